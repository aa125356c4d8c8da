"""From a file to a model.

In: a path. Out: a `Model`. Raises `DataError` with everything that is wrong, each with its line and column. Reads
that one regular file, once and never more of it than `MOST_BYTES`; opens nothing else, whatever the file names.
"""

from __future__ import annotations

import io
import os
import stat
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.model import exchange, native
from fora_plate.model.assembly import assembled
from fora_plate.model.markup import Refusal, records

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from fora_plate.model.draft import Draft
    from fora_plate.model.markup import Markup
    from fora_plate.model.model import Model

    Take = Callable[[Draft, tuple[Markup, ...], Markup], None]

__all__ = ["read_model"]

MOST_BYTES: Final = 32 * 1024 * 1024
ZIP: Final = b"PK\x03\x04"
INNER: Final = "model.xml"
MOST_ENTRIES: Final = 10_000
"""Pictures in an archive."""
METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
DIRECTORY_ENTRY: Final = b"PK\x01\x02"


def read_model(path: Path) -> Model:
    """The model in a file, named in reports by the name of that file. Raises `DataError`."""
    file = path.name
    content = _content(path, file)
    if content.startswith(ZIP):
        content = _unpacked(content, file)
    try:
        return assembled(_draft(content, file))
    except Refusal as refusal:
        raise _failure(refusal.code, file, refusal.position, **refusal.values) from None


def _draft(content: bytes, file: str) -> Draft:
    """What all records say. Raises `Refusal`."""
    walk = records(content)
    _, root = next(walk, ((), None))
    if root is None:
        raise Refusal("model-xml", (1, 1), problem="no element found")
    draft, take = _begun(file, root)
    for within, record in walk:
        take(draft, within, record)
    return draft


def _begun(file: str, root: Markup) -> tuple[Draft, Take]:
    """The format is that of the root, whatever the name of the file ends in. Raises `Refusal`."""
    if root.tag == "model" and exchange.NAMESPACE.fullmatch(root.space):
        return exchange.begin(file, root), exchange.take
    if root.tag == "model" and native.NAMESPACE.fullmatch(root.space):
        if native.is_old(root):
            raise Refusal("model-too-old", root.position, version=f"Archi {root.attributes['version']}")
        return native.begin(file, root), native.take
    if root.tag == "model" and exchange.OLD.fullmatch(root.space):
        raise Refusal("model-too-old", root.position, version=root.space)
    raise Refusal("model-not-archimate", root.position, markup=f"<{root.tag}>")


def _content(path: Path, file: str) -> bytes:
    # O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as stream:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode):
                raise _failure("model-unreadable", file, None, reason="no regular file")
            # No more than is there, for so much room is made at once.
            content = stream.read(min(found.st_size, MOST_BYTES) + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise _failure("model-unreadable", file, None, reason=reason) from None
    return _bounded(content, file)


def _bounded(content: bytes, file: str) -> bytes:
    if len(content) > MOST_BYTES:
        raise _failure("model-too-large", file, None, most=f"{MOST_BYTES // 1024 // 1024} MiB")
    return content


def _unpacked(content: bytes, file: str) -> bytes:
    """The model in an archive of Archi, which has its pictures beside it; those are not looked at."""
    if content.count(DIRECTORY_ENTRY) > MOST_ENTRIES:
        raise _failure("model-archive", file, None, reason=f"more than {MOST_ENTRIES} files")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(INNER) as stream:
            if archive.getinfo(INNER).compress_type not in METHODS:
                raise _failure("model-archive", file, None, reason=f"{INNER}: unknown compression")
            return _bounded(stream.read(MOST_BYTES + 1), file)
    except KeyError:
        raise _failure("model-archive", file, None, reason=f"no {INNER}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError) as error:
        raise _failure("model-archive", file, None, reason=str(error) or type(error).__name__) from None


def _failure(code: str, file: str, position: tuple[int, int] | None, **values: str) -> DataError:
    return DataError((Diagnostic(code, Origin(file), tuple(values.items()), (), position),))
