"""Setting text: measured texts become lines at a place.

In: a `Text`, the grid of the plate and a slot. Out: `Line`s in units. The only place that joins pieces to strings.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import Box
from fora_plate.layout.placed import Line, PlacedIcon
from fora_plate.notation import type_of
from fora_plate.text import advance, break_lines, spelled
from fora_plate.text.breaking import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.layout.placed import Tone
    from fora_plate.layout.texts import Text
    from fora_plate.link import Link
    from fora_plate.style import Style
    from fora_plate.text import Face, Piece

__all__ = [
    "Aside",
    "Grid",
    "Look",
    "SetText",
    "Slot",
    "Strip",
    "corner_icon",
    "icon_before",
    "joined",
    "line_of",
    "set_text",
]


@dataclass(frozen=True, slots=True)
class Grid:
    """The measures that everything on one plate shares: `em` and `leading` in units, and the style."""

    em: float
    leading: float
    style: Style


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a text goes: its left edge and top in units, its width in em, its line distance in units."""

    x: float
    top: float
    width: float
    leading: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A part of the width of a page: its left edge in units, its width in em."""

    grid: Grid
    x: float
    width: float

    @property
    def right(self) -> float:
        """The right edge in units."""
        return self.x + self.width * self.grid.em

    def padded(self, padding: float) -> Strip:
        """What is left within a padding (em) on both sides."""
        return Strip(self.grid, self.x + padding * self.grid.em, self.width - 2 * padding)

    def slot(self, top: float, inset: float = 0.0) -> Slot:
        """The place of a text at a top (units), less an inset (em) on the left."""
        return Slot(self.x + inset * self.grid.em, top, self.width - inset, self.grid.leading)


@dataclass(frozen=True, slots=True)
class Look:
    """What a line is besides its words: tone, level as a heading, link, side, whether it marks what follows it."""

    tone: Tone
    heading: int = 0
    link: Link | None = None
    right: bool = False
    marker: bool = False


@dataclass(frozen=True, slots=True)
class Aside:
    """A piece that stands apart at the right edge: its text, the number of its line, its left edge in units."""

    text: str
    line: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class SetText:
    """The lines of a text, and the pieces that stand apart."""

    lines: tuple[Line, ...]
    asides: tuple[Aside, ...] = ()


def line_of(text: str, place: tuple[float, float], size: float, face: Face, look: Look) -> Line:
    """One line with its left edge (its right edge, if the look says so) and its baseline at `place`, in units."""
    x, y = place
    width = advance(text, face) * size
    left = x - width if look.right else x
    return Line(text, left, y, size, width, face, look.tone, heading=look.heading, link=look.link, marker=look.marker)


def set_text(text: Text, grid: Grid, slot: Slot, look: Look) -> SetText:
    """`text` broken to the width of `slot`, line below line from its top.

    A piece wider than the line would run over; `plan.search` rules such columns out beforehand.
    """
    lines: list[Line] = []
    asides: list[Aside] = []
    done, size = 0, grid.em * text.size
    broken = break_lines(text.pieces, slot.width - text.reserved - text.corner, text.indent - text.corner)
    for index, pieces in enumerate(broken):
        y = slot.top + ((index + 1) * text.pitch - (1 - grid.style.baseline) * min(1.0, text.pitch)) * slot.leading
        left = slot.x + (text.indent * grid.em if index else 0.0)
        main = len(pieces) if text.aside is None else max(0, min(len(pieces), text.aside - done))
        if main:
            string = joined(pieces[:main], broken=done + main < len(text.pieces))
            line = replace(line_of(string, (left, y), size, text.face, look), language=text.language)
            lines.append(replace(line, follows=True) if lines else line)
        asides += _asides(pieces[main:], index, slot.x + slot.width * grid.em, grid.em)
        done += len(pieces)
    if len(lines) > 1:
        lines[0] = replace(lines[0], label=text.said)
    return SetText(tuple(lines), tuple(asides))


CAPITALS: Final = 0.365
"""From the baseline to the middle of capitals, in em: icons stand with their middle there."""


def corner_icon(role: str, grid: Grid, right: float, first: Line) -> tuple[PlacedIcon, ...]:
    """The icon of what plays a role, in the corner of its box, in a notation that has one.

    It stands beside the `first` line on the box, which leaves `Style.corner` free; `right` is the edge of the box.
    """
    kind, style, em = type_of(role), grid.style, grid.em
    if kind is None or not style.archimate:
        return ()
    return (PlacedIcon(kind, _square(right - style.icon_edge * em, first, style.icon * em)),)


def icon_before(text: Text, grid: Grid, first: Line) -> tuple[PlacedIcon, ...]:
    """The icon before a text, if it has one, left of the `first` of its lines."""
    if not text.mark:
        return ()
    side = grid.style.mark * grid.em
    return (PlacedIcon(text.mark, _square(first.x - grid.style.mark_room * grid.em + side, first, side)),)


def _square(right: float, line: Line, side: float) -> Box:
    """A square with its middle where that of the capitals of a line is."""
    middle = line.y - CAPITALS * line.size
    return Box.rounded(right - side, middle - side / 2, right, middle + side / 2)


def _asides(pieces: Sequence[Piece], line: int, right: float, em: float) -> list[Aside]:
    """The pieces against the right edge, in their order."""
    found = []
    for piece in reversed(pieces):
        right -= piece.width * em
        found.append(Aside(piece.text, line, right, piece.width * em))
        right -= piece.space * em
    return found[::-1]


def joined(pieces: Sequence[Piece], *, broken: bool) -> str:
    """The pieces of a line as one string; a word that goes on in the next line gets its hyphen."""
    return spelled(pieces) + (HYPHEN if broken and pieces[-1].hyphen else "")
