"""Sets: many plates and what goes with them as one document, for print, for a screen, for a workshop.

In: an order. Out: a `Document`. To add a set: write a module with one function from order to document, give it a row
here and a section in `docs/formats.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.sets.cards import cards
from fora_plate.sets.order import Order
from fora_plate.sets.plates import NoOverviewError, NoPlateError, chosen, shown
from fora_plate.sets.print import print_set
from fora_plate.sets.slides import slides
from fora_plate.sets.spread import MOST_PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.scene import Document

__all__ = ["MOST_PARTS", "ON_ANY_PAPER", "SETS", "NoOverviewError", "NoPlateError", "Order"]


def _cards(order: Order) -> Document:
    """The cards of the overview among the views. Raises `NoOverviewError`, and `NoPlateError` without products."""
    overview = chosen(order.catalog, order.views).overview
    selection = shown(order.catalog, overview, order.language)
    if not selection.counts.products:
        raise NoPlateError(overview)
    return cards(selection, order.style)


SETS: Final[dict[str, Callable[[Order], Document]]] = {"print": print_set, "slides": slides, "cards": _cards}
"""Name of a set to the function that makes it."""
ON_ANY_PAPER: Final = frozenset({"print"})
"""The sets that take the paper that is asked for; the others have one of their own."""
