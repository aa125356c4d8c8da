"""mapping: the text of a mapping that an architect adjusts.

In: what was guessed, as plain data. Out: text with comments, which reads back as that data.
"""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING, Any, Final

from fora_plate.edit.render import mapping_lines
from fora_plate.read.records import MappingRecord
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load
from fora_plate.structure.found import KINDS
from fora_plate.structure.identity import readable

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["mapping_text", "record_from"]

INSIDE: Final = 2
"""Spaces before what stands in a mapping."""


def mapping_text(  # noqa: PLR0913 -- what a mapping holds
    template: str,
    origin: str,
    kinds: Mapping[str, Mapping[str, Any]],
    views: Mapping[str, str],
    left_out: tuple[str, ...],
    names: Mapping[str, str],
) -> str:
    """The mapping with these selectors and views; identifiers of which the name is given have it behind them."""
    blocks = {kind: _block(kind, kinds.get(kind), INSIDE) for kind in ("standard_versions", *KINDS)}
    items = [f"  - {_one(identifier)}" for identifier in sorted(set(left_out))]
    lines = {
        "views": mapping_lines({"views": dict(views)}, 0) if views else ["# views: {}"],
        "left_out": ["left_out:", *items] if items else ["# left_out: []"],
    }
    told = {name: "\n".join(_with_names(found, names)) for name, found in lines.items()}
    return Template(template).substitute(origin=origin, **blocks, **told)


def record_from(text: str) -> MappingRecord:
    """The mapping that a text is."""
    record = record_of(MappingRecord, load(text, MappingRecord.folder), MappingRecord.folder)
    assert isinstance(record, MappingRecord)  # noqa: S101 -- the kind that was asked for
    return record


def _block(kind: str, selector: Mapping[str, Any] | None, margin: int) -> str:
    """A selector, or a comment that keeps its place."""
    if selector is None:
        return f"{' ' * margin}# {kind}: {{elements: []}} # niet gevonden"
    return "\n".join(mapping_lines({kind: dict(selector)}, margin))


def _one(value: str) -> str:
    """A value as it stands behind a key."""
    return mapping_lines({"x": value}, 0)[0].removeprefix("x: ")


def _with_names(lines: list[str], names: Mapping[str, str]) -> list[str]:
    """Lines that end with an identifier, with its name as a comment."""
    shown = {_one(identifier): readable(name) for identifier, name in names.items()}
    return [f"{line} # {shown[end]}" if (end := _end(line)) in shown and shown[end] else line for line in lines]


def _end(line: str) -> str:
    found = re.search(r"(?:- |: )(.*)$", line)
    return found[1] if found else ""
