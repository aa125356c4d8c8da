"""What one respondent answered.

In: nothing. Out: the type between reading a workbook and everything that is done with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fora_plate.intake.questions import Asked

__all__ = ["Answer", "Respondent"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One cell: the heading of its column, what that asks (nothing if nobody said so yet), and the text as it is."""

    heading: str
    asked: Asked | None
    text: str


@dataclass(frozen=True, slots=True)
class Respondent:
    """All cells of one row that hold something, in the order of the columns; contact details are apart.

    `key` tells the same respondent in another export: the number of the form, or where it has none a digest of what
    does not change. `organisation` is the answer to question 1, on one line, and may be empty.
    """

    key: str
    organisation: str
    answers: tuple[Answer, ...]
    contact: tuple[Answer, ...]

    def text_of(self, asked: Asked) -> str:
        """All that was answered to one question, a column to a paragraph."""
        return "\n".join(answer.text for answer in (*self.answers, *self.contact) if answer.asked == asked)
