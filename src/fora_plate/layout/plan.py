"""Sharing: how many columns, and how tall each band is, for the largest type that fits the page.

In: measured bands and the room for them. Out: a `Plan`. All heights are in leadings and all widths in em, so that
one number, the type size, is searched for. Nothing has a place yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.layout.blocks import CardBlock, heights
from fora_plate.layout.tracks import columns_needed, least

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fora_plate.layout.blocks import Band, RegionBlock, Text
    from fora_plate.style import Style

__all__ = [
    "BandPlan",
    "Contents",
    "Plan",
    "RegionPlan",
    "column_width",
    "narrowest_column",
    "plan",
    "search",
    "span",
    "widest_piece",
]

STEP: Final = 0.001
"""Two type sizes that differ less than this part are the same."""
FEW: Final = 24
"""So many numbers of columns are all tried."""
PROMISING: Final = 13
"""The number of columns that is tried first: about eleven em each on A3."""


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


@dataclass(frozen=True, slots=True)
class Contents:
    """What must fit: the bands, and the height of the legend (leadings) on so many columns of so many em."""

    bands: tuple[Band, ...]
    legend: Callable[[int, float], float]
    style: Style


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
            widest = max(widest, widest_piece(unit.heading))
        if isinstance(unit.body, CardBlock):
            texts = [unit.body.title, *(entry.name for entry in unit.body.entries)]
            inner = max(map(widest_piece, texts))
            for particular in (text for entry in unit.body.entries for text in entry.particulars):
                inner = max(inner, widest_piece(particular) + style.hanging)
            widest = max(widest, inner + 2 * style.card_padding)
        else:
            widest = max(widest, widest_piece(unit.body.text))
    return widest


def widest_piece(text: Text) -> float:
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
    tallest = max(max(run, default=0) for run in all_heights)
    average = -(-sum(map(sum, all_heights)) // columns)
    body = least(max(tallest, average), lambda body: sum(_needed(all_heights, body)) <= columns)
    needed = _needed(all_heights, body)
    given = _share(needed, all_heights, columns)
    regions = tuple(map(RegionPlan, band.regions, given, map(tuple, all_heights)))
    head = max(region.block.name.lines(span(region.columns, column, style)) for region in regions)
    return BandPlan(band, columns, column, head, body, regions)


def _needed(all_heights: Sequence[Sequence[int]], body: int) -> list[int]:
    """The columns that each region needs at a height; an empty one needs its place too."""
    return [max(1, columns_needed(run, body)) for run in all_heights]


def _share(needed: Sequence[int], all_heights: Sequence[Sequence[int]], columns: int) -> list[int]:
    """The needed columns, and the rest one by one to the region whose columns are fullest."""
    given = list(needed)
    for _ in range(columns - sum(given)):
        candidates = [index for index, run in enumerate(all_heights) if given[index] < len(run)]
        fullest = max(candidates, key=lambda index: (sum(all_heights[index]) / given[index], -index))
        given[fullest] += 1
    return given


def plan(contents: Contents, em: float, columns: int, width: float) -> Plan | None:
    """The plate at one type size (`em` units) and one number of columns; `width` in units."""
    style, inner = contents.style, width / em
    planned = []
    for band in contents.bands:
        band_plan = plan_band(band, columns, inner, style)
        if band_plan is None:
            return None
        planned.append(band_plan)
    column = column_width(inner, columns, style)
    legend = contents.legend(columns, column)
    gaps = style.band_gap * (len(planned) - 1) + style.legend_gap
    height = sum(band.height(style) for band in planned) + legend + gaps
    return Plan(em, columns, column, tuple(planned), legend, height)


def search(contents: Contents, room: tuple[float, float], sizes: tuple[float, float]) -> Plan | None:
    """The plan with the largest type that fits `room` (width and height in units), or `None`.

    `sizes` are the smallest and largest product type in units. The height is not quite monotonic in the type size
    because of line breaking, so the best size that was found to fit is kept.
    """
    width, height = room
    narrowest = narrowest_column(contents.bands, contents.style)

    def fitting(em: float, columns: int) -> Plan | None:
        if column_width(width / em, columns, contents.style) < narrowest:
            return None
        found = plan(contents, em, columns, width)
        return found if found and found.height * contents.style.leading * em <= height else None

    best: Plan | None = None
    known, step = _candidates(contents, width / sizes[0], narrowest)
    waiting = known[::step]
    while waiting:
        for columns in waiting:
            best = _better(best, columns, sizes, fitting)
        step = step // 2
        waiting = [columns for columns in known if best and step and abs(columns - best.columns) == step]
    return best


def _better(
    best: Plan | None, columns: int, sizes: tuple[float, float], fitting: Callable[[float, int], Plan | None]
) -> Plan | None:
    """The plan on `columns` columns with the largest type, if it is larger than the best so far; else that one."""
    low, high = best.em * (1 + STEP) if best else sizes[0], sizes[1]
    found = fitting(low, columns) if low <= high else None
    while found:
        best = found
        middle = (best.em + high) / 2
        found = None
        while not found and middle - best.em > STEP * best.em:
            found = fitting(middle, columns)
            if not found:
                high, middle = middle, (best.em + middle) / 2
    return best


def _candidates(contents: Contents, width: float, narrowest: float) -> tuple[list[int], int]:
    """Numbers of columns that can do on a plate of `width` em at its smallest type, and the step to try them with.

    Few are all tried, the most promising first; of many one in `step`, and then those around the best.
    """
    regions = max(len(band.regions) for band in contents.bands)
    units = max(sum(max(1, len(region.units)) for region in band.regions) for band in contents.bands)
    most = max(regions, min(int(width / (narrowest + contents.style.gutter)) + 1, units))
    if most - regions < FEW:
        return sorted(range(regions, most + 1), key=lambda columns: (abs(columns - PROMISING), columns)), 1
    step = 2 ** ((most - regions) // FEW).bit_length()
    return list(range(regions, most + 1)), step
