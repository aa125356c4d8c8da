"""Texts cut into pieces: nothing is lost, nothing is changed, and what belongs together stays together."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.intake.pieces import pieces_in

SIGNS = st.text(alphabet="aZ9é .,;:!?()-\u2013•*\n\r\t\"'/\u00a0\u200b\u2028🔹", max_size=200)
PARTS = """
    Alfa b.v. bijv. https://alfa.example.org/x,y;z www.beta.nl. - 1. a) en wij ; ( ) 3.4 ? • hosting O.a. Alfa: Beta,
"""
WORDS = st.lists(st.sampled_from([*PARTS.split(), "\n", "\n\n", "\r\n", ", ", ". "]), max_size=60).map(" ".join)


def texts_of(text: str) -> list[str]:
    return [piece.text for piece in pieces_in(text)]


@given(st.text(max_size=300) | SIGNS | WORDS)
@settings(deadline=None, max_examples=200)
def test_pieces_stand_in_the_text_in_order_and_hold_all_its_letters(text: str) -> None:
    pieces = pieces_in(text)
    at = 0
    left: list[str] = []
    for piece in pieces:
        assert text[piece.start : piece.end] == piece.text
        assert piece.start >= at
        left.append(text[at : piece.start])
        at = piece.end
    between = "\n".join((*left, text[at:]))
    numbers = re.sub(r"\(?(?:\d{1,2}|[A-Za-z])[.)]|(?<!\w)o(?!\w)", "", between)
    assert not re.search(r"[^\W_]", numbers)


@given(SIGNS | WORDS)
@settings(deadline=None, max_examples=100)
def test_sentences_are_numbered_in_order_and_headings_come_before(text: str) -> None:
    numbers = [piece.sentence for piece in pieces_in(text)]
    assert sorted(set(numbers)) == list(range(len(set(numbers))))
    assert numbers == sorted(numbers)
    assert all(piece.heading is None or piece.heading < piece.sentence for piece in pieces_in(text))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "- Alfa\n• Beta\n* Gamma\n\u2013 Delta\n1. Epsilon\na) Zeta",
            ["Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"],
        ),
        ("Alfa; Beta; Gamma", ["Alfa", "Beta", "Gamma"]),
        ("Alfa, Beta en Gamma", ["Alfa", "Beta", "en Gamma"]),
        ("Wij leveren: Alfa, Beta", ["Wij leveren:", "Alfa", "Beta"]),
        ("Alfa: hosting, support, training", ["Alfa: hosting, support, training"]),
        ("Alfa, een leeromgeving voor scholen", ["Alfa, een leeromgeving voor scholen"]),
        ("Alfa\nhttps://alfa.example.org/", ["Alfa\nhttps://alfa.example.org/"]),
        ("Alfa, https://alfa.example.org/", ["Alfa, https://alfa.example.org/"]),
        ("Alfa https://a.example/?x=1;y=2,3; Beta", ["Alfa https://a.example/?x=1;y=2,3", "Beta"]),
        (
            "Wij hosten Alfa. Dat doen wij al lang! Ook Beta?",
            ["Wij hosten Alfa.", "Dat doen wij al lang!", "Ook Beta?"],
        ),
        ("Wij werken o.a. Met Alfa, bijv. Voor scholen.", ["Wij werken o.a. Met Alfa, bijv. Voor scholen."]),
        ("Verzonnen B.V. Noord host Alfa 4.5. Sinds 2019.", ["Verzonnen B.V. Noord host Alfa 4.5.", "Sinds 2019."]),
        ("Zie https://alfa.example. Wij hosten dat.", ["Zie https://alfa.example.", "Wij hosten dat."]),
        ("J. Jansen is een naam.", ["J. Jansen is een naam."]),
        ("🔹 Alfa\n✅ Beta", ["Alfa", "Beta"]),
        ("-\n\n...", []),
    ],
)
def test_a_text_falls_apart_as_a_reader_would_take_it(text: str, pieces: list[str]) -> None:
    assert texts_of(text) == pieces


def test_a_sentence_that_goes_on_is_one_sentence() -> None:
    pieces = pieces_in("Ons nieuwe product Alfa is\nnog niet openbaar.\nBeta wel.")
    assert [piece.sentence for piece in pieces] == [0, 0, 1]


def test_what_stands_under_a_heading_knows_it() -> None:
    pieces = pieces_in("Vertrouwelijk:\n- Alfa\n- Beta\nGamma\n\nBinnenkort:\n\nDelta\nEpsilon\n\nZeta")
    assert [piece.heading for piece in pieces] == [None, 0, 0, None, None, 4, 4, None]


@pytest.mark.parametrize(
    "unit",
    [".", "a; ", "a, ", "A. ", "( ", "- ", "a\n", "https://a.nl/x; ", "https://a.nl/", ")", "en ", ": ", "1. ", " "],
)
def test_a_long_answer_is_cut_like_a_short_one(unit: str) -> None:
    many = pieces_in(unit * (30_000 // len(unit)))
    assert sum(len(piece.text) for piece in many) <= 30_000
