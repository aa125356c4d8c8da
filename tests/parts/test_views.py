"""What is true of every view of any catalog: its boxes, its content, and above all its filters."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.catalog import families, find_gaps
from fora_plate.selection import LEVELS, Selection, cards_of, sections_of, select
from fora_plate.view import Filters, Subject, file_words, narrow
from support.catalogs import (
    a_catalog,
    a_product,
    a_supplier,
    a_view,
    an_incumbent,
    catalogs,
    filtered,
    filters,
    views,
)

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.view import View

some = catalogs(most=8, names=st.sampled_from(["Een", "Twee", "Twee", "Élan"]))
"""Small catalogs: a few of everything is enough to find a counterexample."""
thorough = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def everything(selection: Selection) -> set[tuple[str, ...]]:
    """All that a selection shows, each with where it stands."""
    found: set[tuple[str, ...]] = {("service of its own", service.name or "") for service in selection.services}
    for layer in selection.layers:
        found |= {("region", region.role, region.id) for region in layer.regions}
    for section in sections_of(selection.layers):
        found |= {("reference", section.id or "", reference.component.id) for reference in section.references}
    for card in cards_of(selection.layers):
        found.add((card.role, card.place))
        for entry in card.entries:
            found.add((card.role, card.place, entry.product.id))
            found |= {(card.role, card.place, entry.product.id, offer.supplier.supplier.id) for offer in entry.offers}
    return found


def boxes(selection: Selection) -> set[tuple[str, str | None, str]]:
    """Domain, function and component of every card of a component."""
    return {
        (region.id, section.id, card.id)
        for layer in selection.layers
        for region in layer.regions
        for section in region.sections
        for card in section.cards
        if card.role == "component"
    }


@thorough
@given(st.data(), some, views())
def test_a_filter_never_adds_anything(data: st.DataObject, catalog: Catalog, view: View) -> None:
    whole, less = (select(catalog, one, "nl") for one in (view, narrow(view, data.draw(filters(catalog)))))
    assert everything(less) <= everything(whole)
    for count in ("components", "products", "placements", "suppliers", "gaps"):
        assert getattr(less.counts, count) <= getattr(whole.counts, count)
    before = {card.place: card.coverage for card in cards_of(whole.layers)}
    for card in cards_of(less.layers):
        coverage = before[card.place]
        if card.coverage and coverage:
            assert card.coverage.alternatives <= coverage.alternatives
            assert card.coverage.suppliers <= coverage.suppliers
            assert card.coverage.level <= coverage.level


@thorough
@given(st.data(), some, views())
def test_the_order_of_filters_means_nothing(data: st.DataObject, catalog: Catalog, view: View) -> None:
    one, other = data.draw(filters(catalog)), data.draw(filters(catalog))
    there, back = narrow(narrow(view, one), other), narrow(narrow(view, other), one)
    assert select(catalog, there, "nl") == select(catalog, back, "nl")
    assert file_words(there.narrowed) == file_words(back.narrowed)


@thorough
@given(st.data(), some, views())
def test_filtering_twice_is_filtering_once(data: st.DataObject, catalog: Catalog, view: View) -> None:
    once = narrow(view, data.draw(filters(catalog)))
    assert narrow(once, once.narrowed) == once
    assert narrow(view, Filters()) == view


@thorough
@given(st.data(), some, views())
def test_a_gap_is_a_fact_of_the_catalog_and_never_of_a_filter(
    data: st.DataObject, catalog: Catalog, view: View
) -> None:
    selection = select(catalog, narrow(view, data.draw(filters(catalog))), "nl")
    served = {
        component
        for product in catalog.products.values()
        if product.licence_status != "not-open-source"
        for component in product.components
    }
    for card in cards_of(selection.layers):
        assert not (card.gap and card.id in served)
        assert card.gap == (card.emptiness == "gap")
    assert {card.id for card in selection.gaps} == {card.id for card in cards_of(selection.layers) if card.gap}
    assert len(selection.gaps) == selection.counts.gaps


@thorough
@given(st.data(), some, views())
def test_an_empty_card_says_why(data: st.DataObject, catalog: Catalog, view: View) -> None:
    products = replace(view, content="products")
    selection = select(catalog, narrow(products, data.draw(filters(catalog))), "nl")
    gaps = find_gaps(catalog)
    for card in cards_of(selection.layers):
        if card.role == "component" and not card.entries:
            assert card.emptiness == ("gap" if card.id in gaps else "filtered")
        else:
            assert card.emptiness == "filled"


@thorough
@given(some, views())
def test_every_place_on_a_plate_is_taken_once(catalog: Catalog, view: View) -> None:
    cards = cards_of(select(catalog, view, "nl").layers)
    places = Counter((card.role, card.place) for card in cards)
    assert [place for place, times in places.items() if times > 1] == []
    assert all(card.place.split("_")[0] == card.id for card in cards)


@thorough
@given(some)
def test_repeated_boxes_stand_at_home_and_where_fora_repeats_them(catalog: Catalog) -> None:
    expected: set[tuple[str, str | None, str]] = set()
    for component in catalog.components.values():
        expected.add((component.domain, component.function, component.id))
        for domain in component.also_in:
            there = [name for name in component.functions if name in catalog.domains[domain].functions]
            expected |= {(domain, function, component.id) for function in there} or {(domain, None, component.id)}
    assert boxes(select(catalog, replace(a_view(), boxes="repeated"), "nl")) == expected


@thorough
@given(some)
def test_functions_hold_every_component_that_fora_ties_to_them(catalog: Catalog) -> None:
    selection = select(catalog, replace(a_view(), boxes="functions"), "nl")
    tied = {
        (catalog.functions[function].domain, function, component.id)
        for component in catalog.components.values()
        for function in component.functions
    }
    loose = {(one.domain, None, one.id) for one in catalog.components.values() if not one.functions}
    assert boxes(selection) == tied | loose
    shown = [section.id for section in sections_of(selection.layers) if section.id in catalog.functions]
    assert shown == list(catalog.functions), "every main function stands there once, also an empty one"


@thorough
@given(some, st.sampled_from(["home", "repeated", "functions"]))
def test_figures_do_not_depend_on_how_often_a_component_is_drawn(catalog: Catalog, where: str) -> None:
    counted = select(catalog, replace(a_view(), boxes=where), "nl").counts  # type: ignore[arg-type]
    assert counted == select(catalog, a_view(), "nl").counts


@thorough
@given(st.data(), some)
def test_a_coverage_map_counts_what_the_plate_of_products_shows(data: st.DataObject, catalog: Catalog) -> None:
    view = narrow(a_view(), data.draw(filters(catalog)))
    products, covered = select(catalog, view, "nl"), select(catalog, replace(view, content="coverage"), "nl")
    assert covered.counts == products.counts
    for shown, card in zip(cards_of(products.layers), cards_of(covered.layers), strict=True):
        assert (shown.place, shown.emptiness) == (card.place, card.emptiness)
        assert card.entries == ()
        if card.coverage:
            suppliers = {offer.supplier.number for entry in shown.entries for offer in entry.offers}
            assert (card.coverage.alternatives, card.coverage.suppliers) == (len(shown.entries), len(suppliers))
            assert (card.coverage.level == 0) == (not shown.entries) == (card.note is None)


def test_a_level_rises_with_the_number_of_alternatives() -> None:
    levels = [next(level for level, fewest in LEVELS if count >= fewest) for count in range(7)]
    assert levels == [0, 1, 2, 3, 3, 4, 4]


@pytest.mark.parametrize("content", ["names", "coverage", "blank"])
def test_only_a_plate_of_products_shows_products_and_numbers_suppliers(content: str) -> None:
    catalog = a_catalog([[["Een"]]], [a_product("p", "P", ["c-0-0-0"])], [a_supplier("s", "S", ["p"])])
    selection = select(catalog, replace(a_view(), content=content), "nl")  # type: ignore[arg-type]
    assert selection.suppliers == ()
    assert all(not card.entries for card in cards_of(selection.layers))
    notes = {"names": "1 alternatief", "coverage": "1 alternatief · 1 leverancier", "blank": None}
    assert cards_of(selection.layers)[0].note == notes[content]


def test_a_worksheet_claims_neither_gaps_nor_products() -> None:
    selection = select(a_catalog([[["Een"]]]), replace(a_view(), content="blank"), "nl")
    assert selection.figures == (("components", 1),)
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
    assert [card.note for card in cards_of(select(catalog, view, "nl").layers)] == ["nu: Pakket, Deel", "nu: Deel"]
    assert [card.note for card in cards_of(select(catalog, view, "en").layers)] == ["now: Pakket, Deel", "now: Deel"]


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


def test_a_plate_of_gaps_only_is_worth_showing() -> None:
    assert not select(a_catalog([[["Een"]]]), narrow(a_view(), Filters(verified=True)), "nl").shows_nothing


@thorough
@given(st.data(), some)
def test_filters_are_named_in_both_languages_and_in_the_file_name(data: st.DataObject, catalog: Catalog) -> None:
    added = data.draw(filters(catalog))
    added = replace(added, components=None, filled=False)
    view = narrow(a_view(), added)
    words = file_words(view.narrowed)
    assert bool(words) == (added != replace(Filters(), supplier_verified=added.supplier_verified))
    assert all(re.fullmatch("[a-z][a-z0-9-]*", word) for word in words)
    for language in ("nl", "en"):
        selection = select(catalog, view, language)
        assert selection.name.count(" · ") == len(words)
        plain = select(catalog, a_view(), language)
        assert (selection.filters != plain.filters) == (added & a_view().filters != a_view().filters)


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
        "het domein Domein 0; alleen componenten uit FORA's eigen korte selectie; producten die open source of open "
        "core zijn; alleen wat beschikbaar is; alleen producten waarvan de licentie is nagekeken; alleen producten "
        "met aanbod van Het Huis; alleen producten met aanbod van de soort hosting of advies; zonder aanbod dat "
        "alleen voor andere sectoren dan po of vo bekend is"
    )
