"""`--notation archimate`: names of files, provenance, checks and house styles."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.build import altered, file_name, keys, plates
from fora_plate.house import house_style
from fora_plate.provenance import line_of, provenance_of, read_line
from fora_plate.read import read_catalog, read_style_file
from fora_plate.selection import select
from fora_plate.style import STYLE, STYLES, in_notation
from fora_plate.verify import differences
from support.commands import fora_plate
from support.plates import a_request

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

ARCHIMATE = in_notation(STYLE, "archimate")


@pytest.fixture(scope="module")
def mini(root: Path) -> Catalog:
    return read_catalog(root / "tests" / "data" / "mini")


def test_a_plate_in_the_notation_has_a_name_of_its_own_and_is_verified(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "tests" / "data" / "mini", tmp_path / "data")
    done = fora_plate("build", "--notation", "archimate", "--format", "svg,pdf,png", cwd=tmp_path / "data")
    assert done.returncode == 0, done.stderr.decode()
    files = sorted(path.relative_to(tmp_path / "data") for path in (tmp_path / "data" / "output").iterdir())
    assert [path.name for path in files] == [f"alles-a3-archimate.{suffix}" for suffix in ("pdf", "png", "svg")]
    assert fora_plate("verify", *files, cwd=tmp_path / "data").returncode == 0
    again = fora_plate("build", "--notation", "archimate", "--check", cwd=tmp_path / "data")
    assert again.returncode == 0, again.stderr.decode()
    refused = fora_plate("build", "--notation", "uml", cwd=tmp_path / "data")
    assert refused.returncode == 2
    assert "--notation" in refused.stderr.decode()


def test_the_name_tells_notation_and_style_apart(mini: Catalog) -> None:
    view = mini.views["alles"]
    grey = in_notation(STYLES["grijs"], "archimate")
    assert file_name(view, a_request(style=ARCHIMATE), "svg") == "alles-a3-archimate.svg"
    assert file_name(view, a_request(style=grey, language="en"), "svg") == "alles-a3-archimate-grijs.en.svg"
    assert file_name(view, a_request(), "svg") == "alles-a3.svg"


def test_the_notation_stands_in_provenance_and_key_and_else_nothing_does(mini: Catalog) -> None:
    selection = select(mini, mini.views["alles"], "nl")
    plain, other = (line_of(provenance_of(selection, style)) for style in (STYLE, ARCHIMATE))
    assert "notation" not in plain
    assert other == plain.replace('"program"', '"notation":"archimate","program"')
    found = read_line(other.encode())
    assert found == provenance_of(selection, ARCHIMATE)
    assert found is not None
    assert differences(found, mini) == ()
    assert differences(replace(found, notation="uml"), mini) == ("view",)
    both = [keys(mini, mini.views["alles"], a_request(style=style)) for style in (STYLE, ARCHIMATE)]
    assert both[0]["svg"] != both[1]["svg"]


def test_a_picture_in_the_notation_is_made_again_in_it(mini: Catalog) -> None:
    (plate,) = plates(mini, [mini.views["alles"]], a_request(style=ARCHIMATE))
    (again,) = plates(mini, [mini.views["alles"]], a_request(style=ARCHIMATE))
    assert plate.content == again.content, "the same in, the same out"
    found = read_line(plate.content)
    assert found is not None
    assert not altered(plate.content, found, mini)
    assert altered(plate.content.replace(b"<polygon", b"<polyline", 1), found, mini)


def test_a_house_style_may_ask_for_the_notation(mini: Catalog, tmp_path: Path) -> None:
    (tmp_path / "huis.yaml").write_text("id: huis\nbase: grijs\nnotation: archimate\n", encoding="utf-8")
    style = house_style(read_style_file(tmp_path / "huis.yaml"), mini)
    assert (style.id, style.notation, style.name) == ("huis", "archimate", "archimate-huis")
    assert in_notation(style, "plain").name == "huis"


def test_there_is_no_other_notation() -> None:
    with pytest.raises(ValueError, match="uml"):
        in_notation(STYLE, "uml")
