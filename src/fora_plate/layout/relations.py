"""Relations laid out: nodes with lines between them, in the largest type that fits.

In: a selection with a graph, and the room on the page. Out: how it fits, and then its nodes and lines at their places.
`nodes` measures nodes; where they stand and how lines run, Graphviz says (`graph`). Raises `EngineError`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Final, Literal, get_args

from fora_plate.geometry import Box
from fora_plate.layout.graph import Join, Sides, drawn, flattened
from fora_plate.layout.nodes import measured_nodes, placed_node
from fora_plate.layout.placed import Placed, Route, walk
from fora_plate.layout.tracks import largest
from fora_plate.selection import RelationKind
from fora_plate.text import Hyphenator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.layout.graph import Drawing
    from fora_plate.layout.legend import Legend
    from fora_plate.layout.nodes import Measured
    from fora_plate.layout.setting import Grid
    from fora_plate.selection import Edge, Graph, Node, Selection
    from fora_plate.style import Style

__all__ = ["GraphFit", "fit_graph", "place_graph", "samples_of"]

WIDTHS: Final = (16.0, 13.0, 10.0, 20.0)
"""How wide the names on nodes may become, in em: each is tried, and the one with the largest type taken."""
BETWEEN: Final = 1.4
DENSE: Final = 0.25
ROOM_FOR_LINES: Final = 7.0
APART: Final = 0.5
"""Between neighbouring ranks, with so much more for every line between kinds of nodes, as far as helps, and between
nodes in a rank, in em, at the least."""
ROOMIEST: Final = 4.0
ROOM_FOR_MANY: Final = 24.0
LOOSEST: Final = (2.4, 1.9, 1.5, 1.2)
"""How far a graph that leaves room is spread: em between ranks, more where very many lines run, which are then less
steep; and multiples of the white in a rank."""
LONGEST: Final = (24, 36)
"""Lines in a column of a list, about; each is tried."""
WHITE: Final = 1.2
"""Above and below the graph, in em."""
STUBS: Final = (1.3, 0.4)
"""How far lines run straight at things, and at what only says what they mean, in em."""
STEP: Final = 0.5
"""Length of the straight pieces of a curve, in em."""


@dataclass(frozen=True, slots=True)
class GraphFit:
    """A graph in a size of type, in units: its nodes, and where Graphviz puts them; `legend` in leadings."""

    em: float
    legend: float
    nodes: tuple[Measured, ...]
    drawing: Drawing


def fit_graph(
    selection: Selection, legend: Legend, room: tuple[float, float], sizes: tuple[float, float], style: Style
) -> GraphFit | None:
    """The graph of a selection in the largest of the sizes (smallest, largest) that fits the room with its legend.

    None where that is too small. All in units.
    """
    graph = selection.graph
    if graph is None or not graph.nodes:
        return None
    hyphenator = Hyphenator(selection.catalog.architecture.seams)
    found: GraphFit | None = None
    for widest, longest in product(WIDTHS, LONGEST):
        if found and found.em == sizes[1]:
            break
        nodes = measured_nodes(graph, hyphenator, style, widest, longest)
        drawing = _drawing(graph, nodes, _between(graph), APART)
        em = _largest(drawing, legend, room, sizes, style)
        if em is not None and (found is None or em > found.em * 1.02):
            found = GraphFit(em, legend.height(room[0] / em), nodes, drawing)
    return _spread(graph, found, room, style) if found else None


def _largest(
    drawing: Drawing, legend: Legend, room: tuple[float, float], sizes: tuple[float, float], style: Style
) -> float | None:
    """The largest type in which a drawing fits above its legend."""

    def fits(em: float) -> bool:
        below = legend.height(room[0] / em) * style.widest_leading * em + 2 * WHITE * em
        return drawing.width * em <= room[0] and drawing.height * em + below <= room[1]

    return largest(fits, sizes)


def _spread(graph: Graph, fit: GraphFit, room: tuple[float, float], style: Style) -> GraphFit:
    """The same in the same type, with more white where there is room for it."""
    width = room[0] / fit.em
    height = room[1] / fit.em - fit.legend * style.widest_leading - 2 * WHITE
    ranks = len({round(x, 1) for x, _ in fit.drawing.middles})
    least = _between(graph)
    most = ROOMIEST if least < ROOM_FOR_LINES else ROOM_FOR_MANY
    between = max(least, min(most, least + max(0.0, width - fit.drawing.width - 0.2) / max(1, ranks - 1)))
    for apart in (*(APART * times for times in LOOSEST), APART):
        drawing = _drawing(graph, fit.nodes, between, apart)
        if drawing.width <= width and drawing.height <= height:
            return replace(fit, drawing=drawing)
    return fit


def _between(graph: Graph) -> float:
    """The least white between ranks: more where many lines run."""
    kinds = {node.id: node.kind for node in graph.nodes}
    lines = Counter((kinds[edge.left], kinds[edge.right]) for edge in graph.edges)
    return min(ROOM_FOR_LINES, BETWEEN + DENSE * max(lines.values(), default=0))


def _drawing(graph: Graph, nodes: Sequence[Measured], between: float, apart: float) -> Drawing:
    """Where everything stands; lines to the node in the centre end at places of their own."""
    numbers = {measured.node.id: number for number, measured in enumerate(nodes)}
    centre = numbers.get(graph.centre or "")
    taken = {"left": 0, "right": 0}
    joins = []
    for edge in graph.edges:
        left, right = numbers[edge.left], numbers[edge.right]
        places = {"left_place": 0, "right_place": 0}
        if left == centre:
            places["left_place"], taken["left"] = taken["left"], taken["left"] + 1
        if right == centre:
            places["right_place"], taken["right"] = taken["right"], taken["right"] + 1
        joins.append(Join(left, right, **places))
    most = max(taken.values())
    sides = [
        Sides(one.width, one.height, _stub(one.node), most if number == centre else 1, _ordered(one.node, graph))
        for number, one in enumerate(nodes)
    ]
    return drawn(sides, joins, between, apart)


def _stub(node: Node) -> float:
    return STUBS[node.kind == "relation"]


def _ordered(node: Node, graph: Graph) -> Literal["right", "left"] | None:
    """At which side of a relation the things stand that keep their order."""
    if node.kind != "relation":
        return None
    return "left" if any(edge.right == node.id and edge.left != graph.centre for edge in graph.edges) else "right"


def place_graph(
    fit: GraphFit, selection: Selection, grid: Grid, edges: tuple[float, float, float, float]
) -> tuple[Placed, tuple[Route, ...]]:
    """The nodes and lines in the middle of an area: left, top, right and bottom, in units."""
    left, top, right, bottom = edges
    em, drawing = fit.em, fit.drawing
    x = left + (right - left - drawing.width * em) / 2
    y = top + (bottom - top - drawing.height * em) / 2
    boxes = [
        (x + cx * em - one.width * em / 2, y + cy * em - one.height * em / 2)
        for one, (cx, cy) in zip(fit.nodes, drawing.middles, strict=True)
    ]
    nodes = tuple(placed_node(one, selection, grid, corner) for one, corner in zip(fit.nodes, boxes, strict=True))
    graph = selection.graph
    assert graph is not None  # noqa: S101 -- it was fitted
    ends = {placed.id: (placed.box.x0, placed.box.x1) for placed in nodes}
    routes = tuple(
        _route(edge, [(round(x + px * em), round(y + py * em)) for px, py in curve], em, ends)
        for edge, curve in zip(graph.edges, drawing.curves, strict=True)
    )
    box = Box.rounded(left, top, right, bottom - WHITE * em / 2)
    return Placed("relations", "relations", box, selection.words["related"], children=nodes), routes


def samples_of(legend: Placed) -> Iterator[Route]:
    """The lines in the samples of a legend, from left to right."""
    kinds = get_args(RelationKind)
    for placed in walk(legend):
        if placed.role == "sample" and placed.variant and placed.variant in kinds:
            middle = (placed.box.y0 + placed.box.y1) / 2
            yield Route(placed.variant, ((placed.box.x0, middle), (placed.box.x1, middle)))


def _route(edge: Edge, curve: Sequence[tuple[int, int]], em: float, ends: Mapping[str, tuple[int, int]]) -> Route:
    """A line from where its relation runs from to where it runs to, straight where it leaves and reaches things."""
    start, end = (ends[edge.left][1], curve[0][1]), (ends[edge.right][0], curve[-1][1])
    points = (start, *flattened(curve, STEP * em), end)
    return Route(edge.kind, points if edge.forward else points[::-1], edge.starts, edge.ends)
