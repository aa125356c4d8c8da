"""Pairs: which thing of the old side is which of the new one.

In: the things of one kind on both sides. Out: pairs of things that are the same, and what stands alone on either side.
What FORA numbers is known by its `fora_id` first, everything by its id, and what is left by an earlier id that it says
it had. Turned round, the same pairs come out, turned round.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fora_plate.difference.things import Thing

__all__ = ["Pairs", "pairs_of"]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The things of one kind: on both sides, on the old only, on the new only."""

    both: tuple[tuple[Thing, Thing], ...]
    gone: tuple[Thing, ...]
    come: tuple[Thing, ...]


def pairs_of(old: Sequence[Thing], new: Sequence[Thing]) -> Pairs:
    """Every thing of both sides, once."""
    both: list[tuple[Thing, Thing]] = []
    left, right = list(old), list(new)
    for key in (_fora_id, _id):
        found = _matching(left, right, key)
        both += found
        left, right = _without(left, right, found)
    found = _earlier(left, right)
    left, right = _without(left, right, found)
    return Pairs((*both, *found), tuple(left), tuple(right))


def _fora_id(thing: Thing) -> str:
    return thing.fora_id


def _id(thing: Thing) -> str:
    return thing.id


def _matching(old: Sequence[Thing], new: Sequence[Thing], key: Callable[[Thing], str]) -> list[tuple[Thing, Thing]]:
    """Those with the same key, where it is not empty and tells one thing from all others on both sides."""
    before, after = _alone(old, key), _alone(new, key)
    return [(thing, after[known]) for known, thing in before.items() if known in after]


def _alone(things: Sequence[Thing], key: Callable[[Thing], str]) -> dict[str, Thing]:
    counted = Counter(map(key, things))
    return {key(thing): thing for thing in things if key(thing) and counted[key(thing)] == 1}


def _earlier(old: Sequence[Thing], new: Sequence[Thing]) -> list[tuple[Thing, Thing]]:
    """Those of which one says that it had the id of the other; the latest of its earlier ids first."""
    claims: list[tuple[int, str, str, Thing, Thing]] = []
    for younger, elder, turned in ((new, old, False), (old, new, True)):
        known = {thing.id: thing for thing in elder}
        for thing in younger:
            for rank, earlier in enumerate(thing.previously):
                if earlier in known:
                    pair = (thing, known[earlier]) if turned else (known[earlier], thing)
                    claims.append((rank, thing.id, earlier, *pair))
    found: list[tuple[Thing, Thing]] = []
    taken: set[tuple[int, str]] = set()
    for *_, before, after in sorted(claims, key=lambda claim: claim[:3]):
        sides = {(0, before.id), (1, after.id)}
        if not taken & sides:
            taken |= sides
            found.append((before, after))
    return found


def _without(
    old: Sequence[Thing], new: Sequence[Thing], found: Sequence[tuple[Thing, Thing]]
) -> tuple[list[Thing], list[Thing]]:
    """What is left on each side when the pairs are taken out."""
    before, after = {pair[0].id for pair in found}, {pair[1].id for pair in found}
    return [thing for thing in old if thing.id not in before], [thing for thing in new if thing.id not in after]
