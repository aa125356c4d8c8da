"""Sentences about data files that are changed by a command."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["EDIT"]

EDIT: Final[dict[str, Message]] = {
    "no-data-file": Message(
        nl="`{file}` is geen bestand met gegevens en wordt niet geschreven",
        en="`{file}` is no data file and is not written",
        help_nl=("noem een bestand als products/naam.yaml of fora/domains/naam.yaml",),
        help_en=("name a file such as products/name.yaml or fora/domains/name.yaml",),
        why_nl=(
            "Een bron van buiten mag alleen bestanden veranderen die bij de gegevens horen: de vaste bestanden in "
            "fora/, en een bestand per domein, product, leverancier, gevestigd product en plaat in hun mappen."
        ),
        why_en=(
            "A source from outside may change only files that belong to the data: the fixed files in fora/, and one "
            "file for each domain, product, supplier, incumbent and view in their folders."
        ),
    ),
    "edit-through-link": Message(
        nl="`{link}` is een koppeling; daardoor wordt niet geschreven",
        en="`{link}` is a link; nothing is written through it",
        help_nl=("zet het bestand zelf in de gegevensmap",),
        help_en=("put the file itself into the data folder",),
        why_nl="Achter een koppeling kan elk bestand van uw computer liggen.",
        why_en="Behind a link may lie any file of your computer.",
    ),
    "changed-meanwhile": Message(
        nl="dit bestand is veranderd terwijl de wijziging werd voorbereid; er is niets geschreven",
        en="this file changed while the change was prepared; nothing was written",
        help_nl=("sla op wat in een editor open staat en geef de opdracht opnieuw",),
        help_en=("save what is open in an editor and give the command again",),
        why_nl=(
            "Tussen lezen en schrijven heeft iemand of iets anders het bestand veranderd. Doorgaan zou dat werk "
            "wegnemen."
        ),
        why_en=(
            "Between reading and writing, somebody or something else changed the file. To go on would take that work "
            "away."
        ),
    ),
    "edit-cut-off": Message(
        nl="een eerdere wijziging is halverwege afgebroken en kan niet worden afgemaakt",
        en="an earlier change was cut off halfway and cannot be completed",
        help_nl=("zet de bestanden terug met git, verwijder de map {folder} en geef de opdracht opnieuw",),
        help_en=("restore the files with git, remove the folder {folder} and give the command again",),
        why_nl=(
            "Een wijziging van veel bestanden wordt eerst klaargezet in een verborgen map. Wordt de computer "
            "halverwege uitgezet, dan maakt de volgende opdracht haar af. Dat gebeurt niet als een bestand sindsdien "
            "anders is geworden of als in die map iets ontbreekt: dan kan er werk verloren gaan."
        ),
        why_en=(
            "A change of many files is first laid ready in a hidden folder. When the computer is switched off "
            "halfway, the next command completes it. That is not done when a file was altered since, or when something "
            "in that folder is missing: work could get lost."
        ),
    ),
    "edit-going-on": Message(
        nl="een ander programma is bezig gegevens in `{folder}` te schrijven",
        en="another program is writing data in `{folder}`",
        help_nl=("wacht tot het klaar is en geef de opdracht opnieuw",),
        help_en=("wait until it is done and give the command again",),
        why_nl="Twee wijzigingen tegelijk zouden elkaar kunnen overschrijven.",
        why_en="Two changes at the same time could overwrite each other.",
    ),
}
