"""Repositories of git for tests: the small data, committed again and again."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from support.reading import a_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Tester",
    "GIT_AUTHOR_EMAIL": "tester@example.org",
    "GIT_COMMITTER_NAME": "Tester",
    "GIT_COMMITTER_EMAIL": "tester@example.org",
}


def git(folder: Path, *arguments: str, day: int = 1, given: bytes = b"") -> str:
    """What git says; every commit of a `day` has the same date."""
    date = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"2026-01-{day:02}T12:00:00+0000")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env={**kept, **ALONE, **date}, input=given, capture_output=True, check=True
    )
    return done.stdout.decode(errors="surrogateescape").strip()


def a_repository(target: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A repository with the small data as its first commit, on `main`."""
    a_folder(target, files)
    git(target, "init", "--quiet", "--initial-branch=main")
    commit(target)
    return target


def commit(folder: Path, files: Mapping[str, str | bytes | None] | None = None, *, day: int = 1) -> str:
    """Write files, take away those without content, and commit; the id of the commit."""
    for name, content in (files or {}).items():
        path = folder / name
        if content is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=iets", day=day)
    return git(folder, "rev-parse", "HEAD")
