"""Placing: a planned band becomes boxes and lines at their place.

In: a `BandPlan`, the grid and the corner of the band. Out: `Placed` things. Nothing is decided here any more: every
height and column comes from the plan, so what stands here fits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fora_plate.geometry import Box
from fora_plate.layout.blocks import CardBlock, EntryBlock, numbered, span
from fora_plate.layout.placed import Line, Placed
from fora_plate.layout.setting import Look, Slot, line_of, set_text
from fora_plate.layout.tracks import spread
from fora_plate.text import advance
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from fora_plate.layout.bands import BandPlan, RegionPlan, RowPlan
    from fora_plate.layout.blocks import ReferenceBlock, Text, Unit
    from fora_plate.layout.placed import Role, Tone
    from fora_plate.layout.setting import Grid, SetText
    from fora_plate.layout.stacks import Stack
    from fora_plate.selection import Card, Entry, Selection
    from fora_plate.words import Words

__all__ = ["place_band"]

RAISED = 0.1
"""How much the name of a region is set higher than centred, in leadings: it belongs to the edge above it."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a unit stands: its grid, its left edge in units, and across how many columns of how many em it lies."""

    grid: Grid
    x: float
    column: float
    count: int
    tint: str | None
    region: str
    words: Words

    @property
    def width(self) -> float:
        """From the first to the last edge, in em."""
        return span(self.count, self.column, self.grid.style)

    @property
    def right(self) -> float:
        """The right edge in units."""
        return self.x + self.width * self.grid.em

    def beside(self, count: int) -> _Columns:
        """As many columns, `count` further to the right."""
        return replace(self, x=self.x + count * (self.column + self.grid.style.gutter) * self.grid.em)

    def slot(self, top: float, padding: float = 0.0, indent: float = 0.0) -> Slot:
        """The width less the padding (em) on both sides and an indent on the left."""
        left = self.x + (padding + indent) * self.grid.em
        return Slot(left, top, self.width - 2 * padding - indent, self.grid.leading)


def place_band(plan: BandPlan, grid: Grid, selection: Selection, edges: tuple[float, float, float]) -> Placed:
    """The band with its regions between the left and right edge, its top at the second of `edges`; in units."""
    left, top, right = edges
    style, em = grid.style, grid.em
    bottom = top + plan.height * grid.leading
    children = [_label(plan, grid, (left, top, left + style.strip * em, bottom))]
    y = top
    for row in plan.rows:
        x = left + (style.strip + style.strip_gap) * em
        low = y + row.height(style) * grid.leading
        for region in row.regions:
            children.append(_region(region, row, grid, selection, (x, y, low)))
            x += region.columns * (row.column + style.gutter) * em
        y = low + style.row_gap * grid.leading
    label = f"{WORDS[selection.language]['layer']} {plan.band.layer.name}"
    box = Box.rounded(left, top, right, bottom)
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
    region: RegionPlan, row: RowPlan, grid: Grid, selection: Selection, edges: tuple[float, float, float]
) -> Placed:
    x, top, bottom = edges
    style, em, source = grid.style, grid.em, region.block.region
    width = span(region.columns, row.column, style)
    tint = source.id if source.role == "domain" else None
    inner = x + style.padding * em
    right = inner + (width + style.padding) * em
    words = WORDS[selection.language]
    slot = Slot(inner, top - RAISED * grid.leading, width, style.region_head * grid.leading)
    name = set_text(region.block.name, grid, slot, Look("accent", heading=3, link=source.url))
    columns = _Columns(grid, inner, row.column, 1, tint, source.id, words)
    body = top + row.head * style.region_head * grid.leading
    units: list[Placed] = []
    for stack in region.stacks(row.body):
        units += _stack(region, stack, replace(columns, count=stack.width), (body, row.body))
        columns = columns.beside(stack.width)
    role = source.role
    label = f"{words['domain']} {source.name}" if role == "domain" else words[source.id]
    box = Box.rounded(x, top, right, bottom)
    return Placed(role, f"{role}_{source.id}", box, label, name.lines, tuple(units), tint)


def _stack(region: RegionPlan, stack: Stack, columns: _Columns, body: tuple[float, int]) -> list[Placed]:
    """The rows of one stack; what is left of its height goes to its rows, so that all stacks end together."""
    top, lines = body
    rows = region.run.rows(stack)
    extra = spread(lines - stack.height, [lines] * len(rows))
    placed: list[Placed] = []
    for row, more in zip(rows, extra, strict=True):
        across = columns.count // len(row.parts)
        beside = replace(columns, count=across)
        for part in row.parts:
            placed += _part(region, part, beside, (top, row.height + more))
            beside = beside.beside(across)
        top += (row.height + more) * columns.grid.leading
    return placed


def _part(region: RegionPlan, part: range, columns: _Columns, extent: tuple[float, int]) -> list[Placed]:
    """Units below each other; what is left of the height goes to the cards."""
    top, lines = extent
    units = [region.block.units[index] for index in part]
    heights = [region.run.height(index, columns.count) for index in part]
    extra = spread(lines - sum(heights), [lines if isinstance(unit.body, CardBlock) else 0 for unit in units])
    placed: list[Placed] = []
    for unit, height, more in zip(units, heights, extra, strict=True):
        placed += _unit(unit, columns, top, height + more)
        top += (height + more) * columns.grid.leading
    return placed


def _unit(unit: Unit, columns: _Columns, top: float, height: int) -> list[Placed]:
    placed: list[Placed] = []
    level = 4
    if unit.heading:
        placed.append(_heading(unit.heading, unit, columns, top))
        used = unit.heading.lines(columns.width)
        top, height = top + used * columns.grid.leading, height - used
    if unit.section.name or unit.heading:
        level = 5
    if isinstance(unit.body, CardBlock):
        placed.append(_card(unit.body, columns, top, height, level))
    else:
        placed.append(_reference(unit, unit.body, columns, (top, height)))
    return placed


def _heading(heading: Text, unit: Unit, columns: _Columns, top: float) -> Placed:
    grid, section = columns.grid, unit.section
    lines = set_text(heading, grid, columns.slot(top), Look("accent", heading=4, link=section.url)).lines
    role: Role = "function" if columns.tint else "group"
    name = section.name or columns.words["domain-wide"]
    box = Box.rounded(columns.x, top, columns.right, top + len(lines) * grid.leading)
    identity = f"{role}_{section.id or columns.region}"
    return Placed(role, identity, box, f"{columns.words[role]} {name}", lines, tint=columns.tint)


def _reference(unit: Unit, block: ReferenceBlock, columns: _Columns, extent: tuple[float, int]) -> Placed:
    top, height = extent
    component, domain = block.reference.component, block.reference.domain
    lines = set_text(block.text, columns.grid, columns.slot(top), Look("ink", link=component.url)).lines
    label = f"{component.name}, {columns.words['stands-in']} {domain.name}"
    box = Box.rounded(columns.x, top, columns.right, top + height * columns.grid.leading)
    return Placed("reference", f"reference_{unit.section.id}_{component.id}", box, label, lines, tint=columns.tint)


def _card(block: CardBlock, columns: _Columns, top: float, height: int, level: int) -> Placed:
    grid, card = columns.grid, block.card
    style, leading = grid.style, grid.leading
    padding = style.card_padding
    box = Box.rounded(columns.x, top, columns.right, top + (height - style.card_gap) * leading)
    y = top + style.card_top * leading
    tone: Tone = "accent" if block.description else "ink"
    texts = [(block.title, Look(tone, heading=level, link=card.url))]
    texts += [(text, Look("muted")) for text in (block.description, block.gap) if text]
    lines: list[Line] = []
    for text, look in texts:
        more = set_text(text, grid, columns.slot(y, padding), look).lines
        lines += more
        y += len(more) * leading
    products = _products(block, columns, y)
    variant = "gap" if card.gap else None
    label = f"{columns.words[card.role]} {card.name}" + (f": {columns.words['gap']}" if card.gap else "")
    return Placed(card.role, f"{card.role}_{card.place}", box, label, tuple(lines), products, columns.tint, variant)


def _products(block: CardBlock, columns: _Columns, top: float) -> tuple[Placed, ...]:
    """The products of a card, over as many columns as it lies across."""
    available = columns.column - 2 * columns.grid.style.card_padding
    placed = []
    column = replace(columns, count=1)
    for part in block.entry_columns(columns.count, available)[0]:
        y = top
        for entry in block.entries[part.start : part.stop]:
            placed.append(_product(entry, block.card, column, y, available))
            y += entry.lines(available) * columns.grid.leading
        column = column.beside(1)
    return tuple(placed)


def _product(block: EntryBlock, card: Card, column: _Columns, top: float, available: float) -> Placed:
    grid, entry = column.grid, block.entry
    product, words, padding = entry.product, column.words, grid.style.card_padding
    identity = f"{card.role}_{card.place}_{product.id}"
    name = set_text(block.name, grid, column.slot(top, padding), Look("ink", link=product.homepage))
    lines = list(name.lines)
    refs = _references(entry, name, grid, identity, top)
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


def _references(entry: Entry, name: SetText, grid: Grid, identity: str, top: float) -> tuple[Placed, ...]:
    """The supplier numbers of a product, each a thing of its own, in order of number."""
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
