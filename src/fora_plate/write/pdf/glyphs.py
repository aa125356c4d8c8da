"""Glyphs as shapes: the outlines of a text as PDF paths, for files without fonts.

In: a line of text and its glyphs. Out: path operators in units of the picture, and the fill of them.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import uharfbuzz as hb

from fora_plate.text import font_of

if TYPE_CHECKING:
    from fora_plate.scene import Text
    from fora_plate.text import Face, GlyphRun, Typeface

__all__ = ["outline"]

Path = tuple[tuple[str, tuple[float, ...]], ...]
"""Operators with their coordinates, in font units, y upwards."""


def outline(line: Text, run: GlyphRun) -> str:
    """The glyphs of `run` filled at the place of `line`; nothing for a run of spaces."""
    scale = line.size / font_of(run.typeface, line.face).face.upem
    drawn: list[str] = []
    for glyph, right, down in run.glyphs:
        for operator, points in _path(run.typeface, line.face, glyph):
            placed: list[str] = []
            for x, y in zip(points[::2], points[1::2], strict=True):
                along, above = right * line.size + x * scale, y * scale - down * line.size
                left, top = (line.x - above, line.y - along) if line.turned else (line.x + along, line.y - above)
                placed += [f"{left:.2f}", f"{top:.2f}"]
            drawn.append(" ".join([*placed, operator]))
    return "\n".join([*drawn, "f"]) if drawn else ""


@cache
def _path(typeface: Typeface, face: Face, glyph: int) -> Path:
    """The outline of a glyph; quadratic curves as cubic ones, which are all that PDF knows."""
    pen = _Pen()
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, _: pen.move(x, y))
    functions.set_line_to_func(lambda x, y, _: pen.line(x, y))
    functions.set_quadratic_to_func(lambda x1, y1, x, y, _: pen.quadratic((x1, y1), (x, y)))
    functions.set_cubic_to_func(lambda x1, y1, x2, y2, x, y, _: pen.cubic((x1, y1, x2, y2), (x, y)))
    functions.set_close_path_func(lambda _: pen.close())
    font_of(typeface, face).draw_glyph(glyph, functions)
    return tuple(pen.drawn)


class _Pen:
    """Notes what HarfBuzz draws."""

    def __init__(self) -> None:
        self.drawn: list[tuple[str, tuple[float, ...]]] = []
        self.at = (0.0, 0.0)

    def move(self, x: float, y: float) -> None:
        self._to("m", (), (x, y))

    def line(self, x: float, y: float) -> None:
        self._to("l", (), (x, y))

    def quadratic(self, handle: tuple[float, float], end: tuple[float, float]) -> None:
        (x0, y0), (x1, y1), (x, y) = self.at, handle, end
        handles = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0), x + 2 / 3 * (x1 - x), y + 2 / 3 * (y1 - y))
        self._to("c", handles, end)

    def cubic(self, handles: tuple[float, float, float, float], end: tuple[float, float]) -> None:
        self._to("c", handles, end)

    def close(self) -> None:
        self.drawn.append(("h", ()))

    def _to(self, operator: str, handles: tuple[float, ...], end: tuple[float, float]) -> None:
        self.drawn.append((operator, (*handles, *end)))
        self.at = end
