"""Text without drawing it: widths of a typeface, line breaking, Dutch hyphenation.

In: strings and faces. Out: widths in em, glyph runs, lines. Asks no renderer and no font of the machine.
"""

from fora_plate.text.breaking import Piece, break_lines, count_lines, natural_width, pieces_of, spelled
from fora_plate.text.font import GlyphRun, advance, missing_glyphs, set_in, shape, width
from fora_plate.text.hyphenation import Hyphenator
from fora_plate.text.typeface import (
    BORROWED,
    FACES,
    INTER,
    Face,
    Typeface,
    family_of,
    fault_of,
    font_licence,
    font_of,
    glyphs_of,
    subset,
    webfont,
)

__all__ = [
    "BORROWED",
    "FACES",
    "INTER",
    "Face",
    "GlyphRun",
    "Hyphenator",
    "Piece",
    "Typeface",
    "advance",
    "break_lines",
    "count_lines",
    "family_of",
    "fault_of",
    "font_licence",
    "font_of",
    "glyphs_of",
    "missing_glyphs",
    "natural_width",
    "pieces_of",
    "set_in",
    "shape",
    "spelled",
    "subset",
    "webfont",
    "width",
]
