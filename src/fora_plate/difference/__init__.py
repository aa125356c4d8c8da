"""difference: what became of everything between two catalogs, and how that is told.

In: two catalogs. Out: `Change`s in a fixed order, the sentence of each, and reports on all of them. Reads nothing, and
knows neither folders nor revisions.
"""

from __future__ import annotations

from fora_plate.difference.change import KINDS, Change, Comparison, Kind, Value
from fora_plate.difference.compare import differences, things_called
from fora_plate.difference.reports import DIFFERENCE_REPORTS, as_data, in_markdown
from fora_plate.difference.wording import APART, counted, filled, plain, sentence

__all__ = [
    "APART",
    "DIFFERENCE_REPORTS",
    "KINDS",
    "Change",
    "Comparison",
    "Kind",
    "Value",
    "as_data",
    "counted",
    "differences",
    "filled",
    "in_markdown",
    "plain",
    "sentence",
    "things_called",
]
