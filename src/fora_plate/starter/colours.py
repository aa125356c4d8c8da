"""colours: the colours of domains, those of a model where they can serve, else ones that can be told apart.

In: a view, or what a proposal says of a domain. Out: colours as `#rrggbb` under the names of `fora/domains`.
"""

from __future__ import annotations

from collections import Counter
from colorsys import hls_to_rgb, rgb_to_hls
from typing import TYPE_CHECKING, Final

from fora_plate.colour import channels, contrast, mix, readable
from fora_plate.structure.graph import drawn

if TYPE_CHECKING:
    from fora_plate.model import View
    from fora_plate.structure.found import Found

__all__ = ["MAINS", "grounds_of", "tells_colours", "tints_for"]

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
SEEN: Final = 1.5
"""The contrast of a colour that stands out on its ground."""
TEXT: Final = 4.5
DARK: Final = 0.34
VIVID: Final = 0.55
MOST_VIVID: Final = 0.8
FAINT: Final = 0.08
"""Lightness of a main colour, the saturation it has at least and at most, and that of a grey without a hue."""


def grounds_of(view: View, found: Found) -> dict[str, str]:
    """The colour of every domain on a view, by identifier; none where they are not light, or two share one."""
    domains = {one.id for one in found.parts["domains"]}
    grounds = Counter[tuple[str, str]]()
    for node in drawn(view):
        if node.element in domains and node.fill is not None:
            grounds[str(node.element), node.fill] += 1
    ground = _most(grounds)
    apart = len(set(ground.values())) == len(ground) and WHITE not in ground.values()
    return ground if apart and all(contrast(fill, BLACK) >= LIGHT for fill in ground.values()) else {}


def tells_colours(view: View, found: Found) -> int:
    """How much a view tells: the domains in a colour of their own, and then the functions in theirs.

    Nothing where functions of two domains share one, or have one that does not stand out on their domain.
    """
    ground, mains = grounds_of(view, found), Counter[tuple[str, str]]()
    functions = {one.id: found.parents[one.id][:1] for one in found.parts.get("functions", ())}
    for node in drawn(view):
        for domain in functions.get(str(node.element), ()) if node.fill is not None else ():
            mains[domain, str(node.fill)] += 1
    main = _most(mains)
    apart = len(set(main.values())) == len(main)
    seen = all(contrast(fill, ground.get(domain, WHITE)) >= SEEN for domain, fill in main.items())
    return len(ground) * 10_000 + mains.total() if ground and apart and seen else 0


def _most(counted: Counter[tuple[str, str]]) -> dict[str, str]:
    """The fill that every domain has most."""
    found: dict[str, str] = {}
    for domain, fill in sorted(counted, key=lambda one: (-counted[one], one)):
        found.setdefault(domain, fill)
    return found


def tints_for(number: int, background: str | None) -> dict[str, str]:
    """Colours for the domain that comes so many-th; with a `background` that is given, ones of the same hue."""
    main = MAINS[number % len(MAINS)]
    if background is not None:
        hue, _, vivid = rgb_to_hls(*(channel / 255 for channel in channels(background)))
        if vivid > FAINT:
            strong = hls_to_rgb(hue, DARK, min(max(vivid, VIVID), MOST_VIVID))
            main = readable("#" + "".join(f"{round(channel * 255):02x}" for channel in strong), WHITE, TEXT)
    return {"background": background or mix(main, WHITE, 0.9), "main": main, "light": mix(main, WHITE, 0.6)}
