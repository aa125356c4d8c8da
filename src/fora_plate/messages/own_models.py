"""Sentences about models that this program wrote and that it can no longer read."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["OWN_MODELS"]

OWN_MODELS: Final[dict[str, Message]] = {
    "own-model-missing": Message(
        nl="geen element zegt wat het is: de eigenschap `{term}` ontbreekt overal",
        en="no element says what it is: the property `{term}` is nowhere",
        help_nl=("neem een bestand van fora-plate export --format archimate, met zijn eigenschappen",),
        help_en=("take a file of fora-plate export --format archimate, with its properties",),
        why_nl=(
            "Alleen een model dat dit programma schreef kan worden teruggelezen: aan zijn eigenschappen staat wat een "
            "product is en wat een referentiecomponent. Een ander model heeft een beschrijving van zijn opbouw nodig."
        ),
        why_en=(
            "Only a model that this program wrote can be read back: its properties tell what is a product and what a "
            "reference component. Another model needs a description of how it is made up."
        ),
    ),
    "own-model-kind": Message(
        nl="dit element zegt `{kind}` te zijn, en dat is geen soort",
        en="this element says that it is `{kind}`, which is no kind",
        help_nl=("kies een van: {known}", "haal de eigenschap weg als het element niet van de plaat is"),
        help_en=("choose one of: {known}", "remove the property if the element is not of the plate"),
        why_nl="De eigenschap `Soort in fora-plate` beslist in welk bestand iets komt te staan.",
        why_en="The property `Kind in fora-plate` decides in which file something will stand.",
    ),
    "own-model-id": Message(
        nl="het kenmerk van dit element kan geen kenmerk zijn: `{id}` ({kind})",
        en="the id of this element cannot be an id: `{id}` ({kind})",
        help_nl=("gebruik kleine letters, cijfers en streepjes, te beginnen met een letter",),
        help_en=("use lower case letters, digits and hyphens, beginning with a letter",),
        why_nl=(
            "Aan de eigenschap `Kenmerk in fora-plate` wordt alles herkend, en er heten bestanden naar. Wie in Archi "
            "iets toevoegt, geeft het een kenmerk dat nog niet bestaat."
        ),
        why_en=(
            "Everything is known by the property `Id in fora-plate`, and files are named after it. Who adds something "
            "in Archi gives it an id that there is not yet."
        ),
    ),
    "own-model-twice": Message(
        nl="er zijn twee elementen met soort `{kind}` en kenmerk `{id}`",
        en="there are two elements of kind `{kind}` with the id `{id}`",
        help_nl=("geef een van beide een ander kenmerk, of haal er een weg",),
        help_en=("give one of the two another id, or remove one",),
        why_nl="Wie in Archi een element kopieert, kopieert ook zijn kenmerk. Dan is niet te zeggen welk het is.",
        why_en="Who copies an element in Archi copies its id, too. Then it cannot be told which is which.",
    ),
    "own-model-field": Message(
        nl="de relatie {type} van {source} naar {target} kan niet `{field}` zijn",
        en="the relationship {type} from {source} to {target} cannot be `{field}`",
        help_nl=("zet de relatie terug, of haal haar eigenschap `Veld in fora-plate` weg",),
        help_en=("put the relationship back, or remove its property `Field in fora-plate`",),
        why_nl=(
            "Een relatie draagt de naam van het veld waar zij van is, met het nummer in dat veld. Bij elk veld hoort "
            "een soort relatie, tussen vaste soorten dingen en in een vaste richting."
        ),
        why_en=(
            "A relationship bears the name of the field that it is of, with its number in that field. Every field has "
            "a type of relationship, between certain kinds of things and in a certain direction."
        ),
    ),
    "own-model-loose": Message(
        nl="`{id}` ({kind}) staat nergens in: er is geen relatie van een {owner}",
        en="`{id}` ({kind}) stands in nothing: there is no relationship from a {owner}",
        help_nl=("herstel de relatie met haar eigenschap `Veld in fora-plate`, of haal het element weg",),
        help_en=("restore the relationship with its property `Field in fora-plate`, or remove the element",),
        why_nl="Een component staat in het bestand van zijn thuisdomein. Zonder die relatie heeft het geen plaats.",
        why_en="A component stands in the file of its home domain. Without that relationship it has no place.",
    ),
    "own-model-in-two": Message(
        nl="`{id}` ({kind}) staat op meer dan een plaats: {owners}",
        en="`{id}` ({kind}) stands in more than one place: {owners}",
        help_nl=("haal van die relaties van een {owner} er een weg, of haar eigenschap `Veld in fora-plate`",),
        help_en=("of these relationships from a {owner} remove one, or its property `Field in fora-plate`",),
        why_nl=(
            "Wie in Archi een component naar een ander domein brengt, houdt de relatie van het oude over. Een "
            "component heeft een thuisdomein; waar het ook gebruikt wordt, zegt het veld `also_in`."
        ),
        why_en=(
            "Who takes a component to another domain in Archi keeps the relationship from the old one. A component has "
            "one home domain; where else it is used is told by the field `also_in`."
        ),
    ),
}
