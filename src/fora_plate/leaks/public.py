"""What others get to see of a repository: all that git tracks, and what was made to be published.

In: a data folder. Out: files by name, read one by one. A link is not followed: it is its target, as a text. Without git
everything in the folder counts, and the result says so.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fora_plate.git import RevisionError, git
from fora_plate.leaks.part import LARGEST, UnreadError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

__all__ = ["Public", "public_files"]

OUTPUT: Final = "output"
SUBMODULE: Final = "160000"
VENV: Final = "pyvenv.cfg"
"""What an environment of Python holds, which without git nobody can tell from what is published."""


SHORT_ID: Final = 40


@dataclass(frozen=True, slots=True)
class _Entry:
    """What git has under a path."""

    mode: str
    blob: str


_Named = tuple[str, Path | None, bytes | UnreadError | None]
"""A name; its place, if it lies on the disk; and what it holds, if that was read already."""


@dataclass(frozen=True, slots=True)
class Public:
    """Files that others get to see, each with what gives its content; they can be gone through once.

    `problem` is why git cannot tell what it tracks, if it cannot; then these are all files in the folder.
    """

    files: Iterator[tuple[str, Callable[[], bytes]]]
    problem: RevisionError | None


def public_files(root: Path, extra: Sequence[Path] = (), private: Sequence[Path] = ()) -> Public:
    """What git tracks around `root` (in the working tree, in the index, in the last commit), and all of `output/`.

    `extra` are more folders that are published, such as that of the site. `private` are folders that are passed over
    when git cannot tell; what it tracks is searched wherever it is. What is only in the index or in the last commit has
    `index:` or `HEAD:` before its name.
    """
    folders = [root / OUTPUT, *extra]
    try:
        top = Path(os.fsdecode(git(root, "rev-parse", "--show-toplevel", wrong="no-repository").removesuffix(b"\n")))
        index, head = _index(top), _head(top)
    except RevisionError as error:
        closed = frozenset(map(_plain, private))
        whole = _on_disk(root, root, lambda place: _plain(place) in closed or (place / VENV).exists())
        return Public(_once(itertools.chain(whole, *(_on_disk(folder, root) for folder in folders))), error)
    tracked = _tracked(root, top, index, head)
    return Public(_once(itertools.chain(tracked, *(_on_disk(folder, root) for folder in folders))), None)


def _once(files: Iterable[_Named]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Every file by its name and what gives its content; what lies on the disk but once."""
    seen = set()
    for name, place, content in files:
        if place is None or _plain(place) not in seen:
            seen.add(place and _plain(place))
            yield name, _giving(_read(place) if content is None and place else content)


def _tracked(root: Path, top: Path, index: Mapping[str, _Entry], head: Mapping[str, _Entry]) -> Iterator[_Named]:
    """Every tracked path in the working tree; and what git has of it that is not the same."""
    for path in sorted({*index, *head}):
        here = _read(top / path) if path in index and _is_inside((top / path).parent, top) else None
        known = set()
        if here is not None:
            yield _name(top / path, root), top / path, here
            known.add(_object_id(here, len(index[path].blob)) if isinstance(here, bytes) else None)
        for where, entries in (("index", index), ("HEAD", head)):
            entry = entries.get(path)
            if entry and entry.blob not in known:
                known.add(entry.blob)
                submodule = entry.mode == SUBMODULE
                yield f"{where}:{path}", None, UnreadError("submodule") if submodule else _blob(top, entry.blob)


def _index(top: Path) -> dict[str, _Entry]:
    """What is in the index by its path; of a path in conflict, one side."""
    found = {}
    for line in filter(None, git(top, "ls-files", "-z", "--stage").split(b"\0")):
        about, _, path = line.partition(b"\t")
        mode, blob, _ = about.decode().split()
        found[os.fsdecode(path)] = _Entry(mode, blob)
    return found


def _head(top: Path) -> dict[str, _Entry]:
    """What is in the last commit by its path, if there is one."""
    try:
        git(top, "rev-parse", "--verify", "--quiet", "HEAD")
    except RevisionError:
        return {}
    found = {}
    for line in filter(None, git(top, "ls-tree", "-r", "-z", "--full-tree", "HEAD").split(b"\0")):
        about, _, path = line.partition(b"\t")
        mode, _, blob = about.decode().split()
        found[os.fsdecode(path)] = _Entry(mode, blob)
    return found


def _blob(top: Path, blob: str) -> bytes | UnreadError:
    try:
        size = int(git(top, "cat-file", "-s", blob))
        return git(top, "cat-file", "blob", blob) if size <= LARGEST else UnreadError("too-large")
    except (RevisionError, ValueError):
        return UnreadError("unreadable")


def _object_id(content: bytes, length: int) -> str:
    """The id that git gives to a file, of 40 digits or of 64 (gitformat-pack, "Object types")."""
    digest = hashlib.sha1 if length == SHORT_ID else hashlib.sha256
    return digest(b"blob %d\0" % len(content) + content).hexdigest()


def _on_disk(folder: Path, root: Path, closed: Callable[[Path], bool] = lambda _: False) -> Iterator[_Named]:
    """All files in a folder and below, hidden ones too; nothing behind a link in it, and nothing of git's own."""
    for place, inside, names in os.walk(folder):
        here = Path(place)
        links = [name for name in inside if (here / name).is_symlink()]
        inside[:] = sorted(name for name in inside if name != ".git" and name not in links and not closed(here / name))
        for name in sorted([*names, *links]):
            yield _name(here / name, root), here / name, None


def _read(path: Path) -> bytes | UnreadError | None:
    """The content of a file, or the target of a link; nothing for what is not there."""
    try:
        about = path.lstat()
        if stat.S_ISLNK(about.st_mode):
            return os.fsencode(path.readlink())
        if not stat.S_ISREG(about.st_mode):
            return UnreadError("unreadable")
        return path.read_bytes() if about.st_size <= LARGEST else UnreadError("too-large")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return UnreadError("unreadable")


def _giving(content: bytes | UnreadError | None) -> Callable[[], bytes]:
    def give() -> bytes:
        if isinstance(content, UnreadError):
            raise content
        return content or b""

    return give


def _is_inside(folder: Path, top: Path) -> bool:
    return folder.resolve().is_relative_to(top.resolve())


def _plain(path: Path) -> str:
    return os.path.normpath(path.absolute())


def _name(path: Path, root: Path) -> str:
    """A path as people write it: from the data folder if it is below that."""
    plain, start = _plain(path), _plain(root)
    return Path(plain).relative_to(start).as_posix() if Path(plain).is_relative_to(start) else Path(plain).as_posix()
