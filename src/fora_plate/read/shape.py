"""From plain data to one record, and what is wrong with its shape in the words of an author.

In: the data of one file and the kind of record that it should be. Out: the record. Raises `DataError` with every
wrong key and value of the file. Never looks at another file.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from pathlib import PurePosixPath
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from pydantic import ValidationError

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.fields import PATTERNS
from fora_plate.read.records import Record
from fora_plate.read.yaml_source import bounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails

    from fora_plate.read.yaml_source import Data

__all__ = ["near", "quoted", "record_of"]

LONGEST_SHOWN: Final = 60
WRONG_TYPES: Final = {
    "string_type": "text",
    "bool_type": "boolean",
    "float_type": "number",
    "tuple_type": "list",
    "model_type": "mapping",
    "dict_type": "mapping",
    "literal_error": "text",
}
"""pydantic's code, and the word (see `messages.WORDS`) for what was expected."""

GPL: Final = re.compile(r"(?:gnu-)?(a|l)?gpl-?v?(\d)(\.\d)?\+?(?:-only|-or-later)?")


def record_of(kind: type[Record], data: dict[str, Data], file: str) -> Record:
    """The record of `kind` that `data` is. Raises `DataError`."""
    try:
        record = kind.model_validate(data)
    except ValidationError as error:
        # A list whose items are all wrong is "too short" to pydantic; the items have been reported already.
        details = [one for one in error.errors(include_url=False) if one["type"] != "too_short" or not one["input"]]
        raise DataError(bounded([_diagnostic(detail, kind, file) for detail in details])) from None
    name = PurePosixPath(file).stem
    if not kind.folder.endswith(".yaml") and getattr(record, "id", name) != name:
        values = {"id": record.id, "file": f"{record.id}.yaml", "name": name}  # type: ignore[attr-defined]
        raise DataError((Diagnostic.of("id-not-filename", Origin(file, ("id",)), **values),))
    return record


def near(value: str, known: Sequence[str]) -> dict[str, str]:
    """The known word that is most like `value`, as the value `near` of a diagnostic; nothing if none is."""
    found = get_close_matches(value, known, 1, 0.6)
    return {"near": found[0]} if found else {}


def quoted(words: Sequence[str]) -> str:
    """A list of words as it stands in a sentence."""
    return ", ".join(f"`{word}`" for word in words)


def _diagnostic(detail: ErrorDetails, kind: type[Record], file: str) -> Diagnostic:
    """One finding of pydantic under a code of ours."""
    code, path, value = detail["type"], detail["loc"], detail["input"]
    place = Origin(file, path)
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    values = {"key": key, "value": _shown(value)}
    context = {name: str(given) for name, given in detail.get("ctx", {}).items()}
    if code == "extra_forbidden":
        keys = list(_record_at(kind, path[:-1]).model_fields)
        place = Origin(file, path, on_key=True)
        code, values = "unknown-key", {"key": key, "keys": quoted(keys), **near(key, keys)}
    elif code == "missing":
        code, place = "missing-key", Origin(file, path[:-1])
    elif code == "literal_error" and isinstance(value, str):
        choices = [str(choice) for choice in get_args(_bare(_annotation_at(kind, path)))]
        code, values = "bad-choice", {**values, "choices": quoted(choices), **near(value, choices)}
    elif code in WRONG_TYPES:
        where = "item" if isinstance(path[-1], int) else "whole"
        code, values = "wrong-type", {**values, "where": where, "expected": WRONG_TYPES[code], "found": _word(value)}
    elif code == "string_too_long":
        code, values = "too-long", {**values, "length": str(len(value)), "most": context["max_length"]}
    elif code == "too_short":
        code = "empty-list"
    else:
        code = PATTERNS[context["pattern"]] if code == "string_pattern_mismatch" else code
        values = {**values, **context, **_advice(code, value)}
    return Diagnostic.of(code, place, **values)


def _advice(code: str, value: str) -> dict[str, str]:
    """What the author probably meant, for the codes where that can be told."""
    if code == "bad-id":
        letters = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:80]
        return {"near": slug} if slug[:1].isalpha() else {}
    if code == "bad-licence":
        return _near_licences(value)
    if code == "bad-url" and value.startswith("http://"):
        return {"near": f"https://{value.removeprefix('http://')}"}
    if code == "outer-space":
        return {"near": value.strip()}
    if code == "bad-colour" and re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        return {"near": value.lower()}
    return {}


def _near_licences(value: str) -> dict[str, str]:
    """SPDX identifiers that look like the first word of `value`."""
    try:
        from packaging.licenses._spdx import LICENSES  # not public, so it may go; this is only a help
    except ImportError:
        return {}
    known = {key: row["id"] for key, row in LICENSES.items() if not row["deprecated"]}
    word = "-".join(re.findall(r"[a-z0-9.+-]+", value.lower())[:4])
    family = GPL.fullmatch(word)
    if family:
        # SPDX wants to know whether later versions hold too, which these spellings leave open.
        stem = f"{family[1] or ''}gpl-{family[2]}{family[3] or '.0'}"
        found = [key for key in (f"{stem}-only", f"{stem}-or-later") if key in known]
    else:
        found = get_close_matches(word, known, 3, 0.8)
    return {"near": "`, `".join(known[key] for key in found)} if found else {}


def _shown(value: object) -> str:
    """A value as the author wrote it, shortened; nothing for what is no single value."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return ""
    return value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}…"


def _word(value: object) -> str:
    """The word for what kind of value this is."""
    words: list[tuple[type, str]] = [
        (NoneType, "nothing"),
        (bool, "boolean"),
        (str, "text"),
        (tuple, "list"),
        (dict, "mapping"),
    ]
    return next((word for kind, word in words if isinstance(value, kind)), "text")


def _annotation_at(kind: type[Record], path: Sequence[int | str]) -> Any:  # noqa: ANN401 -- an annotation is anything
    """The declared type of the value at `path`."""
    annotation: Any = kind
    for part in path:
        bare = _bare(annotation)
        annotation = get_args(bare)[0] if isinstance(part, int) else bare.model_fields[part].annotation
    return annotation


def _record_at(kind: type[Record], path: Sequence[int | str]) -> type[Record]:
    """The kind of the mapping at `path`."""
    found = _bare(_annotation_at(kind, path))
    assert isinstance(found, type)  # noqa: S101 -- only a record refuses keys
    assert issubclass(found, Record)  # noqa: S101
    return found


def _bare(annotation: Any) -> Any:  # noqa: ANN401 -- an annotation is anything
    """The type without `| None` and without metadata."""
    arguments = get_args(annotation)
    if NoneType in arguments:
        return _bare(next(argument for argument in arguments if argument is not NoneType))
    if arguments and get_origin(annotation) not in {tuple, Literal}:
        return _bare(arguments[0])
    return annotation
