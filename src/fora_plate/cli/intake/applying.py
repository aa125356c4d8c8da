"""`fora-plate intake apply`: what was decided, into the public files."""

from __future__ import annotations

from typing import Annotated

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.intake.session import EditionName, PrivateFolder, follow, opened, planned
from fora_plate.cli.session import language_of, read, root_of

__all__ = ["APPLY", "apply"]

APPLY = say(
    "Laat zien wat de besluiten in de openbare bestanden veranderen; met --write verandert het ook.\n\n"
    "Alleen feiten op publish of anonymise gaan mee, elk met zijn vraag als bron. Wat iemand met de hand in een "
    "bestand schreef blijft staan: een verschil wordt getoond, met beide versies. Eindigt met 1 als er "
    "verschillen zijn.",
    "Show what the decisions change in the public files; with --write it is changed too.\n\n"
    "Only facts set to publish or anonymise go along, each with its question as a source. What somebody wrote in a "
    "file by hand stays: a difference is shown, with both versions. Ends with 1 if there are differences.",
)

Write = Annotated[
    bool,
    typer.Option("--write", help=say("Verander ook de bestanden: alle, of geen.", "Also change the files, or none.")),
]


def apply(
    *,
    write: Write = False,
    edition: EditionName = None,
    private: PrivateFolder = None,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Bring the public files in line with the decisions."""
    from fora_plate.intake import lack_lines
    from fora_plate.words.intake import INTAKE

    language, root = language_of(lang), root_of(data, lang)
    folder, there = opened(root, private, edition, language)
    catalog = read(root, language)
    found = planned(root, folder, there, catalog, language)
    follow(root, catalog, found, folder, there, language, write=write)
    for line in lack_lines(found.wanted.lacks, language):
        typer.echo(line, err=True)
    counts = {"undecided": found.wanted.undecided, "withheld": found.wanted.withheld}
    typer.echo(INTAKE[language]["apply-counts"].format(**counts), err=True)
    if found.conflicts:
        raise typer.Exit(1)
