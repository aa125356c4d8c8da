"""Shapes: how wide and how tall a section can be made, with its cards packed in columns.

In: measured sections. Out: `Shape`s. Widths are in em and heights in leadings, so nothing here depends on the type size
or on the paper: a shape is found once, however many sizes are tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import TYPE_CHECKING, Final

from fora_plate.layout.curve import Curve
from fora_plate.layout.packing import Packing, pack

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.layout.blocks import SectionBlock
    from fora_plate.style import Style

__all__ = ["EM", "Shape", "Shapes", "Window", "hundredths"]

EM: Final = 100
"""Widths are whole hundredths of an em, so that a plan has no rounding of its own."""
STEPS: Final = (1.0, 1.07, 1.15, 1.24, 1.34, 1.46, 1.6, 1.8, 2.1)
"""The widths of a column that are tried, as multiples of the narrowest that holds its texts."""
FEW_STEPS: Final = STEPS[0:4:2]
"""Those for a section with many cards, where the number of columns makes the difference."""
USUAL: Final = STEPS[2]
WIDEST: Final = 1.6
"""Columns are not made wider than this where one more of the narrowest would do."""
MANY: Final = 40
TALL: Final = 0.7
"""A card is tall, and may lie across columns, when it takes such a part of an average column."""

Heights = tuple[tuple[int, ...], ...]
"""The heights of cards in leadings, each on one column, on two, as far as it may be widened."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A section on a width (hundredths of an em): its height in leadings, its heading included, and its packing."""

    width: int
    height: int
    packing: Packing


@dataclass(frozen=True, slots=True)
class Window:
    """What is looked at: no width over this one (hundredths of an em), heights from `low` to `high` (leadings)."""

    width: int
    low: int
    high: int


def hundredths(width: float) -> int:
    """A width in em as the least whole number of hundredths that is no narrower."""
    return ceil(width * EM - 1e-6)


class Shapes:
    """Finds the shapes of sections in one style; remembers them."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._curves: dict[SectionBlock, list[Curve]] = {}
        self._singles: dict[tuple[SectionBlock, float], list[int]] = {}
        self._known: dict[tuple[SectionBlock, int, float], Shape | None] = {}

    def within(self, block: SectionBlock, window: Window) -> Iterator[Shape]:
        """The shapes in a window, from narrow and tall to wide and low; all that a view pins, whatever the window."""
        columns = 1 if block.columns is None else min(block.columns, block.widest)
        last = block.widest if block.columns is None else columns
        while columns <= last and self._width(block, columns, 1.0) <= window.width:
            if block.columns is None and block.cards and self.area(block, 1.0) < window.low * columns:
                break
            most = max(WIDEST, (columns + 1) / columns * 1.02)
            for step in STEPS if len(block.cards) <= MANY else FEW_STEPS:
                fits = step <= most and self._width(block, columns, step) <= window.width
                if fits and self.area(block, step) <= window.high * columns:
                    shape = self._shape(block, columns, step)
                    if shape:
                        yield shape
            columns += max(1, columns // 12)

    def area(self, block: SectionBlock, step: float = USUAL) -> int:
        """The heights of all cards together, in leadings, when a column is so many times the narrowest."""
        return sum(self._heights_of_singles(block, step))

    def usual_area(self, block: SectionBlock) -> float:
        """About how much a section takes of a plate, in em times leadings."""
        return self.area(block) * (block.narrowest * USUAL + self._style.gutter)

    def heights(self, block: SectionBlock, column: float, columns: int) -> Heights:
        """The heights of all cards on columns of so many em, each as far as it may be widened."""
        step = column + self._style.gutter
        return tuple(
            tuple(curve(column + more * step) for more in range(max(1, min(columns, card.widest))))
            for card, curve in zip(block.cards, self._curves_of(block), strict=True)
        )

    def _width(self, block: SectionBlock, columns: int, step: float) -> int:
        gutter = self._style.gutter
        return hundredths(columns * (block.narrowest * step + gutter) - gutter)

    def _curves_of(self, block: SectionBlock) -> list[Curve]:
        if block not in self._curves:
            self._curves[block] = [Curve(partial(card.height, style=self._style)) for card in block.cards]
        return self._curves[block]

    def _heights_of_singles(self, block: SectionBlock, step: float) -> list[int]:
        if (block, step) not in self._singles:
            self._singles[block, step] = [curve(block.narrowest * step) for curve in self._curves_of(block)]
        return self._singles[block, step]

    def _shape(self, block: SectionBlock, columns: int, step: float) -> Shape | None:
        key = (block, columns, step)
        if key not in self._known:
            singles = self._heights_of_singles(block, step)
            packing = pack(self._heights(block, singles, block.narrowest * step, columns), columns)
            width = self._width(block, columns, step)
            heading = round(block.heading.lines(width / EM)) if block.heading else 0
            self._known[key] = Shape(width, heading + packing.height, packing) if packing else None
        return self._known[key]

    def _heights(self, block: SectionBlock, singles: Sequence[int], column: float, columns: int) -> Heights:
        """The heights on one column, of cards that are tall for it also on two and more."""
        tall = TALL * sum(singles) / columns if columns <= len(singles) else 0
        step = column + self._style.gutter
        return tuple(
            (single,)
            if single <= tall
            else (single, *(curve(column + more * step) for more in range(1, min(columns, card.widest))))
            for single, card, curve in zip(singles, block.cards, self._curves_of(block), strict=True)
        )
