"""Sentences planted in files of every form, written, wrapped, broken and escaped as people and programs do."""

from __future__ import annotations

import base64
import bz2
import csv
import gzip
import io
import json
import lzma
import struct
import tarfile
import unicodedata
import zipfile
import zlib
from html import escape
from random import Random
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import brotli
import pikepdf
import xlsxwriter
import yaml
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from fora_plate.leaks import Secret, search
from fora_plate.scene import About, Document, Page, Text
from fora_plate.write import write_document
from support.plates import a_scene_of, an_about

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.leaks import Search

__all__ = ["PLANTERS", "found_in", "garbled", "lines_of", "seeded"]


def seeded(seed: int) -> Random:
    """The same choices every time."""
    return Random(seed)  # noqa: S311 -- nothing is kept secret by these


def found_in(content: bytes, *secrets: Secret, name: str = "bestand", public: tuple[str, ...] = ()) -> Search:
    """What a search of one file finds."""
    return search(secrets, [(name, lambda: content)], public=public)


def garbled(sentence: str, random: Random) -> str:
    """The same sentence in other capitals, with accents apart, with hyphens nobody sees."""
    text = random.choice((str, str.upper, str.title, str.lower))(sentence)
    text = unicodedata.normalize(random.choice(("NFC", "NFD")), text)
    return "".join(letter + (random.choice(("\u00ad", "\u200b")) if random.random() < 0.03 else "") for letter in text)


def lines_of(sentence: str, random: Random) -> list[str]:
    """The sentence in lines; a long word may be broken by a hyphen."""
    lines, line = [], ""
    for word in sentence.split():
        at = random.randrange(2, len(word) - 1) if len(word) > 5 and random.random() < 0.3 else 0
        if at:
            lines.append(f"{line} {word[:at]}-".strip())
            line = word[at:]
        elif random.random() < 0.2:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*filter(None, lines), line]


def _escaped(text: str, random: Random) -> str:
    """As XML and HTML may have it."""
    number = random.choice(("&#{};", "&#x{:x};", "{:c}"))
    return "".join(number.format(ord(letter)) if ord(letter) > 126 else escape(letter) for letter in text)


def _in_yaml(sentence: str, random: Random) -> bytes:
    style: Any = random.choice(('"', "'", ">", "|", None))
    value = {"leverancier": [{"opmerking": sentence}]}
    return yaml.dump(
        value, allow_unicode=random.random() < 0.5, default_style=style, width=random.choice((30, 80))
    ).encode()


def _in_json(sentence: str, random: Random) -> bytes:
    value = json.dumps({"a": sentence}, ensure_ascii=random.random() < 0.5)
    return (json.dumps({"b": value}) if random.random() < 0.3 else value).encode()


def _in_csv(sentence: str, random: Random) -> bytes:
    made = io.StringIO()
    csv.writer(made, delimiter=random.choice(",;\t"), quoting=csv.QUOTE_ALL).writerow(
        ["1", "\n".join(lines_of(sentence, random))]
    )
    return made.getvalue().encode(random.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")))


def _in_latin(sentence: str, random: Random) -> bytes:
    return unicodedata.normalize("NFC", sentence).encode(random.choice(("latin-1", "cp1252")), "ignore")


def _in_html(sentence: str, random: Random) -> bytes:
    words = [f"<b>{_escaped(line, random)}</b>" for line in lines_of(sentence, random)]
    body = random.choice(("<p>{}</p>", "<!-- {} -->", "<a\n title='{}'>x</a>")).format
    if random.random() < 0.7:
        return f"<html><body>\n<p>{'<br/>'.join(words)}</p></body></html>".encode()
    return body(_escaped(sentence, random)).encode()


def _in_svg(sentence: str, random: Random) -> bytes:
    lines = [_escaped(line, random) for line in lines_of(sentence, random)]
    kind = random.choice(("tspan", "text", "title", "desc", "metadata", "label", "comment", "cdata"))
    if kind == "tspan":
        inside = (
            "<text>" + "".join(f'<tspan x="12.5" dy="{n}.5">{line}</tspan>' for n, line in enumerate(lines)) + "</text>"
        )
    elif kind == "text":
        inside = "\n".join(f'<text x="1{n}" y="9">{line}</text>' for n, line in enumerate(lines))
    elif kind == "label":
        inside = f'<g aria-label="{_escaped(sentence, random)}"/>'
    elif kind == "comment":
        inside = f"<!-- {sentence} -->"
    elif kind == "cdata":
        inside = f"<style><![CDATA[{sentence}]]></style>"
    else:
        inside = f"<{kind}>{_escaped(sentence, random)}</{kind}>"
    return f'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0 1 2 3.5-4"/>{inside}</svg>'.encode()


def _as_data(content: bytes, kind: str, random: Random) -> str:
    packed = base64.b64encode(content).decode()
    step = random.choice((len(packed), 76))
    return f"data:{kind};base64," + "\n".join(packed[at : at + step] for at in range(0, len(packed), step))


def _in_svg_in_svg(sentence: str, random: Random) -> bytes:
    inside = _as_data(_in_svg(sentence, random), "image/svg+xml", random)
    return f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{inside}"/></svg>'.encode()


def _in_svg_by_percents(sentence: str, random: Random) -> bytes:
    return f'<svg><image href="data:image/svg+xml,{quote(_in_svg(sentence, random))}"/></svg>'.encode()


def _in_png_in_svg(sentence: str, random: Random) -> bytes:
    return f"<svg><image href='{_as_data(_in_png(sentence, random), 'image/png', random)}'/></svg>".encode()


def _in_font_in_svg(sentence: str, random: Random) -> bytes:
    address = _as_data(_in_woff2(sentence, random), "font/woff2", random)
    return f"<svg><style>@font-face{{src:url({address})}}</style></svg>".encode()


def _in_address(sentence: str, _random: Random) -> bytes:
    return f"[brief](mailto:iemand@elders.example?body={quote(sentence)})".encode()


def _in_png(sentence: str, random: Random) -> bytes:
    about = PngInfo()
    kind = random.choice(("tEXt", "zTXt", "iTXt", "packed iTXt"))
    if kind in {"tEXt", "zTXt"}:
        about.add_text(
            "Comment", unicodedata.normalize("NFC", sentence).encode("latin-1", "ignore"), zip=kind == "zTXt"
        )
    else:
        about.add_itxt("Comment", sentence, "nl", "opmerking", zip=kind.startswith("packed"))
    made = io.BytesIO()
    Image.new("RGB", (9, 9)).save(made, "PNG", pnginfo=about)
    return made.getvalue()


def _in_exif(sentence: str, random: Random) -> bytes:
    exif = Image.Exif()
    text = unicodedata.normalize("NFC", sentence)
    wide = f"utf-16-{random.choice(('le', 'be'))}"
    exif[0x9286] = random.choice((b"\0" * 8 + text.encode(), b"UNICODE\0" + text.encode(wide)))  # a comment
    made = io.BytesIO()
    Image.new("RGB", (9, 9)).save(made, random.choice(("PNG", "JPEG")), exif=exif)
    return made.getvalue()


def _on_page(sentence: str, random: Random) -> bytes:
    lines = lines_of(unicodedata.normalize("NFC", sentence), random)
    marks = [Text(line, 20, 20 + 9 * at, 8, 300, "regular", "#000000") for at, line in enumerate(lines)]
    scene = a_scene_of(*marks)
    return write_document(Document(an_about(), (Page("", "1", scene),)))


def _in_properties(sentence: str, _random: Random) -> bytes:
    about = About(sentence, "", "nl", "2026-01-01")
    return write_document(Document(about, (Page("", "1", a_scene_of()),)))


def _with_pikepdf(change: Callable[[pikepdf.Pdf], None], random: Random) -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(100, 100))
        change(file)
        file.save(made, compress_streams=True, object_stream_mode=random.choice(list(pikepdf.ObjectStreamMode)))
    return made.getvalue()


def _attached(sentence: str, random: Random) -> bytes:
    def attach(file: pikepdf.Pdf) -> None:
        file.attachments["brief.html"] = pikepdf.AttachedFileSpec(
            file, _in_html(sentence, random), filename="brief.html"
        )

    return _with_pikepdf(attach, random)


def _in_note(sentence: str, random: Random) -> bytes:
    def note(file: pikepdf.Pdf) -> None:
        file.pages[0].Annots = pikepdf.Array(
            [
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents=sentence
                )
            ]
        )

    return _with_pikepdf(note, random)


def _in_xlsx(sentence: str, random: Random) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
        parts = sentence.split(" ")
        if random.random() < 0.3:
            sheet.write_comment("A1", sentence)
        elif random.random() < 0.5:
            sheet.write_rich_string("B2", f"{parts[0]} ", bold, f"{parts[1]} ", " ".join(parts[2:]))
        else:
            sheet.write_string("C3", sentence)
    return made.getvalue()


def _in_zip(sentence: str, random: Random, inside: tuple[str, bytes] | None = None) -> bytes:
    name, content = inside or ("een.yaml", _in_yaml(sentence, random))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


def _in_docx(sentence: str, random: Random) -> bytes:
    """A word processor begins a run anywhere."""
    runs, rest = [], sentence
    while rest:
        size = random.randint(1, 30)
        runs.append(f"<w:r><w:t xml:space='preserve'>{escape(rest[:size])}</w:t></w:r>")
        rest = rest[size:]
    encoding = random.choice(("utf-8", "utf-16"))
    text = f'<?xml version="1.0" encoding="{encoding}"?><w:document><w:p>{"".join(runs)}</w:p></w:document>'
    return _in_zip(sentence, random, ("word/document.xml", text.encode(encoding)))


def _in_zip_in_zip(sentence: str, random: Random) -> bytes:
    return _in_zip(sentence, random, ("in.zip", _in_zip(sentence, random)))


def _packed(sentence: str, random: Random) -> bytes:
    pack = random.choice((gzip.compress, bz2.compress, lzma.compress))
    return pack(_in_svg(sentence, random))


def _in_tar(sentence: str, random: Random) -> bytes:
    content, made = _in_png(sentence, random), io.BytesIO()
    with tarfile.open(fileobj=made, mode=random.choice(("w", "w:gz"))) as archive:
        member = tarfile.TarInfo("map/plaatje.png")
        member.size = len(content)
        archive.addfile(member, io.BytesIO(content))
    return made.getvalue()


def _names(sentence: str) -> bytes:
    """As a font has them."""
    return b"\0\1\0\0" + bytes(99) + sentence.encode("utf-16-be") + bytes(99)


def _in_woff2(sentence: str, random: Random) -> bytes:
    tables, about = brotli.compress(_names("niets")), brotli.compress(b"<metadata/>")
    if random.random() < 0.5:
        tables = brotli.compress(_names(unicodedata.normalize("NFC", sentence)))
    else:
        about = brotli.compress(f"<metadata>{sentence}</metadata>".encode())
    listed = bytes((5, 0x81, 0x05))  # one table, `name`, with a length of two bytes
    start = 48 + len(listed)
    head = struct.pack(
        ">4s4sIHHIIHHIIIII",
        b"wOF2",
        b"\0\1\0\0",
        0,
        1,
        0,
        9,
        len(tables),
        1,
        0,
        start + len(tables),
        len(about),
        9,
        0,
        0,
    )
    return bytes(head + listed + tables + about)


def _in_woff(sentence: str, _random: Random) -> bytes:
    names = _names(unicodedata.normalize("NFC", sentence))
    packed = zlib.compress(names)
    head = struct.pack(">4sIIHHIHHIIIII", b"wOFF", 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0)
    return head + struct.pack(">4sIIII", b"name", 64, len(packed), len(names), 0) + packed


PLANTERS: Final[dict[str, Callable[[str, Random], bytes]]] = {
    "yaml": _in_yaml,
    "markdown": lambda sentence, random: "> * ".join(f"{line}\n" for line in lines_of(sentence, random)).encode(),
    "json": _in_json,
    "csv": _in_csv,
    "latin": _in_latin,
    "html": _in_html,
    "svg": _in_svg,
    "svg in svg": _in_svg_in_svg,
    "svg by percents": _in_svg_by_percents,
    "png in svg": _in_png_in_svg,
    "font in svg": _in_font_in_svg,
    "address": _in_address,
    "png": _in_png,
    "exif": _in_exif,
    "page of a pdf": _on_page,
    "properties of a pdf": _in_properties,
    "attached to a pdf": _attached,
    "note in a pdf": _in_note,
    "xlsx": _in_xlsx,
    "docx": _in_docx,
    "zip": _in_zip,
    "zip in zip": _in_zip_in_zip,
    "packed": _packed,
    "tar": _in_tar,
    "woff2": _in_woff2,
    "woff": _in_woff,
}
"""A form, and what plants a sentence in a file of that form."""
