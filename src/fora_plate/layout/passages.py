"""What pages of text consist of: phrases, passages, tables; how tall they are at a given width.

In: measured texts. Out: heights in leadings, widths of columns in em. Nothing has a place here yet.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

from fora_plate.layout.texts import cut_to, widest_piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.layout.setting import Look
    from fora_plate.layout.texts import Text

__all__ = [
    "CELL_GAP",
    "ROW_WHITE",
    "TRIFLE",
    "Block",
    "Cell",
    "Passage",
    "Phrase",
    "Row",
    "Table",
    "Void",
    "head_height",
    "least_widths",
    "parts_of_row",
    "row_height",
    "widths",
]

CELL_GAP: Final = 1.1
"""Between the columns of a table, in em."""
ROW_WHITE: Final = 0.36
"""White in a row above and below its texts together, in leadings."""
TRIFLE: Final = 1e-6
"""What sums of parts of leadings may be off by."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and how it looks; `above` is the white over it, in leadings."""

    text: Text
    look: Look
    above: float = 0.0

    def fitted(self, width: float) -> Text:
        """Its text for `width` em: a word that is wider than that is cut between letters."""
        return cut_to(self.text, width - self.text.lost)


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading or a paragraph. With `stays` it never ends a column that goes on with something else."""

    id: str
    phrase: Phrase
    stays: bool = False

    def height(self, width: float) -> float:
        """Its height in leadings on `width` em."""
        return height((self.phrase,), width)


@dataclass(frozen=True, slots=True)
class Void:
    """Room of so many leadings for a picture, which comes in later at the place of this `id`.

    With `stays` it never ends a column that goes on with something else.
    """

    id: str
    leadings: float
    stays: bool = False

    def height(self, _width: float) -> float:
        """Its height in leadings, whatever the width."""
        return self.leadings


@dataclass(frozen=True, slots=True)
class Cell:
    """Texts below each other in a row; `again` where they were said before, as a row goes on."""

    phrases: tuple[Phrase, ...]
    again: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, or an item of a list: its cells, as many as the table has columns."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """Rows under a head that is repeated where the table goes on; a list where there is no head.

    `shares` are the parts of the width that its columns take, as far as their words fit there. With `stays` it is never
    parted, and never ends a column that goes on with something else. Each table is only equal to itself.
    """

    id: str
    label: str
    shares: tuple[float, ...]
    head: tuple[Phrase, ...]
    rows: tuple[Row, ...]
    stays: bool = False

    def height(self, width: float) -> float:
        """Its height in leadings on `width` em, in one piece."""
        wide = widths(self, width)
        return head_height(self, width) + sum(row_height(row, wide) for row in self.rows)


Block = Passage | Void | Table


def widths(table: Table, width: float) -> list[float]:
    """The widths of the columns of a table in em; a column with a word that is wider than its share gets more."""
    room = width - CELL_GAP * (len(table.shares) - 1)
    least = _held(least_widths(table), room)
    narrow: set[int] = set()
    while True:
        rest = room - sum(least[column] for column in narrow)
        shares = sum(share for column, share in enumerate(table.shares) if column not in narrow)
        wide = [
            least[column] if column in narrow else share / shares * rest for column, share in enumerate(table.shares)
        ]
        more = {column for column, width in enumerate(wide) if width < least[column] - TRIFLE}
        if not more or len(narrow | more) == len(wide):
            return wide
        narrow |= more


def _held(least: Sequence[float], room: float) -> list[float]:
    """The least widths, of which the largest give way as far as there is no room for all."""
    rest = room
    for done, one in enumerate(sorted(least)):
        if one * (len(least) - done) > rest:
            return [min(width, rest / (len(least) - done)) for width in least]
        rest -= one
    return list(least)


@cache
def least_widths(table: Table) -> list[float]:
    """The widest piece in each column, in em."""
    heads = [tuple(Cell((phrase,)) for phrase in table.head)] if table.head else []
    cells = [*heads, *(row.cells for row in table.rows)]
    return [
        max(widest_piece(phrase.text) + phrase.text.lost for row in cells for phrase in row[column].phrases)
        for column in range(len(table.shares))
    ]


def height(phrases: Sequence[Phrase], width: float) -> float:
    return sum(phrase.above + phrase.fitted(width).lines(width) for phrase in phrases)


def row_height(row: Row, wide: Sequence[float]) -> float:
    """The height of a row in leadings, on columns of these widths (em)."""
    return ROW_WHITE + max(height(cell.phrases, one) for cell, one in zip(row.cells, wide, strict=True))


def parts_of_row(row: Row, wide: Sequence[float], most: float) -> Iterator[Row]:
    """A row in parts of at most `most` leadings: what fits is said again in each part, what does not goes on.

    Only a single phrase that is taller than that makes a part that is too tall.
    """
    room = most - ROW_WHITE
    runs = [list(_runs(cell.phrases, one, room)) for cell, one in zip(row.cells, wide, strict=True)]
    for number in range(max(map(len, runs))):
        cells = [Cell(run[min(number, len(run) - 1)], again=number >= len(run)) for run in runs]
        yield replace(row, cells=tuple(cells))


def _runs(phrases: Sequence[Phrase], width: float, room: float) -> Iterator[tuple[Phrase, ...]]:
    """Phrases in runs that are at most `room` leadings tall."""
    run: list[Phrase] = []
    for phrase in phrases:
        if run and height((*run, phrase), width) > room + TRIFLE:
            yield tuple(run)
            run = []
        run.append(phrase)
    yield tuple(run)


def head_height(table: Table, width: float) -> float:
    """The height of the head of a table in leadings, on a width in em; none for a list."""
    return (
        row_height(Row("", tuple(Cell((phrase,)) for phrase in table.head)), widths(table, width))
        if table.head
        else 0.0
    )
