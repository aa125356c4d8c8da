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
    from fora_plate.selection import Language

__all__ = ["refuse_unknown_report", "report_on", "to_folder", "to_nowhere", "to_stdout"]


def to_stdout(plates: Iterator[Plate]) -> None:
    """Write the first plate, as it is, to standard output."""
    sys.stdout.buffer.write(next(plates).content)


def to_folder(plates: Iterator[Plate], total: int, folder: Path) -> Iterator[Plate]:
    """Write every plate into a folder and name its file on standard error; the plates written."""
    from fora_plate.build import write_whole

    for plate in to_nowhere(plates, total):
        typer.echo(shown(write_whole(folder, plate)), err=True)
        yield plate


def to_nowhere(plates: Iterator[Plate], total: int) -> Iterator[Plate]:
    """Make every plate, with a count on the terminal while one takes longer than a moment; the plates made."""
    for done in range(1, total + 1):
        with patience(f"{done}/{total}"):
            plate = next(plates)
        yield plate


def refuse_unknown_report(form: str | None, language: Language) -> None:
    """End the program with 2 for a form that a report on quality does not have, before anything is made."""
    from fora_plate.quality import QUALITY_REPORTS

    if form is not None and form not in QUALITY_REPORTS:
        refuse("unknown-report", language, name=form, known=", ".join(QUALITY_REPORTS))


def report_on(plates: Iterator[Plate], form: str | None, language: Language) -> None:
    """Wait for all plates, and print the report on them if there is to be one; a plate in two formats counts once."""
    from fora_plate.quality import QUALITY_REPORTS

    if form is None:
        for _ in plates:
            pass
        return
    qualities = tuple(dict.fromkeys(plate.quality() for plate in plates))
    typer.echo(QUALITY_REPORTS[form](qualities, language), nl=False)
