"""A workbook of anybody: read as it is, or refused with a reason, in little time and memory."""

from __future__ import annotations

import io
import os
import random
import struct
import time
import tracemalloc
import zipfile
from contextlib import suppress
from typing import TYPE_CHECKING

import openpyxl
import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from fora_plate.errors import DataError
from fora_plate.export.book import book_of
from fora_plate.workbook import read_sheets
from fora_plate.workbook.guard import Bounds, guarded
from fora_plate.workbook.package import Package
from fora_plate.workbook.places import column_name
from support.workbooks import MAIN, Book, a_package, a_workbook

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.workbook import Sheet

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sheet_of(content: bytes, folder: Path, name: str = "boek.xlsx") -> Sheet:
    path = folder / name
    path.write_bytes(content)
    return read_sheets(path).sheets[0]


def text(cell: str, folder: Path, *, styles: str = "", shared: str = "", head: str = "") -> str:
    """The text of the only cell of a sheet, given as XML."""
    more = {}
    if styles:
        more["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    if shared:
        more["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{shared}</sst>'
    return sheet_of(a_workbook(f'<row r="1">{cell}</row>', more, head=head), folder).cells.get((1, 1), "")


def refusal(content: bytes, folder: Path, name: str = "boek.xlsx") -> str:
    """The code of the one finding, and the reason behind it."""
    with pytest.raises(DataError) as caught:
        sheet_of(content, folder, name)
    (finding,) = caught.value.diagnostics
    values = dict(finding.values)
    return f"{finding.code} {values.get('reason') or values.get('what') or ''}".strip()


def test_what_we_write_is_read_as_another_reader_reads_it(real: Catalog, tmp_path: Path) -> None:
    content = book_of(real)
    (tmp_path / "boek.xlsx").write_bytes(content)
    for sheet, other in zip(
        read_sheets(tmp_path / "boek.xlsx").sheets, openpyxl.load_workbook(io.BytesIO(content)).worksheets, strict=True
    ):
        assert sheet.name == other.title
        assert sheet.hidden == (other.sheet_state == "hidden")
        cells = {
            (cell.row, cell.column): str(cell.value)
            for row in other.iter_rows()
            for cell in row
            if cell.value is not None
        }
        assert sheet.cells == cells


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("<v>2024</v>", "2024"),
        ("<v>2024.0</v>", "2024"),
        ("<v>1E3</v>", "1000"),
        ("<v>0.30000000000000004</v>", "0.3"),
        ("<v>1e400</v>", "inf"),
        ("<v>NaN</v>", "nan"),
        ("<v>-5</v>", "-5"),
        ("<v>twee</v>", "twee"),
    ],
)
def test_numbers_are_told_as_people_write_them(cell: str, said: str, tmp_path: Path) -> None:
    assert text(f'<c r="A1">{cell}</c>', tmp_path) == said


@pytest.mark.parametrize(
    ("days", "format_", "said"),
    [
        ("46351", '<xf numFmtId="14"/>', "2026-11-25"),
        ("46351.0", '<xf numFmtId="170"/>', "2026-11-25"),
        ("46351.5", '<xf numFmtId="22"/>', "2026-11-25 12:00:00"),
        ("1", '<xf numFmtId="14"/>', "1900-01-01"),
        ("59", '<xf numFmtId="14"/>', "1900-02-28"),
        ("61", '<xf numFmtId="14"/>', "1900-03-01"),
        ("46351", '<xf numFmtId="0"/>', "46351"),
        ("46351", '<xf numFmtId="171"/>', "46351"),
        ("99999999", '<xf numFmtId="14"/>', "99999999"),
        ("2958465", '<xf numFmtId="14"/>', "9999-12-31"),
    ],
)
def test_a_date_is_a_number_whose_format_says_so(days: str, format_: str, said: str, tmp_path: Path) -> None:
    own = (
        '<numFmts><numFmt numFmtId="170" formatCode="[$-413]d mmmm yyyy"/>'
        '<numFmt numFmtId="171" formatCode="[Red]0.00&quot; dagen&quot;"/></numFmts>'
    )
    styles = f'{own}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{format_}</cellXfs>'
    assert text(f'<c r="A1" s="0"><v>{days}</v></c>', tmp_path, styles=styles) == said


def test_a_workbook_may_count_days_from_1904(tmp_path: Path) -> None:
    styles = '<cellXfs><xf numFmtId="14"/></cellXfs>'
    cell = '<c r="A1" s="0"><v>44889</v></c>'
    assert text(cell, tmp_path, styles=styles, head='<workbookPr date1904="1"/>') == "2026-11-25"


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ('<c r="A1" t="b"><v>1</v></c>', "true"),
        ('<c r="A1" t="d"><v>2026-11-25T00:00:00</v></c>', "2026-11-25"),
        ('<c r="A1" t="str"><v>tekst</v></c>', "tekst"),
        ('<c r="A1" t="inlineStr"><is><t xml:space="preserve">een </t><r><t>twee</t></r></is></c>', "een twee"),
        ('<c t="inlineStr"><is><t>zonder plaats</t></is></c>', "zonder plaats"),
        ('<c r="A1" t="s"><v>0</v></c>', "Een rijke tekst"),
        ('<c r="A1" t="s"><v>1</v></c>', "a\r\nb_x000D_"),
        ('<c r="A1" t="s"><v>2</v></c>', "😀 בית ספר _xD800_"),
        ('<c r="A1" t="inlineStr"><is><t>   </t></is></c>', ""),
        ('<c r="A1"/>', ""),
    ],
)
def test_every_way_to_write_a_text_is_read(cell: str, said: str, tmp_path: Path) -> None:
    shared = (
        '<si><r><t xml:space="preserve">Een </t></r><r><rPr><b/></rPr><t xml:space="preserve">rijke tekst</t></r>'
        '<rPh sb="0" eb="1"><t>uitspraak</t></rPh></si>'
        "<si><t>a_x000D_\nb_x005F_x000D_</t></si>"
        "<si><t>&#128512; בית ספר _xD800_</t></si>"
    )
    assert text(cell, tmp_path, shared=shared) == said


def test_the_strict_form_and_prefixes_are_read_too(tmp_path: Path) -> None:
    sheet = (
        '<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="inlineStr">'
        "<x:is><x:t>strikt</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>"
    )
    assert sheet_of(a_workbook("", {"xl/worksheets/sheet1.xml": sheet}), tmp_path).cells == {(1, 1): "strikt"}


def test_formulas_are_told_and_never_evaluated(tmp_path: Path) -> None:
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#N/A</v></c>'
        '<c r="C1" t="str"><f t="shared" si="0"/><v/></c><c r="D1"><v>4</v></c></row>'
    )
    sheet = sheet_of(a_workbook(rows), tmp_path)
    assert sheet.formulas == {(1, 1), (1, 2), (1, 3)}
    assert sheet.cells[1, 4] == "4"


def test_merged_cells_and_hidden_sheets_are_told(real: Catalog, tmp_path: Path) -> None:
    book = Book(book_of(real))
    book.sheet("producten").merge_cells("B2:B4")
    book.sheet("producten").sheet_state = "veryHidden"
    found = read_sheets(book.saved(tmp_path / "boek.xlsx")).named("Producten ")
    assert found
    assert found.hidden
    assert found.merged == ("B2:B4",)


def test_a_cell_of_thirty_thousand_characters_is_read_whole(tmp_path: Path) -> None:
    assert text(f'<c r="A1" t="inlineStr"><is><t>{"é" * 30_000}</t></is></c>', tmp_path) == "é" * 30_000


def test_macros_are_not_looked_at(tmp_path: Path) -> None:
    content = a_workbook("<row><c><v>1</v></c></row>", {"xl/vbaProject.bin": OLE + b"Auto_Open"})
    assert sheet_of(content, tmp_path, "boek.xlsm").cells == {(1, 1): "1"}


def _oversized() -> bytes:
    return a_workbook("", {"xl/worksheets/sheet1.xml": b"<worksheet><sheetData>" + b" " * (160 * 1024 * 1024)})


BILLION = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'
KLINGON = b'<?xml version="1.0" encoding="klingon"?><x/>'
LOCAL_TABLE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]><x/>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "not-a-workbook no-workbook"),
        (b"zomaar tekst", "not-a-workbook no-workbook"),
        (b"PK\x03\x04zomaar", "not-a-workbook damaged"),
        (OLE + b"\0" * 600, "not-a-workbook old-xls"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "workbook-encrypted"),
        (a_package({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "not-a-workbook open-document"),
        (a_package({"word/document.xml": "<x/>"}), "not-a-workbook no-workbook"),
        (a_workbook("<row><c>"), "not-a-workbook damaged"),
        (a_workbook('<row><c t="s"><v>7</v></c></row>'), "not-a-workbook damaged"),
        (a_workbook('<row><c r="ZZZ1"><v>7</v></c></row>'), "not-a-workbook damaged"),
        (a_workbook('<row><c r="A9999999"><v>7</v></c></row>'), "not-a-workbook damaged"),
        (a_workbook("<a>" * 100 + "</a>" * 100), "not-a-workbook damaged"),
        (a_workbook("", {"xl/sharedStrings.xml": BILLION}), "not-a-workbook with-entities"),
        (a_workbook("", {"xl/styles.xml": OUTSIDE}), "not-a-workbook with-entities"),
        (a_workbook("", {"xl/worksheets/sheet1.xml": LOCAL_TABLE}), "not-a-workbook with-entities"),
        (a_workbook("", {"xl/worksheets/sheet1.xml": KLINGON}), "not-a-workbook damaged"),
        (a_workbook("", {"xl/worksheets/sheet1.xml": b"\xff\xfe<"}), "not-a-workbook damaged"),
        (a_workbook("<row><c t='str'><v>a<![CDATA[b]]></v></c></row>"), "not-a-workbook damaged"),
        (a_workbook("<row><c t='q'><v>1</v></c></row>"), "not-a-workbook damaged"),
        (a_package({f"{number}.xml": "" for number in range(6_000)}), "workbook-too-large book-parts"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_reason(content: bytes, said: str, tmp_path: Path) -> None:
    assert refusal(content, tmp_path) == said


def test_a_part_with_a_password_is_refused(tmp_path: Path) -> None:
    content = bytearray(a_workbook(""))
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        at = -1
        while (at := content.find(start, at + 1)) >= 0:
            content[at + (6 if start == b"PK\x03\x04" else 8)] |= 1
    assert refusal(bytes(content), tmp_path) == "workbook-encrypted"


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    content = _oversized()
    assert len(content) < 300_000
    tracemalloc.start()
    started = time.perf_counter()
    assert refusal(content, tmp_path) == "workbook-too-large book-unpacked"
    assert time.perf_counter() - started < 10
    assert tracemalloc.get_traced_memory()[1] < 45_000_000  # Python reads into room for the largest file
    tracemalloc.stop()


def test_a_part_that_lies_about_its_size_gives_no_more_than_it_says(tmp_path: Path) -> None:
    content = bytearray(_oversized())
    at = content.rfind(b"PK\x01\x02", 0, content.rfind(b"xl/worksheets/sheet1.xml"))
    struct.pack_into("<I", content, at + 24, 100)
    assert refusal(bytes(content), tmp_path) == "not-a-workbook damaged"


def test_one_long_text_in_very_many_cells_is_refused(tmp_path: Path) -> None:
    rows = "<row>" + '<c t="s"><v>0</v></c>' * 3_000 + "</row>"
    more = {"xl/sharedStrings.xml": f"<sst><si><t>{'x' * 30_000}</t></si></sst>"}
    assert refusal(a_workbook(rows, more), tmp_path) == "workbook-too-large book-text"


MANY = "<row>" + "<c><v>1</v></c>" * 11 + "</row>"
TEXTS = {"xl/sharedStrings.xml": "<sst>" + "<si/>" * 3 + "</sst>"}


@pytest.mark.parametrize(
    ("content", "bounds", "said"),
    [
        (a_workbook(MANY), Bounds(cells=10), "book-cells"),
        (a_workbook("", TEXTS), Bounds(cells=2), "book-cells"),
        (a_workbook(MANY + '<row r="100"><c><v>1</v></c></row>'), Bounds(area=1_099), "book-cells"),
        (a_workbook("", tail='<mergeCell ref="A1:B2"/>' * 3), Bounds(merged=2), "book-elements"),
        (a_workbook(""), Bounds(sheets=0), "book-sheets"),
        (a_workbook(""), Bounds(relations=3), "book-elements"),
        (a_workbook("<row>" + "<c/>" * 2_000 + "</row>"), Bounds(elements=1_000), "book-elements"),
        (a_workbook('<row><c t="inlineStr"><is><t>elf tekens.</t></is></c></row>'), Bounds(text=10), "book-text"),
    ],
)
def test_too_much_is_refused(content: bytes, bounds: Bounds, said: str) -> None:
    with pytest.raises(DataError) as caught:
        guarded(Package(content, "boek.xlsx"), "boek.xlsx", bounds)
    (finding,) = caught.value.diagnostics
    assert (finding.code, dict(finding.values)["what"]) == ("workbook-too-large", said)


def test_a_cell_far_away_is_refused_before_room_is_made_for_all_between(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert refusal(a_workbook(rows), tmp_path) == "workbook-too-large book-cells"


def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    sheet = (
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData><row><c><v>1</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
    )
    found = sheet_of(a_workbook("", {"xl/worksheets/sheet1.xml": sheet}), tmp_path)
    assert (found.cells, found.merged) == ({(1, 1): "1"}, ("A1:XFD1048576",))


def test_a_reader_sees_nothing_that_was_not_walked() -> None:
    more: dict[str, str | bytes] = {
        "xl/media/image1.png": b"beeld",
        "xl/vbaProject.bin": OLE,
        "docProps/core.xml": "<x>wie</x>",
    }
    content = guarded(Package(a_workbook("", more), "boek.xlsx"), "boek.xlsx").content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert set(package.namelist()) == {
            "[content_types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
            "xl/worksheets/sheet1.xml",
        }  # fmt: skip


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    content = a_workbook("", {"xl/Workbook.xml": "<workbook/>"})
    assert refusal(content, tmp_path) == "not-a-workbook damaged"


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.tuples(st.sampled_from(" fve"), st.booleans(), st.integers(1, 3)), max_size=6), max_size=5))
def test_a_formula_is_told_of_the_cell_where_it_stands(
    tmp_path: Path, drawn: list[list[tuple[str, bool, int]]]
) -> None:
    """Whether cells say their place or follow the one before."""
    rows, wanted, values, number = "", set(), {}, 0
    for drawn_row in drawn:
        number, column, cells = number + 1, 0, ""
        for kind, named, step in drawn_row:
            column += step if named else 1
            place = f' r="{get_column_letter(column)}{number}"' if named else ""
            formula, value = ("<f>1</f>" if kind == "f" else ""), f"<v>{number * 100 + column}</v>"
            cells += {
                " ": f"<c{place}/>",
                "e": f'<c{place} t="e"><v>#N/A</v></c>',
            }.get(kind, f"<c{place}>{formula}{value}</c>")
            if kind in "fe":
                wanted.add((number, column))
            if kind != " ":
                values[number, column] = "#N/A" if kind == "e" else str(number * 100 + column)
        rows += f"<row>{cells}</row>"
    found = sheet_of(a_workbook(rows), tmp_path)
    assert (set(found.formulas), found.cells) == (wanted, values)


@pytest.mark.parametrize("value", ["#N/A", "#NAAM?", "#SPILL!", "Err:502", ""])
@pytest.mark.parametrize("tag", ['<c r="A1" t="e"', "<c t='e' s='0'", '\ufeff<c\n t = "e" r="A1"', '<x:c t="e"'])
def test_an_error_value_is_told_in_whatever_language(tag: str, value: str, tmp_path: Path) -> None:
    head = f'<worksheet xmlns="{MAIN}" xmlns:x="{MAIN}"><sheetData><row>'
    mark, tag = ("\ufeff", tag[1:]) if tag.startswith("\ufeff") else ("", tag)
    name = "x:c" if tag.startswith("<x:") else "c"
    far = "<c><v>1</v></c>" * 10_000  # over several pieces of what is unpacked
    sheet = (
        f"{mark}{head}{tag}><v>{value}</v></{name}>{far}<c t='e'/><c t='e'><v>e</v></c></row></sheetData></worksheet>"
    )
    found = sheet_of(a_workbook("", {"xl/worksheets/sheet1.xml": sheet}), tmp_path)
    assert found.formulas == {(1, 1), (1, 10_002), (1, 10_003)}
    assert found.cells.get((1, 1), "") == value
    assert found.cells[1, 10_003] == "e"
    assert len(found.cells) == 10_001 + bool(value)


def test_marks_are_of_their_own_sheet_when_another_is_a_chart(tmp_path: Path) -> None:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        first, chart, last = book.add_worksheet("een"), book.add_chart({"type": "line"}), book.add_chartsheet("grafiek")
        last.set_chart(chart)
        third = book.add_worksheet("drie")
        first.write_number(0, 0, 1)
        third.write_formula(1, 1, "=een!A1", None, 1)
        chart.add_series({"values": "=een!$A$1"})
    (tmp_path / "boek.xlsx").write_bytes(made.getvalue())
    sheets = read_sheets(tmp_path / "boek.xlsx").sheets
    assert [(sheet.name, sheet.cells, sheet.formulas) for sheet in sheets] == [
        ("een", {(1, 1): "1"}, frozenset()),
        ("drie", {(2, 2): "1"}, {(2, 2)}),
    ]


def test_one_tag_with_millions_of_attributes_is_refused(tmp_path: Path) -> None:
    tag = "<row " + " ".join(f'a{number}=""' for number in range(300_000)) + "/>"
    assert refusal(a_workbook(tag), tmp_path) == "not-a-workbook damaged"


def test_a_format_that_would_take_hours_takes_no_time(tmp_path: Path) -> None:
    code = "[" * 900_000
    styles = f'<numFmts><numFmt numFmtId="7" formatCode="{code}"/></numFmts><cellXfs><xf numFmtId="7"/></cellXfs>'
    started = time.perf_counter()
    assert text('<c r="A1" s="0"><v>1</v></c>', tmp_path, styles=styles) == "1"
    assert time.perf_counter() - started < 5


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.xlsx")
    (tmp_path / "map.xlsx").mkdir()
    for name, reason in (("pijp", "not-a-file"), ("map", "not-a-file"), ("niets", "missing-file")):
        with pytest.raises(DataError) as caught:
            read_sheets(tmp_path / f"{name}.xlsx")
        assert dict(caught.value.diagnostics[0].values)["reason"] == reason


def test_ten_thousand_rows_take_seconds(tmp_path: Path) -> None:
    row = "".join(f'<c t="inlineStr"><is><t>cel {number}</t></is></c>' for number in range(20))
    started = time.perf_counter()
    sheet = sheet_of(a_workbook(f"<row>{row}</row>" * 10_000), tmp_path)
    assert time.perf_counter() - started < 10
    assert len(sheet.cells) == 200_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_a_sheet_with_the_name_of_its_file(separator: str, encoding: str, tmp_path: Path) -> None:
    lines = [["kenmerk", "naam"], ["een", '"Eén; twee,\n\tdrie"'], ["", ""], ["vier", "="]]
    content = "\r\n".join(separator.join(line) for line in lines).encode(encoding)
    sheet = sheet_of(content, tmp_path, "producten.csv")
    assert sheet.name == "producten"
    assert sheet.cells[2, 2] == "Eén; twee,\n\tdrie"
    assert sheet.rows().keys() == {1, 2, 4}


def test_a_csv_that_is_no_text_is_refused(tmp_path: Path) -> None:
    assert refusal(b"\0\1\2", tmp_path, "producten.csv") == "not-a-workbook no-workbook"
    assert refusal(b'a,"' + b"x" * 1_100_000, tmp_path, "producten.csv") == "not-a-workbook damaged"


@given(st.integers(1, 16_384))
def test_columns_are_named_as_spreadsheets_do(column: int) -> None:
    assert column_name(column) == get_column_letter(column)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 60))
@example(0, 1)
def test_damage_anywhere_is_read_or_refused_but_never_a_crash(tmp_path: Path, seed: int, damage: int) -> None:
    chance = random.Random(seed)  # noqa: S311 -- to break files
    whole = a_workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>3</v></c></row>',
        {
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>kenmerk</t></si></sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
        },
        tail='<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    )
    if chance.random() < 0.5:  # in the parts, so that the checksums still hold
        with zipfile.ZipFile(io.BytesIO(whole)) as package:
            found = {name: bytearray(package.read(name)) for name in package.namelist()}
        name = chance.choice(list(found))
        _break(found[name], chance, damage)
        content = a_package({name: bytes(part) for name, part in found.items()})
    else:
        broken = bytearray(whole)
        _break(broken, chance, damage)
        content = bytes(broken)
    path = tmp_path / "boek.xlsx"
    path.write_bytes(content)
    with suppress(DataError):
        read_sheets(path)


def _break(content: bytearray, chance: random.Random, damage: int) -> None:
    for _ in range(damage):
        if not content:
            return
        at = chance.randrange(len(content))
        if chance.random() < 0.3:
            del content[at : at + chance.randrange(1, 40)]
        else:
            content[at] = chance.choice(b"<>&\"'/\0 019azA\xff")
