"""PDF: a document of scenes as one accessible file (PDF/UA-1, ISO 14289-1), written object by object.

In: a document. Out: bytes, the same for the same input. Every text is selectable, in the order of the scene, in a
tag; fonts are embedded subsets; links are described; the file says what it is, in which language and of which date.
Raises `FontError` for a damaged font file, `MissingLibraryError` where logos ask for a library that is not there, and
`KeyError` for a link to a place that is not in the document, which is a mistake of whoever made the scenes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.geometry import PT
from fora_plate.write.pdf.about import bookmarks, information, metadata, page_labels
from fora_plate.write.pdf.content import Collected, content_of
from fora_plate.write.pdf.letters import Letters
from fora_plate.write.pdf.links import Links
from fora_plate.write.pdf.logos import logo_form
from fora_plate.write.pdf.objects import File, number, reference, references, text
from fora_plate.write.pdf.shapes import Shapes
from fora_plate.write.pdf.tags import Tags

if TYPE_CHECKING:
    from fora_plate.scene import Area, Document, Page

__all__ = ["pdf"]


def pdf(document: Document, *, outlines: bool = False) -> bytes:
    """`document` as a PDF; with `outlines` its letters are shapes, and stand in the tags only as text."""
    file = File()
    found = Collected(Tags(file), Shapes() if outlines else Letters(), Links(file, len(document.pages)))
    pages = [file.reserve() for _ in document.pages]
    streams = [
        file.add_stream(content_of(page, name, found), "/Filter/FlateDecode", ready=True)
        for page, name in zip(document.pages, pages, strict=True)
    ]
    tags = found.tags.finish()
    tree, resources = file.reserve(), _resources(file, found, outlines=outlines)
    found.links.finish()
    for index, (page, name, stream) in enumerate(zip(document.pages, pages, streams, strict=True)):
        file.add(
            f"<</Type/Page/Parent {reference(tree)}{_boxes(page)}/Resources {reference(resources)}"
            f"/Contents {reference(stream)}/StructParents {index}/Tabs/S{found.links.of(name)}>>",
            name,
        )
    file.add(f"<</Type/Pages/Count {len(pages)}/Kids{references(*pages)}>>", tree)
    about = document.about
    catalog = file.add(
        f"<</Type/Catalog/Pages {reference(tree)}/StructTreeRoot {reference(tags)}/MarkInfo<</Marked true>>"
        f"/Lang{text(about.language)}/ViewerPreferences<</DisplayDocTitle true>>"
        f"/Metadata {reference(metadata(file, about))}{page_labels([page.label for page in document.pages])}"
        f"{bookmarks(file, found.headings)}>>"
    )
    return file.finish(catalog, information(file, about))


def _resources(file: File, found: Collected, *, outlines: bool) -> int:
    """What the streams of all pages call by name: fonts, and as forms the glyphs and logos."""
    shown = found.letters.write(file)
    fonts, glyphs = ("", shown) if outlines else (shown, "")
    logos = "".join(f"/{name} {reference(logo_form(file, logo))}" for logo, name in found.logos.items())
    return file.add(f"<</Font<<{fonts}>>/XObject<<{glyphs}{logos}>>>>")


def _boxes(page: Page) -> str:
    """The sheet, and on it what is left of it and how far there is ink (ISO 32000-1, 14.11.2)."""
    size = page.scene.size
    boxes = {"Media": (0.0, 0.0, float(size.width), float(size.height))}
    if page.trim:
        boxes |= {"Trim": page.trim, "Bleed": page.bleed or page.trim}
    return "".join(f"/{kind}Box{_box(area, size.height)}" for kind, area in boxes.items())


def _box(area: Area, height: int) -> str:
    """An area in units from the left top corner as a box in pt from the left bottom corner."""
    left, top, right, bottom = area
    return f"[{' '.join(number(edge / PT, 3) for edge in (left, height - bottom, right, height - top))}]"
