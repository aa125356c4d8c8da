"""The result of a layout: where everything is.

Invariants, held by the tests: edges are integers of 0.1 mm; a child lies inside its parent; siblings do not meet;
every line and logo lies inside the box of its thing; everything lies inside the margins; every selected thing is
placed once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.code import Modules
    from fora_plate.geometry import Box, Size
    from fora_plate.link import Link
    from fora_plate.logo import Logo
    from fora_plate.text import Face

__all__ = [
    "Body",
    "Layout",
    "Line",
    "Measures",
    "Placed",
    "PlacedCode",
    "PlacedIcon",
    "PlacedLogo",
    "Role",
    "Room",
    "Route",
    "Tone",
    "Wrap",
    "walk",
]

Role = Literal[
    "plate",
    "title",
    "band",
    "label",
    "domain",
    "area",
    "function",
    "group",
    "component",
    "service",
    "device",
    "facility",
    "relations",
    "application-function",
    "standard",
    "facility-service",
    "alternative",
    "supplier",
    "relation",
    "member",
    "own-service",
    "fate",
    "product",
    "sign",
    "supplier-ref",
    "references",
    "reference",
    "nothing",
    "more",
    "rule",
    "legend",
    "legend-part",
    "legend-entry",
    "sample",
    "page",
    "passage",
    "void",
    "table",
    "row",
    "repeated-row",
    "head",
    "repeated-head",
    "repeated-cell",
    "cell",
    "listing",
    "listed",
    "slip",
    "slip-rule",
    "slip-column",
    "slip-place",
    "slip-supplier",
    "slip-more",
    "swatch",
    "cut",
    "footer",
    "running-foot",
    "matrix",
    "matrix-heads",
    "matrix-group",
    "matrix-band",
    "matrix-column",
    "matrix-row",
    "matrix-cell",
    "matrix-run",
]
Tone = Literal["ink", "muted", "accent", "inverse"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. `x` is its left edge and `y` its baseline, in units; `size` and `width` in units too.

    `turned`: reads from bottom to top, `x` is the baseline and `y` the lower end. `label` is how the whole text is
    said, on the first of its lines, where that differs from what stands there; the others `follow` it. `marker`: the
    number or sign before what it marks. `language` is that of the words, empty if it is that of the plate.
    """

    text: str
    x: float
    y: float
    size: float
    width: float
    face: Face
    tone: Tone
    turned: bool = False
    heading: int = 0
    link: Link | None = None
    label: str = ""
    follows: bool = False
    marker: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLogo:
    """A logo and the box that its ink fills; `label` says what it is to who cannot see it, if nothing else does."""

    logo: Logo
    box: Box
    label: str = ""


@dataclass(frozen=True, slots=True)
class PlacedIcon:
    """The icon of a type of element (`notation.ICONS`) in the box that it may fill."""

    kind: str
    box: Box


@dataclass(frozen=True, slots=True)
class PlacedCode:
    """A QR code in its square box, without the quiet zone of `quiet` units around it; `label` says where it leads."""

    modules: Modules
    box: Box
    quiet: int
    label: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing at its place. `id` is stable and unique; `label` says what it is to who cannot see it.

    `tint` is the domain that it takes its colours from. `variant` tells apart things of one role that look
    different (a gap, a sign of the legend).
    """

    role: Role
    id: str
    box: Box
    label: str = ""
    lines: tuple[Line, ...] = ()
    children: tuple[Placed, ...] = ()
    tint: str | None = None
    variant: str | None = None
    picture: PlacedLogo | None = None
    code: PlacedCode | None = None
    icons: tuple[PlacedIcon, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """The line of a relation, from its source to its target, in units.

    `starts` and `ends`: whether source and target themselves stand there; otherwise another line goes on.
    """

    kind: str
    points: tuple[tuple[float, float], ...]
    starts: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Wrap:
    """A text as it was broken: the `id` of its thing, and its lines, at least one."""

    id: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """The quality of a layout in figures: type and leading in pt, part of the page inside the margins that is used.

    `smallest_type` is that of any text on the plate. `longest_wrap` is the heading or name with the most lines, the
    first of equals. `cut_lists` counts the cards that show fewer products than they have, `left_out` those products.
    """

    type_size: float
    smallest_type: float
    leading: float
    fill: float
    longest_wrap: Wrap
    cut_lists: int
    left_out: int


Room = tuple[tuple[int, int], tuple[float, float]]
"""The left top corner of what is between title and margins, and its width and height; in units."""


@dataclass(frozen=True, slots=True)
class Body:
    """What stands below the title: `em` and `leading` in units, the height that the legend needs in leadings."""

    em: float
    leading: float
    legend: float
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A plate laid out on a page; `em` is the product type and `leading` its line distance, in units.

    `routes` are the lines between things, with samples in the legend.
    """

    page: Size
    margin: int
    em: float
    leading: float
    root: Placed
    measures: Measures
    routes: tuple[Route, ...] = ()


def walk(placed: Placed) -> Iterator[Placed]:
    """`placed` and everything in it, in reading order."""
    yield placed
    for child in placed.children:
        yield from walk(child)
