"""The words of the plate."""

from __future__ import annotations

import re
from pathlib import Path

from fora_plate.text import missing_glyphs
from fora_plate.words import SIGNS, WORDS, plural
from fora_plate.words.plates import PLATES
from fora_plate.words.posters import POSTERS
from fora_plate.words.relations import RELATIONS
from fora_plate.words.sets import SETS

SOURCES = Path(__file__).parents[2] / "src" / "fora_plate"


def test_both_languages_have_the_same_words_and_blanks() -> None:
    assert WORDS["nl"].keys() == WORDS["en"].keys()
    for key, dutch in WORDS["nl"].items():
        english = WORDS["en"][key]
        assert set(re.findall(r"\{\w+\}", dutch)) == set(re.findall(r"\{\w+\}", english)), key
        assert ("|" in dutch) == ("|" in english), key


def test_no_word_is_said_in_two_ways() -> None:
    for language, words in WORDS.items():
        assert len(words) == sum(len(room[language]) for room in (PLATES, POSTERS, RELATIONS, SETS))


def test_every_word_and_sign_can_be_drawn() -> None:
    for words in WORDS.values():
        for word in words.values():
            assert missing_glyphs(word.replace("{", "").replace("}", "")) == ""
    assert missing_glyphs("".join(SIGNS.values()) + "→") == ""


def test_every_state_has_a_sign_of_its_own_and_its_words() -> None:
    assert len(set(SIGNS.values())) == len(SIGNS)
    for state in SIGNS:
        assert {state, f"{state}-why"} <= WORDS["nl"].keys()


def test_no_word_is_left_that_nothing_says() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py") if "words" not in path.parts)
    usual = ("-why", "legend-", "fate-", "one-", "-intro", "chapter-", "head-", "said-")
    parts = (*usual, "relation-", "node-", "nodes-", "many-")
    for key in WORDS["nl"]:
        said = re.search(f"[\"']{key}[\"']", code) or any(part in key for part in parts)
        assert said, key


def test_counting_uses_singular_and_plural() -> None:
    assert plural(WORDS["nl"], "gaps", 1) == "1 witte vlek"
    assert plural(WORDS["nl"], "gaps", 0) == "0 witte vlekken"
    assert plural(WORDS["en"], "suppliers", 2) == "2 suppliers"
