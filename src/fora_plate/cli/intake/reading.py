"""`fora-plate intake read`: a workbook into the private folder."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 -- typer reads it
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.intake.session import PrivateFolder, folder_of, reporting
from fora_plate.cli.session import coloured, language_of, patience, read, refuse, root_of, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.errors import Diagnostic
    from fora_plate.intake import Private
    from fora_plate.selection import Language


__all__ = ["READ", "read_"]

READ = say(
    "Lees een werkboek met antwoorden in de private map, en laat zien wat er nieuw of anders is.\n\n"
    "Alles blijft bewaard, contactgegevens apart. Opnieuw lezen verandert niets; van gewijzigde antwoorden "
    "blijven de besluiten staan die nog gelden.\n\n"
    "Voorbeeld:\n\n  fora-plate intake read antwoorden.xlsx --edition 2025",
    "Read a workbook of answers into the private folder, and show what is new or different.\n\n"
    "All is kept, contact details apart. Reading again changes nothing; of changed answers the decisions stay "
    "that still apply.\n\n"
    "Example:\n\n  fora-plate intake read answers.xlsx --edition 2025",
)


def read_(  # noqa: PLR0913 -- one parameter per flag
    workbook: Annotated[
        Path, typer.Argument(metavar="WORKBOOK", show_default=False, help=say("Het werkboek.", "The workbook."))
    ],
    *,
    edition: Annotated[
        str,
        typer.Option("--edition", metavar="2025", show_default=False, help=say("De consultatie.", "The consultation.")),
    ],
    again: Annotated[
        bool,
        typer.Option(
            "--again",
            help=say(
                "Stel ook opnieuw voor wat openbaar kan worden van wie hetzelfde antwoordt. Besluiten blijven.",
                "Also propose again what could be public of those who answer the same. Decisions stay.",
            ),
        ),
    ] = False,
    private: PrivateFolder = None,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Read a workbook into the private folder."""
    from fora_plate.intake import change, guard, read_private, taken_lines
    from fora_plate.intake.private import EDITION
    from fora_plate.intake.table import NoOrganisationError
    from fora_plate.intake.taking import asked_of
    from fora_plate.intake.workbooks import read_workbook

    language, root = language_of(lang), root_of(data, lang)
    if not EDITION.fullmatch(edition):
        refuse("bad-edition", language, name=edition)
    if not workbook.is_file():
        refuse("no-source", language, name=str(workbook))
    folder = folder_of(root, private)
    catalog = read(root, language)
    with reporting(folder, language):
        guard(root, folder, create=True)
    with reporting(folder / edition, language):
        before = read_private(folder, edition)
    with reporting(workbook.parent, language):
        try:
            with patience(say("lezen", "reading")):
                taken, notes = read_workbook(workbook, before, catalog, again=again)
        except NoOrganisationError as error:
            change(folder, edition, asked_of(before, error.headings))  # for a person to say which column it is
            raise
    with reporting(folder / edition, language):
        change(folder, edition, taken.records)
        after = read_private(folder, edition)
    for line in taken_lines(taken, before, after.decisions, workbook.name, language):
        typer.echo(line)
    _tell(after, notes, workbook, folder / edition, language)


def _tell(after: Private, notes: Sequence[Diagnostic], workbook: Path, folder: Path, language: Language) -> None:
    """Say what a person has to look at."""
    from fora_plate.intake import waiting
    from fora_plate.intake.records import ColumnsRecord
    from fora_plate.read import locate
    from fora_plate.report import as_text
    from fora_plate.words.intake import INTAKE

    words = INTAKE[language]
    if notes:
        typer.echo(as_text(locate(notes, workbook.parent), language, colour=coloured(sys.stderr)), err=True)
    unknown = [column for column in after.columns.columns if column.asks == "unknown"]
    if unknown:
        file = shown(folder / ColumnsRecord.folder)
        typer.echo(words["read-columns"].format(number=len(unknown), file=file), err=True)
    left = len(waiting(after.decisions))
    if left:
        typer.echo(words["undecided"].format(number=left))
