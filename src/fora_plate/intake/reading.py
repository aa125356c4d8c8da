"""The rows of a workbook with answers to respondents.

In: the sheets of a workbook and what a person said of headings. Out: a `Reading`: respondents, headings that nobody
spoke of yet, and notes. The order of rows does not count. Texts are kept letter for letter, also those that look like a
formula; only line ends are made one kind, and characters that no data file can hold are left out. Raises `DataError`.

Nothing is decided for a person: of two rows with one number and other answers neither is the better one, so that is
an error. Every cell that holds something is kept, also of columns to ignore, so that it can be searched for later; what
may be about a person is in `contact`.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic
from fora_plate.intake.columns import folded
from fora_plate.intake.questions import CONTACT
from fora_plate.intake.respondent import Answer, Respondent
from fora_plate.intake.table import table_of
from fora_plate.read.yaml_source import UNREADABLE
from fora_plate.workbook.places import area_of, cell_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.intake.columns import Column
    from fora_plate.intake.questions import Asked
    from fora_plate.intake.table import Table
    from fora_plate.workbook import Sheets

__all__ = ["Reading", "respondents"]

Cells = dict[int, str]
"""The texts of a row by column."""

NUMBER: Final = re.compile(r"[0-9]{1,9}")
LINE_END: Final = re.compile(r"\r\n?")
DIGITS: Final = 12
"""Of a digest, in hexadecimal."""
MOST_ROWS: Final = 8
"""Rows that are named in a note."""
MOST_ERRORS: Final = 50


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook says: respondents by their key, headings without a meaning, and what a person should know."""

    respondents: tuple[Respondent, ...]
    unmapped: tuple[str, ...]
    notes: tuple[Diagnostic, ...]


def respondents(sheets: Sheets, said: Mapping[str, Asked]) -> Reading:
    """Everybody who answered. Raises `DataError` with all that keeps the answers from being read."""
    table = table_of(sheets, said)
    notes = [*table.notes]
    rows = _distinct(table, notes)
    keys = _keys(table, rows, notes)
    columns = {column.place: (column, _is_private(column)) for column in table.columns.columns}
    found = [_respondent(table, columns, keys[number], cells) for number, cells in rows.items()]
    notes += _cautions(table)
    return Reading(
        tuple(sorted(found, key=lambda one: (not NUMBER.fullmatch(one.key), len(one.key), one.key))),
        tuple(dict.fromkeys(column.heading for column in table.columns.columns if column.asked is None)),
        tuple(notes),
    )


def _distinct(table: Table, notes: list[Diagnostic]) -> dict[int, Cells]:
    """The rows that say something, each once."""
    rows: dict[int, Cells] = {}
    seen: set[tuple[tuple[int, str], ...]] = set()
    repeated = []
    for number, row in table.rows.items():
        cells = {column: cleaned for column, text in row.items() if (cleaned := _cleaned(text)).strip()}
        same = tuple(cells.items())
        if same in seen:
            repeated.append(number)
        elif cells:
            seen.add(same)
            rows[number] = cells
    if repeated:
        place, values = table.sheet.at(repeated[0], 1), _named(repeated)
        notes.append(Diagnostic.of("answers-repeated", place, **values))
    empty = max(table.rows, default=table.top) - table.top - len(rows) - len(repeated)
    if empty:
        notes.append(Diagnostic.of("answers-empty-rows", table.sheet.at(table.top, 1), count=str(empty)))
    return rows


def _cleaned(text: str) -> str:
    return UNREADABLE.sub("", LINE_END.sub("\n", text))


def _keys(table: Table, rows: Mapping[int, Cells], notes: list[Diagnostic]) -> dict[int, str]:
    """By row what tells its respondent from all others, in this export and the next."""
    numbers = {number: _number(table, cells) for number, cells in rows.items()}
    _refuse_twice(table, numbers)
    digests = {number: _digest(*_lasting(table, rows[number])) for number, key in numbers.items() if key is None}
    groups: dict[str, list[int]] = {}
    for number, digest in digests.items():
        groups.setdefault(digest, []).append(number)
    for alike in groups.values():
        if len(alike) > 1:  # only their answers tell them apart
            digests |= {number: _digest(*map(str, sorted(rows[number].items()))) for number in alike}
            place, values = table.sheet.at(alike[0], 1), _named(alike)
            notes.append(Diagnostic.of("answers-alike", place, **values))
    return {number: key or digests[number] for number, key in numbers.items()}


def _number(table: Table, cells: Cells) -> str | None:
    """The number that the form gave, without zeros before it."""
    text = _text(table, cells, "number").strip()
    return str(int(text)) if NUMBER.fullmatch(text) else None


def _refuse_twice(table: Table, numbers: Mapping[int, str | None]) -> None:
    places: dict[str, list[int]] = {}
    for row, number in numbers.items():
        if number is not None:
            places.setdefault(number, []).append(row)
    column = next(iter(table.places.get("number", ())), 1)
    twice = [
        Diagnostic.of("answer-number-twice", *(table.sheet.at(row, column) for row in found), number=number)
        for number, found in places.items()
        if len(found) > 1
    ]
    if twice:
        raise DataError(tuple(twice[:MOST_ERRORS]))


def _lasting(table: Table, cells: Cells) -> tuple[str, str, str]:
    """What stays the same when somebody corrects an answer."""
    organisation, started, email = (_text(table, cells, asked) for asked in ("organisation", "started", "email"))
    return folded(organisation), started.strip(), folded(email)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:DIGITS]


def _text(table: Table, cells: Cells, asked: Asked) -> str:
    """The first cell of a row under a question."""
    return next((cells[place] for place in table.places.get(asked, ()) if place in cells), "")


def _respondent(table: Table, columns: Mapping[int, tuple[Column, bool]], key: str, cells: Cells) -> Respondent:
    answers: list[Answer] = []
    contact: list[Answer] = []
    for place, text in cells.items():
        column, private = columns[place]
        (contact if private else answers).append(Answer(column.heading, column.asked, text))
    organisation = " ".join(_text(table, cells, "organisation").split())
    return Respondent(key, organisation, tuple(answers), tuple(contact))


def _is_private(column: Column) -> bool:
    return column.asked in CONTACT or (column.asked in {None, "ignore"} and column.is_private)


def _cautions(table: Table) -> Iterator[Diagnostic]:
    """Formulas and merged cells among the answers."""
    used = {column.place for column in table.columns.columns}
    formulas = sorted(place for place in table.sheet.formulas if place[0] > table.top and place[1] in used)
    if formulas:
        values = {"count": str(len(formulas)), "cells": _some(map(cell_name, formulas))}
        yield Diagnostic.of("answers-formula", table.sheet.at(*formulas[0]), **values)
    areas = [(area, found) for area in table.sheet.merged if (found := area_of(area)) and found[1][0] > table.top]
    if areas:
        values = {"count": str(len(areas)), "cells": _some(area for area, _ in areas)}
        yield Diagnostic.of("answers-merged", table.sheet.at(*areas[0][1][0]), **values)


def _named(rows: list[int]) -> dict[str, str]:
    return {"count": str(len(rows)), "rows": _some(map(str, rows))}


def _some(names: Iterable[str]) -> str:
    """The first few names."""
    every = list(names)
    return ", ".join(every[:MOST_ROWS]) + (", …" if len(every) > MOST_ROWS else "")
