"""`fora-plate new`: a complete project to begin with."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.flags import Lang, say
from fora_plate.cli.session import coloured, fail, language_of, patience, refuse

if TYPE_CHECKING:
    from fora_plate.selection import Language
    from fora_plate.starter import Starter

__all__ = ["NEW", "new"]

NEW = say(
    "Begin een project voor een andere referentiearchitectuur: een map met gegevens, platen en een mapping.\n\n"
    "Zonder --from staan er verzonnen gegevens in, met uitleg erbij. Met --from komt de structuur uit een "
    "ArchiMate-model (.xml of .archimate). Wat daarin wat is wordt geraden; dat staat in fora/mapping.yaml, om aan te "
    "passen.\n\n"
    "Voorbeelden:\n\n"
    "  fora-plate new platen\n\n"
    "  fora-plate new platen --from MODEL.xml",
    "Begin a project for another reference architecture: a folder with data, plates and a mapping.\n\n"
    "Without --from it holds invented data that explain themselves. With --from the structure comes out of an "
    "ArchiMate model (.xml or .archimate). What is what in it is guessed, and stands in fora/mapping.yaml, to be "
    "adjusted.\n\n"
    "Examples:\n\n"
    "  fora-plate new plates\n\n"
    "  fora-plate new plates --from MODEL.xml",
)


def new(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER",
            help=say("De map, die er nog niet is of leeg is.", "The folder, which is not there yet or is empty."),
            show_default=False,
        ),
    ],
    *,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="MODEL",
            show_default=False,
            help=say("Het ArchiMate-model dat de structuur geeft.", "The ArchiMate model that gives the structure."),
        ),
    ] = None,
    lang: Lang = "nl",
) -> None:
    """Begin a project."""
    from fora_plate.errors import BuildError
    from fora_plate.folder import refuse_taken, write_new

    language = language_of(lang)
    try:
        refuse_taken(folder)
        with patience(say("project maken", "making the project")):
            made = _made(source, language)
        write_new(folder, made.files)
    except BuildError as error:
        fail([error.diagnostic], Path(), language)
    _tell(made, source, language)
    typer.echo(_next(folder, source))


def _made(source: Path | None, language: Language) -> Starter:
    """The project; a model of which none can be made ends the program with 1, one that is not there with 2."""
    from fora_plate.errors import DataError
    from fora_plate.model import read_model
    from fora_plate.report import as_text, usage
    from fora_plate.sides import UnreadableSideError
    from fora_plate.starter import example, starter_of

    if source is None:
        return example()
    if not source.exists():
        refuse("no-source", language, name=str(source))
    try:
        return starter_of(read_model(source))
    except DataError as error:
        fail(error.diagnostics, source.parent, language)
    except UnreadableSideError as error:
        typer.echo(usage("new-with-errors", language, {"name": str(source)}), err=True)
        typer.echo(as_text(error.located, language, colour=coloured(sys.stderr)), err=True)
        raise typer.Exit(1) from None


def _tell(made: Starter, source: Path | None, language: Language) -> None:
    """Print what a person has to look at, on standard error."""
    from fora_plate.read import locate
    from fora_plate.report import as_text

    if made.notes and source is not None:
        typer.echo(as_text(locate(made.notes, source.parent), language, colour=coloured(sys.stderr)), err=True)


def _next(folder: Path, source: Path | None) -> str:
    """The commands with which one goes on."""
    release = shlex.quote(str(source.absolute())) if source else "MODEL.xml"
    place = f"./{folder}" if str(folder).startswith("-") else str(folder)
    steps = (
        (f"cd {shlex.quote(place)}", say("ga erheen", "go there")),
        ("fora-plate check", say("controleer de gegevens", "check the data")),
        ("fora-plate build", say("maak alle platen in output/", "make every plate in output/")),
        (f"fora-plate import {release}", say("bij een nieuwe uitgave van het model", "for a new release of the model")),
    )
    width = max(len(command) for command, _ in steps)
    return "\n".join(f"{command:<{width}}  # {why}" for command, why in steps)
