"""Sharing: how many columns, and how tall each band is, for the largest type that fits the page.

In: measured bands and the room for them. Out: a `Plan`. All heights are in leadings and all widths in em, so that
one number, the type size, is searched for. Nothing has a place yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.layout.blocks import CardBlock, heights
from fora_plate.layout.tracks import columns_needed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from fora_plate.layout.blocks import Band, RegionBlock, Text
    from fora_plate.style import Style

__all__ = ["BandPlan", "Plan", "RegionPlan", "column_width", "narrowest_column", "search", "span"]


@dataclass(frozen=True, slots=True)
class RegionPlan:
    """A region: over how many columns its units run, and how tall each of them is in leadings."""

    block: RegionBlock
    columns: int
    heights: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class BandPlan:
    """A band: the number and width (em) of its columns, the lines of its head and of its body in leadings."""

    band: Band
    columns: int
    column: float
    head: int
    body: int
    regions: tuple[RegionPlan, ...]

    def height(self, style: Style) -> float:
        """Height of the band in leadings."""
        return self.head * style.region_head + self.body


@dataclass(frozen=True, slots=True)
class Plan:
    """A plate that fits: type size in units, columns of the grid, bands, legend and the whole height in leadings."""

    em: float
    columns: int
    column: float
    bands: tuple[BandPlan, ...]
    legend: float
    height: float


def span(columns: int, column: float, style: Style) -> float:
    """Width in em of `columns` columns with the gutters between them."""
    return columns * column + (columns - 1) * style.gutter


def column_width(width: float, columns: int, style: Style) -> float:
    """Width in em of one of `columns` columns on a plate that is `width` em wide."""
    room = width - style.strip - style.strip_gap - 2 * style.padding
    return (room - (columns - 1) * style.gutter) / columns


def narrowest_column(bands: Sequence[Band], style: Style) -> float:
    """Width in em of the narrowest column in which no piece of text runs over."""
    widest = 1.0
    for unit in (unit for band in bands for region in band.regions for unit in region.units):
        if unit.heading:
            widest = max(widest, _widest(unit.heading))
        if isinstance(unit.body, CardBlock):
            texts = [unit.body.title, *(entry.name for entry in unit.body.entries)]
            inner = max(map(_widest, texts))
            for particular in (text for entry in unit.body.entries for text in entry.particulars):
                inner = max(inner, _widest(particular) + style.hanging)
            widest = max(widest, inner + 2 * style.card_padding)
        else:
            widest = max(widest, _widest(unit.body.text))
    return widest


def _widest(text: Text) -> float:
    """The widest piece with its hyphen; pieces after the first may stand on an indented line."""
    return max(piece.width + piece.hyphen + (text.indent if index else 0) for index, piece in enumerate(text.pieces))


def plan_band(band: Band, columns: int, width: float, style: Style) -> BandPlan | None:
    """The lowest arrangement of `band` on `columns` columns, or `None` when its regions do not fit side by side.

    A band with fewer units than columns gets as many columns as units, which are wider.
    """
    units = sum(max(1, len(region.units)) for region in band.regions)
    columns = min(columns, units)
    if columns < len(band.regions):
        return None
    column = column_width(width, columns, style)
    all_heights = [heights(region.units, column, style) for region in band.regions]
    body = max([max(run, default=0) for run in all_heights] + [-(-sum(map(sum, all_heights)) // columns)])
    while True:
        needed = [max(1, columns_needed(run, body)) for run in all_heights]
        if sum(needed) <= columns:
            break
        body += 1
    given = _share(needed, all_heights, columns)
    regions = tuple(map(RegionPlan, band.regions, given, map(tuple, all_heights)))
    head = max(region.block.name.lines(span(region.columns, column, style)) for region in regions)
    return BandPlan(band, columns, column, head, body, regions)


def _share(needed: Sequence[int], all_heights: Sequence[Sequence[int]], columns: int) -> list[int]:
    """The needed columns, and the rest one by one to the region whose columns are fullest."""
    given = list(needed)
    for _ in range(columns - sum(given)):
        candidates = [index for index, run in enumerate(all_heights) if given[index] < len(run)]
        fullest = max(candidates, key=lambda index: (sum(all_heights[index]) / given[index], -index))
        given[fullest] += 1
    return given


def plan(
    bands: Sequence[Band], em: float, columns: int, width: float, style: Style, legend: Callable[[int, float], float]
) -> Plan | None:
    """The plate at one type size (`em` units) and one number of columns; `width` in units."""
    inner = width / em
    planned = []
    for band in bands:
        band_plan = plan_band(band, columns, inner, style)
        if band_plan is None:
            return None
        planned.append(band_plan)
    column = column_width(inner, columns, style)
    legend_height = legend(columns, column)
    gaps = style.band_gap * (len(planned) - 1) + (style.legend_gap if legend_height else 0.0)
    height = sum(band.height(style) for band in planned) + legend_height + gaps
    return Plan(em, columns, column, tuple(planned), legend_height, height)


def search(
    bands: Sequence[Band],
    room: tuple[float, float],
    sizes: tuple[float, float],
    style: Style,
    legend: Callable[[int, float], float],
) -> Plan | None:
    """The plan with the largest type that fits `room` (width and height in units), or `None`.

    `sizes` are the smallest and largest product type in units. The height is not quite monotonic in the type size
    because of line breaking, so the best size that was found to fit is kept.
    """
    width, height = room
    narrowest = narrowest_column(bands, style)

    def fitting(em: float, columns: int) -> Plan | None:
        if column_width(width / em, columns, style) < narrowest:
            return None
        found = plan(bands, em, columns, width, style, legend)
        return found if found and found.height * style.leading * em <= height else None

    best: Plan | None = None
    for columns in _candidates(bands, width, sizes[0], narrowest, style):
        low = best.em * 1.002 if best else sizes[0]
        found = fitting(low, columns) if low <= sizes[1] else None
        if not found:
            continue
        best, high = found, sizes[1]
        for _ in range(12):
            middle = (best.em + high) / 2
            if middle - best.em < best.em * 0.001:
                break
            found = fitting(middle, columns)
            best, high = (found, high) if found else (best, middle)
    return best


def _candidates(
    bands: Sequence[Band], width: float, smallest: float, narrowest: float, style: Style
) -> Iterator[int]:
    """Numbers of columns that can do, most promising first: about eleven em wide, then away from there."""
    regions = max(len(band.regions) for band in bands)
    most = max(regions, int(width / smallest / (narrowest + style.gutter)) + 1)
    units = max(sum(len(region.units) for region in band.regions) for band in bands)
    most = min(most, max(units, regions))
    middle = min(most, max(regions, 13))
    yield from sorted(range(regions, most + 1), key=lambda columns: (abs(columns - middle), columns))
