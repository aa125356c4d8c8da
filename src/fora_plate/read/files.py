"""The files of a data folder: which there are, and the text of one of them.

In: the data folder. Out: names in a fixed order, and text or bytes. Raises `DataError`; never reads what is not a
regular file inside the data folder, and never more of it than its kind may have.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.records import KINDS, LOOSE_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.read.records import Record

__all__ = [
    "PICTURES",
    "STAGE",
    "SUFFIX",
    "Source",
    "Sources",
    "find_sources",
    "read_bytes",
    "read_lenient",
    "read_text",
]

SUFFIX: Final = ".yaml"
STAGE: Final = ".fora-plate-edit"
"""The hidden folder in the data folder of a change that is going on or was cut off (`edit.whole`)."""
MOST_BYTES: Final = 2 * 1024 * 1024
PICTURES: Final = {".svg": 100_000, ".png": 300_000}
"""The suffixes of logos, and how many bytes a file of each may have."""
BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: the kind of record that it holds or belongs to, and its name relative to the data folder."""

    kind: type[Record]
    file: str
    linked: bool = False

    @property
    def suffix(self) -> str:
        """What its name ends in, with the dot."""
        return self.file[self.file.rindex(".") :]

    @property
    def stem(self) -> str:
        """Its name without the suffix: what a record and its logo have in common."""
        return self.file.removesuffix(self.suffix)


@dataclass(frozen=True, slots=True)
class Sources:
    """Every file to read, in reading order, and what is wrong with the folder itself."""

    records: list[Source]
    logos: list[Source]
    problems: list[Diagnostic]


def find_sources(root: Path) -> Sources:
    """What there is to read in the data folder."""
    records: list[Source] = []
    logos: list[Source] = []
    problems: list[Diagnostic] = []
    fixed = [kind.folder for kind in KINDS if kind.folder.endswith(SUFFIX)]
    if not (root / "fora").is_dir():
        return Sources([], [], [Diagnostic.of("missing-folder", Origin("fora"), folder="fora/")])
    for kind in KINDS:
        if kind.folder in fixed:
            records.append(Source(kind, kind.folder, linked=True))
            continue
        suffixes = (SUFFIX, *PICTURES) if kind.has_logo else (SUFFIX,)
        for name, linked in _entries(root, kind.folder, suffixes, problems):
            source = Source(kind, f"{kind.folder}/{name}", linked)
            (records if source.suffix == SUFFIX else logos).append(source)
    known = [*fixed, *(kind.folder for kind in LOOSE_KINDS if kind.folder)]
    for name, _ in _entries(root, "fora", (SUFFIX,), problems):
        if f"fora/{name}" not in known:
            near = get_close_matches(f"fora/{name}", known, 1, 0.7)
            origin = Origin(f"fora/{name}")
            problems.append(
                Diagnostic.of("unknown-file", origin, file=origin.file, **({"near": near[0]} if near else {}))
            )
    return Sources(records, logos, problems)


def _entries(
    root: Path, folder: str, suffixes: tuple[str, ...], problems: list[Diagnostic]
) -> Iterator[tuple[str, bool]]:
    """The files of `folder` with such a suffix, by name, and whether each is a link.

    Other files are reported, folders are not; only a folder of the reference architecture must be there.
    """
    path = root / folder
    try:
        with os.scandir(path) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except FileNotFoundError:
        if folder.startswith("fora/") or path.is_symlink():
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
        if name.endswith(suffixes):
            yield name, linked or entry.is_symlink()
        elif not entry.is_dir():
            known = ", ".join(f"`{suffix}`" for suffix in suffixes)
            problems.append(Diagnostic.of("wrong-suffix", Origin(f"{folder}/{name}"), file=name, suffixes=known))


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
        return _read(path, file, PICTURES.get(Path(file).suffix))
    except FileNotFoundError:
        code = "dangling-link" if Path(path).is_symlink() else "missing-file"
        raise _failure(code, file) from None
    except OSError as error:
        raise DataError((_unreadable(file, error),)) from None


def _read(path: str, file: str, picture: int | None = None) -> bytes:
    """The bytes of a regular file, at most `picture` if it is one.

    What it is, is asked of the open file, so that it cannot change in between.
    """
    most = picture or MOST_BYTES
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
        if size <= most:
            content = os.read(handle, size + 1)
            while len(content) != size and len(content) <= most and (more := os.read(handle, most)):
                content += more
                size = -1
        if max(size, len(content)) > most:
            if picture:
                raise _failure("file-too-large", file, most=f"{most // 1000} kB", logo=file.rpartition("/")[2])
            raise _failure("file-too-large", file, most=f"{most // 1024 // 1024} MiB")
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
