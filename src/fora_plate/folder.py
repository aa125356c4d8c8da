"""Files in a folder: written whole or not at all, and never over a file of somebody else.

In: finished files. Out: files on the disk. Raises `BuildError` with what keeps it from that.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.errors import BuildError, Diagnostic, Origin
from fora_plate.write import is_ours

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

__all__ = ["File", "Kept", "content_of", "ours_in", "remove_ours", "replace_file", "write_whole"]


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
