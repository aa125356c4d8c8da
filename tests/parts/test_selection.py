"""What a view shows of a catalog."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fora_plate.selection import Selection, cards_of, select
from support.catalogs import a_catalog, a_product, a_supplier, a_view, filtered

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.view import View


def selected(catalog: Catalog, view: View) -> Selection:
    return select(catalog, view, "nl")


def shown(selection: Selection) -> dict[str, list[str]]:
    """Product ids by card id."""
    return {card.id: [entry.product.id for entry in card.entries] for card in cards_of(selection.layers)}


def test_products_stand_on_their_components_in_the_order_of_the_catalog() -> None:
    products = [a_product("a", "A", ["c-0-0-1"]), a_product("b", "B", ["c-0-0-0", "c-0-0-1"])]
    cards = shown(selected(a_catalog([[["Een", "Twee"]]], products), a_view(areas=False)))
    assert cards == {"c-0-0-0": ["b"], "c-0-0-1": ["a", "b"]}


def test_a_view_leaves_out_licence_statuses_that_it_does_not_name() -> None:
    products = [a_product("a", "A", ["c-0-0-0"], licence_status="not-open-source")]
    catalog = a_catalog([[["Een"]]], products)
    assert shown(selected(catalog, a_view(areas=False))) == {"c-0-0-0": []}
    closed = filtered(a_view(areas=False), licence_statuses=frozenset({"not-open-source"}))
    selection = selected(catalog, closed)
    assert shown(selection) == {"c-0-0-0": ["a"]}
    assert selection.states == ("not-open-source",)


def test_a_view_of_one_domain_numbers_only_the_suppliers_that_it_shows() -> None:
    products = [a_product("a", "A", ["c-0-0-0"]), a_product("b", "B", ["c-1-0-0"])]
    suppliers = [a_supplier("x", "X", ["a"]), a_supplier("y", "Y", ["b"])]
    catalog = a_catalog([[["Een"]], [["Twee"]]], products, suppliers)
    selection = selected(catalog, a_view(domains=["d-1"], areas=False))
    assert [(one.number, one.supplier.id) for one in selection.suppliers] == [(1, "y")]
    assert selection.counts.products == 1


def test_a_supplier_known_for_other_sectors_only_stays_off() -> None:
    supplier = a_supplier("x", "X", ["a"])
    elsewhere = replace(supplier, offerings=(replace(supplier.offerings[0], sectors=("mbo", "ho")),))
    schools = filtered(a_view(), sectors=frozenset({"po", "vo"}))
    products = [a_product("a", "A", ["c-0-0-0"])]
    assert selected(a_catalog([[["Een"]]], products, [elsewhere]), schools).suppliers == ()
    assert len(selected(a_catalog([[["Een"]]], products, [supplier]), schools).suppliers) == 1


def test_an_unverified_supplier_stays_off_where_the_view_says_so() -> None:
    supplier = replace(a_supplier("x", "X", ["a"]), verified=False)
    catalog = a_catalog([[["Een"]]], [a_product("a", "A", ["c-0-0-0"])], [supplier])
    assert selected(catalog, filtered(a_view(), supplier_verified=True)).suppliers == ()
    assert len(selected(catalog, a_view()).suppliers) == 1


def test_an_announced_offer_does_not_make_the_product_announced_but_is_explained() -> None:
    supplier = a_supplier("x", "X", ["a"])
    announced = replace(supplier, offerings=(replace(supplier.offerings[0], status="announced"),))
    catalog = a_catalog([[["Een"]]], [a_product("a", "A", ["c-0-0-0"])], [announced])
    selection = selected(catalog, a_view())
    assert cards_of(selection.layers)[0].entries[0].states == ()
    assert selection.states == ("announced",)


def test_a_product_on_an_unpublished_network_service_brings_no_supplier() -> None:
    catalog = a_catalog([[["Een"]]], [a_product("a", "A", (), services=("dns",))], [a_supplier("x", "X", ["a"])])
    assert len(selected(catalog, a_view()).suppliers) == 1
    (group,) = catalog.network_service_groups.values()
    hidden = replace(catalog, network_service_groups={group.id: replace(group, published=False)})
    assert selected(hidden, a_view()).suppliers == ()


def test_a_component_without_product_is_a_gap_and_a_device_is_not() -> None:
    selection = selected(a_catalog([[["Een"]]]), a_view())
    assert {card.id for card in cards_of(selection.layers) if card.gap} == {"c-0-0-0"}
    assert selection.counts.gaps == 1


def test_a_component_that_is_no_longer_in_the_model_says_so_and_is_no_gap() -> None:
    catalog = a_catalog([[["Een", "Twee"]]])
    retired = replace(catalog.components["c-0-0-1"], retired=True)
    selection = selected(replace(catalog, components={**catalog.components, retired.id: retired}), a_view(areas=False))
    notes = {card.id: (card.gap, card.notes) for card in cards_of(selection.layers)}
    assert notes == {"c-0-0-0": (True, ()), "c-0-0-1": (False, (f"niet meer in {catalog.architecture.name}",))}


def test_a_domain_that_is_home_to_nothing_refers_to_what_it_uses() -> None:
    catalog = a_catalog([[["Een"]], [[]]])
    component = replace(catalog.components["c-0-0-0"], also_in=("d-1",), functions=("f-0-0", "f-1-0"))
    selection = selected(replace(catalog, components={component.id: component}), a_view(areas=False))
    regions = [region for layer in selection.layers for region in layer.regions]
    references = [reference.component.id for section in regions[1].sections for reference in section.references]
    assert references == ["c-0-0-0"]
    assert all(not section.references for section in regions[0].sections)


def test_a_layer_without_anything_to_show_is_left_out() -> None:
    selection = selected(a_catalog([[["Een"]], [["Twee"]]], per_layer=1), a_view(domains=["d-1"], areas=False))
    assert [layer.id for layer in selection.layers] == ["l-1"]
