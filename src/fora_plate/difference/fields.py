"""Which fields of which kind of thing are compared, and how.

In: nothing. Out: a literal table, in the order in which changes of one thing are told. The name, the id, `fora_id` and
the place of a thing are compared for every kind, so they do not stand here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.difference.change import Kind, Sort

__all__ = ["FIELDS", "Field"]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the model: its name, how it is compared, and the kind of thing that it refers to, if it does."""

    name: str
    sort: Sort = "one"
    refers: str = ""


URL: Final = (Field("retired", "flag"), Field("url"))
DESCRIBED: Final = (Field("description", "text"), *URL)
TRUST: Final = (Field("evidence", "set"), Field("checked"), Field("verified", "flag"))

FIELDS: Final[Mapping[Kind, tuple[Field, ...]]] = {
    "edition": (Field("date"), Field("project"), Field("report"), Field("licence"), Field("address")),
    "architecture": (
        Field("full_name"),
        Field("publisher"),
        Field("repository"),
        Field("commit"),
        Field("date"),
        Field("url"),
        Field("readers"),
        Field("seams", "set"),
    ),
    "layer": (Field("name_en"), Field("areas", "list"), Field("domains", "order", "domain")),
    "domain": (
        *DESCRIBED,
        Field("colours"),
        Field("functions", "order", "function"),
        Field("components", "order", "component"),
    ),
    "function": (*DESCRIBED, Field("subfunctions", "order", "subfunction")),
    "subfunction": URL,
    "component": (
        *DESCRIBED,
        Field("also_in", "set", "domain"),
        Field("functions", "set", "function"),
        Field("subfunctions", "set", "subfunction"),
        Field("application_functions", "set", "application-function"),
        Field("standards", "set", "standard"),
        Field("relations", "set", "component"),
        Field("core", "flag"),
        Field("home_source"),
    ),
    "application-function": (*URL, Field("domains", "set", "domain"), Field("functions", "set", "any-function")),
    "standard": (*DESCRIBED, Field("classification"), Field("versions", "list")),
    "facility": (*DESCRIBED, Field("in_preparation", "flag"), Field("services", "order", "facility-service")),
    "facility-service": (*DESCRIBED, Field("standards", "set", "standard")),
    "group": (*DESCRIBED, Field("published", "flag"), Field("services", "order", "service")),
    "service": DESCRIBED,
    "device": DESCRIBED,
    "product": (
        Field("licence"),
        Field("licence_exact", "flag"),
        Field("licence_status"),
        Field("status"),
        Field("maintenance"),
        Field("components", "set", "component"),
        Field("services", "set", "service"),
        Field("replaces", "set", "incumbent"),
        Field("deployment", "set"),
        Field("description", "text"),
        Field("remark", "text"),
        Field("homepage"),
        Field("repository"),
        Field("education_use", "set"),
        Field("unnamed_suppliers"),
        *TRUST,
        Field("logo", "hidden"),
    ),
    "supplier": (
        Field("country"),
        Field("website"),
        Field("kind"),
        Field("remark", "text"),
        *TRUST,
        Field("logo", "hidden"),
    ),
    "offering": (
        Field("kinds", "set"),
        Field("status"),
        Field("sectors", "set"),
        Field("remark", "text"),
        Field("evidence", "set"),
    ),
    "incumbent": (
        Field("supplier"),
        Field("components", "set", "component"),
        Field("part_of", "one", "incumbent"),
        Field("sectors", "set"),
        Field("remark", "text"),
        Field("evidence", "set"),
        Field("verified", "flag"),
    ),
    "view": (),
    "template": (),
}
"""The fields by kind. Those of views stand in `views`."""
