"""What one view shows, as frozen types: the tree layer > region > section > card > entry, and what goes with it.

Made by `select` only. Knows nothing of paper; `Selection` is all that layout and drawing get to see.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.catalog import Supplier

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fora_plate.catalog import (
        Catalog,
        Colours,
        Component,
        Domain,
        Incumbent,
        Offering,
        Product,
    )
    from fora_plate.logo import Logo
    from fora_plate.selection.axes import Matrix
    from fora_plate.selection.graph import Graph
    from fora_plate.view import View
    from fora_plate.words import Words

__all__ = [
    "NOBODY",
    "Card",
    "CardRole",
    "Counts",
    "Coverage",
    "Emptiness",
    "Entry",
    "Fate",
    "Language",
    "Level",
    "NumberedSupplier",
    "Offer",
    "Reference",
    "Region",
    "Section",
    "SelectedLayer",
    "Selection",
    "State",
    "cards_of",
    "sections_of",
    "unnamed_among",
]

NOBODY: Final = "0"
"""Stands in ids for suppliers who are not named: no id of a thing begins with a digit."""

Language = Literal["nl", "en"]
State = Literal["open-core", "not-open-source", "announced", "dormant", "unverified"]
"""What a reader must know of a product, in the order of the legend."""
Fate = Literal["added", "removed", "changed"]
"""What became of a thing at its place, on a plate of changes: new, gone, or showing something else now."""
CardRole = Literal["component", "service", "device", "facility", "own-service"]
Emptiness = Literal["filled", "gap", "filtered", "bare"]
Level = Literal[0, 1, 2, 3, 4]


@dataclass(frozen=True, slots=True)
class NumberedSupplier:
    """A supplier with the number that stands for it on this plate, from 1 in order of name."""

    number: int
    supplier: Supplier
    fate: Fate | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """An offering of a numbered supplier on one product."""

    supplier: NumberedSupplier
    offering: Offering


@dataclass(frozen=True, slots=True)
class Entry:
    """A product on a card, with what a reader must know about it and who offers it.

    `unnamed` is how many more offer it and asked not to be named.
    """

    product: Product
    states: tuple[State, ...]
    offers: tuple[Offer, ...]
    fate: Fate | None = None
    unnamed: int = 0


@dataclass(frozen=True, slots=True)
class Reference:
    """A component that stands in another domain and is used here too."""

    component: Component
    domain: Domain


@dataclass(frozen=True, slots=True)
class Coverage:
    """How well a component is served: how many alternatives and distinct suppliers pass the filters of the plate.

    `level` is a step from 0 (none) to 4, see `coverage.LEVELS`.
    """

    alternatives: int
    suppliers: int
    level: Level


@dataclass(frozen=True, slots=True)
class Card:
    """A component, network service, device, facility or own service of a supplier, at one place on the plate.

    `place` is unique on the plate: the id where the card is at home, otherwise the id joined by `_` with the function
    or domain that it stands under. `emptiness` tells why it holds no entry: a component that is a *gap* has no open
    source or open core product at all, for a *filtered* one only the filters of this plate leave none, and a network
    service without one is *bare*. Where a card is not there to hold entries (other roles, worksheets) it is *filled*.
    `rest` are the entries that a view which cuts long lists leaves out. `notes` are muted lines below the title.
    `coverage` is set on components of coverage maps only.
    """

    role: CardRole
    id: str
    place: str
    name: str
    url: str
    description: str
    entries: tuple[Entry, ...] = ()
    rest: tuple[Entry, ...] = ()
    emptiness: Emptiness = "filled"
    notes: tuple[str, ...] = ()
    coverage: Coverage | None = None
    fate: Fate | None = None

    @property
    def repeated(self) -> bool:
        """Whether this component is at home elsewhere; of what is gone, nothing is said."""
        return self.role == "component" and self.place != self.id and self.fate != "removed"

    @property
    def gap(self) -> bool:
        """Whether this is a white spot: a component for which there is no product."""
        return self.emptiness == "gap"


@dataclass(frozen=True, slots=True)
class Section:
    """Cards under one heading: a main function, a group of network services, or no heading (`id` is `None`).

    Without cards and references where the view shows every main function.
    """

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
    """The figures of the plate.

    A component that stands at several places counts once, and so does a product on it: figures are about schools and
    products, not about boxes, so that `overzicht` and `zoals-fora` agree.
    """

    domains: int
    components: int
    products: int
    placements: int
    suppliers: int
    gaps: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that one plate shows.

    `name` is the name of the view with the filters of the command in short, `filters` all filters in full; `figures`
    are the nouns (see `words`) and counts that the plate may claim. `services` are own services, without a product, of
    the supplier that the plate is about. `gaps` are the cards that are gaps, each component once. `unnamed` is how many
    suppliers that are not named there are at the least: nobody can tell those of two products apart. A plate with a
    `matrix` shows that in place of layers; a view of relations has a `graph`, which is drawn in their place.
    """

    catalog: Catalog
    view: View
    language: Language
    name: str
    filters: str
    subject: Domain | Component | Supplier | Incumbent | None
    layers: tuple[SelectedLayer, ...]
    suppliers: tuple[NumberedSupplier, ...]
    services: tuple[Offering, ...]
    gaps: tuple[Card, ...]
    states: tuple[State, ...]
    counts: Counts
    figures: tuple[tuple[str, int], ...]
    unnamed: int = 0
    matrix: Matrix | None = None
    graph: Graph | None = None

    @property
    def words(self) -> Words:
        """The words of the program in its language, for its architecture."""
        return self.catalog.architecture.words(self.language)

    @property
    def logo(self) -> Logo | None:
        """The logo of the supplier that the plate is about, if the view asks for logos; other suppliers show none."""
        return self.subject.logo if self.view.logos and isinstance(self.subject, Supplier) else None

    @property
    def shows_nothing(self) -> bool:
        """Whether the filters left nothing: no card at all, or where there are products to show or count, none."""
        if self.matrix is not None:
            return self.view.filters.contradictory or not self.matrix.marks
        cards = cards_of(self.layers)
        if self.graph is not None:
            return self.view.filters.contradictory or not self.graph.nodes
        if self.view.filters.contradictory or not (cards or any(s.references for s in sections_of(self.layers))):
            return True
        wants_products = self.view.content != "blank" and not self.counts.products
        return wants_products and any(card.emptiness == "filtered" for card in cards)


def unnamed_among(entries: Iterable[Entry]) -> int:
    """How many suppliers that are not named offer something of this, at the least: they may be the same everywhere."""
    return max((entry.unnamed for entry in entries), default=0)


def sections_of(layers: Sequence[SelectedLayer]) -> list[Section]:
    """All sections in drawing order."""
    return [section for layer in layers for region in layer.regions for section in region.sections]


def cards_of(layers: Sequence[SelectedLayer]) -> list[Card]:
    """All cards in drawing order."""
    return [card for section in sections_of(layers) for card in section.cards]
