"""What an SVG may be made of: a list of elements and of attributes; everything else is refused.

In: the tree of a file. Out: a `Refusal` for every element, attribute, declaration and reference that is not on the
lists. Looks at names and at where references lead, not at what values mean (see `interpret`). Also shapes that are
never drawn are looked at; what says something about the drawing, and what is an editor's own, is passed over, and
nothing can refer to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from fora_plate.read.svg.refusal import Refusal
from fora_plate.read.svg.source import SVG, XLINK
from fora_plate.read.yaml_source import MOST_FINDINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.read.svg.source import Element

__all__ = ["GRADIENTS", "LEFT_OUT", "SHAPES", "declarations", "not_allowed", "passed_over", "target"]

SHAPES: Final[dict[str, frozenset[str]]] = {
    "path": frozenset({"d"}),
    "rect": frozenset({"x", "y", "width", "height", "rx", "ry"}),
    "circle": frozenset({"cx", "cy", "r"}),
    "ellipse": frozenset({"cx", "cy", "rx", "ry"}),
    "line": frozenset({"x1", "y1", "x2", "y2"}),
    "polyline": frozenset({"points"}),
    "polygon": frozenset({"points"}),
}
"""Every shape, and the attributes of its geometry."""
GRADIENTS: Final = frozenset({"linearGradient", "radialGradient"})
_GRADIENT: Final = frozenset({"gradientUnits", "gradientTransform", "spreadMethod", "href"})
ELEMENTS: Final[dict[str, frozenset[str]]] = {
    **SHAPES,
    "svg": frozenset({"viewBox", "width", "height", "x", "y", "preserveAspectRatio", "zoomAndPan", "version"}),
    "g": frozenset(),
    "defs": frozenset(),
    "use": frozenset({"href", "x", "y", "width", "height"}),
    "clipPath": frozenset({"clipPathUnits"}),
    "linearGradient": _GRADIENT | {"x1", "y1", "x2", "y2"},
    "radialGradient": _GRADIENT | {"cx", "cy", "r", "fx", "fy"},
    "stop": frozenset({"offset"}),
}
LEFT_OUT: Final = frozenset({"title", "desc", "metadata"})
"""What says something about the drawing; it is not copied."""
EDITORS: Final = ("http://www.inkscape.org/", "http://sodipodi.sourceforge.net/")
"""Whose own elements and attributes are left out."""

XML: Final = "http://www.w3.org/XML/"

PAINTED: Final = frozenset(
    {
        "clip-path",
        "clip-rule",
        "color",
        "display",
        "fill",
        "fill-opacity",
        "fill-rule",
        "opacity",
        "stop-color",
        "stop-opacity",
        "stroke",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-width",
        "transform",
        "visibility",
    }
)
"""Attributes of every element, and properties in `style`, that `interpret` understands."""
WITHOUT_EFFECT: Final = re.compile(
    r"id|class|style|lang|role|tabindex|focusable|version|baseProfile|direction|overflow|cursor|pointer-events|kerning"
    r"|enable-background|unicode-bidi|font|(aria|data|font|text|-inkscape|line|letter|word|color|image|shape|dominant"
    r"|alignment|baseline|writing|white|solid)-.*"
)
"""Names that change nothing about a shape, or that are read elsewhere; they are not copied."""
IDLE: Final = frozenset({"none", "normal", "auto", "0", "accumulate"})
"""Values at which a property that is not allowed does nothing."""
MAY_IDLE: Final = re.compile(
    r"mask|filter|marker(-start|-mid|-end)?|mix-blend-mode|isolation|paint-order|vector-effect"
)
LOCAL: Final = re.compile(r"#([^\s'\"()<>&]+)")
ADDRESS: Final = re.compile(r"url\(\s*+(['\"]?)#([^\s'\"()<>&]++)\1\s*+\)")


def not_allowed(root: Element) -> list[Refusal]:
    """Everything in the tree that is not allowed, the first `MOST_FINDINGS`."""
    found: list[Refusal] = []
    for refusal in _looked_at(root, outermost=True):
        found.append(refusal)
        if len(found) == MOST_FINDINGS:
            break
    return found


def target(reference: str) -> str | None:
    """The id that `#id` or `url(#id)` refers to; `None` for a reference to elsewhere."""
    address = ADDRESS.fullmatch(reference.strip())
    local = LOCAL.fullmatch(reference.strip())
    return address[2] if address else local[1] if local else None


def declarations(element: Element) -> Iterator[tuple[str, str]]:
    """The declarations of a `style` attribute: names in lower case, values without space around them."""
    for declaration in element.attributes.get("style", "").split(";"):
        name, _, value = declaration.partition(":")
        if name.strip():
            yield name.strip().lower(), value.strip()


def passed_over(element: Element) -> bool:
    """Whether an element and all in it are left out: they say something about the drawing, or are an editor's own."""
    return element.space.startswith(EDITORS) or (element.space == SVG and element.tag in LEFT_OUT)


def _looked_at(element: Element, *, outermost: bool = False) -> Iterator[Refusal]:
    if passed_over(element):
        return
    if element.space != SVG or element.tag not in ELEMENTS or (element.tag == "svg") != outermost:
        yield Refusal("logo-element", element.position, element=element.tag)
        return
    for name, value in element.attributes.items():
        yield from _attribute(element, name, value)
    for name, value in declarations(element):
        yield from _declaration(element, name, value, "style")
    for child in element.children:
        yield from _looked_at(child)


def _attribute(element: Element, name: str, value: str) -> Iterator[Refusal]:
    space, _, local = name.rpartition(" ")
    if space.startswith((*EDITORS, XML)) or (space == XLINK and local != "href"):
        return
    if local == "href" and space in {"", XLINK} and "href" in ELEMENTS[element.tag]:
        if target(value) is None:
            yield Refusal("logo-reference", element.position, attribute="href", value=value)
    elif space:
        yield Refusal("logo-attribute", element.position, attribute=local, element=element.tag)
    elif name not in ELEMENTS[element.tag]:
        yield from _declaration(element, name, value, name)


def _declaration(element: Element, name: str, value: str, attribute: str) -> Iterator[Refusal]:
    """A presentation attribute or a declaration in `style`."""
    if name in PAINTED:
        if len(ADDRESS.findall(value)) != value.lower().count("url("):
            yield Refusal("logo-reference", element.position, attribute=attribute, value=value)
    elif not WITHOUT_EFFECT.fullmatch(name) and not (MAY_IDLE.fullmatch(name) and value in IDLE):
        yield Refusal("logo-attribute", element.position, attribute=name, element=element.tag)
