"""Texts as Archi sets them: the size at which a name fits its node, and the boxes of what stands beside names.

In: lines of a layout, names and widths. Out: sizes in points and boxes in pixels. Archi sets type of its own system, so
widths are those of our typeface with something to spare; Archi breaks lines at spaces only.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from fora_plate.text import advance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.geometry import Box
    from fora_plate.layout.placed import Line

__all__ = ["ROW", "TYPE", "Spot", "fitting", "groups_of", "spot_of", "strip_of"]

ROW: Final = 25
"""Pixels for a line of products: room for a name in Archi's usual type with the margin above it."""
TYPE: Final = 9
"""Points of the usual type in Archi."""
SMALLEST: Final = 6
"""Points below which nothing is set, even if it does not fit then."""
MARGIN: Final = 5
"""Pixels that Archi keeps around a text."""
ICON: Final = 20
"""Pixels that the icon of an element takes of the width of its name."""
LEADING: Final = 1.3
"""The height of a line, in em of its type."""
SPARE: Final = 1.15
"""How much wider another typeface may be."""
PIXEL: Final = 72 / 96
"""Points in a pixel, on every screen by which Archi measures."""


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of a node in pixels, from the top left of its view, and the size of its type in points."""

    x: int
    y: int
    width: int
    height: int
    size: int

    @classmethod
    def of(cls, box: Box, scale: float) -> Spot:
        """That of a box; edges are rounded, so that what touches on the plate does so here, and nothing is empty."""
        x, y = round(box.x0 * scale), round(box.y0 * scale)
        return cls(x, y, max(1, round(box.x1 * scale) - x), max(1, round(box.y1 * scale) - y), TYPE)

    def cut(self, other: Spot) -> Spot:
        """So much of another place as lies in this one, at least a pixel of it."""
        x, right = (min(max(at, self.x), self.x + self.width) for at in (other.x, other.x + other.width))
        y, low = (min(max(at, self.y), self.y + self.height) for at in (other.y, other.y + other.height))
        x, y = min(x, self.x + self.width - 1), min(y, self.y + self.height - 1)
        return Spot(x, y, max(1, right - x), max(1, low - y), other.size)

    def beginning(self, text: str) -> Spot:
        """The left edge of this place, as wide as a short text."""
        width = ceil(_width(text, TYPE)) + 2 * MARGIN
        return Spot(self.x, self.y, min(width, self.width), min(ROW, self.height), TYPE)


def groups_of(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The texts that lines make: those of one size and tone, one below the other."""
    groups: list[list[Line]] = []
    for line in lines:
        last = groups[-1][-1] if groups else None
        alike = last and (last.size, last.tone) == (line.size, line.tone)
        if last and alike and line.y > last.y:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [tuple(group) for group in groups]


def spot_of(lines: Sequence[Line], em: float, scale: float) -> Spot:
    """Where a text stands, in type that is as much smaller than on the plate as names are."""
    size = max(SMALLEST, round(TYPE * lines[0].size / em))
    x = max(0, round(min(line.x for line in lines) * scale) - MARGIN)
    y = max(0, round((lines[0].y - 0.95 * lines[0].size) * scale) - MARGIN)
    width = ceil(max(_width(line.text, size) for line in lines)) + 2 * MARGIN
    right, low = max(line.x + line.width for line in lines), lines[-1].y + 0.25 * lines[-1].size
    height = max(_height(len(lines), size) + MARGIN, round(low * scale) - y)
    return Spot(x, y, max(width, round(right * scale) - x), height, size)


def strip_of(line: Line, box: Box, scale: float) -> Spot:
    """Where a text at the side stands that is turned on the plate: level, and into the margin as far as it needs."""
    spot = Spot.of(box, scale)
    right = spot.x + spot.width
    size = next((size for size in _sizes() if _width(line.text, size) + 2 * MARGIN <= right), SMALLEST)
    width = min(right, max(ceil(_width(line.text, size)) + 2 * MARGIN, spot.width))
    return Spot(right - width, spot.y, width, spot.height, size)


def fitting(name: str, width: int, room: int, *, icon: bool, beside: int = 0) -> int:
    """The largest size, no larger than the usual one, at which a name fits the width and the room of its node.

    The name stands in the middle; `beside` is what something at the left takes of the width. 0 where a node is covered
    from its top on and has no room for any name.
    """
    if room < _height(1, SMALLEST):
        return 0
    inner = width - 2 * MARGIN - max(ICON if icon else 0, 2 * beside)
    return next((size for size in _sizes() if _fits(name, size, inner, room)), SMALLEST)


def _sizes() -> range:
    return range(TYPE, SMALLEST - 1, -1)


def _fits(name: str, size: int, width: int, room: int) -> bool:
    lines, used = 1, 0.0
    for word in name.split():
        long, space = _width(word, size), _width(" ", size) if used else 0.0
        if long > width:
            return False
        lines, used = (lines + 1, long) if used + space + long > width else (lines, used + space + long)
    return _height(lines, size) <= room


def _width(text: str, size: int) -> float:
    return advance(text, "regular") * size / PIXEL * SPARE


def _height(lines: int, size: int) -> int:
    """The height of so many lines with the margin above them."""
    return MARGIN + ceil(lines * LEADING * size / PIXEL)
