"""A workbook of anybody, made safe to hand to a library that reads workbooks.

In: a workbook file within its bounds (`Package`). Out: a workbook again, of only the parts that a reader needs, each of
them walked from its first byte to its last; and what was seen on the way that the library does not tell: which cells
have a formula or an error value. Error values become texts, since the library refuses those that it does not know, and
a spreadsheet may write them in its own language. By expat, event by event; nothing is kept of a text. A document type
is refused, so that there are no entities; depth, elements, cells, the room they span and their texts are bounded.
Raises `DataError`.

Prefixes are not looked at: the transitional and the strict form (ECMA-376, part 4 and 1) have the same names.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from fora_plate.workbook.package import Package, beside, failure, too_large
from fora_plate.workbook.places import COLUMNS, ROWS, Place, place_of

if TYPE_CHECKING:
    from typing import IO

__all__ = ["Bounds", "Guarded", "guarded"]

Attributes = dict[str, str]

MAIN: Final = "xl/workbook.xml"
MAIN_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
NEEDED: Final = ("[content_types].xml", "_rels/.rels")
"""With the XML under xl/ all that a reader of cells needs; pictures, macros and what tells of the author stay out."""
MOST_DEPTH: Final = 64
MOST_TAG: Final = 1024 * 1024
"""Bytes of a tag: one could have millions of attributes."""
MOST_DIGITS: Final = 9
"""Of a number that can be an index here."""
ERROR: Final = re.compile(rb"""(\st\s*=\s*)(?:"e"|'e')""")
"""In the tag of a cell, that it has an error value."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much may be in the parts of one workbook together; 10,000 products have a fifth of it."""

    elements: int = 6_000_000
    sheets: int = 200
    relations: int = 20_000
    cells: int = 1_500_000
    merged: int = 20_000
    area: int = 3_000_000
    """Cells from A1 to the last that holds something, over all sheets: a reader makes room for each of them."""
    text: int = 60_000_000
    """Characters in all cells; one shared text may stand in each of them."""


@dataclass(frozen=True, slots=True)
class Guarded:
    """A workbook that may be read: its bytes, and by sheet, in the order of tabs, its formulas and errors."""

    content: bytes
    marks: tuple[frozenset[Place], ...]


@dataclass(slots=True)
class _Seen:
    """What was seen of a workbook so far."""

    file: str
    bounds: Bounds
    elements: int = 0
    cells: int = 0
    merged: int = 0
    area: int = 0
    text: int = 0
    lengths: list[int] = field(default_factory=list)
    uses: Counter[int] = field(default_factory=Counter)
    """How often a shared text stands in a cell, by its number."""
    relations: dict[tuple[str, str], str] = field(default_factory=dict)
    """By a part with relations and an id, the part that is meant."""
    sheets: list[str] = field(default_factory=list)
    """The ids of the sheets in the main part, in the order of their tabs."""
    marks: dict[str, frozenset[Place]] = field(default_factory=dict)
    """By part, in lower case, the cells with a formula or an error value."""

    def check(self) -> None:
        """Raises `DataError` if it is too much."""
        for name in ("elements", "sheets", "relations", "cells", "merged", "area", "text"):
            found, most = getattr(self, name), getattr(self.bounds, name)
            if (found if isinstance(found, int) else len(found)) > most:
                kind = {"area": "cells", "relations": "elements", "merged": "elements"}.get(name, name)
                raise too_large(self.file, f"book-{kind}", f"{most:_}".replace("_", " "))


def guarded(package: Package, file: str, bounds: Bounds | None = None) -> Guarded:
    """The workbook, walked and packed anew. Raises `DataError`."""
    if not package.has(MAIN):
        raise failure(file, "no-workbook")
    seen, made = _Seen(file, bounds or Bounds()), io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as safe:
        for name in package.names():
            if name in NEEDED or (name.startswith("xl/") and name.endswith((".xml", ".rels"))):
                with safe.open(name, "w") as copy:
                    _walk(package, name, seen, copy)
    for number, count in seen.uses.items():
        if number >= len(seen.lengths):
            raise failure(file, "damaged")
        seen.text += count * seen.lengths[number]
    seen.check()
    parts = (seen.relations.get((MAIN_RELATIONS, sheet), "").lower() for sheet in seen.sheets)
    return Guarded(made.getvalue(), tuple(seen.marks.get(part, frozenset()) for part in parts))


def _walk(package: Package, part: str, seen: _Seen, copy: IO[bytes]) -> None:
    """See one part, and copy what was seen."""
    parser = expat.ParserCreate("UTF-8")  # as the library takes it, whatever the part says
    events = _Events(part, seen, parser)
    parser.StartElementHandler, parser.EndElementHandler = events.start, events.end
    parser.CharacterDataHandler, parser.XmlDeclHandler = events.said, events.declared
    parser.StartDoctypeDeclHandler = events.entities
    parser.StartCdataSectionHandler = events.damaged  # the library would lose its text
    parser.buffer_text = True
    held, base = b"", 0
    try:
        for piece in package.chunks(part):
            held += piece
            parser.Parse(piece)
            done = parser.CurrentByteIndex - base
            if len(held) - done > MOST_TAG:
                raise failure(seen.file, "damaged")
            copy.write(events.settled(held[:done], base))
            held, base = held[done:], base + done
        parser.Parse(b"", True)  # noqa: FBT003 -- expat's signature
    except (expat.ExpatError, ValueError, LookupError):
        raise failure(seen.file, "damaged") from None
    copy.write(events.settled(held, base))
    events.finish()


class _Events:
    """The state between the events of the parser in one part."""

    def __init__(self, part: str, seen: _Seen, parser: expat.XMLParserType) -> None:
        self._part, self._seen, self._parser, self._depth = part, seen, parser, 0
        self._marks: set[Place] = set()
        self._errors: list[int] = []
        self._row = self._column = self._rows = self._columns = 0
        self._kind, self._place = "", (0, 0)
        self._inside: list[str] | None = None
        self._shared = -1

    def start(self, name: str, given: Attributes) -> None:
        """An element; those that matter by their name."""
        seen = self._seen
        self._depth += 1
        seen.elements += 1
        if self._depth > MOST_DEPTH:
            self.damaged()
        if seen.elements > seen.bounds.elements:
            seen.check()
        name = name.rpartition(":")[2]
        if name == "c":
            self._cell(given)
        elif name in {"v", "f", "is"}:
            self._content(name)
        elif name == "row":
            self._begin_row(given)
        elif name == "si":
            self._shared = 0
        elif name == "mergeCell":
            seen.merged += 1
        elif name == "Relationship" and given.get("TargetMode") != "External":
            seen.relations[self._part, given.get("Id", "")] = beside(_owner(self._part), given.get("Target", ""))
        elif name == "sheet" and self._part == MAIN:
            seen.sheets.append(next((value for key, value in given.items() if key.endswith(":id")), ""))

    def end(self, name: str) -> None:
        """The end of a value, a cell or a shared text."""
        self._depth -= 1
        name = name.rpartition(":")[2]
        if name == "v" and self._inside is not None:
            self._value("".join(self._inside).strip())
            self._inside = None
        elif name == "c":
            self._kind = ""
        elif name == "si":
            self._seen.lengths.append(self._shared)
            self._shared = -1
            if len(self._seen.lengths) > self._seen.bounds.cells:
                raise too_large(self._seen.file, "book-cells", str(self._seen.bounds.cells))

    def said(self, text: str) -> None:
        """A piece of text: only how long it is, unless it is the number of a shared text."""
        if self._shared >= 0:
            self._shared += len(text)
        elif self._kind:
            self._seen.text += len(text)
            if self._inside is not None:
                self._inside.append(text)

    def declared(self, _version: str, encoding: str | None, _standalone: int) -> None:
        """What a part says of itself at its start."""
        if (encoding or "utf-8").lower() not in {"utf-8", "us-ascii"}:
            self.damaged()

    def entities(self, *_: object) -> None:
        """A document type, which can have entities."""
        raise failure(self._seen.file, "with-entities")

    def damaged(self) -> None:
        """What no spreadsheet writes."""
        raise failure(self._seen.file, "damaged")

    def finish(self) -> None:
        """The part is done."""
        self._seen.area += self._rows * self._columns
        self._seen.marks[self._part] = frozenset(self._marks)
        self._seen.check()

    def settled(self, content: bytes, base: int) -> bytes:
        """The bytes of whole tags from `base` on, in which error values are texts."""
        found = [at - base for at in self._errors if at - base < len(content)]
        del self._errors[: len(found)]
        pieces, last = [], 0
        for at in found:
            end = content.index(b">", at)
            pieces += [content[last:at], ERROR.sub(rb'\1"str"', content[at:end], count=1)]
            last = end
        return b"".join([*pieces, content[last:]])

    def _begin_row(self, given: Attributes) -> None:
        number = _index(given["r"]) if "r" in given else self._row + 1
        if number is None or not 1 <= number <= ROWS:
            raise failure(self._seen.file, "damaged")
        self._row, self._column = number, 0

    def _cell(self, given: Attributes) -> None:
        place = place_of(given["r"]) if "r" in given else (self._row, self._column + 1)
        if place is None or place[0] == 0 or place[1] > COLUMNS:
            raise failure(self._seen.file, "damaged")
        self._row, self._column = self._place = place
        self._kind = given.get("t", "n")
        if self._kind == "e":
            self._errors.append(self._parser.CurrentByteIndex)
            self._marks.add(place)

    def _content(self, name: str) -> None:
        """A cell that holds something."""
        if not self._kind:
            return
        seen = self._seen
        if name == "f":
            self._marks.add(self._place)
        elif name == "v" and self._kind == "s":
            self._inside = []
        self._rows, self._columns = max(self._rows, self._row), max(self._columns, self._column)
        seen.cells += 1
        if seen.cells > seen.bounds.cells or seen.text > seen.bounds.text:
            seen.check()

    def _value(self, text: str) -> None:
        number = _index(text)
        if number is None:
            raise failure(self._seen.file, "damaged")
        self._seen.uses[number] += 1


def _owner(relations: str) -> str:
    """The part whose relations these are."""
    folder, _, name = relations.rpartition("/")
    return f"{folder.removesuffix('_rels')}{name.removesuffix('.rels')}"


def _index(text: str) -> int | None:
    """A whole number, if `text` is one of a size that can occur."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS else None
