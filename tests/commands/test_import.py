"""`fora-plate import` of a model, as its user starts it."""

from __future__ import annotations

import json
import os
import re
import shutil
from typing import TYPE_CHECKING

import openpyxl
import pytest

from fora_plate.edit import Edit, write_all
from fora_plate.read import DATA_FOLDERS, read_catalog, read_mapping
from support.commands import fora_plate
from support.fora_model import draft_of, model_of
from support.model_files import as_exchange

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from support.fora_model import Draft


@pytest.fixture
def data(tmp_path: Path, root: Path) -> Path:
    """A copy of the repository's own data."""
    folder = tmp_path / "data"
    for name in DATA_FOLDERS:
        shutil.copytree(root / name, folder / name, dirs_exist_ok=True)
    return folder


def a_file(folder: Path, draft: Draft) -> Path:
    """A draft as an exchange file beside the data."""
    path = folder.parent / "model.xml"
    path.write_text(as_exchange(model_of(draft, read_mapping(folder))), encoding="utf-8")
    return path


def released(real: Catalog) -> Draft:
    """A release in which one component is renamed and one on which products hang is gone."""
    draft = draft_of(real)
    draft.rename(real.components["leerlingvolgsysteem-lvs"].fora_id, "Ontwikkelingsvolgsysteem")
    draft.remove(real.components["leerlingadministratiesysteem-las"].fora_id)
    return draft


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_model_that_says_the_same_says_so(data: Path, real: Catalog) -> None:
    done = fora_plate("import", a_file(data, draft_of(real)), cwd=data)
    assert (done.returncode, done.stdout.decode()) == (0, "Het model zegt hetzelfde als fora/: er verandert niets.\n")


def test_without_write_it_tells_what_would_change_and_changes_nothing(data: Path, real: Catalog) -> None:
    before = content(data)
    done = fora_plate("import", a_file(data, released(real)), cwd=data)
    assert content(data) == before
    told = done.stdout.decode()
    assert "Hernoemd: Leerlingvolgsysteem (LVS) heet nu Ontwikkelingsvolgsysteem." in told
    assert "Vervallen: het referentiecomponent Leerlingadministratiesysteem (LAS)" in told
    assert "Gibbon" in told
    assert "--write" in done.stderr.decode()


def test_with_write_only_what_changes_is_written_and_again_there_is_nothing(data: Path, real: Catalog) -> None:
    model, before = a_file(data, released(real)), content(data)
    fora_plate("import", model, "--commit", "abcdef0", "--date", "2026-11-01", "--write", cwd=data)
    changed = {name for name, was in before.items() if content(data)[name] != was}
    assert {
        "fora/architecture.yaml",
        "fora/domains/onderwijs.yaml",
        "fora/domains/onderwijsondersteuning.yaml",
    } == changed
    after = read_catalog(data)
    assert (after.architecture.commit, after.architecture.date) == ("abcdef0", "2026-11-01")
    assert after.components["leerlingvolgsysteem-lvs"].name == "Ontwikkelingsvolgsysteem"
    assert after.components["leerlingadministratiesysteem-las"].retired
    assert fora_plate("import", model, "--write", cwd=data).stdout.decode().startswith("Het model zegt hetzelfde")


def test_the_report_is_there_for_programs_and_for_pull_requests_too(data: Path, real: Catalog) -> None:
    model = a_file(data, released(real))
    told = json.loads(fora_plate("import", model, "--format", "json", cwd=data).stdout)
    assert {(turn["id"], turn["fate"]) for turn in told["turns"]} >= {
        ("leerlingvolgsysteem-lvs", "renamed"),
        ("leerlingadministratiesysteem-las", "retired"),
    }
    markdown = fora_plate("import", model, "--format", "markdown", "--lang", "en", cwd=data).stdout.decode()
    assert markdown.startswith("### Reference components\n\n- ")


def test_a_model_that_is_cut_off_changes_nothing(data: Path, real: Catalog) -> None:
    model = a_file(data, released(real))
    model.write_bytes(model.read_bytes()[:-2000])
    before = content(data)
    done = fora_plate("import", model, "--write", cwd=data)
    assert (done.returncode, content(data)) == (1, before)
    assert "model-xml" in done.stderr.decode()


def test_a_state_that_cannot_be_is_told_and_changes_nothing(data: Path, real: Catalog) -> None:
    before = content(data)
    done = fora_plate("import", a_file(data, released(real)), "--date", "2026-02-30", "--write", cwd=data)
    assert (done.returncode, content(data)) == (1, before)
    assert "bad-date" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("weg.xml",), "weg.xml"),
        (("fora/layers.yaml", "--format", "html"), "html"),
        (("antwoorden.docx",), "antwoorden.docx"),
        (("fora", "--commit", "abc"), "--commit"),
    ],
)
def test_wrong_usage_ends_with_two(data: Path, arguments: tuple[str, ...], said: str) -> None:
    done = fora_plate("import", *arguments, cwd=data)
    assert done.returncode == 2
    assert said in done.stderr.decode()


@pytest.mark.parametrize("form", ["archimate", "xlsx"])
def test_what_export_writes_comes_back_as_no_change(data: Path, form: str) -> None:
    before = content(data)
    assert fora_plate("export", "--format", form, "--out", "../made", cwd=data).returncode == 0
    [made] = (data.parent / "made").iterdir()
    done = fora_plate("import", made, "--write", cwd=data)
    assert (done.returncode, content(data)) == (0, before)


def test_a_cell_that_a_colleague_changed_is_the_one_line_that_changes(data: Path) -> None:
    product = data / "products" / "gibbon.yaml"
    product.write_text("# Nagekeken met de leverancier.\n" + product.read_text(encoding="utf-8"), encoding="utf-8")
    before = product.read_text(encoding="utf-8")
    fora_plate("export", "--format", "xlsx", "--out", "..", cwd=data)
    path = data.parent / "fora-plate.xlsx"
    book = openpyxl.load_workbook(path)
    sheet = book["producten"]
    [name] = [number for number, cell in enumerate(sheet[1], 1) if cell.value == "naam"]
    [row] = [cells[0].row for cells in sheet.iter_rows() if cells[0].value == "gibbon"]
    sheet.cell(row, name).value = "Gibbon School"
    book.save(path)
    told = fora_plate("import", path, cwd=data)
    assert "Gibbon School" in told.stdout.decode()
    fora_plate("import", path, "--write", cwd=data)
    assert product.read_text(encoding="utf-8") == before.replace("name: Gibbon\n", "name: Gibbon School\n")


def test_in_a_model_too_large_to_quote_the_line_is_still_told(data: Path, real: Catalog) -> None:
    model = a_file(data, released(real))
    filler = f"<!-- {'x' * 100} -->\n" * 25_000
    model.write_text(model.read_text(encoding="utf-8")[:-2000] + filler, encoding="utf-8")
    told = fora_plate("import", model, cwd=data).stderr.decode()
    assert re.search(r"--> model\.xml:[0-9]{3,}:[0-9]+\n", told)


def test_check_looks_at_the_mapping_too(data: Path) -> None:
    mapping = data / "fora" / "mapping.yaml"
    mapping.write_text(mapping.read_text(encoding="utf-8").replace("[Device]", "Device"), encoding="utf-8")
    done = fora_plate("check", cwd=data)
    assert done.returncode == 1
    assert re.search(r"--> fora/mapping\.yaml:[0-9]+:15\n", done.stdout.decode())
    mapping.unlink()
    assert fora_plate("check", cwd=data).returncode == 0


class KilledError(BaseException):
    """The end of the program, which nothing catches."""


def test_the_next_command_completes_a_change_that_was_cut_off(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = "products/gibbon.yaml"
    old = (data / file).read_bytes()
    new = old.replace(b"name: Gibbon\n", b"name: Gibbon School\n")
    replace = os.replace

    def cut_off(source: Path, target: Path) -> None:
        if target == data / file:
            raise KilledError
        replace(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", cut_off)
        with pytest.raises(KilledError):
            write_all(data, {file: Edit(old, new)})
    assert (data / file).read_bytes() == old
    assert "Gibbon School" in fora_plate("list", "products", cwd=data).stdout.decode()
    assert (data / file).read_bytes() == new
