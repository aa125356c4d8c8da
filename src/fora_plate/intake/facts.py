"""What is seen of one subject as one fact, and what flags it.

In: sightings and flags. Out: facts, in the order in which they were first seen. A fact is flagged if any sentence about
it is, if its question is, if a sentence that smells names it wherever that stands, or if it cannot be told what such a
sentence is about. Nothing that is flagged is lost by putting sightings together.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.confidential import key_of_name, names_in
from fora_plate.intake.links import links_in
from fora_plate.intake.matching import mentions_in
from fora_plate.intake.smells import line_of
from fora_plate.intake.spelling import folded, joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fora_plate.intake.cells import Cell
    from fora_plate.intake.confidential import Flags, Topic
    from fora_plate.intake.known import Known
    from fora_plate.intake.sightings import Sighting, Subject

__all__ = ["Fact", "facts_of"]

NEVER_SHOWN: Final = frozenset(
    "aantal aantallen adres bedragen contact contactgegevens contactpersoon contactpersonen contracten email emailadres inkoopprijs"
    " inkoopprijzen korting kortingen kosten mail mailadres marge marges offerte offertes omzet persoonsgegevens prices pricing"
    " prijs prijslijst prijzen prijsstelling tarief tarieven telefoon telefoonnummer telefoonnummers verkoopprijzen".split()
)
"""What no file of the data and no plate ever holds: a sentence that is only about these takes nothing else away."""
FILLING: Final = frozenset(
    "antwoord deel gedeelte genoemde informatie naam namen passage schrijven staat stuk tekst vermelde zin zinnen alinea regel"
    " product producten dienst diensten aanbod project over part sentence section about andere partijen gemeld beschreven".split()
)
"""Words by which a sentence points at what it is about."""
MOST_TOPICS: Final = 100
STEM: Final = 7
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fact:
    """All sightings of one subject, the most telling first, and what flags it."""

    subject: Subject
    name: str
    sightings: tuple[Sighting, ...]
    flag: str | None


def facts_of(cells: Sequence[Cell], flags: Flags, sightings: Sequence[Sighting], known: Known) -> tuple[Fact, ...]:
    """The facts that `sightings` make up."""
    groups: defaultdict[Subject, list[Sighting]] = defaultdict(list)
    for one in sightings:
        groups[one.subject].append(one)
    names = {subject: _names(subject, group, known) for subject, group in groups.items()}
    found = _by_topics(cells, flags, groups, names, known)
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


def _names(subject: Subject, group: Sequence[Sighting], known: Known) -> frozenset[str]:
    """What a subject is looked up by in sentences that smell."""
    written = {one.name for one in group}
    if subject[0] == "product":
        written.update(known.aliases.get(subject[1], ()))
    return frozenset(key for name in written if (key := key_of_name(line_of(name).split())))


def _flagged_products(cells: Sequence[Cell], flags: Flags, known: Known) -> dict[str, str]:
    """Known products that sentences with a flag speak of, also where these are spelled a little differently."""
    found: dict[str, str] = {}
    for (number, place), flag in flags.sentences.items():
        text = cells[number].sentences[place].text
        for mention in mentions_in(text, links_in(text), known, listed=True):
            found.setdefault(mention.product, flag)
    return found


def _by_topics(
    cells: Sequence[Cell],
    flags: Flags,
    groups: Mapping[Subject, Sequence[Sighting]],
    names: Mapping[Subject, frozenset[str]],
    known: Known,
) -> dict[Subject, list[str]]:
    """The facts that topics are about, with the flag. A topic about nothing that can be found flags everything."""
    found: defaultdict[Subject, list[str]] = defaultdict(list)
    stems: defaultdict[str, set[Place]] = defaultdict(set)
    subjects: defaultdict[Place, set[Subject]] = defaultdict(set)
    by_name: defaultdict[str, set[Subject]] = defaultdict(set)
    for subject, group in groups.items():
        for name in names[subject]:
            by_name[name].add(subject)
        for one in group:
            subjects[one.at].add(subject)
    for number, cell in enumerate(cells):
        for place, sentence in enumerate(cell.sentences if cell.has_facts else ()):
            for word in sentence.line.split():
                stems[_stem(word)].add((number, place))
    topics = list(dict.fromkeys(flags.topics))
    for topic in topics[:MOST_TOPICS]:
        places, is_found = _places(topic, stems, by_name, known)
        for place in sorted(places):
            for subject in subjects.get(place, ()):
                found[subject].append(topic.flag)
        if not is_found and topic.must_find:
            flags.everything = flags.everything or topic.flag
    if len(topics) > MOST_TOPICS:
        flags.everything = flags.everything or topics[MOST_TOPICS].flag
    return found


def _places(
    topic: Topic, stems: Mapping[str, set[Place]], by_name: Mapping[str, set[Subject]], known: Known
) -> tuple[set[Place], bool]:
    """The sentences that a topic is about, and whether it is certain that it is about no other."""
    keys = {name for name in names_in(line_of(topic.flag)) if name in by_name}
    keys |= {
        joined(known.titles[mention.product])
        for mention in mentions_in(topic.flag, links_in(topic.flag), known, listed=True)
    }
    words = [word for word in topic.words if word not in FILLING and not any(word in key for key in keys)]
    left = [_stem(word) for word in words if word not in NEVER_SHOWN]
    sets = [stems.get(stem, set()) for stem in left]
    every = set.intersection(*sets) if sets else set()
    some = set[Place]().union(*sets)
    if every:
        return every, True
    is_found = bool(keys) or (all(sets) if sets else bool(words))
    return some, is_found


def _stem(word: str) -> str:
    """A word without its ending, so that "klant" and "klanten" are the same."""
    for ending in ("en", "s", "e"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            word = word.removesuffix(ending)
            break
    return folded(word)[:STEM]
