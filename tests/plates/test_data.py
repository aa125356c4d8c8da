"""What holds for the repository's own data beyond what the program checks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fora_plate.check import check

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

FOLDERS = ("fora", "fora/domains", "products", "suppliers", "incumbents", "views")


def test_every_file_starts_with_the_line_that_lets_an_editor_help(root: Path) -> None:
    for folder in FOLDERS:
        for path in (root / folder).glob("*.yaml"):
            first = path.read_text(encoding="utf-8").splitlines()[0]
            match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
            assert match, path
            assert (path.parent / match[1]).resolve().is_file(), path


def test_the_structure_of_fora_is_complete(real: Catalog) -> None:
    assert len(real.domains) == 7
    assert len(real.functions) == 32
    assert len(real.components) == 96
    assert sum(component.core for component in real.components.values()) == 28
    assert len(real.application_functions) == 195
    assert len(real.standards) == 17
    assert len(real.facilities) == 8
    assert len(real.network_services) == 23
    assert len(real.devices) == 8


def test_there_are_all_products_and_suppliers(real: Catalog) -> None:
    assert len(real.products) == 212
    assert len(real.suppliers) == 68


def test_open_core_and_closed_products_carry_a_remark(real: Catalog) -> None:
    assert all(product.remark for product in real.products.values() if product.licence_status != "open-source")


def test_nothing_stands_on_a_national_facility(real: Catalog) -> None:
    assert not set(real.facilities) & {
        component for product in real.products.values() for component in product.components
    }


def test_administration_systems_say_that_dutch_chains_were_not_found(real: Catalog) -> None:
    placed = [p for p in real.products.values() if "leerlingadministratiesysteem-las" in p.components]
    assert placed
    for product in placed:
        assert product.remark, product.id
        assert re.search("keten|DUO|OSO", product.remark), product.id


def test_no_contact_detail_stands_in_the_data(root: Path) -> None:
    mail = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}")
    phone = re.compile(r"(?<![\w/.-])(?:\+31|0)[ -]?\d{1,3}[ -]\d{3}[ -]?\d{3,4}\b")
    for folder in FOLDERS:
        for path in (root / folder).glob("*.yaml"):
            text = path.read_text(encoding="utf-8")
            without_addresses = re.sub(r"https://\S+", "", text).replace("@element-hq", "").replace("@scratch", "")
            assert mail.findall(without_addresses) == [], path
            assert phone.findall(without_addresses) == [], path


def test_advice_on_the_own_data_is_about_known_gaps_only(real: Catalog) -> None:
    codes = {diagnostic.code for diagnostic in check(real)}
    assert codes <= {
        "gap",
        "not-verified",
        "evidence-missing",
        "supplier-without-offering",
        "product-without-component",
    }
