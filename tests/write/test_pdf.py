"""PDF: readable by programs and by people who do not see it, by the rules and beyond them."""

from __future__ import annotations

import io
import re
import subprocess
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
import pytest

from fora_plate.link import Link
from fora_plate.scene import Document, Figure, Page, Picture, Rect, Text
from fora_plate.selection import cards_of, select
from fora_plate.style import STYLE, STYLES, in_notation
from fora_plate.text import Typeface
from fora_plate.write.pdf import pdf
from support.catalogs import a_catalog, a_product
from support.fonts import an_opentype_font, another_font
from support.logos import a_logo, a_png_logo
from support.pdf import broken_rules, misplaced, tree_of
from support.plates import a_plate, a_scene, a_scene_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.scene import Item
    from fora_plate.text import Face
    from support.pdf import Node

TABLES = ("matrix-componenten", "matrix-standaarden", "matrix-leveranciers")
RELATIONS = ("koppelvlakken", "component-learning-management-systeem-lms", "component-curriculumplanner", *TABLES)
VIEWS = ("overzicht", "domein-onderwijs", "dekking", "werkblad", "zoals-fora", "functies", "kern", *RELATIONS)


@pytest.fixture(scope="module")
def files(real: Catalog) -> dict[str, bytes]:
    """Plates of the repository's own data."""
    return {view: a_plate(real, view, "pdf", paper=real.views[view].paper) for view in VIEWS}


@pytest.fixture(scope="module")
def overview(files: dict[str, bytes]) -> Node:
    return tree_of(files["overzicht"])


def a_file(*items: Item) -> bytes:
    scene = a_scene_of(*items)
    return pdf(Document(scene.about, (Page("", "", scene),)))


def a_text(text: str, y: float = 50, **more: object) -> Text:
    return Text(text, 20, y, 24, 120, "regular", "#000000", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("view", VIEWS)
def test_no_rule_of_pdf_ua_is_broken(files: dict[str, bytes], view: str) -> None:
    assert broken_rules(files[view]) == []


@pytest.mark.parametrize("style", STYLES)
def test_no_rule_is_broken_in_any_style_or_in_english(real: Catalog, style: str) -> None:
    content = a_plate(real, "domein-schoolleiding", "pdf", style=STYLES[style], language="en")
    assert broken_rules(content) == []


def test_no_rule_is_broken_in_the_notation_of_archimate_and_types_are_said(real: Catalog) -> None:
    content = a_plate(real, "domein-schoolleiding", "pdf", style=in_notation(STYLE, "archimate"))
    assert broken_rules(content) == []
    tree = tree_of(content)
    assert misplaced(tree) == []
    assert "Verantwoording (schoolniveau), bedrijfsfunctie" in {node.actual for node in tree.walk()}


def test_the_checker_sees_a_link_without_description(files: dict[str, bytes]) -> None:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(files["werkblad"])) as file:
        del file.pages[0].Annots[0].Contents
        file.save(target)
    assert broken_rules(target.getvalue())


@pytest.mark.parametrize("view", VIEWS)
def test_no_tag_is_empty_and_no_content_has_two_tags(files: dict[str, bytes], view: str) -> None:
    """That each stretch of content has one tag at the most is seen when the tree is read."""
    tree = tree_of(files[view])
    assert all(node.said for node in tree.walk())
    assert {node.kind for node in tree.walk()} <= {
        *("Document", "Sect", "P", "L", "LI", "Lbl", "LBody", "Link", "Span"),
        *("H1", "H2", "H3", "H4", "H5"),
    }


@pytest.mark.parametrize("view", VIEWS)
def test_lists_hold_items_and_links_their_words(files: dict[str, bytes], view: str) -> None:
    assert misplaced(tree_of(files[view])) == []


@pytest.mark.parametrize("view", VIEWS)
def test_headings_start_at_one_and_never_skip_a_level(files: dict[str, bytes], view: str) -> None:
    levels = [int(node.kind[1]) for node in tree_of(files[view]).walk() if re.fullmatch("H[1-6]", node.kind)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_headings_are_the_plate_its_layers_domains_functions_and_components_in_order(
    real: Catalog, overview: Node
) -> None:
    selection = select(real, real.views["overzicht"], "nl")
    wanted = []
    for layer in selection.layers:
        wanted.append(layer.name)
        for region in layer.regions:
            wanted += [region.name] if region.name and region.name != layer.name else []
            for section in region.sections:
                wanted += [section.name] if section.name else []
                wanted += sorted(card.name for card in section.cards)
    heads = [node.said for node in overview.walk() if re.fullmatch("H[2-6]", node.kind)]
    assert [name for name in wanted if name not in heads] == []
    layers = [layer.name for layer in selection.layers]
    assert [node.said for node in overview.all("H2")][: len(layers)] == layers


def test_every_product_is_one_item_of_a_list_with_the_names_of_its_suppliers(real: Catalog, overview: Node) -> None:
    selection = select(real, real.views["overzicht"], "nl")
    entries = [entry for card in cards_of(selection.layers) for entry in card.entries]
    wanted = [(entry.product.name, *(offer.supplier.supplier.name for offer in entry.offers)) for entry in entries]
    items = Counter(tuple(node.said.split(", ")) for node in overview.all("LI"))
    assert len(wanted) > 320
    for name, *suppliers in wanted:
        (said,) = {item for item in items if item[0] == name and set(suppliers) <= {*item}}
        items[said] -= 1
    assert min(items.values()) >= 0, "each of them once"


@pytest.mark.parametrize("view", TABLES)
def test_every_cell_of_a_matrix_is_said_in_words_below_its_row(
    real: Catalog, files: dict[str, bytes], view: str
) -> None:
    matrix = select(real, real.views[view], "nl").matrix
    assert matrix is not None
    rows = {item.key: item.name for group in matrix.rows for item in group.items}
    said, row = [], ""
    for node in tree_of(files[view]).walk():
        row = node.said if node.kind in {"H2", "H3"} else row
        said += [(row, node.said)] if node.kind == "LBody" else []
    assert [pair for pair in said if pair[0] in rows.values()] == [(rows[mark.row], mark.said) for mark in matrix.marks]


def test_numbers_and_signs_are_said_in_words(overview: Node) -> None:
    """The legend, which explains them, shows them."""
    bands = [node for node in overview.kids if node.kind == "Sect" and node.all("H3")]
    said = " ".join(node.said for node in bands)
    assert "Moodle LMS, " in said
    assert not re.search("[◆▷○⊘]", said)
    assert "open core" in said


def test_links_say_where_they_lead(real: Catalog, files: dict[str, bytes], overview: Node) -> None:
    links = [link for node in overview.all("Link") for link in node.links]
    said = dict(links)
    assert said[real.products["moodle"].homepage] == "website van Moodle LMS"
    component = next(iter(real.components.values()))
    assert said[component.url] == f"{component.name} in FORA"
    with pikepdf.open(io.BytesIO(files["overzicht"])) as file:
        assert len(links) == len(file.pages[0].Annots)


def test_bookmarks_follow_layers_domains_and_components(real: Catalog, files: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(files["overzicht"])) as file, file.open_outline() as outline:
        (plate,) = outline.root
        layers = [item.title for item in plate.children]
        assert layers[:5] == [layer.name for layer in real.layers]
        titles = set()

        def collect(items: list[pikepdf.OutlineItem]) -> None:
            for item in items:
                titles.add(item.title)
                assert isinstance(item.destination, pikepdf.Array)
                assert item.destination[0].objgen == file.pages[0].objgen
                collect(item.children)

        collect(outline.root)
    assert {component.name for component in real.components.values()} <= titles


def test_the_file_says_what_it_is(real: Catalog, files: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(files["overzicht"])) as file:
        xmp = file.open_metadata()
        assert xmp["dc:title"].startswith("FORA-plaat")
        assert set(xmp["dc:language"]) == {"nl"}
        assert xmp["xmpMM:VersionID"] == real.edition.id
        assert real.architecture.commit in xmp["dc:source"]
        assert xmp["pdfuaid:part"] == "1"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert str(file.Root.Lang) == "nl"


def test_an_english_plate_marks_what_is_dutch(real: Catalog) -> None:
    tree = tree_of(a_plate(real, "domein-onderwijs", "pdf", language="en"))
    dutch = {node.said for node in tree.walk() if node.language == "nl"}
    assert real.components["roostersysteem"].name in dutch
    assert "Suppliers" not in dutch
    assert not any(node.language for node in tree_of(a_plate(real, "domein-onderwijs", "pdf")).walk())


def test_the_overview_is_small(files: dict[str, bytes]) -> None:
    assert len(files["overzicht"]) < 200_000


def test_lines_of_one_text_are_read_with_a_space_between_them() -> None:
    content = a_file(a_text("nog geen"), a_text("alternatief", 80, follows=True))
    assert tree_of(content).said == "nog geen alternatief"


def test_a_word_broken_over_lines_is_read_whole() -> None:
    lines = a_text("Rooster-", heading=1, label="Roostersysteem"), a_text("systeem", 80, heading=1, follows=True)
    (heading,) = tree_of(a_file(*lines)).kids
    assert (heading.kind, heading.said) == ("H1", "Roostersysteem")


def test_a_picture_is_described_or_passed_over() -> None:
    content = a_file(Picture("a", 10, 10, 50, 50, a_logo(), "Ons huis"), Picture("b", 90, 10, 50, 50, a_png_logo()))
    assert [(node.kind, node.said) for node in tree_of(content).kids] == [("Figure", "Ons huis")]
    assert broken_rules(content) == []


def test_an_aside_is_passed_over_with_its_links() -> None:
    link = Link("https://example.org/", "elders")
    aside = Figure("a", "note", "", "aside", (Rect(0, 0, 9, 9, fill="#eeeeee"), a_text("12", link=link)))
    tree = tree_of(a_file(aside, a_text("woord", 90)))
    assert tree.said == "woord"


def test_what_goes_on_on_the_next_page_stays_one_thing() -> None:
    def page(label: str, *rows: str) -> Page:
        cells = tuple(
            Figure("", "row", "", "row", (Figure("", "cell", "", "cell", (a_text(row, 40 + 30 * place),)),))
            for place, row in enumerate(rows)
        )
        return Page("lijst", label, a_scene_of(Figure("tabel", "table", "", "table", cells)))

    content = pdf(Document(a_scene_of().about, (page("1", "een", "twee"), page("2", "drie"))))
    (part,) = tree_of(content).kids
    (table,) = part.kids
    assert (part.kind, table.kind, [row.said for row in table.kids]) == ("Part", "Table", ["een", "twee", "drie"])
    with pikepdf.open(io.BytesIO(content)) as file:
        assert [str(label["/P"]) for label in list(file.Root.PageLabels.Nums)[1::2]] == ["1", "2"]


def test_links_lead_to_figures_on_other_pages() -> None:
    target = Figure("doel", "group", "", "group", (Rect(0, 100, 50, 50), a_text("hier", 130)))
    pages = (
        Page("een", "1", a_scene_of(a_text("daar", link=Link("#twee/doel", "naar het doel")))),
        Page("twee", "2", a_scene_of(target)),
    )
    content = pdf(Document(a_scene_of().about, pages))
    assert broken_rules(content) == []
    with pikepdf.open(io.BytesIO(content)) as file:
        destination = file.pages[0].Annots[0].Dest
        assert destination[0].objgen == file.pages[1].objgen
        assert float(destination[3]) == pytest.approx((300 - 100) / 254 * 72, abs=0.01)


def test_letters_as_shapes_need_no_font_and_are_still_read(real: Catalog) -> None:
    scene = a_scene(real, "domein-schoolleiding")
    document = Document(scene.about, (Page("", "", scene),))
    shapes, letters = pdf(document, outlines=True), pdf(document)
    assert broken_rules(shapes) == []
    with pikepdf.open(io.BytesIO(shapes)) as file:
        assert not file.pages[0].Resources.Font
    said, wanted = (
        [re.sub(r"[\s-]", "", node.said) for node in tree_of(content).all("LI")] for content in (shapes, letters)
    )
    assert said == wanted


@pytest.mark.parametrize("make", [another_font, an_opentype_font])
def test_a_house_typeface_is_embedded_and_selectable(make: Callable[[Face], bytes], tmp_path: Path) -> None:
    catalog = a_catalog([[["Roostersysteem"]]], [a_product("een", "Proef ◆ pakket fi", ["c-0-0-0"])], [])
    house = replace(STYLE, id="huis", typeface=Typeface("Huisletter", make("regular"), make("bold")))
    content = a_plate(catalog, "alles", "pdf", style=house)
    assert broken_rules(content) == []
    path = tmp_path / "plaat.pdf"
    path.write_bytes(content)
    text, fonts = (
        subprocess.run([*command, path, *more], check=True, capture_output=True, text=True).stdout
        for command, more in ((["pdftotext"], ["-"]), (["pdffonts"], []))
    )
    assert "Proef ◆ pakket fi" in text
    assert "+Huisletter-Bold" in fonts
    assert "+Inter-Regular" in fonts
