"""A matrix: names along two axes, and a cell for each pair that is related, with the largest type that fits.

In: a matrix, its legend, and the room below the title. Out: the placed matrix with the type size and the height of the
legend; `None` where the smallest type is too large. Rows are read from the top down, in each its name and then its
cells; what only leads the eye (`matrix-run`) lies between the cells.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import Box
from fora_plate.layout.axes import LINE, shape_of, tracks_of
from fora_plate.layout.placed import Body, Line, Placed
from fora_plate.layout.setting import Look, line_of
from fora_plate.layout.tracks import largest
from fora_plate.link import to_fora, to_website
from fora_plate.text import advance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.layout.axes import Shape, Track
    from fora_plate.layout.legend import Legend
    from fora_plate.layout.placed import Room
    from fora_plate.link import Link
    from fora_plate.selection import Matrix
    from fora_plate.text import Face
    from fora_plate.words import Words

__all__ = ["fit_matrix"]

INSET: Final = 0.05
"""White around a cell, in em."""
NEAR: Final = 0.35
"""From a name to the cells, in em."""
BELOW: Final = 0.4
"""White below the last row, in em."""
PADDING: Final = 0.3
"""From the edge of the heading of a group to its words, in em."""
WIDEST: Final = (2.2, 1.4)
"""How much wider columns and higher rows may become where there is room."""
MIDDLE: Final = 0.365
"""From the baseline up to the middle of the capitals, in em."""


def fit_matrix(matrix: Matrix, legend: Legend, room: Room, sizes: tuple[float, float], words: Words) -> Body | None:
    """The matrix in its `room` with its legend below it; `sizes` bound the product type, in units."""
    style = legend.style
    sign = max((advance(mark.sign, "bold") for mark in matrix.marks), default=0.0)
    shape = shape_of(tracks_of(matrix.rows, 0.0), tracks_of(matrix.columns, sign))
    corner, (width, height) = room

    def below(em: float) -> float:
        return (legend.height(width / em) + style.legend_gap) * style.leading * em + BELOW * em

    def fits(em: float) -> bool:
        return shape.width * em <= width and shape.height * em + below(em) <= height

    em = largest(fits, sizes)
    if em is None:
        return None
    placed: tuple[Placed, ...] = ()
    if matrix.marks:
        wider = (width / em - shape.left) / shape.columns.length
        higher = ((height - below(em)) / em - shape.above) / shape.rows.length
        shape = shape.stretched(max(1.0, min(WIDEST[0], wider)), max(1.0, min(WIDEST[1], higher)))
        placed = (_Placer(matrix, shape, em, corner, words).matrix(),)
    return Body(em, em * style.leading, legend.height(width / em), placed)


class _Placer:
    """Puts a matrix at its place: `corner` is its left top in units."""

    def __init__(self, matrix: Matrix, shape: Shape, em: float, corner: tuple[float, float], words: Words) -> None:
        self.shape, self.em, self.words = shape, em, words
        self.marks = {(mark.row, mark.column): mark for mark in matrix.marks}
        self.left, self.top = corner
        self.x = corner[0] + shape.left * em
        self.y = corner[1] + shape.above * em
        self.right = self.x + shape.columns.length * em
        self.inset = max(1, round(INSET * em))
        sides = [min(track.size for track in axis.tracks) for axis in (shape.columns, shape.rows)]
        self.cell = int(sides[0] * em) - 2 * self.inset, int(sides[1] * em) - 2 * self.inset

    def matrix(self) -> Placed:
        """All of it: columns, then rows, each in their groups."""
        box = Box.rounded(self.left, self.top, self.right, self.y + self.shape.rows.length * self.em)
        heads = Box.rounded(self.x, self.top, self.right, self.y)
        columns = Placed("matrix-heads", "columns", heads, self.words["matrix-columns"], children=self._columns())
        rows = tuple(self._rows(list(tracks)) for _, tracks in groupby(self.shape.rows.tracks, _group))
        return Placed("matrix", "matrix", box, self.words["matrix"], children=(columns, *rows))

    def _columns(self) -> tuple[Placed, ...]:
        found = []
        for identity, tracks in groupby(self.shape.columns.tracks, _group):
            children = tuple(map(self._column, tracks))
            box = Box(children[0].box.x0, children[0].box.y0, children[-1].box.x1, children[-1].box.y1)
            named = children[0].role == "matrix-band"
            label = children[0].label if named else ""
            found.append(Placed("matrix-group", f"columns_{identity}", box, label, children=children))
        return tuple(found)

    def _column(self, track: Track) -> Placed:
        """The name of a column, or of a group of them, turned; it starts just above the cells."""
        box = Box.rounded(self._across(track.start), self.top, self._across(track.end), self.y)
        middle, count = (box.x0 + box.x1) / 2, len(track.lines)
        lines = tuple(
            self._turned(text, track, middle + (MIDDLE + LINE * (index - (count - 1) / 2)) * self.em, index)
            for index, text in enumerate(track.lines)
        )
        if track.item is None:
            return Placed(
                "matrix-band", f"band_columns_{track.group.id}", box, track.said, lines, tint=track.group.tint
            )
        return Placed("matrix-column", f"column_{track.item.key}", box, track.said, lines, tint=track.group.tint)

    def _turned(self, text: str, track: Track, x: float, index: int) -> Line:
        face: Face = "regular" if track.item else "bold"
        return Line(
            text,
            x,
            self.y - NEAR * self.em,
            self.em,
            advance(text, face) * self.em,
            face,
            "ink" if track.item else "accent",
            turned=True,
            heading=0 if track.item else 2,
            link=self._link(track),
            label="" if index else self._label(track, "matrix-columns"),
            follows=index > 0,
        )

    def _rows(self, tracks: Sequence[Track]) -> Placed:
        """A group of rows."""
        named = tracks[0].item is None
        children = tuple(self._row(track, 3 if named else 2) if track.item else self._band(track) for track in tracks)
        box = Box(children[0].box.x0, children[0].box.y0, children[0].box.x1, children[-1].box.y1)
        label = tracks[0].said if named else ""
        return Placed("matrix-group", f"rows_{tracks[0].group.id}", box, label, children=children)

    def _band(self, track: Track) -> Placed:
        """The name of a group of rows, across all columns."""
        box = self._strip(track)
        look = Look("accent", heading=2, link=self._link(track))
        lines = self._level(track, (box.x0 + PADDING * self.em, (box.y0 + box.y1) / 2), "bold", look)
        return Placed("matrix-band", f"band_rows_{track.group.id}", box, track.said, lines, tint=track.group.tint)

    def _row(self, track: Track, level: int) -> Placed:
        """A row: its name, its cells, and what leads the eye between them."""
        if track.item is None:
            raise ValueError(track)
        box = self._strip(track)
        look = Look("ink", heading=level, link=self._link(track), right=True)
        lines = self._level(track, (self.x - NEAR * self.em, (box.y0 + box.y1) / 2), "regular", look)
        cells = tuple(filter(None, (self._cell(box, track, column) for column in self.shape.columns.tracks)))
        children = (*cells, *self._runs(box, track, cells))
        return Placed("matrix-row", f"row_{track.item.key}", box, track.said, lines, children)

    def _level(self, track: Track, place: tuple[float, float], face: Face, look: Look) -> tuple[Line, ...]:
        """The lines of a name around the middle of its row."""
        (x, middle), count = place, len(track.lines)
        found = []
        for index, text in enumerate(track.lines):
            y = middle + (MIDDLE + LINE * (index - (count - 1) / 2)) * self.em
            label = "" if index else self._label(track, "matrix-rows")
            found.append(replace(line_of(text, (x, y), self.em, face, look), label=label, follows=index > 0))
        return tuple(found)

    def _cell(self, row: Box, track: Track, column: Track) -> Placed | None:
        """The cell of a pair that is related: as large as any other, whatever its row and column are called."""
        mark = self.marks.get((_key(track), _key(column)))
        if mark is None:
            return None
        middle, (y0, y1) = self._across(column.start + column.size / 2), self._level_of(row)
        left = round(middle - self.cell[0] / 2)
        box = Box(left, y0, left + self.cell[0], y1)
        x = (box.x0 + box.x1 - advance(mark.sign, "bold") * self.em) / 2
        y = (y0 + y1) / 2 + MIDDLE * self.em
        line = replace(line_of(mark.sign, (x, y), self.em, "bold", Look("inverse")), label=mark.said)
        tint = column.group.tint or track.group.tint
        return Placed("matrix-cell", f"cell_{mark.row}_{mark.column}", box, mark.said, (line,), tint=tint)

    def _runs(self, row: Box, track: Track, cells: Sequence[Placed]) -> Iterator[Placed]:
        """The stretches of a row that no cell fills."""
        (y0, y1), white, number = self._level_of(row), self.inset, 0
        columns = [column for column in self.shape.columns.tracks if column.item]
        for _, run in groupby(columns, lambda column: column.run):
            tracks = list(run)
            edges = [round(self._across(tracks[0].start)), round(self._across(tracks[-1].end))]
            held = [cell.box for cell in cells if edges[0] <= cell.box.x0 < edges[1]]
            edges[1:1] = [edge for box in held for edge in (box.x0 - white, box.x1 + white)]
            tint = tracks[0].group.tint or track.group.tint
            for left, right in zip(edges[::2], edges[1::2], strict=True):
                if right - left > 2 * white:  # a narrower one is what rounding leaves between two cells
                    number += 1
                    yield Placed("matrix-run", f"run_{_key(track)}_{number}", Box(left, y0, right, y1), tint=tint)

    def _level_of(self, row: Box) -> tuple[int, int]:
        """Top and bottom of what stands in a row."""
        top = (row.y0 + row.y1 - self.cell[1]) // 2
        return top, top + self.cell[1]

    def _label(self, track: Track, axis: str) -> str:
        """How a name is said, where that differs from what stands there: a domain may be on both axes."""
        if track.item is None:
            return f"{self.words[axis]}: {track.said}"
        return track.said if len(track.lines) > 1 else ""

    def _strip(self, track: Track) -> Box:
        """The whole width of the matrix, at a row."""
        return Box.rounded(self.left, self.y + track.start * self.em, self.right, self.y + track.end * self.em)

    def _across(self, length: float) -> float:
        """Where on the page something stands that is so many em from the first column."""
        return self.x + length * self.em

    def _link(self, track: Track) -> Link | None:
        item = track.item
        if item is None:
            return to_fora(track.said, track.group.url, self.words)
        if item.role == "supplier":
            return to_website(item.name, item.url, self.words) if item.url else None
        return to_fora(item.name, item.url, self.words)


def _group(track: Track) -> str:
    return track.group.id


def _key(track: Track) -> str:
    return track.item.key if track.item else ""
