"""Suppliers who asked not to be named: they count like any other, under one name, and nothing else is told of them."""

from __future__ import annotations

import json
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from fora_plate.build import set_document, views_of
from fora_plate.changed import changed, revised_of
from fora_plate.difference import Comparison, differences
from fora_plate.difference.reports import DIFFERENCE_REPORTS
from fora_plate.explain import explain_id
from fora_plate.export import files
from fora_plate.layout import arrange
from fora_plate.layout.placed import walk
from fora_plate.model import read_model
from fora_plate.paper import paper_of
from fora_plate.provenance import provenance_of
from fora_plate.read import read_catalog
from fora_plate.selection import cards_of, select
from fora_plate.sets.cards import slips_of
from fora_plate.structure.own import own_files
from fora_plate.style import STYLE
from fora_plate.view import Filters
from support.catalogs import a_catalog, a_product, a_supplier, a_view, filtered
from support.exported import exported as as_model
from support.plates import a_request
from support.reading import MINI, a_folder, codes
from support.sites import a_site
from support.workbooks import after, exported

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.layout.placed import Placed
    from fora_plate.selection import Language
    from fora_plate.view import View

ALFA = (MINI / "products" / "alfa.yaml").read_text(encoding="utf-8")
NAMES = {
    "nl": ("leverancier (niet genoemd)", "2 leveranciers (niet genoemd)"),
    "en": ("supplier (not named)", "2 suppliers (not named)"),
}


def small(one: int = 1, other: int = 2) -> Catalog:
    """Two products on one component; the first has two suppliers with a name as well."""
    products = [
        a_product("a", "Aap", ["c-0-0-0"], unnamed_suppliers=one),
        a_product("b", "Beer", ["c-0-0-0"], unnamed_suppliers=other),
    ]
    suppliers = [a_supplier("x", "Xeno", ["a"]), a_supplier("y", "Yell", ["a"])]
    return a_catalog([[["Rooster", "Toets"]]], products, suppliers)


def drawn(catalog: Catalog, view: View | None = None, language: Language = "nl") -> dict[str, Placed]:
    found = arrange(select(catalog, view or a_view(), language), paper_of("a3", portrait=False).size, STYLE)
    return {placed.id: placed for placed in walk(found.root)}


def said(placed: Placed) -> str:
    return " ".join(line.text for line in placed.lines)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_sign_stands_behind_the_numbers_and_the_list_ends_with_it(language: Language) -> None:
    found = drawn(small(), language=language)
    refs = {name: said(placed) for name, placed in found.items() if placed.role == "supplier-ref"}
    product = "supplier-ref_component_c-0-0-0"
    assert refs == {f"{product}_a_x": "1", f"{product}_a_y": "2", f"{product}_a_0": "n", f"{product}_b_0": "2n"}
    one, two = NAMES[language]
    assert found[f"{product}_b_0"].label == two
    assert found["product_component_c-0-0-0_a"].label == f"Aap, Xeno, Yell, {one}"
    rows = found["legend_suppliers"].children
    assert [said(row) for row in rows] == ["1 Xeno", "2 Yell", f"n {one}"]


def test_nobody_in_the_list_stands_out() -> None:
    rows = drawn(small())["legend_suppliers"].children
    assert len({tuple((line.size, line.face, line.tone) for line in row.lines[:2]) for row in rows}) == 1


def test_a_plate_of_names_says_how_many() -> None:
    found = drawn(small(), a_view(detail="names"))
    assert "Aanbieder: leverancier (niet genoemd)" in found["product_component_c-0-0-0_a"].label
    assert "Aanbieder: 2 leveranciers (niet genoemd)" in found["product_component_c-0-0-0_b"].label


def test_those_of_two_products_may_be_the_same_and_are_counted_once() -> None:
    assert select(small(), a_view(), "nl").counts.suppliers == 2 + 2
    (card, _) = cards_of(select(small(), replace(a_view(), content="coverage"), "nl").layers)[:2]
    assert card.coverage
    assert card.coverage.suppliers == 2 + 2
    (file,) = files(small(), ("json",), "nl")
    rows = json.loads(file.content)["tables"]
    assert [row["suppliers"] for row in rows["coverage"]] == [4, 0]
    assert [row["unnamed_suppliers"] for row in rows["products"]] == [1, 2]


@pytest.mark.parametrize("filters", [{"suppliers": frozenset({"x"})}, {"offering_kinds": frozenset({"hosting"})}])
def test_who_asks_for_suppliers_gets_none_of_whom_nothing_is_known(filters: dict[str, object]) -> None:
    selection = select(small(), filtered(a_view(), **filters), "nl")
    assert selection.unnamed == 0
    assert {entry.unnamed for card in cards_of(selection.layers) for entry in card.entries} == {0}
    products = {entry.product.id for card in cards_of(selection.layers) for entry in card.entries}
    assert products == {"a"}


@pytest.mark.parametrize(
    "filters",
    [{"sectors": frozenset({"po"})}, {"statuses": frozenset({"available"})}, {"supplier_verified": True}],
)
def test_other_filters_leave_them(filters: dict[str, object]) -> None:
    assert select(small(), filtered(a_view(), **filters), "nl").unnamed == 2


def test_a_plate_that_leaves_them_out_is_the_same_plate_whatever_their_number() -> None:
    strict, lenient = filtered(a_view(), offering_kinds=frozenset({"hosting"})), a_view()

    def digest(catalog: Catalog, view: View) -> str:
        return provenance_of(select(catalog, view, "nl"), STYLE).data

    assert digest(small(), strict) == digest(small(0, 0), strict)
    assert len({digest(small(*counts), lenient) for counts in ((0, 0), (1, 0), (1, 2))}) == 3


def test_a_plate_of_changes_marks_a_product_that_gained_one() -> None:
    old, new = small(0, 2), small(1, 2)
    for view, fates in ((a_view(), ["changed", None]), (filtered(a_view(), suppliers=frozenset({"x"})), [None])):
        selection = changed(old, new, view, revised_of(old, new, "v1"), "nl")
        assert [entry.fate for card in cards_of(selection.layers) for entry in card.entries] == fates
    assert changed(small(0, 2), small(0, 0), a_view(), revised_of(old, new, "v1"), "nl").unnamed == 0


def test_the_register_of_a_set_and_its_cards_list_them_last() -> None:
    catalog = replace(small(), views=MappingProxyType({"overzicht": a_view("overzicht")}))
    request = a_request("pdf", paper=None, portrait=None)
    shown = repr(set_document(catalog, views_of(catalog, [], Filters(), whole=True), "print", request).pages)
    row = shown.index("'supplier_0'")
    assert shown.rindex("'supplier_y'") < row
    assert "Beer: 2 leveranciers (niet genoemd)" in shown[row:]
    slips = slips_of(select(catalog, a_view(), "nl"))
    assert [[one.name for one in slip.suppliers] for slip in slips] == [
        ["Xeno", "Yell", NAMES["nl"][0]],
        [NAMES["nl"][1]],
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_folder(tmp_path / "data", {"products/alfa.yaml": f"{ALFA}unnamed_suppliers: 2\n"})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_explain_and_reports_on_differences_tell_how_many(folder: Path, language: Language) -> None:
    catalog = read_catalog(folder)
    assert f"Omega, {NAMES[language][1]}" in (explain_id(catalog, "alfa", language) or "")
    changes = differences(read_catalog(MINI), catalog)
    report = DIFFERENCE_REPORTS["text"](Comparison(old="", new="", edition="", date="", changes=changes), language)
    assert {"nl": "aantal niet genoemde leveranciers", "en": "number of suppliers not named"}[language] in report


def test_the_site_lists_them_wherever_it_lists_suppliers(folder: Path) -> None:
    site = a_site(read_catalog(folder))
    for place, name in (
        ("product/alfa/", "2 leveranciers (niet genoemd)"),
        ("component/toetssysteem/", "2 leveranciers (niet genoemd)"),
        ("registers/leveranciers/", "Leverancier (niet genoemd)"),
        ("plaat/alles/", "2 leveranciers (niet genoemd)"),
    ):
        assert name in site[f"{place}index.html"].decode()


def test_a_model_and_a_workbook_give_their_number_back(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "model.xml").write_bytes(as_model(read_catalog(folder)))
    assert own_files(read_model(tmp_path / "model.xml"))["products/alfa.yaml"]["unnamed_suppliers"] == "2"
    book = exported(folder)
    cells = [book.cell("producten", name, "niet genoemde leveranciers").value for name in ("alfa", "beta")]
    assert cells == ["2", None]
    column = "niet genoemde leveranciers"
    data = after(folder, tmp_path, lambda book: book.put("producten", "beta", column, 3)).files["products/beta.yaml"]
    assert data
    assert data["unnamed_suppliers"] == "3"


@pytest.mark.parametrize(("count", "found"), [("1", []), ("99", []), ("0", ["bad-count"]), ("100", ["bad-count"])])
def test_there_are_some_or_the_key_is_left_out(tmp_path: Path, count: str, found: list[str]) -> None:
    assert codes(a_folder(tmp_path, {"products/alfa.yaml": f"{ALFA}unnamed_suppliers: {count}\n"})) == found
