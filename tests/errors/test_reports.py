"""Every code has a broken copy of the small data, and exactly the report that stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fora_plate.messages import MESSAGES
from fora_plate.read import locate
from fora_plate.report import SLOT, as_text
from support.reading import (
    CASES,
    a_broken_folder,
    findings,
    given_finding,
    import_findings,
    model_findings,
    own_findings,
    settings,
)

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.errors import Diagnostic
    from fora_plate.messages import Language

FOLDERS = sorted(path for path in CASES.iterdir() if (path / "data").exists() or (path / "case.json").exists())
every_case = pytest.mark.parametrize("case", FOLDERS, ids=lambda case: case.name)


def _findings(case: Path, folder: Path) -> tuple[Diagnostic, ...]:
    root = a_broken_folder(case, folder)
    more = settings(case)
    if "model" in more:
        return model_findings(root / more["model"])
    if "import" in more:
        return import_findings(root, more["import"])
    if "own" in more:
        return own_findings(root / more["own"])
    return given_finding(case) if "diagnostic" in more else findings(root, more.get("style"))


@every_case
@pytest.mark.parametrize("language", ["nl", "en"])
def test_broken_data_gives_exactly_the_expected_report(
    case: Path, language: Language, tmp_path: Path, *, accept: bool
) -> None:
    report = as_text(locate(_findings(case, tmp_path), tmp_path), language) + "\n"
    expected = case / f"report.{language}.txt"
    if accept:
        expected.write_text(report, encoding="utf-8", newline="\n")
    assert report == expected.read_text(encoding="utf-8")


@every_case
def test_a_case_shows_its_own_code_and_nothing_else(case: Path, tmp_path: Path) -> None:
    also = settings(case).get("also", ())
    assert {finding.code for finding in _findings(case, tmp_path)} == {case.name, *also}


@every_case
def test_a_finding_has_every_value_of_its_sentence(case: Path, tmp_path: Path) -> None:
    for finding in _findings(case, tmp_path):
        row = MESSAGES[finding.code]
        for sentence in (row.nl, row.en, row.help_nl[-1], row.help_en[-1]):
            assert {slot[2] for slot in SLOT.finditer(sentence)} <= dict(finding.values).keys()


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert [case.name for case in FOLDERS] == sorted(MESSAGES)
