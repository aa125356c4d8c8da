"""A plate as a view of ArchiMate: every placed thing as a node at its place, in its colours.

In: a plate that is laid out, and the elements that there are. Out: nodes, in pixels of Archi. A node lies in another
one only where the model has a relationship between the two, or one of them is no element; otherwise it lies upon it.
What is no element becomes text. Numbers of suppliers are left out: the suppliers stand in the legend as elements.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.export.exchange.texts import ROW, Spot, fitting, groups_of, spot_of, strip_of
from fora_plate.looks import inks_of, look_of
from fora_plate.structure.own_terms import OURS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.export.exchange.content import Content, Key
    from fora_plate.layout.placed import Layout, Placed
    from fora_plate.looks import Look, Palette
    from fora_plate.style import Style
    from fora_plate.view import View

__all__ = ["Node", "Paint", "Plate", "view_of"]

SKIPPED: Final = frozenset({"supplier-ref", "rule", "void", "sign"})
"""What has no node of its own; signs come with their product."""
GATHERED: Final = frozenset({"legend", "legend-part"})
"""The roles without a frame that hold together what stands in them."""
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
    "legend-entry": "supplier",
    "own-service": "offering",
}
"""The roles that are elements, and the kind of thing that they are."""
LAST: Final = frozenset({"product", "reference", "legend-entry"})
"""The roles whose id ends with what they are, behind where they stand."""
HEADINGS: Final = frozenset({"function", "group"})
"""The roles that can be a heading of our own, too."""
SUPPLIERS: Final = "legend_suppliers_"
"""With this begin the ids of suppliers in the legend."""
NUMBERS: Final = "legend_reading_number"
"""The line of the legend on numbers that are not here."""


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
    """A box on a view: of an element, or with a label of its own. Edges and the size of its type stand in `spot`."""

    id: str
    element: str | None
    label: str
    spot: Spot
    paint: Paint
    children: tuple[Node, ...] = ()


def view_of(plate: Plate, content: Content, palettes: Mapping[str | None, Palette]) -> tuple[Node, ...]:
    """The nodes of a plate, those on the ground of the view; what comes later lies above."""
    drawn = _Drawn(plate, content, palettes)
    found = [drawn.nodes(child, plate.style.paper) for child in plate.layout.root.children]
    return tuple(node for standing, above in found for node in (*standing, *above))


class _Drawn:
    """Turns placed things into nodes; holds what all of them share."""

    def __init__(self, plate: Plate, content: Content, palettes: Mapping[str | None, Palette]) -> None:
        self.plate = plate
        self.content = content
        self.palettes = palettes
        self.scale = ROW / plate.layout.leading

    def nodes(self, placed: Placed, ground: str) -> tuple[list[Node], list[Node]]:
        """A thing as one node, or as its texts where it has no frame; and the nodes that may not stand in it."""
        if placed.role in SKIPPED or placed.id == NUMBERS:
            return [], []
        key, paint = self.key(placed), self.paint(placed, ground)
        if placed.role == "label":
            spot = strip_of(placed.lines[0], placed.box, self.scale)
            return [], [Node(self.id_of(placed.id), None, placed.lines[0].text, spot, paint)]
        inside, above = self.texts(placed, key, paint), list[Node]()
        for child in placed.children:
            standing, others = self.nodes(child, paint.fill)
            may_stand = self.may_hold(key, self.key(child))
            inside += standing if may_stand else []
            above += [*([] if may_stand else standing), *others]
        if key or paint.filled or paint.lined or placed.role in GATHERED:
            return [self.node(placed, key, paint, inside)], above
        return inside, above

    def node(self, placed: Placed, key: Key | None, paint: Paint, inside: list[Node]) -> Node:
        """The node of a thing, with what stands in it; labels are cut at its edges, and signs stand at the left."""
        spot = Spot.of(placed.box, self.scale)
        children = [node if node.element else replace(node, spot=spot.cut(node.spot)) for node in inside]
        below = [node.spot.y for node in children]
        signs = [self.sign(child, spot, paint) for child in placed.children if child.role == "sign"]
        element = self.content.concepts[key] if key else None
        if element:
            room = min(below, default=spot.y + spot.height) - spot.y
            beside = max((node.spot.width for node in signs), default=0)
            icon = element.kind.type != "Grouping"
            size = fitting(element.names[0][1], spot.width, room, icon=icon, beside=beside)
            spot, paint = replace(spot, size=size or spot.size), paint if size else replace(paint, ink=paint.fill)
        identity = element.id if element else None
        return Node(self.id_of(placed.id), identity, "", spot, paint, (*children, *signs))

    def sign(self, placed: Placed, within: Spot, paint: Paint) -> Node:
        """The signs of a product, at the left of its name, which Archi sets in the middle."""
        ground = Paint(paint.fill, paint.fill, paint.ink, filled=False, lined=False)
        text = " ".join(line.text for line in placed.lines)
        return Node(self.id_of(placed.id), None, text, within.beginning(text), ground)

    def texts(self, placed: Placed, key: Key | None, paint: Paint) -> list[Node]:
        """What is said on a thing besides the name of its element, as labels without a frame."""
        if key and key[0] == "supplier":
            return []
        look, inks = self.look(placed), inks_of(self.palettes[placed.tint], self.plate.style)
        found = []
        for number, lines in enumerate(groups_of(placed.lines)[1 if key else 0 :], start=1):
            ink = look.ink or inks[lines[0].tone]
            bare = Paint(paint.fill, paint.fill, ink, filled=False, lined=False)
            spot = spot_of(lines, self.plate.layout.em, self.scale)
            text = "\n".join(line.text for line in lines)
            found.append(Node(self.id_of(f"{placed.id}_text-{number}"), None, text, spot, bare))
        return found

    def id_of(self, identity: str) -> str:
        """The identifier of a node on this view."""
        return f"{OURS}node_{self.plate.view.id}_{identity}"

    def key(self, placed: Placed) -> Key | None:
        """What a placed thing is in the model, if it is anything there."""
        kind, (_, *parts) = ELEMENTS.get(placed.role), placed.id.split("_")
        if kind is None or not parts or (kind == "supplier" and not placed.id.startswith(SUPPLIERS)):
            return None
        if kind == "offering":
            return self.own_service(parts[0], placed.label)
        key = kind, parts[-1] if placed.role in LAST else parts[0]
        concept = self.content.concepts.get(key)
        if concept is None or (placed.role in HEADINGS and not placed.label.endswith(concept.names[0][1])):
            return None
        return key

    def own_service(self, supplier: str, label: str) -> Key | None:
        """The offering without a product of a supplier that a label names: the longest name that stands in it."""
        own = [
            (len(name), key)
            for key, concept in self.content.concepts.items()
            if key[0] == "offering" and key[1].startswith(f"{supplier}_")
            for field, name in concept.values
            if field == "name" and name in label
        ]
        return max(own)[1] if own else None

    def may_hold(self, whole: Key | None, part: Key | None) -> bool:
        """Whether a node may lie in another one, of these things."""
        return whole is None or part is None or self.content.is_linked(whole, part)

    def look(self, placed: Placed) -> Look:
        """The look of a thing in the style of the plate."""
        return look_of(placed.variant or placed.role, self.palettes[placed.tint], self.plate.style)

    def paint(self, placed: Placed, ground: str) -> Paint:
        """The colours of a thing on its ground."""
        look, inks = self.look(placed), inks_of(self.palettes[placed.tint], self.plate.style)
        ink = look.ink or inks[placed.lines[0].tone if placed.lines else "ink"]
        fill = look.fill or ground
        return Paint(fill, look.stroke or fill, ink, filled=look.fill is not None, lined=look.stroke is not None)
