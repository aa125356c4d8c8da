"""PNG of others: the bytes of a file to a picture with nothing but pixels.

In: bytes that anybody may have written. Out: a `Logo` whose content is a PNG that is written anew from the pixels: no
text, no profile, no time, no animation, and nothing that one program reads and another refuses. Raises `DataError`.
Sizes are bounded before anything is unpacked.
"""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.logo import Ink, Logo

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["png_logo"]

SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
MOST_SIDE: Final = 2_000
"""Pixels a side: more than a logo on a plate of five metres needs."""
KEPT: Final = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
"""The chunks that make the pixels; tRNS makes them transparent."""
CRITICAL: Final = 0x20
"""This bit of the first letter of a chunk says that it may be left out (PNG, section 5.4)."""
DEEPEST: Final = 8
"""Bits a channel."""
FAINT: Final = 16
"""Pixels less opaque than this, of 255, are no ink."""


class _BrokenError(Exception):
    """What is wrong with the file, in words."""


def png_logo(content: bytes, file: str) -> Logo:
    """The logo that `content`, that of `file`, shows. Raises `DataError`."""
    try:
        chunks = list(_chunks(content))
        width, height, depth = _header(chunks)
    except _BrokenError as error:
        raise _failure("bad-png", file, problem=str(error)) from None
    if not (1 <= width <= MOST_SIDE and 1 <= height <= MOST_SIDE):
        raise _failure("logo-pixels", file, width=str(width), height=str(height), most=str(MOST_SIDE))
    if depth > DEEPEST:
        raise _failure("bad-png", file, problem=f"{depth} bits")
    clean = SIGNATURE + b"".join(_written(kind, data) for kind, data in chunks if kind in KEPT)
    try:
        pixels, box = _pixels(clean)
    except (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error) as error:
        raise _failure("bad-png", file, problem=type(error).__name__) from None
    if box is None:
        raise _failure("logo-empty", file)
    left, top, right, bottom = box
    return Logo("png", pixels, Ink(left, top, right - left, bottom - top))


def _failure(code: str, file: str, **values: str) -> DataError:
    return DataError((Diagnostic.of(code, Origin(file), **values),))


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and data of every chunk, checked. Raises `_BrokenError`."""
    if not content.startswith(SIGNATURE):
        raise _BrokenError(content[:4].hex(" "))
    place, kind = len(SIGNATURE), b""
    while place < len(content):
        head = content[place : place + 8]
        if len(head) < len(SIGNATURE) or kind == b"IEND":
            raise _BrokenError("IEND")
        length, kind = struct.unpack(">I4s", head)
        data, check = content[place + 8 : place + 8 + length], content[place + 8 + length : place + 12 + length]
        if check != struct.pack(">I", zlib.crc32(kind + data)):
            raise _BrokenError(kind.decode("ascii", "replace"))
        if not kind[0] & CRITICAL and kind not in KEPT:
            raise _BrokenError(kind.decode("ascii", "replace"))
        yield kind, data
        place += 12 + length
    if kind != b"IEND":
        raise _BrokenError("IEND")


def _header(chunks: list[tuple[bytes, bytes]]) -> tuple[int, int, int]:
    """Width, height and bits a channel. Raises `_BrokenError`."""
    kinds = [kind for kind, _ in chunks]
    if kinds[0] != b"IHDR" or kinds.count(b"IHDR") > 1 or len(chunks[0][1]) != struct.calcsize(">IIBBBBB"):
        raise _BrokenError("IHDR")
    width, height, depth, *_ = struct.unpack(">IIBBBBB", chunks[0][1])
    return width, height, depth


def _written(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _pixels(content: bytes) -> tuple[bytes, tuple[int, int, int, int] | None]:
    """The picture as a PNG, and left, top, right and bottom of what is not transparent; `None` if nothing is."""
    from PIL import Image

    written = io.BytesIO()
    with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
        pixels = image.convert("RGBA")
    pixels.save(written, "PNG")
    opaque = pixels.getchannel("A").point([0] * FAINT + [255] * (256 - FAINT))
    return written.getvalue(), opaque.getbbox()
