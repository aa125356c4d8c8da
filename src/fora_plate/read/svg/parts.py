"""The parts of a clean drawing: shapes and groups, with everything that was inherited or referred to filled in.

Invariants: numbers are rounded as they will be written; paint is `#rrggbb` or a gradient in the coordinates of the
shape; what draws nothing is not there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fora_plate.read.svg.path import Outline
    from fora_plate.read.svg.values import Matrix

__all__ = ["Clip", "Gradient", "Group", "Node", "Paint", "Shape", "Stop", "Stroke"]


@dataclass(frozen=True, slots=True)
class Stop:
    """A colour of a gradient at a distance from 0 to 1."""

    offset: float
    colour: str
    opacity: float


@dataclass(frozen=True, slots=True)
class Gradient:
    """A gradient: `x1 y1 x2 y2` if it is linear, `cx cy r fx fy` if it is radial."""

    places: tuple[float, ...]
    transform: Matrix
    spread: str
    stops: tuple[Stop, ...]


Paint = str | Gradient


@dataclass(frozen=True, slots=True)
class Stroke:
    """How an outline is drawn along."""

    paint: Paint
    width: float
    opacity: float
    cap: str
    join: str
    limit: float
    dashes: tuple[float, ...]
    offset: float


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline, in coordinates that `transform` brings to those of the logo, with its paint."""

    outline: Outline
    transform: Matrix
    fill: Paint | None
    opacity: float
    rule: str
    stroke: Stroke | None


@dataclass(frozen=True, slots=True)
class Clip:
    """The outline outside of which nothing is drawn."""

    outline: Outline
    transform: Matrix


@dataclass(frozen=True, slots=True)
class Group:
    """Shapes that are made transparent together, or clipped."""

    opacity: float
    clip: Clip | None
    nodes: tuple[Node, ...]


Node = Shape | Group
