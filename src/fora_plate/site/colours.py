"""colours: the colours of the domains as CSS, by light and by dark.

In: a catalog. Out: rules that give everything in a domain the colours of its plate. Every colour of text has enough
contrast with what it stands on, whatever FORA's colour is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.colour import contrast, mix
from fora_plate.looks import palettes_of
from fora_plate.style import STYLE, WHITE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.catalog import Catalog

__all__ = ["colour_rules"]

NIGHT: Final = "#1b2127"
"""The ground of cards by dark, as in `stijl.css`."""
WANTED: Final = 5.5
"""The contrast of names on that ground; somewhat more than WCAG asks, since light on dark seems fainter."""


def colour_rules(catalog: Catalog) -> str:
    """The rules, a line each, in the order of the domains; the classes are `domein-<id>`."""
    palettes = palettes_of(catalog.domains.values(), STYLE)
    by_light, by_dark = [], []
    for domain in catalog.domains:
        palette = palettes[domain]
        night = lightened(palette.accent)
        by_light.append(_rule(domain, palette.accent, palette.background, palette.stroke))
        by_dark.append(_rule(domain, night, mix(NIGHT, night, 0.1), mix(NIGHT, night, 0.4)))
    return "\n".join((*by_light, "@media (prefers-color-scheme: dark) {", *by_dark, "}", ""))


def _rule(domain: str, accent: str, ground: str, edge: str) -> str:
    return f".domein-{domain} {{ --accent: {accent}; --veld: {ground}; --rand: {edge}; }}"


def lightened(colour: str) -> str:
    """`colour`, lightened just enough to be read by dark."""
    return next(found for found in _lighter(colour) if contrast(found, mix(NIGHT, found, 0.1)) >= WANTED)


def _lighter(colour: str) -> Iterator[str]:
    for step in range(51):
        yield mix(colour, WHITE, step / 50)
