"""How well the texts of a plate can be read: the contrast of each with what is painted below it.

In: a scene. Out: the faintest text with its colours. Judges nothing: what is enough stands in the style.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.colour import contrast
from fora_plate.scene import Figure, Rect, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.scene import Area, Item, Scene

__all__ = ["Legibility", "faintest", "legibilities"]

CAPITAL: Final = 0.73
DESCENDER: Final = 0.21
"""Ink above and below the baseline, in em of the text."""
BARE: Final = "#ffffff"
"""What is seen where nothing was painted."""


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
    painted: list[Rect] = []
    for mark in _marks(scene.items):
        if isinstance(mark, Rect):
            if mark.fill or mark.hatch:
                painted.append(mark)
        else:
            yield min(
                Legibility(contrast(mark.fill, ground), mark.text, mark.fill, ground)
                for ground in _grounds(_area(mark), painted)
            )


def _marks(items: Sequence[Item]) -> Iterator[Rect | Text]:
    """The marks in the order of painting."""
    for item in items:
        if isinstance(item, Rect | Text):
            yield item
        elif isinstance(item, Figure):
            yield from _marks(item.items)


def _area(text: Text) -> Area:
    above, below = CAPITAL * text.size, DESCENDER * text.size
    if text.turned:
        return text.x - above, text.y - text.width, text.x + below, text.y
    return text.x, text.y - above, text.x + text.width, text.y + below


def _grounds(area: Area, painted: Sequence[Rect]) -> Iterator[str]:
    """The colours that are seen behind an area, from the top down."""
    left, top, right, bottom = area
    for rect in reversed(painted):
        box = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
        if not (box[0] < right and left < box[2] and box[1] < bottom and top < box[3]):
            continue
        if rect.hatch and not any(_holds(clear, area) for clear in rect.hatch.clear):
            yield rect.hatch.colour
        if rect.fill:
            yield rect.fill
            if _holds(box, area):
                return
    yield BARE


def _holds(area: Area, other: Area) -> bool:
    return area[0] <= other[0] and area[1] <= other[1] and other[2] <= area[2] and other[3] <= area[3]
