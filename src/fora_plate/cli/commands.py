"""The commands. Each parses flags, calls, prints and chooses the exit code; the work is done elsewhere.

Heavy libraries are imported inside the commands, so that `--help` is quick. Exit codes: 0 fine, 1 the data has
errors, 2 wrong usage, 3 a bug of ours, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import TyperException

from fora_plate import __version__
from fora_plate.cli.compare import DIFF, HISTORY, diff, history
from fora_plate.cli.filters import filters_of, refuse_unknown_choices, refuse_unknown_view
from fora_plate.cli.flags import (
    ENGLISH,
    USUAL_DPI,
    Bleed,
    Check,
    Core,
    Data,
    Domains,
    Dpi,
    DryRun,
    Formats,
    Lang,
    LicenceStatuses,
    OfferingKinds,
    Out,
    PaperName,
    Portrait,
    Report,
    Sectors,
    SetName,
    Statuses,
    StyleName,
    Suppliers,
    TextForm,
    Tile,
    Verified,
    Views,
    Write,
    say,
)
from fora_plate.cli.outdated import compare
from fora_plate.cli.output import (
    refuse_flags_of_plates,
    refuse_other_output,
    refuse_unknown_report,
    refuse_unknown_set,
    report_on,
    to_folder,
    to_nowhere,
    to_stdout,
)
from fora_plate.cli.session import (
    coloured,
    fail,
    formats_of,
    language_of,
    paper_of_flag,
    pdf_of_flags,
    read,
    refuse,
    root_of,
    shown,
    style_of_flag,
)
from fora_plate.cli.verify import HELP, verify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.folder import File

__all__ = ["app", "main"]

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help=say(
        "Architectuurplaten van FORA uit YAML: controleren, bouwen en uitleggen.\n\n"
        "Begin met `fora-plate build`: alle platen uit views/ komen als SVG en PDF in output/.",
        "Architecture plates of FORA from YAML: check, build and explain.\n\n"
        "Start with `fora-plate build`: every plate of views/ comes as SVG and PDF in output/.",
    ),
)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"fora-plate {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda value: _version(wanted=value),
            is_eager=True,
            help=say("Toon de versie.", "Show the version."),
        ),
    ] = False,
) -> None:
    pass


@app.command(
    help=say(
        "Bouw platen: zonder argumenten alle platen uit views/ als SVG en PDF in output/, behalve die op verzoek.\n\n"
        "Filters laten minder zien. Ze staan op de plaat en in de bestandsnaam, zoals overzicht-po-hosting-a3.svg.\n\n"
        "Voorbeelden:\n\n"
        "  fora-plate build overzicht --paper a1 --format pdf\n\n"
        "  fora-plate build overzicht --paper a0 --tile a4\n\n"
        "  fora-plate build overzicht --sector po --offering-kind hosting,support\n\n"
        "  fora-plate build dekking zoals-fora --status available --licence-status open-source\n\n"
        "  fora-plate build vervanging-microsoft-365 --verified\n\n"
        "  fora-plate build --set print --paper a4\n\n"
        "  fora-plate build --format svg --dry-run --report text\n\n"
        "  fora-plate build overzicht --format svg --out - > overzicht.svg",
        "Build plates: without arguments every plate of views/ as SVG and PDF in output/, but those on request.\n\n"
        "Filters show less. They stand on the plate and in the file name, as in overzicht-po-hosting-a3.svg.\n\n"
        "Examples:\n\n"
        "  fora-plate build overzicht --paper a1 --format pdf\n\n"
        "  fora-plate build overzicht --paper a0 --tile a4\n\n"
        "  fora-plate build overzicht --sector po --offering-kind hosting,support\n\n"
        "  fora-plate build dekking zoals-fora --status available --licence-status open-source\n\n"
        "  fora-plate build vervanging-microsoft-365 --verified\n\n"
        "  fora-plate build --set print --paper a4\n\n"
        "  fora-plate build --format svg --dry-run --report text\n\n"
        "  fora-plate build overzicht --format svg --out - > overzicht.svg",
    )
)
def build(  # noqa: PLR0913 -- one parameter per flag
    views: Views = None,
    *,
    formats: Formats = None,
    set_: SetName = None,
    paper: PaperName = None,
    portrait: Portrait = None,
    style: StyleName = "kleur",
    dpi: Dpi = USUAL_DPI,
    tile: Tile = None,
    bleed: Bleed = None,
    text: TextForm = "fonts",
    sector: Sectors = None,
    offering_kind: OfferingKinds = None,
    status: Statuses = None,
    licence_status: LicenceStatuses = None,
    supplier: Suppliers = None,
    domain: Domains = None,
    core: Core = False,
    verified: Verified = False,
    lang: Lang = "nl",
    data: Data = None,
    out: Out = "",
    report: Report = None,
    dry_run: DryRun = False,
    check: Check = False,
    write: Write = False,
) -> None:
    """Build plates."""
    from fora_plate.build import Request, plates, sets, views_of
    from fora_plate.errors import BuildError
    from fora_plate.sets import NoOverviewError
    from fora_plate.view import Filters

    language, root = language_of(lang), root_of(data, lang)
    names = formats_of(formats or ("svg" if check else "pdf" if tile or bleed else "svg,pdf"), language)
    cut, surround, outlines = pdf_of_flags(tile, bleed, text, names, language)
    sheet = paper_of_flag(paper, language)
    choices = {"sectors": sector, "offering_kinds": offering_kind, "statuses": status}
    choices |= {"licence_statuses": licence_status, "suppliers": supplier, "domains": domain}
    refuse_unknown_choices(choices, language)
    refuse_unknown_report(report, language)
    refuse_other_output(
        language, stdout=out == "-", elsewhere=bool(report or dry_run or (check and set_)), check=check, write=write
    )
    refuse_unknown_set(set_, names, report, language)
    held = {"--portrait": portrait is True, "--landscape": portrait is False}
    refuse_flags_of_plates(set_, {"--tile": tile, "--bleed": bleed, "--paper": paper, **held}, language)
    catalog = read(root, language)
    filters = filters_of(choices, catalog, language, core=core, verified=verified)
    look = style_of_flag(style, catalog, root, language)
    request = Request(names, sheet, portrait, language, dpi, look, cut, surround, outlines)
    try:
        chosen = views_of(catalog, views or [], filters, whole=bool(set_))
    except KeyError as error:
        refuse_unknown_view(error.args[0], catalog, language)
    total = 1 if set_ else len(chosen) * len(names)
    if out == "-" and total != 1:
        refuse("one-for-stdout", language)
    made: Iterator[File] = sets(catalog, chosen, set_, request) if set_ else plates(catalog, chosen, request)
    try:
        if out == "-":
            to_stdout(made)
            return
        folder = Path(out) if out else root / "output"
        if check:
            whole = not views and filters == Filters()
            compare(to_nowhere(made, total), folder, (catalog, root, language), whole=whole, write=write)
            return
        finished = to_nowhere(made, total) if dry_run else to_folder(made, total, folder)
        report_on(finished, report, language)
    except NoOverviewError:
        refuse("set-without-overview", language, name=set_ or "")
    except BuildError as error:
        fail([error.diagnostic], root, language)


@app.command(
    help=say(
        "Controleer de gegevens: alle fouten en adviezen in een keer. Eindigt met 1 als er fouten zijn.",
        "Check the data: all errors and advice in one run. Ends with 1 when there are errors.",
    )
)
def check(
    *,
    style: Annotated[
        str,
        typer.Option("--format", metavar="text|json|github", help=say("Vorm van het verslag.", "Form of the report.")),
    ] = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help=say("Adviezen tellen als fout.", "Advice counts as an error."))
    ] = False,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Check the data."""
    from fora_plate.check import check as advise
    from fora_plate.errors import DataError
    from fora_plate.read import locate, read_catalog
    from fora_plate.report import REPORTS, as_text, worst

    language, root = language_of(lang), root_of(data, lang)
    if style not in REPORTS:
        refuse("unknown-report", language, name=style, known=", ".join(REPORTS))
    try:
        diagnostics = advise(read_catalog(root))
    except DataError as error:
        diagnostics = error.diagnostics
    located = locate(diagnostics, root)
    if style == "text":
        typer.echo(as_text(located, language, colour=coloured(sys.stdout)))
    else:
        typer.echo(REPORTS[style](located, language), nl=False)
    severity = worst(diagnostics)
    if severity == "error" or (strict and severity == "warning"):
        raise typer.Exit(1)


LISTED = ("views", "layers", "domains", "components", "products", "suppliers", "formats", "styles")


@app.command(
    "list",
    help=say(
        f"Toon wat er is, een per regel, kenmerk en naam gescheiden door een tab: {', '.join(LISTED)}.",
        f"Show what there is, one a line, id and name parted by a tab: {', '.join(LISTED)}.",
    ),
)
def list_(
    kind: Annotated[str, typer.Argument(metavar="|".join(LISTED), help=say("Wat getoond wordt.", "What is shown."))],
    *,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Show what there is."""
    language = language_of(lang)
    if kind not in LISTED:
        refuse("unknown-list", language, name=kind, known=", ".join(LISTED))
    if kind == "formats":
        from fora_plate.write import FORMATS

        typer.echo("\n".join(FORMATS))
        return
    from fora_plate.explain import rows, style_rows

    if kind == "styles":
        for identity, name in style_rows(language):
            typer.echo(f"{identity}\t{name}")
        return
    for row in rows(read(root_of(data, lang), language), kind, language):
        typer.echo("\t".join(row))


@app.command(
    help=say(
        "Leg uit wat een foutcode betekent, of waar iets vandaan komt: bestand, bronnen en platen.",
        "Explain what an error code means, or where a thing comes from: file, sources and plates.",
    )
)
def explain(
    name: Annotated[
        str, typer.Argument(metavar="CODE|ID", help=say("Een foutcode of een kenmerk.", "An error code or an id."))
    ],
    *,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Explain a code or an id."""
    from fora_plate.explain import explain_code, explain_id

    language = language_of(lang)
    text = explain_code(name, language)
    if text is None:
        text = explain_id(read(root_of(data, lang), language), name, language)
    if text is None:
        refuse("unknown-name", language, name=name)
    typer.echo(text)


@app.command(
    help=say(
        "Schrijf de JSON Schema's voor de editor naar schema/ en de beschrijving van alle velden naar docs/data.md.",
        "Write the JSON Schemas for the editor to schema/ and the description of every field to docs/data.md.",
    )
)
def schema(*, lang: Lang = "nl", data: Data = None) -> None:
    """Write the JSON Schemas."""
    from fora_plate.folder import replace_file
    from fora_plate.schema import schema_files

    language, root = language_of(lang), root_of(data, lang)
    for name, content in schema_files(read(root, language)).items():
        path = root / name
        path.parent.mkdir(exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != content:
            replace_file(path, content.encode())
            typer.echo(shown(path), err=True)


app.command(help=HELP)(verify)
app.command(help=DIFF)(diff)
app.command(help=HISTORY)(history)


def main() -> None:
    """Run a command; the one door out for errors that nobody foresaw."""
    gc.disable()  # a run is short and makes hardly any cycles; collecting would double the time of reading
    try:
        sys.exit(app(standalone_mode=False))
    except TyperException as error:
        show = getattr(error, "show", None)
        if show:
            show()
        else:
            sys.stderr.write(f"{error.message}\n")
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception:  # noqa: BLE001 -- whatever it is, the user gets a sentence and we get the trace
        from fora_plate.report import bug

        sys.stderr.write(bug("en" if ENGLISH else "nl", sys.exc_info()))
        sys.exit(3)
