"""The scene: a few dumb marks, the last thing that all formats share, and documents of many scenes.

Invariants: coordinates are absolute, in units of 0.1 mm; colours are final (`#rrggbb`); text is set in a face of the
one typeface of the scene, on a baseline; the order of the items is the order of painting and of reading. There is no
inheritance, no unit, no domain type, and nothing left to decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from fora_plate.text import INTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.geometry import Size
    from fora_plate.link import Link
    from fora_plate.logo import Logo
    from fora_plate.style import HatchKind
    from fora_plate.text import Face, Typeface

__all__ = [
    "About",
    "Area",
    "Code",
    "Document",
    "Figure",
    "Hatch",
    "Inset",
    "Item",
    "Meaning",
    "Page",
    "Picture",
    "Polyline",
    "Rect",
    "Scene",
    "Text",
    "dark_runs",
]

Area = tuple[float, float, float, float]
"""Left, top, right and bottom, in units."""
Meaning = Literal["section", "group", "list", "item", "table", "row", "head", "cell", "aside"]


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
class Polyline:
    """Straight pieces from point to point, stroked and perhaps dashed; a closed one may be filled too."""

    points: tuple[tuple[float, float], ...]
    closed: bool = False
    fill: str | None = None
    stroke: str = "#000000"
    stroke_width: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A string from left edge `x` on baseline `y`, `width` wide with kerning; turned text reads upwards from there.

    `heading` is the level of a heading, 0 for running text; `label` is how it is said, where that differs from what
    stands there, and `follows` says that this is a later line of the text before it. `marker`: the number or sign of
    what comes behind it. `language` is that of the words, empty if it is that of the scene.
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
    link: Link | None = None
    label: str = ""
    follows: bool = False
    marker: bool = False
    language: str = ""


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

    @property
    def fitted(self) -> Area:
        """What the ink of the logo fills."""
        ink = self.logo.ink
        scale = min(self.width / ink.width, self.height / ink.height)
        beside, above = (self.width - ink.width * scale) / 2, (self.height - ink.height * scale) / 2
        return self.x + beside, self.y + above, self.x + self.width - beside, self.y + self.height - above


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code, its quiet zone not included: rows of modules, which are dark where they are true."""

    x: float
    y: float
    size: float
    modules: tuple[tuple[bool, ...], ...]
    fill: str
    label: str


@dataclass(frozen=True, slots=True)
class Inset:
    """A part of another picture: `items`, `scale` times as large and with their `origin` at the left top corner.

    Nothing is seen of them outside this rectangle. With a label it is a picture, without one it can be read.
    """

    x: float
    y: float
    width: float
    height: float
    items: tuple[Item, ...]
    origin: tuple[float, float] = (0.0, 0.0)
    scale: float = 1.0
    label: str = ""

    @property
    def moved(self) -> tuple[float, float]:
        """How far the items are moved right and down, after they were made larger."""
        return self.x - self.origin[0] * self.scale, self.y - self.origin[1] * self.scale


@dataclass(frozen=True, slots=True)
class Figure:
    """A labelled set of marks: one thing. `kind` is the role that it plays on the plate.

    `meaning`: a section, which has a heading of its own, or any other group; a list or an item of it; a table, its rows
    and the cells in them; or an aside, which a screen reader may pass over because it says nothing that is not said
    elsewhere. An empty `id` belongs to a set that is no thing by itself.
    """

    id: str
    kind: str
    label: str
    meaning: Meaning
    items: tuple[Item, ...]


Item = Rect | Polyline | Text | Picture | Code | Inset | Figure


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself: title, description, language; date and name of the edition; source and licence.

    `provenance` is the line that tells what it was made from.
    """

    title: str
    description: str
    language: str
    date: str
    edition: str = ""
    source: str = ""
    licence: str = ""
    provenance: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """One page: its size in units, what it is about, the items, and their typeface."""

    size: Size
    about: About
    items: tuple[Item, ...]
    typeface: Typeface = INTER


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a document. Pages with one `id` belong together: what has one id on them is one thing.

    `label` is its number as a reader sees it. `trim` is where the sheet is cut, and `bleed` how far beyond that
    there is ink; without them the sheet is the page.
    """

    id: str
    label: str
    scene: Scene
    trim: Area | None = None
    bleed: Area | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """Pages, all in one typeface. Links to `#<page>` and `#<page>/<figure>` lead to ids of pages and figures."""

    about: About
    pages: tuple[Page, ...]

    @classmethod
    def of(cls, scene: Scene) -> Document:
        """A scene as a document of one page."""
        return cls(scene.about, (Page("", "1", scene),))


def dark_runs(code: Code) -> Iterator[tuple[float, float, float, float]]:
    """The dark modules of a code as rectangles in units (left, top, width, height), neighbours in a row as one."""
    step = code.size / len(code.modules)
    for number, row in enumerate(code.modules):
        place = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield code.x + place * step, code.y + number * step, length * step, step
            place += length
