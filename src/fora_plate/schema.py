"""What follows from the file format, the tables of the open data and the catalogue of messages: JSON Schemas and docs.

In: the records, the tables, the messages and, for completing ids, the catalog. Out: the text of each file by its name.
The same input gives the same text. Writes nothing itself.
"""

from __future__ import annotations

import json
import re
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin

from fora_plate.export import EDITION, SEPARATOR, TABLES, UNDO
from fora_plate.export.exchange.page import model_section
from fora_plate.messages import STAGES, WORDS
from fora_plate.read.fields import REFERENCE, reference_of
from fora_plate.read.records import KINDS, LOOSE_KINDS, Record
from fora_plate.words.tables import OPEN_DATA

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic.fields import FieldInfo

    from fora_plate.catalog import Catalog
    from fora_plate.export import Column, Sort, Table

__all__ = ["data_page", "errors_page", "open_data_page", "open_data_schema", "schema_files", "schemas"]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
GENERATED: Final = "<!-- Gemaakt door `fora-plate schema`; niet met de hand veranderen. -->"
PLAIN_SORTS: Final[Mapping[Any, str]] = {bool: "true of false", float: "getal"}
Node = dict[str, Any]


def schema_files(catalog: Catalog) -> dict[str, str]:
    """Every generated file, by its name relative to the data folder."""
    found = {f"schema/{name}": _text(schema) for name, schema in schemas(_ids(catalog)).items()}
    found["schema/open-data.schema.json"] = _text(open_data_schema())
    return {
        **found,
        "docs/data.md": data_page(),
        "docs/errors.md": errors_page(),
        "docs/open-data.md": open_data_page(),
    }


def schemas(ids: Mapping[str, Sequence[str]] | None = None) -> dict[str, Node]:
    """The JSON Schema of every kind of file, by file name; `ids` by kind of thing lets an editor complete them."""
    return {f"{_name(kind)}.schema.json": _schema(kind, ids or {}) for kind in (*KINDS, *LOOSE_KINDS)}


def _ids(catalog: Catalog) -> dict[str, list[str]]:
    """The ids that exist, under the names that `fields` gives to what refers to them."""
    functions = list(catalog.functions)
    below = [part.id for function in catalog.functions.values() for part in function.subfunctions]
    return {
        "domain": list(catalog.domains),
        "function": functions,
        "subfunction": below,
        "any-function": functions + below,
        "component": list(catalog.components),
        "application-function": list(catalog.application_functions),
        "standard": list(catalog.standards),
        "service": list(catalog.network_services),
        "product": list(catalog.products),
        "supplier": list(catalog.suppliers),
        "incumbent": list(catalog.incumbents),
    }


def _text(schema: Node) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _name(kind: type[Record]) -> str:
    """`ApplicationFunctionsRecord` is `application-functions`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", kind.__name__.removesuffix("Record")).lower()


def _schema(kind: type[Record], ids: Mapping[str, Sequence[str]]) -> Node:
    made = _tidied(kind.model_json_schema(), ids)
    assert isinstance(made, dict)  # noqa: S101 -- a schema of a record is an object
    return {"$schema": DIALECT, "title": _doc(kind).partition(":")[0], **made}


def _tidied(node: Any, ids: Mapping[str, Sequence[str]]) -> Any:  # noqa: ANN401 -- JSON
    """The schema without pydantic's titles, with the ids that can be chosen, and lists without repetition."""
    if isinstance(node, list):
        return [_tidied(part, ids) for part in node]
    if not isinstance(node, dict):
        return node
    kind = str(node.get(REFERENCE, ""))
    kept = {
        key: {name: _tidied(part, ids) for name, part in value.items()}
        if key in {"properties", "$defs"}
        else _tidied(value, ids)
        for key, value in node.items()
        if key not in {REFERENCE, "title"}
    }
    if kind in ids:
        kept["anyOf"] = [{"enum": list(ids[kind])}, {"pattern": kept.pop("pattern")}]
    if kept.get("type") == "array" and "$ref" not in kept["items"]:
        kept["uniqueItems"] = True
    return kept


def data_page() -> str:
    """`docs/data.md`: every field of every kind of file, in Dutch."""
    lines = [
        GENERATED,
        "# De gegevens",
        "Elk ding heeft een eigen YAML-bestand; dit zijn alle sleutels. Een vet gedrukte sleutel is verplicht.",
        "Waarden zijn tekst, `true` of `false`, een lijst, of een blok met sleutels. Datums zijn tekst.",
        "De regel `# yaml-language-server: $schema=...` bovenaan een bestand laat een editor meelezen.",
    ]
    for kind in (*KINDS, *LOOSE_KINDS):
        path, _, meaning = _doc(kind).partition(": ")
        lines += [f"## {path}", _sentence(meaning), *_table(kind)]
        for part in _parts(kind):
            lines += [f"### {_name(part)} in {path}", _sentence(_doc(part)), *_table(part)]
    return "\n\n".join(lines) + "\n"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _table(kind: type[Record]) -> list[str]:
    rows = ["| sleutel | soort | betekenis |", "| --- | --- | --- |"]
    for name, field in kind.model_fields.items():
        key = f"**`{name}`**" if field.is_required() else f"`{name}`"
        meaning = (field.description or "").replace("|", "\\|")
        rows.append(f"| {key} | {_sort(field.annotation, field)} | {meaning}{_default(field)} |")
    return ["\n".join(rows)]


def _default(field: FieldInfo) -> str:
    """What holds when the key is left out, where that says something."""
    value = field.get_default()
    if field.is_required() or value is None or value == ():
        return ""
    shown = str(value).lower() if isinstance(value, bool) else ", ".join(value) if isinstance(value, tuple) else value
    return f" Anders: `{shown}`."


def _sort(annotation: Any, metadata: Any) -> str:  # noqa: ANN401 -- annotations are anything
    """The kind of value, in words."""
    arguments = get_args(annotation)
    if NoneType in arguments:
        return _sort(next(argument for argument in arguments if argument is not NoneType), annotation)
    if get_origin(annotation) is tuple:
        return f"lijst: {_sort(arguments[0], arguments[0])}"
    if get_origin(annotation) is Literal:
        return "keuze"
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return f"blok `{_name(annotation)}`"
    bare = arguments[0] if hasattr(annotation, "__metadata__") else annotation
    if bare in PLAIN_SORTS:
        return PLAIN_SORTS[bare]
    kind = reference_of(metadata)
    return f"kenmerk van {'een bedrijfsfunctie' if kind == 'any-function' else WORDS['nl'][kind]}" if kind else "tekst"


def _parts(kind: type[Record]) -> list[type[Record]]:
    """The records within a record, in order of appearance, each once."""
    found: dict[type[Record], None] = {}
    for field in kind.model_fields.values():
        arguments = get_args(field.annotation) or (field.annotation,)
        for part in arguments:
            if isinstance(part, type) and issubclass(part, Record):
                found |= dict.fromkeys((part, *_parts(part)))
    return list(found)


def _doc(kind: type[Record]) -> str:
    return " ".join((kind.__doc__ or "").split())


def errors_page() -> str:
    """`docs/errors.md`: every code, with what it means and what to do, in Dutch and English."""
    lines = [
        GENERATED,
        "# Fouten en adviezen",
        "Wat `fora-plate check` kan melden. `fora-plate explain CODE` geeft dezelfde uitleg.",
        "*What `fora-plate check` can report. `fora-plate explain CODE --lang en` gives the same explanation.*",
    ]
    for stage, rows in STAGES.items():
        lines.append(f"## {WORDS['nl'][stage]} / {WORDS['en'][stage]}")
        for code, row in rows.items():
            severity = (
                "" if row.severity == "error" else f" ({WORDS['nl'][row.severity]} / {WORDS['en'][row.severity]})"
            )
            lines += [f"### {code}", f"{row.why_nl}{severity}", f"*{row.why_en}*"]
    return "\n\n".join(lines) + "\n"


SORTS: Final[Mapping[Sort, tuple[str, Node]]] = {
    "text": ("tekst / text", {"type": "string"}),
    "address": ("adres / address", {"type": "string", "format": "uri"}),
    "date": ("datum / date", {"type": "string", "format": "date"}),
    "flag": ("true, false", {"type": "boolean"}),
    "count": ("getal / number", {"type": "integer", "minimum": 0}),
    "list": ("lijst / list", {"type": "array", "items": {"type": "string"}}),
}
"""Each sort of value in a table: in words, and in a JSON Schema."""


def open_data_schema() -> Node:
    """The JSON Schema of the open data as JSON."""
    text = SORTS["text"][1]
    source = dict.fromkeys(("name", "publisher", "repository", "commit", "date", "url"), text)
    top = dict.fromkeys(("program", "edition", "date", "language", "licence", "project", "report"), text)
    tables = {name: _rows_schema(table) for name, table in TABLES.items()}
    notes = {"type": "array", "items": text, "description": "Wat een lezer moet weten."}
    parts = {**top, "source": _object(source), "notes": notes, "tables": _object(tables, required=False)}
    return {"$schema": DIALECT, "title": "fora-plate.json", **_object(parts)}


def _object(parts: Node, *, required: bool = True) -> Node:
    known = {"type": "object", "properties": parts, "additionalProperties": False}
    return {**known, "required": list(parts)} if required else known


def _rows_schema(table: Table) -> Node:
    columns = {column.name: _value_schema(column) for column in table.columns}
    return {"type": "array", "description": table.nl, "items": _object(columns)}


def _value_schema(column: Column) -> Node:
    found = {**SORTS[column.sort][1], "description": column.nl}
    if column.choices:
        found["enum"] = list(column.choices)
    if column.optional:
        found["type"] = [found["type"], "null"]
    return found


def open_data_page() -> str:
    """`docs/open-data.md`: every column of every table, and what the model holds, in Dutch and English."""
    given = {"separator": SEPARATOR, "undo": UNDO, "edition": EDITION.name, "nl": EDITION.nl, "en": EDITION.en}
    lines = [GENERATED, OPEN_DATA.format(**given).strip()]
    for name, table in TABLES.items():
        lines += [f"## {name}", table.nl, f"*{table.en}*", _columns(table)]
    lines += model_section()
    return "\n\n".join(lines) + "\n"


def _columns(table: Table) -> str:
    rows = ["| kolom / column | soort / sort | betekenis | meaning |", "| --- | --- | --- | --- |"]
    for column in table.columns:
        choices = ", ".join(f"`{choice}`" for choice in column.choices)
        sort = f"{choices or SORTS[column.sort][0]}{' (of leeg / or empty)' if column.optional else ''}"
        rows.append(f"| `{column.name}` | {sort} | {column.nl} | {column.en} |")
    return "\n".join(rows)
