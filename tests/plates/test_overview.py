"""The overview of the repository's own data shows everything that it must."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from fora_plate.build import plates
from fora_plate.colour import contrast
from fora_plate.layout import arrange
from fora_plate.paper import paper_of
from fora_plate.selection import cards_of, select
from fora_plate.style import STYLE
from support.plates import a_plate, a_request

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fora_plate.catalog import Catalog

NS = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def overview(real: Catalog) -> etree._Element:
    return etree.fromstring(a_plate(real, "overzicht", "svg"))


def ids(overview: etree._Element, kind: str) -> list[str]:
    return [str(thing.get("id")) for thing in overview.iter(f"{NS}g") if thing.get("class") == kind]


def squeezed(text: str) -> str:
    """Text without spaces and hyphens, because names are broken over lines."""
    return re.sub(r"[\s\u00a0-]", "", text)


def test_every_domain_component_facility_and_device_stands_on_the_overview_once(
    real: Catalog, overview: etree._Element
) -> None:
    assert ids(overview, "domain") == [f"domain_{domain}" for layer in real.layers for domain in layer.domains]
    assert len(ids(overview, "domain")) == 7
    assert Counter(ids(overview, "component")) == Counter(f"component_{component}" for component in real.components)
    assert len(ids(overview, "component")) == 96
    assert sorted(ids(overview, "facility")) == sorted(f"facility_{facility}" for facility in real.facilities)
    assert sorted(ids(overview, "device")) == sorted(f"device_{device}" for device in real.devices)
    published = [group for group in real.network_service_groups.values() if group.published]
    assert len(published) == 5
    services = [f"service_{service.id}" for group in published for service in group.services]
    assert sorted(ids(overview, "service")) == sorted(services)


@pytest.mark.parametrize("view", ["overzicht", "domein-schoolleiding", "domein-onderwijs"])
def test_ids_are_unique_on_every_plate(real: Catalog, view: str) -> None:
    root = etree.fromstring(a_plate(real, view, "svg"))
    every = [element.get("id") for element in root.iter("*") if element.get("id")]
    assert [identity for identity, times in Counter(every).items() if times > 1] == []


def test_every_placement_of_the_data_is_on_the_overview(real: Catalog, overview: etree._Element) -> None:
    wanted = set()
    for product in real.products.values():
        if product.licence_status != "not-open-source":
            wanted |= {f"product_component_{component}_{product.id}" for component in product.components}
            wanted |= {f"product_service_{service}_{product.id}" for service in product.services}
    assert set(ids(overview, "product")) == wanted
    assert len(wanted) > 320


def test_no_product_that_is_not_open_source_stands_on_the_overview(real: Catalog, overview: etree._Element) -> None:
    closed = {product.id for product in real.products.values() if product.licence_status == "not-open-source"}
    assert closed
    assert not {product for product in ids(overview, "product") if product.rsplit("_", 1)[-1] in closed}


def test_what_is_not_plain_open_source_carries_a_sign_and_words(real: Catalog, overview: etree._Element) -> None:
    for thing in overview.iter(f"{NS}g"):
        if thing.get("class") != "product":
            continue
        product = real.products[str(thing.get("id")).rsplit("_", 1)[-1]]
        shown = "".join(text.text or "" for text in thing.iter(f"{NS}text"))
        label = str(thing.get("aria-label"))
        assert ("◆" in shown) == ("open core" in label) == (product.licence_status == "open-core")
        assert ("?" in shown) == ("nog niet nagekeken" in label) == (not product.verified)


def test_gaps_are_shown_and_counted(real: Catalog, overview: etree._Element) -> None:
    filled = {
        component
        for product in real.products.values()
        if product.licence_status != "not-open-source"
        for component in product.components
    }
    gaps = set(real.components) - filled
    labelled = {
        str(thing.get("id")).removeprefix("component_")
        for thing in overview.iter(f"{NS}g")
        if thing.get("class") == "component" and "nog geen alternatief" in str(thing.get("aria-label"))
    }
    assert labelled == gaps
    title = next(thing for thing in overview.iter(f"{NS}g") if thing.get("id") == "title")
    assert f"{len(gaps)} witte vlekken" in "".join(str(text) for text in title.itertext())


def test_the_legend_lists_the_suppliers_of_this_plate_by_number(overview: etree._Element) -> None:
    entries = [thing for thing in overview.iter(f"{NS}g") if str(thing.get("id")).startswith("legend_suppliers_")]
    numbers = [int(next(iter(entry.iter(f"{NS}text"))).text or "") for entry in entries]
    assert numbers == list(range(1, len(entries) + 1))
    listed = {str(entry.get("id")).removeprefix("legend_suppliers_") for entry in entries}
    assert listed == {reference.rsplit("_", 1)[-1] for reference in ids(overview, "supplier-ref")}


def test_only_verified_suppliers_with_an_offer_for_schools_are_listed(real: Catalog, overview: etree._Element) -> None:
    for reference in ids(overview, "supplier-ref"):
        *_, product, name = reference.split("_")
        supplier = real.suppliers[name]
        offering = next(offering for offering in supplier.offerings if offering.product == product)
        assert supplier.verified
        assert not offering.sectors or {"po", "vo", "so"} & set(offering.sectors)


def test_the_title_block_says_what_when_and_from_where(overview: etree._Element) -> None:
    text = squeezed(" ".join(str(text) for text in overview.itertext()))
    for said in (
        "editie 2026-11",
        "kennisnet/fora d7b2325, 2025-02-28",
        "Vermelding is geen aanbeveling",
        "codeberg.org/SIVON",
        "CC-BY-4.0",
        "Producten en leveranciers staan op alfabet",
    ):
        assert squeezed(said) in text


def test_pdftotext_finds_every_name(real: Catalog, tmp_path: Path) -> None:
    """In the order of the file: its guess at columns parts names that stand on two lines."""
    path = tmp_path / "overzicht.pdf"
    path.write_bytes(a_plate(real, "overzicht", "pdf"))
    text = squeezed(subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout)
    selection = select(real, real.views["overzicht"], "nl")
    for card in cards_of(selection.layers):
        for name in (card.name, *(entry.product.name for entry in card.entries)):
            assert squeezed(name) in text, name


def test_reading_order_is_plate_order(real: Catalog, overview: etree._Element) -> None:
    """Domains and functions stand in the order of the data, each whole; within a function cards are free to move."""
    sections = [
        [f"{card.role}_{card.id}" for card in section.cards]
        for layer in select(real, real.views["overzicht"], "nl").layers
        for region in layer.regions
        for section in region.sections
    ]
    shown = [
        str(thing.get("id"))
        for thing in overview.iter(f"{NS}g")
        if thing.get("class") in {"component", "service", "device", "facility"}
    ]
    for section in sections:
        held, shown = shown[: len(section)], shown[len(section) :]
        assert sorted(held) == sorted(section)
    assert shown == []


@pytest.mark.parametrize(
    ("paper", "portrait", "least"), [("a3", False, 7.2), ("a3", True, 7.4), ("a0", False, 20.0), ("a0", True, 21.0)]
)
def test_the_overview_has_large_type_and_little_waste(
    real: Catalog, paper: str, least: float, *, portrait: bool
) -> None:
    selection = select(real, real.views["overzicht"], "nl")
    measures = arrange(selection, paper_of(paper, portrait=portrait).size, STYLE).measures
    assert measures.type_size >= least
    assert measures.smallest_type >= STYLE.smallest_type
    assert measures.fill >= 0.8


@pytest.mark.parametrize(
    ("view", "paper", "least"),
    [
        ("kern", "a4", 8.0),
        ("zoals-fora", "a3", 6.8),
        ("functies", "a3", 8.6),
        ("dekking", "a3", 7.6),
        ("werkblad", "a3", 6.2),
    ],
)
def test_every_main_view_is_legible_on_its_paper(real: Catalog, view: str, paper: str, least: float) -> None:
    measures = arrange(select(real, real.views[view], "nl"), paper_of(paper).size, STYLE).measures
    assert measures.type_size >= least
    assert measures.fill >= 0.75


def grounds(thing: etree._Element, around: str = "#ffffff") -> Iterator[tuple[etree._Element, str]]:
    """Every text of a picture with the fill of the innermost box around it."""
    box = thing.find(f"{NS}rect")
    ground = around if box is None or box.get("fill") is None else str(box.get("fill"))
    for child in thing:
        if child.tag == f"{NS}text":
            yield child, ground
        yield from grounds(child, ground)


def test_the_figures_of_the_report_are_those_of_the_picture(real: Catalog, overview: etree._Element) -> None:
    quality = next(plates(real, [real.views["overzicht"]], a_request())).quality()
    texts = list(grounds(overview))
    point = 254 / 72
    smallest = min(float(str(text.get("font-size"))) for text, _ in texts) / point
    assert quality.measures.smallest_type == pytest.approx(smallest, abs=0.01)
    names = [text for text, _ in texts if text.text == "Moodle LMS"]
    assert names
    for name in names:
        assert float(str(name.get("font-size"))) / point == pytest.approx(quality.measures.type_size, abs=0.01)
    assert quality.faintest.ratio == min(contrast(str(text.get("fill")), ground) for text, ground in texts)
    (faint,) = {ground for text, ground in texts if text.text == quality.faintest.text}
    assert faint == quality.faintest.ground
    wrapped = next(thing for thing in overview.iter(f"{NS}g") if thing.get("id") == quality.measures.longest_wrap.id)
    lines = quality.measures.longest_wrap.lines
    assert tuple(text.text for text in wrapped.iter(f"{NS}text"))[: len(lines)] == lines
    assert (quality.measures.cut_lists, quality.measures.left_out) == (0, 0)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_view_is_drawn_in_both_languages(real: Catalog, language: str) -> None:
    """Those on request in one language each: there are many of them."""
    for number, view in enumerate(real.views.values()):
        if select(real, view, "nl").shows_nothing or (view.on_request and (language == "nl") == bool(number % 2)):
            continue
        portrait = view.orientation == "portrait"
        root = etree.fromstring(a_plate(real, view.id, "svg", portrait=portrait, language=language))
        assert root.get("lang") == language


def test_the_committed_pictures_follow_from_the_data(real: Catalog, root: Path) -> None:
    main = [view for view in real.views.values() if not view.on_request]
    names = {f"{view.id}-{view.paper}.svg": view for view in main}
    assert {path.name for path in (root / "output").glob("*.svg")} == set(names), "nothing more and nothing less"
    for name, view in names.items():
        committed = (root / "output" / name).read_bytes()
        assert committed == a_plate(real, view.id, "svg", paper=view.paper), "run `make plate` and commit output/"
