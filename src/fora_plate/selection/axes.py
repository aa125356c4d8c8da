"""A matrix as frozen types: what stands along its axes, and what stands in its cells. Made by `matrix_of` only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Axis", "AxisGroup", "AxisItem", "AxisRole", "Mark", "Matrix"]

AxisRole = Literal["component", "standard", "facility", "supplier"]


@dataclass(frozen=True, slots=True)
class AxisItem:
    """A row or a column: what it is and where it leads. `key` is unique on its axis."""

    role: AxisRole
    id: str
    name: str
    url: str | None

    @property
    def key(self) -> str:
        """What tells it from the others of its axis."""
        return f"{self.role}_{self.id}"


@dataclass(frozen=True, slots=True)
class AxisGroup:
    """Rows or columns that belong together, never none; a group without a `name` has no heading.

    `tint` is the domain that it takes its colours from.
    """

    id: str
    name: str
    url: str | None
    tint: str | None
    items: tuple[AxisItem, ...]


Axis = tuple[AxisGroup, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A filled cell, by the keys of its row and column: what stands in it, and what that says in words."""

    row: str
    column: str
    sign: str
    said: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """Everything that a matrix shows. Every row and every column has a mark; marks are in reading order.

    `meanings` are the words for its signs, in the order of the legend, each with the sign; `left_out` are the nouns
    (see `words`) and counts of what has no mark; `order` is the word for how rows and columns are ordered.
    """

    rows: Axis
    columns: Axis
    marks: tuple[Mark, ...]
    meanings: tuple[tuple[str, str], ...]
    figures: tuple[tuple[str, int], ...]
    left_out: tuple[tuple[str, int], ...]
    order: str
