"""What comes back from a colleague: nothing by accident, everything on purpose, and each fault at its cell."""

from __future__ import annotations

import re
import shutil
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.edit import edited, edits
from fora_plate.errors import DataError, Origin
from fora_plate.export.book import book_of
from fora_plate.proposal import Proposal
from fora_plate.read import locate, read_catalog
from fora_plate.read.records import ProductRecord
from fora_plate.read.yaml_source import load
from fora_plate.report import as_text
from fora_plate.workbook import Sheet, Sheets, proposal_of, read_sheets
from fora_plate.workbook.columns import SHEETS
from support.random_catalogs import catalogs
from support.reading import TESTS, a_folder
from support.workbooks import Book, after, exported, proposed

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.catalog import Catalog
    from fora_plate.errors import Diagnostic

NOTHING = Proposal({})


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    return a_folder(tmp_path / "data")


@pytest.fixture
def edit(mini: Path, tmp_path: Path) -> Callable[[Callable[[Book], object]], Proposal]:
    return lambda change: after(mini, tmp_path, change)


def refusals(edit: Callable[[Any], Proposal], change: Callable[[Book], object]) -> list[tuple[str, str]]:
    """The codes and the cells of what is refused."""
    with pytest.raises(DataError) as caught:
        edit(change)
    return [(one.code, one.origin.file.removeprefix("[terug.xlsx]")) for one in caught.value.diagnostics]


def codes(notes: tuple[Diagnostic, ...]) -> list[str]:
    return [note.code for note in notes]


def test_without_edits_nothing_is_proposed_for_our_own_data(real: Catalog, root: Path, tmp_path: Path) -> None:
    (tmp_path / "boek.xlsx").write_bytes(book_of(real))
    assert proposal_of(read_sheets(tmp_path / "boek.xlsx"), root, real) == NOTHING
    assert proposed(root, Book(book_of(real)), tmp_path) == NOTHING


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(catalogs())
def test_without_edits_nothing_is_proposed_for_any_data(tmp_path: Path, catalog: Catalog) -> None:
    (tmp_path / "boek.xlsx").write_bytes(book_of(catalog))
    assert proposal_of(read_sheets(tmp_path / "boek.xlsx"), tmp_path, catalog) == NOTHING


@pytest.fixture(scope="module")
def ours(real: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Sheets:
    """The workbook of our own data."""
    path = tmp_path_factory.mktemp("ours") / "boek.xlsx"
    path.write_bytes(book_of(real))
    return read_sheets(path)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_edit_of_a_cell_changes_that_field_and_nothing_else(
    root: Path, real: Catalog, ours: Sheets, data: st.DataObject
) -> None:
    sheets = ours
    key = data.draw(st.sampled_from(sorted(real.products)))
    field, value = data.draw(st.sampled_from([("name", "Een nieuwe naam"), ("remark", "Let op, dit is anders.")]))
    column = next(place for place, one in enumerate(SHEETS["producten"].columns, 1) if one.field == field)
    found = sheets.named("producten")
    assert found
    row = next(row for (row, place), text in found.cells.items() if place == 1 and text == key)
    other = replace(found, cells={**found.cells, (row, column): value})
    changed = Sheets(sheets.file, tuple(other if one is found else one for one in sheets.sheets))
    proposal = proposal_of(changed, root, real)
    file = f"products/{key}.yaml"
    before = load((root / file).read_text(encoding="utf-8"), file)
    assert proposal.files == {file: {**before, field: value}}


def test_an_edited_cell_changes_one_value_and_one_line_of_text(mini: Path, edit: Callable[[Any], Proposal]) -> None:
    text = (mini / "products/alfa.yaml").read_text(encoding="utf-8")
    proposal = edit(lambda book: book.put("producten", "alfa", "omschrijving", "Toetsen maken, en meer."))
    assert list(proposal.files) == ["products/alfa.yaml"]
    data = proposal.files["products/alfa.yaml"]
    assert data == {**load(text, "alfa"), "description": "Toetsen maken, en meer."}
    assert data
    assert edited(text, "products/alfa.yaml", data) == text.replace(
        "Toetsen maken en afnemen.", "Toetsen maken, en meer."
    )


def test_what_is_emptied_goes_and_what_is_filled_in_stands_where_it_belongs(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.put("producten", "alfa", "netwerkdiensten", None)
        book.put("producten", "alfa", "broncode", "https://example.org/alfa.git")

    data = edit(change).files["products/alfa.yaml"]
    assert data
    assert "services" not in data
    assert list(data)[3:6] == ["homepage", "repository", "licence"]


def test_offerings_and_sources_are_edited_in_the_file_of_their_owner(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.put("aanbod", "omega/alfa", "soorten aanbod", "hosting; advies")
        book.put("bronnen", "leverancier/omega/1", "toelichting", "Gezien.")
        book.put("bronnen", "product/beta/1", "soort bron", "Licentiebestand")

    files = edit(change).files
    assert files.keys() == {"suppliers/omega.yaml", "products/beta.yaml"}
    omega: Any = files["suppliers/omega.yaml"]
    beta: Any = files["products/beta.yaml"]
    assert omega["offerings"][0] == {"product": "alfa", "kinds": ("hosting", "advice")}
    assert omega["evidence"][0]["note"] == "Gezien."
    assert beta["evidence"][0]["kind"] == "licence-file"


def test_new_rows_make_new_files_offerings_and_sources_together(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.add(
            "producten", naam="Gamma Één", omschrijving="Roosters.", website="https://example.org/gamma",
            licentie="MIT", licentiestatus="open source", beschikbaarheid="beschikbaar",
            referentiecomponenten="toetssysteem", geverifieerd=None,
        )  # fmt: skip
        book.add("leveranciers", naam="Psi", land="NL", website="https://example.org/psi", soort="bedrijf")
        book.add("aanbod", leverancier="psi", product="gamma-een", soorten_aanbod="hosting")
        book.add("bronnen", hoort_bij="aanbod/psi/gamma-een", soort_bron="webpagina", adres="https://example.org/p")

    files = edit(change).files
    assert files == {
        "products/gamma-een.yaml": {
            "id": "gamma-een",
            "name": "Gamma Één",
            "description": "Roosters.",
            "homepage": "https://example.org/gamma",
            "licence": "MIT",
            "licence_status": "open-source",
            "components": ("toetssysteem",),
            "verified": False,
        },
        "suppliers/psi.yaml": {
            "id": "psi",
            "name": "Psi",
            "country": "NL",
            "website": "https://example.org/psi",
            "kind": "company",
            "offerings": (
                {
                    "product": "gamma-een",
                    "kinds": ("hosting",),
                    "evidence": ({"kind": "page", "url": "https://example.org/p"},),
                },
            ),
            "verified": False,
        },
    }


def test_a_row_goes_only_when_that_is_chosen(edit: Callable[[Any], Proposal]) -> None:
    assert edit(lambda book: book.put("producten", "beta", "actie", " Verwijderen ")).files == {
        "products/beta.yaml": None
    }
    proposal = edit(lambda book: book.sheet("producten").delete_rows(book.row("producten", "beta")))
    assert proposal.files == {}
    assert codes(proposal.notes) == ["rows-missing"]
    assert dict(proposal.notes[0].values)["keys"] == "`beta`"


def test_a_product_does_not_go_from_under_an_offering(edit: Callable[[Any], Proposal]) -> None:
    def product(book: Book) -> None:
        book.put("producten", "alfa", "actie", "verwijderen")

    def both(book: Book) -> None:
        product(book)
        book.put("aanbod", "omega/alfa", "actie", "verwijderen")

    assert refusals(edit, product) == [("unknown-product", "aanbod!A2")]
    assert edit(both).files.keys() == {"products/alfa.yaml", "suppliers/omega.yaml"}


def test_removed_offerings_and_sources_leave_the_others_as_they_are(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.put("aanbod", "omega/alfa", "actie", "verwijderen")
        book.put("aanbod", 'omega/"Wegwijs in open source"', "opmerking", "Nieuw.")
        book.put("bronnen", "leverancier/omega/1", "actie", "verwijderen")

    data = edit(change).files["suppliers/omega.yaml"]
    assert data
    assert data["offerings"] == ({"name": "Wegwijs in open source", "kinds": ("training",), "remark": "Nieuw."},)
    assert "evidence" not in data


@pytest.mark.parametrize(
    ("heading", "value", "code"),
    [
        ("website", "http://example.org", "bad-url"),
        ("licentie", "GPL", "bad-licence"),
        ("licentiestatus", "gratis", "bad-choice"),
        ("geverifieerd", "misschien", "bad-choice"),
        ("nagekeken op", "gisteren", "bad-date"),
        ("naam", None, "missing-key"),
        ("naam", "x" * 30_000, "too-long"),
        ("naam", "een\u202etwee", "forbidden-character"),
        ("naam", "school 🏫", "missing-glyph"),
        ("naam", "een\ntwee", "forbidden-character"),
        ("referentiecomponenten", "toetsysteem", "unknown-component"),
        ("netwerkdiensten", "dns; dsn", "unknown-service"),
        ("kan vervangen", "niets", "unknown-incumbent"),
        ("gebruik in het onderwijs", "Een zin zonder bron.", "missing-key"),
        ("actie", "weg", "unknown-action"),
        ("naam", "=1+1", "formula-in-cell"),
    ],
)
def test_what_does_not_hold_is_refused_at_its_cell(
    edit: Callable[[Any], Proposal], heading: str, value: object, code: str
) -> None:
    where: list[str] = []
    found = refusals(edit, lambda book: where.append(book.put("producten", "alfa", heading, value)))
    assert (code, f"producten!{where[0]}") in found
    assert {cell for _, cell in found} == {f"producten!{where[0]}"}


def test_fields_that_do_not_go_together_are_refused_at_a_cell(edit: Callable[[Any], Proposal]) -> None:
    where: dict[str, str] = {}

    def change(book: Book) -> None:
        where["remark-missing"] = book.put("producten", "beta", "opmerking", None)
        where["product-or-name"] = book.put("aanbod", "omega/alfa", "product", None)
        where["duplicate-reference"] = book.put(
            "producten", "alfa", "referentiecomponenten", "toetssysteem; toetssysteem"
        )

    sheets = {"product-or-name": "aanbod"}
    assert sorted(refusals(edit, change)) == sorted(
        (code, f"{sheets.get(code, 'producten')}!{cell}") for code, cell in where.items()
    )


def test_a_refusal_speaks_the_language_of_the_workbook(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.put("producten", "alfa", "licentiestatus", "open bron")
        book.put("producten", "beta", "geverifieerd", "misschien")
        book.put("aanbod", "omega/alfa", "soorten aanbod", None)

    with pytest.raises(DataError) as caught:
        edit(change)
    report = as_text(locate(caught.value.diagnostics, Path("/nergens")), "nl")
    assert "`open bron` kan niet bij `licentiestatus`; wel: `open source`, `open core`, `geen open source`" in report
    assert "`misschien` kan niet bij `geverifieerd`; wel: `ja`, `nee`" in report
    assert "`soorten aanbod`" in report
    assert re.search(r"--> \[terug\.xlsx\]producten![A-Z]+[0-9]+\n", report)


def test_everything_that_is_wrong_is_told_at_once(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.put("producten", "alfa", "website", "x")
        book.put("producten", "beta", "licentie", "x y")
        book.put("leveranciers", "omega", "land", "Nederland")
        book.put("bronnen", "product/alfa/1", "adres", "y")

    assert sorted(code for code, _ in refusals(edit, change)) == ["bad-country", "bad-licence", "bad-url", "bad-url"]


def test_new_rows_are_refused_at_their_row(edit: Callable[[Any], Proposal]) -> None:
    rows: dict[str, int] = {}

    def change(book: Book) -> None:
        rows["half"] = book.add("producten", naam="Half")
        rows["naamloos"] = book.add("producten", omschrijving="Zonder naam.")
        rows["dubbel"] = book.add("producten", naam="Alfa")
        rows["evil"] = book.add("producten", kenmerk="../../etc/passwd", naam="Kwaad")
        rows["wees"] = book.add("aanbod", leverancier="omegaa", product="alfa", soorten_aanbod="hosting")
        rows["bron"] = book.add("bronnen", hoort_bij="product/alfaa", soort_bron="webpagina")
        rows["tweede"] = book.add("aanbod", leverancier="omega", product="alfa", soorten_aanbod="hosting")

    found = refusals(edit, change)
    assert ("row-without-id", f"producten!A{rows['naamloos']}") in found
    assert ("duplicate-row", f"producten!A{rows['dubbel']}") in found
    assert ("bad-id", f"producten!A{rows['evil']}") in found
    assert ("unknown-owner", f"aanbod!B{rows['wees']}") in found
    assert ("unknown-owner", f"bronnen!B{rows['bron']}") in found
    assert ("duplicate-row", f"aanbod!A{rows['tweede']}") in found
    assert ("missing-key", f"producten!A{rows['half']}") in found


def test_an_owner_cannot_be_changed_and_a_row_cannot_be_there_twice(edit: Callable[[Any], Proposal]) -> None:
    where: list[str] = []
    found = refusals(edit, lambda book: where.append(book.put("aanbod", "omega/alfa", "leverancier", "psi")))
    assert found == [("row-moved", f"aanbod!{where[0]}")]

    def copy(book: Book) -> None:
        book.add("producten", kenmerk="alfa", naam="Alfa twee")

    assert [code for code, _ in refusals(edit, copy)] == ["duplicate-row"]


def test_what_changed_on_our_side_only_stays_so(mini: Path, tmp_path: Path) -> None:
    book = exported(mini)
    _replace(mini / "products/alfa.yaml", "Toetsen maken en afnemen.", "Toetsen.")
    assert proposed(mini, book, tmp_path) == NOTHING


def test_what_both_sides_changed_is_shown_side_by_side_and_stays(mini: Path, tmp_path: Path) -> None:
    book = exported(mini)
    _replace(mini / "products/alfa.yaml", "Toetsen maken en afnemen.", "Toetsen.")
    cell = book.put("producten", "alfa", "omschrijving", "Proefwerken.")
    book.put("producten", "alfa", "naam", "Alpha")
    proposal = proposed(mini, book, tmp_path)
    (note,) = proposal.notes
    assert note.code == "row-conflict"
    assert note.origin == Origin(f"[terug.xlsx]producten!{cell}")
    values = dict(note.values)
    assert (values["theirs"], values["ours"]) == ("Proefwerken.", "Toetsen.")
    data = proposal.files["products/alfa.yaml"]
    assert data
    assert (data["name"], data["description"]) == ("Alpha", "Toetsen.")


def test_both_sides_may_make_the_same_change(mini: Path, tmp_path: Path) -> None:
    book = exported(mini)
    _replace(mini / "products/alfa.yaml", "Toetsen maken en afnemen.", "Toetsen.")
    book.put("producten", "alfa", "omschrijving", "Toetsen.")
    assert proposed(mini, book, tmp_path) == NOTHING


def test_what_changed_since_is_not_removed_and_what_is_gone_does_not_return(mini: Path, tmp_path: Path) -> None:
    book = exported(mini)
    _replace(mini / "products/alfa.yaml", "Toetsen maken en afnemen.", "Toetsen.")
    book.put("producten", "alfa", "actie", "verwijderen")
    (mini / "products/beta.yaml").unlink()
    book.put("producten", "beta", "naam", "Bètaplus")
    proposal = proposed(mini, book, tmp_path)
    assert proposal.files == {}
    assert sorted(codes(proposal.notes)) == ["row-conflict", "row-gone", "row-gone"]


def test_what_is_new_on_our_side_is_not_missed(mini: Path, tmp_path: Path) -> None:
    book = exported(mini)
    text = (mini / "products/alfa.yaml").read_text(encoding="utf-8")
    (mini / "products/nieuw.yaml").write_text(text.replace("alfa", "nieuw").replace("Alfa", "Nieuw"), encoding="utf-8")
    assert proposed(mini, book, tmp_path) == NOTHING


def test_without_the_digests_every_difference_is_an_edit(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.sheet("producten").delete_cols(book.column("producten", "stand"))
        book.put("producten", "alfa", "naam", "Alpha")

    data = edit(change).files["products/alfa.yaml"]
    assert data
    assert data["name"] == "Alpha"


def test_columns_may_be_moved_left_out_and_added(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        sheet = book.sheet("producten")
        sheet.delete_cols(book.column("producten", "omschrijving"))
        sheet.insert_cols(1)
        sheet["A1"], sheet["A2"] = "Mijn notitie", "let op"
        sheet.insert_rows(1)
        sheet["B1"] = "Overzicht van de werkgroep"

    proposal = edit(change)
    assert proposal.files == {}
    assert codes(proposal.notes) == ["unknown-heading"]


def test_headings_that_are_gone_or_double_are_told(edit: Callable[[Any], Proposal]) -> None:
    def without_key(book: Book) -> None:
        book.sheet("producten")["A1"] = "id"

    def double(book: Book) -> None:
        book.sheet("producten")["C1"] = " NAAM "

    assert refusals(edit, without_key) == [("missing-heading", "producten!A1")]
    assert ("duplicate-heading", "producten!C1") in refusals(edit, double)


def test_merged_cells_are_refused(edit: Callable[[Any], Proposal]) -> None:
    found = refusals(edit, lambda book: book.sheet("producten").merge_cells("D2:D3"))
    assert ("merged-cells", "producten!D2") in found


def test_a_workbook_without_our_sheets_is_refused(mini: Path) -> None:
    sheets = Sheets("boek.xlsx", (Sheet("boek.xlsx", "Blad1", hidden=False, cells={(1, 1): "kenmerk"}),))
    with pytest.raises(DataError) as caught:
        proposal_of(sheets, mini, read_catalog(mini))
    assert codes(caught.value.diagnostics) == ["workbook-without-sheet"]


def test_a_spreadsheet_may_save_things_its_own_way(edit: Callable[[Any], Proposal]) -> None:
    def change(book: Book) -> None:
        book.put("producten", "alfa", "nagekeken op", datetime(2026, 11, 1))  # noqa: DTZ001 -- as openpyxl has dates
        book.put("producten", "alfa", "geverifieerd", True)  # noqa: FBT003
        book.put("producten", "alfa", "netwerkdiensten", "\u201cdns\u201d;\r\n")
        book.put("producten", "alfa", "naam", " Alfa ")
        book.put("producten", "beta", "beschikbaarheid", "BESCHIKBAAR")
        book.put("leveranciers", "omega", "website", "https://example.org/omega ")
        for _ in range(30):
            book.sheet("producten").append([None, "", "  "])

    assert edit(change) == NOTHING


def test_what_libreoffice_saved_without_edits_proposes_nothing(mini: Path) -> None:
    saved = TESTS / "data" / "workbooks" / "libreoffice.xlsx"
    assert proposal_of(read_sheets(saved), mini, read_catalog(mini)) == NOTHING


def test_a_proposal_can_be_written_and_then_nothing_is_proposed(mini: Path, tmp_path: Path) -> None:
    book = exported(mini)
    book.put("producten", "alfa", "gebruik in het onderwijs", "Bij scholen. <https://example.org/scholen>")
    book.put("aanbod", "omega/alfa", "actie", "verwijderen")
    book.add("leveranciers", naam="Psi", land="NL", website="https://example.org/psi", soort="bedrijf")
    book.add("bronnen", hoort_bij="leverancier/psi", soort_bron="webpagina", adres="https://example.org/p")
    found = edits(mini, proposed(mini, book, tmp_path))
    assert found.keys() == {"products/alfa.yaml", "suppliers/omega.yaml", "suppliers/psi.yaml"}
    for file, change in found.items():
        assert change.new
        (mini / file).write_bytes(change.new)
    assert read_catalog(mini).products["alfa"].education_use[0].statement == "Bij scholen."
    assert proposed(mini, exported(mini), tmp_path) == NOTHING


def test_a_number_is_a_text_like_any_other(edit: Callable[[Any], Proposal]) -> None:
    data = edit(lambda book: book.put("producten", "alfa", "naam", 2048.0)).files["products/alfa.yaml"]
    assert data
    assert data["name"] == "2048"


def test_one_sheet_comes_back_as_csv(mini: Path, tmp_path: Path) -> None:
    book = exported(mini)
    book.put("producten", "alfa", "naam", "Alpha")
    rows = book.sheet("producten").iter_rows(values_only=True)
    text = "\r\n".join(";".join(f'"{str(value or "").replace(chr(34), chr(34) * 2)}"' for value in row) for row in rows)
    (tmp_path / "producten.csv").write_text(text, encoding="cp1252")
    proposal = proposal_of(read_sheets(tmp_path / "producten.csv"), mini, read_catalog(mini))
    assert list(proposal.files) == ["products/alfa.yaml"]
    assert proposal.notes == ()


def test_all_that_is_wrong_with_ten_thousand_rows_is_told_in_seconds(mini: Path) -> None:
    columns = {column.field: place for place, column in enumerate(SHEETS["producten"].columns, 1)}
    cells = {(1, place): column.heading for place, column in enumerate(SHEETS["producten"].columns, 1)}
    for row in range(2, 10_002):
        cells[row, columns["name"]] = f"Product {row}"
        cells[row, columns["homepage"]] = "geen adres"
    wees = {(1, 1): "kenmerk", (1, 2): "leverancier", **{(row, 2): f"omega{row}" for row in range(2, 10_002)}}
    made = (
        Sheet("boek.xlsx", "producten", hidden=False, cells=cells),
        Sheet("boek.xlsx", "aanbod", hidden=False, cells=wees),
    )
    started = time.perf_counter()
    with pytest.raises(DataError) as caught:
        proposal_of(Sheets("boek.xlsx", made), mini, read_catalog(mini))
    assert time.perf_counter() - started < 20
    assert len(caught.value.diagnostics) == 51
    assert caught.value.diagnostics[-1].code == "more-findings"


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("gebruik in het onderwijs", "x" + " " * 30_000 + "<"),
        ("referentiecomponenten", "; ".join(f"component-{number}" for number in range(2_000))),
        ("licentiestatus", "open " * 6_000),
        ("licentie", "MIT AND " * 3_000),
        ("website", "https://" + "a." * 15_000),
    ],
)
def test_no_text_in_a_cell_takes_long(edit: Callable[[Any], Proposal], heading: str, value: str) -> None:
    started = time.perf_counter()
    refusals(edit, lambda book: book.put("producten", "alfa", heading, value))
    assert time.perf_counter() - started < 5


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(catalogs(most=8), st.data())
def test_an_edit_of_any_data_comes_through_and_the_rest_stays(
    tmp_path: Path, catalog: Catalog, data: st.DataObject
) -> None:
    folder = tmp_path / "willekeurig"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "products").mkdir(parents=True)
    for product in catalog.products.values():
        plain = {name: getattr(product, name) for name in ProductRecord.model_fields if name != "evidence"}
        said = {key: list(value) if isinstance(value, tuple) else value for key, value in plain.items() if value}
        text = yaml.safe_dump({**said, "verified": product.verified}, allow_unicode=True, sort_keys=False)
        (folder / f"products/{product.id}.yaml").write_text(text, encoding="utf-8")
    if not catalog.products:
        return
    book = Book(book_of(catalog))
    key = data.draw(st.sampled_from(sorted(catalog.products)))
    book.put("producten", key, "opmerking", "Anders.")
    path = book.saved(tmp_path / "terug.xlsx")
    proposal = proposal_of(read_sheets(path), folder, catalog)
    file = f"products/{key}.yaml"
    before = load((folder / file).read_text(encoding="utf-8"), file)
    assert proposal.files == {file: {**before, "remark": "Anders."}}


TELLING = [
    "",
    " ",
    "ja",
    "NEE",
    "alfa",
    "beta",
    "omega",
    "omega/alfa",
    "product/alfa",
    "product/alfa/1",
    "leverancier/",
    "aanbod/x",
    "aanbod/omega/alfa",
    "verwijderen",
    "open core",
    "hosting; advies",
    "toetssysteem;leeromgeving",
    "https://x.example/",
    "MIT",
    "2026-1-1",
    "31-12-2026",
    "bedrijf",
    "NL",
    "webpagina",
    "zin <https://x.example/>",
    "<>",
    "../x",
    "kenmerk",
    "naam",
    "stand",
    "=1",
    "\ufffd",
    "\x00",
    "een\ntwee",
]
ANY_TEXT = st.one_of(st.text(max_size=12), st.sampled_from([*TELLING, "x" * 700]))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(list(SHEETS)), st.integers(1, 6), st.integers(1, 22), ANY_TEXT), max_size=12),
    st.frozensets(st.tuples(st.integers(1, 6), st.integers(1, 22)), max_size=1),
)
def test_whatever_stands_in_the_cells_is_a_proposal_that_can_be_written_or_is_refused(
    small: tuple[Path, Sheets], typed: list[tuple[str, int, int, str]], formulas: frozenset[tuple[int, int]]
) -> None:
    root, sheets = small
    made = {sheet.name: dict(sheet.cells) for sheet in sheets.sheets}
    for name, row, column, text in typed:
        made[name][row, column] = text
    changed = tuple(replace(sheet, cells=made[sheet.name], formulas=formulas) for sheet in sheets.sheets)
    refused: tuple[Diagnostic, ...] = ()
    proposal = NOTHING
    try:
        proposal = proposal_of(Sheets("boek.xlsx", changed), root, read_catalog(root))
    except DataError as error:
        refused = error.diagnostics
    assert as_text(locate((*refused, *proposal.notes), root), "nl")
    assert edits(root, proposal).keys() == proposal.files.keys()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sheets]:
    """The small data and their workbook."""
    folder = tmp_path_factory.mktemp("small")
    root = a_folder(folder / "data")
    (folder / "boek.xlsx").write_bytes(book_of(read_catalog(root)))
    return root, read_sheets(folder / "boek.xlsx")


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
