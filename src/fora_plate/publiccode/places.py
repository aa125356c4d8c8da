"""Where findings about publiccode files point, without ever showing who can be reached how.

In: diagnostics, and the path that was imported. Out: the same with their places, or without those that would show a
line with an address for mail. By agreement the origin of such a diagnostic is a publiccode file, and what is related
is a file of the data.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.errors import Diagnostic, Origin
from fora_plate.read.locate import locate
from fora_plate.report import Located, Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["beside_mail", "folder_of", "located", "on_whole", "without_mail"]

MAIL: Final = "@"


def folder_of(path: Path) -> Path:
    """The folder that the places in a publiccode file are relative to, when `path` was imported."""
    return path if path.is_dir() else path.parent


def without_mail(findings: Sequence[Diagnostic], folder: Path) -> tuple[Diagnostic, ...]:
    """`findings`, those on a line with an address for mail (or an address that holds a name) on the file as a whole."""
    seen = {item.diagnostic for item in locate(findings, folder) if MAIL in (item.place.excerpt or "")}
    return tuple(on_whole(finding) if finding in seen else finding for finding in findings)


def beside_mail(origins: Sequence[Origin], folder: Path) -> frozenset[Origin]:
    """Those of `origins` whose line holds an address for mail."""
    findings = [Diagnostic("publiccode-conflict", origin) for origin in origins]
    return frozenset(item.diagnostic.origin for item in locate(findings, folder) if MAIL in (item.place.excerpt or ""))


def on_whole(finding: Diagnostic) -> Diagnostic:
    """`finding` on its file as a whole, and without values that hold an address for mail."""
    values = tuple((name, "…" if MAIL in value else value) for name, value in finding.values)
    return replace(finding, origin=Origin(finding.origin.file), values=values, position=None)


def located(notes: Sequence[Diagnostic], path: Path, root: Path) -> tuple[Located, ...]:
    """`notes` of a proposal with their places: what they are about below `path`, what is related in the data `root`."""
    here = {item.diagnostic: item.place for item in locate([_alone(note) for note in notes], folder_of(path))}
    origins = dict.fromkeys(origin for note in notes for origin in note.related)
    there = {
        item.diagnostic.origin: item.place
        for item in locate([Diagnostic("publiccode-conflict", origin) for origin in origins], root)
    }
    found = [
        Located(note, here[_alone(note)], tuple(there.get(origin) or Place(origin.file) for origin in note.related))
        for note in notes
    ]
    return tuple(sorted(found, key=lambda item: (item.place.file, item.place.line, item.place.column)))


def _alone(note: Diagnostic) -> Diagnostic:
    return replace(note, related=())
