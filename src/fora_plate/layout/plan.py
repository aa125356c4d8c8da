"""Sharing: how many columns, and how tall each band is, for the largest type that fits the page.

In: measured bands and the room for them. Out: a `Plan`. All heights are in leadings and all widths in em, so that
one number, the type size, is searched for. Nothing has a place yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, sqrt
from typing import TYPE_CHECKING, Final

from fora_plate.layout.bands import column_width, columns_of_use, plan_band
from fora_plate.layout.blocks import CardBlock, widest_piece

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fora_plate.layout.bands import BandPlan
    from fora_plate.layout.blocks import Band
    from fora_plate.style import Style

__all__ = [
    "Contents",
    "Plan",
    "narrowest_column",
    "plan",
    "search",
]

STEP: Final = 0.001
"""Two type sizes that differ less than this part are the same."""
FEW: Final = 8
"""So many numbers of columns are all tried."""
COMFORTABLE: Final = 10.5
"""A width of column, in em, that mostly turns out well."""
AIM: Final = 0.8
"""Height grows with the type a little faster than in proportion, because lines get longer and are broken."""


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


def narrowest_column(bands: Sequence[Band], style: Style) -> float:
    """Width in em of the narrowest column in which no piece of text runs over."""
    widest = 1.0
    for unit in (unit for band in bands for region in band.regions for unit in region.units):
        if unit.heading:
            widest = max(widest, widest_piece(unit.heading))
        if isinstance(unit.body, CardBlock):
            inner = max(widest_piece(text) + text.inset for text in unit.body.texts)
            widest = max(widest, inner + 2 * style.card_padding)
        else:
            widest = max(widest, widest_piece(unit.body.text))
    return widest


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
    height = sum(band.height for band in planned) + legend + gaps
    return Plan(em, columns, column, tuple(planned), legend, height)


def search(contents: Contents, room: tuple[float, float], sizes: tuple[float, float]) -> Plan | None:
    """The plan with the largest type that fits `room` (width and height in units), or `None`.

    `sizes` are the smallest and largest product type in units. The height is not quite monotonic in the type size
    because of line breaking, so the best size that was found to fit is kept. Of few numbers of columns all are
    tried; of many one in `step`, from the likeliest on, and then those around the best.
    """
    searcher = _Searcher(contents, room, sizes)
    fewest, most = _column_bounds(contents, room[0] / sizes[0], searcher.narrowest)
    likely = min(most, max(fewest, searcher.likely_columns()))
    step = 1 if most - fewest < FEW else 2 ** (2 * (most - fewest) // FEW).bit_length()
    known = sorted(range(fewest, most + 1), key=lambda columns: (abs(columns - likely), columns))
    best: Plan | None = None
    waiting = [columns for columns in known if (columns - likely) % step == 0]
    while waiting:
        for columns in waiting:
            best = searcher.better(best, columns)
        step = step // 2
        waiting = [columns for columns in known if best and step and abs(columns - best.columns) == step]
    return best


def _column_bounds(contents: Contents, width: float, narrowest: float) -> tuple[int, int]:
    """The fewest and most columns that can do on a plate of `width` em at its smallest type."""
    of_use = max(columns_of_use(band.regions) for band in contents.bands)
    return 1, max(1, min(int(width / (narrowest + contents.style.gutter)) + 1, of_use))


class _Searcher:
    """Tries plans on one page; holds what does not change while searching."""

    def __init__(self, contents: Contents, room: tuple[float, float], sizes: tuple[float, float]) -> None:
        self.contents, self.sizes = contents, sizes
        self.width, self.height = room
        self.narrowest = narrowest_column(contents.bands, contents.style)

    def fill(self, found: Plan) -> float:
        """How much of the height a plan takes at its tightest leading; over 1 it does not fit."""
        return found.height * self.contents.style.leading * found.em / self.height

    def tried(self, em: float, columns: int) -> Plan | None:
        """The plan at one size, whether it fits or not; `None` where a text would run over its column."""
        if column_width(self.width / em, columns, self.contents.style) < self.narrowest:
            return None
        return plan(self.contents, em, columns, self.width)

    def likely_columns(self) -> int:
        """A guess: columns of a comfortable width, at the type at which the same text would just fill the page."""
        each = COMFORTABLE + self.contents.style.gutter
        em = self.sizes[0]
        found = plan(self.contents, em, max(1, int(self.width / em / each)), self.width)
        if found and self.fill(found) < inf:
            em = min(self.sizes[1], em / sqrt(self.fill(found)))
        return max(1, round(self.width / em / each))

    def better(self, best: Plan | None, columns: int) -> Plan | None:
        """The plan on `columns` columns with the largest type, if it is larger than the best so far; else that one."""
        em = best.em * (1 + 2 * STEP) if best else self.sizes[0]
        found = self.tried(em, columns) if em <= self.sizes[1] else None
        return self._enlarged(found) if found and self.fill(found) <= 1.0 else best

    def _enlarged(self, best: Plan) -> Plan:
        """The plan on the same columns with the largest type.

        Every try tells how far off it is, so the next one aims at the size that would just fit; where that leads
        out of the interval, it is halved.
        """
        em, fill, high = best.em, self.fill(best), self.sizes[1]
        while high - best.em > 2 * STEP * best.em:
            aim = em * fill**-AIM if fill < inf else 0.0
            em = aim if best.em * (1 + STEP) < aim < high * (1 - STEP) else (best.em + high) / 2
            found = self.tried(em, best.columns)
            fill = self.fill(found) if found else inf
            if found and fill <= 1.0:
                best = found
            else:
                high = em
        return best
