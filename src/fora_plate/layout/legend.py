"""A legend: parts of items, measured on the columns of the plate, and placed on its grid like the cards.

In: parts. Out: how high they are in a size of type, and where everything stands. What they say is for `parts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.geometry import Box
from fora_plate.layout.placed import Placed, PlacedIcon
from fora_plate.layout.setting import Look, Slot, line_of, set_text
from fora_plate.layout.texts import Text, widest_piece
from fora_plate.layout.tracks import columns_needed, fill, least
from fora_plate.text import advance
from fora_plate.words import SIGNS

if TYPE_CHECKING:
    from fora_plate.layout.placed import Line
    from fora_plate.layout.setting import Grid, Strip
    from fora_plate.link import Link
    from fora_plate.style import Style
    from fora_plate.text import Face

__all__ = ["Item", "Legend", "Part"]

MARKER = 2.5
"""Width of the column of signs and numbers, in em of the plate."""
TRIED = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5)
"""The numbers of columns that are tried, as parts of the most that fit."""
SAMPLE = 1.1
"""Middle of the samples in that column, in em."""
BEFORE_NUMBER = 0.7
"""Side of the square of an icon before a number, in em."""
SHORT = 2
"""Digits of a number that leaves room for an icon before it."""
CENTRED = 0.26
"""From the middle of a line of capitals and descenders down to its baseline, in em."""
SIGN = 0.31
"""From the middle of a sign in a sample down to its baseline, in em: as low as the room for descenders allows."""
HEAD = 1.5
"""Height of the heading of a part, in leadings of the legend."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the legend: a sign or number, or a sample, named by `variant`, and what it means.

    The sign of something with a sample stands in that. `kind` is the type of element whose icon stands before it.
    """

    id: str
    marker: str
    text: Text
    variant: str | None = None
    link: Link | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the legend: its heading and its items; `width` in columns of the legend."""

    id: str
    name: Text
    items: tuple[Item, ...]
    width: int

    @property
    def indent(self) -> float:
        """Room for markers, in em; none where no item has one, and more where icons stand before long numbers."""
        if any(item.kind and len(item.marker) > SHORT for item in self.items):
            return MARKER + BEFORE_NUMBER / 2
        return MARKER if any(item.marker or item.variant or item.kind for item in self.items) else 0.0

    def rows(self, column: float, style: Style) -> list[int]:
        """The height of each item in leadings of the legend."""
        available = _span(self.width, column, style) - self.indent
        return [round(item.text.lines(available)) for item in self.items]

    def narrowest(self, style: Style) -> float:
        """The width of a column in em under which a piece of a text would run over."""
        widest = max(widest_piece(text) for text in (self.name, *(item.text for item in self.items)))
        return (widest + self.indent + style.legend_gutter) / self.width - style.legend_gutter


@dataclass(frozen=True, slots=True)
class _Fit:
    """How the parts stand side by side: columns and their width in em, rows, and how often its width each takes."""

    columns: int
    column: float
    rows: int
    needed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """All parts, in order, on columns of its own across the plate."""

    parts: tuple[Part, ...]
    narrowest: float
    style: Style

    def height(self, width: float) -> float:
        """Height in leadings of the plate on a width in em; infinite where the legend cannot stand."""
        fit = self._fit(width)
        return (fit.rows + HEAD) * self.style.legend_line if fit else float("inf")

    def _fit(self, width: float) -> _Fit | None:
        """The lowest way to stand, on the fewest columns if several are as low; `None` where a text would run over."""
        fewest, gutter = sum(part.width for part in self.parts), self.style.legend_gutter
        most = int((width + gutter) / (max(self.narrowest, self.style.legend_column) + gutter))
        if most < fewest:
            return None
        fits = [self._on(columns, width) for columns in sorted({max(fewest, round(most * part)) for part in TRIED})]
        return min(fits, key=lambda fit: (fit.rows, fit.columns))

    def _on(self, columns: int, width: float) -> _Fit:
        """The fewest rows on so many columns, or on fewer and wider ones where not all of them would be used."""
        column = (width + self.style.legend_gutter) / columns - self.style.legend_gutter
        runs = [part.rows(column, self.style) for part in self.parts]

        def needed(rows: int) -> list[int]:
            return [columns_needed(run, rows) for run in runs]

        def taken(rows: int) -> int:
            return sum(count * part.width for count, part in zip(needed(rows), self.parts, strict=True))

        lowest = max(*map(max, runs), sum(map(sum, runs)) // columns)
        rows = least(lowest, lambda rows: taken(rows) <= columns)
        used = taken(rows)
        return _Fit(columns, column, rows, tuple(needed(rows))) if used == columns else self._on(used, width)

    def place(self, strip: Strip, top: float) -> tuple[Placed, ...]:
        """The parts side by side across the strip, from `top` (units) down."""
        fit = self._fit(strip.width)
        if fit is None:
            return ()
        placed, done = [], 0
        for part, count in zip(self.parts, fit.needed, strict=True):
            x = strip.x + done * (fit.column + self.style.legend_gutter) * strip.grid.em
            placed.append(self._part(part, strip.grid, (x, top), fit.column, (count, fit.rows)))
            done += count * part.width
        return tuple(placed)

    def _part(
        self, part: Part, grid: Grid, corner: tuple[float, float], column: float, shape: tuple[int, int]
    ) -> Placed:
        (x, top), (count, rows), step = corner, shape, grid.leading * self.style.legend_line
        each = _span(part.width, column, self.style)
        runs = part.rows(column, self.style)
        children: list[Placed] = []
        for index, items in enumerate(fill(runs, count, rows)):
            left = x + index * (each + self.style.legend_gutter) * grid.em
            y = top + HEAD * step
            for number in items:
                children.append(_item(part, part.items[number], grid, (left, y), (each, runs[number], step)))
                y += runs[number] * step
        right = x + _span(count * part.width, column, self.style) * grid.em
        box = Box.rounded(x, top, right, top + (HEAD + rows) * step)
        lines = set_text(part.name, grid, Slot(x, top, each, step), Look("ink", heading=2)).lines
        return Placed("legend-part", f"legend_{part.id}", box, part.name.said, lines, tuple(children))


def _span(columns: int, column: float, style: Style) -> float:
    """Width in em of so many columns with the gutters between them."""
    return columns * column + (columns - 1) * style.legend_gutter


def _item(part: Part, item: Item, grid: Grid, corner: tuple[float, float], shape: tuple[float, float, float]) -> Placed:
    (x, y), (each, rows, step) = corner, shape
    size, indent = grid.em * item.text.size, part.indent
    lines: list[Line] = []
    if item.marker and not item.variant:
        baseline = y + grid.style.baseline * step
        numeric = item.marker.isdigit() or item.marker == SIGNS["unnamed"]
        edge = x + (indent - 0.55) * grid.em if numeric else x + 0.7 * grid.em
        face: Face = "bold" if numeric else "regular"
        lines.append(line_of(item.marker, (edge, baseline), size, face, Look("ink", right=numeric, marker=True)))
    slot = Slot(x + indent * grid.em, y, each - indent, step)
    text = set_text(item.text, grid, slot, Look("ink", link=item.link))
    sample: tuple[Placed, ...] = ()
    icons = _icons(item, grid, (x, y), step)
    if item.variant:
        white = 0.06 if item.marker else 0.1
        frame = Box.rounded(x + 0.1 * grid.em, y + white * step, x + 2.1 * grid.em, y + (1 - white) * step)
        sign: tuple[Line, ...] = ()
        if item.marker:
            lower = SIGN if item.variant == "matrix-cell" else CENTRED
            middle = (frame.x0 + frame.x1 - advance(item.marker, "bold") * size) / 2
            sign = (line_of(item.marker, (middle, y + step / 2 + lower * size), size, "bold", Look("ink")),)
        sample = (Placed("sample", f"sample_{item.id}", frame, lines=sign, variant=item.variant, icons=icons),)
        icons = ()
    box = Box.rounded(x, y, x + each * grid.em, y + rows * step)
    identity, every = f"legend_{part.id}_{item.id}", (*lines, *text.lines)
    return Placed("legend-entry", identity, box, item.text.said, every, sample, icons=icons)


def _icons(item: Item, grid: Grid, corner: tuple[float, float], step: float) -> tuple[PlacedIcon, ...]:
    """The icon of an item: in the column of samples, or small at its edge before a number."""
    if not item.kind:
        return ()
    style, em, (x, y) = grid.style, grid.em, corner
    side = BEFORE_NUMBER * em if item.marker or item.variant else style.icon * em
    left, middle = x + (0.0 if item.marker else SAMPLE * em - side / 2), y + step / 2
    return (PlacedIcon(item.kind, Box.rounded(left, middle - side / 2, left + side, middle + side / 2)),)
