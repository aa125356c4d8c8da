"""The logo in the title block: of a house style, else of the supplier that the plate is about, clear of every text."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fora_plate.layout import DoesNotFitError, Placed, walk
from fora_plate.layout.title import APART, BELOW
from fora_plate.logo import Ink, Logo
from fora_plate.paper import PAPERS
from fora_plate.style import STYLE, STYLES
from fora_plate.view import Subject
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import extent, faults, laid_out
from support.plates import a_plate
from support.random_catalogs import catalogs

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.layout import Layout
    from fora_plate.style import Style

SHAPES = {"smal": (20, 100), "vierkant": (50, 50), "breed": (160, 50), "lint": (900, 30)}
LOGOS = {name: Logo("svg", name.encode(), Ink(7, 7, *size)) for name, size in SHAPES.items()}


def house(name: str = "breed", base: Style = STYLE) -> Style:
    return replace(base, id="huis", logo=LOGOS[name])


def titled(catalog: Catalog, title: str, subtitle: str = "Alles") -> Catalog:
    """The same with other words above the plate."""
    views = {name: replace(view, title=title, subtitle=subtitle) for name, view in catalog.views.items()}
    return replace(catalog, views=MappingProxyType(views))


def title(layout: Layout) -> Placed:
    return next(placed for placed in walk(layout.root) if placed.role == "title")


def too_near(layout: Layout) -> list[str]:
    """Texts of the title block in the clear space of its logo."""
    block = title(layout)
    assert block.picture
    box, small = block.picture.box, STYLE.subtitle * STYLE.title * min(layout.page.width, layout.page.height)
    left, low = box.x0 - APART * small + 1, box.y1 + BELOW * small
    return [line.text for line in block.lines if extent(line)[2] > left and extent(line)[1] < low]


@pytest.fixture
def catalog() -> Catalog:
    products = [a_product("een", "Proefpakket", ["c-0-0-0"], logo=LOGOS["smal"])]
    suppliers = [a_supplier(name, f"Huis {name}", ["een"]) for name in ("s", "t")]
    suppliers = [replace(one, logo=LOGOS[name]) for one, name in zip(suppliers, ("vierkant", "lint"), strict=True)]
    made = a_catalog([[["Roostersysteem", "Toetssysteem"]]], products, suppliers)
    about = replace(a_view("over", detail="names", logos=True), subject=Subject("supplier", "s", "Huis s"))
    return replace(made, views=MappingProxyType({**made.views, "over": about, "kaal": replace(about, logos=False)}))


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
@pytest.mark.parametrize("paper", [*PAPERS, "210x1000", "100x100"])
def test_the_logo_of_a_house_style_stands_whole_and_clear_on_every_paper(
    real: Catalog, paper: str, name: str, *, portrait: bool
) -> None:
    view = "domein-schoolleiding"
    try:
        layout = laid_out(real, view, paper, portrait=portrait, style=house(name))[1]
    except DoesNotFitError:
        assert paper == "100x100"
        return
    block = title(layout)
    assert faults(layout) == []
    assert too_near(layout) == []
    assert block.picture
    assert block.picture.box.x1 == block.box.x1
    assert block.picture.logo == LOGOS[name]


@pytest.mark.parametrize("name", SHAPES)
def test_the_logo_keeps_within_the_two_lines_of_the_title_block(catalog: Catalog, name: str) -> None:
    block = title(laid_out(catalog, "alles", "a3", style=house(name))[1])
    assert block.picture
    first, second = block.lines[0], block.lines[1]
    assert block.picture.box.y0 >= extent(first)[1] - 1
    assert block.picture.box.y1 <= second.y + 1
    rounding = max(1.0, 1 / LOGOS[name].aspect)  # edges are whole units, the smaller side counts
    assert block.picture.box.height == pytest.approx(block.picture.box.width / LOGOS[name].aspect, abs=rounding)
    if name in {"smal", "vierkant"}:
        assert block.picture.box.height == pytest.approx(second.y - extent(first)[1], abs=2)


def test_the_size_of_the_logo_comes_from_the_paper_and_not_from_the_type(catalog: Catalog) -> None:
    full = a_catalog([[[f"Component {number}" for number in range(60)]]] * 3)
    sizes = []
    for some in (catalog, full):
        layout = laid_out(some, "alles", "a3", style=house())[1]
        picture = title(layout).picture
        assert picture
        sizes.append((layout.em, picture.box))
    assert sizes[0][0] > 1.3 * sizes[1][0]
    assert sizes[0][1] == sizes[1][1]


def test_the_notes_move_aside_for_the_logo_and_stay_in_their_lines_where_there_is_room(catalog: Catalog) -> None:
    plain, branded = (title(laid_out(catalog, "alles", "a3", style=style)[1]) for style in (STYLE, house()))
    assert plain.box == branded.box
    assert branded.picture
    for before, after in zip(plain.lines[2:], branded.lines[2:], strict=True):
        assert (after.text, after.y) == (before.text, before.y)
        assert after.x + after.width < branded.picture.box.x0 < before.x + before.width


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("words", ["m" * 44, "m" * 33 + " " + "m" * 33, "kort " * 23 + "woord"])
def test_a_word_that_is_too_wide_beside_the_logo_goes_below_it(catalog: Catalog, words: str, name: str) -> None:
    for long in (titled(catalog, words), titled(catalog, "Plaat", words)):
        layout = laid_out(long, "alles", "a4", portrait=True, style=house(name))[1]
        if faults(laid_out(long, "alles", "a4", portrait=True)[1]) == []:
            assert faults(layout) == []
            assert too_near(layout) == []


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(
    catalogs(most=6),
    st.sampled_from([("a4", True), ("a3", False), ("500x500", False)]),
    st.sampled_from(list(SHAPES)),
    st.lists(st.text("abcdefghijklmnop", min_size=1, max_size=24), min_size=1, max_size=9).map(" ".join),
    st.sampled_from(list(STYLES)),
)
def test_a_layout_with_any_title_and_any_logo_overlaps_nowhere(
    catalog: Catalog, paper: tuple[str, bool], name: str, words: str, base: str
) -> None:
    try:
        style = house(name, STYLES[base])
        layout = laid_out(titled(catalog, words), "logos", paper[0], portrait=paper[1], style=style)[1]
    except DoesNotFitError:
        return
    assert faults(layout) == []
    assert too_near(layout) == []


def test_the_plate_of_a_supplier_that_asks_for_logos_shows_that_of_the_supplier(catalog: Catalog) -> None:
    picture = title(laid_out(catalog, "over", "a3")[1]).picture
    assert picture
    assert picture.logo == LOGOS["vierkant"]
    assert picture.label == "", "its name stands beside it"
    assert title(laid_out(catalog, "kaal", "a3")[1]).picture is None


def test_a_screen_reader_passes_over_the_logo_of_a_supplier(catalog: Catalog) -> None:
    svg = a_plate(catalog, "over", "svg").decode()
    (line,) = (line for line in svg.splitlines() if 'id="logo_title"' in line)
    assert 'class="logo"' in line
    assert 'aria-hidden="true"' in line


def test_the_logo_of_a_house_style_goes_before_that_of_the_supplier(catalog: Catalog) -> None:
    style = replace(house("lint"), logo_alt="Ons huis")
    picture = title(laid_out(catalog, "over", "a3", style=style)[1]).picture
    assert picture
    assert (picture.logo, picture.label) == (LOGOS["lint"], "Ons huis")


@pytest.mark.parametrize("view", ["alles", "voluit", "logos", "over"])
def test_no_supplier_has_a_logo_anywhere_else(catalog: Catalog, view: str) -> None:
    placed = list(walk(laid_out(catalog, view, "a3")[1].root))
    shown = {one.role: one.picture.logo for one in placed if one.picture}
    products = {"product": LOGOS["smal"]} if view in {"logos", "over"} else {}
    assert shown == products | ({"title": LOGOS["vierkant"]} if view == "over" else {})


def test_a_supplier_without_a_logo_leaves_its_plate_as_it_is(catalog: Catalog) -> None:
    suppliers = {name: replace(one, logo=None) for name, one in catalog.suppliers.items()}
    products = {name: replace(one, logo=None) for name, one in catalog.products.items()}
    bare = replace(catalog, suppliers=MappingProxyType(suppliers), products=MappingProxyType(products))
    assert laid_out(bare, "over", "a3")[1] == laid_out(bare, "kaal", "a3")[1]
