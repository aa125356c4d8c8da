"""`fora-plate build --report` as its user, or continuous integration, meets it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from support.commands import fora_plate

if TYPE_CHECKING:
    from pathlib import Path


def test_a_report_goes_to_standard_output_and_the_files_are_written_as_ever(root: Path, tmp_path: Path) -> None:
    done = fora_plate(
        "build", "domein-schoolleiding", "kern", "--format", "svg,png", "--dpi", "40", "--report", "text",
        "--out", tmp_path, cwd=root,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    heading, *rows = done.stdout.decode().splitlines()
    assert heading.split()[:4] == ["plaat", "papier", "stijl", "taal"]
    assert [row.split()[:4] for row in rows] == [
        ["domein-schoolleiding", "a3", "kleur", "nl"],
        ["kern", "a4", "kleur", "nl"],
    ], "a plate in two formats has one row"
    files = {f"{name}.{form}" for name in ("domein-schoolleiding-a3", "kern-a4") for form in ("svg", "png")}
    assert {path.name for path in tmp_path.iterdir()} == files
    assert {line.rsplit("/", 1)[-1] for line in done.stderr.decode().splitlines()} == files


def test_the_report_for_programs_names_what_was_asked_for(root: Path, tmp_path: Path) -> None:
    done = fora_plate(
        "build", "overzicht", "--sector", "po", "--paper", "a2", "--portrait", "--style", "grijs", "--lang", "en",
        "--format", "svg", "--report", "json", "--out", tmp_path, cwd=root,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    (found,) = json.loads(done.stdout)
    assert [found[key] for key in ("view", "filters", "paper", "style", "language")] == [
        "overzicht", ["po"], "a2-portrait", "grijs", "en",
    ]  # fmt: skip
    (path,) = tmp_path.iterdir()
    assert path.name == "overzicht-po-a2-portrait-grijs.en.svg"


def test_a_dry_run_writes_nothing_and_reports_the_same(root: Path, tmp_path: Path) -> None:
    asked = ("build", "kern", "--format", "svg", "--report", "json", "--out", tmp_path / "platen")
    dry = fora_plate(*asked, "--dry-run", cwd=root)
    assert dry.returncode == 0, dry.stderr.decode()
    assert dry.stderr == b""
    assert not (tmp_path / "platen").exists()
    assert fora_plate(*asked, cwd=root).stdout == dry.stdout


def test_a_dry_run_without_a_report_only_tells_whether_everything_fits(root: Path, tmp_path: Path) -> None:
    fits = fora_plate("build", "kern", "--format", "svg", "--dry-run", "--out", tmp_path, cwd=root)
    assert (fits.returncode, fits.stdout, fits.stderr) == (0, b"", b"")
    done = fora_plate("build", "kern", "overzicht", "--paper", "a4", "--dry-run", "--out", tmp_path, cwd=root)
    assert done.returncode == 1
    assert "a3" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_without_all_plates_there_is_no_report(root: Path, tmp_path: Path) -> None:
    done = fora_plate(
        "build",
        "kern",
        "overzicht",
        "--paper",
        "a4",
        "--format",
        "svg",
        "--report",
        "json",
        "--out",
        tmp_path,
        cwd=root,
    )
    assert done.returncode == 1
    assert done.stdout == b""
