"""The text of a new file, in the style of the files that there are.

In: plain data. Out: text that reads back as exactly that data. Raises `DataError` for data that no file can hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.edit.render import mapping_lines
from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.yaml_source import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.errors import KeyPath
    from fora_plate.read.yaml_source import Data

__all__ = ["plain", "written"]


def written(data: dict[str, Data], schema: str | None, file: str = "") -> str:
    """The text of a file with `data`, that names its schema in the first line if there is one."""
    wanted = plain(data, file)
    head = [f"# yaml-language-server: $schema={schema}"] if schema else []
    lines = mapping_lines(wanted, 0) or ["{}"]
    text = "".join(f"{line}\n" for line in (*head, *lines))
    if load(text, file) != wanted:
        message = f"what was written for {file} reads back as something else"
        raise RuntimeError(message)
    return text


def plain(data: dict[str, Data], file: str) -> dict[str, Data]:
    """`data` with tuples for lists. Raises `DataError` for half characters, which no file of text can hold."""
    found = [
        Diagnostic.of("control-character", Origin(file, path), character=f"U+{ord(character):04X}")
        for path, text in _texts(data, ())
        for character in text
        if "\ud800" <= character <= "\udfff"
    ]
    if found:
        raise DataError(tuple(found))
    return {key: _plain(value) for key, value in data.items()}


def _plain(value: Data | list[Data]) -> Data:
    if isinstance(value, (list, tuple)):
        return tuple(_plain(item) for item in value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _texts(value: Data, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Every text in the data, keys too, and where it stands."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield (*path, key), key
            yield from _texts(item, (*path, key))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
