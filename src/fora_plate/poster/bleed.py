"""A plate for the print shop: larger than it will be, with marks that say where it is cut.

In: a scene and its bleed. Out: a document of one page: the plate in its trim box, its ground up to the bleed box, and
around that crop marks, registration marks and a line that says what it is. Nothing of these touches the bleed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM, PT, Size
from fora_plate.poster.setting import INK, Type, edition_words, joined, line, paper_words
from fora_plate.scene import Document, Figure, Inset, Page, Rect
from fora_plate.text import set_in
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.scene import Area, Item, Scene, Text

__all__ = ["with_bleed"]

APART: Final = 2 * MM
"""Between the bleed and the marks."""
MARK: Final = 5 * MM
"""Length of a crop mark, and size of a registration mark."""
HAIR: Final = 0.25 * PT
"""Width of the lines."""
SLUG: Final = 14 * MM
"""Around the bleed: room for the marks and the line of text."""
SMALL: Final = Type(7 * PT)


def with_bleed(scene: Scene, bleed: int) -> Document:
    """`scene` with so many millimetres of bleed, crop marks, registration marks and a slug line."""
    width, height, more = scene.size.width, scene.size.height, bleed * MM
    off = more + SLUG
    trim = (float(off), float(off), float(off + width), float(off + height))
    edge = (trim[0] - more, trim[1] - more, trim[2] + more, trim[3] + more)
    plate = Inset(
        edge[0], edge[1], width + 2 * more, height + 2 * more, _grown(scene, more), (-float(more), -float(more))
    )
    with set_in(scene.typeface):
        told = _slug(scene, bleed, edge)
    marks = Figure("", "marks", "", "aside", (*_crops(trim, more), *_registers(edge), told))
    size = Size(width + 2 * off, height + 2 * off)
    page = Page("", "", replace(scene, size=size, items=(plate, marks)), trim, edge)
    return Document(scene.about, (page,))


def _grown(scene: Scene, more: float) -> tuple[Item, ...]:
    """The items, with the ground of the page reaching beyond its edges."""
    first, width, height = next(iter(scene.items), None), scene.size.width, scene.size.height
    if not (isinstance(first, Rect) and (first.x, first.y, first.width, first.height) == (0, 0, width, height)):
        return scene.items
    ground = replace(first, x=-more, y=-more, width=width + 2 * more, height=height + 2 * more)
    return ground, *scene.items[1:]


def _crops(trim: Area, more: float) -> Iterator[Rect]:
    """Two lines at each corner, in line with the edges where the plate is cut."""
    start, half = more + APART, HAIR / 2
    for x in (trim[0], trim[2]):
        for y in (trim[1] - start - MARK, trim[3] + start):
            yield Rect(x - half, y, HAIR, MARK, fill="#000000")
    for y in (trim[1], trim[3]):
        for x in (trim[0] - start - MARK, trim[2] + start):
            yield Rect(x, y - half, MARK, HAIR, fill="#000000")


def _registers(edge: Area) -> Iterator[Rect]:
    """A circle with a cross in the middle of each side, by which the inks are laid on each other."""
    out = APART + MARK / 2
    middle, centre = (edge[0] + edge[2]) / 2, (edge[1] + edge[3]) / 2
    for x, y in ((middle, edge[1] - out), (middle, edge[3] + out), (edge[0] - out, centre), (edge[2] + out, centre)):
        round_ = MARK * 0.3
        yield Rect(x - round_, y - round_, 2 * round_, 2 * round_, None, "#000000", HAIR, radius=round_)
        yield Rect(x - MARK / 2, y - HAIR / 2, MARK, HAIR, fill="#000000")
        yield Rect(x - HAIR / 2, y - MARK / 2, HAIR, MARK, fill="#000000")


def _slug(scene: Scene, bleed: int, edge: Area) -> Text:
    """What this is, below the marks; smaller where the paper is too narrow for it."""
    words, about = WORDS[scene.about.language], scene.about
    parts = (
        about.title,
        edition_words(about),
        words["trimmed"].format(size=paper_words(scene.size, words)),
        words["bleed"].format(bleed=bleed),
    )
    place = edge[0], edge[3] + APART + MARK + 4 * MM
    told = line(joined(parts), place, SMALL)
    room = (edge[2] - edge[0]) / told.width
    return told if room >= 1 else line(told.text, place, Type(SMALL.size * room, fill=INK))
