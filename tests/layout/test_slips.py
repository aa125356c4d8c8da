"""Cards for workshops: each in its label, nothing on anything else, and everybody in the same type."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from fora_plate.code import QUIET
from fora_plate.geometry import MM, PT
from fora_plate.layout import walk
from fora_plate.layout.placed import Placed
from fora_plate.layout.sheets import PER_SHEET, SHEET, Foot, around, label_boxes
from fora_plate.layout.slips import LARGEST, SMALLEST, Terms, place_slips
from fora_plate.logo import Ink, Logo
from fora_plate.selection import select
from fora_plate.sets.cards import slips_of
from fora_plate.style import STYLE, STYLES
from fora_plate.text import Hyphenator
from fora_plate.words import WORDS
from support.catalogs import a_catalog, a_product, a_supplier, published
from support.layouts import faults_in, near
from support.random_catalogs import catalogs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Language
    from fora_plate.style import Style

LOGOS = [Logo("svg", name.encode(), Ink(0, 0, *size)) for name, size in (("a", (20, 100)), ("b", (900, 30)))]
FOOT = Foot("Proefplaat · kaartjes", "Alles · editie 2026-01", "vel 1 van 3", 1)


def with_logos(catalog: Catalog) -> Catalog:
    """Every second product with a logo, narrow or wide."""
    logos = {name: LOGOS[index % 2] if index % 3 else None for index, name in enumerate(catalog.products)}
    products = {name: replace(product, logo=logos[name]) for name, product in catalog.products.items()}
    return replace(catalog, products=MappingProxyType(products))


def placed(
    catalog: Catalog, view: str, style: Style = STYLE, language: Language = "nl"
) -> tuple[float, tuple[Placed, ...]]:
    """The type in pt, and the cards of a view, sheet after sheet in the same labels."""
    slips = slips_of(select(catalog, catalog.views[view], language))
    boxes = (label_boxes() * (1 + len(slips) // PER_SHEET))[: len(slips)]
    em, cards = place_slips(slips, boxes, Terms(style, WORDS[language], Hyphenator(catalog.architecture.seams)))
    return em / PT, cards


def sizes(cards: Sequence[Placed]) -> set[float]:
    return {round(line.size / PT, 3) for card in cards for thing in walk(card) for line in thing.lines}


def texts(card: Placed) -> list[str]:
    return [line.text for thing in walk(card) for line in thing.lines]


def crowded(components: int, suppliers: int) -> Catalog:
    """One product on many components from many suppliers, and a plain one."""
    names = [f"Onderdeel nummer {number}" for number in range(components)]
    ids = [f"c-0-0-{number}" for number in range(components)]
    products = [a_product("vol", "Vol pakket", ids), a_product("leeg", "Leeg pakket", ids[:1])]
    offering = [a_supplier(f"s-{number}", f"Huis {number}", ["vol"]) for number in range(suppliers)]
    return a_catalog([[names]], products, offering)


def test_eight_labels_of_the_common_size_lie_on_a_sheet() -> None:
    boxes = label_boxes()
    assert {(box.width, box.height) for box in boxes} == {(991, 677)}
    assert len(boxes) == PER_SHEET == 8
    assert (boxes[0].x0, SHEET.width - boxes[-1].x1) == pytest.approx((46.5, 46.5), abs=0.5)
    assert (boxes[0].y0, SHEET.height - boxes[-1].y1) == (131, 131)
    assert boxes[1].x0 - boxes[0].x1 == pytest.approx(25, abs=1)


def test_nothing_around_the_labels_meets_them_or_leaves_the_sheet() -> None:
    things = [*around(FOOT), *(Placed("slip", str(index), box) for index, box in enumerate(label_boxes()))]
    assert [(one.id, other.id) for one, other in near(things) if one.box.meets(other.box)] == []
    assert [fault for thing in things for fault in faults_in(thing)] == []
    assert all(thing.box.x0 >= 0 and thing.box.x1 <= SHEET.width for thing in things)
    assert all(thing.box.y0 >= 0 and thing.box.y1 <= SHEET.height - 3 * MM for thing in things)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_card_of_the_real_data_is_whole_with_code_and_logo(real: Catalog, style: str, language: Language) -> None:
    for catalog in (real, with_logos(published(real))):
        _, cards = placed(catalog, "overzicht", STYLES[style], language)
        assert [fault for card in cards for fault in faults_in(card)] == []


def test_every_product_of_the_plate_has_one_card_in_order_of_name(real: Catalog) -> None:
    selection = select(real, real.views["overzicht"], "nl")
    slips = slips_of(selection)
    assert len(slips) == selection.counts.products
    assert len({slip.id for slip in slips}) == len(slips)
    assert [slip.id for slip in slips] == [name for name in real.products if name in {slip.id for slip in slips}]
    assert sum(len(slip.places) for slip in slips) == selection.counts.placements


def test_all_cards_are_set_in_the_same_type_of_at_least_six_points(real: Catalog) -> None:
    for catalog, least in ((real, 8.75), (published(real), 7.5)):
        em, cards = placed(catalog, "overzicht")
        assert em >= least - 1e-9
        assert sizes(cards) == {round(em * size, 3) for size in (1.0, 1.7, STYLE.small)}
        assert min(sizes(cards)) >= SMALLEST
        assert not any(thing.role == "slip-more" and "+" in thing.label for card in cards for thing in walk(card))


def test_a_few_short_cards_do_not_shout() -> None:
    assert placed(crowded(1, 1), "alles")[0] == pytest.approx(LARGEST)


def test_one_full_card_makes_the_type_of_all_cards_smaller() -> None:
    em, cards = placed(crowded(9, 3), "alles")
    assert SMALLEST / STYLE.small < em < LARGEST
    assert len(sizes(cards)) == 3


@pytest.mark.parametrize("web", [False, True], ids=["bare", "coded"])
def test_a_list_that_fits_at_no_size_is_cut_and_says_so(*, web: bool) -> None:
    catalog = published(crowded(60, 45)) if web else crowded(60, 45)
    em, cards = placed(catalog, "alles")
    assert em == pytest.approx(SMALLEST / STYLE.small)
    empty, full = cards
    assert [fault for card in cards for fault in faults_in(card)] == []
    assert len(sizes(cards)) == 3
    assert not any("+" in text for text in texts(empty))
    shown = {role: sum(thing.role == role for thing in walk(full)) for role in ("slip-place", "slip-supplier")}
    assert f"+{60 - shown['slip-place']} andere plekken" in texts(full)
    assert f"+{45 - shown['slip-supplier']} andere leveranciers" in texts(full)
    assert min(shown.values()) > 5


def test_a_word_wider_than_a_card_is_cut_between_letters() -> None:
    names = ["m" * 60, "Naam " + "w" * 70]
    products = [a_product(f"p-{index}", name, ["c-0-0-0"]) for index, name in enumerate(names)]
    catalog = a_catalog([[["b" * 80]]], products, [a_supplier("s", "q" * 60, ["p-0", "p-1"])])
    _, cards = placed(with_logos(published(catalog)), "alles")
    assert [fault for card in cards for fault in faults_in(card)] == []
    first = [line for line in cards[0].lines if line.heading]
    assert "".join(line.text.removesuffix("-") for line in first) == names[0]


def test_codes_are_of_one_size_and_large_enough(real: Catalog) -> None:
    _, cards = placed(published(real), "overzicht")
    codes = [card.code for card in cards if card.code]
    assert len(codes) == len(cards)
    assert max(code.box.width for code in codes) - min(code.box.width for code in codes) <= 1
    assert min(code.box.width / len(code.modules) for code in codes) >= 0.35 * MM
    assert all(code.quiet >= QUIET * code.box.width / len(code.modules) for code in codes)


def test_neighbours_in_one_domain_share_a_bar_and_its_name_but_are_said_with_it() -> None:
    _, (one, _) = placed(
        a_catalog(
            [[["Een", "Twee"]], [["Drie"]]],
            [a_product("a", "Alfa", ["c-0-0-0", "c-0-0-1", "c-1-0-0"]), a_product("b", "Beta", ["c-0-0-0"])],
        ),
        "alles",
    )
    assert [thing.tint for thing in walk(one) if thing.role == "swatch"] == ["d-0", "d-1"]
    assert [text for text in texts(one) if text.startswith("Domein")] == ["Domein 0", "Domein 1"]
    said = [thing.label for thing in walk(one) if thing.role == "slip-place"]
    assert said == ["Een, Domein 0", "Twee, Domein 0", "Drie, Domein 1"]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(catalogs())
def test_cards_of_any_catalog_overlap_nowhere(catalog: Catalog) -> None:
    for one in (catalog, published(catalog)):
        if slips_of(select(one, one.views["alles"], "nl")):
            _, cards = placed(one, "alles")
            assert [fault for card in cards for fault in faults_in(card)] == []
            assert all(box.holds(card.box) for card, box in zip(cards, label_boxes() * len(cards), strict=False))
