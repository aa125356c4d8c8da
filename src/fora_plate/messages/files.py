"""Sentences about files and folders, before anything in them is read."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["FILES"]

FILES: Final[dict[str, Message]] = {
    "missing-folder": Message(
        nl="de map `{folder}` ontbreekt",
        en="the folder `{folder}` is missing",
        help_nl=("haal de map terug, of kies met --data de map waarin zij staat",),
        help_en=("restore the folder, or choose the folder that holds it with --data",),
        why_nl="De gegevens staan in vaste mappen; zonder deze map is er geen architectuur om te tekenen.",
        why_en="The data stands in fixed folders; without this one there is no architecture to draw.",
    ),
    "not-a-folder": Message(
        nl="`{folder}` is geen map",
        en="`{folder}` is not a folder",
        help_nl=("maak er een map van met een YAML-bestand per onderdeel",),
        help_en=("make it a folder with one YAML file for each thing",),
        why_nl="Producten, leveranciers, gevestigde producten, platen en domeinen staan elk in een eigen map.",
        why_en="Products, suppliers, established products, plates and domains each have a folder of their own.",
    ),
    "missing-file": Message(
        nl="het bestand `{file}` ontbreekt",
        en="the file `{file}` is missing",
        help_nl=("haal het bestand terug uit versiebeheer",),
        help_en=("restore the file from version control",),
        why_nl="De bestanden in fora/ horen bij elkaar: elk is nodig om een plaat te kunnen maken.",
        why_en="The files in fora/ belong together: a plate needs each of them.",
    ),
    "unknown-file": Message(
        nl="`{file}` hoort niet in deze map",
        en="`{file}` does not belong in this folder",
        help_nl=("bedoelt u `{near}`?", "verplaats of verwijder het bestand"),
        help_en=("did you mean `{near}`?", "move or remove the file"),
        why_nl=(
            "In fora/ staan alleen bestanden met een vaste naam. Een ander YAML-bestand zou ongemerkt niet gelezen "
            "worden."
        ),
        why_en="fora/ holds files with fixed names only. Any other YAML file would silently not be read.",
    ),
    "wrong-suffix": Message(
        nl="de naam van `{file}` heeft hier geen bekend einde, en het bestand wordt niet gelezen; wel: {suffixes}",
        en="the name of `{file}` has no ending that is known here, and the file is not read; known are: {suffixes}",
        help_nl=("geef het bestand een naam met een van die eindes, of haal het weg uit deze map",),
        help_en=("give the file a name with one of these endings, or take it out of this folder",),
        why_nl=(
            "In de mappen met gegevens staan alleen bestanden die op .yaml eindigen, in kleine letters; bij producten "
            "en leveranciers ook logo's, die op .svg of .png eindigen. Verborgen bestanden en README's mogen ook. Al "
            "het andere zou ongemerkt blijven liggen."
        ),
        why_en=(
            "The data folders hold only files that end in .yaml, in lower case; those of products and suppliers hold "
            "logos too, which end in .svg or .png. Hidden files and READMEs are fine. Anything else would silently be "
            "left out."
        ),
    ),
    "not-a-file": Message(
        nl="dit is geen gewoon bestand",
        en="this is not a regular file",
        help_nl=("zet er een gewoon bestand neer, of geef de map een naam die niet op .yaml, .svg of .png eindigt",),
        help_en=("put a regular file here, or give the folder a name that does not end in .yaml, .svg or .png",),
        why_nl=(
            "Een naam die op .yaml eindigt, of van een logo is, moet een gewoon bestand zijn: geen map, pipe, socket "
            "of apparaat."
        ),
        why_en=(
            "A name that ends in .yaml, or that of a logo, must be a regular file: no folder, pipe, socket or device."
        ),
    ),
    "dangling-link": Message(
        nl="de koppeling `{file}` wijst naar niets",
        en="the link `{file}` points to nothing",
        help_nl=("vervang de koppeling door een bestand",),
        help_en=("replace the link by a file",),
        why_nl="Een symbolische koppeling mag, maar moet wijzen naar een bestand binnen de gegevensmap.",
        why_en="A symbolic link is fine, but it must point to a file inside the data folder.",
    ),
    "link-outside": Message(
        nl="deze koppeling wijst buiten de gegevensmap",
        en="this link points outside the data folder",
        help_nl=("zet het bestand zelf in de gegevensmap",),
        help_en=("put the file itself into the data folder",),
        why_nl=(
            "Gegevens komen alleen uit de gegevensmap. Zo kan een bijdrage niet ongemerkt andere bestanden van uw "
            "computer op een plaat zetten."
        ),
        why_en=(
            "Data comes from the data folder only. So a contribution cannot silently put other files of your "
            "computer on a plate."
        ),
    ),
    "unreadable": Message(
        nl="dit kan niet gelezen worden: {reason}",
        en="this cannot be read: {reason}",
        help_nl=("kijk of het bestaat en of u het mag lezen",),
        help_en=("see whether it exists and whether you may read it",),
        why_nl="Het besturingssysteem weigert het bestand of de map; de reden staat in de melding.",
        why_en="The operating system refuses the file or folder; the reason stands in the message.",
    ),
    "file-too-large": Message(
        nl="dit bestand is groter dan {most}",
        en="this file is larger than {most}",
        help_nl=(
            "maak de tekening in `{logo}` eenvoudiger, of het aantal pixels kleiner",
            "verdeel het, of kijk of hier wel gegevens horen te staan",
        ),
        help_en=(
            "make the drawing in `{logo}` simpler, or its pixels fewer",
            "split it, or see whether this is data at all",
        ),
        why_nl=(
            "Gegevens mogen 2 MiB groot zijn, een logo 100 kB als SVG en 300 kB als PNG; echte bestanden zijn een "
            "fractie daarvan. De grens houdt het lezen kort, wat er ook in staat."
        ),
        why_en=(
            "Data may be 2 MiB large, a logo 100 kB as SVG and 300 kB as PNG; real files are a fraction of this. The "
            "limit keeps reading short, whatever the file holds."
        ),
    ),
    "not-utf8": Message(
        nl="dit bestand is geen UTF-8-tekst: byte {byte}",
        en="this file is not UTF-8 text: byte {byte}",
        help_nl=("sla het bestand op als UTF-8",),
        help_en=("save the file as UTF-8",),
        why_nl=(
            "Alle gegevens zijn tekst in UTF-8, met of zonder BOM. Een bestand in een oudere codering (Windows-1252, "
            "UTF-16) of een bestand dat geen tekst is, wordt geweigerd."
        ),
        why_en=(
            "All data is text in UTF-8, with or without BOM. A file in an older encoding (Windows-1252, UTF-16), or "
            "one that is no text at all, is refused."
        ),
    ),
    "email-in-data": Message(
        nl="hier staat een e-mailadres",
        en="here stands an e-mail address",
        help_nl=("haal het weg, ook als het van een algemene postbus is; het adres van een website is genoeg",),
        help_en=("take it away, also that of a general mailbox; the address of a website is enough",),
        why_nl=(
            "Alles in dit bestand wordt openbaar, ook wat achter een # staat, en blijft in de geschiedenis van git. "
            "Contactgegevens horen daar niet. De melding toont de regel niet, want ook verslagen zijn vaak openbaar. "
            "Is het bestand al met anderen gedeeld, vraag dan wie de repository beheert om de geschiedenis te schonen."
        ),
        why_en=(
            "Everything in this file becomes public, also what stands behind a #, and stays in the history of git. "
            "Contact details do not belong there. The line is not shown, for reports are often public too. If the file "
            "was shared with others already, ask whoever maintains the repository to clean its history."
        ),
    ),
    "phone-in-data": Message(
        nl="hier staat een telefoonnummer",
        en="here stands a telephone number",
        help_nl=("haal het weg; is het iets anders, zoals een ISBN, schrijf dat er dan voor",),
        help_en=("take it away; if it is something else, such as an ISBN, write that before it",),
        why_nl=(
            "Alles in dit bestand wordt openbaar, ook wat achter een # staat, en blijft in de geschiedenis van git. "
            "Contactgegevens horen daar niet. Er wordt alleen gekeken naar hoe een nummer geschreven is. De melding "
            "toont de regel niet, want ook verslagen zijn vaak openbaar."
        ),
        why_en=(
            "Everything in this file becomes public, also what stands behind a #, and stays in the history of git. "
            "Contact details do not belong there. Only how a number is written counts. The line is not shown, for "
            "reports are often public too."
        ),
    ),
}
