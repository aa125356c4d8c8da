"""What following the decisions would make of the public files.

In: the data folder with its catalog, and the private files of an edition. Out: a proposal, which others show and write,
what is then on record as published, and what stands in the way. Only reads; and of the private files nothing goes into
the proposal but the values that `wanted` gives.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from fora_plate.errors import DataError
from fora_plate.intake.merging import Before, merged_product, merged_supplier
from fora_plate.intake.records import AppliedRecord, PublishedRecord
from fora_plate.intake.wanted import wanted_of
from fora_plate.proposal import Proposal
from fora_plate.read.files import Source, read_text
from fora_plate.read.records import ProductRecord, SupplierRecord
from fora_plate.read.yaml_source import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.intake.merging import Conflict, Merged
    from fora_plate.intake.private import Private
    from fora_plate.intake.wanted import Key, Unit, Wanted
    from fora_plate.read.yaml_source import Data

__all__ = ["Plan", "plan", "plan_without"]

Files = dict[str, "dict[str, Data] | None"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be written, what is on record then, the conflicts, and what the decisions come to."""

    proposal: Proposal
    record: PublishedRecord
    conflicts: tuple[Conflict, ...]
    wanted: Wanted


def plan(root: Path, private: Private, catalog: Catalog, others: Iterable[PublishedRecord] = ()) -> Plan:
    """What following all decisions would do; `others` are on record as published of other editions.

    Raises `DataError` for public files that cannot be read.
    """
    before = _before(private.published)
    wanted = wanted_of(private.decisions, catalog, before)
    found = _files(root, private.edition, catalog, wanted.units, before, _unnamed(others))
    return Plan(Proposal(found.changed), _record(found, private.published), tuple(found.conflicts), wanted)


def plan_without(
    root: Path, private: Private, catalog: Catalog, respondent: str, others: Iterable[PublishedRecord] = ()
) -> Plan:
    """What taking back all that came from one respondent would do, and nothing else.

    What another respondent said as well stays. `private` has the decision already. Raises `DataError`.
    """
    before = _before(private.published)
    touched = {_key(fact) for fact in private.published.facts if respondent in fact.respondents}
    wanted = wanted_of(private.decisions, catalog, before)
    units = {key: unit for key, unit in wanted.units.items() if key in touched}
    taken = {key: one for key, one in before.items() if key in touched}
    found = _files(root, private.edition, catalog, units, taken, _unnamed(others))
    found.written |= {key: one for key, one in before.items() if key not in touched}
    return Plan(Proposal(found.changed), _record(found, private.published), tuple(found.conflicts), wanted)


def _files(  # noqa: PLR0913 -- the public files, and all that has a say in them
    root: Path,
    edition: str,
    catalog: Catalog,
    units: Mapping[Key, Unit],
    before: Mapping[Key, Before],
    elsewhere: Mapping[str, int],
) -> _Files:
    """The files of suppliers first: they tell which products have to stay."""
    found = _Files(root, edition, units, before, elsewhere)
    names = sorted({key[0] for key in (*units, *before)})
    suppliers = [name for name in names if name.startswith(f"{SupplierRecord.folder}/")]
    for name in suppliers:
        found.add_supplier(name)
    needed = _referred(catalog, found.files)
    for name in names:
        if name not in suppliers:
            found.add_product(name, needed)
    return found


def _record(found: _Files, published: PublishedRecord) -> PublishedRecord:
    """What is on record as published, and from whom."""
    people = {_key(fact): fact.respondents for fact in published.facts}
    people |= {key: unit.respondents for key, unit in found.units.items()}
    return PublishedRecord(
        facts=tuple(_applied(key, found.written[key], people.get(key, ())) for key in sorted(found.written))
    )


@dataclass(slots=True)
class _Files:
    """The public files as they are and should be."""

    root: Path
    edition: str
    units: Mapping[Key, Unit]
    before: Mapping[Key, Before]
    elsewhere: Mapping[str, int]
    files: Files = field(default_factory=dict)
    changed: Files = field(default_factory=dict)
    written: dict[Key, Before] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def add_supplier(self, name: str) -> None:
        """Bring the file of a supplier in line."""
        current = self._current(name)
        merged = merged_supplier(_stem(name), current, *self._of(name), self.edition)
        self._keep(name, current, merged)

    def add_product(self, name: str, needed: set[str]) -> None:
        """Bring the file of a product in line."""
        current, identity = self._current(name), _stem(name)
        merged = merged_product(
            identity,
            current,
            *self._of(name),
            self.edition,
            needed=identity in needed,
            elsewhere=self.elsewhere.get(name, 0),
        )
        self._keep(name, current, merged)

    def _of(self, name: str) -> tuple[dict[Key, Unit], dict[Key, Before]]:
        units = {key: unit for key, unit in self.units.items() if key[0] == name}
        return units, {key: one for key, one in self.before.items() if key[0] == name}

    def _current(self, name: str) -> dict[str, Data] | None:
        kind = SupplierRecord if name.startswith(f"{SupplierRecord.folder}/") else ProductRecord
        try:
            return load(read_text(str(self.root), Source(kind, name)), name)
        except DataError as error:
            if [problem.code for problem in error.diagnostics] == ["missing-file"]:
                return None
            raise

    def _keep(self, name: str, current: dict[str, Data] | None, merged: Merged) -> None:
        self.files[name] = merged.data
        if merged.data != current:
            self.changed[name] = merged.data
        self.written |= merged.written
        self.conflicts += merged.conflicts


def _referred(catalog: Catalog, files: Files) -> set[str]:
    """The products that an offering of any supplier is about, when the files are as they should be."""
    found: set[str | None] = set()
    for supplier in catalog.suppliers.values():
        if supplier.origin.file not in files:
            found |= {offering.product for offering in supplier.offerings}
    for data in files.values():
        offerings = (data or {}).get("offerings")
        if isinstance(offerings, tuple):
            found |= {str(one["product"]) for one in offerings if isinstance(one, dict) and "product" in one}
    return {product for product in found if product is not None}


def _key(fact: AppliedRecord) -> Key:
    return fact.file, fact.what, fact.about


def _before(published: PublishedRecord) -> dict[Key, Before]:
    return {
        _key(fact): Before(cast("Mapping[str, Data]", fact.values), cast("Mapping[str, Data]", fact.replaced))
        for fact in published.facts
    }


def _applied(key: Key, before: Before, respondents: tuple[str, ...]) -> AppliedRecord:
    return AppliedRecord(
        respondents=respondents,
        file=key[0],
        what=key[1],
        about=key[2],
        values=cast("dict[str, str | tuple[str, ...]]", dict(before.values)),
        replaced=cast("dict[str, str | tuple[str, ...]]", dict(before.replaced)),
    )


def _unnamed(others: Iterable[PublishedRecord]) -> Mapping[str, int]:
    """How many suppliers that are not named other editions counted, by file."""
    found: defaultdict[str, int] = defaultdict(int)
    for published in others:
        for fact in published.facts:
            if fact.what == "unnamed":
                found[fact.file] += int(str(fact.values["unnamed_suppliers"]))
    return found


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")
