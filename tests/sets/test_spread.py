"""How a view that one page cannot hold is spread over pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fora_plate.selection import cards_of, select
from fora_plate.sets.spread import MOST_PARTS, spread_over_pages
from support.catalogs import a_catalog, a_product, a_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.catalog import Catalog
    from fora_plate.view import View


def a_domain(*counts: int) -> list[list[str]]:
    return [[f"Onderdeel {number}" for number in range(count)] for count in counts]


def at_most(catalog: Catalog, most: int) -> Callable[[View], bool]:
    """A page that holds so many cards of components."""
    return lambda view: len(components(catalog, view)) <= most


def components(catalog: Catalog, view: View) -> list[str]:
    return [card.id for card in cards_of(select(catalog, view, "nl").layers) if card.role == "component"]


def test_whole_domains_stay_together_on_as_few_pages_as_can_be() -> None:
    catalog = a_catalog([a_domain(4), a_domain(3), a_domain(2), a_domain(3)])
    parts = spread_over_pages(catalog, a_view(areas=False), "nl", at_most(catalog, 7))
    held = [{name[:3] for name in components(catalog, part)} for part in parts]
    assert held == [{"c-0", "c-1"}, {"c-2", "c-3"}]
    assert [part.subtitle for part in parts] == ["Alles (1/2)", "Alles (2/2)"]
    assert [part.title_en for part in parts] == ["Trial plate (1/2)", "Trial plate (2/2)"]
    assert {part.id for part in parts} == {"alles"}


def test_products_weigh_so_that_pages_are_even() -> None:
    products = [a_product(f"p-{number}", f"Product {number}", ["c-0-0-0"]) for number in range(9)]
    catalog = a_catalog([a_domain(7)], products)
    parts = spread_over_pages(catalog, a_view(areas=False), "nl", at_most(catalog, 5))
    assert [len(components(catalog, part)) for part in parts] == [2, 5]


@pytest.mark.parametrize("areas", [False, True])
def test_a_domain_that_fits_no_page_by_itself_is_cut_too(*, areas: bool) -> None:
    catalog = a_catalog([a_domain(2), a_domain(5, 6), a_domain(2)])
    view = a_view(areas=areas)
    parts = spread_over_pages(catalog, view, "nl", at_most(catalog, 6))
    assert [name for part in parts for name in components(catalog, part)] == components(catalog, view)
    assert len(parts) == 3
    held = [area for part in parts for area in part.areas]
    assert held == list(view.areas)
    assert not any("overlap" in select(catalog, part, "nl").filters for part in parts)


def test_a_page_of_nothing_but_areas_does_not_speak_of_domains() -> None:
    catalog = a_catalog([a_domain(3)])
    parts = spread_over_pages(catalog, a_view(), "nl", lambda view: not (view.areas and components(catalog, view)))
    last = select(catalog, parts[-1], "nl")
    assert last.view.areas == a_view().areas
    assert "domein" not in last.filters


def test_what_fits_no_number_of_pages_is_not_spread() -> None:
    catalog = a_catalog([a_domain(MOST_PARTS + 1)])
    assert spread_over_pages(catalog, a_view(areas=False), "nl", at_most(catalog, 1)) == ()
    assert spread_over_pages(catalog, a_view(), "nl", lambda _: False) == ()
    assert len(spread_over_pages(catalog, a_view(areas=False), "nl", at_most(catalog, 2))) == 7
