"""What a table of the open data is: columns, each with a name, the sort of its values, and what they mean.

In: nothing. Out: the types of which the literal tables beside this module are made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Column", "Sort", "Table"]

Sort = Literal["text", "address", "date", "flag", "count", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the sort of its values, and what they mean in Dutch and English.

    `choices` are all the values that there can be, where that is a fixed list. An `optional` one may be empty.
    """

    name: str
    sort: Sort
    nl: str
    en: str
    optional: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what a row of it is, in Dutch and English, and its columns."""

    nl: str
    en: str
    columns: tuple[Column, ...]
