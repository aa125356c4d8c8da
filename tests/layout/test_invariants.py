"""What is true of every layout, whatever the data."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.layout import DoesNotFitError, Layout, Line, Placed, arrange, walk
from fora_plate.paper import paper_of
from fora_plate.selection import cards_of, select
from fora_plate.style import STYLE
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.random_catalogs import catalogs

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.geometry import Box
    from fora_plate.selection import Selection

CAPITAL, DESCENDER, SLACK = 0.73, 0.21, 1.0
"""Height above and depth below the baseline in em of the bundled font; rounding of edges in units."""
PAPERS = st.sampled_from([("a3", False), ("a3", True), ("a1", False), ("500x500", False)])


def laid_out(catalog: Catalog, view: str, paper: str, *, portrait: bool = False) -> tuple[Selection, Layout]:
    selection = select(catalog, catalog.views[view], "nl")
    return selection, arrange(selection, paper_of(paper, portrait=portrait).size, STYLE)


def extent(line: Line) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the ink of a line."""
    above, below = CAPITAL * line.size, DESCENDER * line.size
    if line.turned:
        return line.x - above, line.y - line.width, line.x + below, line.y
    return line.x, line.y - above, line.x + line.width, line.y + below


def overflow(line: Line, box: Box) -> float:
    x0, y0, x1, y1 = extent(line)
    return max(box.x0 - x0, box.y0 - y0, x1 - box.x1, y1 - box.y1)


def faults(layout: Layout) -> list[str]:
    """Every broken invariant of a layout, in words."""
    margins = layout.root.box
    page = layout.page
    found = []
    if (margins.x0, margins.y0) != (layout.margin, layout.margin) or margins.x1 != page.width - layout.margin:
        found.append("the plate does not fill its margins")
    for parent in walk(layout.root):
        found += [
            f"{child.id} sticks out of {parent.id}" for child in parent.children if not parent.box.holds(child.box)
        ]
        found += [
            f"{one.id} meets {other.id}" for one, other in combinations(parent.children, 2) if one.box.meets(other.box)
        ]
        found += [
            f"{line.text!r} runs {overflow(line, parent.box):.1f} out of {parent.id}"
            for line in parent.lines
            if overflow(line, parent.box) > SLACK
        ]
        found += text_on_things(parent)
    found += [f"{identity} is placed {times} times" for identity, times in Counter(ids(layout)).items() if times > 1]
    return found


def text_on_things(parent: Placed) -> list[str]:
    """Lines of a thing that run over its children, and lines that run over each other."""
    found = []
    for line in parent.lines:
        x0, y0, x1, y1 = extent(line)
        found += [
            f"{line.text!r} runs over {child.id}"
            for child in parent.children
            if min(x1, child.box.x1) - max(x0, child.box.x0) > SLACK
            and min(y1, child.box.y1) - max(y0, child.box.y0) > SLACK
        ]
    for one, other in combinations(parent.lines, 2):
        a, b = extent(one), extent(other)
        if min(a[2], b[2]) - max(a[0], b[0]) > SLACK and min(a[3], b[3]) - max(a[1], b[1]) > SLACK:
            found.append(f"{one.text!r} runs over {other.text!r}")
    return found


def ids(layout: Layout) -> list[str]:
    return [placed.id for placed in walk(layout.root)]


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
            if selection.view.detail == "numbers":
                names |= {f"supplier-ref_{product}_{offer.supplier.supplier.id}" for offer in entry.offers}
    return names


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(catalogs(), PAPERS, st.sampled_from(["alles", "voluit"]))
def test_a_layout_of_any_catalog_is_whole_and_overlaps_nowhere(
    catalog: Catalog, paper: tuple[str, bool], view: str
) -> None:
    try:
        selection, layout = laid_out(catalog, view, paper[0], portrait=paper[1])
    except DoesNotFitError:
        return
    assert faults(layout) == []
    assert expected(selection) <= set(ids(layout))


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
    assert region.box.y1 - lowest >= 0.3 * layout.leading


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
