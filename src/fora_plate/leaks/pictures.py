"""PNG to what is said in it; what is drawn in it is not read.

In: bytes of anybody. Out: every chunk but the pixels, unpacked within a budget, and whatever stands behind the end.
Checks nothing that does not stand in the way: a file that others refuse is published all the same.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

from fora_plate.leaks.part import Part, UnreadError, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.leaks.part import Budget

__all__ = ["SIGNATURE", "in_png"]

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
HEADER: Final = struct.Struct(">I4s")
CHECK: Final = 4
PIXELS: Final = frozenset((b"IDAT", b"fdAT"))
PACKED: Final = {b"zTXt": 1, b"iCCP": 1, b"iTXt": 2}
"""Chunks that may be packed, and how many bytes stand between the first zero and what is (PNG, 11.3.2 and 11.3.3)."""


def in_png(content: bytes, budget: Budget) -> Iterator[Part]:
    """The chunks of a PNG."""
    place, kind = len(SIGNATURE), b""
    while place < len(content) and kind != b"IEND":
        budget.part()
        if place + HEADER.size > len(content):
            break
        length, kind = HEADER.unpack_from(content, place)
        place += HEADER.size
        if kind not in PIXELS:
            step = kind.decode("latin-1")
            yield from (Part(("chunk", step), text) for text in _said(kind, content[place : place + length], budget))
        place += length + CHECK
    if kind != b"IEND" or place > len(content):
        yield Part(("end", ""), UnreadError("damaged"))
    if content[place:]:
        yield Part(("end", ""), content[place:])


def _said(kind: bytes, data: bytes, budget: Budget) -> Iterator[bytes | UnreadError]:
    """A chunk as it is, and unpacked if it may be packed."""
    yield data
    _key, _, rest = data.partition(b"\0")
    if kind not in PACKED or (kind == b"iTXt" and not rest.startswith(b"\1")):
        return
    rest = rest[PACKED[kind] :]
    if kind == b"iTXt":  # language and translated key
        rest = rest.split(b"\0", 2)[-1]
    found, whole = unpacked(zlib.decompressobj(), rest, budget)
    yield found
    if not whole:
        yield UnreadError("damaged")
