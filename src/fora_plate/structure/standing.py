"""What stands: the parts in the files of `fora/`, by identifier, before a model comes in.

In: the plain data of the files by name. Out: a `Standing`. Nothing is changed, and nothing in it is looked up twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from fora_plate.structure.identity import bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fora_plate.read.yaml_source import Data
    from fora_plate.structure.found import Kind

__all__ = ["DOMAINS", "INSIDE", "LAYERS", "LISTS", "Standing", "Stood", "Stuff", "standing_of"]

Stuff = dict[str, Any]
"""The plain data of one part or one file."""
DOMAINS: Final = "fora/domains/"
LAYERS: Final = "fora/layers.yaml"
LISTS: Final[Mapping[Kind, str]] = {
    "application_functions": "fora/application-functions.yaml",
    "standards": "fora/standards.yaml",
    "facilities": "fora/facilities.yaml",
    "network_service_groups": "fora/technology.yaml",
    "devices": "fora/technology.yaml",
}
"""The kinds that are a list in a file, under their own name."""
INSIDE: Final[Mapping[Kind, tuple[tuple[str, Kind], ...]]] = {
    "domains": (("functions", "functions"), ("components", "components")),
    "functions": (("subfunctions", "subfunctions"),),
    "facilities": (("services", "facility_services"),),
    "network_service_groups": (("services", "network_services"),),
}
"""What a part of a kind holds: the field, and the kind of what is in it."""


@dataclass(frozen=True, slots=True)
class Stood:
    """A part as it stands: its kind, its data, and the identifier, without prefix, of the part that it is in."""

    kind: Kind
    data: Stuff
    inside: str | None


@dataclass(frozen=True, slots=True)
class Standing:
    """Every part by its identifier without prefix, in the order of the files, and the files themselves."""

    files: Mapping[str, dict[str, Data]]
    parts: Mapping[str, Stood]


def standing_of(files: Mapping[str, dict[str, Data]]) -> Standing:
    """What stands in the files of `fora/`, given by their names."""
    found: dict[str, Stood] = {}
    for name, data in files.items():
        if name.startswith(DOMAINS):
            found |= _walk("domains", data, None)
    for kind, name in LISTS.items():
        for part in files.get(name, {}).get(kind) or ():  # type: ignore[union-attr]
            found |= _walk(kind, part, None)
    return Standing(files, MappingProxyType(found))


def _walk(kind: Kind, data: Any, inside: str | None) -> Iterator[tuple[str, Stood]]:  # noqa: ANN401 -- plain data
    identifier = bare(data["fora_id"])
    yield identifier, Stood(kind, data, inside)
    for field, below in INSIDE.get(kind, ()):
        for part in data.get(field, ()):
            yield from _walk(below, part, identifier)
