"""Where nodes of known size stand and how lines run between them, as Graphviz says.

In: widths and heights in em, and lines by the numbers of their nodes. Out: a `Drawing`, in em, its origin at the top
left. No text goes to Graphviz: it gets numbers, and names that were made here. Raises `EngineError`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, hypot, isfinite
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.engine import EngineError, placed_by_engine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Drawing", "Join", "Point", "Sides", "drawn", "flattened"]

EM: Final = 0.1
"""Inches in an em, for Graphviz: it gives five digits, so that a large graph keeps more of them behind the point."""
AWAY: Final = 0.25
"""How far lines keep away from nodes that are not theirs, in em."""
CLOSE: Final = 0.2
"""So often a line is looked at for nodes in its way, in em."""
FINEST: Final = 200
"""A curve becomes so many straight pieces at the most."""

ORDERS: Final = {"right": "out", "left": "in"}
"""How Graphviz calls the lines of a node at a side."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Sides:
    """A node: its width and height in em, and on how many places lines may end at its left and right side.

    Lines run straight for the last `stub` em, where their ends are drawn. `ordered`: the nodes to which its lines lead
    keep their order, at the right or at the left.
    """

    width: float
    height: float
    stub: float
    places: int = 1
    ordered: Literal["right", "left"] | None = None


@dataclass(frozen=True, slots=True)
class Join:
    """A line from the right side of a node to the left side of another, by their numbers, each at a place of it."""

    left: int
    right: int
    left_place: int = 0
    right_place: int = 0


@dataclass(frozen=True, slots=True)
class Drawing:
    """The middles of the nodes, and the lines as Bézier curves that go on in each other: 1 + 3 n points."""

    width: float
    height: float
    middles: tuple[Point, ...]
    curves: tuple[tuple[Point, ...], ...]


def drawn(nodes: Sequence[Sides], joins: Sequence[Join], between: float, apart: float) -> Drawing:
    """The drawing of a graph; `between` ranks and `apart` in a rank is how far nodes are from each other, in em."""
    answer = placed_by_engine(_question(nodes, joins, between, apart))
    try:
        drawing = _read(answer, len(nodes), joins)
    except (ValueError, IndexError):
        raise EngineError("graphviz-fails", reason=f"-Tplain: {answer[:60]!r}") from None
    boxes = [_Area.around(middle, node) for middle, node in zip(drawing.middles, nodes, strict=True)]
    curves = [_simple(curve, boxes, join) for curve, join in zip(drawing.curves, joins, strict=True)]
    return replace(drawing, curves=tuple(curves))


@dataclass(frozen=True, slots=True)
class _Area:
    """A node with what lines keep away from it."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, middle: Point, node: Sides) -> _Area:
        """The area of a node."""
        wide, high = node.width / 2 + AWAY, node.height / 2 + AWAY
        return cls(middle[0] - wide, middle[1] - high, middle[0] + wide, middle[1] + high)

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it."""
        return self.left < point[0] < self.right and self.top < point[1] < self.bottom


def _simple(curve: tuple[Point, ...], boxes: Sequence[_Area], join: Join) -> tuple[Point, ...]:
    """One curve between the ends of several, if no node is in its way: many of those together run more evenly."""
    (x0, y0), (x1, y1) = curve[0], curve[-1]
    middle = (x0 + x1) / 2
    plain = (x0, y0), (middle, y0), (middle, y1), (x1, y1)
    others = [box for number, box in enumerate(boxes) if number not in {join.left, join.right}]
    points = flattened(plain, CLOSE)
    return curve if any(box.holds(point) for box in others for point in points) else plain


def _question(nodes: Sequence[Sides], joins: Sequence[Join], between: float, apart: float) -> str:
    import graphviz

    graph = graphviz.Digraph(
        graph_attr={"rankdir": "LR", "ranksep": _inches(between), "nodesep": _inches(apart), "splines": "true"},
        node_attr={"shape": "box", "fixedsize": "true", "label": "", "margin": "0", "fontsize": "1"},
        edge_attr={"dir": "none"},
    )
    for number, node in enumerate(nodes):
        size = {"width": _inches(node.width + 2 * node.stub), "height": _inches(node.height)}
        if node.places > 1:
            # The space at the end: between brackets alone it would be HTML.
            size |= {"shape": "record", "label": "|".join(f"<p{place}>" for place in range(node.places)) + " "}
        order = {"ordering": ORDERS[node.ordered]} if node.ordered else {}
        graph.node(f"n{number}", **size, **order)
    for join in joins:
        left = _end(join.left, join.left_place, nodes[join.left], "e")
        graph.edge(left, _end(join.right, join.right_place, nodes[join.right], "w"))
    return str(graph.source)


def _end(number: int, place: int, node: Sides, side: str) -> str:
    return f"n{number}:p{place}:{side}" if node.places > 1 else f"n{number}:{side}"


def _inches(em: float) -> str:
    return f"{em * EM:.4f}"


def _read(answer: str, nodes: int, joins: Sequence[Join]) -> Drawing:
    """What Graphviz says (its manual, Output Formats, plain). Raises `ValueError`, `IndexError` for nonsense.

    It tells lines in an order of its own, but several between the same nodes in ours.
    """
    middles: dict[int, Point] = {}
    curves: defaultdict[tuple[int, int], list[tuple[Point, ...]]] = defaultdict(list)
    width = height = 0.0
    for words in map(str.split, answer.splitlines()):
        if words[0] == "graph":
            width, height = _em(words[2]), _em(words[3])
        elif words[0] == "node":
            middles[_number(words[1])] = _em(words[2]), height - _em(words[3])
        elif words[0] == "edge":
            values = [_em(word) for word in words[4 : 4 + 2 * int(words[3])]]
            points = tuple((x, height - y) for x, y in zip(values[::2], values[1::2], strict=True))
            if len(points) < 4 or len(points) % 3 != 1:  # noqa: PLR2004 -- a curve has four points
                raise ValueError(points)
            curves[_number(words[1]), _number(words[2])].append(points)
    lines = tuple(curves[join.left, join.right].pop(0) for join in joins)
    if any(curves.values()) or sorted(middles) != list(range(nodes)):
        raise ValueError(answer)
    return Drawing(width, height, tuple(middles[number] for number in range(nodes)), lines)


def _number(name: str) -> int:
    return int(name.removeprefix("n"))


def _em(word: str) -> float:
    value = float(word) / EM
    if not isfinite(value):
        raise ValueError(word)
    return value


def flattened(curve: Sequence[Point], step: float) -> tuple[Point, ...]:
    """The points of straight pieces that follow Bézier curves, pieces of about `step`."""
    return (curve[0], *(point for start in range(0, len(curve) - 1, 3) for point in _pieces(curve[start:], step)))


def _pieces(curve: Sequence[Point], step: float) -> Iterator[Point]:
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve[:4]
    length = sum(hypot(x1 - x0, y1 - y0) for (x0, y0), (x1, y1) in pairwise(curve[:4]))
    straight = abs((dx - ax) * (by - ay) - (dy - ay) * (bx - ax)) + abs((dx - ax) * (cy - ay) - (dy - ay) * (cx - ax))
    count = 1 if straight < length * step / 100 else max(2, min(FINEST, ceil(length / step)))
    for number in range(1, count + 1):
        t = number / count
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy
