"""FORA's own model, where it lies at hand: it says what `fora/` says, and a release of it is told and loses nothing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fora_plate.incoming import IMPORTERS, incoming
from fora_plate.model import read_model
from fora_plate.read import read_mapping
from fora_plate.structure import migration, proposal_of
from fora_plate.structure.standing import standing_of
from support.altered_xml import Release

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.structure import Migration

DATA = os.environ.get("FORA_PLATE_MODEL_DATA")
pytestmark = pytest.mark.skipif(not DATA, reason="FORA_PLATE_MODEL_DATA names no folder with FORA.xml")
HOMES = "id-eeb1d0f103dd45df83bbc893f2eb9691"


@pytest.fixture(scope="module")
def fora() -> Path:
    return Path(str(DATA)) / "FORA.xml"


def test_the_model_of_fora_changes_nothing(fora: Path, root: Path, real: Catalog) -> None:
    assert not incoming(root, real, IMPORTERS["model"].propose(fora, root, real)).edits


def test_everything_in_fora_can_be_made_from_the_model_alone(fora: Path, root: Path) -> None:
    proposal = proposal_of(read_model(fora), read_mapping(root), {}, {}, "https://example.org/")
    parts = standing_of({name: data for name, data in proposal.files.items() if data}).parts.values()
    counts = {kind: sum(part.kind == kind for part in parts) for kind in ("domains", "functions", "components")}
    assert counts == {"domains": 7, "functions": 32, "components": 96}


@pytest.fixture(scope="module")
def release(fora: Path, root: Path, real: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Migration:
    """What an altered copy of the model does."""
    altered = Release(fora)
    altered.rename("Leerlingvolgsysteem (LVS)", "Ontwikkelingsvolgsysteem")
    altered.move("Toetssysteem", "Algemeen", HOMES)
    altered.add("Kladschriftsysteem", "Onderwijs", HOMES)
    heirs = [altered.add(name, "Onderwijs", HOMES) for name in ("Cursussysteem", "Opdrachtensysteem")]
    for number, assignment in enumerate(altered.assignments("Learning Management Systeem (LMS)")):
        assignment.set("source", heirs[number % 2])
    altered.remove("Learning Management Systeem (LMS)")
    for assignment in altered.assignments("Portaal"):
        assignment.set("source", altered.identifier("Schoolwebsite"))
    altered.remove("Portaal")
    altered.remove("Klachten en bezwaren", "BusinessFunction")
    model = altered.write(tmp_path_factory.mktemp("model") / "release.xml")
    found = incoming(root, real, IMPORTERS["model"].propose(model, root, real))
    assert [product.components for product in found.after.products.values()] == [
        product.components for product in real.products.values()
    ]
    return migration(found.before, found.after, found.comparison)


@pytest.mark.parametrize(
    ("identity", "fate", "new"),
    [
        ("leerlingvolgsysteem-lvs", "renamed", ("Ontwikkelingsvolgsysteem",)),
        ("toetssysteem", "moved", ("Algemeen",)),
        ("kladschriftsysteem", "new", ("Onderwijs",)),
        ("learning-management-systeem-lms", "split", ("Cursussysteem", "Opdrachtensysteem")),
        ("portaal", "merged", ("Schoolwebsite",)),
        ("klachten-en-bezwaren", "vanished", ()),
    ],
)
def test_what_becomes_of_each_part_is_told(release: Migration, identity: str, fate: str, new: tuple[str, ...]) -> None:
    [turn] = [turn for turn in release.turns if turn.id == identity]
    assert (turn.fate, turn.new) == (fate, new)


def test_what_hangs_on_a_part_is_told_with_it(release: Migration, real: Catalog) -> None:
    [turn] = [turn for turn in release.turns if turn.id == "learning-management-systeem-lms"]
    there = [product.id for product in real.products.values() if turn.id in product.components]
    assert list(turn.hanging.products) == there
    assert turn.hanging.suppliers
