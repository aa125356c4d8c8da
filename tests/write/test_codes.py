"""QR codes on finished plates: read from pixels, as a telephone does, and described to who cannot see them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.style import STYLE, STYLES
from support.catalogs import a_catalog, a_product, published
from support.codes import read_codes, seen
from support.pdf import broken_rules, tree_of
from support.plates import a_plate

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.style import Style

CREAM = replace(STYLE, id="room", paper="#fff4d6")
DARK = replace(STYLE, id="donker", ink="#eeeeee", muted="#cccccc", paper="#222222")
FAINT = replace(STYLE, id="flets", ink="#5a5a5a")
EVERY_STYLE = pytest.mark.parametrize("style", [*STYLES.values(), CREAM, DARK, FAINT], ids=lambda style: style.id)
ADDRESS = "https://platen.example.org/fora/alles-a3.svg"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return published(a_catalog([[["Roostersysteem"]]], [a_product("een", "Proefpakket", ["c-0-0-0"])]))


@EVERY_STYLE
@pytest.mark.parametrize("paper", ["a4", "a3"])
def test_the_code_can_be_read_from_png_and_pdf_in_every_style(
    catalog: Catalog, style: Style, paper: str, tmp_path: Path
) -> None:
    assert read_codes(a_plate(catalog, "alles", "png", paper=paper, style=style)) == [ADDRESS]
    assert read_codes(seen(a_plate(catalog, "alles", "pdf", paper=paper, style=style), tmp_path)) == [ADDRESS]


@pytest.mark.parametrize("style", STYLES)
def test_the_code_of_a_poster_can_be_read(catalog: Catalog, style: str, tmp_path: Path) -> None:
    assert read_codes(a_plate(catalog, "alles", "png", paper="a0", style=STYLES[style], dpi=60)) == [ADDRESS]
    file = a_plate(catalog, "alles", "pdf", paper="a0", style=STYLES[style])
    assert read_codes(seen(file, tmp_path, dpi=60)) == [ADDRESS]


def test_the_code_of_a_full_plate_can_be_read(real: Catalog) -> None:
    for view, paper in (("overzicht", "a3"), ("kern", "a4")):
        (address,) = read_codes(a_plate(published(real), view, "png", paper=paper))
        assert address == f"https://platen.example.org/fora/{view}-{paper}.svg"


@pytest.mark.parametrize(("language", "words"), [("nl", "QR-code naar"), ("en", "QR code leading to")])
def test_the_code_is_described_in_svg_and_pdf(catalog: Catalog, language: str, words: str) -> None:
    label = f"{words} {ADDRESS}"
    assert f'role="img" aria-label="{label}"' in a_plate(catalog, "alles", "svg", language=language).decode()
    content = a_plate(catalog, "alles", "pdf", language=language)
    assert [figure.alternate for figure in tree_of(content).all("Figure")] == [label]
    assert broken_rules(content) == []


@EVERY_STYLE
def test_a_code_is_dark_on_light_and_brings_a_ground_only_where_it_must(style: Style) -> None:
    assert style.ground_for_codes == (style.id in {"donker", "flets"})


def test_without_an_address_the_plate_is_as_it_was(catalog: Catalog) -> None:
    bare = replace(catalog, edition=replace(catalog.edition, address=None))
    assert "QR-code" not in a_plate(bare, "alles", "svg").decode()
    assert read_codes(a_plate(bare, "alles", "png")) == []


def test_the_plates_of_the_repository_have_not_changed(root: Path, real: Catalog) -> None:
    for view, paper in (("overzicht", "a3"), ("kern", "a4")):
        assert a_plate(real, view, "svg", paper=paper) == (root / f"output/{view}-{paper}.svg").read_bytes()
