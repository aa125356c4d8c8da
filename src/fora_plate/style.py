"""Every size and colour of a plate, as named tokens.

Sizes are ratios: horizontal ones in em of the product type, vertical ones in leadings, so that a plate keeps its
proportions at every type size. Colours are `#rrggbb`. Nothing here knows what is drawn where.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

SRGB_KNEE: Final = 0.04045
"""Below this part of the range sRGB is linear."""

__all__ = ["STYLE", "Style", "contrast", "mix", "readable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One look. Type has four sizes: small, text (the product type, 1 em), heading and title."""

    small: float = 0.8
    heading: float = 1.2
    leading: float = 1.16
    """The smallest distance between baselines, in em; a page that is not full is set wider."""
    widest_leading: float = 1.36
    baseline: float = 0.78
    """Place of the baseline in a line, in leadings from its top: centres the capitals (0.73 em high)."""

    margin: float = 1 / 29.7
    """Margin around the plate, as part of the short side: 10 mm on A3."""
    title: float = 0.022
    """Size of the title, as part of the short side: 18.5 pt on A3."""
    subtitle: float = 0.44
    """Size of the subtitle and of the notes in the title block, as part of the title."""
    largest_text: float = 0.68
    """Largest product type, as part of the title: a nearly empty plate does not shout."""
    smallest_type: float = 4.5
    """Smallest legible type on paper, in pt."""

    strip: float = 1.7
    """Width of the strip with the name of a layer, in em."""
    strip_gap: float = 0.34
    label: float = 1.1
    """Size of the name of a layer in its strip, in em."""
    label_room: float = 0.92
    """How much of the height of a strip the name may take."""
    padding: float = 0.26
    """From the edge of a region to its cards, in em."""
    region_gap: float = 0.26
    """Between regions side by side, in em."""
    gutter: float = 0.35
    """Between cards side by side, in em."""
    card_padding: float = 0.42
    """From the edge of a card to its text, in em."""
    entry_width: float = 8.4
    """Least width of a column of entries on a card that holds more than one, in em."""
    entry_gap: float = 0.9
    """Between columns of entries on a card, in em."""
    widest_card: float = 24.0
    """Width that no card is made wider than, as far as there are cards to fill the plate, in em."""
    hanging: float = 0.7
    """Indent of the second and later lines of a product, in em."""
    reference_space: float = 0.42
    """Between supplier numbers, in em."""

    card_gap: float = 0.28
    """Between cards below each other, in leadings; padding and gap of a card add up to one leading."""
    card_top: float = 0.28
    """From the top of a card to its first line, in leadings."""
    region_white: float = 0.44
    """White above and below the name of a region together, in leadings."""
    frame_white: float = 0.17
    """White above what stands in a band whose domain has its name in the strip, in leadings."""
    band_gap: float = 0.34
    legend_gap: float = 0.55
    """Between the lowest band and the legend, in leadings."""
    legend_column: float = 9.0
    """Least width of a column of the legend, in em."""
    legend_gutter: float = 0.9
    """Between columns of the legend, in em."""
    legend_line: float = 0.84
    """Leading of the legend, in leadings of the plate."""

    ink: str = "#1a1a1a"
    muted: str = "#4d4d4d"
    paper: str = "#ffffff"
    technology: str = "#45535e"
    """Main colour of what FORA gives no colour: the technology band."""
    facilities: str = "#a67c00"
    """Main colour of the national facilities, which are no gap and no alternative."""


STYLE: Final = Style()


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [
        value / 12.92 if value <= SRGB_KNEE else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, other: str, part: float) -> str:
    """`colour` with a `part` (0 to 1) of `other`."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * part):02x}" for one, two in pairs)


@cache
def readable(colour: str, background: str, wanted: float = 7.0) -> str:
    """`colour`, darkened just enough for a contrast of `wanted` on `background`."""
    for step in range(51):
        candidate = mix(colour, "#000000", step / 50)
        if contrast(candidate, background) >= wanted:
            return candidate
    return "#000000"
