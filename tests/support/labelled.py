"""Invented answers with what should be found in them, and how much of that is found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from fora_plate.intake.respondent import Answer, Respondent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fora_plate.intake.proposed import Offer, Proposed

MAY_WE = "Mogen wij uw antwoord opnemen in de architectuurplaat? Zo nee, welk deel niet?"
ASKED = ("offer", "list", "motives", "interest", "exclusion", "extra")


def labelled() -> list[dict[str, Any]]:
    """The invented answers."""
    with Path(__file__).with_suffix(".yaml").open("rb") as file:
        return list(yaml.safe_load(file))


def a_respondent(organisation: str = "Verzonnen BV", contact: str = "", **answers: str) -> Respondent:
    """An invented respondent with answers by what they answer; `extra` is a column that nobody mapped."""
    given = tuple(
        Answer(MAY_WE if asked == "exclusion" else asked, None if asked == "extra" else asked, text)  # type: ignore[arg-type]
        for asked, text in answers.items()
    )
    return Respondent("1", organisation, given, (Answer("contact", "contact", contact),) if contact else ())


def respondent_of(case: dict[str, Any]) -> Respondent:
    """The respondent who gave the answers of a case."""
    return a_respondent(**{asked: case[asked] for asked in ASKED if asked in case})


def subject_of(offer: Offer, proposal: Proposed) -> str:
    """The product of an offer, or the name of what is new or a service."""
    names = {draft.id: draft.name for draft in proposal.drafts}
    return offer.name or names.get(offer.product or "", offer.product or "")


@dataclass
class Score:
    """What was found against what should be found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: Iterable[object], wanted: Iterable[object]) -> None:
        found, wanted = set(found), set(wanted)
        self.right += len(found & wanted)
        self.wrong += len(found - wanted)
        self.missed += len(wanted - found)

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + self.missed)


def found_in(proposal: Proposed) -> dict[str, set[object]]:
    """What was found, in the words of the cases."""
    new = {draft.id for draft in proposal.drafts}
    offers = proposal.offers
    return {
        "products": {offer.product for offer in offers if offer.product and offer.product not in new},
        "new": {draft.name for draft in proposal.drafts},
        "services": {offer.name for offer in offers if offer.name},
        "kinds": {kind for offer in offers for kind in offer.kinds},
        "announced": {"announced" for offer in offers if offer.status == "announced"},
        "flagged": {subject_of(offer, proposal) for offer in offers if offer.basis.flag},
        "objects": {"objects" for _ in (proposal.objection,) if proposal.objection},
    }


def wanted_of(case: dict[str, Any]) -> dict[str, set[object]]:
    """What should be found, in the same words; kinds only where the case says so."""
    wanted: dict[str, set[object]] = {
        name: set(case.get(name, ())) for name in ("products", "new", "services", "flagged")
    }
    if "alles" in wanted["flagged"]:
        wanted["flagged"] = wanted["products"] | wanted["new"] | wanted["services"]
    for name in ("announced", "objects"):
        wanted[name] = {name} if case.get(name) else set()
    if "kinds" in case:
        wanted["kinds"] = set(case["kinds"])
    return wanted
