"""The title block: what plate this is, of which edition, with which figures, and whose.

In: a selection and the width of the page. Out: the block placed at the top. Its sizes follow the paper, not the
product type, so that all plates on one paper carry the same title. No text ever stands on or under the logo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from fora_plate.geometry import PT, Box
from fora_plate.layout.placed import Placed, PlacedLogo
from fora_plate.layout.setting import Grid, Look, Slot, line_of, set_text
from fora_plate.layout.texts import plain, widest_piece
from fora_plate.logo import optical_size
from fora_plate.view import Sector
from fora_plate.words import WORDS, plural

if TYPE_CHECKING:
    from fora_plate.layout.placed import Line
    from fora_plate.selection import Selection
    from fora_plate.style import Style
    from fora_plate.text import Face

__all__ = ["place_title"]

APART: Final = 2.0
"""Least space between the words at the left and the notes or the logo at the right, in em of the subtitle."""
BELOW: Final = 0.8
"""White below the block and below the logo, in em of the subtitle."""
LEADING: Final = 1.3
"""Line distance, in em of each size."""
CAPITAL: Final = 0.73
"""Height of the capitals, in em."""


def place_title(selection: Selection, style: Style, edges: tuple[int, int, int], side: int) -> Placed:
    """The title block: `edges` are left, top and right, `side` the short side of the paper; in units.

    The note stands at the right of the subtitle, left of the logo, or below it where the paper is too narrow for that.
    """
    left, top, right = edges
    large = side * style.title
    small = max(large * style.subtitle, style.smallest_type * PT)
    logo = _logo(selection, style, (right, top), (large, small))
    column = _Column(style, (left, right), logo, small)
    lines, y = column.set(_title(selection), "bold", large, top, Look("ink", heading=1))
    more, y = column.set(_subtitle(selection), "regular", small, y, Look("muted"))
    lines += more
    note = WORDS[selection.language]["fields" if selection.view.content == "blank" else "endorsement"]
    noted = [line_of(note, (column.end(lines[0].y), more[-1].y), small, "regular", Look("muted", right=True))]
    if noted[0].x < max(line.x + line.width for line in lines) + APART * small:
        noted, y = column.set(note, "regular", small, y, Look("muted"))
    box = Box.rounded(left, top, right, y + BELOW * small)
    return Placed("title", "title", box, _title(selection), (*lines, *noted), picture=logo)


def _logo(selection: Selection, style: Style, corner: tuple[int, int], sizes: tuple[float, float]) -> PlacedLogo | None:
    """The logo of the house style, else that of the supplier that the plate is about, in the right top `corner`.

    It is as tall as two lines of the title and the subtitle (`sizes`) at most, from the capitals of the one to the
    baseline of the other, and stands in the middle of that.
    """
    logo = style.logo or selection.logo
    if logo is None:
        return None
    (right, top), (large, small) = corner, sizes
    baseline = LEADING * style.baseline
    high, low = top + (baseline - CAPITAL) * large, top + LEADING * large + baseline * small
    size = optical_size(logo, style.title_logo_area * large**2, style.title_logo_widest * large, low - high)
    y = round((high + low - size.height) / 2)
    box = Box(right - size.width, y, right, y + size.height)
    return PlacedLogo(logo, box, style.logo_alt if style.logo else "")


class _Column:
    """Sets texts of different sizes below each other between two edges (units), and left of the logo beside it."""

    def __init__(self, style: Style, edges: tuple[int, int], logo: PlacedLogo | None, small: float) -> None:
        self.style, (self.left, self.right) = style, edges
        self.beside = logo.box.x0 - APART * small if logo else self.right
        self.below = logo.box.y1 + BELOW * small if logo else 0.0

    def end(self, y: float) -> float:
        """Where a line at `y` ends at the latest."""
        return self.beside if y < self.below else self.right

    def set(self, words: str, face: Face, size: float, top: float, look: Look) -> tuple[list[Line], float]:
        """The lines of `words` from `top` down, and where the next text may start.

        A word that does not fit beside the logo goes below it.
        """
        leading, text = LEADING * size, plain(words, face)
        if widest_piece(text) * size > self.end(top) - self.left:
            top = max(top, self.below)
        slot = Slot(self.left, top, (self.end(top) - self.left) / size, leading)
        lines = set_text(text, Grid(size, leading, self.style), slot, look).lines
        return list(lines), top + len(lines) * leading


def _title(selection: Selection) -> str:
    """The title of the view; an edition for some sectors, asked for by a command, carries them in its title."""
    view = selection.view
    title = view.title_en if selection.language == "en" else view.title
    sectors = [sector for sector in get_args(Sector) if sector in (view.narrowed.sectors or ())]
    return f"{title} ({', '.join(sectors)})" if sectors else title


def _subtitle(selection: Selection) -> str:
    """The name of the view with its filters in short, the edition and the figures."""
    words = WORDS[selection.language]
    counted = ", ".join(plural(words, noun, count) for noun, count in selection.figures)
    return " · ".join(filter(None, [selection.name, f"{words['edition']} {selection.catalog.edition.id}", counted]))
