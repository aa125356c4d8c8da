"""What counts as a piece of a secret; what may be public, and what a person accepted, are left out and no more."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.leaks import Hit, Secret, Unread, as_data, as_text, place_in, search
from fora_plate.leaks.found import Kind, Reason, Step
from support.leaks import found_in

if TYPE_CHECKING:
    from fora_plate.messages import Language

SENTENCE = "Wij gaan volgend jaar met drie scholen een eigen rooster bouwen, maar dat mag nog niemand weten."
SECRET = Secret("sentence", SENTENCE, "r-07")
NOTHING = search([], [])
WORDS = SENTENCE.split()


@settings(deadline=None, max_examples=60)
@given(start=st.integers(0, len(WORDS) - 7), length=st.integers(7, len(WORDS)))
def test_a_part_of_a_sentence_is_found(start: int, length: int) -> None:
    part = " ".join(WORDS[start : start + length])
    (hit,) = found_in(f"Eerst iets anders, en {part} - en dan weer iets anders.".encode(), SECRET).hits
    assert hit.piece.startswith(WORDS[start])
    assert len(hit.piece) <= 40


def test_a_few_words_of_a_sentence_are_not() -> None:
    assert found_in(b"Volgend jaar met drie docenten. Dat mag nog. Een eigen rooster bouwen.", SECRET).clean


def test_a_short_sentence_is_found_as_a_whole_only() -> None:
    short = Secret("sentence", "Wij stoppen ermee.", "r1")
    assert found_in(b"Helaas: wij stop-\npen ermee, zei hij.", short).hits
    assert found_in(b"Wij stoppen ermeer. Nogwij stoppen ermee.", short).clean


def test_what_is_too_short_is_counted() -> None:
    secrets = [Secret("sentence", text, "r1") for text in ("Moodle", "Nee, dank u", "-", "")]
    found = found_in(b"Nee, dank u: Moodle", *secrets)
    assert found.short == tuple(secrets)
    assert found.clean


def test_a_hit_says_where_and_how_much() -> None:
    text = "\n".join(["kop", *SENTENCE.replace(", ", ",\n").split("\n"), "voet"])
    (hit,) = found_in(text.encode(), SECRET, name="a.md").hits
    assert (hit.file, hit.place, hit.kind, hit.owner) == ("a.md", (("line", "2"),), "sentence", "r-07")
    assert hit.found == hit.pieces == len(hit.marks) > 5


def test_places_far_apart_are_two_hits() -> None:
    text = f"{SENTENCE}\n" + "\n" * 20 + f"{SENTENCE}\n"
    assert [hit.place for hit in found_in(text.encode(), SECRET).hits] == [(("line", "1"),), (("line", "22"),)]


def test_a_long_text_is_searched_in_stretches_that_overlap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fora_plate.leaks.views.STEP", 1000)
    monkeypatch.setattr("fora_plate.leaks.views.OVERLAP", 300)
    for before in range(900, 1010, 7):
        text = "woord\n" * (before // 6) + "w" * (before % 6) + f" {SENTENCE}\n" + "woord\n" * 900
        (hit,) = found_in(text.encode(), SECRET).hits
        assert (hit.place, hit.found) == ((("line", str(before // 6 + 1)),), hit.pieces)


def test_what_is_published_is_left_out_and_counted() -> None:
    half = " ".join(WORDS[:8])
    found = found_in(half.encode(), SECRET, public=(f"Vooraf: {half}.",))
    assert found.clean
    assert found.public > 0
    assert found_in(SENTENCE.encode(), SECRET, public=(half,)).hits
    assert found_in(b"Jan de Vries", Secret("name", "Jan de Vries", "r1"), public=("Jan de Vries ICT",)).clean


def test_of_whom_nothing_is_left_to_look_for_is_told() -> None:
    found = found_in(SENTENCE.encode(), SECRET, public=(SENTENCE,))
    assert found.blind == (SECRET,)
    assert "r-07 (1 zin)" in as_text(found, "nl")


def test_accepting_a_piece_hides_nothing_but_that_piece() -> None:
    phrase = " ".join(WORDS[:6])
    (hit,) = found_in(phrase.encode(), SECRET).hits
    files = [("zin", phrase.encode), ("alles", SENTENCE.encode)]
    found = search([SECRET], files, accepted=hit.marks)
    assert found.accepted == len(hit.marks)
    assert [hit.file for hit in found.hits] == ["alles"]


def test_of_people_nothing_can_be_accepted() -> None:
    secret = Secret("name", "Jan de Vries", "r1")
    (hit,) = found_in(b"Jan de Vries", secret).hits
    assert hit.marks == ()


def test_a_file_that_cannot_be_read_may_be_accepted_as_it_is() -> None:
    def look(content: bytes, *accepted: str) -> tuple[str, ...]:
        found = search([SECRET], [("a.7z", lambda: content)], accepted=accepted)
        return tuple(unread.mark for unread in found.unread)

    archive = b"7z\xbc\xaf\x27\x1c een"
    (mark,) = look(archive)
    assert look(archive, mark) == ()
    assert look(archive + b"!", mark)


def test_a_report_says_what_was_searched_and_where_it_is() -> None:
    files = [("a.md", SENTENCE.encode), ("b.7z", lambda: b"7z\xbc\xaf\x27\x1c"), ("c\x1b[2J.svg", SENTENCE.encode)]
    found = search([SECRET, Secret("name", "Jan", "r-08")], files)
    dutch, english = as_text(found, "nl", "no-git"), as_text(found, "en")
    assert dutch.splitlines()[0].startswith("git is er niet")
    assert "3 bestanden" in dutch
    assert "1 archive, 1 markdown, 1 svg" in english
    assert "r-08 (1 name)" in english
    assert "in a.md, regel 1" in dutch
    assert "in a.md, line 1" in english
    assert "\x1b" not in dutch
    assert SENTENCE not in dutch
    assert dutch.endswith("gevonden op 2 plaatsen; 1 niet te lezen\n")
    data = json.loads(json.dumps(as_data(found)))
    assert data["short"] == [{"kind": "name", "owner": "r-08"}]
    assert data["hits"][0]["place"] == [["line", "1"]]
    assert not data["clean"]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_everything_has_words(language: Language) -> None:
    for reason in get_args(Reason):
        assert as_text(replace(NOTHING, unread=(Unread("a", (), reason, "0"),)), language)
    for kind in get_args(Kind):
        assert as_text(replace(NOTHING, hits=(Hit("a", (), kind, "r1", "stuk", 1, 1, ()),)), language)
    for step in get_args(get_args(Step)[0]):
        assert place_in("a", ((step, "1"),), language).startswith("a, ")
    for problem in ("no-git", "no-repository", "git-fails"):
        assert "git" in as_text(NOTHING, language, problem)


def test_a_piece_that_is_everywhere_is_told_once() -> None:
    files = [(f"{at}.md", SENTENCE.encode) for at in range(30)]
    told = as_text(search([SECRET], files), "nl")
    assert told.count("Wij gaan volgend jaar") == 1
    assert "en op 20 andere plaatsen" in told


def test_the_same_search_gives_the_same_result() -> None:
    files = [("a.md", SENTENCE.encode), ("b.md", f"x {SENTENCE}".encode)]
    secrets = [SECRET, Secret("name", "Jan de Vries", "r1")]
    assert search(secrets, files) == search(secrets, files)
