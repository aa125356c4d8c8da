"""From a workbook with thirty invented respondents to public files and back, by the commands of the tutorial."""

from __future__ import annotations

import itertools
import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from fora_plate.intake import read_private
from fora_plate.intake.deciding import facts_of
from fora_plate.read import read_catalog
from support.questionnaire import RESPONDENTS, workbook
from support.repositories import commit, git

ROOT: Final = Path(__file__).resolve().parents[2]
DATA: Final = ("fora", "products", "suppliers", "incumbents", "views")
ANSWERS: Final = ("NL", "https://voorbeeld.example/", "company", "support")
"""What is filled in where a public file needs it; what does not go with a question is asked again."""
DECISIONS: Final = ("p", "p", "n", "p", "p", "a", "p", "p", "p", "l")
TWINS: Final = ("verzonnen-leerwolk-1", "verzonnen-leerwolk-9")


@dataclass(frozen=True, slots=True)
class Ran:
    """A command of the tutorial, and what came of it."""

    command: str
    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Flow:
    """The tutorial, command by command, and the folder in which it was followed, with its files then and later."""

    root: Path
    before: dict[str, bytes]
    written: dict[str, bytes]
    ran: tuple[Ran, ...]

    def of(self, *words: str) -> Ran:
        """The last run of a command."""
        return next(one for one in reversed(self.ran) if shlex.split(one.command)[2 : 2 + len(words)] == list(words))


def run(root: Path, command: str, given: str = "") -> Ran:
    words = shlex.split(command)
    assert words[0] == "fora-plate"
    kept = {key: value for key, value in os.environ.items() if key not in {"FORA_PLATE_LANG", "NO_COLOR"}}
    program = [sys.executable, "-m", "fora_plate", *words[1:]]
    done = subprocess.run(program, cwd=root, env=kept, input=given.encode(), capture_output=True, check=False)
    return Ran(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in DATA
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def share(root: Path, one: str, other: str) -> None:
    """Say in a decision file that two respondents are the same supplier, as the tutorial tells a person to."""
    path = root / f"intake/2025/decisions/{one}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(party:(?:\n  .*)*)", rf"\1\n  shared_with: [{other}]", text, count=1), encoding="utf-8")


def tutorial() -> list[str]:
    page = (ROOT / "docs/intake.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```console\n(.*?)```", page, re.DOTALL)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture(scope="module")
def flow(tmp_path_factory: pytest.TempPathFactory) -> Flow:
    """The tutorial, followed from top to bottom."""
    root = tmp_path_factory.mktemp("flow")
    git(root, "init", "--quiet", "--initial-branch=main")
    for folder in DATA:
        shutil.copytree(ROOT / folder, root / folder)
    commit(root)
    workbook(RESPONDENTS, root / "antwoorden.xlsx")
    (root / ".git/info/exclude").write_text("antwoorden.xlsx\n", encoding="utf-8")
    before, written = files(root), {}
    answers = itertools.chain.from_iterable((decision, *ANSWERS) for decision in DECISIONS * 60)
    given = "".join(f"{answer}\n" for answer in answers)
    ran = []
    for command in tutorial():
        ran.append(run(root, command, given if command.endswith("review") else ""))
        if command.endswith("review"):
            share(root, *TWINS)
            share(root, *reversed(TWINS))
        if command.endswith("--write"):
            written = files(root)
            commit(root)
    commit(root)
    return Flow(root, before, written, tuple(ran))


def test_every_command_of_the_tutorial_runs(flow: Flow) -> None:
    for one in flow.ran:
        found = one.command.endswith("verify")  # one find, which the tutorial tells of
        assert one.code == (1 if found else 0), f"{one.command}\n{one.err}"


def test_thirty_are_read_and_all_of_it_is_kept(flow: Flow) -> None:
    private = read_private(flow.root / "intake", "2025")
    assert len(private.answers) == len(RESPONDENTS) == 30
    for answers in private.answers.values():
        row = next(row for row in RESPONDENTS if row["ID"] == answers.key)
        kept = {answer.text.strip() for answer in (*answers.answers, *answers.contact)}
        assert {text.strip() for heading, text in row.items() if text.strip() and "ijd" not in heading} <= kept


def test_the_private_folder_is_closed_and_git_does_not_see_it(flow: Flow) -> None:
    for path in (flow.root / "intake").rglob("*"):
        if path.name != ".gitignore":
            assert not stat.S_IMODE(path.stat().st_mode) & 0o077, path
    assert "intake" not in git(flow.root, "ls-files")


def test_looking_changes_nothing_and_writing_does(flow: Flow) -> None:
    looked = next(one for one in flow.ran if one.command.endswith("apply"))
    wrote = flow.of("apply", "--write")
    assert looked.out == wrote.out
    assert "Er is niets veranderd" in looked.err
    changed = {name for name in flow.written if flow.written[name] != flow.before.get(name)}
    assert changed
    assert {name for name in wrote.err.split() if name in flow.written} == changed


def test_what_was_not_decided_is_in_no_public_file(flow: Flow) -> None:
    private = read_private(flow.root / "intake", "2025")
    public = b"\n".join(content for name, content in flow.written.items() if content != flow.before.get(name)).decode()
    names = "\n".join(name for name in flow.written if name not in flow.before)
    for decision in private.decisions.values():
        same = [one.party for one in private.decisions.values() if one.party.id == decision.party.id]
        named = decision.whole != "withhold" and any(party.decision == "publish" for party in same)
        assert (decision.party.id in names) <= named, decision.id
        for fact in facts_of(decision)[1:]:
            assert len(fact.sentence) < 30 or fact.sentence not in public
        for answer in private.answers[decision.id].contact:
            assert answer.text not in public


def test_the_data_that_follow_can_be_used(flow: Flow) -> None:
    catalog = read_catalog(flow.root)
    answered = [
        offering
        for supplier in catalog.suppliers.values()
        for offering in supplier.offerings
        if any(evidence.is_answer for evidence in offering.evidence)
    ]
    assert len(answered) > 20
    assert sum(product.unnamed_suppliers for product in catalog.products.values())
    assert [product.id for product in catalog.products.values() if product.draft]


def test_there_is_a_proof_of_every_supplier(flow: Flow) -> None:
    proofs = flow.root / "intake/2025/proofs"
    private = read_private(flow.root / "intake", "2025")
    suppliers = {decision.party.id for decision in private.decisions.values()}
    assert {path.stem for path in proofs.glob("*.pdf")} == {path.stem for path in proofs.glob("*.txt")} == suppliers


def test_the_find_that_is_no_leak_can_be_accepted(flow: Flow) -> None:
    (mark,) = re.findall(r"\[([0-9a-f]{16})\]", flow.of("verify").out)
    accepted = run(flow.root, f"fora-plate intake verify --accept {mark} --why 'staat al op de plaat'")
    assert accepted.code == 0, accepted.out
    (flow.root / "intake/2025/accepted.yaml").unlink()


@pytest.mark.parametrize(
    "leak",
    ["products/moodle.yaml", "README.md", "output/plaat.svg", "output/blad.html", "output/tabel.csv"],
)
def test_a_leak_is_found_wherever_it_is(flow: Flow, leak: str) -> None:
    private = read_private(flow.root / "intake", "2025")
    facts = (fact for one in private.decisions.values() for fact in facts_of(one) if fact.decision == "withhold")
    sentence = max((fact.sentence for fact in facts), key=len)
    path = flow.root / leak
    path.parent.mkdir(exist_ok=True)
    old = path.read_bytes() if path.exists() else None
    words = sentence.split()
    path.write_text((old or b"").decode() + "# " + "\n#  ".join(words) + "\n", encoding="utf-8")
    git(flow.root, "add", "--all")
    try:
        found = run(flow.root, "fora-plate intake verify")
        assert found.code == 1
        assert leak in found.out
    finally:
        git(flow.root, "reset", "--quiet")
        if old is None:
            path.unlink()
        else:
            path.write_bytes(old)


def test_who_withdraws_is_gone_and_history_is_told(flow: Flow) -> None:
    name = "verzonnen-netwerkkast"
    assert not [file for file in files(flow.root) if name in file]
    assert f"suppliers/{name}.yaml" in flow.of("withdraw").out
    assert "git filter-repo" in flow.of("withdraw").out


def test_reading_again_changes_nothing(flow: Flow) -> None:
    there = {path: path.read_bytes() for path in (flow.root / "intake").rglob("*") if path.is_file()}
    again = run(flow.root, "fora-plate intake read antwoorden.xlsx --edition 2025")
    assert again.code == 0
    assert "29 ongewijzigd" in again.out
    assert {path: path.read_bytes() for path in (flow.root / "intake").rglob("*") if path.is_file()} == there


def test_who_is_forgotten_leaves_nothing_and_does_not_come_back(flow: Flow) -> None:
    name = "verzonnen-portaalmakers-7"
    assert run(flow.root, f"fora-plate intake proof {name}").code == 0
    assert run(flow.root, f"fora-plate intake withdraw {name} --forget").code == 0
    left = b"\n".join(path.read_bytes() for path in (flow.root / "intake").rglob("*portaalmakers*") if path.is_file())
    row = next(row for row in RESPONDENTS if row["ID"] == "7")
    for text in row.values():
        assert len(text) < 12 or text.encode() not in left
    assert not [*(flow.root / "intake/2025/proofs").glob("*portaalmakers*")]
    again = run(flow.root, "fora-plate intake read antwoorden.xlsx --edition 2025")
    assert "2 teruggetrokken" in again.out
    assert "portaalmakers" not in "\n".join(files(flow.root))
