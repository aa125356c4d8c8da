"""The slides: the set for a screen, on pages of 16:9, one domain to a page and large type.

In: an order. Out: a `Document`. Where the names of suppliers would make the letters too small, they stand there by
number.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM, Size
from fora_plate.paper import Paper
from fora_plate.sets.making import gathered
from fora_plate.sets.pages import Sheets, document_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fora_plate.scene import Document, Scene
    from fora_plate.sets.order import Order
    from fora_plate.sets.pages import Leaf
    from fora_plate.sets.plates import PlatePage
    from fora_plate.view import View

__all__ = ["slides"]

SCREEN: Final = Paper("16x9", Size(3387, 1905))
"""A page of a widescreen presentation: 13.333 by 7.5 inch."""
TYPE: Final = 14.0
"""Type of the pages of text, in pt."""
LARGE: Final = 9.0
"""Type of a plate that is large enough to name suppliers in full, in pt."""


def slides(order: Order) -> Document:
    """The whole set. Raises what `gathered` raises."""

    def make(view: View, paper: Paper) -> tuple[Scene, float] | None:
        whole = order.make(view, paper)
        if whole and whole[1] >= LARGE:
            return whole
        return order.make(replace(view, detail="numbers", logos=False), paper)

    found = gathered(replace(order, make=make), lambda _: (SCREEN,))

    def leaves(numbers: Mapping[str, str]) -> Sequence[Leaf | PlatePage]:
        chapters = found.chapters(numbers)
        behind = [chapters.gaps(), chapters.joining()]
        return [chapters.cover(0.0), chapters.reading_in_short(), *found.plates(numbers), *behind]

    return document_of(leaves, found.making(Sheets(SCREEN.size, (16 * MM, 13 * MM), TYPE)))
