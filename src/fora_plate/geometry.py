"""Boxes and sizes in layout units: integers, 1 unit = 0.1 mm, origin at the top left, y downwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["MM", "PT", "Box", "Size"]

MM: Final = 10
"""Units in a millimetre."""
PT: Final = 254 / 72
"""Units in a typographic point (1/72 inch)."""


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height in units."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Box:
    """Four edges in units, `x0 < x1` and `y0 < y1`. Edges, not sizes: neighbours that share an edge touch exactly."""

    x0: int
    y0: int
    x1: int
    y1: int

    def __post_init__(self) -> None:
        if not (self.x0 < self.x1 and self.y0 < self.y1):
            message = f"box without area: {self}"
            raise ValueError(message)

    @classmethod
    def rounded(cls, x0: float, y0: float, x1: float, y1: float) -> Box:
        """The box whose edges are rounded to whole units, at least one unit wide and high."""
        left, top = round(x0), round(y0)
        return cls(left, top, max(left + 1, round(x1)), max(top + 1, round(y1)))

    @property
    def width(self) -> int:
        """Horizontal extent in units."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Vertical extent in units."""
        return self.y1 - self.y0

    @property
    def area(self) -> int:
        """Area in square units."""
        return self.width * self.height

    def holds(self, other: Box) -> bool:
        """Whether `other` lies inside this box, edges included."""
        return self.x0 <= other.x0 and self.y0 <= other.y0 and other.x1 <= self.x1 and other.y1 <= self.y1

    def meets(self, other: Box) -> bool:
        """Whether the two boxes share area (touching edges do not)."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1
