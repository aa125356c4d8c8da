"""The parts of a workbook file: unpacked within bounds, and packed so that the same parts give the same bytes.

In: the bytes of an .xlsx, of anybody. Out: its parts, never more of them than the bounds allow, whatever the file
says about itself; nothing outside the file is ever opened. Raises `DataError`.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Package", "beside", "failure", "settled", "too_large"]

CORE: Final = "docProps/core.xml"
FIRST: Final = ("[Content_Types].xml", CORE)
"""What other programs look for at the start; and, not compressed, who made the file, by which it is known as ours.
A spreadsheet that saves it again compresses that too, so that a workbook with work in it is never written over."""
EPOCH: Final = (1980, 1, 1, 0, 0, 0)

MOST_PARTS: Final = 5_000
MOST_UNPACKED: Final = 150 * 1024 * 1024
"""Bytes of all parts that are read; a workbook with 10,000 products unpacks to 25 MB."""
CHUNK: Final = 64 * 1024
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old .xls begins, and a workbook with a password ([MS-CFB], 2.2; [MS-OFFCRYPTO], 1.3)."""
ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
DIRECTORY_ENTRY: Final = b"PK\x01\x02"
LOCKED: Final = 0x1
"""The flag of a part of a ZIP with a password."""


def failure(file: str, reason: str) -> DataError:
    """That `file` cannot be read."""
    return DataError((Diagnostic.of("not-a-workbook", Origin(file), file=file, reason=reason),))


def too_large(file: str, what: str, most: str) -> DataError:
    """That there is too much in `file`."""
    return DataError((Diagnostic.of("workbook-too-large", Origin(file), file=file, what=what, most=most),))


class Package:
    """A workbook file that is open for reading. Counts what was unpacked, over all parts together.

    Capitals in the name of a part do not count (ECMA-376, part 2, 6.2.2.3).
    """

    def __init__(self, content: bytes, file: str) -> None:
        self._file = file
        self._left = MOST_UNPACKED
        if content.startswith(OLE):
            if ENCRYPTED in content:
                raise DataError((Diagnostic.of("workbook-encrypted", Origin(file), file=file),))
            raise failure(file, "old-xls")
        if content.count(DIRECTORY_ENTRY) > MOST_PARTS:  # before anything is made of them
            raise too_large(file, "book-parts", f"{MOST_PARTS:_}".replace("_", " "))
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            parts = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, OverflowError):
            raise failure(file, "damaged" if content.startswith(b"PK") else "no-workbook") from None
        self._parts = {part.filename.lower().lstrip("/"): part for part in parts}
        if len(self._parts) < len(parts):
            raise failure(file, "damaged")  # which of two parts of one name holds would depend on who reads
        if "mimetype" in self._parts:
            raise failure(file, "open-document")

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name.lower() in self._parts

    def names(self) -> list[str]:
        """The names of all parts, in lower case."""
        return list(self._parts)

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece. Raises `DataError`."""
        part = self._parts.get(name.lower())
        if part is None:
            raise failure(self._file, "damaged")
        if part.flag_bits & LOCKED:
            raise DataError((Diagnostic.of("workbook-encrypted", Origin(self._file), file=self._file),))
        try:
            with self._zip.open(part) as stream:
                while piece := stream.read(CHUNK):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise too_large(self._file, "book-unpacked", f"{MOST_UNPACKED // 1024 // 1024} MiB")
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError):
            raise failure(self._file, "damaged") from None


def beside(part: str, target: str) -> str:
    """The part that `target` means when `part` says it."""
    folder = "" if target.startswith("/") else posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target.lstrip("/"))).lstrip("/")


def settled(content: bytes) -> bytes:
    """The same workbook, packed our way."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        names = old.namelist()
        for name in sorted(names, key=lambda name: (name not in FIRST, name != FIRST[0], names.index(name))):
            part = zipfile.ZipInfo(name, EPOCH)
            part.compress_type = zipfile.ZIP_STORED if name == CORE else zipfile.ZIP_DEFLATED
            part.create_system = 3
            part.external_attr = 0o644 << 16
            new.writestr(part, old.read(name), compresslevel=6)
    return made.getvalue()
