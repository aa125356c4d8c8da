"""ArchiMate as a notation: what everything on a plate is in it, and its icons as lines in a square.

In: nothing. Out: types of elements by role, and the icon and the kind of shape of a type. The icons are our own lines,
after the shapes of ArchiMate 3.2 (chapters 4 to 10). Knows neither paper nor colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.archimate import ELEMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["ICONS", "TYPES", "Shape", "Stroke", "named", "shape_of", "told", "type_of", "types_of"]

Shape = Literal["square", "rounded", "cut", "grouping"]
"""The outline of a box: of structure, of behaviour, of motivation; and dashed with a tab, of what only groups."""
Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of an icon from point to point, in a square with sides of 1; a closed one goes back to its start."""

    points: Points
    closed: bool = True
    dashed: bool = False


TYPES: Final[Mapping[str, str]] = {
    "layer": "Grouping",
    "domain": "Grouping",
    "function": "BusinessFunction",
    "subfunction": "BusinessFunction",
    "component": "ApplicationComponent",
    "application-function": "ApplicationFunction",
    "standard": "Constraint",
    "facility": "ApplicationComponent",
    "facility-service": "ApplicationService",
    "group": "Grouping",
    "service": "TechnologyService",
    "device": "Device",
    "product": "ApplicationComponent",
    "reference": "ApplicationComponent",
    "supplier": "BusinessActor",
    "own-service": "BusinessService",
    "alternative": "ApplicationComponent",
    "incumbent": "ApplicationComponent",
    "data-object": "DataObject",
}
"""The type of a thing by its kind, or by its role on a plate. Decision 0029 says why each is what it is."""


def _arc(middle: tuple[float, float], radius: float, start: int, end: int, step: int = 18) -> Points:
    """A part of a circle between two angles in degrees, clockwise from the right, as lines of so many degrees."""
    (x, y), steps = middle, (end - start) // step
    angles = ((start + number * step) / 180 * pi for number in range(steps + 1))
    return tuple((round(x + radius * cos(angle), 4), round(y + radius * sin(angle), 4)) for angle in angles)


COMPONENT: Final = (
    Stroke(
        (
            *((0.22, 0.2), (0.0, 0.2), (0.0, 0.42), (0.22, 0.42), (0.22, 0.58)),
            *((0.44, 0.58), (0.44, 0.8), (0.0, 0.8), (0.0, 0.58), (0.22, 0.58), (0.22, 0.42)),
            *((0.44, 0.42), (0.44, 0.2), (0.22, 0.2)),
            *((0.22, 0.08), (1.0, 0.08), (1.0, 0.92), (0.22, 0.92), (0.22, 0.8)),
        ),
        closed=False,
    ),
)
FUNCTION: Final = (Stroke(((0.5, 0.04), (0.92, 0.36), (0.92, 0.96), (0.5, 0.64), (0.08, 0.96), (0.08, 0.36))),)
SERVICE: Final = (Stroke((*_arc((0.28, 0.5), 0.28, 90, 270), *_arc((0.72, 0.5), 0.28, -90, 90))),)
ACTOR: Final = (
    Stroke(
        (
            *_arc((0.5, 0.18), 0.16, 90, 450, 30),
            *((0.5, 0.46), (0.2, 0.46), (0.8, 0.46), (0.5, 0.46)),
            *((0.5, 0.66), (0.22, 0.98), (0.5, 0.66), (0.78, 0.98)),
        ),
        closed=False,
    ),
)
DEVICE: Final = (
    Stroke(
        (
            *_arc((0.2, 0.22), 0.12, 180, 270, 30),
            *_arc((0.8, 0.22), 0.12, 270, 360, 30),
            *_arc((0.8, 0.58), 0.12, 0, 90, 30),
            *_arc((0.2, 0.58), 0.12, 90, 180, 30),
        )
    ),
    Stroke(((0.24, 0.7), (0.04, 0.92), (0.96, 0.92), (0.76, 0.7)), closed=False),
)
GROUPING: Final = (
    Stroke(((0.0, 0.34), (1.0, 0.34), (1.0, 0.92), (0.0, 0.92)), dashed=True),
    Stroke(((0.0, 0.34), (0.0, 0.1), (0.56, 0.1), (0.56, 0.34)), closed=False, dashed=True),
)
CONSTRAINT: Final = (
    Stroke(
        ((0.46, 0.16), (1.0, 0.16), (0.74, 0.84), (0.0, 0.84), (0.26, 0.16), (0.46, 0.16), (0.2, 0.84)), closed=False
    ),
)
DATA: Final = (
    Stroke(((0.0, 0.36), (1.0, 0.36), (1.0, 0.88), (0.0, 0.88), (0.0, 0.12), (1.0, 0.12), (1.0, 0.36)), closed=False),
)

ICONS: Final[Mapping[str, tuple[Stroke, ...]]] = {
    "ApplicationComponent": COMPONENT,
    "ApplicationFunction": FUNCTION,
    "ApplicationService": SERVICE,
    "BusinessActor": ACTOR,
    "BusinessFunction": FUNCTION,
    "BusinessService": SERVICE,
    "Constraint": CONSTRAINT,
    "DataObject": DATA,
    "Device": DEVICE,
    "Grouping": GROUPING,
    "TechnologyService": SERVICE,
}
"""The icon of every type that anything is."""


def type_of(role: str) -> str | None:
    """The type of what plays this role on a plate; `None` for what is no element, such as a legend."""
    return TYPES.get(role)


def named(kind: str, language: str) -> str:
    """What a type is called in Dutch or English."""
    element = ELEMENTS[kind]
    return element.en if language == "en" else element.nl


def told(role: str, language: str) -> tuple[str, ...]:
    """What the type of a role is called, in a tuple; an empty one without a language, or for what is no element."""
    return (named(TYPES[role], language),) if language and role in TYPES else ()


def shape_of(kind: str) -> Shape:
    """The outline of the box of a type (ArchiMate 3.2, section 3.9)."""
    element = ELEMENTS[kind]
    if element.aspect == "composite":
        return "grouping"
    if element.aspect == "motivation":
        return "cut"
    return "rounded" if element.aspect == "behaviour" else "square"


def types_of(roles: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """The types of roles that have one, each with its roles, in the order of `TYPES`."""
    held = frozenset(roles)
    found: dict[str, tuple[str, ...]] = {}
    for role, kind in TYPES.items():
        if role in held:
            found[kind] = (*found.get(kind, ()), role)
    return found
