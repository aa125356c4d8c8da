"""The scene: a few dumb marks, the last thing that all formats share.

Invariants: coordinates are absolute, in units of 0.1 mm; colours are final (`#rrggbb`); text is set in a face of the
one typeface of the scene, on a baseline; the order of the items is the order of painting and of reading. There is no
inheritance, no unit, no domain type, and nothing left to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fora_plate.text import INTER

if TYPE_CHECKING:
    from fora_plate.geometry import Size
    from fora_plate.logo import Logo
    from fora_plate.style import HatchKind
    from fora_plate.text import Face, Typeface

__all__ = ["Area", "Figure", "Hatch", "Item", "Picture", "Rect", "Scene", "Text"]

Area = tuple[float, float, float, float]
"""Left, top, right and bottom, in units."""
Meaning = Literal["group", "list", "item", "aside"]


@dataclass(frozen=True, slots=True)
class Hatch:
    """Lines or dots over an area, above its fill; spacing and width in units. `hatch.strokes` says where they run.

    They keep out of the areas in `clear`, which is where words stand.
    """

    kind: HatchKind
    colour: str
    spacing: float
    width: float
    clear: tuple[Area, ...] = ()


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, optionally filled, stroked (on its edges), dashed, with rounded corners, and hatched."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    hatch: Hatch | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """A string from left edge `x` on baseline `y`, `width` wide with kerning; turned text reads upwards from there.

    `heading` is the level of a heading, 0 for running text; `label` are all its words where it takes several lines, and
    `follows` says that this text is one of its later lines. `link` is an https address.
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
    label: str = ""
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A logo, as large as it fits into the rectangle, in its middle. `id` is unique on the plate.

    It has no label where the name of whose logo it is stands beside it; a screen reader passes over it then.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    logo: Logo
    label: str = ""


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
    """One page: its size in units; name, description, language and date for the metadata; the items; their typeface."""

    size: Size
    title: str
    description: str
    language: str
    date: str
    items: tuple[Item, ...]
    typeface: Typeface = INTER
