"""Open data: tables that say what the catalog says, in CSV and in JSON, whatever the names are."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from fora_plate.catalog import find_gaps
from fora_plate.export import EDITION, TABLE_FORMATS, TABLES, UNDO, files
from fora_plate.export.rows import rows_of
from fora_plate.schema import open_data_schema
from fora_plate.selection import cards_of, select
from fora_plate.write import is_ours
from support.catalogs import a_catalog, a_product
from support.random_catalogs import catalogs

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.export import Column
    from fora_plate.selection import Language

SCHEMA = Draft202012Validator(open_data_schema())
SIGNS = "=+-@\t\r\n\0＝＋－＠"  # noqa: RUF001 -- a spreadsheet knows them too
FORMULAS = ("=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "'=1", "''-", " =1", "a;=1", 'b;"=1', "c;'\"@x", "d\n+1", "＝1")  # noqa: RUF001
MARKS = ("'s", 'de "beste"', "x; y", "a|b", "a\\|b", "\\", ",", "בית ספר", "🏫 school", "\r", "a\r\nb")
HOSTILE = st.one_of(st.sampled_from(FORMULAS + MARKS), st.text(f"{SIGNS} ;,'\"|\\a", min_size=1, max_size=8))


def made(catalog: Catalog, language: Language = "nl") -> dict[str, bytes]:
    return {file.name: file.content for file in files(catalog, TABLE_FORMATS, language)}


def read(content: bytes, delimiter: str = ",", *, strict: bool = True) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode(), newline=""), delimiter=delimiter, strict=strict))


def value_of(cell: str, column: Column) -> Any:  # noqa: ANN401 -- as JSON has it
    """What a reader makes of a cell who does what `docs/open-data.md` says."""
    text = re.sub(UNDO, "", cell)
    if column.sort == "list":
        return [re.sub(r"\\(.)", r"\1", item) for item in re.findall(r"(?:\\.|[^|\\])+", text)]
    if column.sort == "flag":
        return {"true": True, "false": False}[text]
    if column.sort == "count":
        return None if column.optional and not text else int(text)
    return None if column.optional and not text else text


def check(catalog: Catalog) -> None:
    """That CSV and JSON say the same, and are what they should be."""
    found = made(catalog)
    whole = json.loads(found["fora-plate.json"])
    assert [error.message for error in SCHEMA.iter_errors(whole)] == []
    assert list(whole["tables"]) == list(TABLES)
    for name, table in TABLES.items():
        header, *rows = read(found[f"{name}.csv"])
        assert header == [*(column.name for column in table.columns), EDITION.name]
        assert {len(row) for row in rows} <= {len(header)}
        assert {row[-1] for row in rows} <= {catalog.edition.id}
        said = [dict(zip(header, map(value_of, row, table.columns), strict=False)) for row in rows]
        assert said == whole["tables"][name]


@given(catalogs(most=12, names=HOSTILE))
def test_csv_and_json_say_the_same_whatever_the_names_are(catalog: Catalog) -> None:
    check(catalog)


def test_csv_and_json_of_the_repository_say_the_same(real: Catalog) -> None:
    check(real)


@given(catalogs(most=12, names=HOSTILE))
def test_the_tables_count_what_the_catalog_holds(catalog: Catalog) -> None:
    offerings = [offering for supplier in catalog.suppliers.values() for offering in supplier.offerings]
    counts = {name: len(list(rows_of(catalog, name, "nl"))) for name in TABLES}
    assert counts["components"] == counts["coverage"] == len(catalog.components)
    assert counts["products"] == len(catalog.products)
    assert counts["suppliers"] == len(catalog.suppliers)
    assert counts["offerings"] == len(offerings)
    assert [row["id"] for row in rows_of(catalog, "products", "nl")] == list(catalog.products)


def test_every_source_of_the_repository_is_told_once(real: Catalog) -> None:
    said = [source.url for product in real.products.values() for source in product.evidence]
    said += [source.url for supplier in real.suppliers.values() for source in supplier.evidence]
    offerings = [offering for supplier in real.suppliers.values() for offering in supplier.offerings]
    said += [source.url for offering in offerings for source in offering.evidence]
    assert [row["url"] for row in rows_of(real, "evidence", "nl")] == said


def test_the_table_of_coverage_tells_what_the_map_of_coverage_shows(real: Catalog) -> None:
    rows = {row["component"]: row for row in rows_of(real, "coverage", "nl")}
    cards = cards_of(select(real, real.views["dekking"], "nl").layers)
    assert len(cards) == len(rows)
    for card in cards:
        assert card.coverage
        told = (rows[card.id]["alternatives"], rows[card.id]["level"])
        assert told == (card.coverage.alternatives, card.coverage.level)


@given(catalogs(most=12))
def test_no_level_of_coverage_is_told_that_the_gaps_deny(catalog: Catalog) -> None:
    rows = list(rows_of(catalog, "coverage", "nl"))
    assert {row["component"] for row in rows if row["level"] == 0} == find_gaps(catalog)
    for row in rows:
        assert row["verified_alternatives"] <= row["alternatives"] == len(row["products"])  # type: ignore[operator, arg-type]
        assert row["verified_suppliers"] <= row["suppliers"]  # type: ignore[operator]


@given(catalogs(most=12, names=HOSTILE))
def test_no_cell_begins_a_formula_wherever_a_spreadsheet_parts_the_line(catalog: Catalog) -> None:
    for name, content in made(catalog).items():
        for delimiter in ",;\t" if name.endswith(".csv") else "":
            for row in read(content, delimiter, strict=False):
                assert not any(cell.strip(' "').startswith(tuple(SIGNS)) for cell in row), (name, row)


def test_a_name_with_an_apostrophe_that_begins_no_formula_stays_as_it_is() -> None:
    catalog = a_catalog([[["een"]]], [a_product("p", "'s Heeren", [])])
    _, row = read(made(catalog)["products.csv"])
    assert "'s Heeren" in row


def test_every_line_of_a_csv_ends_as_rfc_4180_says_and_no_mark_stands_before_it(real: Catalog) -> None:
    for name, content in made(real).items():
        if name.endswith(".csv"):
            assert content.startswith(TABLES[name.removesuffix(".csv")].columns[0].name.encode())
            assert content.endswith(b"\r\n")
            assert content.count(b"\n") == content.count(b"\r\n") == len(read(content))


def test_a_table_without_rows_is_known_as_ours_too() -> None:
    found = made(a_catalog([[[]]]))
    assert read(found["products.csv"])[1:] == []
    for name, content in found.items():
        assert is_ours(content, name.rpartition(".")[2]), name
    assert not is_ours(b"id,name\r\n1,school\r\n", "csv")


def test_only_our_own_words_follow_the_language(real: Catalog) -> None:
    dutch, english = made(real), made(real, "en")
    same = {name for name in dutch if dutch[name] == english[name.replace(".", ".en.")]}
    assert same == {f"{name}.csv" for name in TABLES} - {"coverage.csv"}
    assert b"vijf of meer alternatieven" in dutch["coverage.csv"]
    assert b"five or more alternatives" in english["coverage.en.csv"]


def test_only_the_tables_asked_for_are_made(real: Catalog) -> None:
    found = {file.name: file.content for file in files(real, ("csv", "json"), "nl", ("suppliers", "products"))}
    assert list(found) == ["products.csv", "suppliers.csv", "fora-plate.json"]
    assert list(json.loads(found["fora-plate.json"])["tables"]) == ["products", "suppliers"]


def test_the_json_says_where_it_comes_from_and_on_what_terms(real: Catalog) -> None:
    whole = json.loads(made(real)["fora-plate.json"])
    assert whole["program"].startswith("fora-plate ")
    assert whole["edition"] == real.edition.id
    assert whole["licence"] == "CC-BY-4.0"
    assert whole["source"]["commit"] == real.architecture.commit
    assert "Vermelding is geen aanbeveling en geeft geen rechten." in whole["notes"]


def test_a_licence_is_not_claimed_more_exactly_than_its_source_says(real: Catalog) -> None:
    rows = {row["id"]: row for row in rows_of(real, "products", "nl")}
    assert not real.products["moodle"].licence_exact
    assert (rows["moodle"]["licence"], rows["moodle"]["licence_exact"]) == ("GPL-3.0", False)
