"""The title block: what plate this is, of which edition, with which figures, whose, and where it is on the web.

In: a selection and the width of the page. Out: the block placed at the top. Its sizes follow the paper, not the
product type, so that all plates on one paper carry the same title. No text ever stands on or under the logo or code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.addresses import plate_address
from fora_plate.geometry import MM, PT, Box
from fora_plate.layout.codes import place_code
from fora_plate.layout.placed import Placed, PlacedLogo
from fora_plate.layout.setting import Grid, Look, Slot, line_of, set_text
from fora_plate.layout.texts import plain, widest_piece
from fora_plate.logo import optical_size
from fora_plate.selection import figures_in_words
from fora_plate.view import Sector

if TYPE_CHECKING:
    from fora_plate.layout.placed import Line, PlacedCode
    from fora_plate.selection import Selection
    from fora_plate.style import Style
    from fora_plate.text import Face

__all__ = ["place_title"]

APART: Final = 2.0
"""Least space between the words at the left and the notes, the logo or the code at the right, in em of the subtitle."""
BELOW: Final = 0.8
"""White below the block, the logo and the code, in em of the subtitle."""
LEADING: Final = 1.3
"""Line distance, in em of each size."""
CAPITAL: Final = 0.73
"""Height of the capitals, in em."""


@dataclass(frozen=True, slots=True)
class _Block:
    """What all of the block follows from: its edges, the short side of the paper and both sizes of type; in units."""

    style: Style
    left: int
    top: int
    right: int
    side: int
    large: float
    small: float

    @property
    def capitals(self) -> float:
        """The top of the capitals of the title."""
        return self.top + (LEADING * self.style.baseline - CAPITAL) * self.large

    @property
    def second_baseline(self) -> float:
        """The baseline of the subtitle below a title of one line."""
        return self.top + LEADING * (self.large + self.style.baseline * self.small)

    @property
    def bottom(self) -> float:
        """The bottom of a block of two lines."""
        return self.top + LEADING * (self.large + self.small) + BELOW * self.small


def place_title(selection: Selection, style: Style, edges: tuple[int, int, int], side: int) -> Placed:
    """The title block: `edges` are left, top and right, `side` the short side of the paper; in units.

    The code stands at the right, the logo left of it, and the note at the right of the subtitle, left of both, or below
    it where the paper is too narrow for that.
    """
    left, top, right = edges
    large = side * style.title
    block = _Block(style, left, top, right, side, large, max(large * style.subtitle, style.smallest_type * PT))
    small, code = block.small, _code(selection, block)
    logo = _logo(selection, block, code.box.x0 - round(APART * small) if code else right)
    column = _Column(block, [part.box for part in (code, logo) if part])
    lines, y = column.set(_title(selection), "bold", large, top, Look("ink", heading=1))
    more, y = column.set(_subtitle(selection), "regular", small, y, Look("muted"))
    lines += more
    note = selection.words["fields" if selection.view.content == "blank" else "endorsement"]
    noted = [line_of(note, (column.end(lines[0].y), more[-1].y), small, "regular", Look("muted", right=True))]
    if noted[0].x < max(line.x + line.width for line in lines) + APART * small:
        noted, y = column.set(note, "regular", small, y, Look("muted"))
    white = 2 if style.ground_for_codes else 1  # a ground of its own does not touch what is below
    bottom = max(y + BELOW * small, code.box.y1 + white * code.quiet if code else 0.0)
    box = Box.rounded(left, top, right, bottom)
    return Placed("title", "title", box, _title(selection), (*lines, *noted), picture=logo, code=code)


def _code(selection: Selection, block: _Block) -> PlacedCode | None:
    """The code that leads to the plate on the web, level with the title, or higher so that the block need not grow.

    The margin of the page is its quiet zone above and at the right, unless it stands on a ground of its own.
    """
    address, style = plate_address(selection.catalog, selection.view), block.style
    if address is None:
        return None
    words, module = selection.words, max(block.side * style.code_module, style.smallest_module * MM)
    code = place_code(address, words, module, (block.right, block.top))
    inset = code.quiet if style.ground_for_codes else 0
    level = min(block.capitals, block.bottom - code.quiet - code.box.height)
    return place_code(address, words, module, (block.right - inset, max(level, block.top + inset)))


def _logo(selection: Selection, block: _Block, right: int) -> PlacedLogo | None:
    """The logo of the house style, else that of the supplier that the plate is about, ending at `right`.

    It is as tall as two lines of the title and the subtitle at most, from the capitals of the one to the baseline of
    the other, and stands in the middle of that.
    """
    style, large = block.style, block.large
    logo = style.logo or selection.logo
    if logo is None:
        return None
    high, low = block.capitals, block.second_baseline
    size = optical_size(logo, style.title_logo_area * large**2, style.title_logo_widest * large, low - high)
    y = round((high + low - size.height) / 2)
    box = Box(right - size.width, y, right, y + size.height)
    return PlacedLogo(logo, box, style.logo_alt if style.logo else "")


class _Column:
    """Sets texts of different sizes below each other, and left of the pictures that they stand beside."""

    def __init__(self, block: _Block, pictures: list[Box]) -> None:
        self.block = block
        self.pictures = [(box.x0 - APART * block.small, box.y1 + BELOW * block.small) for box in pictures]

    def end(self, y: float) -> float:
        """Where a line at `y` ends at the latest."""
        return min((left for left, below in self.pictures if y < below), default=self.block.right)

    def set(self, words: str, face: Face, size: float, top: float, look: Look) -> tuple[list[Line], float]:
        """The lines of `words` from `top` down, and where the next text may start.

        A word that does not fit beside a picture goes below it.
        """
        leading, text, left = LEADING * size, plain(words, face), self.block.left
        for below in sorted(below for _, below in self.pictures):
            if widest_piece(text) * size > self.end(top) - left:
                top = max(top, below)
        slot = Slot(left, top, (self.end(top) - left) / size, leading)
        lines = set_text(text, Grid(size, leading, self.block.style), slot, look).lines
        return list(lines), top + len(lines) * leading


def _title(selection: Selection) -> str:
    """The title of the view; an edition for some sectors, asked for by a command, carries them in its title."""
    view = selection.view
    title = view.title_in(selection.language)
    sectors = [sector for sector in get_args(Sector) if sector in (view.narrowed.sectors or ())]
    return f"{title} ({', '.join(sectors)})" if sectors else title


def _subtitle(selection: Selection) -> str:
    """The name of the view with its filters in short, the edition and the figures."""
    edition = f"{selection.words['edition']} {selection.catalog.edition.id}"
    return " · ".join(filter(None, [selection.name, edition, figures_in_words(selection)]))
