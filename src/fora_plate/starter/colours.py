"""colours: the colours of domains, those of a model where they can serve, else ones that can be told apart.

In: a view, or what a proposal says of a domain. Out: colours as `#rrggbb` under the names of `fora/domains`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from fora_plate.colour import contrast, mix
from fora_plate.structure.graph import drawn

if TYPE_CHECKING:
    from fora_plate.model import View
    from fora_plate.structure.found import Found

__all__ = ["MAINS", "tells_colours", "tints_for"]

MAINS: Final = (
    "#1f5a9e",
    "#b3470f",
    "#1e7a4a",
    "#8a2d7f",
    "#8a6400",
    "#0f6f7c",
    "#b3224a",
    "#5444ad",
    "#5a6b14",
    "#7d4a2c",
    "#3a6079",
    "#a03a6c",
)
"""Hues far apart, in an order in which neighbours differ; each can be read on white, and white on it."""
WHITE: Final = "#ffffff"
BLACK: Final = "#000000"
LIGHT: Final = 12.0
"""The contrast with black of a ground on which text of any kind can be read."""


def tells_colours(view: View, found: Found) -> int:
    """How many domains a view draws in a light colour of their own; none where two share one."""
    domains = {one.id for one in found.parts["domains"]}
    fills: dict[str, Counter[str]] = {}
    for node in drawn(view):
        if node.element in domains and node.fill is not None:
            fills.setdefault(str(node.element), Counter())[node.fill] += 1
    chosen = [max(sorted(counted), key=counted.__getitem__) for counted in fills.values()]
    apart = len(set(chosen)) == len(chosen) and all(contrast(fill, BLACK) >= LIGHT for fill in chosen)
    return len(chosen) if apart and WHITE not in chosen else 0


def tints_for(number: int, background: str | None) -> dict[str, str]:
    """Colours for the domain that comes so many-th; with a `background` that is given, ones that go with it."""
    main = MAINS[number % len(MAINS)]
    return {"background": background or mix(main, WHITE, 0.9), "main": main, "light": mix(main, WHITE, 0.6)}
