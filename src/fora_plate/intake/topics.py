"""What sentences that smell are about, when they stand elsewhere: "the part about Alfa", "our customers".

In: topics, and what was seen where. Out: the subjects that each topic is about. If it cannot be told what a topic is
about, it is about everything.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.confidential import names_in
from fora_plate.intake.links import links_in
from fora_plate.intake.matching import mentions_in
from fora_plate.intake.smells import line_of
from fora_plate.intake.spelling import folded, joined, table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fora_plate.intake.cells import Cell
    from fora_plate.intake.confidential import Flags, Topic
    from fora_plate.intake.known import Known
    from fora_plate.intake.sightings import Sighting, Subject

__all__ = ["by_topics"]

NEVER_SHOWN: Final = table(
    """
    aantal aantallen adres bedragen contact contactgegevens contactpersoon contactpersonen contracten email
    emailadres inkoopprijs inkoopprijzen korting kortingen kosten mail mailadres marge marges offerte offertes
    omzet persoonsgegevens prices pricing prijs prijslijst prijzen prijsstelling tarief tarieven telefoon
    telefoonnummer telefoonnummers verkoopprijzen
    """
)
"""What no file of the data and no plate ever holds: a sentence that is only about these takes nothing else away."""
FILLING: Final = table(
    """
    antwoord deel gedeelte genoemde informatie naam namen passage schrijven staat stuk tekst vermelde zin zinnen
    alinea regel product producten dienst diensten aanbod project over part sentence section about andere partijen
    gemeld beschreven
    """
)
"""Words by which a sentence points at what it is about."""
MOST_TOPICS: Final = 100
STEM: Final = 7
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Index:
    """Where every stem stands in the answers to what is offered, what is seen there, and whose name is what."""

    stems: Mapping[str, set[Place]]
    subjects: Mapping[Place, set[Subject]]
    by_name: Mapping[str, set[Subject]]


def by_topics(
    cells: Sequence[Cell],
    flags: Flags,
    groups: Mapping[Subject, Sequence[Sighting]],
    names: Mapping[Subject, frozenset[str]],
    known: Known,
) -> dict[Subject, list[str]]:
    """The subjects that the topics of `flags` are about, with the flags. Flags everything where that cannot be told."""
    topics = list(dict.fromkeys(flags.topics))
    found: defaultdict[Subject, list[str]] = defaultdict(list)
    index = _index(cells, groups, names) if topics else _Index({}, {}, {})
    for topic in topics[:MOST_TOPICS]:
        places, is_certain = _places(topic, index, known)
        for place in sorted(places):
            for subject in index.subjects.get(place, ()):
                found[subject].append(topic.flag)
        if not is_certain and topic.must_find:
            flags.everything = flags.everything or topic.flag
    if len(topics) > MOST_TOPICS:
        flags.everything = flags.everything or topics[MOST_TOPICS].flag
    return found


def _index(
    cells: Sequence[Cell], groups: Mapping[Subject, Sequence[Sighting]], names: Mapping[Subject, frozenset[str]]
) -> _Index:
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
    return _Index(stems, subjects, by_name)


def _places(topic: Topic, index: _Index, known: Known) -> tuple[set[Place], bool]:
    """The sentences that a topic is about, besides those with the names in it; and whether it is about nothing else."""
    keys = {name for name in names_in(line_of(topic.flag)) if name in index.by_name}
    mentions = mentions_in(topic.flag, links_in(topic.flag), known, listed=True)
    keys |= {joined(known.titles[mention.product]) for mention in mentions}
    named = "\n".join(sorted(keys))
    words = [word for word in topic.words if word not in FILLING and word not in named]
    left = [_stem(word) for word in words if word not in NEVER_SHOWN]
    sets = [index.stems.get(stem, set()) for stem in left]
    if together := set[Place]().union(*sets[:1]).intersection(*sets):
        return together, True
    return set[Place]().union(*sets), bool(keys) or (all(sets) if sets else bool(words))


def _stem(word: str) -> str:
    """A word without its ending, so that "klant" and "klanten" are the same."""
    for ending in ("en", "s", "e"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            word = word.removesuffix(ending)
            break
    return folded(word)[:STEM]
