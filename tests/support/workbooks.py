"""Workbooks for tests: ours, changed as a colleague would, and files that only look like one."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl

from fora_plate.export.book import book_of
from fora_plate.read import read_catalog
from fora_plate.workbook import proposal_of, read_sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from fora_plate.proposal import Proposal

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


class Book:
    """A workbook as a colleague has it open: cells by sheet, key of the row, and heading."""

    def __init__(self, content: bytes) -> None:
        self.book = openpyxl.load_workbook(io.BytesIO(content))

    def sheet(self, name: str) -> Worksheet:
        found: Any = self.book[name]
        return found  # type: ignore[no-any-return]

    def column(self, sheet: str, heading: str) -> int:
        return next(place for place, cell in enumerate(self.sheet(sheet)[1], start=1) if cell.value == heading)

    def row(self, sheet: str, key: str) -> int:
        column = self.column(sheet, "kenmerk")
        cells = (row[column - 1] for row in self.sheet(sheet).iter_rows())
        return next(number for number, cell in enumerate(cells, start=1) if cell.value == key)

    def cell(self, sheet: str, key: str, heading: str) -> Any:  # noqa: ANN401 -- openpyxl's own
        return self.sheet(sheet).cell(self.row(sheet, key), self.column(sheet, heading))

    def put(self, sheet: str, key: str, heading: str, value: object) -> str:
        """Change one cell, and tell its name."""
        cell = self.cell(sheet, key, heading)
        cell.value = value
        return str(cell.coordinate)

    def add(self, sheet: str, **values: object) -> int:
        """A new row under the last, by heading with `_` for a space; its number."""
        row = self.sheet(sheet).max_row + 1
        for heading, value in values.items():
            cell: Any = self.sheet(sheet).cell(row, self.column(sheet, heading.replace("_", " ")))
            cell.value = value
        return row

    def saved(self, path: Path) -> Path:
        self.book.save(path)
        return path


def exported(root: Path) -> Book:
    """The workbook of a data folder."""
    return Book(book_of(read_catalog(root)))


def proposed(root: Path, book: Book, folder: Path) -> Proposal:
    """What the workbook proposes for the data folder."""
    return proposal_of(read_sheets(book.saved(folder / "terug.xlsx")), root, read_catalog(root))


def after(root: Path, folder: Path, edit: Callable[[Book], object]) -> Proposal:
    """What is proposed when somebody edits the workbook of `root`."""
    book = exported(root)
    edit(book)
    return proposed(root, book, folder)


def a_package(parts: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compression) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def a_workbook(rows: str, more: Mapping[str, str | bytes] | None = None, *, head: str = "", tail: str = "") -> bytes:
    """A workbook of one sheet `producten`, with the XML of its rows, and other parts."""
    declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'{declared}<Relationships xmlns="{RELATIONS}"><Relationship Id="r" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{declared}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{head}<sheets>'
        '<sheet name="producten" sheetId="1" r:id="s"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{declared}<Relationships xmlns="{RELATIONS}">'
        f'<Relationship Id="s" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="t" Type="{OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>'
        f'<Relationship Id="u" Type="{OFFICE}/styles" Target="styles.xml"/>'
        f'<Relationship Id="x" Type="{OFFICE}/externalLink" Target="file:///etc/passwd" TargetMode="External"/>'
        "</Relationships>",
        "xl/worksheets/sheet1.xml": f'{declared}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{tail}'
        "</worksheet>",
    }
    return a_package({**parts, **(more or {})})
