"""Whether what a workbook makes of the files is data as they should be; each finding with the cell that it is about.

In: files that are different, and the catalog. Out: diagnostics of the checks of records, and of ids of nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.records import ProductRecord, SupplierRecord
from fora_plate.read.references import reference_problems
from fora_plate.read.rules import offering_problems, remark_problems
from fora_plate.read.shape import near, quoted, record_of
from fora_plate.workbook.cells import shown_choice
from fora_plate.workbook.columns import SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.errors import KeyPath
    from fora_plate.read.records import Record
    from fora_plate.workbook.columns import Column
    from fora_plate.workbook.drafts import Drafts, Edited

__all__ = ["faults_in"]

MOST_SUGGESTIONS: Final = 30
"""To look for a word like it among 10,000 ids takes a tenth of a second."""
REFERS: Final = {
    column.field: column.refers
    for plan in SHEETS.values()
    for column in plan.columns
    if column.refers and column.sort != "owner"
}
"""The fields that hold ids, and of what; no two records use one name for different things."""


def faults_in(edited: Sequence[Edited], catalog: Catalog, drafts: Drafts) -> list[Diagnostic]:
    """Everything that is wrong with the files that are different."""
    known = {
        "component": frozenset(catalog.components),
        "service": frozenset(catalog.network_services),
        "incumbent": frozenset(catalog.incumbents),
        "product": frozenset(drafts.keys("producten")),
    }
    findings: list[Diagnostic] = []
    for one in edited:
        if one.data is None:
            continue
        try:
            record = record_of(one.kind, one.data, one.file)
        except DataError as error:
            findings += [_in_cell(finding, one) for finding in error.diagnostics]
            continue
        findings += [_in_cell(finding, one) for finding in _within(record)]
        for identity, kind, cell in _named(one):
            if identity not in known[kind]:
                close = near(identity, sorted(known[kind])) if len(findings) < MOST_SUGGESTIONS else {}
                findings.append(Diagnostic.of(f"unknown-{kind}", cell, id=identity, **close))
    return findings


def _within(record: Record) -> Iterator[Diagnostic]:
    """What is wrong between the fields of one record. Rules between files are for whoever checks the result."""
    yield from (one for one in reference_problems((record,)) if one.code in {"duplicate-reference", "duplicate-value"})
    if isinstance(record, ProductRecord):
        yield from remark_problems((record,))
    if isinstance(record, SupplierRecord):
        yield from offering_problems((record,))


def _in_cell(finding: Diagnostic, one: Edited) -> Diagnostic:
    """The same finding at the cell from which the value came, in the words of the workbook.

    Of a missing value at the cell where it should be; of a value within a cell, at that cell.
    """
    path: KeyPath = finding.origin.path
    values = dict(finding.values)
    if finding.code == "missing-key":
        path = (*path, values["key"])
    column = _column(path, one)
    code = finding.code
    if code == "wrong-type" and column and column.sort == "flag":
        code, values["choices"] = "bad-choice", quoted(("ja", "nee"))
    elif code == "bad-choice" and column:
        values["choices"] = quoted([shown_choice(choice) for choice in column.known])
        values |= {"near": shown_choice(values["near"])} if "near" in values else {}
    if column:
        values["key"] = column.heading
    return Diagnostic(code, _cell_of(path, one), tuple(values.items()))


def _cell_of(path: KeyPath, one: Edited) -> Origin:
    """The cell of the value at a path, of what it is part of, or else another that was edited nearest to it."""
    for end in range(len(path), -1, -1):
        if path[:end] in one.cells:
            return one.cells[path[:end]]
    for end in range(len(path), -1, -1):
        near_by = [cell for place, cell in one.cells.items() if place[:end] == path[:end]]
        if near_by:
            return near_by[0]
    return Origin(one.file)


def _column(path: KeyPath, one: Edited) -> Column | None:
    """The column that holds the field at a path, if there is one."""
    field = next((part for part in reversed(path) if isinstance(part, str)), "")
    within = {part for part in path[:-1] if isinstance(part, str)}
    plan = next(
        (SHEETS[sheet] for part, sheet in (("evidence", "bronnen"), ("offerings", "aanbod")) if part in within),
        next(plan for plan in SHEETS.values() if plan.record is one.kind),
    )
    return None if "education_use" in within else next((one for one in plan.columns if one.field == field), None)


def _named(one: Edited) -> Iterator[tuple[str, str, Origin]]:
    """The ids in edited cells, each with the kind of thing that it should be and its cell."""
    for path, cell in one.cells.items():
        kind = REFERS.get(str(path[-1]), "") if path else ""
        value: Any = one.data
        for part in path if kind else ():
            value = value.get(part) if isinstance(value, dict) else value[part]
        if kind:
            yield from ((identity, kind, cell) for identity in ((value,) if isinstance(value, str) else value or ()))
