"""Measuring: every text of a selection as pieces with widths, and the tree of blocks that holds them.

In: a selection. Out: its bands. Decides what is said on a card and in which type, but not where.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.layout.blocks import Band, CardBlock, EntryBlock, MoreBlock, ReferenceBlock, RegionBlock, SectionBlock
from fora_plate.layout.texts import Text, plain
from fora_plate.logo import optical_size
from fora_plate.notation import TYPES
from fora_plate.selection import Section, offering_in_words, unnamed_in_words, unnamed_sign
from fora_plate.text import Hyphenator, Piece, natural_width, pieces_of, width
from fora_plate.words import SIGNS

if TYPE_CHECKING:
    from fora_plate.geometry import Size
    from fora_plate.logo import Logo
    from fora_plate.selection import Card, Entry, Fate, Offer, Reference, Region, SelectedLayer, Selection
    from fora_plate.style import Style
    from fora_plate.text import Face
    from fora_plate.words import Words

__all__ = ["NO_BREAK_SPACE", "fate_before", "logo_size", "measure", "numbered", "signs_of"]

NO_BREAK_SPACE: Final = "\u00a0"
DUTCH: Final = "nl"
"""The language of FORA's names and of the data, on every plate."""
ARROW: Final = f"→{NO_BREAK_SPACE}"
"""Before the name of a component that is at home elsewhere."""
FIGURE_PITCH: Final = 3.0
"""Leadings of a large figure."""
RULES: Final = 2
"""Lines to write on, at the least, on a card of a worksheet."""
NUMBERS_COST: Final = 1.0
"""Displeasure of a line break between the supplier numbers of one product."""
FINE: Final = 1000
"""Units in an em for what is measured before the size of the type is known."""


def measure(selection: Selection, style: Style) -> tuple[Band, ...]:
    """The bands of `selection`, every text measured."""
    setter = _Setter(selection, style)
    return tuple(
        Band(layer, setter.regions(layer), width(layer.name, "bold") * style.label, setter.rows(layer))
        for layer in selection.layers
    )


class _Setter:
    """Makes blocks; holds what all of them need: the words, the seams of compounds, the detail of the view."""

    def __init__(self, selection: Selection, style: Style) -> None:
        self.style = style
        self.words: Words = selection.words
        self.hyphenator = Hyphenator(selection.catalog.architecture.seams)
        self.names = selection.view.detail == "names" and selection.view.content == "products"
        self.proof = selection.view.subject is not None and selection.view.subject.kind == "supplier"
        self.logos = self.names and selection.view.logos
        self.blank = selection.view.content == "blank"
        self.most = selection.view.most_shown
        pinned = selection.view.arrangement
        self._rows = pinned.rows
        self._widths, self._columns = dict(pinned.widths), dict(pinned.columns)
        self._room = style.mark_room if style.archimate else 0.0
        self._entries: dict[int, EntryBlock] = {}
        size = style.small if self.names else 1.0
        self._empty = {why: plain(self.words[why], "regular", size) for why in ("gap", "filtered")}

    def regions(self, layer: SelectedLayer) -> tuple[RegionBlock, ...]:
        """The regions of a layer."""
        alone = len(layer.regions) == 1
        names = [region.name or self.words[region.id] for region in layer.regions]
        return tuple(
            self._region(region, None if alone and name == layer.name else name)
            for region, name in zip(layer.regions, names, strict=True)
        )

    def rows(self, layer: SelectedLayer) -> frozenset[int]:
        """The regions of a layer at which a row begins: where one that the view asks for begins, and where it ends."""
        places = {region.id: index for index, region in enumerate(layer.regions)}
        starts = set()
        for row in self._rows:
            held = [places[domain] for domain in row if domain in places]
            starts |= {held[0], held[-1] + 1} if held else set()
        return frozenset(starts)

    def _region(self, region: Region, shown: str | None) -> RegionBlock:
        name = self._hyphenated(shown, self.style.heading, DUTCH if region.name else "") if shown else None
        sections = tuple(self._section(section, headed=region.has_domain_wide) for section in region.sections)
        nothing = SectionBlock.of(Section(None, None, None, ()), None, (), self.style)
        percent = self._widths.get(region.id)
        return RegionBlock(region, name, sections or (nothing,), None if percent is None else percent / 100)

    def _section(self, section: Section, *, headed: bool) -> SectionBlock:
        """A section; one without a name gets a heading where others have one."""
        name = section.name or (self.words["domain-wide"] if headed else None)
        heading = self._hyphenated(name, 1.0, DUTCH if section.name else "") if name else None
        if heading and section.id and self.style.archimate:
            heading = self._framed(heading)
        cards = [self._card(card) for card in section.cards]
        if section.references:
            references = tuple(map(self._reference, section.references))
            cards.append(CardBlock.of(None, None, (), references, self.style))
        if not cards and section.id:
            cards.append(CardBlock.of(None, None, [plain(self.words["no-components"], "regular")], (), self.style))
        block = SectionBlock.of(section, heading, cards, self.style)
        return replace(block, columns=self._columns.get(section.id or ""))

    def _card(self, card: Card) -> CardBlock:
        size = self.style.detail_title if self.names else 1.0
        title = self._hyphenated(fate_before(card.fate) + (ARROW if card.repeated else "") + card.name, size, DUTCH)
        entries: list[EntryBlock | MoreBlock] = [self._entry(entry) for entry in card.entries]
        if card.rest:
            more = plain(self.words["more"].format(count=len(card.rest)), "regular")
            entries.append(MoreBlock(card.rest, replace(more, inset=self._room)))
        title = replace(title, pitch=max(1.0, size), corner=self.style.corner)
        block = CardBlock.of(card, title, self._notes(card), entries, self.style)
        return replace(block, rules=RULES) if self.blank else block

    def _notes(self, card: Card) -> list[Text]:
        """What stands below the title: a description, a figure, notes, or why there is no product."""
        notes = [self._small(card.description, DUTCH)] if self.names and card.description else []
        if card.coverage:
            notes.append(replace(plain(str(card.coverage.alternatives), "bold", self.style.figure), pitch=FIGURE_PITCH))
        notes += map(self._small, card.notes)
        if card.emptiness in self._empty and not card.coverage:
            notes.append(self._empty[card.emptiness])
        return notes

    def _small(self, text: str, language: str = "") -> Text:
        """A text in small type, its lines closer together where much is said in words."""
        small = replace(plain(text, "regular", self.style.small), language=language)
        return replace(small, pitch=self.style.detail_pitch) if self.names else small

    def _entry(self, entry: Entry) -> EntryBlock:
        """One block per entry, however many cards it stands on."""
        known = self._entries.get(id(entry))
        if known is None:
            known = self._entries[id(entry)] = self._measured(entry)
        return known

    def _measured(self, entry: Entry) -> EntryBlock:
        name, particulars = self._name(entry), self._particulars(entry)
        logo, above = entry.product.logo if self.logos else None, self.style.detail_gap if self.names else 0.0
        below = self.style.fate_white if self.names and entry.fate else 0.0
        if logo is None:
            return EntryBlock(entry, name, particulars, None, above, below)
        room = logo_size(logo, self.style, FINE).width / FINE + self.style.logo_space
        first, *rest = particulars
        return EntryBlock(
            entry, replace(name, reserved=room), (replace(first, reserved=room), *rest), logo, above, below
        )

    def _name(self, entry: Entry) -> Text:
        face: Face = "bold" if self.names else "regular"
        pieces = list(pieces_of(fate_before(entry.fate) + entry.product.name + signs_of(entry), face))
        aside = len(pieces)
        if not self.names:
            texts = references_of(entry)
            for index, text in enumerate(texts):
                space = self.style.reference_space if index else self.style.reference_gap
                cost = NUMBERS_COST if index < len(texts) - 1 else 0.0
                pieces.append(Piece(text, width(text, "regular") * self.style.small, space, cost=cost))
        indent = max(0.0, self.style.hanging - self._room)
        return self._marked(Text(tuple(pieces), natural_width(pieces), face, indent=indent, aside=aside), "product")

    def _particulars(self, entry: Entry) -> tuple[Text, ...]:
        """On detail plates: licence, remark, and who offers what."""
        if not self.names:
            return ()
        texts = [self._small(f"{self.words['licence-label']}: {entry.product.licence_shown}")]
        texts += [self._small(entry.product.remark, DUTCH)] if entry.product.remark else []
        offers = [self._small(self._offer(offer)) for offer in entry.offers]
        if entry.unnamed:
            offers.append(self._small(f"{self.words['supplier-line']}: {unnamed_in_words(entry.unnamed, self.words)}"))
        texts += [self._marked(text, "supplier") for text in offers]
        return tuple(replace(text, inset=text.inset + self.style.hanging) for text in texts)

    def _offer(self, offer: Offer) -> str:
        """Who offers what, for which sectors where that is known; on the plate of a supplier also with the remark."""
        offering, words = offer.offering, self.words
        said = offering_in_words(offering, words)
        said += f". {offering.remark}" if offering.remark and self.proof else ""
        return f"{words['supplier-line']} {offer.supplier.supplier.name}: {said}"

    def _reference(self, reference: Reference) -> ReferenceBlock:
        first, *rest = pieces_of(reference.component.name, "regular", self.hyphenator)
        first = replace(first, text=ARROW + first.text, width=width(ARROW, "regular") + first.width)
        pieces = (first, *rest)
        text = Text(pieces, natural_width(pieces), "regular", indent=width(ARROW, "regular"), language=DUTCH)
        return ReferenceBlock(reference, self._marked(text, "reference"))

    def _marked(self, text: Text, role: str) -> Text:
        """A text with the icon of what it names before it, in a notation that has icons."""
        return replace(text, inset=self._room, mark=TYPES[role]) if self._room else text

    def _framed(self, heading: Text) -> Text:
        """The name of a function or group in a frame of its own."""
        padding = self.style.header_padding
        corner = self.style.corner + self.style.card_padding - padding
        return replace(heading, inset=padding, reserved=padding, corner=corner)

    def _hyphenated(self, text: str, size: float, language: str) -> Text:
        pieces = pieces_of(text, "bold", self.hyphenator, size)
        return Text(pieces, natural_width(pieces), "bold", size, language=language)


def signs_of(entry: Entry) -> str:
    """The signs behind the name of a product, each after a space that does not break."""
    return "".join(NO_BREAK_SPACE + SIGNS[state] for state in entry.states)


def fate_before(fate: Fate | None) -> str:
    """The sign of a fate, with a space that does not break, for before the name."""
    return SIGNS[fate] + NO_BREAK_SPACE if fate else ""


def numbered(offer: Offer) -> str:
    """What stands for an offer: the number of its supplier, with a sign when it is only announced."""
    return f"{offer.supplier.number}{SIGNS['announced'] if offer.offering.status == 'announced' else ''}"


def references_of(entry: Entry) -> list[str]:
    """What stands behind a product for those who offer it: their numbers, and one sign for all that are not named."""
    return [*map(numbered, entry.offers), *([unnamed_sign(entry.unnamed)] if entry.unnamed else [])]


def logo_size(logo: Logo, style: Style, em: float) -> Size:
    """The size of a logo where the product type is `em` units: the same area for every logo."""
    return optical_size(logo, style.logo_area * em**2, style.logo_widest * em, style.logo_tallest * em)
