"""Where plates go, and the report on them: files in a folder, standard output, or nowhere at all.

In: plates as they are made. Out: files, and what is printed. Makes no plate, and judges none.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from fora_plate.cli.session import patience, refuse, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fora_plate.build import Plate
    from fora_plate.quality import Quality
    from fora_plate.selection import Language

__all__ = ["refuse_unknown_report", "report_on", "to_folder", "to_nowhere", "to_stdout"]


def to_stdout(plates: Iterator[Plate]) -> None:
    """Write the first plate, as it is, to standard output."""
    sys.stdout.buffer.write(next(plates).content)


def to_folder(plates: Iterator[Plate], total: int, folder: Path) -> Iterator[Quality]:
    """Write every plate into a folder and name its file on standard error; the quality of each file."""
    from fora_plate.build import write_whole

    for plate in _watched(plates, total):
        typer.echo(shown(write_whole(folder, plate)), err=True)
        yield plate.quality


def to_nowhere(plates: Iterator[Plate], total: int) -> Iterator[Quality]:
    """Make every plate and drop it; the quality of each file."""
    return (plate.quality for plate in _watched(plates, total))


def _watched(plates: Iterator[Plate], total: int) -> Iterator[Plate]:
    """The plates, with a count on the terminal while the next one takes longer than a moment."""
    for done in range(1, total + 1):
        with patience(f"{done}/{total}"):
            plate = next(plates)
        yield plate


def refuse_unknown_report(form: str | None, language: Language) -> None:
    """End the program with 2 for a form that a report on quality does not have, before anything is made."""
    from fora_plate.quality import QUALITY_REPORTS

    if form is not None and form not in QUALITY_REPORTS:
        refuse("unknown-report", language, name=form, known=", ".join(QUALITY_REPORTS))


def report_on(qualities: Iterator[Quality], form: str | None, language: Language) -> None:
    """Wait for all plates, and print the report on them if there is to be one; a plate in two formats counts once."""
    from fora_plate.quality import QUALITY_REPORTS

    plates = tuple(dict.fromkeys(qualities))
    if form is not None:
        typer.echo(QUALITY_REPORTS[form](plates, language), nl=False)
