"""What was exported comes back: from a model to the data of every file, and from those the same catalog."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fora_plate.errors import DataError
from fora_plate.messages.own_models import OWN_MODELS
from fora_plate.model import read_model
from fora_plate.read import _collect
from fora_plate.read.records import KINDS, Record
from fora_plate.read.resolve import resolve
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load
from fora_plate.structure.own import RECORDS, own_files
from fora_plate.structure.own_terms import KINDS as THINGS
from fora_plate.structure.own_terms import MODEL_FIELDS, TIES
from support.exported import exported
from support.full_catalogs import full_catalogs
from support.model_files import as_archimate
from support.models import models

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.model import Element, Model
    from fora_plate.read.yaml_source import Data
    from fora_plate.structure.own_terms import Tie

OWN = ("fora", "products", "suppliers", "incumbents")
on_files = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
EVIL = ("", "a", "../a", "/etc/a", "a\nb", "A", "p-0")


def read_back(content: bytes, folder: Path) -> dict[str, dict[str, Data]]:
    path = folder / "fora-plate.xml"
    path.write_bytes(content)
    return own_files(read_model(path))


def catalog_of(data: dict[str, dict[str, Data]]) -> Catalog:
    records: dict[type[Record], list[Record]] = {kind: [] for kind in KINDS}
    for file, content in data.items():
        kind = next(kind for kind in KINDS if file in (kind.folder, f"{kind.folder}/{content.get('id')}.yaml"))
        records[kind].append(record_of(kind, content, file))
    return resolve(_collect(records), {})


def bare(thing: Any) -> Any:  # noqa: ANN401 -- whatever stands in a catalog
    """The same without origins, logos and views."""
    if is_dataclass(thing) and not isinstance(thing, type):
        names = [one.name for one in fields(thing) if one.name not in {"origin", "logo", "views"}]
        return type(thing).__name__, {name: bare(getattr(thing, name)) for name in names}
    if isinstance(thing, (dict, MappingProxyType)):
        return [(key, bare(value)) for key, value in thing.items()]
    return tuple(map(bare, thing)) if isinstance(thing, tuple) else thing


def test_the_data_of_the_repository_come_back(real: Catalog, tmp_path: Path) -> None:
    assert bare(catalog_of(read_back(exported(real), tmp_path))) == bare(real)


@given(catalog=full_catalogs())
@settings(on_files, max_examples=60)
def test_any_catalog_comes_back(catalog: Catalog, tmp_path: Path) -> None:
    assert bare(catalog_of(read_back(exported(catalog), tmp_path))) == bare(catalog)


def test_the_files_of_the_repository_are_what_comes_back(real: Catalog, root: Path, tmp_path: Path) -> None:
    found = read_back(exported(real), tmp_path)
    assert found == {file: load((root / file).read_text(encoding="utf-8"), file) for file in found}
    there = {path.relative_to(root).as_posix() for folder in OWN for path in (root / folder).rglob("*.yaml")}
    assert set(found) == there - {"fora/mapping.yaml"}  # how models of others come in is no part of the catalog


def test_every_field_of_every_record_is_written_and_read() -> None:
    for kind, record in RECORDS.items():
        if kind in MODEL_FIELDS:
            known = {field.name for field in MODEL_FIELDS[kind]}
        else:
            known = {field.name for field in THINGS[kind].fields} | {tie.field for tie in TIES if is_of(tie, kind)}
            known |= {"id", "name", "fora_id", "description", "relations"}
        assert set(record.model_fields) <= known, kind


def is_of(tie: Tie, kind: str) -> bool:
    return (tie.source if tie.owner == "source" else tie.target) == kind


def test_what_archi_saved_in_its_own_format_comes_back(real: Catalog, tmp_path: Path) -> None:
    found = read_back(exported(real), tmp_path)
    model = read_model(tmp_path / "fora-plate.xml")
    saved = replace(model, elements={key: as_archi_keeps(one) for key, one in model.elements.items()})
    (tmp_path / "fora-plate.archimate").write_text(as_archimate(saved), encoding="utf-8")
    assert own_files(read_model(tmp_path / "fora-plate.archimate")) == found


def as_archi_keeps(element: Element) -> Element:
    """An element as Archi imports it: with one name, and no more than one space anywhere in a property."""
    properties = tuple((name, " ".join(value.split())) for name, value in element.properties)
    return replace(element, names=element.names[:1], properties=properties)


@given(model=models())
def test_any_other_model_is_refused_with_its_reasons(model: Model) -> None:
    with pytest.raises(DataError) as refused:
        own_files(model)
    assert {finding.code for finding in refused.value.diagnostics} == {"own-model-missing"}


@given(catalog=full_catalogs(), data=st.data())
@settings(on_files, max_examples=20)
def test_a_model_that_was_altered_is_read_or_refused_with_its_reasons(
    catalog: Catalog, data: st.DataObject, tmp_path: Path
) -> None:
    (tmp_path / "fora-plate.xml").write_bytes(exported(catalog))
    model = read_model(tmp_path / "fora-plate.xml")
    elements = {key: data.draw(altered(one)) for key, one in model.elements.items()}
    relationships = {key: one for key, one in model.relationships.items() if data.draw(st.integers(0, 9))}
    names, refusals = files_or_refusals(replace(model, elements=elements, relationships=relationships))
    assert refusals <= OWN_MODELS.keys()
    assert all(re.fullmatch(r"[a-z-]+(/[a-z-]+)?/[a-z0-9-]+\.yaml", name) for name in names)


def files_or_refusals(model: Model) -> tuple[set[str], set[str]]:
    """The names of the files that a model gives, or the codes of what keeps it from that."""
    try:
        return set(own_files(model)), set()
    except DataError as error:
        return set(), {finding.code for finding in error.diagnostics}


def altered(element: Element) -> st.SearchStrategy[Element]:
    """An element, seldom with other properties."""
    product = ("Soort in fora-plate", "product")
    others = [(), *((product, ("Kenmerk in fora-plate", identity)) for identity in EVIL)]
    changed = st.sampled_from(others).map(lambda found: replace(element, properties=found))
    return st.integers(0, 19).flatmap(lambda often: st.just(element) if often else changed)
