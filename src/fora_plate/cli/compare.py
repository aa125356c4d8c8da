"""The commands that look at more than one state of the data: `diff` and `history`.

Like all commands they parse flags, call, print and choose the exit code.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Never

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.session import coloured, language_of, patience, refuse, root_of

if TYPE_CHECKING:
    from fora_plate.difference import Comparison
    from fora_plate.selection import Language
    from fora_plate.sides import Side, UnreadableSideError

__all__ = ["DIFF", "HISTORY", "compared", "diff", "history", "side"]

DIFF = say(
    "Vergelijk de gegevens van twee revisies, twee mappen, of een revisie met de bestanden zoals ze nu zijn: wat is "
    "toegevoegd, verwijderd, verplaatst, hernoemd of veranderd.\n\n"
    "Voorbeelden:\n\n"
    "  fora-plate diff main\n\n"
    "  fora-plate diff v1 v2 --format changelog\n\n"
    "  fora-plate diff ../oud . --format markdown",
    "Compare the data of two revisions, of two folders, or of a revision with the files as they are now: what was "
    "added, removed, moved, renamed or changed.\n\n"
    "Examples:\n\n"
    "  fora-plate diff main\n\n"
    "  fora-plate diff v1 v2 --format changelog\n\n"
    "  fora-plate diff ../old . --format markdown",
)
HISTORY = say(
    "Toon het leven van een product, leverancier, component of iets anders met een kenmerk, over de revisies van de "
    "repository: het nieuwste eerst, met datum en revisie.",
    "Show the life of a product, supplier, component or anything else with an id over the revisions of the "
    "repository: the newest first, with date and revision.",
)


def diff(  # noqa: PLR0913 -- one parameter per flag
    old: Annotated[
        str,
        typer.Argument(metavar="OLD", help=say("Een revisie of een map.", "A revision or a folder.")),
    ],
    new: Annotated[
        str | None,
        typer.Argument(
            metavar="[NEW]",
            help=say("Idem; anders de bestanden zoals ze nu zijn.", "Likewise; otherwise the files as they are now."),
        ),
    ] = None,
    *,
    style: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="text|markdown|json|changelog",
            help=say("Vorm van het verslag.", "Form of the report."),
        ),
    ] = "text",
    exit_code: Annotated[
        bool,
        typer.Option("--exit-code", help=say("Eindig met 1 als er verschillen zijn.", "End with 1 for differences.")),
    ] = False,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Compare two states of the data."""
    from fora_plate.difference import DIFFERENCE_REPORTS

    language = language_of(lang)
    if style not in DIFFERENCE_REPORTS:
        refuse("unknown-report", language, name=style, known=", ".join(DIFFERENCE_REPORTS))
    comparison = compared(side(old, data, lang), side(new, data, lang))
    typer.echo(DIFFERENCE_REPORTS[style](comparison, language), nl=False)
    if exit_code and comparison.changes:
        raise typer.Exit(1)


def history(
    identity: Annotated[str, typer.Argument(metavar="ID", help=say("Een kenmerk.", "An id."))],
    *,
    limit: Annotated[
        int, typer.Option("--limit", min=1, max=10_000, help=say("Hoogstens zoveel wijzigingen.", "At most so many."))
    ] = 50,
    style: Annotated[
        str, typer.Option("--format", metavar="text|json", help=say("Vorm van het verslag.", "Form of the report."))
    ] = "text",
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Show the life of one thing."""
    from fora_plate.history import HISTORY_REPORTS, life_of
    from fora_plate.revisions import RevisionError

    language, root = language_of(lang), root_of(data, lang)
    if style not in HISTORY_REPORTS:
        refuse("unknown-report", language, name=style, known=", ".join(HISTORY_REPORTS))
    try:
        with patience(say("revisies lezen", "reading the revisions")):
            life = life_of(root, identity, limit)
    except RevisionError as error:
        refuse(error.code, language, **error.values)
    if not life.events:
        refuse("never-there", language, name=identity)
    typer.echo(HISTORY_REPORTS[style](life, language), nl=False)


def compared(before: Side, after: Side) -> Comparison:
    """Everything that differs between two sides."""
    from fora_plate.difference import Comparison, differences

    edition = after.catalog.edition
    changes = differences(before.catalog, after.catalog)
    return Comparison(old=before.name, new=after.name, edition=edition.id, date=edition.date, changes=changes)


def side(name: str | None, data: Path | None, lang: str) -> Side:
    """The side that is named so, or the files as they are now; what cannot be read ends the program with 1 or 2."""
    from fora_plate.build import find_data
    from fora_plate.revisions import RevisionError
    from fora_plate.sides import NoSideError, UnreadableSideError, is_folder, is_path, now, side_of

    language = language_of(lang)
    root = data if data is not None else find_data(Path.cwd())
    if name is None or (root is None and not is_path(name) and not is_folder(name)):
        root = root_of(data, lang)
    try:
        with patience(say("gegevens lezen", "reading the data")):
            return side_of(name, root) if name is not None else now(root_of(data, lang))
    except NoSideError as error:
        refuse("no-side", language, name=error.name)
    except RevisionError as error:
        refuse(error.code, language, **error.values)
    except UnreadableSideError as error:
        _fail(error, language)


def _fail(error: UnreadableSideError, language: Language) -> Never:
    """Say which side cannot be read, report what is wrong with it, and end with 1."""
    from fora_plate.report import as_text, usage

    typer.echo(usage("side-with-errors", language, {"name": error.name}), err=True)
    typer.echo(as_text(error.located, language, colour=coloured(sys.stderr)), err=True)
    raise typer.Exit(1)
