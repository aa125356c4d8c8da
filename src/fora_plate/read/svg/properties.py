"""The properties of an element: from its attributes and its `style` to values.

In: an element, and the frame that percentages are of. Out: values by name of property; a `Refusal` for each that is
not understood. Knows nothing of inheritance.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Any, Final

from fora_plate.read.svg.allowed import PAINTED, declarations, target
from fora_plate.read.svg.refusal import Refusal
from fora_plate.read.svg.values import amount, colour, length, number, numbers, share, transform

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fora_plate.logo import Ink
    from fora_plate.read.svg.source import Element

__all__ = ["INITIAL", "Style", "properties_of"]

Style = dict[str, Any]
"""Values by name of property."""

INITIAL: Final[Mapping[str, Any]] = {
    "fill": "#000000",
    "fill-rule": "nonzero",
    "fill-opacity": 1.0,
    "stroke": None,
    "stroke-width": 1.0,
    "stroke-opacity": 1.0,
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": 4.0,
    "stroke-dasharray": (),
    "stroke-dashoffset": 0.0,
    "color": "#000000",
    "visibility": "visible",
    "clip-rule": "nonzero",
}
"""The properties that an element takes over from the one around it, and what they are outside of everything."""


def properties_of(element: Element, frame: Ink) -> tuple[Style, list[Refusal]]:
    """The properties that `element` itself has, and what is wrong with them; `style` goes before attributes."""
    found: Style = {}
    problems: list[Refusal] = []
    diagonal = sqrt((frame.width**2 + frame.height**2) / 2)
    attributes = [(name, value) for name, value in element.attributes.items() if name in PAINTED]
    for name, value in (*attributes, *declarations(element)):
        read = _PROPERTIES.get(name)
        try:
            if read:
                found[name] = read(value.strip(), diagonal)
        except ValueError:
            problems.append(Refusal("logo-value", element.position, attribute=name, value=value))
    return found, problems


def _choice(*choices: str) -> Callable[[str, float], str]:
    def read(text: str, _whole: float) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return read


def _paint(text: str, _whole: float) -> str | None:
    """`#rrggbb`, `currentColor`, `url(#id)`, or `None` for no paint."""
    if text in {"none", "transparent"}:
        return None
    if text.lower() == "currentcolor":
        return "currentColor"
    if text.startswith("url("):
        address = text[: text.index(")") + 1] if ")" in text else text
        if target(address) is None:
            raise ValueError(text)
        return f"url(#{target(address)})"
    return colour(text)


def _clip(text: str, _whole: float) -> str | None:
    if text == "none":
        return None
    identity = target(text)
    if identity is None:
        raise ValueError(text)
    return identity


def _dashes(text: str, _whole: float) -> tuple[float, ...]:
    values = () if text == "none" else numbers(text.replace("px", " "))
    if any(value < 0 for value in values):
        raise ValueError(text)
    return values if any(values) else ()


def _limit(text: str, _whole: float) -> float:
    value = number(text)
    if value < 1:
        raise ValueError(text)
    return value


def _part(text: str, _whole: float) -> float:
    return share(text)


_PROPERTIES: Final[dict[str, Callable[[str, float], Any]]] = {
    "fill": _paint,
    "fill-rule": _choice("nonzero", "evenodd"),
    "fill-opacity": _part,
    "stroke": _paint,
    "stroke-width": amount,
    "stroke-opacity": _part,
    "stroke-linecap": _choice("butt", "round", "square"),
    "stroke-linejoin": _choice("miter", "round", "bevel"),
    "stroke-miterlimit": _limit,
    "stroke-dasharray": _dashes,
    "stroke-dashoffset": length,
    "color": lambda text, _whole: colour(text),
    "visibility": _choice("visible", "hidden", "collapse"),
    "display": lambda text, _whole: text,
    "opacity": _part,
    "clip-path": _clip,
    "clip-rule": _choice("nonzero", "evenodd"),
    "stop-color": lambda text, _whole: text if text.lower() == "currentcolor" else colour(text),
    "stop-opacity": _part,
    "transform": lambda text, _whole: transform(text),
}
