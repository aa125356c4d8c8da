"""PDF at its edges: strange characters, addresses, sizes and places, and what other programs make of them."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest

from fora_plate.geometry import Size
from fora_plate.link import Link
from fora_plate.scene import About, Document, Figure, Inset, Page, Picture, Scene, Text
from fora_plate.text import Typeface
from fora_plate.write.pdf import pdf
from support.fonts import a_shaping_font
from support.logos import a_logo
from support.pdf import broken_rules, complaints, tree_of
from support.plates import a_plate, a_scene, a_scene_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.scene import Item

HOSTILE = "a (b) \\ c) <d> [e] {f} /g %h éß — 😀 \U0001d49c"


def a_file(*items: Item, outlines: bool = False) -> bytes:
    scene = a_scene_of(*items)
    return pdf(Document(scene.about, (Page("", "1", scene),)), outlines=outlines)


def a_text(text: str, y: float = 50, **more: object) -> Text:
    return Text(text, 20, y, 24, 120, "regular", "#000000", **more)  # type: ignore[arg-type]


def test_what_is_not_drawn_may_hold_any_character() -> None:
    about = About(HOSTILE, HOSTILE, "nl", "2026-01-01", HOSTILE, "https://example.org/?a=b&c=<d>", HOSTILE)
    link = Link("https://example.org/", HOSTILE)
    items = (a_text("kop", heading=1, label=HOSTILE), a_text("woord", 90, link=link))
    scene = Scene(Size(400, 300), about, (*items, Picture("a", 1, 1, 9, 9, a_logo(), HOSTILE)))
    content = pdf(Document(about, (Page("een", HOSTILE, scene),)))
    assert broken_rules(content) == []
    assert tree_of(content).said.count(HOSTILE) == len(("heading", "picture"))
    with pikepdf.open(io.BytesIO(content)) as file, file.open_outline() as outline, file.open_metadata() as xmp:
        (page,) = file.pages
        assert [item.title for item in outline.root] == [HOSTILE]
        assert str(page.Annots[0].Contents) == str(file.Root.PageLabels.Nums[1].P) == HOSTILE
        assert {str(file.docinfo[key]) for key in ("/Title", "/Subject")} == {HOSTILE}
        assert {xmp[key] for key in ("dc:title", "dc:description", "dc:rights", "xmpMM:VersionID")} == {HOSTILE}
        assert xmp["dc:source"] == about.source


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a(b)c", "https://example.org/a(b)c"),
        ("https://example.org/één?q=ü#ï", "https://example.org/%C3%A9%C3%A9n?q=%C3%BC#%C3%AF"),
        ("https://example.org/a%20b?c=d&e=f", "https://example.org/a%20b?c=d&e=f"),
        ("https://example.org/😀", "https://example.org/%F0%9F%98%80"),
    ],
)
def test_addresses_are_written_in_ascii(address: str, written: str) -> None:
    with pikepdf.open(io.BytesIO(a_file(a_text("woord", link=Link(address, "daar"))))) as file:
        assert bytes(file.pages[0].Annots[0].A.URI) == written.encode()


def test_a_link_to_nowhere_is_a_mistake_that_is_named() -> None:
    with pytest.raises(KeyError, match="not in the document: nergens"):
        a_file(a_text("woord", link=Link("#nergens", "nergens heen")))


def test_a_page_may_have_hardly_any_room() -> None:
    about = a_scene_of().about
    content = pdf(Document(about, (Page("", "", Scene(Size(1, 1), about, (a_text("woord"),))),)))
    assert tree_of(content).said == "woord"
    assert broken_rules(content) == []
    with pikepdf.open(io.BytesIO(content)) as file:
        assert file.check_pdf_syntax() == []


def test_cells_without_words_keep_their_place() -> None:
    def row(*cells: str) -> Figure:
        made = (Figure("", "cell", "", "cell", (a_text(cell),) if cell else ()) for cell in cells)
        return Figure("", "row", "", "row", tuple(made))

    content = a_file(Figure("", "table", "", "table", (row("een", "twee"), row("", "drie"))))
    assert [[cell.said for cell in tags.kids] for tags in tree_of(content).all("TR")] == [["een", "twee"], ["", "drie"]]
    assert broken_rules(content) == []


def test_a_mark_of_an_item_is_a_label_even_if_it_is_a_heading() -> None:
    item = Figure("", "entry", "", "item", (a_text("1", heading=1, marker=True), a_text("woord", 90)))
    (found,) = tree_of(a_file(Figure("", "list", "", "list", (item,)))).all("LI")
    assert [kid.kind for kid in found.kids] == ["Lbl", "LBody"]


def test_a_logo_is_in_the_file_once_wherever_it_stands() -> None:
    logo, small = a_logo(), 0.5
    picture = Picture("a", 10, 10, 50, 50, logo, "Ons huis")
    inside = Inset(100, 10, 100, 100, (Inset(0, 0, 80, 80, (picture,), scale=small),), scale=small)
    scene = a_scene_of(picture, inside)
    content = pdf(Document(scene.about, (Page("een", "1", scene), Page("twee", "2", scene))))
    boxes = [float(value) for value in _boxes(content)]
    assert boxes[2] - boxes[0] == pytest.approx(4 * (boxes[6] - boxes[4]), abs=0.1)
    assert tree_of(content).said == " ".join(["Ons huis"] * 4)
    with pikepdf.open(io.BytesIO(content)) as file:
        assert len(file.pages[0].Resources.XObject) == 1


def _boxes(content: bytes) -> list[float]:
    """The edges of the pictures, one after the other."""
    with pikepdf.open(io.BytesIO(content)) as file:
        figures = [
            item for item in file.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Figure"
        ]
        return [float(edge) for figure in figures for edge in figure.A.BBox]


def test_words_are_found_on_a_tiny_and_on_a_huge_scale(tmp_path: Path) -> None:
    items = tuple(Text("woorden", 0, 50, size, 10, "bold", "#000000") for size in (0.001, 0.5, 5000))
    path = tmp_path / "groot.pdf"
    path.write_bytes(a_file(*items, Inset(0, 0, 400, 300, (a_text("klein"),), scale=0.0001)))
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True)
    assert "klein" in text.stdout
    assert text.stderr == ""


@pytest.mark.parametrize("outlines", [True, False])
@pytest.mark.parametrize("view", ["overzicht", "dekking"])
def test_mupdf_has_nothing_to_say(real: Catalog, view: str, *, outlines: bool) -> None:
    scene = a_scene(real, view)
    content = pdf(Document(scene.about, (Page("", "1", scene),)), outlines=outlines)
    assert complaints(content) == ""


def test_mupdf_finds_the_words(real: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "plaat.pdf"
    path.write_bytes(a_plate(real, "overzicht", "pdf"))
    text = subprocess.run(
        ["mutool", "draw", "-q", "-F", "text", path], check=True, capture_output=True, text=True
    ).stdout
    assert {"Moodle LMS", "Roostersysteem"} <= {line.strip() for line in text.splitlines()}


SHAPED = ("efficiënt & fijn", "café, één", "Tot To", "hoera 😀 ◆ fi", "q\u0301 q e\u0301")


def test_words_are_found_whatever_glyphs_show_them(tmp_path: Path) -> None:
    path = _shaped(SHAPED, tmp_path)
    assert _found(["pdftotext", "-layout", path, "-"]) == list(SHAPED)


def test_accents_are_found_by_programs_that_only_look_at_glyphs(tmp_path: Path) -> None:
    path = _shaped(SHAPED[2:], tmp_path)
    # MuPDF before 1.24 passes over what a piece of text is said to stand for.
    assert _found(["mutool", "draw", "-q", "-F", "text", path]) == list(SHAPED[2:])


def _shaped(lines: Sequence[str], folder: Path) -> Path:
    house = Typeface("Huisletter", a_shaping_font("regular"), a_shaping_font("bold"))
    texts = tuple(a_text(words, 40 * place) for place, words in enumerate(lines, 1))
    scene = replace(a_scene_of(*texts), typeface=house)
    path = folder / "woorden.pdf"
    path.write_bytes(pdf(Document(scene.about, (Page("", "1", scene),))))
    return path


def _found(command: list[str | Path]) -> list[str]:
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def test_a_character_beyond_the_first_plane_is_one_character() -> None:
    house = Typeface("Huisletter", a_shaping_font("regular"), a_shaping_font("bold"))
    scene = replace(a_scene_of(a_text("*😀")), typeface=house)
    content = pdf(Document(scene.about, (Page("", "1", scene),)))
    assert broken_rules(content) == []
    scene = replace(scene, items=(a_text("😀"),))
    assert tree_of(pdf(Document(scene.about, (Page("", "1", scene),)))).said == "😀"
