"""The text of a new file, in the style of the files that there are.

In: plain data. Out: text that reads back as exactly that data. Raises `DataError` for data that no file can hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from fora_plate.edit.render import mapping_lines
from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.yaml_source import MOST_DEPTH, bounded, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.read.yaml_source import Data

__all__ = ["plain", "written"]

HALF: Final = re.compile("[\ud800-\udfff]")
"""Half of a character of UTF-16, which UTF-8 cannot hold."""


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
    """`data` with tuples for lists. Raises `DataError` for half characters and for what is nested too deep."""
    problems = list(_problems(data, Origin(file)))
    if problems:
        raise DataError(bounded(problems))
    return {key: _plain(value) for key, value in data.items()}


def _plain(value: Data | list[Data]) -> Data:
    if isinstance(value, (list, tuple)):
        return tuple(_plain(item) for item in value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _problems(value: Data, origin: Origin) -> Iterator[Diagnostic]:
    """What no file of text can hold, or what would not be read again."""
    if isinstance(value, str):
        found = HALF.search(value)
        if found:
            yield Diagnostic.of("control-character", origin, character=f"U+{ord(found[0]):04X}")
    elif isinstance(value, (dict, list, tuple)):
        if len(origin.path) >= MOST_DEPTH:
            yield Diagnostic.of("too-deep", origin, most=str(MOST_DEPTH))
            return
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _problems(str(key), origin)
            yield from _problems(item, origin.at(key))
