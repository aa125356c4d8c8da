"""`fora-plate verify`: whether a file follows from the data, by what stands in it."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.provenance import line_of, provenance_of, read_line
from fora_plate.selection import select
from fora_plate.style import STYLE, STYLES
from fora_plate.view import Filters, narrow
from support.commands import fora_plate

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog


@pytest.fixture(scope="module")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small data with its plate in every format."""
    folder = tmp_path_factory.mktemp("verify") / "data"
    shutil.copytree(root / "tests" / "data" / "mini", folder)
    done = fora_plate("build", "--format", "svg,pdf,png", cwd=folder)
    assert done.returncode == 0, done.stderr.decode()
    return folder


def verified(folder: Path, *files: str | Path, lang: str = "nl") -> tuple[int, list[str]]:
    done = fora_plate("verify", *files, "--lang", lang, cwd=folder)
    return done.returncode, (done.stdout or done.stderr).decode().splitlines()


def built_svg(folder: Path) -> bytes:
    return (folder / "output" / "alles-a3.svg").read_bytes()


def test_every_format_says_what_it_was_made_from(built: Path) -> None:
    files = sorted((built / "output").iterdir())
    assert [path.suffix for path in files] == [".pdf", ".png", ".svg"]
    code, said = verified(built, *files)
    assert code == 0
    assert all("volgt uit deze gegevens" in line for line in said)
    lines = {line_of(found) for path in files if (found := read_line(path.read_bytes()))}
    assert len(lines) == 1, "the same in all of them"


def test_other_data_are_seen(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "data")
    product = tmp_path / "data" / "products" / "alfa.yaml"
    product.write_text(product.read_text().replace("name: ", "name: Zeer ", 1))
    code, said = verified(tmp_path / "data", "output/alles-a3.pdf", lang="en")
    assert code == 1
    assert said == [
        "output/alles-a3.pdf: does not follow from these data (2026-11, alles): the data that it shows are different"
    ]


def test_a_picture_altered_by_hand_is_seen(built: Path, tmp_path: Path) -> None:
    path = tmp_path / "anders.svg"
    path.write_bytes(built_svg(built).replace(b">Alfa", b">Alfo", 1))
    code, said = verified(built, path)
    assert code == 1
    assert "het bestand zelf is veranderd" in said[0]


def test_files_that_say_nothing_and_files_that_are_not_there(built: Path, tmp_path: Path) -> None:
    for name, content in (("a.svg", b"<svg/>"), ("b.pdf", b"%PDF-1.7 broken"), ("c.png", b"\x89PNG"), ("d.txt", b"")):
        (tmp_path / name).write_bytes(content)
        code, said = verified(built, tmp_path / name)
        assert code == 1
        assert "zegt niet waarvan het gemaakt is" in said[0]
    assert verified(built, "weg.svg")[0] == 2


def test_what_no_plate_shows_has_no_part_in_it(real: Catalog) -> None:
    def said(catalog: Catalog) -> str:
        return line_of(provenance_of(select(catalog, catalog.views["overzicht"], "nl"), STYLE))

    product = real.products["moodle"]
    unseen = replace(product, evidence=(), checked=None, replaces=())
    seen = replace(product, remark="Iets anders.")
    assert said(replace(real, products={**real.products, "moodle": unseen})) == said(real)
    assert said(replace(real, products={**real.products, "moodle": seen})) != said(real)


@pytest.mark.parametrize("style", STYLES)
def test_a_line_is_read_back_as_it_was(real: Catalog, style: str) -> None:
    filters = Filters(sectors=frozenset({"vo", "po"}), suppliers=frozenset({"surf"}), verified=True)
    selection = select(real, narrow(real.views["overzicht"], filters), "en")
    found = provenance_of(selection, STYLES[style])
    assert read_line(f"<x>{line_of(found)}</x>".encode()) == found
    assert found.narrowed == filters


@pytest.mark.parametrize("size", ["0 0 10 10", "0 0 1000 1000", f"0 0 {'9' * 90} 10"])
def test_a_picture_of_a_size_that_cannot_hold_the_plate_is_altered(built: Path, tmp_path: Path, size: str) -> None:
    path = tmp_path / "anders.svg"
    path.write_bytes(re.sub(rb'viewBox="[^"]*"', f'viewBox="{size}"'.encode(), built_svg(built), count=1))
    code, said = verified(built, path)
    assert code == 1
    assert "het bestand zelf is veranderd" in said[0]


@pytest.mark.parametrize("filters", ['{"nothing":["x"]}', '{"sectors":"po"}', '{"core":["x"]}', '{"sectors":[1]}'])
def test_filters_that_nobody_can_give_are_no_provenance(built: Path, tmp_path: Path, filters: str) -> None:
    path = tmp_path / "anders.svg"
    path.write_bytes(built_svg(built).replace(b'"filters":{}', f'"filters":{filters}'.encode(), 1))
    code, said = verified(built, path)
    assert code == 1
    assert "zegt niet waarvan het gemaakt is" in said[0]


DIGEST = '{"data":"sha256:' + "0" * 64 + '"'


@pytest.mark.parametrize("text", ["", "{}", DIGEST + ',"filters":{},"view":1}', DIGEST + "{}}"])
def test_a_broken_line_is_no_provenance(text: str) -> None:
    assert read_line(text.encode()) is None
