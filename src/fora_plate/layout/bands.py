"""Bands: a layer in the fewest leadings on a number of columns, its regions side by side in one or more rows.

In: a measured band, a number of columns and a width in em. Out: a `BandPlan`, in leadings and em. No place yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from fora_plate.layout.blocks import CardBlock, heights, span, widest_piece
from fora_plate.layout.stacks import Run, run_of
from fora_plate.layout.tracks import least

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.layout.blocks import Band, RegionBlock, Unit
    from fora_plate.layout.stacks import Stack
    from fora_plate.style import Style

__all__ = ["BandPlan", "RegionPlan", "RowPlan", "column_width", "columns_of_use", "plan_band"]

FEWEST_ENTRIES: Final = 3
"""A card lies across no more columns than gives each this many entries."""


@dataclass(frozen=True, slots=True)
class RegionPlan:
    """A region: its units as a run of heights, its width in columns, and how many of these its units fill.

    The name of a region with few units may need more columns than they do.
    """

    block: RegionBlock
    run: Run
    columns: int
    filled: int

    def stacks(self, body: int) -> tuple[Stack, ...]:
        """What stands in the columns of a region `body` leadings tall."""
        return self.run.stacks(self.filled, body)


@dataclass(frozen=True, slots=True)
class RowPlan:
    """Regions side by side: number and width (em) of the columns, lines of the head, leadings of the body.

    `foot` is white below the body, where what ends there brings none of its own.
    """

    regions: tuple[RegionPlan, ...]
    columns: int
    column: float
    head: int
    body: int
    foot: float

    def height(self, style: Style) -> float:
        """Height of the row in leadings."""
        return self.head * style.region_head + self.body + self.foot


@dataclass(frozen=True)
class BandPlan:
    """A band: its rows of regions from top to bottom."""

    band: Band
    rows: tuple[RowPlan, ...]
    style: Style

    @cached_property
    def height(self) -> float:
        """Height of the band in leadings."""
        return sum(row.height(self.style) for row in self.rows) + (len(self.rows) - 1) * self.style.row_gap


def column_width(width: float, columns: int, style: Style) -> float:
    """Width in em of one of `columns` columns on a plate that is `width` em wide."""
    room = width - style.strip - style.strip_gap - 2 * style.padding
    return (room - (columns - 1) * style.gutter) / columns


def columns_of_use(regions: Sequence[RegionBlock]) -> int:
    """The most columns that regions side by side can make use of."""
    return sum(_of_use(region) for region in regions)


def _of_use(region: RegionBlock) -> int:
    return max(1, sum(_widest(unit) for unit in region.units))


def _widest(unit: Unit) -> int:
    """Across how many columns a unit may lie."""
    return max(1, len(unit.body.entries) // FEWEST_ENTRIES) if isinstance(unit.body, CardBlock) else 1


def plan_band(band: Band, columns: int, width: float, style: Style) -> BandPlan | None:
    """The lowest arrangement of `band` on `columns` columns, or `None` when a region has no place on them.

    Regions keep their order; where they begin a new row is chosen for the least height, the fewer rows if equal.
    """
    lowest = band.label / style.label_room / style.leading
    count = len(band.regions)
    best: list[tuple[float, tuple[RowPlan, ...]] | None] = [(0.0, ())]
    for end in range(1, count + 1):
        found: tuple[float, tuple[RowPlan, ...]] | None = None
        for start in range(end):
            before = best[start]
            floor = lowest if end - start == count else 0.0
            row = _plan_row(band.regions[start:end], columns, width, style, floor) if before else None
            if before and row:
                height = before[0] + (style.row_gap if start else 0.0) + row.height(style)
                if found is None or height < found[0]:
                    found = height, (*before[1], row)
        best.append(found)
    whole = best[count]
    return BandPlan(band, whole[1], style) if whole else None


def _plan_row(
    regions: Sequence[RegionBlock], columns: int, width: float, style: Style, floor: float = 0.0
) -> RowPlan | None:
    """The lowest row with `regions` side by side, at least `floor` leadings tall.

    A row that can make no use of so many columns gets fewer, which are wider.
    """
    columns = min(columns, columns_of_use(regions))
    if columns < len(regions):
        return None
    column = column_width(width, columns, style)
    runs = _runs(regions, columns, column, style)
    fewest = [_for_name(region, columns, column, style) for region in regions]
    if sum(fewest) > columns:
        return None
    average = -(-sum(run.area for run in runs) // columns)
    lowest = max(average, *(run.lowest for run in runs), ceil(floor - style.region_head))

    def needed(body: int) -> list[int]:
        return [max(few, run.needed(body)) for few, run in zip(fewest, runs, strict=True)]

    body = least(lowest, lambda body: sum(needed(body)) <= columns)
    planned = _share(regions, runs, needed(body), columns, body)
    used = sum(region.columns for region in planned)
    if used < columns:
        return _plan_row(regions, used, width, style, floor)
    head = max(region.block.name.lines(span(region.columns, column, style)) for region in planned)
    foot = style.card_gap if any(_is_flush(region, body) for region in planned) else 0.0
    return RowPlan(planned, columns, column, head, body, foot)


def _runs(regions: Sequence[RegionBlock], columns: int, column: float, style: Style) -> list[Run]:
    """The runs of the regions; what is taller than half an average column may lie across columns."""
    all_heights = [_heights(region, column, style) for region in regions]
    half = sum(map(sum, all_heights)) / columns / 2
    runs = []
    for region, run in zip(regions, all_heights, strict=True):
        across = []
        for index, (unit, height) in enumerate(zip(region.units, run, strict=True)):
            widest = min(_widest(unit), columns, int(height / half) + 1) if half else 1
            for count in range(2, widest + 1):
                lower = unit.height_across(count, column, style)
                if lower is not None:
                    across.append((index, count, lower))
        runs.append(run_of(run, tuple(across)))
    return runs


@lru_cache(maxsize=256)
def _heights(region: RegionBlock, column: float, style: Style) -> tuple[int, ...]:
    """The heights of a region's units; asked again for every row that the region may stand in."""
    return tuple(heights(region.units, column, style))


def _has_cards(region: RegionBlock) -> bool:
    return any(isinstance(unit.body, CardBlock) for unit in region.units)


def _is_flush(region: RegionPlan, body: int) -> bool:
    """Whether a region of references runs to the very end of the body: a card has its white, a reference has not."""
    return not _has_cards(region.block) and any(stack.height == body for stack in region.stacks(body))


def _for_name(region: RegionBlock, columns: int, column: float, style: Style) -> int:
    """The fewest columns in which no piece of a region's name runs over; more than there are if none do."""
    widest = widest_piece(region.name)
    return next((count for count in range(1, columns + 1) if span(count, column, style) >= widest), columns + 1)


def _share(
    regions: Sequence[RegionBlock], runs: Sequence[Run], needed: Sequence[int], columns: int, body: int
) -> tuple[RegionPlan, ...]:
    """The needed columns, and the rest one by one to the region whose columns are fullest.

    References stand close together, so they get no more than they need.
    """
    given = list(needed)
    most = [_of_use(region) if _has_cards(region) else count for region, count in zip(regions, given, strict=True)]
    for _ in range(columns - sum(given)):
        candidates = [index for index, count in enumerate(given) if count < most[index]]
        if not candidates:
            break
        fullest = max(candidates, key=lambda index: (sum(runs[index].heights) / given[index], -index))
        given[fullest] += 1
    planned = []
    for region, run, few, count in zip(regions, runs, needed, given, strict=True):
        filled = run.widest(count, body)
        planned.append(RegionPlan(region, run, max(few, filled), filled))
    return tuple(planned)
