"""Bands: a layer in the fewest leadings on the width of the plate.

In: a measured band and the width for it. Out: a `BandPlan`: which domain, which function and which card takes which
part of the width, in hundredths of an em, and of the height, in leadings. No place yet.

Three choices are made together, each inside the one before: how the regions of a layer share its width, how the
sections of a region share that of the region, and in how many columns the cards of a section are packed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from fora_plate.layout.packing import Packing, pack
from fora_plate.layout.slicing import NEVER, Gaps, Slicer
from fora_plate.layout.texts import widest_piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.layout.blocks import Band, RegionBlock, SectionBlock
    from fora_plate.layout.slicing import Need, Slice
    from fora_plate.style import Style

__all__ = ["EM", "BandFit", "BandPlan", "RegionPlan", "SectionPlan", "guess", "plan_band"]

EM: Final = 100
"""Widths are whole hundredths of an em, so that a plan has no rounding of its own."""
ROW_GAP: Final = 1
"""Between regions below each other, in leadings: the white and what is around a name come to a whole one."""
STEPS: Final = (1.0, 1.07, 1.15, 1.24, 1.34, 1.46, 1.6, 1.8, 2.1)
"""The widths of a column that are tried, as multiples of the narrowest that holds its texts."""
FEW_STEPS: Final = STEPS[0:4:2]
"""Those for a section with many cards, where the number of columns makes the difference."""
WIDEST: Final = 1.6
"""Columns are not made wider than this where one more of the narrowest would do."""
MANY: Final = 40
ALMOST: Final = 0.6
"""A band whose cards can be made to fill so much of the width fills all of it."""
TALL: Final = 0.7
"""A card is tall, and may lie across columns, when it takes such a part of an average column."""
WASTE: Final = 1.12
"""What a band takes more than its cards, in a first guess."""


def hundredths(width: float) -> int:
    """A width in em as the least whole number of hundredths that is no narrower."""
    return ceil(width * EM - 1e-6)


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section: the lines of its heading, and its cards in equal columns of `column` em.

    `heights` are those of each card in leadings, on one column, on two, as far as it may be widened.
    """

    block: SectionBlock
    heading: int
    column: float
    heights: tuple[tuple[int, ...], ...]
    packing: Packing


@dataclass(frozen=True, slots=True)
class RegionPlan:
    """A region: the lines of its name, and how its sections share its rectangle."""

    block: RegionBlock
    head: int
    body: Slice


@dataclass(frozen=True, slots=True)
class BandPlan:
    """A band: its height in whole leadings, without the white around the names of its regions, and what fits it."""

    band: Band
    lines: int
    fit: BandFit


@dataclass(frozen=True, slots=True)
class _Shape:
    """A section on a width (hundredths of an em), packed in columns."""

    width: int
    packing: Packing


def plan_band(band: Band, width: float, style: Style, top: int) -> BandPlan | None:
    """The lowest plan of a band in `width` em, or `None` when it would be taller than `top` leadings.

    First only heights are looked at that are likely.
    """
    label = ceil(band.label / style.label_room / style.leading - band.white(style))
    likely = guess(band, width, style)
    for low, high in ((likely // 8, likely * 3 // 2 + 18), (0, top)):
        fit = BandFit(band, width, style, (low, min(high, top)))
        if fit.lines is not None:
            return BandPlan(band, max(fit.lines, label), fit)
    return None


def guess(band: Band, width: float, style: Style) -> int:
    """About how tall a band is in `width` em, in leadings."""
    area = 0.0
    for section in (section for region in band.regions for section in region.sections):
        column = section.narrowest * STEPS[2]
        area += sum(height(column) for height in section.heights) * (column + style.gutter)
    return round(WASTE * area / width) + 2


class BandFit:
    """Fits the regions and sections of a band in one width; remembers what it found.

    `lines` is the least height in leadings, `None` where none was found in the window of heights.
    """

    def __init__(self, band: Band, width: float, style: Style, window: tuple[int, int]) -> None:
        """The width of a band in em; heights outside the window, in leadings, are not looked at."""
        self.band, self.style = band, style
        self.width = floor((width - style.strip - style.strip_gap - 2 * style.padding) * EM)
        self.region_gaps = Gaps(hundredths(style.region_gap + 2 * style.padding), ROW_GAP)
        self.section_gaps = Gaps(hundredths(style.gutter), 0)
        self._low, self._high = window
        self._shapes: dict[SectionBlock, dict[int, _Shape]] = {}
        self._slicers = {region: self._slicer(region) for region in band.regions}
        needs = [self._region_need(region) for region in band.regions]
        fixed = frozenset(index for index, region in enumerate(band.regions) if region.share is not None)
        self._whole = Slicer(needs, self.region_gaps, band.rows, fixed)
        need = self._whole.need(0, len(needs))
        self.lines = next((height for height, least in enumerate(need) if least <= self.width), None)

    def regions(self, lines: int) -> Slice:
        """How the regions share a height that fits; a band with very few cards leaves some of its width empty."""
        count, least = len(self.band.regions), self._whole.need(0, len(self.band.regions))
        widest = sum(hundredths(region.widest * self.style.widest_card) for region in self.band.regions)
        width = self.width if widest > ALMOST * self.width else widest
        return self._whole.slice(0, count, max(least[min(lines, self._high)], width), lines)

    def region(self, block: RegionBlock, width: int, lines: int) -> RegionPlan:
        """The plan of a region in a rectangle that it was found to fit."""
        head = self._head(block, width)
        return RegionPlan(block, head, self._slicers[block].slice(0, len(block.sections), width, lines - head))

    def section(self, block: SectionBlock, width: int, lines: int) -> SectionPlan:
        """The plan of a section in a rectangle that it was found to fit: what fitted less width fits more."""
        shapes = self._shapes[block]
        shape = min((shape for height, shape in shapes.items() if height <= lines), key=lambda shape: shape.width)
        columns = shape.packing.columns
        column = (width / EM + self.style.gutter) / columns - self.style.gutter
        singles = [height(column) for height in block.heights]
        heights = self._heights(block, singles, column, columns)
        return SectionPlan(block, self._heading(block, width), column, heights, shape.packing)

    def _slicer(self, block: RegionBlock) -> Slicer:
        return Slicer([self._section_need(section) for section in block.sections], self.section_gaps)

    def _head(self, block: RegionBlock, width: int) -> int:
        return round(block.name.lines(width / EM)) if block.name else 0

    def _heading(self, block: SectionBlock, width: int) -> int:
        return round(block.heading.lines(width / EM)) if block.heading else 0

    def _region_need(self, block: RegionBlock) -> Need:
        """The need of the sections, with the name above them."""
        body = self._slicers[block].need(0, len(block.sections))
        least = hundredths(widest_piece(block.name)) if block.name else 0
        fixed = None if block.share is None else round(block.share * self.width)
        need = [NEVER] * len(body)
        for lines, width in enumerate(body):
            wide = max(width, least)
            if fixed is not None:
                wide = fixed if wide <= fixed else NEVER
            if wide < NEVER:
                tall = lines + self._head(block, wide)
                if tall < len(need):
                    need[tall] = min(need[tall], wide)
        return _falling(need)

    def _section_need(self, block: SectionBlock) -> Need:
        need = [NEVER] * (self._high + 1)
        shapes = self._shapes[block] = {}
        for shape in self._shaped(block):
            height = self._heading(block, shape.width) + shape.packing.height
            if height <= self._high and shape.width < need[height]:
                need[height], shapes[height] = shape.width, shape
        return _falling(need)

    def _shaped(self, block: SectionBlock) -> Iterator[_Shape]:
        """The shapes that a section can take, from narrow and tall to wide and low."""
        gutter, singles = self.style.gutter, _Singles(block)
        columns = first = 1 if block.columns is None else min(block.columns, block.widest)
        while columns <= (block.widest if block.columns is None else first):
            if hundredths(columns * (block.narrowest + gutter) - gutter) > self.width:
                break
            if singles.area(1.0) < self._low * columns and block.columns is None and block.cards:
                break
            most = max(WIDEST, (columns + 1) / columns * 1.02)
            for step in STEPS if len(block.cards) <= MANY else FEW_STEPS:
                column = block.narrowest * step
                width = hundredths(columns * (column + gutter) - gutter)
                if step <= most and width <= self.width and singles.area(step) <= self._high * columns:
                    heights = self._heights(block, singles.heights(step), column, columns)
                    packing = _pack(heights, columns)
                    if packing:
                        yield _Shape(width, packing)
            columns += max(1, columns // 12)

    def _heights(
        self, block: SectionBlock, singles: Sequence[int], column: float, columns: int
    ) -> tuple[tuple[int, ...], ...]:
        """The heights of cards on one column, of those that are tall for it also on two and more."""
        tall = TALL * sum(singles) / columns if columns <= len(singles) else 0
        step = column + self.style.gutter
        return tuple(
            (single,)
            if single <= tall
            else (single, *(height(column + more * step) for more in range(1, min(columns, card.widest))))
            for single, card, height in zip(singles, block.cards, block.heights, strict=True)
        )


class _Singles:
    """The heights of the cards of a section on one column of different widths; remembers them."""

    def __init__(self, block: SectionBlock) -> None:
        self._block = block
        self._known: dict[float, list[int]] = {}

    def heights(self, step: float) -> list[int]:
        """The heights in leadings when a column is so many times the narrowest."""
        if step not in self._known:
            column = self._block.narrowest * step
            self._known[step] = [height(column) for height in self._block.heights]
        return self._known[step]

    def area(self, step: float) -> int:
        """All heights together."""
        return sum(self.heights(step))


@lru_cache(maxsize=20_000)
def _pack(heights: tuple[tuple[int, ...], ...], columns: int) -> Packing | None:
    """The same heights come back at many sizes that are tried."""
    return pack(heights, columns)


def _falling(need: Need) -> Need:
    """What fits a height fits more height too."""
    least = NEVER
    found = []
    for width in need:
        least = min(least, width)
        found.append(least)
    return found
