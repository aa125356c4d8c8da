"""Posters on sheets: put together they are the plate, and every sheet can be read, clicked, cut and found."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.geometry import PT, Size
from fora_plate.link import Link
from fora_plate.paper import paper_of
from fora_plate.poster import SHEETS, tiled
from fora_plate.poster.grid import MARGIN, OVERLAP, grid_of
from fora_plate.poster.meeting import extent_of, meeting
from fora_plate.scene import Document, Figure, Inset, Page, Rect, Scene, Text
from fora_plate.style import STYLES
from fora_plate.text import Typeface
from fora_plate.write.pdf import pdf
from support.fonts import another_font
from support.pdf import broken_rules, complaints, tree_of
from support.pixels import differing, page_of
from support.plates import a_request, a_scene, a_scene_of, an_about

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.poster.grid import Grid
    from fora_plate.scene import Area, Item

PLATES = (("overzicht", "a0", "a4"), ("overzicht", "a1", "a3"), ("dekking", "a3", "a4"), ("werkblad", "a3", "a4"))


@pytest.fixture(scope="module")
def plate(real: Catalog) -> Scene:
    return a_scene(real, "overzicht")


@pytest.fixture(scope="module")
def grid(plate: Scene) -> Grid:
    return grid_of(plate.size, paper_of("a4").size)


@pytest.fixture(scope="module")
def poster(plate: Scene) -> bytes:
    return pdf(tiled(plate, "a4"))


def whole(scene: Scene) -> Document:
    return Document(scene.about, (Page("", "", scene),))


def marks(items: Sequence[Item]) -> Iterator[Item]:
    """Every mark in items, those in an inset not included."""
    for item in items:
        if isinstance(item, Figure):
            yield from marks(item.items)
        else:
            yield item


def inset_of(page: Page) -> Inset:
    (found,) = (item for item in page.scene.items if isinstance(item, Inset))
    return found


def holds(outer: Area, inner: Area) -> bool:
    """Whether an area lies in another, but for a thousandth of a unit."""
    return all(near - 1e-3 <= far for near, far in ((outer[0], inner[0]), (outer[1], inner[1]))) and all(
        near + 1e-3 >= far for near, far in ((outer[2], inner[2]), (outer[3], inner[3]))
    )


def apart(one: Area, other: Area) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_put_together_the_sheets_are_the_plate(plate: Scene, grid: Grid) -> None:
    """Letters as shapes: of fonts, this renderer puts whole lines a pixel higher or lower."""
    small = page_of(pdf(whole(plate), outlines=True))
    sheets = pdf(tiled(plate, "a4"), outlines=True)
    for number, sheet in enumerate(grid.sheets, 2):
        part, window = sheet.part, sheet.window
        seen = page_of(sheets, number).crop((window.x0, window.y0, window.x1, window.y1))
        wanted = small.crop((part.x0, part.y0, part.x1, part.y1))
        assert differing(seen, wanted, 100) == 0, sheet.name
        assert differing(seen, wanted, 40) < 0.001, sheet.name
        off = small.crop((part.x0 + 1, part.y0, part.x1 + 1, part.y1))
        assert differing(seen, off, 100) > 0.005, "a sheet that is off by a tenth of a millimetre is seen"


def test_with_fonts_they_are_the_plate_too(plate: Scene, grid: Grid, poster: bytes) -> None:
    small = page_of(pdf(whole(plate)))
    for number, sheet in enumerate(grid.sheets, 2):
        part, window = sheet.part, sheet.window
        seen = page_of(poster, number).crop((window.x0, window.y0, window.x1, window.y1))
        assert differing(seen, small.crop((part.x0, part.y0, part.x1, part.y1)), 100) < 0.005, sheet.name


@pytest.mark.parametrize(("view", "paper", "sheet"), PLATES)
def test_no_rule_of_pdf_ua_is_broken(real: Catalog, view: str, paper: str, sheet: str) -> None:
    content = pdf(tiled(a_scene(real, view, paper), sheet))
    assert broken_rules(content) == []
    tree = tree_of(content)
    assert all(node.said for node in tree.walk())
    levels = [int(node.kind[1]) for node in tree.walk() if re.fullmatch("H[1-6]", node.kind)]
    assert (levels[0], levels.count(1)) == (1, 1)
    assert all(later <= before + 1 for before, later in pairwise(levels))


@pytest.mark.parametrize("style", ["grijs", "contrast"])
def test_no_rule_is_broken_in_other_styles_or_with_letters_as_shapes(real: Catalog, style: str) -> None:
    scene = a_scene(real, "domein-schoolleiding", style=STYLES[style])
    content = pdf(tiled(scene, "a4"), outlines=True)
    assert broken_rules(content) == []
    assert complaints(content) == ""


def test_a_poster_in_a_house_typeface_is_set_in_it_all_over(plate: Scene) -> None:
    house = Typeface("Huisletter", another_font("regular"), another_font("bold"))
    content = pdf(tiled(replace(plate, typeface=house), "a4"))
    assert broken_rules(content) == []
    with pikepdf.open(io.BytesIO(content)) as file:
        fonts = [str(font.BaseFont) for font in file.pages[0].Resources.Font.values()]
    assert {name.partition("+")[2] for name in fonts} >= {"Huisletter-Regular", "Huisletter-Bold"}


def test_everything_on_the_plate_is_read_on_some_sheet(plate: Scene, poster: bytes) -> None:
    (front, *sheets) = tree_of(poster).kids
    read = {(node.kind, node.said) for sheet in sheets for node in sheet.walk() if node.kind in {"LI", "P"}}
    wanted = {(node.kind, node.said) for node in tree_of(pdf(whole(plate))).walk() if node.kind in {"LI", "P"}}
    assert wanted <= read
    assert front.all("H1")


def test_pages_are_labelled_by_column_and_row_behind_a_front_sheet(poster: bytes, grid: Grid) -> None:
    with pikepdf.open(io.BytesIO(poster)) as file:
        labels = [str(label["/P"]) for label in list(file.Root.PageLabels.Nums)[1::2]]
        assert labels == ["0", *(sheet.name for sheet in grid.sheets)] == ["0", "A1", "B1", "A2", "B2"]
        assert len(file.pages) == len(labels)
    assert [kid.all("H2")[0].said for kid in tree_of(poster).kids[1:]] == [f"Vel {name}" for name in labels[1:]]


def test_links_work_and_only_where_they_are_seen(plate: Scene, poster: bytes, grid: Grid) -> None:
    wanted = {link for node in tree_of(pdf(whole(plate))).walk() for link in node.links}
    found = {link for node in tree_of(poster).walk() for link in node.links}
    assert wanted <= found
    with pikepdf.open(io.BytesIO(poster)) as file:
        for page, sheet in zip(list(file.pages)[1:], grid.sheets, strict=True):
            tall = grid.sheet.height
            window = sheet.window
            edges = (window.x0 / PT, (tall - window.y1) / PT, window.x1 / PT, (tall - window.y0) / PT)
            for link in page.Annots:
                left, low, right, high = (float(edge) for edge in link.Rect)
                assert left >= edges[0] - 0.01
                assert low >= edges[1] - 0.01
                assert right <= edges[2] + 0.01
                assert high <= edges[3] + 0.01


def test_the_numbers_on_the_front_sheet_lead_to_their_sheets(poster: bytes) -> None:
    front = tree_of(poster).kids[0]
    items = [node.said for node in front.all("LI") if node.all("Link")]
    assert items == ["A1", "B1", "A2", "B2"]
    with pikepdf.open(io.BytesIO(poster)) as file:
        targets = [link.Dest[0].objgen for link in file.pages[0].Annots]
        assert targets == [page.objgen for page in list(file.pages)[1:]]
        assert [str(link.Contents) for link in file.pages[0].Annots][:2] == ["naar vel A1", "naar vel B1"]


def test_the_front_sheet_says_how_and_how_many(real: Catalog) -> None:
    said = tree_of(pdf(tiled(a_scene(real, "overzicht", "a0"), "a4"))).kids[0].said
    assert "A0 liggend, 1189 x 841 mm · 25 vellen in 5 rijen van 5, A4 liggend" in said
    assert "ware grootte (100%)" in said
    assert "100 mm lang" in said


@pytest.mark.parametrize(
    ("size", "steps"), [((2000, 1500), 2), ((9000, 1000), 3), ((1000, 9000), 3), ((9000, 9000), 4)]
)
def test_no_step_tells_of_what_is_not_to_be_done(size: tuple[int, int], steps: int) -> None:
    scene = Scene(Size(*size), an_about(), (Rect(0, 0, *size, fill="#ffffff"),))
    front = tiled(scene, "a4").pages[0].scene.items
    (list_,) = (item for item in front if isinstance(item, Figure) and item.kind == "steps")
    assert len(list_.items) == steps


@settings(max_examples=40, deadline=None)
@given(st.integers(1_000, 50_000), st.integers(1_000, 50_000), st.sampled_from(SHEETS))
def test_what_stands_beside_a_window_is_outside_of_it_and_within_reach_of_a_printer(
    width: int, height: int, sheet: str
) -> None:
    scene = Scene(Size(width, height), an_about("een lange naam van een plaat " * 4 + "plaat"), ())
    for page in tiled(scene, sheet).pages[1:]:
        size = page.scene.size
        printed = (MARGIN, MARGIN, size.width - MARGIN, size.height - MARGIN)
        window = extent_of(inset_of(page))
        beside = [extent_of(mark) for mark in marks(page.scene.items) if not isinstance(mark, Inset | Figure)]
        assert all(holds(printed, area) for area in beside)
        assert all(apart(window, area) for area in beside)
        texts = [extent_of(mark) for mark in marks(page.scene.items) if isinstance(mark, Text)]
        assert texts
        assert all(apart(one, other) for one in texts for other in beside if other is not one and other != one)


@settings(max_examples=40, deadline=None)
@given(st.integers(1_000, 50_000), st.integers(1_000, 50_000), st.sampled_from(SHEETS), st.sampled_from(["nl", "en"]))
def test_nothing_on_a_front_sheet_is_in_the_way_of_anything(width: int, height: int, sheet: str, language: str) -> None:
    about = replace(an_about("FORA-plaat: een naam die niet op een regel past · Een lange naam"), language=language)
    page = tiled(Scene(Size(width, height), about, ()), sheet).pages[0]
    size = page.scene.size
    printed = (MARGIN, MARGIN, size.width - MARGIN, size.height - MARGIN)
    drawn = [mark for mark in marks(page.scene.items) if not isinstance(mark, Figure)]
    assert all(holds(printed, extent_of(mark)) for mark in drawn)
    picture = extent_of(inset_of(page))
    words = [extent_of(mark) for mark in drawn if isinstance(mark, Text)]
    around = [area for area in words if not holds(picture, area)]
    assert all(apart(area, picture) for area in around)
    assert all(apart(one, other) for number, one in enumerate(around) for other in around[number + 1 :])
    inside = [area for area in words if holds(picture, area)]
    assert len(inside) == len(grid_of(Size(width, height), paper_of(sheet).size).sheets)
    assert all(apart(one, other) for one, other in pairwise(inside))


@pytest.mark.parametrize("view", ["overzicht", "zoals-fora", "werkblad"])
def test_a_sheet_holds_only_what_meets_its_window(real: Catalog, view: str) -> None:
    scene = a_scene(real, view)
    sheets = grid_of(scene.size, paper_of("a4").size).sheets
    counts = []
    for page, sheet in zip(tiled(scene, "a4").pages[1:], sheets, strict=True):
        part = sheet.part
        area = (part.x0, part.y0, part.x1, part.y1)
        inside = inset_of(page).items
        rects = [extent_of(mark) for mark in marks(inside) if isinstance(mark, Rect)]
        # With the items of a list, which are kept whole, a little more is there than is seen.
        assert sum(not apart(rect, area) for rect in rects) > 0.9 * len(rects)
        counts.append(len(list(marks(inside))))
    assert sum(counts) < 1.5 * len(list(marks(scene.items)))


def test_a_text_is_kept_with_all_its_lines_and_an_item_with_all_that_is_in_it() -> None:
    def at(x: float, y: float, **more: object) -> Text:
        return Text("woord", x, y, 20, 60, "regular", "#000000", **more)  # type: ignore[arg-type]

    lines = (at(10, 20), at(10, 40, follows=True), at(10, 60, follows=True))
    item = Figure("een", "product", "", "item", (Rect(10, 80, 300, 20), at(10, 98), at(250, 98)))
    other = Figure("twee", "card", "", "section", (Rect(200, 200, 50, 50), at(210, 230)))
    items = (*lines, item, other)
    assert meeting(items, (0, 50, 30, 70)) == lines
    assert meeting(items, (240, 80, 400, 100)) == (item,)
    assert meeting(items, (0, 120, 400, 190)) == ()
    assert meeting(items, (190, 190, 205, 205)) == (replace(other, items=other.items[:1]),)


def test_a_described_inset_is_one_picture_and_its_links_are_not_there() -> None:
    link = Link("https://example.org/", "elders")
    text = Text("woord", 20, 50, 24, 80, "regular", "#000000", link=link)
    scene = a_scene_of(Inset(10, 10, 100, 100, (Rect(0, 0, 90, 90, fill="#eeeeee"), text), label="een plaatje"))
    content = pdf(whole(scene))
    assert broken_rules(content) == []
    assert [(node.kind, node.said) for node in tree_of(content).kids] == [("Figure", "een plaatje")]
    with pikepdf.open(io.BytesIO(content)) as file:
        assert "/Annots" not in file.pages[0]


def test_a_link_is_as_large_as_what_is_seen_of_it() -> None:
    link = Link("https://example.org/", "elders")
    texts = [Text("woord", x, 50, 24, 80, "regular", "#000000", link=link) for x in (20, 200)]
    content = pdf(whole(a_scene_of(Inset(0, 0, 60, 100, tuple(texts)))))
    with pikepdf.open(io.BytesIO(content)) as file:
        (seen,) = file.pages[0].Annots
        assert [float(seen.Rect[side]) for side in (0, 2)] == pytest.approx([20 / PT, 60 / PT], abs=0.01)


def test_a_poster_twice_is_the_same_file(plate: Scene, poster: bytes) -> None:
    assert pdf(tiled(plate, "a4")) == poster


def test_a_poster_is_hardly_larger_than_its_plate_twice(real: Catalog) -> None:
    scene = a_scene(real, "overzicht", "a0")
    assert len(pdf(tiled(scene, "a4"))) < 2.5 * len(pdf(whole(scene)))


def test_the_overlap_is_shown_by_bars_as_long_as_it(plate: Scene) -> None:
    pages = tiled(plate, "a4").pages
    bars = [
        [mark for mark in marks(page.scene.items) if isinstance(mark, Rect) and OVERLAP in {mark.width, mark.height}]
        for page in pages[1:]
    ]
    assert [len(found) for found in bars] == [4, 2, 2, 0]


def test_a_request_says_what_is_made(real: Catalog) -> None:
    from fora_plate.build import plates

    request = replace(a_request("pdf"), tile="a4")
    (made,) = plates(real, [real.views["domein-schoolleiding"]], request)
    assert made.name == "domein-schoolleiding-a3-tile-a4.pdf"
    assert made.scene.size == Size(4200, 2970), "the figures of a plate are those of the plate itself"
