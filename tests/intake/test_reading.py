"""Rows to respondents: nobody lost, nobody twice, nothing guessed, and not a letter changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.errors import DataError
from fora_plate.intake.questions import CONTACT
from fora_plate.intake.reading import respondents
from fora_plate.workbook import Sheet, Sheets, read_sheets
from support.questionnaire import HEADINGS, LONGEST, QUESTIONS, RESPONDENTS, csv_export, workbook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from fora_plate.intake.questions import Asked
    from fora_plate.intake.reading import Reading

WHO, OFFER = QUESTIONS["organisatie"], QUESTIONS["aanbod"]
KEY = re.compile("[0-9a-f]{12}")


def a_sheet(*rows: Sequence[str], name: str = "Sheet1", hidden: bool = False) -> Sheet:
    cells = {
        (number, column): text
        for number, row in enumerate(rows, start=1)
        for column, text in enumerate(row, start=1)
        if text.strip()
    }
    return Sheet("antwoorden.xlsx", name, hidden, cells)


def read(*sheets: Sheet, said: Mapping[str, Asked] | None = None) -> Reading:
    return respondents(Sheets("antwoorden.xlsx", sheets), said or {})


def rows(*rows: Sequence[str]) -> Reading:
    return read(a_sheet(*rows))


def notes(reading: Reading) -> list[tuple[str, str]]:
    return [(note.code, note.origin.file.rpartition("!")[2]) for note in reading.notes]


def refusal(*sheets: Sheet) -> list[tuple[str, dict[str, str]]]:
    with pytest.raises(DataError) as caught:
        read(*sheets)
    return [(finding.code, dict(finding.values)) for finding in caught.value.diagnostics]


@pytest.fixture(scope="module")
def thirty(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return respondents(read_sheets(workbook(RESPONDENTS, tmp_path_factory.mktemp("thirty") / "antwoorden.xlsx")), {})


def test_an_export_gives_its_thirty_respondents_and_nothing_to_ask(thirty: Reading) -> None:
    assert [one.key for one in thirty.respondents] == [str(number) for number in range(1, 31)]
    assert [one.organisation for one in thirty.respondents] == [row[WHO] for row in RESPONDENTS]
    assert (thirty.unmapped, thirty.notes) == ((), ())


def test_every_cell_is_kept_letter_for_letter(thirty: Reading) -> None:
    for one, row in zip(thirty.respondents, RESPONDENTS, strict=True):
        cells = {answer.heading: answer.text for answer in (*one.answers, *one.contact)}
        assert cells == {heading: text for heading, text in row.items() if text}
    assert max(len(one.text_of("offer")) for one in thirty.respondents) == LONGEST


def test_what_is_about_a_person_is_apart(thirty: Reading) -> None:
    for one in thirty.respondents:
        assert {answer.asked for answer in one.contact} <= CONTACT
        assert not {answer.asked for answer in one.answers} & CONTACT


def test_a_csv_says_the_same(thirty: Reading, tmp_path: Path) -> None:
    assert respondents(read_sheets(csv_export(RESPONDENTS, tmp_path / "antwoorden.csv")), {}) == thirty


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(RESPONDENTS), st.permutations(HEADINGS))
def test_the_order_of_rows_and_columns_does_not_count(
    thirty: Reading, tmp_path: Path, people: list[Mapping[str, str]], headings: list[str]
) -> None:
    read_back = respondents(read_sheets(csv_export(people, tmp_path / "a.csv", headings=headings)), {})
    assert [one.key for one in read_back.respondents] == [one.key for one in thirty.respondents]
    for one, other in zip(read_back.respondents, thirty.respondents, strict=True):
        assert (one.organisation, set(one.answers), set(one.contact)) == (
            other.organisation, set(other.answers), set(other.contact),
        )  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["Een", "Twee"]), st.sampled_from(["a", "b", "c"])), max_size=6), st.data())
def test_the_order_of_rows_does_not_count_when_there_are_no_numbers(
    people: list[tuple[str, str]], data: st.DataObject
) -> None:
    other = data.draw(st.permutations(people))
    first, second = (rows([WHO, OFFER], *some) for some in (people, other))
    assert first.respondents == second.respondents
    assert len({one.key for one in first.respondents}) == len(set(people))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_kept_but_for_what_no_file_can_hold(tmp_path: Path, text: str) -> None:
    path = tmp_path / "een.xlsx"
    found = respondents(read_sheets(workbook([{WHO: "Verzonnen BV", OFFER: text}], path)), {}).respondents[0]
    allowed = re.sub("\r\n?", "\n", text)
    wanted = "".join(letter for letter in allowed if letter in "\t\n\x85" or letter.isprintable() or letter > "\x9f")
    wanted = wanted.replace("\ufffe", "").replace("\uffff", "")
    assert found.text_of("offer").strip() == wanted.strip()


def test_half_a_surrogate_pair_and_control_characters_are_left_out() -> None:
    found = rows([WHO, OFFER], ["Verzonnen\r\nBV", "a\ud800b\x00c\x1bd\r\ne\ufffff 😀 שלום"]).respondents[0]
    assert found.organisation == "Verzonnen BV"
    assert found.text_of("offer") == "abcd\nef 😀 שלום"


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-", "@iemand", '=HYPERLINK("https://x.example";"x")', "'=x"])
def test_text_that_looks_like_a_formula_is_text(text: str, tmp_path: Path) -> None:
    found = respondents(read_sheets(workbook([{WHO: "A", OFFER: text}], tmp_path / "a.xlsx")), {})
    assert found.respondents[0].text_of("offer") == text
    assert not found.notes


def test_a_formula_is_never_evaluated_and_told(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.write_row(0, 0, [WHO, OFFER])
        page.write_string(1, 0, "A")
        page.write_formula(1, 1, '=HYPERLINK("https://x.example","klik")', None, "klik")
        page.write_formula(2, 0, "=1/0", None, "#DIV/0!")
    found = respondents(read_sheets(tmp_path / "a.xlsx"), {})
    assert [one.text_of("offer") for one in found.respondents if one.organisation == "A"] == ["klik"]
    assert notes(found) == [("answers-formula", "B2")]
    assert dict(found.notes[0].values) == {"count": "2", "cells": "B2, A3"}


def test_merged_cells_among_answers_are_told(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        page = book.add_worksheet()
        page.merge_range(0, 0, 0, 1, "Uitslag")
        page.write_row(1, 0, [WHO, OFFER])
        page.merge_range(2, 0, 3, 0, "A")
        page.write_column(2, 1, ["een", "twee"])
    found = respondents(read_sheets(tmp_path / "a.xlsx"), {})
    assert [(one.organisation, one.text_of("offer")) for one in found.respondents] in [
        [("A", "een"), ("", "twee")],
        [("", "twee"), ("A", "een")],
    ]
    assert notes(found) == [("answers-merged", "A3")]


def test_headings_may_stand_under_titles_but_not_anywhere(thirty: Reading, tmp_path: Path) -> None:
    under = workbook(RESPONDENTS, tmp_path / "a.xlsx", above=["Marktconsultatie", "", "Resultaten"])
    assert respondents(read_sheets(under), {}) == thirty
    sheet = a_sheet(*[["x"]] * 20, [WHO, OFFER], ["A", "b"])
    assert [code for code, _ in refusal(sheet)] == ["answers-without-organisation"]


def test_without_the_name_of_the_organisation_the_headings_are_listed() -> None:
    long = "Heel lang " * 20
    found = refusal(a_sheet(["ID", "Wie bent u?", long, OFFER], ["1", "A", "b", "c"]))
    ((code, values),) = found
    assert code == "answers-without-organisation"
    assert values["found"].startswith("`ID`, `Wie bent u?`, `Heel lang ")
    assert len(values["found"]) < 300
    assert refusal(a_sheet())[0][1] == {"found": "-"}


def test_what_a_person_said_of_a_heading_makes_it_read() -> None:
    sheet = a_sheet(["Wie bent u?", "Wat levert u?", "Kleur"], ["A", "b", "rood"])
    found = read(sheet, said={"wie bent u?": "organisation", "Wat levert u?": "offer"})
    assert (found.respondents[0].organisation, found.respondents[0].text_of("offer")) == ("A", "b")
    assert found.unmapped == ("Kleur",)


def test_what_nobody_spoke_of_is_kept_and_is_private_when_it_smells_so() -> None:
    found = rows([WHO, "Kleur", "Uw e-mail", ""], ["A", "rood", "a@example.nl", "b@example.nl"])
    (one,) = found.respondents
    assert [(answer.heading, answer.asked, answer.text) for answer in one.answers[1:]] == [("Kleur", None, "rood")]
    assert [(answer.heading, answer.asked) for answer in one.contact] == [("Uw e-mail", None), ("kolom D", None)]
    assert found.unmapped == ("Kleur", "Uw e-mail", "kolom D")


def test_a_heading_can_stand_in_a_file_too() -> None:
    assert rows([WHO, "Kl\x00eur\n\ud800 van het logo"], ["A", "rood"]).unmapped == ("Kleur van het logo",)


def test_a_column_to_ignore_is_kept_so_that_it_can_be_searched_for() -> None:
    sheet = a_sheet([WHO, "Uw e-mail"], ["A", "a@example.nl"])
    found = read(sheet, said={"Uw e-mail": "ignore"})
    assert [(answer.asked, answer.text) for answer in found.respondents[0].contact] == [("ignore", "a@example.nl")]
    assert not found.unmapped


def test_columns_that_ask_the_same_are_told_and_not_read_so() -> None:
    found = rows(
        [WHO, "Drijfveren om met open source te werken", QUESTIONS["drijfveren"], QUESTIONS["drijfveren"]], ["A"]
    )
    assert notes(found) == [("question-twice", "D1")]
    assert found.unmapped == ("Drijfveren om met open source te werken", QUESTIONS["drijfveren"])


def test_the_same_row_twice_is_read_once_and_told() -> None:
    found = rows(["ID", WHO], ["1", "A"], ["2", "B"], ["1", "A"])
    assert [one.key for one in found.respondents] == ["1", "2"]
    assert notes(found) == [("answers-repeated", "A4")]


def test_one_number_with_different_answers_is_for_a_person_to_decide() -> None:
    found = refusal(a_sheet(["ID", WHO], ["1", "A"], ["01", "B"], ["2", "C"], ["3", "D"], ["3", "E"]))
    assert found == [("answer-number-twice", {"number": "1"}), ("answer-number-twice", {"number": "3"})]


def test_empty_rows_are_skipped_and_told() -> None:
    found = rows(["ID", WHO], ["1", "A"], ["", ""], [" ", "\x00"], ["2", "B"])
    assert [one.key for one in found.respondents] == ["1", "2"]
    assert notes(found) == [("answers-empty-rows", "A1")]
    assert dict(found.notes[0].values) == {"count": "2"}


@pytest.mark.parametrize("number", ["../../weg", "1e9", "-1", "1.5", "", "9" * 40, "één", "\u0661"])
def test_a_key_is_safe_whatever_stands_in_the_column_of_numbers(number: str) -> None:
    assert KEY.fullmatch(rows(["ID", WHO], [number, "A"]).respondents[0].key)


def test_a_key_stays_when_an_answer_is_corrected() -> None:
    heads = ["Begintijd", "E-mail", WHO, OFFER]
    before = rows(heads, ["2025-11-06 09:14:02", "a@example.nl", "Verzonnen BV", "x"]).respondents[0]
    after = rows(heads, ["2025-11-06 09:14:02", "A@example.nl", "verzonnen  BV", "y"]).respondents[0]
    other = rows(heads, ["2025-11-06 09:14:03", "a@example.nl", "Verzonnen BV", "x"]).respondents[0]
    assert before.key == after.key != other.key
    assert KEY.fullmatch(before.key)


def test_two_people_of_one_organisation_without_a_number_are_two_and_told() -> None:
    found = rows([WHO, OFFER], ["A", "x"], ["A", "y"])
    assert len({one.key for one in found.respondents}) == 2
    assert notes(found) == [("answers-alike", "A2")]


def test_a_hidden_sheet_is_read_only_when_there_is_no_other() -> None:
    here, there = [WHO, OFFER], ["A", "b"]
    seen, hidden = a_sheet(here, there), a_sheet(["ID", *here], ["1", *there], name="oud", hidden=True)
    both = read(hidden, seen)
    assert (both.respondents, both.unmapped) == (read(seen).respondents, ())
    assert [(note.code, dict(note.values)) for note in both.notes] == [
        ("hidden-sheet", {"sheet": "oud", "done": "hidden-unread"})
    ]
    alone = read(hidden, a_sheet(["Uitleg"], name="uitleg"))
    assert [one.key for one in alone.respondents] == ["1"]
    assert [note.code for note in alone.notes] == ["hidden-sheet", "sheet-not-read"]


def test_the_sheet_that_asks_most_is_read_and_two_alike_are_refused() -> None:
    one, more = a_sheet([WHO], ["A"], name="een"), a_sheet([WHO, OFFER], ["B", "b"], name="meer")
    found = read(one, more)
    assert [one.organisation for one in found.respondents] == ["B"]
    assert [note.code for note in found.notes] == ["sheet-not-read"]
    assert refusal(one, more, a_sheet([OFFER, WHO], ["c", "C"], name="ook")) == [
        ("answers-on-two-sheets", {"sheets": "`meer`, `ook`"})
    ]


def test_dates_come_as_iso_text(thirty: Reading) -> None:
    moments = {one.text_of(asked) for one in thirty.respondents for asked in ("started", "completed")}
    assert all(re.fullmatch(r"2025-1[12]-\d\d \d\d:\d\d:\d\d", moment) for moment in moments)


def test_no_note_tells_what_somebody_answered() -> None:
    private = "iemand@example.nl"
    sheet = Sheet(
        "a.xlsx", "Sheet1", hidden=True, formulas=frozenset({(2, 2)}), merged=("A2:B2",),
        cells={(1, 1): WHO, (1, 2): OFFER, (1, 3): OFFER, (2, 1): private, (2, 2): private, (4, 1): private},
    )  # fmt: skip
    found = read(sheet)
    assert len(found.notes) == 5
    assert private not in repr(found.notes)
