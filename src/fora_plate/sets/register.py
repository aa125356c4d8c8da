"""The register: what the overview of a set shows, turned round: by component, product, supplier and incumbent.

In: the selection of the overview. Out: frozen rows in the order of their names (components: of the plate too). Only
what stands on the plate is listed, so that a filtered set has filtered registers.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fora_plate.catalog import families, sort_key
from fora_plate.selection import cards_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Component, Domain, Evidence, Function, Incumbent, Offering, Product, Supplier
    from fora_plate.selection import Card, Entry, Selection, State

__all__ = ["Listed", "Place", "Register", "Replaced", "Source", "Standing", "register_of"]


@dataclass(frozen=True, slots=True)
class Place:
    """A component on the overview: its domain, its main function there, and the products on it."""

    component: Component
    domain: Domain
    function: Function | None
    products: tuple[Product, ...]
    gap: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """A product with its states, what it is an alternative for, and who offers it; `services` are of the network."""

    product: Product
    states: tuple[State, ...]
    components: tuple[Component, ...]
    services: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A supplier with those of its offerings that stand on the overview."""

    supplier: Supplier
    offerings: tuple[tuple[Offering, Product], ...]


@dataclass(frozen=True, slots=True)
class Replaced:
    """An established product: what was named as its replacement, else what stands on the components that it fills.

    `parts` are the established products in the register that are part of it.
    """

    incumbent: Incumbent
    named: tuple[Product, ...]
    by_component: tuple[tuple[Component, tuple[Product, ...]], ...]
    parts: tuple[Incumbent, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The evidence of what is said of a product or a supplier."""

    thing: Product | Supplier
    kind: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """Everything that is listed behind the plates; `unnamed` are products that suppliers offer who are not named."""

    places: tuple[Place, ...]
    standings: tuple[Standing, ...]
    suppliers: tuple[Listed, ...]
    replaced: tuple[Replaced, ...]
    sources: tuple[Source, ...]
    unnamed: tuple[tuple[Product, int], ...] = ()

    @property
    def gaps(self) -> tuple[Place, ...]:
        """The components without an alternative, in the order of the plate."""
        return tuple(place for place in self.places if place.gap)

    @property
    def places_by_name(self) -> tuple[Place, ...]:
        """The components in the order of their names."""
        return tuple(sorted(self.places, key=lambda place: sort_key(place.component.name, place.component.id)))


def register_of(selection: Selection) -> Register:
    """The register of what `selection` shows."""
    cards = list({(card.role, card.id): card for card in cards_of(selection.layers)}.values())
    standings = tuple(_standings(selection, cards))
    suppliers = tuple(_listed(selection, cards))
    return Register(
        places=tuple(_place(selection, card) for card in cards if card.role == "component"),
        standings=standings,
        suppliers=suppliers,
        replaced=tuple(_replaced(selection, cards, {standing.product.id for standing in standings})),
        sources=tuple(_sources(standings, suppliers)),
        unnamed=_unnamed(cards),
    )


def _entries(card: Card) -> tuple[Entry, ...]:
    return (*card.entries, *card.rest)


def _place(selection: Selection, card: Card) -> Place:
    catalog = selection.catalog
    component = catalog.components[card.id]
    function = catalog.functions[component.function] if component.function else None
    products = tuple(entry.product for entry in _entries(card))
    return Place(component, catalog.domains[component.domain], function, products, card.gap)


def _standings(selection: Selection, cards: Sequence[Card]) -> Iterator[Standing]:
    catalog = selection.catalog
    states: dict[str, tuple[State, ...]] = {}
    on: dict[str, list[Card]] = {}
    for card in cards:
        for entry in _entries(card):
            states[entry.product.id] = entry.states
            on.setdefault(entry.product.id, []).append(card)
    for product in catalog.products.values():
        if product.id in on:
            held = on[product.id]
            components = tuple(catalog.components[card.id] for card in held if card.role == "component")
            services = tuple(card.name for card in held if card.role == "service")
            yield Standing(product, states[product.id], components, services)


def _listed(selection: Selection, cards: Sequence[Card]) -> Iterator[Listed]:
    found: dict[str, dict[str, tuple[Offering, Product]]] = {}
    for card in cards:
        for entry in _entries(card):
            for offer in entry.offers:
                held = found.setdefault(offer.supplier.supplier.id, {})
                held[entry.product.id] = (offer.offering, entry.product)
    for numbered in selection.suppliers:
        offerings = found.get(numbered.supplier.id, {})
        ordered = sorted(offerings.values(), key=lambda offering: sort_key(offering[1].name, offering[1].id))
        yield Listed(numbered.supplier, tuple(ordered))


def _unnamed(cards: Sequence[Card]) -> tuple[tuple[Product, int], ...]:
    """The products with suppliers who are not named and how many these are, in order of name."""
    entries = {entry.product.id: entry for card in cards for entry in _entries(card) if entry.unnamed}
    found = [(entry.product, entry.unnamed) for entry in entries.values()]
    return tuple(sorted(found, key=lambda one: sort_key(one[0].name, one[0].id)))


def _replaced(selection: Selection, cards: Sequence[Card], shown: set[str]) -> Iterator[Replaced]:
    catalog = selection.catalog
    on = {card.id: tuple(entry.product for entry in _entries(card)) for card in cards if card.role == "component"}
    found: dict[str, Replaced] = {}
    for incumbent in catalog.incumbents.values():
        named = tuple(
            product for product in catalog.products.values() if product.id in shown and incumbent.id in product.replaces
        )
        filled = tuple(
            (catalog.components[component], on[component]) for component in incumbent.components if on.get(component)
        )
        found[incumbent.id] = Replaced(incumbent, named, () if named else filled)
    members = families({incumbent.id: incumbent.part_of for incumbent in catalog.incumbents.values()})
    told = {name for name, replaced in found.items() if replaced.named or replaced.by_component}
    listed = {name: replaced for name, replaced in found.items() if told.intersection(members[name])}
    for name, replaced in listed.items():
        parts = tuple(other.incumbent for other in listed.values() if other.incumbent.part_of == name)
        yield replace(replaced, parts=parts)


def _sources(standings: Sequence[Standing], suppliers: Sequence[Listed]) -> Iterator[Source]:
    things = [Source(standing.product, "source-product", standing.product.evidence) for standing in standings]
    things += [Source(listed.supplier, "source-supplier", listed.supplier.evidence) for listed in suppliers]
    return iter(sorted(things, key=lambda source: (sort_key(source.thing.name, source.thing.id), source.kind)))
