"""The workbook has everything, refuses mistakes, and is the same for the same data."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.errors import BuildError
from fora_plate.export import EXPORT_FORMATS, files
from fora_plate.export.book import COMPONENTS, COVERAGE, book_of
from fora_plate.export.tables import TABLES
from fora_plate.read.records import EvidenceRecord, OfferingRecord, ProductRecord, SupplierRecord
from fora_plate.workbook.cells import shown_choice, text_of, value_of
from fora_plate.workbook.columns import SHEETS, Column
from fora_plate.write import is_ours
from support.catalogs import a_catalog, a_product
from support.random_catalogs import catalogs
from support.workbooks import Book

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

FORMULAS = ("=1+1", "+31 6", "-2", "@SOM(A1)", '=HYPERLINK("https://x.example")')


def opened(content: bytes) -> Any:  # noqa: ANN401 -- openpyxl's own
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def book(real: Catalog) -> Any:  # noqa: ANN401 -- openpyxl's own
    return opened(book_of(real))


@pytest.mark.parametrize(
    ("sheet", "record", "elsewhere"),
    [
        ("producten", ProductRecord, {"id", "evidence"}),
        ("leveranciers", SupplierRecord, {"id", "evidence", "offerings"}),
        ("aanbod", OfferingRecord, {"evidence"}),
        ("bronnen", EvidenceRecord, set()),
    ],
)
def test_no_field_is_left_out(sheet: str, record: Any, elsewhere: set[str]) -> None:  # noqa: ANN401
    fields = [column.field for column in SHEETS[sheet].columns if not column.field.startswith("#")]
    assert sorted(fields) == sorted(record.model_fields.keys() - elsewhere)


def test_the_tables_to_read_have_every_column_of_the_open_data() -> None:
    assert COMPONENTS.keys() == {column.name for column in TABLES["components"].columns}
    assert COVERAGE.keys() == {column.name for column in TABLES["coverage"].columns}


def test_headings_differ_within_a_sheet() -> None:
    for plan in SHEETS.values():
        headings = [column.heading for column in plan.columns]
        assert len(set(headings)) == len(headings)


def test_the_sheets_stand_in_the_order_of_reading(book: Any) -> None:  # noqa: ANN401
    assert book.sheetnames == [
        "uitleg", "componenten", "producten", "leveranciers", "aanbod", "bronnen", "dekking", "keuzelijsten",
    ]  # fmt: skip
    assert book["keuzelijsten"].sheet_state == "hidden"


def test_every_table_has_a_frozen_heading_a_filter_and_its_protection(book: Any) -> None:  # noqa: ANN401
    for sheet in book.worksheets[1:-1]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.protection.sheet
        assert all(cell.font.bold for cell in sheet[1])
        widths = [dimension.width for dimension in sheet.column_dimensions.values() if not dimension.hidden]
        assert all(8 < width < 60 for width in widths)


def test_ids_are_locked_and_grey_and_the_rest_is_free(book: Any) -> None:  # noqa: ANN401
    for name in SHEETS:
        key, second = book[name]["A2"], book[name]["C2"]
        assert key.protection.locked
        assert key.fill.start_color.rgb == "FFE7E6E6"
        assert not second.protection.locked


def test_a_new_row_may_be_filled_in(book: Any) -> None:  # noqa: ANN401
    for name in SHEETS:
        look = book[name].column_dimensions["A"]
        assert not look.protection.locked


def test_choices_are_offered_and_only_states_are_forced(book: Any) -> None:  # noqa: ANN401
    rules = {str(rule.sqref): rule for rule in book["producten"].data_validations.dataValidation}
    by_letter = {area[: area.index("2")].strip("$"): rule for area, rule in rules.items()}
    columns = {
        column.field: "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place] for place, column in enumerate(SHEETS["producten"].columns)
    }
    licence, components = by_letter[columns["licence_status"]], by_letter[columns["components"]]
    assert licence.formula1 == '"open source,open core,geen open source,niet nagegaan"'
    assert licence.showErrorMessage
    assert components.formula1 == "keuzelijsten!$A$2:$A$97"
    assert not components.showErrorMessage


def test_no_cell_is_a_formula_and_none_can_become_one() -> None:
    products = [a_product(f"p-{number}", name, []) for number, name in enumerate(FORMULAS)]
    sheet = opened(book_of(a_catalog([[]], products)))["producten"]
    for row in sheet.iter_rows(min_row=2, max_row=1 + len(products)):
        assert row[1].data_type == "s"
        assert row[1].quotePrefix
    assert sorted(row[1].value for row in sheet.iter_rows(min_row=2)) == sorted(FORMULAS)


def test_the_first_sheet_tells_edition_and_commit(book: Any, real: Catalog) -> None:  # noqa: ANN401
    said = " ".join(str(cell.value) for row in book["uitleg"].iter_rows() for cell in row if cell.value)
    for fact in (real.edition.id, real.architecture.commit, "verwijderen", real.edition.report):
        assert fact in said


@settings(max_examples=25)
@given(catalogs())
def test_any_catalog_gives_a_workbook_with_a_row_for_everything(catalog: Catalog) -> None:
    book = opened(book_of(catalog))
    offerings = [offering for supplier in catalog.suppliers.values() for offering in supplier.offerings]
    assert book["producten"].max_row == 1 + len(catalog.products)
    assert book["leveranciers"].max_row == 1 + len(catalog.suppliers)
    assert book["aanbod"].max_row == 1 + len(offerings)
    assert book["dekking"].max_row == 1 + len(catalog.components)


def test_the_same_data_give_the_same_bytes() -> None:
    made = set()
    for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland")):
        command = [sys.executable, "-m", "fora_plate", "export", "--format", "xlsx", "--out", "-"]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        made.add(subprocess.run(command, check=True, capture_output=True, env=environment).stdout)
    assert len(made) == 1


def test_a_workbook_is_known_as_ours_until_somebody_saves_it(real: Catalog, tmp_path: Path) -> None:
    content = book_of(real)
    assert is_ours(content, "xlsx")
    assert not is_ours(Book(content).saved(tmp_path / "terug.xlsx").read_bytes(), "xlsx")


def test_the_parts_have_one_date(real: Catalog) -> None:
    with zipfile.ZipFile(io.BytesIO(book_of(real))) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_a_list_that_no_cell_can_hold_is_refused() -> None:
    product = a_product("lang", "Lang", [])
    catalog = a_catalog([[]], [replace(product, previously=tuple(f"{'x' * 79}{number}" for number in range(500)))])
    with pytest.raises(BuildError) as caught:
        book_of(catalog)
    assert caught.value.diagnostic.code == "cell-too-long"


def test_the_workbook_is_made_only_when_it_is_asked_for(real: Catalog) -> None:
    names = [file.name for file in files(real, EXPORT_FORMATS, "en", ())]
    assert names == ["fora-plate.en.json", "fora-plate.en.xml", "fora-plate.xlsx"]


TEXT = st.text(st.characters(blacklist_categories=("C", "Z")), min_size=1, max_size=20)
FIELDS = [column for plan in SHEETS.values() for column in plan.columns if not column.field.startswith("#")]


@given(st.data())
def test_what_a_cell_says_can_be_read_back(data: st.DataObject) -> None:
    column: Column = data.draw(
        st.sampled_from([c for plan in SHEETS.values() for c in plan.columns if c.field[0] != "#"])
    )
    ids = st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True)
    value: Any
    if column.sort == "flag":
        value = data.draw(st.booleans())
    elif column.sort == "choice":
        value = data.draw(st.sampled_from(column.known))
    elif column.sort == "choices":
        value = tuple(data.draw(st.lists(st.sampled_from(column.known), min_size=1)))
    elif column.sort == "ids":
        value = tuple(data.draw(st.lists(ids, min_size=1)))
    elif column.sort == "uses":
        uses = st.fixed_dictionaries({"statement": TEXT, "url": st.just("https://x.example/?a=1")})
        value = tuple(data.draw(st.lists(uses, min_size=1)))
    elif column.sort == "text":
        value = data.draw(TEXT)
    else:
        value = data.draw(ids)
    assert value_of(text_of(value, column), column) == value


def test_choices_in_words_differ_within_a_column() -> None:
    for plan in SHEETS.values():
        for column in plan.columns:
            words = [shown_choice(choice).lower() for choice in column.known]
            assert len(set(words)) == len(words)
            assert not any(sign in word for word in words for sign in ";,\n")


def test_what_somebody_types_is_met_halfway() -> None:
    columns = {column.field: column for plan in SHEETS.values() for column in plan.columns}
    assert value_of(" Open  Source ", columns["licence_status"]) == "open-source"
    assert value_of("open-source", columns["licence_status"]) == "open-source"
    assert value_of("JA", columns["verified"]) is True
    assert value_of("false", columns["verified"]) is False
    assert value_of("5-11-2026", columns["checked"]) == "2026-11-05"
    assert value_of("\u201cboekenfonds\u201d;\r\n leermiddelen ;", columns["components"]) == (
        "boekenfonds",
        "leermiddelen",
    )
    assert value_of("Ondersteuning, hosting", columns["kinds"]) == ("support", "hosting")
    assert value_of(" \n", columns["remark"]) is None


def test_what_is_not_in_the_workbook_does_not_change_it(real: Catalog) -> None:
    turned = replace(real, views=MappingProxyType(dict(sorted(real.views.items(), reverse=True))))
    assert book_of(turned) == book_of(real)
