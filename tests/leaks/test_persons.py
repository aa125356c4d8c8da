"""People are found in every way in which their names, addresses and numbers are written, and not in other words."""

from __future__ import annotations

import pytest

from fora_plate.leaks import Secret
from support.leaks import found_in

JAN = Secret("name", "Jan de Vries", "r1")
MAIL = Secret("email", "jan.devries@bedrijf.example", "r1")
PHONE = Secret("phone", "06-1234 5678", "r1")


@pytest.mark.parametrize(
    "text",
    [
        "Jan de Vries",
        "JAN DE VRIES",
        "Vries, Jan de",
        "de Vries, Jan",
        "J. de Vries",
        "Vries, J. de",
        "dhr. De Vries",
        "de heer De Vries",
        "mevrouw de Vries",
        "Jan de\n  Vries",
        "Jan de Vri-\nes",
        "<b>Jan</b> de <i>Vries</i>",
        "suppliers/jan-de-vries.yaml",
        "https://elders.example/jan_de_vries?x",
    ],
)
def test_a_name_is_found(text: str) -> None:
    (hit, *_) = found_in(f"Bel {text}, zei hij.".encode(), JAN).hits
    assert (hit.kind, hit.owner, hit.piece, hit.marks) == ("name", "r1", "Jan de Vries", ())


@pytest.mark.parametrize(
    "text",
    ["Jan Vries", "de Vries", "De Vriesia is een plant", "Adrianjan de Vries", "Jan de Vriesman", "ajdevries", "Jan"],
)
def test_other_words_are_no_name(text: str) -> None:
    assert found_in(f"Hier staat {text}.".encode(), JAN).clean


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("drs. Anna-Maria van der Hoeven-Smit (directeur)", "Anna van der Hoeven-Smit"),
        ("Anna van den Hoeven, directeur", "A. van den Hoeven"),
        ("Hoeven, Anna van den", "Anna van den Hoeven"),
        ("José Núñez", "Jose Nunez"),
        ("Mevr. A. Bakker", "A. Bakker"),
        ("Anna Smit", "mw. Smit"),
    ],
)
def test_a_name_is_read_as_people_fill_it_in(name: str, text: str) -> None:
    assert found_in(text.encode(), Secret("name", name, "r1")).hits


@pytest.mark.parametrize("name", ["Jan", "De Vries", "van der Berg", "Li", "", "dhr. Jansen", "??"])
def test_a_name_of_one_word_is_too_short(name: str) -> None:
    secret = Secret("name", name, "r1")
    found = found_in(f"{name} en nog wat".encode(), secret)
    assert (found.short, found.pieces, found.hits) == ((secret,), 0, ())


@pytest.mark.parametrize(
    "text",
    [
        "jan.devries@bedrijf.example",
        "<a href='mailto:Jan.deVries@Bedrijf.example'>",
        "mailto:jan.devries%40bedrijf.example",
        "jan&#46;devries&#64;bedrijf.example",
        "jan.devries (at) bedrijf.example",
        "jan.devries [at] bedrijf [dot] example",
        "jan punt devries apenstaartje bedrijf punt example",
        "jan.devries\uff20bedrijf.example",
        "jan.devries@\nbedrijf.example",
        "https://elders.example/users/jan.devries",
    ],
)
def test_an_address_for_mail_is_found(text: str) -> None:
    assert found_in(f"Mail {text}, graag.".encode(), MAIL).hits


@pytest.mark.parametrize(
    "text", ["jan@bedrijf.example", "piet.devries@bedrijf.example", "bedrijf.example", "jan.devriesland"]
)
def test_another_address_is_not(text: str) -> None:
    assert found_in(f"Mail {text}, graag.".encode(), MAIL).clean


def test_a_word_that_everybody_uses_is_no_name_of_a_person() -> None:
    secret = Secret("email", "info@moodle.example", "r1")
    assert found_in(b"Meer info: moodle.example", secret).clean
    assert found_in(b"Open source; open.source", Secret("email", "open.source@moodle.example", "r1")).clean


@pytest.mark.parametrize(
    "filled_in", ["06-1234 5678", "+31 6 1234 5678", "0031612345678", "+31 (0)6 12345678", "31612345678"]
)
@pytest.mark.parametrize(
    "text",
    [
        "0612345678", "06-12345678", "06 12 34 56 78", "06.12.34.56.78", "(06) 1234 5678", "+31612345678",
        "0031 6 1234 5678", "+31 (0)6 - 123 456 78", "tel:+31-6-1234-5678", "tel:%2B31%206%201234%205678",
        "<v>612345678</v>", "06 1234\n5678", "\uff10\uff16-12345678", "<tspan>06-1234</tspan><tspan>5678</tspan>",
    ],
)  # fmt: skip
def test_a_telephone_number_is_found(filled_in: str, text: str) -> None:
    (hit, *_) = found_in(f"Bel {text}!".encode(), Secret("phone", filled_in, "r1")).hits
    assert (hit.kind, hit.piece) == ("phone", filled_in)


@pytest.mark.parametrize("text", ["0612345679", "10612345678", "06123456789", "0612345", "0,6,1,2,3,4,5,6,7,8"])
def test_another_number_is_not(text: str) -> None:
    assert found_in(f"Bel {text}!".encode(), PHONE).clean


def test_a_number_from_abroad_is_found_as_it_is_dialled_there() -> None:
    belgian = Secret("phone", "+32 470 12 34 56", "r1")
    for text in ("0470/12.34.56", "+32470123456", "0032 470 12 34 56"):
        assert found_in(text.encode(), belgian).hits, text


def test_of_more_people_in_one_answer_each_is_found() -> None:
    names = Secret("name", "Jan de Vries (directeur) en mevr. Anna Smit / Piet Bakker", "r1")
    mails = Secret("email", "jan@bedrijf.example; Piet <p.bakker@bedrijf.example>, an (at) bedrijf.example", "r1")
    for text in ("J. de Vries", "Anna Smit", "Bakker, Piet"):
        assert found_in(text.encode(), names).hits, text
    for text in ("jan@bedrijf.example", "p.bakker at bedrijf.example", "an@bedrijf.example"):
        assert found_in(text.encode(), mails).hits, text


def test_of_more_numbers_in_one_answer_each_is_found() -> None:
    both = Secret("phone", "06-12345678 / 020 123 45 67 (toestel 12)", "r1")
    assert found_in(b"020-1234567", both).hits
    assert found_in(b"+31612345678", both).hits


def test_the_path_of_a_drawing_holds_no_number() -> None:
    path = " ".join(f"{at % 97}.{at * 7919 % 1000}-{at % 13}" for at in range(40_000))
    assert found_in(f'<svg><path d="M{path}"/></svg>'.encode(), PHONE, name="a.svg").clean
