"""Text without drawing it: widths of the bundled font, line breaking, Dutch hyphenation.

In: strings and faces. Out: widths in em, glyph runs, lines. Asks no renderer and no font of the machine.
"""

from fora_plate.text.breaking import Piece, break_lines, count_lines, natural_width, pieces_of
from fora_plate.text.font import FAMILY, Face, GlyphRun, advance, font_file, missing_glyphs, shape, webfont, width
from fora_plate.text.hyphenation import Hyphenator

__all__ = [
    "FAMILY",
    "Face",
    "GlyphRun",
    "Hyphenator",
    "Piece",
    "advance",
    "break_lines",
    "count_lines",
    "font_file",
    "missing_glyphs",
    "natural_width",
    "pieces_of",
    "shape",
    "webfont",
    "width",
]
