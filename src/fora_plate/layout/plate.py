"""arrange: a selection laid out as a plate, bands of regions of cards, with the largest type that fits the page.

In: a selection, a paper and a style. Out: a `Layout`. Three passes: measure (`blocks`), share (`plan`), place (here).
Raises `DoesNotFitError`; never draws a part of a plate, never shrinks one text by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM, PT, Box, Size
from fora_plate.layout.legend import legend_of
from fora_plate.layout.matrix import fit_matrix
from fora_plate.layout.measure import measure
from fora_plate.layout.place import place_band
from fora_plate.layout.placed import Body, Layout, Measures, Placed, Wrap, walk
from fora_plate.layout.plan import Contents, search
from fora_plate.layout.setting import Grid, Strip
from fora_plate.layout.title import place_title
from fora_plate.paper import PAPERS
from fora_plate.selection import cards_of
from fora_plate.text import set_in

if TYPE_CHECKING:
    from fora_plate.layout.legend import Legend
    from fora_plate.layout.placed import Line, Role, Room
    from fora_plate.selection import Selection
    from fora_plate.style import Style

__all__ = ["DoesNotFitError", "arrange", "attempt"]

COVERING: Final[frozenset[Role]] = frozenset(
    ("component", "service", "device", "facility", "own-service", "references", "nothing", "title", "legend", "matrix")
)
"""What counts as using the page: cards, title block and legend."""


class DoesNotFitError(Exception):
    """The view needs type under the smallest legible one; `smallest` are the flags for a paper that can hold it."""

    def __init__(self, smallest: str | None) -> None:
        super().__init__(smallest or "no paper")
        self.smallest = smallest


def arrange(selection: Selection, page: Size, style: Style) -> Layout:
    """The plate of `selection` on `page`.

    Raises `DoesNotFitError` when the smallest type would be under `style.smallest_type` pt.
    """
    layout = attempt(selection, page, style)
    if layout is None:
        raise DoesNotFitError(_smallest_paper(selection, page, style))
    return layout


def attempt(selection: Selection, page: Size, style: Style) -> Layout | None:
    """The plate of `selection` on `page`, or `None` where `arrange` would raise."""
    with set_in(style.typeface):
        return _arrange(selection, page, style)


def _smallest_paper(selection: Selection, page: Size, style: Style) -> str | None:
    """The flags for the smallest named paper that can hold the view, held the same way if it can be."""
    landscape = page.width >= page.height
    for name, (long, short) in PAPERS.items():
        for turned in (False, True):
            width, height = (long, short) if landscape != turned else (short, long)
            if attempt(selection, Size(width * MM, height * MM), style) is not None:
                return f"{name} --{'portrait' if width < height else 'landscape'}" if turned else name
    return None


def _arrange(selection: Selection, page: Size, style: Style) -> Layout | None:
    side = min(page.width, page.height)
    margin = round(side * style.margin)
    left, top, right, bottom = margin, margin, page.width - margin, page.height - margin
    title = place_title(selection, style, (left, top, right), side)
    legend = legend_of(selection, style)
    smallest = style.smallest_type * PT / style.small
    largest = max(smallest, side * style.title * style.largest_text)
    room = (right - left, bottom - title.box.y1)
    if room[1] <= 0:
        return None
    corner = (left, title.box.y1)
    if selection.matrix is not None:
        body = fit_matrix(selection.matrix, legend, (corner, room), (smallest, largest), selection.words)
    else:
        body = _bands(selection, legend, (corner, room), (smallest, largest))
    if body is None:
        return None
    grid = Grid(body.em, body.leading, style)
    low = bottom - body.legend * body.leading
    parts = legend.place(Strip(grid, left, (right - left) / body.em), low)
    box = Box.rounded(left, low, right, bottom)
    placed = (title, *body.placed, Placed("legend", "legend", box, selection.words["legend"], children=parts))
    root = Placed("plate", "plate", Box(left, top, right, bottom), title.label, children=placed)
    return Layout(page, margin, body.em, body.leading, root, _measures(root, selection, body.em, body.leading))


def _bands(selection: Selection, legend: Legend, room: Room, sizes: tuple[float, float]) -> Body | None:
    """The bands below the title, with the largest type that fits."""
    style, ((left, top), (width, height)) = legend.style, room
    found = search(Contents(measure(selection, style), legend.height, style), (width, height), sizes)
    if found is None:
        return None
    leading = min(height / found.height, style.widest_leading * found.em)
    grid = Grid(found.em, leading, style)
    placed, y = [], float(top)
    for band in found.bands:
        placed.append(place_band(band, grid, selection, (left, y, left + width)))
        y += (band.lines + band.band.white(style) + style.band_gap) * leading
    return Body(found.em, leading, found.legend, tuple(placed))


def _measures(root: Placed, selection: Selection, em: float, leading: float) -> Measures:
    """The figures of a finished plate; `em` and `leading` in units."""
    every = list(walk(root))
    covered = sum(placed.box.area for placed in every if placed.role in COVERING)
    cut = [len(card.rest) for card in cards_of(selection.layers) if card.rest]
    return Measures(
        type_size=round(em / PT, 2),
        smallest_type=round(min(line.size for placed in every for line in placed.lines) / PT, 2),
        leading=round(leading / PT, 2),
        fill=round(covered / root.box.area, 3),
        longest_wrap=max(map(_wrap, every), key=lambda wrap: len(wrap.lines)),
        cut_lists=len(cut),
        left_out=sum(cut),
    )


def _wrap(placed: Placed) -> Wrap:
    """The lines of what a thing is called: of its headings, or of the name of a product or reference.

    That name is in full ink; what is said of it below is muted.
    """
    entry = placed.role in {"product", "reference"}

    def is_name(line: Line) -> bool:
        return bool(line.heading) or (entry and line.tone == "ink")

    return Wrap(placed.id, tuple(line.text for line in placed.lines if is_name(line)))
