"""Font files for tests, made from the bundled typeface."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

from fora_plate.text import INTER, subset

if TYPE_CHECKING:
    from fora_plate.text import Face

__all__ = ["a_font", "a_shaping_font", "an_opentype_font", "another_font"]


def a_font(face: Face, without: str = "") -> bytes:
    """A font file of the bundled typeface, perhaps without some characters."""
    covered = {chr(code) for code in TTFont(io.BytesIO(INTER.content(face))).getBestCmap()}
    return subset(INTER, face, covered - set(without))


def another_font(face: Face) -> bytes:
    """The bundled font under another name and set wider: a house typeface that nobody has to supply."""
    font = TTFont(io.BytesIO(INTER.content(face)), recalcTimestamp=False)
    for record in font["name"].names:
        if record.nameID in {1, 16}:
            record.string = "Huisletter \"';}<"
    font["hmtx"].metrics = {name: (round(wide * 1.2), left) for name, (wide, left) in font["hmtx"].metrics.items()}
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def an_opentype_font(face: Face) -> bytes:
    """The bundled font with its outlines in CFF, under another name."""
    font = TTFont(io.BytesIO(another_font(face)), recalcTimestamp=False)
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    charstrings = {}
    for name in order:
        pen = T2CharStringPen(glyphs[name].width, glyphs)
        glyphs[name].draw(pen)
        charstrings[name] = pen.getCharString()
    builder = FontBuilder(font=font)
    del font["glyf"], font["loca"]
    font.sfntVersion = "OTTO"
    builder.isTTF = False
    builder.setupCFF("Huisletter", {}, charstrings, {})
    font["maxp"].tableVersion = 0x00005000
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


FEATURES = """
feature liga { sub f i by ampersand; } liga;
feature ccmp { sub eacute by e period; } ccmp;
feature kern { pos T o <0 60 -150 0>; } kern;
"""
"""Two letters as one glyph, one letter as two, and a letter that stands higher than others."""


def a_shaping_font(face: Face) -> bytes:
    """A font whose glyphs are not its characters, with a character beyond the first 65,536."""
    font = TTFont(io.BytesIO(another_font(face)), recalcTimestamp=False)
    wide = CmapSubtable.newSubtable(12)
    wide.platformID, wide.platEncID, wide.language = 3, 10, 0
    wide.cmap = {**font.getBestCmap(), 0x1F600: "asterisk"}
    font["cmap"].tables.append(wide)
    addOpenTypeFeaturesFromString(font, FEATURES)
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()
