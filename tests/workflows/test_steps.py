"""The steps of the workflows, run in a clean checkout without a network."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from support.repositories import commit, git
from support.workflows import Step, a_forge, installed, run_step, steps, without_network

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.skipif(not without_network(), reason="this system does not permit `unshare --net`")

NAME = "name: Moodle LMS\n"


@pytest.fixture(scope="module")
def forge(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A server with one repository, `school/platen`, that holds the files of this one."""
    return a_forge(root, tmp_path_factory.mktemp("forge"))


def proposed(forge: Path, number: int, old: str, new: str) -> dict[str, str]:
    """Propose a change in the file of Moodle; what an expression in the workflow stands for."""
    repository = forge / "school" / "platen"
    base = git(repository, "rev-parse", "main")
    moodle = (repository / "products" / "moodle.yaml").read_text(encoding="utf-8")
    assert old in moodle
    head = commit(repository, {"products/moodle.yaml": moodle.replace(old, new)}, day=2)
    git(repository, "update-ref", f"refs/pull/{number}/head", head)
    git(repository, "reset", "--quiet", "--hard", base)
    return {
        "forge.server_url": forge.as_uri(),
        "forge.repository": "school/platen",
        "forge.ref": f"refs/pull/{number}/head",
        "forge.sha": head,
        "forge.event.pull_request.base.ref": "main",
        "forge.event.pull_request.base.sha": base,
    }


def ran(root: Path, name: str, folder: Path, context: Mapping[str, str]) -> dict[str, tuple[int, str]]:
    """Do the steps of a workflow that speak to nobody; what each said, by its last command, until one fails."""
    said = {}
    for step in steps(root / ".forgejo" / "workflows" / name):
        if not runs_here(step):
            continue
        if step.run == "make install":
            installed(folder)
        done = run_step(step, folder, context)
        said[step.run.splitlines()[-1]] = done.returncode, done.stdout + done.stderr
        if done.returncode:
            break
    return said


def runs_here(step: Step) -> bool:
    """Whether a step is a command of ours: no action, no installation of the system, nothing that speaks to a forge."""
    return bool(step.run) and "apt-get" not in step.run and "TOKEN" not in step.environment


def test_a_pull_request_is_told_what_it_changes_and_which_plates_it_forgot(
    root: Path, forge: Path, tmp_path: Path
) -> None:
    said = ran(root, "pull-request.yaml", tmp_path, proposed(forge, 7, NAME, "name: Moodle Plein\n"))
    assert said["make install"][0] == 0
    assert "installing" not in said["make install"][1]
    assert said['make check ARGS="--format github"'][0] == 0
    code, compared = said["make diff"]
    assert code == 0, compared
    assert "Moodle Plein" in (tmp_path / ".build" / "diff" / "diff.md").read_text(encoding="utf-8")
    assert "| " in compared
    assert any((tmp_path / ".build" / "diff").glob("*.svg"))
    code, outdated = said["make stale"]
    assert code != 0
    assert "products/moodle.yaml:" in outdated


def test_a_pull_request_with_an_error_has_it_shown_on_its_line(root: Path, forge: Path, tmp_path: Path) -> None:
    said = ran(root, "pull-request.yaml", tmp_path, proposed(forge, 8, NAME, "nam: Moodle LMS\n"))
    code, checked = said['make check ARGS="--format github"']
    assert code != 0
    assert "::error file=products/moodle.yaml,line=" in checked
    assert "make diff" not in said


def test_a_report_never_begins_a_line_as_a_command_to_the_runner(root: Path, forge: Path, tmp_path: Path) -> None:
    context = proposed(forge, 9, NAME, 'name: "::error file=x::Moodle"\n')
    said = ran(root, "pull-request.yaml", tmp_path, context)
    compared = said["make diff"][1]
    assert "::error file=x" in compared
    assert not [line for line in compared.splitlines() if line.lstrip().startswith("::")]


def test_a_branch_or_tag_with_a_name_that_is_a_command_runs_nothing(root: Path, forge: Path, tmp_path: Path) -> None:
    touch = f"touch {tmp_path}/ran"
    hostile = f"$({touch})$(shell {touch})`{touch}`';{touch};'"
    folder = tmp_path / "work"
    git(tmp_path, "clone", "--quiet", str(forge / "school" / "platen"), str(folder))
    installed(folder)
    for name in ("pull-request.yaml", "publish.yaml", "release.yaml"):
        for step in filter(runs_here, steps(root / ".forgejo" / "workflows" / name)):
            if step.environment and step.run != "make install":
                run_step(step, folder, defaultdict(lambda: hostile))
                assert not (tmp_path / "ran").exists(), step.run


def test_the_main_branch_and_a_tag_make_all_that_is_published(root: Path, forge: Path, tmp_path: Path) -> None:
    repository = forge / "school" / "platen"
    context = {
        "forge.server_url": forge.as_uri(),
        "forge.repository": "school/platen",
        "forge.ref": "refs/heads/main",
        "forge.sha": git(repository, "rev-parse", "main"),
        "forge.ref_name": "v1.0",
        "vars.SITE_ADDRESS": "",
    }
    (tmp_path / "main").mkdir()
    said = ran(root, "publish.yaml", tmp_path / "main", context)
    assert said["make site"][0] == 0, said["make site"]
    assert (tmp_path / "main" / "site" / "index.html").is_file()
    (tmp_path / "tag").mkdir()
    said = ran(root, "release.yaml", tmp_path / "tag", context)
    assert said["make release"][0] == 0, said
    made = {path.name for path in (tmp_path / "tag" / ".build" / "release").iterdir()}
    assert {"SHA256SUMS", "fora-plate-v1.0.tar.gz", "fora-plate-v1.0-data.tar.gz", "overzicht-a3.pdf"} <= made
    sums = (tmp_path / "tag" / ".build" / "release" / "SHA256SUMS").read_text(encoding="utf-8")
    assert {line.split()[-1] for line in sums.splitlines()} == made - {"SHA256SUMS"}
