"""What the XML of a workbook says: its sheets, shared texts, formats of dates, and cells.

In: a part of a workbook, piece by piece. Out: plain values. By expat, event by event: nothing of a document is kept
but what is asked for. A document type is refused, so that there are no entities; depth is bounded. Prefixes are not
looked at: the transitional and the strict form (ECMA-376, part 4 and 1) have the same names. Raises `DataError`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from fora_plate.workbook.package import Package, beside, failure, too_large
from fora_plate.workbook.values import is_date, number_of, unescaped, whole

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "Formats",
    "RawSheet",
    "Shared",
    "SheetName",
    "area_of",
    "cells_of",
    "formats_of",
    "relations_of",
    "sheet_names",
    "texts_of",
]

Attributes = dict[str, str]
Place = tuple[int, int]
"""Row and column, from 1."""

MOST_DEPTH: Final = 64
MOST_ELEMENTS: Final = 6_000_000
"""In all parts together; 10,000 products and their sources have one million."""
MOST_SHEETS: Final = 200
LONGEST_NAME: Final = 100
"""Characters of the name of a sheet that are kept; 31 is what a spreadsheet allows."""
MOST_CELLS: Final = 1_500_000
"""In all sheets together."""
MOST_TEXT: Final = 60_000_000
"""Characters in all cells together; one shared text may stand in each of them."""
MOST_STYLES: Final = 100_000
MOST_RELATIONS: Final = 10_000
MOST_TAG: Final = 1024 * 1024
"""Bytes of a tag: one could have millions of attributes."""
MOST_MERGED: Final = 1_000
"""Merged areas of a sheet that are kept; one is enough to refuse it."""
ROWS: Final = 1_048_576
COLUMNS: Final = 16_384
NAME: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(slots=True)
class SheetName:
    """A sheet as the workbook lists it."""

    name: str
    relation: str
    hidden: bool


@dataclass(slots=True)
class Formats:
    """By the number of a style, whether its cells show dates; and what day is day 0."""

    dates: list[bool] = field(default_factory=list)
    from_1904: bool = False


@dataclass(slots=True)
class RawSheet:
    """The cells of a sheet that hold something, those with a formula or an error, and the areas that are merged."""

    cells: dict[Place, str] = field(default_factory=dict)
    formulas: set[Place] = field(default_factory=set)
    merged: list[str] = field(default_factory=list)


Events = tuple["Callable[[str, Attributes], None]", "Callable[[str], None]", "Callable[[str], None]"]


def _walk(package: Package, part: str, file: str, events: Events) -> None:
    """Call `events` for every start, end and text in a part."""
    parser = expat.ParserCreate()
    begin, finish, parser.CharacterDataHandler = events
    depth = fed = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        package.elements += 1
        if depth > MOST_DEPTH:
            raise failure(file, "damaged")
        if package.elements > MOST_ELEMENTS:
            raise too_large(file, "book-elements", _counted(MOST_ELEMENTS))
        begin(name.rpartition(":")[2] if ":" in name else name, attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        finish(name.rpartition(":")[2] if ":" in name else name)

    def refuse(*_: object) -> None:
        raise failure(file, "with-entities")

    parser.StartElementHandler, parser.EndElementHandler, parser.StartDoctypeDeclHandler = start, end, refuse
    parser.buffer_text = True
    try:
        for piece in package.chunks(part):
            parser.Parse(piece)
            fed += len(piece)
            if fed - parser.CurrentByteIndex > MOST_TAG:
                raise failure(file, "damaged")
        parser.Parse(b"", True)  # noqa: FBT003 -- expat's signature
    except (expat.ExpatError, ValueError, LookupError):
        raise failure(file, "damaged") from None


def _nothing(*_: object) -> None:
    pass


def relations_of(package: Package, part: str, file: str) -> dict[str, tuple[str, str]]:
    """What a part refers to within the file, by id: the last word of its kind, and the part."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels".lstrip("/")
    found: dict[str, tuple[str, str]] = {}

    def start(name: str, given: Attributes) -> None:
        if name == "Relationship" and given.get("TargetMode") != "External":
            kind = given.get("Type", "").rpartition("/")[2]
            if len(found) == MOST_RELATIONS:
                raise failure(file, "damaged")
            found[given.get("Id", "")] = (kind, beside(part, given.get("Target", "")))

    if package.has(rels):
        _walk(package, rels, file, (start, _nothing, _nothing))
    return found


def sheet_names(package: Package, part: str, file: str, formats: Formats) -> list[SheetName]:
    """The sheets in the order of their tabs; in `formats`, what day is day 0."""
    found: list[SheetName] = []

    def start(name: str, given: Attributes) -> None:
        if name == "sheet":
            hidden = given.get("state", "visible") != "visible"
            relation = next((value for key, value in given.items() if key.endswith(":id")), "")
            found.append(SheetName(unescaped(given.get("name", "")[:LONGEST_NAME]), relation, hidden))
            if len(found) > MOST_SHEETS:
                raise too_large(file, "book-sheets", str(MOST_SHEETS))
        elif name == "workbookPr":
            formats.from_1904 = given.get("date1904") in {"1", "true"}

    _walk(package, part, file, (start, _nothing, _nothing))
    return found


def formats_of(package: Package, part: str, file: str) -> Formats:
    """Which styles show dates."""
    formats, custom, inside = Formats(), dict[str, str](), [""]

    def start(name: str, given: Attributes) -> None:
        if name == "numFmt" and len(custom) < MOST_STYLES:
            custom[given.get("numFmtId", "")] = given.get("formatCode", "")
        elif name in {"cellXfs", "cellStyleXfs"}:
            inside[0] = name
        elif name == "xf" and inside[0] == "cellXfs" and len(formats.dates) < MOST_STYLES:
            formats.dates.append(is_date(given.get("numFmtId", "0"), custom))

    def end(name: str) -> None:
        if name == inside[0]:
            inside[0] = ""

    _walk(package, part, file, (start, end, _nothing))
    return formats


def texts_of(package: Package, part: str, file: str) -> list[str]:
    """The shared texts; of one with several looks its pieces together, without what tells how it sounds."""
    found: list[str] = []
    pieces: list[str] = []
    inside = {"t": 0, "rPh": 0}

    def start(name: str, _given: Attributes) -> None:
        if name == "si":
            pieces.clear()
        elif name in inside:
            inside[name] += 1

    def end(name: str) -> None:
        if name == "si":
            found.append(unescaped("".join(pieces)))
            if len(found) > MOST_CELLS:
                raise too_large(file, "book-cells", _counted(MOST_CELLS))
        elif name in inside:
            inside[name] -= 1

    def text(said: str) -> None:
        if inside["t"] and not inside["rPh"]:
            pieces.append(said)

    _walk(package, part, file, (start, end, text))
    return found


@dataclass(slots=True)
class Shared:
    """What the sheets of a workbook have in common: texts, formats, and how much may still be read."""

    texts: list[str]
    formats: Formats
    cells_left: int = MOST_CELLS
    text_left: int = MOST_TEXT


class _Cells:
    """Collects the cells of one sheet; the state between the events of the parser."""

    def __init__(self, shared: Shared, file: str) -> None:
        self.sheet = RawSheet()
        self._shared, self._file = shared, file
        self._texts, self._formats = shared.texts, shared.formats
        self._row = self._column = 0
        self._kind = self._style = self._part = ""
        self._value: list[str] = []
        self._text: list[str] = []
        self._formula = self._phonetic = False

    def start(self, name: str, given: Attributes) -> None:
        """A row, a cell, or what is in one."""
        if name == "row":
            self._row = whole(given.get("r"), ROWS) or self._row + 1
            self._column = 0
        elif name == "c":
            self._place(given.get("r", ""))
            self._kind, self._style, self._formula = given.get("t", "n"), given.get("s", ""), False
            self._value, self._text = [], []
        elif name in {"v", "t", "f"}:
            self._part = name
            self._formula |= name == "f"
        elif name == "rPh":
            self._phonetic = True
        elif name == "mergeCell" and len(self.sheet.merged) < MOST_MERGED:
            self.sheet.merged.append(given.get("ref", ""))

    def end(self, name: str) -> None:
        """The end of a cell is where its value is known."""
        if name in {"v", "t", "f"}:
            self._part = ""
        elif name == "rPh":
            self._phonetic = False
        elif name == "c":
            self._keep()

    def text(self, said: str) -> None:
        """A piece of a value; that of a formula is not even kept."""
        if self._part == "v":
            self._value.append(said)
        elif self._part == "t" and not self._phonetic:
            self._text.append(said)

    def _place(self, name: str) -> None:
        self._row, self._column = _place_of(name) or (self._row, self._column + 1)
        if not (1 <= self._row <= ROWS and 1 <= self._column <= COLUMNS):
            raise failure(self._file, "damaged")

    def _keep(self) -> None:
        place = self._row, self._column
        value = self._meant("".join(self._value))
        if self._formula or self._kind == "e":
            self.sheet.formulas.add(place)
        elif not value.strip():
            return
        self.sheet.cells[place] = value
        self._shared.cells_left -= 1
        self._shared.text_left -= len(value)
        if self._shared.cells_left < 0:
            raise too_large(self._file, "book-cells", _counted(MOST_CELLS))
        if self._shared.text_left < 0:
            raise too_large(self._file, "book-text", _counted(MOST_TEXT))

    def _meant(self, given: str) -> str:
        if self._kind == "s":
            index = whole(given, len(self._texts), least=0)
            if index is None or index >= len(self._texts):
                raise failure(self._file, "damaged")
            return self._texts[index]
        if self._kind == "inlineStr":
            return unescaped("".join(self._text))
        if self._kind == "b":
            return {"1": "true", "0": "false"}.get(given.strip(), given)
        if self._kind == "n":
            style = whole(self._style, len(self._formats.dates), least=0)
            dated = style is not None and style < len(self._formats.dates) and self._formats.dates[style]
            return number_of(given.strip(), dated=dated, from_1904=self._formats.from_1904)
        return given.removesuffix("T00:00:00") if self._kind == "d" else unescaped(given)


def cells_of(package: Package, part: str, file: str, shared: Shared) -> RawSheet:
    """The cells of one sheet."""
    cells = _Cells(shared, file)
    _walk(package, part, file, (cells.start, cells.end, cells.text))
    return cells.sheet


def _counted(number: int) -> str:
    return f"{number:_}".replace("_", " ")


def _place_of(name: str) -> Place | None:
    """Row and column of a cell such as `C12`."""
    found = NAME.fullmatch(name)
    column = 0
    for letter in found[1] if found else "":
        column = column * 26 + ord(letter) - ord("A") + 1
    return (int(found[2]), column) if found else None


def area_of(text: str) -> tuple[Place, Place] | None:
    """The first and the last cell of an area such as `A2:B4`."""
    first, last = (_place_of(name) for name in (text.partition(":")[0], text.rpartition(":")[2]))
    return (first, last) if first and last else None
