"""The kinds of value that a field of a record may hold, with the checks of one value on its own.

In: what the YAML says. Out: the same text. Errors: `PydanticCustomError` whose type is the code of a diagnostic.
Nothing here looks at another field, another file or the network.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from fora_plate.text import missing_glyphs

if TYPE_CHECKING:
    from pydantic.config import JsonDict
    from pydantic.fields import FieldInfo

__all__ = [
    "AnyFunctionId",
    "ApplicationFunctionId",
    "Code",
    "Colour",
    "ComponentId",
    "Country",
    "DomainId",
    "FieldId",
    "FunctionId",
    "HttpsUrl",
    "IncumbentId",
    "IsoDate",
    "Licence",
    "Name",
    "ProductId",
    "Seam",
    "Sentence",
    "ServiceId",
    "StandardId",
    "SubfunctionId",
]

ID_PATTERN: Final = re.compile(r"[a-z][a-z0-9-]{0,79}")
URL_PATTERN: Final = re.compile(r"https://[^\s<>\"'`{}|\\^]+")
COLOUR_PATTERN: Final = re.compile(r"#[0-9a-f]{6}")
COUNTRY_PATTERN: Final = re.compile(r"[A-Z]{2}")
SEAM_PART: Final = r"[^\W\d_](?:[^\W\d_]|['’-])*[^\W\d_]"
SEAM_PATTERN: Final = re.compile(rf"{SEAM_PART}(?:\|{SEAM_PART})*")
"""Parts of at least two characters; each begins and ends with a letter, and between them is one `|`."""
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
        parts = urlsplit(value) if URL_PATTERN.fullmatch(value) else None
        good = parts is not None and "." in (parts.hostname or "") and parts.username is None
    except ValueError:
        good = False
    if not good:
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


def _colour(value: str) -> str:
    if not COLOUR_PATTERN.fullmatch(value):
        raise PydanticCustomError("bad-colour", "colour")
    return value


def _country(value: str) -> str:
    if not COUNTRY_PATTERN.fullmatch(value):
        raise PydanticCustomError("bad-country", "country")
    return value


def _seam(value: str) -> str:
    if not SEAM_PATTERN.fullmatch(value):
        raise PydanticCustomError("bad-seam", "seam")
    return value


def _pattern(pattern: re.Pattern[str], reference: str = "") -> FieldInfo:
    """What the JSON Schema says of a text that `pattern` must match; `reference` is the kind of thing that it names."""
    extra: JsonDict = {"pattern": f"^{pattern.pattern}$"}
    return Field(json_schema_extra={**extra, REFERENCE: reference} if reference else extra)  # type: ignore[no-any-return]


REFERENCE: Final = "x-ids"
"""The key that tells to which kind of thing an id refers; `resolve` follows it and `schema` completes it."""

FieldId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN)]
DomainId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "domain")]
FunctionId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "function")]
SubfunctionId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "subfunction")]
AnyFunctionId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "any-function")]
ComponentId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "component")]
ApplicationFunctionId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "application-function")]
StandardId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "standard")]
ServiceId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "service")]
ProductId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "product")]
IncumbentId = Annotated[str, AfterValidator(_id), _pattern(ID_PATTERN, "incumbent")]
Name = Annotated[str, Field(max_length=120), AfterValidator(_plain), AfterValidator(_drawable)]
Sentence = Annotated[str, Field(max_length=600), AfterValidator(_plain), AfterValidator(_drawable)]
Seam = Annotated[str, Field(max_length=120), AfterValidator(_plain), AfterValidator(_seam)]
Code = Annotated[str, Field(max_length=200), AfterValidator(_plain)]
HttpsUrl = Annotated[
    str,
    Field(max_length=1000, json_schema_extra={"format": "uri", "pattern": "^https://"}),
    AfterValidator(_plain),
    AfterValidator(_https),
]
IsoDate = Annotated[str, AfterValidator(_iso_date), Field(json_schema_extra={"format": "date"})]
Licence = Annotated[str, Field(max_length=200), AfterValidator(_licence)]
Colour = Annotated[str, AfterValidator(_colour), _pattern(COLOUR_PATTERN)]
Country = Annotated[str, AfterValidator(_country), _pattern(COUNTRY_PATTERN)]
