"""What somebody made of a workbook, as a proposal for the files of the data.

In: the sheets of a workbook, the data folder and its catalog. Out: a `Proposal`: plain data of every file that should
be different, and notes on what was left as it is. Raises `DataError` with everything that cannot be put into the data,
each with its cell. Changes nothing; rules between files are for whoever checks the result.

A cell is edited if it says something else than when it was exported, by the digests in the column `stand`; if the data
say something else than then as well, both are shown and the data stay. Without digests every difference is an edit.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.proposal import Proposal
from fora_plate.read.shape import near
from fora_plate.read.yaml_source import bounded
from fora_plate.report import worst
from fora_plate.workbook.cells import digest_of, text_of, value_of
from fora_plate.workbook.columns import ACTION, BASE, KEY, OWNER, REMOVE, SHEETS
from fora_plate.workbook.drafts import Drafts
from fora_plate.workbook.entries import SINGULAR, offering_key
from fora_plate.workbook.table import rows_under
from fora_plate.workbook.verdict import faults_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.workbook.columns import Column, SheetPlan
    from fora_plate.workbook.drafts import Draft
    from fora_plate.workbook.entries import Entry
    from fora_plate.workbook.source import Sheets
    from fora_plate.workbook.table import Row

__all__ = ["proposal_of"]

CHOICES_SHEET: Final = "keuzelijsten"
MOST_NAMED: Final = 10
"""Missing rows that are named; of more, how many there are."""
LONGEST_SHOWN: Final = 200
MOST_SUGGESTIONS: Final = 30
"""To look for a word like it among 10,000 ids takes a tenth of a second."""
SLUG: Final = 80


def proposal_of(sheets: Sheets, root: Path, catalog: Catalog) -> Proposal:
    """What the files should hold according to a workbook. Raises `DataError`."""
    found = [(plan, sheet) for name, plan in SHEETS.items() if (sheet := sheets.named(name))]
    if not found:
        names = {"found": _listed([sheet.name for sheet in sheets.sheets]), "sheets": _listed(list(SHEETS))}
        raise DataError((Diagnostic.of("workbook-without-sheet", Origin(sheets.file), file=sheets.file, **names),))
    work = _Import(Drafts(root, catalog))
    for plan, sheet in found:
        for row in rows_under(sheet, plan, work.findings):
            work.take(row, plan)
    if worst(work.findings) != "error":  # in what cannot be read whole, more may be missing than is
        for plan, _ in found:
            work.missing(plan, sheets)
    edited = list(work.drafts.edited())
    work.findings += faults_in(edited, catalog, work.drafts)
    work.bereft()
    findings = bounded(work.findings)
    if worst(findings) == "error":
        raise DataError(findings)
    return Proposal({one.file: one.data for one in edited}, findings)


def _listed(names: list[str]) -> str:
    more = f", … ({len(names)})" if len(names) > MOST_NAMED else ""
    return ", ".join(f"`{name}`" for name in names[:MOST_NAMED]) + more


class _Import:
    """The rows that were seen so far, what they did to the drafts, and what was found."""

    def __init__(self, drafts: Drafts) -> None:
        self.drafts = drafts
        self.findings: list[Diagnostic] = []
        self._seen: dict[tuple[str, str], Origin] = {}

    def take(self, row: Row, plan: SheetPlan) -> None:
        """One row: of what there is already, of what has gone, or new."""
        key = row.text(KEY.field).strip()
        action = row.text(ACTION.field).strip().casefold()
        entry = self.drafts.entries.get((plan.name, key))
        before = self._seen.get((plan.name, key))
        if entry and not before:
            self._seen[plan.name, key] = row.at()
        if action not in {"", REMOVE}:
            self._report("unknown-action", row, ACTION.field, value=row.text(ACTION.field), known=f"`{REMOVE}`")
        elif before:
            self._report("duplicate-row", row, key=key, other=before.file)
        elif entry:
            self._take_known(row, entry, remove=action == REMOVE)
        elif key and digest_of(KEY.field, key) in _base(row):
            self._report("row-gone", row, key=key)
        elif action != REMOVE:
            self._take_new(row, plan, key)

    def missing(self, plan: SheetPlan, sheets: Sheets) -> None:
        """Note the rows that stood in the workbook when it was exported and do no more."""
        here = [key for name, key in self.drafts.entries if name == plan.name]
        choices = sheets.named(CHOICES_SHEET)
        if choices:
            place = next((at for at, text in choices.cells.items() if text == f"rijen {plan.name}"), (0, 0))
            exported = {text for (_, column), text in choices.cells.items() if column == place[1]}
            here = [key for key in here if key in exported]
        gone = [key for key in here if (plan.name, key) not in self._seen]
        if gone:
            origin = Origin(f"[{sheets.file}]{plan.name}")
            self.findings.append(Diagnostic.of("rows-missing", origin, sheet=plan.name, keys=_listed(gone)))

    def bereft(self) -> None:
        """Report the offerings that stay of a product that goes."""
        for (sheet, key), entry in self.drafts.entries.items():
            product = entry.thing.product if sheet == "aanbod" else None
            if product and not self.drafts.stays("producten", product) and self.drafts.stays(sheet, key):
                draft = self.drafts.of(sheet, key)
                if draft.get("product") == product:
                    place = self._seen.get((sheet, key), Origin(entry.file, entry.path))
                    self.findings.append(Diagnostic.of("unknown-product", place, id=product))

    def _report(self, code: str, row: Row, field: str = KEY.field, **values: str) -> None:
        self.findings.append(Diagnostic.of(code, row.at(field), **values))

    def _take_known(self, row: Row, entry: Entry, *, remove: bool) -> None:
        owner = row.text(OWNER.field).strip()
        if owner and owner != entry.owner:
            self._report("row-moved", row, OWNER.field, owner=entry.owner, value=owner)
            return
        base = _base(row)
        if remove:
            changed = [column for column in _fields(entry.plan) if base and _digest(entry, column) not in base]
            for column in changed:
                self._conflict(row, entry, column, REMOVE)
            if not changed:
                self.drafts.remove(entry)
            return
        for column in _fields(entry.plan):
            if row.has(column.field):
                self._take_cell(row, entry, column, base)

    def _take_cell(self, row: Row, entry: Entry, column: Column, base: frozenset[str]) -> None:
        value = value_of(row.text(column.field), column)
        theirs, ours = text_of(value, column), entry.text(column)
        if theirs == ours or digest_of(column.field, theirs) in base:
            return
        if base and _digest(entry, column) not in base:
            self._conflict(row, entry, column, theirs)
            return
        draft = self.drafts.of(entry.sheet, entry.key)
        self.drafts.put(draft, entry.plan.record, column.field, value, row.at(column.field))

    def _conflict(self, row: Row, entry: Entry, column: Column, theirs: str) -> None:
        said = {"theirs": theirs[:LONGEST_SHOWN], "ours": entry.text(column)[:LONGEST_SHOWN]}
        self._report("row-conflict", row, column.field, heading=column.heading, key=entry.key, **said)

    def _take_new(self, row: Row, plan: SheetPlan, key: str) -> None:
        draft: Draft = {}
        for column in _fields(plan):
            value = value_of(row.text(column.field), column)
            default = plan.record.model_fields[column.field].default
            if value is None and column.field == "verified":
                value = False  # who adds something need not have seen it in a source
            if value is not None and value != default:
                self.drafts.put(draft, plan.record, column.field, value, row.at(column.field))
        if plan.name in {"producten", "leveranciers"}:
            self._add_file(row, plan, key, draft)
        else:
            self._add_part(row, plan, draft)

    def _add_file(self, row: Row, plan: SheetPlan, key: str, draft: Draft) -> None:
        identity = key or _slug(row.text("name"))
        if not identity:
            self._report("row-without-id", row)
        elif self.drafts.has(plan.name, identity):
            other = self._seen.get((plan.name, identity), Origin(self._file_of(plan.name, identity)))
            self._report("duplicate-row", row, key=identity, other=other.file)
        else:
            self.drafts.put(draft, plan.record, "id", identity, row.at())
            self.drafts.add_file(plan.name, identity, draft, row.at())
            self._seen[plan.name, identity] = row.at()

    def _file_of(self, sheet: str, key: str) -> str:
        entry = self.drafts.entries.get((sheet, key))
        return entry.file if entry else key

    def _add_part(self, row: Row, plan: SheetPlan, draft: Draft) -> None:
        """A new offering of a supplier, or a new source of anything."""
        owner = row.text(OWNER.field).strip()
        to = ("leveranciers", owner) if plan.name == "aanbod" else _about(owner)
        if not self.drafts.stays(*to):
            self._report("unknown-owner", row, OWNER.field, value=owner, sheet=plan.name, **self._near(owner, to[0]))
            return
        field, name = ("evidence", f"{owner}/+{len(self._seen)}")
        if plan.name == "aanbod":
            field, name = "offerings", _name_of(owner, draft, len(self._seen))
        if self.drafts.has(plan.name, name):
            self._report("duplicate-row", row, key=name, other=self._file_of(plan.name, name))
            return
        self._seen[plan.name, name] = row.at()
        self.drafts.add_part(to, field, (plan.name, name), draft, row.at())

    def _near(self, owner: str, sheet: str) -> dict[str, str]:
        """What was probably meant; looked for only as long as that takes no time that matters."""
        if len(self.findings) > MOST_SUGGESTIONS:
            return {}
        found = near(owner.rpartition("/")[2] if sheet != "leveranciers" else owner, self.drafts.keys(sheet))
        return {word: f"{SINGULAR[sheet]}/{key}" if "/" in owner else key for word, key in found.items()}


def _about(owner: str) -> tuple[str, str]:
    """The sheet and the key of what a source is about; of nothing known a sheet that has no such row."""
    word, _, key = owner.partition("/")
    return next(((sheet, key) for sheet, said in SINGULAR.items() if said == word), ("producten", ""))


def _name_of(supplier: str, draft: Draft, number: int) -> str:
    """The key of a new offering, by which sources can belong to it; of an impossible one something of its own."""
    product, name = draft.get("product"), draft.get("name")
    return offering_key(supplier, product, name) if product or name else f"{supplier}/+{number}"


def _base(row: Row) -> frozenset[str]:
    return frozenset(row.text(BASE.field).split())


def _digest(entry: Entry, column: Column) -> str:
    return digest_of(column.field, entry.text(column))


def _fields(plan: SheetPlan) -> Iterator[Column]:
    """The columns that are fields of the record."""
    return (column for column in plan.columns if not column.field.startswith("#"))


def _slug(name: str) -> str:
    """An id from a name: lower-case letters, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:SLUG].rstrip("-")
    return slug if slug[:1].isalpha() else ""
