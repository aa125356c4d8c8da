"""What a model says about the structure of a reference architecture, in the identifiers of the model.

In: nothing. Out: the types between `find`, which reads a model by a mapping, and `merge`, which makes files of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.errors import Diagnostic
    from fora_plate.model import Element

__all__ = ["KINDS", "Found", "Kind", "Tints"]

Kind = Literal[
    "domains",
    "functions",
    "subfunctions",
    "components",
    "application_functions",
    "standards",
    "facilities",
    "facility_services",
    "network_service_groups",
    "network_services",
    "devices",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Tints:
    """Colours of a domain as `#rrggbb`, as far as the model draws them."""

    background: str | None
    main: str | None
    light: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """Everything that a mapping finds in a model; a kind that the mapping does not speak of is not in `parts`.

    `parts` are in the order in which they would be read. `parents` are what a part may stand under, the best first:
    of a function the domains, of a subfunction the functions, of a component the domains, of a service the facilities
    or the groups. `certain` are the components of which the model itself says the one domain. `links` has lists of
    other parts by the name of the field, `flags` and `texts` the fields that are no lists of parts; a field that
    nothing speaks of is in none of them.
    """

    parts: Mapping[Kind, tuple[Element, ...]]
    parents: Mapping[str, tuple[str, ...]]
    certain: frozenset[str]
    links: Mapping[str, Mapping[str, tuple[str, ...]]]
    relations: Mapping[str, tuple[tuple[str, str], ...]]
    flags: Mapping[str, Mapping[str, bool]]
    texts: Mapping[str, Mapping[str, str | tuple[str, ...] | None]]
    tints: Mapping[str, Tints]
    file: str
    notes: tuple[Diagnostic, ...]
