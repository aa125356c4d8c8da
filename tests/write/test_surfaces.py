"""PDF and PNG: what other programs read in them."""

from __future__ import annotations

import io
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from fora_plate.style import STYLES
from fora_plate.write import TooLargeError, is_ours, write
from support.catalogs import a_catalog, a_product, a_supplier
from support.plates import a_plate, a_scene

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog


@pytest.fixture
def small() -> Catalog:
    products = [a_product("een", "Proefpakket met spaties", ["c-0-0-0"])]
    return a_catalog([[["Roostersysteem"]]], products, [a_supplier("s", "Een Huis", ["een"])])


@pytest.fixture(params=STYLES)
def pdf_file(small: Catalog, tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The plate in each style."""
    path = tmp_path / "plaat.pdf"
    path.write_bytes(a_plate(small, "alles", "pdf", style=STYLES[request.param]))
    return path


def run(*command: str | Path) -> str:
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout


def test_qpdf_finds_no_fault(pdf_file: Path) -> None:
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", pdf_file)


def test_text_can_be_selected_with_its_spaces(pdf_file: Path) -> None:
    text = run("pdftotext", "-layout", pdf_file, "-")
    assert "Proefpakket met spaties" in text
    assert "Roostersysteem" in text


def test_fonts_are_embedded_subsets_with_unicode(pdf_file: Path) -> None:
    rows = [line.split() for line in run("pdffonts", pdf_file).splitlines()[2:]]
    assert rows
    for row in rows:
        assert "Inter" in row[0]
        assert row[-5:-2] == ["yes", "yes", "yes"]


def test_a_page_of_whole_points_is_written_like_any_other(small: Catalog, tmp_path: Path) -> None:
    path = tmp_path / "plaat.pdf"
    path.write_bytes(a_plate(small, "alles", "pdf", paper="508x381"))
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", path)
    with pikepdf.open(path) as pdf:
        assert [float(value) for value in pdf.pages[0].mediabox] == [0, 0, 1440, 1080]
        assert len(pdf.pages[0]["/Annots"]) > 0


def test_links_work_and_the_page_has_the_size_of_the_paper(pdf_file: Path) -> None:
    with pikepdf.open(pdf_file) as pdf:
        page = pdf.pages[0]
        addresses = {str(annotation["/A"]["/URI"]) for annotation in page["/Annots"]}
        assert {"https://example.org/c-0-0-0", "https://example.org/een", "https://example.org/s"} <= addresses
        width, height = (float(value) for value in page.mediabox[2:])
        assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (420, 297)
        assert str(pdf.docinfo["/CreationDate"]).removeprefix("D:").startswith("20260101")


def test_a_png_has_the_asked_pixels_and_knows_its_resolution(small: Catalog) -> None:
    image = Image.open(io.BytesIO(a_plate(small, "alles", "png", dpi=60)))
    assert image.size == (round(420 / 25.4 * 60), round(297 / 25.4 * 60))
    assert round(image.info["dpi"][0]) == 60
    assert image.info["Software"] == "fora-plate"


@pytest.mark.parametrize("dpi", [59, 110, 130])
def test_the_page_fills_a_png_to_its_last_pixel(small: Catalog, dpi: int) -> None:
    image = Image.open(io.BytesIO(a_plate(small, "alles", "png", paper="a4", dpi=dpi))).convert("RGB")
    right, bottom = image.width - 1, image.height - 1
    edges = [image.crop((0, bottom, right, bottom + 1)), image.crop((right, 0, right + 1, bottom))]
    assert [edge.getcolors() for edge in edges] == [[(right, (255, 255, 255))], [(bottom, (255, 255, 255))]]


def test_a_picture_too_large_for_cairo_is_refused(small: Catalog) -> None:
    with pytest.raises(TooLargeError):
        write(a_scene(small, "alles", "a0"), "png", 1200)


@pytest.mark.parametrize("name", ["svg", "pdf", "png"])
def test_a_file_of_ours_is_known_again_and_no_other(small: Catalog, name: str) -> None:
    assert is_ours(a_plate(small, "alles", name, dpi=40), name)
    assert not is_ours(b"%PDF-1.7 by somebody else", name)
