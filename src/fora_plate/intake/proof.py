"""The proof of a supplier: how it appears when the decisions are followed, and from which answers.

In: private files, what the decisions come to, and the catalog that follows from them. Out: what stands on the proof,
and that as text. It is for the supplier alone: it has its own sentences, and nothing of another respondent; contact
details are not in it.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.intake.wanted import CONSULTATION, UNKNOWN
from fora_plate.words import WORDS
from fora_plate.words.fields import CHOICES
from fora_plate.words.intake import INTAKE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog, Offering, Product
    from fora_plate.intake.private import Private
    from fora_plate.intake.records import DecisionRecord, DraftFact, OfferFact
    from fora_plate.intake.wanted import Lack, Wanted
    from fora_plate.messages import Language

__all__ = [
    "BOX",
    "PARTS",
    "Part",
    "Proof",
    "ProofOffer",
    "Said",
    "about_lines",
    "facts_of",
    "kinds_line",
    "lack_reason",
    "proof_lines",
    "proof_of",
    "said_line",
    "status_line",
    "suppliers_of",
]

Part = Literal["public", "elsewhere", "unnamed", "undecided", "withheld"]
"""Where an offer stands on a proof: public from an answer, public from other sources, counted without a name, not
decided yet, or not public."""
PARTS: tuple[Part, ...] = ("public", "elsewhere", "unnamed", "undecided", "withheld")
BOX: Final = "\u25a1"
"""Stands for a character that cannot be shown."""
MOST_CHARACTERS: Final = 600
MOST_WORDS: Final = 110
"""Of a sentence on a proof; who wrote it knows how it goes on."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the supplier, and the question that it answered."""

    question: int | None
    sentence: str


@dataclass(frozen=True, slots=True)
class ProofOffer:
    """An offer with its name, kinds and state; the components on which it appears, and from which sentences.

    `draft` says that the product is not on the plate yet, since its licence was not looked into; `product` is its id,
    where there is one that can be on the plate.
    """

    part: Part
    name: str
    kinds: tuple[str, ...]
    announced: bool
    draft: bool
    components: tuple[str, ...]
    said: tuple[Said, ...]
    product: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What stands on a proof. `named` says whether the supplier is named, `lacks` what is still needed of it."""

    edition: str
    supplier: str
    name: str
    website: str | None
    country: str | None
    kind: str | None
    named: bool
    offers: tuple[ProofOffer, ...]
    lacks: tuple[Lack, ...]


def suppliers_of(private: Private) -> tuple[str, ...]:
    """The suppliers of whom there is a proof."""
    return tuple(sorted({one.party.id for one in private.decisions.values() if one.whole != "withdrawn"}))


def proof_of(private: Private, wanted: Wanted, after: Catalog, supplier: str) -> Proof:
    """The proof of a supplier among `suppliers_of`; `after` is the catalog when the decisions are followed."""
    decisions = [
        one for _, one in sorted(private.decisions.items()) if one.party.id == supplier and one.whole != "withdrawn"
    ]
    there = after.suppliers.get(supplier)
    party = decisions[0].party
    offers = [offer for decision in decisions for offer in _offers(decision, wanted, after)]
    if there is not None:
        told = {(offer.name, offer.kinds) for offer in offers if offer.part == "public"}
        offers += [one for one in _elsewhere(there.offerings, after) if (one.name, one.kinds) not in told]
    names = {decision.id for decision in decisions}
    return Proof(
        private.edition,
        supplier,
        there.name if there else party.name or supplier,
        there.website if there else party.website,
        there.country if there else party.country,
        there.kind if there else party.kind,
        there is not None,
        tuple(sorted(offers, key=lambda one: PARTS.index(one.part))),
        tuple(lack for lack in wanted.lacks if lack.respondent in names),
    )


def _offers(decision: DecisionRecord, wanted: Wanted, after: Catalog) -> Iterator[ProofOffer]:
    for offer in decision.offers:
        yield _proof(_part(decision, offer, wanted), offer, after, decision.drafts)


def _part(decision: DecisionRecord, offer: OfferFact, wanted: Wanted) -> Part:
    """Where an offer stands, by what comes of it; a decision that cannot be followed yet is none."""
    if decision.whole != "per-fact" or offer.decision == "withhold":
        return "withheld"
    about = offer.product or offer.name or ""
    if (f"suppliers/{decision.party.id}.yaml", "offer", about) in wanted.units and offer.decision == "publish":
        return "public"
    count = wanted.units.get((f"products/{about}.yaml", "unnamed", ""))
    if count is not None and decision.id in count.respondents:
        return "unnamed"
    return "undecided" if decision.party.decision != "withhold" else "withheld"


def _proof(part: Part, offer: OfferFact, after: Catalog, drafts: Sequence[DraftFact]) -> ProofOffer:
    product = after.products.get(offer.product or "")
    draft = next((one for one in drafts if one.id == offer.product), None)
    name = product.name if product else (draft.name if draft else None) or offer.name or offer.product or "?"
    components = product.components if product else draft.components if draft else ()
    return ProofOffer(
        part,
        name,
        offer.kinds,
        offer.status == "announced",
        _is_draft(product) if product else draft is not None,
        components,
        (Said(offer.question, offer.sentence), *(Said(one.question, one.sentence) for one in offer.also)),
        product.id if product else None,
    )


def _is_draft(product: Product) -> bool:
    return product.licence == UNKNOWN


def _elsewhere(offerings: Sequence[Offering], after: Catalog) -> Iterator[ProofOffer]:
    """What is public of the supplier from other sources."""
    for offering in offerings:
        if offering.evidence and all(one.kind == CONSULTATION for one in offering.evidence):
            continue
        product = after.products.get(offering.product or "")
        yield ProofOffer(
            "elsewhere",
            product.name if product else offering.name or "?",
            offering.kinds,
            offering.status == "announced",
            _is_draft(product) if product else False,
            product.components if product else (),
            (),
            product.id if product else None,
        )


def proof_lines(proof: Proof, after: Catalog, language: Language) -> Iterator[str]:
    """The proof as text, to send."""
    words = INTAKE[language]
    yield words["proof-title"].format(name=proof.name)
    yield words["proof-edition"].format(edition=proof.edition)
    yield ""
    yield status_line(proof, language)
    yield from (f"  {name}: {value}" for name, value in facts_of(proof, language)[1:])
    for part in PARTS:
        offers = [offer for offer in proof.offers if offer.part == part]
        if offers:
            yield ""
            yield words[f"proof-{part}"].upper()
            for offer in offers:
                yield ""
                yield from _offer_lines(offer, after, language)
    if proof.lacks:
        yield ""
        yield words["proof-lacks"].upper()
        yield from (f"  {lack.about}: {lack_reason(lack, language)}" for lack in proof.lacks)
    yield ""
    yield from about_lines(proof, language)


def status_line(proof: Proof, language: Language) -> str:
    """Whether the supplier is named."""
    return INTAKE[language]["proof-named" if proof.named else "proof-not-named"]


def facts_of(proof: Proof, language: Language) -> tuple[tuple[str, str], ...]:
    """What is known of the supplier itself: its name, address, country and kind; what is missing is told as missing."""
    words = INTAKE[language]
    kind = proof.kind and CHOICES[language].get(proof.kind, proof.kind)
    values = {"name": proof.name, "website": proof.website, "country": proof.country, "kind": kind}
    return tuple((words[f"proof-{name}"], value or words["proof-missing"]) for name, value in values.items())


def about_lines(proof: Proof, language: Language) -> Iterator[str]:
    """How to reply, what a listing is not, and what made the proof."""
    words = INTAKE[language]
    yield words["proof-reply"]
    yield words["proof-endorsement"]
    yield words["proof-made"].format(edition=proof.edition)


def lack_reason(lack: Lack, language: Language) -> str:
    """Why a decision cannot be followed, in words."""
    return INTAKE[language]["lack-no-kinds" if lack.reason == "no-kinds" else lack.reason]


def kinds_line(offer: ProofOffer, language: Language) -> str:
    """The kinds of an offer, and whether it was only announced."""
    words = INTAKE[language]
    kinds = ", ".join(str(WORDS[language][kind]) for kind in offer.kinds) or words["no-kinds"]
    return f"{kinds} ({words['proof-announced']})" if offer.announced else kinds


def said_line(said: Said, language: Language) -> str:
    """A sentence on one line, with its question; a very long one is cut, and says so."""
    words = INTAKE[language]
    whole = _line(said.sentence)
    parts = whole.split(" ")
    sentence = " ".join(parts[:MOST_WORDS])[:MOST_CHARACTERS].rstrip()
    if sentence != whole:
        sentence += f"\u2026 [{words['proof-cut'].format(number=len(whole))}]"
    return words["proof-said"].format(question=said.question or "?", sentence=sentence)


def _offer_lines(offer: ProofOffer, after: Catalog, language: Language) -> Iterator[str]:
    words = INTAKE[language]
    yield f"  {offer.name}: {kinds_line(offer, language)}"
    if offer.draft:
        yield f"    {words['proof-draft']}"
    for identity in offer.components:
        component = after.components[identity]
        domain = after.domains[component.domain].name
        yield f"    {words['proof-place'].format(component=component.name, domain=domain)}"
    yield from (f"    {said_line(said, language)}" for said in offer.said)


def _line(sentence: str) -> str:
    """A sentence on one line, of nothing but what can be seen; what steers a terminal or turns the text is not."""
    return "".join(
        character if character.isprintable() else "" if unicodedata.category(character) == "Cf" else BOX
        for character in " ".join(sentence.split())
    )
