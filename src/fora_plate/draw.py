"""draw: a layout in colours. Chooses fills, strokes and radii by role; never moves or sizes anything.

In: a layout, the selection that it came from (for its names and colours) and a style. Out: a `Scene`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.scene import Figure, Item, Rect, Scene, Text
from fora_plate.style import mix, readable
from fora_plate.words import WORDS, plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.layout.placed import Layout, Line, Placed
    from fora_plate.selection import Selection
    from fora_plate.style import Style

__all__ = ["draw"]

HAIRLINE = 0.045
"""Width of a stroke in em of the product type: about 0.3 pt on A3."""
GAP_STROKE = 0.07
"""Width of the dashed stroke of a gap, in em: heavier, because it must be seen without its colour."""
RADIUS = 0.28
"""Radius of a card's corners, in em."""
DASH = (0.32, 0.26)
"""Dashes of a gap, in em."""


@dataclass(frozen=True, slots=True)
class _Palette:
    """The colours of one domain: strip and headings, background of the region, stroke of cards, tint of chips."""

    accent: str
    background: str
    stroke: str
    tint: str


def draw(layout: Layout, selection: Selection, style: Style) -> Scene:
    """The picture of `layout`."""
    painter = _Painter(layout, _palettes(selection, style), style)
    page = Rect(0, 0, layout.page.width, layout.page.height, fill=style.paper)
    catalog = selection.catalog
    return Scene(
        layout.page,
        f"{layout.root.label} · {selection.name}",
        _description(selection),
        selection.language,
        catalog.edition.date,
        (page, *(painter.figure(child) for child in layout.root.children)),
    )


def _description(selection: Selection) -> str:
    """The plate in three sentences, for who cannot see it: figures, filters, domains."""
    words = WORDS[selection.language]
    names = [region.name for layer in selection.layers for region in layer.regions if region.name]
    figures = ", ".join(plural(words, noun, count) for noun, count in selection.figures)
    filters = words["filters"].format(filters=selection.filters).removesuffix(".") if selection.filters else ""
    return " ".join(f"{sentence}." for sentence in (figures, filters, ", ".join(names)) if sentence)


def _palettes(selection: Selection, style: Style) -> Mapping[str | None, _Palette]:
    """The palette per domain, and under `None` the one of what has no domain."""
    palettes: dict[str | None, _Palette] = {
        None: _Palette(
            readable(style.technology, mix(style.technology, style.paper, 0.92)),
            mix(style.technology, style.paper, 0.92),
            mix(style.technology, style.paper, 0.55),
            mix(style.technology, style.paper, 0.8),
        )
    }
    for domain in selection.catalog.domains.values():
        colours = domain.colours
        background = mix(colours.background, style.paper, 0.1)
        palettes[domain.id] = _Palette(
            readable(colours.main, background), background, mix(colours.main, style.paper, 0.45), colours.light
        )
    return palettes


class _Painter:
    """Turns placed things into figures; holds the palettes and the sizes of strokes."""

    def __init__(self, layout: Layout, palettes: Mapping[str | None, _Palette], style: Style) -> None:
        self.palettes = palettes
        self.style = style
        self.em = layout.em

    def figure(self, placed: Placed) -> Figure:
        """The figure of one thing and of everything in it: box, texts, then its children."""
        items: list[Item] = [self.box(placed)]
        items += [self.text(line, placed) for line in placed.lines]
        products = tuple(self.figure(child) for child in placed.children if child.role == "product")
        if products:
            items.append(Figure("", "products", "", "list", products))
        items += [self.figure(child) for child in placed.children if child.role != "product"]
        meaning = {"product": "item", "supplier-ref": "aside"}.get(placed.role, "group")
        return Figure(placed.id, placed.role, placed.label, meaning, tuple(items))  # type: ignore[arg-type]

    def box(self, placed: Placed) -> Rect:
        """The box of a thing; an invisible one where the thing has no frame of its own."""
        fill, stroke, dashed = self._frame(placed.variant or placed.role, self.palettes[placed.tint])
        box, em = placed.box, self.em
        return Rect(
            box.x0,
            box.y0,
            box.width,
            box.height,
            fill=fill,
            stroke=stroke,
            stroke_width=(GAP_STROKE if dashed else HAIRLINE) * em if stroke else 0.0,
            radius=RADIUS * em if fill or stroke else 0.0,
            dash=(DASH[0] * em, DASH[1] * em) if dashed else (),
        )

    def _frame(self, look: str, palette: _Palette) -> tuple[str | None, str | None, bool]:
        """Fill, stroke, and whether the stroke is dashed, for a role or a variant of one."""
        paper = self.style.paper
        frames: dict[str, tuple[str | None, str | None, bool]] = {
            "label": (palette.accent, None, False),
            "domain": (palette.background, None, False),
            "area": (palette.background, None, False),
            "component": (paper, palette.stroke, False),
            "service": (paper, palette.stroke, False),
            "gap": (palette.background, mix(palette.accent, paper, 0.35), True),
            "device": (palette.tint, None, False),
            "facility": (mix(self.style.facilities, paper, 0.8), None, False),
        }
        return frames.get(look, (None, None, False))

    def text(self, line: Line, placed: Placed) -> Text:
        """A line with its colour."""
        palette = self.palettes[placed.tint]
        fills = {
            "ink": self.style.ink,
            "muted": self.style.muted,
            "accent": palette.accent,
            "inverse": self.style.paper,
        }
        return Text(
            line.text,
            line.x,
            line.y,
            line.size,
            line.width,
            line.face,
            fills[line.tone],
            line.turned,
            line.heading,
            line.link,
        )
