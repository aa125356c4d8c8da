"""What came in, beside what was there: private files as they should be, and how they differ.

In: the respondents of a workbook, what proposes what could be published of one, and the private files of the edition.
Out: records to write, and of every respondent what became of it. Never decides. Who answers the same as before is not
looked at again, unless that is asked for, so that reading the same workbook changes nothing whatever became public in
between. A respondent that is no longer in the workbook is kept, and told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.intake.deciding import decision_of, facts_of
from fora_plate.intake.records import AnswerRecord, AnswersRecord, ColumnRecord, ColumnsRecord, DecisionRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from fora_plate.intake.private import Private
    from fora_plate.intake.proposed import Proposed
    from fora_plate.intake.questions import Asked
    from fora_plate.intake.records import DraftFact, OfferFact, PartyFact
    from fora_plate.intake.respondent import Answer, Respondent
    from fora_plate.read.record import Record

__all__ = ["Fate", "Taken", "Took", "answers_file", "asked_of", "decision_file", "said_of", "taken_in"]

Fate = Literal["new", "changed", "same", "gone", "withdrawn"]
LONGEST: Final = 60
"""Characters of an id before the key."""


@dataclass(frozen=True, slots=True)
class Took:
    """What became of one respondent, and of the facts in its decision file: new, and no longer there.

    `smelly` are facts that a decision to publish was taken back of, since they smell of confidentiality by now.
    """

    respondent: str
    fate: Fate
    new: tuple[str, ...] = ()
    lapsed: tuple[str, ...] = ()
    smelly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """Records by private file, and what became of each respondent in order of id."""

    records: Mapping[str, Record]
    took: tuple[Took, ...]


def answers_file(identity: str) -> str:
    """The private file with the answers of a respondent."""
    return f"{AnswersRecord.folder}/{identity}.yaml"


def decision_file(identity: str) -> str:
    """The private file with the decisions on a respondent."""
    return f"{DecisionRecord.folder}/{identity}.yaml"


def said_of(columns: ColumnsRecord) -> dict[str, Asked]:
    """What a person said of columns, by heading."""
    return {column.heading: column.asks for column in columns.columns if column.asks != "unknown"}


def taken_in(
    private: Private,
    respondents: Iterable[Respondent],
    propose: Callable[[Respondent], Proposed],
    unmapped: Sequence[str],
    *,
    again: bool = False,
) -> Taken:
    """The private files after the workbook; `unmapped` are headings of which nobody said yet what they ask.

    `again` proposes once more of those who answer the same as before; what was decided stays.
    """
    known = {answers.key: identity for identity, answers in private.answers.items()}
    records: dict[str, Record] = {}
    took: list[Took] = []
    seen: set[str] = set()
    for respondent in sorted(respondents, key=lambda one: (len(one.key), one.key)):
        identity = known.get(respondent.key, "")
        old = private.decisions.get(identity)
        if old is not None and old.whole == "withdrawn":
            seen.add(identity)
            took.append(Took(identity, "withdrawn"))
            continue
        if old is not None and not again and _answers(identity, respondent) == private.answers[identity]:
            seen.add(identity)
            took.append(Took(identity, "same"))
            continue
        proposed = propose(respondent)
        identity = identity or _identity(proposed.party.id, respondent.key)
        seen.add(identity)
        answers = _answers(identity, respondent)
        decision = decision_of(identity, proposed, old, _standing(respondent))
        took.append(_became(identity, private, answers, decision))
        records |= {answers_file(identity): answers, decision_file(identity): decision}
    for identity in sorted(set(private.answers) - seen):
        took.append(Took(identity, "gone"))
        there = private.answers[identity]
        records[answers_file(identity)] = there.model_copy(update={"present": False})
    records |= asked_of(private, unmapped)
    return Taken(records, tuple(sorted(took, key=lambda one: one.respondent)))


def asked_of(private: Private, headings: Iterable[str]) -> Mapping[str, Record]:
    """The mapping file with these headings in it, for a person to say what they ask; nothing if all are in it."""
    said = {column.heading for column in private.columns.columns}
    new = tuple(ColumnRecord(heading=heading, asks="unknown") for heading in headings if heading not in said)
    return {ColumnsRecord.folder: ColumnsRecord(columns=(*private.columns.columns, *new))} if new else {}


def _identity(supplier: str, key: str) -> str:
    """A new id: that of the supplier and what tells the respondent from others."""
    end = re.sub("[^a-z0-9]+", "-", key.lower()).strip("-")[:16] or "0"
    return f"{supplier[:LONGEST].rstrip('-')}-{end}"


def _standing(respondent: Respondent) -> _Standing:
    return _Standing("\n".join(answer.text for answer in respondent.answers))


@dataclass(frozen=True, slots=True)
class _Standing:
    """Whether a sentence stands in the answers; where lines end does not count."""

    text: str

    def __call__(self, sentence: str) -> bool:
        return " ".join(sentence.split()) in " ".join(self.text.split())


def _answers(identity: str, respondent: Respondent) -> AnswersRecord:
    return AnswersRecord(
        id=identity,
        key=respondent.key,
        organisation=respondent.organisation,
        answers=tuple(map(_answer, respondent.answers)),
        contact=tuple(map(_answer, respondent.contact)),
    )


def _answer(answer: Answer) -> AnswerRecord:
    return AnswerRecord(heading=answer.heading, asked=answer.asked, text=answer.text)


def _became(identity: str, private: Private, answers: AnswersRecord, decision: DecisionRecord) -> Took:
    old = private.decisions.get(identity)
    if old is None:
        return Took(identity, "new", new=tuple(map(_mark, facts_of(decision))))
    before = {_mark(fact): fact for fact in facts_of(old)}
    after = {_mark(fact): fact for fact in facts_of(decision)}
    smelly = [
        mark
        for mark, fact in after.items()
        if mark in before and before[mark].decision in {"publish", "anonymise"} and fact.decision == "withhold"
    ]
    same = answers == private.answers.get(identity) and decision == old
    return Took(
        identity,
        "same" if same else "changed",
        new=tuple(mark for mark in after if mark not in before),
        lapsed=tuple(mark for mark in before if mark not in after),
        smelly=tuple(smelly),
    )


def _mark(fact: PartyFact | OfferFact | DraftFact) -> str:
    """What tells a fact from others: what it is about, and from which sentence."""
    return getattr(fact, "fact", "party")
