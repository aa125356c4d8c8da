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

from fora_plate.layout.blocks import widest_piece
from fora_plate.layout.packing import Packing, pack
from fora_plate.layout.slicing import NEVER, Gaps, Slicer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.layout.blocks import Band, RegionBlock, SectionBlock
    from fora_plate.layout.slicing import Need, Slice
    from fora_plate.style import Style

__all__ = ["EM", "BandPlan", "Fitter", "RegionPlan", "SectionPlan", "hundredths"]

EM: Final = 100
"""Widths are whole hundredths of an em, so that a plan has no rounding of its own."""
ROW_GAP: Final = 1
"""Between regions below each other, in leadings: the white and what is around a name come to a whole one."""
STEPS: Final = (1.0, 1.07, 1.15, 1.24, 1.34, 1.46, 1.6, 1.8, 2.1)
"""The widths of a column that are tried, as multiples of the narrowest that holds its texts."""


def hundredths(width: float) -> int:
    """A width in em as the least whole number of hundredths that is no narrower."""
    return ceil(width * EM - 1e-6)


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section: the lines of its heading, and its cards in equal columns of `column` em.

    `heights` are those of each card on one column, on two, as far as it may be widened.
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
    """A band: its height in whole leadings without the white around the names of its regions."""

    band: Band
    lines: int


class Fitter:
    """Fits bands, regions and sections on one width, none taller than `top` leadings; remembers what it found."""

    def __init__(self, width: float, style: Style, top: int) -> None:
        """The width of a band in em, and the height of the page in leadings."""
        self.width = floor((width - style.strip - style.strip_gap - 2 * style.padding) * EM)
        self.style, self.top = style, top
        self.region_gaps = Gaps(hundredths(style.region_gap + 2 * style.padding), ROW_GAP)
        self.section_gaps = Gaps(hundredths(style.gutter), 0)
        self._shapes: dict[SectionBlock, dict[int, tuple[int, int]]] = {}
        self._sections: dict[SectionBlock, Need] = {}
        self._slicers: dict[RegionBlock, Slicer] = {}
        self._bands: dict[Band, Slicer] = {}

    def band(self, band: Band) -> BandPlan | None:
        """The lowest plan of a band, or `None` when it is taller than the page."""
        need = self._band(band).need(0, len(band.regions))
        lines = next((height for height, width in enumerate(need) if width <= self.width), None)
        if lines is None:
            return None
        label = band.label / self.style.label_room / self.style.leading - band.white(self.style)
        return BandPlan(band, max(lines, ceil(label)))

    def regions(self, plan: BandPlan) -> Slice:
        """How the regions of a band share its rectangle; a band with few cards leaves some of its width empty."""
        regions, slicer = plan.band.regions, self._band(plan.band)
        least = slicer.need(0, len(regions))[plan.lines]
        widest = sum(hundredths(region.widest * self.style.widest_card) for region in regions)
        return slicer.slice(0, len(regions), max(least, min(self.width, widest)), plan.lines)

    def region(self, block: RegionBlock, width: int, lines: int) -> RegionPlan:
        """The plan of a region in a rectangle that it was found to fit."""
        head = self._head(block, width)
        return RegionPlan(block, head, self._slicer(block).slice(0, len(block.sections), width, lines - head))

    def section(self, block: SectionBlock, width: int, lines: int) -> SectionPlan:
        """The plan of a section in a rectangle that it was found to fit: what fitted less width fits more."""
        _, columns = self._shape(block, lines)
        column = (width / EM + self.style.gutter) / columns - self.style.gutter
        heights = self._heights(block, column, columns)
        packing = _pack(heights, columns)
        if packing is None:
            message = f"section {block.section.id} does not fit {columns} columns"
            raise ValueError(message)
        return SectionPlan(block, self._heading(block, width), column, heights, packing)

    def _band(self, band: Band) -> Slicer:
        known = self._bands.get(band)
        if known is None:
            needs = [self._region_need(region) for region in band.regions]
            fixed = frozenset(index for index, region in enumerate(band.regions) if region.share is not None)
            known = self._bands[band] = Slicer(needs, self.region_gaps, band.rows, fixed)
        return known

    def _slicer(self, block: RegionBlock) -> Slicer:
        known = self._slicers.get(block)
        if known is None:
            needs = [self._section_need(section) for section in block.sections]
            known = self._slicers[block] = Slicer(needs, self.section_gaps)
        return known

    def _head(self, block: RegionBlock, width: int) -> int:
        return block.name.lines(width / EM) if block.name else 0

    def _heading(self, block: SectionBlock, width: int) -> int:
        return block.heading.lines(width / EM) if block.heading else 0

    def _region_need(self, block: RegionBlock) -> Need:
        """The need of the sections, with the name above them."""
        body = self._slicer(block).need(0, len(block.sections))
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
        known = self._sections.get(block)
        if known is None:
            need = [NEVER] * (self.top + 1)
            shapes = self._shapes[block] = {}
            for width, columns, height in self._shaped(block):
                if height <= self.top and width < need[height]:
                    need[height] = width
                    shapes[height] = (width, columns)
            known = self._sections[block] = _falling(need)
        return known

    def _shape(self, block: SectionBlock, lines: int) -> tuple[int, int]:
        """The width and the columns with which a section is no taller than `lines`: those of its least need."""
        self._section_need(block)
        shapes = self._shapes[block]
        return min(shape for height, shape in shapes.items() if height <= lines)

    def _shaped(self, block: SectionBlock) -> Iterator[tuple[int, int, int]]:
        """The shapes that a section can take: its width, its columns, its height in leadings."""
        gutter = self.style.gutter
        for columns in range(1, block.widest + 1):
            least = columns * (block.narrowest + gutter) - gutter
            if hundredths(least) > self.width:
                break
            for step in STEPS:
                column = block.narrowest * step
                width = hundredths(columns * (column + gutter) - gutter)
                packing = _pack(self._heights(block, column, columns), columns) if width <= self.width else None
                if packing:
                    yield width, columns, self._heading(block, width) + packing.height

    def _heights(self, block: SectionBlock, column: float, columns: int) -> tuple[tuple[int, ...], ...]:
        """The heights of the cards of a section on one column of so many em, on two, and so on."""
        step = column + self.style.gutter
        return tuple(
            tuple(height(column + more * step) for more in range(min(columns, card.widest)))
            for card, height in zip(block.cards, block.heights, strict=True)
        )


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
