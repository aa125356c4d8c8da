"""Where plates go, and the report on them: files in a folder, standard output, or nowhere at all.

In: plates as they are made. Out: files, and what is printed. Makes no plate, and judges none.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, TypeVar

import typer

from fora_plate.cli.session import patience, refuse, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from fora_plate.folder import File, Kept
    from fora_plate.selection import Language

__all__ = [
    "UNCHANGED",
    "refuse_flags_of_plates",
    "refuse_unknown_report",
    "refuse_unknown_set",
    "report_on",
    "to_folder",
    "to_nowhere",
    "to_stdout",
]

Made = TypeVar("Made")

UNCHANGED: Final[Mapping[Language, str]] = {"nl": "ongewijzigd", "en": "unchanged"}
"""Said of a file that stands in the folder already."""


def to_stdout(files: Iterator[File]) -> None:
    """Write the first file, as it is, to standard output."""
    sys.stdout.buffer.write(next(files).content)


def to_folder(
    files: Iterator[File] | Iterator[File | Kept], total: int, folder: Path, language: Language
) -> Iterator[File | Kept]:
    """Write every file into a folder and name it on standard error; the files made.

    One that stands there already is not touched, and said to be unchanged.
    """
    from fora_plate.folder import Kept, content_of, write_whole

    every: Iterator[File | Kept] = to_nowhere(files, total)
    for file in every:
        path = folder / file.name
        if isinstance(file, Kept) or content_of(path) == file.content:
            typer.echo(f"{shown(path)} ({UNCHANGED[language]})", err=True)
        else:
            typer.echo(shown(write_whole(folder, file)), err=True)
        yield file


def to_nowhere(files: Iterator[Made], total: int) -> Iterator[Made]:
    """Make every file, at most `total`, with a count on the terminal while one takes longer than a moment."""
    for done in range(1, total + 1):
        with patience(f"{done}/{total}"):
            file = next(files, None)
        if file is None:
            return
        yield file


def refuse_other_output(language: Language, *, stdout: bool, elsewhere: bool, check: bool, write: bool) -> None:
    """End the program with 2 for flags that want the output in two places at once."""
    if check and (stdout or elsewhere):
        refuse("check-needs-folder", language)
    if stdout and elsewhere:
        refuse("stdout-is-taken", language)
    if write and not check:
        refuse("write-without-check", language)


def refuse_unknown_report(form: str | None, language: Language) -> None:
    """End the program with 2 for a form that a report on quality does not have, before anything is made."""
    from fora_plate.quality import QUALITY_REPORTS

    if form is not None and form not in QUALITY_REPORTS:
        refuse("unknown-report", language, name=form, known=", ".join(QUALITY_REPORTS))


def refuse_unknown_set(name: str | None, formats: Sequence[str], report: str | None, language: Language) -> None:
    """End the program with 2 for a set that there is not, or that is asked for in a way in which there is none."""
    from fora_plate.sets import SETS

    if name is None:
        return
    if name not in SETS:
        refuse("unknown-set", language, name=name, known=", ".join(SETS))
    if "pdf" not in formats:
        refuse("set-is-pdf", language, name=name)
    if report:
        refuse("set-has-no-report", language, name=name)


def refuse_flags_of_plates(name: str | None, flags: Mapping[str, object], language: Language) -> None:
    """End the program with 2 for a flag that was given and that says nothing to the set called `name`."""
    from fora_plate.sets import ON_ANY_PAPER

    heeded = {"--paper", "--portrait", "--landscape"} if name in ON_ANY_PAPER else set()
    for flag, value in flags.items():
        if name and value and flag not in heeded:
            refuse("set-of-plates", language, flag=flag, name=name)


def report_on(files: Iterator[File | Kept], form: str | None, language: Language) -> None:
    """Wait for all files, and print the report on them if there is to be one; a plate in two formats counts once."""
    from fora_plate.build import Plate
    from fora_plate.quality import QUALITY_REPORTS

    if form is None:
        for _ in files:
            pass
        return
    qualities = tuple(dict.fromkeys(file.quality() for file in files if isinstance(file, Plate)))
    typer.echo(QUALITY_REPORTS[form](qualities, language), nl=False)
