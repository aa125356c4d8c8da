"""Measuring: every text of a selection as pieces with widths, and how many lines it takes at a given width.

In: a selection. Out: the same tree as blocks that answer one question: your height, in leadings, when a column is
so many em wide. Nothing has a place here yet, and no type size is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from fora_plate.layout.curve import Curve
from fora_plate.layout.tracks import columns_needed, fill, least
from fora_plate.selection import Section
from fora_plate.text import Hyphenator, Piece, count_lines, natural_width, pieces_of, width
from fora_plate.words import SIGNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.selection import Card, Entry, Offer, Reference, Region, SelectedLayer, Selection
    from fora_plate.style import Style
    from fora_plate.text import Face
    from fora_plate.words import Words

__all__ = [
    "RULE",
    "Band",
    "CardBlock",
    "EntryBlock",
    "ReferenceBlock",
    "RegionBlock",
    "SectionBlock",
    "Text",
    "entry_width",
    "measure",
    "numbered",
    "widest_piece",
]

NO_BREAK_SPACE = "\u00a0"
FEWEST_ENTRIES: Final = 2
"""A card lies across no more columns than gives each so many entries."""
MOST_COLUMNS: Final = 4
RULES: Final = 3
"""Lines to write on, on a card of a worksheet."""
RULE: Final = 2
"""Leadings from one line to write on to the next: room for a pen, or for a small sticker."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text ready to be broken: its pieces, its face, its size in em, and its width on one line in em.

    `inset` is its distance in em from the left edge of the card's content, `indent` that of its later lines from
    its first. From the piece `aside` on, the text stands at the right edge, in small type (supplier numbers). `rows` is
    how many leadings a line takes, more than one for large figures.
    """

    pieces: tuple[Piece, ...]
    natural: float
    face: Face
    size: float = 1.0
    indent: float = 0.0
    inset: float = 0.0
    aside: int | None = None
    rows: int = 1

    @property
    def whole(self) -> float:
        """The least width in em at which the text takes one line."""
        return self.natural + self.inset

    def lines(self, available: float) -> int:
        """How many leadings it takes when `available` em are there for inset and text."""
        if self.whole <= available:
            return self.rows
        return self.rows * count_lines(self.pieces, available - self.inset, self.indent)


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """A product on a card: its name with the supplier numbers, and on detail plates the particulars below it."""

    entry: Entry
    name: Text
    particulars: tuple[Text, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its texts."""
        return (self.name, *self.particulars)

    def lines(self, available: float) -> int:
        """The lines of the name and of the particulars."""
        return self.name.lines(available) + sum(text.lines(available) for text in self.particulars)


@dataclass(frozen=True, slots=True)
class ReferenceBlock:
    """A component that stands elsewhere: one text."""

    reference: Reference
    name: Text

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its texts."""
        return (self.name,)

    def lines(self, available: float) -> int:
        """The lines of the name behind its arrow."""
        return self.name.lines(available)


@dataclass(frozen=True, slots=True)
class CardBlock:
    """A card: its title, what is said below it, and its entries. Without `card` it holds a section's references.

    `rules` are lines to write on; `entry` is the width in em under which a column of its entries must not be.
    """

    card: Card | None
    title: Text | None
    notes: tuple[Text, ...]
    entries: tuple[EntryBlock | ReferenceBlock, ...]
    entry: float
    rules: int = 0

    @staticmethod
    def of(
        card: Card | None,
        title: Text | None,
        notes: Sequence[Text],
        entries: Sequence[EntryBlock | ReferenceBlock],
        style: Style,
    ) -> CardBlock:
        """The block of these texts."""
        pieces = [widest_piece(text) + text.inset for entry in entries for text in entry.texts]
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
        return 1 + self._above(inner) + self.entry_columns(inner, style)[1] + RULE * self.rules

    def _above(self, inner: float) -> int:
        """The leadings of the title and of the notes in `inner` em."""
        return sum(text.lines(inner) for text in (self.title, *self.notes) if text)

    def entry_columns(self, inner: float, style: Style) -> tuple[tuple[range, ...], int]:
        """The entries shared over as many columns as `inner` em allow, and the lines of the longest column."""
        most = min(int((inner + style.entry_gap) / (self.entry + style.entry_gap)), self.widest)
        shared = [self._shared(columns, inner, style) for columns in range(1, max(1, most) + 1)]
        columns, lines, longest = min(shared, key=lambda one: (one[2], one[0]))
        return fill(lines, columns, longest) if lines else (range(0),), longest

    def _shared(self, columns: int, inner: float, style: Style) -> tuple[int, list[int], int]:
        """So many columns, the lines of each entry in them, and the lines of the longest column."""
        available = entry_width(inner, columns, style)
        lines = [entry.lines(available) for entry in self.entries]
        if columns == 1:
            return columns, lines, sum(lines)
        lowest = max(*lines, -(-sum(lines) // columns))
        return columns, lines, least(lowest, lambda limit: columns_needed(lines, limit) <= columns)


@dataclass(frozen=True, slots=True, eq=False)
class SectionBlock:
    """A main function or a group of services: its heading and its cards. Each is only equal to itself.

    `heights` are those of the cards in leadings at any width in em; `narrowest` is the width in em under which a piece
    of text on its cards, or of its heading, would run over; `widest` is the most columns that its cards can fill.
    """

    section: Section
    heading: Text | None
    cards: tuple[CardBlock, ...]
    heights: tuple[Curve, ...]
    narrowest: float
    widest: int

    @staticmethod
    def of(section: Section, heading: Text | None, cards: Sequence[CardBlock], style: Style) -> SectionBlock:
        """The block of these texts."""
        pieces = [widest_piece(text) + text.inset for card in cards for text in card.texts]
        inner = max(pieces, default=1.0) + 2 * style.card_padding
        narrowest = max(inner, widest_piece(heading) if heading else 0.0)
        heights = tuple(Curve(partial(card.height, style=style)) for card in cards)
        widest = sum(card.widest for card in cards) or 1
        return SectionBlock(section, heading, tuple(cards), heights, narrowest, widest)


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


def measure(selection: Selection, style: Style) -> tuple[Band, ...]:
    """The bands of `selection`, every text measured."""
    setter = _Setter(selection, style)
    return tuple(
        Band(layer, setter.regions(layer), width(layer.name, "bold") * style.label) for layer in selection.layers
    )


class _Setter:
    """Makes blocks; holds what all of them need: the words, the seams of compounds, the detail of the view."""

    def __init__(self, selection: Selection, style: Style) -> None:
        self.style = style
        self.words: Words = WORDS[selection.language]
        self.hyphenator = Hyphenator(selection.catalog.architecture.seams)
        self.names = selection.view.detail == "names" and selection.view.content == "products"
        self.blank = selection.view.content == "blank"
        self._entries: dict[int, EntryBlock] = {}
        self._empty = {why: plain(self.words[why], "regular") for why in ("gap", "filtered")}

    def regions(self, layer: SelectedLayer) -> tuple[RegionBlock, ...]:
        """The regions of a layer."""
        alone = len(layer.regions) == 1
        names = [region.name or self.words[region.id] for region in layer.regions]
        return tuple(
            self._region(region, None if alone and name == layer.name else name)
            for region, name in zip(layer.regions, names, strict=True)
        )

    def _region(self, region: Region, shown: str | None) -> RegionBlock:
        name = self._hyphenated(shown, self.style.heading) if shown else None
        sections = tuple(self._section(section, headed=region.has_domain_wide) for section in region.sections)
        nothing = SectionBlock.of(Section(None, None, None, ()), None, (), self.style)
        return RegionBlock(region, name, sections or (nothing,))

    def _section(self, section: Section, *, headed: bool) -> SectionBlock:
        """A section; one without a name gets a heading where others have one."""
        name = section.name or (self.words["domain-wide"] if headed else None)
        heading = self._hyphenated(name, 1.0) if name else None
        cards = [self._card(card) for card in section.cards]
        if section.references:
            references = tuple(map(self._reference, section.references))
            cards.append(CardBlock.of(None, None, (), references, self.style))
        return SectionBlock.of(section, heading, cards, self.style)

    def _card(self, card: Card) -> CardBlock:
        title = self._hyphenated(card.name, 1.0)
        block = CardBlock.of(card, title, self._notes(card), tuple(map(self._entry, card.entries)), self.style)
        return replace(block, rules=RULES) if self.blank else block

    def _notes(self, card: Card) -> list[Text]:
        """What stands below the title: a description, a figure, a note, or why there is no product."""
        small = self.style.small
        notes = [plain(card.description, "regular", small)] if self.names and card.description else []
        if card.coverage:
            figure = plain(str(card.coverage.alternatives), "bold", self.style.figure)
            notes.append(replace(figure, rows=2))
        if card.note:
            notes.append(plain(card.note, "regular", small))
        if card.emptiness != "filled" and not card.coverage:
            notes.append(self._empty[card.emptiness])
        return notes

    def _entry(self, entry: Entry) -> EntryBlock:
        """One block per entry, however many cards it stands on."""
        known = self._entries.get(id(entry))
        if known is None:
            known = self._entries[id(entry)] = EntryBlock(entry, self._name(entry), self._particulars(entry))
        return known

    def _name(self, entry: Entry) -> Text:
        signs = "".join(NO_BREAK_SPACE + SIGNS[state] for state in entry.states)
        face: Face = "bold" if self.names else "regular"
        pieces = list(pieces_of(entry.product.name + signs, face))
        aside = len(pieces)
        if not self.names:
            for index, offer in enumerate(entry.offers):
                text = numbered(offer)
                space = self.style.reference_space if index else self.style.reference_gap
                pieces.append(Piece(text, width(text, "regular") * self.style.small, space))
        return Text(tuple(pieces), natural_width(pieces), face, indent=self.style.hanging, aside=aside)

    def _particulars(self, entry: Entry) -> tuple[Text, ...]:
        """On detail plates: licence, remark, and who offers what."""
        if not self.names:
            return ()
        texts = [f"{self.words['licence-label']}: {licence_shown(entry)}"]
        texts += [entry.product.remark] if entry.product.remark else []
        texts += [self._offer(offer) for offer in entry.offers]
        small = (plain(text, "regular", self.style.small) for text in texts)
        return tuple(replace(text, inset=self.style.hanging) for text in small)

    def _offer(self, offer: Offer) -> str:
        kinds = ", ".join(self.words[kind] for kind in offer.offering.kinds)
        state = f" ({self.words['announced']})" if offer.offering.status == "announced" else ""
        return f"→ {offer.supplier.supplier.name}: {kinds}{state}"

    def _reference(self, reference: Reference) -> ReferenceBlock:
        first, *rest = pieces_of(reference.component.name, "regular", self.hyphenator)
        arrow = f"→{NO_BREAK_SPACE}"
        first = replace(first, text=arrow + first.text, width=width(arrow, "regular") + first.width)
        pieces = (first, *rest)
        text = Text(pieces, natural_width(pieces), "regular", indent=width(arrow, "regular"))
        return ReferenceBlock(reference, text)

    def _hyphenated(self, text: str, size: float, face: Face = "bold") -> Text:
        pieces = pieces_of(text, face, self.hyphenator, size)
        return Text(pieces, natural_width(pieces), face, size)


def plain(text: str, face: Face, size: float = 1.0) -> Text:
    """A text that breaks only where it is written apart."""
    pieces = pieces_of(text, face, scale=size)
    return Text(pieces, natural_width(pieces), face, size)


def numbered(offer: Offer) -> str:
    """What stands for an offer: the number of its supplier, with a sign when it is only announced."""
    return f"{offer.supplier.number}{SIGNS['announced'] if offer.offering.status == 'announced' else ''}"


def licence_shown(entry: Entry) -> str:
    """The licence as the plate may claim it: without `-only` or `-or-later` where the source does not say."""
    licence = entry.product.licence
    if entry.product.licence_exact:
        return licence
    return licence.replace("-or-later", "").replace("-only", "")


def widest_piece(text: Text) -> float:
    """The widest piece with its hyphen; pieces after the first may stand on an indented line."""
    return max(piece.width + piece.hyphen + (text.indent if index else 0) for index, piece in enumerate(text.pieces))


def entry_width(inner: float, columns: int, style: Style) -> float:
    """Width in em of one of the columns of entries on a card with `inner` em for its text."""
    return (inner - (columns - 1) * style.entry_gap) / columns
