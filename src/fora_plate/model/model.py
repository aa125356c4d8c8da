"""An ArchiMate model as it was read: elements, relationships, views and folders, all in the order of the file.

In: nothing. Out: frozen types. Identifiers are those of the file, and unique among elements, relationships and views.
Texts are exactly those of the file: nothing is trimmed or made to fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.errors import Diagnostic

__all__ = ["Element", "Format", "Model", "Names", "Node", "Position", "Properties", "Relationship", "View"]

Format = Literal["exchange", "archimate"]
"""The exchange format of The Open Group, or the file of Archi itself."""
Position = tuple[int, int]
"""Line and column, from 1."""
Properties = tuple[tuple[str, str], ...]
"""Name and value of every property; a name may come more than once."""
Names = tuple[tuple[str, str], ...]
"""Language and text of every name; the language is empty where the file tells none."""


@dataclass(frozen=True, slots=True)
class Element:
    """A concept: `kind` is the type of ArchiMate (`BusinessFunction`).

    `name` is the Dutch one of `names`, else the one without a language, else the first; empty where there is none.
    """

    id: str
    kind: str
    name: str
    names: Names
    documentation: str
    properties: Properties
    position: Position


@dataclass(frozen=True, slots=True)
class Relationship:
    """From `source` to `target`, which are both elements or relationships of the model.

    `kind` is without the word relationship (`Aggregation`); `access` is `Access`, `Read`, `Write` or `ReadWrite`, and
    `None` where the file tells none or it is no `Access`.
    """

    id: str
    kind: str
    source: str
    target: str
    name: str
    properties: Properties
    access: str | None
    position: Position


@dataclass(frozen=True, slots=True)
class Node:
    """A box on a view: of an element, or with a label of its own. Its place is that on the view, not in its parent.

    Colours are `#rrggbb`, or `None` where the file tells none.
    """

    id: str
    element: str | None
    label: str | None
    x: int
    y: int
    width: int
    height: int
    fill: str | None
    line: str | None
    font_colour: str | None
    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A diagram; `connections` are the relationships that it draws."""

    id: str
    name: str
    documentation: str
    properties: Properties
    nodes: tuple[Node, ...]
    connections: tuple[str, ...]
    position: Position


@dataclass(frozen=True, slots=True)
class Model:
    """A whole model: every end of a relationship, element of a node and connection of a view is in it.

    `folders` has the path of folders of elements, relationships and views, for those that are in one. `notes` are
    warnings: what could not be read and is left out.
    """

    id: str
    name: str
    properties: Properties
    elements: Mapping[str, Element]
    relationships: Mapping[str, Relationship]
    views: Mapping[str, View]
    folders: Mapping[str, tuple[str, ...]]
    file: str
    format: Format
    notes: tuple[Diagnostic, ...] = ()
