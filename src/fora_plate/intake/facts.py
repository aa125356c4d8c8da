"""What is seen of one subject as one fact, and what flags it.

In: sightings and flags. Out: facts, in the order in which they were first seen. A fact is flagged if any sentence about
it is, if its question is, if a sentence that smells names it wherever that stands, or if it cannot be told what such a
sentence is about. Nothing that is flagged is lost by putting sightings together.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.confidential import key_of_name
from fora_plate.intake.links import links_in
from fora_plate.intake.matching import mentions_in
from fora_plate.intake.smells import line_of
from fora_plate.intake.topics import by_topics

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.intake.cells import Cell
    from fora_plate.intake.confidential import Flags
    from fora_plate.intake.known import Known
    from fora_plate.intake.sightings import Sighting, Subject

__all__ = ["Fact", "facts_of"]

LEAST_LETTERS: Final = 5


@dataclass(frozen=True, slots=True)
class Fact:
    """All sightings of one subject, the most telling first, and what flags it."""

    subject: Subject
    name: str
    sightings: tuple[Sighting, ...]
    flag: str | None


def facts_of(
    cells: Sequence[Cell], flags: Flags, sightings: Sequence[Sighting], organisation: str, known: Known
) -> tuple[Fact, ...]:
    """The facts that `sightings` make up; the words of the name of the organisation are no names of products."""
    own_words = frozenset(line_of(organisation).split())
    groups: defaultdict[Subject, list[Sighting]] = defaultdict(list)
    for one in sightings:
        groups[one.subject].append(one)
    names = {subject: _names(subject, group, own_words, known) for subject, group in groups.items()}
    found = by_topics(cells, flags, groups, names, known)
    products = _flagged_products(cells, flags, known)
    facts = []
    for subject, group in groups.items():
        own = [flag for one in group if (flag := flags.sentences.get(one.at))]
        asked = [flag for one in group if (flag := flags.questions.get(cells[one.at[0]].number or 0))]
        named = [flag for name in sorted(names[subject]) if (flag := flags.names.get(name))]
        if subject[0] == "product" and subject[1] in products:
            named.append(products[subject[1]])
        flag = next(iter((*own, *named, *asked, *found.get(subject, ()), *_all(flags))), None)
        ordered = sorted(group, key=lambda one: (-one.weight, cells[one.at[0]].number or 0, one.piece.text))
        facts.append(Fact(subject, min(one.name for one in group), tuple(ordered), flag))
    return tuple(facts)


def _all(flags: Flags) -> list[str]:
    return [flag for flag in (flags.objection, flags.everything) if flag]


def _names(subject: Subject, group: Sequence[Sighting], own: frozenset[str], known: Known) -> frozenset[str]:
    """What a subject is looked up by in sentences that smell; a new product also by a long word of its name."""
    written = {one.name for one in group}
    if subject[0] == "product":
        written.update(known.aliases.get(subject[1], ()))
    lines = [line_of(name).split() for name in written]
    words = {word for line in lines if subject[0] == "draft" for word in line if len(word) >= LEAST_LETTERS}
    return frozenset(filter(None, map(key_of_name, lines))) | (words - own)


def _flagged_products(cells: Sequence[Cell], flags: Flags, known: Known) -> dict[str, str]:
    """Known products that sentences with a flag speak of, also where these are spelled a little differently."""
    found: dict[str, str] = {}
    for (number, place), flag in flags.sentences.items():
        text = cells[number].sentences[place].text
        for mention in mentions_in(text, links_in(text), known, listed=True):
            found.setdefault(mention.product, flag)
    return found
