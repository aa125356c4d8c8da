"""Symbols: the marks of the shapes and icons of ArchiMate.

In: a type of element, a box and colours. Out: marks of a scene, all inside the box. Moves nothing, chooses no colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.notation import ICONS
from fora_plate.scene import Polyline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.geometry import Box
    from fora_plate.scene import Area

__all__ = ["cut_corners", "icon", "tab"]

DASHES: Final = 0.14
"""Dashes of an icon and what is between them, in sides of its square."""


def icon(kind: str, box: Box, colour: str, width: float) -> Iterator[Polyline]:
    """The icon of a type of element, as large as it fits into a box, in its middle; lines of a `width` in units."""
    side = min(box.width, box.height) - width
    left, top = (box.x0 + box.x1 - side) / 2, (box.y0 + box.y1 - side) / 2
    for stroke in ICONS[kind]:
        points = tuple((left + x * side, top + y * side) for x, y in stroke.points)
        dash = (DASHES * side, DASHES * side) if stroke.dashed else ()
        yield Polyline(points, stroke.closed, None, colour, width, dash)


def cut_corners(box: Box, fill: str | None, stroke: str, width: float, corner: float) -> Polyline:
    """A box with its corners cut off, `corner` units long: the shape of motivation, such as a standard."""
    left, top, right, bottom = box.x0, box.y0, box.x1, box.y1
    points = (
        (left + corner, top),
        (right - corner, top),
        (right, top + corner),
        (right, bottom - corner),
        (right - corner, bottom),
        (left + corner, bottom),
        (left, bottom - corner),
        (left, top + corner),
    )
    return Polyline(points, closed=True, fill=fill, stroke=stroke, stroke_width=width)


def tab(area: Area, stroke: str, width: float, dash: tuple[float, ...]) -> Polyline:
    """The lower and right edge of the tab of a grouping: the other two are those of its box."""
    left, top, right, bottom = area
    return Polyline(((left, bottom), (right, bottom), (right, top)), stroke=stroke, stroke_width=width, dash=dash)
