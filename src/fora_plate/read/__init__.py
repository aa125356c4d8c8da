"""read: from a folder of YAML files, and the logos beside them, to the `Catalog`.

In: the data folder. Out: the catalog, in which everything refers to something that is there. Raises `DataError` with
everything that is wrong in one stage: first the files, their YAML, the shape of every record and the logos; then,
when all these are right, how they fit together. Knows nothing of drawing.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from fora_plate.errors import DataError
from fora_plate.read.fields import is_folder_address
from fora_plate.read.files import SUFFIX, find_sources, read_text
from fora_plate.read.locate import locate
from fora_plate.read.logos import read_logos
from fora_plate.read.mapping_file import mapping_problems, read_mapping, read_structure
from fora_plate.read.personal import load_published
from fora_plate.read.records import KINDS, Record, Records
from fora_plate.read.resolve import resolve
from fora_plate.read.shape import record_of
from fora_plate.read.style_file import StyleFile, read_style_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.logo import Logo

__all__ = [
    "DATA_FOLDERS",
    "StyleFile",
    "is_folder_address",
    "locate",
    "mapping_problems",
    "read_catalog",
    "read_mapping",
    "read_structure",
    "read_style_file",
]

DATA_FOLDERS: Final = tuple(dict.fromkeys("fora" if kind.folder.endswith(SUFFIX) else kind.folder for kind in KINDS))
"""The folders that hold the data; files that lie deeper are not looked at."""


def read_catalog(root: Path) -> Catalog:
    """The catalog in the folder `root`. Raises `DataError`."""
    with _uncollected():
        return resolve(*_read_files(root))


def _read_files(root: Path) -> tuple[Records, Mapping[str, Logo]]:
    """Every record in `root`, each of the right shape, and the logos by the name of the record's file.

    Raises `DataError` with what is wrong in any file.
    """
    sources = find_sources(root)
    logos, problems = read_logos(root, sources)
    problems += sources.problems
    records: dict[type[Record], list[Record]] = {kind: [] for kind in KINDS}
    folder = str(root)
    for source in sources.records:
        try:
            data = load_published(read_text(folder, source), source.file)
            records[source.kind].append(record_of(source.kind, data, source.file))
        except DataError as error:
            problems += error.diagnostics
    if problems:
        raise DataError(tuple(problems))
    return _collect(records), logos


def _collect(records: dict[type[Record], list[Record]]) -> Records:
    """The records under the names of `Records`: a folder as a tuple, a file by itself."""
    named: dict[str, Any] = {}
    for kind, found in records.items():
        name = kind.folder.removeprefix("fora/").removesuffix(SUFFIX).replace("-", "_")
        named[name] = found[0] if kind.folder.endswith(SUFFIX) else tuple(found)
    return Records(**named)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection: reading makes many objects and no cycles, and collecting would double its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
