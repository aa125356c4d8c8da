"""The forms in which differences are told, and what hostile data cannot do in them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fora_plate.difference import DIFFERENCE_REPORTS, Comparison, differences
from fora_plate.difference.reports import in_markdown
from support.catalogs import a_catalog, a_product, a_supplier

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

ALFA, BETA = a_product("alfa", "Alfa", ["c-0-0-0"]), a_product("beta", "Bèta", [])
OLD = a_catalog([[["Toetssysteem"]]], [ALFA, BETA])
NEW = a_catalog(
    [[["Toetssysteem"]]],
    [replace(ALFA, licence="AGPL-3.0-only", checked="2026-01-05"), a_product("gamma", "Gamma", ["c-0-0-0"])],
    [a_supplier("omega", "Omega", ["gamma"])],
)


def compared(old: Catalog, new: Catalog) -> Comparison:
    edition = new.edition
    return Comparison(old="main", new="", edition=edition.id, date=edition.date, changes=differences(old, new))


def test_a_terminal_gets_a_line_for_each_change_and_the_counts() -> None:
    assert DIFFERENCE_REPORTS["text"](compared(OLD, NEW), "nl").splitlines() == [
        "Het product Alfa: licentie was MIT, is nu AGPL-3.0-only.",
        "Het product Alfa: datum van nakijken is nu 2026-01-05.",
        "Het product Bèta is verwijderd.",
        "Het product Gamma is toegevoegd (Toetssysteem).",
        "De leverancier Omega is toegevoegd.",
        "Het aanbod Gamma (Omega) is toegevoegd.",
        "3 toegevoegd, 1 verwijderd, 2 veranderd",
    ]


def test_a_pull_request_gets_the_counts_first_and_a_heading_for_each_kind() -> None:
    assert DIFFERENCE_REPORTS["markdown"](compared(OLD, NEW), "en") == (
        "## Changes of the data\n\n"
        "**3 added, 1 removed, 2 changed** (from main to the files now)\n\n"
        "### Products (4)\n\n"
        "- The product Alfa: licence was MIT, is AGPL-3.0-only now.\n"
        "- The product Alfa: date of the check is 2026-01-05 now.\n"
        "- The product Bèta was removed.\n"
        "- The product Gamma was added (Toetssysteem).\n\n"
        "### Suppliers (1)\n\n"
        "- The supplier Omega was added.\n\n"
        "### Offerings (1)\n\n"
        "- The offering Gamma (Omega) was added.\n"
    )


def test_a_changelog_has_three_parts_and_nothing_that_no_plate_shows() -> None:
    assert DIFFERENCE_REPORTS["changelog"](compared(OLD, NEW), "nl") == (
        "## 2026-01 - 2026-01-01\n\n"
        "### Toegevoegd\n\n"
        "- Het product Gamma is toegevoegd (Toetssysteem).\n"
        "- De leverancier Omega is toegevoegd.\n"
        "- Het aanbod Gamma (Omega) is toegevoegd.\n\n"
        "### Veranderd\n\n"
        "- Het product Alfa: licentie was MIT, is nu AGPL-3.0-only.\n\n"
        "### Verwijderd\n\n"
        "- Het product Bèta is verwijderd.\n"
    )


def test_programs_get_everything_without_reading_sentences() -> None:
    found = json.loads(DIFFERENCE_REPORTS["json"](compared(OLD, NEW), "en"))
    assert (found["old"], found["new"]) == ("main", None)
    assert [(one["kind"], one["id"], one["what"], one["field"]) for one in found["changes"]] == [
        ("product", "alfa", "changed", "licence"),
        ("product", "alfa", "changed", "checked"),
        ("product", "beta", "removed", None),
        ("product", "gamma", "added", None),
        ("supplier", "omega", "added", None),
        ("offering", "omega/gamma", "added", None),
    ]
    assert found["changes"][3] == {
        "kind": "product",
        "id": "gamma",
        "previous_id": "gamma",
        "name": "Gamma",
        "what": "added",
        "field": None,
        "old": [],
        "new": [{"id": "c-0-0-0", "name": "Toetssysteem"}],
        "file": "test.yaml",
        "sentence": "The product Gamma was added (Toetssysteem).",
    }


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("text", "geen wijzigingen\n"),
        ("markdown", "Geen wijzigingen van main naar de bestanden nu.\n"),
        ("changelog", "## 2026-01 - 2026-01-01\n\nGeen wijzigingen.\n"),
        ("json", '{\n  "old": "main",\n  "new": null,\n  "changes": []\n}\n'),
    ],
)
def test_that_nothing_changed_is_told(form: str, said: str) -> None:
    assert DIFFERENCE_REPORTS[form](compared(OLD, OLD), "nl") == said


EVIL = (
    "@everyone", "@org/team", "<script>alert(1)</script>", "[klik](https://evil.example)",
    "![x](https://evil.example/p.png)",
    "**vet**", "_cursief_", "#1", "org/repo#1", "GH-12", "!12", "a@b.example", "https://evil.example",
    "www.evil.example",
    "d7b2325aa0c1", "`code`", "``", "` `", "a`b``c", "x\n# kop", "x\r\n- punt", "&lt;b&gt;", "<!-- ",
    "\x1b[2J", "\u202eom",
    "~~weg~~", ":smile:", "| a | b |", "\\", "x\\`y", "$x$", "{old}", "{thing}", "[^1]",
    "<https://evil.example>", "org/repo/12", "a &12",
)  # fmt: skip


def _outside_code(markdown: str) -> str:
    """What stands outside code spans, as CommonMark parts them (spec 0.31, 6.1)."""
    left, at = "", 0
    runs = [(found.start(), found.end()) for found in re.finditer("`+", markdown)]
    while at < len(markdown):
        run = next((one for one in runs if one[0] >= at), None)
        if run is None:
            return left + markdown[at:]
        left += markdown[at : run[0]]
        end = next((one for one in runs if one[0] >= run[1] and one[1] - one[0] == run[1] - run[0]), None)
        assert end is not None, "a run of backticks that nothing closes"
        at = end[1]
    return left


@pytest.mark.parametrize("evil", EVIL)
@pytest.mark.parametrize("form", ["markdown", "changelog"])
def test_data_cannot_act_in_markdown(form: str, evil: str) -> None:
    new = a_catalog(
        [[["Toetssysteem"]]],
        [replace(ALFA, name=evil, licence=evil, remark=evil, repository=evil), a_product("gamma", evil, ["c-0-0-0"])],
    )
    told = DIFFERENCE_REPORTS[form](compared(OLD, replace(new, edition=replace(new.edition, id=evil))), "nl")
    plain = DIFFERENCE_REPORTS[form](compared(OLD, replace(NEW, suppliers=OLD.suppliers)), "nl")
    rest = _outside_code(told)
    assert not set(rest) & set("<>@[]_`\\~|$&{}\x1b\u202e\r"), rest
    assert "evil" not in rest
    assert "://" not in rest
    assert not re.search(r"GH-|&|\b12\b|d7b2325", rest)
    heads = [line for line in told.split("\n") if line.startswith("#")]
    assert all(re.match(r"#{2,3} [\w`]", head) for head in heads)
    assert len([head for head in heads if head.startswith("### ")]) <= plain.count("### ") + 1
    assert all(re.match(r"(#{2,3} |- [A-Z]|\*\*\d|$)", line) for line in told.split("\n"))


@pytest.mark.parametrize("evil", EVIL)
def test_data_cannot_move_a_terminal_or_act_as_a_template(evil: str) -> None:
    told = DIFFERENCE_REPORTS["text"](compared(OLD, a_catalog([[["Toetssysteem"]]], [replace(ALFA, name=evil)])), "en")
    assert all(line.isprintable() for line in told.split("\n"))
    assert len(told.splitlines()) == 3
    if evil.isprintable():
        assert f"The product Alfa is called {evil} now." in told


@pytest.mark.parametrize("name", ["Moodle", "Moodle LMS", "Alfa (Omega)", "R&D", "Bèta 2.0", "AGPL-3.0-only", "L'été"])
def test_a_plain_name_stays_as_it_is(name: str) -> None:
    assert in_markdown(name) == name


@given(st.text(max_size=30))
def test_whatever_it_is_it_ends_up_as_code_or_as_a_plain_name(value: str) -> None:
    told = in_markdown(value)
    assert "\n" not in told
    rest = _outside_code(told) if told.startswith("`") else ""
    assert rest == ""
    assert told.startswith("`") or told == value
