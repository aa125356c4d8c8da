"""The facts that wait for a decision, one after the other, and the decision file after one was taken.

In: private files. Out: what is undecided, in a fixed order; a decision record with one decision in it. Decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fora_plate.intake.deciding import facts_of
from fora_plate.intake.private import plain_of
from fora_plate.intake.records import DraftFact, OfferFact, PartyFact
from fora_plate.read.files import SUFFIX
from fora_plate.read.shape import record_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from fora_plate.intake.records import Decided, DecisionRecord
    from fora_plate.read.yaml_source import Data

__all__ = ["Waiting", "choices_of", "filled", "lacking", "waiting", "with_fact"]

Fact = PartyFact | OfferFact | DraftFact
Place = tuple[Literal["party", "offers", "drafts"], int]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A fact without a decision: of which respondent, and where in its decision file."""

    respondent: str
    place: Place
    fact: Fact


def waiting(decisions: Mapping[str, DecisionRecord], *, flagged: bool = False) -> tuple[Waiting, ...]:
    """What is undecided, by respondent: the supplier first, then its offers and the products that are not known.

    With `flagged` it is what is withheld and smells of confidentiality, to be looked at once more.
    """
    return tuple(
        Waiting(identity, place, fact)
        for identity, decision in sorted(decisions.items())
        if decision.whole == "per-fact"
        for place, fact in zip(_places(decision), facts_of(decision), strict=True)
        if (fact.decision == "withhold" and fact.flag is not None if flagged else fact.decision == "undecided")
    )


def _places(decision: DecisionRecord) -> tuple[Place, ...]:
    offers: list[Place] = [("offers", index) for index in range(len(decision.offers))]
    drafts: list[Place] = [("drafts", index) for index in range(len(decision.drafts))]
    return (("party", 0), *offers, *drafts)


def choices_of(fact: Fact) -> tuple[Decided, ...]:
    """What can be decided of a fact; what would tell who it is cannot be anonymised."""
    if isinstance(fact, DraftFact) or (isinstance(fact, OfferFact) and fact.product is None):
        return "publish", "withhold"
    return "publish", "anonymise", "withhold"


def lacking(fact: Fact, suppliers: Collection[str]) -> tuple[str, ...]:
    """The fields that a person has to fill in before a fact can be published; `suppliers` are those known."""
    needed: tuple[str, ...]
    if isinstance(fact, PartyFact):
        needed = () if fact.id in suppliers else ("name", "country", "website", "kind")
    else:
        needed = ("kinds",) if isinstance(fact, OfferFact) else ("name",)
    return tuple(name for name in needed if not getattr(fact, name))


def filled(fact: Fact, field: str, text: str) -> Fact:
    """A fact with a field filled in by a person; a list has commas. Raises `DataError`."""
    value: Data = tuple(part.strip() for part in text.split(",")) if field == "kinds" else text.strip()
    name = getattr(fact, "id", "fact")
    record = record_of(type(fact), {**plain_of(fact), field: value}, f"{name}{SUFFIX}")
    assert isinstance(record, PartyFact | OfferFact | DraftFact)  # noqa: S101 -- the kind that was asked for
    return record


def with_fact(decision: DecisionRecord, place: Place, fact: Fact, decided: Decided) -> DecisionRecord:
    """The decision file with one fact as it was filled in, and the decision on it."""
    what, index = place
    after = fact.model_copy(update={"decision": decided})
    if what == "party":
        return decision.model_copy(update={"party": after})
    facts = enumerate(decision.offers if what == "offers" else decision.drafts)
    return decision.model_copy(update={what: tuple(after if number == index else one for number, one in facts)})
