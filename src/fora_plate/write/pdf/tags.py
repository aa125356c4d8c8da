"""The logical structure of a PDF: tags in reading order, with the content and the links that belong to each.

In: tags opened and closed while pages are written. Out: the objects of the structure tree (ISO 32000-1, 14.7 and 14.8),
as PDF/UA-1 (ISO 14289-1) asks for. A tag that holds nothing is left out.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pikepdf import Array, Dictionary, Name, String

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Pdf

__all__ = ["Tag", "Tags"]


@dataclass(frozen=True, slots=True)
class _Content:
    """A stretch of the content of a page, by its number on that page."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class _Annotation:
    """A link, by its number in the document."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Tag:
    """A structure element: its type and attributes, and what stands in it, in reading order.

    `alternate` tells what is drawn, `actual` is how its text is said, `box` where it stands in pt.
    """

    kind: str
    alternate: str = ""
    actual: str = ""
    language: str = ""
    box: tuple[float, float, float, float] | None = None
    kids: list[Tag | _Content | _Annotation] = field(default_factory=list)

    @property
    def holds_something(self) -> bool:
        """Whether there is any content in it."""
        return any(not isinstance(kid, Tag) or kid.holds_something for kid in self.kids)


class Tags:
    """The tree while it grows; `page` is the page that is being written."""

    def __init__(self) -> None:
        self.root = Tag("Document")
        self.page = -1
        self.annotations = 0
        self._open = [self.root]
        self._named: dict[tuple[str, str], Tag] = {}
        self._numbers: list[int] = []

    def start_page(self) -> None:
        """Go on with the next page."""
        self.page += 1
        self._numbers.append(0)

    @contextmanager
    def inside(self, tag: Tag, name: tuple[str, str] | None = None) -> Iterator[Tag]:
        """What is written meanwhile stands in `tag`; or in the one that had this name before, which then goes on."""
        known = self._named.get(name) if name else None
        if known is None:
            self._open[-1].kids.append(tag)
            if name:
                self._named[name] = tag
        self._open.append(known or tag)
        try:
            yield self._open[-1]
        finally:
            self._open.pop()

    def content(self) -> int:
        """A number for the next stretch of content, which belongs to the tag that is open."""
        number = self._numbers[-1]
        self._numbers[-1] += 1
        self._open[-1].kids.append(_Content(self.page, number))
        return number

    def annotation(self) -> int:
        """A number for a link on this page, which belongs to the tag that is open."""
        self._open[-1].kids.append(_Annotation(self.page, self.annotations))
        self.annotations += 1
        return self.annotations - 1

    def write(self, pdf: Pdf, pages: Sequence[Object], annotations: Sequence[Object]) -> None:
        """Put the tree into `pdf`; `annotations` in the order of their numbers."""
        root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        writer = _Writer(pdf, pages, annotations, [[None] * count for count in self._numbers])
        root.K = Array([writer.element(self.root, root)])
        # Entries of pages come first, by the number of the page, then those of annotations (14.7.4.4).
        entries: list[Any] = []
        for number, (page, owners) in enumerate(zip(pages, writer.owners, strict=True)):
            page.StructParents = number
            entries += [number, pdf.make_indirect(Array(owners))]
        for number, (annotation, owner) in enumerate(zip(annotations, writer.linked, strict=True), len(pages)):
            annotation.StructParent = number
            entries += [number, owner]
        root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(entries)))
        root.ParentTreeNextKey = len(pages) + len(annotations)
        pdf.Root.StructTreeRoot = root


class _Writer:
    """Turns tags into objects and remembers to which element each stretch of content and each link belongs."""

    def __init__(
        self, pdf: Pdf, pages: Sequence[Object], annotations: Sequence[Object], owners: list[list[Any]]
    ) -> None:
        self.pdf, self.pages, self.annotations, self.owners = pdf, pages, annotations, owners
        self.linked: list[Any] = [None] * len(annotations)

    def element(self, tag: Tag, parent: Object) -> Object:
        """The object of one tag and of everything in it."""
        element = self.pdf.make_indirect(Dictionary(S=Name("/" + tag.kind), P=parent))
        for key, value in (("/Alt", tag.alternate), ("/ActualText", tag.actual), ("/Lang", tag.language)):
            if value:
                element[key] = String(value)
        attributes = _attributes(tag)
        if attributes is not None:
            element.A = attributes
        first = next((kid for kid in tag.kids if not isinstance(kid, Tag)), None)
        if first:
            element.Pg = self.pages[first.page]
        kids = [self._kid(kid, element, first.page if first else -1) for kid in tag.kids if _is_kept(kid)]
        element.K = kids[0] if len(kids) == 1 else Array(kids)
        return element

    def _kid(self, kid: Tag | _Content | _Annotation, element: Object, page: int) -> Any:  # noqa: ANN401 -- int or Object
        if isinstance(kid, Tag):
            return self.element(kid, element)
        if isinstance(kid, _Annotation):
            self.linked[kid.number] = element
            return Dictionary(Type=Name.OBJR, Obj=self.annotations[kid.number], Pg=self.pages[kid.page])
        self.owners[kid.page][kid.number] = element
        if kid.page == page:
            return kid.number
        return Dictionary(Type=Name.MCR, Pg=self.pages[kid.page], MCID=kid.number)


def _is_kept(kid: Tag | _Content | _Annotation) -> bool:
    return not isinstance(kid, Tag) or kid.holds_something


def _attributes(tag: Tag) -> Dictionary | None:
    """Where a figure stands (14.8.5.4.3), and that a head is one of its column (14.8.5.7)."""
    if tag.kind == "Figure" and tag.box:
        return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=Array(round(edge, 2) for edge in tag.box))
    return Dictionary(O=Name.Table, Scope=Name.Column) if tag.kind == "TH" else None
