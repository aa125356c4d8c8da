"""Curves: the height of something as a function of its width, asked again and again while a plate is searched for.

In: a function that gets no larger as its argument grows. Out: the same answers, mostly without asking it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Curve"]


class Curve:
    """A falling step function; what lies between two widths with the same height has that height too."""

    __slots__ = ("_exact", "_heights", "_widths")

    def __init__(self, exact: Callable[[float], int]) -> None:
        """`exact` must never rise with the width."""
        self._exact = exact
        self._widths: list[float] = []
        self._heights: list[int] = []

    def __call__(self, width: float) -> int:
        """The height at a width."""
        widths, heights = self._widths, self._heights
        at = bisect_left(widths, width)
        if at < len(widths) and (widths[at] == width or (at and heights[at - 1] == heights[at])):
            return heights[at]
        height = self._exact(width)
        widths.insert(at, width)
        heights.insert(at, height)
        return height
