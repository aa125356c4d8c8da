"""What an allowed tree draws: styles inherited, uses filled in, transforms multiplied, references resolved.

In: the tree, and the rectangle that the file shows. Out: the nodes of a clean drawing, in painting order. Raises
`Refusals` with everything that is not understood. References go at most so deep and fill in at most so many elements,
so that a file that refers to itself ends in a report.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from fora_plate.read.svg.allowed import LEFT_OUT, SHAPES, passed_over, target
from fora_plate.read.svg.gradients import Palette, gradient_of
from fora_plate.read.svg.outline import UnreadableError, outline_of
from fora_plate.read.svg.parts import Clip, Group, Shape, Stroke
from fora_plate.read.svg.properties import INITIAL, properties_of
from fora_plate.read.svg.refusal import Refusal, Refusals
from fora_plate.read.svg.source import SVG
from fora_plate.read.svg.values import IDENTITY, is_flat, length, multiplied, rounded

if TYPE_CHECKING:
    from fora_plate.logo import Ink
    from fora_plate.read.svg.parts import Node, Paint
    from fora_plate.read.svg.path import Outline
    from fora_plate.read.svg.properties import Style
    from fora_plate.read.svg.source import Element
    from fora_plate.read.svg.values import Matrix

__all__ = ["interpret"]

MOST_DRAWN: Final = 1_000
"""Elements, those that are filled in for a `use` counted each time."""
MOST_LEVELS: Final = 32
"""Elements within elements, with those that are filled in."""
MOST_STEPS: Final = 20_000
"""Moves, lines and curves of all shapes together; dashes and stops of gradients count each time they are used."""


def interpret(root: Element, frame: Ink) -> tuple[Node, ...]:
    """What `root` draws. Raises `Refusals`."""
    reader = _Reader(root, frame)
    nodes = reader.drawn(root, dict(INITIAL), IDENTITY, 1)
    if reader.problems:
        raise Refusals(tuple(reader.problems.values()))
    return tuple(nodes)


class _Reader:
    """Walks the tree; keeps the elements by id, what has been drawn so far, and the problems."""

    def __init__(self, root: Element, frame: Ink) -> None:
        self.frame = frame
        self.by_id: dict[str, Element] = {}
        self.problems: dict[tuple[object, ...], Refusal] = {}
        self.palette = Palette(self.by_id, frame, self._own)
        self.count = self.steps = 0
        self.styles: dict[int, Style] = {}
        self._index(root)

    def _index(self, element: Element) -> None:
        if passed_over(element):
            return
        if "id" in element.attributes:
            self.by_id.setdefault(element.attributes["id"], element)
        for child in element.children:
            self._index(child)

    def _problem(self, code: str, place: Element, **values: str) -> None:
        refusal = Refusal(code, place.position, **values)
        self.problems.setdefault((code, refusal.position, refusal.values), refusal)

    def _own(self, element: Element) -> Style:
        """The properties of an element itself; read once, however often it is used."""
        if id(element) not in self.styles:
            self.styles[id(element)] = self._read(element)
        return self.styles[id(element)]

    def _read(self, element: Element) -> Style:
        own, problems = properties_of(element, self.frame)
        for problem in problems:
            self.problems.setdefault((problem.code, problem.position, problem.values), problem)
        return own

    def drawn(self, element: Element, style: Style, matrix: Matrix, level: int) -> list[Node]:
        """The nodes of `element` and of everything in it."""
        if element.space != SVG or element.tag in LEFT_OUT:
            return []
        self._bounded(element, level)
        if element.tag not in {"svg", "g", "use", *SHAPES}:
            return []
        own = self._own(element)
        if own.get("display") == "none":
            return []
        matrix = self._multiplied(element, matrix, own.get("transform", IDENTITY))
        style = {**style, **{name: value for name, value in own.items() if name in INITIAL}}
        if element.tag in SHAPES:
            nodes = self._shape(element, style, matrix)
        elif element.tag == "use":
            nodes = self._used(element, style, matrix, level)
        else:
            nodes = [node for child in element.children for node in self.drawn(child, style, matrix, level + 1)]
        return self._grouped(element, nodes, own, matrix)

    def _multiplied(self, element: Element, outer: Matrix, inner: Matrix) -> Matrix:
        try:
            return multiplied(outer, inner)
        except ValueError:
            self._problem("logo-value", element, attribute="transform", value=element.attributes.get("transform", ""))
            return outer

    def _bounded(self, element: Element, level: int) -> None:
        self.count += 1
        for found, most, what in ((self.count, MOST_DRAWN, "elements"), (level, MOST_LEVELS, "levels")):
            if found > most:
                raise Refusal("logo-too-complex", element.position, most=str(most), what=what)

    def _used(self, element: Element, style: Style, matrix: Matrix, level: int) -> list[Node]:
        attributes = element.attributes
        reference = _reference(element)
        found = self.by_id.get(target(reference) or "")
        if found is None or found.tag not in {"g", "use", *SHAPES}:
            self._problem("logo-reference", element, attribute="href", value=reference)
            return []
        try:
            x = length(attributes.get("x", "0"), self.frame.width)
            y = length(attributes.get("y", "0"), self.frame.height)
        except ValueError:
            self._problem("logo-value", element, attribute="x, y", value=attributes.get("x", attributes.get("y", "")))
            return []
        moved = self._multiplied(element, matrix, (1.0, 0.0, 0.0, 1.0, x, y))
        return self.drawn(found, style, moved, level + 1)

    def _grouped(self, element: Element, nodes: list[Node], own: Style, matrix: Matrix) -> list[Node]:
        """The nodes with the opacity and the clip of the element around them."""
        opacity, clip = own.get("opacity", 1.0), None
        if not nodes or not opacity:
            return []
        if own.get("clip-path") is not None:
            clip = self._clip(element, own["clip-path"], matrix)
            if clip is None:
                return []
        if clip is None and opacity == 1:
            return nodes
        if clip is None and len(nodes) == 1 and isinstance(nodes[0], Shape) and not (nodes[0].fill and nodes[0].stroke):
            return _paler(nodes[0], opacity)
        return [Group(opacity, clip, tuple(nodes))]

    def _clip(self, element: Element, identity: str, matrix: Matrix) -> Clip | None:
        """The clip called `identity`; `None` if it leaves nothing."""
        clip = self.by_id.get(identity)
        if clip is None or clip.tag != "clipPath":
            self._problem("logo-reference", element, attribute="clip-path", value=f"url(#{identity})")
            return None
        if clip.attributes.get("clipPathUnits", "userSpaceOnUse") != "userSpaceOnUse":
            value = clip.attributes["clipPathUnits"]
            self._problem("logo-value", clip, attribute="clipPathUnits", value=value)
        shapes = [child for child in clip.children if child.space == SVG and child.tag not in LEFT_OUT]
        for index, shape in enumerate(shapes):
            if index or shape.tag not in SHAPES:
                self._problem("logo-element", shape, element=shape.tag)
                return None
        for part in (clip, *shapes):
            own = self._own(part)
            matrix = self._multiplied(part, matrix, own.get("transform", IDENTITY))
            for name, plain in (("clip-rule", "nonzero"), ("clip-path", None)):
                if own.get(name, plain) != plain:
                    self._problem("logo-value", part, attribute=name, value=str(own[name]))
            if own.get("display") == "none" or is_flat(matrix):
                return None
        outline = self._outline(shapes[0]) if shapes else ()
        return Clip(outline, matrix) if outline else None

    def _outline(self, element: Element) -> Outline:
        try:
            outline = outline_of(element.tag, element.attributes, self.frame)
        except UnreadableError as error:
            value = element.attributes.get(error.attribute, "")
            self._problem("logo-value", element, attribute=error.attribute, value=value)
            return ()
        self._counted(element, len(outline))
        return () if all(letter == "M" for letter, _ in outline) else outline

    def _counted(self, element: Element, steps: int) -> None:
        self.steps += steps
        if self.steps > MOST_STEPS:
            raise Refusal("logo-too-complex", element.position, most=str(MOST_STEPS), what="steps")

    def _shape(self, element: Element, style: Style, matrix: Matrix) -> list[Node]:
        outline = self._outline(element)
        if not outline or style["visibility"] != "visible" or is_flat(matrix):
            return []
        fill = self._paint(element, "fill", style, outline) if style["fill-opacity"] else None
        stroke = self._stroke(element, style, outline)
        if fill is None and stroke is None:
            return []
        opacity, rule = (style["fill-opacity"], style["fill-rule"]) if fill else (1.0, "nonzero")
        return [Shape(outline, matrix, fill, opacity, rule, stroke)]

    def _stroke(self, element: Element, style: Style, outline: Outline) -> Stroke | None:
        if not style["stroke-width"] or not style["stroke-opacity"]:
            return None
        paint = self._paint(element, "stroke", style, outline)
        if paint is None:
            return None
        self._counted(element, len(style["stroke-dasharray"]))
        names = ("width", "opacity", "linecap", "linejoin", "miterlimit", "dasharray", "dashoffset")
        return Stroke(paint, *(style[f"stroke-{name}"] for name in names))

    def _paint(self, element: Element, name: str, style: Style, outline: Outline) -> Paint | None:
        paint: Any = style[name]
        if paint == "currentColor":
            return str(style["color"])
        identity = target(paint) if paint and paint.startswith("url(") else None
        if identity is None:
            return paint  # type: ignore[no-any-return]
        gradient = None
        try:
            gradient = gradient_of(identity, self.palette, outline, element)
        except Refusal as refusal:
            self.problems.setdefault((refusal.code, refusal.position, refusal.values), refusal)
        except ValueError:
            self._problem("logo-value", element, attribute=name, value=str(paint))
        self._counted(element, len(gradient.stops) if gradient else 0)
        return gradient


def _reference(element: Element) -> str:
    """The reference of an element that may have one; the attribute without namespace goes first."""
    attributes = element.attributes
    return attributes.get("href", attributes.get("http://www.w3.org/1999/xlink href", ""))


def _paler(shape: Shape, opacity: float) -> list[Node]:
    """A shape with one paint, made transparent without a group around it."""
    if shape.stroke is None:
        fainter = rounded(shape.opacity * opacity)
        return [replace(shape, opacity=fainter)] if fainter else []
    fainter = rounded(shape.stroke.opacity * opacity)
    return [replace(shape, stroke=replace(shape.stroke, opacity=fainter))] if fainter else []
