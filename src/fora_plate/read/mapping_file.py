"""What `structure` needs of a data folder: its mapping, and its files of `fora/` as they stand.

In: the data folder. Out: its `MappingRecord`, and plain data by file. Raises `DataError` with everything that is wrong
with the files themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.errors import DataError
from fora_plate.read.files import Source, find_sources, read_text
from fora_plate.read.personal import load_published
from fora_plate.read.records import MappingRecord
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.errors import Diagnostic
    from fora_plate.read.yaml_source import Data

__all__ = ["mapping_problems", "read_mapping", "read_structure"]


def read_mapping(root: Path) -> MappingRecord:
    """The mapping in `fora/mapping.yaml`."""
    file = MappingRecord.folder
    text = read_text(str(root), Source(MappingRecord, file, linked=True))
    record = record_of(MappingRecord, load_published(text, file), file)
    assert isinstance(record, MappingRecord)  # noqa: S101 -- the kind that was asked for
    return record


def mapping_problems(root: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with the mapping; nothing where there is none, for only an import needs one."""
    if not (root / MappingRecord.folder).exists():
        return ()
    try:
        read_mapping(root)
    except DataError as error:
        return error.diagnostics
    return ()


def read_structure(root: Path) -> dict[str, dict[str, Data]]:
    """The plain data of every file of the reference architecture, by its name relative to `root`."""
    sources = [one for one in find_sources(root).records if one.file.startswith("fora/")]
    return {source.file: load(read_text(str(root), source), source.file) for source in sources}
