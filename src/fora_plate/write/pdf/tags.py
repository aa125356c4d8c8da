"""The logical structure of a PDF: tags in reading order, with the content and the links that belong to each.

In: tags opened and closed while pages are written. Out: the objects of the structure tree (ISO 32000-1, 14.7 and 14.8),
as PDF/UA-1 (ISO 14289-1) asks for. A tag becomes an object when something stands in it, and is written when nothing
more can come into it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

from fora_plate.write.pdf.objects import number, reference, references, text

if TYPE_CHECKING:
    from fora_plate.scene import Area
    from fora_plate.write.pdf.objects import File

__all__ = ["Tag", "Tags"]

EVEN_IF_EMPTY: Final = {"TH", "TD"}
"""Without these, what stands behind them in their rows would be in another column."""


@dataclass(slots=True, eq=False)
class Tag:
    """A structure element: its type and attributes, and what stands in it, in reading order.

    `alternate` tells what is drawn, `actual` is how its text is said, `box` where it stands in pt. What has one `name`
    and kind on several pages is one thing that goes on. The rest is kept by `Tags`.
    """

    kind: str
    alternate: str = ""
    actual: str = ""
    language: str = ""
    box: Area | None = None
    name: tuple[str, str] | None = None
    parent: Tag | None = None
    object: int = 0
    first: int = 0
    """The page that its content is on; content on other pages says so."""
    kids: list[str] = field(default_factory=list)


class Tags:
    """The tree while it grows."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._page = 0
        self._root = Tag("", object=file.reserve())
        self._document = Tag("Document", parent=self._root)
        self._open = [self._document]
        self._named: dict[tuple[str, tuple[str, str]], Tag] = {}
        self._owners: list[list[int]] = []
        self._linked: list[int] = []

    def start_page(self, page: int) -> None:
        """Go on with the next page, an object of the file."""
        self._page = page
        self._owners.append([])

    def inside(self, tag: Tag) -> Self:
        """`with` this, what is written stands in `tag`; or in the one that had its name before, which then goes on."""
        known = self._named.setdefault((tag.kind, tag.name), tag) if tag.name else tag
        if known is tag:
            tag.parent = self._open[-1]
        self._open.append(known)
        return self

    def __enter__(self) -> None:
        """The tag is open already: this class is its own context, because there are hundreds of thousands."""

    def __exit__(self, *_: object) -> None:
        tag = self._open.pop()
        if tag.kind in EVEN_IF_EMPTY:
            self._object(tag)
        if not tag.name:
            self._write(tag)
        elif not tag.object and tag not in self._open:
            # It may come again where this place in the tree is closed.
            del self._named[tag.kind, tag.name]

    def content(self) -> int:
        """A number for the next stretch of content on this page, which belongs to the tag that is open."""
        tag, owners = self._open[-1], self._owners[-1]
        place = len(owners)
        owners.append(self._object(tag))
        tag.first = tag.first or self._page
        here = tag.first == self._page
        tag.kids.append(str(place) if here else f"<</Type/MCR/Pg {reference(self._page)}/MCID {place}>>")
        return place

    def link(self) -> int:
        """An object for a link on this page, which belongs to the tag that is open."""
        tag, link = self._open[-1], self._file.reserve("link")
        self._linked.append(self._object(tag))
        tag.first = tag.first or self._page
        page = "" if tag.first == self._page else f"/Pg {reference(self._page)}"
        tag.kids.append(f"<</Type/OBJR/Obj {reference(link)}{page}>>")
        return link

    def finish(self) -> int:
        """Write what is still open and the tree as a whole; its object."""
        for tag in (*self._named.values(), self._document):
            self._write(tag)
        # Entries of pages come first, by the number of the page, then those of links (14.7.4.4).
        owners = [*(references(*page) for page in self._owners), *map(reference, self._linked)]
        entries = " ".join(f"{place} {owner}" for place, owner in enumerate(owners))
        parents = self._file.add(f"<</Nums[{entries}]>>")
        kids = f"/K[{' '.join(self._root.kids)}]" if self._root.kids else ""
        body = f"<</Type/StructTreeRoot{kids}/ParentTree {reference(parents)}/ParentTreeNextKey {len(owners)}>>"
        return self._file.add(body, self._root.object)

    def _object(self, tag: Tag) -> int:
        """The object of a tag, which then stands in the one around it."""
        if tag.parent and not tag.object:
            self._object(tag.parent)
            tag.object = self._file.reserve("tag")
            tag.parent.kids.append(reference(tag.object))
        return tag.object

    def _write(self, tag: Tag) -> None:
        """Write a tag as an object, if it is one."""
        if not (tag.object and tag.parent):
            return
        page = f"/Pg {reference(tag.first)}" if tag.first else ""
        kids = tag.kids[0] if len(tag.kids) == 1 else f"[{' '.join(tag.kids)}]"
        body = f"<</S/{tag.kind}/P {reference(tag.parent.object)}{page}/K {kids}{_attributes(tag)}>>"
        self._file.add(body, tag.object)


def _attributes(tag: Tag) -> str:
    """What is said of a tag; where a figure stands (14.8.5.4.3), and that a head is one of its column (14.8.5.7)."""
    words = (("Alt", tag.alternate), ("ActualText", tag.actual), ("Lang", tag.language))
    said = "".join(f"/{key}{text(value)}" for key, value in words if value)
    if tag.kind == "Figure" and tag.box:
        said += f"/A<</O/Layout/Placement/Block/BBox[{' '.join(map(number, tag.box))}]>>"
    if tag.kind == "TH":
        said += "/A<</O/Table/Scope/Column>>"
    return said
