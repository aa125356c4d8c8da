"""`fora-plate intake`: from the answers to a questionnaire to public data, with consent."""

from __future__ import annotations

import typer

from fora_plate.cli.flags import say
from fora_plate.cli.intake.applying import APPLY, apply
from fora_plate.cli.intake.deciding import REVIEW, review
from fora_plate.cli.intake.progress import STATUS, status
from fora_plate.cli.intake.proving import PROOF, proof
from fora_plate.cli.intake.reading import READ, read_
from fora_plate.cli.intake.verifying import VERIFY, verify
from fora_plate.cli.intake.withdrawing import WITHDRAW, withdraw

__all__ = ["intake"]

intake = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help=say(
        "Van de antwoorden op een vragenlijst naar openbare gegevens, met toestemming. Niets wordt openbaar zonder "
        "dat een persoon het besloot.\n\n"
        "De volgorde: read (werkboek naar private map), review (besluiten), apply (opschrijven), proof (drukproef "
        "voor de leverancier), verify (bewijzen dat er niets lekt). status zegt hoe ver het is; withdraw neemt alles "
        "van een respondent terug. Stap voor stap: docs/intake.md.",
        "From the answers to a questionnaire to public data, with consent. Nothing becomes public unless a person "
        "decided so.\n\n"
        "The order: read (workbook to private folder), review (decide), apply (write), proof (proof sheet for the "
        "supplier), verify (prove that nothing leaks). status tells how far it is; withdraw takes all of a respondent "
        "back. Step by step: docs/intake.md.",
    ),
)

intake.command("read", help=READ)(read_)
intake.command(help=REVIEW)(review)
intake.command(help=APPLY)(apply)
intake.command(help=PROOF)(proof)
intake.command(help=STATUS)(status)
intake.command(help=VERIFY)(verify)
intake.command(help=WITHDRAW)(withdraw)
