"""What both formats have in common while they are read: records as they stand, before anything refers to anything.

In: markup. Out: a `Draft`, which `assembly` checks as a whole and makes a `Model` of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from fora_plate.errors import Diagnostic, Origin
from fora_plate.messages import MESSAGES

if TYPE_CHECKING:
    from fora_plate.model.markup import Markup
    from fora_plate.model.model import Format, Names, Node, Position, Properties

__all__ = ["TYPE", "Draft", "Findings", "Picture", "Thing", "Use", "chosen", "number"]

TYPE: Final = "http://www.w3.org/2001/XMLSchema-instance type"
WHOLE: Final = re.compile(r"-?[0-9]{1,6}")
"""A place on a view, in its own units; real views are a few thousand wide."""
MOST_KEPT: Final = 5_000
"""Findings of which the first are shown: of a file that is wrong everywhere, not all need room."""
Use = tuple[str, "Position"]
"""An identifier that is referred to, and where."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An element, a relationship or a view: its properties may still have the identifier of their name."""

    id: str
    kind: str
    names: Names
    documentation: str
    properties: Properties
    attributes: dict[str, str]
    position: Position


@dataclass(frozen=True, slots=True)
class Picture:
    """A view: what it shows, and what its nodes and connections refer to."""

    thing: Thing
    nodes: tuple[Node, ...]
    elements: tuple[Use, ...]
    connections: tuple[Use, ...]


@dataclass(slots=True)
class Findings:
    """What was found, as far as it is kept, and how much it is in all."""

    kept: list[Diagnostic] = field(default_factory=list)
    number: int = 0


@dataclass(slots=True)
class Draft:
    """A model as far as it has been read. `definitions` name properties; `None` where those have their names."""

    file: str
    format: Format
    id: str
    position: Position
    definitions: list[Thing] | None
    names: list[tuple[str, str]] = field(default_factory=list)
    properties: list[tuple[str, str]] = field(default_factory=list)
    elements: list[Thing] = field(default_factory=list)
    relationships: list[Thing] = field(default_factory=list)
    views: list[Picture] = field(default_factory=list)
    folders: dict[str, tuple[str, ...]] = field(default_factory=dict)
    paths: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    filed: list[Use] = field(default_factory=list)
    property_uses: list[Use] = field(default_factory=list)
    errors: Findings = field(default_factory=Findings)
    warnings: Findings = field(default_factory=Findings)

    def find(self, code: str, position: Position, **values: str) -> None:
        """Take note of what is wrong at a place."""
        findings = self.errors if MESSAGES[code].severity == "error" else self.warnings
        findings.number += 1
        if len(findings.kept) < MOST_KEPT:
            findings.kept.append(Diagnostic(code, Origin(self.file), tuple(values.items()), (), position))


def chosen(names: Names) -> str:
    """The Dutch text, else the one without a language, else the first; empty where there is none."""
    for language, text in names:
        if language.lower().split("-")[0] == "nl":
            return text
    return next((text for language, text in names if not language), names[0][1] if names else "")


def number(draft: Draft, markup: Markup, key: str, default: int | None = None) -> int:
    """An attribute that is a whole number; reported where it is none, as a place would be wrong without it."""
    value = markup.attributes.get(key)
    if value is None and default is not None:
        return default
    if value is None or not WHOLE.fullmatch(value):
        draft.find("model-number", markup.position, key=key, value=value or "")
        return 0
    return int(value)
