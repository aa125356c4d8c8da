"""From the text of an SVG to a tree of elements, by one pass of expat.

In: text. Out: the root `Element`, each with its line and column. Raises `Refusal` at the first thing that is no plain
markup: declarations of entities are refused where they begin, so that nothing is ever expanded or fetched. Depth and
number of elements are bounded before a tree of them is made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from fora_plate.read.svg.refusal import Refusal

__all__ = ["SVG", "XLINK", "Element", "parse"]

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
MOST_ELEMENTS: Final = 3_000
MOST_DEPTH: Final = 40
"""Elements within elements, of which every later stage is recursive."""


@dataclass(slots=True)
class Element:
    """An element: namespace, name, attributes (those of another namespace as `namespace name`), and its place."""

    space: str
    tag: str
    attributes: dict[str, str]
    position: tuple[int, int]
    children: list[Element] = field(default_factory=list)


def parse(text: str) -> Element:
    """The root element of `text`, an `svg` element. Raises `Refusal`."""
    tree = _Tree()
    try:
        tree.parser.Parse(text.encode(errors="surrogatepass"), True)  # noqa: FBT003 -- expat takes no keywords
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code) or ""
        raise Refusal("bad-svg", (error.lineno, error.offset + 1), problem=problem) from None
    root = tree.root
    if (root.space, root.tag) != (SVG, "svg"):
        raise Refusal("bad-svg", root.position, problem=f"<{root.tag}>")
    return root


class _Tree:
    """Builds the tree while expat walks through the text."""

    def __init__(self) -> None:
        # The encoding is given, so that what a file says of its own encoding has no effect.
        self.parser = parser = expat.ParserCreate("UTF-8", " ")
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        parser.ProcessingInstructionHandler = self._instruction
        self.open: list[Element] = []
        self.count = 0

    @property
    def root(self) -> Element:
        """The first element; there is one in everything that expat accepts."""
        return self._root

    def _here(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        element = Element(space, tag, attributes, self._here())
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise Refusal("logo-too-complex", element.position, most=str(MOST_ELEMENTS), what="elements")
        if len(self.open) >= MOST_DEPTH:
            raise Refusal("logo-too-complex", element.position, most=str(MOST_DEPTH), what="levels")
        if self.open:
            self.open[-1].children.append(element)
        else:
            self._root = element
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _doctype(self, _name: str, _system: str | None, _public: str | None, has_declarations: object) -> None:
        if has_declarations:
            raise Refusal("logo-markup", self._here(), markup="<!DOCTYPE … [")

    def _entity(self, name: str, *_rest: object) -> None:
        raise Refusal("logo-markup", self._here(), markup=f"<!ENTITY {name}")

    def _skipped(self, name: str, _is_parameter: object) -> None:
        raise Refusal("logo-markup", self._here(), markup=f"&{name};")

    def _instruction(self, target: str, _data: str) -> None:
        raise Refusal("logo-markup", self._here(), markup=f"<?{target}")
