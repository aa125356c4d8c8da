"""A model as FORA has it, made from a catalog, that can be altered as a new release would alter it.

Nothing of FORA's own model is in it but what `fora/` has of it: names, identifiers and relations.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from fora_plate.model import Element, Model, Node, Relationship, View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fora_plate.catalog import Catalog
    from fora_plate.read.mapping_record import MappingRecord

Pairs = list[tuple[str, str]]
PARTS = {"aggregates": "Aggregation", "specialises": "Specialization", "serves": "Serving"}


@dataclass
class Draft:
    """A model that can still be altered: what is what, what relates to what, and what is drawn in what."""

    elements: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    relations: list[tuple[str, str, str]] = field(default_factory=list)
    homes: Pairs = field(default_factory=list)
    repeats: Pairs = field(default_factory=list)
    order: Pairs = field(default_factory=list)
    functions: Pairs = field(default_factory=list)
    subfunctions: Pairs = field(default_factory=list)
    core: list[str] = field(default_factory=list)
    network: list[str] = field(default_factory=list)
    fills: dict[str, str] = field(default_factory=dict)

    def rename(self, element: str, name: str) -> None:
        kind, _, sort = self.elements[element]
        self.elements[element] = (kind, name, sort)

    def remove(self, element: str) -> None:
        del self.elements[element]
        self.relations = [one for one in self.relations if element not in one[1:]]
        for pairs in (self.homes, self.repeats, self.order, self.functions, self.subfunctions):
            pairs[:] = [pair for pair in pairs if element not in pair]
        self.core = [one for one in self.core if one != element]
        self.network = [one for one in self.network if one != element]

    def move(self, component: str, domain: str) -> None:
        self.homes = [pair for pair in self.homes if pair[1] != component] + [(domain, component)]

    def add(self, component: str, name: str, domain: str) -> None:
        self.elements[component] = ("ApplicationComponent", name, "Referentiecomponent")
        self.homes.append((domain, component))

    def does(self, component: str) -> list[str]:
        return [end for kind, start, end in self.relations if kind == "Assignment" and start == component]

    def hand_over(self, component: str, heirs: dict[str, Iterable[str]]) -> None:
        """Give application functions of a component to others."""
        for heir, functions in heirs.items():
            for function in functions:
                self.relations = [one for one in self.relations if one != ("Assignment", component, function)]
                self.relations.append(("Assignment", heir, function))


def draft_of(catalog: Catalog) -> Draft:
    """The model that says what the catalog says."""
    draft = Draft()
    ids = {
        **{one.id: one.fora_id for one in catalog.functions.values()},
        **{below.id: below.fora_id for one in catalog.functions.values() for below in one.subfunctions},
    }
    for domain in catalog.domains.values():
        draft.elements[domain.fora_id] = ("Grouping", domain.name, "Bedrijfsdomein")
        draft.fills[domain.fora_id] = domain.colours.background
        for function in map(catalog.functions.__getitem__, domain.functions):
            draft.elements[function.fora_id] = ("BusinessFunction", function.name, "Hoofdbedrijfsfunctie")
            draft.fills[function.fora_id] = domain.colours.main
            draft.relations.append(("Aggregation", domain.fora_id, function.fora_id))
            draft.order.append((domain.fora_id, function.fora_id))
            for below in function.subfunctions:
                draft.elements[below.fora_id] = ("BusinessFunction", below.name, "Bedrijfsfunctie")
                draft.fills[below.fora_id] = domain.colours.light
                draft.relations.append(("Aggregation", function.fora_id, below.fora_id))
    _applications(draft, catalog, ids)
    _components(draft, catalog, ids)
    _rest(draft, catalog)
    return draft


def _applications(draft: Draft, catalog: Catalog, ids: dict[str, str]) -> None:
    for one in catalog.application_functions.values():
        draft.elements[one.fora_id] = ("ApplicationFunction", one.name, "Applicatiefunctie")
        draft.relations += [("Aggregation", catalog.domains[domain].fora_id, one.fora_id) for domain in one.domains]
        draft.relations += [("Serving", one.fora_id, ids[function]) for function in one.functions]


def _components(draft: Draft, catalog: Catalog, ids: dict[str, str]) -> None:
    for one in catalog.components.values():
        home = catalog.domains[one.domain].fora_id
        draft.elements[one.fora_id] = ("ApplicationComponent", one.name, "Referentiecomponent")
        if one.home_source == "fora-draft":
            draft.homes.append((home, one.fora_id))
        if one.home_source == "fora-draft" or one.also_in:
            draft.repeats += [(catalog.domains[domain].fora_id, one.fora_id) for domain in (one.domain, *one.also_in)]
        draft.functions += [(ids[function], one.fora_id) for function in one.functions]
        draft.subfunctions += [(ids[function], one.fora_id) for function in one.subfunctions]
        draft.relations += [
            ("Assignment", one.fora_id, catalog.application_functions[other].fora_id)
            for other in one.application_functions
        ]
        draft.relations += [("Realization", one.fora_id, catalog.standards[other].fora_id) for other in one.standards]
        draft.relations += [
            (PARTS[relation.kind], one.fora_id, catalog.components[relation.component].fora_id)
            for relation in one.relations
            if relation.kind in PARTS
        ]
        if one.core:
            draft.core.append(one.fora_id)


def _rest(draft: Draft, catalog: Catalog) -> None:
    for standard in catalog.standards.values():
        draft.elements[standard.fora_id] = ("Constraint", standard.name, "Standaard")
        for version in standard.versions:
            draft.elements[f"v-{version}"] = ("Constraint", version, "Standaardversie")
            draft.relations.append(("Specialization", f"v-{version}", standard.fora_id))
        if standard.classification:
            draft.elements[f"c-{standard.classification}"] = ("Grouping", standard.classification, "Gradaties")
            draft.relations.append(("Aggregation", f"c-{standard.classification}", standard.fora_id))
    for facility in catalog.facilities.values():
        draft.elements[facility.fora_id] = ("ApplicationComponent", facility.name, "Landelijke voorziening")
        for service in facility.services:
            draft.elements[service.fora_id] = ("ApplicationService", service.name, "Applicatieservice")
            draft.relations.append(("Realization", facility.fora_id, service.fora_id))
            draft.relations += [
                ("Realization", service.fora_id, catalog.standards[one].fora_id) for one in service.standards
            ]
    for group in catalog.network_service_groups.values():
        draft.elements[group.fora_id] = ("Grouping", group.name, "")
        if group.published:
            draft.network.append(group.fora_id)
        for below in group.services:
            draft.elements[below.fora_id] = ("TechnologyService", below.name, "Netwerkinfrastructuurservice")
            draft.relations.append(("Aggregation", group.fora_id, below.fora_id))
    for device in catalog.devices.values():
        draft.elements[device.fora_id] = ("Device", device.name, "")


def model_of(draft: Draft, mapping: MappingRecord) -> Model:
    """The draft as a model, with the views that the mapping names."""
    elements = {
        identifier: Element(identifier, kind, name, (("nl", name),), "", _properties(sort), (1, 1))
        for identifier, (kind, name, sort) in draft.elements.items()
    }
    relationships = {
        f"r-{number}": Relationship(f"r-{number}", kind, source, target, "", (), None, (1, 1))
        for number, (kind, source, target) in enumerate(draft.relations)
    }
    views = mapping.views
    drawn = {
        views.homes: _nested(draft.homes, {}),
        views.repeats: _nested(draft.repeats, {}),
        views.order: _nested(draft.order, {}),
        views.functions: _nested(draft.functions, {}),
        views.subfunctions: (*_nested(draft.subfunctions, draft.fills), *_row(draft.fills, draft.fills)),
        views.core: _row(draft.core, {}),
        views.network: _row(draft.network, {}),
    }
    shown = {str(one): View(str(one), "", "", (), nodes, (), (1, 1)) for one, nodes in drawn.items()}
    return Model(
        id="model",
        name="FORA",
        properties=(),
        elements=MappingProxyType(elements),
        relationships=MappingProxyType(relationships),
        views=MappingProxyType(shown),
        folders=MappingProxyType({}),
        file="model.xml",
        format="exchange",
    )


def _properties(sort: str) -> tuple[tuple[str, str], ...]:
    if sort == "Gradaties":
        return (("SWC subtype", sort),)
    return (("FORA-type", sort),) if sort else ()


def _node(element: str, place: tuple[int, int], fills: dict[str, str], inside: tuple[Node, ...] = ()) -> Node:
    x, y = place
    return Node(f"n-{element}-{x}-{y}", element, None, x, y, 100, 50, fills.get(element), None, None, inside)


def _row(elements: Iterable[str], fills: dict[str, str]) -> tuple[Node, ...]:
    return tuple(_node(one, (0, 60 * at), fills) for at, one in enumerate(elements))


def _nested(pairs: Pairs, fills: dict[str, str]) -> tuple[Node, ...]:
    inside: dict[str, list[str]] = {}
    for outer, inner in pairs:
        inside.setdefault(outer, []).append(inner)
    return tuple(
        _node(
            outer,
            (0, 10_000 * at),
            fills,
            tuple(_node(one, (10, 10_000 * at + 60 * to), {}) for to, one in enumerate(inner)),
        )
        for at, (outer, inner) in enumerate(inside.items())
    )
