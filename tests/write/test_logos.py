"""Logos on a scene: every format shows them, the SVG holds nothing else of them, and the PDF keeps them as drawings."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import cairosvg
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image, ImageChops

from fora_plate.geometry import Size
from fora_plate.logo import Ink, Logo
from fora_plate.scene import Picture, Rect, Scene, Text
from fora_plate.write import FORMATS, write
from support.browser import a_page
from support.logos import DRAWINGS, RANDOM_SVGS, SOUND_SVGS, a_logo, a_png_logo, read
from support.plates import an_about

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

DPI = 96
BLOCK = 16
LIMIT = 20
"""Grey levels that a block may differ; every program smooths edges in its own way."""
ALLOWED = {"svg", "defs", "g", "path", "clipPath", "linearGradient", "radialGradient", "stop", "image"}


def a_scene(logos: Sequence[Logo]) -> Scene:
    """The logos in rows of three, the first of them once more, small."""
    items: list[Rect | Picture] = [Rect(0, 0, 1270, 1270, fill="#ffffff")]
    for index, logo in enumerate(logos):
        x, y = 50 + index % 3 * 400, 50 + index // 3 * 300
        items.append(Picture(f"logo_{index}", x, y, 360, 240, logo))
    items.append(Picture("logo_again", 1000, 1100, 120, 60, logos[0]))
    return Scene(Size(1270, 1270), an_about("Logo's"), tuple(items))


@pytest.fixture(scope="module")
def drawings() -> Scene:
    return a_scene([a_logo(name) for name in ("gradients", *DRAWINGS)])


@pytest.fixture(scope="module")
def everything() -> Scene:
    return a_scene([*(a_logo(name) for name in ("gradients", *DRAWINGS)), a_png_logo()])


@pytest.fixture(scope="module")
def ours(everything: Scene) -> Image.Image:
    return Image.open(io.BytesIO(write(everything, "png", DPI)))


def difference(one: Image.Image, other: Image.Image) -> int:
    """The largest difference of two blocks at the same place, in levels of any colour."""
    assert abs(one.width - other.width) <= 1
    size = (one.width // BLOCK, one.height // BLOCK)
    small = [image.convert("RGB").resize(size, Image.Resampling.BOX) for image in (one, other)]
    extrema = ImageChops.difference(*small).getextrema()
    return max(int(band[1]) for band in extrema)  # type: ignore[index]


def test_cairosvg_sees_the_same_logos(everything: Scene, ours: Image.Image) -> None:
    picture = cairosvg.svg2png(bytestring=write(everything, "svg", DPI), dpi=DPI)
    assert difference(ours, Image.open(io.BytesIO(picture))) < LIMIT


def test_the_pdf_shows_the_same_logos(everything: Scene, ours: Image.Image, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(write(everything, "pdf", DPI))
    subprocess.run(["pdftoppm", "-r", str(DPI), "-png", "-singlefile", "x.pdf", "x"], cwd=tmp_path, check=True)
    assert difference(ours, Image.open(tmp_path / "x.png")) < LIMIT


@pytest.mark.browser
def test_chromium_shows_the_same_logos(everything: Scene, ours: Image.Image, tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_bytes(write(everything, "svg", DPI))
    with a_page(*ours.size) as page:
        page.goto(f"file://{tmp_path}/x.svg")
        shown = Image.open(io.BytesIO(page.screenshot()))
    assert difference(ours, shown) < LIMIT


def test_the_comparison_sees_a_missing_logo(everything: Scene, ours: Image.Image) -> None:
    scene = Scene(everything.size, an_about(), everything.items[:-1])
    assert difference(ours, Image.open(io.BytesIO(write(scene, "png", DPI)))) >= LIMIT


def test_drawings_are_no_pixels_in_a_pdf(drawings: Scene, everything: Scene, tmp_path: Path) -> None:
    def images(scene: Scene) -> list[str]:
        (tmp_path / "x.pdf").write_bytes(write(scene, "pdf", DPI))
        listed = subprocess.run(["pdfimages", "-list", "x.pdf"], cwd=tmp_path, check=True, capture_output=True)
        checked = subprocess.run(["qpdf", "--check", "x.pdf"], cwd=tmp_path, check=True, capture_output=True)
        assert b"No syntax or stream encoding errors found" in checked.stdout
        return listed.stdout.decode().splitlines()[2:]

    assert images(drawings) == []
    assert {tuple(row.split()[3:5]) for row in images(everything)} == {("60", "30")}


@pytest.mark.parametrize("name", FORMATS)
def test_a_scene_with_logos_is_the_same_bytes_twice(everything: Scene, name: str) -> None:
    assert write(everything, name, DPI) == write(everything, name, DPI)


def logos_in(svg: bytes) -> list[etree._Element]:
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    return [element for element in root if element.get("class") == "logo"]


def test_a_logo_is_one_hidden_element_with_the_view_box_of_its_ink(everything: Scene) -> None:
    found = logos_in(write(everything, "svg", DPI))
    pictures = [item for item in everything.items if isinstance(item, Picture)]
    assert [element.get("id") for element in found] == [picture.id for picture in pictures]
    for element, picture in zip(found, pictures, strict=True):
        assert element.get("aria-hidden") == "true"
        box = [float(value) for value in str(element.get("viewBox")).split()]
        ink = picture.logo.ink
        assert box == pytest.approx([ink.x, ink.y, ink.width, ink.height], rel=1e-4)


def test_a_logo_that_stands_twice_has_ids_of_its_own_each_time(everything: Scene) -> None:
    svg = write(everything, "svg", DPI).decode()
    root = etree.fromstring(svg.encode(), etree.XMLParser(resolve_entities=False))
    ids = [str(element.get("id")) for element in root.iter("*") if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {"logo_0_1", "logo_4_1", "logo_again_1"} <= set(ids)
    assert svg.count("url(#logo_again_") == svg.count("url(#logo_0_")


def test_a_logo_is_as_large_as_it_fits_in_the_middle_of_its_box() -> None:
    square = Logo("svg", b'<path d="M0 0 L9 0 L9 9 L0 9 Z" fill="#ff0000"/>', Ink(0, 0, 9, 9))
    items = (Rect(0, 0, 400, 200, fill="#ffffff"), Picture("logo_0", 50, 50, 300, 100, square))
    scene = Scene(Size(400, 200), an_about(), items)
    seen = Image.open(io.BytesIO(write(scene, "png", 254))).convert("RGB")
    assert ImageChops.invert(seen).getbbox() == (150, 50, 250, 150)
    other = Image.open(io.BytesIO(cairosvg.svg2png(bytestring=write(scene, "svg", 1), dpi=254))).convert("RGB")
    assert ImageChops.invert(other).getbbox() == (150, 50, 250, 150)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(SOUND_SVGS, RANDOM_SVGS))
def test_nothing_of_a_logo_gets_outside_its_box(text: str) -> None:
    found = read(text)
    assume(isinstance(found, Logo))
    assert isinstance(found, Logo)
    beside = Text("Proef", 20, 90, 20, 60, "regular", "#000000")
    items = (Picture("logo_0", 10, 10, 50, 50, found), beside)
    svg = write(Scene(Size(1000, 1000), an_about(), items), "svg", DPI)
    (element,) = logos_in(svg)
    follower = element.getnext()
    assert follower is not None
    assert "".join(str(part) for part in follower.itertext()) == "Proef"
    assert {etree.QName(inner).localname for inner in element.iter("*")} <= ALLOWED
    one, other = (Scene(Size(1000, 1000), an_about(), some) for some in (items, (beside,)))
    pictures = [Image.open(io.BytesIO(write(scene, "png", 25))) for scene in (one, other)]
    changed = ImageChops.difference(*pictures).getbbox()
    assert changed is None or max(changed) <= 7
    assert write(one, "pdf", 1).startswith(b"%PDF")
