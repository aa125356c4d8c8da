"""Views as fields with values; those of one template together, as the template that an author wrote.

In: a catalog. Out: a kind, id, name and fields for every view that stands in a file of its own, and for every template.
A template is known by its plates only. Each of its fields has what most of its plates have, the name of their subject
taken out; what a plate filters because of its subject does not count.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final, Literal

from fora_plate.difference.change import Value
from fora_plate.view import Filters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.difference.change import Sort
    from fora_plate.errors import Origin
    from fora_plate.view import View

__all__ = ["ViewFields", "views"]

TITLES: Final = ("title", "title_en", "subtitle", "subtitle_en")
PLAIN: Final = ("boxes", "content", "detail", "most_products", "paper", "orientation")
FLAGS: Final = ("logos", "on_request")
FILTERS: Final = tuple(field.name for field in fields(Filters))
OWN_FILTER: Final[Mapping[str, str]] = {
    "domain": "domains",
    "component": "components",
    "supplier": "suppliers",
    "incumbent": "components",
}
"""The filter that a plate of a template has because of the kind of its subject."""


@dataclass(frozen=True, slots=True)
class ViewField:
    """A field of a view with its values, named as in its file."""

    name: str
    sort: Sort
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class ViewFields:
    """The fields of a view or template, and where it stands."""

    fields: tuple[ViewField, ...]
    origin: Origin


def views(catalog: Catalog) -> Iterator[tuple[Literal["view", "template"], str, str, ViewFields]]:
    """Every view and every template of the catalog."""
    members: dict[str, list[View]] = {}
    for view in catalog.views.values():
        if view.subject is None:
            yield "view", view.id, view.subtitle, ViewFields(_fields(view), view.origin)
        else:
            members.setdefault(view.origin.file, []).append(view)
    for file, plates in members.items():
        identity = file.removesuffix(".yaml").rpartition("/")[2]
        common = _common([_fields(plate) for plate in plates])
        yield "template", identity, identity, ViewFields(common, plates[0].origin)


def _common(several: Sequence[tuple[ViewField, ...]]) -> tuple[ViewField, ...]:
    """For each field what most have; of what equally many have, the first by its values."""
    chosen = []
    for same in zip(*several, strict=True):
        counted = Counter(same)
        chosen.append(min(counted, key=lambda field: (-counted[field], [value.id for value in field.values])))
    return tuple(chosen)


def _fields(view: View) -> tuple[ViewField, ...]:
    found = [ViewField(name, "one", _values(_without_name(getattr(view, name), view))) for name in TITLES]
    found += [ViewField(name, "one", _values(getattr(view, name))) for name in PLAIN]
    found += [ViewField(name, "flag", _values(getattr(view, name))) for name in FLAGS]
    found.append(ViewField("areas", "set", _values(view.areas)))
    own = OWN_FILTER[view.subject.kind] if view.subject else ""
    for name in FILTERS:
        given = getattr(view.filters, name)
        sort: Sort = "flag" if isinstance(given, bool) else "set"
        found.append(ViewField(name, sort, () if name == own else _values(given)))
    arrangement = view.arrangement
    found.append(ViewField("rows", "list", _values(tuple(" + ".join(row) for row in arrangement.rows))))
    found.append(ViewField("widths", "set", _values(tuple(f"{one} {wide:g}%" for one, wide in arrangement.widths))))
    found.append(ViewField("columns", "set", _values(tuple(f"{one} {many}" for one, many in arrangement.columns))))
    return tuple(found)


def _without_name(title: str, view: View) -> str:
    return title.replace(view.subject.name, "{name}") if view.subject and view.subject.name else title


def _values(given: Any) -> tuple[Value, ...]:  # noqa: ANN401 -- whatever a field of a view may hold
    if given is None:
        return ()
    if isinstance(given, bool):
        return (Value("true", "true"),) if given else (Value("false", "false"),)
    many = sorted(given) if isinstance(given, frozenset) else given if isinstance(given, tuple) else (given,)
    return tuple(Value(str(one), str(one)) for one in many)
