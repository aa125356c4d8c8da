"""The sets of the repository's own data: everything is in them, in order, and where they say that it is."""

from __future__ import annotations

import io
import re
import subprocess
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import pikepdf
import pytest

from fora_plate.build import set_document, sets, views_of
from fora_plate.scene import Figure, Rect, Text
from fora_plate.selection import cards_of, select
from fora_plate.style import STYLES
from fora_plate.view import Filters
from support.pdf import Node, broken_rules, complaints, misplaced, tree_of
from support.plates import a_request

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.scene import Item
    from fora_plate.selection import Language

A4 = (595, 842)
CELLS = {"cell", "head", "listed", "passage"}


class Made(NamedTuple):
    name: str
    content: bytes
    tree: Node


def a_set(catalog: Catalog, name: str, paper: str | None = None, filters: Filters | None = None) -> Made:
    request = a_request("pdf", paper=paper, portrait=None)
    views = views_of(catalog, [], filters or Filters(), whole=True)
    (file,) = sets(catalog, views, name, request)
    return Made(file.name, file.content, tree_of(file.content))


@pytest.fixture(scope="module")
def printed(real: Catalog) -> Made:
    return a_set(real, "print")


@pytest.fixture(scope="module")
def on_a4(real: Catalog) -> Made:
    return a_set(real, "print", "a4")


@pytest.fixture(scope="module")
def slides(real: Catalog) -> Made:
    return a_set(real, "slides")


@pytest.fixture(params=["printed", "on_a4", "slides"])
def made(request: pytest.FixtureRequest) -> Made:
    found: Made = request.getfixturevalue(request.param)
    return found


def pages_of(made: Made) -> list[tuple[int, int]]:
    """The sizes of the pages in pt."""
    with pikepdf.open(io.BytesIO(made.content)) as file:
        return [(round(float(page.mediabox[2])), round(float(page.mediabox[3]))) for page in file.pages]


def table(made: Made, head: str) -> list[list[str]]:
    """The rows of the table whose first column has this head, without its head."""
    for found in made.tree.all("Table"):
        rows = [[cell.said for cell in row.kids] for row in found.kids]
        if rows[0][0] == head:
            return rows[1:]
    raise AssertionError(head)


def test_no_rule_of_pdf_ua_is_broken(made: Made) -> None:
    assert broken_rules(made.content) == []


@pytest.mark.parametrize("style", STYLES)
def test_no_rule_is_broken_in_english_in_any_style(real: Catalog, style: str) -> None:
    request = a_request("pdf", paper=None, portrait=None, language="en", style=STYLES[style])
    (file,) = sets(real, views_of(real, [], Filters()), "slides", request)
    assert broken_rules(file.content) == []


def test_qpdf_poppler_and_mupdf_have_nothing_to_say(made: Made, tmp_path: Path) -> None:
    path = tmp_path / made.name
    path.write_bytes(made.content)
    checked = subprocess.run(["qpdf", "--check", path], check=True, capture_output=True, text=True)
    assert "No syntax or stream encoding errors found" in checked.stdout
    read = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True)
    assert read.stderr == ""
    assert complaints(made.content) == ""


def test_lists_hold_items_tables_rows_and_links_their_words(made: Made) -> None:
    assert misplaced(made.tree) == []


def test_no_tag_is_empty_and_headings_never_skip_a_level(made: Made) -> None:
    assert all(node.said for node in made.tree.walk())
    levels = [int(node.kind[1]) for node in made.tree.walk() if re.fullmatch("H[1-6]", node.kind)]
    assert levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_tables_are_whole_and_have_one_head(made: Made) -> None:
    for found in made.tree.all("Table"):
        head, *rows = found.kids
        assert {cell.kind for cell in head.kids} == {"TH"}
        for row in rows:
            assert [cell.kind for cell in row.kids] == ["TD"] * len(head.kids)


def test_every_page_has_its_number_as_label(made: Made) -> None:
    with pikepdf.open(io.BytesIO(made.content)) as file:
        labels = [str(label["/P"]) for label in list(file.Root.PageLabels.Nums)[1::2]]
        assert labels == [str(number) for number in range(1, len(file.pages) + 1)]


def test_the_contents_give_the_pages_to_which_they_lead(printed: Made, on_a4: Made) -> None:
    for made in (printed, on_a4):
        chapter = next(node for node in made.tree.all("L") if node.all("Link") and "Colofon" in node.said)
        with pikepdf.open(io.BytesIO(made.content)) as file:
            numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(file.pages, 1)}
            shown = {node.said.rsplit(" ", 1)[0]: int(node.said.rsplit(" ", 1)[1]) for node in chapter.all("LI")}
            leads = {}
            for annotation in file.pages[1]["/Annots"]:
                name = str(annotation["/Contents"]).rsplit(", ", 1)[0]
                leads[name] = numbers[annotation["/Dest"][0].objgen]
        assert leads == shown
        assert {"Zo leest u de plaat", "Witte vlekken", "Register van producten", "Bronnen"} <= set(shown)


def test_the_register_of_components_gives_the_page_with_the_card(real: Catalog, printed: Made, on_a4: Made) -> None:
    for made in (printed, on_a4):
        rows = table(made, "Referentiecomponent")
        register = next(
            [[cell.said for cell in row.kids] for row in found.kids[1:]]
            for found in made.tree.all("Table")
            if len(found.kids) > len(real.components) and found.kids[0].kids[0].said == "Referentiecomponent"
        )
        assert rows
        assert len(register) == len(real.components) == 96
        with pikepdf.open(io.BytesIO(made.content)) as file, file.open_outline() as outline:
            numbers: dict[Any, int] = {page.objgen: number for number, page in enumerate(file.pages, 1)}
            cards = set()

            def collect(items: list[pikepdf.OutlineItem]) -> None:
                for item in items:
                    assert isinstance(item.destination, pikepdf.Array)
                    cards.add((item.title, numbers[item.destination[0].objgen]))  # noqa: B023 -- used within the turn
                    collect(item.children)

            collect(outline.root)
        names = {component.name: real.domains[component.domain].name for component in real.components.values()}
        for name, _, page in register:
            known = next(known for known in names if name == f"{known} {names[known]}")
            assert (known, int(page)) in cards, name


def test_every_product_supplier_and_source_of_the_overview_is_listed_once(real: Catalog, printed: Made) -> None:
    selection = select(real, real.views["overzicht"], "nl")
    entries = [entry for card in cards_of(selection.layers) for entry in card.entries]
    products = {entry.product.id: entry.product for entry in entries}
    rows = table(printed, "Product")
    assert len(rows) == len(products) > 200
    for product, (name, licence, places) in zip(
        (product for product in real.products.values() if product.id in products), rows, strict=True
    ):
        assert name.startswith(product.name)
        assert licence.startswith(f"{product.description}{product.licence_shown}")
        assert all(real.components[component].name in places for component in product.components)
        assert (product.remark or "") in licence
    suppliers = table(printed, "Leverancier")
    assert [name.split(" ")[0] for name, _ in suppliers] == [
        numbered.supplier.name.split(" ")[0] for numbered in selection.suppliers
    ]
    sources = table(printed, "Product of leverancier")
    assert len(sources) == len(products) + len(suppliers)


def test_gaps_are_all_there(real: Catalog, made: Made) -> None:
    gaps = [card.name for card in select(real, real.views["overzicht"], "nl").gaps]
    rows = next(
        [row.kids[0].said for row in found.kids[1:]]
        for found in made.tree.all("Table")
        if [cell.said for cell in found.kids[0].kids][1] == "Domein"
    )
    assert rows == gaps


def test_a_set_on_a4_has_nothing_but_a4(on_a4: Made) -> None:
    assert {tuple(sorted(size)) for size in pages_of(on_a4)} == {A4}


def test_plates_have_the_paper_that_they_were_made_for_and_slides_a_screen(printed: Made, slides: Made) -> None:
    assert {(1191, 842), A4} == set(pages_of(printed))
    (size,) = set(pages_of(slides))
    assert size == (960, 540)


def test_a_set_of_parts_shows_every_component_once(real: Catalog, on_a4: Made) -> None:
    """Domains that one page cannot hold are spread; no card is lost, and none is there twice."""
    for domain in ("Algemeen", "Bedrijfsvoering"):
        parts = [part for part in on_a4.tree.all("Part") if f"voor {domain} (" in part.all("H1")[0].said]
        assert len(parts) > 1
        heads = [node.said for part in parts for node in part.walk() if re.fullmatch("H[3-6]", node.kind)]
        home = [part.name for part in real.components.values() if real.domains[part.domain].name == domain]
        assert {name: heads.count(name) for name in home} == dict.fromkeys(home, 1)


def test_filters_hold_for_plates_and_registers_alike(real: Catalog) -> None:
    made = a_set(real, "print", filters=Filters(offering_kinds=frozenset({"hosting"})))
    assert made.name == "set-print-hosting.pdf"
    rows = table(made, "Product")
    hosted = {offering.product for supplier in real.suppliers.values() for offering in supplier.offerings}
    assert 0 < len(rows) < len(hosted)
    assert broken_rules(made.content) == []


def test_the_registers_read_well_as_plain_text(printed: Made, tmp_path: Path) -> None:
    path = tmp_path / printed.name
    path.write_bytes(printed.content)
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    assert re.search(r"Anki +.+ Educatieve applicatie", text)
    assert re.search(r"Curriculumplanner +Onderwijs +Onderwijsvoorbereiding +\d+", text)
    assert text.count("licentie en status") > 5, "the head of a table is seen on every page"


def test_the_overview_leads_to_the_plates_of_domains(real: Catalog, printed: Made) -> None:
    with pikepdf.open(io.BytesIO(printed.content)) as file:
        inside = [str(link["/Contents"]) for link in file.pages[3]["/Annots"] if "/Dest" in link]
    assert len(inside) == len(real.components)
    assert all(re.fullmatch(r"kaart van .+, pagina \d+", said) for said in inside)


def test_the_same_set_is_the_same_bytes(real: Catalog, slides: Made) -> None:
    assert a_set(real, "slides").content == slides.content


def test_the_set_is_small(printed: Made) -> None:
    assert len(printed.content) < 1_000_000


def figures(items: Iterable[Item]) -> Iterator[Figure]:
    for item in items:
        if isinstance(item, Figure):
            yield item
            yield from figures(item.items)


@pytest.mark.parametrize("name", ["print", "slides"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_text_runs_out_of_its_cell_or_off_the_page(real: Catalog, name: str, language: Language) -> None:
    request = a_request("pdf", paper=None, portrait=None, language=language)
    document = set_document(real, views_of(real, [], Filters()), name, request)
    cells = [figure for page in document.pages for figure in figures(page.scene.items) if figure.kind in CELLS]
    assert len(cells) > 30
    for cell in cells:
        box = next(item for item in cell.items if isinstance(item, Rect))
        for text in (item for item in cell.items if isinstance(item, Text)):
            assert box.x - 1 <= text.x, text.text
            assert text.x + text.width <= box.x + box.width + 1, text.text
            assert box.y <= text.y <= box.y + box.height, text.text


def words_of(items: Iterable[Item]) -> Iterator[Text]:
    for item in items:
        if isinstance(item, Text):
            yield item
        elif isinstance(item, Figure):
            yield from words_of(item.items)


@pytest.mark.parametrize("name", ["print", "slides"])
def test_the_foot_of_every_page_stands_under_what_stands_on_it(real: Catalog, name: str) -> None:
    document = set_document(real, views_of(real, [], Filters()), name, a_request("pdf", paper=None, portrait=None))
    for page in document.pages:
        *above, foot, number = words_of(page.scene.items)
        assert foot.x == min(text.x for text in above), page.id
        assert foot.y == number.y > max(text.y for text in above)
        assert number.x + number.width == pytest.approx(page.scene.size.width - foot.x, abs=2)


def test_a_card_close_up_and_what_is_said_of_it_stand_in_one_column_of_a_slide(real: Catalog) -> None:
    document = set_document(real, views_of(real, [], Filters()), "slides", a_request("pdf", paper=None, portrait=None))
    (reading,) = (page for page in document.pages if page.id == "chapter_reading")
    said = {figure.id: next(words_of(figure.items)) for figure in figures(reading.scene.items) if figure.kind in CELLS}
    together = [said[f"reading_{name}"] for name in ("example", "reading-name", "reading-product", "reading-numbers")]
    assert len({text.x for text in together}) == 1
    assert [text.y for text in together] == sorted(text.y for text in together)
