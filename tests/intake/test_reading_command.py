"""`fora-plate intake read`, where the workbook is not what was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.commands import fora_plate
from support.intake import a_copy
from support.questionnaire import HEADINGS, QUESTIONS, RESPONDENTS, workbook

if TYPE_CHECKING:
    from pathlib import Path

STRANGE = "Wie bent u eigenlijk?"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small data folder."""
    return a_copy(tmp_path)


def renamed(path: Path) -> Path:
    """A workbook that asks for the organisation in words that nobody knows."""
    name = QUESTIONS["organisatie"]
    rows = [{STRANGE if key == name else key: text for key, text in row.items()} for row in RESPONDENTS[:2]]
    return workbook(rows, path, headings=[STRANGE if heading == name else heading for heading in HEADINGS])


def test_a_column_that_is_not_recognised_is_asked_and_then_known(root: Path) -> None:
    book = renamed(root / "antwoorden.xlsx")
    done = fora_plate("intake", "read", book, "--edition", "2025", cwd=root)
    assert done.returncode == 1
    assert "answers-without-organisation" in done.stderr.decode()
    asked = root / "intake/2025/columns.yaml"
    text = asked.read_text(encoding="utf-8")
    assert f"- heading: {STRANGE}\n    asks: unknown" in text
    asked.write_text(text.replace("asks: unknown", "asks: organisation"), encoding="utf-8")
    done = fora_plate("intake", "read", book, "--edition", "2025", cwd=root)
    assert done.returncode == 0
    assert "2 nieuw" in done.stdout.decode()


@pytest.mark.parametrize("content", [b"PK\x03\x04kapot", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_what_is_no_workbook_changes_nothing(root: Path, content: bytes) -> None:
    book = workbook(RESPONDENTS[:2], root / "antwoorden.xlsx")
    assert fora_plate("intake", "read", book, "--edition", "2025", cwd=root).returncode == 0
    before = {path: path.read_bytes() for path in (root / "intake").rglob("*") if path.is_file()}
    book.write_bytes(content)
    done = fora_plate("intake", "read", book, "--edition", "2025", cwd=root)
    assert done.returncode == 1
    assert "antwoorden.xlsx" in done.stderr.decode()
    assert {path: path.read_bytes() for path in (root / "intake").rglob("*") if path.is_file()} == before


def test_wrong_words_end_with_two(root: Path) -> None:
    book = workbook(RESPONDENTS[:2], root / "antwoorden.xlsx")
    for words in (
        ("read", book, "--edition", "25"),
        ("read", root / "nergens.xlsx", "--edition", "2025"),
        ("status", "--edition", "2031"),
    ):
        if words[0] == "status":
            fora_plate("intake", "read", book, "--edition", "2025", cwd=root)
        assert fora_plate("intake", *words, cwd=root).returncode == 2, words


def test_what_is_wrong_in_a_decision_is_shown_where_it_stands(root: Path) -> None:
    fora_plate("intake", "read", workbook(RESPONDENTS[:1], root / "a.xlsx"), "--edition", "2025", cwd=root)
    (path,) = (root / "intake/2025/decisions").glob("*.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("undecided", "misschien", 2), encoding="utf-8")
    told = fora_plate("intake", "status", cwd=root).stderr.decode()
    line = next(
        number
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if "misschien" in text and "decision" in text
    )
    assert f"decisions/{path.name}:{line}:13" in told
