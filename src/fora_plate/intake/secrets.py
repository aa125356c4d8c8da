"""What of the private files must be in no public file, and what in the public data no decision stands behind.

In: private files, the catalog, and what the decisions come to. Out: secrets for `leaks`, texts that anybody decided to
publish, and offers that say that they come from an answer that nobody decided to publish.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from fora_plate.intake.deciding import facts_of
from fora_plate.intake.pieces import pieces_in
from fora_plate.intake.wanted import CONSULTATION
from fora_plate.leaks import Secret

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.catalog import Catalog, Evidence
    from fora_plate.intake.private import Private
    from fora_plate.intake.records import AnswerRecord, AnswersRecord, DecisionRecord
    from fora_plate.intake.wanted import Key, Unit, Wanted

__all__ = ["public_texts", "secrets_of", "secrets_with", "unbacked"]

PARTS: Final = re.compile(r"[\n\r\t,;|/\u2022]+|\s[-\u2013\u2014]\s|:\s")
"""Between a name, a role and the ways to reach a person."""
NAME: Final = re.compile(r"[^\W\d_][^\d@,;:!?]{1,60}")
MOST_WORDS: Final = 7
"""Of a name."""
MAIL: Final = re.compile(r"[^\s<>()\[\];,:\"']{1,64}@[^\s<>()\[\];,:\"']{1,200}\.[a-zA-Z]{2,24}")
PHONE: Final = re.compile(r"(?<![\w+])(?:\+|\(?0)[0-9(][0-9 ()./\-\u2010-\u2015\u00a0]{5,24}[0-9]")
"""With a zero or a plus first; what else looks like one is a sentence, as all of a contact is."""
SILENT: Final = frozenset({"organisation", "number", "started", "completed", "modified", "language"})
"""What is no sentence of anybody."""


def secrets_of(private: Private, catalog: Catalog) -> tuple[Secret, ...]:
    """Every sentence that was not decided to be published, and all contact details.

    The name of an organisation is one of them unless it is published, or known from other sources.
    """
    found: list[Secret] = []
    known = {_folded(supplier.name) for supplier in catalog.suppliers.values()}
    known |= {_folded(product.name) for product in catalog.products.values()}
    for identity, answers in private.answers.items():
        decision = private.decisions.get(identity)
        public = _published(decision)
        found += (Secret("sentence", text, identity) for text in _sentences(answers, decision) if text not in public)
        found += _persons(answers)
        named = decision is not None and decision.whole == "per-fact" and decision.party.decision == "publish"
        if answers.organisation and not named and _folded(answers.organisation) not in known:
            found.append(Secret("name", answers.organisation, identity))
    return tuple(dict.fromkeys(found))


def secrets_with(private: Private, catalog: Catalog, respondent: str) -> tuple[Secret, ...]:
    """All of one respondent that was withdrawn, with what was public of it: names, addresses."""
    decision = private.decisions[respondent]
    found = [secret for secret in secrets_of(private, catalog) if secret.owner == respondent]
    if decision.party.id not in catalog.suppliers:
        found += (Secret("name", text, respondent) for text in (decision.party.name,) if text)
        found += (Secret("sentence", text, respondent) for text in (decision.party.website,) if text)
    for draft in decision.drafts:
        if draft.id not in catalog.products and draft.name:
            found.append(Secret("name", draft.name, respondent))
    found += (Secret("name", offer.name, respondent) for offer in decision.offers if offer.name)
    return tuple(dict.fromkeys(found))


def _published(decision: DecisionRecord | None) -> frozenset[str]:
    """The sentences of what was decided to be published, without those of which anything stays private."""
    if decision is None or decision.whole != "per-fact":
        return frozenset()
    public: set[str] = set()
    private: set[str] = set()
    for fact in facts_of(decision):
        kept = public if fact.decision == "publish" else private
        for sentence in (fact.sentence, *(one.sentence for one in fact.also)):
            kept |= {sentence, *_pieces(sentence)}
    return frozenset(public - private)


def _sentences(answers: AnswersRecord, decision: DecisionRecord | None) -> Iterator[str]:
    for answer in answers.answers:
        if answer.asked not in SILENT:
            yield from _pieces(answer.text)
    for fact in facts_of(decision)[1:] if decision else ():
        yield fact.sentence
        yield from (one.sentence for one in fact.also)
    for answer in answers.contact:
        yield from _pieces(answer.text)


def _pieces(text: str) -> Iterator[str]:
    return (piece.text for piece in pieces_in(text))


def _persons(answers: AnswersRecord) -> Iterator[Secret]:
    """Names, addresses for mail and telephone numbers; those of the latter two that stand in other answers too."""
    for answer in answers.contact:
        yield from _names(answer, answers.id)
    for answer in (*answers.contact, *answers.answers):
        yield from (Secret("email", text, answers.id) for text in MAIL.findall(answer.text))
        yield from (Secret("phone", text, answers.id) for text in PHONE.findall(answer.text))


def _names(answer: AnswerRecord, owner: str) -> Iterator[Secret]:
    for part in PARTS.split(answer.text):
        text = part.strip(" .()\"'")
        if NAME.fullmatch(text) and 1 < len(text.split()) <= MOST_WORDS and any(map(str.isupper, text)):
            yield Secret("name", text, owner)


def public_texts(catalog: Catalog, units: Mapping[Key, Unit]) -> Iterator[str]:
    """What was decided to be published, word for word; and the addresses of products that are public from elsewhere."""
    for product in catalog.products.values():
        if any(one.kind != CONSULTATION for one in product.evidence):
            yield product.homepage
            yield product.repository or ""
    for unit in units.values():
        for value in unit.values.values():
            yield from (str(one) for one in (value if isinstance(value, tuple) else (value,)) if one)


def unbacked(catalog: Catalog, wanted: Wanted, edition: str) -> tuple[Key, ...]:
    """What says in public that it is an answer of this edition, though nobody decided to publish that."""
    found: list[Key] = []
    for supplier in catalog.suppliers.values():
        if _says(supplier.evidence, edition):
            found.append((supplier.origin.file, "party", ""))
        found += (
            (supplier.origin.file, "offer", offering.product or offering.name or "")
            for offering in supplier.offerings
            if _says(offering.evidence, edition)
        )
    found += (
        (product.origin.file, "draft", "") for product in catalog.products.values() if _says(product.evidence, edition)
    )
    return tuple(sorted(key for key in found if key not in wanted.units))


def _says(evidence: Iterable[Evidence], edition: str) -> bool:
    return any(one.kind == CONSULTATION and one.edition == edition for one in evidence)


def _folded(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())
