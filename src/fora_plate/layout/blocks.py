"""Measuring: every text of a selection as pieces with widths, and how many lines it takes at a given width.

In: a selection. Out: the same tree as blocks that answer one question: your height, in leadings, when a column is
so many em wide. Nothing has a place here yet, and no type size is known.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fora_plate.layout.tracks import columns_needed, fill, least
from fora_plate.text import Hyphenator, Piece, count_lines, natural_width, pieces_of, width
from fora_plate.words import SIGNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.selection import Card, Entry, Offer, Reference, Region, Section, SelectedLayer, Selection
    from fora_plate.style import Style
    from fora_plate.text import Face
    from fora_plate.words import Words

__all__ = [
    "Band",
    "CardBlock",
    "EntryBlock",
    "RegionBlock",
    "Text",
    "Unit",
    "measure",
    "numbered",
    "span",
    "widest_piece",
]

NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Text:
    """A text ready to be broken: its pieces, its face, its size in em, and its width on one line in em.

    `inset` is its distance in em from the left edge of the card's content, `indent` that of its later lines from
    its first. From the piece `aside` on, the text stands at the right edge, in small type (supplier numbers).
    """

    pieces: tuple[Piece, ...]
    natural: float
    face: Face
    size: float = 1.0
    indent: float = 0.0
    inset: float = 0.0
    aside: int | None = None

    @property
    def whole(self) -> float:
        """The least width in em at which the text takes one line."""
        return self.natural + self.inset

    def lines(self, available: float) -> int:
        """How many lines it takes when `available` em are there for inset and text."""
        if self.whole <= available:
            return 1
        return count_lines(self.pieces, available - self.inset, self.indent)


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """A product on a card: its name with the supplier numbers, and on detail plates the particulars below it."""

    entry: Entry
    name: Text
    particulars: tuple[Text, ...]

    def lines(self, available: float) -> int:
        """The lines of the name and of the particulars."""
        return self.name.lines(available) + sum(text.lines(available) for text in self.particulars)


@dataclass(frozen=True, slots=True)
class CardBlock:
    """A card: its title and its entries, or the words of a gap; `texts` are all its texts, the widest first."""

    card: Card
    title: Text
    description: Text | None
    entries: tuple[EntryBlock, ...]
    gap: Text | None
    texts: tuple[Text, ...]

    @staticmethod
    def of(
        card: Card, title: Text, description: Text | None, entries: tuple[EntryBlock, ...], gap: Text | None
    ) -> CardBlock:
        """The block of these texts."""
        texts = [text for text in (title, description, gap) if text]
        for entry in entries:
            texts += (entry.name, *entry.particulars)
        texts.sort(key=lambda text: -text.whole)
        return CardBlock(card, title, description, entries, gap, tuple(texts))

    def lines(self, available: float) -> int:
        """All lines of text on the card when its content is `available` em wide.

        Asked for every card at every size that is tried: only the texts that are too wide are broken.
        """
        count = len(self.texts)
        for text in self.texts:
            if text.whole <= available:
                break
            count += text.lines(available) - 1
        return count

    def lines_across(self, columns: int, available: float, inner: float) -> int:
        """All lines when the entries stand in `columns` columns of `available` em and the other texts in `inner` em."""
        texts = (self.title, self.description, self.gap)
        return sum(text.lines(inner) for text in texts if text) + self.entry_columns(columns, available)[1]

    def entry_columns(self, columns: int, available: float) -> tuple[tuple[range, ...], int]:
        """The entries shared over columns of `available` em, and the lines of the longest column."""
        lines = [entry.lines(available) for entry in self.entries]
        if columns == 1 or not lines:
            return (range(len(lines)),), sum(lines)
        longest = least(max(*lines, -(-sum(lines) // columns)), lambda limit: columns_needed(lines, limit) <= columns)
        return fill(lines, columns, longest), longest


@dataclass(frozen=True, slots=True)
class ReferenceBlock:
    """A component that stands elsewhere: one text without a frame."""

    reference: Reference
    text: Text


@dataclass(frozen=True, slots=True)
class Unit:
    """What may not be parted by a column break: a card or a reference, with the heading above it if it has one."""

    section: Section
    heading: Text | None
    body: CardBlock | ReferenceBlock

    def height(self, column: float, style: Style) -> int:
        """Height in leadings, the white below it included, in a column of `column` em."""
        count = self.heading.lines(column) if self.heading else 0
        if isinstance(self.body, ReferenceBlock):
            return count + self.body.text.lines(column)
        return count + 1 + self.body.lines(column - 2 * style.card_padding)

    def height_across(self, columns: int, column: float, style: Style) -> int | None:
        """Height in leadings of a card across so many columns; `None` for what cannot be parted over them."""
        if not isinstance(self.body, CardBlock) or len(self.body.entries) < columns:
            return None
        whole = span(columns, column, style)
        padding = 2 * style.card_padding
        count = self.heading.lines(whole) if self.heading else 0
        return count + 1 + self.body.lines_across(columns, column - padding, whole - padding)


@dataclass(frozen=True, slots=True, eq=False)
class RegionBlock:
    """A domain or an area: its name and its units in order. Each is only equal to itself."""

    region: Region
    name: Text
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A layer with its regions side by side; `label` is the length of its name in the strip, in em."""

    layer: SelectedLayer
    regions: tuple[RegionBlock, ...]
    label: float


def measure(selection: Selection, style: Style) -> tuple[Band, ...]:
    """The bands of `selection`, every text measured."""
    setter = _Setter(selection, style)
    return tuple(
        Band(layer, tuple(map(setter.region, layer.regions)), width(layer.name, "bold") * style.label)
        for layer in selection.layers
    )


class _Setter:
    """Makes blocks; holds what all of them need: the words, the seams of compounds, the detail of the view."""

    def __init__(self, selection: Selection, style: Style) -> None:
        self.style = style
        self.words: Words = WORDS[selection.language]
        self.hyphenator = Hyphenator(selection.catalog.architecture.seams)
        self.names = selection.view.detail == "names"
        self._entries: dict[int, EntryBlock] = {}
        self._gap = plain(self.words["gap"], "regular")

    def region(self, region: Region) -> RegionBlock:
        name = region.name or self.words[region.id]
        units: list[Unit] = []
        for section in region.sections:
            units += self._units(section, headed=region.has_domain_wide)
        return RegionBlock(region, self._hyphenated(name, self.style.heading), tuple(units))

    def _units(self, section: Section, *, headed: bool) -> list[Unit]:
        """The units of a section; one without a name gets a heading where others have one."""
        name = section.name or (self.words["domain-wide"] if headed else None)
        heading = self._hyphenated(name, 1.0) if name else None
        bodies: list[CardBlock | ReferenceBlock] = [self._card(card) for card in section.cards]
        bodies += [self._reference(reference) for reference in section.references]
        return [Unit(section, None if index else heading, body) for index, body in enumerate(bodies)]

    def _card(self, card: Card) -> CardBlock:
        entries = tuple(map(self._entry, card.entries))
        description = plain(card.description, "regular", self.style.small) if self.names else None
        title = self._hyphenated(card.name, 1.0)
        return CardBlock.of(card, title, description, entries, self._gap if card.gap else None)

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
                space = self.style.reference_space if index else 2 * self.style.reference_space
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


def span(columns: int, column: float, style: Style) -> float:
    """Width in em of `columns` columns with the gutters between them."""
    return columns * column + (columns - 1) * style.gutter


def heights(units: Sequence[Unit], column: float, style: Style) -> list[int]:
    """The height of each unit in leadings, in a column of `column` em."""
    return [unit.height(column, style) for unit in units]
