"""Addresses of what stands on plates, and texts as QR codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.addresses import component_address, domain_address, plate_address
from fora_plate.build import plates
from fora_plate.code import modules_of
from fora_plate.read import read_catalog
from support.catalogs import a_catalog, published
from support.codes import drawn, read_codes
from support.plates import a_plate, a_request
from support.reading import a_folder

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

BASE = "https://platen.example.org/fora"
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~%/?#[]@!$&()*+,;=:"
ADDRESSES = st.text(LETTERS, max_size=185).map("https://ab.nl/".__add__)


def test_a_catalog_without_an_address_has_none_for_anything_in_it(real: Catalog) -> None:
    assert real.edition.address is None
    assert plate_address(real, real.views["overzicht"]) is None
    assert domain_address(real, "onderwijs") is None
    assert component_address(real, "roostersysteem") is None


def test_the_address_of_a_plate_ends_in_the_file_that_a_plain_build_makes(real: Catalog) -> None:
    catalog, views = published(real, BASE), [real.views[name] for name in ("kern", "domein-schoolleiding", "werkblad")]
    request = a_request(paper=None, portrait=None)
    made = [f"{BASE}/{plate.name}" for plate in plates(real, views, request)]
    assert [plate_address(catalog, view) for view in views] == made


def test_a_stroke_at_the_end_of_the_address_makes_no_difference(real: Catalog) -> None:
    view = real.views["overzicht"]
    assert plate_address(published(real, BASE + "/"), view) == f"{BASE}/overzicht-a3.svg"
    assert plate_address(published(real, "https://example.org"), view) == "https://example.org/overzicht-a3.svg"


def test_an_address_in_a_code_holds_nothing_but_ascii(real: Catalog) -> None:
    address = plate_address(published(real, "https://example.org/één/a%20b"), real.views["overzicht"])
    assert address == "https://example.org/%C3%A9%C3%A9n/a%20b/overzicht-a3.svg"


def test_the_address_of_a_domain_is_that_of_its_plate_if_it_has_one(real: Catalog) -> None:
    assert domain_address(published(real, BASE), "onderwijs") == f"{BASE}/domein-onderwijs-a3.svg"
    bare = published(a_catalog([[["Roostersysteem"]]]))
    assert domain_address(bare, "d-0") is None
    assert component_address(bare, "c-0-0-0") is None


def test_the_address_of_a_component_leads_to_its_card_on_the_plate_of_its_domain(real: Catalog) -> None:
    catalog = published(real, BASE)
    for domain in ("onderwijs", "bedrijfsvoering"):
        ids = set(re.findall(r'id="([^"]+)"', a_plate(real, f"domein-{domain}", "svg").decode()))
        for component in real.domains[domain].components:
            address = component_address(catalog, component)
            assert address
            file, _, place = address.partition("#")
            assert file == f"{BASE}/domein-{domain}-a3.svg"
            assert place in ids


def test_an_edition_may_say_where_its_plates_are(tmp_path: Path) -> None:
    a_folder(tmp_path)
    assert read_catalog(tmp_path).edition.address is None
    with (tmp_path / "fora/edition.yaml").open("a") as file:
        file.write(f"address: {BASE}/\n")
    assert read_catalog(tmp_path).edition.address == f"{BASE}/"


@settings(max_examples=60, deadline=None)
@given(ADDRESSES)
def test_any_address_can_be_read_from_its_code(address: str) -> None:
    assert read_codes(drawn(modules_of(address))) == [address]


@pytest.mark.parametrize(("length", "side"), [(62, 33), (63, 37), (84, 37), (85, 41)])
def test_a_code_is_as_small_as_its_text_allows_at_level_m(length: int, side: int) -> None:
    modules = modules_of("https://example.org/".ljust(length, "x"))
    assert [len(row) for row in modules] == [side] * side


def test_a_text_has_one_code() -> None:
    modules_of.cache_clear()
    first = modules_of(BASE)
    modules_of.cache_clear()
    assert modules_of(BASE) == first
