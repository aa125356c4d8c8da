"""`fora-plate import`: what others made, into the data."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 -- typer reads it
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.session import coloured, fail, language_of, patience, read, refuse, root_of, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.incoming import Incoming
    from fora_plate.proposal import Proposal
    from fora_plate.report import Located
    from fora_plate.selection import Language

__all__ = ["IMPORT", "followed", "import_", "write_files"]

IMPORT = say(
    "Lees in wat anderen maakten, en laat eerst zien wat dat verandert. Zonder --write verandert er niets.\n\n"
    "Een ArchiMate-model (.xml of .archimate) geeft de referentiearchitectuur in fora/; fora/mapping.yaml zegt wat wat "
    "is. Een publiccode.yml, of een map ermee, geeft producten. Een werkboek (.xlsx) van `fora-plate export` "
    "geeft wat een collega erin veranderde.\n\n"
    "Voorbeelden:\n\n"
    "  fora-plate import FORA.xml\n\n"
    "  fora-plate import FORA.xml --commit d7b2325 --date 2025-02-28 --write\n\n"
    "  fora-plate import ../mijn-project/publiccode.yml\n\n"
    "  fora-plate import werkboek.xlsx --write",
    "Import what others made, and first show what it changes. Without --write nothing changes.\n\n"
    "An ArchiMate model (.xml or .archimate) gives the reference architecture in fora/; fora/mapping.yaml says what is "
    "what. A publiccode.yml, or a folder with them, gives products. A workbook (.xlsx) of `fora-plate export` "
    "gives what a colleague changed in it.\n\n"
    "Examples:\n\n"
    "  fora-plate import FORA.xml\n\n"
    "  fora-plate import FORA.xml --commit d7b2325 --date 2025-02-28 --write\n\n"
    "  fora-plate import ../my-project/publiccode.yml\n\n"
    "  fora-plate import workbook.xlsx --write",
)


def import_(  # noqa: PLR0913 -- one parameter per flag
    source: Annotated[
        Path,
        typer.Argument(metavar="SOURCE", help=say("Wat wordt ingelezen.", "What is imported."), show_default=False),
    ],
    *,
    write: Annotated[
        bool,
        typer.Option(
            "--write", help=say("Verander ook de bestanden: alle, of geen.", "Also change the files, or none.")
        ),
    ] = False,
    form: Annotated[
        str,
        typer.Option(
            "--format", metavar="text|markdown|json", help=say("Vorm van het verslag.", "Form of the report.")
        ),
    ] = "text",
    commit: Annotated[
        str | None,
        typer.Option(
            "--commit",
            show_default=False,
            help=say(
                "De stand van het model: zijn commit of versie.", "The state of the model: its commit or version."
            ),
        ),
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="YYYY-MM-DD",
            show_default=False,
            help=say("De datum van die stand.", "The date of that state."),
        ),
    ] = None,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Import what others made."""
    from fora_plate.errors import DataError
    from fora_plate.incoming import IMPORTERS, stated

    language, root = language_of(lang), root_of(data, lang)
    if form not in REPORTS:
        refuse("unknown-report", language, name=form, known=", ".join(REPORTS))
    name = _importer(source, language)
    if name != "model" and (commit or date):
        refuse("state-of-model-only", language, flag="--commit" if commit else "--date")
    before = read(root, language)
    try:
        with patience(say("inlezen", "importing")):
            proposal = stated(IMPORTERS[name].propose(source, root, before), root, commit=commit, date=date)
    except DataError as error:
        _tell(IMPORTERS[name].located(error.diagnostics, source, root), language)
        raise typer.Exit(1) from None
    found = followed(root, before, proposal, language)
    typer.echo(_report(name, found, form, language), nl=False)
    _tell(IMPORTERS[name].located(proposal.notes, source, root), language)
    if found.edits and write:
        write_files(root, found, language)
    elif found.edits:
        typer.echo(say("Er is niets veranderd; met --write wel.", "Nothing was changed; --write does."), err=True)


REPORTS = ("text", "markdown", "json")
"""The forms in which what changes can be told, whatever is imported."""


def _importer(source: Path, language: Language) -> str:
    """What can import a source; one that is not there or of no kind that is known ends the program with 2."""
    from fora_plate.incoming import importer_of

    if not source.exists():
        refuse("no-source", language, name=str(source))
    name = importer_of(source)
    if name is None:
        refuse("unknown-source", language, name=str(source))
    return name


def write_files(root: Path, found: Incoming, language: Language) -> None:
    """Change the files, all or none, and name them on standard error."""
    from fora_plate.edit import write_all
    from fora_plate.errors import BuildError, DataError

    try:
        write_all(root, found.edits)
    except DataError as error:
        fail(error.diagnostics, root, language)
    except BuildError as error:
        fail([error.diagnostic], root, language)
    for file in found.edits:
        typer.echo(shown(root / file), err=True)


def followed(root: Path, before: Catalog, proposal: Proposal, language: Language) -> Incoming:
    """What would follow from a proposal; one from which no usable data follow ends the program with 1."""
    from fora_plate.errors import DataError
    from fora_plate.incoming import incoming
    from fora_plate.report import as_text, usage
    from fora_plate.sides import UnreadableSideError

    try:
        return incoming(root, before, proposal)
    except DataError as error:
        fail(error.diagnostics, root, language)
    except UnreadableSideError as error:
        typer.echo(usage("import-with-errors", language, {}), err=True)
        typer.echo(as_text(error.located, language, colour=coloured(sys.stderr)), err=True)
        raise typer.Exit(1) from None


def _report(name: str, found: Incoming, form: str, language: Language) -> str:
    """What changes: in the structure what becomes of every part and what hangs on it, otherwise the differences."""
    from fora_plate.difference import DIFFERENCE_REPORTS
    from fora_plate.structure import MIGRATION_REPORTS, migration

    if name == "model" and all(file.startswith("fora/") for file in found.edits):
        return MIGRATION_REPORTS[form](migration(found.before, found.after, found.comparison), found.before, language)
    return DIFFERENCE_REPORTS[form](found.comparison, language)


def _tell(located: Sequence[Located], language: Language) -> None:
    """Print what a person has to look at, on standard error."""
    from fora_plate.report import as_text

    if located:
        typer.echo(as_text(located, language, colour=coloured(sys.stderr)), err=True)
