"""The sheets of a poster: the part that each shows, the marks to cut and to glue by, and its number.

In: a scene, its grid, and a sheet of it. Out: a `Page`. Everything beside the window stands outside of it, and at least
`MARGIN` from the edges of the sheet. Cut marks are thin lines in line with the edges of the window; a grey bar is as
long as the overlap and shows what the neighbour to the right or below will cover.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM, PT
from fora_plate.poster.grid import OVERLAP, STRIP
from fora_plate.poster.meeting import meeting
from fora_plate.poster.setting import INK, MUTED, Type, edition_words, joined, line
from fora_plate.scene import Figure, Inset, Page, Rect, Scene, Text
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.poster.grid import Grid, Sheet
    from fora_plate.scene import Item

__all__ = ["BAR", "BAR_FILL", "CUT", "pages_of"]

APART: Final = 1 * MM
"""Between the window and what stands beside it."""
CUT: Final = 0.5 * PT
"""Width of a cut mark: thin, but no printer loses it."""
BAR: Final = 1.2 * MM
BAR_FILL: Final = "#8c8c8c"
"""Width and colour of the bars that show the overlap."""
NUMBER: Final = Type(12 * PT, "bold", heading=2)
CAPTION: Final = Type(7 * PT, fill=MUTED)
BASELINE: Final = 4.6 * MM
"""From the window down to the baseline of the number."""
FIRST_LEVEL: Final = 3
"""Level of the first heading of the poster on a sheet; above it stand that of the document and that of the sheet."""
LAST_LEVEL: Final = 6


def pages_of(scene: Scene, grid: Grid) -> Iterator[Page]:
    """A page for each sheet, row by row."""
    for row in range(grid.rows):
        sheets = grid.sheets[row * grid.columns : (row + 1) * grid.columns]
        # Row by row first: what lies outside is then passed over once for all sheets beside each other.
        items = meeting(scene.items, (0, sheets[0].part.y0, grid.poster.width, sheets[0].part.y1))
        yield from (_page(scene, items, sheet, grid) for sheet in sheets)


def _page(scene: Scene, items: Sequence[Item], sheet: Sheet, grid: Grid) -> Page:
    part, window = sheet.part, sheet.window
    met = meeting(items, (part.x0, part.y0, part.x1, part.y1))
    shown = Inset(
        window.x0, window.y0, part.width, part.height, tuple(_levelled(met, [])), (float(part.x0), float(part.y0))
    )
    beside = Figure("", "marks", "", "aside", (*_cuts(sheet, grid), *_bars(sheet, grid), *_caption(scene, sheet, grid)))
    return Page(sheet.name, sheet.name, replace(scene, size=grid.sheet, items=(_number(scene, sheet), shown, beside)))


def _levelled(items: Sequence[Item], above: list[int]) -> Iterator[Item]:
    """The items with headings below that of the sheet, none a level too deep; `above` are those that are open."""
    for item in items:
        if isinstance(item, Figure):
            yield replace(item, items=tuple(_levelled(item.items, above)))
        elif isinstance(item, Text) and item.heading and not item.follows:
            level = max(2, item.heading)
            while above and above[-1] >= level:
                above.pop()
            yield replace(item, heading=min(FIRST_LEVEL + len(above), LAST_LEVEL))
            above.append(level)
        else:
            yield item


def _cuts(sheet: Sheet, grid: Grid) -> Iterator[Rect]:
    """Lines at both ends of every edge along which the sheet or the poster is cut."""
    window, long, half = sheet.window, STRIP - APART, CUT / 2
    across = [window.x0, *([window.x1] if sheet.column == grid.columns - 1 else [])]
    down = [window.y0, *([window.y1] if sheet.row == grid.rows - 1 else [])]
    for x in across:
        for y in (window.y0 - STRIP, window.y1 + APART):
            yield Rect(x - half, y, CUT, long, fill=INK)
    for y in down:
        for x in (window.x0 - STRIP, window.x1 + APART):
            yield Rect(x, y - half, long, CUT, fill=INK)


def _bars(sheet: Sheet, grid: Grid) -> Iterator[Rect]:
    """Bars at both ends of what the sheet to the right and the sheet below will cover."""
    window = sheet.window
    if sheet.column < grid.columns - 1:
        for y in (window.y0 - APART - BAR, window.y1 + APART):
            yield Rect(window.x1 - OVERLAP, y, OVERLAP, BAR, fill=BAR_FILL)
    if sheet.row < grid.rows - 1:
        for x in (window.x0 - APART - BAR, window.x1 + APART):
            yield Rect(x, window.y1 - OVERLAP, BAR, OVERLAP, fill=BAR_FILL)


def _number(scene: Scene, sheet: Sheet) -> Text:
    """The name of the sheet, below the window; it is the heading of the page."""
    label = WORDS[scene.about.language]["sheet"].format(name=sheet.name)
    return line(sheet.name, _below(sheet), NUMBER, label=label)


def _below(sheet: Sheet) -> tuple[float, float]:
    return sheet.window.x0 + 2.0 * MM, sheet.window.y1 + BASELINE


def _caption(scene: Scene, sheet: Sheet, grid: Grid) -> Iterator[Text]:
    """Which sheet of how many this is, and of what poster, as far as there is room before the bar."""
    words, about = WORDS[scene.about.language], scene.about
    number = _number(scene, sheet)
    x = number.x + number.width + 2.0 * MM
    parts = [
        words["sheet-place"].format(row=sheet.row + 1, column=sheet.letters),
        words["sheet-count"].format(number=sheet.row * grid.columns + sheet.column + 1, count=len(grid.sheets)),
        about.title,
        edition_words(about),
    ]
    tries = (line(joined(parts[:count]), (x, number.y), CAPTION) for count in range(len(parts), 0, -1))
    right = sheet.window.x1 - OVERLAP - 2.0 * MM
    fitting = next((text for text in tries if text.x + text.width <= right), None)
    yield from [fitting] if fitting else []
