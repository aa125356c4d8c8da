"""select: what one view shows of the catalog, in drawing order.

In: a catalog, a view of it and a language. Out: a `Selection`, the tree layer > region > section > card > entry with
the numbered suppliers and the counts of the plate. Never changes the catalog, never knows about paper.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fora_plate.catalog import (
        Area,
        Catalog,
        Colours,
        Component,
        Domain,
        Function,
        Layer,
        NetworkService,
        Offering,
        Product,
        Supplier,
        View,
    )

__all__ = [
    "Card",
    "Counts",
    "Entry",
    "Language",
    "NumberedSupplier",
    "Offer",
    "Reference",
    "Region",
    "Section",
    "SelectedLayer",
    "Selection",
    "State",
    "cards_of",
    "select",
]

Language = Literal["nl", "en"]
State = Literal["open-core", "not-open-source", "announced", "unverified", "dormant"]
CardRole = Literal["component", "service", "device", "facility"]


@dataclass(frozen=True, slots=True)
class NumberedSupplier:
    """A supplier with the number that stands for it on this plate, from 1 in order of name."""

    number: int
    supplier: Supplier


@dataclass(frozen=True, slots=True)
class Offer:
    """An offering of a numbered supplier on one product."""

    supplier: NumberedSupplier
    offering: Offering


@dataclass(frozen=True, slots=True)
class Entry:
    """A product on a card, with what a reader must know about it and who offers it."""

    product: Product
    states: tuple[State, ...]
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A component that stands in another domain and is used here too."""

    component: Component
    domain: Domain


@dataclass(frozen=True, slots=True)
class Card:
    """A component, network service, device or facility. `gap`: a component without any product on this plate."""

    role: CardRole
    id: str
    name: str
    url: str
    description: str
    entries: tuple[Entry, ...] = ()

    @property
    def gap(self) -> bool:
        """Whether this is a white spot: a component for which the plate has no product."""
        return self.role == "component" and not self.entries


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under one heading: a main function, a group of network services, or no heading (`id` is `None`)."""

    id: str | None
    name: str | None
    url: str | None
    cards: tuple[Card, ...]
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """A domain, or an area of the technology band (then without colours)."""

    role: Literal["domain", "area"]
    id: str
    name: str | None
    url: str | None
    colours: Colours | None
    sections: tuple[Section, ...]

    @property
    def has_domain_wide(self) -> bool:
        """Whether some cards stand under a heading of our own, because they have no function while others do."""
        return len(self.sections) > 1 and any(section.id is None for section in self.sections)


@dataclass(frozen=True, slots=True)
class SelectedLayer:
    """A layer with the regions that this view shows in it, never empty."""

    id: str
    name: str
    regions: tuple[Region, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The figures of the plate."""

    domains: int
    components: int
    products: int
    placements: int
    suppliers: int
    gaps: int

    @property
    def figures(self) -> tuple[tuple[str, int], ...]:
        """What a plate says in its title: the noun (see `words`) and the figure; nothing for a plate of references."""
        if not self.components:
            return ()
        names = ("components", "products", "placements", "suppliers", "gaps")
        return tuple((name, getattr(self, name)) for name in names)


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that one plate shows."""

    catalog: Catalog
    view: View
    language: Language
    layers: tuple[SelectedLayer, ...]
    suppliers: tuple[NumberedSupplier, ...]
    states: tuple[State, ...]
    counts: Counts


def select(catalog: Catalog, view: View, language: Language) -> Selection:
    """The part of `catalog` that `view` asks for, worded for `language`."""
    products = [product for product in catalog.products.values() if product.licence_status in view.licence_statuses]
    domains = _domains(catalog, view)
    placed = {product.id for product in products if _stands_on(catalog, view, domains, product)}
    suppliers, offers = _offers(catalog, view, placed)
    entries = _Entries.of(products, offers)
    layers = tuple(
        layer
        for layer in (_layer(catalog, view, source, entries, language) for source in catalog.layers)
        if layer.regions
    )
    return Selection(catalog, view, language, layers, suppliers, _states(layers), _counts(layers, suppliers))


@dataclass(frozen=True, slots=True)
class _Entries:
    """The entries by component id and by network service id, in order of product."""

    components: Mapping[str, Sequence[Entry]]
    services: Mapping[str, Sequence[Entry]]

    @staticmethod
    def of(products: Sequence[Product], offers: Mapping[str, Sequence[Offer]]) -> _Entries:
        components: defaultdict[str, list[Entry]] = defaultdict(list)
        services: defaultdict[str, list[Entry]] = defaultdict(list)
        for product in products:
            entry = Entry(product, _states_of(product), tuple(offers.get(product.id, ())))
            for component in product.components:
                components[component].append(entry)
            for service in product.services:
                services[service].append(entry)
        return _Entries(components, services)


def _domains(catalog: Catalog, view: View) -> tuple[str, ...]:
    """The domains of the view, in the order of the layers."""
    ordered = [domain for layer in catalog.layers for domain in layer.domains]
    return tuple(domain for domain in ordered if not view.domains or domain in view.domains)


def _stands_on(catalog: Catalog, view: View, domains: Sequence[str], product: Product) -> bool:
    shown = any(catalog.components[component].domain in domains for component in product.components)
    if shown or "network-services" not in view.areas:
        return shown
    published = (group for group in catalog.network_service_groups.values() if group.published)
    return any(service.id in product.services for group in published for service in group.services)


def _states_of(product: Product) -> tuple[State, ...]:
    """The states of a product, strongest first."""
    states: list[State] = []
    if product.licence_status != "open-source":
        states.append(product.licence_status)
    if product.status == "announced":
        states.append("announced")
    if product.maintenance == "dormant":
        states.append("dormant")
    if not product.verified:
        states.append("unverified")
    return tuple(states)


def _offers(
    catalog: Catalog, view: View, placed: set[str]
) -> tuple[tuple[NumberedSupplier, ...], dict[str, list[Offer]]]:
    """The suppliers that stand on this plate, numbered in order of name, and their offers by product id."""
    suppliers: list[NumberedSupplier] = []
    offers: defaultdict[str, list[Offer]] = defaultdict(list)
    for supplier in catalog.suppliers.values():
        if view.supplier_verified and not supplier.verified:
            continue
        shown = [offering for offering in supplier.offerings if _is_shown(offering, view, placed)]
        if shown:
            numbered = NumberedSupplier(len(suppliers) + 1, supplier)
            suppliers.append(numbered)
            for offering in shown:
                offers[offering.product or ""].append(Offer(numbered, offering))
    return tuple(suppliers), offers


def _is_shown(offering: Offering, view: View, placed: set[str]) -> bool:
    """An offering that is known to be for other sectors only stays off the plate; unknown sectors do not."""
    wanted = not view.sectors or not offering.sectors or any(sector in view.sectors for sector in offering.sectors)
    return wanted and offering.product in placed


def _layer(catalog: Catalog, view: View, source: Layer, entries: _Entries, language: Language) -> SelectedLayer:
    shown = _domains(catalog, view)
    regions = [_domain(catalog, catalog.domains[domain], entries) for domain in source.domains if domain in shown]
    regions += [_area(catalog, area, entries) for area in source.areas if area in view.areas]
    return SelectedLayer(source.id, source.name_en if language == "en" else source.name, tuple(regions))


def _domain(catalog: Catalog, domain: Domain, entries: _Entries) -> Region:
    """A domain with its main functions that hold components, then what FORA ties to no function."""
    cards: defaultdict[str | None, list[Card]] = defaultdict(list)
    for component in (catalog.components[component] for component in domain.components):
        cards[component.function].append(_component(component, entries))
    sections = []
    for function in (catalog.functions[function] for function in domain.functions):
        references = _references(catalog, domain, function) if not domain.components else ()
        if cards[function.id] or references:
            sections.append(Section(function.id, function.name, function.url, tuple(cards[function.id]), references))
    if cards[None]:
        sections.append(Section(None, None, None, tuple(cards[None])))
    return Region("domain", domain.id, domain.name, domain.url, domain.colours, tuple(sections))


def _component(component: Component, entries: _Entries) -> Card:
    shown = tuple(entries.components.get(component.id, ()))
    return Card("component", component.id, component.name, component.url, component.description, shown)


def _references(catalog: Catalog, domain: Domain, function: Function) -> tuple[Reference, ...]:
    """The components that FORA repeats in a domain that is home to none."""
    return tuple(
        Reference(component, catalog.domains[component.domain])
        for component in catalog.components.values()
        if domain.id in component.also_in and function.id in component.functions
    )


def _area(catalog: Catalog, area: Area, entries: _Entries) -> Region:
    if area == "network-services":
        sections = tuple(
            Section(group.id, group.name, group.url, tuple(_service(service, entries) for service in group.services))
            for group in catalog.network_service_groups.values()
            if group.published
        )
    elif area == "devices":
        devices = catalog.devices.values()
        cards = tuple(Card("device", item.id, item.name, item.url, item.description) for item in devices)
        sections = (Section(None, None, None, cards),)
    else:
        facilities = catalog.facilities.values()
        cards = tuple(Card("facility", item.id, item.name, item.url, item.description) for item in facilities)
        sections = (Section(None, None, None, cards),)
    return Region("area", area, None, None, None, sections)


def _service(service: NetworkService, entries: _Entries) -> Card:
    shown = tuple(entries.services.get(service.id, ()))
    return Card("service", service.id, service.name, service.url, service.description, shown)


def cards_of(layers: Sequence[SelectedLayer]) -> list[Card]:
    """All cards in drawing order."""
    return [
        card for layer in layers for region in layer.regions for section in region.sections for card in section.cards
    ]


def _states(layers: Sequence[SelectedLayer]) -> tuple[State, ...]:
    """The states that occur on the plate, of products and of offers, in the order of the legend."""
    entries = [entry for card in cards_of(layers) for entry in card.entries]
    found: set[State] = {state for entry in entries for state in entry.states}
    if any(offer.offering.status == "announced" for entry in entries for offer in entry.offers):
        found.add("announced")
    order: tuple[State, ...] = ("open-core", "not-open-source", "announced", "dormant", "unverified")
    return tuple(state for state in order if state in found)


def _counts(layers: Sequence[SelectedLayer], suppliers: Sequence[NumberedSupplier]) -> Counts:
    cards = cards_of(layers)
    components = [card for card in cards if card.role == "component"]
    return Counts(
        domains=sum(region.role == "domain" for layer in layers for region in layer.regions),
        components=len(components),
        products=len({entry.product.id for card in cards for entry in card.entries}),
        placements=sum(len(card.entries) for card in cards),
        suppliers=len(suppliers),
        gaps=sum(card.gap for card in components),
    )
