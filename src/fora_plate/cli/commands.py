"""The commands. Each parses flags, calls, prints and chooses the exit code; the work is done elsewhere.

Heavy libraries are imported inside the commands, so that `--help` is quick. Exit codes: 0 fine, 1 the data has
errors, 2 wrong usage, 3 a bug of ours, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import TyperException

from fora_plate import __version__
from fora_plate.cli.build import BUILD, build
from fora_plate.cli.compare import DIFF, HISTORY, diff, history
from fora_plate.cli.export import EXPORT, export
from fora_plate.cli.flags import ENGLISH, Data, Lang, say
from fora_plate.cli.importing import IMPORT, import_
from fora_plate.cli.intake import intake
from fora_plate.cli.new import NEW, new
from fora_plate.cli.session import coloured, language_of, read, refuse, root_of, shown
from fora_plate.cli.site import SITE, site
from fora_plate.cli.verify import HELP, verify

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.errors import Diagnostic

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


app.command(help=BUILD)(build)


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
    from fora_plate.read import locate, mapping_problems, read_catalog
    from fora_plate.report import REPORTS, as_text, worst

    language, root = language_of(lang), root_of(data, lang)
    if style not in REPORTS:
        refuse("unknown-report", language, name=style, known=", ".join(REPORTS))
    try:
        diagnostics = advise(read_catalog(root))
    except DataError as error:
        diagnostics = error.diagnostics
    diagnostics = (*diagnostics, *mapping_problems(root), *_private_problems(root))
    located = locate(diagnostics, root)
    if style == "text":
        typer.echo(as_text(located, language, colour=coloured(sys.stdout)))
    else:
        typer.echo(REPORTS[style](located, language), nl=False)
    severity = worst(diagnostics)
    if severity == "error" or (strict and severity == "warning"):
        raise typer.Exit(1)


def _private_problems(root: Path) -> tuple[Diagnostic, ...]:
    """What is wrong with where private answers are kept; nothing where there are none, which nearly always is so."""
    if not (root / "intake").exists():
        return ()
    from fora_plate.intake import private_problems

    return private_problems(root)


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
app.command(help=EXPORT)(export)
app.command(help=HISTORY)(history)
app.command("import", help=IMPORT)(import_)
app.add_typer(intake, name="intake")
app.command(help=NEW)(new)
app.command(help=SITE)(site)


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
