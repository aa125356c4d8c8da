"""merge: what a model says and what stands, together, as the files of `fora/`.

In: `Found` and `Standing`, and what of ours must not lose its place. Out: the plain data of every file of the
structure. What the model says wins; our ids, sentences, order and choices stay, and go along with a part that moves.
What the model no longer has goes, unless something of ours hangs on it: then it stays, `retired`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from fora_plate.catalog import UNDESCRIBED
from fora_plate.errors import Diagnostic, Origin
from fora_plate.read.records import (
    ApplicationFunctionRecord,
    ComponentRecord,
    DeviceRecord,
    DomainRecord,
    FacilityRecord,
    FacilityServiceRecord,
    FunctionRecord,
    NetworkServiceGroupRecord,
    NetworkServiceRecord,
    StandardRecord,
    SubfunctionRecord,
)
from fora_plate.structure.identity import address, bare, id_for, original, readable, sentence
from fora_plate.structure.layers import layered
from fora_plate.structure.standing import DOMAINS, INSIDE, LAYERS, LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from fora_plate.model import Element
    from fora_plate.read.mapping_record import MappingRecord
    from fora_plate.read.record import Record
    from fora_plate.read.yaml_source import Data
    from fora_plate.structure.found import Found, Kind
from fora_plate.structure.standing import Standing, Stuff

__all__ = ["merge"]

RECORDS: Final[Mapping[Kind, type[Record]]] = {
    "domains": DomainRecord,
    "functions": FunctionRecord,
    "subfunctions": SubfunctionRecord,
    "components": ComponentRecord,
    "application_functions": ApplicationFunctionRecord,
    "standards": StandardRecord,
    "facilities": FacilityRecord,
    "facility_services": FacilityServiceRecord,
    "network_service_groups": NetworkServiceGroupRecord,
    "network_services": NetworkServiceRecord,
    "devices": DeviceRecord,
}
REFERS: Final[Mapping[str, tuple[Kind, ...]]] = {
    "also_in": ("domains",),
    "domains": ("domains",),
    "functions": ("functions", "subfunctions"),
    "subfunctions": ("subfunctions",),
    "application_functions": ("application_functions",),
    "standards": ("standards",),
}
"""The fields of parts that hold ids of other parts, and of which kinds."""
SPACES: Final[Mapping[Kind, Kind]] = {"subfunctions": "functions"}
"""Kinds that share their ids with another."""


@dataclass(frozen=True, slots=True)
class _Job:
    """Everything that is needed to write one part.

    `ids` are ours by identifier, `inside` is where every part of the model goes, `kept` are the identifiers of what
    stays although the model no longer has it or no longer has a place for it; `present` are all that the model has.
    """

    found: Found
    standing: Standing
    mapping: MappingRecord
    fallback: str
    elements: Mapping[str, tuple[Kind, Element]]
    ids: Mapping[str, str]
    inside: Mapping[str, str | None]
    kept: frozenset[str]
    present: frozenset[str]


def merge(
    found: Found, standing: Standing, mapping: MappingRecord, anchors: Mapping[Kind, frozenset[str]], fallback: str
) -> tuple[dict[str, dict[str, Data] | None], list[Diagnostic]]:
    """The files of the structure, and what a person has to look at. `fallback` is the address of what has no page."""
    elements = {bare(one.id): (kind, one) for kind, parts in found.parts.items() for one in parts}
    inside, notes = _places(found, standing, elements)
    present = frozenset(elements)
    elements = {one: at for one, at in elements.items() if one in inside}
    kept = _kept(found, standing, elements, anchors)
    job = _Job(found, standing, mapping, fallback, elements, _ids(standing, elements), inside, kept, present)
    domains = [_part(job, one) for one in _members(job, "domains", None)]
    files: dict[str, dict[str, Data] | None] = {f"{DOMAINS}{data['id']}.yaml": data for data in domains}
    files |= {name: None for name in standing.files if name.startswith(DOMAINS) and name not in files}
    for kind, name in LISTS.items():
        if kind in found.parts:
            base = files.get(name) or dict(standing.files.get(name, {}))
            files[name] = {**base, kind: tuple(_part(job, one) for one in _members(job, kind, None))}
    if LAYERS in standing.files:
        files[LAYERS], new = layered(standing.files[LAYERS], [str(data["id"]) for data in domains])
        notes += new
    return files, notes


def _places(
    found: Found, standing: Standing, elements: Mapping[str, tuple[Kind, Element]]
) -> tuple[dict[str, str | None], list[Diagnostic]]:
    """Where every part of the model goes, as identifiers without prefix; what has no place is left out and told."""
    places: dict[str, str | None] = {}
    lost: dict[Kind, list[Element]] = {}
    notes: list[Diagnostic] = []
    within = {below for parts in INSIDE.values() for _, below in parts}
    domains = [bare(one.id) for one in found.parts["domains"]]
    for identifier, (kind, element) in elements.items():
        if kind not in within:
            places[identifier] = None
            continue
        offered = [above for above in map(bare, found.parents.get(element.id, ())) if above in elements]
        stood = standing.parts.get(identifier)
        before = stood.inside if stood and stood.inside in elements and stood.kind == kind else None
        free = kind == "components" and element.id not in found.certain
        if before is not None and (before in offered or free):
            places[identifier] = before
        elif offered:
            places[identifier] = offered[0]
        elif kind == "components":
            places[identifier] = domains[-1]
            last = elements[domains[-1]][1].name
            notes.append(_at("unplaced-component", found, element, domain=last))
        else:
            lost.setdefault(kind, []).append(element)
    notes += [_at("unplaced-parts", found, parts[0], kind=kind, number=str(len(parts))) for kind, parts in lost.items()]
    return _rooted(places), notes


def _at(code: str, found: Found, element: Element, **values: str) -> Diagnostic:
    """A finding at an element of the model."""
    given = (*values.items(), ("name", element.name))
    return Diagnostic(code, Origin(found.file), given, (), element.position)


def _rooted(places: Mapping[str, str | None]) -> dict[str, str | None]:
    """The places of what is, at any depth, inside something that has a place."""
    found = dict(places)
    while loose := [one for one, above in found.items() if above is not None and above not in found]:
        for one in loose:
            del found[one]
    return found


def _kept(
    found: Found, standing: Standing, elements: Mapping[str, object], anchors: Mapping[Kind, frozenset[str]]
) -> frozenset[str]:
    """What the model no longer has and that stays, because of what hangs on it or is in it."""
    kept: set[str] = set()
    for identifier, stood in reversed(list(standing.parts.items())):
        if identifier in elements or stood.kind not in found.parts:
            continue
        if identifier in kept or stood.data["id"] in anchors.get(stood.kind, ()):
            kept.add(identifier)
            if stood.inside is not None and stood.inside not in elements:
                kept.add(stood.inside)
    return frozenset(kept)


def _ids(standing: Standing, elements: Mapping[str, tuple[Kind, Element]]) -> dict[str, str]:
    """Our id of everything, old and new, by identifier."""
    ids = {identifier: str(stood.data["id"]) for identifier, stood in standing.parts.items()}
    taken: dict[Kind, set[str]] = {}
    for identifier, stood in standing.parts.items():
        taken.setdefault(SPACES.get(stood.kind, stood.kind), set()).add(ids[identifier])
    for identifier, (kind, element) in elements.items():
        if identifier not in ids:
            used = taken.setdefault(SPACES.get(kind, kind), set())
            ids[identifier] = id_for(readable(element.name), used)
            used.add(ids[identifier])
    return ids


def _members(job: _Job, kind: Kind, inside: str | None) -> list[str]:
    """What is to stand in one place: first in the order in which it stands, what is new after what it follows."""
    here = [
        bare(one.id)
        for one in job.found.parts[kind]
        if bare(one.id) in job.inside and job.inside[bare(one.id)] == inside
    ]
    stood = [
        one
        for one, part in job.standing.parts.items()
        if part.kind == kind and part.inside == inside and (one in job.kept or one in here)
    ]
    for index, one in enumerate(here):
        if one not in stood:
            before = next((here[at] for at in range(index - 1, -1, -1) if here[at] in stood), None)
            stood.insert(stood.index(before) + 1 if before is not None else len(stood), one)
    return stood


def _part(job: _Job, identifier: str) -> Stuff:
    """The data of one part with everything in it, its fields in the order of the record."""
    kind = job.elements[identifier][0] if identifier in job.elements else job.standing.parts[identifier].kind
    fields = RECORDS[kind].model_fields
    stood = job.standing.parts.get(identifier)
    data: Stuff = {key: value for key, value in (stood.data if stood else {}).items() if key in fields}
    if identifier in job.elements:
        _describe(job, identifier, data)
        _relate(job, identifier, data)
    else:
        _set(data, "retired", identifier not in job.present, default=False)
        _detach(job, data)
    for field, below in INSIDE.get(kind, ()):
        if below in job.found.parts:
            _set(data, field, tuple(_part(job, one) for one in _members(job, below, identifier)))
    return {key: data[key] for key in fields if key in data}


def _describe(job: _Job, identifier: str, data: Stuff) -> None:
    """What a part is called, where it is explained, and what it is."""
    kind, element = job.elements[identifier]
    mapping = job.mapping
    data.pop("retired", None)
    data["id"] = job.ids[identifier]
    data.setdefault("fora_id", original(element.id))
    data["name"] = readable(element.name) or data["fora_id"]
    if mapping.address is not None:
        data["url"] = address(mapping.address, mapping.address_form, data["fora_id"])
    data.setdefault("url", job.fallback)
    if "description" in RECORDS[kind].model_fields:
        said = sentence(element.documentation) if mapping.descriptions == "model" else ""
        data["description"] = said or data.get("description") or UNDESCRIBED
    for field, value in job.found.texts.get(element.id, {}).items():
        _set(data, field, readable(value) if isinstance(value, str) else tuple(map(readable, value or ())))
    for field, flag in job.found.flags.get(element.id, {}).items():
        default = RECORDS[kind].model_fields[field].default
        _set(data, field, flag, default)
    if kind == "domains":
        _paint(job, element, data)


def _relate(job: _Job, identifier: str, data: Stuff) -> None:
    """What a part has to do with others."""
    kind, element = job.elements[identifier]
    home = job.ids[str(job.inside[identifier])] if kind == "components" else None
    for field, links in job.found.links.get(element.id, {}).items():
        wanted = [job.ids[bare(one)] for one in links if bare(one) in job.elements]
        _set(data, field, _ordered(data.get(field, ()), [one for one in wanted if field != "also_in" or one != home]))
    if kind != "components":
        return
    relations = [
        (relation, job.ids[bare(other)])
        for relation, other in job.found.relations.get(element.id, ())
        if bare(other) in job.elements
    ]
    before = [(one["kind"], one["component"]) for one in data.get("relations", ())]
    _set(data, "relations", tuple({"kind": one, "component": other} for one, other in _ordered(before, relations)))
    beside = _members(job, "functions", job.inside[identifier]) if "functions" in job.found.parts else ()
    inside = {job.ids[one] for one in beside}
    here = [one for one in data.get("functions", ()) if one in inside]
    _set(data, "function", data.get("function") if data.get("function") in here else next(iter(here), None))
    data["home_source"] = "fora-draft" if element.id in job.found.certain else "own-choice"


def _detach(job: _Job, data: Stuff) -> None:
    """Take out of a part that is retired what refers to parts that are no longer there."""
    there: dict[Kind, set[str]] = {}
    for identifier, (kind, _) in job.elements.items():
        there.setdefault(kind, set()).add(job.ids[identifier])
    for field, kinds in REFERS.items():
        if field in data and not any(isinstance(one, dict) for one in data[field]):
            known = set().union(*(there.get(kind, set()) for kind in kinds))
            _set(data, field, tuple(one for one in data[field] if one in known))
    if "function" in data and data["function"] not in data.get("functions", ()):
        del data["function"]
    if "relations" in data:
        known = there.get("components", set())
        _set(data, "relations", tuple(one for one in data["relations"] if one["component"] in known))


def _paint(job: _Job, element: Element, data: Stuff) -> None:
    """The colours of a domain: those of the model, else those that stand, else a grey that says nothing."""
    tints = job.found.tints[element.id]
    before = data.get("colours") or {"background": "#f2f2f2", "main": "#595959", "light": "#cccccc"}
    data["colours"] = {field: getattr(tints, field) or before[field] for field in ("background", "main", "light")}


def _ordered(before: Sequence[Any], wanted: Iterable[Any]) -> tuple[Any, ...]:
    """What is wanted, each once: what stood in the order in which it stood, then what is new."""
    needed = dict.fromkeys(wanted)
    return tuple(dict.fromkeys((*(one for one in before if one in needed), *needed)))


def _set(data: Stuff, field: str, value: object, default: object = None) -> None:
    """Give a field its value, or leave it out where that says the same."""
    if value == default or value in (None, (), ""):
        data.pop(field, None)
    else:
        data[field] = value
