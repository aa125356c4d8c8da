"""What could be published of the answers of one respondent, with the sentence that each fact came from and why.

In: a respondent, and what is known (`known.knowing`, once for all respondents). Out: a `Proposed`. All that is seen of
one product is one fact, flagged if any of its sentences is; nothing of a flagged sentence is used for a fact that is
not. Decides nothing, publishes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.intake.cells import cells_of
from fora_plate.intake.components import components_of
from fora_plate.intake.confidential import flags_of
from fora_plate.intake.facts import facts_of
from fora_plate.intake.kinds import announced_by, kinds_in
from fora_plate.intake.links import links_in
from fora_plate.intake.matching import mentions_in, products_at
from fora_plate.intake.naming import without_links
from fora_plate.intake.party import own_of, party_of
from fora_plate.intake.proposed import Basis, Draft, Offer, Proposed
from fora_plate.intake.sightings import SPOKEN_OF, sightings_in
from fora_plate.intake.spelling import joined, shortened
from fora_plate.publiccode.matching import slug_of
from fora_plate.view import OfferingKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from fora_plate.intake.cells import Cell
    from fora_plate.intake.confidential import Flags
    from fora_plate.intake.facts import Fact
    from fora_plate.intake.known import Known
    from fora_plate.intake.links import Link
    from fora_plate.intake.party import Own
    from fora_plate.intake.respondent import Respondent
    from fora_plate.intake.sightings import Sighting
    from fora_plate.view import Availability

__all__ = ["proposed"]

KINDS: Final[Mapping[OfferingKind, str]] = {
    "product": "een eigen product",
    "hosting": "hosting",
    "support": "ondersteuning",
    "development": "ontwikkeling",
    "hardware": "hardware",
    "training": "training",
    "advice": "advies",
}
UNCHOSEN: Final = "welk soort aanbod dit is, blijkt nergens uit: kies zelf"
MOST_COMPONENTS: Final = 3
MOST_AROUND: Final = 8
"""Sentences and headings of which is remembered what they tell."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What holds for all facts of a respondent; `general` are kinds that its story tells of without a product."""

    cells: Sequence[Cell]
    own: Own
    known: Known
    general: Mapping[OfferingKind, str]
    ids: Mapping[str, str]


def proposed(respondent: Respondent, known: Known) -> Proposed:
    """What could be published of `respondent`. The same answers give the same proposal."""
    cells = cells_of(respondent)
    own = own_of(respondent)
    flags = flags_of(cells)
    facts = facts_of(cells, flags, sightings_in(cells, own, known), respondent.organisation, known)
    told = _Told(cells, own, known, _general_kinds(cells, flags, known), _draft_ids(facts, known))
    party = party_of(respondent, own, _open_links(cells, flags), known, _flag_of_party(respondent, own, flags))
    return Proposed(
        party=party,
        offers=tuple(_offer(fact, told) for fact in facts),
        drafts=tuple(_draft(fact, told) for fact in facts if fact.subject[0] == "draft"),
        objection=flags.objection,
    )


def _flag_of_party(respondent: Respondent, own: Own, flags: Flags) -> str | None:
    """What says that the respondent itself may not be named."""
    named = flags.names.get(own.core) or flags.names.get(joined(respondent.organisation))
    return flags.objection or flags.everything or (named if own.core else None)


def _open_links(cells: Sequence[Cell], flags: Flags) -> Iterable[Link]:
    """The links in sentences that are not flagged."""
    for number, cell in enumerate(cells):
        for place, sentence in enumerate(cell.sentences):
            if (number, place) not in flags.sentences:
                yield from links_in(sentence.text)


def _draft_ids(facts: Iterable[Fact], known: Known) -> dict[str, str]:
    """An id for every draft, by its key; two names never share one, and no product that is known has it."""
    ids: dict[str, str] = {}
    taken, numbers = set(known.taken), dict[str, int]()
    for name, key in sorted((fact.name, fact.subject[1]) for fact in facts if fact.subject[0] == "draft"):
        slug = identity = slug_of(name) or "product"
        while identity in taken:
            numbers[slug] = numbers.get(slug, 1) + 1
            identity = f"{slug[:74]}-{numbers[slug]}"
        taken.add(identity)
        ids[key] = identity
    return ids


def _general_kinds(cells: Sequence[Cell], flags: Flags, known: Known) -> dict[OfferingKind, str]:
    """The kinds that the story of the offer tells of where it speaks of no product, and is not flagged."""
    found: dict[OfferingKind, str] = {}
    for number, cell in enumerate(cells):
        for place, sentence in enumerate(cell.sentences if cell.asked == "offer" else ()):
            if (number, place) in flags.sentences:
                continue
            links = links_in(sentence.text)
            if mentions_in(sentence.text, links, known, listed=False):
                continue
            for kind, word in kinds_in(without_links(sentence.text, links)):
                if kind == "product":
                    continue  # who makes one product need not make another
                found.setdefault(kind, f"“{word}” elders in het antwoord op vraag 3 wijst op {KINDS[kind]}: controleer")
    return found


def _offer(fact: Fact, told: _Told) -> Offer:
    kinds = _kinds(fact, told)
    announced = _announced(fact, told)
    status: Availability = "announced" if announced else "available"
    kind, key = fact.subject
    return Offer(
        product=key if kind == "product" else told.ids.get(key) if kind == "draft" else None,
        name=fact.name if kind == "service" else None,
        kinds=tuple(one for one in get_args(OfferingKind) if one in kinds),
        status=status,
        basis=_basis(fact, told, *(kinds.values() or (UNCHOSEN,)), *([announced] if announced else [])),
    )


def _basis(fact: Fact, told: _Told, *why: str) -> Basis:
    """The most telling piece of a fact, with the reasons of all its pieces before `why`, and the others."""
    pieces = dict.fromkeys((told.cells[one.at[0]].number, one.piece.text) for one in fact.sightings)
    (question, sentence), *others = pieces
    seen = dict.fromkeys(reason for one in fact.sightings for reason in one.why)
    return Basis(question, sentence, (*seen, *why), fact.flag, tuple(others))


def _heading(one: Sighting, told: _Told) -> str:
    """The text of what heads a piece; empty if nothing does."""
    heading = one.piece.heading
    return told.cells[one.at[0]].sentences[heading].text if heading is not None else ""


def _kinds(fact: Fact, told: _Told) -> Mapping[OfferingKind, str]:
    """The kinds of offering of a fact with why: from its own pieces, else from what stands around them."""
    found: dict[OfferingKind, str] = {}
    for one in fact.sightings:
        for kind, word in kinds_in(one.text):
            found.setdefault(kind, f"“{word}” wijst op {KINDS[kind]}")
    if fact.subject[0] == "draft" and any(told.own.has(link) for one in fact.sightings for link in one.links):
        found.setdefault("product", "het adres is van de respondent zelf")
    if found:
        return found
    for one in fact.sightings:
        whole, heading = told.cells[one.at[0]].sentences[one.at[1]].text, _heading(one, told)
        for kind, word in _kinds_around(whole):
            found.setdefault(kind, f"“{word}” in dezelfde zin wijst op {KINDS[kind]}: controleer")
        for kind, word in _kinds_around(heading):
            found.setdefault(
                kind, f"staat onder {shortened([heading])}, en “{word}” wijst op {KINDS[kind]}: controleer"
            )
    return found or told.general


@lru_cache(maxsize=MOST_AROUND)
def _kinds_around(text: str) -> tuple[tuple[OfferingKind, str], ...]:
    """The kinds that a sentence tells of; asked again for every item of it."""
    return kinds_in(without_links(text, links_in(text)))


@lru_cache(maxsize=MOST_AROUND)
def _announced_around(text: str, year: int) -> str | None:
    return announced_by(text, year)


def _announced(fact: Fact, told: _Told) -> str | None:
    """Why a fact is still to come, if any of its pieces says so."""
    for one in fact.sightings:
        if word := announced_by(one.text, told.known.year):
            return f"“{word}” wijst op een aankondiging"
        if word := _announced_around(_heading(one, told), told.known.year):
            return f"staat onder “{word}”: een aankondiging"
    return None


def _draft(fact: Fact, told: _Told) -> Draft:
    links = [
        link for one in fact.sightings for link in one.links if link.address and not products_at(link, told.known)[0]
    ]
    pages = sorted((link for link in links if not link.is_code), key=told.own.is_home)
    code = [link for link in links if link.is_code]
    components: dict[str, str] = {}
    for one in fact.sightings:
        if one.weight % 4 != SPOKEN_OF:
            components.update(components_of(one.text, told.known.telling))
    kept = sorted(components)[:MOST_COMPONENTS]
    return Draft(
        id=told.ids[fact.subject[1]],
        name=fact.name,
        homepage=pages[0].address if pages else None,
        repository=code[0].address if code else None,
        components=tuple(kept),
        basis=_basis(fact, told, *(components[one] for one in kept)),
    )
