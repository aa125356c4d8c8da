"""The chapters of text of a set: cover, contents, how to read, registers, colophon.

In: the selection of the overview, its register, and where things stand. Out: leaves for `pages`. Says nothing that the
plates do not say, in other words; what a filter left out is left out here too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.layout.flow import Chapter
from fora_plate.layout.passages import Cell, Row, Table, Void
from fora_plate.link import Link
from fora_plate.scene import Figure, Rect
from fora_plate.selection import (
    cards_of,
    choice_in_words,
    figures_in_words,
    licence_in_words,
    report_in_words,
    source_in_words,
)
from fora_plate.sets.pages import Leaf, Picture
from fora_plate.sets.typist import passage
from fora_plate.words import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.layout.passages import Block, Passage
    from fora_plate.scene import Item, Scene
    from fora_plate.selection import Selection
    from fora_plate.sets.plates import PlatePage
    from fora_plate.sets.tables import Tables
    from fora_plate.sets.typist import Typist
    from fora_plate.words import Words

__all__ = ["THUMBNAIL", "Chapters"]

THUMBNAIL: Final = 28.6
"""Height of the picture on the cover, in leadings."""
MOST_ENTRIES: Final = 6
"""A card with more products is no good example."""
AROUND: Final = 0.02
"""What is seen around a card from nearby, in widths of it."""
COVER_WHITE: Final = 7.0
"""White above the title on the cover, in leadings."""
EXAMPLE: Final = 13.0
SHORT_EXAMPLE: Final = 8.0
"""Height of the example of a card, in leadings; on a slide it stands in a column with what is said of it."""


@dataclass(frozen=True, slots=True)
class Chapters:
    """Makes the chapters of one set; `overview` is the page with the overview."""

    selection: Selection
    tables: Tables
    words: Words
    overview: PlatePage

    @property
    def typist(self) -> Typist:
        """Who makes the phrases."""
        return self.tables.typist

    def cover(self, thumbnail: float = THUMBNAIL, white: float = COVER_WHITE) -> Leaf:
        """The title, the edition, the figures, and the overview as a picture.

        The height of the picture and of the white above the title are in leadings; 0 is without.
        """
        words, edition = self.words, self.selection.catalog.edition
        told = filter(None, (f"{words['edition'].capitalize()} {edition.id}", figures_in_words(self.selection)))
        blocks: list[Block] = [
            Void("cover_sky", white),
            passage("cover_title", self.typist.title(words["set-title"], 3.4)),
            Void("cover_gap", 0.5),
            passage("cover_subtitle", self.typist.lead(words["set-subtitle"])),
            passage("cover_edition", self.typist.body(" · ".join(told), 1.2)),
        ]
        shown = choice_in_words(self.selection)
        if shown:
            blocks.append(passage("cover_filters", self.typist.body(shown, tone="muted")))
        pictures: tuple[Picture, ...] = ()
        if thumbnail:
            page = self.tables.where.number(self.overview.id)
            label = words["plate-label"].format(name=self.overview.name, page=page)
            size = self.overview.scene.size
            pictures = (Picture("cover_plate", self.overview.scene, (0, 0, size.width, size.height), label),)
            blocks += [Void("cover_white", 1.6), Void("cover_plate", thumbnail)]
        blocks.append(passage("cover_endorsement", self.typist.body(words["endorsement"], 1.0, "muted")))
        return Leaf(Chapter("cover", words["set-title"], (), tuple(blocks)), pictures)

    def contents(self, listed: Sequence[tuple[str, str]]) -> Leaf:
        """The chapters with their pages."""
        return self._table("contents", self.tables.contents(listed))

    def reading(self) -> Leaf:
        """How to read a plate: a card from nearby, the signs, the order, and this document."""
        words, (nearby, pictures) = self.words, self._nearby()
        blocks = (
            *self._opening("reading"),
            *nearby,
            *self._signs(),
            passage("reading_order_head", self.typist.heading(words["reading-ordered"])),
            *self._paragraphs("order", ("ordering", "reading-order", "placing-caveat", "offering-caveat")),
            passage("reading_links_head", self.typist.heading(words["reading-navigate"])),
            *self._paragraphs("reading", ("reading-links",)),
        )
        return Leaf(Chapter("reading", words["chapter-reading"], (), blocks), pictures)

    def reading_in_short(self) -> Leaf:
        """How to read a plate, in two columns: a card from nearby, and the signs."""
        nearby, pictures = self._nearby(SHORT_EXAMPLE)
        blocks = (*nearby, *self._signs())
        chapter = Chapter("reading", self.words["chapter-reading"], tuple(self._opening("reading")), blocks, 2)
        return Leaf(chapter, pictures)

    def _opening(self, name: str) -> Iterator[Block]:
        yield passage(f"{name}_title", self.typist.title(self.words[f"chapter-{name}"]))
        yield passage(f"{name}_intro", self.typist.lead(self.words[f"{name}-intro"]))

    def _nearby(self, tall: float = EXAMPLE) -> tuple[tuple[Block, ...], tuple[Picture, ...]]:
        """A card of the overview, so many leadings tall, with what is to be seen on it; nothing without a good one."""
        example = self._example()
        if example is None:
            return (), ()
        blocks: tuple[Block, ...] = (
            passage("reading_example", self.typist.heading(self.words["reading-example"])),
            Void("reading_white", 0.6, stays=True),
            Void("reading_card", tall, stays=True),
            *(replace(note, stays=True) for note in self._paragraphs("reading", ("reading-name", "reading-product"))),
            *self._paragraphs("reading", ("reading-numbers",)),
        )
        return blocks, (example,)

    def _signs(self) -> Iterator[Block]:
        """The signs on the overview and what they mean, and why cards are empty."""
        words = self.words
        signs = [(SIGNS[state], words[f"{state}-why"]) for state in self.selection.states]
        signs += [("12", words["number-why"])] if self.selection.suppliers else []
        if self.selection.unnamed:
            several = "unnamed-why" if self.selection.unnamed == 1 else "unnamed-several-why"
            signs.append((SIGNS["unnamed"], words[several]))
        rows = tuple(
            Row(f"sign_{number}", (Cell((self.typist.sign(sign),)), Cell((self.typist.body(why, 0.0),))))
            for number, (sign, why) in enumerate(signs)
        )
        empty = {card.emptiness for card in cards_of(self.selection.layers)}
        looks = [words[f"{look}-why"] for look in ("gap", "filtered") if look in empty]
        if rows or looks:
            yield passage("reading_signs", self.typist.heading(words["reading-signs"]))
            yield Void("reading_signs_white", 0.4, stays=True)
        if rows:
            yield Table("signs", words["reading-signs"], (1, 14), (), rows)
        for number, why in enumerate(looks):
            yield passage(f"reading_look_{number}", self.typist.body(f"{why[0].upper()}{why[1:]}."))

    def _paragraphs(self, group: str, names: Sequence[str]) -> Iterator[Passage]:
        for name in names:
            yield passage(f"{group}_{name}", self.typist.body(self.words[name]))

    def _example(self) -> Picture | None:
        """The first card of the overview with a sign and a supplier on it, and not too long."""
        for card in cards_of(self.selection.layers):
            telling = any(entry.states for entry in card.entries) and any(entry.offers for entry in card.entries)
            if card.role == "component" and telling and len(card.entries) <= MOST_ENTRIES:
                area = _area_of(self.overview.scene, f"component_{card.place}")
                label = self.words["reading-example-label"].format(name=card.name)
                if area:
                    return Picture("reading_card", self.overview.scene, area, label)
        return None

    def gaps(self) -> Leaf:
        """The white spots."""
        if not self.tables.register.gaps:
            return self._table("gaps", intro=self.words["no-gaps"])
        report = self.selection.catalog.edition.report.removeprefix("https://")
        return self._table("gaps", self.tables.gaps(), self.words["gaps-intro"].format(report=report))

    def registers(self) -> list[Leaf]:
        """Those in which something is listed."""
        all_of_them = (self.components(), self.products(), self.suppliers(), self.incumbents(), self.sources())
        return [leaf for leaf in all_of_them if leaf.chapter.blocks]

    def components(self) -> Leaf:
        """The register of components, in two columns."""
        return self._table("components", self.tables.components(), self.words["components-intro"], 2)

    def products(self) -> Leaf:
        """The register of products."""
        return self._table("products", self.tables.products(), self.words["products-intro"])

    def suppliers(self) -> Leaf:
        """The register of suppliers, in two columns."""
        return self._table("suppliers", self.tables.suppliers(), self.words["suppliers-intro"], 2)

    def incumbents(self) -> Leaf:
        """Established products, in two columns."""
        return self._table("incumbents", self.tables.incumbents(), self.words["incumbents-intro"], 2)

    def sources(self) -> Leaf:
        """The evidence."""
        return self._table("sources", self.tables.sources(), self.words["sources-intro"])

    def _table(self, name: str, table: Table | None = None, intro: str = "", columns: int = 1) -> Leaf:
        across: list[Block] = [passage(f"{name}_title", self.typist.title(self.words[f"chapter-{name}"]))]
        across += [passage(f"{name}_intro", self.typist.lead(intro))] if intro else []
        across.append(Void(f"{name}_white", 0.8))
        blocks = (table,) if table and table.rows else ()
        return Leaf(Chapter(name, self.words[f"chapter-{name}"], tuple(across), blocks, columns))

    def colophon(self) -> Leaf:
        """Where the data come from, the rule of order, no endorsement, licences, how to report an error."""
        words, catalog = self.words, self.selection.catalog
        architecture, edition = catalog.architecture, catalog.edition
        told = [
            (
                "of-fora",
                source_in_words(architecture, words),
                Link(architecture.url, words["link-fora"].format(name=architecture.full_name)),
            ),
            ("of-order", words["ordering"], None),
            ("of-endorsement", f"{words['endorsement']} {words['placing-caveat']} {words['offering-caveat']}", None),
            ("of-choice", choice_in_words(self.selection), None),
            ("of-licence", licence_in_words(edition, words), Link(edition.project, words["of-licence"])),
            ("of-report", report_in_words(edition, words), Link(edition.report, words["of-report"])),
            ("of-making", words["making"], None),
        ]
        blocks: list[Block] = [passage("colophon_title", self.typist.title(words["chapter-colophon"]))]
        for name, text, link in told:
            if text:
                blocks.append(passage(f"colophon_{name}", self.typist.heading(words[name])))
                blocks.append(passage(f"colophon_{name}_text", self.typist.body(text, 0.2, link=link)))
        return Leaf(Chapter("colophon", words["chapter-colophon"], (), tuple(blocks)))

    def joining(self) -> Leaf:
        """How to report an error or an addition, with what must be said on every plate."""
        words, edition = self.words, self.selection.catalog.edition
        report = edition.report.removeprefix("https://")
        link = Link(edition.report, words["of-report"])
        blocks = (
            passage("joining_title", self.typist.title(words["thanks"])),
            passage("joining_text", self.typist.body(words["thanks-text"].format(report=report), 1.0, link=link)),
            passage("joining_caveat", self.typist.body(words["endorsement"], 1.0, "muted")),
            passage("joining_licence", self.typist.body(licence_in_words(edition, words), 0.5, "muted")),
        )
        return Leaf(Chapter("joining", words["thanks"], (), blocks))


def _area_of(scene: Scene, identity: str) -> tuple[float, float, float, float] | None:
    """Where a figure stands: left, top, width and height, with a little of what is around it."""
    frame = _frame_of(scene.items, identity)
    if frame is None:
        return None
    around = AROUND * frame.width
    return frame.x - around, frame.y - around, frame.width + 2 * around, frame.height + 2 * around


def _frame_of(items: Sequence[Item], identity: str) -> Rect | None:
    for item in items:
        if not isinstance(item, Figure):
            continue
        if item.id == identity and isinstance(item.items[0], Rect):
            return item.items[0]
        inner = _frame_of(item.items, identity)
        if inner:
            return inner
    return None
