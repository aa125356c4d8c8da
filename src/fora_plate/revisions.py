"""revisions: what git keeps of a data folder.

In: a data folder inside a repository, and the name of a revision. Out: its commit, the list of commits that touched the
data, and the files of one of them, written into a folder. Raises `RevisionError` with the code of a sentence.

Names of files in a commit are data: only what lies right in one of the data folders is written, each file for the first
time, and what is no regular file comes as something that reading refuses.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.git import RevisionError, git

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

__all__ = ["Commit", "RevisionError", "commit_of", "commits_of", "tracked", "write_files"]

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 200_000_000
"""How much one revision may hold in its data folders."""
LARGEST: Final = 2 * 1024 * 1024
"""No kind of file that is read may be larger; what is, comes with its size and without its content."""
MOST_COMMITS: Final = 100_000
OBJECT: Final = re.compile(r"[0-9a-f]{40,64}")
REGULAR: Final = frozenset((b"100644", b"100755"))


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: its whole id, the short one that people read, and the date on which it was made."""

    id: str
    short: str
    date: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name in a commit: the kind of thing, its content and its size; `path` is relative to the data folder."""

    regular: bool
    blob: str
    size: int
    path: str


def commit_of(root: Path, name: str) -> Commit | None:
    """The commit that `name` stands for in the repository around `root`, or `None` if it stands for none."""
    git(root, "rev-parse", "--git-dir", wrong="no-repository")
    if not name or name.startswith("-") or "\0" in name:
        return None
    try:
        found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").strip().decode()
    except RevisionError as error:
        if error.code != "git-fails":
            raise
        return None
    if not OBJECT.fullmatch(found):
        return None
    return next(_commits(root, "--max-count=1", found), None)


def commits_of(root: Path, commit: Commit, folders: Sequence[str]) -> Iterator[Commit]:
    """The commits along first parents, `commit` and before, that changed the data folders; the newest first."""
    return _commits(root, "--first-parent", f"--max-count={MOST_COMMITS}", commit.id, "--", *folders)


def tracked(folder: Path) -> tuple[str, ...]:
    """The files in a folder that git tracks, by name as seen from there."""
    git(folder, "rev-parse", "--git-dir", wrong="no-repository")
    return tuple(os.fsdecode(name) for name in git(folder, "ls-files", "-z").split(b"\0") if name)


def write_files(root: Path, commit: Commit, folders: Sequence[str], target: Path) -> None:
    """Write the files of the data folders, as they are in `commit`, into `target`."""
    entries = _entries(root, commit, folders)
    if len(entries) > MOST_FILES or sum(min(entry.size, LARGEST) for entry in entries) > MOST_BYTES:
        raise RevisionError("revision-too-large", name=commit.short)
    wanted = [entry for entry in entries if entry.regular and entry.size <= LARGEST]
    contents = _contents(root, wanted)
    for entry in entries:
        try:
            _write(target / entry.path, entry, contents, is_folder=entry.path in folders)
        except OSError as error:
            reason = f"{entry.path}: {error.strerror}"
            raise RevisionError("revision-unreadable", name=commit.short, reason=reason) from None


def _write(path: Path, entry: _Entry, contents: dict[str, bytes], *, is_folder: bool) -> None:
    """Put a file where none is yet; for what is no regular file, what reading will refuse in its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not entry.regular and not is_folder:
        path.mkdir()
        return
    with path.open("xb") as file:
        if entry.regular and entry.size > LARGEST:
            file.truncate(LARGEST + 1)
        elif entry.regular:
            file.write(contents[entry.blob])


def _entries(root: Path, commit: Commit, folders: Sequence[str]) -> list[_Entry]:
    """What lies right in one of the folders, and what has the name of one and is none."""
    prefix = os.fsdecode(git(root, "rev-parse", "--show-prefix").removesuffix(b"\n"))
    tops = sorted({folder.partition("/")[0] for folder in folders})
    listed = git(
        root, "ls-tree", "-r", "-z", "--long", "--full-tree", "--end-of-options", commit.id, "--",
        *(f"{prefix}{top}" for top in tops),
    )  # fmt: skip
    found = []
    for line in filter(None, listed.split(b"\0")):
        kind, _, name = line.partition(b"\t")
        mode, _, blob, size = kind.split()
        path = os.fsdecode(name).removeprefix(prefix)
        folder, _, last = path.rpartition("/")
        if path in folders or (folder in folders and last not in {"", ".", ".."}):
            found.append(_Entry(mode in REGULAR, blob.decode(), int(size) if size.isdigit() else 0, path))
    return found


def _contents(root: Path, entries: Sequence[_Entry]) -> dict[str, bytes]:
    """The content of every entry, by its id in git."""
    blobs = dict.fromkeys(entry.blob for entry in entries)
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    given = git(root, "cat-file", "--batch", "--buffer", given=asked)
    found: dict[str, bytes] = {}
    at = 0
    for blob in blobs:
        end = given.index(b"\n", at)
        words = given[at:end].split()
        if len(words) != 3 or words[1] != b"blob":  # noqa: PLR2004 -- id, kind and size; else `missing`
            raise RevisionError("revision-unreadable", name=blob[:7], reason=given[at:end].decode(errors="replace"))
        size = int(words[2])
        found[blob] = given[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return found


def _commits(root: Path, *arguments: str) -> Iterator[Commit]:
    listed = git(root, "rev-list", "--format=%H %h %cs", *arguments)
    for line in listed.decode().splitlines():
        if not line.startswith("commit "):
            yield Commit(*line.split())
