"""What the history of a repository still holds of secrets: in which files, and in which commits they came and went.

In: a folder in a repository, and secrets. Out: `Kept`s. Every version of every file that any branch, tag or stash leads
to is searched once, one at a time; messages of commits and tags as well. Raises `RevisionError`.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.git import git, git_lines, git_objects
from fora_plate.leaks.part import LARGEST, UnreadError
from fora_plate.leaks.pieces import pieces_of
from fora_plate.leaks.searching import Searcher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from fora_plate.leaks.found import Hit, Search, Secret

__all__ = ["Kept", "Past", "past"]

KINDS: Final = frozenset(("blob", "commit", "tag"))
COMMIT: Final = b"\x01"
"""What we have git put before a commit."""
SHORT: Final = 10


CHANGES: Final = (
    "-c", "log.showSignature=false", "log", "--all", "-m", "--root", "--raw", "--no-abbrev", "--no-renames", "-z",
    "--format=%x01%H %cs",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Change:
    """A file in a commit: both versions of it, one of which may be none."""

    commit: str
    blobs: tuple[str, str]
    path: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A version of a file with a piece of a secret in it or in its name; `file` is nothing for the message of a commit.

    `commits` are those in which it came or went, each as a short id with a date, the newest first.
    """

    file: str
    commits: tuple[str, ...]
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """All that history holds of secrets, and the search that found it."""

    kept: tuple[Kept, ...]
    search: Search


def past(root: Path, secrets: Iterable[Secret]) -> Past:
    """Search the history of the repository around `root`. Raises `RevisionError`."""
    git(root, "rev-parse", "--git-dir", wrong="no-repository")
    searcher = Searcher(pieces_of(secrets))
    paths = dict(_reachable(root))
    found: dict[str, tuple[Hit, ...]] = {}
    said: dict[str, tuple[Hit, ...]] = {}
    for name, kind, content in git_objects(root, paths, KINDS, LARGEST):
        text = content if kind == "blob" else content.partition(b"\n\n")[2]
        hits = searcher.read(paths[name] or name, _giving(text))
        if hits:
            (found if kind == "blob" else said)[name] = hits
    called = {path: searcher.named(path) for path in sorted({change.path for change in _changes(root)})}
    kept = [
        *(Kept("", (_about(root, name),), hits) for name, hits in said.items()),
        *_versions(root, found, {path: hits for path, hits in called.items() if hits}),
    ]
    return Past(tuple(sorted(kept, key=lambda one: (one.file, one.commits))), searcher.result())


def _versions(
    root: Path, found: Mapping[str, tuple[Hit, ...]], called: Mapping[str, tuple[Hit, ...]]
) -> Iterator[Kept]:
    """Where versions of files, and files of that name, came and went."""
    places: dict[tuple[str, str], list[str]] = {}
    for change in _changes(root) if found or called else ():
        met = [(blob, change.path) for blob in change.blobs if blob in found]
        for key in [*met, *([("", change.path)] if change.path in called else [])]:
            commits = places.setdefault(key, [])
            commits += [change.commit] if change.commit not in commits else []
    for (blob, path), commits in places.items():
        yield Kept(path, tuple(commits), found[blob] if blob else called[path])


def _giving(content: bytes) -> Callable[[], bytes]:
    def give() -> bytes:
        if len(content) > LARGEST:
            raise UnreadError("too-large")
        return content

    return give


def _reachable(root: Path) -> Iterator[tuple[str, str]]:
    """Every object that anything leads to, with a path at which it was, if it was at one."""
    for line in git_lines(root, "rev-list", "--objects", "--all"):
        name, _, path = line.partition(b" ")
        yield name.decode(), os.fsdecode(path)


def _about(root: Path, commit: str) -> str:
    name, _, date = git(root, "log", "--no-walk", "--format=%H %cs", commit).decode().strip().partition(" ")
    return f"{name[:SHORT]} {date}"


def _changes(root: Path) -> Iterator[_Change]:
    """Every change of a file in every commit, the newest first; for a merge, as seen from each side."""
    commit, blobs = "", ("", "")
    for token in git_lines(root, *CHANGES, end=b"\0"):
        if blobs[0]:
            yield _Change(commit, blobs, os.fsdecode(token))
            blobs = "", ""
        elif token.startswith(COMMIT):
            name, date = token[1:].decode().split()
            commit = f"{name[:SHORT]} {date}"
        else:  # both versions of a file; its path comes next
            _, _, old, new, _ = token.decode().split()
            blobs = old, new
