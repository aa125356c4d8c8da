"""What of a picture meets an area: the items that are to be seen there, whole, and no others.

In: items of a scene and an area, in units. Out: the same items without those that lie outside. Clips nothing. A text
is kept with all its lines, and an item of a list or a row of a table with everything in it, so that it can be read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.scene import Code, Figure, Inset, Picture, Polyline, Rect, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.scene import Area, Item

__all__ = ["extent_of", "meeting"]

ABOVE: Final = 1.0
BELOW: Final = 0.3
BESIDE: Final = 0.1
"""How far letters may reach above and below the baseline and beside the width of a text, in em."""


def meeting(items: Sequence[Item], area: Area) -> tuple[Item, ...]:
    """The items that share ink or words with `area`; figures with no more than that in them."""
    return tuple(_met(items, area))


def _met(items: Sequence[Item], area: Area) -> Iterator[Item]:
    lines: list[Item] = []
    for item in items:
        if lines and not (isinstance(item, Text) and item.follows):
            yield from lines if _any(lines, area) else ()
            lines = []
        if isinstance(item, Text):
            lines.append(item)
        elif isinstance(item, Figure) and item.meaning not in {"item", "row"}:
            inner = tuple(_met(item.items, area))
            if inner:
                yield replace(item, items=inner)
        elif _any([item], area):
            yield item
    yield from lines if _any(lines, area) else ()


def _any(items: Sequence[Item], area: Area) -> bool:
    """Whether anything of `items` lies in the area, or partly."""
    return any(_any(item.items, area) if isinstance(item, Figure) else _share(extent_of(item), area) for item in items)


def _share(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def extent_of(mark: Rect | Polyline | Text | Picture | Code | Inset) -> Area:
    """The area that a mark may colour, with half the width of its stroke and what letters reach."""
    if isinstance(mark, Text):
        above, below, beside = (part * mark.size for part in (ABOVE, BELOW, BESIDE))
        if mark.turned:
            return mark.x - above, mark.y - mark.width - beside, mark.x + below, mark.y + beside
        return mark.x - beside, mark.y - above, mark.x + mark.width + beside, mark.y + below
    if isinstance(mark, Polyline):
        (xs, ys), edge = zip(*mark.points, strict=True), mark.stroke_width / 2
        return min(xs) - edge, min(ys) - edge, max(xs) + edge, max(ys) + edge
    if isinstance(mark, Code):
        return mark.x, mark.y, mark.x + mark.size, mark.y + mark.size
    edge = mark.stroke_width / 2 if isinstance(mark, Rect) and mark.stroke else 0.0
    return mark.x - edge, mark.y - edge, mark.x + mark.width + edge, mark.y + mark.height + edge
