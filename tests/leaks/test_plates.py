"""What stands on a plate by mistake is found on it, in every format that has texts."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from fora_plate.leaks import Secret, as_text
from support.leaks import found_in
from support.plates import a_plate

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

SENTENCE = "Wij bouwen dit in het geheim na voor drie schoolbesturen, en niemand mag dat vóór de zomer weten."
SECRET = Secret("sentence", SENTENCE, "r1")


@pytest.fixture(scope="module")
def leaking(real: Catalog) -> Catalog:
    """Our own data, with the sentence as the remark on a product."""
    products = dict(real.products)
    products["limesurvey"] = replace(products["limesurvey"], remark=SENTENCE)
    return replace(real, products=MappingProxyType(products))


@pytest.mark.parametrize(("form", "step"), [("svg", "line"), ("pdf", "page")])
def test_a_remark_on_a_plate_is_found(form: str, step: str, leaking: Catalog) -> None:
    found = found_in(a_plate(leaking, "domein-bevoegd-gezag", form), SECRET)
    (hit, *_) = found.hits
    assert hit.place[0][0] == step
    assert hit.found == hit.pieces
    assert not found.unread


@pytest.mark.parametrize("form", ["svg", "pdf"])
def test_the_name_of_a_plate_is_found(form: str, leaking: Catalog) -> None:
    view = leaking.views["domein-bevoegd-gezag"]
    named = replace(leaking, views=MappingProxyType({"x": replace(view, title=SENTENCE)}))
    assert found_in(a_plate(named, "x", form), SECRET).hits


def test_what_is_only_drawn_is_not_read_and_a_report_says_so(leaking: Catalog) -> None:
    found = found_in(a_plate(leaking, "domein-bevoegd-gezag", "png"), SECRET)
    assert found.clean
    assert "tekst die in een plaatje getekend is" in as_text(found, "nl")


@pytest.mark.parametrize("form", ["svg", "pdf", "png"])
def test_our_own_plates_hold_none(form: str, real: Catalog) -> None:
    assert found_in(a_plate(real, "domein-bevoegd-gezag", form), SECRET, Secret("phone", "0612345678", "r1")).clean
