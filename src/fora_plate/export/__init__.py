"""export: the catalog as open data: in tables (CSV, JSON), as a workbook, and as an ArchiMate model.

In: a catalog, the tables and formats that are wanted, and a language; for a model also the plates that are its views.
Out: finished files. Pure: the same catalog gives the same bytes, and nothing is written. `tables` says what there is,
`rows` fills it, `cells` makes it safe for CSV; `exchange` makes the model.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

from fora_plate.export.book import book_of
from fora_plate.export.cells import SEPARATOR, UNDO, cell_of
from fora_plate.export.exchange import Plate, exchange_file
from fora_plate.export.notes import notes_of
from fora_plate.export.rows import rows_of
from fora_plate.export.table import Column, Sort, Table
from fora_plate.export.tables import EDITION, TABLES
from fora_plate.folder import File
from fora_plate.provenance import MADE_BY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Language

__all__ = [
    "EDITION",
    "EXPORT_FORMATS",
    "SEPARATOR",
    "TABLES",
    "TABLE_FORMATS",
    "UNDO",
    "Column",
    "Plate",
    "Sort",
    "Table",
    "files",
]

TABLE_FORMATS: Final = ("csv", "json")
"""The formats of tables: CSV has a file for every table, JSON one file with all."""
EXPORT_FORMATS: Final = (*TABLE_FORMATS, "archimate", "xlsx")
"""All formats: an ArchiMate model and a workbook are of the whole catalog, whatever tables are asked for."""


def files(
    catalog: Catalog,
    formats: Collection[str],
    language: Language,
    tables: Collection[str] = tuple(TABLES),
    plates: Iterable[Plate] = (),
) -> Iterator[File]:
    """The open data in some of the `EXPORT_FORMATS`, of some of the `TABLES`: always in the same order.

    `plates` are the views of a model; nothing is asked of them where no model is wanted. Raises `BuildError` where a
    text is longer than a cell of a workbook can hold.
    """
    wanted = [name for name in TABLES if name in tables]
    if "csv" in formats:
        for name in wanted:
            yield File(_file_name(name, "csv", language), _csv(catalog, name, language).encode())
    if "json" in formats:
        yield File(_file_name("fora-plate", "json", language), _json(catalog, wanted, language).encode())
    if "archimate" in formats:
        yield File(_file_name("fora-plate", "xml", language), exchange_file(catalog, plates).encode())
    if "xlsx" in formats:
        yield File("fora-plate.xlsx", book_of(catalog))


def _file_name(stem: str, suffix: str, language: Language) -> str:
    return f"{stem}.{suffix}" if language == "nl" else f"{stem}.{language}.{suffix}"


def _csv(catalog: Catalog, table: str, language: Language) -> str:
    """RFC 4180: a header, commas, CRLF, quotes where they are needed. UTF-8 without a mark."""
    made = io.StringIO(newline="")
    writer = csv.writer(made)
    columns = [column.name for column in TABLES[table].columns]
    writer.writerow([*columns, EDITION.name])
    edition = cell_of(catalog.edition.id)
    for row in rows_of(catalog, table, language):
        writer.writerow([*(cell_of(row[name]) for name in columns), edition])
    return made.getvalue()


def _json(catalog: Catalog, tables: Collection[str], language: Language) -> str:
    architecture, edition = catalog.architecture, catalog.edition
    whole: dict[str, Any] = {
        "program": MADE_BY,
        "edition": edition.id,
        "date": edition.date,
        "language": language,
        "licence": edition.licence,
        "project": edition.project,
        "report": edition.report,
        "source": {
            "name": architecture.name,
            "publisher": architecture.publisher,
            "repository": architecture.repository,
            "commit": architecture.commit,
            "date": architecture.date,
            "url": architecture.url,
        },
        "notes": notes_of(catalog, language),
        "tables": {name: list(rows_of(catalog, name, language)) for name in tables},
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
