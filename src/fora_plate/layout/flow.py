"""flow: texts and tables set in columns, column after column and page after page.

In: chapters of measured blocks and the frame of their pages. Out: one `Placed` per page. Nothing is drawn smaller to
make it fit: what has no room goes on in the next column, a table under its repeated head. A heading stays with what
follows it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import Box
from fora_plate.layout.passages import (
    CELL_GAP,
    ROW_WHITE,
    TRIFLE,
    Cell,
    Passage,
    Row,
    Table,
    Void,
    head_height,
    least_widths,
    parts_of_row,
    row_height,
    widths,
)
from fora_plate.layout.placed import Placed
from fora_plate.layout.setting import Slot, set_text
from fora_plate.layout.tracks import columns_needed, fill, least

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.geometry import Size
    from fora_plate.layout.passages import Block, Phrase
    from fora_plate.layout.placed import Line, Role
    from fora_plate.layout.setting import Grid

__all__ = ["Chapter", "Frame", "flow"]

CLOSER: Final = (0.98, 0.96, 0.94, 0.92)
"""Leadings that are tried, as parts of the one that is asked for."""


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
    """What is never parted: a row, a passage or void, each with what stays with it; its height in leadings."""

    blocks: tuple[Block, ...] = ()
    row: Row | None = None
    table: Table | None = None

    def height(self, width: float) -> float:
        """Its height in leadings on `width` em."""
        row = row_height(self.row, widths(self.table, width)) if self.row and self.table else 0.0
        return sum(block.height(width) for block in self.blocks) + row

    def parts(self, width: float, most: float) -> Iterator[_Unit]:
        """Itself; of a row that is taller than a page of `most` leadings, parts that are not."""
        room = most - head_height(self.table, width) if self.table else most
        if self.row and self.table and self.height(width) > room + TRIFLE:
            above = sum(block.height(width) for block in self.blocks)
            first, *others = parts_of_row(self.row, widths(self.table, width), room - above)
            yield replace(self, row=first)
            yield from (replace(self, blocks=(), row=row) for row in others)
        else:
            yield self


def flow(chapter: Chapter, frame: Frame, grid: Grid) -> tuple[Placed, ...]:
    """The pages of `chapter`, as few as can be, set as wide as that allows; the last one has columns of even height.

    Its lines may be set a little closer than those of other chapters, to spare the reader a page that is nearly empty.
    """
    found = _flow(chapter, frame, grid)
    if len(found) == 1:
        return found
    closer = (_flow(chapter, frame, replace(grid, leading=part * grid.leading)) for part in CLOSER)
    return min((found, *closer), key=len)


def _flow(chapter: Chapter, frame: Frame, grid: Grid) -> tuple[Placed, ...]:
    width = (frame.box.x1 - frame.box.x0) / grid.em
    columns = _columns(chapter, width, frame.gutter)
    column = (width + frame.gutter) / columns - frame.gutter
    begun: set[Table] = set()
    across = _Setter(grid, frame.box.x0, width, begun)
    placed, y = across.run(list(_units(chapter.across)), float(frame.box.y0))
    pages: list[Placed] = []
    whole = (frame.box.y1 - frame.box.y0) / grid.leading
    units = [part for unit in _units(chapter.blocks) for part in unit.parts(column, whole)]
    while True:
        room = (frame.box.y1 - y) / grid.leading
        taken = _filled(units, column, room, columns, fresh=not placed)
        for index, part in enumerate(taken):
            setter = _Setter(grid, frame.box.x0 + index * (column + frame.gutter) * grid.em, column, begun)
            placed += setter.run(units[part.start : part.stop], y)[0]
        pages.append(Placed("page", f"page_{chapter.id}_{len(pages) + 1}", frame.box, children=tuple(placed)))
        units = units[taken[-1].stop if taken else 0 :]
        if not units:
            return tuple(pages)
        placed, y = [], float(frame.box.y0)


def _filled(units: Sequence[_Unit], width: float, room: float, columns: int, *, fresh: bool) -> list[range]:
    """Which units stand in each column of a page: as many as fit, in even columns where they are the last.

    On a `fresh` page, on which nothing stands yet, a column holds one unit at least, however tall that is.
    """
    heights = [unit.height(width) for unit in units]
    heads = {unit.table: head_height(unit.table, width) for unit in units if unit.table}
    parts, start = [], 0
    for _ in range(columns):
        if start == len(units):
            break
        end = max(_end_of_column(units, heights, heads, start, room), start + fresh)
        if end == start:
            break
        parts.append(range(start, end))
        start = end
    if start == len(units) and columns > 1 and len(units) >= columns:
        return _evened(heights, sum(heads.values()), columns, room) or parts
    return parts


def _end_of_column(
    units: Sequence[_Unit], heights: Sequence[float], heads: Mapping[Table, float], start: int, room: float
) -> int:
    """Where the column that begins with a unit ends."""
    used, above = 0.0, None
    for place in range(start, len(units)):
        table = units[place].table
        used += heights[place] + (heads[table] if table and table is not above else 0.0)
        if used > room + TRIFLE:
            return place
        above = table
    return len(units)


def _evened(heights: Sequence[float], head: float, columns: int, room: float) -> list[range]:
    """The last units over all columns, none higher than needed; nothing where that does not fit."""
    limit = least(1, lambda limit: columns_needed(heights, limit) <= columns)
    return list(fill(heights, columns, limit + TRIFLE)) if limit + head <= room else []


def _units(blocks: Sequence[Block]) -> Iterator[_Unit]:
    """The blocks in parts that are never parted themselves."""
    waiting: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and not block.stays:
            for row in block.rows:
                yield _Unit(tuple(waiting), row, block)
                waiting = []
            continue
        waiting.append(block)
        if not block.stays:
            yield _Unit(tuple(waiting))
            waiting = []
    if waiting:
        yield _Unit(tuple(waiting))


def _columns(chapter: Chapter, width: float, gutter: float) -> int:
    """In how many columns a chapter stands: as many as it asks for, if its tables can be that narrow."""
    tables = [block for block in chapter.blocks if isinstance(block, Table)]
    least = max((sum(least_widths(table)) + CELL_GAP * (len(table.shares) - 1) for table in tables), default=0.0)
    return max(1, min(chapter.columns, int((width + gutter) / (least + gutter))))


@dataclass(slots=True)
class _Setter:
    """Sets units below each other in one column; `x` in units, `width` in em; tables `begun` have had their head."""

    grid: Grid
    x: float
    width: float
    begun: set[Table]

    @property
    def right(self) -> float:
        """The right edge in units."""
        return self.x + self.width * self.grid.em

    def run(self, units: Sequence[_Unit], top: float) -> tuple[list[Placed], float]:
        """The units from `top` (units of the page) down, and where they end."""
        placed: list[Placed] = []
        y, place = top, 0
        while place < len(units):
            for block in units[place].blocks:
                if isinstance(block, Table):
                    made, y = self._table(block, block.rows, y)
                    placed.append(made)
                    continue
                low = y + block.height(self.width) * self.grid.leading
                placed.append(self._block(block, y, low))
                y = low
            table = units[place].table
            if table is None:
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
            low = y + head_height(table, self.width) * self.grid.leading
            head = Row(f"{table.id}_head", tuple(Cell((phrase,)) for phrase in table.head))
            children.append(self._row(table, head, (y, low), "repeated-head" if table in self.begun else "head"))
            self.begun.add(table)
            y = low
        for row in rows:
            low = y + row_height(row, widths(table, self.width)) * self.grid.leading
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
        for number, (cell, wide) in enumerate(zip(row.cells, widths(table, self.width), strict=True), 1):
            found, _ = self._phrases(cell.phrases, x, wide, top + ROW_WHITE / 2 * leading)
            lines += found
            frame = Box.rounded(x, top, x + wide * em, low - 1)
            cells.append(
                Placed("repeated-cell" if cell.again else role, f"{row.id}_{number}", frame, lines=tuple(found))
            )
            x += (wide + CELL_GAP) * em
        if not table.head:
            return Placed("listed", row.id, box, lines=tuple(lines), children=(rule,))
        return Placed("repeated-row" if role == "repeated-head" else "row", row.id, box, children=(*cells, rule))

    def _phrases(self, phrases: Sequence[Phrase], x: float, width: float, top: float) -> tuple[list[Line], float]:
        lines: list[Line] = []
        y, leading = top, self.grid.leading
        for phrase in phrases:
            y += phrase.above * leading
            text = phrase.fitted(width)
            left = x + (width if phrase.look.right else text.inset) * self.grid.em
            lines += set_text(text, self.grid, Slot(left, y, width - text.inset, leading), phrase.look).lines
            y += text.lines(width) * leading
        return lines, y
