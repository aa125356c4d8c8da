"""Bands: a layer in the fewest leadings on the width of the plate.

In: a measured band and the width for it. Out: a `BandPlan`: which domain, which function and which card takes which
part of the width, in hundredths of an em, and of the height, in leadings. No place yet.

Three choices are made together, each inside the one before: how the regions of a layer share its width, how the
sections of a region share that of the region, and in how many columns the cards of a section are packed.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from fora_plate.layout.shapes import EM, Window, hundredths
from fora_plate.layout.slicing import NEVER, Gaps, Slicer
from fora_plate.layout.texts import widest_piece

if TYPE_CHECKING:
    from fora_plate.layout.blocks import Band, RegionBlock, SectionBlock
    from fora_plate.layout.packing import Packing
    from fora_plate.layout.shapes import Shape, Shapes
    from fora_plate.layout.slicing import Need, Slice
    from fora_plate.style import Style

__all__ = ["BandFit", "BandPlan", "RegionPlan", "SectionPlan", "guess", "plan_band"]

ROW_GAP: Final = 1
"""Between regions below each other, in leadings: the white and what is around a name come to a whole one."""
ALMOST: Final = 0.6
"""A band whose cards can be made to fill so much of the width fills all of it."""
WASTE: Final = 1.12
"""What a band takes more than its cards, in a first guess."""


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


def plan_band(band: Band, width: float, shapes: Shapes, style: Style, top: int) -> BandPlan | None:
    """The lowest plan of a band in `width` em, or `None` when it would be taller than `top` leadings.

    First only heights are looked at that are likely.
    """
    label = ceil(band.label / style.label_room / style.leading - band.white(style))
    likely = guess(band, width, shapes)
    inner = floor((width - style.strip - style.strip_gap - 2 * style.padding) * EM)
    for low, high in ((likely // 8, likely * 3 // 2 + 18), (0, top)):
        fit = BandFit(band, shapes, style, Window(inner, low, min(high, top)))
        if fit.lines is not None:
            return BandPlan(band, max(fit.lines, label), fit)
    return None


def guess(band: Band, width: float, shapes: Shapes) -> int:
    """About how tall a band is in `width` em, in leadings."""
    area = sum(shapes.usual_area(section) for region in band.regions for section in region.sections)
    return round(WASTE * area / width) + 2


class BandFit:
    """Fits the regions and sections of a band in one width; remembers what it found.

    `lines` is the least height in leadings, `None` where none was found in the window of heights.
    """

    def __init__(self, band: Band, shapes: Shapes, style: Style, window: Window) -> None:
        """The width of the window is that of the band; heights outside it are not looked at."""
        self.band, self.style = band, style
        self._shapes, self._window = shapes, window
        self.region_gaps = Gaps(hundredths(style.region_gap + 2 * style.padding), ROW_GAP)
        self.section_gaps = Gaps(hundredths(style.gutter), 0)
        self._lowest: dict[SectionBlock, dict[int, Shape]] = {}
        self._slicers = {region: self._slicer(region) for region in band.regions}
        needs = [self._region_need(region) for region in band.regions]
        fixed = frozenset(index for index, region in enumerate(band.regions) if region.share is not None)
        self._whole = Slicer(needs, self.region_gaps, band.rows, fixed)
        need = self._whole.need(0, len(needs))
        self.lines = next((height for height, least in enumerate(need) if least <= self._window.width), None)

    def regions(self, lines: int) -> Slice:
        """How the regions share a height that fits; a band with very few cards leaves some of its width empty."""
        count, least = len(self.band.regions), self._whole.need(0, len(self.band.regions))
        widest = sum(hundredths(region.widest * self.style.widest_card) for region in self.band.regions)
        width = self._window.width if widest > ALMOST * self._window.width else widest
        return self._whole.slice(0, count, max(least[min(lines, self._window.high)], width), lines)

    def region(self, block: RegionBlock, width: int, lines: int) -> RegionPlan:
        """The plan of a region in a rectangle that it was found to fit."""
        head = self._head(block, width)
        return RegionPlan(block, head, self._slicers[block].slice(0, len(block.sections), width, lines - head))

    def section(self, block: SectionBlock, width: int, lines: int) -> SectionPlan:
        """The plan of a section in a rectangle that it was found to fit: what fitted less width fits more."""
        found = self._lowest[block].items()
        shape = min((shape for height, shape in found if height <= lines), key=lambda shape: shape.width)
        columns = shape.packing.columns
        column = (width / EM + self.style.gutter) / columns - self.style.gutter
        heading = round(block.heading.lines(width / EM)) if block.heading else 0
        return SectionPlan(block, heading, column, self._shapes.heights(block, column, columns), shape.packing)

    def _slicer(self, block: RegionBlock) -> Slicer:
        return Slicer([self._section_need(section) for section in block.sections], self.section_gaps)

    def _head(self, block: RegionBlock, width: int) -> int:
        return round(block.name.lines(width / EM)) if block.name else 0

    def _region_need(self, block: RegionBlock) -> Need:
        """The need of the sections, with the name above them."""
        body = self._slicers[block].need(0, len(block.sections))
        least = hundredths(widest_piece(block.name)) if block.name else 0
        fixed = None if block.share is None else round(block.share * self._window.width)
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
        need = [NEVER] * (self._window.high + 1)
        lowest = self._lowest[block] = {}
        for shape in self._shapes.within(block, self._window):
            if shape.height <= self._window.high and shape.width < need[shape.height]:
                need[shape.height], lowest[shape.height] = shape.width, shape
        return _falling(need)


def _falling(need: Need) -> Need:
    """What fits a height fits more height too."""
    least = NEVER
    found = []
    for width in need:
        least = min(least, width)
        found.append(least)
    return found
