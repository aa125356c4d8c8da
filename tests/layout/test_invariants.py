"""What is true of every layout, whatever the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fora_plate.layout import DoesNotFitError, arrange, walk
from fora_plate.paper import paper_of
from fora_plate.selection import cards_of, select
from fora_plate.style import STYLE
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import faults, ids, laid_out
from support.random_catalogs import catalogs, views

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.geometry import Box
    from fora_plate.selection import Selection
    from fora_plate.view import View

ON_LINES = {"component", "service", "device", "facility", "product", "reference", "supplier-ref"}
PAPERS = st.sampled_from([("a3", False), ("a3", True), ("a1", False), ("500x500", False)])


def expected(selection: Selection) -> set[str]:
    """The ids of everything that a plate of this selection must show."""
    names = {"plate", "title", "legend"}
    for layer in selection.layers:
        names.add(f"layer_{layer.id}")
        names |= {f"{region.role}_{region.id}" for region in layer.regions}
    for card in cards_of(selection.layers):
        names.add(f"{card.role}_{card.place}")
        for entry in card.entries:
            product = f"{card.role}_{card.place}_{entry.product.id}"
            names.add(f"product_{product}")
            if selection.view.detail == "numbers" and selection.view.content == "products":
                names |= {f"supplier-ref_{product}_{offer.supplier.supplier.id}" for offer in entry.offers}
        if card.rest:
            names.add(f"more_{card.role}_{card.place}")
    return names


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # making a catalog smaller takes minutes
)
@given(catalogs(), PAPERS, views(), st.sampled_from([None, 2, 3]))
def test_a_layout_of_any_catalog_in_any_view_is_whole_and_overlaps_nowhere(
    catalog: Catalog, paper: tuple[str, bool], view: View, most: int | None
) -> None:
    view = replace(view, most_products=most)
    try:
        selection, layout = laid_out(catalog, view, paper[0], portrait=paper[1])
    except DoesNotFitError:
        return
    assert faults(layout) == []
    assert expected(selection) <= set(ids(layout))


@settings(max_examples=25, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(catalogs(), PAPERS)
def test_all_text_on_the_cards_of_a_band_stands_on_the_same_lines(catalog: Catalog, paper: tuple[str, bool]) -> None:
    try:
        layout = laid_out(catalog, "alles", paper[0], portrait=paper[1])[1]
    except DoesNotFitError:
        return
    for band in (placed for placed in walk(layout.root) if placed.role == "band"):
        lines = [line for placed in walk(band) if placed.role in ON_LINES for line in placed.lines]
        first = lines[0].y if lines else 0.0
        assert all(
            abs((line.y - first) / layout.leading - round((line.y - first) / layout.leading)) < 0.01 for line in lines
        )


def test_the_same_selection_gives_the_same_layout() -> None:
    catalog = a_catalog([[["Een", "Twee"]], [["Drie"]]], [a_product("p", "Product", ["c-0-0-0"])])
    assert laid_out(catalog, "alles", "a3") == laid_out(catalog, "alles", "a3")


def test_a_view_that_cannot_be_legible_names_the_smallest_paper() -> None:
    catalog = a_catalog([[[f"Component {number}" for number in range(900)]]])
    with pytest.raises(DoesNotFitError) as caught:
        laid_out(catalog, "alles", "a4")
    smallest = caught.value.smallest
    assert smallest in {"a3", "a2", "a1", "a0"}
    laid_out(catalog, "alles", smallest)


def test_what_fits_no_paper_is_refused_without_a_name() -> None:
    catalog = a_catalog([[["m" * 110]]] * 3, per_layer=3)
    with pytest.raises(DoesNotFitError) as caught:
        laid_out(catalog, "alles", "100x100")
    assert caught.value.smallest in {None, "a4", "a3", "a2", "a1", "a0"}


def test_the_name_of_a_layer_has_one_size_and_the_band_is_tall_enough_for_it() -> None:
    catalog = a_catalog([[["Een"]], [["Twee"]]], per_layer=1)
    long = replace(catalog.layers[0], name="Een laag met een heel erg lange naam")
    layout = laid_out(replace(catalog, layers=(long, *catalog.layers[1:])), "alles", "a3")[1]
    assert faults(layout) == []
    assert len({line.size for placed in walk(layout.root) if placed.role == "label" for line in placed.lines}) == 1


def test_references_keep_off_the_lower_edge_of_their_domain() -> None:
    catalog = a_catalog([[["Een", "Twee"]], [[]]])
    used = {
        name: replace(component, also_in=("d-1",), functions=("f-0-0", "f-1-0"))
        for name, component in catalog.components.items()
    }
    view = a_view(domains=["d-1"], areas=False)
    selection = select(replace(catalog, components=used), view, "nl")
    layout = arrange(selection, paper_of("a3").size, STYLE)
    region = next(placed for placed in walk(layout.root) if placed.id == "domain_d-1")
    lowest = max(child.box.y1 for child in region.children)
    assert faults(layout) == []
    assert region.box.y1 - lowest >= 0.25 * layout.leading


def test_twelve_suppliers_of_one_product_are_all_shown() -> None:
    product = a_product("p", "Een product met een wat langere naam", ["c-0-0-0"])
    suppliers = [a_supplier(f"s-{number}", f"Leverancier {number}", ["p"]) for number in range(12)]
    catalog = a_catalog([[["Component"] * 12]], [product], suppliers)
    selection, layout = laid_out(catalog, "alles", "a3")
    assert faults(layout) == []
    assert expected(selection) <= set(ids(layout))


def test_swapping_two_names_only_swaps_their_places() -> None:
    """Equal treatment: box and type do not depend on who a supplier or product is."""

    def boxes(first: str, second: str) -> dict[str, Box]:
        products = [a_product(first, "Aaaa", ["c-0-0-0"]), a_product(second, "Bbbb", ["c-0-0-0"])]
        layout = laid_out(a_catalog([[["Component"]]], products), "alles", "a3")[1]
        return {placed.id: placed.box for placed in walk(layout.root) if placed.role == "product"}

    one, other = boxes("een", "twee"), boxes("twee", "een")
    assert list(one.values()) == list(other.values())
    assert one["product_component_c-0-0-0_een"] == other["product_component_c-0-0-0_twee"]
