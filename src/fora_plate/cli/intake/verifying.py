"""`fora-plate intake verify`: proves that what must stay private is in no public file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path  # noqa: TC003 -- typer reads it
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.intake.session import EditionName, PrivateFolder, opened, planned, reporting
from fora_plate.cli.session import language_of, patience, read, refuse, root_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from fora_plate.intake import Private
    from fora_plate.selection import Language

__all__ = ["VERIFY", "verify"]

VERIFY = say(
    "Bewijs dat er niets lekt: zoek elke achtergehouden of onbesliste zin, en elke naam, elk e-mailadres en elk "
    "telefoonnummer uit de private map, in alles wat git bijhoudt en alles in output/. Ook in stukken, en ook in "
    "PDF, PNG, SVG, werkboeken en archieven. Eindigt met 1 als er iets gevonden is, of iets niet te lezen was.\n\n"
    "Een vondst die geen lek is kan een persoon goedvinden in accepted.yaml, met het merk dat erbij staat.",
    "Prove that nothing leaks: search for every withheld or undecided sentence, and every name, e-mail address and "
    "telephone number of the private folder, in all that git tracks and all of output/. In pieces too, and inside "
    "PDF, PNG, SVG, workbooks and archives. Ends with 1 if anything was found, or could not be read.\n\n"
    "A find that is no leak can be accepted by a person in accepted.yaml, with the mark that stands by it.",
)
FORMS = ("text", "json")


def verify(  # noqa: PLR0913 -- one parameter per flag
    *,
    also: Annotated[
        list[Path] | None,
        typer.Option(
            "--also",
            metavar="DIR",
            show_default=False,
            help=say("Nog een map die gepubliceerd wordt.", "One more folder that is published."),
        ),
    ] = None,
    accept: Annotated[
        list[str] | None,
        typer.Option(
            "--accept",
            metavar="MARK",
            show_default=False,
            help=say(
                "Vind een vondst goed: het merk dat erbij staat. Geef met --why de reden.",
                "Accept a find: the mark that stands by it. Give the reason with --why.",
            ),
        ),
    ] = None,
    why: Annotated[
        str | None,
        typer.Option("--why", show_default=False, help=say("Waarom het geen lek is.", "Why it is no leak.")),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", metavar="|".join(FORMS), help=say("Vorm van het verslag.", "Form of the report."))
    ] = "text",
    edition: EditionName = None,
    private: PrivateFolder = None,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Prove that what must stay private is in no public file."""
    from fora_plate.intake.secrets import public_texts, secrets_of, unbacked
    from fora_plate.leaks import as_data, as_text, public_files, search
    from fora_plate.words.intake import INTAKE

    language, root = language_of(lang), root_of(data, lang)
    if form not in FORMS:
        refuse("unknown-report", language, name=form, known=", ".join(FORMS))
    folder, there = opened(root, private, edition, language)
    if bool(accept) != bool(why):
        refuse("accept-with-why", language)
    there = _accepted(folder, there, accept or (), why or "", language)
    catalog = read(root, language)
    wanted = planned(root, folder, there, catalog, language).wanted
    public = public_files(root, tuple(also or ()), (folder,))
    with patience(say("zoeken", "searching")):
        found = search(
            secrets_of(there, catalog),
            public.files,
            public=public_texts(catalog, wanted.units),
            accepted=[one.mark for one in there.accepted.accepted],
        )
    loose = unbacked(catalog, wanted, there.edition)
    words: Mapping[str, str] = INTAKE[language]
    if form == "json":
        told = {**as_data(found), "unbacked": [[file, about or what] for file, what, about in loose]}
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        typer.echo(as_text(found, language, public.problem.code if public.problem else None), nl=False)
        for file, what, about in loose:
            typer.echo(words["unbacked"].format(file=file, about=about or what))
    if not found.clean or loose:
        raise typer.Exit(1)


def _accepted(folder: Path, there: Private, marks: Collection[str], why: str, language: Language) -> Private:
    """The private files in which these marks are accepted as well, kept at once."""
    from fora_plate.intake import change
    from fora_plate.intake.records import AcceptedRecord, AcceptingRecord

    known = {one.mark for one in there.accepted.accepted}
    new = tuple(AcceptedRecord(mark=mark, why=why) for mark in dict.fromkeys(marks) if mark not in known)
    if not new:
        return there
    record = AcceptingRecord(accepted=(*there.accepted.accepted, *new))
    with reporting(folder / there.edition, language):
        change(folder, there.edition, {AcceptingRecord.folder: record})
    return replace(there, accepted=record)
