"""kinds: which elements of a model are domains, functions, components and the rest, as far as can be guessed.

In: a `Model`. Out: selectors by kind, as plain data for a mapping. What names of values say counts first, then what
holds what, then the types of ArchiMate.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from fora_plate.starter.tally import tally_of
from fora_plate.structure.graph import WHOLE, Graph, nested

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from fora_plate.model import Model
    from fora_plate.starter.tally import Choice, Tally

__all__ = ["ITSELF", "kinds_of", "self_named"]

ITSELF: Final[Mapping[str, Any]] = {"elements": ("Model",)}
GROUPS: Final = ("Grouping",)
WORK: Final = ("BusinessFunction", "Capability", "BusinessProcess")
RULES: Final = ("Constraint", "Requirement", "Principle", "Contract", "BusinessObject", "DataObject", "Representation")
MOST_DEVICES: Final = 40
MOST_GROUPS: Final = 20
NAMES: Final[Mapping[str, re.Pattern[str]]] = {
    "domains": re.compile(r"(?i)dom(e|ei|ai)n"),
    "functions": re.compile(r"(?i)(hoofd|main).*(functi|capabilit|proces)"),
    "components": re.compile(r"(?i)(referentie|reference).?(applicatie|application)?.?component"),
    "application_functions": re.compile(r"(?i)applicatie.?functie|application.?function"),
    "standards": re.compile(r"(?i)^(open )?standaard(en)?$|^(open )?standards?$"),
    "standard_versions": re.compile(r"(?i)standaard.?versie|standard.?version"),
    "facilities": re.compile(r"(?i)voorziening|national.*(facilit|service)"),
    "network_services": re.compile(r"(?i)net(werk|work)"),
    "devices": re.compile(r"(?i)device|apparaat|apparatuur"),
}


def kinds_of(model: Model) -> dict[str, Mapping[str, Any]]:
    """The selectors of a model by kind, without domains where none can be found; empty without components."""
    tally, graph = tally_of(model), Graph(model)
    components = _named(tally, ("ApplicationComponent",), "components") or _largest(tally, ("ApplicationComponent",))
    if components is None:
        return {}
    held = _holders(model, graph, components.ids, tally)
    domains = _named(tally, GROUPS, "domains", held) or _best(tally, GROUPS, lambda ids: len(ids & held.keys()))
    if domains is None or not domains.ids & held.keys():
        return {"components": components.data, **_fallen_back(tally, graph)}
    found = {"domains": domains, "components": components, **_functions(tally, graph, domains.ids)}
    found |= _applications(tally, graph, components.ids) | _rules(tally) | _facilities(tally, graph)
    found |= _technology(tally, graph, domains)
    return {kind: choice.data for kind, choice in found.items()}


def self_named(model: Model) -> tuple[str, ...]:
    """Elements that are called as what they are: those of a metamodel, that explains the model in itself."""
    tally = tally_of(model)
    every = (one for elements in tally.by_kind.values() for one in elements)
    return tuple(one.id for one in every if one.name.strip().casefold() in map(str.casefold, tally.values(one)))


def _named(tally: Tally, kinds: Iterable[str], kind: str, among: Collection[str] | None = None) -> Choice | None:
    """The choice whose value is called as such things are."""
    named = [one for one in tally.choices(kinds) if one.value and NAMES[kind].search(one.value)]
    fit = [one for one in named if among is None or any(element in among for element in one.ids)]
    return max(fit, key=lambda one: len(one.ids), default=None)


def _largest(tally: Tally, kinds: Iterable[str]) -> Choice | None:
    """The value that most elements have; all of them where less than half have one."""
    choices = list(tally.choices(kinds))
    valued = max((one for one in choices if one.value), key=lambda one: len(one.ids), default=None)
    everything = choices[-1] if choices else None
    if valued is None or everything is None:
        return everything
    return valued if 2 * len(valued.ids) >= len(everything.ids) else everything


def _best(tally: Tally, kinds: Iterable[str], score: Callable[[frozenset[str]], int]) -> Choice | None:
    """The choice with the highest score, of equals the smallest; nothing where all have none."""
    scored = [(score(one.ids), -len(one.ids), one) for one in tally.choices(kinds)]
    found = max(scored, key=lambda one: one[:2], default=None)
    return found[2] if found and found[0] else None


def _holders(model: Model, graph: Graph, components: Collection[str], tally: Tally) -> dict[str, int]:
    """The groups that hold functions or components, by relationships or drawn on a view, and how many."""
    groups = {one.id: None for kind in GROUPS for one in tally.by_kind.get(kind, ())}
    work = {one.id for kind in WORK for one in tally.by_kind.get(kind, ())}
    found = {group: len(graph.targets(group, WHOLE, {*work, *components})) for group in groups}
    for view in model.views.values():
        for _, around in nested(view, components, groups):
            if around is not None:
                found[around] += 1
    return {group: number for group, number in found.items() if number}


def _fallen_back(tally: Tally, graph: Graph) -> dict[str, Mapping[str, Any]]:
    """Without groups: the functions or capabilities that hold others as domains, those in them as functions."""
    for kind in WORK:
        ids = {one.id: None for one in tally.by_kind.get(kind, ())}
        tops = [one for one in ids if graph.targets(one, WHOLE, ids) and not graph.sources(one, WHOLE, ids)]
        if tops:
            selector = {"elements": (kind,)}
            below = {target for top in tops for target in graph.targets(top, WHOLE, ids)}
            deeper = any(graph.targets(one, WHOLE, ids) for one in below)
            return {"domains": selector, "functions": selector, **({"subfunctions": selector} if deeper else {})}
    return {}


def _functions(tally: Tally, graph: Graph, domains: Collection[str]) -> dict[str, Choice]:
    """What lies in domains, and what lies in that."""

    def within(ids: frozenset[str], wholes: Collection[str]) -> int:
        return sum(bool(graph.sources(one, WHOLE, wholes)) for one in ids)

    functions = _named(tally, WORK, "functions") or _best(tally, WORK, lambda ids: within(ids, domains))
    if functions is None or not within(functions.ids, domains):
        return {}
    tops = {one for one in functions.ids if graph.sources(one, WHOLE, domains)}
    below = _best(tally, WORK, lambda ids: within(ids - tops, tops))
    return {"functions": functions, **({"subfunctions": below} if below and within(below.ids - tops, tops) else {})}


def _applications(tally: Tally, graph: Graph, components: Collection[str]) -> dict[str, Choice]:
    found = _named(tally, ("ApplicationFunction",), "application_functions") or _best(
        tally,
        ("ApplicationFunction",),
        lambda ids: sum(bool(graph.sources(one, ("Assignment",), components)) for one in ids),
    )
    return {"application_functions": found} if found else {}


def _rules(tally: Tally) -> dict[str, Choice]:
    """Standards and their versions: only where the model calls them so."""
    found: dict[str, Choice] = {}
    for kind in ("standards", "standard_versions"):
        value = next((value for value in tally.all_values() if NAMES[kind].search(value)), None)
        if value is not None:
            found[kind] = tally.valued(value)
    return found


def _facilities(tally: Tally, graph: Graph) -> dict[str, Choice]:
    facilities = _named(tally, ("ApplicationComponent",), "facilities")
    if facilities is None:
        return {}
    by = ("Realization", "Assignment", *WHOLE)
    services = _best(
        tally, ("ApplicationService",), lambda ids: sum(bool(graph.sources(one, by, facilities.ids)) for one in ids)
    )
    return {"facilities": facilities, **({"facility_services": services} if services else {})}


def _technology(tally: Tally, graph: Graph, domains: Choice) -> dict[str, Choice]:
    """Network services only where groups of them cannot be taken for domains; devices where they are a few."""
    found: dict[str, Choice] = {}
    services = _named(tally, ("TechnologyService",), "network_services")
    groups = [one for one in tally.choices(GROUPS) if domains.value and one.value != domains.value]
    if services:
        held = {one for service in services.ids for one in graph.sources(service, WHOLE, _all(groups))}
        best = max(groups, key=lambda one: (len(one.ids & held), -len(one.ids)), default=None)
        if best and best.ids & held and len(held) <= MOST_GROUPS:
            found |= {"network_service_groups": best, "network_services": services}
    devices = _named(tally, ("Device",), "devices") or _largest(tally, ("Device",))
    if devices and len(devices.ids) <= MOST_DEVICES:
        found["devices"] = devices
    return found


def _all(choices: Iterable[Choice]) -> set[str]:
    return {element for choice in choices for element in choice.ids}
