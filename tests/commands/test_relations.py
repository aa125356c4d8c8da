"""Views of relations from the command line: with Graphviz, with another version of it, and without."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

import pytest

from fora_plate.provenance import read_line
from support.commands import fora_plate

if TYPE_CHECKING:
    from pathlib import Path

VIEW = """id: {id}
title: "Proef {{name}}"
title_en: "Trial {{name}}"
subtitle: "Samenhang {{name}}"
subtitle_en: "Relations {{name}}"
each: component
on_request: true
content: relations
"""


@pytest.fixture
def data(root: Path, tmp_path: Path) -> Path:
    """A copy of the small data with a view for every component."""
    folder = tmp_path / "data"
    shutil.copytree(root / "tests" / "data" / "mini", folder)
    (folder / "views" / "rond.yaml").write_text(VIEW.format(id="rond"), encoding="utf-8")
    return folder


@pytest.fixture
def view(data: Path) -> str:
    """The first of these views."""
    listed = fora_plate("list", "views", cwd=data).stdout.decode()
    found = re.search(r"rond-[a-z0-9-]+", listed)
    assert found, listed
    return found[0]


def only(folder: Path, *programs: str) -> str:
    """A PATH with nothing but these programs."""
    folder.mkdir()
    for program in programs:
        (folder / program).symlink_to(shutil.which(program) or "")
    return str(folder)


def test_every_format_has_the_lines_and_says_which_graphviz_placed_them(data: Path, view: str) -> None:
    done = fora_plate("build", view, "--format", "svg,pdf,png", cwd=data)
    assert done.returncode == 0, done.stderr.decode()
    for suffix in ("svg", "pdf", "png"):
        found = read_line((data / "output" / f"{view}-a3.{suffix}").read_bytes())
        assert found is not None
        assert re.fullmatch(r"graphviz \d\S*", found.engine)
    svg = (data / "output" / f"{view}-a3.svg").read_text(encoding="utf-8")
    assert '<g class="routes" aria-hidden="true">' in svg
    assert "<polyline " in svg
    assert fora_plate("verify", data / "output" / f"{view}-a3.svg", cwd=data).returncode == 0


def test_the_bytes_depend_on_nothing_around(data: Path, view: str, tmp_path: Path) -> None:
    made = set()
    for seed in ("1", "2"):
        out = tmp_path / seed
        environment = {"PYTHONHASHSEED": seed, "LANG": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"}
        done = fora_plate(
            "build", view, "--format", "svg", "--out", out, "--no-cache", cwd=data, environment=environment
        )
        assert done.returncode == 0, done.stderr.decode()
        made.add((out / f"{view}-a3.svg").read_bytes())
    assert len(made) == 1


def test_without_graphviz_all_other_plates_are_made_and_each_view_says_what_it_needs(
    data: Path, view: str, tmp_path: Path
) -> None:
    other = (data / "views" / "rond.yaml").read_text().replace("id: rond", "id: om")
    (data / "views" / "om.yaml").write_text(other, encoding="utf-8")
    path = only(tmp_path / "bin", "git")
    names = (view, view.replace("rond-", "om-"), "alles")
    done = fora_plate("build", *names, "--format", "svg", cwd=data, environment={"PATH": path})
    assert done.returncode == 1
    assert (data / "output" / "alles-a3.svg").exists()
    said = done.stderr.decode()
    assert said.count("fout[no-graphviz]") == 2
    assert "apt install graphviz" in said


def test_another_version_of_graphviz_is_seen(data: Path, view: str) -> None:
    assert fora_plate("build", view, "--format", "svg", cwd=data).returncode == 0
    file = data / "output" / f"{view}-a3.svg"
    text = file.read_text(encoding="utf-8")
    found = read_line(text.encode())
    assert found is not None
    file.write_text(text.replace(json.dumps(found.engine), '"graphviz 1.0"'), encoding="utf-8")
    checked = fora_plate("build", view, "--check", cwd=data)
    assert checked.returncode == 1
    assert "ingedeeld door graphviz 1.0" in (checked.stdout + checked.stderr).decode()
    verified = fora_plate("verify", file, cwd=data)
    assert verified.returncode == 1
    assert "geplaatst door graphviz 1.0" in (verified.stdout + verified.stderr).decode()
