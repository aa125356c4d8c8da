"""From the bytes of an XML file to its records, by one pass of expat.

In: bytes. Out: one `Markup` after the other: first the root as it begins, then each thing that stands in it or in one
of its containers, as soon as it is whole, so that never more than one of them is in memory. Raises `Refusal` at the
first thing that is no plain markup: a DOCTYPE is refused where it begins, so that nothing is ever expanded or fetched.
Depth and number of tags are bounded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.model.model import Position

__all__ = ["MOST_DEPTH", "MOST_TAGS", "Markup", "Refusal", "records"]

MOST_DEPTH: Final = 100
"""Elements within elements, of which every later stage is recursive."""
MOST_TAGS: Final = 750_000
"""Ten times as many as the model of FORA has."""
CHUNK: Final = 64 * 1024
ENCODINGS: Final = frozenset({"utf-8", "utf-16", "iso-8859-1", "us-ascii", "windows-1252"})
CONTAINERS: Final = frozenset(
    {"model", "elements", "relationships", "organizations", "propertyDefinitions", "views", "diagrams", "folder"}
)
"""What only holds records: of the exchange format, and `folder` of Archi."""
NOT_ASCII: Final = 0x80


class Refusal(Exception):  # noqa: N818 -- what it says is a finding, as that of read/svg
    """The file cannot be read any further: a code, its place and the values of its sentence."""

    def __init__(self, code: str, position: Position, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.position = position
        self.values = values


@dataclass(slots=True)
class Markup:
    """An element of XML: its namespace and name, attributes, what is in it, and its place.

    `text` is that before its end, behind what is in it: the whole text of an element that holds nothing else.
    """

    space: str
    tag: str
    attributes: dict[str, str]
    position: Position
    children: list[Markup] = field(default_factory=list)
    text: str = ""

    def all(self, tag: str) -> Iterator[Markup]:
        """What is directly in it under this name."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Markup | None:
        """The first of them."""
        return next(self.all(tag), None)


def records(content: bytes) -> Iterator[tuple[tuple[Markup, ...], Markup]]:
    """Every record with the containers that it stands in, from the root on; first the root by itself."""
    walk = _Walk()
    try:
        for start in range(0, len(content), CHUNK):
            walk.parser.Parse(content[start : start + CHUNK], False)  # noqa: FBT003 -- expat takes no keywords
            yield from walk.handed_over()
        walk.parser.Parse(b"", True)  # noqa: FBT003
        yield from walk.handed_over()
    except expat.ExpatError as error:
        raise _broken(error, walk, content) from None


def _broken(error: expat.ExpatError, walk: _Walk, content: bytes) -> Refusal:
    place, index = (error.lineno, error.offset + 1), walk.parser.ErrorByteIndex
    byte = content[index] if 0 <= index < len(content) else 0
    token = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
    if error.code == token and byte >= NOT_ASCII and not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Refusal("model-byte", place, byte=f"0x{byte:02X}", encoding=walk.encoding)
    return Refusal("model-xml", place, problem=expat.ErrorString(error.code) or "")


class _Walk:
    """What is open while expat walks through the file."""

    def __init__(self) -> None:
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        self.encoding = "UTF-8"
        self._open: list[Markup] = []
        self._containers = 0
        self._count = 0
        self._names: dict[str, tuple[str, str]] = {}
        self._parts: list[str] = []
        self._done: list[tuple[tuple[Markup, ...], Markup]] = []

    def handed_over(self) -> list[tuple[tuple[Markup, ...], Markup]]:
        """The records that are whole, which are then forgotten here."""
        done, self._done = self._done, []
        return done

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        parser = self.parser
        space, tag = self._names.get(name) or self._named(name)
        markup = Markup(space, tag, attributes, (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))
        depth = len(self._open)
        self._count += 1
        if self._count > MOST_TAGS:
            raise Refusal("model-too-complex", markup.position, most=f"{MOST_TAGS}", what="tags")
        if depth >= MOST_DEPTH:
            raise Refusal("model-too-complex", markup.position, most=f"{MOST_DEPTH}", what="levels")
        if self._containers == depth and (not depth or tag in CONTAINERS):
            self._containers += 1
        elif depth > self._containers and (not space or space == self._open[0].space):
            self._open[-1].children.append(markup)
        self._parts.clear()
        if not depth:
            self._done.append(((), markup))
        self._open.append(markup)

    def _named(self, name: str) -> tuple[str, str]:
        """Namespace and name, of which a file has few."""
        space, _, tag = name.rpartition(" ")
        return self._names.setdefault(name, (space, tag))

    def _end(self, _name: str) -> None:
        markup = self._open.pop()
        depth = len(self._open)
        if self._parts:
            markup.text = "".join(self._parts)
            self._parts.clear()
        if self._containers > depth:
            self._containers = depth
        elif self._containers == depth:
            self._done.append((tuple(self._open), markup))

    def _text(self, text: str) -> None:
        self._parts.append(text)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in ENCODINGS:
            raise Refusal("model-encoding", (1, 1), encoding=encoding)
        self.encoding = encoding or self.encoding

    def _doctype(self, name: str, *_rest: object) -> None:
        place = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        raise Refusal("model-doctype", place, markup=f"<!DOCTYPE {name}")
