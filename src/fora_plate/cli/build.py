"""`fora-plate build`: plates and sets, into a folder, to standard output or nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from fora_plate.cli.filters import filters_of, refuse_unknown_choices, refuse_unknown_view
from fora_plate.cli.flags import (
    USUAL_DPI,
    Bleed,
    Check,
    Core,
    Data,
    Domains,
    Dpi,
    DryRun,
    Formats,
    Jobs,
    Lang,
    LicenceStatuses,
    NoCache,
    NotationName,
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
    fail,
    formats_of,
    language_of,
    paper_of_flag,
    pdf_of_flags,
    read,
    refuse,
    root_of,
    style_of_flags,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.folder import File

__all__ = ["BUILD", "build"]

BUILD = say(
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


def build(  # noqa: PLR0913 -- one parameter per flag
    views: Views = None,
    *,
    formats: Formats = None,
    set_: SetName = None,
    paper: PaperName = None,
    portrait: Portrait = None,
    style: StyleName = "kleur",
    notation: NotationName = None,
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
    jobs: Jobs = None,
    no_cache: NoCache = False,
) -> None:
    """Build plates."""
    from fora_plate.build import Request, sets, views_of
    from fora_plate.cache import Cache, own_room
    from fora_plate.errors import BuildError
    from fora_plate.rebuild import made_anew, renewed
    from fora_plate.sets import NoOverviewError
    from fora_plate.view import Filters
    from fora_plate.write import FORMATS

    language, root = language_of(lang), root_of(data, lang)
    usual = "svg" if check else "pdf" if tile or bleed else "svg,pdf"
    names = formats_of(formats or usual, FORMATS, language)
    cut, surround, outlines = pdf_of_flags(tile, bleed, text, names, language)
    sheet = paper_of_flag(paper, language)
    choices = {
        "sectors": sector,
        "offering_kinds": offering_kind,
        "statuses": status,
        "licence_statuses": licence_status,
        "suppliers": supplier,
        "domains": domain,
    }
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
    look = style_of_flags(style, notation, catalog, root, language)
    request = Request(names, sheet, portrait, language, dpi, look, cut, surround, outlines)
    try:
        chosen = views_of(catalog, views or [], filters, whole=bool(set_))
    except KeyError as error:
        refuse_unknown_view(error.args[0], catalog, language)
    total = 1 if set_ else len(chosen) * len(names)
    if out == "-" and total != 1:
        refuse("one-for-stdout", language)
    folder = Path(out) if out else root / "output"
    made: Iterator[File] = sets(catalog, chosen, set_, request) if set_ else made_anew(catalog, chosen, request, jobs)
    room = None if no_cache or set_ or report else own_room()
    try:
        if out == "-":
            to_stdout(made)
        elif check:
            whole = not views and filters == Filters()
            compare(to_nowhere(made, total), folder, (catalog, root, language), whole=whole, write=write)
        elif dry_run:
            report_on(to_nowhere(made, total), report, language)
        else:
            files = renewed(catalog, chosen, request, Cache(room, folder), jobs) if room else made
            report_on(to_folder(files, total, folder, language), report, language)
    except NoOverviewError:
        refuse("set-without-overview", language, name=set_ or "")
    except BuildError as error:
        fail(error.diagnostics, root, language)
