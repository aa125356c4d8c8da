"""Facts from a market consultation: their source is an edition and a question, wherever sources are told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from fora_plate.difference import Comparison, differences
from fora_plate.difference.reports import DIFFERENCE_REPORTS
from fora_plate.explain import explain_id
from fora_plate.export import TABLE_FORMATS, files
from fora_plate.model import read_model
from fora_plate.read import read_catalog
from fora_plate.structure.own import own_files
from support.exported import exported as as_model
from support.reading import MINI, a_folder, codes
from support.sites import a_site
from support.workbooks import after, exported

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fora_plate.messages import Language

ALFA = (MINI / "products" / "alfa.yaml").read_text(encoding="utf-8")
ANSWER = "  - kind: consultation\n    edition: 2025\n    question: 4\n    note: Hoort bij de proef.\n"
SAID: Mapping[Language, str] = {"nl": "marktconsultatie 2025, vraag 4", "en": "market consultation 2025, question 4"}
languages = pytest.mark.parametrize("language", ["nl", "en"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small data, with an answer as the second source of a product."""
    return a_folder(tmp_path / "data", {"products/alfa.yaml": ALFA.replace("checked:", f"{ANSWER}checked:")})


@languages
def test_explain_names_edition_and_question(folder: Path, language: Language) -> None:
    assert f"{SAID[language]} · Hoort bij de proef." in (explain_id(read_catalog(folder), "alfa", language) or "")


@languages
def test_open_data_tell_it_in_words_and_in_parts(folder: Path, language: Language) -> None:
    found = [file.content.decode() for file in files(read_catalog(folder), TABLE_FORMATS, language)]
    (whole,) = (json.loads(content) for content in found if content.startswith("{"))
    (row,) = (row for row in whole["tables"]["evidence"] if row["url"] is None)
    assert (row["source"], row["edition"], row["question"]) == (SAID[language], "2025", 4)
    assert all(SAID[language] in content for content in found if content.startswith("about,"))


def test_every_other_source_is_told_by_its_address(folder: Path) -> None:
    catalog = read_catalog(folder)
    (table,) = (json.loads(file.content) for file in files(catalog, ("json",), "nl"))
    assert all(row["source"] == row["url"] for row in table["tables"]["evidence"] if row["kind"] != "consultation")


def test_the_site_names_it_without_a_link(folder: Path) -> None:
    page = a_site(read_catalog(folder), ())["product/alfa/index.html"].decode()
    assert "<li>Marktconsultatie 2025, vraag 4. Hoort bij de proef.</li>" in " ".join(page.split())


@languages
def test_a_report_on_differences_names_it(folder: Path, language: Language) -> None:
    old, new = read_catalog(MINI), read_catalog(folder)
    found = Comparison(old="", new="", edition="x", date="2026-11-28", changes=differences(old, new))
    for form in ("text", "markdown", "json"):
        assert SAID[language] in DIFFERENCE_REPORTS[form](found, language)


def test_a_model_carries_it_and_gives_it_back(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "fora-plate.xml").write_bytes(as_model(read_catalog(folder)))
    evidence = own_files(read_model(tmp_path / "fora-plate.xml"))["products/alfa.yaml"]["evidence"]
    note = "Hoort bij de proef."
    assert isinstance(evidence, tuple)
    assert evidence[1] == {"kind": "consultation", "note": note, "edition": "2025", "question": "4"}


def test_a_model_of_an_earlier_version_still_gives_its_sources_back(tmp_path: Path) -> None:
    content = as_model(read_catalog(MINI)).decode()
    now, former = "Bron (soort | adres | datum | notitie | editie | vraag)", "Bron (soort | adres | datum | notitie)"
    assert now in content
    (tmp_path / "fora-plate.xml").write_text(content.replace(now, former), encoding="utf-8")
    assert own_files(read_model(tmp_path / "fora-plate.xml"))["products/alfa.yaml"]["evidence"]


def test_a_workbook_has_it_and_a_new_one_can_be_added_there(folder: Path, tmp_path: Path) -> None:
    book = exported(folder)
    assert book.cell("bronnen", "product/alfa/2", "editie").value == "2025"
    new = {"hoort_bij": "product/alfa", "soort_bron": "marktconsultatie", "editie": 2026, "vraag": 3}
    data = after(folder, tmp_path, lambda book: book.add("bronnen", **new)).files["products/alfa.yaml"]
    assert data
    assert isinstance(data["evidence"], tuple)
    assert data["evidence"][2] == {"kind": "consultation", "edition": "2026", "question": "3"}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("kind: page", ["missing-key"]),
        ("kind: consultation", ["missing-key", "missing-key"]),
        ("kind: consultation\n    question: 4", ["missing-key"]),
        ("kind: consultation\n    edition: 2025\n    question: 100", ["bad-count"]),
        ("kind: consultation\n    edition: 2025\n    question: '0'", ["bad-count"]),
        (
            "kind: page\n    edition: 2025\n    question: 4",
            ["missing-key", "not-a-consultation", "not-a-consultation"],
        ),
        ("kind: consultation\n    url: https://a.example/", ["missing-key"] * 2 + ["consultation-with-address"]),
    ],
)
def test_each_kind_of_source_has_keys_of_its_own(tmp_path: Path, source: str, found: list[str]) -> None:
    text = ALFA.replace("checked:", f"  - {source}\nchecked:")
    assert codes(a_folder(tmp_path, {"products/alfa.yaml": text})) == found


def test_a_supplier_with_answers_alone_cannot_be_verified(tmp_path: Path) -> None:
    text = (MINI / "suppliers" / "omega.yaml").read_text(encoding="utf-8")
    start, end = text.index("  - kind: page"), text.index("checked:")
    alone = text[:start] + ANSWER + text[end:]
    assert codes(a_folder(tmp_path, {"suppliers/omega.yaml": alone})) == ["evidence-not-public"]
    modest = alone.replace("verified: true", "verified: false")
    assert codes(a_folder(tmp_path, {"suppliers/omega.yaml": modest})) == ["not-verified"]
