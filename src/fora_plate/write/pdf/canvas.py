"""The stream of a page while it grows: graphics with their state, and marked content that is closed again.

In: marks in units of the picture. Out: operators (ISO 32000-1, 8 and 14.6), compressed as they come. Knows neither
tags nor links: what is neither in a tag nor in a picture is an artifact.
"""

from __future__ import annotations

import zlib
from functools import cache
from math import pi, tan
from typing import TYPE_CHECKING, Final

from fora_plate.hatch import strokes
from fora_plate.scene import dark_runs
from fora_plate.write.pdf.objects import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fora_plate.scene import Area, Code, Inset, Polyline, Rect

__all__ = ["Canvas"]

MANY: Final = 10_000
"""Operators that are compressed together."""
QUARTER: Final = 4 / 3 * tan(pi / 8)
"""How far the handles of a Bézier curve lie from its ends to make a quarter of a circle, in radii."""


class Canvas:
    """One stream; an artifact is open or not, and `state` is that of the graphics as PDF would have it."""

    def __init__(self) -> None:
        self._out: list[str] = []
        self._state: dict[str, str] = {}
        self._outer: list[dict[str, str]] = []
        self._artifact = False
        self._compressor = zlib.compressobj()
        self._compressed = bytearray()

    def put(self, operators: Iterable[str]) -> None:
        """Write operators as they are."""
        self._out += operators

    def finish(self) -> bytes:
        """The stream, compressed."""
        self.leave_artifact()
        self._compress()
        return bytes(self._compressed + self._compressor.flush())

    def begin(self, kind: str, place: int) -> None:
        """Begin the stretch of content with this number on its page; what it really is stands in the tree of tags."""
        self.leave_artifact()
        self._out.append(f"/{kind} <</MCID {place}>> BDC")

    def end(self) -> None:
        """End a stretch of content."""
        self._out.append("EMC")
        if len(self._out) > MANY:
            self._compress()

    def begin_picture(self, place: int) -> None:
        """Begin a picture, in which nothing is tagged again, and nothing is an artifact either."""
        self.begin("Figure", place)
        self._artifact = True

    def end_picture(self) -> None:
        """End a picture."""
        self.leave_artifact()

    def enter_artifact(self) -> None:
        """What follows is no content."""
        if not self._artifact:
            self._out.append("/Artifact BMC")
            self._artifact = True

    def leave_artifact(self) -> None:
        """What follows may be content."""
        if self._artifact:
            self._artifact = False
            self.end()

    def open_window(self, inset: Inset) -> None:
        """What follows is seen through an inset and in its units."""
        scale = f"{inset.scale:.6f}"
        window = _operands(inset.x, inset.y, inset.width, inset.height)
        self._out.append(f"q {window} re W n {scale} 0 0 {scale} {_operands(*inset.moved)} cm")
        self._outer.append(self._state)
        # What comes here is kept, for `q` keeps the colours and pens that hold outside.
        self._state = dict(self._state)

    def close_window(self) -> None:
        """Go back to what holds outside."""
        self._out.append("Q")
        self._state = self._outer.pop()

    def form(self, name: str, area: Area) -> None:
        """A form of one by one that fills an area."""
        self.enter_artifact()
        left, top, right, bottom = area
        size = f"{number(right - left)} 0 0 -{number(bottom - top)}"
        self._out.append(f"q {size} {_operands(left, bottom)} cm /{name} Do Q")

    def rect(self, rect: Rect) -> None:
        """Fill and stroke a rectangle, and its hatch; an invisible one costs nothing."""
        if rect.fill or rect.stroke:
            self.enter_artifact()
            if rect.fill:
                self.colour(rect.fill)
            if rect.stroke:
                self._pen(rect.stroke, rect.stroke_width, rect.dash, cap=0)
            self._out += [_frame(rect), "B" if rect.fill and rect.stroke else "f" if rect.fill else "S"]
        if rect.hatch:
            self._hatch(rect)

    def polyline(self, line: Polyline) -> None:
        """Stroke a line, or fill and stroke a shape; its corners are round."""
        self.enter_artifact()
        if line.fill:
            self.colour(line.fill)
        self._pen(line.stroke, line.stroke_width, line.dash, cap=0)
        points = [_operands(*point) for point in line.points]
        path = [f"{points[0]} m", *(f"{point} l" for point in points[1:]), *(["h"] if line.closed else [])]
        self._out += ["1 j", *path, "B" if line.fill else "S", "0 j"]

    def code(self, code: Code) -> None:
        """A QR code: the dark modules in one go, so that neighbours leave no seam."""
        self.enter_artifact()
        self.colour(code.fill)
        self._out += [f"{_operands(*run)} re" for run in dark_runs(code)]
        self._out.append("f")

    def colour(self, colour: str) -> None:
        """What follows is filled with a colour."""
        self._set("fill", f"{_rgb(colour)} rg")

    def _hatch(self, rect: Rect) -> None:
        """The strokes of a hatch; dots are round dashes of no length."""
        drawn = strokes(rect)
        if not drawn:
            return
        self.enter_artifact()
        self._pen(drawn.colour, drawn.width, (0.0, drawn.pitch) if drawn.pitch else (), cap=1 if drawn.pitch else 0)
        self._out += [f"{_operands(x0, y0)} m {_operands(x1, y1)} l" for x0, y0, x1, y1 in drawn.segments]
        self._out.append("S")

    def _pen(self, colour: str, width: float, dash: Sequence[float], *, cap: int) -> None:
        self._set("stroke", f"{_rgb(colour)} RG")
        self._set("width", f"{number(width)} w")
        self._set("dash", f"[{_operands(*dash)}] 0 d")
        self._set("cap", f"{cap} J")

    def _set(self, what: str, operator: str) -> None:
        """Change the state of the graphics, if it is not like that already."""
        if self._state.get(what) != operator:
            self._state[what] = operator
            self._out.append(operator)

    def _compress(self) -> None:
        self._out.append("")
        self._compressed += self._compressor.compress("\n".join(self._out).encode("ascii"))
        self._out.clear()


@cache
def _rgb(colour: str) -> str:
    """A colour as three operands from 0 to 1."""
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.4g}" for place in (1, 3, 5))


def _operands(*values: float) -> str:
    return " ".join(map(number, values))


def _frame(rect: Rect) -> str:
    """The path around a rectangle; a quarter of a circle at each corner is a Bézier curve."""
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    left, top, right, bottom = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    if not radius:
        return f"{_operands(left, top, rect.width, rect.height)} re"
    handle = radius * (1 - QUARTER)
    return (
        f"{_operands(left + radius, top)} m {_operands(right - radius, top)} l "
        f"{_operands(right - handle, top, right, top + handle, right, top + radius)} c "
        f"{_operands(right, bottom - radius)} l "
        f"{_operands(right, bottom - handle, right - handle, bottom, right - radius, bottom)} c "
        f"{_operands(left + radius, bottom)} l "
        f"{_operands(left + handle, bottom, left, bottom - handle, left, bottom - radius)} c "
        f"{_operands(left, top + radius)} l "
        f"{_operands(left, top + handle, left + handle, top, left + radius, top)} c h"
    )
