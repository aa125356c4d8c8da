"""select: what one view shows of the catalog, in drawing order.

In: a catalog, a view of it and a language. Out: a `Selection`, the tree layer > region > section > card > entry with
the numbered suppliers, the figures and the filters in words. Never changes the catalog, never knows about paper.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.catalog import Supplier
from fora_plate.selection.axes import AxisGroup, AxisItem, Mark, Matrix
from fora_plate.selection.boxes import boxes_of
from fora_plate.selection.compared import compared, fates_of
from fora_plate.selection.coverage import LEVELS, level_of
from fora_plate.selection.graph import Edge, Graph, Member, Node, NodeKind, RelationKind
from fora_plate.selection.matrix import matrix_of
from fora_plate.selection.offers import services_of, states_of, supply_of
from fora_plate.selection.relations import Shown, graph_of
from fora_plate.selection.revised import Revised
from fora_plate.selection.selected import (
    NOBODY,
    Card,
    Counts,
    Coverage,
    Entry,
    Fate,
    Language,
    Level,
    NumberedSupplier,
    Offer,
    Reference,
    Region,
    Section,
    SelectedLayer,
    Selection,
    State,
    cards_of,
    sections_of,
    unnamed_among,
)
from fora_plate.selection.tree import layer_of_own, layers_of
from fora_plate.selection.wording import (
    WITHOUT_PRODUCTS,
    choice_in_words,
    figures_in_words,
    filters_in_full,
    licence_in_words,
    named,
    offering_in_words,
    report_in_words,
    source_in_words,
    unnamed_in_words,
    unnamed_sign,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fora_plate.catalog import Catalog, Component, Domain, Incumbent
    from fora_plate.selection.offers import Supply
    from fora_plate.view import Content, View

__all__ = [
    "LEVELS",
    "NOBODY",
    "WITHOUT_PRODUCTS",
    "AxisGroup",
    "AxisItem",
    "Card",
    "Counts",
    "Coverage",
    "Edge",
    "Entry",
    "Fate",
    "Graph",
    "Language",
    "Level",
    "Mark",
    "Matrix",
    "Member",
    "Node",
    "NodeKind",
    "NumberedSupplier",
    "Offer",
    "Reference",
    "Region",
    "RelationKind",
    "Revised",
    "Section",
    "SelectedLayer",
    "Selection",
    "State",
    "cards_of",
    "choice_in_words",
    "compared",
    "fates_of",
    "figures_in_words",
    "level_of",
    "licence_in_words",
    "offering_in_words",
    "report_in_words",
    "sections_of",
    "select",
    "source_in_words",
    "states_of",
    "unnamed_among",
    "unnamed_in_words",
    "unnamed_sign",
]


def select(catalog: Catalog, view: View, language: Language) -> Selection:
    """The part of `catalog` that `view` asks for, worded for `language`."""
    boxes = boxes_of(catalog, view)
    components = {component.id for held in boxes.values() for box in held for component in box.components}
    supply = supply_of(catalog, view, components, _services(catalog, view))
    layers = layers_of(catalog, view, boxes, supply, language)
    subject = _subject(catalog, view)
    services = services_of(subject, view.filters) if isinstance(subject, Supplier) else ()
    if isinstance(subject, Supplier) and services:
        layers = (*layers, layer_of_own(subject, services, language))
    graph = graph_of(view, _shown(catalog, layers, supply, language))
    matrix = matrix_of(catalog, _untangled(view, graph), boxes, supply, catalog.architecture.words(language))
    graph, layers = (graph, layers) if matrix is None else (None, ())
    counts = _counts(layers, supply)
    return Selection(
        catalog=catalog,
        view=view,
        language=language,
        name=named(catalog, view, language),
        filters=filters_in_full(catalog, view, language),
        subject=subject,
        layers=layers,
        suppliers=supply.suppliers if view.content == "products" else (),
        services=services,
        gaps=_gaps(layers),
        states=_states(_told(layers, supply, view), view),
        counts=counts,
        figures=matrix.figures if matrix else _figures_of(graph) if graph else _figures(counts, view.content),
        unnamed=supply.unnamed if view.content == "products" else 0,
        matrix=matrix,
        graph=graph,
    )


def _untangled(view: View, graph: Graph | None) -> View:
    """The view as it can be read: who offers for what becomes a matrix where it would be too many lines."""
    tangled = graph is not None and graph.tangled and view.content == "supplier-map"
    return replace(view, content="supplier-matrix") if tangled else view


def _shown(catalog: Catalog, layers: Sequence[SelectedLayer], supply: Supply, language: Language) -> Shown:
    """The components of a plate, each once, and all products on them."""
    components = dict.fromkeys(card.id for card in cards_of(layers) if card.role == "component")
    return Shown(catalog, catalog.architecture.words(language), tuple(components), supply.components)


def _services(catalog: Catalog, view: View) -> frozenset[str]:
    """The network services on the plate."""
    if "network-services" not in view.areas:
        return frozenset()
    published = (group for group in catalog.network_service_groups.values() if group.published)
    return frozenset(service.id for group in published for service in group.services)


def _subject(catalog: Catalog, view: View) -> Domain | Component | Supplier | Incumbent | None:
    """What a view of a template is about."""
    if view.subject is None:
        return None
    kind, identity = view.subject.kind, view.subject.id
    if kind == "domain":
        return catalog.domains[identity]
    if kind == "component":
        return catalog.components[identity]
    return catalog.suppliers[identity] if kind == "supplier" else catalog.incumbents[identity]


def _gaps(layers: Sequence[SelectedLayer]) -> tuple[Card, ...]:
    """The gaps, each component once, at the first of its places."""
    return tuple({card.id: card for card in reversed(cards_of(layers)) if card.gap}.values())[::-1]


def _told(layers: Sequence[SelectedLayer], supply: Supply, view: View) -> list[Entry]:
    """The products of which something is told: those on cards, or those that a component is related to."""
    cards = cards_of(layers)
    if view.content == "relations":
        return [entry for card in cards for entry in supply.components.get(card.id, ())]
    return [entry for card in cards for entry in card.entries]


def _states(entries: Sequence[Entry], view: View) -> tuple[State, ...]:
    """The states whose sign stands on the plate, of products and of offers, in the order of the legend."""
    found: set[State] = {state for entry in entries for state in entry.states}
    offers = [offer for entry in entries for offer in entry.offers]
    if view.detail == "numbers" and any(offer.offering.status == "announced" for offer in offers):
        found.add("announced")
    return tuple(state for state in get_args(State) if state in found)


def _counts(layers: Sequence[SelectedLayer], supply: Supply) -> Counts:
    """The figures, of what stands on the cards or is counted on them."""
    cards = {(card.role, card.id): card for card in cards_of(layers)}
    entries = {"component": supply.components, "service": supply.services}
    placed = [entry for role, identity in cards for entry in entries.get(role, {}).get(identity, ())]
    components = [card for card in cards.values() if card.role == "component"]
    return Counts(
        domains=sum(region.role == "domain" for layer in layers for region in layer.regions),
        components=len(components),
        products=len({entry.product.id for entry in placed}),
        placements=len(placed),
        suppliers=len(supply.suppliers) + supply.unnamed,
        gaps=sum(card.gap for card in components),
    )


FIGURES: Final[Mapping[Content, tuple[str, ...]]] = {
    "products": ("components", "products", "placements", "suppliers", "gaps"),
    "coverage": ("components", "products", "placements", "suppliers", "gaps"),
    "names": ("components", "gaps"),
    "blank": ("components",),
}
"""What a plate says in its title: what can be counted on it."""


def _figures(counts: Counts, content: Content) -> tuple[tuple[str, int], ...]:
    """The figures of the title; nothing for a plate of references, and no gaps where there are none to see."""
    if not counts.components:
        return ()
    found = [(name, getattr(counts, name)) for name in FIGURES[content]]
    return tuple((name, count) for name, count in found if count or name != "gaps")


COUNTED: Final[tuple[tuple[str, NodeKind], ...]] = (
    ("components", "component"),
    ("standards", "standard"),
    ("facility-count", "facility"),
    ("products", "product"),
    ("suppliers", "supplier"),
)
"""The nouns of what a graph counts in its title, with the kinds of node."""


def _figures_of(graph: Graph) -> tuple[tuple[str, int], ...]:
    """The figures of a graph: of what occurs on it, less the node that it is about."""
    own = sum(node.id == graph.centre for node in graph.nodes)
    found = [(noun, graph.count(kind) - (own if kind == "component" else 0)) for noun, kind in COUNTED]
    return tuple((noun, count) for noun, count in found if count)
