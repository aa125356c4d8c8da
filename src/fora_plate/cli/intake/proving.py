"""`fora-plate intake proof`: how a supplier appears, for itself to see before anything is public."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.importing import followed
from fora_plate.cli.intake.session import EditionName, PrivateFolder, opened, planned, reporting
from fora_plate.cli.output import UNCHANGED, to_nowhere
from fora_plate.cli.session import formats_of, language_of, read, refuse, root_of, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.intake import Private
    from fora_plate.intake.proof import Proof
    from fora_plate.selection import Language

__all__ = ["PROOF", "proof"]

PROOF = say(
    "Maak de drukproef van een leverancier: hoe hij erop komt te staan, op welke componenten, uit welke antwoorden. "
    "Stuur die hem voor publicatie.\n\n"
    "Er staat in wat de leverancier zelf antwoordde, ook wat niet openbaar wordt, en niets van een ander dat niet al "
    "openbaar is. De bestanden komen in de private map; alleen u kunt ze lezen.\n\n"
    "Voorbeelden:\n\n  fora-plate intake proof voorbeeldhuis\n\n  fora-plate intake proof --all --format pdf",
    "Make the proof sheet of a supplier: how it will appear, on which components, from which answers. Send it before "
    "publication.\n\n"
    "It holds what the supplier answered itself, also what does not become public, and nothing of others that is not "
    "public already. The files go into the private folder; only you can read them.\n\n"
    "Examples:\n\n  fora-plate intake proof voorbeeldhuis\n\n  fora-plate intake proof --all --format pdf",
)
SUFFIXES = {"pdf": "pdf", "text": "txt"}

Formats = Annotated[
    str, typer.Option("--format", metavar="pdf,text", help=say("Een of beide vormen.", "One of the forms, or both."))
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="DIR|-",
        show_default=False,
        help=say(
            "Map buiten de gegevens, of - voor standaarduitvoer; anders proofs/ in de private map.",
            "Folder outside the data, or - for standard output; otherwise proofs/ in the private folder.",
        ),
    ),
]


def proof(  # noqa: PLR0913 -- one parameter per flag
    supplier: Annotated[
        str | None,
        typer.Argument(
            metavar="[SUPPLIER]",
            show_default=False,
            help=say("Kenmerk van de leverancier of de respondent.", "Id of the supplier or the respondent."),
        ),
    ] = None,
    *,
    form: Formats = "pdf,text",
    out: Out = None,
    every: Annotated[bool, typer.Option("--all", help=say("Van alle leveranciers.", "Of all suppliers."))] = False,
    edition: EditionName = None,
    private: PrivateFolder = None,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Make proof sheets."""
    from fora_plate.intake.private import PROOFS

    language, root = language_of(lang), root_of(data, lang)
    formats = formats_of(form, SUFFIXES, language)
    if (supplier is None) != every:
        refuse("proof-of-whom", language)
    stdout = out == Path("-")
    if stdout and (every or len(formats) > 1):
        refuse("one-proof-for-stdout", language)
    folder, there = opened(root, private, edition, language)
    inside = folder / there.edition / PROOFS
    target = inside if stdout else _outside(root, folder, out, inside, language)
    names, before = _suppliers(there, supplier, language), read(root, language)
    proofs, after = _proofs(root, folder, there, before, names, language)
    files = (_files(one, before, after, formats, language) for one in proofs)
    if stdout:
        sys.stdout.buffer.write(b"".join(content for made in files for content in made.values()))
    else:
        _keep(target, to_nowhere(files, len(proofs)), language)
    if len(proofs) < len(names):
        raise typer.Exit(1)


def _outside(root: Path, private: Path, out: Path | None, inside: Path, language: Language) -> Path:
    """Where the files go; a folder from which they could be published by accident ends the program with 2."""
    from fora_plate.intake import may_hold_proofs

    if out is not None and not may_hold_proofs(root, private, out):
        refuse("proof-in-public", language, folder=str(out))
    return out or inside


def _suppliers(there: Private, name: str | None, language: Language) -> tuple[str, ...]:
    """The suppliers that are meant: all, or the one that is called so, or that answered under this name."""
    from fora_plate.intake.proof import suppliers_of

    known = suppliers_of(there)
    if name is None:
        return known
    meant = there.decisions[name].party.id if name not in known and name in there.decisions else name
    if meant not in known:
        refuse("no-proof", language, name=name, known=", ".join(known))
    return (meant,)


def _proofs(  # noqa: PLR0913 -- all that decides what stands on a proof
    root: Path, folder: Path, there: Private, before: Catalog, names: Sequence[str], language: Language
) -> tuple[list[Proof], Catalog]:
    """The proofs of these suppliers, and the catalog that follows from the decisions.

    There is none of a supplier that several respondents are, unless a person said so: that is told.
    """
    from fora_plate.intake.proof import proof_of
    from fora_plate.report import usage

    found = planned(root, folder, there, before, language)
    after = followed(root, before, found.proposal, language).after
    proofs = []
    for name in names:
        one = proof_of(there, found.wanted, after, name)
        several = [lack.respondent for lack in one.lacks if lack.reason == "two-respondents"]
        if several:
            values = {"name": name, "respondents": ", ".join(several)}
            typer.echo(usage("proof-of-two", language, values), err=True)
        else:
            proofs.append(one)
    return proofs, after


def _files(
    one: Proof, before: Catalog, after: Catalog, formats: Sequence[str], language: Language
) -> Mapping[str, bytes]:
    """The files of one proof, by name."""
    from fora_plate.intake.proof import proof_lines
    from fora_plate.proof import proof_document
    from fora_plate.style import STYLE
    from fora_plate.write import write_document

    made: dict[str, bytes] = {}
    variant = "" if language == "nl" else f".{language}"
    if "pdf" in formats:
        made[f"{one.supplier}{variant}.pdf"] = write_document(proof_document(one, before, after, language, STYLE))
    if "text" in formats:
        text = "".join(f"{line}\n" for line in proof_lines(one, after, language))
        made[f"{one.supplier}{variant}.txt"] = text.encode()
    return made


def _keep(target: Path, made: Iterator[Mapping[str, bytes]], language: Language) -> None:
    """Write the files of every proof, all of it or nothing, and name them on standard error."""
    from fora_plate.intake import keep_proofs

    for files in made:
        with reporting(target, language):
            changed = keep_proofs(target, files)
        for name in files:
            told = "" if name in changed else f" ({UNCHANGED[language]})"
            typer.echo(f"{shown(target / name)}{told}", err=True)
