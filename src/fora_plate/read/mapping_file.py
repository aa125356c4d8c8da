"""The mapping of a data folder: what in a model is what here.

In: the data folder. Out: its `MappingRecord`. Raises `DataError` with everything that is wrong with the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.read.files import Source, read_text
from fora_plate.read.records import MappingRecord
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_mapping"]


def read_mapping(root: Path) -> MappingRecord:
    """The mapping in `fora/mapping.yaml`."""
    file = MappingRecord.folder
    text = read_text(str(root), Source(MappingRecord, file, linked=True))
    record = record_of(MappingRecord, load(text, file), file)
    assert isinstance(record, MappingRecord)  # noqa: S101 -- the kind that was asked for
    return record
