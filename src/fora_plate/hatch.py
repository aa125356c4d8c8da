"""Where the lines of a hatch run: plain strokes inside a rectangle, the same in every format.

In: a hatched rectangle of the scene. Out: line segments in units, all of their ink inside the rectangle and its
rounded corners, none of it where words stand. They are computed here, rather than left to the patterns of SVG and
cairo, so that browsers, printers and other programs all draw the same. Lines lie on a grid of the page, so that areas
side by side match. Draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, hypot, sqrt
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.scene import Area, Hatch, Rect
    from fora_plate.style import HatchKind

__all__ = ["Segment", "Strokes", "strokes"]

Segment = tuple[float, float, float, float]
"""From x, y to x, y."""
CORNER: Final = 1 - 1 / sqrt(2)
"""How far a square must lie inside a rounded one, in radii of its corners, to have no part outside it."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """Line segments of one width and colour. With a `pitch` they are runs of round dots, so far apart."""

    segments: tuple[Segment, ...]
    colour: str
    width: float
    pitch: float = 0.0


def strokes(rect: Rect) -> Strokes | None:
    """The strokes of the hatch of `rect`; `None` where it has none or is too small for any."""
    hatch = rect.hatch
    if hatch is None:
        return None
    inset = max(CORNER * rect.radius, rect.stroke_width / 2) + hatch.width / 2
    edges = rect.x + inset, rect.y + inset, rect.x + rect.width - inset, rect.y + rect.height - inset
    if edges[0] >= edges[2] or edges[1] >= edges[3]:
        return None
    if hatch.kind == "dots":
        segments, pitch = tuple(_rows(edges, hatch)), hatch.spacing
    else:
        lines = _lines(hatch.kind, edges, hatch.spacing)
        segments, pitch = tuple(part for line in lines for part in _outside(line, hatch)), 0.0
    return Strokes(segments, hatch.colour, hatch.width, pitch) if segments else None


def _lines(kind: HatchKind, edges: Area, spacing: float) -> Iterator[Segment]:
    if kind == "horizontal":
        yield from _level(edges, spacing)
    else:
        yield from _rising(edges, spacing * sqrt(2))
        if kind == "cross":
            yield from _falling(edges, spacing * sqrt(2))


def _grid(low: float, high: float, step: float) -> Iterator[tuple[int, float]]:
    """The multiples of `step` from `low` to `high`, with their numbers."""
    for number in range(ceil(low / step), floor(high / step) + 1):
        yield number, number * step


def _level(edges: Area, spacing: float) -> Iterator[Segment]:
    left, top, right, bottom = edges
    for _, y in _grid(top, bottom, spacing):
        yield left, y, right, y


def _rows(edges: Area, hatch: Hatch) -> Iterator[Segment]:
    """Runs of dots from the centre of the first to just behind that of the last; every second row half a step aside."""
    left, top, right, bottom = edges
    pitch, reach = hatch.spacing, hatch.width / 2
    for number, y in _grid(top, bottom, pitch / 2):
        aside = pitch / 2 if number % 2 else 0.0
        taken = [(x0 - reach, x1 + reach) for x0, y0, x1, y1 in hatch.clear if y0 - reach < y < y1 + reach]
        run: list[float] = []
        for _, place in _grid(left - aside, right - aside, pitch):
            x = place + aside
            if any(low < x < high for low, high in taken):
                yield from _run(run, y, pitch)
                run = []
            else:
                run.append(x)
        yield from _run(run, y, pitch)


def _run(places: list[float], y: float, pitch: float) -> Iterator[Segment]:
    """One segment for dots in a row; it ends between two dots, so that rounding neither adds nor drops one."""
    if places:
        yield places[0], y, places[-1] + pitch / 4, y


def _outside(segment: Segment, hatch: Hatch) -> Iterator[Segment]:
    """The parts of a segment that lie in no words. What is left shorter than the spacing is no line."""
    x0, y0, x1, y1 = segment
    cuts = sorted(stretch for area in hatch.clear if (stretch := _inside(segment, area)))
    if not cuts:
        yield segment
        return
    shortest = hatch.spacing / hypot(x1 - x0, y1 - y0)
    done = 0.0
    for start, end in (*cuts, (1.0, 1.0)):
        if start - done >= shortest:
            yield x0 + done * (x1 - x0), y0 + done * (y1 - y0), x0 + start * (x1 - x0), y0 + start * (y1 - y0)
        done = max(done, end)


def _inside(segment: Segment, area: Area) -> tuple[float, float] | None:
    """The stretch of a segment inside an area, in parts of its length."""
    x0, y0, x1, y1 = segment
    start, end = 0.0, 1.0
    for here, there, low, high in ((x0, x1, area[0], area[2]), (y0, y1, area[1], area[3])):
        if here == there:
            if not low < here < high:
                return None
            continue
        first, last = sorted(((low - here) / (there - here), (high - here) / (there - here)))
        start, end = max(start, first), min(end, last)
    return (start, end) if start < end else None


def _rising(edges: Area, step: float) -> Iterator[Segment]:
    """Lines along which x + y is the same, from their lower left to their upper right end."""
    left, top, right, bottom = edges
    for _, total in _grid(left + top, right + bottom, step):
        x0, x1 = max(left, total - bottom), min(right, total - top)
        if x0 < x1:
            yield x0, total - x0, x1, total - x1


def _falling(edges: Area, step: float) -> Iterator[Segment]:
    """Lines along which x - y is the same, from their upper left to their lower right end."""
    left, top, right, bottom = edges
    for _, difference in _grid(left - bottom, right - top, step):
        x0, x1 = max(left, difference + top), min(right, difference + bottom)
        if x0 < x1:
            yield x0, x0 - difference, x1, x1 - difference
