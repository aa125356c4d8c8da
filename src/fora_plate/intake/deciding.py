"""From what could be published to a decision file, with the decisions that were taken before and still apply.

In: what is proposed for a respondent, and its decision file if there is one. Out: the file as it should be. A new fact
is `undecided`, or `withhold` if it smells of confidentiality; nothing here ever decides to publish. A decision applies
as long as the sentence that it was taken on stands in the answers, letter for letter, and nothing has come up that
smells of confidentiality.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeVar

from fora_plate.intake.records import DecisionRecord, DraftFact, FurtherRecord, OfferFact, PartyFact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from fora_plate.intake.proposed import Basis, Draft, Offer, Party, Proposed
    from fora_plate.intake.records import Decided

__all__ = ["decision_of", "facts_of"]

One = TypeVar("One", OfferFact, DraftFact)


def decision_of(
    identity: str, proposed: Proposed, old: DecisionRecord | None, stands: Callable[[str], bool]
) -> DecisionRecord:
    """The decision file of a respondent; `stands` tells whether a sentence is in its answers."""
    if old is not None and old.whole == "withdrawn":
        return old
    objects = proposed.objection is not None
    party = _party(proposed.party, objects=objects)
    offers = [_offer(offer, objects=objects) for offer in proposed.offers]
    drafts = [_draft(draft, objects=objects) for draft in proposed.drafts]
    if old is None:
        return DecisionRecord(
            id=identity,
            whole="withhold" if objects else "per-fact",
            objection=proposed.objection,
            party=party,
            offers=tuple(offers),
            drafts=tuple(drafts),
        )
    again = proposed.objection not in {None, old.objection}
    return DecisionRecord(
        id=identity,
        whole="withhold" if again else old.whole,
        objection=proposed.objection,
        party=_kept_party(party, old.party),
        offers=_kept(offers, old.offers, stands),
        drafts=_kept(drafts, old.drafts, stands),
    )


def facts_of(decision: DecisionRecord) -> tuple[PartyFact | OfferFact | DraftFact, ...]:
    """Every fact of a decision file, in its order."""
    return (decision.party, *decision.offers, *decision.drafts)


def _party(party: Party, *, objects: bool) -> PartyFact:
    return PartyFact(
        **_based(party.basis, objects=objects), id=party.id, name=party.name or None, website=party.website
    )


def _offer(offer: Offer, *, objects: bool) -> OfferFact:
    return OfferFact(
        **_based(offer.basis, objects=objects),
        fact=_mark("offer", offer.basis, offer.product or "", offer.name or ""),
        product=offer.product,
        name=offer.name,
        kinds=offer.kinds,
        status=offer.status,
    )


def _draft(draft: Draft, *, objects: bool) -> DraftFact:
    return DraftFact(
        **_based(draft.basis, objects=objects),
        fact=_mark("draft", draft.basis, draft.id),
        id=draft.id,
        name=draft.name,
        homepage=draft.homepage,
        repository=draft.repository,
        components=draft.components,
    )


def _based(basis: Basis, *, objects: bool) -> dict[str, Any]:
    """What all facts have: how the decision starts, and what the fact rests on."""
    start: Decided = "withhold" if objects or basis.flag is not None else "undecided"
    also = tuple(FurtherRecord(question=question, sentence=sentence) for question, sentence in basis.also)
    return {
        "decision": start,
        "question": basis.question,
        "sentence": basis.sentence,
        "also": also,
        "flag": basis.flag,
        "why": basis.why,
    }


def _mark(what: str, basis: Basis, *names: str) -> str:
    """A mark of a fact that stays the same as long as its sentence and what is made of it do."""
    texts = (what, str(basis.question), basis.sentence, *names)
    return sha256("\0".join(texts).encode("utf-8", "replace")).hexdigest()[:10]


def _kept_party(new: PartyFact, old: PartyFact) -> PartyFact:
    """The supplier as it was decided, if its name is still what it was."""
    if old.sentence != new.sentence:
        return new.model_copy(update={"id": old.id if old.decision != "undecided" else new.id})
    return old.model_copy(update=_told(old, new))


def _kept(new: list[One], old: tuple[One, ...], stands: Callable[[str], bool]) -> tuple[One, ...]:
    """The facts that are proposed now, those known before as they were decided; then the decided ones that still stand.

    What a person added by hand is such a fact, and so is one that would be proposed otherwise by now.
    """
    before = {fact.fact: fact for fact in old}
    found: list[One] = []
    for fact in new:
        known = before.pop(fact.fact, None)
        found.append(fact if known is None else known.model_copy(update=_told(known, fact)))
    smelly = [fact for fact in found if fact.flag is not None]
    kept = [fact for fact in before.values() if fact.decision != "undecided" and stands(fact.sentence)]
    return tuple(found + [_smelling(fact, smelly) for fact in kept])


def _smelling(fact: One, smelly: Iterable[One]) -> One:
    """A fact that was kept, withheld if its sentence is one that smells of confidentiality now."""
    flag = next((other.flag for other in smelly if fact.sentence in other.sentence), None)
    if flag is None or flag == fact.flag:
        return fact
    return fact.model_copy(update={"flag": flag, "decision": "withhold"})


def _told(old: PartyFact | OfferFact | DraftFact, new: PartyFact | OfferFact | DraftFact) -> dict[str, object]:
    """What is known better now; a smell that was not there before takes the decision back.

    A decision was not taken on sentences that came later, so they are none of what was decided.
    """
    smells = new.flag is not None and new.flag != old.flag
    seen = new.also if old.decision == "undecided" else tuple(one for one in new.also if one in old.also)
    return {
        "flag": new.flag,
        "also": seen,
        "why": new.why,
        **({"decision": "withhold"} if smells else {}),
    }
