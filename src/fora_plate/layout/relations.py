"""Relations laid out: nodes with lines between them, in the largest type that fits.

In: a selection with a graph, and the room on the page. Out: how it fits, and then its nodes and lines at their places.
Nodes are measured here; where they stand and how lines run, Graphviz says (`graph`). Raises `EngineError`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.geometry import Box
from fora_plate.layout.graph import Join, Sides, drawn, flattened
from fora_plate.layout.placed import Placed, Route, walk
from fora_plate.layout.setting import Look, Slot, set_text
from fora_plate.layout.texts import Text, cut_to, plain, widest_piece
from fora_plate.layout.tracks import columns_needed, fill, least
from fora_plate.link import to_fora, to_website
from fora_plate.selection import RelationKind
from fora_plate.text import Hyphenator, natural_width, pieces_of
from fora_plate.words import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.layout.graph import Drawing
    from fora_plate.layout.legend import Legend
    from fora_plate.layout.placed import Role
    from fora_plate.layout.setting import Grid
    from fora_plate.link import Link
    from fora_plate.selection import Edge, Graph, Member, Node, NodeKind, Selection
    from fora_plate.style import Style
    from fora_plate.text import Face

__all__ = ["GraphFit", "fit_graph", "place_graph", "samples_of"]

WIDTHS: Final = (16.0, 13.0, 10.0, 20.0)
"""How wide the names on nodes may become, in em: each is tried, and the one with the largest type taken."""
WIDEST: Final = 24.0
"""No word makes a node wider than this, in em: it is cut."""
BESIDE: Final = 0.7
ABOVE: Final = 0.45
"""White inside a node, beside and above its text, in em."""
BETWEEN: Final = 2.6
DENSE: Final = 0.1
APART: Final = 0.5
"""Between neighbouring ranks, with so much more for every line, and between nodes in a rank, in em, at the least."""
ROOMIEST: Final = 5.0
LOOSEST: Final = (2.4, 1.9, 1.5, 1.2)
"""How far a graph that leaves room is spread: em between ranks, and multiples of the white in a rank."""
LONG: Final = 26
"""Lines in a column of a list, about."""
GUTTER: Final = 1.0
"""Between the columns of a list, in em."""
WHITE: Final = 1.2
"""Above the legend, in em."""
STEP: Final = 0.5
"""Length of the straight pieces of a curve, in em."""
ROLES: Final[Mapping[NodeKind, Role]] = {
    "component": "component",
    "application-function": "application-function",
    "standard": "standard",
    "facility-service": "facility-service",
    "facility": "facility",
    "product": "alternative",
    "supplier": "supplier",
    "relation": "relation",
}


@dataclass(frozen=True, slots=True)
class _Measured:
    """A node with its texts in columns, each as wide as `column`; sizes in em, heights of texts in lines."""

    node: Node
    texts: tuple[Text, ...]
    columns: tuple[tuple[int, ...], ...]
    heights: tuple[int, ...]
    column: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class GraphFit:
    """A graph in a size of type, in units: its nodes, and where Graphviz puts them; `legend` in leadings."""

    em: float
    legend: float
    nodes: tuple[_Measured, ...]
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
    found: GraphFit | None = None
    for widest in WIDTHS:
        nodes = _measured(graph, style, widest)
        drawing = _drawing(graph, nodes, _between(graph), APART)
        em = _largest(drawing, legend, room, sizes, style)
        if em is not None and (found is None or em > found.em * 1.02):
            found = GraphFit(em, legend.height(room[0] / em), nodes, drawing)
    return _spread(graph, found, room, style) if found else None


def _largest(
    drawing: Drawing, legend: Legend, room: tuple[float, float], sizes: tuple[float, float], style: Style
) -> float | None:
    """The largest type in which a drawing fits above its legend."""
    smallest, largest = sizes

    def fits(em: float) -> bool:
        below = legend.height(room[0] / em) * style.widest_leading * em + WHITE * em
        return drawing.width * em <= room[0] and drawing.height * em + below <= room[1]

    if not fits(smallest):
        return None
    if fits(largest):
        return largest
    low, high = smallest, largest
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def _spread(graph: Graph, fit: GraphFit, room: tuple[float, float], style: Style) -> GraphFit:
    """The same in the same type, with more white where there is room for it."""
    width = room[0] / fit.em
    height = room[1] / fit.em - fit.legend * style.widest_leading - WHITE
    ranks = len({round(x, 1) for x, _ in fit.drawing.middles})
    between = max(
        _between(graph), min(ROOMIEST, _between(graph) + max(0.0, width - fit.drawing.width - 0.2) / max(1, ranks - 1))
    )
    for apart in (*(APART * times for times in LOOSEST), APART):
        drawing = _drawing(graph, fit.nodes, between, apart)
        if drawing.width <= width and drawing.height <= height:
            return replace(fit, drawing=drawing)
    return fit


def _between(graph: Graph) -> float:
    """The least white between ranks: more where many lines cross each other there."""
    return BETWEEN + (0.0 if graph.centre else DENSE * len(graph.edges))


def _drawing(graph: Graph, nodes: Sequence[_Measured], between: float, apart: float) -> Drawing:
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
    sides = [
        Sides(one.width, one.height, max(taken.values()) if number == centre else 1) for number, one in enumerate(nodes)
    ]
    return drawn(sides, joins, between, apart)


def _measured(graph: Graph, style: Style, widest: float) -> tuple[_Measured, ...]:
    """The nodes; those of one kind are equally wide, but what only says what lines mean."""
    hyphenator = Hyphenator("nl")
    texts = {node.id: _texts(node, graph, style, hyphenator) for node in graph.nodes}
    widths: dict[str, float] = {}
    for node in graph.nodes:
        needed = max(min(text.natural, max(widest, widest_piece(text))) for text in texts[node.id])
        kind = node.id if node.kind == "relation" or node.id == graph.centre else node.kind
        widths[kind] = max(widths.get(kind, 0.0), needed)
    return tuple(
        _box(node, texts[node.id], widths.get(node.id) or widths[node.kind], style, _places(graph, node))
        for node in graph.nodes
    )


def _places(graph: Graph, node: Node) -> int:
    """How many lines end at one side of the node in the centre."""
    if node.id != graph.centre:
        return 1
    return max(sum(edge.left == node.id for edge in graph.edges), sum(edge.right == node.id for edge in graph.edges), 1)


def _texts(node: Node, graph: Graph, style: Style, hyphenator: Hyphenator) -> tuple[Text, ...]:
    if node.kind == "relation":
        return tuple(cut_to(plain(one.name, "regular", style.small), WIDEST) for one in node.members)
    face: Face
    face, size = ("bold", style.heading) if node.id == graph.centre else ("regular", 1.0)
    found = []
    for member in node.members:
        signs = "".join(f"\u00a0{SIGNS[state]}" for state in member.states)
        pieces = pieces_of(member.name + signs, face, hyphenator, size)
        found.append(cut_to(Text(pieces, natural_width(pieces), face, size, language="nl"), WIDEST))
    return tuple(found)


def _box(node: Node, texts: tuple[Text, ...], column: float, style: Style, places: int) -> _Measured:
    """A node around its texts, in as many columns as keep it about as high as wide."""
    column += 0.01  # what was measured fits, whatever rounding does
    heights = tuple(round(text.lines(column) * max(1.0, text.size)) for text in texts)
    count = -(-sum(heights) // LONG)
    rows = least(max(heights), lambda rows: columns_needed(heights, rows) <= count)
    columns = tuple(tuple(part) for part in fill(heights, columns_needed(heights, rows), rows))
    inside = 0.3 if node.kind == "relation" else BESIDE
    width = len(columns) * (column + GUTTER) - GUTTER + 2 * inside
    lines = sum(text.lines(column) * max(1.0, text.size) for text in texts) if len(texts) == 1 else rows
    height = max(lines * style.leading + 2 * (0.1 if node.kind == "relation" else ABOVE), 1.5 * places)
    return _Measured(node, texts, columns, heights, column, width, height)


def place_graph(
    fit: GraphFit, selection: Selection, grid: Grid, edges: tuple[float, float, float, float]
) -> tuple[Placed, tuple[Route, ...]]:
    """The nodes and lines in the middle of an area: left, top, right and bottom, in units."""
    left, top, right, bottom = edges
    em, drawing = fit.em, fit.drawing
    x = left + (right - left - drawing.width * em) / 2
    y = top + max(0.0, bottom - top - WHITE * em - drawing.height * em) / 2
    boxes = [
        (x + cx * em - one.width * em / 2, y + cy * em - one.height * em / 2)
        for one, (cx, cy) in zip(fit.nodes, drawing.middles, strict=True)
    ]
    nodes = tuple(_placed(one, selection, grid, corner) for one, corner in zip(fit.nodes, boxes, strict=True))
    graph = selection.graph
    assert graph is not None  # noqa: S101 -- it was fitted
    routes = tuple(
        _route(edge, [(round(x + px * em), round(y + py * em)) for px, py in curve], em)
        for edge, curve in zip(graph.edges, drawing.curves, strict=True)
    )
    box = Box.rounded(left, top, right, bottom - WHITE * em / 2)
    return Placed("relations", "relations", box, selection.words["relations"], children=nodes), routes


def samples_of(legend: Placed) -> Iterator[Route]:
    """The lines in the samples of a legend, from left to right."""
    kinds = get_args(RelationKind)
    for placed in walk(legend):
        if placed.role == "sample" and placed.variant and placed.variant in kinds:
            middle = (placed.box.y0 + placed.box.y1) / 2
            yield Route(placed.variant, ((placed.box.x0, middle), (placed.box.x1, middle)))


def _route(edge: Edge, curve: Sequence[tuple[int, int]], em: float) -> Route:
    """A line from where its relation runs from to where it runs to."""
    points = flattened(curve, STEP * em)
    return Route(edge.kind, points if edge.forward else points[::-1], edge.starts, edge.ends)


def _placed(one: _Measured, selection: Selection, grid: Grid, corner: tuple[float, float]) -> Placed:
    """A node with its text, or with a list."""
    node, em, leading = one.node, grid.em, grid.style.leading * grid.em
    (x, y), graph = corner, selection.graph
    box = Box.rounded(x, y, x + one.width * em, y + one.height * em)
    central = graph is not None and node.id == graph.centre
    variant = "centre" if central else None
    if len(one.texts) > 1:
        return Placed(
            ROLES[node.kind],
            node.id,
            box,
            node.label,
            tint=node.tint,
            children=tuple(_members(one, selection, grid, corner)),
        )
    text = one.texts[0]
    inside = (one.width - one.column) / 2
    high = text.lines(one.column) * max(1.0, text.size) * leading
    slot = Slot(x + inside * em, y + (one.height * em - high) / 2, one.column, leading * max(1.0, text.size))
    look = Look(
        "inverse" if central else "muted" if node.kind == "relation" else "ink",
        heading=2 if central else 3 if node.kind == "relation" else 0,
        link=_link(node.members[0], selection),
    )
    lines = set_text(text, grid, slot, look).lines
    return Placed(ROLES[node.kind], node.id, box, node.label, lines, tint=node.tint, variant=variant)


def _members(one: _Measured, selection: Selection, grid: Grid, corner: tuple[float, float]) -> Iterator[Placed]:
    """The things of a list, in columns."""
    em, leading = grid.em, grid.style.leading * grid.em
    for number, part in enumerate(one.columns):
        left = corner[0] + (BESIDE + number * (one.column + GUTTER)) * em
        top = corner[1] + ABOVE * em
        for index in part:
            member, bottom = one.node.members[index], top + one.heights[index] * leading
            look = Look("ink", link=_link(member, selection))
            lines = set_text(one.texts[index], grid, Slot(left, top, one.column, leading), look).lines
            box = Box.rounded(left, top, left + one.column * em, bottom)
            yield Placed("member", f"{one.node.kind}_{one.node.id}_{member.id}", box, member.name, lines)
            top = bottom


def _link(member: Member, selection: Selection) -> Link | None:
    if not member.url:
        return None
    words = selection.words
    return to_website(member.name, member.url, words) if member.outside else to_fora(member.name, member.url, words)
