"""The arguments and flags of the commands: their names, forms and help, in the language of the terminal.

What a flag means is decided elsewhere.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, get_args

import typer

from fora_plate.view import Availability, LicenceStatus, OfferingKind, Sector

__all__ = [
    "ENGLISH",
    "Bleed",
    "Check",
    "Core",
    "Data",
    "Domains",
    "Dpi",
    "DryRun",
    "Formats",
    "Jobs",
    "Lang",
    "LicenceStatuses",
    "NoCache",
    "NotationName",
    "OfferingKinds",
    "Out",
    "PaperName",
    "Portrait",
    "Report",
    "Sectors",
    "SetName",
    "Statuses",
    "StyleName",
    "Suppliers",
    "TextForm",
    "Tile",
    "Verified",
    "Views",
    "Write",
    "say",
]

ENGLISH = os.environ.get("FORA_PLATE_LANG", "nl").lower().startswith("en")


def say(dutch: str, english: str) -> str:
    """The sentence in the language of the terminal (FORA_PLATE_LANG, Dutch unless it says `en`)."""
    return english if ENGLISH else dutch


Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        help=say(
            "Map met de gegevens; anders de dichtstbijzijnde map omhoog met een map fora/.",
            "Folder with the data; otherwise the nearest folder upward that holds fora/.",
        ),
    ),
]
Lang = Annotated[
    str,
    typer.Option(
        "--lang", metavar="nl|en", envvar="FORA_PLATE_LANG", help=say("Taal: nl of en.", "Language: nl or en.")
    ),
]
Views = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[VIEW ...]",
        help=say(
            "Namen van platen; `fora-plate list views` toont ze.", "Names of plates; see `fora-plate list views`."
        ),
    ),
]
Formats = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="svg,pdf,png",
        show_default=False,
        help=say(
            "Een of meer formaten, met komma's; anders svg,pdf, en met --tile of --bleed alleen pdf.",
            "One or more formats, with commas; otherwise svg,pdf, and with --tile or --bleed pdf only.",
        ),
    ),
]
SetName = Annotated[
    str | None,
    typer.Option(
        "--set",
        metavar="print|slides|cards",
        show_default=False,
        help=say(
            "Maak een PDF van het geheel: print (platen, registers, bronnen), slides (16:9) of cards (kaartjes).",
            "Make one PDF of the whole: print (plates, indexes, sources), slides (16:9) or cards (to cut out).",
        ),
    ),
]
PaperName = Annotated[
    str | None,
    typer.Option(
        "--paper",
        metavar="a4|a3|a2|a1|a0|WxH",
        show_default=False,
        help=say(
            "Papier, of breedte x hoogte in mm; anders waar de plaat voor gemaakt is, meestal a3.",
            "Paper, or width x height in mm; otherwise what the plate was made for, mostly a3.",
        ),
    ),
]
Portrait = Annotated[
    bool | None,
    typer.Option(
        "--portrait/--landscape",
        show_default=False,
        help=say(
            "Staand of liggend; anders zoals de plaat gemaakt is, meestal liggend.",
            "Portrait or landscape; otherwise as the plate was made, mostly landscape.",
        ),
    ),
]
StyleName = Annotated[
    str,
    typer.Option(
        "--style",
        metavar="NAME|FILE.yaml",
        help=say(
            "Stijl: kleur, grijs, contrast, of een eigen huisstijl.", "Style: kleur, grijs, contrast, or a house style."
        ),
    ),
]
NotationName = Annotated[
    str | None,
    typer.Option(
        "--notation",
        metavar="plain|archimate",
        show_default=False,
        help=say(
            "Met de vormen en pictogrammen van ArchiMate, of zonder; anders zoals de stijl, meestal zonder.",
            "With the shapes and icons of ArchiMate, or without; otherwise as the style, mostly without.",
        ),
    ),
]
USUAL_DPI = 150
"""Pixels per inch of a PNG for which none are asked."""
Dpi = Annotated[
    int, typer.Option("--dpi", min=18, max=1200, help=say("Pixels per inch van PNG.", "Pixels per inch of PNG."))
]
Tile = Annotated[
    str | None,
    typer.Option(
        "--tile",
        metavar="a4|a3",
        show_default=False,
        help=say(
            "Alleen PDF: in vellen voor een eigen printer, met een vel dat zegt hoe u er een poster van plakt.",
            "PDF only: in sheets for a printer of your own, with one that tells how to glue them to a poster.",
        ),
    ),
]
Bleed = Annotated[
    int | None,
    typer.Option(
        "--bleed",
        min=1,
        max=20,  # print shops ask for 3 to 10
        metavar="MM",
        show_default=False,
        help=say(
            "Alleen PDF: met zoveel mm afloop en snijtekens, voor een drukker.",
            "PDF only: with so many mm of bleed and crop marks, for a print shop.",
        ),
    ),
]
TextForm = Annotated[
    str,
    typer.Option(
        "--text",
        metavar="fonts|outlines",
        help=say(
            "Van PDF: letters uit ingesloten lettertypen, of als vormen voor een drukker die dat wil.",
            "Of PDF: letters of embedded fonts, or as shapes for a print shop that wants that.",
        ),
    ),
]
Out = Annotated[
    str,
    typer.Option(
        "--out",
        metavar="DIR|-",
        help=say(
            "Map voor de bestanden, of - voor standaarduitvoer. Anders output/ naast fora/.",
            "Folder for the files, or - for standard output. Otherwise output/ beside fora/.",
        ),
    ),
]
Report = Annotated[
    str | None,
    typer.Option(
        "--report",
        metavar="text|json",
        show_default=False,
        help=say(
            "Geef de cijfers van elke plaat op standaarduitvoer: lettergrootte, vulling, contrast en meer.",
            "Print the figures of every plate on standard output: type size, fill, contrast and more.",
        ),
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        help=say(
            "Maak alle platen, maar schrijf geen bestanden; voor --report, of om te zien of alles past.",
            "Make every plate, but write no file; for --report, or to see whether everything fits.",
        ),
    ),
]
Check = Annotated[
    bool,
    typer.Option(
        "--check",
        help=say(
            "Vergelijk met wat in de map staat (svg): wat is verouderd, en waardoor? Eindigt met 1 als er iets is.",
            "Compare with what is in the folder (svg): what is outdated, and why? Ends with 1 if anything is.",
        ),
    ),
]
Write = Annotated[
    bool,
    typer.Option(
        "--write",
        help=say(
            "Met --check: herstel wat verouderd is of ontbreekt.", "With --check: mend what is outdated or missing."
        ),
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        max=64,
        metavar="N",
        show_default=False,
        help=say(
            "Maak platen met zoveel processen tegelijk; anders met zoveel als de moeite loont.",
            "Make plates with so many processes at a time; otherwise with as many as pay.",
        ),
    ),
]
NoCache = Annotated[
    bool,
    typer.Option(
        "--no-cache",
        help=say(
            "Maak alles opnieuw, ook wat al in de map staat zoals het nu gemaakt zou worden.",
            "Make everything anew, also what stands in the folder already as it would be made now.",
        ),
    ),
]
Sectors = Annotated[
    list[str] | None,
    typer.Option(
        "--sector",
        metavar="|".join(get_args(Sector)),
        help=say(
            "Zonder aanbod dat alleen voor andere sectoren bekend is; net als elk filter meermalen of met komma's.",
            "Without offerings known to be for other sectors only; like every filter repeatable or with commas.",
        ),
    ),
]
OfferingKinds = Annotated[
    list[str] | None,
    typer.Option(
        "--offering-kind",
        metavar="|".join(get_args(OfferingKind)),
        help=say("Alleen producten met zulk aanbod.", "Only products with such an offering."),
    ),
]
Statuses = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="|".join(get_args(Availability)),
        help=say("Alleen wat beschikbaar of aangekondigd is.", "Only what is available or announced."),
    ),
]
LicenceStatuses = Annotated[
    list[str] | None,
    typer.Option(
        "--licence-status",
        metavar="|".join(get_args(LicenceStatus)),
        help=say("Alleen producten met deze status.", "Only products with this status."),
    ),
]
Suppliers = Annotated[
    list[str] | None,
    typer.Option(
        "--supplier",
        metavar="ID",
        help=say(
            "Alleen wat deze leverancier aanbiedt; `fora-plate list suppliers` toont de kenmerken.",
            "Only what this supplier offers; `fora-plate list suppliers` shows the ids.",
        ),
    ),
]
Domains = Annotated[
    list[str] | None,
    typer.Option(
        "--domain",
        metavar="ID",
        help=say(
            "Alleen dit domein, zonder techniekband; `fora-plate list domains` toont de kenmerken.",
            "Only this domain, without the technology band; `fora-plate list domains` shows the ids.",
        ),
    ),
]
Core = Annotated[
    bool,
    typer.Option(
        "--core",
        help=say("Alleen componenten uit FORA's korte selectie.", "Only components of FORA's short selection."),
    ),
]
Verified = Annotated[
    bool,
    typer.Option(
        "--verified",
        help=say(
            "Alleen producten waarvan de licentie is nagekeken.", "Only products whose licence has been verified."
        ),
    ),
]
