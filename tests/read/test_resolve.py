"""The catalog: linked, in order, and read-only."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

from fora_plate.catalog import sort_key
from fora_plate.errors import Origin
from fora_plate.read import read_catalog
from support.reading import MINI, a_folder

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog


@pytest.fixture(scope="module")
def small() -> Catalog:
    """The small data."""
    return read_catalog(MINI)


def test_domains_and_what_is_in_them_have_the_order_of_the_layers(small: Catalog) -> None:
    assert list(small.domains) == ["onderwijs", "beheer"]
    assert list(small.components) == ["toetssysteem", "leeromgeving", "leerlingadministratiesysteem"]
    assert list(small.functions) == ["les-geven", "leerlingen-inschrijven"]


def test_components_and_functions_know_their_domain(small: Catalog) -> None:
    assert small.components["leeromgeving"].domain == "onderwijs"
    assert small.functions["leerlingen-inschrijven"].domain == "beheer"
    assert small.domains["onderwijs"].components == ("toetssysteem", "leeromgeving")


def test_everything_knows_where_it_comes_from(small: Catalog) -> None:
    assert small.products["alfa"].origin == Origin("products/alfa.yaml")
    assert small.components["leeromgeving"].origin == Origin("fora/domains/onderwijs.yaml", ("components", 1))
    assert small.suppliers["omega"].offerings[1].origin == Origin("suppliers/omega.yaml", ("offerings", 1))
    assert small.network_services["dns"].origin.path == ("network_service_groups", 0, "services", 0)


def test_nothing_changes_after_reading(small: Catalog) -> None:
    with pytest.raises(TypeError):
        small.products["x"] = small.products["alfa"]  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        small.products["alfa"].name = "x"  # type: ignore[misc]


def test_products_are_in_order_of_name_without_capitals_and_accents_then_of_id(tmp_path: Path) -> None:
    text = (MINI / "products" / "alfa.yaml").read_text(encoding="utf-8")
    names = {"a": "zeta", "b": "Éa", "c": "eb", "d": "EA", "e": "Zeta"}
    files = {
        f"products/{key}.yaml": text.replace("alfa\nname: Alfa", f"{key}\nname: {name}") for key, name in names.items()
    }
    assert [key for key in read_catalog(a_folder(tmp_path, files)).products if key in names] == [
        "b",
        "d",
        "c",
        "a",
        "e",
    ]


def test_the_sort_key_folds_capitals_and_accents() -> None:
    assert sort_key("Ångström", "x") == ("angstrom", "x")
    assert sort_key("Straße", "x")[0] == "strasse"
