"""Text shown as shapes: every glyph a form that is drawn again wherever it comes, for files without fonts.

In: lines of text. Out: operators and forms (ISO 32000-1, 8.10). Raises `FontError` where a font has no glyph.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import uharfbuzz as hb

from fora_plate.text import font_of
from fora_plate.write.pdf.letters import shaped
from fora_plate.write.pdf.objects import number, reference

if TYPE_CHECKING:
    from fora_plate.scene import Text
    from fora_plate.text import Face, GlyphRun, Typeface
    from fora_plate.write.pdf.objects import File

__all__ = ["Shapes"]


class Shapes:
    """Shows text without fonts; remembers which glyphs it needs."""

    say_it = False
    """Whether what is shown can be read back."""

    def __init__(self) -> None:
        self._forms: dict[tuple[Typeface, Face, int], str] = {}
        self._known: dict[tuple[str, Face, Typeface], list[tuple[int, str]]] = {}

    def show(self, line: Text, words: str, typeface: Typeface) -> list[str]:
        """The operators for `words` at the place of `line`; none for a run of spaces."""
        key = words, line.face, typeface
        runs = self._known.get(key)
        if runs is None:
            runs = self._known[key] = [self._run(run, line.face) for run in shaped(*key)]
        place = f"{number(line.x)} {number(line.y)} cm"
        shown = []
        for em, drawn in runs:
            scale = number(line.size / em, 6)
            turn = f"0 -{scale} -{scale} 0" if line.turned else f"{scale} 0 0 -{scale}"
            shown += [f"q {turn} {place} {drawn} Q"] if drawn else []
        return shown

    def _run(self, run: GlyphRun, face: Face) -> tuple[int, str]:
        """The em of a font in its own units, and the glyphs of a run drawn in these, each moved from the one before."""
        em = int(font_of(run.typeface, face).face.upem)
        drawn, at = [], (0, 0)
        for glyph, right, down in run.glyphs:
            if not _path(run.typeface, face, glyph):
                continue
            form = self._forms.setdefault((run.typeface, face, glyph), f"G{len(self._forms)}")
            x, y = round(right * em), round(-down * em)
            moved = (x - at[0], y - at[1])
            drawn.append(f"1 0 0 1 {moved[0]} {moved[1]} cm /{form} Do" if any(moved) else f"/{form} Do")
            at = x, y
        return em, " ".join(drawn)

    def write(self, file: File) -> str:
        """The forms by the names under which pages call them, as entries of a dictionary."""
        return "".join(
            f"/{name} {reference(file.add_stream(_path(*glyph).encode('ascii'), _form(*glyph)))}"
            for glyph, name in self._forms.items()
        )


def _form(typeface: Typeface, face: Face, glyph: int) -> str:
    """The entries of a form. Its box, which cuts, is wide: pixels along the edges of a letter are not all inside it."""
    font = font_of(typeface, face)
    extents, spare = font.get_glyph_extents(glyph), font.face.upem
    left, top = extents.x_bearing, extents.y_bearing
    box = left - spare, top + extents.height - spare, left + extents.width + spare, top + spare
    return f"/Type/XObject/Subtype/Form/Resources<<>>/BBox[{' '.join(map(str, box))}]"


@cache
def _path(typeface: Typeface, face: Face, glyph: int) -> str:
    """The outline of a glyph in font units, filled; quadratic curves as cubic ones, which are all that PDF knows."""
    pen = _Pen()
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, _: pen.move(x, y))
    functions.set_line_to_func(lambda x, y, _: pen.line(x, y))
    functions.set_quadratic_to_func(lambda x1, y1, x, y, _: pen.quadratic((x1, y1), (x, y)))
    functions.set_cubic_to_func(lambda x1, y1, x2, y2, x, y, _: pen.cubic((x1, y1, x2, y2), (x, y)))
    functions.set_close_path_func(lambda _: pen.close())
    font_of(typeface, face).draw_glyph(glyph, functions)
    return "\n".join([*pen.drawn, "f"]) if pen.drawn else ""


class _Pen:
    """Notes what HarfBuzz draws."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.at = (0.0, 0.0)

    def move(self, x: float, y: float) -> None:
        self._to("m", (), (x, y))

    def line(self, x: float, y: float) -> None:
        # Viewers move what is only a rectangle to whole pixels, which makes one l of a word thicker than the next.
        self._to("l", (), ((self.at[0] + x) / 2, (self.at[1] + y) / 2))
        self._to("l", (), (x, y))

    def quadratic(self, handle: tuple[float, float], end: tuple[float, float]) -> None:
        (x0, y0), (x1, y1), (x, y) = self.at, handle, end
        handles = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0), x + 2 / 3 * (x1 - x), y + 2 / 3 * (y1 - y))
        self._to("c", handles, end)

    def cubic(self, handles: tuple[float, float, float, float], end: tuple[float, float]) -> None:
        self._to("c", handles, end)

    def close(self) -> None:
        self.drawn.append("h")

    def _to(self, operator: str, handles: tuple[float, ...], end: tuple[float, float]) -> None:
        self.drawn.append(" ".join([*(number(value, 1) for value in (*handles, *end)), operator]))
        self.at = end
