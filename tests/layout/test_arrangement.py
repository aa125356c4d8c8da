"""The author has the last word: rows, widths and columns that a view pins, and lists that it cuts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fora_plate.layout import Layout, Placed, walk
from fora_plate.selection import select
from fora_plate.view import Arrangement
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import faults, laid_out

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

NAMES = [f"Component nummer {number}" for number in range(8)]


@pytest.fixture
def catalog() -> Catalog:
    """Four domains in one layer, each with a function of eight components."""
    return a_catalog([[NAMES]] * 4, [a_product("p", "Product", ["c-0-0-0"])], per_layer=4)


def arranged(catalog: Catalog, arrangement: Arrangement) -> Layout:
    layout = laid_out(catalog, replace(a_view(areas=False), arrangement=arrangement), "a3")[1]
    assert faults(layout) == []
    return layout


def placed(layout: Layout, identity: str) -> Placed:
    return next(thing for thing in walk(layout.root) if thing.id == identity)


def tops(layout: Layout) -> list[int]:
    return [placed(layout, f"domain_d-{number}").box.y0 for number in range(4)]


def test_rows_that_a_view_pins_stand_below_each_other(catalog: Catalog) -> None:
    found = tops(arranged(catalog, Arrangement(rows=(("d-0",), ("d-1", "d-2"), ("d-3",)))))
    assert found[0] < found[1] == found[2] < found[3]


def test_what_stands_before_and_after_a_pinned_row_makes_rows_of_its_own(catalog: Catalog) -> None:
    found = tops(arranged(catalog, Arrangement(rows=(("d-1", "d-2"),))))
    assert found[0] < found[1] == found[2] < found[3]


@pytest.mark.parametrize("domain", ["d-0", "d-1"])
@pytest.mark.parametrize("percent", [30.0, 45.0, 60.0])
def test_a_width_that_a_view_pins_is_kept_at_either_side_of_a_row(
    catalog: Catalog, domain: str, percent: float
) -> None:
    pinned = Arrangement(rows=(("d-0", "d-1"), ("d-2", "d-3")), widths=((domain, percent),))
    layout = arranged(catalog, pinned)
    row = placed(layout, "domain_d-1").box.x1 - placed(layout, "domain_d-0").box.x0
    assert 100 * placed(layout, f"domain_{domain}").box.width / row == pytest.approx(percent, abs=1.0)


@pytest.mark.parametrize("columns", [2, 3, 5])
def test_a_number_of_columns_that_a_view_pins_is_kept(catalog: Catalog, columns: int) -> None:
    layout = arranged(catalog, Arrangement(columns=(("f-0-0", columns),)))
    region = placed(layout, "domain_d-0")
    assert len({card.box.x0 for card in region.children if card.role == "component"}) == columns


@given(st.integers(2, 9), st.integers(0, 12))
def test_a_card_has_at_most_so_many_lines_and_says_how_many_products_there_are_beyond(most: int, count: int) -> None:
    products = [a_product(f"p-{number:02}", f"Product {number:02}", ["c-0-0-0"]) for number in range(count)]
    suppliers = [a_supplier(f"s-{number:02}", f"Huis {number:02}", [f"p-{number:02}"]) for number in range(count)]
    view = replace(a_view(areas=False), most_products=most)
    layout = laid_out(a_catalog([[["Roostersysteem"]]], products, suppliers), view, "a4")[1]
    assert faults(layout) == []
    entries = placed(layout, "component_c-0-0-0").children
    shown = [entry.label.split(",")[0] for entry in entries if entry.role == "product"]
    left_out = [entry for entry in entries if entry.role == "more"]
    assert len(entries) == min(most, count)
    assert shown == [product.name for product in products[: len(shown)]], "the first ones stay, in their order"
    hidden = [name for entry in left_out for name in entry.label.split(", ")]
    assert shown + hidden == [product.name for product in products], "nothing disappears silently"
    if left_out:
        assert left_out[0].lines[0].text.startswith(f"+{len(hidden)},")
        assert any(thing.id == "legend_reading_more" for thing in walk(layout.root)), "the rule stands on the plate"


def test_suppliers_of_nothing_but_products_that_were_cut_off_have_no_number() -> None:
    products = [a_product(f"p-{number}", f"Product {number}", ["c-0-0-0"]) for number in range(5)]
    suppliers = [a_supplier(f"s-{number}", f"Huis {number}", [f"p-{number}"]) for number in range(5)]
    catalog = a_catalog([[["Roostersysteem"]]], products, suppliers)
    selection = select(catalog, replace(a_view(), most_products=3), "nl")
    assert [(one.number, one.supplier.id) for one in selection.suppliers] == [(1, "s-0"), (2, "s-1")]


def test_more_columns_than_cards_are_as_many_as_there_are_cards() -> None:
    layout = arranged(a_catalog([[["Een", "Twee"], NAMES]]), Arrangement(columns=(("f-0-0", 30),)))
    one, other = (placed(layout, f"component_c-0-0-{number}").box for number in range(2))
    assert one.y0 == other.y0


@pytest.mark.parametrize("content", ["names", "coverage"])
def test_what_is_only_counted_is_not_cut(content: str) -> None:
    products = [a_product(f"p-{number}", f"Product {number}", ["c-0-0-0"]) for number in range(6)]
    suppliers = [a_supplier(f"s-{number}", f"Huis {number}", [f"p-{number}"]) for number in range(6)]
    catalog = a_catalog([[["Een"]]], products, suppliers)
    whole = replace(a_view(areas=False), content=content)  # type: ignore[arg-type]
    assert select(catalog, replace(whole, most_products=2), "nl").layers == select(catalog, whole, "nl").layers


def test_widths_of_all_domains_in_a_row_keep_their_proportion(catalog: Catalog) -> None:
    pinned = Arrangement(rows=(("d-0", "d-1"), ("d-2", "d-3")), widths=(("d-0", 20.0), ("d-1", 40.0)))
    layout = arranged(catalog, pinned)
    one, other = (placed(layout, f"domain_d-{number}").box.width for number in range(2))
    assert other / one == pytest.approx(2.0, abs=0.1)


@pytest.mark.parametrize("words", [4, 6, 10])
@pytest.mark.parametrize("empty", [5, 8])
@pytest.mark.parametrize("columns", [2, 3])
def test_a_card_across_columns_stays_there_when_they_become_wider(words: int, empty: int, columns: int) -> None:
    products = [a_product(f"p-{number}", " ".join(["vrije"] * words), ["c-0-0-0"]) for number in range(5)]
    catalog = a_catalog([[["Kern", *["Kaart"] * empty]]], products)
    arranged(catalog, Arrangement(columns=(("f-0-0", columns),)))
