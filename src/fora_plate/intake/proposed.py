"""What could be published of the answers of one respondent, before anybody decided.

In: nothing. Out: the types of what is proposed, each with the sentence that it came from and why. A proposal is never
published by itself: it becomes a line in the decision file of the respondent, with `undecided` or `withhold`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fora_plate.view import Availability, OfferingKind

__all__ = ["Basis", "Draft", "Offer", "Party", "Proposed"]


@dataclass(frozen=True, slots=True)
class Basis:
    """Why something is proposed.

    `sentence` is a piece of the answer to question number `question`, letter for letter. `why` are reasons in Dutch,
    such as "naam komt precies overeen met Moodle". `flag` is what smells of confidentiality in or about this sentence
    (as it was written), or nothing. `also` are further pieces that say the same, each with its question.
    """

    question: int | None
    sentence: str
    why: tuple[str, ...]
    flag: str | None = None
    also: tuple[tuple[int | None, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """The respondent as a supplier: the id of one that is known, or of a new one with what is known of it."""

    id: str
    known: bool
    name: str
    website: str | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Offer:
    """What the respondent does with a product (known, or one of the drafts), or a service of its own by `name`."""

    product: str | None
    name: str | None
    kinds: tuple[OfferingKind, ...]
    status: Availability
    basis: Basis


@dataclass(frozen=True, slots=True)
class Draft:
    """A product that is not known here, as far as the answers tell."""

    id: str
    name: str
    homepage: str | None
    repository: str | None
    components: tuple[str, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Proposed:
    """All that could be published of one respondent. `objection` is the sentence by which it objects as a whole."""

    party: Party
    offers: tuple[Offer, ...]
    drafts: tuple[Draft, ...]
    objection: str | None
