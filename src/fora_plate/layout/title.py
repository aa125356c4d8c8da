"""The title block: what plate this is, of which edition, with which figures.

In: a selection and the width of the page. Out: the block placed at the top. Its sizes follow the paper, not the
product type, so that all plates on one paper carry the same title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.geometry import Box
from fora_plate.layout.blocks import Text, plain
from fora_plate.layout.placed import Line, Placed
from fora_plate.layout.setting import line_of
from fora_plate.text import break_lines
from fora_plate.layout.setting import joined
from fora_plate.words import WORDS, plural

if TYPE_CHECKING:
    from fora_plate.layout.placed import Tone
    from fora_plate.selection import Selection
    from fora_plate.style import Style

__all__ = ["place_title"]

GAP = 2.0
"""Least space between the left and the right half, in em of the subtitle."""
LINE = 1.3
"""Leading of the subtitle and the notes, in em of the subtitle."""


def place_title(selection: Selection, style: Style, box: tuple[int, int, int], side: int) -> Placed:
    """The title block from left edge, top and right edge `box`, on paper whose short side is `side`; in units."""
    left, top, right = box
    words, view, edition = WORDS[selection.language], selection.view, selection.catalog.edition
    english = selection.language == "en"
    large, small = side * style.title, side * style.title * style.subtitle
    title = view.title_en if english else view.title
    subtitle = f"{view.subtitle_en if english else view.subtitle} · {words['edition']} {edition.id}"
    lines, y = _paragraph(plain(title, "bold"), (left, right), top, large, (1.0, "ink", 1))
    notes = [words["endorsement"], _source(selection)]
    counted, below = _paragraph(plain(f"{subtitle} · {_counts(selection)}", "regular"), (left, right), y, small, (LINE, "muted", 0))
    used = max(line.x + line.width for line in (*lines, *counted)) + GAP * small
    noted = [
        line_of(text, right, below - (len(notes) - 1 - index) * LINE * small - 0.35 * small, small, "regular", "muted", right=True)
        for index, text in enumerate(notes)
    ]
    if min(line.x for line in noted) < used:
        noted = []
        for text in notes:
            more, below = _paragraph(plain(text, "regular"), (left, right), below, small, (LINE, "muted", 0))
            noted += more
    placed = Box.rounded(left, top, right, below)
    return Placed("title", "title", placed, title, (*lines, *counted, *noted))


def _paragraph(
    text: Text, edges: tuple[float, float], top: float, size: float, look: tuple[float, Tone, int]
) -> tuple[list[Line], float]:
    """The lines of a text between two edges, and where the next one may start; in units."""
    leading, tone, heading = look
    broken = break_lines(text.pieces, (edges[1] - edges[0]) / size)
    lines = [
        line_of(
            joined(pieces, broken=False), edges[0], top + (index * leading + 0.95 * leading) * size, size, text.face, tone,
            heading=heading,
        )
        for index, pieces in enumerate(broken)
    ]
    return lines, top + (len(broken) * leading + 0.3) * size


def _source(selection: Selection) -> str:
    architecture = selection.catalog.architecture
    repository = architecture.repository.removeprefix("https://").split("/", 1)[-1]
    return f"{architecture.name}: {repository} {architecture.commit[:7]}, {architecture.date}"


def _counts(selection: Selection) -> str:
    words, counts = WORDS[selection.language], selection.counts
    figures = [("components", counts.components), ("products", counts.products), ("placements", counts.placements)]
    figures += [("suppliers", counts.suppliers), ("gaps", counts.gaps)]
    return ", ".join(plural(words, key, count) for key, count in figures)
