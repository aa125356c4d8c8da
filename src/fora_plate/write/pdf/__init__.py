"""PDF: a document of scenes as one accessible file (PDF/UA-1, ISO 14289-1), written object by object.

In: a document. Out: bytes, the same for the same input. Every text is selectable, in the order of the scene, in a
tag; fonts are embedded subsets; links are described; the file says what it is, in which language and of which date.
Raises `FontError` for a damaged font file, `MissingLibraryError` where logos ask for a library that is not there.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from fora_plate.geometry import PT
from fora_plate.write.logos import as_page
from fora_plate.write.pdf.content import Collected, Writer
from fora_plate.write.pdf.fonts import Fonts
from fora_plate.write.pdf.tags import Tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pikepdf import Object

    from fora_plate.logo import Logo
    from fora_plate.scene import About, Area, Document, Page
    from fora_plate.write.pdf.content import Heading, LinkArea

__all__ = ["identifier_of", "pdf"]

CREATOR: Final = "fora-plate"
OPEN_LEVELS: Final = 2
"""Bookmarks above this level are open, so that the layers and chapters are seen."""


def pdf(document: Document, *, outlines: bool = False) -> bytes:
    """`document` as a PDF; with `outlines` its letters are shapes, and stand in the tags only as text."""
    with Pdf.new() as file:
        _write(file, document, outlines=outlines)
        target = io.BytesIO()
        file.save(
            target,
            min_version="1.7",
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return target.getvalue() + f"%{CREATOR}\n".encode()


def identifier_of(content: bytes) -> str:
    """What a PDF gives as its identifier in XMP; nothing where it has none or cannot be read."""
    try:
        with Pdf.open(io.BytesIO(content)) as file:
            return str(file.open_metadata().get("dc:identifier", ""))
    except (pikepdf.PdfError, ValueError):
        return ""


def _write(file: Pdf, document: Document, *, outlines: bool) -> None:
    tags, fonts, found = Tags(), Fonts(), Collected()
    resources = file.make_indirect(Dictionary())
    pages: list[Object] = []
    for page in document.pages:
        content = Writer(page, (tags, fonts, found), outlines=outlines).content()
        pages.append(_page(file, page, resources, content))
    resources.Font = fonts.write(file)
    resources.XObject = Dictionary({f"/{name}": _logo(file, logo) for logo, name in found.logos.items()})
    annotations = [_annotation(file, link, pages, found) for link in found.links]
    tags.write(file, pages, annotations)
    _describe(file, document)
    _label(file, document.pages)
    _bookmark(file, found.headings, pages)


def _page(file: Pdf, page: Page, resources: Object, content: bytes) -> Object:
    size = page.scene.size
    whole = (0.0, 0.0, float(size.width), float(size.height))
    made = Dictionary(
        Type=Name.Page,
        MediaBox=_box(whole, size.height),
        Resources=resources,
        Contents=Stream(file, content),
        Tabs=Name.S,
    )
    if page.trim:
        made.TrimBox = _box(page.trim, size.height)
        made.BleedBox = _box(page.bleed or page.trim, size.height)
    file.pages.append(pikepdf.Page(made))
    return file.pages[-1].obj


def _box(area: Area, height: int) -> Array:
    """An area in units from the left top corner as a box in pt from the left bottom corner."""
    left, top, right, bottom = area
    return Array([_pt(left), _pt(height - bottom), _pt(right), _pt(height - top)])


def _pt(units: float) -> float:
    return round(units / PT, 3)


def _logo(file: Pdf, logo: Logo) -> Object:
    """A logo as a form, one by one in size."""
    with Pdf.open(io.BytesIO(as_page(logo))) as source:
        form = file.copy_foreign(source.pages[0].as_form_xobject())
    left, bottom, right, top = (float(edge) for edge in form.BBox)
    form.Matrix = Array([1 / (right - left), 0, 0, 1 / (top - bottom), 0, 0])
    return form


def _annotation(file: Pdf, area: LinkArea, pages: Sequence[Object], found: Collected) -> Object:
    """A link with its description and one quadrilateral a line (ISO 32000-1, 12.5.6.5)."""
    edges = list(zip(*area.boxes, strict=True))
    annotation = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array(round(edge, 2) for edge in (min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3]))),
        Border=Array([0, 0, 0]),
        Contents=String(area.link.label),
        F=4,
    )
    if len(area.boxes) > 1:
        annotation.QuadPoints = Array(
            round(value, 2)
            for left, low, right, high in area.boxes
            for value in (left, high, right, high, left, low, right, low)
        )
    target = area.link.target
    if target.startswith("#"):
        page, top = found.places[target.removeprefix("#")]
        annotation.Dest = Array([pages[page], Name.XYZ, None, round(top, 2), None])
    else:
        annotation.A = Dictionary(S=Name.URI, URI=String(target))
    made = file.make_indirect(annotation)
    here = pages[area.page]
    if "/Annots" not in here:
        here.Annots = Array()
    here.Annots.append(made)
    return made


def _describe(file: Pdf, document: Document) -> None:
    """What the file says of itself, to readers of the catalog, of the information dictionary and of XMP."""
    about = document.about
    file.Root.Lang = String(about.language)
    file.Root.MarkInfo = Dictionary(Marked=True)
    file.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    moment = f"{about.date}T00:00:00+00:00"
    stamp = f"D:{about.date.replace('-', '')}000000Z"
    for key, value in (
        ("/Title", about.title),
        ("/Subject", about.description),
        ("/Creator", CREATOR),
        ("/CreationDate", stamp),
        ("/ModDate", stamp),
    ):
        file.docinfo[key] = String(value)
    with file.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        for name, content in _xmp(about, moment):
            xmp[name] = content


def _xmp(about: About, moment: str) -> list[tuple[str, Any]]:
    """The properties of XMP (ISO 16684-1); empty ones are left out."""
    found: list[tuple[str, Any]] = [
        ("dc:title", about.title),
        ("dc:description", about.description),
        ("dc:language", [about.language]),
        ("dc:source", about.source),
        ("dc:rights", about.licence),
        ("dc:identifier", about.provenance),
        ("xmp:CreatorTool", CREATOR),
        ("xmp:CreateDate", moment),
        ("xmp:ModifyDate", moment),
        ("xmpMM:VersionID", about.edition),
        ("pdfuaid:part", "1"),
    ]
    return [(name, content) for name, content in found if content]


def _label(file: Pdf, pages: Sequence[Page]) -> None:
    """The numbers of the pages as readers see them (ISO 32000-1, 12.4.2)."""
    labels = [part for number, page in enumerate(pages) for part in (number, Dictionary(P=String(page.label)))]
    if any(page.label for page in pages):
        file.Root.PageLabels = Dictionary(Nums=Array(labels))


def _bookmark(file: Pdf, headings: Sequence[Heading], pages: Sequence[Object]) -> None:
    """The headings as a tree of bookmarks, as deep as they are."""
    with file.open_outline() as outline:
        above: list[tuple[int, Any]] = []
        for heading in headings:
            place = Array([pages[heading.page], Name.XYZ, None, round(heading.top, 2), None])
            item = pikepdf.OutlineItem(heading.text, place)
            item.is_closed = heading.level >= OPEN_LEVELS
            while above and above[-1][0] >= heading.level:
                above.pop()
            (above[-1][1].children if above else outline.root).append(item)
            above.append((heading.level, item))
