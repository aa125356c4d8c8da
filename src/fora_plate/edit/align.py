"""Which item of a list is which item of another list.

In: two lists of plain data. Out: for every new item the number of the old one, if there is one. Never compares places
before it has compared names, so that an item that moved is still the same.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from fora_plate.read.yaml_source import Data

__all__ = ["aligned"]

NAMES: Final = ("id", "product", "component", "name", "url")
"""The keys that say what an item is, the best first."""
SAME: Final = ("fora_id", *NAMES)
"""Keys that may tell that an item is the same under another name."""


def aligned(old: Sequence[Data], new: Sequence[Data]) -> list[int | None]:
    """The number of the old item that each new item is, or none; no old item is given twice."""
    places: dict[Hashable, list[int]] = defaultdict(list)
    for index, item in enumerate(old):
        places[_whole(item)].append(index)
    found: list[int | None] = [None] * len(new)
    free = set(range(len(old)))
    # What is equal goes together first, then what has the same name, so that of two of one name each keeps its own.
    for naming in (_whole, _name):
        places = defaultdict(list)
        for index in sorted(free, reverse=True):
            places[naming(old[index])].append(index)
        for index, item in enumerate(new):
            name = naming(item)
            if found[index] is None and name is not None and places[name]:
                found[index] = places[name].pop()
                free.discard(found[index] or 0)
    _pair_the_rest(old, new, found)
    return found


def _whole(item: Data) -> Hashable:
    return repr(item) if isinstance(item, (dict, tuple)) else (type(item), item)


def _name(item: Data) -> Hashable:
    if not isinstance(item, dict):
        return None
    return next(((key, item[key]) for key in NAMES if isinstance(item.get(key), str)), None)


def _pair_the_rest(old: Sequence[Data], new: Sequence[Data], found: list[int | None]) -> None:
    """Pair records that have no partner yet, in order: by a shared name, or by their place if they have no id."""
    taken = {index for index in found if index is not None}
    free = [index for index, item in enumerate(old) if index not in taken and isinstance(item, dict)]
    for place, item in enumerate(new):
        if found[place] is not None or not isinstance(item, dict):
            continue
        before = found[place - 1] if place else -1
        for index in free:
            other = old[index]
            if isinstance(other, dict) and (
                _shares(other, item) or (before == index - 1 and _is_nameless(other, item))
            ):
                found[place] = index
                free.remove(index)
                break


def _shares(one: dict[str, Data], other: dict[str, Data]) -> bool:
    return any(isinstance(one.get(key), str) and one[key] == other.get(key) for key in SAME)


def _is_nameless(one: dict[str, Data], other: dict[str, Data]) -> bool:
    return "id" not in one and "id" not in other and bool(one.keys() & other.keys())
