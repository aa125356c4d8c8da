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
from typing import TYPE_CHECKING, Final

from fora_plate.errors import Origin
from fora_plate.workbook.package import Package, failure, too_large
from fora_plate.workbook.parts import (
    COLUMNS,
    MOST_CELLS,
    Formats,
    RawSheet,
    Shared,
    cells_of,
    formats_of,
    relations_of,
    sheet_names,
    texts_of,
)

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.errors import DataError

__all__ = ["Sheet", "Sheets", "column_name", "read_sheets"]

MOST_BYTES: Final = 30 * 1024 * 1024
MOST_LINES: Final = 100_000
"""Rows of a CSV."""
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
    cells: dict[tuple[int, int], str]
    formulas: frozenset[tuple[int, int]] = frozenset()
    merged: tuple[str, ...] = ()

    def rows(self) -> dict[int, dict[int, str]]:
        """The rows that hold something, by number, each with its cells by column."""
        found: dict[int, dict[int, str]] = {}
        for (row, column), text in sorted(self.cells.items()):
            found.setdefault(row, {})[column] = text
        return found

    def at(self, row: int, column: int) -> Origin:
        """A cell as the place of a finding, such as `[book.xlsx]producten!C12`."""
        return Origin(f"[{self.file}]{self.name}!{column_name(column)}{row}")


@dataclass(frozen=True, slots=True)
class Sheets:
    """A workbook: the name of its file, without folders, and its sheets in order."""

    file: str
    sheets: tuple[Sheet, ...]

    def named(self, name: str) -> Sheet | None:
        """The sheet of this name; neither capitals nor spaces around it count."""
        wanted = name.strip().casefold()
        return next((sheet for sheet in self.sheets if sheet.name.strip().casefold() == wanted), None)


def column_name(column: int) -> str:
    """The letters of a column, from 1: A, B, … Z, AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def read_sheets(path: Path) -> Sheets:
    """Everything that stands in the workbook at `path`. Raises `DataError`."""
    content = _content(path)
    if path.suffix.lower() in {".csv", ".txt"} and not content.startswith(b"PK"):
        return Sheets(path.name, (_csv(content, path),))
    package = Package(content, path.name)
    return Sheets(path.name, tuple(_sheets(package, path.name)))


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


def _sheets(package: Package, file: str) -> list[Sheet]:
    main = next((part for kind, part in relations_of(package, "", file).values() if kind == "officeDocument"), "")
    if not package.has(main):
        raise failure(file, "no-workbook")
    relations = relations_of(package, main, file)
    parts = {kind: part for kind, part in relations.values() if package.has(part)}
    formats = formats_of(package, parts["styles"], file) if "styles" in parts else Formats()
    names = sheet_names(package, main, file, formats)
    shared = Shared(texts_of(package, parts["sharedStrings"], file) if "sharedStrings" in parts else [], formats)
    found = []
    for name in names:
        kind, part = relations.get(name.relation, ("", ""))
        if kind == "worksheet":  # a sheet that is a chart or a dialogue has no cells
            found.append(_sheet(file, name.name, cells_of(package, part, file, shared), hidden=name.hidden))
    return found


def _sheet(file: str, name: str, raw: RawSheet, *, hidden: bool) -> Sheet:
    return Sheet(file, name, hidden, raw.cells, frozenset(raw.formulas), tuple(raw.merged))


def _csv(content: bytes, path: Path) -> Sheet:
    """One sheet, with the name of the file; UTF-8 or as Windows writes, with the separator that the headings have."""
    text = _decoded(content, failure(path.name, "no-workbook"))
    first = text.partition("\n")[0]
    separator = max(";,\t", key=first.count)
    cells: dict[tuple[int, int], str] = {}
    csv.field_size_limit(1_000_000)
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator), start=1):
            cells.update({(number, place): cell for place, cell in enumerate(row, start=1) if cell.strip()})
            if number > MOST_LINES or len(row) > COLUMNS or len(cells) > MOST_CELLS:
                raise too_large(path.name, "book-cells", f"{MOST_CELLS:_}".replace("_", " "))
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
