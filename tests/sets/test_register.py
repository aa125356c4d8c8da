"""What the register of a set holds: what stands on the overview, turned round."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from fora_plate.selection import select
from fora_plate.sets.register import register_of
from support.catalogs import a_catalog, a_product, a_supplier, a_view, an_incumbent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.catalog import Catalog, Incumbent, Product
    from fora_plate.sets.register import Register


def a_register(products: Sequence[Product], incumbents: Sequence[Incumbent] = ()) -> Register:
    catalog: Catalog = a_catalog([[["Een", "Twee"]]], products)
    held = MappingProxyType({incumbent.id: incumbent for incumbent in incumbents})
    return register_of(select(replace(catalog, incumbents=held), a_view(), "nl"))


def test_what_was_named_goes_before_what_stands_on_the_components() -> None:
    products = [a_product("p", "Een", ["c-0-0-0"], replaces=("i",)), a_product("q", "Twee", ["c-0-0-0"])]
    first, second = a_register(products, [an_incumbent("i", ["c-0-0-0"]), an_incumbent("j", ["c-0-0-0"])]).replaced
    assert [product.id for product in first.named] == ["p"]
    assert first.by_component == ()
    assert second.named == ()
    ((component, found),) = second.by_component
    assert (component.id, [product.id for product in found]) == ("c-0-0-0", ["p", "q"])


def test_a_suite_tells_which_of_its_parts_are_in_the_register() -> None:
    incumbents = [
        an_incumbent("pakket", []),
        an_incumbent("deelpakket", [], "pakket"),
        an_incumbent("deel", [], "deelpakket"),
        an_incumbent("zonder", ["c-0-0-1"], "pakket"),
        an_incumbent("leeg", []),
    ]
    replaced = a_register([a_product("p", "Een", ["c-0-0-0"], replaces=("deel",))], incumbents).replaced
    told = {one.incumbent.id: [part.id for part in one.parts] for one in replaced}
    assert told == {"pakket": ["deelpakket"], "deelpakket": ["deel"], "deel": []}


def test_network_services_stand_with_their_products_and_are_no_components() -> None:
    (standing,) = a_register([a_product("p", "Een", ["c-0-0-0"], services=("dns",))]).standings
    assert [component.name for component in standing.components] == ["Een"]
    assert standing.services == ("Naamdienst",)


def test_products_that_a_plate_only_counts_are_listed() -> None:
    products = [a_product(f"p-{number}", f"Product {number}", ["c-0-0-0"]) for number in range(9)]
    catalog = a_catalog([[["Een"]]], products, [a_supplier("s", "Leverancier", [product.id for product in products])])
    register = register_of(select(catalog, replace(a_view(), most_products=4), "nl"))
    assert len(register.standings) == len(register.places[0].products) == 9


def test_products_of_one_name_are_two_in_order_of_id() -> None:
    register = a_register([a_product("p", "Naam", ["c-0-0-0"]), a_product("q", "Naam", ["c-0-0-1"])])
    assert [standing.product.id for standing in register.standings] == ["p", "q"]
    assert [source.thing.id for source in register.sources] == ["p", "q"]


def test_what_a_filter_leaves_out_is_in_no_register() -> None:
    products = [a_product("p", "Een", ["c-0-0-0"]), a_product("q", "Twee", ["c-0-0-1"], licence_status="open-core")]
    catalog = a_catalog([[["Een", "Twee"]]], products, [a_supplier("s", "Leverancier", ["p", "q"])])
    view = a_view()
    narrow = replace(view, filters=replace(view.filters, licence_statuses=frozenset({"open-core"})))
    register = register_of(select(catalog, narrow, "nl"))
    assert [standing.product.id for standing in register.standings] == ["q"]
    assert [product.id for _, product in register.suppliers[0].offerings] == ["q"]
    assert [len(place.products) for place in register.places] == [0, 1]
    assert register.gaps == (), "what a filter leaves out makes no gap"
