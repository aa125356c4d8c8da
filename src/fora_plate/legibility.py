"""How well the texts of a plate can be read: the contrast of each with what is painted below it.

In: a scene. Out: the faintest text with its colours. Judges nothing: what is enough stands in the style.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, Final

from fora_plate.colour import contrast
from fora_plate.scene import Figure, Polyline, Rect, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.scene import Area, Item, Scene

__all__ = ["Legibility", "faintest", "legibilities"]

CAPITAL: Final = 0.73
DESCENDER: Final = 0.21
"""Ink above and below the baseline, in em of the text."""
BARE: Final = "#ffffff"
"""What is seen where nothing was painted."""
CELL: Final = 100
"""The side of a cell, in 0.1 mm: a text lies in few of them, and a cell holds little that is painted."""


@dataclass(frozen=True, slots=True, order=True)
class Legibility:
    """The contrast (1 to 21) of a text with the ground below it, and the colours of both."""

    ratio: float
    text: str
    colour: str
    ground: str


def faintest(scene: Scene) -> Legibility | None:
    """The text with the smallest contrast; of equals the first by its words. `None` for a scene without text."""
    return min(legibilities(scene), default=None)


def legibilities(scene: Scene) -> Iterator[Legibility]:
    """Every text with the ground that it has the smallest contrast with.

    Its ground is the last filled rectangle painted below it; where that does not hold all of the text, also what lies
    under that. The lines of a hatch count too, unless it keeps clear of the text; the worst decides.
    """
    painted = _Painted()
    for mark in _marks(scene.items):
        if isinstance(mark, Rect):
            if mark.fill or mark.hatch:
                painted.add(mark)
        else:
            yield min(
                Legibility(contrast(mark.fill, ground), mark.text, mark.fill, ground)
                for ground in painted.below(_area(mark))
            )


def _marks(items: Sequence[Item]) -> Iterator[Rect | Text]:
    """The marks in the order of painting."""
    for item in items:
        if isinstance(item, Rect | Text):
            yield item
        elif isinstance(item, Polyline) and item.fill:
            across, down = zip(*item.points, strict=True)
            yield Rect(min(across), min(down), max(across) - min(across), max(down) - min(down), fill=item.fill)
        elif isinstance(item, Figure):
            yield from _marks(item.items)


def _area(text: Text) -> Area:
    above, below = CAPITAL * text.size, DESCENDER * text.size
    if text.turned:
        return text.x - above, text.y - text.width, text.x + below, text.y
    return text.x, text.y - above, text.x + text.width, text.y + below


class _Painted:
    """What is painted so far, by the cells of a grid that it lies in.

    A cell forgets what is below a filled rectangle that hides all of it, so looking below a text takes as long on a
    poster as on a small plate.
    """

    def __init__(self) -> None:
        self._count = 0
        self._cells: dict[tuple[int, int], dict[int, Rect]] = {}

    def add(self, rect: Rect) -> None:
        """Paint a rectangle above all others."""
        self._count += 1
        box = _box(rect)
        for cell in _cells(box):
            if rect.fill and _holds(box, _box_of(cell)):
                self._cells[cell] = {}
            self._cells.setdefault(cell, {})[self._count] = rect

    def below(self, area: Area) -> Iterator[str]:
        """The colours that are seen behind an area, from the top down."""
        left, top, right, bottom = area
        near: dict[int, Rect] = {}
        for cell in _cells(area):
            near |= self._cells.get(cell, {})
        for number in sorted(near, reverse=True):
            rect = near[number]
            box = _box(rect)
            if not (box[0] < right and left < box[2] and box[1] < bottom and top < box[3]):
                continue
            if rect.hatch and not any(_holds(clear, area) for clear in rect.hatch.clear):
                yield rect.hatch.colour
            if rect.fill:
                yield rect.fill
                if _holds(box, area):
                    return
        yield BARE


def _cells(area: Area) -> Iterator[tuple[int, int]]:
    """The cells that an area lies in, touches included."""
    left, top, right, bottom = (floor(side / CELL) for side in area)
    for column in range(left, right + 1):
        for row in range(top, bottom + 1):
            yield column, row


def _box(rect: Rect) -> Area:
    return rect.x, rect.y, rect.x + rect.width, rect.y + rect.height


def _box_of(cell: tuple[int, int]) -> Area:
    column, row = cell
    return column * CELL, row * CELL, (column + 1) * CELL, (row + 1) * CELL


def _holds(area: Area, other: Area) -> bool:
    return area[0] <= other[0] and area[1] <= other[1] and other[2] <= area[2] and other[3] <= area[3]
