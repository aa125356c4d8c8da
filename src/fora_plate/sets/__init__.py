"""Sets: many plates and what goes with them as one document, for print, for a screen, for a workshop.

In: an order. Out: a `Document`. To add a set: write a module with one function from order to document, give it a row
here and a section in `docs/formats.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.selection import select
from fora_plate.sets.cards import cards
from fora_plate.sets.order import Order
from fora_plate.sets.plates import NoOverviewError, NoRoomError, chosen
from fora_plate.sets.print import print_set
from fora_plate.sets.slides import slides

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.scene import Document

__all__ = ["SETS", "NoOverviewError", "NoRoomError", "Order"]


def _cards(order: Order) -> Document:
    """The cards of the overview among the views. Raises `NoOverviewError`."""
    view = chosen(order.views).overview
    if view is None:
        raise NoOverviewError
    return cards(select(order.catalog, view, order.language), order.style)


SETS: Final[dict[str, Callable[[Order], Document]]] = {"print": print_set, "slides": slides, "cards": _cards}
"""Name of a set to the function that makes it."""
