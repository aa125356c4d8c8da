"""The kinds of value that a field of a record may hold, with the checks of one value on its own.

In: what the YAML says. Out: the same text. Errors: `PydanticCustomError` whose type is the code of a diagnostic.
Nothing here looks at another field, another file or the network.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from typing import Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from fora_plate.text import missing_glyphs

__all__ = ["Code", "Colour", "Country", "FieldId", "HttpsUrl", "IsoDate", "Licence", "Name", "Sentence"]

ID_PATTERN: Final = re.compile(r"[a-z][a-z0-9-]{0,79}")
BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what a reader sees (Unicode Standard Annex 9, section 2)."""


def _is_forbidden(character: str) -> bool:
    return character in BIDI or unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _plain(value: str) -> str:
    """Refuse empty text, control and bidirectional characters, and white space at the ends."""
    if not value.strip():
        raise PydanticCustomError("empty-value", "empty")
    if value.isascii() and value.isprintable():
        bad = None
    else:
        bad = next((character for character in value if _is_forbidden(character)), None)
    if bad is not None:
        raise PydanticCustomError("forbidden-character", "character", {"character": f"U+{ord(bad):04X}"})
    if value != value.strip():
        raise PydanticCustomError("outer-space", "space")
    return value


def _drawable(value: str) -> str:
    """Refuse text that the bundled font cannot draw."""
    missing = missing_glyphs(value)
    if missing:
        shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in missing)
        raise PydanticCustomError("missing-glyph", "glyph", {"characters": shown})
    return value


def _id(value: str) -> str:
    if not ID_PATTERN.fullmatch(value):
        raise PydanticCustomError("bad-id", "id")
    return value


def _https(value: str) -> str:
    """Accept an absolute https address with a host, without credentials, spaces or quotes (RFC 3986)."""
    try:
        parts = urlsplit(value)
        host, credentials = parts.hostname, parts.username
    except ValueError:
        raise PydanticCustomError("bad-url", "url") from None
    if parts.scheme != "https" or not host or "." not in host or credentials is not None:
        raise PydanticCustomError("bad-url", "url")
    if re.search(r"[\s<>\"'`{}|\\^]", value):
        raise PydanticCustomError("bad-url", "url")
    return value


def _iso_date(value: str) -> str:
    try:
        good = date.fromisoformat(value).isoformat() == value
    except ValueError:
        good = False
    if not good:
        raise PydanticCustomError("bad-date", "date")
    return value


@cache
def _canonical_licence(value: str) -> str | None:
    """The canonical SPDX expression, or `None`; PyPA's packaging follows the SPDX list (PEP 639)."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return str(canonicalize_license_expression(value))
    except InvalidLicenseExpression:
        return None


def _licence(value: str) -> str:
    canonical = _canonical_licence(value)
    if canonical is None:
        raise PydanticCustomError("bad-licence", "licence")
    if canonical != value:
        raise PydanticCustomError("licence-spelling", "licence", {"canonical": canonical})
    return value


FieldId = Annotated[str, AfterValidator(_id), Field(json_schema_extra={"pattern": f"^{ID_PATTERN.pattern}$"})]
Name = Annotated[str, AfterValidator(_plain), AfterValidator(_drawable), Field(max_length=120)]
Sentence = Annotated[str, AfterValidator(_plain), AfterValidator(_drawable), Field(max_length=600)]
Code = Annotated[str, AfterValidator(_plain), Field(max_length=200)]
HttpsUrl = Annotated[
    str,
    AfterValidator(_plain),
    AfterValidator(_https),
    Field(max_length=1000, json_schema_extra={"format": "uri", "pattern": "^https://"}),
]
IsoDate = Annotated[str, AfterValidator(_iso_date), Field(json_schema_extra={"format": "date"})]
Licence = Annotated[str, AfterValidator(_licence), Field(max_length=200)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
