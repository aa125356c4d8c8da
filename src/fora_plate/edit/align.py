"""Which item of a list is which item of another list.

In: two lists of plain data. Out: for every new item the number of the old one, if there is one. Never compares places
before it has compared names, so that an item that moved is still the same.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from fora_plate.read.yaml_source import Data

__all__ = ["aligned"]

NAMES: Final = ("id", "product", "component", "name", "url")
"""The keys that say what an item is, the best first."""


def aligned(old: Sequence[Data], new: Sequence[Data]) -> list[int | None]:
    """The number of the old item that each new item is, or none; no old item is given twice."""
    found: list[int | None] = [None] * len(new)
    free = set(range(len(old)))
    for naming in NAMINGS:
        places: dict[Hashable, list[int]] = defaultdict(list)
        for index in sorted(free, reverse=True):
            places[naming(old[index])].append(index)
        places.pop(None, None)
        for place, item in enumerate(new):
            if found[place] is None and (same := places.get(naming(item))):
                found[place] = same.pop()
                free.discard(found[place] or 0)
    for place, item in enumerate(new):
        before = found[place - 1] if place else -1
        if found[place] is None and before is not None and before + 1 in free and _are_nameless(old[before + 1], item):
            found[place] = before + 1
            free.discard(before + 1)
    return found


def _whole(item: Data) -> Hashable:
    return repr(item) if isinstance(item, (dict, tuple)) else (type(item), item)


def _name(item: Data) -> Hashable:
    if not isinstance(item, dict):
        return None
    return next(((key, item[key]) for key in NAMES if isinstance(item.get(key), str)), None)


def _value(key: str, item: Data) -> Hashable:
    value = item.get(key) if isinstance(item, dict) else None
    return value if isinstance(value, str) else None


def _are_nameless(one: Data, other: Data) -> bool:
    """Whether two records may be the same for standing behind the same: they have no id, and a key in common."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    return "id" not in one and "id" not in other and bool(one.keys() & other.keys())


NAMINGS: Final[tuple[Callable[[Data], Hashable], ...]] = (
    _whole,
    _name,
    *(partial(_value, key) for key in ("fora_id", *NAMES)),
)
"""What is equal goes together first, so that of two of one name each keeps its own; at last, what changed its name."""
