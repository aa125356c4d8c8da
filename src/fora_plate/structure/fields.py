"""FIELDS: the fields of parts that a model speaks of, each with how it is read off.

In: a `Reading`. Out: per field the value by element, or `None` for a field that model and mapping say nothing about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.structure.graph import WHOLE, drawn, nested
from fora_plate.structure.select import matches

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from fora_plate.model import Model, View
    from fora_plate.read.mapping_record import MappingRecord
    from fora_plate.structure.found import Kind
    from fora_plate.structure.graph import Graph

__all__ = ["FIELDS", "Reading", "Value"]

Value = tuple[str, ...] | bool | str | None
DOES: Final = ("Assignment", "Realization", "Serving")
"""From what does something to what is done or served."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A model with the mapping by which it is read; `ids` are the elements of every kind, in order."""

    model: Model
    mapping: MappingRecord
    graph: Graph
    views: Mapping[str, View]
    ids: Mapping[Kind, Mapping[str, None]]


def _repeats(reading: Reading) -> dict[str, Value] | None:
    """All domains in which a component is drawn, in order of the domains."""
    view = reading.views.get("repeats")
    domains = reading.ids["domains"]
    return None if view is None else _drawn_in(view, reading.ids["components"], domains)


def _drawn_in(view: View, inner: Mapping[str, None], outer: Mapping[str, None]) -> dict[str, Value]:
    """In which `outer` elements every `inner` one is drawn."""
    found: dict[str, dict[str, None]] = {one: {} for one in inner}
    for element, around in nested(view, inner, outer):
        if around is not None:
            found[element][around] = None
    return {element: tuple(around) for element, around in found.items()}


def _supported(reading: Reading, field: str, kind: Kind) -> dict[str, Value] | None:
    """Functions that components support: those they are drawn in, or else what relations say."""
    if kind not in reading.ids or not reading.ids[kind]:
        return None
    if field in reading.views:
        return _drawn_in(reading.views[field], reading.ids["components"], reading.ids[kind])
    graph, wanted = reading.graph, reading.ids[kind]
    applications = reading.ids["application_functions"]
    found: dict[str, Value] = {}
    for component in reading.ids["components"]:
        direct = graph.targets(component, DOES, wanted)
        does = graph.targets(component, ("Assignment",), applications)
        served = [function for one in does for function in graph.targets(one, DOES, wanted)]
        found[component] = tuple(dict.fromkeys((*direct, *served)))
    return found


def _targets(kind: Kind, relationships: Iterable[str], to: Kind) -> Callable[[Reading], dict[str, Value] | None]:
    """What every part of a kind leads to by some relationships."""

    def read(reading: Reading) -> dict[str, Value] | None:
        wanted = reading.ids[to]
        return {one: reading.graph.targets(one, relationships, wanted) for one in reading.ids[kind]} if wanted else None

    return read


def _sources(kind: Kind, relationships: Iterable[str], of: Kind) -> Callable[[Reading], dict[str, Value] | None]:
    """What leads to every part of a kind by some relationships."""

    def read(reading: Reading) -> dict[str, Value] | None:
        wanted = reading.ids[of]
        return {one: reading.graph.sources(one, relationships, wanted) for one in reading.ids[kind]} if wanted else None

    return read


def _core(reading: Reading) -> dict[str, Value] | None:
    view = reading.views.get("core")
    if view is None:
        return None
    shown = {node.element for node in drawn(view)}
    return {component: component in shown for component in reading.ids["components"]}


def _served(reading: Reading) -> dict[str, Value] | None:
    """Functions, main ones and those below, that an application function serves."""
    wanted = {**reading.ids["functions"], **reading.ids["subfunctions"]}
    if not wanted:
        return None
    return {one: reading.graph.targets(one, ("Serving",), wanted) for one in reading.ids["application_functions"]}


def _classification(reading: Reading) -> dict[str, Value] | None:
    """The name of the group that a standard is in, of the groups that say what sort of standard it is."""
    selector = reading.mapping.kinds.standard_classes
    if selector is None:
        return None
    groups = {one.id: one for one in reading.model.elements.values() if matches(one, selector)}
    found: dict[str, Value] = {}
    for standard in reading.ids["standards"]:
        around = reading.graph.sources(standard, WHOLE, groups)
        found[standard] = groups[around[0]].name.strip() if around else None
    return found


def _versions(reading: Reading) -> dict[str, Value] | None:
    """The names of what specialises a standard."""
    known = reading.model.elements
    found: dict[str, Value] = {}
    for standard in reading.ids["standards"]:
        special = reading.graph.sources(standard, ("Specialization",), known)
        found[standard] = tuple(sorted(known[one].name.strip() for one in special))
    return found


def _in_preparation(reading: Reading) -> dict[str, Value] | None:
    """Whether a facility lies in the folder of what is being prepared; unknown where a file has no folders."""
    folder, folders = reading.mapping.preparation, reading.model.folders
    if folder is None or not folders:
        return None
    return {one: folder in folders.get(one, ()) for one in reading.ids["facilities"]}


def _published(reading: Reading) -> dict[str, Value] | None:
    view = reading.views.get("network")
    if view is None:
        return None
    shown = {node.element for node in drawn(view)}
    return {group: group in shown for group in reading.ids["network_service_groups"]}


FIELDS: Final[Mapping[Kind, Mapping[str, Callable[[Reading], Mapping[str, Value] | None]]]] = {
    "components": {
        "also_in": _repeats,
        "functions": lambda reading: _supported(reading, "functions", "functions"),
        "subfunctions": lambda reading: _supported(reading, "subfunctions", "subfunctions"),
        "application_functions": _targets("components", ("Assignment",), "application_functions"),
        "standards": _targets("components", ("Realization",), "standards"),
        "core": _core,
    },
    "application_functions": {
        "domains": _sources("application_functions", WHOLE, "domains"),
        "functions": _served,
    },
    "standards": {"classification": _classification, "versions": _versions},
    "facilities": {"in_preparation": _in_preparation},
    "facility_services": {"standards": _targets("facility_services", ("Realization",), "standards")},
    "network_service_groups": {"published": _published},
}
