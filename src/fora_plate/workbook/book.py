"""A catalog as a workbook: sheets with headings, filters and choice lists, without any formula.

In: a catalog, and the rows of the sheets that are only there to be read. Out: the bytes of an .xlsx. The only module
that knows XlsxWriter. Every cell is text or a count; text that a spreadsheet could take for a formula is marked as
text. The same data give the same bytes.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from fora_plate.errors import BuildError, Diagnostic, Origin
from fora_plate.workbook.cells import shown_choice
from fora_plate.workbook.columns import SHEETS
from fora_plate.workbook.entries import entries_of, source_owner
from fora_plate.workbook.guide import guide_of
from fora_plate.workbook.package import settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from fora_plate.catalog import Catalog
    from fora_plate.workbook.columns import Column, SheetPlan
    from fora_plate.workbook.entries import Entry

__all__ = ["CHOICES_SHEET", "GUIDE_SHEET", "ReadOnly", "workbook_of"]

Value = str | int | bool | None | tuple[str, ...]

GUIDE_SHEET: Final = "uitleg"
CHOICES_SHEET: Final = "keuzelijsten"
LONGEST: Final = 32_767
"""Characters in a cell (Microsoft, Excel specifications and limits)."""
WIDEST: Final = 48
"""Characters in a column before a cell breaks; a column of sentences is this wide."""
MOST_LINES: Final = 12
"""Lines that are seen of the highest cell in a row."""
SPACIOUS: Final = 28
"""The height of a row with a heading on the first sheet, in points."""
SPARE: Final = 500
"""New rows that have choice lists too."""
INLINE: Final = 255
"""Characters in a list that stands in the rule itself; a longer one stands on a sheet."""
SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet may take for the beginning of a formula."""
GREY: Final = "#E7E6E6"
DARK: Final = "#1F3864"


class ReadOnly(NamedTuple):
    """A sheet that nobody edits: its headings by the names of values, and its rows."""

    name: str
    headings: Mapping[str, str]
    rows: Iterable[Mapping[str, Value]]


class _Looks(NamedTuple):
    """The formats of cells: what may be edited is `free`, and what may not is grey."""

    free: Any
    marked: Any
    fixed: Any
    figure: Any
    heading: Any
    title: Any
    chapter: Any
    plain: Any


def workbook_of(catalog: Catalog, components: ReadOnly, coverage: ReadOnly) -> bytes:
    """The workbook. Raises `BuildError` where a text is longer than a cell can hold."""
    from xlsxwriter import Workbook

    made = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with Workbook(made, options) as book:
        about = f"editie {catalog.edition.id}, {catalog.architecture.name} {catalog.architecture.commit}"
        created = datetime.fromisoformat(catalog.edition.date).replace(tzinfo=UTC)
        book.set_properties({"title": "fora-plate", "author": "fora-plate", "comments": about, "created": created})
        looks, rows = _looks(book), _rows(catalog)
        lists = _lists(catalog, rows)
        _guide(book.add_worksheet(GUIDE_SHEET), catalog, looks)
        _read_only(book.add_worksheet(components.name), components, looks)
        for name, plan in SHEETS.items():
            _editable(book.add_worksheet(name), plan, rows[name], lists, looks)
        _read_only(book.add_worksheet(coverage.name), coverage, looks)
        _choices(book.add_worksheet(CHOICES_SHEET), lists, looks)
    return settled(made.getvalue())


def _looks(book: Workbook) -> _Looks:
    text = {"valign": "top", "text_wrap": True, "num_format": "@"}
    return _Looks(
        free=book.add_format({**text, "locked": False}),
        marked=book.add_format({**text, "locked": False, "quote_prefix": True}),
        fixed=book.add_format({**text, "bg_color": GREY, "quote_prefix": True}),
        figure=book.add_format({"valign": "top", "bg_color": GREY}),
        heading=book.add_format({**text, "bold": True, "font_color": "white", "bg_color": DARK}),
        title=book.add_format({"bold": True, "font_size": 16}),
        chapter=book.add_format({"bold": True, "font_size": 12, "top": 1}),
        plain=book.add_format({"valign": "top", "text_wrap": True}),
    )


def _rows(catalog: Catalog) -> dict[str, list[Entry]]:
    """The entries by sheet."""
    rows: dict[str, list[Entry]] = {name: [] for name in SHEETS}
    for entry in entries_of(catalog):
        rows[entry.sheet].append(entry)
    return rows


def _lists(catalog: Catalog, rows: Mapping[str, Sequence[Entry]]) -> dict[str, tuple[str, ...]]:
    """The ids that may be chosen, by kind, and the keys of all rows, by which a row that is gone is missed."""
    owners = [source_owner(sheet, entry.key) for sheet in SHEETS if sheet != "bronnen" for entry in rows[sheet]]
    return {
        "component": tuple(catalog.components),
        "service": tuple(catalog.network_services),
        "incumbent": tuple(catalog.incumbents),
        "product": tuple(catalog.products),
        "supplier": tuple(catalog.suppliers),
        "owner": tuple(owners),
        **{f"rijen {sheet}": tuple(entry.key for entry in rows[sheet]) for sheet in SHEETS},
    }


def _guide(sheet: Worksheet, catalog: Catalog, looks: _Looks) -> None:
    sheet.hide_gridlines(2)
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 90)
    sheet.fit_to_pages(1, 0)
    formats = {"title": looks.title, "heading": looks.chapter, "line": looks.plain, "fact": looks.plain}
    for number, (look, text, more) in enumerate(guide_of(catalog)):
        if look == "line":
            sheet.merge_range(number, 0, number, 1, "", looks.plain)
        height = _height([(more or text, 90 if more else 116)]) if look in {"line", "fact"} else SPACIOUS
        sheet.set_row(number, height)
        sheet.write_string(number, 0, text, formats[look])
        if more:
            sheet.write_string(number, 1, more, looks.plain)
        elif look == "heading":
            sheet.write_blank(number, 1, None, looks.chapter)
    sheet.protect()


def _read_only(sheet: Worksheet, table: ReadOnly, looks: _Looks) -> None:
    rows = list(table.rows)
    _headings(sheet, list(table.headings.values()), len(rows), looks)
    for number, row in enumerate(rows, start=1):
        for place, name in enumerate(table.headings):
            value = row[name]
            if isinstance(value, int) and not isinstance(value, bool):
                sheet.write_number(number, place, value, looks.figure)
            else:
                _write(sheet, number, place, _plain(value), looks.fixed)
    columns = [[_plain(row[name]) for row in rows] for name in table.headings]
    _size(sheet, list(zip(table.headings.values(), columns, strict=True)))
    _protect(sheet)


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else shown_choice(str(value)) if isinstance(value, str) else str(value)


def _editable(
    sheet: Worksheet,
    plan: SheetPlan,
    rows: Sequence[Entry],
    lists: Mapping[str, Sequence[str]],
    looks: _Looks,
) -> None:
    _headings(sheet, [column.heading for column in plan.columns], len(rows), looks)
    columns = [(column, [entry.text(column) for entry in rows]) for column in plan.columns]
    _size(sheet, [(column.heading, texts) for column, texts in columns if column.sort != "base"], looks.free)
    for place, (column, texts) in enumerate(columns):
        locked = column.sort in {"key", "owner", "base"}
        for number, text in enumerate(texts, start=1):
            look = looks.fixed if locked else looks.marked if text.startswith(SIGNS) else looks.free
            _write(sheet, number, place, text, look)
        _rule(sheet, place, column, len(rows) + SPARE, lists)
    sheet.set_column(len(columns) - 1, len(columns) - 1, 10, looks.fixed, {"hidden": True})
    _protect(sheet)


def _headings(sheet: Worksheet, headings: Sequence[str], count: int, looks: _Looks) -> None:
    for place, heading in enumerate(headings):
        sheet.write_string(0, place, heading, looks.heading)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(count, 1), len(headings) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _write(sheet: Worksheet, row: int, place: int, text: str, look: object) -> None:
    if len(text) > LONGEST:
        where = f"{sheet.get_name()}!{_name(row, place)}"
        values = {"cell": where, "length": str(len(text)), "most": str(LONGEST)}
        raise BuildError(Diagnostic.of("cell-too-long", Origin(sheet.get_name()), **values))
    if text:
        sheet.write_string(row, place, text, look)
    else:
        sheet.write_blank(row, place, None, look)


def _name(row: int, place: int) -> str:
    from xlsxwriter.utility import xl_rowcol_to_cell

    return str(xl_rowcol_to_cell(row, place))


def _size(sheet: Worksheet, columns: Sequence[tuple[str, Sequence[str]]], look: object = None) -> None:
    """Widths and heights; a spreadsheet that opens a file of others does not find these for itself."""
    widths = [_width(heading, texts) for heading, texts in columns]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width, look)
    for number, row in enumerate(zip(*(texts for _, texts in columns), strict=True), start=1):
        sheet.set_row(number, _height(list(zip(row, widths, strict=True))))


def _width(heading: str, texts: Sequence[str]) -> int:
    """Wide enough for the heading with the arrow of its filter, and for every line of most cells."""
    lines = sorted(max(map(len, text.split("\n"))) for text in texts) or [0]
    return min(WIDEST, max(10, lines[len(lines) * 19 // 20] + 2, len(heading) + 4))


def _height(cells: Sequence[tuple[str, int]]) -> int:
    """High enough for the lines of all cells in a row, in points; each a text and the width of its column.

    Words break before the edge, so that a line holds fewer characters than the column is wide.
    """
    lines = max(sum(1 + len(line) * 11 // 10 // width for line in text.split("\n")) for text, width in cells)
    return 15 * min(lines, MOST_LINES)


def _rule(sheet: Worksheet, place: int, column: Column, last: int, lists: Mapping[str, Sequence[str]]) -> None:
    """The choice list of a column and what is said beside its cells.

    Where a cell may hold several values, or a new id, the list helps and refuses nothing.
    """
    known = ("ja", "nee") if column.sort == "flag" else tuple(map(shown_choice, column.known))
    rule: dict[str, Any] = {"validate": "any"}
    if column.refers:
        letter = "ABCDEFGHIJKLMNOP"[list(lists).index(column.refers)]
        count = max(len(lists[column.refers]), 1)
        rule = {"validate": "list", "source": f"={CHOICES_SHEET}!${letter}$2:${letter}${count + 1}"}
    elif known:
        assert len(",".join(known)) <= INLINE  # noqa: S101 -- our own words
        rule = {"validate": "list", "source": list(known)}
    strict = bool(known) and column.sort in {"flag", "choice", "action"}
    said = {"input_title": column.heading[:32], "input_message": column.hint} if column.hint else {}
    if known and strict:
        said |= {"error_title": column.heading[:32], "error_message": "Kies een waarde uit de lijst."}
    if rule["validate"] != "any" or said:
        sheet.data_validation(1, place, last, place, {**rule, **said, "show_error": strict})


def _choices(sheet: Worksheet, lists: Mapping[str, Sequence[str]], looks: _Looks) -> None:
    for place, (name, values) in enumerate(lists.items()):
        sheet.write_string(0, place, name, looks.heading)
        sheet.set_column(place, place, _width(name, values))
        for number, value in enumerate(values, start=1):
            _write(sheet, number, place, value, looks.fixed)
    sheet.protect()
    sheet.hide()


def _protect(sheet: Worksheet) -> None:
    """Against mistakes, not against people: there is no password."""
    may = ("autofilter", "sort", "format_columns", "format_rows", "insert_rows", "format_cells", "insert_columns")
    sheet.protect("", dict.fromkeys(may, True))
