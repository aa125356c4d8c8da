"""The names of the types of elements and relationships, with the junctions that stand among elements in a file."""

from __future__ import annotations

from typing import Final

from fora_plate import archimate

__all__ = ["ELEMENTS", "JUNCTIONS", "RELATIONSHIPS"]

JUNCTIONS: Final = frozenset({"AndJunction", "OrJunction"})
RELATIONSHIPS: Final = frozenset(archimate.RELATIONSHIPS)
ELEMENTS: Final = JUNCTIONS | frozenset(archimate.ELEMENTS)
