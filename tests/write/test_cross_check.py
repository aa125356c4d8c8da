"""PDF and PNG show what the SVG shows: other programs draw the SVG, and the pictures are compared.

Compared are the means of blocks of pixels, because every program smooths edges in its own way. A missing or moved
word, box or colour is far outside the limits; `test_the_comparison_sees_a_missing_name` proves that.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

import fora_plate
from support.browser import a_page
from support.catalogs import a_catalog, a_product, a_supplier
from support.plates import a_plate

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

DPI = 96
BLOCK = 16
LIMIT = 20
"""Grey levels that one block may differ; the same text smoothed differently stays under it."""
UNKERNED = 34
"""The same for CairoSVG, which sets letter by letter without kerning."""

FONTS = Path(fora_plate.__file__).parent / "fonts"
CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""


@pytest.fixture(scope="module")
def small() -> Catalog:
    products = [a_product(f"p-{n}", f"Proefpakket {n}", ["c-0-0-0", "c-0-1-1"]) for n in range(8)]
    names = [["Roostersysteem", "Toetssysteem"], ["Portaal", "Webbrowser", "Agendasysteem"]]
    return a_catalog([names], products, [a_supplier("s", "Een Huis", ["p-1", "p-3"])])


@pytest.fixture(scope="module")
def ours(small: Catalog) -> Image.Image:
    return Image.open(io.BytesIO(a_plate(small, "alles", "png", paper="a4", dpi=DPI))).convert("L")


def blocks(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The mean of every block."""
    fitted = image.convert("L").resize(size, Image.Resampling.BOX) if image.size != size else image.convert("L")
    return fitted.resize((size[0] // BLOCK, size[1] // BLOCK), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of two blocks at the same place, in grey levels."""
    assert abs(one.width - other.width) <= 1
    assert abs(one.height - other.height) <= 1
    low_high = ImageChops.difference(blocks(one, one.size), blocks(other, one.size)).getextrema()
    return int(low_high[1])  # type: ignore[arg-type]


def by_cairosvg(svg: bytes, folder: Path) -> Image.Image:
    """Drawn by CairoSVG, which finds the font by fontconfig: a process of its own with only our fonts."""
    (folder / "fonts.conf").write_text(CONFIGURATION.format(fonts=FONTS, cache=folder / "cache"))
    (folder / "plaat.svg").write_bytes(svg)
    draw = "cairosvg.svg2png(url=sys.argv[1], write_to=sys.argv[2], dpi=96, background_color='white')"
    subprocess.run(
        [sys.executable, "-c", f"import cairosvg, sys; {draw}", folder / "plaat.svg", folder / "plaat.png"],
        check=True,
        env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
    )
    return Image.open(folder / "plaat.png")


def by_poppler(pdf: bytes, folder: Path) -> Image.Image:
    """The PDF drawn by poppler."""
    (folder / "plaat.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", str(DPI), "-png", "-singlefile", folder / "plaat.pdf", folder / "poppler"], check=True
    )
    return Image.open(folder / "poppler.png")


def test_cairosvg_sees_the_same_picture(small: Catalog, ours: Image.Image, tmp_path: Path) -> None:
    assert difference(ours, by_cairosvg(a_plate(small, "alles", "svg", paper="a4"), tmp_path)) < UNKERNED


def test_the_pdf_shows_the_same_picture(small: Catalog, ours: Image.Image, tmp_path: Path) -> None:
    assert difference(ours, by_poppler(a_plate(small, "alles", "pdf", paper="a4"), tmp_path)) < LIMIT


def by_chromium(svg: bytes, folder: Path, way: str, size: tuple[int, int]) -> Image.Image:
    """Drawn by Chromium, opened directly or as the image of a page."""
    (folder / "plaat.svg").write_bytes(svg)
    page_of_it = "<!doctype html><body style='margin:0'><img src=plaat.svg style='display:block'>"
    (folder / "plaat.html").write_text(page_of_it)
    with a_page(*size) as page:
        page.goto(f"file://{folder}/plaat.{'svg' if way == 'directly' else 'html'}")
        page.wait_for_timeout(300)
        return Image.open(io.BytesIO(page.screenshot()))


@pytest.mark.browser
@pytest.mark.parametrize("way", ["directly", "as an image"])
def test_chromium_shows_the_same_picture_either_way(
    small: Catalog, ours: Image.Image, tmp_path: Path, way: str
) -> None:
    assert difference(ours, by_chromium(a_plate(small, "alles", "svg", paper="a4"), tmp_path, way, ours.size)) < LIMIT


@pytest.mark.browser
def test_the_comparison_sees_a_missing_name(small: Catalog, ours: Image.Image, tmp_path: Path) -> None:
    svg = a_plate(small, "alles", "svg", paper="a4").decode()
    assert ">Proefpakket 5</text>" in svg
    missing = svg.replace(">Proefpakket 5</text>", "></text>", 1).encode()
    assert difference(ours, by_chromium(missing, tmp_path, "directly", ours.size)) >= LIMIT
