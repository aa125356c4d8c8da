"""Plates for a print shop: boxes, bleed and marks where they belong, and letters as shapes that look the same."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from fora_plate.geometry import MM, PT, Size
from fora_plate.poster import with_bleed
from fora_plate.poster.meeting import extent_of
from fora_plate.scene import Document, Figure, Inset, Page, Rect, Scene, Text
from fora_plate.write.pdf import pdf
from support.pdf import broken_rules, tree_of
from support.pixels import differing, page_of
from support.plates import a_scene, an_about

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog


@pytest.fixture(scope="module")
def plate(real: Catalog) -> Scene:
    return a_scene(real, "domein-onderwijs")


def boxes_of(content: bytes) -> dict[str, list[float]]:
    with pikepdf.open(io.BytesIO(content)) as file:
        page = file.pages[0]
        return {name: [float(edge) for edge in page[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox")}


@pytest.mark.parametrize("bleed", [1, 3, 20])
def test_the_plate_is_trimmed_to_its_paper_and_bleeds_as_far_as_asked(plate: Scene, bleed: int) -> None:
    boxes = boxes_of(pdf(with_bleed(plate, bleed)))
    trim, wide = boxes["/TrimBox"], boxes["/BleedBox"]
    paper = [plate.size.width / PT, plate.size.height / PT]
    assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx(paper, abs=0.01)
    more = bleed * MM / PT
    assert wide == pytest.approx([trim[0] - more, trim[1] - more, trim[2] + more, trim[3] + more], abs=0.01)
    media = boxes["/MediaBox"]
    assert media[:2] == [0, 0]
    assert [media[2] - trim[2], media[3] - trim[3]] == pytest.approx(trim[:2], abs=0.01)
    assert wide[0] > 10 / 25.4 * 72, "room for the marks"


def test_the_ground_of_the_page_reaches_to_the_edge_of_the_bleed(plate: Scene) -> None:
    page = with_bleed(plate, 3).pages[0]
    inset, _ = page.scene.items
    assert isinstance(inset, Inset)
    ground = inset.items[0]
    assert isinstance(ground, Rect)
    assert extent_of(ground) == (-30, -30, plate.size.width + 30, plate.size.height + 30)
    assert extent_of(inset) == page.bleed
    assert inset.items[1:] == plate.items[1:]


@pytest.mark.parametrize("bleed", [1, 3, 20])
def test_marks_stand_outside_the_bleed_in_line_with_the_cut_and_in_the_sheet(plate: Scene, bleed: int) -> None:
    page = with_bleed(plate, bleed).pages[0]
    assert page.trim
    assert page.bleed
    _, beside = page.scene.items
    assert isinstance(beside, Figure)
    assert beside.meaning == "aside"
    left, top, right, bottom = page.bleed
    for mark in beside.items:
        assert isinstance(mark, Rect | Text)
        x0, y0, x1, y1 = extent_of(mark)
        assert x1 < left or x0 > right or y1 < top or y0 > bottom
        assert min(x0, y0) > 0
        assert x1 < page.scene.size.width
        assert y1 < page.scene.size.height
    crops = [mark for mark in beside.items if isinstance(mark, Rect) and not mark.stroke][:8]
    assert {round(min(mark.width, mark.height) / PT, 3) for mark in crops} == {0.25}
    upright = sorted({mark.x + mark.width / 2 for mark in crops if mark.height > mark.width})
    level = sorted({mark.y + mark.height / 2 for mark in crops if mark.width > mark.height})
    assert upright == pytest.approx([page.trim[0], page.trim[2]])
    assert level == pytest.approx([page.trim[1], page.trim[3]])


def test_the_line_beside_it_says_what_it_is_and_is_passed_over(plate: Scene) -> None:
    document = with_bleed(plate, 3)
    _, beside = document.pages[0].scene.items
    assert isinstance(beside, Figure)
    (told,) = (mark.text for mark in beside.items if isinstance(mark, Text))
    name = f"{plate.about.title} · editie {plate.about.edition}"
    assert told == f"{name} · afgesneden A3 liggend, 420 x 297 mm · afloop 3 mm"
    assert told not in tree_of(pdf(document)).said


def test_a_line_too_long_for_the_paper_is_set_smaller() -> None:
    page = with_bleed(Scene(Size(1000, 1000), an_about("Een lange naam van een plaat " * 6 + "slot"), ()), 3).pages[0]
    _, beside = page.scene.items
    assert isinstance(beside, Figure)
    (told,) = (mark for mark in beside.items if isinstance(mark, Text))
    assert told.size < 7 * PT
    assert told.x + told.width < page.scene.size.width


def test_inside_the_trim_it_is_the_plate(plate: Scene) -> None:
    bled = with_bleed(plate, 3)
    area = bled.pages[0].trim
    assert area
    seen = page_of(pdf(bled, outlines=True)).crop(area)
    small = page_of(pdf(Document(plate.about, (Page("", "", plate),)), outlines=True))
    wanted = small.crop((0, 0, plate.size.width, plate.size.height))
    assert differing(seen, wanted, 100) == 0


@pytest.mark.parametrize("outlines", [True, False])
def test_no_rule_of_pdf_ua_is_broken_and_it_is_read_as_the_plate_is(plate: Scene, *, outlines: bool) -> None:
    content = pdf(with_bleed(plate, 3), outlines=outlines)
    assert broken_rules(content) == []
    if not outlines:
        assert tree_of(content).said == tree_of(pdf(Document(plate.about, (Page("", "", plate),)))).said


@pytest.mark.parametrize("view", ["overzicht", "domein-onderwijs"])
def test_letters_as_shapes_look_as_fonts_do_and_need_none(real: Catalog, view: str) -> None:
    scene = a_scene(real, view)
    document = Document(scene.about, (Page("", "", scene),))
    shapes, letters = pdf(document, outlines=True), pdf(document)
    with pikepdf.open(io.BytesIO(shapes)) as file:
        assert not file.pages[0].Resources.Font
        objects = [thing for thing in file.objects if isinstance(thing, pikepdf.Dictionary)]
        assert not [thing for thing in objects if thing.get("/Type") == "/Font"]
    # From a little afar: this renderer puts lines of fonts on whole pixels.
    one, other = (page_of(content, dpi=150).resize((620, 438), Image.Resampling.BOX) for content in (shapes, letters))
    assert differing(one, other, 100) == 0
    assert differing(one, other, 40) < 0.01
