"""The private folder: nobody else can look into it, git never takes it along, and it changes as a whole."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.edit import written
from fora_plate.errors import DataError
from fora_plate.intake import Private, change, editions, guard, read_private
from fora_plate.intake.private import PUBLIC, plain_of
from fora_plate.intake.records import AnswerRecord, AnswersRecord, ColumnRecord, ColumnsRecord
from fora_plate.intake.remarks import remarked
from fora_plate.intake.taking import answers_file, decision_file
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load
from support.commands import fora_plate
from support.intake import a_copy, a_decision, a_draft, a_party, an_offer
from support.repositories import a_repository, commit, git

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.intake.records import DecisionRecord

ANSWERS = AnswersRecord(
    id="verzonnen-1",
    key="1",
    organisation="Verzonnen BV",
    answers=(
        AnswerRecord(heading="Aanbod?", asked="offer", text='=1+1\n- "x": {y}\n@ \U0001f600 \u05e9\u05dc\u05d5\u05dd'),
    ),
    contact=(AnswerRecord(heading="Contact?", asked="contact", text="Verzonnen Persoon, p@example.nl"),),
)


def decision() -> DecisionRecord:
    return a_decision("verzonnen-1", a_party(), [an_offer(), an_offer(None, name="Eigen dienst")], [a_draft()])


def codes(error: pytest.ExceptionInfo[DataError]) -> list[str]:
    return [problem.code for problem in error.value.diagnostics]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A private folder beside data."""
    guard(a_copy(tmp_path), tmp_path / "intake", create=True)
    return tmp_path / "intake"


def test_only_its_owner_can_look_into_it(folder: Path) -> None:
    os.umask(0)
    try:
        change(folder, "2025", {answers_file("verzonnen-1"): ANSWERS, decision_file("verzonnen-1"): decision()})
    finally:
        os.umask(0o022)
    paths = [folder, *(path for path in folder.rglob("*") if path.name != ".gitignore")]
    assert len(paths) == 6
    assert not [path for path in paths if stat.S_IMODE(path.stat().st_mode) & 0o077]


def test_what_others_could_look_into_is_closed(folder: Path) -> None:
    change(folder, "2025", {answers_file("verzonnen-1"): ANSWERS})
    folder.chmod(0o755)
    (folder / "2025").chmod(0o755)
    guard(folder.parent, folder, create=False)
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE((folder / "2025").stat().st_mode) == 0o700


def test_git_passes_it_over(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "r")
    a_copy(root)
    guard(root, root / "intake", create=True)
    change(root / "intake", "2025", {answers_file("verzonnen-1"): ANSWERS})
    git(root, "add", "--all")
    assert "intake" not in git(root, "ls-files")


def test_a_folder_of_which_git_tracks_a_file_is_refused(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "r")
    a_copy(root)
    commit(root, {"intake/2025/answers/x.yaml": "id: x\n"})
    with pytest.raises(DataError) as error:
        guard(root, root / "intake", create=True)
    assert codes(error) == ["private-folder-tracked"]


@pytest.mark.parametrize("public", PUBLIC)
def test_a_folder_that_is_published_is_refused(tmp_path: Path, public: str) -> None:
    root = a_copy(tmp_path)
    with pytest.raises(DataError) as error:
        guard(root, root / public / "deep" / ".." / "intake", create=True)
    assert codes(error) == ["private-folder-public"]
    assert not (root / public / "deep").exists()


def test_the_data_themselves_and_links_are_refused(tmp_path: Path) -> None:
    root = a_copy(tmp_path / "data")
    (root / "link").symlink_to(tmp_path)
    for private in (root, tmp_path, root / "link"):
        with pytest.raises(DataError) as error:
            guard(root, private, create=True)
        assert codes(error) == ["private-folder-place"]


@pytest.mark.parametrize("inside", ["2025", "2025/proofs"])
def test_a_link_in_it_to_what_is_published_is_refused(folder: Path, inside: str) -> None:
    (folder.parent / "output").mkdir()
    (folder / inside).parent.mkdir(exist_ok=True)
    (folder / inside).symlink_to(folder.parent / "output")
    with pytest.raises(DataError) as error:
        guard(folder.parent, folder, create=False)
    assert codes(error) == ["private-folder-place"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataError) as error:
        guard(a_copy(tmp_path), tmp_path / "intake", create=False)
    assert codes(error) == ["no-private-folder"]


def test_what_is_written_is_read_back(folder: Path) -> None:
    change(folder, "2025", {answers_file("verzonnen-1"): ANSWERS, decision_file("verzonnen-1"): decision()})
    assert editions(folder) == ("2025",)
    there = read_private(folder, "2025")
    assert there == Private("2025", answers={"verzonnen-1": ANSWERS}, decisions={"verzonnen-1": decision()})


@settings(deadline=None, max_examples=60)
@given(text=st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_answer_is_read_back_letter_for_letter(text: str) -> None:
    record = ANSWERS.model_copy(update={"answers": (AnswerRecord(heading=text, asked=None, text=text),)})
    file = answers_file("verzonnen-1")
    whole = remarked(written(plain_of(record), None, file), AnswersRecord)
    assert record_of(AnswersRecord, load(whole, file), file) == record


def test_what_a_person_wrote_around_decisions_stays(folder: Path) -> None:
    file = decision_file("verzonnen-1")
    change(folder, "2025", {answers_file("verzonnen-1"): ANSWERS, file: decision()})
    path = folder / "2025" / file
    path.write_text(path.read_text(encoding="utf-8").replace("offers:", "# gebeld\noffers:"), encoding="utf-8")
    changed = decision().model_copy(update={"whole": "withhold"})
    assert change(folder, "2025", {file: changed}) == (file,)
    assert "# gebeld\n" in path.read_text(encoding="utf-8")
    assert read_private(folder, "2025").decisions["verzonnen-1"] == changed


def test_the_same_again_changes_no_file(folder: Path) -> None:
    records = {answers_file("verzonnen-1"): ANSWERS, decision_file("verzonnen-1"): decision()}
    assert len(change(folder, "2025", records)) == 2
    assert change(folder, "2025", records) == ()


def test_all_that_is_wrong_with_the_files_is_told_at_once(folder: Path) -> None:
    change(folder, "2025", {answers_file("verzonnen-1"): ANSWERS, decision_file("verzonnen-1"): decision()})
    wrong = folder / "2025" / decision_file("verzonnen-1")
    wrong.write_text(wrong.read_text(encoding="utf-8").replace("decision: publish", "decision: ja"), encoding="utf-8")
    (folder / "2025" / "columns.yaml").write_text("columns: 3\n", encoding="utf-8")
    with pytest.raises(DataError) as error:
        read_private(folder, "2025")
    assert {problem.origin.file for problem in error.value.diagnostics} == {
        "columns.yaml",
        "decisions/verzonnen-1.yaml",
    }
    assert codes(error).count("bad-choice") == 4


def test_a_decision_without_answers_is_told(folder: Path) -> None:
    change(folder, "2025", {decision_file("verzonnen-1"): decision()})
    with pytest.raises(DataError) as error:
        read_private(folder, "2025")
    assert codes(error) == ["decision-without-answer"]


def test_a_change_that_cannot_be_made_leaves_all_as_it_was(folder: Path) -> None:
    change(folder, "2025", {answers_file("verzonnen-1"): ANSWERS})
    with pytest.raises(DataError):
        change(
            folder,
            "2025",
            {
                answers_file("verzonnen-1"): ANSWERS.model_copy(update={"key": "2"}),
                "../elders.yaml": ColumnsRecord(columns=(ColumnRecord(heading="x", asks="unknown"),)),
            },
        )
    assert read_private(folder, "2025").answers["verzonnen-1"] == ANSWERS
    assert not (folder / "elders.yaml").exists()


def test_check_refuses_answers_that_git_tracks(tmp_path: Path) -> None:
    root = a_repository(tmp_path / "r")
    guard(root, root / "intake", create=True)
    change(root / "intake", "2025", {answers_file("verzonnen-1"): ANSWERS})
    assert fora_plate("check", cwd=root).returncode == 0
    git(root, "add", "--force", "intake/2025")
    done = fora_plate("check", cwd=root)
    assert done.returncode == 1
    assert b"private-folder-tracked" in done.stdout
