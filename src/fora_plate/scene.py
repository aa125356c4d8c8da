"""The scene: a few dumb marks, the last thing that all formats share.

Invariants: coordinates are absolute, in units of 0.1 mm; colours are final (`#rrggbb`); text is set in a bundled
face on a baseline; the order of the items is the order of painting and of reading. There is no inheritance, no
unit, no domain type, and nothing left to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fora_plate.geometry import Size
    from fora_plate.logo import Logo
    from fora_plate.text import Face

__all__ = ["Figure", "Item", "Picture", "Rect", "Scene", "Text"]

Meaning = Literal["group", "list", "item", "aside"]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, optionally filled, stroked (inside its edges' centre line), dashed and with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A string from left edge `x` on baseline `y`, `width` wide with kerning; turned text reads upwards from there.

    `heading` is the level of a heading, 0 for running text. `link` is an https address.
    """

    text: str
    x: float
    y: float
    size: float
    width: float
    face: Face
    fill: str
    turned: bool = False
    heading: int = 0
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo, as large as it fits into the rectangle, in its middle. `id` is unique on the plate.

    It has no label, because the name of whose logo it is stands beside it.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    logo: Logo


@dataclass(frozen=True, slots=True)
class Figure:
    """A labelled set of marks: one thing. `kind` is the role that it plays on the plate.

    `meaning`: a group, a list, an item of a list, or an aside, which a screen reader may pass over because the
    label of the figure around it says the same. An empty `id` belongs to a set that is no thing by itself.
    """

    id: str
    kind: str
    label: str
    meaning: Meaning
    items: tuple[Item, ...]


Item = Rect | Text | Picture | Figure


@dataclass(frozen=True, slots=True)
class Scene:
    """One page: its size in units, its name, description, language and date for the metadata, and the items."""

    size: Size
    title: str
    description: str
    language: str
    date: str
    items: tuple[Item, ...]
