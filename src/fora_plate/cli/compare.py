"""The commands that look at more than one state of the data: `diff` and `history`.

Like all commands they parse flags, call, print and choose the exit code.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Never

import typer

from fora_plate.cli.filters import refuse_unknown_view
from fora_plate.cli.flags import USUAL_DPI, Data, Lang, NotationName, PaperName, StyleName, say
from fora_plate.cli.output import to_folder
from fora_plate.cli.session import (
    coloured,
    fail,
    formats_of,
    language_of,
    paper_of_flag,
    patience,
    refuse,
    root_of,
    style_of_flags,
)

if TYPE_CHECKING:
    from fora_plate.build import Request
    from fora_plate.difference import Comparison
    from fora_plate.selection import Language
    from fora_plate.sides import Side, UnreadableSideError
    from fora_plate.view import View

__all__ = ["DIFF", "HISTORY", "compared", "diff", "history", "side"]

DIFF = say(
    "Vergelijk de gegevens van twee revisies, twee mappen, of een revisie met de bestanden zoals ze nu zijn: wat is "
    "toegevoegd, verwijderd, verplaatst, hernoemd of veranderd.\n\n"
    "Voorbeelden:\n\n"
    "  fora-plate diff main\n\n"
    "  fora-plate diff v1 v2 --format changelog\n\n"
    "  fora-plate diff ../oud . --format markdown\n\n"
    "  fora-plate diff main --plate --view overzicht --out /tmp",
    "Compare the data of two revisions, of two folders, or of a revision with the files as they are now: what was "
    "added, removed, moved, renamed or changed.\n\n"
    "Examples:\n\n"
    "  fora-plate diff main\n\n"
    "  fora-plate diff v1 v2 --format changelog\n\n"
    "  fora-plate diff ../old . --format markdown\n\n"
    "  fora-plate diff main --plate --view overzicht --out /tmp",
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
    form: Annotated[
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
    plate: Annotated[
        bool,
        typer.Option(
            "--plate",
            help=say(
                "Teken ook elke plaat waarop iets veranderd is: nieuw, verdwenen en veranderd gemerkt.",
                "Also draw every plate on which something changed, with what is new, gone and changed marked.",
            ),
        ),
    ] = False,
    view: Annotated[
        list[str] | None,
        typer.Option(
            "--view",
            metavar="NAME",
            show_default=False,
            help=say("Alleen deze plaat; mag vaker. Met --plate.", "Only this plate; may be repeated. With --plate."),
        ),
    ] = None,
    picture: Annotated[
        str,
        typer.Option(
            "--picture",
            metavar="svg,pdf,png",
            help=say("Formaten van die platen, met komma's.", "Formats of those plates, with commas."),
        ),
    ] = "svg",
    paper: PaperName = None,
    style: StyleName = "kleur",
    notation: NotationName = None,
    out: Annotated[
        str,
        typer.Option(
            "--out",
            metavar="DIR",
            help=say("Map voor die platen.", "Folder for those plates."),
        ),
    ] = "verschil",
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Compare two states of the data."""
    from fora_plate.difference import DIFFERENCE_REPORTS

    language = language_of(lang)
    if form not in DIFFERENCE_REPORTS:
        refuse("unknown-report", language, name=form, known=", ".join(DIFFERENCE_REPORTS))
    before, after = side(old, data, lang), side(new, data, lang)
    order = _order(after, view or [], (picture, paper, style, notation), data, language) if plate else None
    comparison = compared(before, after)
    typer.echo(DIFFERENCE_REPORTS[form](comparison, language), nl=False)
    if order:
        _draw((before, after), order, Path(out))
    if exit_code and comparison.changes:
        raise typer.Exit(1)


def _order(
    side: Side, names: list[str], wanted: tuple[str, str | None, str, str | None], data: Path | None, language: Language
) -> tuple[tuple[View, ...], Request]:
    """The views that are named, or all but those on request, and how they are `wanted`.

    What is unknown ends the program with 2.
    """
    from fora_plate.build import Request, views_of
    from fora_plate.view import Filters
    from fora_plate.write import FORMATS

    picture, paper, style, notation = wanted
    formats, sheet = formats_of(picture, FORMATS, language), paper_of_flag(paper, language)
    look = style_of_flags(style, notation, side.catalog, data or Path.cwd(), language)
    try:
        views = views_of(side.catalog, names, Filters())
    except KeyError as error:
        refuse_unknown_view(error.args[0], side.catalog, language)
    return views, Request(formats, sheet, None, language, USUAL_DPI, look)


def _draw(sides: tuple[Side, Side], order: tuple[tuple[View, ...], Request], folder: Path) -> None:
    """Write the plates of changes into a folder, and name them on standard error."""
    from fora_plate.build import changes
    from fora_plate.errors import BuildError

    (before, after), (views, request) = sides, order
    name = Path(before.name).name if Path(before.name).is_absolute() else before.name
    made = changes(before.catalog, after.catalog, views, name, request)
    try:
        drawn = list(to_folder(made, len(views) * len(request.formats), folder, request.language))
    except BuildError as error:
        fail([error.diagnostic], Path.cwd(), request.language)
    if not drawn:
        typer.echo(say("geen plaat is veranderd", "no plate has changed"), err=True)


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
