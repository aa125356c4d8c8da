"""PDF to everything that is said in it: on its pages, in every string and every stream, and in what is attached.

In: bytes of anybody. Out: parts, within a budget. PDFium reads the text of pages, pikepdf everything else. Streams are
unpacked here once before, and counted, because neither library stops at a bound of ours.
"""

from __future__ import annotations

import io
import re
import zlib
from typing import TYPE_CHECKING, Any, Final

from fora_plate.leaks.part import Part, UnreadError, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pikepdf

    from fora_plate.leaks.found import Step
    from fora_plate.leaks.part import Budget

__all__ = ["in_pdf"]

BEGIN: Final = re.compile(rb"stream\r?\n")
END: Final = b"endstream"
DEEPEST: Final = 60
FILTERS: Final = 4
"""So often a stream may be packed again."""
DEFLATED: Final = 8
"""How bytes that zlib packed begin, in the lower half of the first (RFC 1950, 2.2)."""
COUNTED: Final = frozenset(
    ("/FlateDecode", "/Fl", "/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode")
)
"""Filters that are counted beforehand, or that are not unpacked at all."""
GROWTH: Final = 1_400
"""So many times as large the others can make a stream; that is LZW."""
CALL: Final = re.compile(rb"/([^\s/<>()\[\]{}%]+)\s+Do\b")
MOST_DRAWN: Final = 16 * 1024 * 1024
"""Bytes of operators on one page, with those of all forms as often as they are drawn; ours have a hundredth of it."""


def in_pdf(content: bytes, budget: Budget) -> Iterator[Part]:
    """The pages, strings, streams and attachments of a PDF; of a damaged one, no pages."""
    import pikepdf

    yield Part(("strings", ""), _count(content, budget).decode("cp1252", "replace"))
    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True) as file:
            yield from _objects(file, budget)
            drawn = [_drawn(page.obj, {}) for page in file.pages]
    except pikepdf.PasswordError:
        raise UnreadError("encrypted") from None
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, OverflowError, RuntimeError):
        raise UnreadError("damaged") from None
    yield from _pages(content, drawn, budget)


def _count(content: bytes, budget: Budget) -> bytes:
    """Unpack every stream to see whether there is too much in it; what stands between them. Raises `UnreadError`."""
    between, place = [], 0
    while begin := BEGIN.search(content, place):
        between.append(content[place : begin.end()])
        end = content.find(END, begin.end())
        end = end if end >= 0 else len(content)
        budget.part()
        data, place = content[begin.end() : end], end + len(END)
        for _ in range(FILTERS):
            if not data or data[0] & 0xF != DEFLATED:
                break
            data, _whole = unpacked(zlib.decompressobj(), data, budget)
    return b" ".join([*between, content[place:]])


def _objects(file: pikepdf.Pdf, budget: Budget) -> Iterator[Part]:
    """Properties first, then every stream by what it is, and the strings of all objects."""
    import pikepdf

    yield Part(("properties", ""), "\n".join(_strings(file.trailer.get("/Info"))))
    named: dict[tuple[int, int], Step] = {}
    if "/Metadata" in file.Root:
        named[file.Root.Metadata.objgen] = ("metadata", "")
    for name, attachment in file.attachments.items():
        named[attachment.obj.EF.F.objgen] = ("attachment", name)
    strings = []
    for thing in file.objects:
        budget.part()
        strings += _strings(thing)
        if isinstance(thing, pikepdf.Stream):
            step: Step = named.get(thing.objgen, ("stream", str(thing.objgen[0])))
            yield Part(step, _unpacked(thing, budget, encrypted=file.is_encrypted))
    yield Part(("strings", ""), "\n".join(strings))


def _strings(thing: Any, depth: int = 0) -> list[str]:  # noqa: ANN401 -- any object of a PDF
    """All strings and names in an object, but not in those that it refers to."""
    import pikepdf

    if depth > DEEPEST:
        raise UnreadError("too-deep")
    if isinstance(thing, (pikepdf.String, pikepdf.Name)):
        return [str(thing)]
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        here = sorted(thing.keys())
        inside: list[Any] = [value for _, value in thing.items()]
    elif isinstance(thing, pikepdf.Array):
        here, inside = [], list(thing)
    else:
        return []
    near = (value for value in inside if isinstance(value, pikepdf.Object) and not value.is_indirect)
    return here + [text for value in near for text in _strings(value, depth + 1)]


def _unpacked(stream: Any, budget: Budget, *, encrypted: bool = False) -> bytes:  # noqa: ANN401 -- pikepdf.Stream
    """What is in a stream, but not the dots of a picture. Raises `UnreadError`."""
    import pikepdf

    filters = stream.get("/Filter", ())
    names = {str(filters)} if isinstance(filters, pikepdf.Name) else {str(name) for name in filters}
    raw = bytes(stream.read_raw_bytes())
    if (encrypted or not COUNTED.issuperset(names)) and len(raw) * GROWTH > budget.left:
        raise UnreadError("too-large")
    try:
        data = bytes(stream.read_bytes())
    except pikepdf.PdfError:
        data = raw
    budget.take(len(data))
    return b"" if str(stream.get("/Subtype", "")) == "/Image" and data != raw else data


def _drawn(thing: Any, known: dict[tuple[int, int], int], inherited: Any = None) -> int:  # noqa: ANN401 -- as above
    """How many bytes of operators a page or a form has with all that it draws; forms may name each other in rounds."""
    import pikepdf

    key = thing.objgen
    if key in known:
        return known[key]
    known[key] = 0
    parts = thing.get("/Contents", thing)
    streams = list(parts) if isinstance(parts, pikepdf.Array) else [parts]
    shown = b"\n".join(bytes(part.read_bytes()) for part in streams if isinstance(part, pikepdf.Stream))
    resources = thing.get("/Resources", inherited)
    named = {} if resources is None else resources.get("/XObject", {})
    sizes = {
        name.encode(): _drawn(form, known, resources)
        for name, form in named.items()
        if str(form.get("/Subtype", "")) == "/Form"
    }
    most = max(sizes.values(), default=0)  # of a name that is written with escapes
    known[key] = min(len(shown) + sum(sizes.get(b"/" + name, most) for name in CALL.findall(shown)), MOST_DRAWN + 1)
    return known[key]


def _pages(content: bytes, drawn: Sequence[int], budget: Budget) -> Iterator[Part]:
    """What is written on every page, in the order in which it is shown."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise UnreadError("damaged") from None
    try:
        for number, size in enumerate(drawn):
            if size > MOST_DRAWN:
                yield Part(("page", str(number + 1)), UnreadError("too-large"))
                continue
            page = file[number]
            words = page.get_textpage()
            text = words.get_text_range()
            budget.take(len(text))
            words.close()
            page.close()
            yield Part(("page", str(number + 1)), text)
    except pypdfium2.PdfiumError:
        yield Part(("page", ""), UnreadError("damaged"))
    finally:
        file.close()
