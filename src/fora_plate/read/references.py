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

MOST_SUGGESTIONS: Final = 30
"""To look for a word like it among 10,000 ids takes a tenth of a second."""

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
    loose: list[tuple[str, str, Origin]] = []
    for record, part, path in found:
        plan = _plan(type(part))
        for field, kind in plan.lists:
            values = getattr(part, field)
            if not values:
                continue
            if len(values) > len(set(values)):
                yield from _repetitions(values, kind, origin_of(record).at(*path, field))
            if kind and not known[kind].keys() >= set(values):
                at = origin_of(record).at(*path, field)
                loose += [(kind, value, at.at(index)) for index, value in _firsts(values) if value not in known[kind]]
        for field, kind in plan.singles:
            value = getattr(part, field)
            if value is not None and value not in known[kind]:
                loose.append((kind, value, origin_of(record).at(*path, field)))
    yield from _dangling(loose, known)


def _define(places: dict[str, Places], kind: str, identity: str, file: Origin, path: KeyPath) -> Iterator[Diagnostic]:
    """Put an id in its place, or report that it is taken, perhaps by a kind that shares its ids."""
    origin = file.at(*path, "id")
    sharing = [kind, SHARED.get(kind), *(other for other, to in SHARED.items() if to == kind)]
    before = next((places[other][identity] for other in sharing if other and identity in places[other]), None)
    if before:
        yield Diagnostic.of("duplicate-id", origin, before, kind=kind, id=identity)
    places[kind].setdefault(identity, origin)  # also when it is a duplicate: one report for one cause


def _firsts(values: tuple[str, ...]) -> list[tuple[int, str]]:
    """Every value once, with its first index."""
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        first.setdefault(value, index)
    return [(index, value) for value, index in first.items()]


def _repetitions(values: tuple[str, ...], kind: str, at: Origin) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for index, value in enumerate(values):
        before = first.setdefault(value, index)
        if before != index:
            code = "duplicate-reference" if kind else "duplicate-value"
            yield Diagnostic.of(code, at.at(index), at.at(before), value=value, key=str(at.path[-1]))


def _dangling(loose: Iterable[tuple[str, str, Origin]], known: Mapping[str, Places]) -> Iterator[Diagnostic]:
    """References to nothing; the first of them with what was probably meant."""
    for number, (kind, value, origin) in enumerate(loose):
        code = "unknown-function" if kind == "any-function" else f"unknown-{kind}"
        close = near(value, list(known[kind])) if number < MOST_SUGGESTIONS else {}
        yield Diagnostic.of(code, origin, id=value, **close)


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
