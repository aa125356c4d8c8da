"""Lines of relations as marks: each with the ends that ArchiMate 3.2 gives its kind (its chapter 5).

In: routes from source to target, the size of the type and colours. Out: polylines. Ends lie along the last stretch of
their line, so that they point the right way on curves too.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.scene import Polyline

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.layout.placed import Route

__all__ = ["LINES", "End", "LineLook", "marks_of"]

End = Literal["none", "arrow", "filled-arrow", "triangle", "diamond", "ball"]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class LineLook:
    """How a kind of relation is drawn: what stands at its source and its target, and whether the line is dotted."""

    source: End = "none"
    target: End = "none"
    dotted: bool = False


LINES: Final[Mapping[str, LineLook]] = {
    "aggregation": LineLook(source="diamond"),
    "specialisation": LineLook(target="triangle"),
    "serving": LineLook(target="arrow"),
    "assignment": LineLook(source="ball", target="filled-arrow"),
    "realisation": LineLook(target="triangle", dotted=True),
    "association": LineLook(),
}
LENGTHS: Final[Mapping[End, float]] = {
    "none": 0.0,
    "arrow": 0.6,
    "filled-arrow": 0.6,
    "triangle": 0.75,
    "diamond": 1.1,
    "ball": 0.36,
}
"""How long an end is, in em."""
HALF: Final = 0.36
"""Half the width of an end, in em."""
WIDTH: Final = 0.085
"""Width of the lines, in em."""
DOTS: Final = (0.2, 0.2)
"""Dashes and the white between them in a dotted line, in em."""
ROUND: Final = 16
"""A ball has so many corners."""


def marks_of(route: Route, em: float, ink: str, paper: str) -> Iterator[Polyline]:
    """The line of a route, then its ends. What is hollow hides the line below it."""
    look = LINES[route.kind]
    dash = (DOTS[0] * em, DOTS[1] * em) if look.dotted else ()
    yield Polyline(route.points, stroke=ink, stroke_width=WIDTH * em, dash=dash)
    if route.starts:
        yield from _end(look.source, route.points, em, ink, paper)
    if route.ends:
        yield from _end(look.target, route.points[::-1], em, ink, paper)


def _end(end: End, points: Sequence[Point], em: float, ink: str, paper: str) -> Iterator[Polyline]:
    """What stands at the first of the points."""
    length = LENGTHS[end] * em
    tip, along = points[0], _direction(points, length)

    def shape(*points: Point, fill: str | None, closed: bool = True) -> Polyline:
        return Polyline(points, closed, fill, ink, WIDTH * em)

    def at(forth: float, aside: float) -> Point:
        return (
            tip[0] + forth * length * along[0] - aside * HALF * em * along[1],
            tip[1] + forth * length * along[1] + aside * HALF * em * along[0],
        )

    if end == "arrow":
        yield shape(at(1, 0.8), tip, at(1, -0.8), fill=None, closed=False)
    elif end == "filled-arrow":
        yield shape(tip, at(1, 0.75), at(1, -0.75), fill=ink)
    elif end == "triangle":
        yield shape(tip, at(1, 1), at(1, -1), fill=paper)
    elif end == "diamond":
        yield shape(tip, at(0.5, 0.9), at(1, 0), at(0.5, -0.9), fill=paper)
    elif end == "ball":
        middle, radius = at(0.5, 0), length / 2
        corners = [2 * pi * number / ROUND for number in range(ROUND)]
        yield shape(*((middle[0] + radius * cos(a), middle[1] + radius * sin(a)) for a in corners), fill=ink)


def _direction(points: Sequence[Point], length: float) -> Point:
    """From the first point to where its line is after a length, as a vector of one unit long."""
    gone, (x0, y0) = 0.0, points[0]
    x, y = points[-1]
    for (ax, ay), (bx, by) in pairwise(points):
        piece = hypot(bx - ax, by - ay)
        if piece and gone + piece >= length:
            part = (length - gone) / piece
            x, y = ax + part * (bx - ax), ay + part * (by - ay)
            break
        gone += piece
    far = hypot(x - x0, y - y0)
    return ((x - x0) / far, (y - y0) / far) if far else (1.0, 0.0)
