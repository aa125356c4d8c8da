"""The publiccode files of a file or folder, read.

In: a path. Out: `Publiccode`s, in order of name. Raises `DataError` with everything that is wrong in any of them; its
places are relative to the folder. Reads only regular files in the folder and in the folders right below it, follows
no link out of it, and no report quotes a line with an address for mail.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.publiccode.places import beside_mail, folder_of, without_mail
from fora_plate.publiccode.text import languages_of
from fora_plate.publiccode.versions import key_findings, like, modern, version_findings
from fora_plate.read.files import Source, read_text
from fora_plate.read.publiccode_record import PubliccodeRecord
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import MOST_FINDINGS, load
from fora_plate.report import worst

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fora_plate.read.yaml_source import Data

__all__ = ["MOST_CONTRACTORS", "NAMES", "Publiccode", "read_publiccode"]

NAMES: Final = ("publiccode.yml", "publiccode.yaml")
SUFFIXES: Final = (".yml", ".yaml")
MOST_FILES: Final = 2000
MOST_ENTRIES: Final = 20_000
"""In one folder; a larger one is no folder of checkouts."""

OWN_CODES: Final = {"missing-key": "publiccode-missing-key", "wrong-type": "publiccode-wrong-type"}
"""Codes whose advice is about our own files, and what they are called here."""
MOST_CONTRACTORS: Final = 20
"""That are told of one file; more help nobody."""


@dataclass(frozen=True, slots=True)
class Publiccode:
    """One file: where it stands (relative to the folder that was read), what it says, and what is odd about it.

    `hidden` are the places in it that must not be quoted, because an address for mail stands on the same line.
    """

    origin: Origin
    record: PubliccodeRecord
    notes: tuple[Diagnostic, ...] = ()
    hidden: frozenset[Origin] = frozenset()


def read_publiccode(path: Path) -> tuple[Publiccode, ...]:
    """The file `path`, or all publiccode files in the folder `path` and right below it. Raises `DataError`."""
    folder = folder_of(path)
    names = _names(path) if path.is_dir() else [path.name]
    found: list[Publiccode] = []
    problems: list[Diagnostic] = []
    for name in names:
        try:
            found.append(_read(str(folder), name))
        except DataError as error:
            problems += error.diagnostics
    if problems:
        raise DataError(without_mail(problems, folder))
    return tuple(
        replace(file, notes=without_mail(file.notes, folder), hidden=beside_mail(_quoted(file), folder))
        for file in found
    )


def _quoted(file: Publiccode) -> list[Origin]:
    """The places in a file that notes may point at."""
    origin, record = file.origin, file.record
    places = [origin.at(key) for key in PubliccodeRecord.model_fields]
    places += [origin.at("description", language, "shortDescription") for language in languages_of(record.description)]
    places += [origin.at("intendedAudience", key) for key in type(record.intendedAudience).model_fields]
    paid = range(min(len(record.maintenance.contractors), MOST_CONTRACTORS))
    places += [origin.at("maintenance", "contractors", index, "name") for index in paid]
    return [*places, origin.at("legal", "license"), origin.at("maintenance", "type")]


def _names(folder: Path) -> list[str]:
    """The files to read, relative to `folder`: what is called publiccode, or else every YAML file in it."""
    entries = list(_entries(folder))
    direct = [entry.name for entry in entries if entry.name.endswith(SUFFIXES) and not entry.is_dir()]
    names = [name for name in direct if name.endswith(NAMES)]
    for entry in entries:
        if entry.is_dir():
            names += [f"{entry.name}/{name}" for name in NAMES if os.path.lexists(os.path.join(entry.path, name))]  # noqa: PTH118 -- an entry of a scan
    names = sorted(names or direct)
    if not names:
        raise DataError((Diagnostic.of("publiccode-not-found", Origin("publiccode.yml"), name=NAMES[0]),))
    if len(names) > MOST_FILES:
        raise DataError((Diagnostic.of("publiccode-too-many", Origin("."), most=str(MOST_FILES)),))
    return names


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """What stands in `folder` and is not hidden."""
    try:
        with os.scandir(folder) as found:
            for number, entry in enumerate(found):
                if number >= MOST_ENTRIES:
                    raise DataError((Diagnostic.of("publiccode-too-many", Origin("."), most=str(MOST_ENTRIES)),))
                if not entry.name.startswith("."):
                    yield entry
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError((Diagnostic.of("unreadable", Origin("."), reason=reason),)) from None


def _read(folder: str, name: str) -> Publiccode:
    """The file `name` in `folder`. Raises `DataError`."""
    given = load(read_text(folder, Source(PubliccodeRecord, name, linked=True)), name)
    data, origin = modern(given), Origin(name)
    try:
        record = record_of(PubliccodeRecord, data, name)
    except DataError as error:
        raise DataError(tuple(_said_for_the_standard(one, data) for one in error.diagnostics)) from None
    assert isinstance(record, PubliccodeRecord)  # noqa: S101 -- the kind that was asked for
    notes = (*version_findings(record.publiccodeYmlVersion, origin), *key_findings(data, name))[:MOST_FINDINGS]
    if worst(notes) == "error":
        raise DataError(notes)
    return Publiccode(origin, record, notes)


def _said_for_the_standard(finding: Diagnostic, data: dict[str, Data]) -> Diagnostic:
    """`finding` with advice about the standard instead of about our own files."""
    code, origin = OWN_CODES.get(finding.code, finding.code), finding.origin
    values = dict(finding.values)
    if finding.code == "missing-key" and (near := like(data, origin.path, values["key"])):
        values |= near
        origin = origin.key(near["near"])
    return Diagnostic(code, origin, tuple(values.items()), finding.related, finding.position)
