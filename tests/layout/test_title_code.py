"""The QR code in the title block: on every plate that is on the web, large enough, and with nothing near it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fora_plate.code import QUIET
from fora_plate.geometry import MM
from fora_plate.layout import DoesNotFitError, walk
from fora_plate.logo import Ink, Logo
from fora_plate.paper import PAPERS
from fora_plate.style import STYLE, STYLES
from support.catalogs import published
from support.layouts import faults, laid_out
from support.random_catalogs import catalogs

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.layout import Layout, Placed
    from fora_plate.layout.placed import PlacedCode
    from fora_plate.style import Style

LOGO = Logo("svg", b"", Ink(7, 7, 160, 50))
DARK = {"ink": "#eeeeee", "muted": "#cccccc", "paper": "#222222"}
LONG = "https://" + "platen." * 18 + "example.org/fora"


def house(**more: object) -> Style:
    return replace(STYLE, id="huis", logo=LOGO, **more)  # type: ignore[arg-type]


def title(layout: Layout) -> Placed:
    return next(placed for placed in walk(layout.root) if placed.role == "title")


def code_of(layout: Layout) -> PlacedCode:
    code = title(layout).code
    assert code
    return code


def test_a_plate_without_an_address_has_no_code(real: Catalog) -> None:
    assert title(laid_out(real, "kern", "a4")[1]).code is None


@pytest.mark.parametrize("view", ["overzicht", "dekking", "werkblad", "functies", "domein-schoolleiding"])
def test_every_plate_with_an_address_has_its_code(real: Catalog, view: str) -> None:
    layout = laid_out(published(real), view, "a3")[1]
    assert code_of(layout).label.endswith(f"/{view}-a3.svg")
    assert faults(layout) == []


@pytest.mark.parametrize("address", ["https://example.org", LONG], ids=["short", "long"])
@pytest.mark.parametrize("style", [STYLE, house(), house(**DARK)], ids=["plain", "logo", "dark"])
@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
@pytest.mark.parametrize("paper", [*PAPERS, "210x1000", "100x140"])
def test_code_and_logo_stand_whole_and_clear_on_every_paper(
    real: Catalog, paper: str, style: Style, address: str, *, portrait: bool
) -> None:
    try:
        layout = laid_out(published(real, address), "domein-schoolleiding", paper, portrait=portrait, style=style)[1]
    except DoesNotFitError:
        assert paper == "100x140"
        return
    block, code = title(layout), code_of(layout)
    assert faults(layout) == []
    assert code.box.x1 == block.box.x1 - (code.quiet if style.ground_for_codes else 0)
    assert code.quiet * len(code.modules) >= QUIET * code.box.width
    assert block.picture is None or block.picture.box.x1 < code.box.x0


def test_modules_can_be_scanned_and_grow_with_the_paper(real: Catalog) -> None:
    catalog, module = published(real), {}
    for paper in ("a4", "a3", "a0"):
        code = code_of(laid_out(catalog, "domein-schoolleiding", paper)[1])
        module[paper] = code.box.width / len(code.modules) / MM
    assert 0.35 <= module["a4"] <= module["a3"] < 0.36
    assert 0.95 < module["a0"] < 1.0


def test_the_block_grows_only_where_it_is_lower_than_the_code(real: Catalog) -> None:
    for paper, grows in (("a4", True), ("a3", False), ("a0", False)):
        before, after = (title(laid_out(one, "kern", paper)[1]) for one in (real, published(real)))
        assert before.box.y1 < after.box.y1 if grows else before.box == after.box
        assert [line.text for line in before.lines] == [line.text for line in after.lines]


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(
    catalogs(most=6),
    st.sampled_from([("a4", True), ("a3", False), ("150x500", False)]),
    st.integers(0, 130).map(lambda length: "https://ab.nl/" + "x" * length),
    st.sampled_from([*STYLES.values(), house(), house(**DARK)]),
)
def test_a_layout_of_any_catalog_with_any_code_overlaps_nowhere(
    catalog: Catalog, paper: tuple[str, bool], address: str, style: Style
) -> None:
    try:
        layout = laid_out(published(catalog, address), "logos", paper[0], portrait=paper[1], style=style)[1]
    except DoesNotFitError:
        return
    assert faults(layout) == []
