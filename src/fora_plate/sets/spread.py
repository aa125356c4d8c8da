"""Spreading: a view that one page cannot hold, as views that each show a part of it, in order.

In: a view and a test whether a view fits. Out: as few views as possible with about as much on each: of whole domains
and areas, or where one of these fits no page by itself, of components.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fora_plate.layout.tracks import columns_needed, fill, least
from fora_plate.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Card, Language, Region
    from fora_plate.view import View

__all__ = ["MOST_PARTS", "spread_over_pages"]

MOST_PARTS = 12
"""A view that does not fit so many pages does not fit at all."""
CARD = 3
"""What a card takes besides its products, in products."""


def spread_over_pages(
    catalog: Catalog, view: View, language: Language, fits: Callable[[View], bool]
) -> tuple[View, ...]:
    """The parts of a view that does not fit as a whole; nothing if no number of parts does."""
    for pieces in _ways(catalog, view, language):
        weights = [float(weight) for _, weight in pieces]
        for count in range(2, min(MOST_PARTS, len(pieces)) + 1):
            runs = _shared(weights, count)
            held = [[pieces[index][0] for index in run] for run in runs]
            parts = [_part(view, part, number, len(runs)) for number, part in enumerate(held, 1)]
            if all(map(fits, parts)):
                return tuple(parts)
    return ()


def _shared(weights: Sequence[float], count: int) -> tuple[range, ...]:
    """The pieces in order over so many parts, the heaviest as light as can be."""
    limit = least(1, lambda limit: columns_needed(weights, limit) <= count)
    return fill(weights, count, float(limit))


Piece = tuple[tuple[str, str], int]
"""Something that stays on one page: its kind, its id, and its weight."""


def _ways(catalog: Catalog, view: View, language: Language) -> Iterator[list[Piece]]:
    """What a view can be cut into, from large pieces to small ones."""
    regions = [region for layer in select(catalog, view, language).layers for region in layer.regions]
    if len(regions) > 1:
        yield [_region(region) for region in regions]
    pieces: list[Piece] = []
    for region in regions:
        pieces += [_region(region)] if region.role == "area" else _components(region)
    yield list(dict(pieces).items())


def _region(region: Region) -> Piece:
    return (region.role, region.id), _weight(_cards(region))


def _components(region: Region) -> list[Piece]:
    return [(("component", card.id), _weight([card])) for card in _cards(region)]


def _cards(region: Region) -> list[Card]:
    return [card for section in region.sections for card in section.cards]


def _weight(cards: Sequence[Card]) -> int:
    return sum(CARD + len(card.entries) for card in cards)


def _part(view: View, pieces: Sequence[tuple[str, str]], number: int, count: int) -> View:
    """The view with nothing but these pieces, and its number in its titles."""
    named: dict[str, set[str]] = {"domain": set(), "area": set(), "component": set()}
    for kind, name in pieces:
        named[kind].add(name)
    areas = tuple(area for area in view.areas if area in named["area"])
    if named["component"]:
        filters = replace(view.filters, components=frozenset(named["component"]))
    else:
        filters = replace(view.filters, domains=frozenset(named["domain"]))
    said = f" ({number}/{count})"
    return replace(
        view,
        filters=filters,
        areas=areas,
        title=view.title + said,
        title_en=view.title_en + said,
        subtitle=view.subtitle + said,
        subtitle_en=view.subtitle_en + said,
    )
