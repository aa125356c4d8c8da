"""SVG of others: the text of a file to a clean drawing.

In: text that anybody may have written. Out: a `Logo` whose content holds only what we write: paths in absolute
coordinates, with their paint, gradients and clips. Raises `DataError` with everything that is not allowed. What a
drawing may be made of stands in `allowed`; nothing else is copied, ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.errors import DataError
from fora_plate.logo import Logo
from fora_plate.read.svg.allowed import not_allowed
from fora_plate.read.svg.ink import ink_of
from fora_plate.read.svg.interpret import interpret
from fora_plate.read.svg.refusal import Refusal, Refusals
from fora_plate.read.svg.serial import content_of
from fora_plate.read.svg.source import parse
from fora_plate.read.svg.values import view_box_of
from fora_plate.read.yaml_source import bounded

if TYPE_CHECKING:
    from fora_plate.read.svg.source import Element

__all__ = ["svg_logo"]


def svg_logo(text: str, file: str) -> Logo:
    """The logo that `text`, the content of `file`, draws. Raises `DataError`."""
    try:
        root = parse(text)
        problems = tuple(not_allowed(root))
        if not problems:
            return _drawn(root)
    except Refusal as refusal:
        problems = (refusal,)
    except Refusals as refusals:
        problems = refusals.refusals
    raise DataError(bounded([problem.at(file) for problem in problems]))


def _drawn(root: Element) -> Logo:
    """The logo of a file that holds only what is allowed. Raises `Refusal` or `Refusals`."""
    frame = view_box_of(root)
    nodes = interpret(root, frame)
    ink = ink_of(nodes, frame)
    if ink is None:
        raise Refusal("logo-empty", root.position)
    return Logo("svg", content_of(nodes).encode(), ink)
