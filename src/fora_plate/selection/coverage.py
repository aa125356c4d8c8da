"""How well a component is served: figures and a step on a scale.

In: the entries on a component. Out: `Coverage`. Counts what passes the filters of the plate, nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.selection.selected import Coverage, unnamed_among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.selection.selected import Entry, Level

__all__ = ["LEVELS", "coverage_of", "level_of"]

LEVELS: Final[tuple[tuple[Level, int], ...]] = ((4, 5), (3, 3), (2, 2), (1, 1), (0, 0))
"""Each level with the fewest alternatives for it, from high to low.

One alternative is no choice; two are one, until one drops out; of three or four there is then still a choice; and from
five on more of them make little difference. Suppliers are a figure beside it and not part of the level: for most
products none was found, and that says more about our search than about the component.
"""


def coverage_of(entries: Sequence[Entry]) -> Coverage:
    """The coverage by these entries."""
    suppliers = {offer.supplier.number for entry in entries for offer in entry.offers}
    return Coverage(len(entries), len(suppliers) + unnamed_among(entries), level_of(len(entries)))


def level_of(alternatives: int) -> Level:
    """The level of a component with so many alternatives."""
    return next(level for level, fewest in LEVELS if alternatives >= fewest)
