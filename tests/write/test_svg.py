"""The SVG contract of `docs/formats.md`."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fora_plate.layout.placed import Role
from fora_plate.style import STYLE, STYLES, in_notation
from fora_plate.write.svg import number
from support.catalogs import a_catalog, a_product, a_supplier
from support.plates import a_plate

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

NS = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "metadata", "style", "g", "rect", "path", "text", "a"}
ATTRIBUTES = {
    "aria-describedby",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "aria-level",
    "class",
    "d",
    "fill",
    "font-family",
    "font-size",
    "font-weight",
    "height",
    "href",
    "id",
    "lang",
    "lengthAdjust",
    "role",
    "rx",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-width",
    "textLength",
    "transform",
    "viewBox",
    "width",
    "x",
    "y",
}
NASTY = "<script>alert(1)</script> \"'&]]> -->"


@pytest.fixture
def small() -> Catalog:
    products = [
        a_product("een", f"Een {NASTY}", ["c-0-0-0"], licence_status="open-core"),
        a_product("twee", "Twee", ["c-0-0-0", "c-0-0-1"]),
    ]
    suppliers = [a_supplier("s", f"Huis {NASTY}", ["een", "twee"])]
    return a_catalog([[["Roostersysteem", "Toetssysteem", "Portaal"]]], products, suppliers)


@pytest.fixture(params=STYLES)
def root(small: Catalog, request: pytest.FixtureRequest) -> etree._Element:
    """The plate in each style: the contract holds for all of them."""
    svg = a_plate(small, "alles", "svg", style=STYLES[request.param])
    return etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))


def things(root: etree._Element) -> list[etree._Element]:
    return [element for element in root.iter(f"{NS}g") if element.get("id")]


def test_the_plate_is_as_large_as_its_paper(root: etree._Element) -> None:
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("420mm", "297mm", "0 0 4200 2970")


def test_a_plate_holds_only_plain_marks_and_presentation_attributes(root: etree._Element) -> None:
    for element in root.iter("*"):
        assert str(element.tag).removeprefix(NS) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


def test_in_the_notation_of_archimate_a_plate_holds_lines_as_well(small: Catalog) -> None:
    root = etree.fromstring(a_plate(small, "alles", "svg", style=in_notation(STYLE, "archimate")))
    for element in root.iter("*"):
        assert str(element.tag).removeprefix(NS) in ELEMENTS | {"polyline", "polygon"}
        assert set(element.attrib) <= ATTRIBUTES | {"points", "stroke-linejoin"}
    for thing in things(root):
        kinds = [str(child.tag).removeprefix(NS) for child in thing]
        assert kinds[0] == "rect"
        assert kinds == sorted(kinds, key=lambda kind: kind == "g"), "icons stand before the things in it"


def test_ids_are_unique_and_every_class_is_a_role(root: etree._Element) -> None:
    ids = [element.get("id") for element in root.iter("*") if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {element.get("class") for element in things(root)} <= set(get_args(Role))


def test_every_thing_starts_with_its_box_and_then_its_texts(root: etree._Element) -> None:
    assert things(root)
    for thing in things(root):
        kinds = [str(child.tag).removeprefix(NS) for child in thing]
        assert kinds[0] == "rect"
        assert "rect" not in kinds[1:]
        assert "path" not in kinds[2:], "the hatch of a box follows the box"
        assert kinds == sorted(kinds, key=lambda kind: ("rect", "text", "a", "g").index(kind) if kind == "g" else 0)


def test_nothing_outside_is_asked_for_and_nothing_runs(small: Catalog) -> None:
    text = a_plate(small, "alles", "svg").decode()
    assert "<script" not in text
    assert not re.search(r"\son\w+=", text)
    assert set(re.findall(r"url\((\w+):", text)) == {"data"}
    assert "@import" not in text
    assert not re.search(r'(?:src|xlink:href)="', text)


def test_links_lead_to_the_pages_of_components_products_and_suppliers(root: etree._Element) -> None:
    links = {link.get("href") for link in root.iter(f"{NS}a")}
    assert {"https://example.org/c-0-0-0", "https://example.org/een", "https://example.org/s"} <= links
    assert all(link and link.startswith("https://") for link in links)


def test_what_data_says_is_text_and_never_markup(root: etree._Element) -> None:
    labels = [thing.get("aria-label") for thing in things(root)]
    assert any(label and NASTY in label for label in labels)
    shown = "".join("".join(str(text) for text in element.itertext()) for element in root.iter(f"{NS}text"))
    assert "alert(1)" in shown


def test_there_is_one_mark_a_line(small: Catalog) -> None:
    for line in a_plate(small, "alles", "svg").decode().splitlines():
        assert len(re.findall(r"<(?:rect|path|text|g|a)\b", line)) <= 1


def test_a_screen_reader_hears_name_states_and_suppliers(root: etree._Element) -> None:
    product = next(thing for thing in things(root) if thing.get("id") == "product_component_c-0-0-0_een")
    assert product.get("aria-label") == f"Een {NASTY}, open core, Huis {NASTY}"
    assert product.get("role") == "listitem"
    parent = product.getparent()
    assert parent is not None
    assert parent.get("role") == "list"


def test_headings_go_down_one_level_at_a_time(root: etree._Element) -> None:
    levels = [int(element.get("aria-level", "0")) for element in root.iter(f"{NS}text") if element.get("role")]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


@pytest.mark.parametrize("view", ["overzicht", "domein-onderwijs"])
def test_a_heading_of_several_lines_is_one_heading_with_all_its_words(real: Catalog, view: str) -> None:
    root = etree.fromstring(a_plate(real, view, "svg"))
    names = {component.name for component in real.components.values()}
    heard = []
    for thing in root.iter(f"{NS}g"):
        if thing.get("class") == "component":
            texts = next(iter(thing.iterchildren(f"{NS}a"))).findall(f"{NS}text")
            first, *others = texts
            assert first.get("role") == "heading"
            assert all(text.get("aria-hidden") == "true" for text in others)
            heard.append((first.get("aria-label") or str(first.text)).replace("\u00a0", " "))
    assert heard
    assert set(heard) <= names


@pytest.mark.parametrize("view", ["overzicht", "domein-algemeen", "functies"])
def test_headings_of_real_plates_go_down_one_level_at_a_time(real: Catalog, view: str) -> None:
    root = etree.fromstring(a_plate(real, view, "svg"))
    levels = [int(text.get("aria-level", "0")) for text in root.iter(f"{NS}text") if text.get("role") == "heading"]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_title_and_description_stand_first(root: etree._Element) -> None:
    children = [child for child in root if isinstance(child.tag, str)]
    assert [child.tag for child in children[:2]] == [f"{NS}title", f"{NS}desc"]
    assert root.get("aria-labelledby") == children[0].get("id")


@given(st.floats(-1e6, 1e6))
def test_numbers_are_short_and_never_minus_zero(value: float) -> None:
    text = number(value)
    assert re.fullmatch(r"-?\d+(\.\d{1,2})?", text)
    assert text != "-0"
    assert not re.fullmatch(r".*\.\d*0", text)
    assert abs(float(text) - value) <= 0.0051
