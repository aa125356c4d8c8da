"""What every thing looks like in a style: fills, strokes and hatches by role, and which texts stand on which ground.

In: the domains of a catalog and a style. Out: palettes, looks, and pairs of colours that must have enough contrast.
Nothing here has a place or a size; lengths are in em of the product type.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.colour import contrast, mix, readable
from fora_plate.notation import shape_of, type_of
from fora_plate.style import Tints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.catalog import Domain
    from fora_plate.style import FateStyle, Pattern, Style

__all__ = [
    "FATES",
    "Look",
    "Pair",
    "Palette",
    "Texture",
    "coverage_look",
    "faint_pairs",
    "inks_of",
    "look_of",
    "palettes_of",
    "shaped",
    "tints_of",
]

COVERAGE: Final = "coverage-"
FATES: Final = ("added", "removed", "changed")
"""The fates, in the order of their looks in a style."""


@dataclass(frozen=True, slots=True)
class Texture:
    """A pattern in a colour."""

    pattern: Pattern
    colour: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one domain: strip and names, background of the region, strokes of cards and gaps, devices."""

    accent: str
    background: str
    stroke: str
    tint: str
    gap_stroke: str
    texture: Texture | None
    gap: Texture


@dataclass(frozen=True, slots=True)
class Look:
    """How a box is painted. `ink` is the colour of figures on it, where the look decides that.

    `square`: with corners as a knife cuts them; `rounded` and `cut`: with those of what is behaviour and
    motivation in ArchiMate.
    """

    fill: str | None = None
    stroke: str | None = None
    dashed: bool = False
    hatch: Texture | None = None
    ink: str | None = None
    square: bool = False
    rounded: bool = False
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A colour of text and the colour that it stands on.

    `on` names the ground by the role that it belongs to, `domain` the domain that lends its colours, if one does.
    """

    text: str
    ground: str
    tone: str
    on: str
    domain: str | None

    @property
    def ratio(self) -> float:
        """The contrast of the two."""
        return contrast(self.text, self.ground)


def tints_of(domains: Iterable[Domain], style: Style) -> Mapping[str, Tints]:
    """The tints per domain in its order on the plate: its own in the style, or those of its place, or FORA's."""
    own, found = dict(style.own_tints), {}
    for index, domain in enumerate(domains):
        colours = domain.colours
        tints = style.tints[index % len(style.tints)] if style.tints else None
        found[domain.id] = own.get(domain.id) or tints or Tints(colours.main, colours.background, colours.light)
    return found


def palettes_of(domains: Iterable[Domain], style: Style) -> Mapping[str | None, Palette]:
    """The palette per domain, and under `None` the one of what has no domain."""
    paper = style.paper
    plain = mix(style.technology, paper, 0.92)
    technology = Tints(style.technology, plain, mix(style.technology, paper, 0.8))
    found: dict[str | None, Palette] = {None: _palette(technology, plain, (0.55, style.gap_stroke_paper), style)}
    for domain, tints in tints_of(domains, style).items():
        background = mix(tints.background, paper, style.background_paper)
        found[domain] = _palette(tints, background, (style.stroke_paper, style.gap_stroke_paper), style)
    return found


def _palette(tints: Tints, background: str, papers: tuple[float, float], style: Style) -> Palette:
    """The palette of some tints; `papers`: how much paper is mixed into the strokes of cards and of gaps."""
    accent = readable(tints.main, background, style.name_contrast)
    return Palette(
        accent,
        background,
        mix(tints.main, style.paper, papers[0]),
        tints.light,
        mix(accent, style.paper, papers[1]),
        Texture(tints.pattern, mix(background, style.ink, style.pattern_ink)) if tints.pattern else None,
        Texture(style.gap_pattern, mix(background, accent, style.gap_pattern_ink)),
    )


def inks_of(palette: Palette, style: Style) -> Mapping[str, str]:
    """The colours of texts by their tone."""
    return {"ink": style.ink, "muted": style.muted, "accent": palette.accent, "inverse": style.paper}


def look_of(role: str, palette: Palette, style: Style) -> Look:
    """The look of a role, or of a variant of one; without a frame for what has none of its own.

    The variants `coverage-0` to `coverage-4` are the levels of `coverage_look`.
    """
    if role.startswith(COVERAGE):
        return coverage_look(int(role.removeprefix(COVERAGE)), style)
    if role in FATES:
        return fate_look(style.fates[FATES.index(role)], style)
    outline, plain = mix(style.ink, style.paper, 0.5), mix(style.technology, style.paper, 0.92)
    looks = {
        "label": Look(palette.accent),
        "domain": Look(palette.background, hatch=palette.texture),
        "area": Look(palette.background, hatch=palette.texture),
        "component": Look(style.paper, palette.stroke),
        "service": Look(style.paper, palette.stroke),
        "own-service": Look(style.paper, palette.stroke),
        "references": Look(None, palette.stroke),
        "filtered": Look(palette.background, palette.stroke),
        "bare": Look(palette.background, palette.stroke),
        "nothing": Look(palette.background, palette.stroke, dashed=True),
        "outlined": Look(None, palette.stroke),
        "rule": Look(palette.gap_stroke),
        "gone": Look(palette.background, palette.stroke, dashed=True),
        "gap": Look(palette.background, palette.gap_stroke, dashed=True, hatch=palette.gap),
        "device": Look(palette.tint),
        "matrix-band": Look(palette.background, hatch=palette.texture),
        "matrix-run": Look(palette.background, square=True),
        "matrix-cell": Look(palette.accent, square=True, ink=style.paper),
        "header": Look(style.paper, palette.stroke),
        "slip": Look(style.paper, mix(style.ink, style.paper, 0.6), square=True),
        "slip-rule": Look(mix(style.ink, style.paper, 0.8), square=True),
        "cut": Look(style.ink, square=True),
        "swatch": Look(palette.accent, square=True),
        "facility": Look(mix(style.facilities, style.paper, 0.8)),
        "centre": Look(palette.accent, ink=style.paper),
        "application-function": Look(plain, outline),
        "standard": Look(mix(style.ink, style.paper, 0.93), outline, square=True),
        "facility-service": Look(mix(style.facilities, style.paper, 0.9), outline),
        "alternative": Look(style.paper, style.ink),
        "supplier": Look(style.paper, outline, square=True),
    }
    return looks.get(role, Look())


def shaped(look: Look, role: str, palette: Palette, style: Style) -> Look:
    """A look with the shape that its role has in ArchiMate, in a style with that notation."""
    kind = type_of(role) if style.archimate else None
    if kind is None:
        return look
    shape = shape_of(kind)
    if shape == "grouping":
        return replace(look, stroke=look.stroke or palette.stroke, dashed=True, square=True)
    return replace(look, square=shape == "square", rounded=shape == "rounded", cut=shape == "cut")


def fate_look(fate: FateStyle, style: Style) -> Look:
    """How something with a fate is painted, on a plate of changes."""
    fill, lines = mix(fate.main, style.paper, fate.paper), mix(fate.main, style.paper, 0.68)
    return Look(fill, fate.main, fate.dashed, Texture(fate.pattern, lines))


def coverage_look(level: int, style: Style) -> Look:
    """How a component is painted that has so much of what a map of coverage counts, from 0 (none) to 4.

    Each level differs from every other in tone and in pattern, and `ink` can be read on both at the contrast of the
    style. Raises `IndexError` for a level that there is not.
    """
    if level < 0:
        raise IndexError(level)
    step = style.coverage[level]
    texture = Texture(step.pattern, step.hatch) if step.pattern and step.hatch else None
    return Look(step.fill, style.ink, dashed=level == 0, hatch=texture, ink=step.ink)


TONES: Final[Mapping[str, tuple[str, ...]]] = {
    "page": ("ink", "muted"),
    "label": ("inverse",),
    "domain": ("accent", "ink"),
    "component": ("accent",),
    "gap": ("muted",),
    "device": ("ink", "muted"),
    "facility": ("ink", "muted"),
    "centre": ("inverse",),
    "application-function": ("ink",),
    "standard": ("ink",),
    "facility-service": ("ink",),
}
"""Which tones of text stand on which ground. Cards are as the page and gaps as their domain, so that no pair of colours
stands here twice. A test compares it with what stands on real plates."""

ONCE: Final = frozenset({"page", "device", "facility", "application-function", "standard", "facility-service"})
"""Grounds that have no domain: the page, what stands in the technology band, and most nodes of relations."""


def faint_pairs(domains: Iterable[Domain], style: Style) -> list[Pair]:
    """Every text on a ground with less contrast than `style.least_contrast`, each pair of colours once per domain."""
    return [pair for pair in dict.fromkeys(_pairs(domains, style)) if pair.ratio < style.least_contrast]


def _pairs(domains: Iterable[Domain], style: Style) -> Iterator[Pair]:
    """Every text on its ground. Hatches keep clear of words; the figures of a map of coverage stand on theirs."""
    for domain, palette in palettes_of(domains, style).items():
        inks = inks_of(palette, style)
        for role, tones in TONES.items():
            if domain and role in ONCE:
                continue
            look = Look(style.paper) if role == "page" else look_of(role, palette, style)
            if look.fill:
                yield from (Pair(inks[tone], look.fill, tone, role, domain) for tone in tones)
    for name, fate in zip(FATES, style.fates, strict=True):
        if fate.paper < 1:  # otherwise it stands on paper
            below = mix(fate.main, style.paper, fate.paper)
            yield from (Pair(getattr(style, tone), below, tone, name, None) for tone in TONES["page"])
    for level in range(len(style.coverage)):
        look = coverage_look(level, style)
        for ground in (look.fill, look.hatch.colour if look.hatch else None):
            if ground and look.ink:
                yield Pair(look.ink, ground, "ink", "coverage", None)
