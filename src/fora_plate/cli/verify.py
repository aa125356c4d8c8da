"""`fora-plate verify`: whether files follow from the data."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 -- typer reads the annotations when it runs
from typing import Annotated

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.session import language_of, read, refuse, root_of, shown

__all__ = ["HELP", "verify"]

HELP = say(
    "Zeg van bestanden (svg, pdf, png) of ze uit deze gegevens volgen. Eindigt met 1 als dat van een niet zo is.",
    "Tell of files (svg, pdf, png) whether they follow from these data. Ends with 1 if one does not.",
)


def verify(
    files: Annotated[list[Path], typer.Argument(metavar="FILE ...", help=say("Bestanden.", "Files."))],
    *,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Tell of files whether they follow from the data."""
    from fora_plate.build import altered
    from fora_plate.provenance import read_line
    from fora_plate.verify import differences, sentence
    from fora_plate.write import provenance_in

    language, root = language_of(lang), root_of(data, lang)
    for path in files:
        if not path.is_file():
            refuse("no-such-file", language, name=str(path))
    catalog = read(root, language)
    good = True
    for path in files:
        content, suffix = path.read_bytes(), path.suffix.removeprefix(".")
        found = read_line(provenance_in(content, suffix))
        different = differences(found, catalog) if found else ()
        if found and not different and suffix == "svg" and altered(content, found, catalog):
            different = ("altered",)
        good = good and found is not None and not different
        typer.echo(sentence(shown(path), found, different, language))
    if not good:
        raise typer.Exit(1)
