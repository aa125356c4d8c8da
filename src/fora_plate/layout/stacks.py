"""Stacking: a run of units over columns of one height; a tall unit may lie across several columns.

In: heights in leadings. Out: how many columns the run needs at a height, and stacks. The order of the run is kept:
a stack is read row by row, and within a row column by column. Knows nothing of what is placed.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, Final

from fora_plate.layout.tracks import columns_needed, fill, least

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Row", "Run", "Stack", "run_of"]

WIDE_COST: Final = 8.0
"""A unit across columns costs as much as two columns that are two leadings short: it must be worth it."""


@dataclass(frozen=True, slots=True)
class Row:
    """A part of a stack: its height, and what stands side by side in it, each part equally wide."""

    parts: tuple[range, ...]
    height: int


@dataclass(frozen=True, slots=True)
class Stack:
    """Units `start` to `end` on `width` columns; with `across`, that unit lies across all of them.

    The units before and after it stand in columns above and below it.
    """

    start: int
    end: int
    width: int
    height: int
    across: int | None = None


class Run:
    """Units in order with their heights; `across[unit][width]` is the height of a unit on `width` columns."""

    def __init__(self, heights: tuple[int, ...], across: tuple[tuple[int, int, int], ...]) -> None:
        """`across` lists unit, width and height of what may lie across columns."""
        self.heights = heights
        self.across = {(unit, width): height for unit, width, height in across}
        self._stacks: defaultdict[int, list[Stack]] = defaultdict(list)
        for unit, width in self.across:
            for stack in self._around(unit, width):
                self._stacks[stack.start].append(stack)

    def height(self, unit: int, width: int) -> int:
        """The height of a unit across `width` columns."""
        return self.heights[unit] if width == 1 else self.across[unit, width]

    @property
    def lowest(self) -> int:
        """A height under which no stack of this run can be."""
        flat: dict[int, int] = {}
        for (unit, _), height in self.across.items():
            flat[unit] = min(height, flat.get(unit, self.heights[unit]))
        return max((flat.get(unit, height) for unit, height in enumerate(self.heights)), default=0)

    @property
    def area(self) -> int:
        """The least number of leadings that all units take together."""
        flat = dict(enumerate(self.heights))
        for (unit, width), height in self.across.items():
            flat[unit] = min(width * height, flat[unit])
        return sum(flat.values())

    def _around(self, unit: int, width: int) -> Iterator[Stack]:
        """The stacks with `unit` across `width` columns, never taller than twice the unit by itself."""
        height = self.across[unit, width]
        room = 2 * self.heights[unit] - height
        above = self._parted([(start, unit) for start in range(unit - width, -1, -1)], width, room)
        below = self._parted([(unit + 1, end) for end in range(unit + 1 + width, len(self.heights) + 1)], width, room)
        for start, over in [(unit, 0), *((start, taken) for (start, _), taken in above)]:
            for end, under in [(unit + 1, 0), *((end, taken) for (_, end), taken in below)]:
                if over + under <= room:
                    yield Stack(start, end, width, over + height + under, unit)

    def _parted(self, runs: Sequence[tuple[int, int]], width: int, room: int) -> list[tuple[tuple[int, int], int]]:
        """Of ever longer runs those that stay under `room` in `width` columns, with their height."""
        found = []
        for start, end in runs:
            height = self._height(start, end, width)
            if height > room:
                break
            found.append(((start, end), height))
        return found

    def _height(self, start: int, end: int, width: int) -> int:
        """The least height of a run in `width` columns."""
        heights = self.heights[start:end]
        lowest = max(*heights, -(-sum(heights) // width))
        return least(lowest, lambda limit: columns_needed(heights, limit) <= width)

    def rows(self, stack: Stack) -> tuple[Row, ...]:
        """The rows of a stack from top to bottom."""
        if stack.across is None:
            return (Row((range(stack.start, stack.end),), stack.height),)
        at = stack.across
        middle = Row((range(at, at + 1),), self.across[at, stack.width])
        above, below = self._row(stack.start, at, stack.width), self._row(at + 1, stack.end, stack.width)
        return (*above, middle, *below)

    def _row(self, start: int, end: int, width: int) -> tuple[Row, ...]:
        if start == end:
            return ()
        height = self._height(start, end, width)
        parts = fill(self.heights[start:end], width, height)
        return (Row(tuple(range(start + part.start, start + part.stop) for part in parts), height),)

    def needed(self, limit: int) -> int:
        """The fewest columns that hold the run at a height of `limit`; more than it has units where none do."""
        return self._needed_from(limit)[0]

    def _needed_from(self, limit: int) -> list[int]:
        """For every start, the columns that the run from there needs."""
        count = len(self.heights)
        needed = [0] * (count + 1)
        end, used = count, 0
        for start in range(count - 1, -1, -1):
            used += self.heights[start]
            while used > limit and end > start:
                end -= 1
                used -= self.heights[end]
            best = 1 + needed[end] if end > start else 2 * count + 1
            for stack in self._stacks.get(start, ()):
                if stack.height <= limit:
                    best = min(best, stack.width + needed[stack.end])
            needed[start] = best
        return needed

    def widest(self, columns: int, limit: int) -> int:
        """The most columns, up to `columns`, that the run can be made to fill at a height of `limit`."""
        fillable = [0] * len(self.heights) + [1]  # a bit for each number of columns
        for start in range(len(self.heights) - 1, -1, -1):
            for stack in self._starting(start, limit):
                fillable[start] |= fillable[stack.end] << stack.width
        return (fillable[0] & ((2 << columns) - 1)).bit_length() - 1

    def stacks(self, columns: int, limit: int) -> tuple[Stack, ...]:
        """The run on exactly `columns` columns, none above `limit`, as even as its order allows.

        Raises `ValueError` when the run does not fit on them, or cannot fill them.
        """
        if not self.heights:
            return ()
        needed = self._needed_from(limit)
        spare = columns - needed[0]
        best = self._best(limit, needed, spare) if spare >= 0 else []
        found: list[Stack] = []
        start = 0
        while start < len(self.heights):
            stack = best[start][spare][1] if best else None
            if stack is None:
                message = "the run does not fit"
                raise ValueError(message)
            found.append(stack)
            spare += needed[start] - stack.width - needed[stack.end]
            start = stack.end
        return tuple(found)

    def _best(self, limit: int, needed: Sequence[int], spare: int) -> list[list[tuple[float, Stack | None]]]:
        """For every start and every number of spare columns, the least uneven way on and its first stack."""
        count = len(self.heights)
        best: list[list[tuple[float, Stack | None]]] = [[(inf, None)] * (spare + 1) for _ in range(count)]
        best.append([(0.0, None), *[(inf, None)] * spare])
        for start in range(count - 1, -1, -1):
            for stack in self._starting(start, limit):
                cost = stack.width * (limit - stack.height) ** 2 + (WIDE_COST if stack.across is not None else 0.0)
                used = stack.width + needed[stack.end] - needed[start]
                for extra in range(used, spare + 1):
                    onward = best[stack.end][extra - used][0]
                    if cost + onward < best[start][extra][0]:
                        best[start][extra] = (cost + onward, stack)
        return best

    def _starting(self, start: int, limit: int) -> Iterator[Stack]:
        """Every stack that may start at a unit, the plain ones first."""
        used = 0
        for end in range(start, len(self.heights)):
            used += self.heights[end]
            if used > limit:
                break
            yield Stack(start, end + 1, 1, used)
        yield from (stack for stack in self._stacks.get(start, ()) if stack.height <= limit)


@lru_cache(maxsize=512)
def run_of(heights: tuple[int, ...], across: tuple[tuple[int, int, int], ...]) -> Run:
    """The run of these heights: the same ones come back at many sizes that are tried."""
    return Run(heights, across)
