"""The document of cards: whole, readable by everyone, and with codes that lead where they should."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from fora_plate.layout.sheets import PER_SHEET
from fora_plate.legibility import faintest
from fora_plate.selection import cards_of, select
from fora_plate.sets.cards import cards, slips_of
from fora_plate.style import STYLE, STYLES
from fora_plate.text import Typeface
from fora_plate.write.pdf import pdf
from support.catalogs import a_catalog, a_product, a_supplier, published
from support.codes import read_codes, seen
from support.fonts import another_font
from support.logos import a_logo
from support.pdf import Node, broken_rules, tree_of

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.scene import Document
    from fora_plate.selection import Language

BASE = "https://platen.example.org/fora"


def a_document(catalog: Catalog, view: str = "overzicht", language: Language = "nl", style: str = "kleur") -> Document:
    return cards(select(catalog, catalog.views[view], language), STYLES[style])


def by_name(content: bytes) -> dict[str, Node]:
    """Every card by what its heading says."""
    return {card.all("H2")[0].said: card for card in tree_of(content).all("Sect")}


def items(node: Node) -> list[str]:
    return [item.said for item in node.all("LI")]


@pytest.fixture(scope="module")
def content(real: Catalog) -> bytes:
    return pdf(a_document(real))


def test_sheets_are_a4_with_eight_cards_each_and_numbered(real: Catalog) -> None:
    document = a_document(real)
    count = select(real, real.views["overzicht"], "nl").counts.products
    assert len(document.pages) == -(-count // PER_SHEET)
    assert {(page.scene.size.width, page.scene.size.height) for page in document.pages} == {(2100, 2970)}
    assert [page.label for page in document.pages] == [str(number + 1) for number in range(len(document.pages))]


@pytest.mark.parametrize(("style", "language"), [("kleur", "nl"), ("grijs", "en"), ("contrast", "nl")])
def test_no_rule_of_pdf_ua_is_broken(real: Catalog, style: str, language: Language) -> None:
    catalog = published(real)
    logos = {name: replace(product, logo=a_logo()) for name, product in catalog.products.items()}
    catalog = replace(catalog, products=MappingProxyType(logos))
    assert broken_rules(pdf(a_document(catalog, language=language, style=style))) == []


def test_the_document_has_one_title_and_every_card_one_heading(real: Catalog, content: bytes) -> None:
    tree = tree_of(content)
    assert [node.said for node in tree.all("H1")] == [f"{real.views['overzicht'].title} · kaartjes"]
    slips = slips_of(select(real, real.views["overzicht"], "nl"))
    assert [node.said for node in tree.all("H2")] == [slip.name for slip in slips]
    assert len(tree.all("Sect")) == len(slips)
    assert tree.said.index("kaartjes") < tree.said.index(slips[0].name)
    assert tree.said.count("Vermelding is geen aanbeveling") == 1


def test_a_card_says_what_the_plate_says(real: Catalog, content: bytes) -> None:
    found = by_name(content)
    for slip in slips_of(select(real, real.views["overzicht"], "nl")):
        product, card = real.products[slip.id], found[slip.name]
        components = [real.components[place] for place in product.components]
        wanted = {f"{component.name} {real.domains[component.domain].name}" for component in components}
        listed = {said.replace(",", "") for said in items(card)}
        assert {words.replace(",", "") for words in wanted} <= listed, slip.name
        suppliers = [supplier.name for supplier in slip.suppliers]
        assert set(suppliers) <= set(items(card))
        assert ("geen leverancier gevonden" in card.said) == (not suppliers)
        assert product.homepage in {link for node in card.all("Link") for link, _ in node.links}
        assert product.licence.split("-")[0] in card.said


def test_suppliers_are_all_those_that_the_plate_numbers_for_the_product(real: Catalog) -> None:
    selection = select(real, real.views["overzicht"], "nl")
    slips = slips_of(selection)
    entries = {entry.product.id: entry for card in cards_of(selection.layers) for entry in card.entries}
    numbered = {slip.id: [offer.supplier.supplier.id for offer in entries[slip.id].offers] for slip in slips}
    assert {slip.id: [supplier.id for supplier in slip.suppliers] for slip in slips} == numbered
    assert {name for names in numbered.values() for name in names} == {one.supplier.id for one in selection.suppliers}


def test_states_stand_on_a_card_with_their_sign_and_in_words() -> None:
    products = [
        a_product("kern", "Kern", ["c-0-0-0"], licence_status="open-core", verified=False),
        a_product("later", "Later", ["c-0-0-0"], status="announced", maintenance="dormant"),
    ]
    catalog = a_catalog([[["Roostersysteem"]]], products, [])
    found = by_name(pdf(a_document(catalog, "alles")))
    assert "◆ open core · licentie MIT ? licentie nog niet in de bron nagekeken" in found["Kern"].said
    assert "open source · licentie MIT ▷ aangekondigd, nog niet te gebruiken" in found["Later"].said


def test_an_announced_offering_is_not_shown_as_one_that_is_there() -> None:
    supplier = a_supplier("s", "Huis", ["een"])
    later = replace(supplier, offerings=(replace(supplier.offerings[0], status="announced"),))
    catalog = a_catalog([[["Roostersysteem"]]], [a_product("een", "Een", ["c-0-0-0"])], [later])
    assert "Huis (aangekondigd)" in by_name(pdf(a_document(catalog, "alles")))["Een"].said
    assert "Huis (announced)" in by_name(pdf(a_document(catalog, "alles", "en")))["Een"].said


def test_a_code_leads_to_the_smallest_thing_that_shows_all_places(real: Catalog) -> None:
    catalog = published(real)
    slips = {slip.id: slip for slip in slips_of(select(catalog, catalog.views["overzicht"], "nl"))}
    kinds = set()
    for slip in slips.values():
        product = real.products[slip.id]
        domains = {real.components[component].domain for component in product.components}
        if product.services or len(domains) > 1:
            kinds.add("plate")
            assert slip.address == f"{BASE}/overzicht-a3.svg"
        elif len(product.components) > 1:
            kinds.add("domain")
            assert slip.address == f"{BASE}/domein-{next(iter(domains))}-a3.svg"
        else:
            kinds.add("component")
            assert slip.address == f"{BASE}/domein-{next(iter(domains))}-a3.svg#component_{product.components[0]}"
    assert kinds == {"plate", "domain", "component"}


@pytest.mark.parametrize("style", STYLES)
def test_the_codes_of_a_sheet_can_be_read(real: Catalog, style: str, tmp_path: Path) -> None:
    catalog = published(real)
    slips = slips_of(select(catalog, catalog.views["overzicht"], "nl"))
    content = pdf(a_document(catalog, style=style))
    for page in (1, 15):
        wanted = [slip.address for slip in slips[(page - 1) * PER_SHEET : page * PER_SHEET]]
        assert sorted(read_codes(seen(content, tmp_path, page, 200))) == sorted(filter(None, wanted))


def test_without_an_address_there_is_no_code(content: bytes) -> None:
    assert tree_of(content).all("Figure") == []


@pytest.mark.parametrize("style", STYLES)
def test_every_text_can_be_read(real: Catalog, style: str) -> None:
    faint = faintest(a_document(real, style=style).pages[2].scene)
    assert faint
    assert faint.ratio >= STYLES[style].least_contrast


def test_a_view_without_products_has_no_cards() -> None:
    assert a_document(a_catalog([[["Roostersysteem"]]]), "alles").pages == ()


def test_the_cards_are_set_in_the_typeface_of_the_style() -> None:
    catalog = a_catalog([[["Roostersysteem"]]], [a_product("een", "Een", ["c-0-0-0"])], [])
    house = replace(STYLE, id="huis", typeface=Typeface("Huisletter", another_font("regular"), another_font("bold")))
    selection = select(catalog, catalog.views["alles"], "nl")
    (wide,), (plain,) = (cards(selection, style).pages for style in (house, STYLE))
    assert wide.scene.typeface is house.typeface
    assert broken_rules(pdf(cards(selection, house))) == []
    assert wide.scene.items != plain.scene.items


def test_the_same_cards_are_the_same_bytes(real: Catalog, content: bytes) -> None:
    assert pdf(a_document(real)) == content
