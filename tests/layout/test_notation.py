"""The notation of ArchiMate: every type that occurs has its icon in its box, and nothing lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fora_plate.archimate import ELEMENTS
from fora_plate.colour import contrast
from fora_plate.draw import figures
from fora_plate.geometry import Box
from fora_plate.layout import DoesNotFitError, arrange, walk
from fora_plate.looks import Look, look_of, palettes_of, shaped
from fora_plate.notation import ICONS, TYPES, shape_of
from fora_plate.paper import paper_of
from fora_plate.scene import Figure, Polyline, Rect, Text
from fora_plate.selection import cards_of, select
from fora_plate.structure.own_terms import KINDS
from fora_plate.style import STYLE, STYLES, in_notation
from fora_plate.symbols import cut_corners, icon
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import faults, laid_out
from support.random_catalogs import catalogs, views

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.layout import Layout, Placed
    from fora_plate.scene import Item
    from fora_plate.selection import Selection
    from fora_plate.style import Style
    from fora_plate.view import View

ARCHIMATE = in_notation(STYLE, "archimate")
VIEWS = (
    "overzicht",
    "kern",
    "domein-algemeen",
    "dekking",
    "werkblad",
    "functies",
    "zoals-fora",
    "leverancier-univention",
)


def kinds_on(placed: Placed) -> set[str]:
    return {one.kind for one in placed.icons}


def a_layout(catalog: Catalog, view: str, *, portrait: bool = False, paper: str = "") -> tuple[Selection, Layout]:
    return laid_out(catalog, view, paper or catalog.views[view].paper, portrait=portrait, style=ARCHIMATE)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(catalogs(), st.sampled_from([("a3", False), ("a3", True), ("a1", False)]), views())
def test_a_layout_of_any_catalog_is_whole_and_nothing_lies_on_an_icon(
    catalog: Catalog, paper: tuple[str, bool], view: View
) -> None:
    try:
        selection, layout = laid_out(catalog, view, paper[0], portrait=paper[1], style=ARCHIMATE)
    except DoesNotFitError:
        return
    assert faults(layout) == []
    found = {placed.id: placed for placed in walk(layout.root)}
    for card in cards_of(selection.layers):
        holders = [found[f"{card.role}_{card.place}"], *found[f"{card.role}_{card.place}"].children]
        assert TYPES[card.role] in {
            kind for one in holders if one.role in {card.role, "fate"} for kind in kinds_on(one)
        }


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("portrait", [False, True])
def test_every_view_has_its_icons_and_nothing_on_them(real: Catalog, view: str, *, portrait: bool) -> None:
    layout = a_layout(real, view, portrait=portrait, paper="a2" if portrait else "")[1]
    assert faults(layout) == []
    for placed in walk(layout.root):
        framed = placed.role in {"function", "group"} and placed.variant == "header"
        if placed.role in {"component", "service", "device", "facility", "own-service", "product"} or framed:
            assert TYPES[placed.role] in kinds_on(placed), placed.id


@pytest.mark.parametrize("view", ["component-leerlingadministratiesysteem-las", "koppelvlakken"])
def test_nodes_of_relations_have_their_icons_and_the_legend_shows_them(real: Catalog, view: str) -> None:
    layout = a_layout(real, view)[1]
    assert faults(layout) == []
    placed = list(walk(layout.root))
    nodes = {kind for one in placed if one.role not in {"sample", "legend-entry"} for kind in kinds_on(one)}
    assert {"Constraint", "ApplicationComponent"} <= nodes
    assert {kind for one in placed if one.role == "sample" for kind in kinds_on(one)} == nodes
    assert {one.label.rpartition(", ")[2] for one in placed if one.role == "standard"} == {"beperking"}


def test_the_legend_shows_every_icon_of_the_plate_and_no_other(real: Catalog) -> None:
    for view in VIEWS:
        layout = a_layout(real, view)[1]
        legend = next(placed for placed in layout.root.children if placed.role == "legend")
        told = {kind for entry in walk(legend) for kind in kinds_on(entry) if entry.id.startswith("legend_reading")}
        plate = {kind for placed in walk(layout.root) for kind in kinds_on(placed)}
        assert told == plate | {"Grouping"}, "that is the frame of a domain, too"


def test_the_type_of_everything_is_said(real: Catalog) -> None:
    said = {placed.id: placed for placed in walk(a_layout(real, "overzicht")[1].root)}
    assert said["component_agendasysteem"].label.startswith("Referentiecomponent Agendasysteem, applicatiecomponent")
    assert said["component_agendasysteem"].lines[0].label == "Agendasysteem, applicatiecomponent"
    assert said["domain_onderwijs"].label == "Domein Onderwijs, groepering"
    assert (
        said["product_component_webbrowser_firefox"].lines[0].label.startswith("Mozilla Firefox, applicatiecomponent")
    )
    english = select(real, real.views["overzicht"], "en")
    labels = {placed.id: placed.label for placed in walk(arrange(english, paper_of("a3").size, ARCHIMATE).root)}
    assert labels["component_agendasysteem"].startswith("Reference component Agendasysteem, application component")


def test_without_the_notation_nothing_is_said_or_drawn_of_it(real: Catalog) -> None:
    layout = laid_out(real, "overzicht", "a3")[1]
    assert not any(placed.icons or placed.variant == "header" for placed in walk(layout.root))
    assert not any("applicatiecomponent" in placed.label for placed in walk(layout.root))


def test_the_type_gets_hardly_smaller(real: Catalog) -> None:
    for view in VIEWS:
        plain = laid_out(real, view, real.views[view].paper)[1].measures.type_size
        assert a_layout(real, view)[1].measures.type_size >= 0.95 * plain, view


def test_a_supplier_of_three_digits_and_its_figure_do_not_meet() -> None:
    suppliers = [a_supplier(f"s-{number}", f"Leverancier {number}", ["p"]) for number in range(120)]
    catalog = a_catalog([[["Component"]]], [a_product("p", "Product", ["c-0-0-0"])], suppliers)
    layout = laid_out(catalog, a_view(), "a3", style=ARCHIMATE)[1]
    assert faults(layout) == []
    assert sum("BusinessActor" in kinds_on(placed) for placed in walk(layout.root)) == 121


def test_what_everything_is_agrees_with_the_model_that_is_exported() -> None:
    assert {kind: TYPES[kind] for kind in KINDS if kind in TYPES} == {
        name: kind.type for name, kind in KINDS.items() if name != "offering"
    }
    assert TYPES["own-service"] == KINDS["offering"].type, "an offering of a supplier's own"


def test_every_type_has_an_icon_inside_its_square_and_a_shape() -> None:
    assert set(TYPES.values()) == set(ICONS)
    for kind, strokes in ICONS.items():
        assert kind in ELEMENTS
        assert all(0 <= value <= 1 for stroke in strokes for point in stroke.points for value in point)
    shapes = {shape_of(kind) for kind in ICONS}
    assert shapes == {"square", "rounded", "cut", "grouping"}


@pytest.mark.parametrize("kind", ICONS)
def test_the_ink_of_an_icon_stays_in_its_box(kind: str) -> None:
    box = Box(100, 200, 130, 226)
    for mark in icon(kind, box, "#123456", 2.0):
        assert all(box.x0 + 1 <= x <= box.x1 - 1 and box.y0 + 1 <= y <= box.y1 - 1 for x, y in mark.points)
        assert (mark.stroke, mark.stroke_width, mark.fill) == ("#123456", 2.0, None)


def test_a_shape_with_cut_corners_touches_all_sides_of_its_box() -> None:
    across, down = zip(*cut_corners(Box(10, 20, 110, 60), None, "#000000", 1.0, 8.0).points, strict=True)
    assert (min(across), min(down), max(across), max(down)) == (10, 20, 110, 60)
    assert (10, 20) not in zip(across, down, strict=True)


def marks_of(items: Sequence[Item]) -> Iterator[Rect | Polyline | Text]:
    for item in items:
        if isinstance(item, Figure):
            yield from marks_of(item.items)
        elif isinstance(item, Rect | Polyline | Text):
            yield item


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_icons_can_be_told_from_what_they_stand_on(real: Catalog, style: Style) -> None:
    """WCAG 2.2, 1.4.11, on every card, heading and level of coverage."""
    look = in_notation(style, "archimate")
    palettes = palettes_of(real.domains.values(), look)
    for view in ("overzicht", "dekking", "functies"):
        selection = select(real, real.views[view], "nl")
        layout = arrange(selection, paper_of("a1").size, look)
        for placed in walk(layout.root):
            if not placed.icons:
                continue
            (figure,) = figures([placed], selection, layout.em, look)
            ground = look_of(placed.variant or placed.role, palettes[placed.tint], look).fill or look.paper
            inks = {mark.stroke for mark in figure.items if isinstance(mark, Polyline)}
            assert all(contrast(ink, ground) >= look.icon_contrast for ink in inks), placed.id


def test_a_standard_is_drawn_with_its_corners_cut() -> None:
    look = Look("#ffffff", "#000000", square=True)
    assert shaped(look, "standard", palettes_of((), STYLE)[None], ARCHIMATE).cut
    assert shaped(look, "standard", palettes_of((), STYLE)[None], STYLE) == look
