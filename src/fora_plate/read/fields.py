"""The kinds of value that a field of a record may hold, with the checks of one value on its own.

In: what the YAML says. Out: the same text. Errors: `PydanticCustomError` whose type is the code of a diagnostic.
Nothing here looks at another field, another file or the network.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Annotated, Any, Final, get_args

from pydantic import AfterValidator, BeforeValidator, Field, TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from fora_plate.text import missing_glyphs

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

__all__ = [
    "NO_LICENCE_KNOWN",
    "AnyFunctionId",
    "ApplicationFunctionId",
    "Code",
    "Colour",
    "Columns",
    "ComponentId",
    "ConsultationEdition",
    "Country",
    "DomainId",
    "FieldId",
    "FolderUrl",
    "FontFile",
    "FunctionId",
    "HttpsUrl",
    "IncumbentId",
    "IsoDate",
    "Leading",
    "Licence",
    "LogoFile",
    "MostLines",
    "Name",
    "Percent",
    "ProductId",
    "Question",
    "Seam",
    "Sentence",
    "ServiceId",
    "StandardId",
    "SubfunctionId",
    "SupplierId",
    "TypeSize",
    "Unnamed",
    "canonical_licence",
    "is_address",
    "is_folder_address",
    "is_sentence",
    "may_be_folder",
    "reference_of",
]

ID: Final = "^[a-z][a-z0-9-]{0,79}$"
COLOUR: Final = "^#[0-9a-f]{6}$"
COUNTRY: Final = "^[A-Z]{2}$"
CONSULTATION: Final = "^[0-9]{4}(-[0-9])?$"
URL: Final = r"^https://([A-Za-z0-9_-]+\.)+[A-Za-z0-9-]+(:[0-9]{1,5})?([/?#][^\s\p{C}<>\"'`{}|\\^]*)?$"
"""An absolute https address with a host that has a dot; no credentials, spaces, quotes or invisible characters."""
BELOW: Final = "([A-Za-z0-9_][A-Za-z0-9 _.-]*/)*[A-Za-z0-9_][A-Za-z0-9 _.-]*"
"""The name of a file beside or below the file that names it: no part of it starts with a full stop."""
FONT_FILE: Final = f"^{BELOW}[.](ttf|otf)$"
LOGO_FILE: Final = f"^{BELOW}[.](svg|png)$"
PATTERNS: Final = {
    ID: "bad-id",
    COLOUR: "bad-colour",
    COUNTRY: "bad-country",
    CONSULTATION: "bad-consultation",
    URL: "bad-url",
    FONT_FILE: "bad-font-name",
    LOGO_FILE: "bad-logo-name",
}
"""Patterns that pydantic checks by itself, many times faster than a function of ours, and the code when it refuses."""
SEAM_PART: Final = r"[^\W\d_](?:[^\W\d_]|['\u2019-])*[^\W\d_]"
SEAM_PATTERN: Final = re.compile(rf"{SEAM_PART}(?:\|{SEAM_PART})*")
"""Parts of at least two characters; each begins and ends with a letter, and between them is one `|`."""
BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what a reader sees (Unicode Standard Annex 9, section 2)."""


def is_address(value: str) -> bool:
    """Whether a value is an address as the data may hold."""
    return _fits(HttpsUrl, value)


def is_sentence(value: str) -> bool:
    """Whether a value is a text as the data may hold in a sentence."""
    return _fits(Sentence, value)


def _fits(kind: Any, value: str) -> bool:  # noqa: ANN401 -- an annotation is anything
    try:
        _adapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 -- an annotation is anything
    return TypeAdapter(kind)


def is_folder_address(value: str) -> bool:
    """Whether a value is an address as the data may hold, of something to which names of files can be added."""
    return _fits(FolderUrl, value) and may_be_folder(value)


def may_be_folder(address: str) -> bool:
    """Whether names of files can be added to an address."""
    return "?" not in address and "#" not in address


def _is_forbidden(character: str) -> bool:
    return character in BIDI or unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _plain(value: str) -> str:
    """Refuse empty text, control and bidirectional characters, and white space at the ends."""
    if not value or value.isspace():
        raise PydanticCustomError("empty-value", "empty")
    if not value.isprintable():
        bad = next((character for character in value if _is_forbidden(character)), None)
        if bad is not None:
            raise PydanticCustomError("forbidden-character", "character", {"character": f"U+{ord(bad):04X}"})
    if value[0].isspace() or value[-1].isspace():
        raise PydanticCustomError("outer-space", "space")
    return value


def _drawable(value: str) -> str:
    """As `_plain`, and refuse text that the bundled font cannot draw."""
    _plain(value)
    missing = "" if value.isascii() else missing_glyphs(value)
    if missing:
        shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in missing)
        raise PydanticCustomError("missing-glyph", "glyph", {"characters": shown})
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
def canonical_licence(value: str) -> str | None:
    """The canonical SPDX expression, or `None`; PyPA's packaging follows the SPDX list (PEP 639)."""
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return str(canonicalize_license_expression(value))
    except InvalidLicenseExpression:
        return None


def _licence(value: str) -> str:
    if value == NO_LICENCE_KNOWN:
        return value
    canonical = canonical_licence(value)
    if canonical is None:
        raise PydanticCustomError("bad-licence", "licence")
    if canonical != value:
        raise PydanticCustomError("licence-spelling", "licence", {"canonical": canonical})
    return value


def _seam(value: str) -> str:
    if not SEAM_PATTERN.fullmatch(value):
        raise PydanticCustomError("bad-seam", "seam")
    return value


def _number(least: float, most: float) -> BeforeValidator:
    """A decimal number between two bounds; in YAML it is text, as everything is."""

    def number(value: object) -> object:
        if not isinstance(value, str):
            return value
        if not re.fullmatch(r"[0-9]{1,3}([.][0-9]{1,3})?", value) or not least <= float(value) <= most:
            raise PydanticCustomError("bad-number", "number", {"least": f"{least:g}", "most": f"{most:g}"})
        return float(value)

    return BeforeValidator(number)


def _count(least: int, most: int) -> BeforeValidator:
    """A whole number between two bounds; in YAML it is text, as everything is."""

    def count(value: object) -> object:
        if not isinstance(value, str):
            return value
        if not re.fullmatch(r"[0-9]{1,3}", value) or not least <= int(value) <= most:
            raise PydanticCustomError("bad-count", "count", {"least": str(least), "most": str(most)})
        return int(value)

    return BeforeValidator(count)


NO_LICENCE_KNOWN: Final = "NOASSERTION"
"""What SPDX has for a licence that nobody says anything about; it is no licence."""
REFERENCE: Final = "x-ids"
"""The key that tells to which kind of thing an id refers; `references` follows it and `schema` completes it."""


def reference_of(annotated: Any) -> str:  # noqa: ANN401 -- an annotation, a field or what stands in them
    """The kind of thing that a type or a field refers to; empty for what is no reference. Does not look into lists."""
    extra = getattr(annotated, "json_schema_extra", None)
    if isinstance(extra, dict) and REFERENCE in extra:
        return str(extra[REFERENCE])
    annotation = getattr(annotated, "annotation", annotated)
    inner = (
        *getattr(annotated, "__metadata__", ()),
        *(get_args(annotation) if NoneType in get_args(annotation) else ()),
    )
    return next(filter(None, map(reference_of, inner)), "")


def _reference(kind: str) -> FieldInfo:
    """An id of something else."""
    return Field(pattern=ID, json_schema_extra={REFERENCE: kind})  # type: ignore[no-any-return]


FieldId = Annotated[str, Field(pattern=ID)]
DomainId = Annotated[str, _reference("domain")]
FunctionId = Annotated[str, _reference("function")]
SubfunctionId = Annotated[str, _reference("subfunction")]
AnyFunctionId = Annotated[str, _reference("any-function")]
ComponentId = Annotated[str, _reference("component")]
ApplicationFunctionId = Annotated[str, _reference("application-function")]
StandardId = Annotated[str, _reference("standard")]
ServiceId = Annotated[str, _reference("service")]
ProductId = Annotated[str, _reference("product")]
SupplierId = Annotated[str, _reference("supplier")]
IncumbentId = Annotated[str, _reference("incumbent")]
Name = Annotated[str, Field(max_length=120), AfterValidator(_drawable)]
Sentence = Annotated[str, Field(max_length=600), AfterValidator(_drawable)]
Seam = Annotated[str, Field(max_length=120), AfterValidator(_seam)]
Code = Annotated[str, Field(max_length=200), AfterValidator(_plain)]
HttpsUrl = Annotated[
    str, Field(max_length=1000, pattern=URL, json_schema_extra={"format": "uri", "pattern": "^https://[^/@ ]+[.]"})
]
FolderUrl = Annotated[HttpsUrl, Field(max_length=160)]
IsoDate = Annotated[str, AfterValidator(_iso_date), Field(json_schema_extra={"format": "date"})]
Licence = Annotated[str, Field(max_length=200), AfterValidator(_licence)]
Colour = Annotated[str, Field(pattern=COLOUR)]
Country = Annotated[str, Field(pattern=COUNTRY)]
ConsultationEdition = Annotated[str, Field(pattern=CONSULTATION, json_schema_extra={"type": ["string", "integer"]})]
FontFile = Annotated[str, Field(max_length=200, pattern=FONT_FILE)]
LogoFile = Annotated[str, Field(max_length=200, pattern=LOGO_FILE)]
TypeSize = Annotated[float, _number(4.5, 12), Field(json_schema_extra={"minimum": 4.5, "maximum": 12})]
Percent = Annotated[float, _number(5, 95), Field(json_schema_extra={"minimum": 5, "maximum": 95})]
Columns = Annotated[int, _count(1, 40), Field(json_schema_extra={"minimum": 1, "maximum": 40})]
Unnamed = Annotated[int, _count(1, 99), Field(json_schema_extra={"minimum": 1, "maximum": 99})]
Question = Annotated[int, _count(1, 99), Field(json_schema_extra={"minimum": 1, "maximum": 99})]
MostLines = Annotated[int, _count(2, 99), Field(json_schema_extra={"minimum": 2, "maximum": 99})]
Leading = Annotated[float, _number(1.15, 1.6), Field(json_schema_extra={"minimum": 1.15, "maximum": 1.6})]
