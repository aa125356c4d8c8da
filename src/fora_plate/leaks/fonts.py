"""Fonts for the web to their tables, in which names, licences and remarks stand as they are.

In: bytes of anybody, WOFF or WOFF2. Out: their tables and metadata, unpacked within a budget. Knows no table: all are
searched as bytes.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

from fora_plate.leaks.part import Part, UnreadError, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.leaks.part import Budget

__all__ = ["in_woff", "in_woff2"]

HEADER_1: Final = struct.Struct(">4sIIHHIHHIIIII")
HEADER_2: Final = struct.Struct(">4s4sIHHIIHHIIIII")
TABLE: Final = struct.Struct(">4sIIII")
ANY_TAG: Final = 0x3F
"""Flags of a table whose name is written out (WOFF2, 4.1)."""
MOVED: Final = frozenset((10, 11))
"""Flags of the tables `glyf` and `loca`, which are transformed unless they say that they are not."""
UNMOVED: Final = 3
COLLECTION: Final = b"ttcf"
AT_ONCE: Final = 256 * 1024


def in_woff(content: bytes, budget: Budget) -> Iterator[Part]:
    """The tables and metadata of a WOFF."""
    try:
        *_, count, _, _, _, _, meta, meta_size, _, private, private_size = HEADER_1.unpack_from(content)
        tables = [TABLE.unpack_from(content, HEADER_1.size + number * TABLE.size) for number in range(count)]
    except struct.error:
        raise UnreadError("damaged") from None
    for _, start, packed, size, _ in [*tables, (b"", meta, meta_size, meta_size + 1, 0)]:
        budget.part()
        data = content[start : start + packed]
        if packed < size and data:
            data, whole = unpacked(zlib.decompressobj(), data, budget)
            if not whole:
                yield Part(("font", ""), UnreadError("damaged"))
        yield Part(("font", ""), data)
    yield Part(("font", ""), content[private : private + private_size])


def in_woff2(content: bytes, budget: Budget) -> Iterator[Part]:
    """The tables of a WOFF2 as one, and its metadata."""
    try:
        _, flavour, _, count, _, _, size, _, _, meta, meta_size, _, private, private_size = HEADER_2.unpack_from(
            content
        )
        start = _after_tables(content, count)
    except (struct.error, IndexError):
        raise UnreadError("damaged") from None
    if flavour == COLLECTION:
        yield Part(("font", ""), UnreadError("unknown-archive"))
        return
    yield from _unpacked(content[start : start + size], budget)
    if meta_size:
        yield from _unpacked(content[meta : meta + meta_size], budget)
    yield Part(("font", ""), content[private : private + private_size])


def _after_tables(content: bytes, count: int) -> int:
    """Where the tables themselves begin: behind a list of their lengths, each of one to five bytes."""
    place = HEADER_2.size
    for _ in range(count):
        flags = content[place]
        place += 1
        tag, change = flags & ANY_TAG, flags >> 6
        place += 4 if tag == ANY_TAG else 0
        for _ in range(2 if (change != UNMOVED if tag in MOVED else change) else 1):
            while content[place] & 0x80:
                place += 1
            place += 1
    return place


def _unpacked(content: bytes, budget: Budget) -> Iterator[Part]:
    import brotli

    decompressor, pieces = brotli.Decompressor(), []
    try:
        piece = decompressor.process(content, output_buffer_limit=AT_ONCE)
        while piece:
            budget.take(len(piece))
            pieces.append(piece)
            piece = b"" if decompressor.is_finished() else decompressor.process(b"", output_buffer_limit=AT_ONCE)
    except brotli.error:
        yield Part(("font", ""), UnreadError("damaged"))
    yield Part(("font", ""), b"".join(pieces))
    if not decompressor.is_finished():
        yield Part(("font", ""), UnreadError("damaged"))
