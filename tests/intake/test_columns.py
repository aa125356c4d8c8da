"""What a column asks: known by its words in any order and language, and never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.intake.columns import columns_of, known
from fora_plate.intake.wordings import OWN, WORDINGS
from support.questionnaire import HEADINGS

if TYPE_CHECKING:
    from fora_plate.intake.questions import Asked

EVERY = [(asked, text) for table in (OWN, WORDINGS) for asked, texts in table.items() for text in texts]
ASKED: tuple[Asked, ...] = (
    "number", "started", "completed", "email", "person",
    "organisation", "contact", "offer", "list", "motives", "interest", "exclusion",
)  # fmt: skip


def asked_by(*headings: str) -> list[Asked | None]:
    return [column.asked for column in columns_of(dict(enumerate(headings, start=1)), {}).columns]


def test_an_export_of_the_consultation_is_known_as_it_is() -> None:
    assert asked_by(*HEADINGS) == list(ASKED)


@pytest.mark.parametrize(("asked", "text"), EVERY, ids=[text[:40] for _, text in EVERY])
def test_every_wording_asks_its_own_question(asked: Asked, text: str) -> None:
    assert known(text) == asked


@pytest.mark.parametrize(
    ("heading", "asked"),
    [
        ("1) Wat is de naam van uw organisatie?", "organisation"),
        ("1. WAT IS DE NAAM VAN UW ORGANISATIE", "organisation"),
        ("Vraag 1: Wat is de naam van je organisatie? *", "organisation"),
        ("Wat is de\n naam\u00a0van uw organistie?", "organisation"),
        ("Naam van het bedrijf", "organisation"),
        ("Organization name", "organisation"),
        ("Wat zijn de naam, functie en contactgegevens van de contactpersoon voor deze marktconsultatie?", "contact"),
        ("E-mailadres van de contactpersoon", "contact"),
        (("Welke open source producten en/of diensten biedt u nu aan, of gaat u aanbieden, voor het primair en "
         "voortgezet onderwijs?"), "offer"),
        ("Welke opensource producten en diensten levert u momenteel?", "offer"),
        (("4) Kunt u een lijst geven met naam en links/beschrijvingen van de door u aangeboden open source producten "
         "of diensten?"), "list"),
        ("Wat zijn de drijfveren van uw organisatie om met open-source-technologie te werken?", "motives"),
        ("Heeft uw organisatie belangstelling om deel te nemen aan openbare activiteiten (workshops, webinars)?",
         "interest"),
        ("Mogen we uw antwoorden opnemen in de architectuurplaat?", "exclusion"),
        ("LAST MODIFIED TIME", "modified"),
        ("Langue", "language"),
        ("Tijdstempel", "completed"),
    ],
)  # fmt: skip
def test_a_question_in_other_words_is_known(heading: str, asked: Asked) -> None:
    assert known(heading) == asked


@pytest.mark.parametrize(
    "heading",
    [
        "Website van uw organisatie",
        "Hoe groot is uw organisatie?",
        "Adres van uw organisatie",
        "Type organisatie",
        "Wat is de naam van uw organisator?",
        "Wat is de naam van uw product?",
        "Wat is het KvK-nummer van uw organisatie?",
        "Welke closed source producten of diensten biedt u aan?",
        "Welke open source producten of diensten biedt u niet aan?",
        "Welke open source producten of diensten gebruikt u?",
        "Welke open source producten of diensten mist u?",
        "Welke open source producten of diensten biedt uw concurrent aan?",
        "Welke open source producten en diensten biedt u momenteel aan voor het hoger onderwijs?",
        "Zou u een lijst met naam en prijzen kunnen geven voor de door uw aangeboden open source producten?",
        "Waarom werkt uw organisatie niet met open source?",
        "Wat zijn de drempels van uw organisatie om met open source te werken?",
        "Wat kost uw organisatie het om met open source te werken?",
        "Mogen wij uw logo opnemen in de architectuurplaat?",
        "Mogen wij uw antwoord delen met andere leveranciers?",
        "Why does your organisation avoid open source?",
        "Producten en diensten",
        "Nummer",
        "Opmerkingen",
        "?",
        "",
        "organisatie " * 100,
    ],
)
def test_what_asks_something_else_is_not_guessed(heading: str) -> None:
    assert known(heading) is None


def test_a_heading_that_looks_like_two_questions_is_neither() -> None:
    assert known("Welke open source producten of diensten biedt u aan? Geef een lijst met namen en links") is None


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(EVERY), st.data())
def test_a_slip_of_the_pen_never_makes_it_another_question(one: tuple[Asked, str], data: st.DataObject) -> None:
    asked, text = one
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz "))
    others = (
        {"email", "contact", "person", "organisation"} if len(text) < 40 else set()
    )  # Name and Nom are one slip apart
    assert known(text[:at] + letter + text[at + 1 :]) in {None, asked, *others}


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_any_text_may_be_a_heading(text: str) -> None:
    assert len(columns_of({1: text}, {}).columns) == 1


@settings(max_examples=40, deadline=None)
@given(st.permutations(list(zip(HEADINGS, ASKED, strict=True))))
def test_the_order_of_columns_does_not_count(columns: list[tuple[str, Asked]]) -> None:
    assert asked_by(*(heading for heading, _ in columns)) == [asked for _, asked in columns]


def test_what_a_person_said_counts_and_capitals_and_spaces_do_not() -> None:
    headings = ("Wie bent u?", "Waarom werkt uw organisatie met open source?", "Wat levert u?")
    said: dict[str, Asked] = {" wie  BENT u? ": "organisation", headings[1]: "ignore", "er is niet": "offer"}
    columns = columns_of(dict(enumerate(headings, start=1)), said).columns
    assert [column.asked for column in columns] == ["organisation", "ignore", None]


def test_two_columns_that_ask_the_same_ask_nothing_until_a_person_says_so() -> None:
    headings = {1: "Organisatie", 2: "Naam van uw bedrijf", 3: "Drijfveren"}
    found = columns_of(headings, {})
    assert [column.asked for column in found.columns] == [None, None, None]
    assert [(asked, [column.place for column in group]) for asked, group in found.doubled] == [("organisation", [1, 2])]
    assert [column.asked for column in columns_of(headings, {"Organisatie": "organisation"}).columns] == [
        "organisation", None, None,
    ]  # fmt: skip


def test_a_heading_that_is_there_twice_is_unclear_also_when_a_person_said_what_it_asks() -> None:
    found = columns_of({1: "Wie?", 2: "Wie?"}, {"Wie?": "organisation"})
    assert [column.asked for column in found.columns] == [None, None]
    assert asked_by("E-mail", "E-mail") == [None, None]


def test_details_and_lists_may_be_asked_in_parts() -> None:
    headings = ("Contactpersoon", "Telefoonnummer", "Functie contactpersoon", "Contactpersoon")
    assert asked_by(*headings) == ["contact"] * 4


def test_a_column_without_a_heading_has_its_letter() -> None:
    found = columns_of({28: " ", 29: "x"}, {"kolom AB": "list"}).columns
    assert [(column.heading, column.asked, column.is_private) for column in found] == [
        ("kolom AB", "list", True),
        ("x", None, False),
    ]


@pytest.mark.parametrize("heading", ["Uw e-mailadres", "Telefoon", "Voornaam", "Uw naam 2", "Tel.", "Role", "Adres"])
def test_a_heading_that_smells_of_a_person_is_private(heading: str) -> None:
    assert columns_of({1: heading}, {}).columns[0].is_private


@pytest.mark.parametrize("heading", ["Opmerkingen", "Wat stelt u voor?", "Wat is genomen?", "Is het economisch?"])
def test_other_headings_are_not(heading: str) -> None:
    assert not columns_of({1: heading}, {}).columns[0].is_private
