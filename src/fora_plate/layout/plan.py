"""Sharing: how tall each band is, for the largest type that fits the page.

In: measured bands and the room for them. Out: a `Plan`. All heights are in leadings and all widths in em, so that
one number, the type size, is searched for. Nothing has a place yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final

from fora_plate.layout.bands import guess, plan_band
from fora_plate.layout.shapes import Shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fora_plate.layout.bands import BandPlan
    from fora_plate.layout.blocks import Band
    from fora_plate.style import Style

__all__ = ["Contents", "Plan", "plan", "search"]

STEP: Final = 0.002
"""Two type sizes that differ less than this part are the same."""
FULL: Final = 0.996
"""A page as full as this is full: what is left over widens the leading."""
GUESS: Final = 1.01
"""How near the first guess at a size comes to its own end."""
AIM: Final = 0.5
"""Height in leadings grows about with the square of the type: fewer words fit a line, fewer lines the page."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plate that fits: type size in units, bands, legend and the whole height in leadings."""

    em: float
    bands: tuple[BandPlan, ...]
    legend: float
    height: float


@dataclass(frozen=True, slots=True)
class Contents:
    """What must fit: the bands, and the height of the legend (leadings) on a width in em."""

    bands: tuple[Band, ...]
    legend: Callable[[float], float]
    style: Style


def plan(contents: Contents, shapes: Shapes, em: float, room: tuple[float, float]) -> Plan | None:
    """The plate at one type size (`em` units) in a room of so many units; `None` when a band is taller than that."""
    style, width = contents.style, room[0] / em
    top = int(room[1] / em / style.leading) + 1
    planned = []
    for band in contents.bands:
        band_plan = plan_band(band, width, shapes, style, top)
        if band_plan is None:
            return None
        planned.append(band_plan)
    legend = contents.legend(width)
    return Plan(em, tuple(planned), legend, _height(contents, [one.lines for one in planned]) + legend)


def _height(contents: Contents, lines: Sequence[int]) -> float:
    """The height of bands of so many leadings, with the white around them."""
    style = contents.style
    white = sum(band.white(style) for band in contents.bands)
    gaps = style.band_gap * max(0, len(lines) - 1) + style.legend_gap
    return sum(lines) + white + gaps


def search(contents: Contents, room: tuple[float, float], sizes: tuple[float, float]) -> Plan | None:
    """The plan with the largest type that fits `room` (width and height in units), or `None`.

    `sizes` are the smallest and largest product type in units. The height is not quite monotonic in the type size
    because of line breaking, so the best size that was found to fit is kept.
    """
    low, high = sizes
    best: Plan | None = None
    shapes = Shapes(contents.style)
    em = _likely(contents, shapes, room, sizes)
    while best is None or high > best.em * (1 + STEP):
        found = plan(contents, shapes, em, room)
        fill = _fill(found.height, em, room, contents.style) if found else inf
        if found and fill <= 1.0:
            best, low = found, em
            if fill > FULL:
                break
        elif em <= sizes[0]:
            return None
        else:
            high = em
        em = _next(em, fill, low, high) if best or high > low * (1 + STEP) else sizes[0]
    return best


def _next(em: float, fill: float, low: float, high: float) -> float:
    """The size to try after one that fills so much of the page: where it would just fit, else halfway."""
    aim = min(em * fill**-AIM if fill < inf else 0.0, high * (1 - STEP))
    return aim if aim > low * (1 + STEP) else (low + high) / 2


def _likely(contents: Contents, shapes: Shapes, room: tuple[float, float], sizes: tuple[float, float]) -> float:
    """A first guess at the size that just fits, without planning anything."""
    low, high = sizes
    while high > low * GUESS:
        em = (low * high) ** 0.5
        width = room[0] / em
        lines = [guess(band, width, shapes) for band in contents.bands]
        if _fill(_height(contents, lines) + contents.legend(width), em, room, contents.style) <= 1.0:
            low = em
        else:
            high = em
    return low


def _fill(height: float, em: float, room: tuple[float, float], style: Style) -> float:
    """How much of the room a height in leadings takes at the tightest leading; over 1 it does not fit."""
    return height * style.leading * em / room[1]
