"""What lies in a file: its parts, and how much of them may be unpacked.

In: nothing. Out: the types of what opens files, and the bounds that hold for one file with all that lies in it.
"""

from __future__ import annotations

import lzma
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from fora_plate.leaks.found import Reason, Step

__all__ = ["LARGEST", "Budget", "Decompressor", "Part", "UnreadError", "unpacked"]

LARGEST: Final = 128 * 1024 * 1024
"""Bytes of a file, or of something in one, that is looked into."""
MOST_UNPACKED: Final = 256 * 1024 * 1024
"""Bytes of everything that is unpacked from one file."""
MOST_PARTS: Final = 100_000
CHUNK: Final = 256 * 1024


class UnreadError(Exception):
    """A part cannot be looked into."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Part:
    """Something in a file, and the step there: text, bytes that may hold parts themselves, or why it cannot be read."""

    step: Step
    content: bytes | str | UnreadError


class Budget:
    """Counts what was unpacked from one file, and how many parts it has."""

    def __init__(self) -> None:
        self._bytes, self._parts = MOST_UNPACKED, MOST_PARTS

    @property
    def left(self) -> int:
        """Bytes that may still be unpacked."""
        return self._bytes

    def take(self, size: int) -> None:
        """Count what was unpacked. Raises `UnreadError`."""
        self._bytes -= size
        if self._bytes < 0:
            raise UnreadError("too-large")

    def part(self) -> None:
        """Count a part. Raises `UnreadError`."""
        self._parts -= 1
        if self._parts < 0:
            raise UnreadError("too-large")


class Decompressor(Protocol):
    """One of the standard library."""

    @property
    def eof(self) -> bool:
        """Whether the end was reached."""

    @property
    def unused_data(self) -> bytes:
        """What stands behind the end."""

    def decompress(self, data: bytes, max_length: int, /) -> bytes:
        """Some of what was packed."""


def unpacked(decompressor: Decompressor, content: bytes, budget: Budget) -> tuple[bytes, bool]:
    """What a decompressor of the standard library makes of `content`, and whether it came to an end.

    Raises `UnreadError` for too much of it.
    """
    pieces: list[bytes] = []
    try:
        while not decompressor.eof and (piece := decompressor.decompress(content, CHUNK)):
            budget.take(len(piece))
            pieces.append(piece)
            content = getattr(decompressor, "unconsumed_tail", b"")
    except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError):
        return b"".join(pieces), False
    return b"".join(pieces), decompressor.eof
