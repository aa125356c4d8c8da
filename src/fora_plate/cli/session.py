"""What the commands share: the data folder, and how they report, refuse and show progress.

In: what flags say. Out: values, or the end of the program with the right exit code. Heavy libraries are imported
inside the functions, so that `--help` is quick.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Never

import typer

from fora_plate.cli.flags import ENGLISH, say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.errors import Diagnostic
    from fora_plate.selection import Language
    from fora_plate.style import Style

__all__ = [
    "coloured",
    "fail",
    "formats_of",
    "language_of",
    "paper_of_flag",
    "patience",
    "pdf_of_flags",
    "read",
    "refuse",
    "root_of",
    "shown",
    "style_of_flags",
]


def language_of(value: str) -> Language:
    """The language that a flag names; anything else ends the program with 2."""
    known: dict[str, Language] = {"nl": "nl", "en": "en"}
    language = known.get(value.lower()[:2])
    if language is None:
        refuse("unknown-language", "en" if ENGLISH else "nl", name=value)
    return language


def root_of(data: Path | None, lang: str) -> Path:
    """The data folder that was given, or the nearest upward, whole; without one the program ends with 2."""
    from fora_plate.build import find_data

    root = data if data is not None else find_data(Path.cwd())
    if root is None or not (root / "fora").is_dir():
        refuse("no-data", language_of(lang), folder=str(data if data is not None else Path.cwd()))
    _finish(root, lang)
    return root


def _finish(root: Path, lang: str) -> None:
    """Complete a change of the data that was cut off; where that cannot be, the program ends with 1."""
    from fora_plate.read.files import STAGE

    if not os.path.lexists(root / STAGE):
        return  # nearly always; then what edits is not even loaded
    from fora_plate.edit import finish
    from fora_plate.errors import BuildError, DataError

    try:
        finish(root)
    except DataError as error:
        fail(error.diagnostics, root, language_of(lang))
    except BuildError as error:
        fail([error.diagnostic], root, language_of(lang))


def formats_of(value: str, known: Collection[str], language: Language) -> tuple[str, ...]:
    """The formats that a flag names with commas; one that is not `known` ends the program with 2."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",") if name.strip()))
    unknown = [name for name in names if name not in known]
    if unknown or not names:
        refuse("unknown-format", language, name=", ".join(unknown), known=", ".join(known))
    return names


def paper_of_flag(value: str | None, language: Language) -> str | None:
    """The name of a paper that a flag gives, if it does; what is no paper ends the program with 2."""
    from fora_plate.paper import PAPERS, PaperError, paper_of

    try:
        return None if value is None else paper_of(value).name
    except PaperError as error:
        refuse(error.code, language, name=error.value, known=", ".join(PAPERS))


def pdf_of_flags(
    tile: str | None, bleed: int | None, text: str, formats: Sequence[str], language: Language
) -> tuple[str, int, bool]:
    """What flags ask of a PDF: the sheets it is cut into, its bleed, and whether its letters are shapes.

    What is unknown, or does not go with the formats or with each other, ends the program with 2.
    """
    from fora_plate.poster import SHEETS

    sheet, form = (tile or "").strip().lower(), text.strip().lower()
    if tile is not None and sheet not in SHEETS:
        refuse("unknown-choice", language, flag="--tile", name=tile, known=", ".join(SHEETS))
    if form not in TEXTS:
        refuse("unknown-choice", language, flag="--text", name=text, known=", ".join(TEXTS))
    if tile and bleed:
        refuse("tile-with-bleed", language)
    others = [name for name in formats if name != "pdf"]
    if (tile or bleed) and others:
        refuse("pdf-only", language, flag="--tile" if tile else "--bleed", names=", ".join(others))
    if form == "outlines" and "pdf" not in formats:
        refuse("pdf-only", language, flag="--text outlines", names=", ".join(others))
    return sheet, bleed or 0, form == "outlines"


TEXTS = ("fonts", "outlines")
"""How letters may stand in a PDF."""


def style_of_flags(value: str, notation: str | None, catalog: Catalog, root: Path, language: Language) -> Style:
    """The style that a flag names, or that stands in the file that it names; in a notation if one is asked for.

    An unknown one ends the program with 2, one that cannot be used with the data with 1.
    """
    from fora_plate.errors import DataError
    from fora_plate.house import house_style, style_problems
    from fora_plate.read import read_style_file
    from fora_plate.style import NOTATIONS, STYLES, in_notation

    path = Path(value)
    if notation is not None and notation not in NOTATIONS:
        refuse("unknown-choice", language, flag="--notation", name=notation, known=", ".join(NOTATIONS))
    if value not in STYLES and path.suffix != ".yaml":
        refuse("unknown-style", language, name=value, known=", ".join(STYLES))
    if value not in STYLES and not path.exists():
        refuse("no-style-file", language, name=value)
    try:
        style = STYLES.get(value) or house_style(read_style_file(path), catalog)
    except DataError as error:
        fail(error.diagnostics, path.parent, language)
    problems = style_problems(catalog, style)
    if problems:
        fail(problems, root, language)
    return in_notation(style, notation) if notation else style


def read(root: Path, language: Language) -> Catalog:
    """The catalog in a folder; data with errors are reported and end the program with 1."""
    from fora_plate.errors import DataError
    from fora_plate.read import read_catalog

    try:
        with patience(say("gegevens lezen", "reading the data")):
            return read_catalog(root)
    except DataError as error:
        fail(error.diagnostics, root, language)


def fail(diagnostics: Iterable[Diagnostic], root: Path, language: Language) -> Never:
    """Report what is wrong with the data or a plate on standard error, and end with 1."""
    from fora_plate.read import locate
    from fora_plate.report import as_text

    typer.echo(as_text(locate(tuple(diagnostics), root), language, colour=coloured(sys.stderr)), err=True)
    raise typer.Exit(1)


def refuse(code: str, language: Language, **values: str) -> Never:
    """Say what is wrong with the command itself on standard error, and end with 2."""
    from fora_plate.report import usage

    typer.echo(usage(code, language, values), err=True)
    raise typer.Exit(2)


def coloured(stream: object) -> bool:
    """Colour only on a terminal, and not where NO_COLOR asks for none (no-color.org)."""
    return not os.environ.get("NO_COLOR") and getattr(stream, "isatty", lambda: False)()


def shown(path: Path) -> str:
    """The path as seen from here, if it is below."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


A_MOMENT = 1.0
"""Seconds before progress is shown."""


@contextmanager
def patience(what: str) -> Iterator[None]:
    """Say on the terminal what is being done, if it takes longer than a moment; wipe it out when it is done."""
    timer = Timer(A_MOMENT, lambda: sys.stderr.write(f"{what} …") and sys.stderr.flush())
    timer.daemon = True
    if sys.stderr.isatty():
        timer.start()
    try:
        yield
    finally:
        said = timer.finished.is_set()
        timer.cancel()
        if said:
            sys.stderr.write("\r\033[K")
