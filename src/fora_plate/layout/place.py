"""Placing: a planned band becomes boxes and lines at their place.

In: a `BandPlan`, the grid and the corner of the band. Out: `Placed` things. Nothing is decided here any more: every
height and column comes from the plan, so what stands here fits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.geometry import Box
from fora_plate.layout.blocks import CardBlock, EntryBlock, numbered
from fora_plate.layout.placed import Line, Placed
from fora_plate.layout.plan import span
from fora_plate.layout.setting import Look, Slot, line_of, set_text
from fora_plate.layout.tracks import fill, spread
from fora_plate.text import advance
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from fora_plate.layout.blocks import ReferenceBlock, Text, Unit
    from fora_plate.layout.placed import Role, Tone
    from fora_plate.layout.plan import BandPlan, RegionPlan
    from fora_plate.layout.setting import Grid, SetText
    from fora_plate.selection import Card, Entry, Selection
    from fora_plate.words import Words

__all__ = ["place_band"]

RAISED = 0.1
"""How much the name of a region is set higher than centred, in leadings: it belongs to the edge above it."""


@dataclass(frozen=True, slots=True)
class _Column:
    """Where a unit stands: its grid, the left edge of its column in units, the column's width in em."""

    grid: Grid
    x: float
    width: float
    tint: str | None
    region: str
    words: Words

    @property
    def right(self) -> float:
        """The right edge of the column in units."""
        return self.x + self.width * self.grid.em

    def slot(self, top: float, padding: float = 0.0, indent: float = 0.0) -> Slot:
        """The width of the column less the padding (em) on both sides and an indent on the left."""
        left = self.x + (padding + indent) * self.grid.em
        return Slot(left, top, self.width - 2 * padding - indent, self.grid.leading)


def place_band(plan: BandPlan, grid: Grid, selection: Selection, edges: tuple[float, float, float]) -> Placed:
    """The band with its regions between the left and right edge, its top at the second of `edges`; in units."""
    left, top, right = edges
    style, em = grid.style, grid.em
    bottom = top + plan.height(style) * grid.leading
    box = Box.rounded(left, top, right, bottom)
    children = [_label(plan, grid, (left, top, left + style.strip * em, bottom))]
    x, done = left + (style.strip + style.strip_gap) * em, 0
    for region in plan.regions:
        start = x + done * (plan.column + style.gutter) * em
        done += region.columns
        children.append(_region(region, plan, grid, selection, (start, top, bottom)))
    label = f"{WORDS[selection.language]['layer']} {plan.band.layer.name}"
    return Placed("band", f"layer_{plan.band.layer.id}", box, label, children=tuple(children), tint=_tint(plan))


def _tint(plan: BandPlan) -> str | None:
    """The first domain of the band lends it its colour."""
    first = plan.band.regions[0].region
    return first.id if first.role == "domain" else None


def _label(plan: BandPlan, grid: Grid, edges: tuple[float, float, float, float]) -> Placed:
    """The strip at the side with the name of the layer, turned; the plan made the band long enough for it."""
    x0, top, x1, bottom = edges
    name, size = plan.band.layer.name, grid.em * grid.style.label
    length = advance(name, "bold") * size
    x = (x0 + x1) / 2 + 0.36 * size
    y = (top + bottom + length) / 2
    line = Line(name, x, y, size, length, "bold", "inverse", turned=True, heading=2)
    return Placed(
        "label", f"label_{plan.band.layer.id}", Box.rounded(x0, top, x1, bottom), lines=(line,), tint=_tint(plan)
    )


def _region(
    region: RegionPlan, plan: BandPlan, grid: Grid, selection: Selection, edges: tuple[float, float, float]
) -> Placed:
    x, top, bottom = edges
    style, em, source = grid.style, grid.em, region.block.region
    width = span(region.columns, plan.column, style)
    tint = source.id if source.role == "domain" else None
    inner = x + style.padding * em
    right = inner + (width + style.padding) * em
    words = WORDS[selection.language]
    slot = Slot(inner, top - RAISED * grid.leading, width, style.region_head * grid.leading)
    name = set_text(region.block.name, grid, slot, Look("accent", heading=3, link=source.url))
    body = top + plan.head * style.region_head * grid.leading
    units: list[Placed] = []
    for index, run in enumerate(fill(region.heights, region.columns, plan.body) if region.heights else ()):
        left = inner + index * (plan.column + style.gutter) * em
        column = _Column(grid, left, plan.column, tint, source.id, words)
        units += _run(region, run, column, (body, plan.body))
    role = source.role
    label = f"{words['domain']} {source.name}" if role == "domain" else words[source.id]
    box = Box.rounded(x, top, right, bottom)
    return Placed(role, f"{role}_{source.id}", box, label, name.lines, tuple(units), tint)


def _run(region: RegionPlan, run: range, column: _Column, body: tuple[float, int]) -> list[Placed]:
    """The units of one column; what is left of its height goes to the cards, so that all columns end together."""
    top, lines = body
    grid = column.grid
    heights = [region.heights[index] for index in run]
    units = [region.block.units[index] for index in run]
    extra = spread(lines - sum(heights), [lines if isinstance(unit.body, CardBlock) else 0 for unit in units])
    placed: list[Placed] = []
    y = top
    for unit, height, more in zip(units, heights, extra, strict=True):
        placed += _unit(unit, column, y, height + more)
        y += (height + more) * grid.leading
    return placed


def _unit(unit: Unit, column: _Column, top: float, height: int) -> list[Placed]:
    placed: list[Placed] = []
    level = 4
    if unit.heading:
        placed.append(_heading(unit.heading, unit, column, top))
        used = unit.heading.lines(column.width)
        top, height = top + used * column.grid.leading, height - used
    if unit.section.name or unit.heading:
        level = 5
    if isinstance(unit.body, CardBlock):
        placed.append(_card(unit.body, column, top, height, level))
    else:
        placed.append(_reference(unit, unit.body, column, (top, height)))
    return placed


def _heading(heading: Text, unit: Unit, column: _Column, top: float) -> Placed:
    grid, section = column.grid, unit.section
    lines = set_text(heading, grid, column.slot(top), Look("accent", heading=4, link=section.url)).lines
    role: Role = "function" if column.tint else "group"
    name = section.name or column.words["domain-wide"]
    box = Box.rounded(column.x, top, column.right, top + len(lines) * grid.leading)
    identity = f"{role}_{section.id or column.region}"
    return Placed(role, identity, box, f"{column.words[role]} {name}", lines, tint=column.tint)


def _reference(unit: Unit, block: ReferenceBlock, column: _Column, extent: tuple[float, int]) -> Placed:
    top, height = extent
    component, domain = block.reference.component, block.reference.domain
    lines = set_text(block.text, column.grid, column.slot(top), Look("ink", link=component.url)).lines
    label = f"{component.name}, {column.words['stands-in']} {domain.name}"
    box = Box.rounded(column.x, top, column.right, top + height * column.grid.leading)
    return Placed("reference", f"reference_{unit.section.id}_{component.id}", box, label, lines, tint=column.tint)


def _card(block: CardBlock, column: _Column, top: float, height: int, level: int) -> Placed:
    grid, card = column.grid, block.card
    style, leading = grid.style, grid.leading
    padding = style.card_padding
    available = column.width - 2 * padding
    box = Box.rounded(column.x, top, column.right, top + (height - style.card_gap) * leading)
    y = top + style.card_top * leading
    tone: Tone = "accent" if block.description else "ink"
    lines = list(set_text(block.title, grid, column.slot(y, padding), Look(tone, heading=level, link=card.url)).lines)
    y += len(lines) * leading
    if block.description:
        described = set_text(block.description, grid, column.slot(y, padding), Look("muted")).lines
        lines += described
        y += len(described) * leading
    children = []
    for entry in block.entries:
        children.append(_product(entry, card, column, y, available))
        y += entry.lines(available) * leading
    if block.gap:
        lines += set_text(block.gap, grid, column.slot(y, padding), Look("muted")).lines
    variant = "gap" if card.gap else None
    label = f"{column.words[card.role]} {card.name}" + (f": {column.words['gap']}" if card.gap else "")
    return Placed(card.role, f"{card.role}_{card.id}", box, label, tuple(lines), tuple(children), column.tint, variant)


def _product(block: EntryBlock, card: Card, column: _Column, top: float, available: float) -> Placed:
    grid, entry = column.grid, block.entry
    product, words, padding = entry.product, column.words, grid.style.card_padding
    identity = f"{card.role}_{card.id}_{product.id}"
    name = set_text(block.name, grid, column.slot(top, padding), Look("ink", link=product.homepage))
    lines = list(name.lines)
    refs = _references(entry, name, column, identity, top)
    y = top + block.name.lines(available) * grid.leading
    for text in block.particulars:
        more = set_text(text, grid, column.slot(y, padding, text.inset), Look("muted")).lines
        lines += more
        y += len(more) * grid.leading
    states = [words[state] for state in entry.states]
    said = ", ".join([product.name, *states, *(offer.supplier.supplier.name for offer in entry.offers)])
    x = column.x + padding * grid.em
    box = Box.rounded(x, top, x + available * grid.em, y)
    return Placed("product", f"product_{identity}", box, said, tuple(lines), refs)


def _references(entry: Entry, name: SetText, column: _Column, identity: str, top: float) -> tuple[Placed, ...]:
    """The supplier numbers of a product, each a thing of its own, in order of number."""
    grid = column.grid
    suppliers = {numbered(offer): offer.supplier for offer in entry.offers}
    placed = []
    for aside in name.asides:
        y = top + aside.line * grid.leading
        place, size = (aside.x, y + grid.style.baseline * grid.leading), grid.em * grid.style.small
        supplier = suppliers[aside.text]
        placed.append(
            Placed(
                "supplier-ref",
                f"supplier-ref_{identity}_{supplier.supplier.id}",
                Box.rounded(aside.x, y, aside.x + aside.width, y + grid.leading),
                supplier.supplier.name,
                (line_of(aside.text, place, size, "regular", Look("muted")),),
            )
        )
    return tuple(placed)
