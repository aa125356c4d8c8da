"""Sets as their user asks for them: names of files, what is refused, and how that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.commands import fora_plate

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("flags", "dutch", "english"),
    [
        (("--set", "boek"), "er is geen set `boek`; wel: print, slides, cards", "there is no set `boek`"),
        (("--set", "cards", "--paper", "a3"), "--paper is voor een plaat", "--paper is for a plate"),
        (("--set", "slides", "--paper", "a4"), "--paper is voor een plaat", "--paper is for a plate"),
        (("--set", "slides", "--portrait"), "--portrait is voor een plaat", "--portrait is for a plate"),
        (("--set", "cards", "--landscape"), "--landscape is voor een plaat", "--landscape is for a plate"),
        (("--set", "print", "--format", "svg,png"), "een set is een PDF", "a set is a PDF"),
        (("--set", "print", "--report", "text"), "--report gaat over platen", "--report is about plates"),
        (("--set", "print", "kern"), "noem ook overzicht", "name overzicht too"),
        (
            ("--set", "print", "--out", "-", "--dry-run"),
            "--out - geeft de plaat zelf",
            "--out - gives the plate itself",
        ),
    ],
)
def test_what_is_no_set_is_refused_in_both_languages(flags: tuple[str, ...], dutch: str, english: str) -> None:
    for language, said in (("nl", dutch), ("en", english)):
        done = fora_plate("build", *flags, "--lang", language, cwd=ROOT)
        assert done.returncode == 2
        assert said in done.stderr.decode()
        assert done.stdout == b""


@pytest.mark.parametrize("name", ["print", "slides", "cards"])
@pytest.mark.parametrize("views", [(), ("overzicht",)])
def test_filters_that_leave_nothing_are_an_error_about_the_overview(name: str, views: tuple[str, ...]) -> None:
    nothing = ("--supplier", "nextcloud-gmbh", "--domain", "onderwijs")
    done = fora_plate("build", *views, "--set", name, *nothing, cwd=ROOT)
    assert done.returncode == 1
    assert "fout[nothing-to-show]: op de plaat `overzicht` blijft niets over" in done.stderr.decode()


def test_paper_that_cannot_hold_a_set_is_an_error_that_names_paper_that_can(tmp_path: Path) -> None:
    done = fora_plate("build", "--set", "print", "--paper", "100x148", "--out", tmp_path, cwd=ROOT)
    assert done.returncode == 1
    assert "fout[does-not-fit]" in done.stderr.decode()
    assert "kies --paper a" in done.stderr.decode()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("flags", "name"),
    [
        (("cards", "--core"), "set-cards-core.pdf"),
        (("cards", "--supplier", "nextcloud-gmbh", "--lang", "en"), "set-cards-supplier-nextcloud-gmbh.en.pdf"),
        (("slides", "--style", "grijs", "overzicht", "dekking"), "set-slides-overzicht_dekking-grijs.pdf"),
        (("print", "--landscape", "overzicht", "--text", "outlines"), "set-print-overzicht-landscape-outlines.pdf"),
    ],
)
def test_what_was_asked_for_stands_in_the_name_of_the_file(flags: tuple[str, ...], name: str, tmp_path: Path) -> None:
    done = fora_plate("build", "--set", *flags, "--out", tmp_path, cwd=ROOT)
    assert done.returncode == 0, done.stderr.decode()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_set_goes_to_standard_output_and_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    shown = fora_plate("build", "--set", "cards", "--out", "-", cwd=ROOT)
    assert shown.returncode == 0
    assert shown.stdout.startswith(b"%PDF")
    done = fora_plate("build", "--set", "cards", "--dry-run", "--out", tmp_path / "nergens", cwd=ROOT)
    assert done.returncode == 0
    assert not list(tmp_path.iterdir())
