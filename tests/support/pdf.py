"""A PDF as its readers see it: the tree of tags with their texts, found without any help of the program."""

from __future__ import annotations

import io
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Node", "broken_rules", "complaints", "misplaced", "tree_of"]


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
    """The structure tree of a PDF. On the way it is seen that tree and pages agree, and that nothing is left over."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        numbers = {page.objgen: index for index, page in enumerate(pdf.pages)}
        texts = [_texts(page) for page in pdf.pages]
        flat = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        owners = dict(zip(map(int, flat[::2]), flat[1::2], strict=True))
        kids: Any = pdf.Root.StructTreeRoot.get("/K", [])
        if not kids:
            return Node("Document")
        tree = _Tree(numbers, texts, owners).node(kids[0], -1)
        assert not any(texts), "every stretch of content is in the tree"
        assert sum(len(page.get("/Annots", [])) for page in pdf.pages) == sum(len(node.links) for node in tree.walk())
    return tree


@dataclass
class _Tree:
    """What is known of a file while its tree is read."""

    numbers: dict[Any, int]
    texts: list[dict[int, str]]
    owners: dict[int, Any]

    def node(self, element: Any, page: int) -> Node:  # noqa: ANN401
        page = self.numbers[element.Pg.objgen] if "/Pg" in element else page
        alternate, actual, language = (str(element.get(key, "")) for key in ("/Alt", "/ActualText", "/Lang"))
        node = Node(str(element.S)[1:], alternate, actual, language)
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                node.parts.append(self._text(element, page, kid))
            elif kid.get("/Type") == "/MCR":
                node.parts.append(self._text(element, self.numbers[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                assert self.owners[int(kid.Obj.StructParent)].objgen == element.objgen
                node.links.append((str(kid.Obj.A.URI) if "/A" in kid.Obj else "", str(kid.Obj.Contents)))
            else:
                assert kid.P.objgen == element.objgen
                node.parts.append(self.node(kid, page))
        return node

    def _text(self, element: Any, page: int, number: int) -> str:  # noqa: ANN401
        assert self.owners[page][number].objgen == element.objgen
        return self.texts[page].pop(number)


PAINTED = {"f", "S", "B", "TJ", "Do"}


def _texts(page: pikepdf.Page) -> dict[int, str]:
    """The text of every numbered stretch of a page; graphics states and marked content are closed in turn."""
    maps = {str(name): _characters(font) for name, font in page.Resources.get("/Font", {}).items()}
    texts: dict[int, str] = {}
    stack: list[str] = []
    inside: int | None = None
    font: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        name = str(instruction.operator)
        if name == "q":
            stack.append("q")
        elif name == "BDC" and "/MCID" in operands[1]:
            assert {*stack} <= {"q"}, "no tag in a tag or an artifact"
            inside = int(operands[1].MCID)
            assert inside not in texts
            texts[inside] = ""
            stack.append("tag")
        elif name in {"BDC", "BMC"}:
            alone = {*stack} <= {"q"}
            assert alone == (str(operands[0]) == "/Artifact"), "no artifact in anything, nothing else by itself"
            stack.append("span")
        elif name in {"Q", "EMC"}:
            closed = stack.pop()
            assert (closed == "q") == (name == "Q")
            inside = None if closed == "tag" else inside
        elif name == "Tf":
            font = maps[str(operands[0])]
        elif name == "TJ" and inside is not None:
            texts[inside] += "".join(_shown(part, font) for part in operands[0])
        assert name not in PAINTED or {*stack} - {"q"}, "everything is in a tag or an artifact"
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


def complaints(content: bytes) -> str:
    """What MuPDF has to say of a PDF when it draws all of it."""
    command = ["mutool", "draw", "-q", "-r", "30", "-F", "pgm", "-o", "/dev/null", "-"]
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(content)
        file.flush()
        command[-1] = file.name
        done = subprocess.run(command, check=False, capture_output=True, text=True)
    lines = done.stderr.splitlines()
    return "\n".join(line for line in lines if line != "warning: ICC support is not available")


KIDS = {
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "Link": {"Span"},
    "Span": set[str](),
    **{f"H{level}": {"Link", "Span"} for level in range(1, 7)},
}
"""What may stand in a tag, if not anything (ISO 32000-1, 14.8.4)."""
PARENTS = {kid: {parent for parent, kids in KIDS.items() if kid in kids} for kid in ("LI", "LBody", "TR", "TH", "TD")}


def misplaced(tree: Node) -> list[str]:
    """Tags where they may not stand, and links without words or without a place to click."""
    found = []
    for node in tree.walk():
        for kid in node.kids:
            inside = KIDS.get(node.kind, {kid.kind})
            if kid.kind not in inside or node.kind not in PARENTS.get(kid.kind, {node.kind}):
                found.append(f"{kid.kind} in {node.kind}: {kid.said}")
        if (node.kind == "Link") != (len(node.links) == 1) or (node.links and not node.said):
            found.append(f"{node.kind} with {len(node.links)} links: {node.said}")
    return found
