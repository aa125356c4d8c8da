"""Sentences about the private folder of an intake, and about its files."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["INTAKE"]

INTAKE: Final[dict[str, Message]] = {
    "private-folder-place": Message(
        nl="`{folder}` kan de private map niet zijn: het is een koppeling, of de gegevens liggen er zelf in",
        en="`{folder}` cannot be the private folder: it is a link, or the data themselves lie in it",
        help_nl=("kies met --private een eigen map, zoals `intake`",),
        help_en=("choose a folder of its own with --private, such as `intake`",),
        why_nl="In de private map staan antwoorden en contactgegevens. Alleen de eigenaar kan daarin lezen.",
        why_en="In the private folder are answers and contact details. Only its owner can read what is in it.",
    ),
    "private-folder-public": Message(
        nl="`{folder}` kan de private map niet zijn: alles in `{public}` wordt openbaar",
        en="`{folder}` cannot be the private folder: all of `{public}` becomes public",
        help_nl=("kies met --private een map daarbuiten, zoals `intake`",),
        help_en=("choose a folder outside it with --private, such as `intake`",),
        why_nl="Wat in een map met gegevens, platen of de website staat, gaat mee als die gepubliceerd wordt.",
        why_en="What is in a folder of data, plates or the website goes along when it is published.",
    ),
    "private-folder-tracked": Message(
        nl="git houdt bestanden in de private map `{folder}` bij ({count}), zoals `{file}`",
        en="git tracks files in the private folder `{folder}` ({count}), such as `{file}`",
        help_nl=(
            "haal ze uit git met `git rm -r --cached`, en daarna uit de geschiedenis als ze al zijn vastgelegd",
            "`fora-plate intake withdraw` zegt hoe een geschiedenis wordt opgeschoond",
        ),
        help_en=(
            "take them out of git with `git rm -r --cached`, and out of its history if they were committed",
            "`fora-plate intake withdraw` tells how a history is cleaned",
        ),
        why_nl="Bij de volgende push zouden antwoorden en contactgegevens openbaar worden. Daarom gebeurt er niets.",
        why_en="With the next push answers and contact details would become public. So nothing is done.",
    ),
    "private-folder-unsure": Message(
        nl="git kon niet zeggen of het bestanden in de private map `{folder}` bijhoudt",
        en="git could not tell whether it tracks files in the private folder `{folder}`",
        help_nl=("kijk wat `git status` zegt, of kies een map buiten de repository met --private",),
        help_en=("see what `git status` says, or choose a folder outside the repository with --private",),
        why_nl="Bij twijfel wordt er niets geschreven wat mee openbaar kan worden.",
        why_en="In doubt nothing is written that could become public along with the rest.",
    ),
    "no-private-folder": Message(
        nl="er is geen private map `{folder}`",
        en="there is no private folder `{folder}`",
        help_nl=("begin met `fora-plate intake read ANTWOORDEN.xlsx --edition JAAR`",),
        help_en=("start with `fora-plate intake read ANSWERS.xlsx --edition YEAR`",),
        why_nl="Er is nog geen werkboek ingelezen, of de private map staat ergens anders (--private).",
        why_en="No workbook was read yet, or the private folder is somewhere else (--private).",
    ),
    "decision-without-answer": Message(
        nl="er is een besluit over `{name}`, maar er zijn geen antwoorden van die respondent",
        en="there is a decision on `{name}`, but there are no answers of that respondent",
        help_nl=("haal dit bestand weg, of lees het werkboek opnieuw in",),
        help_en=("take this file away, or read the workbook again",),
        why_nl="Bij elk besluit hoort een bestand met dezelfde naam in answers/, waar het op berust.",
        why_en="Every decision goes with a file of the same name in answers/, on which it rests.",
    ),
}
