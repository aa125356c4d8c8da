"""Which graph a view of relations shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.selection import Graph, select
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.relations import about, with_relations

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

OTHERS = [[["Dit", "Dat"]]]


def graph(catalog: Catalog, component: str = "c-0-0-0") -> Graph:
    found = select(catalog, about(catalog, component), "nl").graph
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "relation", "outgoing"),
    [
        ("aggregates", "aggregation", True),
        ("part-of", "aggregation", False),
        ("specialises", "specialisation", True),
        ("generalises", "specialisation", False),
        ("serves", "serving", True),
        ("served-by", "serving", False),
    ],
)
def test_a_relation_runs_the_way_that_fora_has_it(kind: str, relation: str, *, outgoing: bool) -> None:
    found = graph(with_relations(a_catalog(OTHERS), "c-0-0-0", relations=[(kind, "c-0-0-1")]))
    near = next(
        edge for edge in found.edges if "component_c-0-0-0" in {edge.left, edge.right} and edge.kind == relation
    )
    far = next(edge for edge in found.edges if "component_c-0-0-1" in {edge.left, edge.right})
    assert far.kind == relation
    # The other component stands left, so what runs from it runs forward.
    assert (near.forward, far.forward) == (not outgoing, not outgoing)
    assert (near.starts, near.ends) == (outgoing, not outgoing)
    assert (far.starts, far.ends) == (not outgoing, outgoing)


def test_a_component_without_products_says_so() -> None:
    bare = a_catalog(OTHERS)
    assert [node.kind for node in graph(bare).nodes] == ["component", "gap"]
    announced = a_catalog(OTHERS, [a_product("p", "Product", ["c-0-0-0"], status="announced")])
    view = about(announced, "c-0-0-0")
    found = select(announced, replace(view, filters=replace(view.filters, statuses=frozenset({"available"}))), "nl")
    assert found.graph is not None
    assert [node.kind for node in found.graph.nodes] == ["component", "filtered"]


def test_facilities_stand_behind_the_standards_that_they_realise_too() -> None:
    catalog = with_relations(
        a_catalog(OTHERS), "c-0-0-0", standards=["UWLR", "SAML"], facilities=[("Ene", [1]), ("Andere", [])]
    )
    found = graph(catalog)
    assert [node.id for node in found.nodes if node.kind == "facility"] == ["facility_lv-0"]
    assert ("facility_lv-0", "standard_std-1") in {(edge.left, edge.right) for edge in found.edges}


def test_many_application_functions_share_a_box() -> None:
    catalog = with_relations(a_catalog(OTHERS), "c-0-0-0", functions=[f"Functie {number}" for number in range(30)])
    lists = [node for node in graph(catalog).nodes if node.kind == "application-function"]
    assert [len(node.members) for node in lists] == [30]


def test_suppliers_who_are_not_named_are_counted_on_their_product() -> None:
    products = [a_product("p", "Product", ["c-0-0-0"], unnamed_suppliers=2)]
    catalog = a_catalog(OTHERS, products, [a_supplier("s", "Leverancier", ["p"])])
    names = [node.members[0].name for node in graph(catalog).nodes if node.kind == "supplier"]
    assert names == ["Leverancier", "2 leveranciers (niet genoemd)"]


def test_connections_lead_from_components_over_standards_to_services_and_facilities() -> None:
    catalog = with_relations(a_catalog(OTHERS), "c-0-0-0", standards=["UWLR"], facilities=[("Basispoort", [0])])
    found = select(catalog, replace(a_view(), content="connections"), "nl").graph
    assert found is not None
    assert [(edge.left, edge.right, edge.kind) for edge in found.edges] == [
        ("component_c-0-0-0", "standard_std-0", "realisation"),
        ("standard_std-0", "facility-service_lv-0-dienst", "realisation"),
        ("facility-service_lv-0-dienst", "facility_lv-0", "realisation"),
    ]


def test_a_map_of_suppliers_has_a_line_for_every_component_that_they_offer_something_for() -> None:
    products = [a_product("p", "P", ["c-0-0-0", "c-0-0-1"]), a_product("q", "Q", ["c-0-0-0"])]
    catalog = a_catalog(OTHERS, products, [a_supplier("s", "S", ["p", "q"])])
    found = select(catalog, replace(a_view(), content="supplier-map"), "nl").graph
    assert found is not None
    lines = [(edge.left, edge.right) for edge in found.edges]
    assert lines == [("supplier_s", "component_c-0-0-0"), ("supplier_s", "component_c-0-0-1")]
