"""Outlines: every shape as one path of absolute moves, lines and cubic curves.

In: the attributes of a shape. Out: an `Outline`. Raises `UnreadableError` with the name of the attribute that is
not understood or leads too far. One form for all shapes leaves one thing to measure and one thing to draw for every
program.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from fora_plate.read.svg.path import Outline, Pen
from fora_plate.read.svg.values import amount, length, numbers, rounded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fora_plate.logo import Ink

__all__ = ["UnreadableError", "outline_of"]

KAPPA: Final = 4 * (sqrt(2) - 1) / 3
"""Distance of the control points of a quarter circle."""


class UnreadableError(ValueError):
    """An attribute of a shape is not understood; `attribute` names it."""

    def __init__(self, attribute: str) -> None:
        super().__init__(attribute)
        self.attribute = attribute


def outline_of(tag: str, attributes: Mapping[str, str], frame: Ink) -> Outline:
    """The outline of the shape `tag`; percentages are of `frame`. Empty if it draws nothing."""
    try:
        return _SHAPES[tag](_Given(attributes, frame))
    except UnreadableError:
        raise
    except ValueError:
        raise UnreadableError(_EXTENTS[tag]) from None


class _Given:
    """The attributes of a shape, read when they are asked for."""

    def __init__(self, attributes: Mapping[str, str], frame: Ink) -> None:
        self.attributes = attributes
        self.wholes = {"x": frame.width, "y": frame.height, "r": sqrt((frame.width**2 + frame.height**2) / 2)}

    def text(self, name: str) -> str:
        return self.attributes.get(name, "")

    def place(self, name: str, axis: str) -> float:
        return self._read(name, axis, length) or 0.0

    def extent(self, name: str, axis: str) -> float | None:
        value = self._read(name, axis, amount)
        return value or (None if value is None else 0.0)

    def _read(self, name: str, axis: str, read: Callable[[str, float], float]) -> float | None:
        text = self.text(name)
        if not text or text == "auto":
            return None
        try:
            return read(text, self.wholes[axis])
        except ValueError:
            raise UnreadableError(name) from None


def _rect(given: _Given) -> Outline:
    x, y = given.place("x", "x"), given.place("y", "y")
    width, height = given.extent("width", "x"), given.extent("height", "y")
    rx, ry = given.extent("rx", "x"), given.extent("ry", "y")
    if not width or not height:
        return ()
    rx, ry = (ry or 0.0) if rx is None else rx, (rx or 0.0) if ry is None else ry
    rx, ry = min(rx, width / 2), min(ry, height / 2)
    right, low = x + width, y + height
    if not rx or not ry:
        return _steps([("M", x, y), ("L", right, y), ("L", right, low), ("L", x, low), ("Z",)])
    k, m = rx * (1 - KAPPA), ry * (1 - KAPPA)
    return _steps(
        [
            ("M", x + rx, y),
            ("L", right - rx, y),
            ("C", right - k, y, right, y + m, right, y + ry),
            ("L", right, low - ry),
            ("C", right, low - m, right - k, low, right - rx, low),
            ("L", x + rx, low),
            ("C", x + k, low, x, low - m, x, low - ry),
            ("L", x, y + ry),
            ("C", x, y + m, x + k, y, x + rx, y),
            ("Z",),
        ]
    )


def _circle(given: _Given) -> Outline:
    radius = given.extent("r", "r") or 0.0
    return _oval(given, radius, radius)


def _ellipse(given: _Given) -> Outline:
    rx, ry = given.extent("rx", "x"), given.extent("ry", "y")
    return _oval(given, (ry or 0.0) if rx is None else rx, (rx or 0.0) if ry is None else ry)


def _oval(given: _Given, rx: float, ry: float) -> Outline:
    x, y = given.place("cx", "x"), given.place("cy", "y")
    if not rx or not ry:
        return ()
    k, m = rx * KAPPA, ry * KAPPA
    return _steps(
        [
            ("M", x + rx, y),
            ("C", x + rx, y + m, x + k, y + ry, x, y + ry),
            ("C", x - k, y + ry, x - rx, y + m, x - rx, y),
            ("C", x - rx, y - m, x - k, y - ry, x, y - ry),
            ("C", x + k, y - ry, x + rx, y - m, x + rx, y),
            ("Z",),
        ]
    )


def _line(given: _Given) -> Outline:
    start, end = [(given.place(f"x{number}", "x"), given.place(f"y{number}", "y")) for number in "12"]
    return _steps([("M", *start), ("L", *end)])


def _polyline(given: _Given) -> Outline:
    try:
        values = numbers(given.text("points"))
    except ValueError:
        raise UnreadableError("points") from None
    if len(values) % 2:
        raise UnreadableError("points")
    return _steps([("L" if index else "M", *values[index : index + 2]) for index in range(0, len(values), 2)])


def _polygon(given: _Given) -> Outline:
    points = _polyline(given)
    return (*points, ("Z", ())) if points else ()


def _path(given: _Given) -> Outline:
    try:
        return tuple(Pen().draw(given.text("d")))
    except ValueError:
        raise UnreadableError("d") from None


_SHAPES: Final[dict[str, Callable[[_Given], Outline]]] = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}


_EXTENTS: Final = {"rect": "width", "circle": "r", "ellipse": "rx", "line": "x2"}
"""What is named when a shape reaches out of bounds; other shapes have one attribute, which is named anyway."""


def _steps(raw: list[tuple[str, *tuple[float, ...]]]) -> Outline:
    """The steps with their coordinates rounded."""
    return tuple((letter, tuple(map(rounded, values))) for letter, *values in raw)
