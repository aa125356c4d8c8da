"""A house style as it was written: its record, the bytes of its font files, and its logo.

In: the path of the YAML file. Out: a `StyleFile`. Raises `DataError` with everything that is wrong with the shape of
the file. Font files and logos are read only from the folder of the YAML file and below.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.files import Source, read_bytes, read_text
from fora_plate.read.logos import read_logo
from fora_plate.read.records import StyleRecord
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load
from fora_plate.text import FACES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fora_plate.logo import Logo
    from fora_plate.text import Face

__all__ = ["StyleFile", "read_style_file"]

UNREACHED: Final = frozenset({"missing-file", "dangling-link", "link-outside", "not-a-file", "unreadable"})
"""What is wrong with the name of a file rather than with what the file holds."""


@dataclass(frozen=True, slots=True)
class StyleFile:
    """The record of a house style, where it stands, its font files by face, and its logo if it has one.

    `problems` tells of font files and logos that could not be read, so that they are reported with all that is wrong
    besides.
    """

    record: StyleRecord
    origin: Origin
    fonts: Mapping[Face, bytes]
    logo: Logo | None
    problems: tuple[Diagnostic, ...]


def read_style_file(path: Path) -> StyleFile:
    """The house style in the file `path`. Raises `DataError`; its places are relative to the folder of the file."""
    folder, file = str(path.parent), path.name
    record = record_of(StyleRecord, load(read_text(folder, Source(StyleRecord, file, path.is_symlink())), file), file)
    assert isinstance(record, StyleRecord)  # noqa: S101 -- the kind that was asked for
    origin = Origin(file)
    fonts, problems = _fonts(folder, record, origin)
    logo, more = _logo(folder, record, origin)
    return StyleFile(record, origin, MappingProxyType(fonts), logo, (*problems, *more))


def _fonts(folder: str, record: StyleRecord, origin: Origin) -> tuple[dict[Face, bytes], list[Diagnostic]]:
    """The font files that can be read, and what is wrong with the others."""
    fonts: dict[Face, bytes] = {}
    problems: list[Diagnostic] = []
    for face in FACES if record.font else ():
        name = str(getattr(record.font, face))
        try:
            fonts[face] = read_bytes(folder, name, linked=True)
        except DataError as error:
            reason = error.diagnostics[0].code
            problems.append(Diagnostic.of("unusable-font", origin.at("font", face), file=name, reason=reason))
    return fonts, problems


def _logo(folder: str, record: StyleRecord, origin: Origin) -> tuple[Logo | None, tuple[Diagnostic, ...]]:
    """The logo, or what is wrong: in the file that it is in, or here if there is no such file."""
    if record.logo is None:
        return None, ()
    try:
        return read_logo(folder, Source(StyleRecord, record.logo, linked=True)), ()
    except DataError as error:
        return None, tuple(_reached(problem, record.logo, origin.at("logo")) for problem in error.diagnostics)


def _reached(problem: Diagnostic, file: str, named: Origin) -> Diagnostic:
    """A finding about the file of a logo; one that the file was not reached stands where the file is `named`."""
    if problem.code not in UNREACHED:
        return problem
    return Diagnostic.of("unusable-logo", named, file=file, reason=problem.code)
