"""compare: two catalogs to the changes between them.

In: two catalogs. Out: changes, in order of kind, name, id and field. What only refers to something that has another id
now, has not changed. No change follows from the order of files or from where things stand in them, and none is
reported of what a field leaves to others: a component that comes is a change of that component, not of its domain.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.catalog import sort_key
from fora_plate.difference.change import KINDS, WHATS, Change, Value
from fora_plate.difference.pairs import pairs_of
from fora_plate.difference.things import Fact, things_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.difference.change import Kind, Sort, What
    from fora_plate.difference.pairs import Pairs
    from fora_plate.difference.things import Thing

__all__ = ["differences", "things_called"]

Values = tuple[Value, ...]
Now = dict[str, dict[str, str]]
"""The ids on the new side by those on the old side, by kind of thing; only of what has another id now."""


def differences(old: Catalog, new: Catalog) -> tuple[Change, ...]:
    """Everything that differs between the two."""
    before, after = things_of(old), things_of(new)
    pairs: dict[Kind, Pairs] = {}
    now: Now = {}
    for kind in KINDS:  # an offering is called after its supplier and product, which come first
        elder = [_called_now(thing, now) for thing in before[kind]] if kind == "offering" else before[kind]
        pairs[kind] = pairs_of(elder, after[kind])
        now[kind] = {one.id: other.id for one, other in pairs[kind].both if one.id != other.id}
    now["any-function"] = {**now["subfunction"], **now["function"]}
    found = [change for kind in KINDS for change in _of_kind(pairs[kind], now)]
    return tuple(sorted(found, key=_place))


def things_called(catalog: Catalog, ids: Mapping[Kind, frozenset[str]]) -> tuple[Change, ...]:
    """Everything with one of these ids of its kind, as changes that say that it is there."""
    things = (thing for kind, several in things_of(catalog).items() for thing in several if thing.id in ids[kind])
    return tuple(sorted((_alone(thing, "seen") for thing in things), key=_place))


def _place(change: Change) -> tuple[int, tuple[str, str], int]:
    """The order of changes; those of one thing keep the order in which they were found."""
    return KINDS.index(change.kind), sort_key(change.name, change.id), WHATS.index(change.what)


def _called_now(offering: Thing, now: Now) -> Thing:
    """An offering with the ids that its supplier and product have on the new side."""
    owners = tuple((kind, now[kind].get(identity, identity)) for kind, identity in offering.owners)
    own = offering.id.partition("/")[2]
    product = next((identity for kind, identity in owners if kind == "product"), own)
    return replace(offering, id=f"{owners[0][1]}/{product}", owners=owners)


def _of_kind(pairs: Pairs, now: Now) -> Iterator[Change]:
    """The changes of all things of one kind."""
    yield from (_alone(thing, "added") for thing in pairs.come)
    yield from (_alone(thing, "removed") for thing in pairs.gone)
    for old, new in pairs.both:
        yield from _of_pair(old, new, now)


def _alone(thing: Thing, what: What) -> Change:
    """A thing that is on one side only, with where it stands there."""
    where = next((fact.values for fact in thing.facts if fact.field == "place"), ())
    if thing.kind == "product":
        where = tuple(value for fact in thing.facts if fact.field in PLACES for value in fact.values)
    gone = what == "removed"
    return _change((thing, thing), what, Fact("", "one", ()), ((), where) if not gone else (where, ()))


PLACES: Final = ("components", "services")
"""The fields of a product that say where it stands."""
CALLED_AFTER_OTHERS: Final = ("offering", "template")
"""Kinds of thing without a name of their own."""


def _of_pair(old: Thing, new: Thing, now: Now) -> Iterator[Change]:
    if old.id != new.id:
        yield _single(old, new, "renamed", "id", (old.id, new.id))
    if old.name != new.name and new.kind not in CALLED_AFTER_OTHERS:
        yield _single(old, new, "renamed", "name", (old.name, new.name))
    if old.fora_id != new.fora_id:
        yield _single(old, new, "changed", "fora_id", (old.fora_id, new.fora_id))
    facts = {fact.field: fact for fact in old.facts}
    for fact in new.facts:
        before = facts.get(fact.field, Fact(fact.field, fact.sort, ()))
        translated = _translated(before, now)
        if DIFFER[fact.sort](translated, fact.values):
            what: What = "moved" if fact.sort in {"place", "order"} else "changed"
            yield _change((old, new), what, fact, (translated, fact.values))


def _single(old: Thing, new: Thing, what: What, field: str, values: tuple[str, str]) -> Change:
    """A change of one text into another."""
    before, after = ((Value(value, value),) if value else () for value in values)
    return _change((old, new), what, Fact(field, "one", ()), (before, after))


def _change(pair: tuple[Thing, Thing], what: What, fact: Fact, values: tuple[Values, Values]) -> Change:
    """What became of a field of a thing; of both the old first."""
    old, new = pair
    return Change(
        kind=new.kind,
        id=new.id,
        previous=old.id,
        name=new.name,
        what=what,
        field=fact.field,
        sort=fact.sort,
        old=values[0],
        new=values[1],
        owners=new.owners,
        origin=new.origin,
    )


def _translated(fact: Fact, now: Now) -> tuple[Value, ...]:
    """The values of the old side, with the ids that things have on the new one."""
    if fact.sort == "place":  # in a place, the detail of a value is the kind of thing
        return tuple(replace(value, id=now[value.detail].get(value.id, value.id)) for value in fact.values)
    ids = now.get(fact.refers, {})
    return tuple(replace(value, id=ids.get(value.id, value.id)) for value in fact.values) if ids else fact.values


def _keys(values: Sequence[Value]) -> list[tuple[str, str]]:
    """What counts of values: not how they are called."""
    return [(value.id, value.detail) for value in values]


def _differ_in_order(old: Sequence[Value], new: Sequence[Value]) -> bool:
    """Whether what is on both sides stands in another order."""
    shared = {value.id for value in old} & {value.id for value in new}
    return [value.id for value in old if value.id in shared] != [value.id for value in new if value.id in shared]


def _differ(old: Sequence[Value], new: Sequence[Value]) -> bool:
    return _keys(old) != _keys(new)


def _differ_as_set(old: Sequence[Value], new: Sequence[Value]) -> bool:
    return Counter(_keys(old)) != Counter(_keys(new))


DIFFER: Final[Mapping[Sort, Callable[[Sequence[Value], Sequence[Value]], bool]]] = {
    "one": _differ,
    "text": _differ,
    "flag": _differ,
    "list": _differ,
    "place": _differ,
    "hidden": _differ,
    "set": _differ_as_set,
    "order": _differ_in_order,
}
"""When the values of a field differ."""
