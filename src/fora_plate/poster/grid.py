"""A poster cut into sheets that a printer can hold: how many, held which way, and what part is on which.

In: the sizes of poster and sheet. Out: a `Grid`, in whole units. The parts cover the poster exactly, neighbours share
`OVERLAP`, and all parts of a grid are equally large to within one unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from fora_plate.geometry import MM, Box, Size

__all__ = ["MARGIN", "OVERLAP", "STRIP", "Grid", "Sheet", "grid_of"]

MARGIN: Final = 8 * MM
"""What a printer may leave white at the edges of a sheet: most need 3 to 5 mm, some 6.4 mm (a quarter of an inch)."""
STRIP: Final = 6 * MM
"""Room between that margin and the part of the poster, for marks and the number of the sheet."""
OVERLAP: Final = 10 * MM
"""What neighbours both show: enough to glue, and to be forgiven a cut that is a little off."""
LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its column and row, from 0, the part of the poster on it, and the window where that part stands."""

    column: int
    row: int
    part: Box
    window: Box

    @property
    def letters(self) -> str:
        """The name of the column: A to Z, then AA and on."""
        name, rest = "", self.column + 1
        while rest:
            rest, letter = divmod(rest - 1, LETTERS)
            name = chr(ord("A") + letter) + name
        return name

    @property
    def name(self) -> str:
        """The letters of the column and the number of the row: `B3`."""
        return f"{self.letters}{self.row + 1}"


@dataclass(frozen=True, slots=True)
class Grid:
    """All sheets of a poster, row by row, and the size of each."""

    poster: Size
    sheet: Size
    columns: int
    rows: int
    sheets: tuple[Sheet, ...]


def grid_of(poster: Size, sheet: Size) -> Grid:
    """The grid with the fewest sheets; where both ways of holding them need as many, they lie as the poster does."""
    short, long = sorted((sheet.width, sheet.height))
    upright, level = Size(short, long), Size(long, short)
    ways = (upright, level) if poster.width < poster.height else (level, upright)
    return min((_grid(poster, way) for way in ways), key=lambda grid: grid.columns * grid.rows)


def _grid(poster: Size, sheet: Size) -> Grid:
    across, down = _parts(poster.width, sheet.width), _parts(poster.height, sheet.height)
    # Every window starts at the same place, so that all sheets are cut along the same lines.
    left = (sheet.width - max(end - start for start, end in across)) // 2
    top = (sheet.height - max(end - start for start, end in down)) // 2
    sheets = tuple(
        Sheet(column, row, Box(x0, y0, x1, y1), Box(left, top, left + x1 - x0, top + y1 - y0))
        for row, (y0, y1) in enumerate(down)
        for column, (x0, x1) in enumerate(across)
    )
    return Grid(poster, sheet, len(across), len(down), sheets)


def _parts(length: int, sheet: int) -> list[tuple[int, int]]:
    """The fewest parts that cover `length`, start and end of each, in whole units."""
    step = sheet - 2 * (MARGIN + STRIP) - OVERLAP
    alone = length - OVERLAP
    count = max(1, -(-alone // step))
    starts = [alone * number // count for number in range(count + 1)]
    return [(start, following + OVERLAP) for start, following in pairwise(starts)]
