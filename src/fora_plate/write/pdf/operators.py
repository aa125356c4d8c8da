"""Operators and operands of a content stream: numbers, colours, frames and shown glyphs (ISO 32000-1, 8 and 9).

In: marks of the scene. Out: text of a stream. Knows neither pages nor tags.
"""

from __future__ import annotations

from math import pi, tan
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fora_plate.scene import Rect
    from fora_plate.text import GlyphRun
    from fora_plate.write.pdf.fonts import Font

__all__ = ["frame", "number", "point", "rgb", "says_it", "shown_glyphs"]

QUARTER: Final = 4 / 3 * tan(pi / 8)
"""How far the handles of a Bézier curve lie from its ends to make a quarter of a circle, in radii."""
DRIFT: Final = 0.5
"""A glyph that is off by less, in thousandths of an em, stays where it is."""


def number(value: float) -> str:
    """`value` with at most two decimals, without trailing zeros."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def says_it(font: Font, run: GlyphRun) -> bool:
    """Note what each glyph stands for; whether the glyphs together say the text, and nothing else."""
    exact, place, rest = True, 0, run.text.encode()
    for size, count in run.clusters:
        # A space that does not break has the glyph of one that does.
        text = rest[:size].decode().replace("\u00a0", " ")
        rest = rest[size:]
        for glyph, _, _ in run.glyphs[place : place + count]:
            exact &= font.says(glyph, text) and count == 1
        place += count
    return exact


def shown_glyphs(font: Font, run: GlyphRun) -> str:
    """The glyphs as operands of `TJ`, moved where they stand elsewhere than the widths alone would put them."""
    parts: list[str] = []
    codes: list[str] = []
    pen, rise = run.glyphs[0][1] * 1000 if run.glyphs else 0.0, 0.0
    shown: list[str] = []

    def flush() -> None:
        if codes:
            parts.append(f"<{''.join(codes)}>")
            codes.clear()

    if pen:
        parts.append(number(-pen))
    for glyph, right, down in run.glyphs:
        if down != rise:
            flush()
            shown += [f"[{' '.join(parts)}] TJ"] if parts else []
            parts.clear()
            shown.append(f"{-down:.4f} Ts")
            rise = down
        off = right * 1000 - pen
        if abs(off) >= DRIFT:
            flush()
            parts.append(number(round(-off)))
            pen += round(off)
        codes.append(f"{glyph:04X}")
        pen += font.width(glyph)
    flush()
    shown.append(f"[{' '.join(parts)}] TJ")
    return " ".join([*shown, "0 Ts"] if rise else shown)


def frame(rect: Rect) -> str:
    """The path around a rectangle; a quarter of a circle at each corner is a Bézier curve."""
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    left, top, right, bottom = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
    if not radius:
        return f"{point(left, top)} {number(rect.width)} {number(rect.height)} re"
    handle = radius * (1 - QUARTER)
    return (
        f"{point(left + radius, top)} m {point(right - radius, top)} l "
        f"{point(right - handle, top)} {point(right, top + handle)} {point(right, top + radius)} c "
        f"{point(right, bottom - radius)} l "
        f"{point(right, bottom - handle)} {point(right - handle, bottom)} {point(right - radius, bottom)} c "
        f"{point(left + radius, bottom)} l "
        f"{point(left + handle, bottom)} {point(left, bottom - handle)} {point(left, bottom - radius)} c "
        f"{point(left, top + radius)} l "
        f"{point(left, top + handle)} {point(left + handle, top)} {point(left + radius, top)} c h"
    )


def point(x: float, y: float) -> str:
    """A point as two operands."""
    return f"{number(x)} {number(y)}"


def rgb(colour: str) -> str:
    """A colour as three operands from 0 to 1."""
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.4g}" for place in (1, 3, 5))
