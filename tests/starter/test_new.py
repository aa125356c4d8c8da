"""`fora-plate new`: a project that can be used at once, with invented data or from a model of any sector."""

from __future__ import annotations

import os
import re
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.check import check
from fora_plate.colour import contrast
from fora_plate.edit import edits
from fora_plate.errors import BuildError, DataError
from fora_plate.folder import write_new
from fora_plate.model import Element, Model, Relationship, read_model
from fora_plate.proposal import Proposal
from fora_plate.read import read_catalog, read_mapping, read_structure
from fora_plate.starter import example, starter_of
from fora_plate.starter.colours import MAINS
from fora_plate.structure import anchors, proposal_of
from support.commands import fora_plate
from support.model_files import as_exchange
from support.models import NOWHERE, models
from support.sector_model import Draft, a_sector_model

if TYPE_CHECKING:
    from fora_plate.starter import Starter

FOREIGN = re.compile(r"FORA|Kennisnet")
OUTPUTS = ("svg", "csv", "json")


def codes(starter: Starter) -> set[str]:
    return {note.code for note in starter.notes}


def written_in(folder: Path, starter: Starter) -> Path:
    """The project on the disk."""
    write_new(folder, starter.files)
    return folder


def imported(folder: Path, model: Model) -> dict[str, object]:
    """What a next import of a model would change in a project."""
    catalog = read_catalog(folder)
    proposal = proposal_of(
        model, read_mapping(folder), read_structure(folder), anchors(catalog), catalog.architecture.url
    )
    return dict(edits(folder, Proposal(proposal.files)))


def plates_of(folder: Path) -> dict[str, str]:
    """The texts that all plates and the open data of a project are, made by the commands."""
    for command in (("build", "--format", "svg"), ("export",)):
        done = fora_plate(*command, cwd=folder)
        assert done.returncode == 0, done.stderr.decode()
    found = (path for path in (folder / "output").iterdir() if path.suffix[1:] in OUTPUTS)
    return {path.name: path.read_text(encoding="utf-8") for path in found}


def test_the_example_is_checked_and_built_at_once(tmp_path: Path) -> None:
    done = fora_plate("new", "platen", cwd=tmp_path)
    assert done.returncode == 0
    commands = [line.partition("#")[0].strip() for line in done.stdout.decode().splitlines()]
    assert commands == ["cd platen", "fora-plate check", "fora-plate build", "fora-plate import MODEL.xml"]
    assert fora_plate("check", cwd=tmp_path / "platen").returncode == 0
    plates = plates_of(tmp_path / "platen")
    assert {"overzicht-a3.svg", "dekking-a3.svg", "domein-collectie-a3.svg"} <= plates.keys()
    assert not [name for name, text in plates.items() if FOREIGN.search(text)]


def test_the_example_gets_no_advice_but_that_of_gaps(tmp_path: Path) -> None:
    assert {found.code for found in check(read_catalog(written_in(tmp_path / "p", example())))} == {"gap"}


def test_a_model_of_a_whole_sector_becomes_plates(tmp_path: Path) -> None:
    model = a_sector_model()
    assert (len(model.elements), len(model.relationships), len(model.views)) == (3_000, 6_000, 350)
    (tmp_path / "zorg.xml").write_text(as_exchange(model), encoding="utf-8")
    done = fora_plate("new", "platen", "--from", "zorg.xml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    folder = tmp_path / "platen"
    catalog = read_catalog(folder)
    assert (len(catalog.domains), len(catalog.components)) == (10, 256)
    assert all(component.function for component in catalog.components.values())
    plates = plates_of(folder)
    assert not [name for name, text in plates.items() if FOREIGN.search(text)]
    again = fora_plate("import", "../zorg.xml", cwd=folder)
    assert (again.returncode, again.stdout.decode()) == (
        0,
        "Het model zegt hetzelfde als fora/: er verandert niets.\n",
    )


@pytest.mark.parametrize("marker", ["GEMMA type", "Soort", None])
@pytest.mark.parametrize("homes", [True, False])
def test_the_same_parts_are_found_whatever_tells_them(marker: str | None, *, homes: bool, tmp_path: Path) -> None:
    model = a_sector_model(marker=marker, homes=homes, elements=1_500, relationships=2_000, views=20)
    catalog = read_catalog(written_in(tmp_path / "p", starter_of(model)))
    assert (len(catalog.domains), len(catalog.components)) == (10, 256)
    assert len(catalog.functions) == 52
    assert sum(len(function.subfunctions) for function in catalog.functions.values()) > 100
    assert len(catalog.application_functions) == 256
    assert not imported(tmp_path / "p", model)


def test_domains_are_told_apart_without_colours_in_the_model(tmp_path: Path) -> None:
    model = a_sector_model(coloured=False, elements=1_500, relationships=2_000, views=20)
    catalog = read_catalog(written_in(tmp_path / "p", starter_of(model)))
    assert len({domain.colours.main for domain in catalog.domains.values()}) == 10
    assert all(contrast(main, "#ffffff") >= 4.5 for main in MAINS)


def test_domains_in_which_nothing_stands_are_left_out_and_told(tmp_path: Path) -> None:
    model = a_sector_model(marker=None, elements=1_500, relationships=2_000, views=20)
    starter = starter_of(model)
    assert "empty-domains" in codes(starter)
    assert " # Landschap 3\n" in starter.files["fora/mapping.yaml"].decode()
    assert not imported(written_in(tmp_path / "p", starter), model)


def test_no_products_are_invented_for_a_model() -> None:
    files = starter_of(a_sector_model(elements=1_500, relationships=2_000, views=5)).files
    assert [name for name in files if name.startswith(("products/", "suppliers/", "incumbents/"))] == [
        "incumbents/README.md",
        "products/README.md",
        "suppliers/README.md",
    ]


def test_functions_are_the_domains_where_nothing_is_grouped(tmp_path: Path) -> None:
    draft = Draft(None)
    care, cure = draft.add("Capability", "Zorg"), draft.add("Capability", "Genezing")
    part = draft.add("Capability", "Verpleging")
    draft.link("Composition", care, part)
    draft.link("Composition", cure, draft.add("Capability", "Operatie"))
    draft.link("Serving", draft.add("ApplicationComponent", "Dossier"), part)
    starter = starter_of(draft.model("Zorg"))
    catalog = read_catalog(written_in(tmp_path / "p", starter))
    assert codes(starter) == {"functions-as-domains"}
    assert {domain.name for domain in catalog.domains.values()} == {"Zorg", "Genezing"}
    assert catalog.components["dossier"].domain == "zorg"
    assert not imported(tmp_path / "p", draft.model("Zorg"))


def test_without_anything_to_divide_by_there_is_one_domain(tmp_path: Path) -> None:
    draft = Draft(None)
    for name in ("Dossier", "Agenda", "Dossier"):
        draft.add("ApplicationComponent", name)
    starter = starter_of(draft.model("Los \u202e en zand, met een naam die \U0001f600 veel langer is dan past" * 9))
    catalog = read_catalog(written_in(tmp_path / "p", starter))
    assert codes(starter) == {"one-domain"}
    assert (len(catalog.domains), set(catalog.components)) == (1, {"dossier", "agenda", "dossier-2"})
    assert plates_of(tmp_path / "p")


def test_components_in_no_domain_come_in_that_of_the_model(tmp_path: Path) -> None:
    draft = Draft(None)
    group = draft.add("Grouping", "Zorg")
    draft.link("Aggregation", group, draft.add("ApplicationComponent", "Dossier"))
    draft.add("ApplicationComponent", "Zwerver")
    starter = starter_of(draft.model("Ziekenhuis"))
    catalog = read_catalog(written_in(tmp_path / "p", starter))
    assert codes(starter) == {"components-without-domain"}
    assert catalog.components["zwerver"].domain == "ziekenhuis"
    assert not imported(tmp_path / "p", draft.model("Ziekenhuis"))


def test_a_model_without_components_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    draft = Draft(None)
    draft.add("Grouping", "Zorg")
    (tmp_path / "leeg.xml").write_text(as_exchange(draft.model("Leeg")), encoding="utf-8")
    done = fora_plate("new", "platen", "--from", "leeg.xml", cwd=tmp_path)
    assert done.returncode == 1
    assert b"model-without-components" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["leeg.xml"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(models(), st.data())
def test_any_model_becomes_a_project_that_an_import_does_not_change(
    tmp_path_factory: pytest.TempPathFactory, model: Model, data: st.DataObject
) -> None:
    component = Element("c-0", "ApplicationComponent", data.draw(st.text("abé 漢")), (), "", (), NOWHERE)
    elements = {**model.elements, "c-0": component}
    links = dict(model.relationships)
    for number in range(data.draw(st.integers(0, 4))):
        one, other = (data.draw(st.sampled_from(sorted(elements))) for _ in range(2))
        links[f"l-{number}"] = Relationship(f"l-{number}", "Composition", one, other, "", (), None, NOWHERE)
    whole = Model(
        model.id,
        model.name,
        model.properties,
        MappingProxyType(elements),
        MappingProxyType(links),
        model.views,
        model.folders,
        "m.xml",
        "exchange",
    )
    folder = written_in(tmp_path_factory.mktemp("new") / "p", starter_of(whole))
    assert not imported(folder, whole)


@pytest.mark.parametrize("taken", ["file", "full", "link", "dangling"])
def test_what_is_there_is_never_overwritten(taken: str, tmp_path: Path) -> None:
    place, other = tmp_path / "platen", tmp_path / "ander"
    other.mkdir()
    if taken == "file":
        place.write_text("van mij")
    elif taken == "full":
        place.mkdir()
        (place / "brief.txt").write_text("van mij")
    else:
        place.symlink_to(other if taken == "link" else tmp_path / "nergens")
    done = fora_plate("new", "platen", cwd=tmp_path)
    assert done.returncode == 1
    assert b"folder-taken" in done.stderr
    assert not list(other.iterdir())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ander", "platen"]


def test_an_empty_folder_is_filled_and_the_folder_of_the_terminal_is_not(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    assert b"folder-is-here" in fora_plate("new", ".", cwd=tmp_path / "leeg").stderr
    assert fora_plate("new", "leeg", cwd=tmp_path).returncode == 0


def test_a_folder_that_fills_meanwhile_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place, rename = tmp_path / "platen", Path.rename

    def late(self: Path, target: Path) -> Path:
        place.mkdir()
        (place / "brief.txt").write_text("van mij")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", late)
    with pytest.raises(BuildError) as error:
        write_new(place, {"a/b.txt": b"van ons"})
    assert error.value.diagnostic.code == "cannot-write"
    assert [path.name for path in tmp_path.rglob("*")] == ["platen", "brief.txt"]


@pytest.mark.parametrize("name", ["-rf", "a b'c", "$(touch x)", "\n", "é\u202e", "x" * 240, "diep/er/in"])
def test_names_of_folders_may_be_anything(name: str, tmp_path: Path) -> None:
    done = fora_plate("new", "--", name, cwd=tmp_path)
    assert done.returncode == 0, done.stderr.decode()
    assert not done.stdout.startswith(b"cd -")
    assert (tmp_path / name / "fora" / "layers.yaml").exists()


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    done = fora_plate("new", "x" * 400, cwd=tmp_path)
    assert done.returncode == 1
    assert b"cannot-write" in done.stderr


def test_a_model_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert fora_plate("new", "platen", "--from", "nergens.xml", cwd=tmp_path).returncode == 2


def test_the_same_model_gives_the_same_bytes() -> None:
    model = a_sector_model(elements=1_500, relationships=2_000, views=20)
    assert starter_of(model) == starter_of(model)


def test_the_guess_for_the_model_of_the_shipped_data_finds_what_its_mapping_finds(tmp_path: Path, root: Path) -> None:
    folder = os.environ.get("FORA_PLATE_MODEL_DATA")
    if not folder:
        pytest.skip("FORA_PLATE_MODEL_DATA names no folder with FORA.xml")
    model = read_model(Path(folder) / "FORA.xml")
    guessed = read_catalog(written_in(tmp_path / "p", starter_of(model)))
    ours = read_catalog(root)
    for kind in ("domains", "functions", "components", "application_functions", "standards", "facilities"):
        assert {one.fora_id for one in getattr(guessed, kind).values()} == {
            one.fora_id for one in getattr(ours, kind).values()
        }


def test_an_unusable_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "m.xml").write_text("<model>")
    with pytest.raises(DataError):
        read_model(tmp_path / "m.xml")
    assert fora_plate("new", "platen", "--from", "m.xml", cwd=tmp_path).returncode == 1
    assert [path.name for path in tmp_path.iterdir()] == ["m.xml"]
