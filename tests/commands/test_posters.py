"""Posters as their user asks for them: `--tile`, `--bleed` and `--text` of `fora-plate build`."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pikepdf
import pytest

from fora_plate.write import is_ours
from support.commands import fora_plate

if TYPE_CHECKING:
    from pathlib import Path

VIEW = "domein-schoolleiding"


@pytest.mark.parametrize(
    ("flags", "names"),
    [
        (("--tile", "a4"), ["-a3-tile-a4.pdf"]),
        (("--tile", "A3", "--paper", "a0", "--portrait"), ["-a0-portrait-tile-a3.pdf"]),
        (("--bleed", "3"), ["-a3-bleed-3.pdf"]),
        (
            ("--bleed", "5", "--text", "outlines", "--style", "grijs", "--lang", "en"),
            ["-a3-bleed-5-outlines-grijs.en.pdf"],
        ),
        (("--text", "outlines"), ["-a3-outlines.pdf", "-a3.svg"]),
        (("--tile", "a4", "--text", "outlines", "--format", "pdf"), ["-a3-tile-a4-outlines.pdf"]),
        (("--text", "fonts", "--format", "pdf"), ["-a3.pdf"]),
    ],
)
def test_every_way_of_making_a_pdf_has_a_file_of_its_own(
    root: Path, tmp_path: Path, flags: tuple[str, ...], names: list[str]
) -> None:
    for _ in range(2):  # the second time it takes the place of what is known as ours
        done = fora_plate("build", VIEW, *flags, "--out", tmp_path, cwd=root)
        assert done.returncode == 0, done.stderr.decode()
        assert sorted(path.name for path in tmp_path.iterdir()) == [f"{VIEW}{name}" for name in names]
    for path in tmp_path.iterdir():
        assert is_ours(path.read_bytes(), path.suffix[1:])


@pytest.mark.parametrize(
    ("flags", "dutch", "english"),
    [
        (("--tile", "a5"), "--tile kent `a5` niet; wel: a4, a3", "--tile does not know `a5`; it knows: a4, a3"),
        (("--text", "vormen"), "wel: fonts, outlines", "it knows: fonts, outlines"),
        (
            ("--tile", "a4", "--format", "svg,pdf"),
            "--tile kan alleen met pdf, niet met svg",
            "--tile goes with pdf only, not with svg",
        ),
        (
            ("--bleed", "3", "--format", "png,svg"),
            "--bleed kan alleen met pdf, niet met png, svg",
            "--bleed goes with pdf only, not with png, svg",
        ),
        (
            ("--text", "outlines", "--format", "svg"),
            "--text outlines kan alleen met pdf, niet met svg",
            "--text outlines goes with pdf only, not with svg",
        ),
        (("--tile", "a4", "--bleed", "3"), "gaan niet samen", "do not go together"),
        (("--set", "print", "--tile", "a4"), "kan niet samen met `--set print`", "does not go with `--set print`"),
        (("--set", "slides", "--bleed", "3"), "--bleed is voor een plaat", "--bleed is for a plate"),
    ],
)
def test_what_cannot_be_made_is_refused_in_both_languages(
    root: Path, flags: tuple[str, ...], dutch: str, english: str
) -> None:
    for language, said in (("nl", dutch), ("en", english)):
        done = fora_plate("build", VIEW, *flags, "--lang", language, "--out", "nergens", cwd=root)
        assert done.returncode == 2
        assert said in done.stderr.decode()
        assert not (root / "nergens").exists()


@pytest.mark.parametrize("bleed", ["0", "21", "drie", "2.5"])
def test_a_bleed_that_no_print_shop_wants_is_refused(root: Path, bleed: str) -> None:
    done = fora_plate("build", VIEW, "--bleed", bleed, cwd=root)
    assert done.returncode == 2
    assert "--bleed" in done.stderr.decode()


def test_a_poster_goes_to_standard_output_too(root: Path) -> None:
    done = fora_plate("build", "overzicht", "--paper", "a0", "--tile", "a4", "--out", "-", cwd=root)
    assert done.returncode == 0, done.stderr.decode()
    with pikepdf.open(io.BytesIO(done.stdout)) as file:
        assert len(file.pages) == 26


def test_a_set_may_have_letters_as_shapes(root: Path, tmp_path: Path) -> None:
    done = fora_plate("build", "overzicht", "--set", "slides", "--text", "outlines", "--out", tmp_path, cwd=root)
    assert done.returncode == 0, done.stderr.decode()
    (path,) = tmp_path.iterdir()
    assert path.name == "set-slides-overzicht-outlines.pdf"
    with pikepdf.open(path) as file:
        assert not [font for page in file.pages for font in page.Resources.get("/Font", {})]


def test_a_report_is_on_the_plate_and_a_dry_run_writes_nothing(root: Path, tmp_path: Path) -> None:
    plain, poster = (
        fora_plate("build", VIEW, "--dry-run", "--report", "json", "--out", tmp_path, *flags, cwd=root)
        for flags in ((), ("--tile", "a4"))
    )
    assert poster.returncode == 0, poster.stderr.decode()
    assert json.loads(poster.stdout) == json.loads(plain.stdout)
    assert list(tmp_path.iterdir()) == []
