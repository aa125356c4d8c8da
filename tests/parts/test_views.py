"""What is true of every view of any catalog: its boxes, its content, and above all its filters."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.catalog import find_gaps
from fora_plate.selection import LEVELS, Selection, cards_of, sections_of, select
from fora_plate.view import Filters, file_words, narrow
from support.catalogs import a_view
from support.random_catalogs import catalogs, filters, views

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
    for count in ("domains", "components", "products", "placements", "suppliers"):
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
        elif card.role == "service" and not card.entries:
            assert card.emptiness == "bare"
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
        assert (shown.place, shown.emptiness if shown.role == "component" else "filled") == (card.place, card.emptiness)
        assert card.entries == ()
        if card.coverage:
            suppliers = {offer.supplier.number for entry in shown.entries for offer in entry.offers}
            offering = len(suppliers) + max((entry.unnamed for entry in shown.entries), default=0)
            assert (card.coverage.alternatives, card.coverage.suppliers) == (len(shown.entries), offering)
            assert (card.coverage.level == 0) == (not shown.entries) == (card.notes == ())


def test_a_level_rises_with_the_number_of_alternatives() -> None:
    levels = [next(level for level, fewest in LEVELS if count >= fewest) for count in range(7)]
    assert levels == [0, 1, 2, 3, 3, 4, 4]


@thorough
@given(st.data(), some)
def test_filters_are_named_in_both_languages_and_in_the_file_name(data: st.DataObject, catalog: Catalog) -> None:
    added = data.draw(filters(catalog))
    both = added.statuses is not None and len(added.statuses) > 1  # leaves nothing out
    added = replace(added, components=None, filled=False, statuses=None if both else added.statuses)
    view = narrow(a_view(), added)
    words = file_words(view.narrowed)
    assert bool(words) == (added != replace(Filters(), supplier_verified=added.supplier_verified))
    assert all(re.fullmatch("[a-z][a-z0-9-]*", word) for word in words)
    for language in ("nl", "en"):
        selection = select(catalog, view, language)
        assert selection.name.count(" · ") == len(words)
        plain = select(catalog, a_view(), language)
        assert (selection.filters != plain.filters) == (added & a_view().filters != a_view().filters)
