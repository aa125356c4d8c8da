"""A PDF file while it grows: objects, where each of them is, and the end of the file.

In: objects as PDF has them, in any order. Out: bytes (ISO 32000-1, 7.5), the same for the same objects. What is
complete is compressed at once, so that a large file takes little memory.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from functools import lru_cache
from itertools import chain, repeat
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["File", "number", "reference", "references", "text"]

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 fora-plate\n"
"""Four bytes above 127 say that the file is not text (7.5.2); the name says whose file it is."""
PACKED: Final = 200
"""Objects in one stream: a reader unpacks all of them to get one."""
WAITING: Final = 20 * PACKED
"""Objects that wait to be sorted: what comes in order compresses better."""
ROW: Final = ">BIH"
"""A row of the table of objects (7.5.8.3): whether it is packed, then where, then the how manieth there."""
WIDTH: Final = struct.calcsize(ROW)
AT_PLACE: Final = 1
IN_STREAM: Final = 2
ESCAPED: Final = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})


class File:
    """The objects of one file. The numbers of objects may be used before they are written."""

    def __init__(self) -> None:
        self._out = bytearray(HEADER)
        self._rows = bytearray(struct.pack(ROW, 0, 0, 0xFFFF))  # number 0 is nobody's (7.5.4)
        self._blocks: dict[str, Iterator[int]] = {}
        self._waiting: list[tuple[int, bytes]] = []

    def reserve(self, kind: str = "") -> int:
        """The number of an object that will be written later; objects of one kind stand together."""
        name = next(self._blocks.get(kind, iter(())), 0)
        if not name:
            start = len(self._rows) // WIDTH
            self._rows += bytes(WIDTH * PACKED)
            self._blocks[kind] = iter(range(start + 1, start + PACKED))
            name = start
        return name

    def add(self, body: str, known: int = 0) -> int:
        """Write an object, under the number that was reserved for it if it has one already."""
        name = known or self.reserve()
        self._waiting.append((name, body.encode("ascii")))
        if len(self._waiting) == WAITING:
            self._pack_all()
        return name

    def add_stream(self, content: bytes, entries: str = "", *, known: int = 0, ready: bool = False) -> int:
        """Write a stream with these entries in its dictionary; what is `ready` is stored as it is."""
        if not ready:
            content, entries = zlib.compress(content), f"{entries}/Filter/FlateDecode"
        name = known or self.reserve()
        struct.pack_into(ROW, self._rows, name * WIDTH, AT_PLACE, len(self._out), 0)
        head = f"{name} 0 obj\n<</Length {len(content)}{entries}>>\nstream\n"
        self._out += b"".join((head.encode("ascii"), content, b"\nendstream\nendobj\n"))
        return name

    def finish(self, root: int, info: int) -> bytes:
        """The whole file; `root` is its catalog, `info` what it says of itself."""
        self._pack_all()
        start, table = len(self._out), self.reserve()
        size = len(self._rows) // WIDTH
        name = hashlib.sha256(self._out).hexdigest()[:32].upper()
        struct.pack_into(ROW, self._rows, table * WIDTH, AT_PLACE, start, 0)
        self.add_stream(
            zlib.compress(_differences(self._rows)),
            f"/Type/XRef/Size {size}/W[1 4 2]/Root {reference(root)}/Info {reference(info)}/ID[<{name}><{name}>]"
            f"/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns {WIDTH}>>",
            known=table,
            ready=True,
        )
        self._out += f"startxref\n{start}\n%%EOF\n".encode("ascii")
        return bytes(self._out)

    def _pack_all(self) -> None:
        """Write what waits as streams of objects."""
        waiting = sorted(self._waiting)
        self._waiting.clear()
        for start in range(0, len(waiting), PACKED):
            self._pack(waiting[start : start + PACKED])

    def _pack(self, objects: Sequence[tuple[int, bytes]]) -> None:
        """Write a stream of objects (7.5.7)."""
        stream, places, length = self.reserve(), [], 0
        for place, (name, body) in enumerate(objects):
            struct.pack_into(ROW, self._rows, name * WIDTH, IN_STREAM, stream, place)
            places.append(f"{name} {length}")
            length += len(body) + 1
        head = " ".join(places).encode("ascii") + b"\n"
        bodies = b"\n".join(body for _, body in objects)
        self.add_stream(head + bodies, f"/Type/ObjStm/N {len(places)}/First {len(head)}", known=stream)


def _differences(rows: bytes | bytearray) -> bytes:
    """Every row less the one above it, which compresses better (PNG, 9.2, filter 2 "up")."""
    above = chain(repeat(0, WIDTH), rows)
    less = bytes((byte - before) & 0xFF for byte, before in zip(rows, above, strict=False))
    return b"".join(b"\x02" + less[place : place + WIDTH] for place in range(0, len(less), WIDTH))


def reference(name: int) -> str:
    """How an object is called in others."""
    return f"{name} 0 R"


def references(*names: int) -> str:
    """An array of objects."""
    return f"[{' '.join(map(reference, names))}]"


def text(value: str) -> str:
    """A text string (7.9.2.2), in any script."""
    if value.isascii() and value.isprintable():
        return f"({value.translate(ESCAPED)})"
    return f"<FEFF{value.encode('utf-16-be').hex().upper()}>"


@lru_cache(maxsize=1 << 16)
def number(value: float, digits: int = 2) -> str:
    """`value` with at most so many decimals, without trailing zeros."""
    written = f"{value:.{digits}f}"
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written == "-0" else written
