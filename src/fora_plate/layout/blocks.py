"""Blocks: what stands on a plate, measured: a tree that answers one question, how tall it is at a given width.

In: measured texts. Out: heights in leadings for widths in em. Nothing has a place here yet, and no type size is known.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

from fora_plate.layout.texts import widest_piece
from fora_plate.layout.tracks import columns_needed, fill, least

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.layout.texts import Text
    from fora_plate.logo import Logo
    from fora_plate.selection import Card, Entry, Reference, Region, Section, SelectedLayer
    from fora_plate.style import Style

__all__ = [
    "RULE",
    "Band",
    "CardBlock",
    "EntryBlock",
    "MoreBlock",
    "ReferenceBlock",
    "RegionBlock",
    "SectionBlock",
    "entry_width",
]

FEWEST_ENTRIES: Final = 2
"""A card lies across no more columns than gives each so many entries."""
MOST_COLUMNS: Final = 4
TRIFLE: Final = 1e-6
"""What sums of parts of leadings may be off by."""
RULE: Final = 3
"""Leadings from one line to write on to the next: room for a pen, or for a small sticker."""


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """A product on a card: its name with the supplier numbers, and on detail plates the particulars below it.

    `logo` is drawn behind the name and the first particular, which leave room for it. `above` and `below` are white
    above the name and below the particulars, in leadings.
    """

    entry: Entry
    name: Text
    particulars: tuple[Text, ...]
    logo: Logo | None
    above: float = 0.0
    below: float = 0.0

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its texts."""
        return (self.name, *self.particulars)

    def lines(self, available: float) -> float:
        """The leadings of the white, of the name and of the particulars."""
        white = self.above + self.below
        return white + self.name.lines(available) + sum(text.lines(available) for text in self.particulars)


@dataclass(frozen=True, slots=True)
class ReferenceBlock:
    """A component that stands elsewhere: one text."""

    reference: Reference
    name: Text

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its texts."""
        return (self.name,)

    def lines(self, available: float) -> float:
        """The lines of the name behind its arrow."""
        return self.name.lines(available)


@dataclass(frozen=True, slots=True)
class MoreBlock:
    """How many products a card leaves out."""

    rest: tuple[Entry, ...]
    name: Text

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its texts."""
        return (self.name,)

    def lines(self, available: float) -> float:
        """The lines of its words."""
        return self.name.lines(available)


Item = EntryBlock | ReferenceBlock | MoreBlock


@dataclass(frozen=True, slots=True)
class CardBlock:
    """A card: its title, what is said below it, and its entries. Without `card` it holds a section's references.

    `rules` are lines to write on; `entry` is the width in em under which a column of its entries must not be.
    """

    card: Card | None
    title: Text | None
    notes: tuple[Text, ...]
    entries: tuple[Item, ...]
    entry: float
    rules: int = 0

    @staticmethod
    def of(
        card: Card | None,
        title: Text | None,
        notes: Sequence[Text],
        entries: Sequence[Item],
        style: Style,
    ) -> CardBlock:
        """The block of these texts."""
        pieces = [widest_piece(text) + text.lost for entry in entries for text in entry.texts]
        return CardBlock(card, title, tuple(notes), tuple(entries), max(style.entry_width, *pieces, 0.0))

    @property
    def texts(self) -> list[Text]:
        """All its texts."""
        above = [text for text in (self.title, *self.notes) if text]
        return [*above, *(text for entry in self.entries for text in entry.texts)]

    @property
    def widest(self) -> int:
        """Across how many columns it may lie: as many as get a few entries each, but never many."""
        return max(1, min(MOST_COLUMNS, len(self.entries) // FEWEST_ENTRIES))

    def height(self, width: float, style: Style) -> int:
        """Its height in leadings when it is `width` em wide, its white and the gap below it included."""
        inner = width - 2 * style.card_padding
        above = sum(text.lines(inner) for text in (self.title, *self.notes) if text)
        return 1 + ceil(above + self._shared(inner, style)[2] - TRIFLE) + RULE * self.rules

    def entry_columns(self, inner: float, style: Style) -> tuple[range, ...]:
        """The entries shared over as many columns as `inner` em allow."""
        columns, lines, longest = self._shared(inner, style)
        return fill(lines, columns, longest + TRIFLE) if lines else (range(0),)

    def _shared(self, inner: float, style: Style) -> tuple[int, list[float], float]:
        """In how many columns the entries are lowest, the leadings of each entry there, and of the longest column."""
        most = min(int((inner + style.entry_gap) / (self.entry + style.entry_gap)), self.widest)
        shared = [self._on(columns, inner, style) for columns in range(1, max(1, most) + 1)]
        return min(shared, key=lambda one: one[2])

    def _on(self, columns: int, inner: float, style: Style) -> tuple[int, list[float], float]:
        """So many columns, the leadings of each entry in them, and of the longest column."""
        available = entry_width(inner, columns, style)
        lines = [entry.lines(available) for entry in self.entries]
        if columns == 1:
            return columns, lines, sum(lines)
        lowest = ceil(max(*lines, sum(lines) / columns) - TRIFLE)
        return columns, lines, least(lowest, lambda limit: columns_needed(lines, limit + TRIFLE) <= columns)


@dataclass(frozen=True, slots=True, eq=False)
class SectionBlock:
    """A main function or a group of services: its heading and its cards. Each is only equal to itself.

    `narrowest` is the width in em under which a piece of text on its cards, or of its heading, would run over; `widest`
    is the most columns that its cards can fill, and `columns` what the view pins it to.
    """

    section: Section
    heading: Text | None
    cards: tuple[CardBlock, ...]
    narrowest: float
    widest: int
    columns: int | None = None

    @staticmethod
    def of(section: Section, heading: Text | None, cards: Sequence[CardBlock], style: Style) -> SectionBlock:
        """The block of these texts."""
        pieces = [widest_piece(text) + text.lost for card in cards for text in card.texts]
        inner = max(pieces, default=1.0) + 2 * style.card_padding
        written = style.written_card if any(card.rules for card in cards) else 0.0
        narrowest = max(inner, written, widest_piece(heading) + heading.lost if heading else 0.0)
        widest = sum(card.widest for card in cards) or 1
        return SectionBlock(section, heading, tuple(cards), narrowest, widest)


@dataclass(frozen=True, slots=True, eq=False)
class RegionBlock:
    """A domain or an area: its name and its sections in order. Each is only equal to itself.

    It has no name of its own when it is alone in a layer with the same name, which stands in the strip.
    `share` is the part of the width of the plate that the view pins it to.
    """

    region: Region
    name: Text | None
    sections: tuple[SectionBlock, ...]
    share: float | None = None

    @property
    def widest(self) -> int:
        """The most columns that its sections can fill."""
        return sum(section.widest for section in self.sections)


@dataclass(frozen=True, slots=True)
class Band:
    """A layer with its regions; `label` is the length of its name in the strip, in em.

    `rows` are the regions at which a row begins that the view asks for.
    """

    layer: SelectedLayer
    regions: tuple[RegionBlock, ...]
    label: float
    rows: frozenset[int] = frozenset()

    def white(self, style: Style) -> float:
        """White above and below the names of its regions, in leadings."""
        return style.region_white if any(region.name for region in self.regions) else style.frame_white


def entry_width(inner: float, columns: int, style: Style) -> float:
    """Width in em of one of the columns of entries on a card with `inner` em for its text."""
    return (inner - (columns - 1) * style.entry_gap) / columns
