"""Placing: a planned band becomes boxes and lines at their place.

In: a `BandPlan`, the grid and the corner of the band. Out: `Placed` things. Nothing is
decided here any more: every height and width comes from the plan, so what stands here fits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import Box
from fora_plate.layout.cards import Surroundings, place_card
from fora_plate.layout.placed import Line, Placed
from fora_plate.layout.setting import Look, Strip, corner_icon, set_text
from fora_plate.layout.shapes import EM
from fora_plate.layout.tracks import spread
from fora_plate.link import to_fora
from fora_plate.notation import told
from fora_plate.text import advance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.layout.bands import BandFit, BandPlan, RegionPlan, SectionPlan
    from fora_plate.layout.blocks import RegionBlock, SectionBlock
    from fora_plate.layout.packing import Group
    from fora_plate.layout.placed import PlacedIcon, Role
    from fora_plate.layout.setting import Grid
    from fora_plate.layout.slicing import Gaps, Slice
    from fora_plate.layout.texts import Text
    from fora_plate.selection import Section, Selection
    from fora_plate.words import Words

__all__ = ["place_band"]

OUTLINED: Final = "outlined"
"""The look of a plate that is written on: little ink."""

HEADER: Final = "header"
"""The look of a heading with a frame of its own."""


@dataclass(frozen=True, slots=True)
class _Room:
    """Where a slice stands: its left edge and top in units, its height in leadings."""

    x: float
    top: float
    lines: int


@dataclass(frozen=True, slots=True)
class _Band:
    """What everything in a band shares: grid, fit, words, white around names; in a region its level, tint and id.

    `language` is that of the plate, if it says what everything is in ArchiMate, and empty otherwise.
    """

    grid: Grid
    fit: BandFit
    words: Words
    white: float
    variant: str | None
    language: str = ""
    level: int = 3
    tint: str | None = None
    region: str = ""

    def strip(self, x: float, width: int) -> Strip:
        """So many hundredths of an em from the left edge `x` (units) on."""
        return Strip(self.grid, x, width / EM)


def place_band(plan: BandPlan, grid: Grid, selection: Selection, edges: tuple[float, float, float]) -> Placed:
    """The band with its regions between the left and right edge, its top at the second of `edges`; in units."""
    left, top, right = edges
    style, em, words = grid.style, grid.em, selection.words
    bottom = top + (plan.lines + plan.band.white(style)) * grid.leading
    x = left + (style.strip + style.strip_gap + style.padding) * em
    variant = OUTLINED if selection.view.content == "blank" else None
    band = _Band(grid, plan.fit, words, plan.band.white(style), variant, selection.language if style.archimate else "")
    label = _label(plan, band, (left, top, left + style.strip * em, bottom))
    regions = _regions(plan.band.regions, plan.fit.regions(plan.lines), band, _Room(x, top, plan.lines))
    name = ", ".join((f"{words['layer']} {plan.band.layer.name}", *told("layer", band.language)))
    box = Box.rounded(left, top, right, bottom)
    return Placed("band", f"layer_{plan.band.layer.id}", box, name, children=(label, *regions), tint=_tint(plan))


def _tint(plan: BandPlan) -> str | None:
    """The first domain of the band lends it its colour."""
    first = plan.band.regions[0].region
    return first.id if first.role == "domain" else None


def _label(plan: BandPlan, band: _Band, edges: tuple[float, float, float, float]) -> Placed:
    """The strip at the side with the name of the layer, turned; the plan made the band long enough for it."""
    (x0, top, x1, bottom), grid = edges, band.grid
    name, size = plan.band.layer.name, grid.em * grid.style.label
    length = advance(name, "bold") * size
    x = (x0 + x1) / 2 + 0.36 * size
    y = (top + bottom + length) / 2
    only = plan.band.regions[0] if len(plan.band.regions) == 1 else None
    link = to_fora(name, only.region.url, band.words) if only and not only.name else None
    line = Line(
        name, x, y, size, length, "bold", "accent" if band.variant else "inverse", turned=True, heading=2, link=link
    )
    box = Box.rounded(x0, top, x1, bottom)
    identity = f"label_{plan.band.layer.id}"
    return Placed("label", identity, box, lines=(line,), tint=_tint(plan), variant=band.variant)


def _parted(cut: Slice, parts: tuple[Slice, Slice], room: _Room, band: _Band, gaps: Gaps) -> tuple[_Room, _Room]:
    """Where the two parts of a slice stand."""
    one, _ = parts
    if cut.beside:
        return room, replace(room, x=room.x + (one.width + gaps.beside) / EM * band.grid.em)
    upper = one.height + room.lines - cut.height
    below = room.top + (upper + gaps.below) * band.grid.leading
    return replace(room, lines=upper), _Room(room.x, below, room.lines - upper - gaps.below)


def _regions(blocks: Sequence[RegionBlock], cut: Slice, band: _Band, room: _Room) -> list[Placed]:
    """The regions of a slice."""
    if cut.parts is None:
        return [_region(band.fit.region(blocks[cut.part], cut.width, room.lines), cut.width, band, room)]
    rooms = _parted(cut, cut.parts, room, band, band.fit.region_gaps)
    placed: list[Placed] = []
    for part, inner in zip(cut.parts, rooms, strict=True):
        placed += _regions(blocks, part, band, inner)
    return placed


def _region(plan: RegionPlan, width: int, band: _Band, room: _Room) -> Placed:
    """A region: its name above its sections; its room starts at the top of its frame."""
    grid, source = band.grid, plan.block.region
    style, role, strip = grid.style, source.role, band.strip(room.x, width)
    level = 3 if plan.block.name else 2  # the name of the layer, in the strip, is that of the domain too
    band = replace(band, tint=source.id if role == "domain" else None, region=source.id, level=level)
    above = band.white / 2 * grid.leading
    look = Look("accent", heading=3, link=to_fora(source.name or "", source.url, band.words))
    name = set_text(plan.block.name, grid, strip.slot(room.top + above), look).lines if plan.block.name else ()
    body = _Room(room.x, room.top + (plan.head + band.white) * grid.leading, room.lines - plan.head)
    placed = _sections(plan.block.sections, plan.body, band, body)
    typed = told(role, band.language)
    name = _typed(tuple(name), plan.block.name.said, typed) if plan.block.name else ()
    label = ", ".join((f"{band.words['domain']} {source.name}", *typed)) if role == "domain" else band.words[source.id]
    padding, low = style.padding * grid.em, room.top + (room.lines + band.white) * grid.leading
    box = Box.rounded(room.x - padding, room.top, strip.right + padding, low)
    return Placed(role, f"{role}_{source.id}", box, label, name, tuple(placed), band.tint, band.variant)


def _sections(blocks: Sequence[SectionBlock], cut: Slice, band: _Band, room: _Room) -> list[Placed]:
    """The sections of a slice."""
    if cut.parts is None:
        plan = band.fit.section(blocks[cut.part], cut.width, room.lines)
        return _section(plan, band, band.strip(room.x, cut.width), room)
    rooms = _parted(cut, cut.parts, room, band, band.fit.section_gaps)
    placed: list[Placed] = []
    for part, inner in zip(cut.parts, rooms, strict=True):
        placed += _sections(blocks, part, band, inner)
    return placed


def _section(plan: SectionPlan, band: _Band, strip: Strip, room: _Room) -> list[Placed]:
    """The heading across all columns, and below it the cards column by column."""
    placed: list[Placed] = []
    if plan.block.heading:
        placed.append(_heading(plan.block.heading, plan.block.section, band, strip, room.top))
    below = _Room(room.x, room.top + plan.heading * band.grid.leading, room.lines - plan.heading)
    packed = _Packed(plan, band)
    for group in plan.packing.groups:
        placed += packed.group(group, below)
        below = replace(below, x=below.x + group.width * packed.step)
    return placed


class _Packed:
    """The cards of one section; what is left of a column's height goes to its cards, so all columns end together."""

    def __init__(self, plan: SectionPlan, band: _Band) -> None:
        self.plan, self.band = plan, band
        level = band.level + (2 if plan.block.heading else 1)
        self.around = Surroundings(plan.block.section, level, band.tint, band.words, band.language)
        self.step = (plan.column + band.grid.style.gutter) * band.grid.em

    def group(self, group: Group, room: _Room) -> list[Placed]:
        """The cards across the columns of a group, and below them those of each column."""
        across = sum(self.plan.heights[card][group.width - 1] for card in group.across)
        if not any(group.columns):
            return self._run(group.across, group.width, room)
        placed = self._run(group.across, group.width, replace(room, lines=across))
        below = _Room(room.x, room.top + across * self.band.grid.leading, room.lines - across)
        for cards in group.columns:
            placed += self._run(cards, 1, below)
            below = replace(below, x=below.x + self.step)
        return placed

    def _run(self, cards: Sequence[int], columns: int, room: _Room) -> list[Placed]:
        """Cards below each other, each on so many columns."""
        grid, top = self.band.grid, room.top
        frame = Strip(grid, room.x, columns * self.plan.column + (columns - 1) * grid.style.gutter)
        heights = [self.plan.heights[card][columns - 1] for card in cards]
        extra = spread(room.lines - sum(heights), [room.lines] * len(cards))
        placed = []
        for card, height, more in zip(cards, heights, extra, strict=True):
            bottom = top + (height + more) * grid.leading
            placed.append(place_card(self.plan.block.cards[card], frame, (top, bottom), self.around))
            top = bottom
        return placed


def _typed(lines: tuple[Line, ...], said: str, typed: tuple[str, ...]) -> tuple[Line, ...]:
    """The lines of a name, which is said with its type."""
    return (replace(lines[0], label=", ".join((said, *typed))), *lines[1:]) if lines and typed else lines


def _heading(heading: Text, section: Section, band: _Band, strip: Strip, top: float) -> Placed:
    grid, style = band.grid, band.grid.style
    framed = style.archimate and section.id is not None
    above, below, higher = style.header if framed else (0.0, 1.0, style.heading_raise)
    raised = top - higher * grid.leading
    look = Look("accent", heading=band.level + 1, link=to_fora(heading.said, section.url, band.words))
    lines = set_text(heading, grid, strip.slot(raised, heading.inset), look).lines
    role: Role = "function" if band.tint else "group"
    label = f"{band.words[role]} {section.name or band.words['domain-wide']}"
    bottom = top + (len(lines) - 1 + below) * grid.leading
    box = Box.rounded(strip.x, top - above * grid.leading, strip.right, bottom)
    identity = f"{role}_{section.id or band.region}"
    icons: tuple[PlacedIcon, ...] = ()
    if framed:
        icons, typed = corner_icon(role, grid, strip.right, lines[0]), told(role, band.language)
        label, lines = ", ".join((label, *typed)), _typed(lines, heading.said, typed)
    variant = HEADER if framed else None
    return Placed(role, identity, box, label, lines, tint=band.tint, variant=variant, icons=icons)
