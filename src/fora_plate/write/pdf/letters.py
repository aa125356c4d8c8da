"""Text shown as glyphs of fonts: the operators of a stream (ISO 32000-1, 9.4), placed as HarfBuzz placed them.

In: lines of text. Out: operators. Raises `FontError` where a font has no glyph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.text import shape
from fora_plate.write.pdf.fonts import Font
from fora_plate.write.pdf.objects import number, reference
from fora_plate.write.problems import FontError

if TYPE_CHECKING:
    from fora_plate.scene import Text
    from fora_plate.text import Face, GlyphRun, Typeface
    from fora_plate.write.pdf.objects import File

__all__ = ["Letters", "shaped"]

DRIFT: Final = 0.5
"""A glyph that is off by less, in thousandths of an em, stays where it is."""


class Letters:
    """Shows text with the fonts of a document; what comes again is made only once."""

    say_it = True
    """Whether what is shown can be read back."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[Typeface, Face], Font] = {}
        self._known: dict[tuple[str, Face, Typeface], list[tuple[str, str]]] = {}

    def show(self, line: Text, words: str, typeface: Typeface) -> list[str]:
        """The operators for `words` at the place of `line`."""
        key = words, line.face, typeface
        runs = self._known.get(key)
        if runs is None:
            runs = self._known[key] = [self._run(run, line.face) for run in shaped(*key)]
        turn = "0 -1 -1 0" if line.turned else "1 0 0 -1"
        place = f"{number(line.size)} Tf {turn} {number(line.x)} {number(line.y)} Tm"
        return [f"{before} {place} {after}" for before, after in runs]

    def _run(self, run: GlyphRun, face: Face) -> tuple[str, str]:
        """What stands before and after size and place of a run."""
        font = self._font(run.typeface, face)
        before, after = f"BT /{font.name}", f"{_shown(font, run)} ET"
        if _says_it(font, run):
            return before, after
        actual = run.text.encode("utf-16-be").hex().upper()
        return f"/Span <</ActualText <FEFF{actual}>>> BDC {before}", f"{after} EMC"

    def _font(self, typeface: Typeface, face: Face) -> Font:
        key = typeface, face
        if key not in self._fonts:
            self._fonts[key] = Font(f"F{len(self._fonts)}", typeface, face)
        return self._fonts[key]

    def write(self, file: File) -> str:
        """The fonts by the names under which pages call them, as entries of a dictionary."""
        return "".join(f"/{font.name} {reference(font.write(file))}" for font in self._fonts.values())


def shaped(words: str, face: Face, typeface: Typeface) -> tuple[GlyphRun, ...]:
    """The glyphs of `words`, run by run."""
    try:
        return shape(words, face, typeface)
    except ValueError as error:
        raise FontError(typeface.family) from error


def _says_it(font: Font, run: GlyphRun) -> bool:
    """Note what each glyph stands for; whether the glyphs together say the text, and nothing else."""
    exact, place, rest = True, 0, run.text.encode()
    for size, count in run.clusters:
        # A space that does not break has the glyph of one that does.
        text = rest[:size].decode().replace("\u00a0", " ")
        rest = rest[size:]
        # A letter and its accent as two characters are two glyphs; not every program minds `ActualText`.
        parts = text if len(text) == count else [text] * count
        for (glyph, _, _), part in zip(run.glyphs[place : place + count], parts, strict=True):
            exact &= font.says(glyph, part) and count == 1
        place += count
    return exact


def _shown(font: Font, run: GlyphRun) -> str:
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
