"""Colours as `#rrggbb`: contrast after WCAG 2.2, mixing, and darkening until text can be read.

In: colours. Out: ratios and colours. Knows no style and nothing that is drawn.
"""

from __future__ import annotations

from functools import cache
from typing import Final

__all__ = ["channels", "contrast", "mix", "readable"]

SRGB_KNEE: Final = 0.04045
"""Below this part of the range sRGB is linear."""


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [
        value / 12.92 if value <= SRGB_KNEE else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@cache
def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, other: str, part: float) -> str:
    """`colour` with a `part` (0 to 1) of `other`."""
    pairs = zip(channels(colour), channels(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * part):02x}" for one, two in pairs)


@cache
def readable(colour: str, background: str, wanted: float = 7.0) -> str:
    """`colour`, darkened just enough for a contrast of `wanted` on `background`."""
    for step in range(51):
        candidate = mix(colour, "#000000", step / 50)
        if contrast(candidate, background) >= wanted:
            return candidate
    return "#000000"
