"""Two states of one plate as one: what is new on it, what is gone from it and what has changed, each marked.

In: what one view shows of older data and of newer data, and what is known of things that have another id now or that
changed. Out: a `Selection` of the newer data that still holds what is gone. Things are marked by place: what moved is
gone from where it stood, and new where it stands now.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar, get_args

from fora_plate.catalog import sort_key
from fora_plate.selection.selected import Mark, State, cards_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

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

__all__ = ["News", "compared", "marks_of"]

Thing = TypeVar("Thing")
Key = tuple[str, ...]
Pair = tuple[Thing | None, Thing | None]
GONE: Final = "__gone"
"""Behind the place of a card that stands elsewhere now; no id holds two of these lines in a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What the newer data say: `ids` are new ids by kind and old id, the others ids of what shows something else now.

    `name` is how the older data are called.
    """

    name: str
    ids: Mapping[str, Mapping[str, str]]
    products: frozenset[str]
    suppliers: frozenset[str]

    def now(self, kind: str, identity: str) -> str:
        """The id that a thing of the older data has now."""
        return self.ids.get(kind, {}).get(identity, identity)


def compared(old: Selection | None, new: Selection, news: News, name: str) -> Selection:
    """The plate `new` with marks for what differs from `old`, called `name`.

    Without `old`, where the view could show nothing, all of it is new. Nothing is cut off: what changed must be seen.
    """
    suppliers = _suppliers(old, new, news)
    both = _Both(news, {one.supplier.id: one for one in suppliers})
    layers = tuple(both.layers(old.layers if old else (), new.layers))
    found = marks_of(layers, suppliers)
    states = {state for side in (old, new) if side for state in side.states}
    return replace(
        new,
        name=name,
        layers=layers,
        suppliers=suppliers,
        states=tuple(state for state in get_args(State) if state in states),
        figures=tuple((f"marked-{mark}", found[mark]) for mark in get_args(Mark) if found[mark]),
    )


def marks_of(layers: Sequence[SelectedLayer], suppliers: Sequence[NumberedSupplier]) -> Counter[Mark]:
    """How much is marked, by mark."""
    cards = cards_of(layers)
    found = [card.mark for card in cards] + [entry.mark for card in cards for entry in card.entries]
    return Counter(mark for mark in (*found, *(one.mark for one in suppliers)) if mark)


def _suppliers(old: Selection | None, new: Selection, news: News) -> tuple[NumberedSupplier, ...]:
    """The suppliers of both, in order of name, numbered anew."""
    pairs = _pairs(
        old.suppliers if old else (),
        new.suppliers,
        lambda one: (news.now("supplier", one.supplier.id),),
        lambda one: (one.supplier.id,),
    )
    marked = [
        replace(there, mark=_mark(before, now, other=there.supplier.id in news.suppliers))
        for before, now in pairs
        for there in _there(before, now)
    ]
    ordered = sorted(marked, key=lambda one: sort_key(one.supplier.name, one.supplier.id))
    return tuple(replace(one, number=number) for number, one in enumerate(ordered, 1))


def _there(old: Thing | None, new: Thing | None) -> tuple[Thing, ...]:
    """The one of the two that is drawn: the newer, if it is there."""
    found = old if new is None else new
    return () if found is None else (found,)


def _mark(old: Thing | None, new: Thing | None, *, other: bool) -> Mark | None:
    """The mark of a thing; `other` tells whether it shows something else now."""
    if old is None:
        return "added"
    if new is None:
        return "removed"
    return "changed" if other else None


def _pairs(
    old: Iterable[Thing], new: Iterable[Thing], now: Callable[[Thing], Key], key: Callable[[Thing], Key]
) -> list[Pair[Thing]]:
    """Old and new things by what they are called now: in the new order, what is gone behind what it stood behind."""
    before = {now(one): one for one in old}
    after = {key(one): one for one in new}
    order = list(after)
    last = -1
    for name in before:
        if name not in after:
            order.insert(last + 1, name)
        last = order.index(name)
    return [(before.get(name), after.get(name)) for name in order]


class _Both:
    """Joins the trees of both sides; holds what is known of ids, and the suppliers with the numbers of the plate.

    What stands on a card that is new or gone itself has no mark of its own.
    """

    def __init__(self, news: News, numbered: Mapping[str, NumberedSupplier]) -> None:
        self.news = news
        self.numbered = numbered
        self.places: set[str] = set()

    def layers(self, old: Sequence[SelectedLayer], new: Sequence[SelectedLayer]) -> Iterator[SelectedLayer]:
        """The layers of both."""
        self.places = {card.place for card in cards_of(new)}
        for before, now in self._by_id("layer", old, new):
            for there in _there(before, now):
                regions = self._regions(before.regions if before else (), now.regions if now else ())
                yield replace(there, regions=tuple(regions))

    def _regions(self, old: Sequence[Region], new: Sequence[Region]) -> Iterator[Region]:
        for before, now in self._by_id("domain", old, new):
            for there in _there(before, now):
                sections = self._sections(before.sections if before else (), now.sections if now else ())
                yield replace(there, sections=tuple(sections))

    def _sections(self, old: Sequence[Section], new: Sequence[Section]) -> Iterator[Section]:
        """The sections of both; one that is gone is there as long as cards are gone with it."""
        for before, now in self._by_id("function", old, new):
            for there in _there(before, now):
                cards = tuple(self._cards(before.cards if before else (), now.cards if now else ()))
                if now or cards:
                    yield replace(there, cards=cards)

    def _by_id(self, kind: str, old: Iterable[Thing], new: Iterable[Thing]) -> list[Pair[Thing]]:
        def called(thing: Thing) -> str:
            return str(getattr(thing, "id", None) or "")

        return _pairs(old, new, lambda one: (self.news.now(kind, called(one)),), lambda one: (called(one),))

    def _cards(self, old: Sequence[Card], new: Sequence[Card]) -> Iterator[Card]:
        pairs = _pairs(
            old,
            new,
            lambda card: (card.role, self.news.now(card.role, card.id), _number(card)),
            lambda card: (card.role, card.id, _number(card)),
        )
        for before, now in pairs:
            for there in _there(before, now):
                entries = tuple(self._entries(_held(before), _held(now)))
                mark = _mark(before, now, other=before is not None and now is not None and _said(before) != _said(now))
                yield replace(
                    there,
                    mark=mark,
                    place=self._free(there.place) if mark == "removed" else there.place,
                    entries=entries if before and now else tuple(replace(entry, mark=None) for entry in entries),
                    rest=(),
                )

    def _free(self, place: str) -> str:
        """A place for a card that is gone: its own, unless the card stands there now, or another one of that name."""
        return f"{place}{GONE}" if place in self.places else place

    def _entries(self, old: Sequence[Entry], new: Sequence[Entry]) -> Iterator[Entry]:
        pairs = _pairs(
            old,
            new,
            lambda entry: (self.news.now("product", entry.product.id),),
            lambda entry: (entry.product.id,),
        )
        found = [self._entry(before, now) for before, now in pairs]
        yield from sorted(
            (entry for several in found for entry in several),
            key=lambda entry: sort_key(entry.product.name, entry.product.id),
        )

    def _entry(self, old: Entry | None, new: Entry | None) -> Iterator[Entry]:
        for there in _there(old, new):
            other = there.product.id in self.news.products
            other = other or (old is not None and new is not None and self._offered(old) != self._offered(new))
            offers = tuple(self._renumbered(offer) for offer in there.offers)
            yield replace(there, mark=_mark(old, new, other=other), offers=offers)

    def _offered(self, entry: Entry) -> set[tuple[str, object]]:
        """What suppliers do with a product, as far as a plate tells that."""
        return {
            (
                self.news.now("supplier", offer.supplier.supplier.id),
                (offer.offering.kinds, offer.offering.status, offer.offering.sectors, offer.offering.remark),
            )
            for offer in entry.offers
        }

    def _renumbered(self, offer: Offer) -> Offer:
        """The offer with the number that its supplier has on this plate."""
        supplier = offer.supplier.supplier.id
        numbered = self.numbered.get(supplier) or self.numbered.get(self.news.now("supplier", supplier))
        return replace(offer, supplier=numbered) if numbered else offer


def _held(card: Card | None) -> tuple[Entry, ...]:
    """All that stands on a card, also what a view would cut off."""
    return (*card.entries, *card.rest) if card else ()


def _number(card: Card) -> str:
    """What tells own services of one supplier apart, which have its id: their name."""
    return card.name if card.role == "own-service" else ""


def _said(card: Card) -> tuple[object, ...]:
    """What a card says itself."""
    return card.name, card.description, card.emptiness, card.notes, card.coverage
