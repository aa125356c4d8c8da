"""Plates of changes: what differs between two states of the data is marked where it stands, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from fora_plate.build import changes
from fora_plate.changed import changed, revised_of
from fora_plate.draw import draw
from fora_plate.layout import DoesNotFitError, arrange, walk
from fora_plate.legibility import faintest
from fora_plate.paper import paper_of
from fora_plate.selection import Fate, cards_of, select
from fora_plate.style import STYLE, STYLES
from fora_plate.words import SIGNS
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import faults, ids
from support.pdf import broken_rules, complaints, tree_of
from support.plates import a_request
from support.random_catalogs import catalogs, views

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.catalog import Catalog
    from fora_plate.layout import Layout
    from fora_plate.selection import Card, Entry, Selection
    from fora_plate.style import Style
    from fora_plate.view import View

NAMES = [[["Toetssysteem", "Leeromgeving"], ["Archief"]], [["Rooster"]]]
ALFA = a_product("alfa", "Alfa", ["c-0-0-0"], licence_status="open-core")
BETA = a_product("beta", "Beta", ["c-0-0-0", "c-0-1-0"])
OLD = a_catalog(NAMES, [ALFA, BETA], [a_supplier("omega", "Omega", ["alfa"])])


def with_(catalog: Catalog, **kinds: Mapping[str, Any]) -> Catalog:
    """The catalog with some things replaced, added, or taken away where there is `None`."""
    found: dict[str, Any] = {}
    for kind, things in kinds.items():
        both = {**getattr(catalog, kind), **things}
        found[kind] = MappingProxyType({name: thing for name, thing in both.items() if thing is not None})
    return replace(catalog, **found)


def seen(old: Catalog, new: Catalog, view: View | None = None) -> Selection:
    return changed(old, new, view or a_view(), revised_of(old, new, "v1"), "nl")


def fates(selection: Selection) -> dict[str, str]:
    """Every fate, by card, by card and product, or by supplier."""
    found: dict[str, str | None] = {}
    for card in cards_of(selection.layers):
        found[card.place] = card.fate
        found |= {f"{card.place}/{entry.product.id}": entry.fate for entry in card.entries}
    found |= {numbered.supplier.id: numbered.fate for numbered in selection.suppliers}
    return {name: fate for name, fate in found.items() if fate}


def laid_out(selection: Selection, paper: str = "a3") -> Layout:
    return arrange(selection, paper_of(paper).size, STYLE)


def test_a_product_is_new_gone_or_changed_where_it_stands() -> None:
    moved = replace(BETA, components=("c-0-0-0", "c-1-0-0"))
    other = replace(ALFA, licence="EUPL-1.2")
    gamma = a_product("gamma", "Gamma", ["c-0-0-1"])
    found = fates(seen(OLD, with_(OLD, products={"alfa": other, "beta": moved, "gamma": gamma})))
    assert found == {
        "c-0-0-0/alfa": "changed",
        "c-0-0-1": "changed",
        "c-0-0-1/gamma": "added",
        "c-0-1-0": "changed",
        "c-0-1-0/beta": "removed",
        "c-1-0-0": "changed",
        "c-1-0-0/beta": "added",
    }, "a card that becomes a gap or is one no longer has changed too"


def test_what_no_plate_shows_marks_nothing() -> None:
    same = replace(ALFA, replaces=("oud",), evidence=(), checked="2026-01-01", deployment=("saas",))
    selection = seen(OLD, with_(OLD, products={"alfa": same}))
    assert fates(selection) == {}
    assert selection.figures == ()


def test_another_id_alone_is_no_change() -> None:
    renamed = replace(ALFA, id="alfa-nieuw", previously=("alfa",))
    supplier = a_supplier("omega", "Omega", ["alfa-nieuw"])
    new = with_(OLD, products={"alfa": None, "alfa-nieuw": renamed}, suppliers={"omega": supplier})
    assert fates(seen(OLD, new)) == {}


def test_a_supplier_that_goes_stays_in_the_list_and_changes_what_it_offered() -> None:
    found = seen(OLD, with_(OLD, suppliers={"omega": None}))
    assert fates(found) == {"omega": "removed", "c-0-0-0/alfa": "changed"}
    assert [(one.number, one.supplier.id) for one in found.suppliers] == [(1, "omega")]


def test_a_component_that_moves_is_gone_there_and_new_here_with_all_that_stands_on_it() -> None:
    moved = replace(OLD.components["c-0-0-0"], domain="d-1", function="f-1-0")
    domains = {
        "d-0": replace(OLD.domains["d-0"], components=("c-0-0-1", "c-0-1-0")),
        "d-1": replace(OLD.domains["d-1"], components=("c-1-0-0", "c-0-0-0")),
    }
    selection = seen(OLD, with_(OLD, components={"c-0-0-0": moved}, domains=domains))
    assert fates(selection) == {"c-0-0-0__gone": "removed", "c-0-0-0": "added"}
    layout = laid_out(selection)
    assert faults(layout) == []
    gone = next(placed for placed in walk(layout.root) if placed.id == "component_c-0-0-0__gone")
    assert gone.variant == "gone"
    assert {line.tone for placed in walk(gone) for line in placed.lines} == {"muted"}, "the title and signs too"


def test_a_view_of_something_that_was_not_there_is_all_new(real: Catalog) -> None:
    view = next(view for view in real.views.values() if view.subject and view.subject.kind == "supplier")
    assert view.subject
    old = with_(real, suppliers={view.subject.id: None})
    selection = seen(old, real, view)
    cards = cards_of(selection.layers)
    assert cards
    assert {card.fate for card in cards} == {"added"}


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(catalogs(most=8), catalogs(most=8), views())
def test_nothing_of_either_side_is_lost_and_nothing_else_is_marked(old: Catalog, new: Catalog, view: View) -> None:
    def stands(selection: Selection) -> list[tuple[tuple[str, ...], Card, Entry]]:
        """Every product at its place: what is domain-wide stands in its domain, everything else in its section."""
        regions = [region for layer in selection.layers for region in layer.regions]
        return [
            ((section.id or region.id, card.role, card.id, entry.product.id), card, entry)
            for region in regions
            for section in region.sections
            for card in section.cards
            for entry in (*card.entries, *card.rest)
        ]

    both = seen(old, new, view)
    before, now = ({place for place, _, _ in stands(select(one, view, "nl"))} for one in (old, new))
    there = stands(both)
    gone = {place for place, card, entry in there if "removed" in (card.fate, entry.fate)}
    assert {place for place, _, _ in there} - gone == now
    assert gone == before - now
    assert {place for place, card, entry in there if "added" in (card.fate, entry.fate)} == now - before
    numbers = {one.supplier.id: one.number for one in both.suppliers}
    assert sorted(numbers.values()) == list(range(1, len(numbers) + 1))
    assert all(
        numbers[offer.supplier.supplier.id] == offer.supplier.number for _, _, entry in there for offer in entry.offers
    )


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(catalogs(most=8), catalogs(most=8), views())
def test_a_plate_of_any_changes_is_whole_and_overlaps_nowhere(old: Catalog, new: Catalog, view: View) -> None:
    try:
        selection = seen(old, new, view)
        layout = laid_out(selection, "a1")
    except DoesNotFitError:
        return
    assert faults(layout) == []
    expected = {f"{card.role}_{card.place}" for card in cards_of(selection.layers)}
    assert expected <= set(ids(layout))


def test_data_that_do_not_differ_mark_nothing(real: Catalog) -> None:
    assert list(changes(real, real, list(real.views.values()), "v1", a_request(paper=None, portrait=None))) == []


def a_change(real: Catalog) -> Catalog:
    """The real data with something new, something gone and something changed."""
    products = {
        "limesurvey": None,
        "moodle": replace(real.products["moodle"], licence="MIT"),
        "nieuw": replace(real.products["zammad"], id="nieuw", name="Zonder naam"),
    }
    suppliers = {
        one.id: replace(one, offerings=tuple(offer for offer in one.offerings if offer.product != "limesurvey"))
        for one in real.suppliers.values()
    }
    return with_(real, products=products, suppliers=suppliers)


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
@pytest.mark.parametrize("view", ["overzicht", "domein-onderwijs", "dekking"])
def test_marks_can_be_read_and_told_apart_without_colour_in_every_style(real: Catalog, style: Style, view: str) -> None:
    selection = seen(real, a_change(real), real.views[view])
    layout = arrange(selection, paper_of("a2").size, style)
    assert faults(layout) == []
    faint = faintest(draw(layout, selection, style))
    assert faint
    assert faint.ratio >= style.least_contrast
    signs = {
        (str(placed.variant), placed.lines[0].text[0])
        for placed in walk(layout.root)
        if placed.variant in get_args(Fate) and placed.lines
    }
    assert signs == {(fate, SIGNS[fate]) for fate, _ in signs}
    assert signs
    hatches = {(look.pattern.kind, look.dashed) for look in style.fates}
    assert len(hatches) == len(style.fates)


def test_the_legend_explains_the_marks_on_the_plate_and_no_others(real: Catalog) -> None:
    new = with_(real, products={"moodle": replace(real.products["moodle"], licence="MIT")})
    layout = laid_out(seen(real, new, real.views["overzicht"]))
    explained = {placed.id for placed in walk(layout.root) if placed.id.startswith("legend_reading_")}
    assert "legend_reading_changed" in explained
    assert not explained & {"legend_reading_added", "legend_reading_removed"}


def test_a_plate_of_changes_is_heard_too(real: Catalog) -> None:
    made = changes(real, a_change(real), [real.views["overzicht"]], "v1", a_request("pdf"))
    content = next(made).content
    assert broken_rules(content) == []
    assert complaints(content) == ""
    said = [node.said for node in tree_of(content).all("LI")]
    assert any("Zonder naam, nieuw" in text for text in said)
    assert any("LimeSurvey, verdwenen" in text for text in said)
    assert any("Moodle LMS, veranderd" in text for text in said)


def test_a_plate_that_its_paper_cannot_hold_gets_a_larger_one() -> None:
    many = [a_product(f"p-{number}", f"Product {number}", ["c-0-0-0"]) for number in range(900)]
    view = a_view()
    old, new = a_catalog(NAMES, [ALFA]), a_catalog(NAMES, many)
    views_ = MappingProxyType({view.id: view})
    made = list(changes(old, replace(new, views=views_), [view], "v1", a_request(paper=None, portrait=None)))
    assert len(made) == 1
    assert made[0].name not in {"diff-alles-a3.svg", "diff-alles-a4.svg"}
