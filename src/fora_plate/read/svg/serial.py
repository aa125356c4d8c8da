"""A clean drawing as the text of SVG: nothing but `g`, `path`, gradients and `clipPath`, attributes in fixed order.

In: nodes. Out: what stands inside an `svg` element. Ids are numbers in order of use behind `OWN`; equal definitions
are written once. Everything is a number of ours, a colour `#rrggbb` or a word from a list, so nothing needs escaping.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.logo import OWN, plain
from fora_plate.read.svg.parts import Gradient, Group
from fora_plate.read.svg.values import IDENTITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fora_plate.read.svg.parts import Clip, Node, Paint, Shape, Stop, Stroke
    from fora_plate.read.svg.path import Outline
    from fora_plate.read.svg.values import Matrix

__all__ = ["content_of"]

_Definition = tuple[str, str]
"""The name of an element, and what comes behind its id."""
_USUAL_LIMIT = 4
_LINEAR = ("x1", "y1", "x2", "y2")
_RADIAL = ("cx", "cy", "r", "fx", "fy")


def content_of(nodes: Sequence[Node]) -> str:
    """The text of `nodes`, with their definitions before them."""
    writer = _Writer()
    drawn = "".join(map(writer.node, nodes))
    defined = "".join(f'<{tag} id="{OWN}{number}"{rest}' for (tag, rest), number in writer.numbers.items())
    return (f"<defs>{defined}</defs>" if defined else "") + drawn


class _Writer:
    """Keeps the definitions and their numbers while the nodes are written."""

    def __init__(self) -> None:
        self.numbers: dict[_Definition, int] = {}

    def node(self, node: Node) -> str:
        if not isinstance(node, Group):
            return self._shape(node)
        opacity = f' opacity="{plain(node.opacity)}"' if node.opacity != 1 else ""
        clip = f' clip-path="{self._defined(_clip(node.clip))}"' if node.clip else ""
        return f"<g{opacity}{clip}>{''.join(map(self.node, node.nodes))}</g>"

    def _defined(self, definition: _Definition) -> str:
        """A reference to a definition, new or known."""
        number = self.numbers.setdefault(definition, len(self.numbers) + 1)
        return f"url(#{OWN}{number})"

    def _shape(self, shape: Shape) -> str:
        fill = f' fill="{self._paint(shape.fill) if shape.fill else "none"}"'
        rule = f' fill-rule="{shape.rule}"' if shape.rule != "nonzero" else ""
        opacity = f' fill-opacity="{plain(shape.opacity)}"' if shape.opacity != 1 else ""
        stroke = self._stroke(shape.stroke) if shape.stroke else ""
        transform = _transform("transform", shape.transform)
        return f'<path d="{_data(shape.outline)}"{transform}{fill}{rule}{opacity}{stroke}/>'

    def _stroke(self, stroke: Stroke) -> str:
        parts = [f' stroke="{self._paint(stroke.paint)}" stroke-width="{plain(stroke.width)}"']
        parts += [f' stroke-opacity="{plain(stroke.opacity)}"'] if stroke.opacity != 1 else []
        parts += [f' stroke-linecap="{stroke.cap}"'] if stroke.cap != "butt" else []
        parts += [f' stroke-linejoin="{stroke.join}"'] if stroke.join != "miter" else []
        parts += [f' stroke-miterlimit="{plain(stroke.limit)}"'] if stroke.limit != _USUAL_LIMIT else []
        parts += [f' stroke-dasharray="{_joined(stroke.dashes)}"'] if stroke.dashes else []
        parts += [f' stroke-dashoffset="{plain(stroke.offset)}"'] if stroke.dashes and stroke.offset else []
        return "".join(parts)

    def _paint(self, paint: Paint) -> str:
        return self._defined(_gradient(paint)) if isinstance(paint, Gradient) else paint


def _clip(clip: Clip) -> _Definition:
    return "clipPath", f'><path d="{_data(clip.outline)}"{_transform("transform", clip.transform)}/></clipPath>'


def _gradient(gradient: Gradient) -> _Definition:
    names = _LINEAR if len(gradient.places) == len(_LINEAR) else _RADIAL
    tag = "linearGradient" if names is _LINEAR else "radialGradient"
    places = "".join(f' {name}="{plain(place)}"' for name, place in zip(names, gradient.places, strict=True))
    spread = f' spreadMethod="{gradient.spread}"' if gradient.spread != "pad" else ""
    transform = _transform("gradientTransform", gradient.transform)
    stops = "".join(map(_stop, gradient.stops))
    return tag, f' gradientUnits="userSpaceOnUse"{places}{transform}{spread}>{stops}</{tag}>'


def _stop(stop: Stop) -> str:
    opacity = f' stop-opacity="{plain(stop.opacity)}"' if stop.opacity != 1 else ""
    return f'<stop offset="{plain(stop.offset)}" stop-color="{stop.colour}"{opacity}/>'


def _transform(name: str, matrix: Matrix) -> str:
    return "" if matrix == IDENTITY else f' {name}="matrix({_joined(matrix)})"'


def _data(outline: Outline) -> str:
    return " ".join(f"{letter}{_joined(values)}" for letter, values in outline)


def _joined(values: Iterable[float]) -> str:
    return " ".join(map(plain, values))
