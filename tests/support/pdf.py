"""A PDF as its readers see it: the tree of tags with their texts, found without any help of the program."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Node", "broken_rules", "tree_of"]


@dataclass
class Node:
    """A tag: its type, its text and its tags in reading order, what it says instead, its links: address and words."""

    kind: str
    alternate: str = ""
    actual: str = ""
    language: str = ""
    parts: list[Node | str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)

    @property
    def kids(self) -> list[Node]:
        return [part for part in self.parts if isinstance(part, Node)]

    @property
    def said(self) -> str:
        """What is read aloud."""
        if self.alternate or self.actual:
            return self.alternate or self.actual
        return "".join(part if isinstance(part, str) else f"{part.said} " for part in self.parts).strip()

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, kind: str) -> list[Node]:
        """Every tag of a type in it, in order."""
        return [node for node in self.walk() if node.kind == kind]


def tree_of(content: bytes) -> Node:
    """The structure tree of a PDF."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}
        texts = [_texts(page) for page in pdf.pages]
        return _node(pdf.Root.StructTreeRoot.K[0], -1, numbers, texts)


def _node(element: Any, page: int, numbers: dict[Any, int], texts: list[dict[int, str]]) -> Node:  # noqa: ANN401
    page = numbers[element.Pg.objgen] if "/Pg" in element else page
    alternate, actual, language = (str(element.get(key, "")) for key in ("/Alt", "/ActualText", "/Lang"))
    node = Node(str(element.S)[1:], alternate, actual, language)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.parts.append(texts[page].pop(kid))
        elif kid.get("/Type") == "/MCR":
            node.parts.append(texts[numbers[kid.Pg.objgen]].pop(int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            node.links.append((str(kid.Obj.A.URI) if "/A" in kid.Obj else "", str(kid.Obj.Contents)))
        else:
            node.parts.append(_node(kid, page, numbers, texts))
    return node


def _texts(page: pikepdf.Page) -> dict[int, str]:
    """The text of every numbered stretch of a page."""
    maps = {str(name): _characters(font) for name, font in page.Resources.get("/Font", {}).items()}
    texts: dict[int, str] = {}
    stack: list[int | None] = []
    font: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name == "BDC":
            number = operands[1].get("/MCID") if isinstance(operands[1], pikepdf.Dictionary) else None
            stack.append(None if number is None else int(number))
            if number is not None:
                texts[int(number)] = ""
        elif name == "BMC":
            stack.append(None)
        elif name == "EMC":
            stack.pop()
        elif name == "Tf":
            font = maps[str(operands[0])]
        elif name == "TJ":
            inside = next((number for number in reversed(stack) if number is not None), None)
            if inside is not None:
                texts[inside] += "".join(_shown(part, font) for part in operands[0])
    assert not stack
    return texts


def _shown(part: Any, font: dict[int, str]) -> str:  # noqa: ANN401
    if not isinstance(part, pikepdf.String):
        return ""
    codes = bytes(part)
    return "".join(font[int.from_bytes(codes[place : place + 2], "big")] for place in range(0, len(codes), 2))


def _characters(font: Any) -> dict[int, str]:  # noqa: ANN401
    rows = re.findall(r"<([0-9A-F]{4})> <([0-9A-F]+)>\n", font.ToUnicode.read_bytes().decode())
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows if len(text) % 4 == 0}


def broken_rules(content: bytes) -> list[str]:
    """The rules of PDF/UA-1 (ISO 14289-1) that a PDF breaks, according to an independent checker."""
    import page

    report = page.validate_pdf_bytes(content, profile="ua1")
    assert report.rules.total > 100
    return sorted({f"{failure.rule_id}: {failure.message}" for failure in report.failures})
