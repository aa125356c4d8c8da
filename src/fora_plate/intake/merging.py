"""One public file, brought in line with what it should say, without loss of what others wrote in it.

In: the plain data of the file, the units that it should have, and those that were written in it before. Out: the data
as they should be, or nothing for a file that should go; and conflicts, each with both versions, where the file keeps
what it says. Three ways: what only the answers changed is changed, what only a hand changed is left, what both changed
is a conflict. What was public already is left as it is. But what is no longer to be public goes, whatever a hand made
of it; unless a hand gave it a public source, then only the answer goes as a source.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from fora_plate.intake.wanted import CONSULTATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from fora_plate.intake.wanted import Key, Unit
    from fora_plate.read.yaml_source import Data

__all__ = ["Before", "Conflict", "Merged", "merged_product", "merged_supplier"]

PARTY: Final = ("name", "country", "website", "kind")
Values = dict[str, "Data"]


@dataclass(frozen=True, slots=True)
class Before:
    """What was written of a unit, and what it took the place of because a person chose so."""

    values: Mapping[str, Data]
    replaced: Mapping[str, Data] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that a hand and the answers would have otherwise; nothing where one of them would have none."""

    key: Key
    field: str
    in_file: Data
    in_answer: Data


@dataclass(frozen=True, slots=True)
class Merged:
    """A file as it should be, what stands in it of ours now, and the conflicts."""

    data: Values | None
    written: Mapping[Key, Before]
    conflicts: tuple[Conflict, ...]


@dataclass(slots=True)
class _Merging:
    """One file on its way."""

    edition: str
    wanted: Mapping[Key, Unit]
    before: Mapping[Key, Before]
    written: dict[Key, Before] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def unit(self, kind: str) -> Unit | None:
        """The only unit of this kind."""
        return next((unit for key, unit in self.wanted.items() if key[1] == kind), None)

    def was(self, kind: str) -> Before | None:
        """What was written before of the only unit of this kind."""
        return next((before for key, before in self.before.items() if key[1] == kind), None)

    def done(self, data: Values | None) -> Merged:
        """The result; of a conflict stays what was known before."""
        for conflict in self.conflicts:
            if conflict.key in self.before:
                self.written[conflict.key] = self.before[conflict.key]
        return Merged(data, self.written, tuple(self.conflicts))

    def take_over(self, data: Values, unit: Unit, old: Before | None, names: Iterable[str]) -> None:
        """Change what only the answers changed, and name them as a source.

        What is not on record as ours came of the answers of another edition; this one says so as well.
        """
        old = old or Before({name: data[name] for name in names if name in data})
        self.set_evidence(data, (*self.others(data), *self.sources(unit.questions)))
        for name in names:
            new, then, there = unit.values.get(name), old.values.get(name), data.get(name)
            if new is None or new in (there, then):
                continue
            if there == then or unit.over_file:
                data[name] = new
            else:
                self.conflicts.append(Conflict(unit.key, name, there, new))
        self.written[unit.key] = Before(unit.values, old.replaced)

    def new_file(self, identity: str, unit: Unit, old: Before | None) -> Values | None:
        """The data of a file that is not there; one that was, was taken away by a hand."""
        if old is not None:
            self.conflicts.append(Conflict(unit.key, "", None, unit.values.get("name")))
            return None
        self.written[unit.key] = Before(unit.values)
        return {"id": identity, **unit.values, "verified": False, "evidence": tuple(self.sources(unit.questions))}

    def sources(self, questions: Iterable[int]) -> Iterator[Values]:
        """Answers as evidence."""
        for question in questions:
            yield {"kind": CONSULTATION, "edition": self.edition, "question": str(question)}

    def others(self, data: Values) -> tuple[Values, ...]:
        """The evidence that is not an answer of this edition."""
        return tuple(
            one
            for one in _records(data.get("evidence"))
            if one.get("kind") != CONSULTATION or one.get("edition") != self.edition
        )

    def set_evidence(self, data: Values, evidence: Sequence[Values]) -> None:
        """Give a record this evidence; the same in another order changes nothing."""
        there = _records(data.get("evidence"))
        if sorted(map(repr, there)) != sorted(map(repr, evidence)):
            data["evidence"] = tuple(evidence)
        if not evidence:
            data.pop("evidence", None)


def merged_supplier(
    identity: str,
    current: Values | None,
    wanted: Mapping[Key, Unit],
    before: Mapping[Key, Before],
    edition: str,
) -> Merged:
    """A file of a supplier. `wanted` and `before` are the units of this file."""
    merging = _Merging(edition, wanted, before)
    party, was = merging.unit("party"), merging.was("party")
    data = dict(current) if current is not None else None
    if data is None and party is not None:
        data = merging.new_file(identity, party, was)
    elif data is not None and party is not None and (was is not None or _is_from_answers(data)):
        merging.take_over(data, party, was, PARTY)
    if data is None:
        return merging.done(None)
    offerings = tuple(_offerings(merging, _records(data.get("offerings"))))
    data["offerings"] = offerings
    if not offerings:
        del data["offerings"]
    if party is None and was is not None:
        merging.set_evidence(data, merging.others(data))
        if "evidence" not in data and not offerings:
            return merging.done(None)
    return merging.done(data)


def merged_product(  # noqa: PLR0913 -- a file, its units, and whether it can go
    identity: str,
    current: Values | None,
    wanted: Mapping[Key, Unit],
    before: Mapping[Key, Before],
    edition: str,
    *,
    needed: bool,
    elsewhere: int,
) -> Merged:
    """A file of a product: a draft, and a count of suppliers that are not named.

    `needed` if others refer to it; `elsewhere` is how many suppliers other editions counted.
    """
    merging = _Merging(edition, wanted, before)
    draft, was = merging.unit("draft"), merging.was("draft")
    data = dict(current) if current is not None else None
    if data is None and draft is not None:
        data = merging.new_file(identity, draft, was)
    elif data is not None and draft is not None and (was is not None or _is_from_answers(data)):
        merging.take_over(data, draft, was, draft.values if _is_draft(data) else ())
    elif data is not None and draft is None and was is not None:
        merging.set_evidence(data, merging.others(data))
        if "evidence" not in data and _is_draft(data) and not needed:
            data = None
    if data is not None:
        _count(merging, data, elsewhere)
    return merging.done(data)


def _count(merging: _Merging, data: Values, elsewhere: int) -> None:
    """The number of suppliers that are not named."""
    name = "unnamed_suppliers"
    unit, was = merging.unit("unnamed"), merging.was("unnamed")
    now = elsewhere + (int(str(unit.values[name])) if unit else 0)
    then = elsewhere + (int(str(was.values[name])) if was else 0)
    there = data.get(name, "0")
    if unit:
        merging.written[unit.key] = Before(unit.values)
    if there == str(now) or (unit is None and was is None):
        return
    if there == str(then):
        data[name] = str(now)
        if not now:
            del data[name]
    else:
        key = next(key for key in (*merging.wanted, *merging.before) if key[1] == "unnamed")
        merging.conflicts.append(Conflict(key, name, there, str(now)))


def _offerings(merging: _Merging, current: Sequence[Values]) -> Iterator[Values]:
    """The offerings of a supplier in the order of the file, new ones after them."""
    keys = {key[2]: key for key in (*merging.before, *merging.wanted) if key[1] == "offer"}
    seen: set[Key] = set()
    for offering in current:
        about = offering.get("product") or offering.get("name")
        key = keys.get(about) if isinstance(about, str) else None
        if key is None or key in seen:
            yield offering
            continue
        seen.add(key)
        if key in merging.wanted:
            yield _kept(merging, offering, merging.wanted[key])
        else:
            yield from _taken_back(merging, offering, merging.before[key])
    for key, unit in merging.wanted.items():
        if key[1] != "offer" or key in seen:
            continue
        if key in merging.before and not unit.over_file:  # a hand took it away
            merging.conflicts.append(Conflict(key, "", None, unit.values["kinds"]))
        else:
            merging.written[key] = Before(unit.values)
            yield {**unit.values, "evidence": tuple(merging.sources(unit.questions))}


def _kept(merging: _Merging, offering: Values, unit: Unit) -> Values:
    """An offering that is there and should be."""
    old = merging.before.get(unit.key)
    if old is None and not _is_from_answers(offering) and not unit.over_file:
        merging.conflicts += _differences(offering, unit)  # public already, or somebody has to choose
        return offering
    data, new = dict(offering), _core(unit.values)
    there = _core(offering)
    then = _core(old.values) if old else there
    replaced: Values = dict(old.replaced) if old else {}
    for name in ("kinds", "status"):
        if _same(new[name], there[name]) or (_same(new[name], then[name]) and not unit.over_file):
            continue
        if not _same(there[name], then[name]) and not unit.over_file:
            merging.conflicts.append(Conflict(unit.key, name, there[name], new[name]))
            continue
        if unit.over_file and not _is_from_answers(offering):
            replaced.setdefault(name, there[name])
        data[name] = new[name]
    if data.get("status") == "available":
        del data["status"]
    merging.set_evidence(data, (*merging.others(data), *merging.sources(unit.questions)))
    merging.written[unit.key] = Before(unit.values, replaced)
    return data


def _taken_back(merging: _Merging, offering: Values, old: Before) -> Iterator[Values]:
    """An offering that is no longer to be public: gone, or as it was before or is without the answers."""
    data = dict(offering)
    others = merging.others(data)
    merging.set_evidence(data, others)
    data.update(old.replaced)
    if data.get("status") == "available":
        del data["status"]
    if others or old.replaced:
        yield data


def _differences(offering: Values, unit: Unit) -> Iterator[Conflict]:
    """What an answer says otherwise than what was public; to say less is not otherwise."""
    there, new = _core(offering), _core(unit.values)
    if not set(_texts(new["kinds"])) <= set(_texts(there["kinds"])):
        yield Conflict(unit.key, "kinds", there["kinds"], new["kinds"])
    if there["status"] != new["status"]:
        yield Conflict(unit.key, "status", there["status"], new["status"])


def _core(values: Mapping[str, Data]) -> Mapping[str, Data]:
    return {"kinds": values.get("kinds"), "status": values.get("status") or "available"}


def _same(one: Data, other: Data) -> bool:
    """Whether two values are the same; the order of a list does not count."""
    return one == other or (isinstance(one, tuple) and sorted(_texts(one)) == sorted(_texts(other)))


def _is_draft(data: Values) -> bool:
    return data.get("licence_status") == "unknown"


def _is_from_answers(data: Values) -> bool:
    """Whether there is no other source than answers."""
    evidence = _records(data.get("evidence"))
    return bool(evidence) and all(one.get("kind") == CONSULTATION for one in evidence)


def _records(value: Data) -> list[Values]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, tuple) else []


def _texts(value: Data) -> tuple[str, ...]:
    return tuple(str(item) for item in value) if isinstance(value, tuple) else ()
