"""`fora-plate intake withdraw`: all of a respondent, taken back."""

from __future__ import annotations

from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.intake.session import EditionName, PrivateFolder, follow, opened, others, reporting
from fora_plate.cli.session import language_of, patience, read, refuse, root_of

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.intake import Private
    from fora_plate.selection import Language

__all__ = ["WITHDRAW", "withdraw"]

WITHDRAW = say(
    "Neem alles van een respondent terug uit de openbare bestanden, en zeg wat de geschiedenis van git nog "
    "vasthoudt en hoe die wordt opgeschoond.\n\n"
    "Met --forget gaan ook de antwoorden uit de private map; daarna kan `intake verify` er niet meer naar zoeken.",
    "Take all of a respondent back out of the public files, and tell what the history of git still holds and how "
    "to clean it.\n\n"
    "With --forget the answers go from the private folder too; then `intake verify` can search for them no more.",
)


def withdraw(  # noqa: PLR0913 -- one parameter per flag
    respondent: Annotated[
        str,
        typer.Argument(
            metavar="RESPONDENT", show_default=False, help=say("Kenmerk van de respondent.", "Id of the respondent.")
        ),
    ],
    *,
    forget: Annotated[
        bool, typer.Option("--forget", help=say("Haal ook de antwoorden weg.", "Take away the answers too."))
    ] = False,
    edition: EditionName = None,
    private: PrivateFolder = None,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Take back all that came from a respondent."""
    from fora_plate.intake import change, decision_file, drop_proofs, forgotten, plan_without, withdrawn
    from fora_plate.intake.private import PROOFS
    from fora_plate.words.intake import INTAKE

    language, root = language_of(lang), root_of(data, lang)
    folder, there = opened(root, private, edition, language)
    if respondent not in there.decisions:
        refuse("no-respondent", language, name=respondent, known=", ".join(there.decisions))
    catalog, words = read(root, language), INTAKE[language]
    after = withdrawn(there, respondent)
    with reporting(folder / there.edition, language):
        change(folder, there.edition, {decision_file(respondent): after.decisions[respondent]})
    elsewhere = others(root, folder, there, language)
    with reporting(root, language):
        found = plan_without(root, after, catalog, respondent, elsewhere)
    follow(root, catalog, found, folder, after, language, write=True)
    number = len(there.published.facts) - len(found.record.facts)
    typer.echo(words["withdrawn-done" if number else "withdrawn-none"].format(respondent=respondent, number=number))
    if number:
        typer.echo(words["withdraw-again"])
    _tell_history(root, after, respondent, language)
    if forget:
        with reporting(folder / there.edition, language):
            drop_proofs(folder / there.edition / PROOFS, there.decisions[respondent].party.id)
            change(folder, there.edition, forgotten(after, respondent))
        typer.echo(words["forgotten"].format(respondent=respondent))
    if found.conflicts:
        raise typer.Exit(1)


def _tell_history(root: Path, there: Private, respondent: str, language: Language) -> None:
    """Say what the history of git still holds of a respondent, and how it is cleaned."""
    from fora_plate.intake.secrets import secrets_with
    from fora_plate.leaks import past
    from fora_plate.messages import USAGE
    from fora_plate.revisions import RevisionError
    from fora_plate.words.intake import INTAKE

    words = INTAKE[language]
    try:
        with patience(say("geschiedenis doorzoeken", "searching the history")):
            kept = past(root, secrets_with(there, read(root, language), respondent)).kept
    except RevisionError as error:
        row = USAGE[error.code]
        reason = (row.nl if language == "nl" else row.en).format(**error.values)
        typer.echo(words["history-unknown"].format(reason=reason))
        return
    if not kept:
        typer.echo(words["history-none"])
        return
    commits: dict[str, list[str]] = {}
    for one in kept:
        commits.setdefault(one.file or words["history-message"], []).extend(one.commits)
    typer.echo(words["history-some"])
    for file, names in sorted(commits.items()):
        shown = ", ".join(dict.fromkeys(names))
        typer.echo(words["history-line"].format(file=file, commits=shown))
    paths = " ".join(f"--path {quote(file)}" for file in sorted({one.file for one in kept if one.file}))
    typer.echo(words["history-how"].format(paths=f"{paths} --invert-paths" if paths else "--replace-message ..."))
