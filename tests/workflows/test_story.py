"""One change from beginning to end, as an architect and the forge go through it, without a network after installation.

Each chapter is a command that a workflow runs too. What it tells the architect is what stands here.
"""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from support.repositories import ALONE, commit, git
from support.sites import HOST, opened
from support.workflows import a_forge, installed, without_network

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.browser

FILE = "suppliers/ltnc.yaml"
MOODLE = "  - product: moodle\n    kinds: [advice]\n"
WRONG = f"{MOODLE}  - product: moodel\n    kinds: [hosting]\n"
RIGHT = f"{MOODLE}  - product: mahara\n    kinds: [hosting]\n"


@dataclass(frozen=True, slots=True)
class Desk:
    """The clone of an architect, in which commands are run as at a desk or on a runner."""

    folder: Path
    start: str

    def runs(self, command: str, *, code: int = 0, **more: str) -> str:
        """What a command says; it ends with `code`."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
        done = subprocess.run(
            [*without_network(), "sh", "-c", command],
            cwd=self.folder,
            env={**kept, **ALONE, "CI": "true", **more},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def writes(self, old: str, new: str) -> int:
        """Change the file of the supplier; the number of the line that the new part begins on."""
        path = self.folder / FILE
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return text.partition(old)[0].count("\n") + 1


@pytest.fixture(scope="module")
def desk(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("story")
    a_forge(root, folder / "forge")
    git(folder, "clone", "--quiet", str(folder / "forge" / "school" / "platen"), "platen")
    git(folder, "init", "--quiet", "--bare", "pages")
    installed(folder / "platen")
    git(folder / "platen", "switch", "--quiet", "--create", "ltnc")
    return Desk(folder / "platen", git(folder / "platen", "rev-parse", "origin/main"))


def published(desk: Desk, remote: Path) -> tuple[str, Mapping[str, bytes]]:
    """Make the site and push it; the commit of its branch, and the files in that."""
    desk.runs("make site", ARGS=f"--since {desk.start}")
    desk.runs("make publish", REMOTE=str(remote), BRANCH="pages")
    names = git(remote, "ls-tree", "-r", "-z", "--name-only", "pages").split("\0")
    shown = {
        name: subprocess.run(["git", "show", f"pages:{name}"], cwd=remote, capture_output=True, check=True).stdout
        for name in filter(None, names)
        if name.endswith((".html", ".css", ".woff2", ".csv"))
    }
    return git(remote, "rev-parse", "pages"), shown


def test_a_supplier_is_changed_checked_seen_merged_and_published(desk: Desk) -> None:
    remote = desk.folder.parent / "pages"
    before, old_site = published(desk, remote)

    # A slip of the pen is shown on its line.
    first = desk.writes(MOODLE, WRONG)
    said = desk.runs('make check ARGS="--format github"', code=2)
    (error,) = (line for line in said.splitlines() if line.startswith("::error"))
    assert error.startswith(f"::error file={FILE},line={first + 2},")
    assert "moodel" in error
    assert "moodle" in error, "what was meant is suggested"

    # Mended, the data are right, and the plates no longer follow from them.
    desk.writes(WRONG, RIGHT)
    assert "::error" not in desk.runs('make check ARGS="--format github"')
    stale = desk.runs("make stale", code=2)
    assert "output/overzicht-a3.svg" in stale
    assert f"{FILE}:" in stale, "what made them so is named"
    desk.runs("make stale ARGS=--write")
    desk.runs("make stale")
    commit(desk.folder, day=2)

    # The reviewer reads what changes, and sees it.
    told = desk.runs("make diff", OLD="origin/main")
    assert "Mahara" in told
    assert "LTNC" in told
    seen = (desk.folder / ".build" / "diff" / "diff-overzicht-a3.svg").read_text(encoding="utf-8")
    assert ">~\u00a0Mahara" in seen
    assert "veranderd" in seen

    # Merged and published, everybody can find it.
    git(desk.folder, "switch", "--quiet", "main")
    git(desk.folder, "merge", "--quiet", "--no-ff", "--no-edit", "ltnc", day=3)
    after, site = published(desk, remote)
    assert after != before
    product, supplier = "product/mahara/index.html", "leverancier/ltnc/index.html"
    assert site[product] != old_site[product]
    with opened(site) as page:
        page.goto(f"{HOST}wijzigingen/")
        assert "Mahara (LTNC)" in page.inner_text("main")
        page.goto(f"{HOST}leverancier/ltnc/")
        page.get_by_role("link", name="Mahara").first.click()
        assert page.url == f"{HOST}product/mahara/"
        assert page.get_by_role("link", name="LTNC").count() == 1
        assert "hosting" in page.inner_text("main")
    assert b"ltnc,LTNC,true,mahara,Mahara,,hosting" in site["downloads/offerings.csv"]
    assert supplier in site

    # Once more, and nothing changes.
    assert published(desk, remote)[0] == after
    assert git(desk.folder, "status", "--porcelain") == ""
    desk.runs("make stale")
