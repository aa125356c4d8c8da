"""migration: what a new release of the model does to the structure, and to what hangs on it.

In: the catalog before and after, and how they differ. Out: a `Migration`. Everything is known by its identifier in the
model; what is split or merged is seen by the application functions, which keep theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.structure.hanging import NOTHING, hanging

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.catalog import Catalog, Component
    from fora_plate.difference import Change, Comparison, Kind
    from fora_plate.structure.found import Kind as Part
    from fora_plate.structure.hanging import Hanging

__all__ = ["Fate", "Migration", "Turn", "migration"]

Fate = Literal["new", "returned", "renamed", "moved", "split", "merged", "followed", "retired", "vanished"]
"""What becomes of a part. One that is `followed` goes on under another identifier."""

PARTS: Final[Mapping[Kind, Part]] = {
    "domain": "domains",
    "function": "functions",
    "subfunction": "subfunctions",
    "component": "components",
    "application-function": "application_functions",
    "standard": "standards",
    "facility": "facilities",
    "facility-service": "facility_services",
    "group": "network_service_groups",
    "service": "network_services",
    "device": "devices",
}
"""The kinds of thing that come out of a model."""

SIDES: Final[Mapping[str, Fate]] = {"added": "new", "removed": "vanished"}
"""What is on one side only."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What becomes of one part, with what hangs on it.

    `old` and `new` are names: what it was called, where it stood, or what it was split from or merged with, and what
    or where it is now.
    """

    kind: Kind
    id: str
    name: str
    fate: Fate
    old: tuple[str, ...]
    new: tuple[str, ...]
    hanging: Hanging


@dataclass(frozen=True, slots=True)
class Migration:
    """Every turn, by kind and in the order of the catalog, and the changes that are no turn: of relations and texts."""

    turns: tuple[Turn, ...]
    others: tuple[Change, ...]


def migration(before: Catalog, after: Catalog, comparison: Comparison) -> Migration:
    """What the model changes; `comparison` is of `before` and `after`."""
    hangs = hanging(before)
    successions = _successions(before, after)
    turns: list[Turn] = []
    others: list[Change] = []
    told: set[str] = set()
    for change in comparison.changes:
        fate = _fate(change)
        if fate is None:
            others.append(change)
            continue
        if change.kind == "component" and change.previous in successions and fate in {"retired", "vanished"}:
            told.add(change.previous)
            turns.append(_succession(before, after, change.previous, successions, hangs))
            continue
        old, new = ((*(value.name for value in values),) for values in (change.old, change.new))
        parted = hangs.get((PARTS[change.kind], change.previous), NOTHING)
        turns.append(Turn(change.kind, change.id, change.name, fate, old, new, parted))
    turns += [
        _succession(before, after, identity, successions, hangs) for identity in successions if identity not in told
    ]
    return Migration(tuple(turns), tuple(others))


def _fate(change: Change) -> Fate | None:
    """What a change makes of a part; nothing for a change that leaves it what and where it is."""
    if change.kind not in PARTS:
        return None
    if change.field == "retired":
        return "retired" if change.new[0].id == "true" else "returned"
    if change.what == "renamed":
        return "renamed" if change.field == "name" else None
    if change.what == "moved":
        return "moved" if change.sort == "place" else None
    return SIDES.get(change.what)


def _successions(before: Catalog, after: Catalog) -> dict[str, tuple[str, ...]]:
    """What takes over the application functions of a component that goes, or of one that hands some over.

    In ids after the change. A component that stays and hands over functions to a new one is among its own successors.
    """
    had = {old.fora_id: set(old.application_functions) for old in before.components.values()}
    there = {new.fora_id: new for new in after.components.values() if not new.retired}
    gained = {new.id: set(new.application_functions) - had.get(identifier, set()) for identifier, new in there.items()}
    found: dict[str, tuple[str, ...]] = {}
    for old in before.components.values():
        still = there.get(old.fora_id)
        lost = had[old.fora_id] - set(still.application_functions if still else ())
        fresh = (new for new in gained if still is None or after.components[new].fora_id not in had)
        heirs = [new for new in fresh if lost & gained[new]]
        if heirs:
            found[old.id] = (*((still.id,) if still else ()), *heirs)
    return found


def _succession(
    before: Catalog,
    after: Catalog,
    identity: str,
    successions: Mapping[str, tuple[str, ...]],
    hangs: Mapping[tuple[Part, str], Hanging],
) -> Turn:
    """The turn of a component with successors."""
    old: Component = before.components[identity]
    heirs = successions[identity]
    beside = [other for other, theirs in successions.items() if other != identity and set(theirs) == set(heirs)]
    known = {component.fora_id for component in before.components.values()}
    fate: Fate = "split"
    if len(heirs) == 1:
        fate = "merged" if beside or after.components[heirs[0]].fora_id in known else "followed"
    return Turn(
        "component",
        identity,
        old.name,
        fate,
        tuple(before.components[other].name for other in (identity, *beside)),
        tuple(after.components[heir].name for heir in heirs),
        hangs.get(("components", identity), NOTHING),
    )
