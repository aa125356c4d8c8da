"""`fora-plate intake review`: a person decides, fact by fact."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Final

import typer

from fora_plate.cli.flags import Data, Lang, say
from fora_plate.cli.intake.session import EditionName, PrivateFolder, opened, reporting
from fora_plate.cli.session import coloured, language_of, read, root_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.intake.records import Decided, DecisionRecord, DraftFact, OfferFact, PartyFact
    from fora_plate.intake.reviewing import Waiting
    from fora_plate.selection import Language

    Fact = PartyFact | OfferFact | DraftFact

__all__ = ["REVIEW", "review"]

REVIEW = say(
    "Besluit per feit wat openbaar mag worden. Elk besluit is meteen bewaard; stoppen kan altijd, en verdergaan ook.",
    "Decide fact by fact what may become public. Every decision is kept at once; stop and go on whenever you like.",
)
LETTERS: Final[Mapping[str, Decided]] = {"p": "publish", "a": "anonymise", "n": "withhold"}
LATER, BACK, STOP = "l", "b", "s"
LONGEST: Final = 2000
"""Characters of an answer that are read."""


def review(
    *,
    flagged: Annotated[
        bool,
        typer.Option(
            "--flagged",
            help=say(
                "Bekijk wat achtergehouden is omdat het naar vertrouwelijkheid ruikt.",
                "Look at what is withheld since it smells of confidentiality.",
            ),
        ),
    ] = False,
    edition: EditionName = None,
    private: PrivateFolder = None,
    lang: Lang = "nl",
    data: Data = None,
) -> None:
    """Decide on what is undecided."""
    from fora_plate.intake import waiting
    from fora_plate.words.intake import INTAKE

    language, root = language_of(lang), root_of(data, lang)
    folder, there = opened(root, private, edition, language)
    desk = Desk(folder, there.edition, dict(there.decisions), read(root, language), language)
    ones = waiting(there.decisions, flagged=flagged)
    number = 0
    while number < len(ones):
        answer = desk.asked(ones[number], number + 1, len(ones))
        if answer == STOP:
            break
        if answer == BACK:
            number = max(0, number - 1)
            continue
        if answer in LETTERS:
            desk.decide(ones[number], LETTERS[answer])
        number += 1
    left = len(waiting(desk.decisions, flagged=flagged))
    words = INTAKE[language]
    done = words["review-done" if ones else "review-none"]
    typer.echo(words["review-left"].format(number=left) if left else done)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person sits and decides: what has been decided so far, and where that is kept."""

    folder: Path
    edition: str
    decisions: dict[str, DecisionRecord]
    catalog: Catalog
    language: Language

    def asked(self, one: Waiting, number: int, total: int) -> str:
        """Show a fact and ask until the answer is one of those there are; the end of the input means stop."""
        from fora_plate.intake import choice_line, waiting_lines
        from fora_plate.intake.reviewing import choices_of
        from fora_plate.words.intake import INTAKE

        flag = INTAKE[self.language]["review-flag"].partition("{")[0]
        typer.echo("")
        for line in waiting_lines(one, number, total, self.catalog, self.language):
            bold = line.startswith(flag) and coloured(sys.stdout)
            typer.echo(typer.style(line, bold=True) if bold else line)
        choices = choices_of(one.fact)
        allowed = [letter for letter, decided in LETTERS.items() if decided in choices] + [LATER, BACK, STOP]
        while True:
            typer.echo(choice_line(one, self.language))
            answer = _answer()
            if answer is None:
                return STOP
            if answer.lower() in allowed:
                return answer.lower()
            typer.echo(INTAKE[self.language]["review-again"].format(letters=" ".join(allowed)))

    def decide(self, one: Waiting, decided: Decided) -> None:
        """Keep a decision at once, with what has to be filled in to follow it."""
        from fora_plate.intake import change, decision_file
        from fora_plate.intake.reviewing import with_fact

        fact = self._filled(one.fact) if decided == "publish" else one.fact
        decision = with_fact(self.decisions[one.respondent], one.place, fact, decided)
        with reporting(self.folder / self.edition, self.language):
            change(self.folder, self.edition, {decision_file(one.respondent): decision})
        self.decisions[one.respondent] = decision

    def _filled(self, fact: Fact) -> Fact:
        """Ask for what a public file needs and the answers did not say; nothing leaves it for later."""
        from fora_plate.errors import DataError
        from fora_plate.intake.reviewing import filled, lacking
        from fora_plate.read import locate
        from fora_plate.report import as_text
        from fora_plate.words.intake import INTAKE

        for field in lacking(fact, self.catalog.suppliers):
            while True:
                typer.echo(INTAKE[self.language][f"review-ask-{field}"])
                answer = _answer()
                if not answer:
                    break
                try:
                    fact = filled(fact, field, answer)
                except DataError as error:
                    typer.echo(as_text(locate(error.diagnostics, self.folder), self.language, colour=False))
                else:
                    break
        return fact


def _answer() -> str | None:
    """A line of the person at the terminal; nothing at the end of the input."""
    typer.echo("> ", nl=False)
    line = sys.stdin.readline(LONGEST)
    if not line:
        typer.echo("")
        return None
    return line.strip()
