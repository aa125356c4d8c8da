"""The grid of a poster: as few sheets as geometry allows, and parts that fit together exactly."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fora_plate.geometry import Box, Size
from fora_plate.paper import paper_of
from fora_plate.poster import SHEETS
from fora_plate.poster.grid import MARGIN, OVERLAP, STRIP, Sheet, grid_of

if TYPE_CHECKING:
    from fora_plate.poster.grid import Grid

SIDE = st.integers(1_000, 50_000)
GRIDS = st.builds(grid_of, st.builds(Size, SIDE, SIDE), st.sampled_from([paper_of(name).size for name in SHEETS]))


def needed(length: int, sheet: int) -> int:
    """How many sheets beside each other cover a length, counted out."""
    window = sheet - 2 * (MARGIN + STRIP)
    return next(number for number in count(1) if number * window - (number - 1) * OVERLAP >= length)


@given(GRIDS)
def test_no_way_of_holding_the_sheets_needs_fewer(grid: Grid) -> None:
    short, long = sorted((grid.sheet.width, grid.sheet.height))
    ways = (needed(grid.poster.width, x) * needed(grid.poster.height, y) for x, y in ((short, long), (long, short)))
    assert len(grid.sheets) == grid.columns * grid.rows == min(ways)


@given(GRIDS)
def test_parts_cover_the_poster_and_neighbours_share_the_overlap(grid: Grid) -> None:
    at = {(sheet.column, sheet.row): sheet.part for sheet in grid.sheets}
    for (column, row), part in at.items():
        beside, below = at.get((column + 1, row)), at.get((column, row + 1))
        assert part.x1 == (beside.x0 + OVERLAP if beside else grid.poster.width)
        assert part.y1 == (below.y0 + OVERLAP if below else grid.poster.height)
    assert (at[0, 0].x0, at[0, 0].y0) == (0, 0)


@given(GRIDS)
def test_windows_are_as_large_as_their_parts_alike_and_within_reach_of_a_printer(grid: Grid) -> None:
    room = Box(*[MARGIN + STRIP] * 2, *(side - MARGIN - STRIP for side in (grid.sheet.width, grid.sheet.height)))
    for sheet in grid.sheets:
        assert (sheet.window.width, sheet.window.height) == (sheet.part.width, sheet.part.height)
        assert room.holds(sheet.window)
    assert len({(sheet.window.x0, sheet.window.y0) for sheet in grid.sheets}) == 1
    for edges in ({sheet.window.width for sheet in grid.sheets}, {sheet.window.height for sheet in grid.sheets}):
        assert max(edges) - min(edges) <= 1


@pytest.mark.parametrize(
    ("paper", "sheet", "columns", "rows", "upright"),
    [
        ("a0", "a4", 5, 5, False),
        ("a1", "a4", 5, 3, True),
        ("a2", "a4", 4, 2, True),
        ("a3", "a4", 2, 2, False),
        ("a0", "a3", 5, 3, True),
        ("a4", "a3", 1, 1, False),
    ],
)
def test_the_papers_that_people_use(paper: str, sheet: str, columns: int, rows: int, *, upright: bool) -> None:
    grid = grid_of(paper_of(paper).size, paper_of(sheet).size)
    assert (grid.columns, grid.rows, grid.sheet.width < grid.sheet.height) == (columns, rows, upright)


def test_sheets_are_named_by_column_and_row() -> None:
    box = Box(0, 0, 1, 1)
    names = [Sheet(column, row, box, box).name for column, row in ((0, 0), (1, 2), (25, 0), (26, 9), (51, 0), (52, 0))]
    assert names == ["A1", "B3", "Z1", "AA10", "AZ1", "BA1"]
    assert len({Sheet(column, 0, box, box).name for column in range(800)}) == 800
