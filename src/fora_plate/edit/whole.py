"""A change of many files that happens as a whole or not at all, also when the program is killed halfway.

In: a folder, which files in it are ours (those of the data, unless it is said), and what is in them and should be. Out:
files on the disk. First everything new is put beside them, in a hidden folder, and flushed; then a list of it takes the
name `ready`, and from that moment the change is a fact: this program, or the next one that looks, puts the files in
their place one by one. Raises `DataError` for files that changed in the meantime and `BuildError` for what the system
refuses; never writes what is not ours.
"""

from __future__ import annotations

import json
import os
import re
import stat
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from errno import EINVAL
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from fora_plate.edit.files import Edit, kind_of, link_in
from fora_plate.errors import BuildError, DataError, Diagnostic, Origin
from fora_plate.read.files import STAGE

try:
    import fcntl
except ImportError:  # a system without it has one program at a time on its word
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

__all__ = ["DATA", "STAGE", "Ours", "finish", "write_all"]

READY: Final = "ready"
MOST_BYTES: Final = 64 * 1024 * 1024
"""Of one file, or of the list; more is not ours."""
NEW_FILE: Final = 0o666
NEW_FOLDER: Final = 0o777
"""What is left of these is for the user's own mask to say."""


@dataclass(frozen=True, slots=True)
class Ours:
    """Which files of a folder are ours to write, by name, and with which rights files and folders come to be."""

    owns: Callable[[str], bool]
    file_mode: int = NEW_FILE
    folder_mode: int = NEW_FOLDER


DATA: Final = Ours(lambda file: kind_of(file) is not None)
"""The files of the data."""


@dataclass(frozen=True, slots=True)
class Step:
    """One file of a change: the digests of what was in it and of what comes, and where that lies in the stage."""

    file: str
    old: str | None
    new: str | None
    staged: str


def write_all(root: Path, edits: Mapping[str, Edit], ours: Ours = DATA) -> None:
    """Make every file what it should be, or leave all as they are. Raises `DataError` and `BuildError`."""
    if not edits:
        return
    stage = root / STAGE
    with _alone(root), _told(stage):
        _finish(root, ours)
        _refuse(root, edits, ours)
        stage.mkdir(ours.folder_mode)
        try:
            back = _staged(stage, {file: Edit(edit.new, edit.old) for file, edit in edits.items()}, root, "old", ours)
            steps = _staged(stage, edits, root, "new", ours)
            _refuse(root, edits, ours)
            _get_ready(stage, steps)
        except BaseException:
            _drop(stage)
            raise
        try:
            _take(root, steps, ours)
        except (OSError, DataError, KeyboardInterrupt):
            _undo(root, back, ours)
            raise
        _drop(stage)


def _undo(root: Path, back: Iterable[Step], ours: Ours) -> None:
    """Take back what was done: not after a crash, but because one of the files cannot be written. A change like any."""
    steps = [step for step in back if _digest(_content(root / step.file)) == step.old]
    _get_ready(root / STAGE, steps)
    _take(root, steps, ours)
    _drop(root / STAGE)


def finish(root: Path, ours: Ours = DATA) -> bool:
    """Complete or drop what an earlier run left; whether there was anything. Raises `DataError` and `BuildError`."""
    try:
        os.lstat(root / STAGE)
    except OSError:
        return False
    with _alone(root), _told(root / STAGE):
        return _finish(root, ours)


def _finish(root: Path, ours: Ours) -> bool:
    stage = root / STAGE
    if stage.is_symlink() or not stage.exists():
        return False
    if (stage / READY).exists():
        steps = _read_steps(stage)
        _refuse_steps(root, stage, steps, ours)
        _take(root, steps, ours)
    _drop(stage)
    return True


def _staged(stage: Path, edits: Mapping[str, Edit], root: Path, name: str, ours: Ours) -> list[Step]:
    """Put what should come to be in the stage, flushed to the disk, and tell of every file what is to happen to it."""
    steps = []
    for number, (file, edit) in enumerate(sorted(edits.items())):
        step = Step(file, _digest(edit.old), _digest(edit.new), f"{name}-{number}")
        if edit.new is not None:
            _write(stage / step.staged, edit.new, _mode(root / file, ours))
        steps.append(step)
    return steps


def _get_ready(stage: Path, steps: Iterable[Step]) -> None:
    """Make the change a fact, in one move."""
    part = stage / f"{READY}.part"
    part.unlink(missing_ok=True)
    change = {"stage": stage.stat().st_ino, "steps": [asdict(step) for step in steps]}
    _write(part, json.dumps(change).encode(), NEW_FILE)
    _flush(stage)
    os.replace(part, stage / READY)  # noqa: PTH105 -- the call that the tests cut off
    _flush(stage)
    _flush(stage.parent)


def _take(root: Path, steps: Iterable[Step], ours: Ours) -> None:
    """Put every file in its place, unless it is there. Raises `OSError`, and `DataError` for the work of others."""
    folders = {root}
    for step in steps:
        path = root / step.file
        there = _digest(_content(path))
        if there == step.new:
            continue
        if there != step.old:
            raise DataError((_changed(step.file),))
        if step.new is None:
            path.unlink()
        else:
            path.parent.mkdir(ours.folder_mode, parents=True, exist_ok=True)
            os.replace(root / STAGE / step.staged, path)  # noqa: PTH105 -- the call that the tests cut off
        folders.add(path.parent)
    for folder in sorted(folders):
        _flush(folder)


def _drop(stage: Path) -> None:
    """Remove the stage, the list first: without it the rest means nothing."""
    if stage.is_symlink() or not stage.is_dir():
        return
    (stage / READY).unlink(missing_ok=True)
    _flush(stage)
    for path in stage.iterdir():  # only files; a folder is not ours, and keeps the stage from going
        path.unlink()
    stage.rmdir()


def _refuse(root: Path, edits: Mapping[str, Edit], ours: Ours) -> None:
    """Raise `DataError` for every file that is not ours to write, or no longer what it was when it was read."""
    found = [problem for file in sorted(edits) for problem in _in_the_way(root, file, ours)]
    if not found:
        found = [_changed(file) for file, edit in sorted(edits.items()) if _content(root / file) != edit.old]
    if found:
        raise DataError(tuple(found))


def _refuse_steps(root: Path, stage: Path, steps: list[Step], ours: Ours) -> None:
    """Raise `DataError` unless every file is as it was or as it should be, and what is to come lies ready."""
    found = [problem for step in steps for problem in _in_the_way(root, step.file, ours)]
    if not found:
        for step in steps:
            there = _digest(_content(root / step.file))
            lies_ready = step.new is None or _digest(_content(stage / step.staged)) == step.new
            if there != step.new and not (there == step.old and lies_ready):
                found.append(Diagnostic.of("edit-cut-off", Origin(step.file), folder=STAGE))
    if found:
        raise DataError(tuple(found))


def _in_the_way(root: Path, file: str, ours: Ours) -> Iterator[Diagnostic]:
    if not ours.owns(file):
        yield Diagnostic.of("no-data-file", Origin(file), file=file)
        return
    link = link_in(root, file)
    if link is not None:
        yield Diagnostic.of("edit-through-link", Origin(file), link=link)


def _changed(file: str) -> Diagnostic:
    return Diagnostic.of("changed-meanwhile", Origin(file))


def _read_steps(stage: Path) -> list[Step]:
    """The list of a change. A data folder may come from anybody, so nothing in it is taken for granted.

    It says which folder it was written in: one that came along with the data, in a commit or a copy, is not ours.
    """
    broken = DataError((Diagnostic.of("edit-cut-off", Origin(f"{STAGE}/{READY}"), folder=STAGE),))
    try:
        change: Any = json.loads(_content(stage / READY) or b"")
        steps = [Step(row["file"], row["old"], row["new"], row["staged"]) for row in change["steps"]]
        own = change["stage"] == stage.stat().st_ino
    except (ValueError, TypeError, KeyError, RecursionError):
        raise broken from None
    texts = (text for step in steps for text in (step.file, step.staged, step.old or "", step.new or ""))
    if not own or not all(isinstance(text, str) for text in texts):
        raise broken
    if not all(re.fullmatch("(?:old|new)-[0-9]+", step.staged) for step in steps):
        raise broken
    return steps


def _content(path: Path) -> bytes | None:
    """What is in a regular file; nothing if there is none. Raises `OSError` for anything else."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (FileNotFoundError, NotADirectoryError):
        return None
    with open(handle, "rb") as stream:  # noqa: PTH123 -- a handle
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(EINVAL, "not a file", str(path))
        return stream.read(MOST_BYTES)


def _digest(content: bytes | None) -> str | None:
    return None if content is None else sha256(content).hexdigest()


def _mode(path: Path, ours: Ours) -> int:
    """What may be done with a file, for the one that takes its place."""
    try:
        return stat.S_IMODE(path.stat().st_mode) & 0o777
    except OSError:
        return ours.file_mode


def _write(path: Path, content: bytes, mode: int) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as stream:  # noqa: PTH123 -- with a mode
        if mode != NEW_FILE:
            os.fchmod(stream.fileno(), mode)
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _flush(folder: Path) -> None:
    """Make the names in a folder last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Keep another program that writes data out of `root`; the system lets go when this one ends, however it ends."""
    with _told(root):
        handle = os.open(root, os.O_RDONLY)
    try:
        if fcntl is not None:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise BuildError(Diagnostic.of("edit-going-on", Origin(root.name), folder=str(root))) from None
            except OSError:
                pass  # a network drive that knows no locks
        yield
    finally:
        os.close(handle)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Tell of what the system refuses."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error) or type(error).__name__
        name = str(error.filename or path)
        raise BuildError(Diagnostic.of("cannot-write", Origin(path.name), file=name, reason=reason)) from error
