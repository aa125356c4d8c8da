"""draw: a layout in colours. Paints every thing as `looks` says for its role; never moves or sizes anything.

In: a layout, the selection that it came from (for its names and colours) and a style. Out: a `Scene`; or, of things
that are no whole plate, their figures.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from fora_plate.ends import marks_of
from fora_plate.logo import in_grey
from fora_plate.looks import inks_of, look_of, palettes_of
from fora_plate.provenance import line_of, provenance_of
from fora_plate.scene import About, Code, Figure, Hatch, Item, Picture, Rect, Scene, Text
from fora_plate.selection import choice_in_words, figures_in_words
from fora_plate.style import WHITE

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
    "member": "members",
}
"""What is an item of a list, by its role, and the kind of that list."""
MEANINGS: Final[Mapping[Role, Meaning]] = {
    **dict.fromkeys(("band", "domain", "area", "legend-part"), "section"),
    **dict.fromkeys(("component", "service", "device", "facility", "own-service", "slip"), "section"),
    **dict.fromkeys(("sign", "supplier-ref", "rule", "sample", "swatch", "cut"), "aside"),
    **dict.fromkeys(("running-foot", "repeated-row", "repeated-cell"), "aside"),
    "listing": "list",
    "listed": "item",
    "table": "table",
    "row": "row",
    "head": "head",
    "cell": "cell",
}
"""What other things are: what has a heading, and what repeats or only shows what is said beside it."""
BLACK: Final = "#000000"
CLEAR: Final = (0.95, 0.45, 0.45)
"""Room above and below the baseline and beside the words that no hatch enters, in em of the text."""


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
    told = (figures_in_words(selection), choice_in_words(selection).removesuffix("."), ", ".join(names))
    return " ".join(f"{sentence}." for sentence in told if sentence)


def _cleared(line: Line) -> Area:
    """The area that a hatch leaves to a line of text; lines below each other leave one area together."""
    above, below, beside = (part * line.size for part in CLEAR)
    return line.x - beside, line.y - above, line.x + line.width + beside, line.y + below


class _Painter:
    """Turns placed things into figures; holds the palettes, the style, the product type in units, the language."""

    def __init__(self, em: float, palettes: Mapping[str | None, Palette], style: Style, language: str) -> None:
        self.palettes = palettes
        self.style = style
        self.em = em
        self.language = language
        self.looks: dict[tuple[str, str | None], Look] = {}

    def figure(self, placed: Placed) -> Figure:
        """The figure of one thing and of everything in it: box, texts, logo, code, then its children."""
        items: list[Item] = [self.box(placed)]
        items += [self.text(line, placed) for line in placed.lines]
        if placed.picture:
            items.append(self.picture(placed.id, placed.picture))
        if placed.code:
            items += self.code(placed.code)
        for listed, children in groupby(placed.children, lambda child: LISTED.get(child.role)):
            figures = tuple(map(self.figure, children))
            items += [Figure("", listed, "", "list", figures)] if listed else figures
        meaning = "item" if placed.role in LISTED else MEANINGS.get(placed.role, "group")
        return Figure(placed.id, placed.role, placed.label, meaning, tuple(items))

    def look(self, placed: Placed) -> Look:
        """The look of a thing, worked out once for all things of its kind and domain."""
        kind = placed.variant or placed.role, placed.tint
        if kind not in self.looks:
            self.looks[kind] = look_of(kind[0], self.palettes[placed.tint], self.style)
        return self.looks[kind]

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
            radius=style.radius * em if (look.fill or look.stroke) and not look.square else 0.0,
            dash=(style.dash[0] * em, style.dash[1] * em) if look.dashed else (),
            hatch=self._hatch(look, placed),
        )

    def _hatch(self, look: Look, placed: Placed) -> Hatch | None:
        """The hatch of a look, at the size of this plate, clear of the words that stand on it."""
        if look.hatch is None:
            return None
        pattern, em = look.hatch.pattern, self.em
        clear = tuple(_cleared(line) for line in self._lines_on(placed))
        # Formats write two decimals: with more of them here, the dots of a long row would drift.
        return Hatch(pattern.kind, look.hatch.colour, round(pattern.spacing * em, 2), pattern.width * em, clear)

    def _lines_on(self, placed: Placed) -> Iterator[Line]:
        """The lines of a thing and of what stands in it without a ground of its own."""
        yield from placed.lines
        for child in placed.children:
            if self.look(child).fill is None:
                yield from self._lines_on(child)

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
