"""Sharing: how tall each band is, for the largest type that fits the page.

In: measured bands and the room for them. Out: a `Plan`. All heights are in leadings and all widths in em, so that
one number, the type size, is searched for. Nothing has a place yet.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING, Final

from fora_plate.layout.bands import Fitter

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.layout.bands import BandPlan
    from fora_plate.layout.blocks import Band
    from fora_plate.style import Style

__all__ = ["Contents", "Plan", "plan", "search"]

STEP: Final = 0.002
"""Two type sizes that differ less than this part are the same."""
AIM: Final = 0.5
"""Height in leadings grows about with the square of the type: fewer words fit a line, fewer lines the page."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A plate that fits: type size in units, bands and their fitter, legend and the whole height in leadings."""

    em: float
    fitter: Fitter
    bands: tuple[BandPlan, ...]
    legend: float
    height: float


@dataclass(frozen=True, slots=True)
class Contents:
    """What must fit: the bands, and the height of the legend (leadings) on a width in em."""

    bands: tuple[Band, ...]
    legend: Callable[[float], float]
    style: Style


def plan(contents: Contents, em: float, room: tuple[float, float]) -> Plan | None:
    """The plate at one type size (`em` units) in a room of so many units; `None` when a band is taller than that."""
    style, width = contents.style, room[0] / em
    top = int(room[1] / em / style.leading) + 1
    fitter = Fitter(width, style, top)
    planned = []
    for band in contents.bands:
        band_plan = fitter.band(band)
        if band_plan is None:
            return None
        planned.append(band_plan)
    legend = contents.legend(width)
    gaps = style.band_gap * (len(planned) - 1) + style.legend_gap
    height = sum(one.lines + one.band.white(style) for one in planned) + legend + gaps
    return Plan(em, fitter, tuple(planned), legend, height)


def search(contents: Contents, room: tuple[float, float], sizes: tuple[float, float]) -> Plan | None:
    """The plan with the largest type that fits `room` (width and height in units), or `None`.

    `sizes` are the smallest and largest product type in units. The height is not quite monotonic in the type size
    because of line breaking, so the best size that was found to fit is kept.
    """
    low, high = sizes
    best = plan(contents, low, room)
    if best is None or _fill(best, room, contents.style) > 1.0:
        return None
    em, fill = best.em, _fill(best, room, contents.style)
    while high - best.em > STEP * best.em:
        aim = em * fill**-AIM if fill < inf else 0.0
        em = aim if best.em * (1 + STEP) < aim < high * (1 - STEP) else (best.em + high) / 2
        found = plan(contents, em, room)
        fill = _fill(found, room, contents.style) if found else inf
        if found and fill <= 1.0:
            best = found
        else:
            high = em
    return best


def _fill(found: Plan, room: tuple[float, float], style: Style) -> float:
    """How much of the height a plan takes at its tightest leading; over 1 it does not fit."""
    return found.height * style.leading * found.em / room[1]
