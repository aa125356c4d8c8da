"""The text of a file by places: where lines start, where a node ends, what stands between nodes.

In: a text, and nodes that the parser made of it. Out: indices into the text. Changes nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BREAK", "IrregularError", "Page", "Replacement", "end_of", "ending_of", "is_block", "replaced"]

BREAK: Final = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line for libyaml; more than for an editor."""
BLANK: Final = re.compile(r"[ \t]*")
GAP: Final = re.compile("(?:[ \t\r\n\x85\u2028\u2029]|(?<![^ \t\r\n\x85\u2028\u2029])#[^\r\n\x85\u2028\u2029]*)*")
"""White and comments."""

Replacement = tuple[int, int, str]
"""From and until which index, and the text that comes in its place."""


class IrregularError(Exception):
    """A part of a file that is written in a way that we do not edit; what is around it is written anew."""


class Page:
    """A text, where its lines start, and with what new ones end. Lines are counted from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = (0, *(end.end() for end in BREAK.finditer(text)))
        self.ending = ending_of(text)

    def of(self, lines: Iterable[str]) -> str:
        """New lines with their ends."""
        return "".join(f"{line}{self.ending}" for line in lines)

    def line(self, index: int) -> int:
        """The line in which `index` is."""
        return bisect_right(self.starts, index) - 1

    def start(self, line: int) -> int:
        """Where a line starts; after the last one: the end of the text."""
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def end(self, line: int) -> int:
        """Where a line ends, before what ends it."""
        found = BREAK.search(self.text, self.start(line))
        return found.start() if found else len(self.text)

    def column(self, index: int) -> int:
        """How many characters stand before `index` in its line."""
        return index - self.start(self.line(index))

    def before(self, index: int) -> str:
        """What stands before `index` in its line."""
        return self.text[self.start(self.line(index)) : index]

    def is_blank(self, line: int) -> bool:
        """Whether nothing stands in a line."""
        return line < len(self.starts) and not self.text[self.start(line) : self.end(line)].strip(" \t")

    def comment_column(self, line: int) -> int | None:
        """The column of the comment that is all that stands in a line."""
        start = self.start(line)
        margin = BLANK.match(self.text, start)
        end = margin.end() if margin else start
        return end - start if self.text.startswith("#", end) else None

    def after_gap(self, index: int) -> int:
        """The first character from `index` on that is neither white nor in a comment."""
        found = GAP.match(self.text, index)
        return found.end() if found else index

    def expect(self, mark: str, index: int) -> int:
        """Where `mark` stands, which is what comes first from `index` on. Raises `IrregularError`."""
        place = self.after_gap(index)
        if not self.text.startswith(mark, place):
            raise IrregularError
        return place


def ending_of(text: str) -> str:
    """How the lines of a text end, as the first does."""
    found = BREAK.search(text)
    return found[0] if found and found[0] in {"\r\n", "\r"} else "\n"


def is_block(node: yaml.Node) -> bool:
    """Whether a node is a collection with an item or key a line."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style and bool(node.value)


def end_of(node: yaml.Node, text: str) -> int:
    """Where the content of a node ends; the parser gives the place of what comes next for some of them."""
    while is_block(node):
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        header = BREAK.search(text, node.start_mark.index)
        if header and "+" in text[node.start_mark.index : header.start()].partition("#")[0]:
            return end - (2 if text.endswith("\r\n", 0, end) else 1)  # its blank lines are part of it
        while text[end - 1] in " \t\r\n\x85\u2028\u2029":
            end -= 1
    return end


def replaced(text: str, replacements: Iterable[Replacement], start: int = 0, end: int | None = None) -> str:
    """The text from `start` until `end` with replacements, which lie in it and do not overlap."""
    parts = []
    for first, last, new in sorted(replacements, key=lambda change: change[:2]):
        parts += [text[start:first], new]
        start = last
    return "".join((*parts, text[start:end]))
