"""What a plate says of products and of those who offer them, and no more than that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.layout import walk
from fora_plate.view import Subject
from support.catalogs import a_catalog, a_product, a_supplier, a_view
from support.layouts import laid_out

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.view import View


def words_on(catalog: Catalog, view: View) -> str:
    return " ".join(line.text for thing in walk(laid_out(catalog, view, "a4")[1].root) for line in thing.lines)


def words_of_an_offer(detail: str, subject: Subject | None = None, **offering: object) -> str:
    supplier = a_supplier("s", "Huis", ["p"])
    supplier = replace(supplier, offerings=(replace(supplier.offerings[0], **offering),))  # type: ignore[arg-type]
    catalog = a_catalog([[["Een"]]], [a_product("p", "Product", ["c-0-0-0"])], [supplier])
    return words_on(catalog, replace(a_view(detail=detail, areas=False), subject=subject))


def test_a_detail_plate_tells_the_sectors_of_an_offer_and_only_a_proof_sheet_its_remark() -> None:
    offer = {"sectors": ("po", "vo"), "remark": "Alleen in Assen."}
    said = words_of_an_offer("names", **offer)  # type: ignore[arg-type]
    assert "po, vo" in said
    assert "Assen" not in said
    proof = words_of_an_offer("names", Subject("supplier", "s", "Huis"), **offer)
    assert "Alleen in Assen." in proof


def test_the_number_of_a_supplier_that_only_announces_its_offer_carries_the_sign() -> None:
    assert "1▷" in words_of_an_offer("numbers", status="announced").split()
    assert "1" in words_of_an_offer("numbers").split()


@pytest.mark.parametrize("licence", ["GPL-3.0-only", "GPL-3.0-or-later"])
@pytest.mark.parametrize("exact", [True, False])
def test_a_plate_claims_no_more_of_a_licence_than_the_source_says(licence: str, *, exact: bool) -> None:
    product = a_product("p", "Product", ["c-0-0-0"], licence=licence, licence_exact=exact)
    said = words_on(a_catalog([[["Een"]]], [product]), a_view(detail="names", areas=False))
    assert next(word for word in said.split() if "GPL" in word) == (licence if exact else "GPL-3.0")
