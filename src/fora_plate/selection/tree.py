"""The tree of a plate: layers with their regions, sections and cards, in drawing order.

In: a catalog, a view, where components stand (`boxes`) and what stands on them (`offers`). Out: `SelectedLayer`s.
What a card holds follows from the content of the view; whether it is a gap follows from the catalog alone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from fora_plate.catalog import families, find_gaps
from fora_plate.selection.coverage import coverage_of
from fora_plate.selection.offers import cut
from fora_plate.selection.selected import Card, Region, Section, SelectedLayer
from fora_plate.words import WORDS, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from fora_plate.catalog import (
        Catalog,
        Component,
        DescribedPart,
        Domain,
        Layer,
        NetworkService,
        NetworkServiceGroup,
        Offering,
        Supplier,
    )
    from fora_plate.selection.boxes import Box
    from fora_plate.selection.offers import Supply
    from fora_plate.selection.selected import CardRole, Emptiness, Entry, Language
    from fora_plate.view import Area, View
    from fora_plate.words import Words

__all__ = ["layer_of_own", "layers_of"]

OWN: Final = "own-services"
NO_BREAK_SPACE: Final = "\u00a0"

Part = TypeVar("Part", bound="DescribedPart")


def layers_of(
    catalog: Catalog, view: View, boxes: Mapping[str, Sequence[Box]], supply: Supply, language: Language
) -> tuple[SelectedLayer, ...]:
    """The layers that have something to show."""
    tree = _Tree(catalog, view, catalog.architecture.words(language), supply, find_gaps(catalog), _now(catalog, view))
    layers = []
    for layer in catalog.layers:
        regions = tuple(tree.regions(layer, boxes))
        if regions:
            layers.append(SelectedLayer(layer.id, layer.name_en if language == "en" else layer.name, regions))
    return tuple(layers)


def layer_of_own(supplier: Supplier, services: Sequence[Offering], language: Language) -> SelectedLayer:
    """The own services of a supplier, without a product, as a layer below FORA's."""
    words = WORDS[language]
    cards = tuple(
        Card(
            "own-service",
            supplier.id,
            f"{supplier.id}_{number}",
            str(service.name),
            supplier.website,
            "",
            notes=(said,),
        )
        for number, service in enumerate(services, 1)
        for said in [offering_in_words(service, words)]
    )
    region = Region("area", OWN, None, None, None, (Section(None, None, None, cards),))
    return SelectedLayer(OWN, words[OWN], (region,))


def offering_in_words(offering: Offering, words: Words) -> str:
    """The kinds of an offering, that it is only announced, and what a reader must know."""
    kinds = ", ".join(words[kind] for kind in offering.kinds)
    state = f" ({words['announced']})" if offering.status == "announced" else ""
    return f"{kinds}{state}" + (f". {offering.remark}" if offering.remark else "")


def _now(catalog: Catalog, view: View) -> Mapping[str, Sequence[str]]:
    """By component the names of the incumbent and its parts that fill it, where the plate is about an incumbent."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    if view.subject and view.subject.kind == "incumbent":
        suites = {incumbent.id: incumbent.part_of for incumbent in catalog.incumbents.values()}
        for member in families(suites)[view.subject.id]:
            for component in catalog.incumbents[member].components:
                names[component].append(catalog.incumbents[member].name)
    return names


@dataclass(frozen=True, slots=True)
class _Tree:
    """Makes regions; holds what all cards need: the view, its words, what stands where, and which are gaps."""

    catalog: Catalog
    view: View
    words: Words
    supply: Supply
    gaps: frozenset[str]
    now: Mapping[str, Sequence[str]]

    def regions(self, layer: Layer, boxes: Mapping[str, Sequence[Box]]) -> Iterable[Region]:
        """The domains and areas of a layer; those that filters on cards leave empty are left out."""
        filters = self.view.filters
        may_be_empty = not (filters.core or filters.filled or filters.components is not None)
        regions = [self._domain(self.catalog.domains[name], boxes[name]) for name in layer.domains if name in boxes]
        regions += [self._area(area) for area in layer.areas if area in self.view.areas]
        for region in regions:
            if may_be_empty or any(section.cards or section.references for section in region.sections):
                yield region

    def _domain(self, domain: Domain, boxes: Sequence[Box]) -> Region:
        sections = [self._section(domain, box) for box in boxes]
        return Region("domain", domain.id, domain.name, domain.url, domain.colours, self._kept(sections))

    def _kept(self, sections: Iterable[Section]) -> tuple[Section, ...]:
        """The sections that hold something; every main function where the view asks for that."""
        every = self.view.boxes == "functions"
        return tuple(section for section in sections if section.cards or section.references or (every and section.id))

    def _section(self, domain: Domain, box: Box) -> Section:
        shown = self._filled(box.components, self.supply.components)
        cards = tuple(self._component(component, domain, box) for component in shown)
        if box.function is None:
            return Section(None, None, None, cards)
        references = () if self.view.filters.filled else box.references
        return Section(box.function.id, box.function.name, box.function.url, cards, references)

    def _component(self, component: Component, domain: Domain, box: Box) -> Card:
        entries = tuple(self.supply.components.get(component.id, ()))
        stands_under = box.function.id if box.function else None
        at_home = (domain.id, stands_under) == (component.domain, component.function)
        place = component.id if at_home else f"{component.id}_{stands_under or domain.id}"
        card = self._card("component", component, entries)
        return replace(
            card,
            place=place,
            emptiness=self._emptiness(component, entries),
            notes=(*card.notes, *self._notes(component, entries)),
            coverage=coverage_of(entries) if self.view.content == "coverage" else None,
        )

    def _emptiness(self, component: Component, entries: Sequence[Entry]) -> Emptiness:
        if entries or component.retired or self.view.content == "blank":
            return "filled"
        return "gap" if component.id in self.gaps else "filtered"

    def _notes(self, component: Component, entries: Sequence[Entry]) -> Iterator[str]:
        if component.id in self.now:
            yield self.words["now"].format(names=", ".join(self.now[component.id]))
        if self.view.content in {"names", "coverage"} and entries:
            yield self._counted("alternatives", len(entries))
        if self.view.content == "coverage" and entries:
            suppliers = coverage_of(entries).suppliers
            yield self._counted("suppliers", suppliers) if suppliers else self.words["no-supplier"]

    def _counted(self, noun: str, count: int) -> str:
        """The figure with its noun, never parted."""
        return plural(self.words, noun, count).replace(" ", NO_BREAK_SPACE)

    def _filled(self, parts: Iterable[Part], entries: Mapping[str, Sequence[Entry]]) -> list[Part]:
        """The parts that have a card: all of them, or those with a product where the view asks for that."""
        return [part for part in parts if part.id in entries or not self.view.filters.filled]

    def _area(self, area: Area) -> Region:
        if area == "network-services":
            sections = [
                Section(group.id, group.name, group.url, self._services(group))
                for group in self.catalog.network_service_groups.values()
                if group.published
            ]
        else:
            parts = self.catalog.devices if area == "devices" else self.catalog.facilities
            role: CardRole = "device" if area == "devices" else "facility"
            cards = tuple(self._card(role, part) for part in self._filled(parts.values(), {}))
            sections = [Section(None, None, None, cards)]
        return Region("area", area, None, None, None, tuple(section for section in sections if section.cards))

    def _services(self, group: NetworkServiceGroup) -> tuple[Card, ...]:
        return tuple(map(self._service, self._filled(group.services, self.supply.services)))

    def _service(self, service: NetworkService) -> Card:
        entries = tuple(self.supply.services.get(service.id, ()))
        bare = self.view.content == "products" and not entries
        return replace(self._card("service", service, entries), emptiness="bare" if bare else "filled")

    def _card(self, role: CardRole, part: DescribedPart, entries: Sequence[Entry] = ()) -> Card:
        """A card at home; products stand on it where the view shows them."""
        shown, rest = cut(entries, self.view.most_shown) if self.view.content == "products" else ((), ())
        notes = (self.words["retired"].format(name=self.catalog.architecture.name),) if part.retired else ()
        return Card(role, part.id, part.id, part.name, part.url, part.description, shown, rest, notes=notes)
