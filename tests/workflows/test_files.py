"""What the files of the workflows say: pinned, limited, the same for both systems, and no secret for strangers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from support.workflows import EXPRESSION, FORGEJO, WOODPECKER, job, lines, loaded, steps

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["publish.yaml", "pull-request.yaml", "release.yaml"]
SCHEMAS = {".forgejo": "vendor.github-workflows", ".woodpecker": "vendor.woodpecker-ci"}

# What the schema of the runner of Forgejo lets through (act/schema/workflow_schema.json); a file with another word is
# refused there. It is no JSON Schema, and narrower than that of GitHub.
AT_TOP = {
    "on",
    "name",
    "enable-email-notifications",
    "run-name",
    "defaults",
    "env",
    "permissions",
    "concurrency",
    "jobs",
}
IN_JOB = {
    "name", "needs", "if", "strategy", "runs-on", "timeout-minutes", "cancel-timeout-minutes", "continue-on-error",
    "container", "services", "env", "environment", "permissions", "concurrency", "outputs", "defaults", "steps",
}  # fmt: skip
IN_RUN = {"name", "id", "if", "timeout-minutes", "run", "continue-on-error", "env", "working-directory", "shell"}
IN_USES = {"name", "id", "if", "continue-on-error", "timeout-minutes", "uses", "with", "env"}

# Every command of every workflow is one of these.
ALLOWED = (
    r"set -eu",
    r"apt-get -qq update",
    r"apt-get -qq install --no-install-recommends [a-z0-9 -]+ >/dev/null",
    r"git init --quiet \.",
    r'git fetch --quiet --no-tags( "[\w$/+:]+")+',
    r'git checkout --quiet --detach "\$\w+"',
    r'([A-Z]+="\$\w+" )*make [a-z]+( ARGS="--format github")?',
)

each_file = pytest.mark.parametrize("path", [*FORGEJO, *WOODPECKER], ids=lambda path: f"{path.parts[-2]}/{path.name}")
each_forgejo = pytest.mark.parametrize("path", FORGEJO, ids=lambda path: path.name)


def test_both_systems_have_the_same_workflows() -> None:
    assert [path.name for path in FORGEJO] == NAMES
    assert [path.name for path in WOODPECKER] == NAMES


@each_file
def test_a_file_is_as_the_published_schema_demands(path: Path, root: Path) -> None:
    schema = SCHEMAS[path.relative_to(root).parts[0]]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@each_forgejo
def test_a_file_says_nothing_that_the_runner_of_forgejo_does_not_know(path: Path) -> None:
    assert loaded(path).keys() <= AT_TOP
    assert job(path).keys() <= IN_JOB
    for step in job(path)["steps"]:
        assert step.keys() <= (IN_RUN if "run" in step else IN_USES)
    written = path.read_text(encoding="utf-8")
    assert not re.search(r"^[^#]*[:-] [&*]\w", written, re.MULTILINE), "an anchor does not survive there"


@each_file
def test_every_command_runs_here_too(path: Path) -> None:
    for line in lines(path):
        assert any(re.fullmatch(shape, line) for shape in ALLOWED), line


def test_every_target_of_a_workflow_is_in_the_makefile(root: Path) -> None:
    targets = set(re.findall(r"^\.PHONY: (\w+)$", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {target for path in [*FORGEJO, *WOODPECKER] for target in made(path)} <= targets


def made(path: Path) -> list[str]:
    """The targets of make in a file, in their order."""
    return re.findall(r"^(?:\w+=\S+ )*make (\w+)", "\n".join(lines(path)), re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_woodpecker_makes_what_forgejo_makes(name: str, root: Path) -> None:
    ours = made(root / ".forgejo" / "workflows" / name)
    # A comment needs a token, and Woodpecker gives none to a pull request.
    assert made(root / ".woodpecker" / name) == [target for target in ours if target != "comment"]


def test_the_runner_its_limits_and_the_image_are_the_same_everywhere() -> None:
    first, *others = [(found["runs-on"], found["timeout-minutes"], found["container"]) for found in map(job, FORGEJO)]
    assert others == [first, first]
    assert {job(path)["image"] for path in WOODPECKER} == {first[2]["image"]}
    assert re.fullmatch(r"docker\.io/library/[\w.:-]+@sha256:[0-9a-f]{64}", first[2]["image"])


@each_forgejo
def test_what_depends_on_the_runner_stands_once_and_before_the_steps(path: Path) -> None:
    head, _, rest = path.read_text(encoding="utf-8").partition("    steps:\n")
    code = re.sub(r"^#.*", "", head, flags=re.MULTILINE)
    for word in ("codeberg-tiny", "timeout-minutes", "image"):
        assert code.count(word) == 1, word
        assert word not in rest, word


@each_file
def test_every_action_is_pinned_by_its_commit_and_says_its_version(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        if "uses:" in line:
            assert re.fullmatch(r" +- uses: https://code\.forgejo\.org/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), (
                line
            )


@each_forgejo
def test_a_job_gets_the_rights_that_it_needs_and_no_others(path: Path) -> None:
    needed = {"pull-request.yaml": {"contents": "read", "pull-requests": "write"}}
    assert job(path)["permissions"] == needed.get(path.name, {"contents": "write"})
    assert "permissions" not in loaded(path)


def test_a_pull_request_starts_only_what_has_no_secret() -> None:
    for path in [*FORGEJO, *WOODPECKER]:
        data, written = loaded(path), path.read_text(encoding="utf-8")
        starts = data.get("on") or data["when"]["event"]
        if path.name == "pull-request.yaml":
            assert set(starts if isinstance(starts, dict) else [starts]) == {"pull_request"}
            assert "secrets" not in written
            assert "from_secret" not in written
        else:
            assert "pull_request" not in str(starts)


@each_forgejo
def test_the_token_of_the_run_goes_to_the_one_command_that_needs_it(path: Path) -> None:
    with_token = [step for step in steps(path) if "token" in str(step.environment) + str(step.given)]
    assert [step.run for step in with_token] == [
        {"pull-request.yaml": "make comment", "publish.yaml": "make publish", "release.yaml": "make upload"}[path.name]
    ]
    if path.name == "pull-request.yaml":
        assert with_token[0].condition == "forge.event.pull_request.head.repo.full_name == forge.repository"


@each_forgejo
def test_nothing_that_somebody_else_wrote_becomes_text_of_a_command(path: Path) -> None:
    for step in steps(path):
        assert not EXPRESSION.search(step.run)
    for expression in EXPRESSION.findall(path.read_text(encoding="utf-8")):
        assert not re.search(r"title|body|head\.(ref|label)|head_ref", expression), expression


def test_make_expands_nothing_that_a_forge_fills_in(root: Path) -> None:
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    filled = {name for path in FORGEJO for step in steps(path) for name in step.environment}
    for name in filled - {"PIP_CACHE_DIR"}:
        assert f"$({name})" not in makefile
        assert f"${{{name}}}" not in makefile.replace("$$", "")


def test_make_keeps_the_tokens_of_the_runner_from_every_recipe(root: Path) -> None:
    tokens = dict.fromkeys(("FORGEJO_TOKEN", "GITHUB_TOKEN", "ACTIONS_RUNTIME_TOKEN", "TOKEN"), "geheim-123")
    command = ["make", "--silent", "--eval", "shown: ; @env", "shown"]
    shown = subprocess.run(command, cwd=root, env={**os.environ, **tokens}, capture_output=True, text=True, check=True)
    given = [line.partition("=")[0] for line in shown.stdout.splitlines() if "geheim-123" in line]
    assert given == ["TOKEN"]


def test_a_newer_run_takes_the_place_of_an_older_one_but_a_release_is_finished() -> None:
    for path in FORGEJO:
        concurrency = loaded(path)["concurrency"]
        assert concurrency["group"]
        assert concurrency["cancel-in-progress"] == (path.name != "release.yaml")
