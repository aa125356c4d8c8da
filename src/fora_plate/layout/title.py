"""The title block: what plate this is, of which edition, with which figures.

In: a selection and the width of the page. Out: the block placed at the top. Its sizes follow the paper, not the
product type, so that all plates on one paper carry the same title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.geometry import Box
from fora_plate.layout.placed import Placed
from fora_plate.layout.setting import Grid, Look, Slot, line_of, set_text
from fora_plate.layout.texts import plain
from fora_plate.words import WORDS, plural

if TYPE_CHECKING:
    from fora_plate.layout.placed import Line
    from fora_plate.selection import Selection
    from fora_plate.style import Style
    from fora_plate.text import Face

__all__ = ["place_title"]

APART = 2.0
"""Least space between the words at the left and the notes at the right, in em of the subtitle."""
BELOW = 0.8
"""White below the block, in em of the subtitle."""
LEADING = 1.3
"""Line distance, in em of each size."""


def place_title(selection: Selection, style: Style, edges: tuple[int, int, int], side: int) -> Placed:
    """The title block: `edges` are left, top and right, `side` the short side of the paper; in units.

    The notes stand at the right of the same lines, or below them where the paper is too narrow for that.
    """
    left, top, right = edges
    large, small = side * style.title, side * style.title * style.subtitle
    column = _Column(style, left, right)
    lines, y = column.set(_title(selection), "bold", large, top, Look("ink", heading=1))
    more, y = column.set(_subtitle(selection), "regular", small, y, Look("muted"))
    lines += more
    notes = [WORDS[selection.language]["endorsement"], _source(selection)]
    first = more[-1].y - (len(notes) - 1) * LEADING * small
    noted = [
        line_of(note, (right, first + index * LEADING * small), small, "regular", Look("muted", right=True))
        for index, note in enumerate(notes)
    ]
    if min(line.x for line in noted) < max(line.x + line.width for line in lines) + APART * small:
        noted = []
        for note in notes:
            more, y = column.set(note, "regular", small, y, Look("muted"))
            noted += more
    box = Box.rounded(left, top, right, y + BELOW * small)
    return Placed("title", "title", box, _title(selection), (*lines, *noted))


class _Column:
    """Sets texts of different sizes below each other between two edges."""

    def __init__(self, style: Style, left: int, right: int) -> None:
        self.style, self.left, self.right = style, left, right

    def set(self, words: str, face: Face, size: float, top: float, look: Look) -> tuple[list[Line], float]:
        """The lines of `words` from `top` down, and where the next text may start."""
        leading = LEADING * size
        slot = Slot(self.left, top, (self.right - self.left) / size, leading)
        lines = set_text(plain(words, face), Grid(size, leading, self.style), slot, look).lines
        return list(lines), top + len(lines) * leading


def _title(selection: Selection) -> str:
    return selection.view.title_en if selection.language == "en" else selection.view.title


def _subtitle(selection: Selection) -> str:
    """The name of the view with its filters in short, the edition and the figures."""
    words = WORDS[selection.language]
    counted = ", ".join(plural(words, noun, count) for noun, count in selection.figures)
    return " · ".join(filter(None, [selection.name, f"{words['edition']} {selection.catalog.edition.id}", counted]))


def _source(selection: Selection) -> str:
    architecture = selection.catalog.architecture
    repository = architecture.repository.removeprefix("https://").split("/", 1)[-1]
    return f"{architecture.name}: {repository} {architecture.commit[:7]}, {architecture.date}"
