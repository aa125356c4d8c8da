"""A model reads the same from both formats, and is read as it stands."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from fora_plate.errors import DataError
from fora_plate.model import read_model
from support.model_files import as_archimate, as_exchange
from support.models import a_large_model, models, plain

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.model import Model

on_files = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)


def _read(tmp_path: Path, content: str | bytes) -> Model:
    path = tmp_path / "model.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_model(path)


def _in_order(model: Model) -> tuple[object, ...]:
    return model, list(model.elements), list(model.relationships), list(model.views)


@on_files
@given(models())
def test_what_is_written_as_exchange_file_reads_back_the_same(tmp_path: Path, model: Model) -> None:
    assert _in_order(plain(_read(tmp_path, as_exchange(model)))) == _in_order(model)


@on_files
@given(models())
def test_what_is_written_as_file_of_archi_reads_back_the_same(tmp_path: Path, model: Model) -> None:
    found = _read(tmp_path, as_archimate(model))
    assert found.format == "archimate"
    assert _in_order(plain(found)) == _in_order(plain(model, one_name=True))


@on_files
@given(models())
def test_an_archive_of_archi_reads_as_the_model_in_it(tmp_path: Path, model: Model) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("model.xml", as_archimate(model))
        archive.writestr("images/een.png", b"no picture")
    assert _read(tmp_path, packed.getvalue()) == _read(tmp_path, as_archimate(model))


@on_files
@given(models())
def test_a_model_reads_the_same_in_every_encoding_that_it_can_be_in(tmp_path: Path, model: Model) -> None:
    told = _read(tmp_path, as_exchange(model))
    for encoding in ("UTF-16", "ISO-8859-1", "US-ASCII", "windows-1252", "utf-8"):
        found = _read(tmp_path, as_exchange(model, encoding).encode(encoding, "xmlcharrefreplace"))
        assert plain(found) == plain(told)
    assert _read(tmp_path, b"\xef\xbb\xbf" + as_exchange(model).encode()) == told


@pytest.mark.parametrize("version", ["3.0/", "3.0", "3.1/", "3.2/"])
def test_every_version_three_is_read(tmp_path: Path, version: str) -> None:
    model = a_large_model(3, 3, 1, 2)
    assert plain(_read(tmp_path, as_exchange(model, version=version))) == model
    secure = as_exchange(model, version=version).replace('xmlns="http:', 'xmlns="https:')
    assert plain(_read(tmp_path, secure)) == model


@pytest.mark.parametrize("space", ["", "/", "/2.1/", "/2.0"])
def test_older_versions_are_told_to_be_too_old(tmp_path: Path, space: str) -> None:
    old = as_exchange(a_large_model(1, 0, 0)).replace("archimate/3.0/", f"archimate{space}")
    with pytest.raises(DataError) as caught:
        _read(tmp_path, old)
    assert [finding.code for finding in caught.value.diagnostics] == ["model-too-old"]


@pytest.mark.parametrize(("version", "old"), [("2.6.0", True), ("3.1.1", True), ("4.0.0", False), ("5.0.0", False)])
def test_files_of_archi_before_archimate_3_are_told_to_be_too_old(tmp_path: Path, version: str, *, old: bool) -> None:
    text = as_archimate(a_large_model(1, 0, 0)).replace('version="5.0.0"', f'version="{version}"')
    if not old:
        assert len(_read(tmp_path, text).elements) == 1
        return
    with pytest.raises(DataError) as caught:
        _read(tmp_path, text)
    assert [finding.code for finding in caught.value.diagnostics] == ["model-too-old"]


def test_a_box_without_a_size_has_the_size_that_archi_gives_it(tmp_path: Path) -> None:
    text = as_archimate(a_large_model(1, 0, 1, 1)).replace('width="120" height="55"', "")
    (node,) = _read(tmp_path, text).views["v-0"].nodes
    assert (node.width, node.height) == (120, 55)


def test_the_text_of_a_note_is_its_label(tmp_path: Path) -> None:
    text = as_archimate(a_large_model(1, 0, 1, 1)).replace(' archimateElement="e-0"', "")
    (node,) = _read(tmp_path, text.replace("<bounds", "<content>Let op</content><bounds")).views["v-0"].nodes
    assert (node.element, node.label) == (None, "Let op")


def test_a_line_may_start_from_a_line(tmp_path: Path) -> None:
    tag = "sourceConnection archimateRelationship"
    line = f'<{tag}="r-0"><{tag}="r-1"/></sourceConnection>'
    text = as_archimate(a_large_model(2, 2, 1, 1)).replace("</child>", f"{line}</child>")
    assert _read(tmp_path, text).views["v-0"].connections[-2:] == ("r-0", "r-1")
