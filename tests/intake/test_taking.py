"""Answers taken in: nothing is decided, nothing that was decided is lost, and what smells is held back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.intake import Private, waiting
from fora_plate.intake.deciding import facts_of
from fora_plate.intake.known import Known, knowing
from fora_plate.intake.proposing import proposed
from fora_plate.intake.records import AnswersRecord
from fora_plate.intake.respondent import Answer, Respondent
from fora_plate.intake.reviewing import choices_of, with_fact
from fora_plate.intake.taking import answers_file, decision_file, taken_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.intake.records import DecisionRecord
    from fora_plate.intake.taking import Taken

LINES = (
    "Nextcloud hosting",
    "Moodle: training en ondersteuning",
    "Advies over open source",
    "Verzonnen Pakket: https://v.example/",
)
SMELLY = "Nextcloud is vertrouwelijk, niet opnemen."


@pytest.fixture(scope="module")
def known(real: Catalog) -> Known:
    """What is known of products and suppliers."""
    return knowing(real)


def a_respondent(key: str, lines: Iterable[str], organisation: str = "") -> Respondent:
    name = organisation or f"Verzonnen {key} BV"
    answers = [Answer("Naam?", "organisation", name), Answer("Lijst?", "list", "\n".join(lines))]
    return Respondent(key, name, tuple(answer for answer in answers if answer.text), ())


def taken(private: Private, respondents: Iterable[Respondent], known: Known, unmapped: Sequence[str] = ()) -> Taken:
    return taken_in(private, respondents, lambda one: proposed(one, known), unmapped, again=True)


def after(private: Private, took: Taken) -> Private:
    """The private files when the records were written."""
    answers, decisions = dict(private.answers), dict(private.decisions)
    for file, record in took.records.items():
        if isinstance(record, AnswersRecord):
            answers[record.id] = record
        elif file.startswith("decisions/"):
            decisions[record.id] = record  # type: ignore[attr-defined,assignment]
    return replace(private, answers=answers, decisions=decisions)


def all_published(private: Private) -> Private:
    """The private files in which a person decided to publish all that can be."""
    decisions = dict(private.decisions)
    while ones := waiting(decisions):
        one = ones[0]
        decisions[one.respondent] = with_fact(decisions[one.respondent], one.place, one.fact, choices_of(one.fact)[0])
    return replace(private, decisions=decisions)


def only(private: Private) -> DecisionRecord:
    (decision,) = private.decisions.values()
    return decision


ANSWERS = st.dictionaries(
    st.integers(1, 40).map(str), st.lists(st.sampled_from([*LINES, SMELLY, "Niets."]), max_size=4), max_size=5
)


@settings(deadline=None, max_examples=15)
@given(answers=ANSWERS)
def test_nothing_starts_as_published(known: Known, answers: dict[str, list[str]]) -> None:
    private = after(Private("2025"), taken(Private("2025"), [a_respondent(*one) for one in answers.items()], known))
    decided = {fact.decision for decision in private.decisions.values() for fact in facts_of(decision)}
    assert decided <= {"undecided", "withhold"}
    assert all(
        fact.decision == "withhold"
        for decision in private.decisions.values()
        for fact in facts_of(decision)
        if fact.flag is not None or decision.objection is not None
    )


@settings(deadline=None, max_examples=15)
@given(answers=ANSWERS)
def test_the_same_workbook_again_changes_nothing(known: Known, answers: dict[str, list[str]]) -> None:
    respondents = [a_respondent(*one) for one in answers.items()]
    private = all_published(after(Private("2025"), taken(Private("2025"), respondents, known)))
    again = taken(private, respondents, known)
    assert after(private, again) == private
    assert {one.fate for one in again.took} <= {"same"}


@settings(deadline=None, max_examples=15)
@given(answers=ANSWERS, data=st.data())
def test_the_order_of_rows_does_not_matter(known: Known, answers: dict[str, list[str]], data: st.DataObject) -> None:
    respondents = [a_respondent(*one) for one in answers.items()]
    shuffled = data.draw(st.permutations(respondents))
    assert taken(Private("2025"), respondents, known) == taken(Private("2025"), shuffled, known)


@settings(deadline=None, max_examples=15)
@given(before=st.lists(st.sampled_from(LINES), unique=True), then=st.lists(st.sampled_from(LINES), unique=True))
def test_a_decision_holds_as_long_as_its_sentence_stands(known: Known, before: list[str], then: list[str]) -> None:
    first = all_published(after(Private("2025"), taken(Private("2025"), [a_respondent("1", before)], known)))
    second = after(first, taken(first, [a_respondent("1", then)], known))
    for fact in facts_of(only(second)):
        stood = any(fact.sentence in line for line in before) or fact.question == 1
        assert fact.decision == ("publish" if stood else "undecided")
    published = {fact.sentence for fact in facts_of(only(first))[1:]}
    still = {fact.sentence for fact in facts_of(only(second))[1:]}
    assert {sentence for sentence in published if any(sentence in line for line in then)} <= still


def test_a_smell_that_comes_up_later_takes_a_decision_back(known: Known) -> None:
    first = all_published(after(Private("2025"), taken(Private("2025"), [a_respondent("1", LINES[:2])], known)))
    took = taken(first, [a_respondent("1", (*LINES[:2], SMELLY))], known)
    offers = {offer.product: offer.decision for offer in only(after(first, took)).offers}
    assert offers["nextcloud"] == "withhold"
    assert offers["moodle"] == "publish"
    assert took.took[0].smelly


def test_a_sentence_that_came_later_is_none_of_what_was_decided(known: Known) -> None:
    first = all_published(after(Private("2025"), taken(Private("2025"), [a_respondent("1", LINES[:1])], known)))
    more = a_respondent("1", (*LINES[:1], "Nextcloud leveren wij aan alle verzonnen scholen van de provincie."))
    (offer,) = (one for one in only(after(first, taken(first, [more], known))).offers if one.product == "nextcloud")
    assert offer.decision == "publish"
    assert offer.also == ()


def test_an_objection_that_comes_up_later_takes_all_back(known: Known) -> None:
    first = all_published(after(Private("2025"), taken(Private("2025"), [a_respondent("1", LINES)], known)))
    objecting = a_respondent("1", (*LINES, "Wij willen niet worden opgenomen in de architectuurplaat."))
    assert only(after(first, taken(first, [objecting], known))).whole == "withhold"


def test_who_is_not_in_the_workbook_any_more_is_kept_and_told(known: Known) -> None:
    both = [a_respondent("1", LINES), a_respondent("2", LINES)]
    first = all_published(after(Private("2025"), taken(Private("2025"), both, known)))
    took = taken(first, both[:1], known)
    second = after(first, took)
    assert [one.fate for one in took.took] == ["same", "gone"]
    assert second.decisions == first.decisions
    assert [answers.present for answers in second.answers.values()] == [True, False]


def test_who_withdrew_is_not_read_again(known: Known) -> None:
    first = after(Private("2025"), taken(Private("2025"), [a_respondent("1", LINES)], known))
    gone = only(first).model_copy(update={"whole": "withdrawn"})
    first = replace(first, decisions={gone.id: gone})
    took = taken(first, [a_respondent("1", [*LINES, "Meer"])], known)
    assert [one.fate for one in took.took] == ["withdrawn"]
    assert not took.records


def test_a_fact_that_a_person_added_stays_while_its_sentence_stands(known: Known) -> None:
    first = after(Private("2025"), taken(Private("2025"), [a_respondent("1", LINES)], known))
    decision = only(first)
    added = decision.offers[0].model_copy(
        update={"fact": "met-de-hand", "product": "gibbon", "decision": "publish", "sentence": LINES[2]}
    )
    first = replace(first, decisions={decision.id: decision.model_copy(update={"offers": (*decision.offers, added)})})
    stands = after(first, taken(first, [a_respondent("1", LINES)], known))
    assert added in only(stands).offers
    gone = after(first, taken(first, [a_respondent("1", LINES[:2])], known))
    assert "met-de-hand" not in {offer.fact for offer in only(gone).offers}


def test_a_column_that_nobody_spoke_of_is_asked_once(known: Known) -> None:
    took = taken(Private("2025"), [a_respondent("1", LINES)], known, ["Kleur?"])
    record = took.records["columns.yaml"]
    assert [column.asks for column in record.columns] == ["unknown"]  # type: ignore[attr-defined]
    again = taken(replace(Private("2025"), columns=record), [], known, ["Kleur?"])  # type: ignore[arg-type]
    assert "columns.yaml" not in again.records


def test_ids_tell_respondents_apart_and_are_kept(known: Known) -> None:
    same = [a_respondent("1", LINES, "Verzonnen BV"), a_respondent("2", LINES, "Verzonnen BV")]
    first = after(Private("2025"), taken(Private("2025"), same, known))
    assert list(first.decisions) == ["verzonnen-1", "verzonnen-2"]
    renamed = [a_respondent("1", LINES, "Anders NV"), same[1]]
    assert list(after(first, taken(first, renamed, known)).decisions) == ["verzonnen-1", "verzonnen-2"]
    assert answers_file("verzonnen-1") in taken(first, renamed, known).records
    assert decision_file("verzonnen-1") in taken(first, renamed, known).records
