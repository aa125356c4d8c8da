"""Sheets: where eight labels lie on a page of A4, what is said below them, and where to cut.

In: how many labels there are, what is said on a sheet. Out: boxes, and the things around them. The labels are those of
the common sheets of 2 by 4 labels of 99.1 by 67.7 mm; whoever has none of these cuts plain paper along the outlines.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import PT, Box, Size
from fora_plate.layout.placed import Placed
from fora_plate.layout.setting import Look, line_of
from fora_plate.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.text import Face

__all__ = ["PER_SHEET", "SHEET", "Foot", "around", "label_boxes"]

SHEET: Final = Size(2100, 2970)
"""A4, in units."""
COLUMNS: Final = (47, 1062)
"""Left edges of the labels in units: 4.65 mm from the edge, 2.5 mm between them, each rounded by 0.05 mm."""
ROWS: Final = (131, 808, 1485, 2162)
"""Top edges of the labels, in units."""
WIDTH: Final = 991
HEIGHT: Final = 677
"""Size of a label, in units."""
PER_SHEET: Final = len(COLUMNS) * len(ROWS)
NEAR: Final = 8
FAR: Final = 30
"""Where a mark begins and ends, in units from the edge of a label."""
THIN: Final = 1
"""Width of a mark, in units."""
FOOT: Final = 7.0
"""Type of what stands below the labels, in pt."""
ELLIPSIS: Final = "…"
BASELINES: Final = (54, 84)
"""Distance from the lowest label to the baselines below it, in units: within what most printers print."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands below the labels: title, and below it the name of the plate and what else is to be said.

    `sheet` is which sheet of how many, in words. Only on the first sheet all this is read aloud.
    """

    title: str
    name: str
    more: str
    sheet: str
    number: int


def label_boxes() -> tuple[Box, ...]:
    """The labels of one sheet, row by row."""
    return tuple(Box(x, y, x + WIDTH, y + HEIGHT) for y in ROWS for x in COLUMNS)


def around(foot: Foot) -> tuple[Placed, ...]:
    """What stands around the labels: the foot, which is read first as it says what this is, and marks to cut by."""
    left, right, low = COLUMNS[0], COLUMNS[-1] + WIDTH, ROWS[-1] + HEIGHT
    first, size = foot.number == 1, FOOT * PT
    sheet = line_of(foot.sheet, (right, low + BASELINES[0]), size, "regular", Look("muted", right=True))
    title = _shortened(foot.title, "bold", (sheet.x - left) / size - 1)
    more = f" · {foot.more}"
    name = _shortened(foot.name, "regular", (right - left) / size - width(more, "regular"))
    lines = (
        line_of(title, (left, low + BASELINES[0]), size, "bold", Look("ink", heading=1 if first else 0)),
        line_of(name + more, (left, low + BASELINES[1]), size, "regular", Look("muted")),
        sheet,
    )
    box = Box(left, low + FAR, right, low + BASELINES[-1] + NEAR)
    said = Placed("footer" if first else "running-foot", f"foot_{foot.number}", box, foot.title, lines)
    marks = [Placed("cut", f"cut_{index}", mark) for index, mark in enumerate(_marks())]
    return said, *marks


def _shortened(text: str, face: Face, room: float) -> str:
    """The text, or as many of its words as there is room for (em), with an ellipsis."""
    words, shown = text.split(" "), text
    while len(words) > 1 and width(shown, face) > room:
        words.pop()
        shown = f"{' '.join(words)} {ELLIPSIS}"
    return shown


def _marks() -> Iterator[Box]:
    """Thin lines outside the labels, at the ends of every line to cut along."""
    top, low = ROWS[0], ROWS[-1] + HEIGHT
    left, right = COLUMNS[0], COLUMNS[-1] + WIDTH
    for x in (edge for column in COLUMNS for edge in (column, column + WIDTH - THIN)):
        yield Box(x, top - FAR, x + THIN, top - NEAR)
        yield Box(x, low + NEAR, x + THIN, low + FAR)
    for y in (*ROWS, low - THIN):
        yield Box(left - FAR, y, left - NEAR, y + THIN)
        yield Box(right + NEAR, y, right + FAR, y + THIN)
