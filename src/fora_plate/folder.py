"""Files in a folder: written whole or not at all, and never over a file of somebody else.

In: finished files. Out: files on the disk. Raises `BuildError` with what keeps it from that.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, Final

from fora_plate.errors import BuildError, Diagnostic, Origin
from fora_plate.write import is_ours

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

__all__ = [
    "File",
    "Kept",
    "content_of",
    "ours_in",
    "refuse_taken",
    "remove_ours",
    "replace_file",
    "write_folder",
    "write_new",
    "write_whole",
]


@dataclass(frozen=True, slots=True)
class File:
    """A finished file: its name, and what is in it."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """The name of a file that already stands where it should, as it should be."""

    name: str


def content_of(path: Path) -> bytes | None:
    """What is in a file of this program; nothing for a file of somebody else, a link, or one that cannot be read."""
    try:
        return path.read_bytes() if _may_replace(path) else None
    except OSError:
        return None


def write_whole(folder: Path, file: File) -> Path:
    """Write `file` into `folder`, whole or not at all, and return its path.

    A file of that name that this program did not make is left alone. Raises `BuildError`.
    """
    path = folder / file.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (path.exists() or path.is_symlink()) and not _may_replace(path):
            raise BuildError(Diagnostic.of("not-ours", _outside(path), file=str(path)))
        replace_file(path, file.content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BuildError(Diagnostic.of("cannot-write", _outside(path), file=str(path), reason=reason)) from error
    return path


def ours_in(folder: Path, suffixes: Collection[str]) -> dict[str, bytes]:
    """The files of this program in a folder that have one of these suffixes, by name, in order."""
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    return {path.name: path.read_bytes() for path in paths if path.suffix[1:] in suffixes and _may_replace(path)}


def remove_ours(path: Path) -> Path:
    """Remove a file of this program. Raises `BuildError` for a file of somebody else."""
    if not _may_replace(path):
        raise BuildError(Diagnostic.of("not-ours", _outside(path), file=str(path)))
    path.unlink()
    return path


def _outside(path: Path) -> Origin:
    """An origin for something that is no data file."""
    return Origin(path.name)


def _may_replace(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and is_ours(path.read_bytes(), path.suffix.removeprefix("."))


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the old file and then take its place, so that a reader sees the old or the new one.

    Raises `OSError`; then the old file is whole and nothing is left behind.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


MARKER: Final = ".fora-plate"
"""The file in a folder that we write as a whole: it names every other file in it, one a line."""


def write_folder(folder: Path, files: Iterable[File]) -> int:
    """Write a folder as a whole or not at all, in the place of an earlier one; how many files are in it.

    Names of files may have folders in them. A folder in which anything lies that this program did not put there is left
    alone. Raises `BuildError`.
    """
    try:
        if (folder.exists() or folder.is_symlink()) and not _is_our_folder(folder):
            raise BuildError(Diagnostic.of("not-our-folder", _outside(folder), file=str(folder)))
        target = folder.resolve()
        part, old = (target.with_name(f".{target.name}.{os.getpid()}.{state}") for state in ("part", "old"))
        try:
            count = _fill(part, files)
            _take_place(part, target, old)
        finally:
            rmtree(part, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BuildError(Diagnostic.of("cannot-write", _outside(folder), file=str(folder), reason=reason)) from error
    return count


def refuse_taken(folder: Path) -> None:
    """Raise `BuildError` where `write_new` cannot write: something stands there, or the user does."""
    target, here = _place(folder), Path.cwd()
    try:
        if target in (here, *here.parents):
            raise BuildError(Diagnostic.of("folder-is-here", _outside(target), folder=str(folder)))
        if target.is_symlink() or (target.exists() and not (target.is_dir() and not any(target.iterdir()))):
            raise BuildError(Diagnostic.of("folder-taken", _outside(target), folder=str(folder)))
    except (OSError, ValueError) as error:
        raise _unwritable(folder, error) from error


def write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a folder that is not there yet, or is empty, whole or not at all. Raises `BuildError`.

    Names of files may have folders in them. The folder is made beside its place, and can take the place of nothing but
    an empty folder, whoever writes there meanwhile.
    """
    refuse_taken(folder)
    target = _place(folder)
    part = target.with_name(f".fora-plate-{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.mkdir()
        try:
            for name, content in files.items():
                path = part / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            part.rename(target)
        finally:
            rmtree(part, ignore_errors=True)
    except (OSError, ValueError) as error:
        raise _unwritable(folder, error) from error


def _place(folder: Path) -> Path:
    """Where a folder is, by its whole name; a link at its end stays a link."""
    return Path(os.path.abspath(folder))  # noqa: PTH100 -- `resolve` would follow the link


def _unwritable(folder: Path, error: OSError | ValueError) -> BuildError:
    reason = getattr(error, "strerror", None) or type(error).__name__
    return BuildError(Diagnostic.of("cannot-write", _outside(folder), file=str(folder), reason=reason))


def _take_place(part: Path, target: Path, old: Path) -> None:
    """Put `part` where `target` is, which is `old` for a moment and then gone."""
    if target.exists():
        target.rename(old)
    try:
        part.rename(target)
    except BaseException:
        if old.exists():
            old.rename(target)
        raise
    rmtree(old, ignore_errors=True)


def _fill(folder: Path, files: Iterable[File]) -> int:
    """Write every file into a new folder, and the marker that names them."""
    folder.mkdir(parents=True)
    names = []
    for file in files:
        path = folder / file.name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(file.content)
        names.append(file.name)
    (folder / MARKER).write_text("".join(f"{name}\n" for name in sorted(names)), encoding="utf-8")
    return len(names)


def _is_our_folder(folder: Path) -> bool:
    """Whether a folder is empty, or holds nothing but what its marker names."""
    marker = folder / MARKER
    if folder.is_symlink() or not folder.is_dir() or marker.is_symlink():
        return False
    if not marker.is_file():
        return not any(folder.iterdir())
    ours = {MARKER, *marker.read_text(encoding="utf-8", errors="replace").splitlines()}
    others = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return all(path.relative_to(folder).as_posix() in ours for path in others)
