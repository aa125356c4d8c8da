"""Which components of the reference architecture a piece of text speaks of.

In: a catalog, and a piece. Out: ids of components with the words that tell. Words are those of the names of components,
and those that the descriptions of products and components have in common. Says nothing rather than something doubtful.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.spelling import folded, table, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fora_plate.catalog import Catalog

__all__ = ["Telling", "components_of", "telling"]

EMPTY: Final = table(
    """
    aan ander andere basis bijvoorbeeld dat data de digitaal digitale door een eigen en gebruik het hun in is
    kleine klein leerling leerlingen lesgeven maken met naar of om omgeving onderwijs ook online op open
    organisatie organisaties over platform programma samen scholen school schools server servers software source
    systeem systemen te tot uit van via voor waar waarin waarmee web website werken wordt zonder zoals app apps
    and for the with leraar leraren docent docenten medewerker medewerkers verzamelnaam hulpmiddelen
    functionaliteit gegevens informatie
    """
)
"""Words that tell nothing about what software is for, in the field of the reference architecture."""
FIELD: Final = ("docent", "leerling", "leraar", "onderwijs", "school", "schol", "student")
"""How words begin that are about everything in the field."""
ENDINGS: Final = re.compile(r"(?:systeem|systemen|applicatie|app|generator|planner)$")
ACRONYM: Final = re.compile(r"\(([A-Z]{2,5})\)")
SHORTEST_STEM: Final = 5
STEM: Final = 7
"""Words are compared by their first letters, so that `boekhouden` and `boekhouding` are the same."""
LEAST_PRODUCTS: Final = 2
LEAST_SHARE: Final = 0.6
LEAST_SCORE: Final = 3.0
MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that tell of components.

    `names` are the first letters of a word that name a component, `whole` are words that do so only as they are,
    `together` are words that name one when all are there, `weights` how much a stem says about a component.
    """

    names: Mapping[str, tuple[str, ...]]
    whole: Mapping[str, tuple[str, ...]]
    together: tuple[tuple[frozenset[str], str], ...]
    weights: Mapping[str, Mapping[str, float]]
    titles: Mapping[str, str]


def telling(catalog: Catalog) -> Telling:
    """The words of `catalog`."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    whole: defaultdict[str, list[str]] = defaultdict(list)
    together = []
    components = [component for component in catalog.components.values() if not component.retired]
    for component in components:
        for acronym in ACRONYM.findall(component.name):
            whole[acronym.casefold()].append(component.id)
        words = [word.folded for word in words_in(ACRONYM.sub("", component.name))]
        stems = [stem for word in words if (stem := ENDINGS.sub("", word)) and word not in {"en", "of"}]
        if len(words) == 1 and len(stems) == 1:
            target = names if len(stems[0]) >= SHORTEST_STEM and stems[0] != words[0] else whole
            target[stems[0]].append(component.id)
            whole[words[0]].append(component.id)
        elif len(stems) > 1:
            together.append((frozenset(stems), component.id))
    return Telling(
        names={stem: tuple(ids) for stem, ids in names.items()},
        whole={word: tuple(dict.fromkeys(ids)) for word, ids in whole.items()},
        together=tuple(together),
        weights=_weights(catalog),
        titles={component.id: component.name for component in components},
    )


def _weights(catalog: Catalog) -> dict[str, dict[str, float]]:
    """How much a word says about a component: how rare it is, times its share in the products of the component."""
    seen: Counter[str] = Counter()
    shared: defaultdict[str, Counter[str]] = defaultdict(Counter)
    texts = [(product.description, product.components) for product in catalog.products.values()]
    texts += [(one.description, (one.id,)) for one in catalog.components.values() if not one.retired]
    for description, components in texts:
        for stem in _stems(description):
            seen[stem] += 1
            shared[stem].update(components)
    weights: dict[str, dict[str, float]] = {}
    for stem, counts in shared.items():
        rarity = math.log(len(texts) / seen[stem])
        told = {
            component: rarity * count / seen[stem]
            for component, count in counts.items()
            if count >= LEAST_PRODUCTS and count / seen[stem] >= LEAST_SHARE
        }
        if told:
            weights[stem] = told
    return weights


def _stems(text: str) -> frozenset[str]:
    words = {word.folded for word in words_in(text)} - EMPTY
    return frozenset(word[:STEM] for word in words if len(word) >= SHORTEST_STEM and not word.startswith(FIELD))


def components_of(text: str, known: Telling) -> tuple[tuple[str, str], ...]:
    """The components that `text` speaks of, each with the reason in Dutch; those that it names before all others."""
    words = [folded(word.text) for word in words_in(text)]
    found: dict[str, str] = {}
    for word in words:
        for component in _named(word, known):
            found.setdefault(component, f"“{word}” wijst op {known.titles[component]}")
    there = frozenset(words)
    for stems, component in known.together:
        if all(any(word.startswith(stem) for word in there) for stem in stems):
            found.setdefault(component, f"de woorden van {known.titles[component]} staan er")
    if not found:
        found = _likely(text, known)
    return tuple(sorted(found.items())[:MOST])


def _named(word: str, known: Telling) -> Iterable[str]:
    """The components that one word names, as it is or by the longest stem that it starts with."""
    if word in known.whole:
        return known.whole[word]
    stems = (word[:length] for length in range(len(word), SHORTEST_STEM - 1, -1))
    return next((known.names[stem] for stem in stems if stem in known.names), ())


def _likely(text: str, known: Telling) -> dict[str, str]:
    """Components that products with the same words stand on, if the words say enough."""
    scores: Counter[str] = Counter()
    by: defaultdict[str, list[str]] = defaultdict(list)
    for stem in sorted(_stems(text)):
        for component, weight in known.weights.get(stem, {}).items():
            scores[component] += weight  # type: ignore[assignment]
            by[component].append(stem)
    best = max(scores.values(), default=0)
    return {
        component: f"beschreven met woorden van {known.titles[component]} ({'…, '.join(by[component])}…)"
        for component, score in scores.items()
        if score >= LEAST_SCORE and score == best
    }
