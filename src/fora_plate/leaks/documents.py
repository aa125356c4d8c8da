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
    from collections.abc import Iterator

    from fora_plate.leaks.found import Step
    from fora_plate.leaks.part import Budget

__all__ = ["in_pdf"]

STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
DEEPEST: Final = 60
FILTERS: Final = 4
"""So often a stream may be packed again."""
MOST_LZW: Final = 100_000
"""Bytes of a stream packed by LZW, which may make 1,400 times as many and is in no file of the last decades."""
DRAWN: Final = frozenset(("/Image",))
OPAQUE: Final = re.compile("/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|CCITTFaxDecode|CCF|JBIG2Decode)")


def in_pdf(content: bytes, budget: Budget) -> Iterator[Part]:
    """The pages, strings, streams and attachments of a PDF."""
    _count(content, budget)
    yield Part(("strings", ""), STREAM.sub(b" ", content).decode("cp1252", "replace"))
    try:
        yield from _objects(content, budget)
        yield from _pages(content, budget)
    except RecursionError:
        raise UnreadError("damaged") from None


def _count(content: bytes, budget: Budget) -> None:
    """Unpack every stream to see whether there is too much in it. Raises `UnreadError`."""
    for found in STREAM.finditer(content):
        budget.part()
        data: bytes = found[1]
        for _ in range(FILTERS):
            if data[:1] not in {b"\x78", b"\x48", b"\x58", b"\x68", b"\x08", b"\x18", b"\x28", b"\x38"}:
                break
            data, _whole = unpacked(zlib.decompressobj(), data, budget)


def _objects(content: bytes, budget: Budget) -> Iterator[Part]:
    """What pikepdf finds: properties and metadata first, by their names."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(content), suppress_warnings=True, access_mode=pikepdf.AccessMode.stream) as file:
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
                    yield Part(step, _unpacked(thing, budget))
            yield Part(("strings", ""), "\n".join(strings))
    except pikepdf.PasswordError:
        raise UnreadError("encrypted") from None
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, KeyError, OverflowError, RuntimeError):
        yield Part(("strings", ""), UnreadError("damaged"))


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


def _unpacked(stream: Any, budget: Budget) -> bytes | UnreadError:  # noqa: ANN401 -- pikepdf.Stream
    import pikepdf

    filters = str(stream.get("/Filter", ""))
    if "LZW" in filters and len(stream.read_raw_bytes()) > MOST_LZW:
        return UnreadError("too-large")
    try:
        data = bytes(stream.read_bytes())
    except pikepdf.PdfError:
        data = bytes(stream.read_raw_bytes())
    budget.take(len(data))
    return b"" if str(stream.get("/Subtype", "")) in DRAWN and not data.startswith(b"\xff\xd8") else data


def _pages(content: bytes, budget: Budget) -> Iterator[Part]:
    """What is written on every page, in the order in which it is shown."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise UnreadError("damaged") from None
    try:
        for number in range(len(file)):
            budget.part()
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
