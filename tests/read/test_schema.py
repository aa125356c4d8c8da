"""The JSON Schemas say what the records say."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from fora_plate.messages import MESSAGES
from fora_plate.read import read_catalog
from fora_plate.read.fields import REFERENCE
from fora_plate.read.records import KINDS, LOOSE_KINDS
from fora_plate.schema import data_page, errors_page, schema_files, schemas
from support.reading import CASES, MINI

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLAIN = schemas()


def _files(root: Path) -> Iterator[tuple[str, Path]]:
    """Every file of data with the name of its schema."""
    for kind, name in zip((*KINDS, *LOOSE_KINDS), PLAIN, strict=True):
        path = root / kind.folder
        for file in sorted(path.glob("*.yaml")) if path.is_dir() else [path]:
            yield name, file


class _Editor(yaml.SafeLoader):
    """Reads as an editor does: YAML 1.2, where a date is text."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in rows if tag.endswith((":bool", ":null"))]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _errors(name: str, file: Path) -> list[str]:
    data = yaml.load(file.read_text(encoding="utf-8"), _Editor)  # noqa: S506 -- a safe loader
    return [error.message for error in Draft202012Validator(PLAIN[name]).iter_errors(data)]


@pytest.mark.parametrize("name", list(PLAIN))
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(PLAIN[name])


def test_the_data_of_the_repository_keeps_to_the_schemas(root: Path) -> None:
    assert {str(file): found for name, file in _files(root) if (found := _errors(name, file))} == {}


@pytest.mark.parametrize(
    "code", ["unknown-key", "missing-key", "bad-choice", "bad-id", "bad-url", "bad-country", "too-long"]
)
def test_what_the_reader_refuses_by_shape_an_editor_marks_too(code: str) -> None:
    root = CASES / code / "data"
    assert all(_errors(name, file) for name, file in _files(root) if file.exists())


def _fields(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 -- JSON
    if isinstance(node, dict):
        yield from node.get("properties", {}).values()
        for key, part in node.items():
            if key not in {"if", "then", "else"}:  # what goes with what; the fields are explained once
                yield from _fields(part)


@pytest.mark.parametrize("name", list(PLAIN))
def test_every_field_is_explained(name: str) -> None:
    assert all(field["description"].endswith(".") for field in _fields(PLAIN[name]))


def test_ids_are_completed_but_new_ones_are_not_refused() -> None:
    field = schemas({"component": ["lms", "las"]})["product.schema.json"]["properties"]["components"]
    assert field["items"]["anyOf"][0] == {"enum": ["lms", "las"]}
    assert field["items"]["anyOf"][1]["pattern"].startswith("^[a-z]")
    assert REFERENCE not in json.dumps(list(PLAIN.values()))


def test_the_same_catalog_gives_the_same_files_each_with_one_line_end() -> None:
    catalog = read_catalog(MINI)
    made = schema_files(catalog)
    assert made == schema_files(read_catalog(MINI))
    assert all(text.endswith("\n") and not text.endswith("\n\n") and "\r" not in text for text in made.values())


def test_the_pages_name_every_code_and_every_kind_of_file() -> None:
    assert all(f"### {code}\n" in errors_page() for code in MESSAGES)
    assert all(f"## {kind.folder}" in data_page() for kind in KINDS)
