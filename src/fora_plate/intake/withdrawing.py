"""A respondent that withdraws: its decision file, and what is left of it when its answers are forgotten too.

In: private files. Out: the same with the respondent withdrawn, and records to write. What stays of one that is
forgotten is its id and what tells it in another export, so that reading that does not bring it back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fora_plate.intake.records import AnswersRecord, DecisionRecord, PartyFact
from fora_plate.intake.taking import answers_file, decision_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.intake.private import Private
    from fora_plate.read.record import Record

__all__ = ["forgotten", "withdrawn"]


def withdrawn(private: Private, respondent: str) -> Private:
    """The private files in which a respondent has withdrawn."""
    decision = private.decisions[respondent].model_copy(update={"whole": "withdrawn"})
    return replace(private, decisions={**private.decisions, respondent: decision})


def forgotten(private: Private, respondent: str) -> Mapping[str, Record]:
    """What is left in the private files of a respondent that is to be forgotten."""
    empty = DecisionRecord(
        id=respondent, whole="withdrawn", party=PartyFact(decision="withhold", id=respondent, sentence="")
    )
    answers = AnswersRecord(id=respondent, key=private.answers[respondent].key, organisation="")
    return {answers_file(respondent): answers, decision_file(respondent): empty}
