"""The table with answers in a workbook: which sheet, where it begins, and what its columns ask.

In: the sheets of a workbook and what a person said of headings. Out: a `Table`, with what a person should know of what
was not read. Raises `DataError` where no sheet asks for the name of an organisation, or two sheets do so equally well.
Only the first rows are searched for headings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.intake.columns import Columns, columns_of
from fora_plate.read.yaml_source import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.intake.questions import Asked
    from fora_plate.workbook import Sheet, Sheets

__all__ = ["NoOrganisationError", "Table", "shown", "table_of"]

HIGHEST: Final = 20
"""Rows in which the headings are looked for; there may be a title above them."""
WIDEST: Final = 100
"""Columns by which a row is known for one of headings."""
MOST_SHOWN: Final = 30
LONGEST_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet, the number of its row of headings, and its columns.

    `places` are the columns of every question, and `rows` the rows that hold something, each by column from left to
    right.
    """

    sheet: Sheet
    top: int
    columns: Columns
    places: Mapping[Asked, Sequence[int]]
    rows: Mapping[int, Mapping[int, str]]
    notes: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    sheet: Sheet
    top: int
    asked: frozenset[Asked]


LEAST_KNOWN: Final = 2
"""Columns that are known, without which a sheet is of something else and nobody is asked about it."""


class NoOrganisationError(DataError):
    """No column asks for the name of the organisation; `headings` are those of which nobody said what they ask."""

    def __init__(self, problem: Diagnostic, headings: tuple[str, ...]) -> None:
        super().__init__((problem,))
        self.headings = headings


def table_of(sheets: Sheets, said: Mapping[str, Asked]) -> Table:
    """The one table with answers. Raises `DataError`."""
    found = [_candidate(sheet, said) for sheet in sheets.sheets if sheet.cells]
    able = [one for one in found if "organisation" in one.asked]
    able = [one for one in able if not one.sheet.hidden] or able
    if not able:
        raise _nothing(sheets, found, said)
    most = max(len(one.asked) for one in able)
    best = [one for one in able if len(one.asked) == most]
    if len(best) > 1:
        names = ", ".join(f"`{one.sheet.name}`" for one in best)
        raise DataError((Diagnostic.of("answers-on-two-sheets", Origin(sheets.file), sheets=names),))
    (chosen,) = best
    cells = chosen.sheet.rows()
    rows = {number: row for number, row in cells.items() if number > chosen.top}
    columns = columns_of(_headings(cells[chosen.top], rows), said)
    places: dict[Asked, list[int]] = {}
    for column in columns.columns:
        if column.asked:
            places.setdefault(column.asked, []).append(column.place)
    notes = (*_unread(found, chosen), *_unclear(chosen, columns))
    return Table(chosen.sheet, chosen.top, columns, places, rows, notes)


def _candidate(sheet: Sheet, said: Mapping[str, Asked]) -> _Candidate:
    """The row of a sheet that looks most like one of headings."""
    first: dict[int, dict[int, str]] = {}
    for (row, column), text in sheet.cells.items():
        if row <= HIGHEST and column <= WIDEST:
            first.setdefault(row, {})[column] = text
    asked = {row: columns_of(headings, said).recognised() for row, headings in sorted(first.items())}
    top = max(asked, key=lambda row: (len(asked[row]), len(first[row]), -row), default=1)
    return _Candidate(sheet, top, asked.get(top, frozenset()))


def _headings(top: Mapping[int, str], rows: Mapping[int, Mapping[int, str]]) -> dict[int, str]:
    """The heading of every column that holds something, also where there is none."""
    used = {column for row in rows.values() for column in row} | top.keys()
    return {column: UNREADABLE.sub("", top.get(column, "")) for column in used}


def _nothing(sheets: Sheets, found: list[_Candidate], said: Mapping[str, Asked]) -> NoOrganisationError:
    """No column with the name of an organisation: the headings that there are."""
    code = "answers-without-organisation"
    best = max(found, key=lambda one: (not one.sheet.hidden, len(one.asked)), default=None)
    if best is None:
        return NoOrganisationError(Diagnostic.of(code, Origin(sheets.file), found="-"), ())
    headings = {column: text for (row, column), text in sorted(best.sheet.cells.items()) if row == best.top}
    problem = Diagnostic.of(code, best.sheet.at(best.top, 1), found=shown(list(headings.values())))
    columns = columns_of(headings, said).columns if len(best.asked) >= LEAST_KNOWN else ()
    return NoOrganisationError(problem, tuple(column.heading for column in columns if column.asked is None))


def shown(texts: list[str]) -> str:
    """Texts in a sentence: the first of them, on one line and not too long."""
    short = [" ".join(text[: LONGEST_SHOWN * 2].split()) for text in texts[:MOST_SHOWN]]
    named = [f"`{text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + '…'}`" for text in short]
    return ", ".join(named) + ("" if len(texts) <= MOST_SHOWN else ", …")


def _unread(found: list[_Candidate], chosen: _Candidate) -> Iterator[Diagnostic]:
    """The sheets that were not read, and a hidden one that was."""
    for one in found:
        if one.sheet.hidden:
            done = "hidden-read" if one is chosen else "hidden-unread"
            yield Diagnostic.of("hidden-sheet", one.sheet.at(1, 1), sheet=one.sheet.name, done=done)
        elif one is not chosen:
            yield Diagnostic.of("sheet-not-read", one.sheet.at(1, 1), sheet=one.sheet.name)


def _unclear(chosen: _Candidate, columns: Columns) -> Iterator[Diagnostic]:
    """Columns that seem to ask the same."""
    for asked, (first, *others) in columns.doubled:
        for other in others:
            here, there = (chosen.sheet.at(chosen.top, column.place) for column in (other, first))
            values = {"asked": f"asked-{asked}", "heading": shown([other.heading]), "other": shown([first.heading])}
            yield Diagnostic.of("question-twice", here, there, **values)
