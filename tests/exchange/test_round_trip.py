"""What was exported comes back: from a model to the data of every file, and from those the same catalog."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings

from fora_plate.errors import Origin
from fora_plate.model import read_model
from fora_plate.read import _collect
from fora_plate.read.records import KINDS, Record
from fora_plate.read.resolve import resolve
from fora_plate.read.shape import record_of
from fora_plate.structure.own import own_files
from support.exported import exported
from support.full_catalogs import full_catalogs

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.read.yaml_source import Data

NOWHERE = Origin("")


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
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_any_catalog_comes_back(catalog: Catalog, tmp_path: Path) -> None:
    assert bare(catalog_of(read_back(exported(catalog), tmp_path))) == bare(catalog)
