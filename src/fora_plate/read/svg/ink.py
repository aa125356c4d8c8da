"""The ink of a drawing: the smallest rectangle around what is visible of it, reckoned from its outlines.

In: nodes, and the rectangle that the file shows. Out: an `Ink`, or `None` if nothing is visible. No picture is drawn
for it, so that the layout of a plate depends on no library for drawing. Dashes count as a whole line, gradients as
opaque.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sqrt
from typing import TYPE_CHECKING, Final

from fora_plate.logo import SMALLEST, Ink
from fora_plate.read.svg.parts import Shape
from fora_plate.read.svg.values import SMALLEST_SIDE, rounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from fora_plate.read.svg.parts import Node, Stroke
    from fora_plate.read.svg.path import Outline, Point
    from fora_plate.read.svg.values import Matrix

__all__ = ["bounds", "ink_of"]

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom; nothing if the right is left of the left."""
NOTHING: Final[Edges] = (float("inf"), float("inf"), float("-inf"), float("-inf"))
PIECES: Final = 16
"""Straight pieces of a curve along which a stroke is measured."""


def ink_of(nodes: Sequence[Node], frame: Ink) -> Ink | None:
    """The ink of `nodes` inside `frame`; `None` if there is nothing to see."""
    window = (frame.x, frame.y, frame.x + frame.width, frame.y + frame.height)
    left, top, right, bottom = _common(_around(map(_edges, nodes)), window)
    if right - left < SMALLEST_SIDE or bottom - top < SMALLEST_SIDE:
        return None
    return Ink(rounded(left), rounded(top), rounded(right - left), rounded(bottom - top))


def bounds(outline: Outline, matrix: Matrix) -> Ink:
    """The rectangle around an outline without its stroke, transformed by `matrix`."""
    left, top, right, bottom = _filled(outline, matrix)
    return Ink(rounded(left), rounded(top), rounded(right - left), rounded(bottom - top))


def _edges(node: Node) -> Edges:
    if not isinstance(node, Shape):
        inner = _around(map(_edges, node.nodes))
        return _common(inner, _filled(node.clip.outline, node.clip.transform)) if node.clip else inner
    filled = _filled(node.outline, node.transform) if node.fill else NOTHING
    return _around((filled, _stroked(node.outline, node.stroke, node.transform))) if node.stroke else filled


def _around(many: Iterable[Edges]) -> Edges:
    edges = [*many, NOTHING]
    return (min(e[0] for e in edges), min(e[1] for e in edges), max(e[2] for e in edges), max(e[3] for e in edges))


def _common(one: Edges, other: Edges) -> Edges:
    return (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))


def _of_points(points: Iterable[Point]) -> Edges:
    return _around((x, y, x, y) for x, y in points)


def _placed(matrix: Matrix, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _filled(outline: Outline, matrix: Matrix) -> Edges:
    """Around an outline: its points, and the places where its curves turn back."""
    found: list[Point] = []
    here = start = (0.0, 0.0)
    for letter, values in outline:
        points = [_placed(matrix, *values[at : at + 2]) for at in range(0, len(values), 2)]
        if letter == "C":
            xs, ys = zip(here, *points, strict=True)
            turns = [*_turns(xs), *_turns(ys)]
            found += [(_at(xs, t), _at(ys, t)) for t in turns]
        here = points[-1] if points else start
        start = here if letter == "M" else start
        if letter != "M":
            found += (here, start)
    return _of_points(found)


def _at(p: Sequence[float], t: float) -> float:
    """A coordinate of a cubic curve."""
    u = 1 - t
    return u * u * u * p[0] + 3 * u * u * t * p[1] + 3 * u * t * t * p[2] + t * t * t * p[3]


def _turns(p: Sequence[float]) -> Iterator[float]:
    """Where between its ends a coordinate of a cubic curve turns back: the roots of its derivative."""
    a, b, c = p[3] - 3 * p[2] + 3 * p[1] - p[0], 2 * (p[2] - 2 * p[1] + p[0]), p[1] - p[0]
    if abs(a) < SMALLEST:
        roots = [-c / b] if abs(b) > SMALLEST else []
    else:
        below = b * b - 4 * a * c
        roots = [(-b + sign * sqrt(below)) / (2 * a) for sign in (1, -1)] if below >= 0 else []
    yield from (root for root in roots if 0 < root < 1)


def _stroked(outline: Outline, stroke: Stroke, matrix: Matrix) -> Edges:
    """Around a stroked outline: the corners of every straight piece, its joins and its caps."""
    half = stroke.width / 2
    a, b, c, d, _, _ = matrix
    reach = half * hypot(a, c), half * hypot(b, d)
    found: list[Edges] = []
    for points, closed in _lines(outline):
        corners: list[Point] = []
        rounds: list[Point] = list(points) if stroke.join == "round" else []
        pieces = list(pairwise(points))
        for one, two in pieces:
            corners += _sides(one, two, half, 0.0)
        if stroke.join == "miter":
            joined = [*pieces, pieces[0]] if closed and pieces else pieces
            for before, after in pairwise(joined):
                corners += _tip(before, after, half, stroke.limit)
        if not closed or not pieces:
            rounds += (points[0], points[-1]) if stroke.cap == "round" else ()
            corners += _caps(points, half) if stroke.cap == "square" else ()
        found.append(_of_points(_placed(matrix, *point) for point in corners))
        for x, y in (_placed(matrix, *point) for point in rounds):
            found.append((x - reach[0], y - reach[1], x + reach[0], y + reach[1]))
    return _around(found)


def _lines(outline: Outline) -> Iterator[tuple[list[Point], bool]]:
    """The parts of an outline as straight pieces, and whether each is closed."""
    points: list[Point] = []
    drawn = False
    for letter, values in (*outline, ("M", (0.0, 0.0))):
        if letter == "M":
            if drawn:
                yield points, False
            points = []
        if letter == "C":
            xs, ys = (points[-1][0], *values[0::2]), (points[-1][1], *values[1::2])
            _add(points, [(_at(xs, step / PIECES), _at(ys, step / PIECES)) for step in range(1, PIECES + 1)])
        elif values:
            _add(points, [(values[0], values[1])])
        else:
            _add(points, points[:1])
            yield points, True
            points = points[:1]
        drawn = letter in "LC"


def _add(points: list[Point], more: Sequence[Point]) -> None:
    """Add points that are not where the last one is."""
    for point in more:
        if not points or hypot(point[0] - points[-1][0], point[1] - points[-1][1]) > SMALLEST:
            points.append(point)


def _sides(one: Point, two: Point, half: float, further: float) -> list[Point]:
    """The corners of a straight piece, `further` longer at its second end."""
    length = hypot(two[0] - one[0], two[1] - one[1])
    dx, dy = (two[0] - one[0]) / length, (two[1] - one[1]) / length
    end = two[0] + further * dx, two[1] + further * dy
    return [(x + side * dy, y - side * dx) for x, y in (one, end) for side in (half, -half)]


def _caps(points: Sequence[Point], half: float) -> list[Point]:
    """The corners of square caps; of a part without length, as along the horizontal."""
    if len(points) == 1:
        (x, y), *_ = points
        return [(x + right * half, y + down * half) for right in (1, -1) for down in (1, -1)]
    return _sides(points[1], points[0], half, half) + _sides(points[-2], points[-1], half, half)


def _tip(before: tuple[Point, Point], after: tuple[Point, Point], half: float, limit: float) -> list[Point]:
    """The tip of a mitred join, if it is not longer than the limit."""
    (one, two), (_, three) = before, after
    first = hypot(two[0] - one[0], two[1] - one[1])
    second = hypot(three[0] - two[0], three[1] - two[1])
    ux, uy = (two[0] - one[0]) / first, (two[1] - one[1]) / first
    vx, vy = (three[0] - two[0]) / second, (three[1] - two[1]) / second
    # The angle between the pieces is pi - turn; a mitre is 1 / sin(angle / 2) strokes long (SVG 2, 13.5.4).
    cosine = ux * vx + uy * vy
    share = sqrt(max(0.0, (1 + cosine) / 2))
    if share <= cos(pi / 2) + SMALLEST or 1 / share > limit:
        return []
    side = 1.0 if ux * vy - uy * vx > 0 else -1.0
    nx, ny = side * (uy + vy), side * -(ux + vx)
    size = hypot(nx, ny)
    return [(two[0] + nx / size * half / share, two[1] + ny / size * half / share)]
