"""What each piece of an answer says of a product or a service: a sighting for each.

In: the cells of a respondent, and what is known. Out: sightings, in order; the same product may be seen many times.
Looks only at the answers to what is offered, and decides nothing about what is confidential.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.intake.confidential import MOST_WORDS
from fora_plate.intake.kinds import announced_by, is_service_word
from fora_plate.intake.links import links_in
from fora_plate.intake.matching import HEAD_END, Mention, mentions_in, products_at
from fora_plate.intake.naming import is_noise, product_name, service_name, without_links
from fora_plate.intake.pieces import FUNCTION_WORDS
from fora_plate.intake.smells import content_of, line_of, smells
from fora_plate.intake.spelling import joined, table, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.intake.cells import Cell
    from fora_plate.intake.known import Known
    from fora_plate.intake.links import Link
    from fora_plate.intake.party import Own
    from fora_plate.intake.pieces import Piece

__all__ = ["Sighting", "Subject", "sightings_in"]

Kind = Literal["product", "draft", "service"]
Subject = tuple[Kind, str]
"""What is seen: a known product by its id, or something else by its joined name."""
SURE: Final = 4
LED: Final = 3
SPOKEN_OF: Final = 2
ALIKE: Final = 1
IN_LIST: Final = 4
"""How telling a piece is. What answers the question for a list tells more than a story."""
BORROWING: Final = table(
    """
    voor met alternatief zoals vervangt vervanging koppeling koppelingen koppelt integratie integreert plugin
    module for with to als naast binnen in op basis van compatible uitbreiding thema
    """
)
"""Words before a known product that the description of another product speaks of."""
UNKNOWN: Final = "een naam die hier nog niet bekend is"
ESTABLISHED: Final = "een naam die hier bekend is als gevestigd product: controleer of het open source is"
LOOKED_BACK: Final = 40


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one piece says of one subject; `at` is its cell and its sentence, `weight` how telling it is."""

    subject: Subject
    name: str
    at: tuple[int, int]
    piece: Piece
    text: str
    weight: int
    why: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    """A piece with what was found in it; `text` is without links, which have words of their own."""

    at: tuple[int, int]
    piece: Piece
    text: str
    links: tuple[Link, ...]
    mentions: tuple[Mention, ...]
    is_in_list: bool


def sightings_in(cells: Sequence[Cell], own: Own, known: Known) -> tuple[Sighting, ...]:
    """All that the pieces of `cells` say of products and services."""
    seen = tuple(_seen(cells, own, known))
    leads = [(one, _lead(one, own, known)) for one in seen]
    drafts = {lead[0][1]: lead[1] for _, lead in leads if lead and lead[0][0] == "draft"}
    found: list[Sighting] = []
    for one, lead in leads:
        spoken_of = _drafts_in(one, drafts)
        mentions = one.mentions
        if lead and lead[0][0] == "draft":
            spoken_of.pop(lead[0][1], None)
            mentions = tuple(mention for mention in mentions if not _is_borrowed(one, mention))
            found.append(_sighting(one, *lead, LED, ESTABLISHED if lead[0][1] in known.names else UNKNOWN))
        elif lead and not spoken_of:
            found.append(_sighting(one, *lead, LED, "een dienst zonder product dat hier bekend is"))
        for product in dict.fromkeys(mention.product for mention in mentions):
            these = [mention for mention in mentions if mention.product == product]
            weight = SURE if any(mention.is_sure for mention in these) else ALIKE
            reasons = dict.fromkeys(mention.why for mention in these)
            found.append(_sighting(one, ("product", product), known.titles[product], weight, *reasons))
        found += [_sighting(one, ("draft", key), name, SPOKEN_OF, f"noemt {name}") for key, name in spoken_of.items()]
    return tuple(found)


def _seen(cells: Sequence[Cell], own: Own, known: Known) -> Iterator[_Seen]:
    for number, cell in enumerate(cells):
        if not cell.has_facts:
            continue
        for place, sentence in enumerate(cell.sentences):
            for piece in sentence.pieces:
                links = links_in(piece.text)
                foreign = [link for link in links if not own.is_home(link)]
                mentions = mentions_in(piece.text, foreign, known, listed=piece.listed)
                text = without_links(piece.text, links)
                yield _Seen((number, place), piece, text, links, mentions, cell.asked == "list")


def _sighting(one: _Seen, subject: Subject, name: str, weight: int, *why: str) -> Sighting:
    weight += IN_LIST if one.is_in_list else 0
    links = one.links if subject[0] == "draft" and weight % IN_LIST == LED else ()
    return Sighting(subject, name, one.at, one.piece, one.text, weight, why, links)


def _lead(one: _Seen, own: Own, known: Known) -> tuple[Subject, str] | None:
    """The draft or the service that a piece is about, if it is about one and not about a known product."""
    if is_noise(one.text) or _is_led_by_known(one) or _only_tells(one):
        return None
    foreign = [link for link in one.links if not own.has(link) and not products_at(link, known)[0]]
    if not one.mentions and (name := service_name(one.piece.text, one.links, listed=one.piece.listed)) and not foreign:
        return ("service", joined(name)), name
    pages = [link for link in one.links if not own.is_home(link)]
    if not one.is_in_list and not any(not products_at(link, known)[0] for link in pages):
        return None
    name = product_name(one.piece.text, one.links)
    key = joined(name) if name else ""
    if not name or not key or key in {own.core, joined(own.core)} or _is_general(name):
        return None
    return ("draft", key), name


def _is_led_by_known(one: _Seen) -> bool:
    """Whether a known product stands where the name of a piece stands, or is all there is."""
    if not one.mentions:
        return False
    end = HEAD_END.search(one.piece.text, 1)
    first = min(mention.start for mention in one.mentions)
    head = one.piece.text[: end.start()] if end else one.piece.text
    return first < len(head) or any(link.start == first for link in one.links)


def _only_tells(one: _Seen) -> bool:
    """Whether a piece only asks not to be published, or only heads what is done or announced."""
    line = line_of(one.text)
    if smells(line) and not content_of(line):
        return True
    return one.text.rstrip().endswith(":") and bool(announced_by(one.text, 0) or is_service_word(one.text))


def _is_general(name: str) -> bool:
    """Whether a name has no capital or digit, or is only words that hold sentences together."""
    words = words_in(name)
    has_sign = any(not letter.islower() for word in words for letter in word.text)
    return not has_sign or all(word.folded in FUNCTION_WORDS for word in words)


def _is_borrowed(one: _Seen, mention: Mention) -> bool:
    """Whether a known product only helps to describe another one: "Alfa: koppelt met Moodle"."""
    before = one.piece.text[max(0, mention.start - LOOKED_BACK) : mention.start]
    return bool(BORROWING.intersection(word.folded for word in words_in(before)[-3:]))


def _drafts_in(one: _Seen, drafts: Mapping[str, str]) -> dict[str, str]:
    """The drafts that a piece names, by key."""
    found: dict[str, str] = {}
    if not drafts:
        return found
    words = words_in(one.text)
    for at, word in enumerate(words):
        key = ""
        for other in words[at : at + MOST_WORDS]:
            key += other.folded
            if key in drafts and word.text[0].isupper() == drafts[key][0].isupper():
                found[key] = drafts[key]
    return found
