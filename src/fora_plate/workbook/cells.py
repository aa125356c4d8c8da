"""A value of a record as the text of a cell, and back.

In: a value and its column. Out: text; from text the plain data that a file would hold. Each is the other's inverse for
every value that a record allows. What somebody typed is met halfway (capitals, quotes around an id, a date the Dutch
way); what cannot be understood stays as it is, so that the checks of the record refuse it.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any, Final

from fora_plate.words.fields import CHOICES

if TYPE_CHECKING:
    from fora_plate.read.yaml_source import Data
    from fora_plate.workbook.columns import Column

__all__ = ["digest_of", "shown_choice", "text_of", "value_of"]

SEPARATOR: Final = "; "
PARTS: Final = re.compile(r"[;,\n]")
LINES: Final = re.compile(r"\r\n?|\n")
DUTCH_DATE: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
QUOTES: Final = " \t\u00a0'\"\u2018\u2019\u201c\u201d`"
"""What a word processor or a habit puts around an id, an address or a choice."""
FLAGS: Final = {"ja": True, "nee": False, "true": True, "false": False, "waar": True, "onwaar": False}
SOURCES: Final = {
    "licence-file": "licentiebestand",
    "package-metadata": "pakketgegevens",
    "page": "webpagina",
    "index-copy": "kopie zonder versie",
    "catalogue": "catalogus",
    "consultation": "marktconsultatie",
}
"""The kinds of source in words; those of the plates never say them."""
DIGITS: Final = 10
"""Of a digest, in hexadecimal: two different texts are taken for the same once in a trillion times."""


def text_of(value: Any, column: Column) -> str:  # noqa: ANN401 -- of a record, or plain
    """The text of the cell in which `value` stands."""
    if value is None or (value == 0 and not isinstance(value, bool)):
        return ""
    if column.sort == "uses":
        return "\n".join(_use_text(_part(use, "statement"), _part(use, "url")) for use in value)
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if column.sort in {"choices", "ids"} and not isinstance(value, str):
        return SEPARATOR.join(shown_choice(item) if column.known else item for item in value)
    return shown_choice(value) if column.sort == "choice" else str(value)


def _part(use: Any, name: str) -> str:  # noqa: ANN401 -- of a record, or plain
    return str((use.get(name) if isinstance(use, dict) else getattr(use, name)) or "")


def _use_text(statement: str, url: str) -> str:
    return f"{statement} <{url}>" if url else statement


def shown_choice(value: str) -> str:
    """A choice in Dutch."""
    return SOURCES.get(value) or CHOICES["nl"].get(value, value)


def value_of(text: str, column: Column) -> Data:
    """What the text of a cell says: `None` for an empty one, whatever the sort."""
    text = LINES.sub("\n", text).strip()
    if not text:
        return None
    if column.sort == "uses":
        return tuple(map(_use, filter(None, (line.strip() for line in text.split("\n")))))
    if column.sort in {"choices", "ids"}:
        items = [item.strip(QUOTES) for item in PARTS.split(text)]
        return tuple(_choice(item, column) if column.known else item for item in items if item) or None
    return text if column.sort == "text" else _single(text.strip(QUOTES), column)


def _single(text: str, column: Column) -> Data:
    """What is one value and no sentence."""
    if column.sort == "flag":
        return FLAGS.get(text.lower(), text)
    if column.sort == "choice":
        return _choice(text, column)
    found = DUTCH_DATE.fullmatch(text) if column.sort == "date" else None
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def _use(line: str) -> Data:
    """A statement with its address; without a regular expression, which would try every space of a long line."""
    statement, sign, url = line.removesuffix(">").rpartition("<")
    if not sign or not line.endswith(">"):
        return {"statement": line}
    return {"statement": statement.strip(), "url": url.strip(QUOTES)}


def _choice(text: str, column: Column) -> str:
    words = {word.lower(): choice for choice in column.known for word in (choice, shown_choice(choice))}
    return words.get(" ".join(text.lower().split()), text)


def digest_of(field: str, text: str) -> str:
    """A few digits by which a cell is known again; the field counts, so that columns may be moved."""
    said = f"{field}\0{text}".encode(errors="surrogatepass")
    return hashlib.sha256(said).hexdigest()[:DIGITS]
