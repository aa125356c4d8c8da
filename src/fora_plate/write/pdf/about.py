"""What a PDF says of itself, and the ways into it: information, XMP, page labels and bookmarks.

In: facts about a document, its pages and headings. Out: objects, and entries for the catalog of the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from fora_plate.write.pdf.links import leads_to
from fora_plate.write.pdf.objects import reference, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.scene import About
    from fora_plate.write.pdf.links import Place
    from fora_plate.write.pdf.objects import File

__all__ = ["Heading", "bookmarks", "information", "metadata", "page_labels"]

CREATOR: Final = "fora-plate"
OPEN_LEVELS: Final = 2
"""Bookmarks above this level are open, so that the layers and chapters are seen."""
SPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
}
PACKET: Final = "W5M0MpCehiHzreSzNTczkc9d"
"""Marks XMP in any file (ISO 16684-1, 7.3.2)."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading for the bookmarks: its level, its words, and where it stands."""

    level: int
    text: str
    place: Place


def information(file: File, about: About) -> int:
    """The information dictionary (ISO 32000-1, 14.3.3), for readers that know no XMP."""
    stamp = f"D:{about.date.replace('-', '')}000000Z"
    values = {
        "Title": about.title,
        "Subject": about.description,
        "Creator": CREATOR,
        "CreationDate": stamp,
        "ModDate": stamp,
    }
    return file.add(f"<<{''.join(f'/{key}{text(value)}' for key, value in values.items())}>>")


def metadata(file: File, about: About) -> int:
    """The same and more as XMP (ISO 16684-1); what is empty is left out."""
    moment = f"{about.date}T00:00:00+00:00"
    values = {
        "dc:title": _choice(about.title),
        "dc:description": _choice(about.description),
        "dc:language": f"<rdf:Bag><rdf:li>{escape(about.language)}</rdf:li></rdf:Bag>",
        "dc:source": escape(about.source),
        "dc:rights": _choice(about.licence),
        "dc:identifier": escape(about.provenance),
        "xmp:CreatorTool": CREATOR,
        "xmp:CreateDate": moment,
        "xmp:ModifyDate": moment,
        "xmpMM:VersionID": escape(about.edition),
        "pdfuaid:part": "1",
    }
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in SPACES.items())
    lines = [
        f'<?xpacket begin="\ufeff" id="{PACKET}"?>',
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
        f"<rdf:RDF {spaces}>",
        '<rdf:Description rdf:about="">',
        *(f"<{name}>{value}</{name}>" for name, value in values.items() if value),
        "</rdf:Description>",
        "</rdf:RDF>",
        "</x:xmpmeta>",
        '<?xpacket end="r"?>',
    ]
    # Not compressed, so that programs find it that do not know PDF.
    return file.add_stream("\n".join(lines).encode(), "/Type/Metadata/Subtype/XML", ready=True)


def _choice(words: str) -> str:
    """Words of which there could be translations."""
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(words)}</rdf:li></rdf:Alt>' if words else ""


def page_labels(labels: Sequence[str]) -> str:
    """The numbers of the pages as readers see them (ISO 32000-1, 12.4.2)."""
    entries = " ".join(f"{place}<</P{text(label)}>>" for place, label in enumerate(labels))
    return f"/PageLabels<</Nums[{entries}]>>" if any(labels) else ""


@dataclass(slots=True)
class _Bookmark:
    """A heading with those below it; `shown` counts all that are seen while it is open."""

    object: int
    heading: Heading
    kids: list[_Bookmark] = field(default_factory=list)

    @property
    def is_open(self) -> bool:
        return self.heading.level < OPEN_LEVELS

    @property
    def shown(self) -> int:
        return sum(1 + (kid.shown if kid.is_open else 0) for kid in self.kids)


def bookmarks(file: File, headings: Sequence[Heading]) -> str:
    """The headings as a tree of bookmarks (12.3.3), as deep as they are."""
    if not headings:
        return ""
    root = _Bookmark(file.reserve(), Heading(0, "", (0, 0.0)))
    above = [root]
    for heading in headings:
        while above[-1].heading.level >= heading.level:
            above.pop()
        bookmark = _Bookmark(file.reserve(), heading)
        above[-1].kids.append(bookmark)
        above.append(bookmark)
    file.add(f"<</Type/Outlines{_kids(root)}>>", root.object)
    for body, name in _written(root):
        file.add(body, name)
    return f"/Outlines {reference(root.object)}"


def _written(parent: _Bookmark) -> Iterator[tuple[str, int]]:
    """The bookmarks in another, each with its neighbours."""
    for place, kid in enumerate(parent.kids):
        before = f"/Prev {reference(parent.kids[place - 1].object)}" if place else ""
        after = f"/Next {reference(parent.kids[place + 1].object)}" if place + 1 < len(parent.kids) else ""
        words, dest = text(kid.heading.text), leads_to(kid.heading.place)
        yield f"<</Title{words}/Parent {reference(parent.object)}{before}{after}{_kids(kid)}/Dest{dest}>>", kid.object
        yield from _written(kid)


def _kids(bookmark: _Bookmark) -> str:
    """The entries for what is below a bookmark; a negative count says that it is closed."""
    if not bookmark.kids:
        return ""
    count = bookmark.shown if bookmark.is_open else -bookmark.shown
    first, last = bookmark.kids[0].object, bookmark.kids[-1].object
    return f"/First {reference(first)}/Last {reference(last)}/Count {count}"
