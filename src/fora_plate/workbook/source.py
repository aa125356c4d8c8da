"""What a workbook of anybody says: plain texts by sheet, row and column.

In: a path to an .xlsx (.xlsm too, its macros are not looked at) or to a .csv, which is one sheet. Out: `Sheets`. Raises
`DataError` with what keeps the file from being read. Time and memory are bounded whatever the file holds; no formula is
evaluated, no link followed, and a hidden sheet is a sheet like any other.
"""

from __future__ import annotations

import csv
import io
import os
import stat
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from fora_plate.errors import Origin
from fora_plate.workbook.guard import Bounds, guarded
from fora_plate.workbook.package import Package, failure, too_large
from fora_plate.workbook.places import COLUMNS, Place, cell_name

if TYPE_CHECKING:
    from pathlib import Path

    from python_calamine import CalamineSheet

    from fora_plate.errors import DataError

__all__ = ["Sheet", "Sheets", "read_sheets"]

Value = int | float | str | bool | time | date | datetime | timedelta
"""What the library makes of a cell."""

MOST_BYTES: Final = 30 * 1024 * 1024
MOST_LINES: Final = 100_000
"""Rows of a CSV."""
MOST_MERGED: Final = 1_000
"""Merged areas of a sheet that are kept; one is enough to refuse it."""
EXACT: Final = 1e15
"""Digits of a number beyond these are not in the file."""
LONGEST_NAME: Final = 100
"""Characters of the name of a sheet that are kept; 31 is what a spreadsheet allows."""
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its cells that hold something, by row and column from 1; no half of a surrogate pair is in a text.

    `formulas` are the cells with a formula or an error value; their text is what was last shown and may be wrong.
    `merged` are areas such as `A2:A4`, of which only the first cell holds something.
    """

    file: str
    name: str
    hidden: bool
    cells: dict[Place, str]
    formulas: frozenset[Place] = frozenset()
    merged: tuple[str, ...] = ()

    def rows(self) -> dict[int, dict[int, str]]:
        """The rows that hold something, by number, each with its cells by column."""
        found: dict[int, dict[int, str]] = {}
        for (row, column), text in sorted(self.cells.items()):
            found.setdefault(row, {})[column] = text
        return found

    def at(self, row: int, column: int) -> Origin:
        """A cell as the place of a finding, such as `[book.xlsx]producten!C12`."""
        return Origin(f"[{self.file}]{self.name}!{cell_name((row, column))}")


@dataclass(frozen=True, slots=True)
class Sheets:
    """A workbook: the name of its file, without folders, and its sheets in order."""

    file: str
    sheets: tuple[Sheet, ...]

    def named(self, name: str) -> Sheet | None:
        """The sheet of this name; neither capitals nor spaces around it count."""
        wanted = name.strip().casefold()
        return next((sheet for sheet in self.sheets if sheet.name.strip().casefold() == wanted), None)


def read_sheets(path: Path) -> Sheets:
    """Everything that stands in the workbook at `path`. Raises `DataError`."""
    content = _content(path)
    if path.suffix.lower() in {".csv", ".txt"} and not content.startswith(b"PK"):
        return Sheets(path.name, (_csv(content, path),))
    return Sheets(path.name, tuple(_sheets(content, path.name)))


def _content(path: Path) -> bytes:
    """The bytes of a regular file that is not too large. What it is, is asked of the open file."""
    try:
        # O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as stream:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise failure(path.name, "not-a-file")
            content = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise failure(path.name, "missing-file") from None
    except IsADirectoryError:
        raise failure(path.name, "not-a-file") from None
    except (OSError, ValueError):
        raise failure(path.name, "unreadable") from None
    if len(content) > MOST_BYTES:
        raise too_large(path.name, "book-file", f"{MOST_BYTES // 1024 // 1024} MiB")
    return content


def _sheets(content: bytes, file: str) -> list[Sheet]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    safe = guarded(Package(content, file), file)
    found = []
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(safe.content)) as book:
            for number, (about, marks) in enumerate(zip(book.sheets_metadata, safe.marks, strict=True)):
                if about.typ is SheetTypeEnum.WorkSheet:  # one that is a chart or a dialogue has no cells
                    hidden = about.visible is not SheetVisibleEnum.Visible
                    read = book.get_sheet_by_index(number)
                    found.append(_sheet(file, about.name[:LONGEST_NAME], read, marks, hidden=hidden))
    except BaseException as error:  # a panic of the library is no Exception
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        raise failure(file, "damaged") from None
    return found


def _sheet(file: str, name: str, read: CalamineSheet, marks: frozenset[Place], *, hidden: bool) -> Sheet:
    top, left = read.start or (0, 0)
    cells = {
        (row, column): text
        for row, values in enumerate(read.to_python(), start=top + 1)
        for column, value in enumerate(values, start=left + 1)
        if (text := _text(value)).strip()
    }
    areas = (read.merged_cell_ranges or [])[:MOST_MERGED]
    merged = tuple(":".join(cell_name((row + 1, column + 1)) for row, column in area) for area in areas)
    return Sheet(file, name, hidden, cells, marks, merged)


def _text(value: Value) -> str:
    """A value as somebody would write it: 2024.0 is 2024, and a date is a date."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < EXACT else f"{value:.15g}"
    if isinstance(value, datetime):
        value = (value + timedelta(milliseconds=500)).replace(microsecond=0)  # what a number of days can tell
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    return str(value)


def _csv(content: bytes, path: Path) -> Sheet:
    """One sheet, with the name of the file; UTF-8 or as Windows writes, with the separator that the headings have."""
    text = _decoded(content, failure(path.name, "no-workbook"))
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    cells: dict[Place, str] = {}
    most = Bounds().cells
    csv.field_size_limit(1_000_000)
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1):
            cells.update({(number, place): cell for place, cell in enumerate(row, start=1) if cell.strip()})
            if number > MOST_LINES or len(row) > COLUMNS or len(cells) > most:
                raise too_large(path.name, "book-cells", f"{most:_}".replace("_", " "))
    except csv.Error:
        raise failure(path.name, "damaged") from None
    return Sheet(path.name, path.stem, False, cells)  # noqa: FBT003 -- a CSV has no hidden sheet


def _decoded(content: bytes, refused: DataError) -> str:
    if b"\0" in content:
        raise refused
    try:
        return content.removeprefix(BYTE_ORDER_MARK).decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
