"""`fora-plate intake status`: how far an edition is."""

from __future__ import annotations

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.intake.session import EditionName, PrivateFolder, opened, planned
from fora_plate.cli.session import language_of, read, root_of

__all__ = ["STATUS", "status"]

STATUS = say(
    "Zeg hoe ver het is: gelezen, besloten, openbaar, achtergehouden, nog niet herkend.",
    "Tell how far it is: read, decided, public, withheld, not recognised yet.",
)


def status(*, edition: EditionName = None, private: PrivateFolder = None, lang: Lang = "nl", data: Data = None) -> None:
    """Tell how far an edition is."""
    from fora_plate.intake import progress_lines, progress_of

    language, root = language_of(lang), root_of(data, lang)
    folder, there = opened(root, private, edition, language)
    catalog = read(root, language)
    found = planned(root, folder, there, catalog, language)
    names = {component.id: component.name for component in catalog.components.values()}
    for line in progress_lines(progress_of(there, catalog, found), names, language):
        typer.echo(line)
