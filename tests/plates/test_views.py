"""The views of the repository show of its own data what they promise."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from fora_plate.catalog import families
from fora_plate.layout import arrange
from fora_plate.paper import paper_of
from fora_plate.selection import Selection, cards_of, sections_of, select
from fora_plate.style import STYLE
from fora_plate.view import Filters, narrow
from support.plates import a_plate

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.selection import Card

NS = "{http://www.w3.org/2000/svg}"


def selected(catalog: Catalog, view: str) -> Selection:
    return select(catalog, catalog.views[view], "nl")


def cards(catalog: Catalog, view: str) -> list[Card]:
    return cards_of(selected(catalog, view).layers)


def standing(selection: Selection) -> list[tuple[str, str | None, str]]:
    """Domain, function and component of every card."""
    return [
        (region.id, section.id, card.id)
        for layer in selection.layers
        for region in layer.regions
        for section in region.sections
        for card in section.cards
    ]


def test_there_is_a_view_for_every_question(real: Catalog) -> None:
    plain = {view.id for view in real.views.values() if view.subject is None}
    assert plain == {
        "overzicht",
        "kern",
        "zoals-fora",
        "functies",
        "dekking",
        "werkblad",
        "koppelvlakken",
        "leverancier-kaart",
        "matrix-componenten",
        "matrix-standaarden",
        "matrix-leveranciers",
    }
    families_of = Counter(view.subject.kind for view in real.views.values() if view.subject)
    assert families_of == {
        "domain": 7,
        "component": 96,
        "supplier": sum(bool(supplier.offerings) for supplier in real.suppliers.values()),
        "incumbent": sum(
            any(real.incumbents[member].components for member in members)
            for members in families({one.id: one.part_of for one in real.incumbents.values()}).values()
        ),
    }
    assert {view.subject.kind for view in real.views.values() if view.on_request and view.subject} == {
        "component",
        "supplier",
        "incumbent",
    }


def test_every_view_can_be_laid_out_on_its_paper(real: Catalog) -> None:
    for view in real.views.values():
        if view.content == "relations":
            continue  # there are many, and each is drawn in `test_overview`
        selection = select(real, view, "nl")
        assert not selection.shows_nothing, view.id
        arrange(selection, paper_of(view.paper, portrait=view.orientation == "portrait").size, STYLE)


def test_the_core_is_fora_s_own_selection_of_28_components_without_the_technology_band(real: Catalog) -> None:
    shown = cards(real, "kern")
    assert len(shown) == 28
    assert {card.id for card in shown} == {one.id for one in real.components.values() if one.core}
    assert real.views["kern"].paper == "a4"


def test_the_boxes_of_the_view_like_fora_are_home_and_also_in(real: Catalog) -> None:
    shown = standing(selected(real, "zoals-fora"))
    home = {(one.domain, one.id) for one in real.components.values()}
    repeated = {(domain, one.id) for one in real.components.values() for domain in one.also_in}
    assert {(domain, component) for domain, _, component in shown} == home | repeated
    assert len(home | repeated) == 120
    assert len(shown) == len(set(shown))
    for domain, function, component in shown:
        assert function is None or function in real.domains[domain].functions
        assert (
            domain == real.components[component].domain
            or function is None
            or (function in real.components[component].functions)
        )
    assert not any(section.references for section in sections_of(selected(real, "zoals-fora").layers))


def test_the_view_of_functions_has_every_main_function_and_every_tie_of_fora(real: Catalog) -> None:
    selection = selected(real, "functies")
    assert [section.id for section in sections_of(selection.layers) if section.id] == list(real.functions)
    ties = {(function, one.id) for one in real.components.values() for function in one.functions}
    assert {(function, component) for _, function, component in standing(selection) if function} == ties
    loose = {component for _, function, component in standing(selection) if function is None}
    assert loose == {one.id for one in real.components.values() if not one.functions}


def test_the_coverage_map_lists_its_gaps_and_covers_every_component(real: Catalog) -> None:
    selection = selected(real, "dekking")
    assert len(selection.gaps) == selection.counts.gaps == 14
    assert all(card.coverage for card in cards_of(selection.layers))
    assert {card.coverage.level for card in cards_of(selection.layers) if card.coverage} == {0, 1, 2, 3, 4}


def test_a_worksheet_has_all_components_and_no_products(real: Catalog) -> None:
    assert {card.id for card in cards(real, "werkblad")} == set(real.components)
    assert not any(card.entries for card in cards(real, "werkblad"))


def test_a_plate_of_a_supplier_holds_nobody_else(real: Catalog) -> None:
    for view in (view for view in real.views.values() if view.subject and view.subject.kind == "supplier"):
        supplier = real.suppliers[view.subject.id]  # type: ignore[union-attr]
        selection = select(real, view, "nl")
        shown = cards_of(selection.layers)
        assert all(card.entries for card in shown if card.role != "own-service")
        assert {offer.supplier.supplier.id for card in shown for entry in card.entries for offer in entry.offers} <= {
            supplier.id
        }
        offered = {offering.product for offering in supplier.offerings if offering.product}
        placed = {
            product for product in offered if real.products[product].components or real.products[product].services
        }
        assert {entry.product.id for card in shown for entry in card.entries} == placed
        own = [offering for offering in supplier.offerings if offering.product is None]
        assert list(selection.services) == own
        assert [card.name for card in shown if card.role == "own-service"] == [offering.name for offering in own]


def test_a_supplier_that_was_not_verified_has_its_proof_sheet(real: Catalog) -> None:
    unverified = [one.id for one in real.suppliers.values() if not one.verified and one.offerings]
    assert unverified
    for supplier in unverified:
        selection = selected(real, f"leverancier-{supplier}")
        assert selection.suppliers or selection.services


def test_a_plate_of_replacement_holds_the_components_that_the_product_fills(real: Catalog) -> None:
    shown = cards(real, "vervanging-microsoft-365")
    assert {card.id for card in shown} >= set(real.incumbents["microsoft-365"].components)
    assert all(card.notes[0].startswith("nu: ") for card in shown)
    suites = families({one.id: one.part_of for one in real.incumbents.values()})
    for view in (view for view in real.views.values() if view.subject and view.subject.kind == "incumbent"):
        members = suites[view.subject.id]  # type: ignore[union-attr]
        filled = {component for member in members for component in real.incumbents[member].components}
        assert {card.id for card in cards(real, view.id)} == filled


@pytest.mark.parametrize("view", ["zoals-fora", "functies", "dekking", "werkblad", "kern", "vervanging-microsoft-365"])
def test_ids_are_unique_on_every_kind_of_plate(real: Catalog, view: str) -> None:
    root = etree.fromstring(a_plate(real, view, "svg"))
    every = [element.get("id") for element in root.iter("*") if element.get("id")]
    assert [identity for identity, times in Counter(every).items() if times > 1] == []


def test_no_filter_turns_a_component_into_a_gap(real: Catalog) -> None:
    narrow_one = narrow(real.views["overzicht"], Filters(suppliers=frozenset({"surf"}), core=True))
    selection = select(real, narrow_one, "nl")
    everything = {card.id for card in selected(real, "overzicht").gaps}
    assert {card.id for card in selection.gaps} < everything
    assert any(card.emptiness == "filtered" for card in cards_of(selection.layers))


def test_filters_stand_in_title_description_subtitle_and_colophon(real: Catalog) -> None:
    view = narrow(real.views["overzicht"], Filters(sectors=frozenset({"po"}), offering_kinds=frozenset({"hosting"})))
    root = etree.fromstring(a_plate(replace(real, views={"po": view}), "po", "svg"))
    told = {
        str(element.get("id")): " ".join(map(str, element.itertext())) for element in root.iter() if element.get("id")
    }
    assert told["plate-title"].endswith("Overzicht · po · hosting")
    assert "aanbod van de soort hosting" in told["plate-description"]
    assert "andere sectoren dan po bekend" in told["plate-description"]
    assert "Overzicht · po · hosting · editie" in told["title"]
    assert "aanbod van de soort" in told["legend_colophon_filters"]
