"""Ids and what refers to them: every id once, every reference to something that is there.

In: the records of the whole data folder. Out: diagnostics. Which field refers to what stands in the type of the field
(see `fields.REFERENCE`), so nothing here knows one record from another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin

from fora_plate.errors import Diagnostic, Origin
from fora_plate.read.fields import reference_of
from fora_plate.read.records import (
    ApplicationFunctionRecord,
    ComponentRecord,
    DeviceRecord,
    DomainRecord,
    FacilityRecord,
    FacilityServiceRecord,
    FunctionRecord,
    IncumbentRecord,
    LayerRecord,
    NetworkServiceGroupRecord,
    NetworkServiceRecord,
    ProductRecord,
    Record,
    StandardRecord,
    SubfunctionRecord,
    SupplierRecord,
    ViewRecord,
)
from fora_plate.read.shape import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic.fields import FieldInfo

    from fora_plate.errors import KeyPath

__all__ = ["origin_of", "reference_problems"]

NAMED: Final[dict[type[Record], str]] = {
    LayerRecord: "layer",
    DomainRecord: "domain",
    FunctionRecord: "function",
    SubfunctionRecord: "subfunction",
    ComponentRecord: "component",
    ApplicationFunctionRecord: "application-function",
    StandardRecord: "standard",
    FacilityRecord: "facility",
    FacilityServiceRecord: "facility-service",
    NetworkServiceGroupRecord: "group",
    NetworkServiceRecord: "service",
    DeviceRecord: "device",
    ProductRecord: "product",
    SupplierRecord: "supplier",
    IncumbentRecord: "incumbent",
    ViewRecord: "view",
}
"""The records that have an id of their own, and the kind of thing that they are."""
SHARED: Final = {"subfunction": "function"}
"""Kinds that share their ids with another kind: an application function may name either kind of function."""

Places = dict[str, Origin]
"""Ids of one kind, each with the place that defines it."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What to look at in one kind of record: lists (with the kind they refer to, if any), single references, parts."""

    lists: tuple[tuple[str, str], ...]
    singles: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]


def origin_of(record: Record) -> Origin:
    """The file of a record; the name of a file in a folder is the id of its record (`id-not-filename`)."""
    folder = record.folder
    return Origin(folder if folder.endswith(".yaml") else f"{folder}/{record.id}.yaml")  # type: ignore[attr-defined]


def reference_problems(records: Iterable[Record]) -> Iterator[Diagnostic]:
    """Duplicate ids, references to nothing, and anything that stands twice in one list."""
    found = [(record, part, path) for record in records for part, path in _walk(record, ())]
    places: dict[str, Places] = {kind: {} for kind in NAMED.values()}
    for record, part, path in found:
        kind = NAMED.get(type(part))
        if kind:
            yield from _define(places, kind, part.id, origin_of(record), path)  # type: ignore[attr-defined]
    known: dict[str, Places] = {**places, "any-function": {**places["function"], **places["subfunction"]}}
    for record, part, path in found:
        plan = _plan(type(part))
        for field, kind in plan.lists:
            values = getattr(part, field)
            if values and (len(values) > len(set(values)) or (kind and not known[kind].keys() >= set(values))):
                yield from _list_problems(values, kind, known, origin_of(record).at(*path, field))
        for field, kind in plan.singles:
            value = getattr(part, field)
            if value is not None and value not in known[kind]:
                yield _unknown(kind, value, known, origin_of(record).at(*path, field))


def _define(places: dict[str, Places], kind: str, identity: str, file: Origin, path: KeyPath) -> Iterator[Diagnostic]:
    origin = file.at(*path, "id")
    shared = SHARED.get(kind, kind)
    before = places[kind].get(identity) or places[shared].get(identity)
    before = before or next((places[other].get(identity) for other, to in SHARED.items() if to == kind), None)
    if before:
        yield Diagnostic.of("duplicate-id", origin, before, kind=kind, id=identity)
    places[kind].setdefault(identity, origin)  # also when it is a duplicate: one report for one cause


def _list_problems(values: tuple[str, ...], kind: str, known: Mapping[str, Places], at: Origin) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        if value in first:
            code = "duplicate-reference" if kind else "duplicate-value"
            yield Diagnostic.of(code, at.at(index), at.at(first[value]), value=value, key=str(at.path[-1]))
        elif kind and value not in known[kind]:
            yield _unknown(kind, value, known, at.at(index))
        first.setdefault(value, index)


def _unknown(kind: str, value: str, known: Mapping[str, Places], origin: Origin) -> Diagnostic:
    code = "unknown-function" if kind == "any-function" else f"unknown-{kind}"
    return Diagnostic.of(code, origin, id=value, **near(value, list(known[kind])))


def _walk(record: Record, path: KeyPath) -> Iterator[tuple[Record, KeyPath]]:
    """`record` and the records within it that have ids or refer to something, with their paths."""
    yield record, path
    for field in _plan(type(record)).parts:
        for index, part in enumerate(getattr(record, field)):
            yield from _walk(part, (*path, field, index))


@cache
def _plan(kind: type[Record]) -> _Plan:
    lists, singles, parts = [], [], []
    for name, field in kind.model_fields.items():
        item = _item_of(field)
        if isinstance(item, type) and issubclass(item, Record):
            plan = _plan(item)
            if item in NAMED or plan.lists or plan.singles or plan.parts:
                parts.append(name)
        elif item is not None:
            lists.append((name, reference_of(item)))
        elif reference := reference_of(field):
            singles.append((name, reference))
    return _Plan(tuple(lists), tuple(singles), tuple(parts))


def _item_of(field: FieldInfo) -> Any:  # noqa: ANN401 -- an annotation is anything
    """The type of the items of a list; `None` for what is no list."""
    return get_args(field.annotation)[0] if get_origin(field.annotation) is tuple else None
