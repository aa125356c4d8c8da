"""Rows: texts that belong together, below each other in columns with a heading.

In: texts with their looks. Out: how tall they are at a width, and `Placed` things. A column may show its first rows
only and say in words how many are missing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import Box
from fora_plate.layout.placed import Placed
from fora_plate.layout.setting import Strip, set_text
from fora_plate.layout.texts import Text, cut_to, plain, widest_piece
from fora_plate.words import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.layout.placed import Line, Role
    from fora_plate.layout.setting import Look
    from fora_plate.words import Words

__all__ = ["Column", "Row"]

BAR: Final = 0.36
"""Width of a bar, in em."""
EDGE: Final = 0.12
"""How much shorter a bar is than its rows, above and below, in leadings."""


@dataclass(frozen=True, slots=True)
class Row:
    """Texts below each other, each with its look; `below` is the white below them in leadings.

    `group` is what neighbouring rows have in common, if anything, and `tint` the domain whose colour shows it. `said`
    is how the first text is said, if that differs from what stands there.
    """

    role: Role
    id: str
    texts: tuple[Text, ...]
    looks: tuple[Look, ...]
    below: float = 0.0
    group: str = ""
    tint: str | None = None
    said: str = ""

    def fits(self, width: float) -> bool:
        """Whether every word fits on a line of `width` em."""
        return all(widest_piece(text) + text.reserved <= width for text in self.texts)

    def lines(self, width: float) -> float:
        """Its height in leadings on a width in em."""
        return sum(text.lines(width) for text in self._cut(width)) + self.below

    def _cut(self, width: float) -> list[Text]:
        return [cut_to(text, width - text.reserved) for text in self.texts]

    def set(self, strip: Strip, top: float) -> tuple[Line, ...]:
        """Its lines from `top` (units) down."""
        lines: list[Line] = []
        for text, look in zip(self._cut(strip.width), self.looks, strict=True):
            lines += set_text(text, strip.grid, strip.slot(top), look).lines
            top += text.lines(strip.width) * strip.grid.leading
        return (replace(lines[0], label=self.said or lines[0].label), *lines[1:])

    def place(self, strip: Strip, top: float) -> Placed:
        """The row as a thing of its own."""
        bottom = top + (self.lines(strip.width) - self.below) * strip.grid.leading
        label = self.said or ", ".join(text.said for text in self.texts)
        return Placed(self.role, self.id, Box.rounded(strip.x, top, strip.right, bottom), label, self.set(strip, top))


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and rows, at least one; `more` is the noun for those that are left out.

    Rows are `inset` em from the left edge, and a bar stands there before each run of rows of one group.
    """

    id: str
    heading: Row
    rows: tuple[Row, ...]
    more: str
    inset: float = 0.0

    def fits(self, width: float) -> bool:
        """Whether every word fits on a line of `width` em."""
        return self.heading.fits(width) and all(row.fits(width - self.inset) for row in self.rows)

    def cut(self, count: int, words: Words, small: float) -> Column:
        """The first `count` rows, and in words how many there are besides; in small type of that size."""
        rest = len(self.rows) - count
        if not rest:
            return self
        text = replace(plain(f"+{plural(words, self.more, rest)}", "regular", small), pitch=self.heading.texts[0].pitch)
        row = Row("slip-more", f"more_{self.id}", (text,), (replace(self.heading.looks[0], tone="muted"),))
        return replace(self, rows=(*self.rows[:count], row))

    def lines(self, width: float) -> float:
        """Its height in leadings on a width in em."""
        rows = sum(row.lines(width - self.inset) for row in self.rows) - self.rows[-1].below
        return self.heading.lines(width) + rows

    def place(self, strip: Strip, top: float) -> Placed:
        """The column from `top` (units) down."""
        grid, y = strip.grid, top + self.heading.lines(strip.width) * strip.grid.leading
        inner = Strip(grid, strip.x + self.inset * grid.em, strip.width - self.inset)
        placed = []
        for row in self.rows:
            placed.append(row.place(inner, y))
            y += row.lines(inner.width) * grid.leading
        box = Box.rounded(strip.x, top, strip.right, top + self.lines(strip.width) * grid.leading)
        lines = self.heading.set(strip, top)
        return Placed(
            "slip-column", self.id, box, self.heading.texts[0].said, lines, (*self._bars(strip, placed), *placed)
        )

    def _bars(self, strip: Strip, placed: Sequence[Placed]) -> Iterator[Placed]:
        """A bar from the first to the last of neighbouring rows of one group."""
        run: list[Box] = []
        edge, right = EDGE * strip.grid.leading, strip.x + BAR * strip.grid.em
        for index, (row, thing) in enumerate(zip(self.rows, placed, strict=True)):
            run.append(thing.box)
            after = self.rows[index + 1].group if index + 1 < len(self.rows) else ""
            if row.group != after:
                if row.group:
                    bar = Box.rounded(strip.x, run[0].y0 + edge, right, run[-1].y1 - edge)
                    yield Placed("swatch", f"swatch_{row.id}", bar, tint=row.tint)
                run = []
