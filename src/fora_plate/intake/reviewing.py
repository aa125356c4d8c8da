"""The facts that wait for a decision, one after the other, and the decision file after one was taken.

In: private files. Out: what is undecided, in a fixed order; a decision record with one decision in it. Decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from fora_plate.intake.deciding import facts_of
from fora_plate.intake.records import DraftFact, OfferFact, PartyFact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.intake.records import Decided, DecisionRecord

__all__ = ["Waiting", "choices_of", "waiting", "with_decision"]

Place = tuple[Literal["party", "offers", "drafts"], int]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A fact without a decision: of which respondent, and where in its decision file."""

    respondent: str
    place: Place
    fact: PartyFact | OfferFact | DraftFact


def waiting(decisions: Mapping[str, DecisionRecord]) -> tuple[Waiting, ...]:
    """What is undecided, by respondent: the supplier first, then its offers and the products that are not known."""
    return tuple(
        Waiting(identity, place, fact)
        for identity, decision in sorted(decisions.items())
        if decision.whole == "per-fact"
        for place, fact in zip(_places(decision), facts_of(decision), strict=True)
        if fact.decision == "undecided"
    )


def _places(decision: DecisionRecord) -> tuple[Place, ...]:
    offers: list[Place] = [("offers", index) for index in range(len(decision.offers))]
    drafts: list[Place] = [("drafts", index) for index in range(len(decision.drafts))]
    return (("party", 0), *offers, *drafts)


def choices_of(fact: PartyFact | OfferFact | DraftFact) -> tuple[Decided, ...]:
    """What can be decided of a fact; what would tell who it is cannot be anonymised."""
    if isinstance(fact, DraftFact) or (isinstance(fact, OfferFact) and fact.product is None):
        return "publish", "withhold"
    return "publish", "anonymise", "withhold"


def with_decision(decision: DecisionRecord, place: Place, decided: Decided) -> DecisionRecord:
    """The decision file with one decision in it."""
    what, index = place
    if what == "party":
        return decision.model_copy(update={"party": decision.party.model_copy(update={"decision": decided})})
    facts = list(decision.offers if what == "offers" else decision.drafts)
    facts[index] = facts[index].model_copy(update={"decision": decided})
    return decision.model_copy(update={what: tuple(facts)})
