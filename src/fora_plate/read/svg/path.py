"""Path data: the little language of the attribute `d`, as absolute moves, lines and cubic curves.

In: the text of `d`. Out: the steps of an `Outline`. Raises `ValueError` where its grammar ends; a browser would draw
what stands before that place, but then a logo that is cut short would go unnoticed.
"""

from __future__ import annotations

import re
from math import atan2, ceil, cos, hypot, pi, radians, sin, sqrt, tan
from typing import TYPE_CHECKING, Final

from fora_plate.logo import SMALLEST
from fora_plate.read.svg.values import NUMBER, numbers, rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Outline", "Pen", "Point", "Step"]

Step = tuple[str, tuple[float, ...]]
"""`M x y`, `L x y`, `C x1 y1 x2 y2 x y` or `Z`, absolute."""
Outline = tuple[Step, ...]
Point = tuple[float, float]

_COUNTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_COMMAND: Final = re.compile(r"[\s,]*([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_FLAGS: Final = re.compile(rf"({NUMBER})[\s,]*+({NUMBER})[\s,]*+({NUMBER})[\s,]*+([01])[\s,]*+([01])[\s,]*+")
_END: Final = re.compile(rf"({NUMBER})[\s,]*+({NUMBER})[\s,]*+")


class Pen:
    """Where a path has come: the point, the start of its part, and what the last curve aimed at."""

    def __init__(self) -> None:
        self.x = self.y = 0.0
        self.start: Point = (0.0, 0.0)
        self.aim: tuple[str, Point] = ("", (0.0, 0.0))
        self.moved = self.closed = False

    def draw(self, data: str) -> Iterator[Step]:
        """The steps of path data. Raises `ValueError` where its grammar ends."""
        end = 0
        while end < len(data.rstrip()):
            command = _COMMAND.match(data, end)
            if not command or (not self.moved and command[1] not in "Mm"):
                raise ValueError(data)
            for letter, values in _arguments(command[1], command[2]):
                yield from self._step(letter, values)
            end = command.end()

    def _step(self, letter: str, values: tuple[float, ...]) -> Iterator[Step]:
        kind = letter.upper()
        aimed, self.aim = self.aim, ("", (0.0, 0.0))
        if kind == "Z":
            self.x, self.y = self.start
            self.closed = True
            yield "Z", ()
            return
        if self.closed and kind != "M":
            yield "M", (rounded(self.x), rounded(self.y))
        self.closed = False
        points = self._absolute(letter, values)
        x, y = points[-2:]
        if kind == "M":
            self.start, self.moved = (x, y), True
            yield "M", (rounded(x), rounded(y))
        elif kind in "LHV":
            yield "L", (rounded(x), rounded(y))
        elif kind == "A":
            for curve in _arc((self.x, self.y), values[:5], (x, y)):
                yield "C", tuple(map(rounded, curve))
        else:
            yield "C", tuple(map(rounded, self._curve(kind, points, aimed)))
        self.x, self.y = x, y

    def _absolute(self, letter: str, values: tuple[float, ...]) -> tuple[float, ...]:
        """The points of a command in absolute coordinates; of an arc only its end."""
        kind, relative = letter.upper(), letter.islower()
        x, y = (self.x, self.y) if relative else (0.0, 0.0)
        if kind == "H":
            return (x + values[0], self.y)
        if kind == "V":
            return (self.x, y + values[0])
        points = values[5:] if kind == "A" else values
        return tuple(value + (y if index % 2 else x) for index, value in enumerate(points))

    def _curve(self, kind: str, points: tuple[float, ...], aimed: tuple[str, Point]) -> tuple[float, ...]:
        """A cubic curve from the commands C, S, Q and T."""
        here = (self.x, self.y)
        if kind in "ST":
            mirrored = aimed[0] == ("C" if kind == "S" else "Q")
            first = (2 * here[0] - aimed[1][0], 2 * here[1] - aimed[1][1]) if mirrored else here
            points = (*first, *points)
        if kind in "CS":
            self.aim = ("C", (points[2], points[3]))
            return points
        (qx, qy, x, y) = points
        self.aim = ("Q", (qx, qy))
        first = (here[0] + 2 / 3 * (qx - here[0]), here[1] + 2 / 3 * (qy - here[1]))
        return (*first, x + 2 / 3 * (qx - x), y + 2 / 3 * (qy - y), x, y)


def _arguments(letter: str, text: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """A command as often as it has arguments; moves that go on are lines."""
    count = _COUNTS[letter.upper()]
    values = _arc_arguments(text) if count == _COUNTS["A"] else numbers(text)
    if bool(values) != bool(count) or (count and len(values) % count):
        raise ValueError(text)
    for start in range(0, max(len(values), 1), count or 1):
        again = {"M": "L", "m": "l"}.get(letter, letter) if start else letter
        yield again, values[start : start + count]


def _arc_arguments(text: str) -> tuple[float, ...]:
    """The arguments of arcs, whose flags may stand against the number behind them."""
    found: list[float] = []
    text = text.strip()
    end = 0
    while end < len(text):
        head = _FLAGS.match(text, end)
        tail = _END.match(text, head.end()) if head else None
        if not head or not tail:
            raise ValueError(text)
        found += (rounded(float(value)) for value in (*head.groups(), *tail.groups()))
        end = tail.end()
    return tuple(found)


def _arc(start: Point, given: tuple[float, ...], end: Point) -> Iterator[tuple[float, ...]]:
    """An elliptical arc as cubic curves of at most a quarter turn (SVG 1.1, appendix F.6)."""
    rx, ry, turn = abs(given[0]), abs(given[1]), radians(given[2])
    if hypot(start[0] - end[0], start[1] - end[1]) < SMALLEST:
        return
    if not rx or not ry:
        yield (*start, *end, *end)
        return
    cosine, sine = cos(turn), sin(turn)
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cosine * dx + sine * dy, cosine * dy - sine * dx
    growth = max(1.0, sqrt((x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * growth, ry * growth
    below = (rx * y) ** 2 + (ry * x) ** 2
    factor = sqrt(max(0.0, (rx * ry) ** 2 / below - 1)) * (-1 if given[3] == given[4] else 1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    middle = (cosine * cx - sine * cy + (start[0] + end[0]) / 2, sine * cx + cosine * cy + (start[1] + end[1]) / 2)
    first, last = atan2((y - cy) / ry, (x - cx) / rx), atan2((-y - cy) / ry, (-x - cx) / rx)
    sweep = (last - first) % (2 * pi) - (0 if given[4] else 2 * pi)
    pieces = max(1, ceil(abs(sweep) / (pi / 2) - 1e-9))
    step = sweep / pieces
    reach = 4 / 3 * tan(step / 4)

    def placed(u: float, v: float) -> Point:
        return middle[0] + cosine * rx * u - sine * ry * v, middle[1] + sine * rx * u + cosine * ry * v

    for index in range(pieces):
        one, two = first + index * step, first + (index + 1) * step
        yield (
            *placed(cos(one) - reach * sin(one), sin(one) + reach * cos(one)),
            *placed(cos(two) + reach * sin(two), sin(two) - reach * cos(two)),
            *(end if index == pieces - 1 else placed(cos(two), sin(two))),
        )
