"""Where logos stand: behind the name of their product, equally large, and only on plates that ask for them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from fora_plate.draw import draw
from fora_plate.layout import arrange, walk
from fora_plate.logo import Ink, Logo, in_grey
from fora_plate.paper import paper_of
from fora_plate.scene import Figure, Picture
from fora_plate.selection import select
from fora_plate.style import STYLE
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.logos import a_logo, a_png_logo
from support.plates import a_plate

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.layout import Layout, Placed
    from fora_plate.scene import Scene

SHAPES = {"smal": (20, 100), "vierkant": (50, 50), "breed": (160, 50), "lint": (900, 30)}
WITHIN = {"vierkant", "breed"}
"""Those that reach neither the largest width nor the largest height."""


@pytest.fixture
def catalog() -> Catalog:
    logos = {name: Logo("svg", b"", Ink(7, 7, *size)) for name, size in SHAPES.items()}
    products = [a_product(name, f"Proefpakket {name}", ["c-0-0-0"], logo=logo) for name, logo in logos.items()]
    products.append(a_product("kaal", "Proefpakket zonder beeld", ["c-0-0-0"]))
    return a_catalog([[["Roostersysteem", "Toetssysteem"]]], products, [a_supplier("s", "Een Huis", list(SHAPES))])


def laid_out(catalog: Catalog, view: str) -> Layout:
    return arrange(select(catalog, catalog.views[view], "nl"), paper_of("a4", portrait=False).size, STYLE)


def product(layout: Layout, name: str) -> Placed:
    return next(placed for placed in walk(layout.root) if placed.id == f"product_component_c-0-0-0_{name}")


def bare(catalog: Catalog) -> Catalog:
    """The same without logos."""
    products = {name: replace(product, logo=None) for name, product in catalog.products.items()}
    return replace(catalog, products=MappingProxyType(products))


def test_a_logo_stands_at_the_right_end_of_the_name(catalog: Catalog) -> None:
    layout = laid_out(catalog, "logos")
    for name in SHAPES:
        placed = product(layout, name)
        assert placed.picture
        assert placed.picture.box.x1 == placed.box.x1
        assert placed.box.y0 <= placed.picture.box.y0 < placed.lines[0].y
        assert placed.picture.box.height <= 1.5 * layout.leading
        assert placed.picture.logo == catalog.products[name].logo


def test_all_logos_are_equally_large_unless_they_would_be_too_wide_or_too_tall(catalog: Catalog) -> None:
    layout = laid_out(catalog, "logos")
    area = STYLE.logo_area * layout.em**2
    for name in SHAPES:
        picture = product(layout, name).picture
        assert picture
        assert picture.box.area <= area
        if name in WITHIN:
            assert picture.box.area == pytest.approx(area, rel=0.06)
        assert picture.box.height == pytest.approx(picture.box.width / picture.logo.aspect, abs=1)


def test_a_product_without_a_logo_has_the_whole_width_for_its_text(catalog: Catalog) -> None:
    assert product(laid_out(catalog, "logos"), "kaal").picture is None
    assert laid_out(bare(catalog), "logos").root == laid_out(bare(catalog), "voluit").root


@pytest.mark.parametrize("view", ["alles", "voluit"])
def test_a_plate_that_asks_for_no_logos_shows_none(catalog: Catalog, view: str) -> None:
    assert laid_out(catalog, view) == laid_out(bare(catalog), view)


def test_a_plate_with_numbers_has_no_logos(catalog: Catalog) -> None:
    views = {**catalog.views, "alles": a_view(logos=True)}
    assert laid_out(replace(catalog, views=MappingProxyType(views)), "alles") == laid_out(catalog, "alles")


def test_a_style_in_grey_has_its_logos_in_grey() -> None:
    products = [a_product("een", "Proefpakket", ["c-0-0-0"], logo=a_logo("gradients"))]
    catalog = a_catalog([[["Roostersysteem"]]], products)
    layout, selection = laid_out(catalog, "logos"), select(catalog, catalog.views["logos"], "nl")
    shown = [drawn(draw(layout, selection, style)) for style in (STYLE, replace(STYLE, grey_logos=True))]
    assert shown == [[a_logo("gradients")], [in_grey(a_logo("gradients"))]]


def drawn(item: Scene | Figure) -> list[Logo]:
    """The logos in a scene, in order."""
    inner = [drawn(child) for child in item.items if isinstance(child, Figure)]
    return [child.logo for child in item.items if isinstance(child, Picture)] + [
        logo for some in inner for logo in some
    ]


@pytest.mark.parametrize("logo", [a_logo("gradients"), a_png_logo()], ids=["drawing", "pixels"])
def test_a_plate_shows_the_logo_on_each_card_of_its_product(logo: Logo) -> None:
    products = [a_product("een", "Proefpakket", ["c-0-0-0", "c-0-0-1"], logo=logo)]
    catalog = a_catalog([[["Roostersysteem", "Toetssysteem"]]], products)
    svg = a_plate(catalog, "logos", "svg").decode()
    for card in ("c-0-0-0", "c-0-0-1"):
        assert f'<svg id="logo_product_component_{card}_een" class="logo"' in svg
    assert 'class="logo"' not in a_plate(catalog, "voluit", "svg").decode()
    for name in ("pdf", "png"):
        assert a_plate(catalog, "logos", name, dpi=40) != a_plate(catalog, "voluit", name, dpi=40)
