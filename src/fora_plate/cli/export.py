"""`fora-plate export`: the data as open data, in tables or as an ArchiMate model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from fora_plate.cli.flags import Data, Lang, Out, say
from fora_plate.cli.output import to_folder, to_stdout
from fora_plate.cli.session import fail, formats_of, language_of, read, refuse, root_of

__all__ = ["EXPORT", "export"]

EXPORT = say(
    "Schrijf de gegevens als open data in output/: elke tabel als CSV, en alles samen in fora-plate.json.\n\n"
    "Met --format archimate: fora-plate.xml, een ArchiMate-model met alle gegevens en met elke plaat als view. Met "
    "--format xlsx: een werkboek om te wijzigen en terug te sturen; docs/spreadsheets.md zegt hoe.\n\n"
    "docs/open-data.md legt de kolommen en het model uit.\n\n"
    "Voorbeelden:\n\n"
    "  fora-plate export\n\n"
    "  fora-plate export products suppliers --format csv --out tabellen\n\n"
    "  fora-plate export coverage --format csv --out -\n\n"
    "  fora-plate export --format archimate,xlsx",
    "Write the data as open data into output/: every table as CSV, and all together in fora-plate.json.\n\n"
    "With --format archimate: fora-plate.xml, an ArchiMate model with all data and every plate as a view. With "
    "--format xlsx: a workbook to edit and send back; docs/spreadsheets.md tells how.\n\n"
    "docs/open-data.md explains the columns and the model.\n\n"
    "Examples:\n\n"
    "  fora-plate export\n\n"
    "  fora-plate export products suppliers --format csv --out tables\n\n"
    "  fora-plate export coverage --format csv --out -\n\n"
    "  fora-plate export --format archimate,xlsx",
)


def export(
    tables: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TABLE ...]",
            help=say(
                "Tabellen, anders alle: components, products, suppliers, offerings, evidence, coverage.",
                "Tables, otherwise all: components, products, suppliers, offerings, evidence, coverage.",
            ),
        ),
    ] = None,
    *,
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="csv,json,archimate,xlsx",
            help=say("Een of meer formaten, met komma's.", "One or more formats, with commas."),
        ),
    ] = "csv,json",
    lang: Lang = "nl",
    data: Data = None,
    out: Out = "",
) -> None:
    """Write the data as open data."""
    from fora_plate.build import Request, layouts
    from fora_plate.errors import BuildError
    from fora_plate.export import EXPORT_FORMATS, TABLES, Plate, files

    language, root = language_of(lang), root_of(data, lang)
    names = formats_of(formats, EXPORT_FORMATS, language)
    for table in tables or ():
        if table not in TABLES:
            refuse("unknown-table", language, name=table, known=", ".join(TABLES))
    catalog, request = read(root, language), Request((), None, None, language, 0)
    plates = (Plate(view, layout, request.style) for view, layout in layouts(catalog, request))
    try:
        made = tuple(files(catalog, names, language, tables or TABLES, plates))
        if out == "-" and len(made) != 1:
            refuse("one-table-for-stdout", language)
        if out == "-":
            to_stdout(iter(made))
            return
        for _ in to_folder(iter(made), len(made), Path(out) if out else root / "output", language):
            pass
    except BuildError as error:
        fail([error.diagnostic], root, language)
