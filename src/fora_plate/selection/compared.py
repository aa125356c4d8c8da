"""Two states of one plate as one: what is new on it, what is gone from it and what has changed.

In: what one view shows of older data and of newer data, and what is known of things that have another id now or that
changed. Out: a `Selection` of the newer data that still holds what is gone. A fate is that of a place: what moved is
gone from where it stood, and new where it stands now.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Generic, TypeVar, get_args

from fora_plate.catalog import sort_key
from fora_plate.selection.revised import Today
from fora_plate.selection.selected import Fate, State, cards_of, unnamed_among

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from fora_plate.selection.revised import Revised
    from fora_plate.selection.selected import (
        Card,
        Entry,
        NumberedSupplier,
        Offer,
        Region,
        Section,
        SelectedLayer,
        Selection,
    )

__all__ = ["compared", "fates_of"]

Thing = TypeVar("Thing")
Key = tuple[str, ...]
"""What tells a thing apart, on both sides alike."""
GONE: Final = "__gone"
"""Behind the place of a card that stands elsewhere now; no id holds two of these lines in a row."""


def compared(old: Selection | None, new: Selection, revised: Revised, name: str) -> Selection:
    """The plate `new` with the fate of what differs from `old`, called `name`.

    Without `old`, where the view could show nothing, all of it is new. Nothing is cut off: what changed must be seen.
    """
    today = Today(revised)
    suppliers = _suppliers([today.supplier(one) for one in old.suppliers] if old else [], new.suppliers, revised)
    elder = [today.layer(layer) for layer in old.layers] if old else []
    layers = tuple(_Both(elder, new.layers, revised, suppliers).layers())
    found = fates_of(layers, suppliers)
    states = {state for side in (old, new) if side for state in side.states}
    return replace(
        new,
        name=name,
        layers=layers,
        suppliers=suppliers,
        states=tuple(state for state in get_args(State) if state in states),
        unnamed=unnamed_among(entry for card in cards_of(layers) for entry in card.entries),
        figures=tuple((f"fate-{fate}", found[fate]) for fate in get_args(Fate) if found[fate]),
    )


def fates_of(layers: Sequence[SelectedLayer], suppliers: Sequence[NumberedSupplier]) -> Counter[Fate]:
    """How many things there are of every fate."""
    cards = cards_of(layers)
    found = [card.fate for card in cards] + [entry.fate for card in cards for entry in card.entries]
    return Counter(fate for fate in (*found, *(one.fate for one in suppliers)) if fate)


def _suppliers(
    old: Sequence[NumberedSupplier], new: Sequence[NumberedSupplier], revised: Revised
) -> tuple[NumberedSupplier, ...]:
    """The suppliers of both, in order of name, numbered anew."""
    found = [
        replace(there, fate=_fate(before, now, other=there.supplier.id in revised.suppliers))
        for before, now in _pairs(old, new, lambda one: (one.supplier.id,))
        for there in _there(before, now)
    ]
    ordered = sorted(found, key=lambda one: sort_key(one.supplier.name, one.supplier.id))
    return tuple(replace(one, number=number) for number, one in enumerate(ordered, 1))


Pair = tuple[Thing | None, Thing | None]
"""A thing as it was and as it is, of which at least one is there."""


def _there(old: Thing | None, new: Thing | None) -> tuple[Thing, ...]:
    """The one of the two that is drawn: the newer, if it is there."""
    found = old if new is None else new
    return () if found is None else (found,)


def _fate(old: Thing | None, new: Thing | None, *, other: bool) -> Fate | None:
    """The fate of a thing; `other` tells whether it shows something else now."""
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "changed" if other else None


def _pairs(old: Iterable[Thing], new: Iterable[Thing], key: Callable[[Thing], Key]) -> list[Pair[Thing]]:
    """Old and new things by their keys: in the new order, what is gone behind what it stood behind."""
    before, after = {key(one): one for one in old}, {key(one): one for one in new}
    order = list(after)
    last = -1
    for name in before:
        if name not in after:
            order.insert(last + 1, name)
        last = order.index(name)
    return [(before.get(name), after.get(name)) for name in order]


@dataclass(frozen=True, slots=True)
class _Sides(Generic[Thing]):
    """All things of one kind, wherever they stand on the two plates, by what tells them apart."""

    old: Mapping[Key, Thing]
    new: Mapping[Key, Thing]

    def at_home(self, old: Iterable[Thing], new: Iterable[Thing], key: Callable[[Thing], Key]) -> Iterator[Pair[Thing]]:
        """The pairs of what stands in one place: each with what it was anywhere, none that is elsewhere now."""
        for before, now in _pairs(old, new, key):
            if now is not None:
                yield self.old.get(key(now)), now
            elif before is not None and key(before) not in self.new:
                yield before, None


class _Both:
    """Joins the trees of both plates; holds what stands where, and the suppliers with the numbers of the new plate.

    What stands on a card that is new or gone itself has no fate of its own.
    """

    def __init__(
        self,
        old: Sequence[SelectedLayer],
        new: Sequence[SelectedLayer],
        revised: Revised,
        suppliers: Sequence[NumberedSupplier],
    ) -> None:
        self.old, self.new, self.revised = old, new, revised
        self.numbered = {one.supplier.id: one for one in suppliers}
        self.places = frozenset(card.place for card in cards_of(new))
        self.regions = _Sides(_all_regions(old), _all_regions(new))
        self.sections = _Sides(_all_sections(old), _all_sections(new))

    def layers(self) -> Iterator[SelectedLayer]:
        """The layers of both, as far as there is something in them."""
        for before, now in _pairs(self.old, self.new, lambda layer: (layer.id,)):
            for there in _there(before, now):
                regions = tuple(self._regions(before.regions if before else (), now.regions if now else ()))
                if regions:
                    yield replace(there, regions=regions)

    def _regions(self, old: Sequence[Region], new: Sequence[Region]) -> Iterator[Region]:
        for before, now in self.regions.at_home(old, new, _region_key):
            for there in _there(before, now):
                sections = tuple(self._sections(there.id, before, now))
                if now or sections:
                    yield replace(there, sections=sections)

    def _sections(self, domain: str, old: Region | None, new: Region | None) -> Iterator[Section]:
        """The sections of both; one that is gone is there as long as cards are gone with it."""

        def key(section: Section) -> Key:
            return _section_key(domain, section)

        for before, now in self.sections.at_home(old.sections if old else (), new.sections if new else (), key):
            for there in _there(before, now):
                cards = tuple(self._cards(before.cards if before else (), now.cards if now else ()))
                if now or cards:
                    yield replace(there, cards=cards)

    def _cards(self, old: Sequence[Card], new: Sequence[Card]) -> Iterator[Card]:
        whole = [replace(card, entries=(*card.entries, *card.rest)) for card in new]
        for before, now in _pairs(old, whole, _card_key):
            entries = tuple(self._entries(before.entries if before else (), now.entries if now else ()))
            if before and now:
                fate = _fate(before, now, other=_said(before) != _said(now))
                yield replace(now, fate=fate, entries=entries, rest=())
            else:
                yield from (self._alone(card, now, entries) for card in _there(before, now))

    def _alone(self, card: Card, now: Card | None, entries: Iterable[Entry]) -> Card:
        """A card that is new, or gone; then it gets a place that is free."""
        place = f"{card.place}{GONE}" if now is None and card.place in self.places else card.place
        unmarked = tuple(replace(entry, fate=None) for entry in entries)
        return replace(card, place=place, fate="added" if now else "removed", entries=unmarked, rest=())

    def _entries(self, old: Sequence[Entry], new: Sequence[Entry]) -> list[Entry]:
        found = [
            replace(
                there,
                fate=_fate(before, now, other=self._shows_other(before, now)),
                offers=tuple(map(self._renumbered, there.offers)),
            )
            for before, now in _pairs(old, new, lambda entry: (entry.product.id,))
            for there in _there(before, now)
        ]
        return sorted(found, key=lambda entry: sort_key(entry.product.name, entry.product.id))

    def _shows_other(self, old: Entry | None, new: Entry | None) -> bool:
        """Whether an entry tells something else of a product now, or of who offers it."""
        if old is None or new is None:
            return False
        return new.product.id in self.revised.products or _offered(old) != _offered(new)

    def _renumbered(self, offer: Offer) -> Offer:
        """The offer with the number that its supplier has on this plate, if it has one."""
        return replace(offer, supplier=self.numbered.get(offer.supplier.supplier.id, offer.supplier))


def _all_regions(layers: Iterable[SelectedLayer]) -> dict[Key, Region]:
    return {_region_key(region): region for layer in layers for region in layer.regions}


def _all_sections(layers: Iterable[SelectedLayer]) -> dict[Key, Section]:
    regions = [region for layer in layers for region in layer.regions]
    return {_section_key(region.id, section): section for region in regions for section in region.sections}


def _region_key(region: Region) -> Key:
    return (region.id,)


def _section_key(domain: str, section: Section) -> Key:
    """A section is told apart by its own id, what is domain-wide by its domain."""
    return (section.id,) if section.id else (domain, "")


def _card_key(card: Card) -> Key:
    """A card is told apart by what it stands for; own services of a supplier, which have its id, by their name."""
    return card.role, card.id, card.name if card.role == "own-service" else ""


def _said(card: Card) -> tuple[object, ...]:
    """What a card says itself."""
    return card.name, card.description, card.emptiness, card.notes, card.coverage


def _offered(entry: Entry) -> set[tuple[object, ...]]:
    """What suppliers do with a product, as far as a plate tells that."""
    unnamed: set[tuple[object, ...]] = {(entry.unnamed,)} if entry.unnamed else set()
    return unnamed | {
        (offer.supplier.supplier.id, of.kinds, of.status, of.sectors, of.remark)
        for offer in entry.offers
        for of in (offer.offering,)
    }
