"""The chapter of a proof sheet: its headings, tables, sentences and pictures, in reading order.

In: a proof, the overview, and who makes phrases. Out: a leaf for `sets.pages`. Everything that others wrote goes
through `Letters`, and every supplier gets the same sizes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import PT
from fora_plate.intake.proof import (
    BOX,
    PARTS,
    about_lines,
    facts_of,
    kinds_line,
    lack_reason,
    said_line,
    status_line,
)
from fora_plate.layout.flow import Chapter
from fora_plate.layout.passages import Cell, Passage, Row, Table, Void
from fora_plate.link import to_fora, to_website
from fora_plate.sets.pages import Leaf
from fora_plate.sets.typist import passage
from fora_plate.words import SIGNS
from fora_plate.words.intake import INTAKE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.intake.proof import Proof, ProofOffer
    from fora_plate.layout.passages import Block, Phrase
    from fora_plate.proof.letters import Letters
    from fora_plate.proof.overview import Cut, Overview
    from fora_plate.sets.pages import Picture, Sheets
    from fora_plate.sets.typist import Typist

__all__ = ["Sheet"]

HIGHEST: Final = 22.0
"""Height of a picture at the most, in em of its text."""
PICTURED: Final = 0.86
"""Size of the text of a picture, in em of the page, as far as a column is wide enough."""
TOGETHER: Final = 34.0
"""An offer up to here stays together with its first sentence, in leadings; a page has some sixty."""
COLUMNS: Final = 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """Makes the chapter of one supplier."""

    proof: Proof
    overview: Overview
    typist: Typist
    letters: Letters
    sheets: Sheets

    @property
    def said(self) -> dict[str, str]:
        """The words of an intake."""
        return INTAKE[self.overview.selection.language]

    @property
    def width(self) -> float:
        """The width of a column in em."""
        frame = self.sheets.frame
        return (frame.box.width / (self.sheets.type_size * PT) + frame.gutter) / COLUMNS - frame.gutter

    def leaf(self) -> Leaf:
        """The whole sheet."""
        language = self.overview.selection.language
        title = self.letters.drawn(self.said["proof-title"].format(name=self.proof.name))
        pictures: list[Picture] = []
        blocks: list[Block] = [
            *self._parts(pictures),
            *self._lacks(),
            passage("reply", self.typist.heading(self.said["proof-reading"])),
            *(
                passage(f"about_{number}", self.typist.body(line))
                for number, line in enumerate(about_lines(self.proof, language))
            ),
        ]
        across: list[Block] = [
            passage("title", self.typist.title(title)),
            passage("edition", self.typist.lead(self.said["proof-edition"].format(edition=self.proof.edition))),
            passage("status", self.typist.body(status_line(self.proof, language))),
            *self._notes(blocks, pictures=bool(pictures)),
            Void("white", 0.6),
            self._facts(),
        ]
        return Leaf(Chapter("proof", title, tuple(across), tuple(blocks), COLUMNS), tuple(pictures))

    def _notes(self, blocks: list[Block], *, pictures: bool) -> Iterator[Passage]:
        """What is to be known of numbers and boxes, where there are any."""
        if pictures:
            yield passage("numbers", self.typist.body(self.said["proof-numbers"], tone="muted"))
            words, states = self.overview.selection.words, self.overview.selection.states
            signs = ", ".join(f"{SIGNS[state]} {words[state]}" for state in states)
            if signs:
                yield passage("signs", self.typist.body(self.said["proof-signs"].format(signs=signs), tone="muted"))
        if any(BOX in phrase.text.said for block in blocks for phrase in _phrases(block)):
            yield passage("boxes", self.typist.body(self.said["proof-boxes"], tone="muted"))

    def _facts(self) -> Table:
        """What is known of the supplier itself."""
        words = self.overview.selection.words
        rows = []
        for number, (name, value) in enumerate(facts_of(self.proof, self.overview.selection.language)):
            shown = self.typist.small(self.letters.drawn(value), tone="ink")
            if value == self.proof.website:
                shown = self.typist.address(value, to_website(self.letters.drawn(self.proof.name), value, words))
            rows.append(Row(f"fact_{number}", (Cell((self.typist.small(name),)), Cell((shown,)))))
        return Table("facts", self.said["proof-name"], (1, 4), (), tuple(rows))

    def _parts(self, pictures: list[Picture]) -> Iterator[Block]:
        number = 0
        for part in PARTS:
            offers = [offer for offer in self.proof.offers if offer.part == part]
            if offers:
                yield passage(f"part_{part}", self.typist.heading(self.said[f"proof-{part}"]))
            for place, offer in enumerate(offers):
                number += 1
                yield from self._offer(offer, f"offer_{number}", pictures, above=0.9 if place else 0.4)

    def _offer(self, offer: ProofOffer, name: str, pictures: list[Picture], *, above: float) -> Iterator[Block]:
        """One offer: what it is, how it looks, where it stands, from which sentences."""
        language = self.overview.selection.language
        heading = self.typist.heading(self.letters.drawn(offer.name), 3)
        blocks: list[Block] = [
            passage(name, replace(heading, above=above)),
            passage(f"{name}_kinds", self.typist.body(kinds_line(offer, language), 0.1)),
        ]
        if offer.draft:
            blocks.append(passage(f"{name}_draft", self.typist.body(self.said["proof-draft"], 0.2)))
        cut = self._cut(offer)
        if cut:
            blocks += self._card(offer, cut, name, pictures)
        elif offer.part == "public" and offer.product and not offer.draft:
            blocks.append(passage(f"{name}_absent", self.typist.body(self.said["proof-absent"], 0.2)))
        if offer.components:
            blocks += [Void(f"{name}_white", 0.4), self._places(offer, name)]
        said = [
            passage(f"{name}_said_{number}", self.typist.said(self.letters.drawn(said_line(one, language)), 0.4))
            for number, one in enumerate(offer.said, 1)
        ]
        yield from _together([*blocks, *said[:1]], self.width)
        yield from said[1:]

    def _cut(self, offer: ProofOffer) -> Cut | None:
        """The card of the first component, if it is on the plate."""
        if offer.part != "public" or not offer.product or not offer.components:
            return None
        return self.overview.cut(offer.components[0], offer.product, HIGHEST)

    def _card(self, offer: ProofOffer, cut: Cut, name: str, pictures: list[Picture]) -> Iterator[Block]:
        """A card as large as its text is that of the page, or as wide as the column, and what is to be seen on it."""
        component = self.letters.drawn(self.overview.selection.catalog.components[offer.components[0]].name)
        label = self.said["proof-card-label"].format(component=component, name=self.letters.drawn(offer.name))
        pictures.append(cut.picture(f"{name}_card", label))
        wide, high = cut.size
        em = self.sheets.type_size * PT
        scale = min(PICTURED * em / cut.em, self.width * em / wide)
        number = self.overview.number(self.proof.supplier)
        caption = self.said["proof-card-number" if number else "proof-card"]
        yield Void(f"{name}_sky", 0.5)
        yield Void(f"{name}_card", high * scale / (self.sheets.leading * em))
        yield passage(f"{name}_caption", self.typist.said(caption.format(component=component, number=number), 0.4))

    def _places(self, offer: ProofOffer, name: str) -> Table:
        """The components of an offer, each with its domain and a link to FORA."""
        catalog, words = self.overview.selection.catalog, self.overview.selection.words
        rows = []
        for identity in offer.components:
            component = catalog.components[identity]
            link = to_fora(component.name, component.url, words)
            domain = catalog.domains[component.domain].name
            cells = (
                Cell((self.typist.small(self.letters.drawn(component.name), link, dutch=True, tone="ink"),)),
                Cell((self.typist.small(self.letters.drawn(domain), dutch=True),)),
            )
            rows.append(Row(f"{name}_{identity}", cells))
        head = tuple(self.typist.head(self.said[f"proof-{column}"]) for column in ("component", "domain"))
        return Table(f"{name}_places", self.said["proof-at"], (3, 2), head, tuple(rows))

    def _lacks(self) -> Iterator[Block]:
        """What is needed to go on."""
        if not self.proof.lacks:
            return
        yield passage("lacks", self.typist.heading(self.said["proof-lacks"]))
        yield Void("lacks_white", 0.4, stays=True)
        language = self.overview.selection.language
        rows = tuple(
            Row(
                f"lack_{number}",
                (
                    Cell((self.typist.small(self.letters.drawn(lack.about), tone="ink"),)),
                    Cell((self.typist.small(lack_reason(lack, language)),)),
                ),
            )
            for number, lack in enumerate(self.proof.lacks, 1)
        )
        yield Table("lacks_list", self.said["proof-lacks"], (1, 2), (), rows)


def _together(blocks: list[Block], width: float) -> Iterator[Block]:
    """Blocks that stay together, unless that is too much for a column; headings do so in any case."""
    few = sum(block.height(width) for block in blocks) <= TOGETHER
    for place, block in enumerate(blocks, 1):
        stays = place < len(blocks) and (few or not isinstance(block, Table))
        yield replace(block, stays=stays)


def _phrases(block: Block) -> Iterator[Phrase]:
    if isinstance(block, Passage):
        yield block.phrase
    elif isinstance(block, Table):
        yield from (phrase for row in block.rows for cell in row.cells for phrase in cell.phrases)
