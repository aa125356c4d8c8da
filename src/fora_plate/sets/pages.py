"""Pages of a set: chapters of text set and drawn, plates taken as they are, all with their number at the foot.

In: chapters and plates in order. Out: a `Document`. Page numbers stand in texts before the pages are counted; so
everything is set twice, the second time with the numbers that the first one gave. A number takes the same room then.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.draw import figures
from fora_plate.geometry import MM, PT, Box, Size
from fora_plate.layout.flow import Chapter, Frame, flow
from fora_plate.layout.placed import Placed
from fora_plate.layout.setting import Grid, Look, line_of
from fora_plate.scene import Document, Figure, Inset, Page, Rect, Scene
from fora_plate.sets.plates import PlatePage
from fora_plate.text import set_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.scene import About, Item
    from fora_plate.selection import Selection
    from fora_plate.style import Style

__all__ = ["Leaf", "Making", "Picture", "Sheets", "document_of", "page_of"]

FOOT: Final = 0.8
"""Size of the foot of a page, in em of its text."""
HIGHEST_FOOT: Final = 0.3
FOOT_PLACE: Final = 0.42
"""Largest size of the foot, and where its baseline stands, in margins of a plate from the edge of the paper."""


def page_of(chapter: str) -> str:
    """The id of the pages of a chapter. No plate has it, for the id of a view holds no underscore before its number."""
    return f"chapter_{chapter}"


@dataclass(frozen=True, slots=True)
class Picture:
    """A part of a plate for the place of a void: the left top corner and the size of that part, in its units."""

    void: str
    scene: Scene
    area: tuple[float, float, float, float]
    label: str


@dataclass(frozen=True, slots=True)
class Leaf:
    """A chapter of text with the pictures in it."""

    chapter: Chapter
    pictures: tuple[Picture, ...] = ()

    @property
    def id(self) -> str:
        """The id of its pages."""
        return page_of(self.chapter.id)


@dataclass(frozen=True, slots=True)
class Sheets:
    """The pages of text: their size and margins in units, the size of their text in pt."""

    size: Size
    margins: tuple[int, int]
    type_size: float
    leading: float = 1.36

    def grid(self, style: Style) -> Grid:
        """The grid that their texts share."""
        em = self.type_size * PT
        return Grid(em, self.leading * em, style)

    @property
    def leadings(self) -> float:
        """How many leadings of text a page has room for."""
        return (self.size.height - 2 * self.margins[1]) / (self.leading * self.type_size * PT)

    @property
    def frame(self) -> Frame:
        """The page with the box of its texts."""
        side, end = self.margins
        return Frame(self.size, Box(side, end, self.size.width - side, self.size.height - end))


@dataclass(frozen=True, slots=True)
class Making:
    """What all pages of a document share: the overview, what it is about, style and sheets; `foot` stands on each."""

    selection: Selection
    about: About
    style: Style
    sheets: Sheets
    foot: str


Leaves = Callable[[Mapping[str, str]], Sequence[Leaf | PlatePage]]
"""What a document consists of, from the numbers of its pages by their ids."""


def document_of(leaves: Leaves, made: Making) -> Document:
    """The document of these leaves."""
    with set_in(made.style.typeface):
        first = [(leaf.id, len(_pages(leaf, made))) for leaf in leaves({})]
        numbers: dict[str, str] = {}
        count = 0
        for page, length in first:
            numbers[page] = str(count + 1)
            count += length
        pages = [(page, _side(leaf, made)) for leaf in leaves(numbers) for page in _pages(leaf, made)]
        footed = (_footed(page, number, side, made) for number, (page, side) in enumerate(pages, 1))
        return Document(made.about, tuple(footed))


def _side(leaf: Leaf | PlatePage, made: Making) -> int:
    """Where what stands on a page begins and ends, in units from its sides."""
    return made.sheets.margins[0] if isinstance(leaf, Leaf) else _margin(leaf.scene.size, made.style)


def _margin(size: Size, style: Style) -> int:
    """The margin of a plate on a paper."""
    return round(min(size.width, size.height) * style.margin)


def _pages(leaf: Leaf | PlatePage, made: Making) -> list[Page]:
    if isinstance(leaf, PlatePage):
        return [Page(leaf.id, "", leaf.scene)]
    sheets, style = made.sheets, made.style
    grid = sheets.grid(style)
    found = []
    for placed in flow(leaf.chapter, sheets.frame, grid):
        paper = Rect(0, 0, sheets.size.width, sheets.size.height, fill=style.paper)
        text = _with_pictures(figures((placed,), made.selection, grid.em, style), leaf.pictures, style)
        items: tuple[Item, ...] = (paper, *text)
        found.append(Page(leaf.id, "", Scene(sheets.size, made.about, items, style.typeface)))
    return found


def _with_pictures(items: Sequence[Item], pictures: Sequence[Picture], style: Style) -> Iterator[Item]:
    """The items with pictures in their voids, so that they are read where they stand."""
    wanted = {picture.void: picture for picture in pictures}
    for item in items:
        if not isinstance(item, Figure):
            yield item
        elif item.id in wanted and isinstance(item.items[0], Rect):
            yield from _framed(wanted[item.id], item.items[0], style)
        else:
            yield replace(item, items=tuple(_with_pictures(item.items, pictures, style)))


def _framed(picture: Picture, box: Rect, style: Style) -> Iterator[Item]:
    """A picture as large as it fits into a box, in a thin frame."""
    left, top, wide, high = picture.area
    scale = min(box.width / wide, box.height / high)
    width, height = wide * scale, high * scale
    yield Inset(box.x, box.y, width, height, picture.scene.items, (left, top), scale, picture.label)
    yield Rect(box.x, box.y, width, height, stroke=style.muted, stroke_width=0.1 * MM)


def _footed(page: Page, number: int, side: int, made: Making) -> Page:
    """The page with its number; a reader who listens hears that from the page itself."""
    size, style = page.scene.size, made.style
    around = _margin(size, style)
    grid = Grid(min(FOOT * made.sheets.type_size * PT, HIGHEST_FOOT * around), 0.0, style)
    y = size.height - FOOT_PLACE * around
    lines = (
        line_of(made.foot, (side, y), grid.em, "regular", Look("muted")),
        line_of(str(number), (size.width - side, y), grid.em, "regular", Look("ink", right=True)),
    )
    box = Box.rounded(side, y - grid.em, size.width - side, y + 0.3 * grid.em)
    foot = Placed("running-foot", f"foot_{number}", box, lines=lines)
    items = (*page.scene.items, *figures((foot,), made.selection, grid.em, style))
    return replace(page, label=str(number), scene=replace(page.scene, items=items))
