"""Packing: the cards of one section in a number of columns, as low as can be.

In: for every card its height in leadings on one column, on two, and so on. Out: which card stands in which column.
A card that is too tall for the height lies across several columns. The order of the cards is kept where that takes no
more height; otherwise which cards share a column is free, and only what stands in a column, and at the heads of
columns, is in order. Knows nothing of what is placed.

The cards are given the roomiest column one by one, the tallest first (Graham, "Bounds on Multiprocessing Timing
Anomalies", 1969); where that leaves one over, each gets the tightest column that holds it (Coffman, Garey and Johnson,
"An Application of Bin-Packing to Multiprocessor Scheduling", 1978).
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heapreplace
from typing import TYPE_CHECKING, Final

from fora_plate.layout.tracks import columns_needed, fill

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Group", "Packing", "pack"]

FEW: Final = 60
"""Of more cards than this the roomiest column is as good as the tightest, and much quicker found."""

Heights = tuple[int, ...]
"""The heights of one card: on one column, on two, as far as it may be widened."""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring columns: the cards that lie across all of them, and below these the cards of each column."""

    across: tuple[int, ...]
    columns: tuple[tuple[int, ...], ...]

    @property
    def first(self) -> int:
        """The earliest card in it."""
        return min((*self.across, *(card for column in self.columns for card in column)))

    @property
    def width(self) -> int:
        """How many columns it takes."""
        return len(self.columns)


@dataclass(frozen=True, slots=True)
class Packing:
    """Groups from left to right, and the height of the tallest of their columns in leadings."""

    height: int
    groups: tuple[Group, ...]

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return sum(group.width for group in self.groups) or 1


def pack(cards: Sequence[Heights], columns: int) -> Packing | None:
    """The lowest packing found that fills exactly `columns` columns, or `None` when the cards cannot fill them."""
    if not cards:
        return Packing(0, ()) if columns == 1 else None
    if columns > sum(map(len, cards)):
        return None
    least_area = sum(min(width * height for width, height in enumerate(card, 1)) for card in cards)
    limit = max(-(-least_area // columns), *(min(card[:columns]) for card in cards))
    while True:
        packing = _packed(cards, columns, limit)
        if packing:
            return packing
        limit += 1
        if limit > sum(card[0] for card in cards):
            return None


def _packed(cards: Sequence[Heights], columns: int, limit: int) -> Packing | None:
    """A packing no higher than `limit`, or `None` if none was found."""
    widths = _widths(cards, columns, limit)
    if widths is None:
        return None
    if max(widths) == 1:
        kept = _in_order(cards, columns, limit)
        if kept:
            return kept
    wide = sorted((card for card, width in enumerate(widths) if width > 1), key=lambda card: (-widths[card], card))
    stacks = _stacks(cards, widths, wide, columns, limit)
    if stacks is None:
        return None
    rooms: list[int] = []
    for across in stacks:
        used = sum(cards[card][widths[card] - 1] for card in across)
        rooms += [limit - used] * widths[across[0]]
    rooms += [limit] * (columns - len(rooms))
    single = sorted((card for card, width in enumerate(widths) if width == 1), key=lambda card: (-cards[card][0], card))
    heights = [cards[card][0] for card in single]
    for shared in (_roomiest, _tightest):
        homes = shared(heights, rooms) if shared is _roomiest or len(heights) <= FEW else None
        groups = _groups(stacks, widths, single, homes, columns) if homes is not None else None
        if groups:
            return Packing(limit, groups)
    return None


def _in_order(cards: Sequence[Heights], columns: int, limit: int) -> Packing | None:
    """The cards in columns one after the other, as even as their order allows; `None` where that is too tall."""
    heights = [card[0] for card in cards]
    if columns_needed(heights, limit) > columns:
        return None
    return Packing(limit, tuple(Group((), (tuple(column),)) for column in fill(heights, columns, limit)))


def _widths(cards: Sequence[Heights], columns: int, limit: int) -> list[int] | None:
    """On how many columns each card lies: the fewest that bring it under the limit, more where some are left over."""
    if len(cards) >= columns and max(card[0] for card in cards) <= limit:
        return [1] * len(cards)
    widths = []
    for card in cards:
        width = next((width for width, height in enumerate(card[:columns], 1) if height <= limit), None)
        if width is None:
            return None
        widths.append(width)
    while sum(widths) < columns:
        open_cards = [index for index, card in enumerate(cards) if widths[index] < len(card)]
        if not open_cards:
            return None
        tallest = max(open_cards, key=lambda index: (cards[index][widths[index] - 1] / widths[index], -index))
        widths[tallest] += 1
    return widths


def _stacks(
    cards: Sequence[Heights], widths: Sequence[int], wide: Sequence[int], columns: int, limit: int
) -> list[list[int]] | None:
    """The wide cards as heads of groups, side by side while there are columns, else on top of each other."""
    stacks: list[list[int]] = []
    free = columns
    for card in wide:
        if widths[card] <= free:
            stacks.append([card])
            free -= widths[card]
            continue
        below = next((stack for stack in stacks if _holds(cards, widths, stack, card, limit)), None)
        if below is None:
            return None
        below.append(card)
    return [sorted(stack) for stack in stacks]


def _holds(cards: Sequence[Heights], widths: Sequence[int], stack: Sequence[int], card: int, limit: int) -> bool:
    """Whether a stack of cards of the same width has room for one more."""
    used = sum(cards[one][widths[one] - 1] for one in (*stack, card))
    return widths[stack[0]] == widths[card] and used <= limit


def _roomiest(heights: Sequence[int], rooms: Sequence[int]) -> list[int] | None:
    """The column of each card when the roomiest takes it; `None` when one is left over."""
    heap = [(-room, column) for column, room in enumerate(rooms)]
    heapify(heap)
    homes = []
    for height in heights:
        room, column = heap[0]
        if height > -room:
            return None
        heapreplace(heap, (room + height, column))
        homes.append(column)
    return homes


def _tightest(heights: Sequence[int], rooms: Sequence[int]) -> list[int] | None:
    """The column of each card when the tightest takes it that holds it; the first cards take a whole column each."""
    left = list(rooms)
    whole = [column for column, room in enumerate(rooms) if room == max(rooms)]
    homes: list[int] = []
    for index, height in enumerate(heights):
        held = whole[index : index + 1] if index < len(whole) else [c for c, room in enumerate(left) if room >= height]
        if not held or left[held[0]] < height:
            return None
        column = min(held, key=lambda column: (left[column], column))
        left[column] -= height
        homes.append(column)
    return homes


def _groups(
    stacks: Sequence[Sequence[int]], widths: Sequence[int], single: Sequence[int], homes: Sequence[int], columns: int
) -> tuple[Group, ...] | None:
    """The groups in order of their earliest card; `None` when there would be a hole below a wide card or beside it."""
    held: list[list[int]] = [[] for _ in range(columns)]
    for card, column in zip(single, homes, strict=True):
        held[column].append(card)
    groups, done = [], 0
    for across in stacks:
        below = held[done : done + widths[across[0]]]
        if any(below) and not all(below):
            return None
        done += len(below)
        ordered = tuple(sorted(tuple(sorted(column)) for column in below))
        groups.append(Group(tuple(across), ordered))
    if not all(held[done:]):
        return None
    groups += [Group((), (tuple(sorted(column)),)) for column in held[done:]]
    return tuple(sorted(groups, key=lambda group: group.first))
