"""The answers of one respondent, cut into sentences and pieces.

In: a respondent. Out: a cell for every answer that is not about a person, in the order of the columns. Decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.pieces import Piece, pieces_in
from fora_plate.intake.questions import CONTACT, NUMBERS
from fora_plate.intake.smells import line_of

if TYPE_CHECKING:
    from fora_plate.intake.questions import Asked
    from fora_plate.intake.respondent import Respondent

__all__ = ["Cell", "Sentence", "cells_of"]

OF_THE_FORM: Final[frozenset[Asked]] = frozenset(
    {"number", "started", "completed", "modified", "language", "organisation"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its pieces; `line` is what it says, without capitals, accents and signs."""

    text: str
    line: str
    pieces: tuple[Piece, ...]

    @property
    def paragraph(self) -> int:
        """The number of its paragraph."""
        return self.pieces[0].paragraph

    @property
    def heading(self) -> int | None:
        """The number of the sentence that heads it."""
        return self.pieces[0].heading

    @property
    def introduces(self) -> bool:
        """Whether something follows that it speaks of."""
        return self.text.endswith(":")


@dataclass(frozen=True, slots=True)
class Cell:
    """One answer; `number` is that of its question, if it is one of the questionnaire."""

    number: int | None
    asked: Asked | None
    heading: str
    sentences: tuple[Sentence, ...]

    @property
    def has_facts(self) -> bool:
        """Whether it was asked what is offered."""
        return self.asked in {"offer", "list"}


def cells_of(respondent: Respondent) -> tuple[Cell, ...]:
    """The answers of `respondent` in which something may stand that matters here."""
    return tuple(
        Cell(
            NUMBERS.get(answer.asked) if answer.asked else None,
            answer.asked,
            answer.heading,
            _sentences(answer.text),
        )
        for answer in respondent.answers
        if answer.asked not in OF_THE_FORM | CONTACT
    )


def _sentences(text: str) -> tuple[Sentence, ...]:
    grouped: list[list[Piece]] = []
    for piece in pieces_in(text):
        if piece.sentence == len(grouped):
            grouped.append([])
        grouped[-1].append(piece)
    found = []
    for pieces in grouped:
        written = text[pieces[0].start : pieces[-1].end]
        found.append(Sentence(written, line_of(written), tuple(pieces)))
    return tuple(found)
