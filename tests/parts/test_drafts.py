"""Products of which nobody knows the licence yet: in the data and with those who offer them, and nowhere to be seen."""

from __future__ import annotations

import json
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from fora_plate.build import set_document, views_of
from fora_plate.catalog import find_gaps, without_drafts
from fora_plate.difference import Comparison, differences
from fora_plate.errors import DataError
from fora_plate.explain import explain_id
from fora_plate.export import files
from fora_plate.model import read_model
from fora_plate.publiccode import proposal_of, read_publiccode
from fora_plate.read import read_catalog
from fora_plate.selection import cards_of, select
from fora_plate.structure.own import own_files
from fora_plate.view import Filters
from support.catalogs import a_view
from support.exported import exported as as_model
from support.plates import a_request
from support.publiccode import a_text
from support.reading import MINI, a_folder, codes
from support.sites import a_site, pages
from support.workbooks import after, exported

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Selection

DRAFT = """\
id: gamma
name: Gamma
licence: NOASSERTION
licence_status: unknown
components: [{component}]
replaces: [oudtoets]
evidence:
  - kind: consultation
    edition: 2025
    question: 4
verified: false
"""
OMEGA = (MINI / "suppliers" / "omega.yaml").read_text(encoding="utf-8")
OFFERED = OMEGA.replace("offerings:\n", "offerings:\n  - product: gamma\n    kinds: [support]\n")
ONLY = OFFERED[: OFFERED.index("  - product: alfa")] + OFFERED[OFFERED.index("evidence:") :]


def a_draft_folder(target: Path, offered: str = OFFERED, **more: str) -> Path:
    files = {"products/gamma.yaml": DRAFT.format(component="toetssysteem"), "suppliers/omega.yaml": offered}
    return a_folder(target, {**files, **more})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_draft_folder(tmp_path / "data")


@pytest.fixture
def catalog(folder: Path) -> Catalog:
    return read_catalog(folder)


def shown(selection: Selection) -> list[object]:
    """What stands on every card, and by whom it is offered."""
    return [
        (card.place, card.emptiness, card.coverage, [(one.product.id, len(one.offers)) for one in card.entries])
        for card in cards_of(selection.layers)
    ] + [(one.number, one.supplier.id) for one in selection.suppliers]


def test_a_draft_can_be_offered_and_is_advised_about_once(folder: Path) -> None:
    assert codes(folder) == ["product-draft"]


def test_the_plate_and_its_counts_are_those_without_the_draft(catalog: Catalog) -> None:
    for view in catalog.views.values():
        for wanted in (view, replace(view, filters=Filters()), replace(view, content="coverage")):
            seen, plain = select(catalog, wanted, "nl"), select(without_drafts(catalog), wanted, "nl")
            assert (shown(seen), seen.counts) == (shown(plain), plain.counts)
            assert {entry.product.id for card in cards_of(seen.layers) for entry in card.entries} <= {"alfa", "beta"}


def test_a_component_with_drafts_alone_stays_a_gap(tmp_path: Path) -> None:
    alfa = (MINI / "products" / "alfa.yaml").read_text(encoding="utf-8").replace("  - toetssysteem\n", "")
    catalog = read_catalog(a_draft_folder(tmp_path, **{"products/alfa.yaml": alfa}))
    assert "toetssysteem" in find_gaps(catalog)
    (card,) = (card for card in cards_of(select(catalog, a_view(), "nl").layers) if card.id == "toetssysteem")
    assert card.gap


@pytest.mark.parametrize("offered", [OFFERED, ONLY], ids=["also", "only"])
def test_a_supplier_of_drafts_breaks_no_set_no_site_and_no_plate_of_its_own(tmp_path: Path, offered: str) -> None:
    catalog = read_catalog(a_draft_folder(tmp_path, offered))
    own = a_view("leverancier-omega")
    own = replace(own, filters=replace(own.filters, suppliers=frozenset({"omega"})))
    views = {"alles": a_view(), "leverancier-omega": own, "dekking": replace(a_view("dekking"), content="coverage")}
    catalog = replace(catalog, views=MappingProxyType(views))
    for view in views.values():
        select(catalog, view, "nl")
    request = a_request("pdf", paper=None, portrait=None)
    document = set_document(catalog, views_of(catalog, ["alles"], Filters(), whole=True), "print", request)
    assert "Gamma" not in repr(document.pages)
    site = a_site(catalog, ())
    assert "leverancier/omega/index.html" in site
    assert all(b"Gamma" not in content for content in site.values())
    assert "product/gamma/index.html" not in site


def test_the_news_of_the_site_tells_nothing_of_drafts(catalog: Catalog) -> None:
    changes = differences(read_catalog(MINI), catalog)
    assert any(change.id == "gamma" for change in changes), "a report on differences does"
    comparison = Comparison(old="v1", new="", edition="x", date="2026-11-28", changes=changes)
    site = a_site(catalog, (), comparison=comparison)
    assert all(b"Gamma" not in content for content in site.values())
    pages(site)


def test_open_data_mark_it_and_count_it_nowhere(catalog: Catalog) -> None:
    (file,) = files(catalog, ("json",), "nl")
    tables = json.loads(file.content)["tables"]
    (row,) = (row for row in tables["products"] if row["id"] == "gamma")
    assert (row["licence"], row["licence_status"], row["description"], row["homepage"]) == (
        "NOASSERTION",
        "unknown",
        None,
        None,
    )
    assert all("gamma" not in row["products"] for row in tables["coverage"])
    assert any(row["product"] == "gamma" for row in tables["offerings"])


@pytest.mark.parametrize("name", ["gamma", "toetssysteem", "omega", "oudtoets"])
def test_explain_marks_it_wherever_it_names_it(catalog: Catalog, name: str) -> None:
    assert "concept: licentie nog niet nagegaan" in (explain_id(catalog, name, "nl") or "")
    assert "draft: licence not looked into yet" in (explain_id(catalog, name, "en") or "")


def test_a_model_and_a_workbook_give_it_back(folder: Path, catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "model.xml").write_bytes(as_model(catalog))
    data = own_files(read_model(tmp_path / "model.xml"))["products/gamma.yaml"]
    assert list(data) == ["id", "name", "licence", "licence_status", "components", "replaces", "evidence", "verified"]
    assert exported(folder).cell("producten", "gamma", "licentiestatus").value == "niet nagegaan"
    named = after(folder, tmp_path, lambda book: book.put("producten", "gamma", "naam", "Gamma Toets")).files
    assert named["products/gamma.yaml"] == {**data, "name": "Gamma Toets"}


def test_a_publiccode_file_makes_a_draft_a_product(folder: Path, catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "publiccode.yml").write_text(a_text(), encoding="utf-8")
    data = proposal_of(read_publiccode(tmp_path / "publiccode.yml"), folder, catalog).files["products/gamma.yaml"]
    assert data
    assert (data["licence"], data["licence_status"], data["verified"]) == ("EUPL-1.2", "open-source", False)
    assert (data["description"], data["homepage"]) == ("Roosters maken voor scholen.", "https://gamma.example.org/")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (("licence: NOASSERTION", "licence: MIT"), ["draft-licence"]),
        (("licence_status: unknown", "licence_status: open-source"), ["draft-licence", "missing-key", "missing-key"]),
        (("verified: false", "verified: true"), ["draft-verified"]),
        (("licence: NOASSERTION", "licence: noassertion"), ["bad-licence"]),
        (("licence: NOASSERTION", "licence: MIT OR NOASSERTION"), ["bad-licence"]),
    ],
)
def test_only_a_whole_draft_is_a_draft(tmp_path: Path, change: tuple[str, str], found: list[str]) -> None:
    text = DRAFT.format(component="toetssysteem").replace(*change)
    with pytest.raises(DataError) as refused:
        read_catalog(a_folder(tmp_path, {"products/gamma.yaml": text}))
    assert [one.code for one in refused.value.diagnostics] == found
