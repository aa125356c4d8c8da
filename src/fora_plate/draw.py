"""draw: a layout in colours. Paints every thing as `looks` says for its role; never moves or sizes anything.

In: a layout, the selection that it came from (for its names and colours) and a style. Out: a `Scene`; or, of things
that are no whole plate, their figures.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from fora_plate.ends import marks_of
from fora_plate.logo import in_grey
from fora_plate.looks import inks_of, look_of, palettes_of, shaped
from fora_plate.provenance import line_of, provenance_of
from fora_plate.scene import About, Code, Figure, Hatch, Item, Picture, Rect, Scene, Text
from fora_plate.selection import choice_in_words, figures_in_words
from fora_plate.style import WHITE
from fora_plate.symbols import cut_corners, icon, tab

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.layout.placed import Layout, Line, Placed, PlacedCode, PlacedLogo, Role
    from fora_plate.looks import Look, Palette
    from fora_plate.scene import Area, Meaning
    from fora_plate.selection import Selection
    from fora_plate.style import Style

__all__ = ["about", "draw", "figures"]

LISTED: Final[Mapping[Role, str]] = {
    "product": "products",
    "reference": "reference-list",
    "legend-entry": "legend-list",
    "slip-place": "slip-places",
    "slip-supplier": "slip-suppliers",
    "matrix-column": "matrix-columns",
    "matrix-cell": "matrix-cells",
    "member": "members",
}
"""What is an item of a list, by its role, and the kind of that list."""
MEANINGS: Final[Mapping[Role, Meaning]] = {
    **dict.fromkeys(("band", "domain", "area", "legend-part"), "section"),
    **dict.fromkeys(("component", "service", "device", "facility", "own-service", "slip"), "section"),
    **dict.fromkeys(("sign", "supplier-ref", "rule", "sample", "swatch", "cut"), "aside"),
    **dict.fromkeys(("running-foot", "repeated-row", "repeated-cell"), "aside"),
    "matrix-row": "section",
    "matrix-run": "aside",
    "listing": "list",
    "listed": "item",
    "table": "table",
    "row": "row",
    "head": "head",
    "cell": "cell",
}
"""What other things are: what has a heading, and what repeats or only shows what is said beside it."""
TAB: Final = (0.5, 0.27)
"""How far the tab of a grouping reaches beyond its name, in em, and below the baseline of that, in em of the name."""
CORNER: Final = 0.45
"""What is cut off the corners of motivation, in em."""
BLACK: Final = "#000000"
CLEAR: Final = (0.95, 0.45, 0.45)
"""Room above and below the baseline and beside the words that no hatch enters, in em of the text."""

CLEAR_OF_ICON: Final = 0.2
"""Room around an icon that no hatch enters, in sides of its square."""


def draw(layout: Layout, selection: Selection, style: Style) -> Scene:
    """The picture of `layout`."""
    page = Rect(0, 0, layout.page.width, layout.page.height, fill=style.paper)
    things = figures(layout.root.children, selection, layout.em, style)
    title = f"{layout.root.label} · {selection.name}"
    items: tuple[Item, ...] = (page, *lines_of(layout, style), *things)
    return Scene(layout.page, about(selection, title, style), items, style.typeface)


def lines_of(layout: Layout, style: Style) -> Iterator[Figure]:
    """The lines of relations, below everything else; what they say is said by the things that they lead to."""
    marks = (mark for route in layout.routes for mark in marks_of(route, layout.em, style.muted, style.paper))
    if layout.routes:
        yield Figure("", "routes", "", "aside", tuple(marks))


def figures(things: Iterable[Placed], selection: Selection, em: float, style: Style) -> tuple[Figure, ...]:
    """The pictures of placed things, each with everything in it; `em` is their product type in units."""
    palettes = palettes_of(selection.catalog.domains.values(), style)
    return tuple(map(_Painter(em, palettes, style, selection.language).figure, things))


def about(selection: Selection, title: str, style: Style) -> About:
    """What a file that shows `selection` says of itself."""
    architecture, edition = selection.catalog.architecture, selection.catalog.edition
    return About(
        title=title,
        description=_description(selection),
        language=selection.language,
        date=edition.date,
        edition=edition.id,
        source=f"{architecture.repository}@{architecture.commit}",
        licence=edition.licence,
        provenance=line_of(provenance_of(selection, style)),
    )


def _description(selection: Selection) -> str:
    """The plate in three sentences, for who cannot see it: figures, filters, domains."""
    names = [region.name for layer in selection.layers for region in layer.regions if region.name]
    if selection.matrix is not None:
        names = list(dict.fromkeys(group.name for group in (*selection.matrix.rows, *selection.matrix.columns)))
    told = (figures_in_words(selection), choice_in_words(selection).removesuffix("."), ", ".join(filter(None, names)))
    return " ".join(f"{sentence}." for sentence in told if sentence)


def _cleared(placed: Placed) -> Iterator[Area]:
    """The areas that a hatch leaves to lines of text and icons; lines below each other leave one area together."""
    for line in placed.lines:
        above, below, beside = (part * line.size for part in CLEAR)
        yield line.x - beside, line.y - above, line.x + line.width + beside, line.y + below
    for one in placed.icons:
        around = CLEAR_OF_ICON * one.box.width
        yield one.box.x0 - around, one.box.y0 - around, one.box.x1 + around, one.box.y1 + around


class _Painter:
    """Turns placed things into figures; holds the palettes, the style, the product type in units, the language."""

    def __init__(self, em: float, palettes: Mapping[str | None, Palette], style: Style, language: str) -> None:
        self.palettes = palettes
        self.style = style
        self.em = em
        self.language = language
        self.looks: dict[tuple[str, str | None, str | None], Look] = {}

    def figure(self, placed: Placed) -> Figure:
        """The figure of one thing and of everything in it: box, texts, logo, code, then its children."""
        items: list[Item] = [*self.frame(placed)]
        items += [self.text(line, placed) for line in placed.lines]
        if placed.picture:
            items.append(self.picture(placed.id, placed.picture))
        if placed.code:
            items += self.code(placed.code)
        items += self.symbols(placed)
        for listed, children in groupby(placed.children, lambda child: LISTED.get(child.role)):
            figures = tuple(map(self.figure, children))
            items += [Figure("", listed, "", "list", figures)] if listed else figures
        meaning = "item" if placed.role in LISTED else MEANINGS.get(placed.role, "group")
        return Figure(placed.id, placed.role, placed.label, meaning, tuple(items))

    def symbols(self, placed: Placed) -> Iterator[Item]:
        """The icons of a thing, and the tab of a grouping: as wide as its name."""
        colour = self.look(placed).ink or self.palettes[placed.tint].accent
        for one in placed.icons:
            yield from icon(one.kind, one.box, colour, self.style.icon_stroke * self.em)
        if placed.role == "domain" and placed.lines and self.style.archimate:
            box, last, em = placed.box, placed.lines[-1], self.em
            right = max(line.x + line.width for line in placed.lines) + TAB[0] * em
            area = box.x0, box.y0, min(right, box.x1), last.y + TAB[1] * last.size
            look = self.look(placed)
            yield tab(area, look.stroke or colour, self.style.gap_stroke * em, self._dash())

    def _radius(self, look: Look) -> float:
        """The radius of the corners of a look, in em."""
        return 0.0 if look.square else self.style.rounded if look.rounded else self.style.radius

    def _dash(self) -> tuple[float, float]:
        return self.style.dash[0] * self.em, self.style.dash[1] * self.em

    def look(self, placed: Placed) -> Look:
        """The look of a thing, worked out once for all things of its kind and domain."""
        kind = placed.role, placed.variant, placed.tint
        if kind not in self.looks:
            palette = self.palettes[placed.tint]
            look = look_of(placed.variant or placed.role, palette, self.style)
            shown = placed.variant if placed.role == "sample" and placed.variant else placed.role
            self.looks[kind] = shaped(look, shown, palette, self.style)
        return self.looks[kind]

    def frame(self, placed: Placed) -> Iterator[Item]:
        """The box of a thing; an invisible one below a shape that is no rectangle."""
        look, box = self.look(placed), self.box(placed)
        if look.cut and look.stroke:
            yield replace(box, fill=None, stroke=None, radius=0.0)
            yield cut_corners(placed.box, look.fill, look.stroke, box.stroke_width, self._cut(placed))
        else:
            yield box

    def _cut(self, placed: Placed) -> float:
        """What is cut off the corners of a box, in units: less of a low one."""
        return min(CORNER * self.em, placed.box.height / 4)

    def box(self, placed: Placed) -> Rect:
        """The box of a thing; an invisible one where the thing has no frame of its own."""
        look = self.look(placed)
        box, em, style = placed.box, self.em, self.style
        return Rect(
            box.x0,
            box.y0,
            box.width,
            box.height,
            fill=look.fill,
            stroke=look.stroke,
            stroke_width=(style.gap_stroke if look.dashed else style.hairline) * em if look.stroke else 0.0,
            radius=self._radius(look) * em if look.fill or look.stroke else 0.0,
            dash=self._dash() if look.dashed else (),
            hatch=self._hatch(look, placed),
        )

    def _hatch(self, look: Look, placed: Placed) -> Hatch | None:
        """The hatch of a look, at the size of this plate, clear of the words that stand on it."""
        if look.hatch is None:
            return None
        pattern, em = look.hatch.pattern, self.em
        clear = tuple(area for thing in self._seen_on(placed) for area in _cleared(thing))
        # Formats write two decimals: with more of them here, the dots of a long row would drift.
        return Hatch(pattern.kind, look.hatch.colour, round(pattern.spacing * em, 2), pattern.width * em, clear)

    def _seen_on(self, placed: Placed) -> Iterator[Placed]:
        """A thing and what stands in it without a ground of its own."""
        yield placed
        for child in placed.children:
            if self.look(child).fill is None:
                yield from self._seen_on(child)

    def picture(self, identity: str, placed: PlacedLogo) -> Picture:
        """A logo, in the colours of the style."""
        logo, box = placed.logo, placed.box
        logo = in_grey(logo) if self.style.grey_logos else logo
        return Picture(f"logo_{identity}", box.x0, box.y0, box.width, box.height, logo, placed.label)

    def code(self, placed: PlacedCode) -> Iterator[Item]:
        """A QR code in ink, or in black on a white ground where ink on paper cannot be read by a telephone."""
        box, quiet, fill = placed.box, placed.quiet, self.style.ink
        if self.style.ground_for_codes:
            fill = BLACK
            yield Rect(box.x0 - quiet, box.y0 - quiet, box.width + 2 * quiet, box.height + 2 * quiet, fill=WHITE)
        yield Code(box.x0, box.y0, box.width, placed.modules, fill, placed.label)

    def text(self, line: Line, placed: Placed) -> Text:
        """A line with its colour; where its ground decides the ink, that goes before its tone."""
        inks = inks_of(self.palettes[placed.tint], self.style)
        return Text(
            line.text,
            line.x,
            line.y,
            line.size,
            line.width,
            line.face,
            self.look(placed).ink or inks[line.tone],
            line.turned,
            line.heading,
            line.link,
            line.label,
            line.follows,
            line.marker,
            line.language if line.language != self.language else "",
        )
