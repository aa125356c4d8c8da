"""What the filters, the contents and the subjects of views do, by example."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.catalog import families
from fora_plate.selection import cards_of, sections_of, select
from fora_plate.view import Filters, Subject, narrow
from support.catalogs import a_catalog, a_product, a_supplier, a_view, an_incumbent, filtered

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.view import View


@pytest.mark.parametrize("content", ["names", "coverage", "blank"])
def test_only_a_plate_of_products_shows_products_and_numbers_suppliers(content: str) -> None:
    catalog = a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"])], [a_supplier("s", "S", ["p"])])
    selection = select(catalog, replace(a_view(), content=content), "nl")  # type: ignore[arg-type]
    assert selection.suppliers == ()
    assert all(not card.entries for card in cards_of(selection.layers))
    notes = {"names": ("1\u00a0alternatief",), "coverage": ("1\u00a0alternatief", "1\u00a0leverancier"), "blank": ()}
    assert cards_of(selection.layers)[0].notes == notes[content]


def test_a_worksheet_claims_neither_gaps_nor_products() -> None:
    selection = select(a_catalog([[["Een"]]]), replace(a_view(), content="blank"), "nl")
    assert selection.figures == (("components", 1),)
    assert selection.filters == ""
    assert not any(card.gap for card in cards_of(selection.layers))


def products_under(catalog: Catalog, **wanted: object) -> list[str]:
    cards = cards_of(select(catalog, filtered(a_view(areas=False), **wanted), "nl").layers)
    return [entry.product.id for card in cards for entry in card.entries]


def test_products_follow_from_the_offerings_of_a_supplier_or_a_kind_but_not_of_a_sector() -> None:
    products = [a_product(name, name.upper(), ["c-0-0-0"]) for name in ("a", "b", "c")]
    one, other = a_supplier("x", "X", ["a"]), a_supplier("y", "Y", ["b"])
    trains = replace(other, offerings=(replace(other.offerings[0], kinds=("training",), sectors=("mbo",)),))
    catalog = a_catalog([[["Een"]]], products, [one, trains])
    assert products_under(catalog, suppliers=frozenset({"x"})) == ["a"]
    assert products_under(catalog, offering_kinds=frozenset({"training"})) == ["b"]
    assert products_under(catalog, offering_kinds=frozenset({"training"}), sectors=frozenset({"po"})) == []
    assert products_under(catalog, sectors=frozenset({"po"})) == ["a", "b", "c"]


def test_what_is_announced_counts_as_announced_for_its_offerings_too() -> None:
    products = [a_product("a", "A", ["c-0-0-0"], status="announced"), a_product("b", "B", ["c-0-0-0"])]
    later = a_supplier("y", "Y", ["b"])
    later = replace(later, offerings=(replace(later.offerings[0], status="announced"),))
    catalog = a_catalog([[["Een"]]], products, [a_supplier("x", "X", ["a"]), later])

    def suppliers(status: str) -> list[str]:
        view = filtered(a_view(), statuses=frozenset({status}))
        return [numbered.supplier.id for numbered in select(catalog, view, "nl").suppliers]

    assert products_under(catalog, statuses=frozenset({"available"})) == ["b"]
    assert products_under(catalog, statuses=frozenset({"announced"})) == ["a"]
    assert suppliers("available") == []
    assert suppliers("announced") == ["x"]


def test_only_verified_products_remain_where_that_is_asked() -> None:
    products = [a_product("a", "A", ["c-0-0-0"], verified=False), a_product("b", "B", ["c-0-0-0"])]
    assert products_under(a_catalog([[["Een"]]], products), verified=True) == ["b"]


def test_a_plate_of_filled_cards_has_no_other_and_no_empty_headings() -> None:
    catalog = a_catalog([[["Een"], ["Twee"]], [["Drie"]]], [a_product("p", "P", ["c-0-0-0"])], per_layer=1)
    selection = select(catalog, filtered(a_view(), filled=True), "nl")
    assert [card.id for card in cards_of(selection.layers)] == ["c-0-0-0"]
    assert [section.id for section in sections_of(selection.layers)] == ["f-0-0"]
    assert [layer.id for layer in selection.layers] == ["l-0"]
    assert "gaps" not in dict(selection.figures), "it leaves gaps out, so it cannot say how many there are"


def test_a_plate_of_filled_cards_has_no_references() -> None:
    catalog = a_catalog([[["Een"]], [[]]], [a_product("p", "P", ["c-0-0-0"])])
    used = replace(catalog.components["c-0-0-0"], also_in=("d-1",), functions=("f-0-0", "f-1-0"))
    catalog = replace(catalog, components={used.id: used})
    assert any(section.references for section in sections_of(select(catalog, a_view(), "nl").layers))
    filled = select(catalog, filtered(a_view(), filled=True), "nl")
    assert not any(section.references for section in sections_of(filled.layers))


def test_a_plate_of_a_supplier_shows_its_services_without_a_product() -> None:
    supplier = a_supplier("x", "X", ["p"])
    advice = replace(supplier.offerings[0], product=None, name="Advies", kinds=("advice",))
    supplier = replace(supplier, offerings=(*supplier.offerings, advice))
    catalog = a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"])], [supplier])
    view = replace(a_view(), subject=Subject("supplier", "x", "X"))
    selection = select(catalog, view, "nl")
    assert selection.subject is supplier
    assert selection.services == (advice,)
    assert select(catalog, narrow(view, Filters(offering_kinds=frozenset({"hosting"}))), "nl").services == ()
    assert select(catalog, a_view(), "nl").services == ()


def test_a_plate_of_an_incumbent_says_which_of_its_parts_fill_a_component_now() -> None:
    incumbents = [an_incumbent("pakket", ["c-0-0-0"]), an_incumbent("deel", ["c-0-0-0", "c-0-0-1"], "pakket")]
    catalog = replace(a_catalog([[["Een", "Twee"]]]), incumbents={one.id: one for one in incumbents})
    view = replace(a_view(areas=False), subject=Subject("incumbent", "pakket", "Pakket"))
    assert [card.notes for card in cards_of(select(catalog, view, "nl").layers)] == [
        ("nu: Pakket, Deel",),
        ("nu: Deel",),
    ]
    assert [card.notes for card in cards_of(select(catalog, view, "en").layers)] == [
        ("now: Pakket, Deel",),
        ("now: Deel",),
    ]


def test_a_family_holds_parts_of_parts_and_survives_a_ring() -> None:
    assert families({"a": None, "b": "a", "c": "b"}) == {"a": ("a", "b", "c"), "b": ("b", "c"), "c": ("c",)}
    assert families({"a": "b", "b": "a", "c": "nobody"}) == {"a": ("a", "b"), "b": ("a", "b"), "c": ("c",)}


def test_nothing_is_left_where_filters_contradict_or_leave_no_product() -> None:
    catalog = a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"])])

    def nothing(view: View, **more: object) -> bool:
        return select(catalog, narrow(view, Filters(**more)), "nl").shows_nothing  # type: ignore[arg-type]

    assert not nothing(a_view())
    assert nothing(a_view(), suppliers=frozenset({"nobody"}))
    assert nothing(a_view(), core=True) is False, "the areas are left"
    assert nothing(a_view(areas=False), core=True)
    assert nothing(filtered(a_view(), sectors=frozenset({"po"})), sectors=frozenset({"vo"}))
    assert not nothing(replace(a_view(), content="blank"), verified=True)


def test_to_ask_for_domains_is_to_leave_out_the_technology_band() -> None:
    narrowed = narrow(a_view(), Filters(domains=frozenset({"d-0"})))
    assert [card.role for card in cards_of(select(a_catalog([[["Een"]]]), narrowed, "nl").layers)] == ["component"]


def test_a_component_with_a_closed_product_only_is_filled_where_that_is_shown_and_a_gap_elsewhere() -> None:
    catalog = a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"], licence_status="not-open-source")])
    (shown,) = cards_of(select(catalog, filtered(a_view(areas=False), licence_statuses=None), "nl").layers)
    (hidden,) = cards_of(select(catalog, a_view(areas=False), "nl").layers)
    assert (shown.emptiness, hidden.emptiness) == ("filled", "gap")


def test_a_plate_of_gaps_only_is_worth_showing() -> None:
    assert not select(a_catalog([[["Een"]]]), narrow(a_view(), Filters(verified=True)), "nl").shows_nothing


def test_the_filters_are_told_in_full() -> None:
    catalog = a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"])], [a_supplier("s", "Het Huis", ["p"])])
    view = narrow(
        a_view(),
        Filters(
            domains=frozenset({"d-0"}),
            core=True,
            statuses=frozenset({"available"}),
            verified=True,
            suppliers=frozenset({"s"}),
            sectors=frozenset({"vo", "po"}),
            offering_kinds=frozenset({"hosting", "advice"}),
        ),
    )
    selection = select(catalog, view, "nl")
    assert selection.name == (
        "Alles · po · vo · hosting · advies · beschikbaar · Het Huis · Domein 0 · korte selectie · licentie nagekeken"
    )
    assert selection.filters == (
        "het domein Domein 0; alleen componenten uit PROEF's eigen korte selectie; producten die open source of open "
        "core zijn; alleen wat beschikbaar is; alleen producten waarvan de licentie is nagekeken; alleen producten "
        "met aanbod van Het Huis; alleen producten met aanbod van de soort hosting of advies; zonder aanbod dat "
        "alleen voor andere sectoren dan po of vo bekend is"
    )


def test_domains_without_any_of_the_components_that_a_view_asks_for_are_left_out() -> None:
    catalog = a_catalog([[["Een"]], [["Twee"]]])
    view = filtered(a_view(areas=False), components=frozenset({"c-1-0-0"}))
    layers = select(catalog, view, "nl").layers
    assert [region.id for layer in layers for region in layer.regions] == ["d-1"]


def test_a_sign_that_stands_nowhere_on_a_plate_without_numbers_is_not_explained() -> None:
    supplier = a_supplier("x", "X", ["a"])
    announced = replace(supplier, offerings=(replace(supplier.offerings[0], status="announced"),))
    catalog = a_catalog([[["Een"]]], [a_product("a", "A", ["c-0-0-0"])], [announced])
    assert select(catalog, a_view(detail="names"), "nl").states == ()


@pytest.mark.parametrize("content", ["products", "names", "coverage"])
def test_a_plate_on_which_filters_leave_no_product_shows_nothing(content: str) -> None:
    suppliers = [a_supplier("s", "S", ["p"]), a_supplier("t", "T", [])]
    catalog = a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"])], suppliers)
    view = replace(a_view(), content=content)  # type: ignore[arg-type]
    assert not select(catalog, filtered(view, suppliers=frozenset({"s"})), "nl").shows_nothing
    assert select(catalog, filtered(view, suppliers=frozenset({"t"})), "nl").shows_nothing


def test_a_worksheet_that_its_own_filters_leave_empty_names_them() -> None:
    catalog = a_catalog([[["Een"]]])
    view = filtered(replace(a_view(), content="blank"), sectors=frozenset({"po"}))
    assert "overlap" not in select(catalog, view, "nl").filters
    assert "geen overlap" in select(catalog, narrow(view, Filters(sectors=frozenset({"ho"}))), "nl").filters
