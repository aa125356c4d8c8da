"""The other commands."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from fora_plate import __version__
from support.commands import fora_plate

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = ("build", "check", "list", "explain", "diff", "history", "schema")


def test_help_is_quick_because_it_imports_neither_pydantic_nor_cairo() -> None:
    code = (
        "import sys; sys.argv[1:] = ['--help']\n"
        "from fora_plate.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'yaml', 'cairocffi', 'cairosvg', 'uharfbuzz', 'graphviz', 'pyphen'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


@pytest.mark.parametrize(("language", "word"), [("nl", "Bouw platen"), ("en", "Build plates")])
def test_help_teaches_in_two_languages(root: Path, language: str, word: str) -> None:
    done = fora_plate("build", "--help", cwd=root, environment={"FORA_PLATE_LANG": language})
    assert done.returncode == 0
    assert word in done.stdout.decode()
    assert "fora-plate build overzicht --paper a1 --format pdf" in done.stdout.decode()


def test_every_command_has_help(root: Path) -> None:
    listed = fora_plate("--help", cwd=root).stdout.decode()
    for command in COMMANDS:
        assert command in listed
        assert fora_plate(command, "--help", cwd=root).returncode == 0


def test_the_version_is_the_package_s(root: Path) -> None:
    assert fora_plate("--version", cwd=root).stdout.decode() == f"fora-plate {__version__}\n"


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("views", "overzicht\tOverzicht"),
        ("layers", "bedrijfsvoering\tBedrijfsvoering"),
        ("domains", "leerlingbegeleiding-en-zorg\tLeerlingbegeleiding en –zorg"),  # noqa: RUF001 -- as FORA spells it
        ("components", "roostersysteem\tRoostersysteem"),
        ("products", "moodle\tMoodle LMS"),
        ("suppliers", "surf\tSURF"),
        ("formats", "svg"),
    ],
)
def test_list_shows_what_there_is(root: Path, kind: str, row: str) -> None:
    assert row in fora_plate("list", kind, cwd=root).stdout.decode().splitlines()


def test_explain_tells_where_a_product_comes_from(root: Path) -> None:
    text = fora_plate("explain", "moodle", cwd=root).stdout.decode()
    assert "products/moodle.yaml" in text
    assert "overzicht" in text
    assert "https://" in text


@pytest.mark.parametrize(
    ("name", "said"), [("microsoft-365", "incumbents/microsoft-365.yaml"), ("saml", "fora/standards.yaml")]
)
def test_explain_knows_established_products_and_standards(root: Path, name: str, said: str) -> None:
    assert said in fora_plate("explain", name, cwd=root).stdout.decode()


def test_explain_tells_what_a_code_means_in_two_languages(root: Path) -> None:
    dutch = fora_plate("explain", "unknown-component", cwd=root)
    english = fora_plate("explain", "unknown-component", "--lang", "en", cwd=root)
    assert dutch.returncode == english.returncode == 0
    assert len({dutch.stdout, english.stdout}) == 2


def test_explain_of_nothing_ends_with_2(root: Path) -> None:
    assert fora_plate("explain", "bestaat-niet", cwd=root).returncode == 2


def test_the_repository_s_own_data_read_clean(root: Path) -> None:
    done = fora_plate("check", "--format", "json", cwd=root)
    assert done.returncode == 0
    found = json.loads(done.stdout)
    assert [item for item in found if item["severity"] == "error"] == []
    assert set(found[0]) >= {"code", "severity", "file", "line", "column", "message", "help"}


def test_strict_counts_advice_as_errors(root: Path) -> None:
    assert fora_plate("check", "--strict", cwd=root).returncode == 1


def test_a_pipe_that_closes_is_no_bug(root: Path) -> None:
    command = f"{sys.executable} -m fora_plate list products | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=root, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr


def test_a_bug_of_ours_ends_with_3_and_says_so(root: Path) -> None:
    code = (
        "import sys, fora_plate.cli.commands as cli; sys.argv[1:] = ['list', 'views']\n"
        "def broken(*_): raise RuntimeError('planted')\n"
        "cli.read = broken\n"
        "cli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, check=False)
    assert done.returncode == 3
    assert b"planted" in done.stderr
