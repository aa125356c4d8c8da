"""The names of columns, cells and areas of a sheet: A, C12, A2:B4.

In: numbers, from 1. Out: names; and back.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["COLUMNS", "ROWS", "Place", "area_of", "cell_name", "column_name", "place_of"]

Place = tuple[int, int]
"""Row and column, from 1."""

ROWS: Final = 1_048_576
COLUMNS: Final = 16_384
NAME: Final = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


def column_name(column: int) -> str:
    """The letters of a column: A, B, … Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(place: Place) -> str:
    """The name of a cell, such as `C12`."""
    return f"{column_name(place[1])}{place[0]}"


def place_of(name: str) -> Place | None:
    """Row and column of a cell such as `C12`, if there is room for it on a sheet."""
    found = NAME.fullmatch(name)
    column = 0
    for letter in found[1] if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    return (int(found[2]), column) if found and int(found[2]) <= ROWS and column <= COLUMNS else None


def area_of(text: str) -> tuple[Place, Place] | None:
    """The first and the last cell of an area such as `A2:B4`."""
    first, last = (place_of(name) for name in (text.partition(":")[0], text.rpartition(":")[2]))
    return (first, last) if first and last else None
