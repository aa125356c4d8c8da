"""One file that stands for a family of views."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fora_plate.read import read_catalog
from fora_plate.view import Filters, Subject
from support.reading import a_folder

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog

TEMPLATE = """\
id: familie
title: "Plaat van {{name}}"
title_en: "Plate of {{name}}"
subtitle: "Over {{name}}, {{name}}"
subtitle_en: "About {{name}}"
each: {each}
"""


def family(folder: Path, each: str, more: str = "", files: dict[str, str] | None = None) -> Catalog:
    """The small data with a template in it."""
    return read_catalog(a_folder(folder, {"views/familie.yaml": TEMPLATE.format(each=each) + more, **(files or {})}))


def members(catalog: Catalog) -> list[str]:
    return [view.removeprefix("familie-") for view in catalog.views if view.startswith("familie")]


def test_a_template_of_domains_gives_a_view_for_every_domain_in_the_order_of_the_layers(tmp_path: Path) -> None:
    catalog = family(tmp_path, "domain")
    assert members(catalog) == ["onderwijs", "beheer"]
    view = catalog.views["familie-beheer"]
    assert view.filters.domains == frozenset({"beheer"})
    assert view.subject == Subject("domain", "beheer", "Beheer")
    assert view.origin.file == "views/familie.yaml"


def test_a_template_is_no_view_itself(tmp_path: Path) -> None:
    assert "familie" not in family(tmp_path, "domain").views


def test_the_name_of_the_subject_is_put_into_every_title(tmp_path: Path) -> None:
    view = family(tmp_path, "supplier").views["familie-omega"]
    titles = (view.title, view.title_en, view.subtitle, view.subtitle_en)
    assert titles == ("Plaat van Omega", "Plate of Omega", "Over Omega, Omega", "About Omega")


def test_a_name_that_looks_like_a_template_stays_text(tmp_path: Path) -> None:
    text = (a_folder(tmp_path) / "suppliers" / "omega.yaml").read_text(encoding="utf-8")
    evil = {"suppliers/omega.yaml": text.replace("name: Omega", 'name: "{0.__class__} {name}"')}
    assert family(tmp_path, "supplier", files=evil).views["familie-omega"].title == "Plaat van {0.__class__} {name}"


def test_a_supplier_without_offerings_has_no_plate(tmp_path: Path) -> None:
    idle = "id: stil\nname: Stil\ncountry: NL\nwebsite: https://example.org/stil\nkind: company\nverified: true\n"
    assert members(family(tmp_path, "supplier", files={"suppliers/stil.yaml": idle})) == ["omega"]


def test_an_incumbent_has_a_plate_when_it_or_a_part_of_it_fills_a_component(tmp_path: Path) -> None:
    deep = {
        "incumbents/diep.yaml": "id: diep\nname: Diep\ncomponents: [leeromgeving]\npart_of: oudtoets\nverified: true\n",
        "incumbents/leeg.yaml": "id: leeg\nname: Leeg\nverified: true\n",
    }
    catalog = family(tmp_path, "incumbent", files=deep)
    assert members(catalog) == ["diep", "oudpakket", "oudtoets"]
    filled = {view: catalog.views[f"familie-{view}"].filters.components for view in members(catalog)}
    assert filled["oudpakket"] == filled["oudtoets"] == frozenset({"toetssysteem", "leeromgeving"})
    assert filled["diep"] == frozenset({"leeromgeving"})


@pytest.mark.parametrize(
    ("each", "more", "left"),
    [
        ("domain", "domains: [beheer]", ["beheer"]),
        ("incumbent", "components: [toetssysteem]", ["oudpakket", "oudtoets"]),
    ],
)
def test_the_own_filters_of_a_template_make_the_family_smaller(
    tmp_path: Path, each: str, more: str, left: list[str]
) -> None:
    assert members(family(tmp_path, each, f"{more}\n")) == left


def test_what_a_view_leaves_open_has_the_documented_default(tmp_path: Path) -> None:
    view = family(tmp_path, "domain").views["alles"]
    assert view.filters == Filters(
        licence_statuses=frozenset({"open-source", "open-core"}),
        statuses=frozenset({"available", "announced"}),
        supplier_verified=True,
        sectors=frozenset({"po", "vo", "so"}),
    )
    assert (view.boxes, view.content, view.detail) == ("home", "products", "numbers")
    assert (view.paper, view.orientation, view.on_request, view.subject) == ("a3", "landscape", False, None)


def test_a_view_says_for_what_paper_it_was_made_and_what_it_wants_on_its_cards(tmp_path: Path) -> None:
    more = "boxes: functions\ncontent: coverage\npaper: a4\norientation: portrait\non_request: true\ncore: true\n"
    view = family(tmp_path, "domain", more).views["familie-onderwijs"]
    assert (view.boxes, view.content, view.paper, view.orientation) == ("functions", "coverage", "a4", "portrait")
    assert view.on_request
    assert view.filters.core
