"""Archives and packed files to what lies in them: ZIP (and with that office documents), tar, gzip, bzip2 and xz.

In: bytes of anybody. Out: parts, within a budget; what cannot be unpacked comes as a part that says why.
"""

from __future__ import annotations

import bz2
import io
import lzma
import tarfile
import zipfile
import zlib
from typing import TYPE_CHECKING, Final

from fora_plate.leaks.part import Part, UnreadError, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fora_plate.leaks.part import Budget, Decompressor

__all__ = ["in_bzip2", "in_gzip", "in_tar", "in_xz", "in_zip"]

LOCKED: Final = 0x1
"""The flag of a part of a ZIP with a password (APPNOTE 4.4.4)."""
CHUNK: Final = 256 * 1024
HEAD: Final = 1024
"""Bytes at the beginning of a packed file that may hold the name of what was packed."""
FAILURES: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, tarfile.TarError, EOFError, OSError, NotImplementedError,
    OverflowError, RuntimeError, ValueError,
)  # fmt: skip


def in_zip(content: bytes, budget: Budget) -> Iterator[Part]:
    """The parts of a ZIP, and their names and remarks."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        members = archive.infolist()
    except FAILURES:
        raise UnreadError("damaged") from None
    said = [archive.comment.decode("utf-8", "replace")]
    for member in members:
        budget.part()
        said += [member.filename, member.comment.decode("utf-8", "replace"), member.extra.decode("latin-1")]
        if not member.is_dir():
            yield Part(("part", member.filename), _member(archive, member, budget))
    yield Part(("names", ""), "\n".join(filter(None, said)))


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, budget: Budget) -> bytes | UnreadError:
    if member.flag_bits & LOCKED:
        return UnreadError("encrypted")
    pieces = []
    try:
        with archive.open(member) as stream:
            while piece := stream.read(CHUNK):
                budget.take(len(piece))
                pieces.append(piece)
    except FAILURES:
        return UnreadError("damaged")
    return b"".join(pieces)


def in_tar(content: bytes, budget: Budget) -> Iterator[Part]:
    """The files of a tar, and all names in it."""
    said = []
    try:
        with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as archive:
            for member in archive:
                budget.part()
                said += [member.name, member.linkname, member.uname, member.gname, *member.pax_headers.values()]
                stream = archive.extractfile(member) if member.isreg() else None
                if stream:
                    budget.take(member.size)
                    yield Part(("part", member.name), stream.read())
    except FAILURES:
        yield Part(("end", ""), UnreadError("damaged"))
    yield Part(("names", ""), "\n".join(map(str, said)))


def in_gzip(content: bytes, budget: Budget) -> Iterator[Part]:
    """What was packed by gzip, and the name that it had."""
    yield from _in_turn(lambda: zlib.decompressobj(wbits=31), content, budget)


def in_bzip2(content: bytes, budget: Budget) -> Iterator[Part]:
    """What was packed by bzip2."""
    yield from _in_turn(bz2.BZ2Decompressor, content, budget)


def in_xz(content: bytes, budget: Budget) -> Iterator[Part]:
    """What was packed by xz."""
    yield from _in_turn(lambda: lzma.LZMADecompressor(memlimit=CHUNK * CHUNK), content, budget)


def _in_turn(start: Callable[[], Decompressor], content: bytes, budget: Budget) -> Iterator[Part]:
    """A packed file may be followed by another one, or by anything."""
    first = content[:4]
    yield Part(("names", ""), content[:HEAD].decode("latin-1"))
    while content.startswith(first):
        budget.part()
        decompressor = start()
        found, whole = unpacked(decompressor, content, budget)
        yield Part(("unpacked", ""), found)
        if not whole:
            yield Part(("unpacked", ""), UnreadError("damaged"))
            return
        content = decompressor.unused_data
    if content:
        yield Part(("end", ""), content)
