"""The sentences, and the forms in which they are put."""

from __future__ import annotations

import json
import re

import pytest

from fora_plate.errors import Diagnostic, Origin
from fora_plate.messages import MESSAGES, USAGE, WORDS, Message
from fora_plate.report import SLOT, Located, Place, as_github, as_json, as_text, bug, shown, usage, worst

ROWS = {**MESSAGES, **USAGE}
every_row = pytest.mark.parametrize("row", ROWS.values(), ids=ROWS.keys())


def _located(place: Place, code: str = "bad-url", **values: str) -> list[Located]:
    return [Located(Diagnostic.of(code, Origin(place.file), **values), place)]


def _caret(excerpt: str, column: int, width: int = 1) -> tuple[str, str]:
    """The line as it is shown, and the line with the caret."""
    place = Place("a.yaml", 7, column, width, excerpt)
    lines = as_text(_located(place, value="x"), "nl").split("\n")
    return lines[3].removeprefix(" 7 | "), lines[4].removeprefix("   | ")


@every_row
def test_a_sentence_is_lower_case_and_has_no_full_stop(row: Message) -> None:
    for sentence in (row.nl, row.en, *row.help_nl, *row.help_en):
        assert not sentence.endswith(".")
        assert not re.match(r"[A-Z][a-z]", sentence)


@every_row
def test_both_languages_say_the_same_with_the_same_values(row: Message) -> None:
    assert {slot[0] for slot in SLOT.finditer(row.nl)} == {slot[0] for slot in SLOT.finditer(row.en)}
    assert len(row.help_nl) == len(row.help_en)
    for dutch, english in zip(row.help_nl, row.help_en, strict=True):
        assert set(SLOT.findall(dutch)) == set(SLOT.findall(english))


@pytest.mark.parametrize("row", MESSAGES.values(), ids=MESSAGES.keys())
def test_every_code_is_explained_and_says_what_to_do(row: Message) -> None:
    assert row.help_nl
    assert row.why_nl.endswith(".")
    assert row.why_en.endswith(".")


def test_codes_are_kebab_case_and_no_code_is_in_two_stages() -> None:
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in ROWS)
    assert len(ROWS) == len(MESSAGES) + len(USAGE)


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["nl"].keys() == WORDS["en"].keys()


@pytest.mark.parametrize("evil", ["{value}", "{word:key}", "{0.__class__}", "%s", "{value!r:>999999999}", "\\1", "{"])
def test_a_value_is_never_taken_for_a_template(evil: str) -> None:
    report = as_text(_located(Place("a.yaml"), value=evil, key="name"), "en")
    assert f"`{evil}` is not an https address" in report


def test_control_characters_never_reach_the_terminal() -> None:
    evil = "\x1b[2J\x07\u202e\r\n\udcff\x00"
    place = Place(f"{evil}.yaml", 1, 1, 3, evil.replace("\r\n", ""))
    for report in (as_text(_located(place, value=evil), "en"), as_github(_located(place, value=evil), "en")):
        assert report.replace("\n", "").isprintable()
    assert json.loads(as_json(_located(place, value=evil), "en"))[0]["file"] == shown(f"{evil}.yaml")


def test_a_very_long_value_is_cut() -> None:
    assert len(as_text(_located(Place("a.yaml"), value="x" * 1_000_000), "en")) < 2_000


def test_the_caret_stands_under_the_value() -> None:
    assert _caret("name: Alfa", 7, 4) == ("name: Alfa", "      ^^^^")


def test_a_tab_is_shown_as_one_space() -> None:
    assert _caret("\tname:\tAlfa", 8, 4) == (" name: Alfa", "       ^^^^")


def test_wide_and_combining_characters_keep_the_caret_in_place() -> None:
    assert _caret("a: 漢字 x", 7) == ("a: 漢字 x", "        ^")
    assert _caret("a: e\u0301 x", 7) == ("a: e\u0301 x", "     ^")
    assert _caret("a: 漢字", 4, 2)[1] == "   ^^^^"


def test_an_escaped_character_keeps_the_caret_in_place() -> None:
    assert _caret("a\u202eb: x", 6) == ("a\\u{202E}b: x", "            ^")


def test_a_long_line_is_cut_around_the_caret() -> None:
    line, caret = _caret("x" * 300 + "HERE" + "y" * 300, 301, 4)
    assert len(line) <= 102
    assert line[caret.index("^") : caret.index("^") + 4] == "HERE"
    assert line.startswith("…")
    assert line.endswith("…")


def test_a_place_at_the_end_of_a_line_still_has_a_caret() -> None:
    assert _caret("abc", 4) == ("abc", "   ^")


def test_colour_only_adds_colour() -> None:
    found = _located(Place("a.yaml", 1, 1, 2, "xy"), value="x")
    painted = as_text(found, "nl", colour=True)
    assert "\033[1;31m" in painted
    assert re.sub(r"\033\[[0-9;]*m", "", painted) == as_text(found, "nl")


def test_findings_are_in_order_of_file_line_column_and_code() -> None:
    places = [
        Place("b.yaml"),
        Place("a.yaml", 2, 1, 1, ""),
        Place("a.yaml", 10, 1, 1, ""),
        Place("a.yaml", 2, 3, 1, ""),
    ]
    found = [item for place in places for code in ("bad-url", "bad-id") for item in _located(place, code, value="x")]
    rows = json.loads(as_json(found, "en"))
    assert [(row["file"], row["line"], row["column"], row["code"]) for row in rows] == sorted(
        (item.place.file, item.place.line, item.place.column, item.diagnostic.code) for item in found
    )


def test_the_last_line_counts() -> None:
    error, advice = _located(Place("a.yaml"), value="x"), _located(Place("a.yaml"), "gap", id="x")
    assert as_text([], "nl") == "0 fouten, 0 adviezen"
    assert as_text(error + advice, "nl").endswith("\n1 fout, 1 advies")
    assert as_text(error * 2 + advice * 3, "en").endswith("\n2 errors, 3 warnings")


def test_json_has_everything_a_program_needs() -> None:
    there = Place("b.yaml", 3, 4, 1, "x")
    found = [
        Located(Diagnostic.of("duplicate-key", Origin("a.yaml"), key="id"), Place("a.yaml", 1, 2, 1, "x"), (there,))
    ]
    assert json.loads(as_json(found, "en")) == [
        {
            "code": "duplicate-key",
            "severity": "error",
            "file": "a.yaml",
            "line": 1,
            "column": 2,
            "message": "the key `id` stands here for the second time",
            "help": "keep one of the two and remove the other",
            "related": [{"file": "b.yaml", "line": 3, "column": 4}],
        }
    ]
    assert json.loads(as_json([], "nl")) == []


def test_annotations_are_escaped_as_forges_demand() -> None:
    report = as_github(_located(Place("a,b:c%.yaml", 2, 3, 1, ""), value="50%"), "en")
    assert report.startswith("::error file=a%2Cb%3Ac%25.yaml,line=2,col=3,title=bad-url::`50%25` is not")
    assert report.count("\n") == 1
    assert as_github(_located(Place("a"), "gap", id="x"), "en").startswith("::warning ")


def test_the_worst_decides() -> None:
    error, advice = Diagnostic.of("bad-url", Origin("a")), Diagnostic.of("gap", Origin("a"))
    assert worst([]) is None
    assert worst([advice]) == "warning"
    assert worst([advice, error]) == "error"


@pytest.mark.parametrize("code", list(USAGE))
def test_wrong_usage_is_said_in_one_or_two_lines(code: str) -> None:
    given = {"name": "{name}\x1b", "known": "a, b", "folder": "/x"}
    for language in ("nl", "en"):
        lines = usage(code, language, given).split("\n")
        assert len(lines) <= 2
        assert all(line.isprintable() for line in lines)


def test_a_bug_is_told_with_its_trace() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        divmod(1, 0)
    text = bug("nl", (caught.type, caught.value, caught.tb))
    assert text.startswith("fout in fora-plate zelf")
    assert text.endswith("\n")
    assert "ZeroDivisionError" in text
