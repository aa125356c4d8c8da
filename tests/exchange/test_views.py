"""The plates as views: everything at its place, in its colours, and nested only where the model says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from fora_plate.export.exchange.texts import ROW, fitting
from fora_plate.layout.placed import walk
from support.exported import SPACE, TYPE, box, every, exported, parsed, plates_of
from support.random_catalogs import catalogs

if TYPE_CHECKING:
    from lxml import etree

    from fora_plate.catalog import Catalog
    from fora_plate.export import Plate


@pytest.fixture(scope="module")
def plates(real: Catalog) -> list[Plate]:
    return plates_of(real)


@pytest.fixture(scope="module")
def root(real: Catalog, plates: list[Plate]) -> etree._Element:
    return parsed(exported(real, plates))


def check_views(root: etree._Element) -> None:
    """What must hold for every node of every view."""
    pairs = {frozenset((one.get("source"), one.get("target"))) for one in every(root, "relationship")}
    for node in every(root, "node"):
        left, top, width, height = box(node)
        assert min(left, top) >= 0
        assert min(width, height) > 0
        above = node.getparent()
        assert above is not None
        if above.tag == f"{SPACE}view":
            continue
        x, y, w, h = box(above)
        assert x <= left <= left + width <= x + w
        assert y <= top <= top + height <= y + h
        ends = {node.get("elementRef"), above.get("elementRef")}
        assert None in ends or ends in pairs


def test_nodes_lie_in_each_other_only_where_a_relationship_stands(root: etree._Element) -> None:
    check_views(root)


@given(catalogs(most=6))
@settings(max_examples=10, deadline=None)
def test_nodes_of_any_plate_lie_in_each_other_only_where_a_relationship_stands(catalog: Catalog) -> None:
    check_views(parsed(exported(catalog, plates_of(catalog))))


def test_every_view_of_the_data_that_tells_no_relations_is_there_in_its_order(
    real: Catalog, root: etree._Element
) -> None:
    drawn = [f"fp-view_{view.id}" for view in real.views.values() if not view.tells_relations]
    assert [one.get("identifier") for one in every(root, "view")] == drawn


def test_nothing_but_nodes_stands_in_a_view_after_what_it_is_called(root: etree._Element) -> None:
    for view in every(root, "view"):
        tags = [str(child.tag).removeprefix(SPACE) for child in view]
        assert tags == sorted(tags, key=["name", "documentation", "properties", "node", "connection"].index)


@pytest.mark.parametrize("name", ["overzicht", "zoals-fora", "dekking", "functies", "leverancier-surf"])
def test_every_card_and_product_of_a_plate_is_a_node_at_its_place(
    name: str, real: Catalog, plates: list[Plate], root: etree._Element
) -> None:
    (plate,) = (plate for plate in plates if plate.view.id == name)
    nodes = {one.get("identifier"): one for one in every(root, "node")}
    scale = ROW / plate.layout.leading
    named = {f"function_{function}" for function in real.functions}
    roles = {"domain", "component", "product"}
    cards = [one for one in walk(plate.layout.root) if one.role in roles or one.id in named]
    assert cards
    for placed in cards:
        left, top, width, height = box(nodes[f"fp-node_{name}_{placed.id}"])
        edges = (placed.box.x0, placed.box.y0, placed.box.x1, placed.box.y1)
        assert (left, top, left + width, top + height) == tuple(round(edge * scale) for edge in edges)


def test_a_card_holds_its_products_and_a_domain_its_cards(root: etree._Element) -> None:
    nodes = {one.get("identifier"): one for one in every(root, "node")}
    product = nodes["fp-node_overzicht_product_component_kwaliteitsbeheersysteem_limesurvey"]
    chain = [one.get("identifier") for one in (product, *product.iterancestors(f"{SPACE}node"))]
    assert chain[1:] == [
        "fp-node_overzicht_component_kwaliteitsbeheersysteem",
        "fp-node_overzicht_domain_bevoegd-gezag",
        "fp-node_overzicht_layer_sturing",
    ]


def test_the_colours_are_those_of_the_picture(real: Catalog, root: etree._Element) -> None:
    nodes = {one.get("identifier"): one for one in every(root, "node")}
    fill = nodes["fp-node_overzicht_component_kwaliteitsbeheersysteem"].find(f"{SPACE}style/{SPACE}fillColor")
    label = nodes["fp-node_overzicht_label_onderwijs"].find(f"{SPACE}style/{SPACE}fillColor")
    assert fill is not None
    assert label is not None
    assert [fill.get(name) for name in "rgba"] == ["255", "255", "255", "100"]
    assert label.get("a") == "100"
    assert real.domains["onderwijs"].colours.main == "#007ac3"
    assert int(label.get("b", "")) > int(label.get("r", ""))


def test_what_is_no_element_is_a_label_or_a_container(root: etree._Element) -> None:
    for node in every(root, "node"):
        inner = node.findall(f"{SPACE}node")
        assert node.get(TYPE) == ("Element" if node.get("elementRef") else "Container" if inner else "Label")


def test_a_long_name_gets_smaller_type_and_a_covered_one_none() -> None:
    assert fitting("Moodle", 200, 25, icon=True) == 9
    assert 6 <= fitting("Leermiddelenlijstverstrekkingsysteem", 230, 60, icon=True) < 9
    assert fitting("Sturing", 3000, 0, icon=False) == 0


def test_texts_on_views_follow_the_language(real: Catalog) -> None:
    english = parsed(exported(real, plates_of(real, "en"), "en"))
    labels = {one.text for one in every(english, "label")}
    assert "no alternative yet" in labels
    assert "nog geen alternatief" not in labels
