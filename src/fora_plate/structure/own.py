"""From a model that this program wrote back to the data that it was written from.

In: a model that `read_model` read, perhaps after it went through another program. Out: plain data for every file; views
and logos are not in a model. Raises `DataError` with everything that keeps it from being put into files. Whatever an
architect added is passed over, and whether the data are right is for the checks of the files to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.records import (
    ApplicationFunctionRecord,
    ArchitectureRecord,
    ComponentRecord,
    DeviceRecord,
    DomainRecord,
    EditionRecord,
    FacilityRecord,
    FacilityServiceRecord,
    FunctionRecord,
    IncumbentRecord,
    LayerRecord,
    NetworkServiceGroupRecord,
    NetworkServiceRecord,
    OfferingRecord,
    ProductRecord,
    StandardRecord,
    SubfunctionRecord,
    SupplierRecord,
)
from fora_plate.structure.own_terms import FILES, FOLDERS, FORMER, KINDS, MODEL_FIELDS, TERMS, TIES, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.model import Element, Model, Properties, Relationship
    from fora_plate.read.record import Record
    from fora_plate.read.yaml_source import Data
    from fora_plate.structure.own_terms import Field, Tie

__all__ = ["is_own", "own_files"]

Key = tuple[str, str]
RECORDS: Final[Mapping[str, type[Record]]] = {
    "layer": LayerRecord,
    "domain": DomainRecord,
    "function": FunctionRecord,
    "subfunction": SubfunctionRecord,
    "component": ComponentRecord,
    "application-function": ApplicationFunctionRecord,
    "standard": StandardRecord,
    "facility": FacilityRecord,
    "facility-service": FacilityServiceRecord,
    "group": NetworkServiceGroupRecord,
    "service": NetworkServiceRecord,
    "device": DeviceRecord,
    "product": ProductRecord,
    "supplier": SupplierRecord,
    "offering": OfferingRecord,
    "incumbent": IncumbentRecord,
    "architecture": ArchitectureRecord,
    "edition": EditionRecord,
}
"""The record of every kind of thing: it tells the order of fields, and what needs not be said."""
TIE_OF: Final = {(tie.field, tie.source, tie.type, tie.target): tie for tie in TIES}
HELD: Final = {
    target: " / ".join(tie.source for tie in TIES if tie.holds and tie.target == target)
    for target in dict.fromkeys(tie.target for tie in TIES if tie.holds)
}
"""The kinds of which all things stand in another one, and what that is."""
FIELD_OF: Final = {**FORMER, **{name: field for field, term in TERMS.items() for name in (term.nl, term.en)}}
"""The fields by the names of their properties, in both languages."""
ID: Final = re.compile("[a-z][a-z0-9-]{0,79}")
"""As ids are (`read.fields`): the id of a thing that has a file must name nothing outside its folder."""
PLACE: Final = re.compile("([a-z_-]+)(?: ([0-9]{1,9}))?")
"""A field of which a relationship is, and its number there."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """An element that says what it is, and its properties by field."""

    key: Key
    element: Element
    values: Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class _Read:
    """What was understood of a model, and what was not.

    `references` has for every thing what its fields refer to, each once, with its number in the field.
    """

    things: dict[Key, _Thing]
    references: dict[Key, dict[tuple[Tie, Key], int]]
    problems: list[Diagnostic]


def is_own(model: Model) -> bool:
    """Whether this program wrote a model, or a part of it: whether any element says what it is here."""
    return any("kind-of-thing" in _by_field(element.properties) for element in model.elements.values())


def own_files(model: Model) -> dict[str, dict[str, Data]]:
    """The plain data of every file, by its name in the data folder. Raises `DataError`."""
    read = _Read({}, {}, [])
    _read_things(model, read)
    _read_references(model, read)
    read.problems.extend(_stray(model, read))
    if not read.things and not read.problems:
        read.problems.append(Diagnostic.of("own-model-missing", Origin(model.file), term=TERMS["kind-of-thing"].nl))
    if read.problems:
        raise DataError(tuple(read.problems))
    return dict(_files(model, read))


def _stray(model: Model, read: _Read) -> Iterator[Diagnostic]:
    """What should stand in one other thing, and stands in none or in several."""
    owners: dict[Key, dict[Key, None]] = {}
    for owner, found in read.references.items():
        for tie, other in found:
            if tie.holds:
                owners.setdefault(other, {})[owner] = None
    for key, thing in read.things.items():
        if key[0] in HELD and len(owners.get(key, {})) != 1:
            ids = ", ".join(f"`{identity}`" for _, identity in owners.get(key, {}))
            code = "own-model-in-two" if ids else "own-model-loose"
            yield _at(model, thing.element, code, kind=key[0], id=key[1], owner=HELD[key[0]], owners=ids)


def _at(model: Model, place: Element | Relationship, code: str, **values: str) -> Diagnostic:
    return replace(Diagnostic.of(code, Origin(model.file), **values), position=place.position)


def _by_field(properties: Properties) -> dict[str, list[str]]:
    """The properties that are ours, by the field that they are of."""
    found: dict[str, list[str]] = {}
    for name, value in properties:
        if name in FIELD_OF:
            found.setdefault(FIELD_OF[name], []).append(value)
    return found


def _read_things(model: Model, read: _Read) -> None:
    """Every element that says what it is."""
    for element in model.elements.values():
        values = _by_field(element.properties)
        kind, identity = (values.get(field, [""])[0] for field in ("kind-of-thing", "id"))
        if not kind:
            continue
        if kind not in KINDS:
            problem = _at(model, element, "own-model-kind", kind=kind, known=", ".join(KINDS))
        elif kind != "offering" and not ID.fullmatch(identity):
            problem = _at(model, element, "own-model-id", kind=kind, id=identity)
        elif (kind, identity) in read.things:
            problem = _at(model, element, "own-model-twice", kind=kind, id=identity)
        else:
            read.things[kind, identity] = _Thing((kind, identity), element, values)
            continue
        read.problems.append(problem)


def _read_references(model: Model, read: _Read) -> None:
    """Every relationship between two things that says of which fields it is."""
    keys = {thing.element.id: thing.key for thing in read.things.values()}
    for relationship in model.relationships.values():
        source, target = keys.get(relationship.source), keys.get(relationship.target)
        if source is None or target is None:
            continue
        for value in _by_field(relationship.properties).get("place", []):
            told = PLACE.fullmatch(value)
            tie = TIE_OF.get((told[1], source[0], relationship.kind, target[0])) if told else None
            if told is None or tie is None:
                ends = {"source": source[0], "type": relationship.kind, "target": target[0]}
                read.problems.append(_at(model, relationship, "own-model-field", field=value, **ends))
                continue
            owner, other = (source, target) if tie.owner == "source" else (target, source)
            read.references.setdefault(owner, {}).setdefault((tie, other), int(told[2] or 0))


def _files(model: Model, read: _Read) -> Iterator[tuple[str, dict[str, Data]]]:
    """Every file, in reading order."""
    values = _by_field(model.properties)
    for name, fields in MODEL_FIELDS.items():
        own = {field.name: values.get(f"{name}.{field.name}", []) for field in fields}
        yield f"fora/{name}.yaml", _ordered(_plain(own, fields), name)
    by_kind: dict[str, list[Key]] = {}
    for key in read.things:
        by_kind.setdefault(key[0], []).append(key)
    for file, lists in FILES.items():
        yield file, {field: tuple(_record(read, key) for key in by_kind.get(kind, [])) for field, kind in lists}
    for kind, folder in FOLDERS.items():
        yield from ((f"{folder}/{key[1]}.yaml", _record(read, key)) for key in by_kind.get(kind, []))


def _record(read: _Read, key: Key) -> dict[str, Data]:
    """A thing as it stands in a file, with everything that stands in it."""
    kind, thing = KINDS[key[0]], read.things[key]
    data: dict[str, Data] = {}
    if key[0] != "offering":
        data |= {"id": key[1], "name": thing.element.name}
    if kind.numbered:
        data |= {"fora_id": thing.values["fora_id"][0]} if "fora_id" in thing.values else {}
    if kind.described and (thing.element.documentation or RECORDS[key[0]].model_fields["description"].is_required()):
        data["description"] = thing.element.documentation
    data |= _plain(thing.values, kind.fields)
    found = read.references.get(key, {})
    data |= _referred(read, sorted(found, key=lambda one: found[one]))
    return _ordered(data, key[0])


def _plain(values: Mapping[str, Sequence[str]], fields: Sequence[Field]) -> dict[str, Data]:
    """What the properties say; text that is no flag stays text, which the checks of the file report."""
    data: dict[str, Data] = {}
    for field in fields:
        found = values.get(field.name, [])
        if field.shape == "list":
            data[field.name] = tuple(found)
        elif field.shape == "parts-list":
            data[field.name] = tuple(_parted(text, field) for text in found)
        elif found and field.shape == "parts":
            data[field.name] = _parted(found[0], field)
        elif found and field.shape in {"flag", "mark"}:
            data[field.name] = {"true": True, "false": False}.get(found[0], found[0])
        elif found:
            data[field.name] = found[0]
    return data


def _parted(text: str, field: Field) -> dict[str, Data]:
    """The parts of one text; more than there should be go to the last, which is for people."""
    parts = unpacked(text)
    return {name: part for name, part in zip(field.parts, parts, strict=False) if part is not None}


def _referred(read: _Read, references: Sequence[tuple[Tie, Key]]) -> dict[str, Data]:
    """What the relationships say; two where one should be stay two, which the checks of the file report."""
    lists: dict[str, list[Data]] = {}
    for tie, other in references:
        if tie.source == tie.target == "component":
            lists.setdefault("relations", []).append({"kind": tie.field, "component": other[1]})
        else:
            lists.setdefault(tie.field, []).append(_record(read, other) if tie.holds else other[1])
    singles = {tie.field for tie, _ in references if tie.single}
    return {name: found[0] if name in singles and len(found) == 1 else tuple(found) for name, found in lists.items()}


def _ordered(data: Mapping[str, Data], kind: str) -> dict[str, Data]:
    """The fields in the order of their record, without those that say what is so anyway."""
    fields = RECORDS[kind].model_fields
    usual = {name: field.default for name, field in fields.items() if not field.is_required()}
    return {name: data[name] for name in fields if name in data and not (name in usual and data[name] == usual[name])}
