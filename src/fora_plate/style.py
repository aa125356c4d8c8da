"""Every size and colour of a plate, as named tokens, and the styles that come with the program.

Sizes are ratios: horizontal ones in em of the product type, vertical ones in leadings, so that a plate keeps its
proportions at every type size. Colours are `#rrggbb`. Nothing here knows what is drawn where. A style is one frozen
value: an edition in grey, or one with more contrast, is the same plate with another value, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, get_args

from fora_plate.colour import contrast
from fora_plate.text import INTER, Typeface

if TYPE_CHECKING:
    from fora_plate.logo import Logo

__all__ = [
    "LEVELS",
    "NOTATIONS",
    "STYLE",
    "STYLES",
    "FateStyle",
    "HatchKind",
    "Notation",
    "Pattern",
    "Step",
    "Style",
    "Tints",
    "in_notation",
]

HatchKind = Literal["diagonal", "cross", "dots", "horizontal"]
"""Ways to hatch an area: lines upwards to the right, lines both ways, dots in staggered rows, level lines."""
Notation = Literal["plain", "archimate"]
"""Whether things are boxes and names only, or have the shapes and icons of ArchiMate as well."""
NOTATIONS: Final = get_args(Notation)
WHITE: Final = "#ffffff"
LEVELS: Final = 5
"""Levels of coverage, from none (0) to the most (4)."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A hatch without a place: the distance between its lines or dots and their width, in em of the product type."""

    kind: HatchKind
    spacing: float
    width: float


@dataclass(frozen=True, slots=True)
class Tints:
    """The colours of a domain: of its name and strip, of its background, and the tint in between.

    `pattern` is the texture of its background, for who cannot tell it by its colour.
    """

    main: str
    background: str
    light: str
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class FateStyle:
    """How a fate looks on a plate of changes: its main colour, its hatch, how much `paper` is in its ground."""

    main: str
    pattern: Pattern
    paper: float
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """The look of one level of coverage: fill, figures on it, and a hatch with its colour."""

    fill: str
    ink: str
    hatch: str | None = None
    pattern: Pattern | None = None


def _steps(fills: tuple[str, ...], hatches: tuple[str, ...], inks: tuple[str, str]) -> tuple[Step, ...]:
    """Five levels from five fills, four hatches and two inks: each level has a tone and a pattern of its own.

    The last level is plain and dark, with light figures; it needs no hatch to be told from the others.
    """
    patterns = (
        Pattern("diagonal", 0.5, 0.06),
        Pattern("dots", 0.5, 0.14),
        Pattern("horizontal", 0.34, 0.06),
        Pattern("cross", 0.5, 0.06),
    )
    hatched = zip(fills[:-1], hatches, patterns, strict=True)
    return (*(Step(fill, inks[0], hatch, pattern) for fill, hatch, pattern in hatched), Step(fills[-1], inks[1]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """One look. Type has four sizes: small, text (the product type, 1 em), heading and title.

    `id` names the style: on the command line, and in the names of files.
    """

    id: str = "kleur"
    typeface: Typeface = INTER
    logo: Logo | None = None
    """The logo of a house style: it stands in the title block of every plate."""
    logo_alt: str = ""
    """What a screen reader says in place of that logo; empty if it passes over it."""
    notation: Notation = "plain"

    small: float = 0.8
    heading: float = 1.2
    figure: float = 2.6
    """Size of the figures of a map of coverage, in em."""
    leading: float = 1.16
    """The smallest distance between baselines, in em; a page that is not full is set wider."""
    widest_leading: float = 1.36
    baseline: float = 0.78
    """Place of the baseline in a line, in leadings from its top: centres the capitals (0.73 em high)."""

    margin: float = 1 / 29.7
    """Margin around the plate, as part of the short side: 10 mm on A3."""
    title: float = 0.022
    """Size of the title, as part of the short side: 18.5 pt on A3."""
    subtitle: float = 0.47
    """Size of the subtitle and of the notes in the title block, as part of the title."""
    title_logo_area: float = 4.5
    title_logo_widest: float = 6.0
    """Area of the ink of a logo in the title block, and its largest width, in (square) em of the title."""
    code_module: float = 0.35 / 297
    """Side of a module of a QR code, as part of the short side: 0.35 mm on A3."""
    smallest_module: float = 0.35
    """Side of a module of a QR code at the least, in mm: a telephone reads that from a hand's length."""
    code_contrast: float = 7.0
    """Contrast of a QR code with its ground, at the least."""
    largest_text: float = 0.86
    """Largest product type, as part of the title: a nearly empty plate does not shout."""
    smallest_type: float = 4.5
    """Smallest legible type on paper, in pt."""

    strip: float = 1.7
    """Width of the strip with the name of a layer, in em."""
    strip_gap: float = 0.34
    label: float = 1.1
    """Size of the name of a layer in its strip, in em."""
    label_room: float = 0.92
    """How much of the height of a strip the name may take."""
    padding: float = 0.26
    """From the edge of a region to its cards, in em."""
    region_gap: float = 0.26
    """Between regions side by side, in em."""
    gutter: float = 0.35
    """Between cards side by side, in em."""
    card_padding: float = 0.42
    """From the edge of a card to its text, in em."""
    entry_width: float = 8.4
    """Least width of a column of entries on a card that holds more than one, in em."""
    entry_gap: float = 0.9
    """Between columns of entries on a card, in em."""
    written_card: float = 12.5
    """Least width of a card that is written on, in em: a hand needs room."""
    detail_pitch: float = 0.86
    """Distance between lines of small type on plates that say everything in words, in leadings."""
    detail_title: float = 1.12
    """Size of the titles of cards on such plates, in em."""
    detail_gap: float = 0.3
    """White above the name of a product on such plates, in leadings."""
    widest_card: float = 24.0
    """Width that no card is made wider than, as far as there are cards to fill the plate, in em."""
    hanging: float = 0.7
    """Indent of the second and later lines of a product, in em."""
    reference_gap: float = 0.6
    """Between the name of a product and its supplier numbers, at the least, in em."""
    reference_space: float = 0.36
    """Between supplier numbers, in em."""
    heading_raise: float = 0.1
    """How much the name of a function is set higher than its line, in leadings: it must not touch the cards below."""

    logo_area: float = 3.0
    """Area of the ink of every logo of a product, in square em."""
    logo_widest: float = 4.5
    logo_tallest: float = 1.8
    """What a logo may be wide and tall at most, in em: one and a half lines at the smallest leading."""
    logo_space: float = 0.6
    """Between a text and the logo behind it, in em."""
    grey_logos: bool = False
    """Whether logos are drawn in greys."""

    icon: float = 0.76
    """Side of the square of an icon in the corner of a box, in em."""
    icon_edge: float = 0.28
    """From the right edge of a box to its icon, in em."""
    icon_space: float = 0.26
    """Between a text and the icon in the corner behind it, in em."""
    mark: float = 0.5
    """Side of the square of an icon before a name, in em."""
    mark_room: float = 0.7
    """From the left edge of such an icon to its name, in em: as far as the later lines of a product."""
    icon_stroke: float = 0.055
    """Width of the lines of an icon, in em."""
    icon_contrast: float = 3.0
    """Contrast of an icon with its ground, at the least (WCAG 2.2, 1.4.11)."""
    rounded: float = 0.5
    """Radius of the corners of what is behaviour in ArchiMate, in em; structure has square ones."""
    header_padding: float = 0.36
    """From the edge of the frame of a heading to its words, in em."""
    header: tuple[float, float, float] = (0.07, 0.94, 0.06)
    """Where such a frame begins above and ends below the top of its line, and how much the words are set higher."""

    card_gap: float = 0.28
    """Between cards below each other, in leadings; padding and gap of a card add up to one leading."""
    card_top: float = 0.28
    """From the top of a card to its first line, in leadings."""
    region_white: float = 0.44
    """White above and below the name of a region together, in leadings."""
    frame_white: float = 0.17
    """White above what stands in a band whose domain has its name in the strip, in leadings."""
    band_gap: float = 0.34
    legend_gap: float = 0.55
    """Between the lowest band and the legend, in leadings."""
    legend_column: float = 9.0
    """Least width of a column of the legend, in em."""
    legend_gutter: float = 0.9
    """Between columns of the legend, in em."""
    legend_line: float = 0.84
    """Leading of the legend, in leadings of the plate."""

    ink: str = "#1a1a1a"
    muted: str = "#4d4d4d"
    paper: str = "#ffffff"
    technology: str = "#45535e"
    """Main colour of what FORA gives no colour: the technology band."""
    facilities: str = "#a67c00"
    """Main colour of the national facilities, which are no gap and no alternative."""

    least_contrast: float = 4.5
    """What every text must have on everything below it (WCAG 2.2, 1.4.3); a style with less is refused."""
    name_contrast: float = 7.0
    """The main colour of a domain is darkened until names in it have this contrast."""

    hairline: float = 0.045
    """Width of a stroke in em: about 0.3 pt on A3."""
    gap_stroke: float = 0.07
    """Width of the dashed stroke of a gap, in em: heavier, because it must be seen without its colour."""
    dash: tuple[float, float] = (0.32, 0.26)
    """Dashes of a gap, in em."""
    radius: float = 0.28
    """Radius of a card's corners, in em."""
    background_paper: float = 0.1
    """How much paper is mixed into the background of a domain."""
    stroke_paper: float = 0.45
    """How much paper is mixed into the main colour of a domain for the strokes of its cards."""
    gap_stroke_paper: float = 0.35
    gap_pattern: Pattern = Pattern("diagonal", 0.62, 0.05)
    gap_pattern_ink: float = 0.2
    """How much of the main colour stands in the lines of a gap: to be seen, but far behind the words."""
    pattern_ink: float = 0.1
    """How much ink stands in the texture of a domain."""

    tints: tuple[Tints, ...] = ()
    """Looks for the domains in their order on the plate, over and over; without them the colours of the data hold."""
    own_tints: tuple[tuple[str, Tints], ...] = ()
    """Looks for single domains, by id; they go before `tints`."""
    coverage: tuple[Step, ...] = _steps(
        ("#ffffff", "#dbe9f6", "#b5d2ec", "#84b4de", "#0b4f8a"),
        ("#c3ccd3", "#a9c4dd", "#8fb7dd", "#9fc7ea"),
        ("#1a1a1a", "#ffffff"),
    )
    """The levels of coverage, `LEVELS` of them, from none to the most."""
    fate_padding: float = 0.2
    """From the edge of the ground of a fate to the text on it, in em; less than the padding of a card."""
    fate_white: float = 0.14
    """White in the ground of a fate below what is said in words, in leadings."""
    fates: tuple[FateStyle, FateStyle, FateStyle] = (
        FateStyle("#1f7a45", Pattern("cross", 0.5, 0.05), 0.86),
        FateStyle("#a3262a", Pattern("diagonal", 0.36, 0.05), 1.0, dashed=True),
        FateStyle("#8a6100", Pattern("horizontal", 0.3, 0.05), 0.86),
    )
    """The looks of what is new, gone and changed, in that order."""

    @property
    def name(self) -> str:
        """What tells a plate in this style from others: the id, behind the notation if that is not the plain one."""
        return self.id if self.notation == "plain" else f"{self.notation}-{self.id}"

    @property
    def archimate(self) -> bool:
        """Whether things have the shapes and icons of ArchiMate."""
        return self.notation == "archimate"

    @property
    def corner(self) -> float:
        """What a text leaves free behind its first line for the icon in the corner of its box, in em; often nothing."""
        return self.icon_space + self.icon + self.icon_edge - self.card_padding if self.archimate else 0.0

    @property
    def ground_for_codes(self) -> bool:
        """Whether a QR code, which is dark on light, cannot stand in ink on paper and brings a white ground along."""
        return contrast(self.ink, WHITE) < self.code_contrast * contrast(self.paper, WHITE)


def _greys() -> tuple[Tints, ...]:
    """Ten looks without colour. Neighbours differ in texture and, every second one, in tone; diagonals are for gaps."""
    patterns = (
        None,
        Pattern("horizontal", 1.0, 0.07),
        Pattern("horizontal", 0.45, 0.05),
        Pattern("dots", 0.6, 0.16),
        Pattern("cross", 0.9, 0.06),
    )
    return tuple(
        Tints("#333333", ("#f2f2f2", "#e6e6e6")[index % 2], "#cccccc", patterns[index % len(patterns)])
        for index in range(2 * len(patterns))
    )


def _grey_fates() -> tuple[FateStyle, FateStyle, FateStyle]:
    """The looks of what is new, gone and changed without colour: by tone, frame and hatch."""
    return (
        FateStyle("#1a1a1a", Pattern("cross", 0.5, 0.05), 0.84),
        FateStyle("#595959", Pattern("diagonal", 0.36, 0.05), 1.0, dashed=True),
        FateStyle("#4d4d4d", Pattern("horizontal", 0.3, 0.05), 0.94),
    )


STYLES: Final = {
    style.id: style
    for style in (
        Style(),
        Style(
            id="grijs",
            grey_logos=True,
            muted="#404040",
            technology="#4d4d4d",
            facilities="#595959",
            fates=_grey_fates(),
            background_paper=0.0,
            gap_pattern_ink=0.26,
            tints=_greys(),
            coverage=_steps(
                ("#ffffff", "#e6e6e6", "#cccccc", "#a8a8a8", "#404040"),
                ("#b8b8b8", "#bdbdbd", "#a8a8a8", "#c8c8c8"),
                ("#1a1a1a", "#ffffff"),
            ),
        ),
        Style(
            id="contrast",
            small=0.9,
            smallest_type=5.5,
            ink="#000000",
            muted="#1a1a1a",
            technology="#26323b",
            facilities="#8a6700",
            least_contrast=7.0,
            name_contrast=11.0,
            hairline=0.08,
            gap_stroke=0.12,
            background_paper=0.3,
            stroke_paper=0.0,
            gap_stroke_paper=0.0,
            gap_pattern=Pattern("diagonal", 0.62, 0.07),
            gap_pattern_ink=0.3,
            coverage=_steps(
                ("#ffffff", "#d6e8f8", "#b0d0ee", "#86b2de", "#003060"),
                ("#a8b4be", "#98b8d6", "#86aed4", "#c8e0f6"),
                ("#000000", "#ffffff"),
            ),
        ),
    )
}
"""The styles that come with the program, by id: colour, grey for a black-and-white printer, high contrast."""
STYLE: Final = STYLES["kleur"]
"""The style of a plate for which none is asked."""


def in_notation(style: Style, name: str) -> Style:
    """A style with the notation of this name. Raises `ValueError` for one that there is not."""
    if name not in NOTATIONS:
        raise ValueError(name)
    notation: Notation = "archimate" if name == "archimate" else "plain"
    return replace(style, notation=notation)
