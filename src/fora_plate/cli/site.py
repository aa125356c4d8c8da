"""`fora-plate site`: a website about the data and their plates, as a folder of files."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.compare import compared, side
from fora_plate.cli.flags import Data, Dpi, Lang, say
from fora_plate.cli.output import to_nowhere
from fora_plate.cli.session import fail, formats_of, language_of, patience, read, refuse, root_of, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.build import Request
    from fora_plate.catalog import Catalog
    from fora_plate.difference import Comparison
    from fora_plate.selection import Language
    from fora_plate.site import Drawn

__all__ = ["SITE", "site"]

SITE = say(
    "Maak een site: een map met een toegankelijke pagina voor elke plaat, component, product en leverancier.\n\n"
    "De map wordt in haar geheel vervangen, en alleen als dit programma haar gemaakt heeft.\n\n"
    "Voorbeelden:\n\n"
    "  fora-plate site\n\n"
    "  fora-plate site --out site --address https://naam.codeberg.page/platen/ --since v1\n\n"
    "  python3 -m http.server --directory site",
    "Make a site: a folder with an accessible page for every plate, component, product and supplier, in Dutch.\n\n"
    "The folder is replaced as a whole, and only if this program made it.\n\n"
    "Examples:\n\n"
    "  fora-plate site\n\n"
    "  fora-plate site --out site --address https://name.codeberg.page/plates/ --since v1\n\n"
    "  python3 -m http.server --directory site",
)
SMALL = 30
"""Pixels per inch of the pictures in lists of plates: 496 wide for A3."""


def site(  # noqa: PLR0913 -- one parameter per flag
    *,
    out: Annotated[
        str,
        typer.Option(
            "--out",
            metavar="DIR",
            help=say(
                "Map voor de site; anders site/ naast fora/.", "Folder for the site; otherwise site/ beside fora/."
            ),
        ),
    ] = "",
    address: Annotated[
        str | None,
        typer.Option(
            "--address",
            metavar="URL",
            help=say(
                "Adres van de startpagina, voor sitemap en feed; anders dat in fora/edition.yaml.",
                "Address of the front page, for sitemap and feed; otherwise that in fora/edition.yaml.",
            ),
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="REV",
            help=say(
                "Vertel wat sinds deze revisie veranderde; anders sinds het eind van de vorige editie.",
                "Tell what changed since this revision; otherwise since the end of the edition before.",
            ),
        ),
    ] = None,
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="svg,pdf,png",
            help=say("Formaten van de platen; svg is er altijd bij.", "Formats of the plates; svg is always there."),
        ),
    ] = "svg,pdf,png",
    dpi: Dpi = 110,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Make a site."""
    from fora_plate.build import Request
    from fora_plate.errors import BuildError
    from fora_plate.export import TABLE_FORMATS, files
    from fora_plate.folder import write_folder
    from fora_plate.site import Published, site_files
    from fora_plate.write import FORMATS

    language, root = language_of(lang), root_of(data, lang)
    if out == "-":
        refuse("site-is-folder", language)
    if address is not None:
        _refuse_no_address(address, language)
    names = tuple(dict.fromkeys(("svg", *formats_of(formats, FORMATS, language))))
    catalog = read(root, language)
    with patience(say("revisies lezen", "reading the revisions")):
        comparison = _since_edition(catalog, root) if since is None else _since(since, catalog, root, language)
    try:
        plates = tuple(_drawn(catalog, Request(names, None, None, "nl", dpi)))
        published = Published(
            catalog=catalog,
            plates=plates,
            comparison=comparison,
            data_files=tuple(files(catalog, TABLE_FORMATS, "nl")),
            address=address or catalog.edition.address,
        )
        folder = Path(out) if out else root / "site"
        with patience(say("pagina's maken", "making the pages")):
            count = write_folder(folder, site_files(published))
    except BuildError as error:
        fail([error.diagnostic], root, language)
    typer.echo(f"{shown(folder)}: {count} {say('bestanden', 'files')}", err=True)


def _since_edition(catalog: Catalog, root: Path) -> Comparison | None:
    """What changed since the edition before this one, as far as git knows of one."""
    from fora_plate.sides import Side, end_of_edition_before

    found = end_of_edition_before(root, catalog.edition.id)
    if found is None:
        return None
    commit, before = found
    return compared(Side(f"editie {before.edition.id} ({commit.date})", before), Side("", catalog))


def _since(since: str, catalog: Catalog, root: Path, language: Language) -> Comparison:
    """What changed since a revision, which is named with its date; anything else ends the program with 2."""
    from fora_plate.revisions import RevisionError, commit_of
    from fora_plate.sides import Side

    try:
        commit = commit_of(root, since)
    except RevisionError as error:
        refuse(error.code, language, **error.values)
    if commit is None:
        refuse("no-side", language, name=since)
    before = side(commit.id, root, language)
    return compared(replace(before, name=f"{since} ({commit.date})"), Side("", catalog))


def _refuse_no_address(value: str, language: Language) -> None:
    """End the program with 2 for what is no address of a folder on the web."""
    from fora_plate.read import is_folder_address

    if not is_folder_address(value):
        refuse("no-site-address", language, name=value)


def _drawn(catalog: Catalog, request: Request) -> Iterator[Drawn]:
    """Every plate that is not on request, with its files."""
    from fora_plate.build import plates, views_of
    from fora_plate.folder import File
    from fora_plate.site import Drawn
    from fora_plate.view import Filters
    from fora_plate.write import write

    views = views_of(catalog, (), Filters())
    made = to_nowhere(plates(catalog, views, request), len(views) * len(request.formats))
    for view, group in groupby(made, key=lambda plate: plate.plate.view):
        files = tuple(group)
        scene = files[0].scene
        small = File(f"plaat/{view}/klein.png", write(scene, "png", SMALL))
        yield Drawn(catalog.views[view], scene.about, scene.size, files, small)
