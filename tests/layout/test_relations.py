"""What is true of every layout with lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fora_plate.engine import placed_by_engine
from fora_plate.layout import DoesNotFitError, walk
from fora_plate.layout.graph import flattened
from fora_plate.selection import select
from fora_plate.view import RELATIONAL
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import faults, ids, laid_out
from support.relations import HOSTILE, about, line_faults, related, with_relations

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.view import Content

CONTENTS = sorted(RELATIONAL)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(related(), st.sampled_from([("a3", False), ("a2", True)]), st.sampled_from(CONTENTS))
def test_nothing_overlaps_and_no_line_runs_over_anything(
    made: tuple[Catalog, str], paper: tuple[str, bool], content: Content
) -> None:
    catalog, component = made
    view = about(catalog, component) if content == "relations" else replace(a_view(), content=content)
    graph = select(catalog, view, "nl").graph
    if graph is None or not graph.nodes or graph.tangled:
        return  # such a view is refused before it is laid out
    try:
        selection, layout = laid_out(catalog, view, paper[0], portrait=paper[1])
    except DoesNotFitError:
        return
    assert faults(layout) == []
    assert line_faults(selection, layout) == []
    assert {node.id for node in graph.nodes} <= set(ids(layout))


@pytest.mark.parametrize(
    "view",
    [
        "koppelvlakken",
        "component-leerlingadministratiesysteem-las",
        "component-learning-management-systeem-lms",
        "component-teamcommunicatiesysteem",
        "component-werkplekbeheersysteem",
        "component-curriculumplanner",
    ],
)
def test_nothing_overlaps_on_views_of_the_real_data(real: Catalog, view: str) -> None:
    selection, layout = laid_out(real, view, "a3")
    assert faults(layout) == []
    assert line_faults(selection, layout) == []


def test_products_stand_in_alphabetical_order(real: Catalog) -> None:
    layout = laid_out(real, "component-teamcommunicatiesysteem", "a3")[1]
    products = [placed for placed in walk(layout.root) if placed.role == "alternative"]
    heights = [placed.box.y0 for placed in products]
    assert len(products) > 5
    assert heights == sorted(heights)


def test_the_component_is_read_first_then_its_relations_then_products_then_suppliers(real: Catalog) -> None:
    layout = laid_out(real, "component-learning-management-systeem-lms", "a3")[1]
    room = next(placed for placed in walk(layout.root) if placed.role == "relations")
    roles = list(dict.fromkeys(placed.role for placed in room.children))
    assert roles == ["component", "relation", "standard", "facility", "application-function", "alternative", "supplier"]


def test_sixty_suppliers_share_a_box_per_product() -> None:
    suppliers = [a_supplier(f"s-{number}", f"Leverancier {number}", ["p", "q"]) for number in range(60)]
    products = [a_product("p", "Product P", ["c-0-0-0"]), a_product("q", "Product Q", ["c-0-0-0"])]
    catalog = a_catalog([[["Component"]]], products, suppliers)
    selection, layout = laid_out(catalog, about(catalog, "c-0-0-0"), "a3")
    assert faults(layout) == []
    assert line_faults(selection, layout) == []
    assert sum(placed.role == "supplier" for placed in walk(layout.root)) == 2
    assert sum(placed.role == "member" for placed in walk(layout.root)) == 120


def test_no_text_of_the_data_goes_to_graphviz(monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = with_relations(
        a_catalog([[list(HOSTILE)]]), "c-0-0-0", standards=HOSTILE, facilities=[(name, [0]) for name in HOSTILE]
    )
    given: list[str] = []

    def listening(question: str) -> str:
        given.append(question)
        return placed_by_engine(question)

    monkeypatch.setattr("fora_plate.layout.graph.placed_by_engine", listening)
    layout = laid_out(catalog, about(catalog, "c-0-0-0"), "a3")[1]
    said = " ".join(line.text for placed in walk(layout.root) for line in placed.lines)
    assert all(word in said for name in HOSTILE for word in name.split() if len(word) < 8)
    assert given
    assert not set("".join(given)) - set('abcdefghijklmnopqrstuvwxyzLRT0123456789 {}[]=".;:|<>->\n\t')


def test_a_curve_keeps_its_ends_and_a_straight_one_stays_whole() -> None:
    assert flattened([(0, 0), (1, 0), (2, 0), (3, 0)], 0.5) == ((0, 0), (3, 0))
    bent = flattened([(0, 0), (2, 0), (2, 4), (4, 4)], 0.5)
    assert (bent[0], bent[-1]) == ((0, 0), (4, 4))
    assert len(bent) > 8


def test_who_offers_for_what_becomes_a_matrix_where_it_would_be_too_many_lines() -> None:
    def who_offers(count: int) -> Catalog:
        suppliers = [a_supplier(f"s-{number}", f"Leverancier {number}", ["p", "q"]) for number in range(count)]
        products = [a_product("p", "Product P", ["c-0-0-0"]), a_product("q", "Product Q", ["c-0-0-1"])]
        return a_catalog([[["Een", "Twee"]]], products, suppliers)

    view = replace(a_view(), content="supplier-map")
    few, many = (select(who_offers(count), view, "nl") for count in (20, 80))
    assert few.graph is not None
    assert few.matrix is None
    assert many.graph is None
    assert many.matrix is not None
    assert len(many.matrix.marks) == 160
    selection, layout = laid_out(who_offers(80), view, "a2")
    assert selection.matrix == many.matrix
    assert faults(layout) == []
    told = " ".join(line.text for placed in walk(layout.root) for line in placed.lines)
    assert selection.words["ordering-map"][:30] not in told


def test_suppliers_who_are_not_named_share_a_place_on_the_map() -> None:
    product = replace(a_product("p", "Product P", ["c-0-0-0"]), unnamed_suppliers=2)
    graph = select(a_catalog([[["Een"]]], [product]), replace(a_view(), content="supplier-map"), "nl").graph
    assert graph is not None
    assert [node.label for node in graph.nodes if node.kind == "supplier"] == [
        "Leverancier: leveranciers (niet genoemd)"
    ]
    assert len(graph.edges) == 1


def test_names_break_at_their_seams(real: Catalog) -> None:
    seam = ["Leerlingadministratie", "systeem"]
    view = real.views["component-leerlingadministratiesysteem-las"]
    _, layout = laid_out(real, view, "a3")
    centre = next(placed for placed in walk(layout.root) if placed.variant == "centre")
    first, *_ = (line.text for line in centre.lines)
    assert first.rstrip("-\u00ad\u2010") in {seam[0], "Leerling", "".join(seam), f"{''.join(seam)} (LAS)"}
