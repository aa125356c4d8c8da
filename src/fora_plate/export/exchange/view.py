"""A plate as a view of ArchiMate: every placed thing as a node at its place, in its colours.

In: a plate that is laid out, and the elements that there are. Out: nodes with coordinates of their own view, in pixels
of Archi. A node lies in another one only where the model has a relationship between the two, or one of them is no
element; otherwise it lies upon it. Signs are left out: the relationships say it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.looks import inks_of, look_of
from fora_plate.structure.own_terms import OURS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.export.exchange.content import Content, Key
    from fora_plate.layout.placed import Layout, Placed
    from fora_plate.looks import Palette
    from fora_plate.style import Style
    from fora_plate.view import View

__all__ = ["ROW", "TYPE", "Node", "Paint", "Plate", "view_of"]

ROW: Final = 22
"""Pixels for a line of products: Archi keeps 5 above a text, and its type of 9 points is 16 high."""
TYPE: Final = 9
"""Points of the type in Archi."""
TALL: Final = 1.25
"""How much larger than a product a text must be to stand larger in Archi, too."""
SKIPPED: Final = frozenset({"sign", "supplier-ref", "rule", "void"})
ELEMENTS: Final[Mapping[str, str]] = {
    "band": "layer",
    "domain": "domain",
    "function": "function",
    "group": "group",
    "component": "component",
    "service": "service",
    "device": "device",
    "facility": "facility",
    "product": "product",
    "reference": "component",
}
"""The roles that are elements, and the kind of thing that they are."""
HEADINGS: Final = frozenset({"function", "group"})
"""The roles that can be a heading of our own, too."""
LAST: Final = frozenset({"product", "reference"})
"""The roles whose id ends with what they are, behind where they stand."""


@dataclass(frozen=True, slots=True)
class Plate:
    """A view, its layout and the style that it is drawn in."""

    view: View
    layout: Layout
    style: Style


@dataclass(frozen=True, slots=True)
class Paint:
    """The colours of a node; without `filled` or `lined` the colour is that of what is below, and not to be seen."""

    fill: str
    line: str
    ink: str
    filled: bool
    lined: bool


@dataclass(frozen=True, slots=True)
class Node:
    """A box on a view: of an element, or with a label of its own. `size` is that of its type, in points."""

    id: str
    element: str | None
    label: str
    x: int
    y: int
    width: int
    height: int
    paint: Paint
    size: int
    children: tuple[Node, ...] = ()


def view_of(plate: Plate, content: Content, palettes: Mapping[str | None, Palette]) -> tuple[Node, ...]:
    """The nodes of a plate, those on the ground of the view; what comes later lies above."""
    drawn = _Drawn(plate, content, palettes)
    found = [drawn.nodes(child, plate.style.paper) for child in plate.layout.root.children]
    return tuple(node for first, above in found for node in (first, *above) if node)


class _Drawn:
    """Turns placed things into nodes; holds what all of them share."""

    def __init__(self, plate: Plate, content: Content, palettes: Mapping[str | None, Palette]) -> None:
        self.plate = plate
        self.content = content
        self.palettes = palettes
        self.scale = ROW / plate.layout.leading

    def nodes(self, placed: Placed, ground: str) -> tuple[Node | None, list[Node]]:
        """The node of a thing, if it has one, and the nodes that lie upon it: what may not stand in it in a model."""
        if placed.role in SKIPPED:
            return None, []
        key, paint = self.key(placed), self.paint(placed, ground)
        inside: list[Node] = []
        above: list[Node] = []
        for child in placed.children:
            node, others = self.nodes(child, paint.fill)
            if node:
                (inside if self.may_hold(key, self.key(child)) else above).append(node)
            above += others
        text = "\n".join(line.text for line in placed.lines)
        if key or inside or text or paint.filled or paint.lined:
            return self.node(placed, key, text, paint, tuple(inside)), above
        return None, above

    def node(self, placed: Placed, key: Key | None, text: str, paint: Paint, children: tuple[Node, ...]) -> Node:
        """One node; its edges are rounded, so that what touches on the plate does so here."""
        box, scale = placed.box, self.scale
        x, y = round(box.x0 * scale), round(box.y0 * scale)
        em = max((line.size for line in placed.lines), default=0.0) / self.plate.layout.em
        return Node(
            id=f"{OURS}node_{self.plate.view.id}_{placed.id}",
            element=self.content.concepts[key].id if key else None,
            label=text,
            x=x,
            y=y,
            width=max(1, round(box.x1 * scale) - x),
            height=max(1, round(box.y1 * scale) - y),
            paint=paint,
            size=round(TYPE * em) if em > TALL else TYPE,
            children=children,
        )

    def key(self, placed: Placed) -> Key | None:
        """What a placed thing is in the model, if it is anything there."""
        kind, (_, *parts) = ELEMENTS.get(placed.role), placed.id.split("_")
        if kind is None or not parts:
            return None
        key = kind, parts[-1] if placed.role in LAST else parts[0]
        concept = self.content.concepts.get(key)
        if concept is None or (placed.role in HEADINGS and not placed.label.endswith(concept.names[0][1])):
            return None
        return key

    def may_hold(self, whole: Key | None, part: Key | None) -> bool:
        """Whether a node may lie in another one, of these things."""
        return whole is None or part is None or self.content.is_linked(whole, part)

    def paint(self, placed: Placed, ground: str) -> Paint:
        """The colours of a thing on its ground."""
        palette = self.palettes[placed.tint]
        look = look_of(placed.variant or placed.role, palette, self.plate.style)
        inks = inks_of(palette, self.plate.style)
        tone = placed.lines[0].tone if placed.lines else "ink"
        fill = look.fill or ground
        return Paint(fill, look.stroke or fill, look.ink or inks[tone], look.fill is not None, look.stroke is not None)
