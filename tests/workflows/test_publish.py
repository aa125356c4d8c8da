"""`make publish`: a folder as the whole content of a branch, by plain git, and nothing else."""

from __future__ import annotations

import os
import subprocess
from base64 import b64encode
from typing import TYPE_CHECKING

import pytest

from support.repositories import ALONE, a_repository, commit, git
from support.servers import Answer, a_server

if TYPE_CHECKING:
    from pathlib import Path

TOKEN = "geheim-123"  # noqa: S105 -- of a server that exists only in this test


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A repository with a website beside its data, ignored by git."""
    folder = a_repository(
        tmp_path / "source", {".gitignore": "site/\n", "site/index.html": "<p>Eerste", "site/a/b.svg": "x"}
    )
    git(tmp_path, "init", "--quiet", "--bare", "remote")
    return folder


def published(root: Path, source: Path, remote: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return subprocess.run(
        [root / "tools" / "publish-site.sh", "site"],
        cwd=source,
        env={**kept, **ALONE, "REMOTE": str(remote), "BRANCH": "pages", **more},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_branch_is_the_folder_and_its_one_commit_names_the_source(root: Path, source: Path, tmp_path: Path) -> None:
    remote = tmp_path / "remote"
    assert published(root, source, remote).returncode == 0
    (source / "site" / "a" / "b.svg").unlink()
    (source / "site" / "c.txt").write_text("nieuw")
    assert published(root, source, remote).returncode == 0
    assert git(remote, "ls-tree", "-r", "--name-only", "pages").split() == ["c.txt", "index.html"]
    head = git(source, "rev-parse", "HEAD")
    assert git(remote, "log", "--format=%s", "pages") == f"Publish the site of {head}"
    assert git(remote, "branch", "--format=%(refname:short)") == "pages"


def test_work_tree_index_and_branches_of_the_source_are_left_alone(root: Path, source: Path, tmp_path: Path) -> None:
    def state() -> tuple[str, ...]:
        return git(source, "status", "--porcelain"), git(source, "for-each-ref"), git(source, "ls-files", "--stage")

    before = state()
    objects = sorted(path.name for path in (source / ".git").rglob("*"))
    assert published(root, source, tmp_path / "remote").returncode == 0
    assert state() == before
    assert sorted(path.name for path in (source / ".git").rglob("*")) == objects


def test_nothing_is_pushed_when_nothing_changed(root: Path, source: Path, tmp_path: Path) -> None:
    remote = tmp_path / "remote"
    published(root, source, remote)
    first = git(remote, "rev-parse", "pages")
    commit(source, day=2)
    done = published(root, source, remote)
    assert (done.returncode, git(remote, "rev-parse", "pages")) == (0, first)
    assert "nothing changed" in done.stdout


def test_the_same_source_gives_the_same_commit_whoever_publishes(root: Path, source: Path, tmp_path: Path) -> None:
    git(tmp_path, "init", "--quiet", "--bare", "other")
    (tmp_path / "config").write_text("[core]\n\tautocrlf = true\n[user]\n\tname = Iemand\n")
    published(root, source, tmp_path / "remote")
    published(root, source, tmp_path / "other", GIT_CONFIG_GLOBAL=str(tmp_path / "config"), TZ="Asia/Tokyo")
    assert git(tmp_path / "remote", "rev-parse", "pages") == git(tmp_path / "other", "rev-parse", "pages")
    assert git(tmp_path / "other", "log", "-1", "--format=%an %cn", "pages") == "fora-plate fora-plate"


def test_a_branch_of_somebody_else_is_never_overwritten(root: Path, source: Path, tmp_path: Path) -> None:
    remote = tmp_path / "remote"
    git(source, "push", "--quiet", str(remote), "main:pages")
    done = published(root, source, remote)
    assert done.returncode == 1
    assert "was not made by this command" in done.stderr
    assert git(remote, "rev-parse", "pages") == git(source, "rev-parse", "main")


def test_what_does_not_follow_from_a_commit_is_not_published(root: Path, source: Path, tmp_path: Path) -> None:
    view = next((source / "views").iterdir())
    view.write_text(view.read_text() + "# nog niet vastgelegd\n")
    assert "not committed" in published(root, source, tmp_path / "remote").stderr
    git(source, "checkout", "--quiet", ".")
    (source / "site" / "index.html").unlink()
    assert "make site" in published(root, source, tmp_path / "remote").stderr
    assert git(tmp_path / "remote", "for-each-ref") == ""


def test_what_is_missing_or_odd_is_told(root: Path, source: Path, tmp_path: Path) -> None:
    for more in ({"REMOTE": ""}, {"BRANCH": ""}, {"BRANCH": "a..b"}, {"REMOTE": str(tmp_path / "nowhere")}):
        done = published(root, source, tmp_path / "remote", **more)
        assert done.returncode == 1
        assert done.stderr


def test_the_token_is_given_to_the_server_that_asks_and_shown_to_nobody(root: Path, source: Path) -> None:
    def answer(_method: str, _path: str, headers: dict[str, str], _body: bytes) -> Answer:
        return Answer(403 if "Authorization" in headers else 401, b"", {"WWW-Authenticate": "Basic"})

    with a_server(answer) as server:
        done = published(root, source, f"{server.address}/school/platen", TOKEN=TOKEN, GIT_TRACE="1")
    assert done.returncode == 1
    assert TOKEN not in done.stdout + done.stderr
    given = {headers["Authorization"] for _, _, headers, _ in server.asked if "Authorization" in headers}
    assert given == {f"Basic {b64encode(f'x-access-token:{TOKEN}'.encode()).decode()}"}
