"""What may come one day: very much, very little, very long, very uneven."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.layout import DoesNotFitError, Layout, walk
from support.catalogs import a_catalog, a_product, a_supplier
from support.layouts import faults, ids, laid_out

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

LONG = "Overkoepelend samenwerkingsverband voor de gezamenlijke aanschaf van leermiddelen in regio"
UNBREAKABLE = "Q" * 40


def sound(catalog: Catalog, paper: str, *, portrait: bool = False, view: str = "alles") -> Layout:
    """A layout that was found to be whole."""
    layout = laid_out(catalog, view, paper, portrait=portrait)[1]
    assert faults(layout) == []
    return layout


def cards(layout: Layout) -> set[str]:
    return {placed.id for placed in walk(layout.root) if placed.role == "component"}


@pytest.mark.parametrize("portrait", [False, True])
def test_one_component_with_sixty_products_and_ninety_five_with_none(*, portrait: bool) -> None:
    names = [[f"Component {number}" for number in range(start, start + 24)] for start in range(0, 96, 24)]
    products = [a_product(f"p-{number}", f"Product nummer {number}", ["c-0-0-0"]) for number in range(60)]
    layout = sound(a_catalog([names], products), "a3", portrait=portrait)
    assert len(cards(layout)) == 96
    full = next(placed for placed in walk(layout.root) if placed.id == "component_c-0-0-0")
    assert len(full.children) == 60
    assert full.box.height < layout.root.box.height / 2, "the long list is set in columns"


def test_a_single_component_is_a_plate() -> None:
    assert cards(sound(a_catalog([[["Enige"]]], per_layer=1), "a4")) == {"component_c-0-0-0"}


@pytest.mark.parametrize(("components", "paper"), [(10, "a4"), (1000, "a1")])
def test_few_and_many_components_stand_whole(components: int, paper: str) -> None:
    names = [f"Onderdeel {number}" for number in range(components)]
    catalog = a_catalog([[names[start::10]] for start in range(10)], per_layer=2)
    assert len(cards(sound(catalog, paper))) == components


def test_ten_thousand_components_stand_whole() -> None:
    domains = [[[f"Onderdeel {d} {f} {n}" for n in range(50)] for f in range(10)] for d in range(20)]
    products = [
        a_product(f"p-{number}", f"Product {number}", [f"c-{number % 20}-{number % 10}-{number % 50}"])
        for number in range(4000)
    ]
    layout = sound(a_catalog(domains, products, per_layer=4), "2400x1700")
    assert len(cards(layout)) == 10_000


@pytest.mark.parametrize("name", ["I", LONG, UNBREAKABLE])
@pytest.mark.parametrize("view", ["alles", "voluit"])
def test_names_of_one_letter_of_ninety_and_without_a_break_stay_in_their_boxes(name: str, view: str) -> None:
    catalog = a_catalog([[[name, "Kort", name]], [["Een", name]]], [a_product("p", name, ["c-0-0-0", "c-1-0-1"])])
    layout = sound(catalog, "a2", view=view)
    assert len(cards(layout)) == 5


def test_a_domain_and_a_function_with_long_names_stay_in_their_boxes() -> None:
    catalog = a_catalog([[["Een"], ["Twee"]], [["Drie"]]])
    domains = {key: replace(domain, name=LONG) for key, domain in catalog.domains.items()}
    functions = {key: replace(function, name=LONG) for key, function in catalog.functions.items()}
    sound(replace(catalog, domains=domains, functions=functions), "a3")


def test_functions_without_components_and_a_catalog_without_suppliers() -> None:
    layout = sound(a_catalog([[[], ["Een"], []], [[]]], [a_product("p", "Product", ["c-0-1-0"])]), "a4")
    assert "legend_suppliers" not in ids(layout)


def test_twelve_suppliers_of_one_product_are_all_named_or_numbered() -> None:
    suppliers = [a_supplier(f"s-{number}", f"Leverancier {number}", ["p"]) for number in range(12)]
    catalog = a_catalog([[["Component"] * 12]], [a_product("p", LONG, ["c-0-0-0"])], suppliers)
    assert sum(name.startswith("supplier-ref_") for name in ids(sound(catalog, "a3"))) == 12
    sound(catalog, "a3", view="voluit")


def test_what_is_not_legible_on_a_paper_is_refused_with_the_smallest_that_can() -> None:
    catalog = a_catalog([[[f"Onderdeel {number}" for number in range(700)]]])
    with pytest.raises(DoesNotFitError) as caught:
        laid_out(catalog, "alles", "a4")
    smallest = caught.value.smallest
    assert smallest
    assert len(cards(sound(catalog, smallest))) == 700
