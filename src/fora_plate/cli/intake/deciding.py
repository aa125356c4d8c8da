"""`fora-plate intake review`: a person decides, fact by fact."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.intake.session import EditionName, PrivateFolder, fail_with, opened
from fora_plate.cli.session import coloured, language_of, read, root_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fora_plate.intake import Private
    from fora_plate.intake.records import Decided, DecisionRecord
    from fora_plate.intake.reviewing import Waiting
    from fora_plate.selection import Language

__all__ = ["REVIEW", "review"]

REVIEW = say(
    "Besluit per feit wat openbaar mag worden. Elk besluit is meteen bewaard; stoppen kan altijd, en verdergaan ook.",
    "Decide fact by fact what may become public. Every decision is kept at once; stop and go on whenever you like.",
)
LETTERS: Final[Mapping[str, Decided]] = {"p": "publish", "a": "anonymise", "n": "withhold"}
LATER, BACK, STOP = "l", "b", "s"


def review(*, edition: EditionName = None, private: PrivateFolder = None, lang: Lang = "nl", data: Data = None) -> None:
    """Decide on what is undecided."""
    from fora_plate.intake import waiting
    from fora_plate.words.intake import INTAKE

    language, root = language_of(lang), root_of(data, lang)
    folder, there = opened(root, private, edition, language)
    names = {component.id: component.name for component in read(root, language).components.values()}
    ones, decisions = waiting(there.decisions), dict(there.decisions)
    number = 0
    while number < len(ones):
        answer = _asked(ones[number], number + 1, len(ones), names, language)
        if answer == STOP:
            break
        if answer == BACK:
            number = max(0, number - 1)
            continue
        if answer in LETTERS:
            _decide(folder, there, decisions, ones[number], LETTERS[answer], language)
        number += 1
    left = len(waiting(decisions))
    words = INTAKE[language]
    done = words["review-done" if ones else "review-none"]
    typer.echo(words["review-left"].format(number=left) if left else done)


def _asked(one: Waiting, number: int, total: int, names: Mapping[str, str], language: Language) -> str:
    """Show a fact and ask until the answer is one of those there are; the end of the input means stop."""
    from fora_plate.intake import choice_line, waiting_lines
    from fora_plate.intake.reviewing import choices_of
    from fora_plate.words.intake import INTAKE

    typer.echo("")
    for line in waiting_lines(one, number, total, names, language):
        bold = line.startswith(INTAKE[language]["review-flag"].partition("{")[0]) and coloured(sys.stdout)
        typer.echo(typer.style(line, bold=True) if bold else line)
    allowed = {letter for letter, decided in LETTERS.items() if decided in choices_of(one.fact)} | {LATER, BACK, STOP}
    while True:
        typer.echo(choice_line(one, language) + "\n> ", nl=False)
        answer = sys.stdin.readline(100)
        if not answer:
            typer.echo("")
            return STOP
        if answer.strip().lower() in allowed:
            return answer.strip().lower()
        typer.echo(INTAKE[language]["review-again"].format(letters=" ".join(sorted(allowed))))


def _decide(  # noqa: PLR0913 -- a decision, and where it is kept
    folder: Path,
    there: Private,
    decisions: dict[str, DecisionRecord],
    one: Waiting,
    decided: Decided,
    language: Language,
) -> None:
    """Keep a decision at once."""
    from fora_plate.errors import BuildError, DataError
    from fora_plate.intake import change, decision_file, with_decision

    decision = with_decision(decisions[one.respondent], one.place, decided)
    try:
        change(folder, there.edition, {decision_file(one.respondent): decision})
    except (DataError, BuildError) as error:
        fail_with(error, folder / there.edition, language)
    decisions[one.respondent] = decision
