"""`fora-plate export`: the open data as files and on standard output."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fora_plate.export import TABLES
from support.commands import fora_plate
from support.reading import MINI
from support.workbooks import Book

if TYPE_CHECKING:
    from pathlib import Path

ALL = {*(f"{table}.csv" for table in TABLES), "fora-plate.json"}


def exported(folder: Path, *arguments: str | Path, seed: str = "0") -> tuple[int, bytes, str]:
    done = fora_plate(
        "export", *arguments, "--data", MINI, cwd=folder, environment={"PYTHONHASHSEED": seed, "FORA_PLATE_LANG": "nl"}
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_without_arguments_every_table_comes_in_both_formats(tmp_path: Path) -> None:
    code, out, said = exported(tmp_path, "--out", "open")
    assert (code, out) == (0, b"")
    assert {path.name for path in (tmp_path / "open").iterdir()} == ALL
    assert {line.removeprefix("open/") for line in said.splitlines()} == ALL


def test_only_the_named_tables_and_formats_are_written(tmp_path: Path) -> None:
    assert exported(tmp_path, "products", "coverage", "--format", "csv", "--out", ".")[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == {"products.csv", "coverage.csv"}


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for seed in "12":
        assert exported(tmp_path, "--out", seed, seed=seed)[0] == 0
    for name in ALL:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes()


def test_one_table_or_the_json_goes_to_standard_output_as_it_is(tmp_path: Path) -> None:
    exported(tmp_path, "--out", ".")
    for name, arguments in (
        ("suppliers.csv", ("suppliers", "--format", "csv")),
        ("fora-plate.json", ("--format", "json")),
    ):
        code, out, _ = exported(tmp_path, *arguments, "--out", "-")
        assert code == 0
        assert out == (tmp_path / name).read_bytes()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--out", "-"), "kan alleen met een tabel als csv, of met json of xlsx"),
        (("products", "suppliers", "--format", "csv", "--out", "-"), "export products --format csv --out -"),
        (("products", "--out", "-"), "kan alleen met een tabel als csv, of met json of xlsx"),
        (("producten",), "`producten` is geen tabel; wel: components, products"),
        (("--format", "ods"), "csv, json, archimate, xlsx"),
        (("--format", ","), "csv, json, archimate, xlsx"),
    ],
)
def test_what_cannot_be_given_is_refused_before_anything_is_written(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    code, out, told = exported(tmp_path, *arguments)
    assert (code, out) == (2, b"")
    assert said in told
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_is_written_once_and_never_over_the_work_of_somebody(tmp_path: Path) -> None:
    arguments = ("--format", "xlsx", "--out", ".")
    assert exported(tmp_path, *arguments) == (0, b"", "fora-plate.xlsx\n")
    assert exported(tmp_path, *arguments) == (0, b"", "fora-plate.xlsx (ongewijzigd)\n")
    assert exported(tmp_path, "--format", "xlsx", "--out", "-")[1] == (tmp_path / "fora-plate.xlsx").read_bytes()
    book = Book((tmp_path / "fora-plate.xlsx").read_bytes())
    book.put("producten", "alfa", "naam", "Alpha")
    saved = book.saved(tmp_path / "fora-plate.xlsx").read_bytes()
    code, _, said = exported(tmp_path, *arguments)
    assert code == 1
    assert "fora-plate.xlsx" in said
    assert (tmp_path / "fora-plate.xlsx").read_bytes() == saved


@pytest.mark.parametrize("name", ["products.csv", "fora-plate.json"])
def test_only_a_file_of_ours_is_overwritten(tmp_path: Path, name: str) -> None:
    assert exported(tmp_path, "--out", ".")[0] == 0
    ours = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(ours + b"more")
    assert exported(tmp_path, "--out", ".")[0] == 0
    assert (tmp_path / name).read_bytes() == ours
    (tmp_path / name).write_text("id,name\n1,mijn eigen lijst\n")
    code, _, said = exported(tmp_path, "--out", ".")
    assert code == 1
    assert name in said
    assert (tmp_path / name).read_text() == "id,name\n1,mijn eigen lijst\n"


def test_a_check_of_the_plates_leaves_the_open_data_beside_them_alone(tmp_path: Path) -> None:
    fora_plate("build", "--format", "svg", "--data", MINI, "--out", ".", cwd=tmp_path)
    exported(tmp_path, "--out", ".")
    (tmp_path / "coverage.csv").write_bytes((tmp_path / "coverage.csv").read_bytes() + b"more")
    for more in ((), ("--write",)):
        done = fora_plate("build", "--check", *more, "--data", MINI, "--out", ".", cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, b"0 fouten, 0 adviezen\n")
    assert {path.name for path in tmp_path.iterdir()} > ALL


def test_english_files_have_names_of_their_own(tmp_path: Path) -> None:
    assert exported(tmp_path, "coverage", "--lang", "en", "--out", ".")[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == {"coverage.en.csv", "fora-plate.en.json"}


def test_the_model_comes_when_it_is_asked_for_with_every_plate(tmp_path: Path) -> None:
    code, _, said = exported(tmp_path, "--format", "archimate", "--out", ".")
    assert (code, said) == (0, "fora-plate.xml\n")
    written = (tmp_path / "fora-plate.xml").read_bytes()
    views = {path.stem for path in (MINI / "views").iterdir()}
    assert all(b'identifier="fp-view_%s' % name.encode() in written for name in views)
    assert exported(tmp_path, "--format", "archimate", "--out", "-")[1] == written
    assert exported(tmp_path, "--format", "archimate", "--out", "again", seed="7")[0] == 0
    assert (tmp_path / "again" / "fora-plate.xml").read_bytes() == written


def test_a_model_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "fora-plate.xml").write_text("<model>fora-plate</model>")
    code, _, said = exported(tmp_path, "--format", "archimate", "--out", ".")
    assert code == 1
    assert "fora-plate.xml" in said
    assert (tmp_path / "fora-plate.xml").read_text() == "<model>fora-plate</model>"


def test_the_model_in_english_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert exported(tmp_path, "--format", "archimate", "--lang", "en", "--out", ".")[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["fora-plate.en.xml"]
