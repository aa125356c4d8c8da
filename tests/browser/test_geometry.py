"""What a real Chromium measures on the plates of the repository's own data."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from fora_plate.style import STYLE, STYLES, in_notation
from fora_plate.text import Typeface
from support.browser import a_page
from support.fonts import another_font
from support.plates import a_plate

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

pytestmark = pytest.mark.browser

ARCHIMATE = in_notation(STYLE, "archimate")
MEASURE = (Path(__file__).parent / "plate.js").read_text(encoding="utf-8")
LIMITS = {"capital": 0.73, "descender": 0.21, "slack": 1.0, "contrast": 4.5}
"""Ink of the bundled font in em; slack in units of 0.1 mm, for rounded edges."""


def measured(svg: bytes) -> dict[str, Any]:
    with a_page() as page:
        page.set_content(f"<!doctype html><meta charset=utf-8><body style='margin:0'>{svg.decode()}")
        page.evaluate("document.fonts.ready.then(() => 1)")
        result: dict[str, Any] = page.evaluate(MEASURE, LIMITS)
        return result


@pytest.mark.parametrize(
    ("view", "paper", "portrait", "language"),
    [
        ("overzicht", "a3", False, "nl"),
        ("overzicht", "a3", True, "nl"),
        ("overzicht", "a0", False, "en"),
        ("domein-algemeen", "a3", False, "nl"),
        ("domein-schoolleiding", "a4", True, "nl"),
        ("matrix-componenten", "a4", True, "en"),
        ("matrix-leveranciers", "a3", False, "nl"),
        ("koppelvlakken", "a3", False, "nl"),
        ("component-teamcommunicatiesysteem", "a4", True, "nl"),
    ],
)
def test_chromium_finds_nothing_out_of_place(
    real: Catalog, view: str, paper: str, *, portrait: bool, language: str
) -> None:
    result = measured(a_plate(real, view, "svg", paper=paper, portrait=portrait, language=language))
    assert result["found"] == []
    assert result["faces"] == ["Inter 400 loaded", "Inter 700 loaded"]
    assert result["faintest"] >= 4.5
    assert result["stretch"] < 0.005, "our widths are not the browser's"


@pytest.mark.parametrize("style", ["grijs", "contrast"])
def test_chromium_finds_nothing_out_of_place_in_another_style(real: Catalog, style: str) -> None:
    result = measured(a_plate(real, "overzicht", "svg", paper="a2", style=STYLES[style]))
    assert result["found"] == []
    assert result["faintest"] >= STYLES[style].least_contrast


@pytest.mark.parametrize(
    ("view", "paper", "portrait"),
    [("overzicht", "a3", False), ("overzicht", "a3", True), ("domein-bedrijfsvoering", "a3", False)],
)
def test_chromium_finds_no_text_on_an_icon(real: Catalog, view: str, paper: str, *, portrait: bool) -> None:
    result = measured(a_plate(real, view, "svg", paper=paper, portrait=portrait, style=ARCHIMATE))
    assert result["found"] == []
    assert result["icons"] > 200 if view == "overzicht" else result["icons"] > 50


def test_chromium_finds_an_icon_that_was_moved(real: Catalog) -> None:
    svg = a_plate(real, "overzicht", "svg", style=ARCHIMATE).decode()
    head, tail = svg.split('<g id="component_agendasysteem"', 1)
    moved = tail.replace('<polyline points="', '<polyline points="0,0 ', 1)
    kinds = {fault["kind"] for fault in measured(f'{head}<g id="component_agendasysteem"{moved}'.encode())["found"]}
    assert kinds == {"icon outside its box", "text on icon"}


def test_chromium_sets_the_subset_of_a_house_typeface_as_wide_as_we_measured(real: Catalog) -> None:
    house = replace(STYLE, id="huis", typeface=Typeface("Huisletter", another_font("regular"), another_font("bold")))
    result = measured(a_plate(real, "overzicht", "svg", paper="a2", style=house))
    assert result["found"] == []
    assert result["faces"][:2] == ["Huisletter 400 loaded", "Huisletter 700 loaded"]
    assert result["stretch"] < 0.005, "our widths are not the browser's"


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (">Moodle LMS", ">Moodle LMS met een veel te lange naam erbij", "text outside its box"),
        ('fill="#4d4d4d"', 'fill="#aaaaaa"', "contrast"),
    ],
)
def test_chromium_finds_a_planted_fault(real: Catalog, old: str, new: str, kind: str) -> None:
    svg = a_plate(real, "overzicht", "svg").decode()
    assert old in svg
    assert kind in {fault["kind"] for fault in measured(svg.replace(old, new, 1).encode())["found"]}


def test_chromium_finds_a_line_over_a_text(real: Catalog) -> None:
    svg = a_plate(real, "koppelvlakken", "svg").decode()
    crossed = re.sub(r'<polyline points="[^"]*"', '<polyline points="0,0 4200,2970"', svg, count=1)
    assert {fault["kind"] for fault in measured(crossed.encode())["found"]} == {"line on text"}


def test_chromium_finds_a_box_that_was_moved(real: Catalog) -> None:
    svg = a_plate(real, "overzicht", "svg").decode()
    head, tail = svg.split('<g id="component_agendasysteem"', 1)
    moved = tail.replace('<rect x="', '<rect x="9', 1)
    kinds = {fault["kind"] for fault in measured(f'{head}<g id="component_agendasysteem"{moved}'.encode())["found"]}
    assert "box outside its parent" in kinds
