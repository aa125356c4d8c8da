"""The print set: cover, contents, how to read, the plates, registers, sources and colophon, as one document.

In: an order. Out: a `Document`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM
from fora_plate.sets.chapters import THUMBNAIL
from fora_plate.sets.making import gathered
from fora_plate.sets.pages import Sheets, document_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fora_plate.scene import Document
    from fora_plate.sets.order import Order
    from fora_plate.sets.pages import Leaf
    from fora_plate.sets.plates import PlatePage

__all__ = ["print_set"]

TYPE: Final = 9.0
"""Type of the text of a page whose short side is 210 mm, in pt."""
MARGINS: Final = (18, 16)
"""At the sides, and above and below, on such a page, in mm."""
COVER_TEXTS: Final = 27.0
"""What a cover needs besides the picture of the overview, in leadings."""


def print_set(order: Order) -> Document:
    """The whole set. Raises what `gathered` raises."""
    found = gathered(order, order.papers)

    def leaves(numbers: Mapping[str, str]) -> Sequence[Leaf | PlatePage]:
        chapters, plates = found.chapters(numbers), found.plates(numbers)
        reading = chapters.reading()
        behind = [chapters.gaps(), *chapters.registers(), chapters.colophon()]
        listed = [(reading.id, reading.chapter.label), *((page.id, page.name) for page in plates)]
        listed += [(leaf.id, leaf.chapter.label) for leaf in behind]
        cover = chapters.cover(min(THUMBNAIL, sheets.leadings - COVER_TEXTS))
        return [cover, chapters.contents(listed), reading, *plates, *behind]

    size = order.text_paper.size
    scale = min(size.width, size.height) / (210 * MM)
    side, end = (round(margin * MM * scale) for margin in MARGINS)
    sheets = Sheets(size, (side, end), TYPE * scale)
    return document_of(leaves, found.making(sheets))
