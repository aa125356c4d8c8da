"""Gradients: a reference to one, with what it takes over from others, as a `Gradient` in the coordinates of the shape.

In: the id, the elements by id, and the outline that is painted. Out: a `Gradient`, or `None` where it paints nothing.
Raises `Refusal`. Those that are given in parts of the shape's box are brought to its coordinates, because programs do
not agree on that box.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sqrt
from typing import TYPE_CHECKING, Final

from fora_plate.read.svg.allowed import GRADIENTS, target
from fora_plate.read.svg.ink import bounds
from fora_plate.read.svg.parts import Gradient, Stop
from fora_plate.read.svg.refusal import Refusal
from fora_plate.read.svg.source import XLINK
from fora_plate.read.svg.values import IDENTITY, amount, is_flat, length, multiplied, share, transform

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fora_plate.logo import Ink
    from fora_plate.read.svg.path import Outline
    from fora_plate.read.svg.properties import Style
    from fora_plate.read.svg.source import Element
    from fora_plate.read.svg.values import Matrix

__all__ = ["Palette", "gradient_of"]

MOST_LINKS: Final = 8
"""Gradients that take over from each other."""
FOCUS: Final = 0.99
"""How far the focus may lie from the centre, in radii: beyond, programs differ."""
LEAST_REACH: Final = 0.001
"""How far a gradient runs at the least, in parts of the drawing: cairo runs out of memory on finer ones."""
LINEAR: Final = 4
"""Numbers of a linear gradient: from x and y to x and y; a radial one has five."""
_PLACES: Final = {
    "linearGradient": (("x1", "0%"), ("y1", "0%"), ("x2", "100%"), ("y2", "0%")),
    "radialGradient": (("cx", "50%"), ("cy", "50%"), ("r", "50%"), ("fx", "cx"), ("fy", "cy")),
}
"""The places of each kind, and where they are when not given."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Where gradients are found: the elements by id, the frame that percentages are of, and a reader of properties."""

    by_id: Mapping[str, Element]
    frame: Ink
    own: Callable[[Element], Style]


def gradient_of(identity: str, palette: Palette, outline: Outline, painted: Element) -> Gradient | None:
    """The gradient `identity` for `outline`, a shape of the element `painted`. Raises `Refusal`."""
    chain = _chain(identity, palette.by_id, painted)
    attributes: dict[str, str] = {}
    for element in reversed(chain):
        attributes |= element.attributes
    stops = next((stops for element in chain if (stops := _stops(element, palette.own))), ())
    first = chain[0]
    try:
        matrix = transform(attributes.get("gradientTransform", ""))
    except ValueError:
        raise _bad(first, "gradientTransform", attributes) from None
    spread = attributes.get("spreadMethod", "pad")
    if spread not in {"pad", "reflect", "repeat"}:
        raise _bad(first, "spreadMethod", attributes)
    units = attributes.get("gradientUnits", "objectBoundingBox")
    if units == "userSpaceOnUse":
        whole = (palette.frame.width, palette.frame.height)
    elif units == "objectBoundingBox":
        whole = (1.0, 1.0)
        box = bounds(outline, IDENTITY)
        matrix = _multiplied(first, (box.width, 0.0, 0.0, box.height, box.x, box.y), matrix)
    else:
        raise _bad(first, "gradientUnits", attributes)
    places = _places(first, attributes, whole)
    if not stops or is_flat(matrix):
        return None
    if _reach(places, matrix) < LEAST_REACH * max(palette.frame.width, palette.frame.height):
        raise _bad(first, "gradientTransform" if "gradientTransform" in attributes else "x2", attributes)
    return Gradient(places, matrix, spread, stops)


def _reach(places: tuple[float, ...], matrix: Matrix) -> float:
    """How far a gradient runs from its first stop to its last, in coordinates of the logo."""
    a, b, c, d, _, _ = matrix
    if len(places) == LINEAR:
        x, y = places[2] - places[0], places[3] - places[1]
        return hypot(a * x + c * y, b * x + d * y)
    return places[2] * sqrt(abs(a * d - b * c))


def _chain(identity: str, by_id: Mapping[str, Element], painted: Element) -> list[Element]:
    """The gradient and those that it takes over from, the nearest first."""
    chain: list[Element] = []
    wanted: str | None = identity
    here = painted
    while wanted is not None:
        found = by_id.get(wanted)
        if found is None or found.tag not in GRADIENTS:
            raise Refusal("logo-reference", here.position, attribute="href" if chain else "fill", value=f"#{wanted}")
        chain.append(found)
        if len(chain) > MOST_LINKS:
            raise Refusal("logo-too-complex", found.position, most=str(MOST_LINKS), what="levels")
        reference = found.attributes.get("href", found.attributes.get(f"{XLINK} href"))
        here, wanted = found, target(reference) if reference is not None else None
    return chain


def _stops(element: Element, own: Callable[[Element], Style]) -> tuple[Stop, ...]:
    stops: list[Stop] = []
    offset = 0.0
    for child in element.children:
        if child.tag != "stop":
            continue
        try:
            offset = max(offset, share(child.attributes.get("offset", "0")))
        except ValueError:
            raise _bad(child, "offset", child.attributes) from None
        style = own(child)
        colour = style.get("stop-color", "#000000")
        if not colour.startswith("#"):
            colour = style.get("color", "#000000")
        stops.append(Stop(offset, colour, style.get("stop-opacity", 1.0)))
    return tuple(stops)


def _places(element: Element, attributes: Mapping[str, str], whole: tuple[float, float]) -> tuple[float, ...]:
    found: dict[str, float] = {}
    for name, default in _PLACES[element.tag]:
        if name not in attributes and default in found:
            found[name] = found[default]
            continue
        side = hypot(*whole) / 2**0.5 if name == "r" else whole["y" in name]
        try:
            found[name] = (amount if name == "r" else length)(attributes.get(name, default), side)
        except ValueError:
            raise _bad(element, name, attributes) from None
    places = tuple(found.values())
    if element.tag == "linearGradient" and places[:2] == places[2:]:
        raise Refusal("logo-value", element.position, attribute="x2, y2", value=f"{places[2]:g} {places[3]:g}")
    if element.tag == "radialGradient":
        cx, cy, r, fx, fy = places
        if not r:
            raise _bad(element, "r", attributes)
        if hypot(fx - cx, fy - cy) > FOCUS * r:
            raise Refusal("logo-value", element.position, attribute="fx, fy", value=f"{fx:g} {fy:g}")
    return places


def _multiplied(element: Element, outer: Matrix, inner: Matrix) -> Matrix:
    try:
        return multiplied(outer, inner)
    except ValueError:
        raise _bad(element, "gradientTransform", element.attributes) from None


def _bad(element: Element, name: str, attributes: Mapping[str, str]) -> Refusal:
    return Refusal("logo-value", element.position, attribute=name, value=attributes.get(name, ""))
