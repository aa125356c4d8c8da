"""Sentences about ArchiMate models that are read from a file of others."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["MODELS"]

MODELS: Final[dict[str, Message]] = {
    "model-unreadable": Message(
        nl="dit model kan niet gelezen worden: {reason}",
        en="this model cannot be read: {reason}",
        help_nl=("kijk of het bestaat en of u het mag lezen",),
        help_en=("see whether it exists and whether you may read it",),
        why_nl="Een model is een gewoon bestand. Het besturingssysteem geeft het niet; de reden staat in de melding.",
        why_en="A model is a regular file. The operating system does not give it; the reason stands in the message.",
    ),
    "model-too-large": Message(
        nl="dit model is groter dan {most}",
        en="this model is larger than {most}",
        help_nl=("kijk of dit wel een ArchiMate-model is, of exporteer alleen de modellen die nodig zijn",),
        help_en=("see whether this is an ArchiMate model at all, or export only what is needed",),
        why_nl="Grote modellen zijn 15 MB. De grens houdt het lezen kort, wat er ook in het bestand staat.",
        why_en="Large models have 15 MB. The limit keeps reading short, whatever the file holds.",
    ),
    "model-archive": Message(
        nl="uit dit archief van Archi is geen model te halen: {reason}",
        en="no model can be got out of this archive of Archi: {reason}",
        help_nl=("open het in Archi en bewaar het opnieuw, of exporteer het als Open Exchange XML",),
        help_en=("open it in Archi and save it again, or export it as Open Exchange XML",),
        why_nl="Een model met afbeeldingen bewaart Archi als zip, met daarin `model.xml`. De rest wordt niet bekeken.",
        why_en="Archi saves a model with pictures as a zip that holds `model.xml`. The rest is not looked at.",
    ),
    "model-xml": Message(
        nl="vanaf hier is dit geen XML: {problem}",
        en="from here on this is no XML: {problem}",
        help_nl=("exporteer of download het model opnieuw; misschien is het maar half aangekomen",),
        help_en=("export or download the model again; perhaps only half of it arrived",),
        why_nl=(
            "Een model is een bestand in XML, heel en goed gevormd. Van een half bestand wordt niets gebruikt: wat er "
            "ontbreekt, zou anders voor verdwenen worden gehouden."
        ),
        why_en=(
            "A model is a file in XML, whole and well-formed. Nothing is used of half a file: what it lacks would "
            "otherwise be taken for vanished."
        ),
    ),
    "model-byte": Message(
        nl="byte {byte} is geen tekst in {encoding}, de codering van dit bestand",
        en="byte {byte} is no text in {encoding}, the encoding of this file",
        help_nl=("bewaar het bestand als UTF-8, of noem in de eerste regel de codering die het heeft",),
        help_en=("save the file as UTF-8, or name the encoding that it has in the first line",),
        why_nl="XML zonder opgave van codering is UTF-8. Raden zou namen met accenten ongemerkt veranderen.",
        why_en="XML that names no encoding is UTF-8. Guessing would silently change names with accents.",
    ),
    "model-encoding": Message(
        nl="de codering `{encoding}` wordt niet gelezen",
        en="the encoding `{encoding}` is not read",
        help_nl=("bewaar het bestand als UTF-8",),
        help_en=("save the file as UTF-8",),
        why_nl="Gelezen worden UTF-8, UTF-16, ISO-8859-1, US-ASCII en Windows-1252, zoals de eerste regel zegt.",
        why_en="What is read is UTF-8, UTF-16, ISO-8859-1, US-ASCII and Windows-1252, as the first line says.",
    ),
    "model-doctype": Message(
        nl="`{markup}` hoort niet in een model",
        en="`{markup}` does not belong in a model",
        help_nl=("haal de regel weg, of exporteer het model opnieuw",),
        help_en=("remove the line, or export the model again",),
        why_nl=(
            "Een DOCTYPE kan naar andere bestanden wijzen, en een paar regels tot gigabytes laten groeien. Geen "
            "programma schrijft er een in een ArchiMate-model."
        ),
        why_en=(
            "A DOCTYPE can point to other files, and let a few lines grow to gigabytes. No program writes one into an "
            "ArchiMate model."
        ),
    ),
    "model-too-complex": Message(
        nl="dit model heeft meer dan {most} {word:what}",
        en="this model has more than {most} {word:what}",
        help_nl=("kijk of dit wel een ArchiMate-model is, of exporteer er minder van",),
        help_en=("see whether this is an ArchiMate model at all, or export less of it",),
        why_nl="Echte modellen blijven ver onder deze grens. Zij houdt tijd en geheugen van het lezen klein.",
        why_en="Real models stay far below this limit. It keeps the time and memory of reading small.",
    ),
    "model-too-old": Message(
        nl="dit model is in een te oude vorm: {version}",
        en="this model is in a form that is too old: {version}",
        help_nl=("open het in Archi 4 of nieuwer, en exporteer het als Open Exchange XML 3.1",),
        help_en=("open it in Archi 4 or newer, and export it as Open Exchange XML 3.1",),
        why_nl=(
            "Gelezen wordt ArchiMate 3: het uitwisselingsformaat 3.0, 3.1 en 3.2, en de bestanden van Archi 4 en "
            "nieuwer. In ArchiMate 2 hebben elementen en relaties andere namen; Archi zet ze om."
        ),
        why_en=(
            "What is read is ArchiMate 3: the exchange format 3.0, 3.1 and 3.2, and the files of Archi 4 and newer. "
            "In ArchiMate 2 elements and relationships have other names; Archi converts them."
        ),
    ),
    "model-not-archimate": Message(
        nl="dit is XML, maar geen ArchiMate-model: het begint met `{markup}`",
        en="this is XML, but no ArchiMate model: it begins with `{markup}`",
        help_nl=("exporteer het model als ArchiMate Open Exchange XML, of bewaar het in Archi",),
        help_en=("export the model as ArchiMate Open Exchange XML, or save it in Archi",),
        why_nl=(
            "Een model herkent dit programma aan het eerste element en zijn naamruimte: die van het "
            "uitwisselingsformaat van The Open Group, of die van Archi. Hoe het bestand heet, telt niet."
        ),
        why_en=(
            "This program knows a model by its first element and the namespace of that: that of the exchange format "
            "of The Open Group, or that of Archi. The name of the file does not count."
        ),
    ),
    "model-empty": Message(
        nl="dit model heeft geen elementen",
        en="this model has no elements",
        help_nl=("kijk of de export wel het hele model heeft meegenomen",),
        help_en=("see whether the export took the whole model along",),
        why_nl="Aan een model zonder elementen is niets te zien. Archi weigert het ook.",
        why_en="There is nothing to see in a model without elements. Archi refuses it too.",
    ),
    "model-id-missing": Message(
        nl="dit heeft geen kenmerk (identifier): `{name}`",
        en="this has no identifier: `{name}`",
        help_nl=("geef het een eigen kenmerk, of exporteer het model opnieuw",),
        help_en=("give it an identifier of its own, or export the model again",),
        why_nl="Aan kenmerken is te zien wat in een volgende versie hetzelfde is gebleven, ook als het anders heet.",
        why_en="Identifiers tell what has stayed the same in a later version, even under another name.",
    ),
    "model-id-twice": Message(
        nl="het kenmerk `{id}` is al dat van iets anders, op regel {line}",
        en="the identifier `{id}` is already that of something else, on line {line}",
        help_nl=("geef een van beide een ander kenmerk",),
        help_en=("give one of the two another identifier",),
        why_nl="Met hetzelfde kenmerk op twee plaatsen is niet te zeggen welk van beide een relatie bedoelt.",
        why_en="With the same identifier in two places, nobody can tell which of the two a relationship means.",
    ),
    "model-kind-missing": Message(
        nl="`{id}` zegt niet wat het is: xsi:type ontbreekt",
        en="`{id}` does not say what it is: xsi:type is missing",
        help_nl=("geef het een type van ArchiMate, zoals BusinessFunction",),
        help_en=("give it a type of ArchiMate, such as BusinessFunction",),
        why_nl="Elk element en elke relatie heeft een type; daaraan is te zien wat het in de architectuur is.",
        why_en="Every element and relationship has a type, which tells what it is in the architecture.",
    ),
    "model-kind-unknown": Message(
        severity="warning",
        nl="`{kind}` is geen type dat ArchiMate 3 kent",
        en="`{kind}` is no type that ArchiMate 3 knows",
        help_nl=("kijk of het goed gespeld is; `{id}` wordt gelezen zoals het er staat",),
        help_en=("see whether it is spelled well; `{id}` is read as it stands",),
        why_nl="Het kan een typefout zijn, of een type uit een nieuwere versie van ArchiMate.",
        why_en="It may be a slip, or a type of a newer version of ArchiMate.",
    ),
    "model-name-missing": Message(
        severity="warning",
        nl="dit element ({kind}) heeft geen naam",
        en="this element ({kind}) has no name",
        help_nl=("geef `{id}` een naam in het model",),
        help_en=("give `{id}` a name in the model",),
        why_nl="Zonder naam is het op geen plaat te tonen. Alleen knooppunten (junctions) mogen zonder.",
        why_en="Without a name no plate can show it. Only junctions may do without.",
    ),
    "model-end-missing": Message(
        nl="de relatie `{id}` heeft geen {key}",
        en="the relationship `{id}` has no {key}",
        help_nl=("verwijder de relatie in het model, of verbind haar",),
        help_en=("remove the relationship from the model, or connect it",),
        why_nl="Een relatie loopt van een bron (source) naar een doel (target).",
        why_en="A relationship runs from a source to a target.",
    ),
    "model-end-unknown": Message(
        nl="de relatie `{id}` heeft als {key} `{end}`, en dat is er niet",
        en="the relationship `{id}` has `{end}` as its {key}, which is not there",
        help_nl=("verwijder de relatie in het model, of exporteer ook dat element",),
        help_en=("remove the relationship from the model, or export that element too",),
        why_nl=(
            "Een relatie naar iets dat ontbreekt, wijst op een export van een deel van het model. Wat ontbreekt, zou "
            "voor verdwenen worden gehouden."
        ),
        why_en=(
            "A relationship to something that is missing tells of an export of a part of the model. What is missing "
            "would be taken for vanished."
        ),
    ),
    "model-property-unknown": Message(
        nl="er is geen eigenschap `{id}` gedefinieerd",
        en="no property `{id}` is defined",
        help_nl=("voeg de propertyDefinition toe, of exporteer het model opnieuw",),
        help_en=("add the propertyDefinition, or export the model again",),
        why_nl="Een eigenschap heeft haar naam in `propertyDefinitions`; zonder die naam is niet te zien wat zij zegt.",
        why_en="A property has its name in `propertyDefinitions`; without it, nobody can tell what it says.",
    ),
    "model-shows-nothing": Message(
        severity="warning",
        nl="het aanzicht `{view}` toont `{id}`, en dat is er niet",
        en="the view `{view}` shows `{id}`, which is not there",
        help_nl=("verwijder het vak of de lijn uit het aanzicht, of exporteer ook wat het toont",),
        help_en=("remove the box or line from the view, or export what it shows as well",),
        why_nl="Het vak blijft als vak zonder element, de lijn wordt weggelaten; de rest van het model is bruikbaar.",
        why_en="The box stays as a box without an element, the line is left out; the rest of the model can be used.",
    ),
    "model-folder-unknown": Message(
        severity="warning",
        nl="een map van het model noemt `{id}`, en dat is er niet",
        en="a folder of the model names `{id}`, which is not there",
        help_nl=("exporteer het model opnieuw, als de mappen ertoe doen",),
        help_en=("export the model again, if its folders matter",),
        why_nl="Mappen ordenen het model. Wat er niet is, wordt in een map overgeslagen.",
        why_en="Folders put a model in order. What is not there is skipped in a folder.",
    ),
    "model-number": Message(
        nl="`{key}` is hier geen heel getal van hooguit een miljoen: `{value}`",
        en="`{key}` is no whole number of at most a million here: `{value}`",
        help_nl=("exporteer het model opnieuw, of verbeter het getal",),
        help_en=("export the model again, or correct the number",),
        why_nl="De plaats van vakken op een aanzicht kan de leesvolgorde bepalen; een verkeerd getal verandert die.",
        why_en="The places of boxes on a view may give the reading order; a wrong number changes it.",
    ),
    "model-colour": Message(
        severity="warning",
        nl="`{value}` is geen kleur",
        en="`{value}` is no colour",
        help_nl=("schrijf r, g en b van 0 tot en met 255, of in Archi #rrggbb",),
        help_en=("write r, g and b from 0 to 255, or #rrggbb in Archi",),
        why_nl="Het vak wordt gelezen alsof het geen eigen kleur heeft.",
        why_en="The box is read as if it had no colour of its own.",
    ),
    "model-more-notes": Message(
        severity="warning",
        nl="in dit model zijn nog {number} andere opmerkingen, die niet getoond worden",
        en="there are {number} more remarks about this model, which are not shown",
        help_nl=("kijk eerst naar de opmerkingen hierboven; vaak hebben ze dezelfde oorzaak",),
        help_en=("look at the remarks above first; often they have the same cause",),
        why_nl="Van een model met heel veel opmerkingen worden alleen de eerste getoond.",
        why_en="Of a model with very many remarks only the first are shown.",
    ),
}
