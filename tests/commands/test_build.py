"""`fora-plate build` as its user meets it."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from fora_plate.build import find_data
from fora_plate.errors import BuildError
from fora_plate.folder import write_whole
from fora_plate.style import STYLES
from support.commands import fora_plate
from support.plates import a_file, a_plate

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

OURS = b"<!-- fora-plate -->"


def test_a_plate_is_named_after_view_paper_orientation_and_language(root: Path, tmp_path: Path) -> None:
    done = fora_plate(
        "build", "domein-schoolleiding", "--paper", "A4", "--portrait", "--lang", "en", "--format", "svg",
        "--out", tmp_path, cwd=root,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == ["domein-schoolleiding-a4-portrait.en.svg"]
    assert done.stdout == b""
    assert done.stderr.decode().splitlines() == [str(tmp_path / "domein-schoolleiding-a4-portrait.en.svg")]


def test_without_arguments_every_view_not_on_request_comes_as_svg_and_pdf(root: Path, tmp_path: Path) -> None:
    done = fora_plate("build", "--out", tmp_path, cwd=root)
    assert done.returncode == 0, done.stderr.decode()
    views = [f"domein-{path.stem}-a3" for path in (root / "fora" / "domains").glob("*.yaml")]
    views += ["overzicht-a3", "kern-a4", "zoals-fora-a3", "functies-a3", "dekking-a3", "werkblad-a3"]
    assert len(views) == 13
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        f"{view}.{name}" for view in views for name in ("svg", "pdf")
    )


def test_a_dash_writes_one_plate_to_standard_output(root: Path) -> None:
    done = fora_plate("build", "overzicht", "--format", "svg", "--out", "-", cwd=root / "src")
    assert done.returncode == 0
    assert done.stdout.startswith(b"<?xml")
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("overzich",), "overzicht"),
        (("--format", "gif"), "svg, pdf, png"),
        (("--paper", "b5"), "a4, a3, a2, a1, a0"),
        (("--style", "paars"), "kleur, grijs, contrast"),
        (("--style", "nergens.yaml"), "nergens.yaml"),
        (("--sector", ","), "po, vo"),
        (("--paper", "5x5"), "5x5"),
        (("--lang", "fr"), "fr"),
        (("--out", "-"), "--out -"),
        (("--dpi", "7"), "--dpi"),
        (("--data", "docs"), "docs"),
        (("--report", "xml"), "text, json"),
        (("overzicht", "--format", "svg", "--out", "-", "--report", "text"), "--report"),
        (("overzicht", "--format", "svg", "--out", "-", "--dry-run"), "--dry-run"),
    ],
)
def test_wrong_usage_says_what_is_known_and_ends_with_2(root: Path, arguments: tuple[str, ...], said: str) -> None:
    done = fora_plate("build", *arguments, cwd=root)
    assert done.returncode == 2, done.stderr.decode()
    assert said in done.stderr.decode()
    assert done.stdout == b""


def test_a_paper_too_small_names_the_smallest_that_can(root: Path, tmp_path: Path) -> None:
    done = fora_plate("build", "overzicht", "--paper", "a4", "--out", tmp_path, cwd=root)
    assert done.returncode == 1
    assert "a3" in done.stderr.decode()
    assert list(tmp_path.iterdir()) == []


def test_the_data_are_found_from_any_folder_below(tmp_path: Path) -> None:
    (tmp_path / "fora").mkdir()
    deep = tmp_path / "een" / "twee"
    deep.mkdir(parents=True)
    assert find_data(deep) == tmp_path.resolve()
    assert find_data(tmp_path.parent) is None or find_data(tmp_path.parent) != tmp_path


@pytest.mark.parametrize("style", ["grijs", "contrast"])
@pytest.mark.parametrize("name", ["svg", "pdf", "png"])
def test_a_plate_in_another_style_has_its_name_and_the_same_words(
    root: Path, real: Catalog, tmp_path: Path, name: str, style: str
) -> None:
    done = fora_plate(
        "build", "domein-schoolleiding", "--style", style, "--lang", "en", "--format", name, "--out", tmp_path, cwd=root
    )
    assert done.returncode == 0, done.stderr.decode()
    (path,) = tmp_path.iterdir()
    assert path.name == f"domein-schoolleiding-a3-{style}.en.{name}"
    built = path.read_bytes()
    assert built == a_plate(real, "domein-schoolleiding", name, language="en", style=STYLES[style])
    assert built != a_plate(real, "domein-schoolleiding", name, language="en")


def test_the_styles_can_be_listed(root: Path) -> None:
    done = fora_plate("list", "styles", cwd=root)
    assert [line.split("\t")[0] for line in done.stdout.decode().splitlines()] == list(STYLES)


@pytest.mark.parametrize("name", ["svg", "pdf", "png"])
def test_two_builds_at_other_times_places_and_hash_seeds_have_equal_bytes(
    root: Path, tmp_path: Path, name: str
) -> None:
    one, two = (
        fora_plate(
            "build", "overzicht", "--format", name, "--data", root, "--out", "-",
            cwd=folder, environment={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
        )
        for folder, seed, zone in ((root, "1", "UTC"), (tmp_path, "4242", "Asia/Tokyo"))
    )  # fmt: skip
    assert one.returncode == 0, one.stderr.decode()
    assert one.stdout
    assert one.stdout == two.stdout


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    theirs = tmp_path / "plaat.svg"
    theirs.write_bytes(b"<svg>mine</svg>")
    with pytest.raises(BuildError) as caught:
        write_whole(tmp_path, a_file(OURS))
    assert caught.value.diagnostic.code == "not-ours"
    assert theirs.read_bytes() == b"<svg>mine</svg>"


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    target = tmp_path / "elders.svg"
    target.write_bytes(OURS)
    (tmp_path / "plaat.svg").symlink_to(target)
    with pytest.raises(BuildError):
        write_whole(tmp_path, a_file(OURS + b"new"))
    assert target.read_bytes() == OURS


def test_an_interrupted_write_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "plaat.svg"
    old.write_bytes(OURS)

    def no_space(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(BuildError) as caught:
        write_whole(tmp_path, a_file(OURS + b"new"))
    assert caught.value.diagnostic.code == "cannot-write"
    assert old.read_bytes() == OURS
    assert [path.name for path in tmp_path.iterdir()] == ["plaat.svg"]


def test_a_disk_that_is_full_while_drawing_is_reported_too(real: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(*_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("fora_plate.build.write", no_space)
    with pytest.raises(BuildError) as caught:
        a_plate(real, "domein-schoolleiding", "pdf")
    assert caught.value.diagnostic.code == "cannot-write"


def test_a_new_file_is_readable_by_whom_the_mask_allows(tmp_path: Path) -> None:
    old = os.umask(0o022)
    try:
        path = write_whole(tmp_path / "nieuw", a_file(OURS))
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
