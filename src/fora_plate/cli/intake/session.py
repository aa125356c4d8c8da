"""What the commands of an intake share: the private folder, and how a plan is shown and followed."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.flags import say
from fora_plate.cli.session import fail, refuse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.intake import Plan, Private
    from fora_plate.intake.records import PublishedRecord
    from fora_plate.selection import Language

__all__ = ["EditionName", "PrivateFolder", "folder_of", "follow", "opened", "others", "planned", "reporting"]

PrivateFolder = Annotated[
    Path | None,
    typer.Option(
        "--private",
        metavar="DIR",
        show_default=False,
        help=say(
            "De private map; anders `intake` naast de gegevens.", "The private folder; else `intake` by the data."
        ),
    ),
]
EditionName = Annotated[
    str | None,
    typer.Option(
        "--edition",
        metavar="2025",
        show_default=False,
        help=say("De consultatie, als er meer zijn.", "The consultation, if there are more."),
    ),
]


def folder_of(root: Path, private: Path | None) -> Path:
    """The private folder that a flag names, or the one beside the data."""
    from fora_plate.intake.private import PRIVATE

    return private if private is not None else root / PRIVATE


def opened(root: Path, private: Path | None, edition: str | None, language: Language) -> tuple[Path, Private]:
    """The private folder and what is in it; where there is nothing, or too much to choose from, the program ends."""
    from fora_plate.intake import editions, guard

    folder = folder_of(root, private)
    with reporting(folder, language):
        guard(root, folder, create=False)
        known = editions(folder)
        if edition is not None and edition not in known:
            refuse("no-edition", language, name=edition, known=", ".join(known))
        if edition is None and len(known) != 1:
            refuse("which-edition", language, known=", ".join(known))
    name = edition or known[0]
    return folder, _edition(root, folder, name, language)


def _edition(root: Path, folder: Path, name: str, language: Language) -> Private:
    """The private files of one edition, with what came of a run that was cut off."""
    from fora_plate.intake import read_private, settled

    with reporting(folder / name, language):
        there = read_private(folder, name)
        return replace(there, published=settled(root, there.published))


def others(root: Path, folder: Path, there: Private, language: Language) -> Iterable[PublishedRecord]:
    """What is on record as published of the other editions."""
    from fora_plate.intake import editions

    names = [name for name in editions(folder) if name != there.edition]
    return [_edition(root, folder, name, language).published for name in names]


def follow(  # noqa: PLR0913 -- from a plan to files
    root: Path,
    catalog: Catalog,
    found: Plan,
    folder: Path,
    there: Private,
    language: Language,
    *,
    write: bool,
) -> None:
    """Show what a plan changes, and change it: public files, with a record before that tells what came of a cut-off."""
    from fora_plate.cli.importing import followed, write_files
    from fora_plate.difference import DIFFERENCE_REPORTS
    from fora_plate.intake import announced, change, conflict_lines
    from fora_plate.intake.records import PublishedRecord
    from fora_plate.words.intake import INTAKE

    incoming = followed(root, catalog, found.proposal, language)
    for line in conflict_lines(found.conflicts, language):
        typer.echo(line, err=True)
    if not incoming.edits:
        typer.echo(INTAKE[language]["apply-none"])
    else:
        typer.echo(DIFFERENCE_REPORTS["text"](incoming.comparison, language), nl=False)
    if not write:
        if incoming.edits:
            typer.echo(say("Er is niets veranderd; met --write wel.", "Nothing was changed; --write does."), err=True)
        return
    with reporting(folder / there.edition, language):
        if incoming.edits:
            before = announced(there.published, found.record, incoming.edits)
            change(folder, there.edition, {PublishedRecord.folder: before})
            write_files(root, incoming, language)
        change(folder, there.edition, {PublishedRecord.folder: found.record})


@contextmanager
def reporting(root: Path, language: Language) -> Iterator[None]:
    """Report what is wrong with data or files, with places in `root`, and end the program with 1."""
    from fora_plate.errors import BuildError, DataError

    try:
        yield
    except DataError as error:
        fail(error.diagnostics, root, language)
    except BuildError as error:
        fail([error.diagnostic], root, language)


def planned(root: Path, folder: Path, there: Private, catalog: Catalog, language: Language) -> Plan:
    """What following the decisions would do; public files that cannot be read end the program with 1."""
    from fora_plate.intake import plan

    elsewhere = others(root, folder, there, language)
    with reporting(root, language):
        return plan(root, there, catalog, elsewhere)
