"""Breaking texts into lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fora_plate.layout.setting import joined
from fora_plate.text import (
    Hyphenator,
    advance,
    break_lines,
    count_lines,
    missing_glyphs,
    natural_width,
    pieces_of,
    width,
)

TEXTS = st.lists(st.text("abcdefgh-/", min_size=1, max_size=15), min_size=1, max_size=8).map(" ".join)


def lines_of(text: str, available: float, hyphenator: Hyphenator | None = None) -> list[str]:
    pieces = pieces_of(text, "regular", hyphenator)
    broken = break_lines(pieces, available)
    last = len(broken) - 1
    return [joined(line, broken=index < last) for index, line in enumerate(broken)]


@given(TEXTS, st.floats(1.0, 30.0))
def test_breaking_loses_and_adds_no_letter(text: str, available: float) -> None:
    assert "".join("".join(lines_of(text, available)).split()) == text.replace(" ", "")


@given(TEXTS, st.floats(1.0, 30.0))
def test_no_line_runs_over_unless_one_piece_does(text: str, available: float) -> None:
    pieces = pieces_of(text, "regular")
    for line in break_lines(pieces, available):
        assert natural_width(line) <= available + 1e-6 or len(line) == 1


@given(TEXTS, st.floats(1.0, 30.0), st.floats(0.0, 0.9))
def test_the_count_of_lines_is_the_number_of_lines(text: str, available: float, indent: float) -> None:
    pieces = pieces_of(text, "regular")
    assert count_lines(pieces, available, indent) == len(break_lines(pieces, available, indent))


@given(TEXTS, st.floats(1.0, 15.0))
def test_a_wider_line_never_takes_more_lines(text: str, available: float) -> None:
    pieces = pieces_of(text, "regular")
    assert count_lines(pieces, available * 2) <= count_lines(pieces, available)


def test_compounds_break_at_their_seams_with_a_hyphen() -> None:
    hyphenator = Hyphenator(("Leerling|administratie|systeem",))
    assert lines_of("Leerlingadministratiesysteem (LAS)", 11.0, hyphenator) == [
        "Leerlingadministratie-",
        "systeem (LAS)",
    ]


def test_seams_hold_for_every_spelling_of_capitals() -> None:
    assert Hyphenator(("Leerling|administratie",)).parts("leerlingadministratie") == ("leerling", "administratie")


def test_seams_hold_with_punctuation_inside_and_around() -> None:
    hyphenator = Hyphenator(("E-mail|systeem", "school|niveau"))
    assert hyphenator.parts("E-mailsysteem") == ("E-mail", "systeem")
    assert hyphenator.parts("(schoolniveau)") == ("(school", "niveau)")


def test_words_without_known_seams_break_by_the_dutch_dictionary() -> None:
    parts = Hyphenator().parts("Veiligheidsvoorschriften")
    assert "".join(parts) == "Veiligheidsvoorschriften"
    assert len(parts) > 1
    assert all(len(part) >= 3 for part in parts)


def test_a_product_name_is_never_hyphenated() -> None:
    assert lines_of("Leerlingadministratiesysteem", 5.0) == ["Leerlingadministratiesysteem"]


def test_a_written_hyphen_is_a_break_point() -> None:
    assert lines_of("Whiteboarding-systeem", 8.0) == ["Whiteboarding-", "systeem"]


def test_the_width_holds_with_and_without_kerning() -> None:
    for word in ("AVATAR", "WWWMMM@@@", "Leerlingadministratie"):
        assert width(word, "bold") >= advance(word, "bold")


def test_characters_without_glyph_are_named_once_and_in_order() -> None:
    assert missing_glyphs("Moodle 漢字漢 é") == "漢字"


def test_an_address_is_kept_whole() -> None:
    assert lines_of("Meld het op codeberg.org/SIVON.", 9.0) == ["Meld het op", "codeberg.org/SIVON."]


def test_an_acronym_in_parentheses_is_kept_whole() -> None:
    assert lines_of("Detection service (IDS/IPS)", 7.0) == ["Detection", "service", "(IDS/IPS)"]


def test_no_short_word_stands_alone_where_another_break_takes_as_many_lines() -> None:
    for available in (8.0, 9.0, 10.0, 11.0, 12.0):
        lines = lines_of("Zimbra Collaboration Suite CE", available)
        assert "CE" not in lines or len(lines) == 4


def test_no_line_begins_with_a_dash_or_a_slash() -> None:
    for available in range(4, 16):
        for name in ("Leerlingbegeleiding en \u2013zorg", "Generieke / basis-applicatie", "Zorg en -coördinatie"):
            assert not [line for line in lines_of(name, float(available)) if line[0] in "-\u2013/"]
