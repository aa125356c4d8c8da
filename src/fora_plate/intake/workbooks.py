"""A workbook of answers, taken in.

In: a path, the private files and the catalog. Out: private records to write, what became of every respondent, and
notes. Raises `DataError` for what is no workbook of answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.intake.known import knowing
from fora_plate.intake.proposing import proposed
from fora_plate.intake.reading import respondents
from fora_plate.intake.taking import Taken, said_of, taken_in
from fora_plate.workbook import read_sheets

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.errors import Diagnostic
    from fora_plate.intake.private import Private

__all__ = ["read_workbook"]


def read_workbook(
    path: Path, private: Private, catalog: Catalog, *, again: bool
) -> tuple[Taken, tuple[Diagnostic, ...]]:
    """What a workbook makes of the private files, and what a person should look at."""
    reading = respondents(read_sheets(path), said_of(private.columns))
    there = knowing(catalog)
    taken = taken_in(
        private, reading.respondents, lambda respondent: proposed(respondent, there), reading.unmapped, again=again
    )
    return taken, reading.notes
