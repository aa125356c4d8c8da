"""arrange: a selection laid out as a plate, bands of regions of cards, with the largest type that fits the page.

In: a selection, a paper and a style. Out: a `Layout`. Three passes: measure (`blocks`), share (`plan`), place (here).
A selection with a graph has nodes and lines (`relations`) in the place of the bands. Raises `DoesNotFitError`, and
`EngineError` for graphs; never draws a part of a plate, never shrinks one text by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM, PT, Box, Size
from fora_plate.layout.matrix import fit_matrix
from fora_plate.layout.measure import measure
from fora_plate.layout.parts import legend_of
from fora_plate.layout.place import place_band
from fora_plate.layout.placed import Layout, Measures, Placed, Wrap, walk
from fora_plate.layout.plan import Contents, search
from fora_plate.layout.relations import fit_graph, place_graph, samples_of
from fora_plate.layout.setting import Grid, Strip
from fora_plate.layout.title import place_title
from fora_plate.paper import PAPERS
from fora_plate.selection import cards_of
from fora_plate.text import set_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.layout.legend import Legend
    from fora_plate.layout.placed import Line, Role, Route
    from fora_plate.selection import Matrix, Selection
    from fora_plate.style import Style

__all__ = ["DoesNotFitError", "arrange", "attempt"]

COVERING: Final[frozenset[Role]] = frozenset(
    (
        *("component", "service", "device", "facility", "own-service", "references", "nothing"),
        *("application-function", "standard", "facility-service", "alternative", "supplier"),
        *("matrix", "title", "legend"),
    )
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


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around every arrangement: the page and its margin, the title block, the legend, the sizes to try."""

    page: Size
    margin: int
    title: Placed
    legend: Legend
    sizes: tuple[float, float]
    style: Style

    @property
    def edges(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of what lies below the title."""
        return self.margin, self.title.box.y1, self.page.width - self.margin, self.page.height - self.margin

    @property
    def room(self) -> tuple[float, float]:
        """How wide and how high that is."""
        left, top, right, bottom = self.edges
        return right - left, bottom - top

    def finished(
        self, selection: Selection, grid: Grid, lines: float, placed: Sequence[Placed], routes: Sequence[Route] = ()
    ) -> Layout:
        """The whole plate, with the legend below the rest, so many leadings high."""
        left, _, right, bottom = self.edges
        low = bottom - lines * grid.leading
        parts = self.legend.place(Strip(grid, left, (right - left) / grid.em), low)
        box = Box.rounded(left, low, right, bottom)
        legend = Placed("legend", "legend", box, selection.words["legend"], children=parts)
        page = Box(left, self.title.box.y0, right, bottom)
        root = Placed("plate", "plate", page, self.title.label, children=(self.title, *placed, legend))
        measures = _measures(root, selection, grid.em, grid.leading)
        every = (*routes, *samples_of(legend)) if routes else ()
        return Layout(self.page, self.margin, grid.em, grid.leading, root, measures, every)


def _arrange(selection: Selection, page: Size, style: Style) -> Layout | None:
    side = min(page.width, page.height)
    margin = round(side * style.margin)
    title = place_title(selection, style, (margin, margin, page.width - margin), side)
    smallest = style.smallest_type * PT / style.small
    sizes = smallest, max(smallest, side * style.title * style.largest_text)
    frame = _Frame(page, margin, title, legend_of(selection, style), sizes, style)
    if frame.room[1] <= 0:
        return None
    if selection.graph:
        return _related(frame, selection)
    return _banded(frame, selection) if selection.matrix is None else _tabled(frame, selection, selection.matrix)


def _tabled(frame: _Frame, selection: Selection, matrix: Matrix) -> Layout | None:
    """Rows and columns."""
    left, top, _, _ = frame.edges
    found = fit_matrix(matrix, frame.legend, ((left, top), frame.room), frame.sizes, selection.words)
    if found is None:
        return None
    return frame.finished(selection, Grid(found.em, found.leading, frame.style), found.legend, found.placed)


def _banded(frame: _Frame, selection: Selection) -> Layout | None:
    """Bands of regions of cards."""
    style, (left, top, right, _) = frame.style, frame.edges
    found = search(Contents(measure(selection, style), frame.legend.height, style), frame.room, frame.sizes)
    if found is None:
        return None
    grid = Grid(found.em, min(frame.room[1] / found.height, style.widest_leading * found.em), style)
    placed, y = [], float(top)
    for band in found.bands:
        placed.append(place_band(band, grid, selection, (left, y, right)))
        y += (band.lines + band.band.white(style) + style.band_gap) * grid.leading
    return frame.finished(selection, grid, found.legend, placed)


def _related(frame: _Frame, selection: Selection) -> Layout | None:
    """Nodes with lines between them. Raises `EngineError`."""
    found = fit_graph(selection, frame.legend, frame.room, frame.sizes, frame.style)
    if found is None:
        return None
    grid, (left, top, right, bottom) = Grid(found.em, frame.style.widest_leading * found.em, frame.style), frame.edges
    edges = left, top, right, bottom - found.legend * grid.leading
    placed, routes = place_graph(found, selection, grid, edges)
    return frame.finished(selection, grid, found.legend, (placed,), routes)


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
