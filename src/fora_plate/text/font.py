"""Measuring: glyphs and widths by HarfBuzz, in em.

Widths hold in every renderer: some kern and some do not (CairoSVG), so the wider of the two counts.

Texts are measured in the typeface that `set_in` names, the bundled one outside it. That typeface is a silent argument
of whatever runs inside: `layout.arrange` takes it from its style and nobody else sets it, so that a layout still
depends on nothing but its arguments. Everything that is remembered here is remembered per typeface.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import uharfbuzz as hb

from fora_plate.text.typeface import BORROWED, INTER, font_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.text.typeface import Face, Typeface

__all__ = ["GlyphRun", "advance", "missing_glyphs", "set_in", "shape", "width"]

_CURRENT: ContextVar[Typeface] = ContextVar("typeface", default=INTER)


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """A shaped string in one typeface: per glyph its number and place in em, the clusters (UTF-8 bytes, glyphs)."""

    text: str
    typeface: Typeface
    glyphs: tuple[tuple[int, float, float], ...]
    clusters: tuple[tuple[int, int], ...]


@contextmanager
def set_in(typeface: Typeface) -> Iterator[None]:
    """Whatever is measured inside is set in `typeface`."""
    before = _CURRENT.set(typeface)
    try:
        yield
    finally:
        _CURRENT.reset(before)


def advance(text: str, face: Face) -> float:
    """The width of `text` with kerning in em: what browsers and our own PDF draw."""
    return _advance(text, face, _CURRENT.get())


def width(text: str, face: Face) -> float:
    """The width of `text` in em: the wider of kerned and unkerned (kerning can widen too)."""
    return _width(text, face, _CURRENT.get())


@cache
def _coverage(typeface: Typeface) -> frozenset[int]:
    return frozenset(font_of(typeface, "regular").face.unicodes) & frozenset(font_of(typeface, "bold").face.unicodes)


def missing_glyphs(value: str, typeface: Typeface = INTER) -> str:
    """The characters of `value` that a typeface cannot draw, each once, in order of appearance."""
    if value.isascii() and value.isprintable():
        return ""
    return "".join(
        dict.fromkeys(character for character in value if ord(character) not in _coverage(_source(character, typeface)))
    )


def _source(character: str, typeface: Typeface) -> Typeface:
    """The typeface that a character comes from."""
    return INTER if character in BORROWED else typeface


@cache
def _upem(typeface: Typeface, face: Face) -> int:
    return int(font_of(typeface, face).face.upem)


def _runs(text: str, typeface: Typeface) -> Iterator[tuple[str, Typeface]]:
    """The stretches of `text` that come from one typeface."""
    if typeface is INTER:
        yield text, typeface
        return
    for source, characters in groupby(text, lambda character: _source(character, typeface)):
        yield "".join(characters), source


def _shaped(text: str, face: Face, typeface: Typeface) -> hb.Buffer:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.guess_segment_properties()
    hb.shape(font_of(typeface, face), buffer)
    return buffer


@cache
def shape(text: str, face: Face, typeface: Typeface) -> tuple[GlyphRun, ...]:
    """The glyphs of `text` with kerning, run by run. Raises `ValueError` for a character without glyph."""
    runs, start = [], 0.0
    for part, source in _runs(text, typeface):
        run, start = _run(part, face, source, start)
        runs.append(run)
    return tuple(runs)


def _run(text: str, face: Face, typeface: Typeface, start: float) -> tuple[GlyphRun, float]:
    """One run from `start` em, and where the next one starts."""
    buffer = _shaped(text, face, typeface)
    upem = _upem(typeface, face)
    x = 0
    glyphs, starts = [], []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint == 0:
            message = f"no glyph for a character of {text!r}"
            raise ValueError(message)
        glyphs.append((info.codepoint, start + (x + position.x_offset) / upem, -position.y_offset / upem))
        starts.append(info.cluster)
        x += position.x_advance
    edges = [*sorted(set(starts)), len(text)]
    clusters = tuple((len(text[first:last].encode()), starts.count(first)) for first, last in pairwise(edges))
    return GlyphRun(text, typeface, tuple(glyphs), clusters), start + x / upem


@cache
def _advance(text: str, face: Face, typeface: Typeface) -> float:
    total = 0.0
    for part, source in _runs(text, typeface):
        units: int = sum(position.x_advance for position in _shaped(part, face, source).glyph_positions)
        total += units / _upem(source, face)
    return total


@cache
def _unkerned(character: str, face: Face, typeface: Typeface) -> float:
    source = _source(character, typeface)
    font = font_of(source, face)
    glyph = font.get_nominal_glyph(ord(character))
    return float(font.get_glyph_h_advance(glyph or 0)) / _upem(source, face)


@cache
def _width(text: str, face: Face, typeface: Typeface) -> float:
    unkerned = sum(_unkerned(character, face, typeface) for character in text)
    return max(unkerned, _advance(text, face, typeface))
