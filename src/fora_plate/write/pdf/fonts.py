"""Fonts in a PDF: the glyphs that are used, as embedded subsets with their widths and their characters.

In: glyphs as they are shown. Out: composite fonts whose character codes are glyph numbers (ISO 32000-1, 9.7), each
with a table back to Unicode (9.10.3). Raises `FontError` for a font file that cannot be cut down.
"""

from __future__ import annotations

import hashlib
import re
import struct
from typing import TYPE_CHECKING, Final

from fora_plate.text import font_of, glyphs_of
from fora_plate.write.pdf.objects import number, reference
from fora_plate.write.problems import FontError

if TYPE_CHECKING:
    from fora_plate.text import Face, Typeface
    from fora_plate.write.pdf.objects import File

__all__ = ["Font"]

NONSYMBOLIC: Final = 1 << 5
NOT_IN_NAMES: Final = re.compile("[^A-Za-z0-9-]")
STEM: Final = {"regular": 80, "bold": 140}
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

    def write(self, file: File) -> int:
        """The font as an object of `file`, with its descendant, descriptor, glyphs and table of characters."""
        compact = "CFF " in self._font.face.table_tags
        name = f"{self._prefix()}+{NOT_IN_NAMES.sub('', self.typeface.family)}-{self.face.capitalize()}"
        widths = " ".join(f"{glyph}[{number(width)}]" for glyph, width in sorted(self._widths.items()))
        descendant = file.add(
            f"<</Type/Font/Subtype/{'CIDFontType0' if compact else 'CIDFontType2/CIDToGIDMap/Identity'}"
            f"/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {reference(self._descriptor(file, name, compact=compact))}/DW 0/W[{widths}]>>"
        )
        characters = file.add_stream(_to_unicode(self._said))
        return file.add(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{reference(descendant)}]/ToUnicode {reference(characters)}>>"
        )

    def _prefix(self) -> str:
        """Six letters that tell this subset from any other (9.6.4)."""
        used = hashlib.sha256(repr((self.face, sorted(self._said))).encode()).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in used[:6])

    def _descriptor(self, file: File, name: str, *, compact: bool) -> int:
        try:
            content = glyphs_of(self.typeface, self.face, self._said)
        except RuntimeError as error:
            raise FontError(self.typeface.family) from error
        glyphs = file.add_stream(content, "/Subtype/OpenType" if compact else f"/Length1 {len(content)}")
        extents = self._font.get_font_extents("ltr")
        return file.add(
            f"<</Type/FontDescriptor/FontName/{name}/Flags {NONSYMBOLIC}"
            f"/FontBBox[{' '.join(str(self._thousandths(edge)) for edge in self._box())}]/ItalicAngle 0"
            f"/Ascent {self._thousandths(extents.ascender)}/Descent {self._thousandths(extents.descender)}"
            f"/CapHeight {self._thousandths(self._cap_height())}/StemV {STEM[self.face]}"
            f"/{'FontFile3' if compact else 'FontFile2'} {reference(glyphs)}>>"
        )

    def _thousandths(self, value: float) -> int:
        return round(value * 1000 / self._em)

    def _box(self) -> tuple[int, ...]:
        """The box around every glyph, in font units (OpenType 1.9, table `head`)."""
        return struct.unpack(">4h", self._font.face.reference_table("head").data[36:44])

    def _cap_height(self) -> int:
        """The height of the capitals, in font units."""
        extents = self._font.get_glyph_extents(self._font.get_nominal_glyph(ord("H")))
        return int(extents.y_bearing)


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
