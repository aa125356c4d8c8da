"""Sharing a length: a run of heights over columns, whole units over parts. Knows nothing of what is placed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["columns_needed", "fill", "largest", "least", "spread"]

HALVINGS: Final = 24
"""How often the room between a size that fits and one that does not is halved."""


def columns_needed(heights: Sequence[float], limit: float) -> int:
    """How many columns of height `limit` hold the run in order; a height over the limit makes it one too many."""
    columns, used = 1 if heights else 0, 0.0
    for height in heights:
        if height > limit:
            return len(heights) + 1
        used += height
        if used > limit:
            columns, used = columns + 1, height
    return columns


def fill(heights: Sequence[float], columns: int, limit: float) -> tuple[range, ...]:
    """The run shared in order over `columns` columns, none above `limit`, all as even as the order allows.

    Of two columns that cannot be even, the first is the fuller one.
    Every column gets something while there is enough. Raises `ValueError` when the run does not fit.
    """
    needed = _needed_from(heights, limit)
    if needed[0] > columns:
        message = "the run does not fit"
        raise ValueError(message)
    count, rest, start = len(heights), sum(heights), 0
    columns = min(columns, count)
    parts = []
    for left in range(columns, 0, -1):
        ends = [count] if left == 1 else _ends(heights, start, limit, needed, left - 1)
        end = min(ends, key=lambda end: (abs(sum(heights[start:end]) - rest / left), -end))
        parts.append(range(start, end))
        start, rest = end, rest - sum(heights[start:end])
    return tuple(parts)


def _ends(heights: Sequence[float], start: int, limit: float, needed: Sequence[int], others: int) -> list[int]:
    """Where a column from `start` may end, so that the rest fits `others` columns and leaves none of them empty."""
    ends, used = [], 0.0
    for end in range(start + 1, len(heights) + 1):
        used += heights[end - 1]
        if used > limit:
            break
        if needed[end] <= others <= len(heights) - end:
            ends.append(end)
    return ends


def _needed_from(heights: Sequence[float], limit: float) -> list[int]:
    """For every start, how many columns the run from there needs."""
    count = len(heights)
    needed = [0] * (count + 1)
    end, used = count, 0.0
    for start in range(count - 1, -1, -1):
        used += heights[start]
        while used > limit and end > start:
            end -= 1
            used -= heights[end]
        needed[start] = count + 1 if end == start else 1 + needed[end]
    return needed


def least(start: int, enough: Callable[[int], bool]) -> int:
    """The smallest number from `start` on that is enough; what is more than enough is enough too.

    Looks ahead in doubling steps and then halves, because the answer mostly lies near the start.
    """
    low, high, step = start - 1, start, 1
    while not enough(high):
        low, high, step = high, high + step, step * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def spread(total: int, most: Sequence[int]) -> list[int]:
    """`total` whole units over parts that take at most `most` each, as evenly as can be, the later ones first."""
    given = [0] * len(most)
    while total > 0:
        open_parts = [index for index in range(len(most) - 1, -1, -1) if given[index] < most[index]]
        if not open_parts:
            break
        for index in open_parts[:total]:
            given[index] += 1
        total -= min(total, len(open_parts))
    return given


def largest(fits: Callable[[float], bool], sizes: tuple[float, float]) -> float | None:
    """The largest size between these that fits, as far as halving finds it; none where the smallest does not."""
    small, large = sizes
    if not fits(small):
        return None
    if fits(large):
        return large
    for _ in range(HALVINGS):
        middle = (small + large) / 2
        small, large = (middle, large) if fits(middle) else (small, middle)
    return small
