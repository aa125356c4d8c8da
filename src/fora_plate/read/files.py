"""The files of a data folder: which there are, and the text of one of them.

In: the data folder. Out: names in a fixed order, and text. Raises `DataError`; never reads what is not a regular
file inside the data folder, and never more than `MOST_BYTES` of it.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.records import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.read.records import Record

__all__ = ["SUFFIX", "Source", "find_sources", "read_bytes", "read_lenient", "read_text"]

SUFFIX: Final = ".yaml"
MOST_BYTES: Final = 2 * 1024 * 1024
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: the kind of record that it holds, and its name relative to the data folder."""

    kind: type[Record]
    file: str
    linked: bool = False


def find_sources(root: Path) -> tuple[list[Source], list[Diagnostic]]:
    """Every file to read, in reading order, and what is wrong with the folder itself."""
    sources: list[Source] = []
    problems: list[Diagnostic] = []
    fixed = [kind.folder for kind in KINDS if kind.folder.endswith(SUFFIX)]
    if not (root / "fora").is_dir():
        return [], [Diagnostic.of("missing-folder", Origin("fora"), folder="fora/")]
    for kind in KINDS:
        if kind.folder in fixed:
            sources.append(Source(kind, kind.folder, linked=True))
            continue
        names = list(_entries(root, kind.folder, problems, required=kind.folder.startswith("fora/")))
        sources += [Source(kind, f"{kind.folder}/{name}", linked) for name, linked in names]
    for name, _ in _entries(root, "fora", problems, required=False):
        if f"fora/{name}" not in fixed:
            near = get_close_matches(f"fora/{name}", fixed, 1, 0.7)
            origin = Origin(f"fora/{name}")
            problems.append(
                Diagnostic.of("unknown-file", origin, file=origin.file, **({"near": near[0]} if near else {}))
            )
    return sources, problems


def _entries(root: Path, folder: str, problems: list[Diagnostic], *, required: bool) -> Iterator[tuple[str, bool]]:
    """The YAML files of `folder`, by name, and whether each is a link. Other files are reported, folders are not."""
    path = root / folder
    try:
        with os.scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        if required or path.is_symlink():
            problems.append(Diagnostic.of("missing-folder", Origin(folder), folder=f"{folder}/"))
        return
    except NotADirectoryError:
        problems.append(Diagnostic.of("not-a-folder", Origin(folder), folder=f"{folder}/"))
        return
    except OSError as error:
        problems.append(_unreadable(folder, error))
        return
    linked = _is_linked(root, folder)
    for entry in entries:
        name = entry.name
        if name.startswith((".", "README")):
            continue
        if name.endswith(SUFFIX):
            yield name, linked or entry.is_symlink()
        elif not entry.is_dir():
            problems.append(Diagnostic.of("wrong-suffix", Origin(f"{folder}/{name}"), file=name, suffix=SUFFIX))


def _is_linked(root: Path, folder: str) -> bool:
    """Whether `folder` is reached through a link, so that what it holds may lie anywhere."""
    parts = folder.split("/")
    return any((root / "/".join(parts[: end + 1])).is_symlink() for end in range(len(parts)))


def read_text(root: str, source: Source) -> str:
    """The text of one file, without byte order mark. Raises `DataError`."""
    content = read_bytes(root, source.file, linked=source.linked)
    try:
        return content.removeprefix(BYTE_ORDER_MARK).decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].removeprefix(BYTE_ORDER_MARK).decode()
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        values = (("byte", f"0x{content[error.start]:02X}"),)
        raise DataError((Diagnostic("not-utf8", Origin(source.file), values, (), (line, column)),)) from None


def read_bytes(root: str, file: str, *, linked: bool) -> bytes:
    """The bytes of one file; `linked` if it may be a link, which must not lead out of `root`. Raises `DataError`."""
    path = f"{root}/{file}"
    try:
        if linked and not _is_inside(root, path):
            raise _failure("link-outside", file)
        return _read(path, file)
    except FileNotFoundError:
        code = "dangling-link" if Path(path).is_symlink() else "missing-file"
        raise _failure(code, file) from None
    except OSError as error:
        raise DataError((_unreadable(file, error),)) from None


def _read(path: str, file: str) -> bytes:
    """The bytes of a regular file. What it is, is asked of the open file, so that it cannot change in between."""
    # O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113 -- 12,000 files: no Path objects
            raise _failure("not-a-file", file) from None
        raise
    try:
        found = os.fstat(handle)
        if not stat.S_ISREG(found.st_mode):
            raise _failure("not-a-file", file)
        size, content = found.st_size, b""
        if size <= MOST_BYTES:
            content = os.read(handle, size + 1)
            while len(content) != size and len(content) <= MOST_BYTES and (more := os.read(handle, MOST_BYTES)):
                content += more
                size = -1
        if max(size, len(content)) > MOST_BYTES:
            raise _failure("file-too-large", file, most=f"{MOST_BYTES // 1024 // 1024} MiB")
    finally:
        os.close(handle)
    return content


def _is_inside(root: str, path: str) -> bool:
    top = os.path.realpath(root)
    real = os.path.realpath(path)
    return real.startswith(f"{top.rstrip('/')}/")


def _failure(code: str, file: str, **values: str) -> DataError:
    return DataError((Diagnostic.of(code, Origin(file), file=file, **values),))


def _unreadable(file: str, error: OSError) -> Diagnostic:
    return Diagnostic.of("unreadable", Origin(file), reason=error.strerror or type(error).__name__)


def read_lenient(root: str, file: str) -> str | None:
    """The text of a file to show a line of, with what is no UTF-8 replaced; `None` if it is not ours to read."""
    path = f"{root}/{file}"
    try:
        if not _is_inside(root, path):
            return None
        return _read(path, file).removeprefix(BYTE_ORDER_MARK).decode(errors="replace")
    except (OSError, ValueError, DataError):
        return None
