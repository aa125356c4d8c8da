"""Slicing: parts in order side by side or below each other, and again within each, as low as can be.

In: for every part its need, the least width at each height, in any unit. Out: a `Slice`, a tree of cuts. A cut never
parts a part and never changes the order: what is earlier stands to the left or above. Knows nothing of what the parts
are; the same cuts serve the domains of a layer and the main functions of a domain.

Slicing trees come from the floorplans of chips, where the parts have such curves of width against height too (Otten,
"Automatic Floorplan Design", 1982; Stockmeyer, "Optimal Orientations of Cells in Slicing Floorplan Designs", 1983).
Side by side, needs add up; below each other, heights do. With the order fixed, the best tree is found by dynamic
programming over runs of parts.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["NEVER", "Gaps", "Need", "Slice", "Slicer"]

Need = list[int]
"""`need[height]` is the least width in which something is no taller than `height`; whole numbers of some unit."""
NEVER: Final = 1 << 30
"""The width of what is too low for any width."""
ALL_CUTS: Final = 9
"""A run of at most so many parts is cut at every place; a longer one near its middle only."""


@dataclass(frozen=True, slots=True)
class Slice:
    """A run of parts, from `part` on, in a rectangle: one part, or two slices beside or below each other."""

    part: int
    width: int
    height: int
    parts: tuple[Slice, Slice] | None = None
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Gaps:
    """What lies between parts beside each other and between parts below each other."""

    beside: int
    below: int


class Slicer:
    """Finds slices of parts with these needs; remembers the needs of runs, which come back at every cut around them.

    At the parts in `rows` the author lets a row begin; then nothing else stands below something. `fixed` are the parts
    that keep the width that they need, because the author gave it to them.
    """

    def __init__(
        self,
        needs: Sequence[Need],
        gaps: Gaps,
        rows: frozenset[int] = frozenset(),
        fixed: frozenset[int] = frozenset(),
    ) -> None:
        """The needs are all equally long."""
        self._gaps, self._rows, self._fixed = gaps, rows, fixed
        self._known: dict[tuple[int, int], Need] = {(part, part + 1): need for part, need in enumerate(needs)}
        self._before = (0, *accumulate(_size(need) for need in needs))

    def need(self, start: int, end: int) -> Need:
        """The need of the parts from `start` up to `end` together."""
        known = self._known.get((start, end))
        if known is None:
            options = [
                _beside(one, other, self._gaps.beside) if beside else _below(one, other, self._gaps.below)
                for cut, beside in self._cuts(start, end)
                for one, other in [(self.need(start, cut), self.need(cut, end))]
            ]
            known = self._known[start, end] = [min(widths) for widths in zip(*options, strict=True)]
        return known

    def slice(self, start: int, end: int, width: int, height: int) -> Slice:
        """The parts from `start` up to `end` in a rectangle that holds them, the cuts with the most room first.

        Raises `ValueError` when the rectangle is too small.
        """
        if end - start == 1:
            return Slice(start, width, height)
        options = [
            (_room(one, other, (width, height), self._gaps, beside=beside), -index, cut, beside)
            for index, (cut, beside) in enumerate(self._cuts(start, end))
            for one, other in [(self.need(start, cut), self.need(cut, end))]
        ]
        room, _, cut, beside = max(options)
        if room < 0:
            message = f"parts {start} to {end} do not fit {width} by {height}"
            raise ValueError(message)
        if beside:
            left = self._left(start, cut, end, width, height)
            right = width - self._gaps.beside - left
            parts = self.slice(start, cut, left, height), self.slice(cut, end, right, height)
        else:
            upper = self._upper(start, cut, end, width, height)
            lower = height - self._gaps.below - upper
            parts = self.slice(start, cut, width, upper), self.slice(cut, end, width, lower)
        return Slice(start, width, height, parts, beside)

    def _left(self, start: int, cut: int, end: int, width: int, height: int) -> int:
        """The width of the run to the left: what it needs, and of what is left over a share by size.

        Parts with a fixed width get none of it, unless nothing else is there to take it: then each by its width.
        """
        one, other = self.need(start, cut)[height], self.need(cut, end)[height]
        whole = self._before[end] - self._before[start]
        over = width - self._gaps.beside - one - other
        fixed = self._fixed >= set(range(start, cut)), self._fixed >= set(range(cut, end))
        if all(fixed):
            return one + round(over * one / max(1, one + other))
        if any(fixed):
            return one if fixed[0] else one + over
        return one + round(over * (self._before[cut] - self._before[start]) / whole)

    def _upper(self, start: int, cut: int, end: int, width: int, height: int) -> int:
        """The height of the run above: what it takes at this width, and of what is left over a share by height."""
        one, other = _lowest(self.need(start, cut), width), _lowest(self.need(cut, end), width)
        over = height - self._gaps.below - one - other
        return one + round(over * one / max(1, one + other))

    def _cuts(self, start: int, end: int) -> Iterator[tuple[int, bool]]:
        """Where a run may be cut, and whether its parts then stand beside each other."""
        asked = [part for part in range(start + 1, end) if part in self._rows]
        for cut in asked or self._places(start, end):
            if not asked:
                yield cut, True
            if asked or not self._rows:
                yield cut, False

    def _places(self, start: int, end: int) -> Sequence[int]:
        """Anywhere in a short run; in a longer one where its halves are most alike."""
        places = range(start + 1, end)
        if end - start <= ALL_CUTS:
            return places
        middle = (self._before[start] + self._before[end]) / 2
        return sorted(sorted(places, key=lambda cut: abs(self._before[cut] - middle))[:3])


def _size(need: Need) -> int:
    """A measure of how large a part is: the least area of its rectangles."""
    return min((height * width for height, width in enumerate(need) if width < NEVER), default=1) or 1


def _beside(one: Need, other: Need, gap: int) -> Need:
    """Both at the same height: their widths add up."""
    return [min(NEVER, first + gap + second) for first, second in zip(one, other, strict=True)]


def _below(one: Need, other: Need, gap: int) -> Need:
    """Both in the same width: for each height the split at which the wider of the two is narrowest.

    With more height for the upper one its need falls and that of the lower one rises, so the best split is where they
    cross; with more height for both, the crossing only moves down.
    """
    size, least = len(one), _first(other)
    first = upper = _first(one)
    found = [NEVER] * size
    for height in range(first + gap + least, size):
        room = height - gap
        while upper < room - least and one[upper] > other[room - upper]:
            upper += 1
        width = max(one[upper], other[room - upper])
        if upper > first:
            width = min(width, max(one[upper - 1], other[room - upper + 1]))
        found[height] = width
    return found


def _first(need: Need) -> int:
    """The least height that any width can do."""
    return next((height for height, width in enumerate(need) if width < NEVER), len(need))


def _lowest(need: Need, width: int) -> int:
    """The least height at a width."""
    return next((height for height, least in enumerate(need) if least <= width), len(need))


def _room(one: Need, other: Need, extent: tuple[int, int], gaps: Gaps, *, beside: bool) -> float:
    """The part of a rectangle, given by width and height, that two runs leave over; negative where they do not fit."""
    width, height = extent
    if beside:
        return (width - gaps.beside - one[height] - other[height]) / width
    return (height - gaps.below - _lowest(one, width) - _lowest(other, width)) / height
