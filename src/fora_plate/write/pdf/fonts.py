"""Fonts in a PDF: the glyphs that are used, as embedded subsets with their widths and their characters.

In: glyphs as they are shown. Out: composite fonts whose character codes are glyph numbers (ISO 32000-1, 9.7), each
with a table back to Unicode (9.10.3). Raises `FontError` for a font file that cannot be cut down.
"""

from __future__ import annotations

import hashlib
import struct
from typing import TYPE_CHECKING

from pikepdf import Array, Dictionary, Name, Stream

from fora_plate.text import font_of, glyphs_of
from fora_plate.write.problems import FontError

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

    from fora_plate.text import Face, Typeface

__all__ = ["Font", "Fonts"]

NONSYMBOLIC = 1 << 5
STEM = {"regular": 80, "bold": 140}
"""Width of the stems in thousandths of an em: only programs that lack the font would use it."""


class Font:
    """One font of a document: the name under which pages call it, and what they showed of it."""

    def __init__(self, name: str, typeface: Typeface, face: Face) -> None:
        self.name, self.typeface, self.face = name, typeface, face
        self._font = font_of(typeface, face)
        self._em = int(self._font.face.upem)
        self._said: dict[int, str] = {}
        self._widths: dict[int, float] = {}

    def width(self, glyph: int) -> float:
        """The width of a glyph in thousandths of an em, as the document states it."""
        known = self._widths.get(glyph)
        if known is None:
            known = self._widths[glyph] = round(self._font.get_glyph_h_advance(glyph) * 1000 / self._em, 2)
        return known

    def says(self, glyph: int, text: str) -> bool:
        """Note that `glyph` stands for `text`; false where it stood for something else before."""
        return self._said.setdefault(glyph, text) == text

    def write(self, pdf: Pdf) -> Object:
        """The font as an object of `pdf`, with its descendant, descriptor, file and table of characters."""
        compact = "CFF " in self._font.face.table_tags
        name = Name(f"/{self._prefix()}+{self.typeface.family.replace(' ', '')}-{self.face.capitalize()}")
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType0 if compact else Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry=b"Adobe", Ordering=b"Identity", Supplement=0),
            FontDescriptor=pdf.make_indirect(self._descriptor(pdf, name, compact=compact)),
            DW=0,
            W=Array(part for glyph in sorted(self._widths) for part in (glyph, Array([self._widths[glyph]]))),
        )
        if not compact:
            descendant.CIDToGIDMap = Name.Identity
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=name,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(descendant)]),
                ToUnicode=Stream(pdf, _to_unicode(self._said)),
            )
        )

    def _prefix(self) -> str:
        """Six letters that tell this subset from any other (9.6.4)."""
        used = hashlib.sha256(repr((self.face, sorted(self._said))).encode()).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in used[:6])

    def _descriptor(self, pdf: Pdf, name: Name, *, compact: bool) -> Dictionary:
        try:
            content = glyphs_of(self.typeface, self.face, self._said)
        except RuntimeError as error:
            raise FontError(self.typeface.family) from error
        file = Stream(pdf, content)
        if compact:
            file.Subtype = Name.OpenType
        else:
            file.Length1 = len(content)
        extents = self._font.get_font_extents("ltr")
        found = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=NONSYMBOLIC,
            FontBBox=Array(self._thousandths(edge) for edge in self._box()),
            ItalicAngle=0,
            Ascent=self._thousandths(extents.ascender),
            Descent=self._thousandths(extents.descender),
            CapHeight=self._thousandths(self._cap_height()),
            StemV=STEM[self.face],
        )
        found["/FontFile3" if compact else "/FontFile2"] = pdf.make_indirect(file)
        return found

    def _thousandths(self, value: float) -> int:
        return round(value * 1000 / self._em)

    def _box(self) -> tuple[int, ...]:
        """The box around every glyph, in font units (OpenType 1.9, table `head`)."""
        return struct.unpack(">4h", self._font.face.reference_table("head").data[36:44])

    def _cap_height(self) -> int:
        """The height of the capitals, in font units."""
        extents = self._font.get_glyph_extents(self._font.get_nominal_glyph(ord("H")))
        return int(extents.y_bearing)


class Fonts:
    """The fonts of a document, in the order in which they are first used."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[Typeface, Face], Font] = {}

    def of(self, typeface: Typeface, face: Face) -> Font:
        """The font of this face."""
        key = typeface, face
        if key not in self._fonts:
            self._fonts[key] = Font(f"F{len(self._fonts)}", typeface, face)
        return self._fonts[key]

    def write(self, pdf: Pdf) -> Dictionary:
        """The fonts by the names under which pages call them."""
        return Dictionary({f"/{font.name}": font.write(pdf) for font in self._fonts.values()})


def _to_unicode(said: dict[int, str]) -> bytes:
    """The characters of each glyph (Adobe Technical Note 5411), in blocks of at most a hundred."""
    rows = [f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>" for glyph, text in sorted(said.items())]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapped = "".join("{} beginbfchar\n{}\nendbfchar\n".format(len(block), "\n".join(block)) for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{mapped}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode()
