"""How far an edition is: what was read, decided and published, and what waits for a person.

In: private files, the catalog, and what the decisions come to. Out: counts and names; no answer and no contact detail.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.intake.deciding import facts_of
from fora_plate.intake.questions import CONTACT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fora_plate.catalog import Catalog
    from fora_plate.intake.applying import Plan
    from fora_plate.intake.private import Private
    from fora_plate.intake.records import AnswersRecord
    from fora_plate.intake.wanted import Key, Lack, Unit

__all__ = ["Gain", "Progress", "progress_of"]

QUIET = CONTACT | {"organisation", "motives", "interest", "number", "started", "completed", "modified", "language"}
"""What no fact is made of."""


@dataclass(frozen=True, slots=True)
class Gain:
    """A component with the offerings that were decided to be public on it."""

    component: str
    offers: int


@dataclass(frozen=True, slots=True)
class Progress:
    """The figures of one edition; `facts` by decision, those of respondents that stay out as a whole apart.

    `published` are units on record, `waiting` public files that `apply` would change. `silent` are respondents whose
    answers gave no fact but their name; `columns` are headings of which nobody said yet what they ask.
    """

    edition: str
    respondents: int
    out: int
    withdrawn: int
    gone: int
    facts: Mapping[str, int]
    published: int
    waiting: int
    conflicts: int
    lacks: tuple[Lack, ...]
    gains: tuple[Gain, ...]
    silent: tuple[str, ...]
    columns: tuple[str, ...]


def progress_of(private: Private, catalog: Catalog, plan: Plan) -> Progress:
    """How far an edition is."""
    decisions = private.decisions.values()
    open_ones = [decision for decision in decisions if decision.whole == "per-fact"]
    facts = Counter(fact.decision for decision in open_ones for fact in facts_of(decision))
    return Progress(
        private.edition,
        len(private.answers),
        sum(decision.whole == "withhold" for decision in decisions),
        sum(decision.whole == "withdrawn" for decision in decisions),
        sum(not answers.present for answers in private.answers.values()),
        {name: facts[name] for name in ("undecided", "publish", "anonymise", "withhold")},
        len(private.published.facts),
        len(plan.proposal.files),
        len(plan.conflicts),
        plan.wanted.lacks,
        _gains(catalog, plan.wanted.units),
        tuple(identity for identity, answers in sorted(private.answers.items()) if _is_silent(private, answers)),
        tuple(column.heading for column in private.columns.columns if column.asks == "unknown"),
    )


def _gains(catalog: Catalog, units: Mapping[Key, Unit]) -> tuple[Gain, ...]:
    """The components with an offering from the answers, in the order of the catalog."""
    counts: Counter[str] = Counter()
    for unit in units.values():
        counts.update(_components(catalog, units, unit))
    return tuple(Gain(component, counts[component]) for component in catalog.components if counts[component])


def _components(catalog: Catalog, units: Mapping[Key, Unit], unit: Unit) -> Iterator[str]:
    file, what, about = unit.key
    if what not in {"offer", "unnamed"}:
        return
    product = about if what == "offer" else file.rpartition("/")[2].removesuffix(".yaml")
    draft = units.get((f"products/{product}.yaml", "draft", ""))
    if product in catalog.products:
        yield from catalog.products[product].components
    elif draft is not None:
        components = draft.values.get("components")
        yield from (str(one) for one in components) if isinstance(components, tuple) else ()


def _is_silent(private: Private, answers: AnswersRecord) -> bool:
    decision = private.decisions.get(answers.id)
    said = any(answer.text.strip() and answer.asked not in QUIET for answer in answers.answers)
    return said and decision is not None and not decision.offers and not decision.drafts
