"""The rows of one sheet under its headings.

In: a sheet of anybody's workbook and the columns that it should have. Out: rows, each with its texts by field and the
cell of each; and what is wrong with the sheet as a table: headings, formulas, merged cells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.errors import Diagnostic
from fora_plate.read.shape import near
from fora_plate.workbook.columns import ACTION, BASE, KEY
from fora_plate.workbook.places import area_of, column_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fora_plate.errors import Origin
    from fora_plate.workbook.columns import SheetPlan
    from fora_plate.workbook.source import Sheet

__all__ = ["Row", "rows_under"]

HIGHEST: Final = 20
"""Rows in which the headings are looked for; somebody may have put a line above them."""

LONGEST: Final = 100
"""Characters of a strange heading that are looked at."""
MOST_SUGGESTIONS: Final = 30


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number, the columns by field, and the texts by field, of cells that hold something."""

    sheet: Sheet
    number: int
    columns: Mapping[str, int]
    texts: Mapping[str, str]

    def has(self, field: str) -> bool:
        """Whether the sheet has a column for a field at all."""
        return field in self.columns

    def text(self, field: str) -> str:
        """What the cell of a field says; nothing where there is no such column."""
        return self.texts.get(field, "")

    def at(self, field: str = KEY.field) -> Origin:
        """The cell of a field, or of the key of the row."""
        return self.sheet.at(self.number, self.columns.get(field, self.columns[KEY.field]))


def rows_under(sheet: Sheet, plan: SheetPlan, findings: list[Diagnostic]) -> Iterator[Row]:
    """The rows of `sheet` that say anything; what is wrong goes to `findings`."""
    cells = sheet.rows()
    top = _top(cells)
    if top is None:
        findings.append(Diagnostic.of("missing-heading", sheet.at(1, 1), sheet=sheet.name, heading=KEY.heading))
        return
    columns = _columns(sheet, top, cells[top], plan, findings)
    fields = {column: field for field, column in columns.items()}
    findings += _faults(sheet, top, fields)
    for number, row in cells.items():
        texts = {fields[column]: text for column, text in row.items() if column in fields} if number > top else {}
        if texts.keys() - {BASE.field, ACTION.field}:
            yield Row(sheet, number, columns, texts)


def _top(cells: Mapping[int, Mapping[int, str]]) -> int | None:
    """The number of the row of headings."""
    first = [number for number in cells if number <= HIGHEST]
    return next((number for number in first if KEY.heading in map(_folded, cells[number].values())), None)


def _columns(
    sheet: Sheet, top: int, headings: Mapping[int, str], plan: SheetPlan, findings: list[Diagnostic]
) -> dict[str, int]:
    """The column of every field that has one."""
    known = {column.heading: column.field for column in plan.columns}
    found: dict[str, int] = {}
    strange = 0
    for place, text in headings.items():
        heading = _folded(text)
        field = known.get(heading)
        if field is None:
            strange += 1
            close = near(heading[:LONGEST], list(known)) if strange <= MOST_SUGGESTIONS else {}
            values = {"heading": text.strip()[:LONGEST], **close}
            findings.append(Diagnostic.of("unknown-heading", sheet.at(top, place), **values))
        elif field in found:
            other = f"{column_name(found[field])}{top}"
            findings.append(Diagnostic.of("duplicate-heading", sheet.at(top, place), heading=heading, other=other))
        else:
            found[field] = place
    return found


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _faults(sheet: Sheet, top: int, fields: Mapping[int, str]) -> Iterator[Diagnostic]:
    """Formulas and merged cells in what is read."""
    for row, column in sorted(sheet.formulas):
        if row > top and column in fields:
            yield Diagnostic.of("formula-in-cell", sheet.at(row, column))
    for area in sheet.merged:
        found = area_of(area)
        if found and found[1][0] >= top and any(found[0][1] <= column <= found[1][1] for column in fields):
            yield Diagnostic.of("merged-cells", sheet.at(*found[0]), area=area)
