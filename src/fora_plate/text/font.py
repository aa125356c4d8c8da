"""The bundled font: glyphs and widths by HarfBuzz, in em.

Widths hold in every renderer: some kern and some do not (CairoSVG), so the wider of the two counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

import uharfbuzz as hb

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FAMILY", "Face", "GlyphRun", "advance", "font_file", "missing_glyphs", "shape", "webfont", "width"]

Face = Literal["regular", "bold"]
FAMILY: Final = "Inter"
_FILES: Final[dict[Face, str]] = {"regular": "Inter-Regular", "bold": "Inter-Bold"}


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """A shaped string: per glyph its number and offset in em, the clusters (UTF-8 bytes, glyphs), the advance in em."""

    glyphs: tuple[tuple[int, float, float], ...]
    clusters: tuple[tuple[int, int], ...]
    advance: float


def font_file(face: Face) -> Path:
    """The sfnt file of `face` inside the package."""
    return files("fora_plate") / "fonts" / f"{_FILES[face]}.ttf"  # type: ignore[return-value]


def webfont(face: Face) -> bytes:
    """The WOFF2 file of `face`, to embed in SVG."""
    return (files("fora_plate") / "fonts" / f"{_FILES[face]}.woff2").read_bytes()


@cache
def _font(face: Face) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob(font_file(face).read_bytes())))


@cache
def _upem(face: Face) -> int:
    return int(_font(face).face.upem)


@cache
def _coverage() -> frozenset[int]:
    return frozenset(_font("regular").face.unicodes) & frozenset(_font("bold").face.unicodes)


def missing_glyphs(value: str) -> str:
    """The characters of `value` that the font cannot draw, each once, in order of appearance."""
    if value.isascii() and value.isprintable():
        return ""
    covered = _coverage()
    return "".join(dict.fromkeys(character for character in value if ord(character) not in covered))


def _shaped(text: str, face: Face) -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.guess_segment_properties()
    hb.shape(_font(face), buffer)
    return buffer


@cache
def shape(text: str, face: Face) -> GlyphRun:
    """The glyphs of `text` with kerning. Raises `ValueError` for a character without glyph."""
    buffer = _shaped(text, face)
    upem = _upem(face)
    x = 0
    glyphs, starts = [], []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint == 0:
            message = f"no glyph for a character of {text!r}"
            raise ValueError(message)
        glyphs.append((info.codepoint, (x + position.x_offset) / upem, -position.y_offset / upem))
        starts.append(info.cluster)
        x += position.x_advance
    edges = [*sorted(set(starts)), len(text)]
    clusters = tuple((len(text[start:end].encode()), starts.count(start)) for start, end in pairwise(edges))
    return GlyphRun(tuple(glyphs), clusters, x / upem)


@cache
def advance(text: str, face: Face) -> float:
    """The width of `text` with kerning in em: what browsers and our own PDF draw."""
    total: int = sum(position.x_advance for position in _shaped(text, face).glyph_positions)
    return total / _upem(face)


@cache
def _unkerned(character: str, face: Face) -> int:
    font = _font(face)
    glyph = font.get_nominal_glyph(ord(character))
    return int(font.get_glyph_h_advance(glyph or 0))


@cache
def width(text: str, face: Face) -> float:
    """The width of `text` in em: the wider of kerned and unkerned (kerning can widen too)."""
    unkerned = sum(_unkerned(character, face) for character in text)
    return max(unkerned / _upem(face), advance(text, face))
