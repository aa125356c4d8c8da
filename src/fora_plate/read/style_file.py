"""A house style as it was written: its record and the bytes of its font files.

In: the path of the YAML file. Out: a `StyleFile`. Raises `DataError` with everything that is wrong with the shape of
the file. Font files are read only from the folder of the YAML file and below.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.files import Source, read_bytes, read_text
from fora_plate.read.records import StyleRecord
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load
from fora_plate.text import FACES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fora_plate.text import Face

__all__ = ["StyleFile", "read_style_file"]


@dataclass(frozen=True, slots=True)
class StyleFile:
    """The record of a house style, where it stands, and its font files by face.

    `problems` tells of font files that could not be read, so that they are reported with all that is wrong besides.
    """

    record: StyleRecord
    origin: Origin
    fonts: Mapping[Face, bytes]
    problems: tuple[Diagnostic, ...]


def read_style_file(path: Path) -> StyleFile:
    """The house style in the file `path`. Raises `DataError`; its places are relative to the folder of the file."""
    folder, file = str(path.parent), path.name
    record = record_of(StyleRecord, load(read_text(folder, Source(StyleRecord, file, path.is_symlink())), file), file)
    assert isinstance(record, StyleRecord)  # noqa: S101 -- the kind that was asked for
    fonts: dict[Face, bytes] = {}
    problems: list[Diagnostic] = []
    for face in FACES if record.font else ():
        name = str(getattr(record.font, face))
        try:
            fonts[face] = read_bytes(folder, name, linked=True)
        except DataError as error:
            reason = error.diagnostics[0].code
            problems.append(Diagnostic.of("unusable-font", Origin(file).at("font", face), file=name, reason=reason))
    return StyleFile(record, Origin(file), MappingProxyType(fonts), tuple(problems))
