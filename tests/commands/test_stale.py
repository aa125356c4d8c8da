"""`fora-plate build --check`: what in the folder no longer follows from the data, and why."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from fora_plate.stale import causes
from support.commands import fora_plate
from support.plates import a_plate

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

    from fora_plate.catalog import Catalog


@pytest.fixture
def built(root: Path, tmp_path: Path) -> Path:
    """A copy of the small data with three views, and their plates."""
    shutil.copytree(root / "tests" / "data" / "mini", tmp_path / "data")
    view = tmp_path / "data" / "views" / "alles.yaml"
    for name in ("meer", "nog"):
        view.with_stem(name).write_text(view.read_text().replace("id: alles", f"id: {name}"))
    done = fora_plate("build", "--format", "svg", cwd=tmp_path / "data")
    assert done.returncode == 0, done.stderr.decode()
    return tmp_path / "data"


def checked(folder: Path, *more: str) -> tuple[int, str]:
    done: CompletedProcess[bytes] = fora_plate("build", "--check", *more, cwd=folder)
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def edited(path: Path, old: str, new: str) -> int:
    """Change a file; the number of the line that was changed."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    number = next(number for number, line in enumerate(lines) if old in line)
    lines[number] = lines[number].replace(old, new)
    path.write_text("".join(lines), encoding="utf-8")
    return number + 1


def test_what_was_just_built_is_right(built: Path) -> None:
    assert checked(built) == (0, "0 fouten, 0 adviezen\n")


def test_an_outdated_plate_is_named_with_the_line_that_made_it_so(built: Path) -> None:
    product = next((built / "products").glob("*.yaml"))
    name = next(line for line in product.read_text().splitlines() if line.startswith("name:")).removeprefix("name: ")
    line = edited(product, f"name: {name}", "name: Heel anders")
    code, said = checked(built)
    assert code == 1
    assert "volgt niet meer uit de gegevens" in said
    assert f"products/{product.name}:{line}:" in said


def test_a_change_that_no_plate_shows_makes_nothing_outdated(built: Path) -> None:
    product = next((built / "products").glob("*.yaml"))
    product.write_text(product.read_text() + "# Een opmerking voor wie dit leest.\n")
    assert checked(built)[0] == 0


def test_a_missing_and_a_left_over_plate_are_told_and_files_of_others_are_not(built: Path) -> None:
    first, second, *_ = sorted((built / "output").glob("*.svg"))
    shutil.copy(second, built / "output" / "vroeger-a3.svg")
    (built / "output" / "eigen.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    first.unlink()
    code, said = checked(built)
    assert code == 1
    assert f"`{first.name}` ontbreekt" in said
    assert "`vroeger-a3.svg` hoort bij geen plaat meer" in said
    assert "eigen.svg" not in said


def test_who_names_a_view_hears_of_that_one_only(built: Path) -> None:
    every = sorted((built / "output").glob("*.svg"))
    for path in every:
        path.unlink()
    view = every[0].stem.rsplit("-", 1)[0]
    _, said = checked(built, view)
    assert said.count("ontbreekt") == 1


def test_write_mends_what_is_wrong_and_nothing_else(built: Path) -> None:
    first, second, third, *_ = sorted((built / "output").glob("*.svg"))
    untouched = third.stat().st_mtime_ns
    shutil.copy(second, built / "output" / "vroeger-a3.svg")
    first.unlink()
    second.write_bytes(second.read_bytes().replace(b"</svg>", b"<!-- --></svg>"))
    code, said = checked(built, "--write")
    assert code == 0
    assert "output/vroeger-a3.svg" in said
    assert not (built / "output" / "vroeger-a3.svg").exists()
    assert checked(built)[0] == 0
    assert third.stat().st_mtime_ns == untouched


@pytest.mark.parametrize(
    "flags", [("--check", "--out", "-"), ("--check", "--dry-run"), ("--check", "--set", "print"), ("--write",)]
)
def test_flags_that_contradict_each_other_are_refused(built: Path, flags: tuple[str, ...]) -> None:
    done = fora_plate("build", *flags, cwd=built)
    assert done.returncode == 2
    assert "--check" in done.stderr.decode()


def test_only_looks_have_no_cause_in_the_data(real: Catalog) -> None:
    large, small = a_plate(real, "kern", "svg", paper="a3"), a_plate(real, "kern", "svg", paper="a4")
    assert large != small
    assert causes(small, large, real) == []


def test_what_is_gone_from_the_data_has_no_place(real: Catalog) -> None:
    now = a_plate(real, "kern", "svg", paper="a4")
    before = now.replace(b'_moodle"', b'_weg"')
    assert all(origin.file != "products/weg.yaml" for origin in causes(before, now, real))
    assert json.dumps([origin.file for origin in causes(before, now, real)])
