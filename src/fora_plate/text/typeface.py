"""Typefaces: a regular and a bold font file that belong together, and what must be true of such files.

In: the bytes of font files. Out: typefaces, fonts of HarfBuzz, subsets. Reads no file but those of the package, and
asks for no font of the machine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, Final, Literal

import uharfbuzz as hb

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "BORROWED",
    "FACES",
    "INTER",
    "Face",
    "Typeface",
    "family_of",
    "fault_of",
    "font_licence",
    "font_of",
    "glyphs_of",
    "subset",
    "webfont",
]

Face = Literal["regular", "bold"]
FACES: Final[tuple[Face, ...]] = ("regular", "bold")
BORROWED: Final = frozenset("←→↑↓↳○●◌◆◇△▲▷▶□■⊘✓")
"""Signs that always come from the bundled typeface: they carry meaning, and hardly any other typeface has them all."""
LETTERS: Final = frozenset(range(0x20, 0x7F))
"""Without these (printable ASCII) nothing on a plate can be set."""
SIGNATURES: Final = (b"\x00\x01\x00\x00", b"true", b"OTTO")
"""How a font file starts (OpenType 1.9, "Organization of an OpenType Font"); collections and web fonts do not."""
SHAPING: Final = ("GSUB", "GPOS", "GDEF", "STAT", "DSIG", "kern", "post", "name", "OS/2", "meta")
"""Tables that count for choosing glyphs and for menus, not for drawing."""
RESTRICTED: Final = 0x0002
NO_SUBSETTING: Final = 0x0100
BITMAPS_ONLY: Final = 0x0200
"""Embedding permissions in the table OS/2 (OpenType 1.9, fsType): those that rule out what a plate does."""


@dataclass(frozen=True, slots=True, eq=False)
class Typeface:
    """Two font files and the name under which they are known. Each is only equal to itself.

    The bundled one stays itself when it is handed to another process.
    """

    family: str
    regular: bytes = field(repr=False)
    bold: bytes = field(repr=False)

    def __reduce__(self) -> str | tuple[type[Typeface], tuple[str, bytes, bytes]]:
        return "INTER" if self is INTER else (Typeface, (self.family, self.regular, self.bold))

    def content(self, face: Face) -> bytes:
        """The font file of `face`."""
        return self.bold if face == "bold" else self.regular


def _bundled(name: str) -> bytes:
    return (files("fora_plate") / "fonts" / name).read_bytes()


INTER: Final = Typeface("Inter", _bundled("Inter-Regular.ttf"), _bundled("Inter-Bold.ttf"))
"""The bundled typeface."""


@cache
def webfont(face: Face) -> bytes:
    """The WOFF2 file of a face of `INTER`, to embed in SVG."""
    return _bundled(f"Inter-{face.capitalize()}.woff2")


def font_licence() -> bytes:
    """The licence of `INTER`, which goes with its files wherever they go."""
    return _bundled("OFL.txt")


@cache
def font_of(typeface: Typeface, face: Face) -> hb.Font:
    """A font to shape with."""
    return hb.Font(hb.Face(hb.Blob(typeface.content(face))))


def family_of(content: bytes) -> str:
    """The name of the family in a font file, as far as it is safe in SVG: letters, digits, spaces and dashes."""
    name = hb.Face(hb.Blob(content)).get_name(hb.OTNameIdPredefined.FONT_FAMILY) or ""
    kept = " ".join(re.sub(r"[^A-Za-z0-9 -]", "", name).split())[:60]
    # A house typeface of the same name as the bundled one would be mistaken for it.
    return f"House {kept}" if kept in {"", INTER.family} else kept


def fault_of(content: bytes) -> str | None:
    """What keeps a font file from being used, as a word of `messages.WORDS`; `None` if nothing does."""
    face = hb.Face(hb.Blob(content))
    tables = set(face.table_tags)
    if not content.startswith(SIGNATURES) or not face.glyph_count or not tables & {"glyf", "CFF "}:
        return "no-font"
    if "fvar" in tables:
        return "variable-font"  # a browser would choose a weight that was not measured
    permissions = int.from_bytes(face.reference_table("OS/2").data[8:10], "big") if "OS/2" in tables else 0
    if permissions & 0x000F == RESTRICTED or permissions & (NO_SUBSETTING | BITMAPS_ONLY):
        return "not-embeddable"
    if not set(face.unicodes) >= LETTERS or not all(map(partial(_drawn, hb.Font(face)), LETTERS)):
        return "lacks-letters"
    try:
        _subset(face, LETTERS)
    except RuntimeError:
        return "no-font"
    return None


def _drawn(font: hb.Font, letter: int) -> bool:
    """Whether a letter still has a glyph after the rules of the font."""
    buffer = hb.Buffer()
    buffer.add_str(chr(letter))
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return all(info.codepoint for info in buffer.glyph_infos)


def subset(typeface: Typeface, face: Face, characters: Iterable[str]) -> bytes:
    """The font file of `face` with no more than `characters`, kerning and marks included; same input, same bytes.

    Raises `RuntimeError` when what is asked for is damaged in the font file.
    """
    return _subset(hb.Face(hb.Blob(typeface.content(face))), map(ord, characters))


def glyphs_of(typeface: Typeface, face: Face, glyphs: Iterable[int]) -> bytes:
    """A font file with no more than these glyphs, which keep their numbers.

    It can be drawn but no longer shaped. Raises `RuntimeError` when what is asked for is damaged in the font file.
    """
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    for kind in (hb.SubsetInputSets.UNICODE, hb.SubsetInputSets.NAME_ID):
        wanted.sets(kind).clear()
    wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(sorted(glyphs))
    wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(_tag(name) for name in SHAPING)
    return bytes(hb.subset(hb.Face(hb.Blob(typeface.content(face))), wanted).blob.data)


def _tag(name: str) -> int:
    """The number of a table's name (OpenType 1.9, data type Tag)."""
    return int.from_bytes(name.encode(), "big")


def _subset(face: hb.Face, characters: Iterable[int]) -> bytes:
    wanted = hb.SubsetInput()
    codes = wanted.sets(hb.SubsetInputSets.UNICODE)
    codes.clear()
    codes.update(sorted(characters))
    return bytes(hb.subset(face, wanted).blob.data)
