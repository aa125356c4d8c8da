"""What a person is told of an intake, in Dutch or English.

In: what was taken in, planned, or is waiting. Out: lines of text. Contact details are in none of them; sentences of
answers only in what `review` shows, to the one who decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.intake.deciding import facts_of
from fora_plate.intake.proof import lack_reason
from fora_plate.intake.records import DraftFact, OfferFact, PartyFact
from fora_plate.intake.reviewing import choices_of
from fora_plate.words import WORDS
from fora_plate.words.intake import INTAKE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.catalog import Catalog, Component, Product
    from fora_plate.intake.merging import Conflict
    from fora_plate.intake.private import Private
    from fora_plate.intake.progress import Progress
    from fora_plate.intake.records import DecisionRecord
    from fora_plate.intake.reviewing import Waiting
    from fora_plate.intake.taking import Taken, Took
    from fora_plate.intake.wanted import Lack
    from fora_plate.messages import Language
    from fora_plate.read.yaml_source import Data

__all__ = ["choice_line", "conflict_lines", "lack_lines", "progress_lines", "shown", "taken_lines", "waiting_lines"]

LONGEST: Final = 3000
"""Characters of a sentence that are shown; the decision file has all of it."""
FATES: Final = ("new", "changed", "same", "gone", "withdrawn")


def taken_lines(
    taken: Taken, private: Private, decisions: Mapping[str, DecisionRecord], name: str, language: Language
) -> Iterator[str]:
    """What reading a workbook changed. `decisions` are those after it, `private` is what was there before."""
    words = INTAKE[language]
    there = [took for took in taken.took if took.fate != "gone"]
    yield words["read"].format(name=name, number=len(there), edition=private.edition)
    for fate in FATES:
        ones = [took for took in taken.took if took.fate == fate]
        if ones:
            yield "  " + words[fate].format(number=len(ones))
        if fate in {"changed", "gone"} or (fate == "new" and private.answers):
            for took in ones:
                yield f"  {took.respondent}"
                yield from _changes(took, private.decisions.get(took.respondent), decisions[took.respondent], language)


def _changes(took: Took, old: DecisionRecord | None, new: DecisionRecord, language: Language) -> Iterator[str]:
    words = INTAKE[language]
    if took.fate == "gone":
        return
    now = {_mark(fact): fact for fact in facts_of(new)}
    then = {_mark(fact): fact for fact in facts_of(old)} if old else {}
    for mark in took.new if old else ():
        yield words["fact-new"].format(fact=_short(now[mark], language))
    for mark in took.lapsed:
        yield words["fact-lapsed"].format(fact=_short(then[mark], language))
    for mark in took.smelly:
        yield words["fact-smelly"].format(fact=_short(now[mark], language))
    if old and old.party.decision != "undecided" and new.party.decision == "undecided":
        yield words["fact-reset"]
    elif took.fate == "changed" and not (took.new or took.lapsed or took.smelly):
        yield words["answer-only"]


def _mark(fact: PartyFact | OfferFact | DraftFact) -> str:
    return "party" if isinstance(fact, PartyFact) else fact.fact


def _short(fact: PartyFact | OfferFact | DraftFact, language: Language) -> str:
    words = INTAKE[language]
    if isinstance(fact, PartyFact):
        return words["party"].format(name=fact.name or fact.id)
    if isinstance(fact, DraftFact):
        return words["draft"].format(name=fact.name or fact.id)
    return words["offer"].format(name=fact.product or fact.name or "?", kinds=_kinds(fact, language))


def _kinds(fact: OfferFact, language: Language) -> str:
    return ", ".join(str(WORDS[language][kind]) for kind in fact.kinds) or INTAKE[language]["no-kinds"]


def waiting_lines(one: Waiting, number: int, total: int, catalog: Catalog, language: Language) -> Iterator[str]:
    """A fact as the one who decides sees it."""
    words, fact = INTAKE[language], one.fact
    yield words["review-head"].format(number=number, total=total, respondent=one.respondent)
    yield ""
    if isinstance(fact, PartyFact):
        yield words["review-party"].format(name=fact.name or "?", id=fact.id)
    elif isinstance(fact, DraftFact):
        yield words["review-draft"].format(name=fact.name or "?", id=fact.id)
        if fact.components:
            names = ", ".join(_named(catalog.components, identity) for identity in fact.components)
            yield words["review-components"].format(names=names)
    else:
        yield words["review-offer"].format(name=_named(catalog.products, fact.product) if fact.product else fact.name)
        yield words["review-kinds"].format(kinds=_kinds(fact, language))
        if fact.status == "announced":
            yield words["review-announced"]
    for question, sentence in ((fact.question, fact.sentence), *((also.question, also.sentence) for also in fact.also)):
        yield ""
        yield words["review-sentence"].format(question=question or "?")
        yield from (f"  {shown(line)}" for line in sentence[:LONGEST].splitlines())
    yield ""
    if fact.flag is not None:
        yield words["review-flag"].format(flag=shown(fact.flag))
    if fact.why:
        yield words["review-why"].format(why="; ".join(map(shown, fact.why)))


def _named(there: Mapping[str, Component] | Mapping[str, Product], identity: str) -> str:
    return there[identity].name if identity in there else identity


def choice_line(one: Waiting, language: Language) -> str:
    """What can be answered."""
    words = INTAKE[language]
    return words["review-ask"].format(choices="  ".join(words[choice] for choice in choices_of(one.fact)))


def shown(text: str) -> str:
    """A text of a stranger as a terminal may show it: what steers the terminal, or the order of reading, is named."""
    return "".join(
        character if character.isprintable() or character == " " else f"\\u{ord(character):04x}" for character in text
    )


def conflict_lines(conflicts: Iterable[Conflict], language: Language) -> Iterator[str]:
    """Every conflict with both versions."""
    words = INTAKE[language]
    for conflict in conflicts:
        file, what, about = conflict.key
        yield words["conflict"].format(file=file, about=shown(about or what))
        field = conflict.field or what
        yield words["conflict-file"].format(field=field, value=_value(conflict.in_file, language))
        yield words["conflict-answer"].format(field=field, value=_value(conflict.in_answer, language))
        if what == "offer":
            yield words["conflict-help"]


def _value(value: Data, language: Language) -> str:
    if value is None:
        return INTAKE[language]["nothing"]
    return shown(", ".join(map(str, value)) if isinstance(value, tuple) else str(value))


def lack_lines(lacks: Iterable[Lack], language: Language) -> Iterator[str]:
    """Every decision that cannot be followed, with the reason."""
    words = INTAKE[language]
    for lack in lacks:
        reason = lack_reason(lack, language)
        yield words["lack"].format(respondent=lack.respondent, about=shown(lack.about), reason=reason)


def progress_lines(progress: Progress, components: Mapping[str, str], language: Language) -> Iterator[str]:
    """How far an edition is; `components` are names by id."""
    words = INTAKE[language]
    yield words["status-respondents"].format(edition=progress.edition, number=progress.respondents)
    for name, number in (("out", progress.out), ("withdrawn", progress.withdrawn), ("gone", progress.gone)):
        if number:
            yield words[f"status-{name}"].format(number=number)
    yield words["status-facts"].format(**progress.facts)
    yield words["status-published"].format(number=progress.published, waiting=progress.waiting)
    if progress.conflicts:
        yield words["status-conflicts"].format(number=progress.conflicts)
    if progress.lacks:
        yield words["status-lacks"]
        yield from (f"  {line}" for line in lack_lines(progress.lacks, language))
    if progress.gains:
        yield words["status-gains"]
        for gain in progress.gains:
            yield words["status-gain"].format(component=components[gain.component], number=gain.offers)
    if progress.silent:
        yield words["status-silent"].format(names=", ".join(progress.silent))
    if progress.columns:
        yield words["status-columns"].format(names=", ".join(f"«{shown(name)}»" for name in progress.columns))
