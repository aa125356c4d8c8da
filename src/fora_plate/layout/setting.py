"""Setting text: measured texts become lines at a place.

In: a `Text`, the grid of the plate and a corner. Out: `Line`s in units. The only place that joins pieces to strings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.layout.placed import Line
from fora_plate.text import break_lines, shape
from fora_plate.text.breaking import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.layout.blocks import Text
    from fora_plate.layout.placed import Tone
    from fora_plate.style import Style
    from fora_plate.text import Face, Piece

__all__ = ["Grid", "SetText", "line_of", "set_text"]


@dataclass(frozen=True, slots=True)
class Grid:
    """The measures that everything on one plate shares: `em` and `leading` in units, and the style."""

    em: float
    leading: float
    style: Style


@dataclass(frozen=True, slots=True)
class SetText:
    """The lines of a text, and per line the pieces that stand apart at its right edge with their left edges."""

    lines: tuple[Line, ...]
    asides: tuple[tuple[int, Piece, float], ...] = ()


def line_of(
    text: str, x: float, y: float, size: float, face: Face, tone: Tone, *, right: bool = False, **more: object
) -> Line:
    """One line with its left edge at `x` (or its right edge, with `right`) and its baseline at `y`, all in units."""
    width = shape(text, face).advance * size
    return Line(text, x - width if right else x, y, size, width, face, tone, **more)  # type: ignore[arg-type]


def set_text(
    text: Text,
    grid: Grid,
    x: float,
    top: float,
    available: float,
    tone: Tone,
    *,
    leading: float | None = None,
    heading: int = 0,
    link: str | None = None,
    aside: bool = False,
) -> SetText:
    """`text` broken at `available` em, its first line starting at the corner (`x`, `top`) in units.

    Raises nothing: a piece wider than the line runs over, which `arrange` rules out beforehand.
    """
    step = grid.leading if leading is None else leading
    lines: list[Line] = []
    asides: list[tuple[int, Piece, float]] = []
    done = 0
    for index, pieces in enumerate(break_lines(text.pieces, available, text.indent)):
        y = top + (index + grid.style.baseline) * step
        left = x + (text.indent * grid.em if index else 0.0)
        main = len(pieces) if text.aside is None else max(0, min(len(pieces), text.aside - done))
        if main:
            string = joined(pieces[:main], broken=done + main < len(text.pieces))
            size = grid.em * text.size
            lines.append(line_of(string, left, y, size, text.face, tone, heading=heading, link=link, aside=aside))
        right = x + available * grid.em
        for piece in reversed(pieces[main:]):
            right -= piece.width * grid.em
            asides.append((index, piece, right))
            right -= piece.space * grid.em
        done += len(pieces)
    return SetText(tuple(lines), tuple(asides))


def joined(pieces: Sequence[Piece], *, broken: bool) -> str:
    """The pieces of a line as one string; a word that goes on in the next line gets its hyphen."""
    string = "".join((" " if piece.space and index else "") + piece.text for index, piece in enumerate(pieces))
    return string + (HYPHEN if broken and pieces[-1].hyphen else "")
