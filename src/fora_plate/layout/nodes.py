"""The nodes of relations: measured, and with their texts at their place.

In: a graph and a style, later the corner of each node. Out: sizes in em, and things of a layout. Knows of no lines.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import Box
from fora_plate.layout.parts import NODES
from fora_plate.layout.placed import Placed
from fora_plate.layout.setting import Look, Slot, corner_icon, icon_before, set_text
from fora_plate.layout.texts import Text, cut_to, plain, widest_piece
from fora_plate.layout.tracks import columns_needed, fill, least
from fora_plate.link import to_fora, to_website
from fora_plate.notation import told, type_of
from fora_plate.text import natural_width, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.layout.setting import Grid
    from fora_plate.link import Link
    from fora_plate.selection import Graph, Member, Node, Selection
    from fora_plate.style import Style
    from fora_plate.text import Face, Hyphenator

__all__ = ["Measured", "measured_nodes", "placed_node"]

NOTCH: Final = 0.25
"""Steps in which the width of what lines mean is tried, in em."""
LABEL: Final = 8.0
"""How wide what lines mean may become, in em."""
WIDEST: Final = 24.0
"""No word makes a node wider than this, in em: it is cut."""
BESIDE: Final = 0.7
ABOVE: Final = 0.45
"""White inside a node, beside and above its text, in em."""
GUTTER: Final = 1.0
"""Between the columns of a list, in em."""
PLACE: Final = 1.5
"""From line to line at the sides of the node in the centre, in em."""
EMPTY: Final = frozenset({"gap", "filtered"})
"""Kinds of node that say that nothing is there."""
HANGING: Final = 0.9
"""Later lines of an item of a list stand so far to the right, in em."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A node with its texts in columns, each as wide as `column`; sizes in em, heights of texts in lines."""

    node: Node
    texts: tuple[Text, ...]
    columns: tuple[tuple[int, ...], ...]
    heights: tuple[int, ...]
    column: float
    width: float
    height: float


def measured_nodes(
    graph: Graph, hyphenator: Hyphenator, style: Style, widest: float, longest: int
) -> tuple[Measured, ...]:
    """The nodes; those of one kind are equally wide, but what only says what lines mean."""
    texts = {node.id: _texts(node, graph, style, hyphenator) for node in graph.nodes}
    widths: dict[str, float] = {}
    for node in graph.nodes:
        most = LABEL if node.kind == "relation" else widest
        needed = max(_width(text, most, tight=node.kind == "relation") for text in texts[node.id])
        kind = node.id if node.kind == "relation" or node.id == graph.centre else node.kind
        widths[kind] = max(widths.get(kind, 0.0), needed)
    measured = (
        _box(node, texts[node.id], widths.get(node.id) or widths[node.kind], style, longest) for node in graph.nodes
    )
    ends = Counter([edge.left for edge in graph.edges]) | Counter([edge.right for edge in graph.edges])
    return tuple(
        replace(one, height=max(one.height, ends[one.node.id] * PLACE)) if one.node.id == graph.centre else one
        for one in measured
    )


def _width(text: Text, most: float, *, tight: bool) -> float:
    """The width in em that a text takes; a `tight` one no more than its lines need."""
    narrowest = widest_piece(text) + text.lost
    wide = min(text.natural + text.lost + text.corner, max(most, narrowest))
    steps = ceil((wide - narrowest) / NOTCH)
    widths = (narrowest + NOTCH * step for step in range(steps))
    return next((one for one in widths if text.lines(one) <= text.lines(wide)), wide) if tight else wide


def _texts(node: Node, graph: Graph, style: Style, hyphenator: Hyphenator) -> tuple[Text, ...]:
    if node.kind == "relation":
        return tuple(cut_to(plain(one.name, "regular", style.small), WIDEST) for one in node.members)
    face: Face
    face, size = ("bold", style.heading) if node.id == graph.centre else ("regular", 1.0)
    hanging = HANGING if len(node.members) > 1 else 0.0
    found = []
    for member in node.members:
        signs = "".join(f"\u00a0{sign}" for sign in member.signs)
        pieces = pieces_of(member.name + signs, face, hyphenator, size)
        text = cut_to(Text(pieces, natural_width(pieces), face, size, indent=hanging, language="nl"), WIDEST)
        found.append(_with_icon(text, node, style) if style.archimate else text)
    return tuple(found)


def _with_icon(text: Text, node: Node, style: Style) -> Text:
    """A name that leaves room for the icon of its type: in the corner of its node, or in a list before each name."""
    kind = _type(node)
    if kind is None:
        return text
    if len(node.members) > 1:
        return replace(text, inset=style.mark_room, mark=kind)
    return replace(text, corner=style.corner + style.card_padding - BESIDE)


def _type(node: Node) -> str | None:
    """What a node is in ArchiMate; nothing where it says that there is no product."""
    return None if node.kind in EMPTY else type_of(NODES[node.kind])


def _box(node: Node, texts: tuple[Text, ...], column: float, style: Style, longest: int) -> Measured:
    """A node around its texts, in as many columns as keep it about as high as wide."""
    column += 0.01  # what was measured fits, whatever rounding does
    heights = tuple(round(text.lines(column) * max(1.0, text.size)) for text in texts)
    count = -(-sum(heights) // longest)
    rows = least(max(heights), lambda rows: columns_needed(heights, rows) <= count)
    columns = tuple(tuple(part) for part in fill(heights, columns_needed(heights, rows), rows))
    inside = 0.3 if node.kind == "relation" else BESIDE
    width = len(columns) * (column + GUTTER) - GUTTER + 2 * inside
    lines = sum(text.lines(column) * max(1.0, text.size) for text in texts) if len(texts) == 1 else rows
    height = lines * style.leading + 2 * (0.1 if node.kind == "relation" else ABOVE)
    return Measured(node, texts, columns, heights, column, width, height)


def placed_node(one: Measured, selection: Selection, grid: Grid, corner: tuple[float, float]) -> Placed:
    """A node with its text, or with a list."""
    node, em, leading = one.node, grid.em, grid.style.leading * grid.em
    (x, y), graph = corner, selection.graph
    box = Box.rounded(x, y, x + one.width * em, y + one.height * em)
    central = graph is not None and node.id == graph.centre
    variant = "centre" if central else node.kind if node.kind in EMPTY else None
    typed = told(NODES[node.kind], selection.language) if grid.style.archimate and _type(node) else ()
    label = ", ".join((node.label, *typed))
    if len(one.texts) > 1:
        return Placed(
            NODES[node.kind],
            node.id,
            box,
            label,
            tint=node.tint,
            children=tuple(_members(one, selection, grid, corner)),
        )
    text = one.texts[0]
    inside = (one.width - one.column) / 2
    high = text.lines(one.column) * max(1.0, text.size) * leading
    slot = Slot(x + inside * em, y + (one.height * em - high) / 2, one.column, leading * max(1.0, text.size))
    look = Look(
        "inverse" if central else "muted" if node.kind in {"relation", "gap", "filtered"} else "ink",
        heading=2 if central else 3 if node.kind == "relation" else 0,
        link=_link(node.members[0], selection),
    )
    lines = set_text(text, grid, slot, look).lines
    icons = corner_icon(NODES[node.kind], grid, box.x1, lines[0]) if text.corner else ()
    return Placed(NODES[node.kind], node.id, box, label, lines, tint=node.tint, variant=variant, icons=icons)


def _members(one: Measured, selection: Selection, grid: Grid, corner: tuple[float, float]) -> Iterator[Placed]:
    """The things of a list, in columns."""
    em, leading = grid.em, grid.style.leading * grid.em
    for number, part in enumerate(one.columns):
        left = corner[0] + (BESIDE + number * (one.column + GUTTER)) * em
        top = corner[1] + ABOVE * em
        for index in part:
            member, bottom = one.node.members[index], top + one.heights[index] * leading
            look = Look("ink", link=_link(member, selection))
            inset = one.texts[index].inset
            slot = Slot(left + inset * em, top, one.column - inset, leading)
            lines = set_text(one.texts[index], grid, slot, look).lines
            icons = icon_before(one.texts[index], grid, lines[0])
            box = Box.rounded(left, top, left + one.column * em, bottom)
            yield Placed("member", f"{one.node.kind}_{one.node.id}_{member.id}", box, member.name, lines, icons=icons)
            top = bottom


def _link(member: Member, selection: Selection) -> Link | None:
    if not member.url:
        return None
    words = selection.words
    return to_website(member.name, member.url, words) if member.outside else to_fora(member.name, member.url, words)
