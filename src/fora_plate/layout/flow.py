"""flow: texts and tables set in columns, column after column and page after page.

In: chapters of measured blocks and the frame of their pages. Out: one `Placed` per page. Nothing is drawn smaller to
make it fit: what has no room goes on in the next column, a table under its repeated head. A heading stays with what
follows it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import Box
from fora_plate.layout.placed import Placed
from fora_plate.layout.setting import Slot, set_text
from fora_plate.layout.tracks import columns_needed, fill, least

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.geometry import Size
    from fora_plate.layout.placed import Line, Role
    from fora_plate.layout.setting import Grid, Look
    from fora_plate.layout.texts import Text

__all__ = ["Cell", "Chapter", "Frame", "Passage", "Phrase", "Row", "Table", "Void", "flow"]

CELL_GAP: Final = 1.1
"""Between the columns of a table, in em."""
ROW_WHITE: Final = 0.36
"""White in a row above and below its texts together, in leadings."""
TRIFLE: Final = 1e-6
CLOSER: Final = (1.0, 0.98, 0.96, 0.94, 0.92)
"""Leadings that are tried, as parts of the one that is asked for."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text and how it looks; `above` is the white over it, in leadings."""

    text: Text
    look: Look
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading or a paragraph. With `stays` it never ends a column that goes on with something else."""

    id: str
    phrase: Phrase
    stays: bool = False

    def height(self, width: float) -> float:
        """Its height in leadings on `width` em."""
        return _height((self.phrase,), width)


@dataclass(frozen=True, slots=True)
class Void:
    """Room of so many leadings for a picture, which comes in later at the place of this `id`."""

    id: str
    leadings: float

    def height(self, _width: float) -> float:
        """Its height in leadings, whatever the width."""
        return self.leadings


@dataclass(frozen=True, slots=True)
class Cell:
    """Texts below each other in a row."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, or an item of a list: its cells, as many as the table has columns."""

    id: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that is repeated where the table goes on; a list where there is no head.

    `shares` are the parts of the width that its columns take.
    """

    id: str
    label: str
    shares: tuple[float, ...]
    head: tuple[Phrase, ...]
    rows: tuple[Row, ...]


Block = Passage | Void | Table


@dataclass(frozen=True, slots=True)
class Chapter:
    """What starts on a page of its own: blocks across the page, then blocks in so many columns."""

    id: str
    label: str
    across: tuple[Block, ...]
    blocks: tuple[Block, ...] = ()
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """A page and the box of its texts, in units; `gutter` is the space between columns, in em."""

    page: Size
    box: Box
    gutter: float = 2.2


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is never parted: a row, a passage with what it stays with, a void; its height in leadings."""

    blocks: tuple[Passage | Void, ...] = ()
    row: Row | None = None
    table: Table | None = None

    def height(self, width: float) -> float:
        """Its height in leadings on `width` em."""
        if self.row and self.table:
            return _row_height(self.row, _widths(self.table, width))
        return sum(block.height(width) for block in self.blocks)


def flow(chapter: Chapter, frame: Frame, grid: Grid) -> tuple[Placed, ...]:
    """The pages of `chapter`, as few as can be, set as wide as that allows; the last one has columns of even height.

    Its lines may be set a little closer than those of other chapters, to spare the reader a page that is nearly empty.
    """
    settings = [_flow(chapter, frame, replace(grid, leading=part * grid.leading)) for part in CLOSER]
    return min(settings, key=len)


def _flow(chapter: Chapter, frame: Frame, grid: Grid) -> tuple[Placed, ...]:
    width = (frame.box.x1 - frame.box.x0) / grid.em
    column = (width + frame.gutter) / chapter.columns - frame.gutter
    across = _Setter(grid, frame.box.x0, width)
    placed, y = across.run(list(_units(chapter.across)), float(frame.box.y0))
    pages: list[Placed] = []
    units = list(_units(chapter.blocks))
    while True:
        room = (frame.box.y1 - y) / grid.leading
        taken = _filled(units, column, room, chapter.columns)
        for index, part in enumerate(taken):
            setter = _Setter(grid, frame.box.x0 + index * (column + frame.gutter) * grid.em, column)
            placed += setter.run(units[part.start : part.stop], y)[0]
        pages.append(Placed("page", f"page_{chapter.id}_{len(pages) + 1}", frame.box, children=tuple(placed)))
        units = units[taken[-1].stop :] if taken else []
        if not units:
            return tuple(pages)
        placed, y = [], float(frame.box.y0)


def _filled(units: Sequence[_Unit], width: float, room: float, columns: int) -> list[range]:
    """Which units stand in each column of a page: as many as fit, in even columns where they are the last."""
    heights = [unit.height(width) for unit in units]
    extra = [_head_height(unit.table, width) if unit.table else 0.0 for unit in units]
    parts, start = [], 0
    for _ in range(columns):
        if start == len(units):
            break
        end = _end_of_column(heights, extra, start, room)
        parts.append(range(start, end))
        start = end
    if start == len(units) and columns > 1 and len(units) >= columns:
        return _evened(heights, max(extra), columns, room) or parts
    return parts


def _end_of_column(heights: Sequence[float], extra: Sequence[float], start: int, room: float) -> int:
    """Where the column that begins with a unit ends; it holds one unit at least, however tall that is."""
    used, end, head = 0.0, start, -1.0
    while end < len(heights):
        more = extra[end] if extra[end] != head else 0.0
        if end > start and used + more + heights[end] > room + TRIFLE:
            break
        used, head, end = used + more + heights[end], extra[end], end + 1
    return end


def _evened(heights: Sequence[float], head: float, columns: int, room: float) -> list[range]:
    """The last units over all columns, none higher than needed; nothing where that does not fit."""
    limit = least(1, lambda limit: columns_needed(heights, limit) <= columns)
    return list(fill(heights, columns, float(limit))) if limit + head <= room else []


def _units(blocks: Sequence[Block]) -> Iterator[_Unit]:
    """The blocks in parts that are never parted themselves."""
    waiting: list[Passage | Void] = []
    for block in blocks:
        if isinstance(block, Table):
            if waiting:
                yield _Unit(tuple(waiting))
                waiting = []
            yield from (_Unit(row=row, table=block) for row in block.rows)
            continue
        waiting.append(block)
        if not (isinstance(block, Passage) and block.stays):
            yield _Unit(tuple(waiting))
            waiting = []
    if waiting:
        yield _Unit(tuple(waiting))


def _widths(table: Table, width: float) -> list[float]:
    """The widths of the columns of a table in em."""
    room = width - CELL_GAP * (len(table.shares) - 1)
    return [share / sum(table.shares) * room for share in table.shares]


def _height(phrases: Sequence[Phrase], width: float) -> float:
    return sum(phrase.above + phrase.text.lines(width) for phrase in phrases)


def _row_height(row: Row, widths: Sequence[float]) -> float:
    return ROW_WHITE + max(_height(cell.phrases, wide) for cell, wide in zip(row.cells, widths, strict=True))


def _head_height(table: Table, width: float) -> float:
    if not table.head:
        return 0.0
    widths = _widths(table, width)
    return ROW_WHITE + max(_height((phrase,), wide) for phrase, wide in zip(table.head, widths, strict=True))


@dataclass(slots=True)
class _Setter:
    """Sets units below each other in one column; `x` in units, `width` in em."""

    grid: Grid
    x: float
    width: float
    seen: set[str] = field(default_factory=set)

    @property
    def right(self) -> float:
        """The right edge in units."""
        return self.x + self.width * self.grid.em

    def run(self, units: Sequence[_Unit], top: float) -> tuple[list[Placed], float]:
        """The units from `top` (units of the page) down, and where they end."""
        placed: list[Placed] = []
        y, place = top, 0
        while place < len(units):
            table = units[place].table
            if table is None:
                for block in units[place].blocks:
                    low = y + block.height(self.width) * self.grid.leading
                    placed.append(self._block(block, y, low))
                    y = low
                place += 1
                continue
            rows = [unit.row for unit in units[place:] if unit.table is table and unit.row]
            made, y = self._table(table, rows, y)
            placed.append(made)
            place += len(rows)
        return placed, y

    def _block(self, block: Passage | Void, top: float, low: float) -> Placed:
        box = Box.rounded(self.x, top, self.right, low)
        if isinstance(block, Void):
            return Placed("void", block.id, box)
        lines, _ = self._phrases((block.phrase,), self.x, self.width, top)
        return Placed("passage", block.id, box, lines=tuple(lines))

    def _table(self, table: Table, rows: Sequence[Row], top: float) -> tuple[Placed, float]:
        children: list[Placed] = []
        y = top
        if table.head:
            low = y + _head_height(table, self.width) * self.grid.leading
            head = Row(f"{table.id}_head", tuple(Cell((phrase,)) for phrase in table.head))
            first = rows[0] is table.rows[0]
            children.append(self._row(table, head, (y, low), "head" if first else "repeated-head"))
            y = low
        for row in rows:
            low = y + _row_height(row, _widths(table, self.width)) * self.grid.leading
            children.append(self._row(table, row, (y, low), "cell"))
            y = low
        box = Box.rounded(self.x, top, self.right, y)
        return Placed("table" if table.head else "listing", table.id, box, table.label, children=tuple(children)), y

    def _row(self, table: Table, row: Row, edges: tuple[float, float], role: Role) -> Placed:
        """A row with a rule below it; in a list, its cells are the parts of one item."""
        (top, low), em, leading = edges, self.grid.em, self.grid.leading
        box = Box.rounded(self.x, top, self.right, low)
        rule = Placed("rule", f"rule_{row.id}", Box(box.x0, box.y1 - 1, box.x1, box.y1))
        cells: list[Placed] = []
        lines: list[Line] = []
        x = self.x
        for number, (cell, wide) in enumerate(zip(row.cells, _widths(table, self.width), strict=True), 1):
            found, _ = self._phrases(cell.phrases, x, wide, top + ROW_WHITE / 2 * leading)
            lines += found
            frame = Box.rounded(x, top, x + wide * em, low - 1)
            cells.append(Placed(role, f"{row.id}_{number}", frame, lines=tuple(found)))
            x += (wide + CELL_GAP) * em
        if not table.head:
            return Placed("listed", row.id, box, lines=tuple(lines), children=(rule,))
        return Placed("repeated-row" if role == "repeated-head" else "row", row.id, box, children=(*cells, rule))

    def _phrases(self, phrases: Sequence[Phrase], x: float, width: float, top: float) -> tuple[list[Line], float]:
        lines: list[Line] = []
        y, leading = top, self.grid.leading
        for phrase in phrases:
            y += phrase.above * leading
            text = phrase.text
            left = x + (width if phrase.look.right else text.inset) * self.grid.em
            lines += set_text(text, self.grid, Slot(left, y, width - text.inset, leading), phrase.look).lines
            y += text.lines(width) * leading
        return lines, y
