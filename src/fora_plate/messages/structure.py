"""Sentences about a model that is made into the files of `fora/`."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["STRUCTURE"]

STRUCTURE: Final[dict[str, Message]] = {
    "mapping-unknown-view": Message(
        nl="het model `{model}` heeft geen view `{id}`",
        en="the model `{model}` has no view `{id}`",
        help_nl=("zoek de view in het model op en zet haar identifier hier, of laat de sleutel weg",),
        help_en=("look the view up in the model and put its identifier here, or leave the key out",),
        why_nl=(
            "De mapping noemt een view van het model waaruit iets moet blijken, zoals de thuisdomeinen. Zonder die "
            "view zou een nieuwe uitgave alles verplaatsen; daarom wordt er niets ingelezen."
        ),
        why_en=(
            "The mapping names a view of the model that should tell something, such as the home domains. Without it a "
            "new release would move everything; so nothing is imported."
        ),
    ),
    "mapping-needs-elements": Message(
        nl="de mapping vindt in `{model}` geen enkel element voor `{kind}`",
        en="the mapping finds no element for `{kind}` in `{model}`",
        help_nl=("kijk in het model welke typen en eigenschappen deze elementen hebben",),
        help_en=("look in the model which types and properties these elements have",),
        why_nl=(
            "Zonder domeinen of zonder componenten is er geen plaat. Vaak is een eigenschap in het model hernoemd, of "
            "is dit het model van een andere architectuur."
        ),
        why_en=(
            "Without domains or without components there is no plate. Often a property was renamed in the model, or "
            "this is the model of another architecture."
        ),
    ),
    "mapping-finds-nothing": Message(
        severity="warning",
        nl="de mapping vindt in `{model}` geen enkel element voor `{kind}`",
        en="the mapping finds no element for `{kind}` in `{model}`",
        help_nl=("laat de soort weg als het model haar niet kent; nu verdwijnt wat er van die soort was",),
        help_en=("leave the kind out if the model does not know it; as it is, what there was of it vanishes",),
        why_nl=(
            "Een soort die in de mapping staat komt uit het model. Vindt zij er niets, dan verdwijnt wat er van die "
            "soort in `fora/` staat. Een soort die niet in de mapping staat blijft zoals zij is."
        ),
        why_en=(
            "A kind that stands in the mapping comes out of the model. If it finds none there, what `fora/` has of it "
            "vanishes. A kind that is not in the mapping stays as it is."
        ),
    ),
    "unplaced-component": Message(
        severity="warning",
        nl="het model zegt niet in welk domein `{name}` hoort; het komt in `{domain}`",
        en="the model does not say to which domain `{name}` belongs; it comes in `{domain}`",
        help_nl=("verplaats het naar het goede domein; een volgende import laat het daar",),
        help_en=("move it to the right domain; a next import leaves it there",),
        why_nl=(
            "Een component staat op één plaats op de plaat. Het model tekent dit component in geen domein en geen "
            "functie wijst er een aan. De keuze is van u, en een volgende import laat haar staan."
        ),
        why_en=(
            "A component stands in one place of the plate. The model draws this one in no domain, and no function "
            "points to one. The choice is yours, and a next import leaves it."
        ),
    ),
    "unplaced-parts": Message(
        severity="warning",
        nl="{number} van `{kind}` staan in het model nergens onder en doen niet mee, zoals `{name}`",
        en="{number} of `{kind}` stand under nothing in the model and are left out, such as `{name}`",
        help_nl=("is er iets vergeten, dan ontbreekt in het model een aggregatie of compositie",),
        help_en=("if something was forgotten, an aggregation or composition is missing in the model",),
        why_nl=(
            "Een functie hoort in een domein, een service bij een voorziening. Wat in het model bij niets hoort, zoals "
            "losse concepten, komt niet op een plaat."
        ),
        why_en=(
            "A function belongs to a domain, a service to a facility. What belongs to nothing in the model, such as "
            "loose drafts, does not come on a plate."
        ),
    ),
    "new-domain": Message(
        severity="warning",
        nl="het domein `{id}` is nieuw; het komt in de laag {layer}",
        en="the domain `{id}` is new; it comes in the layer {layer}",
        help_nl=("zet het in `fora/layers.yaml` op de goede plaats",),
        help_en=("put it in the right place in `fora/layers.yaml`",),
        why_nl="De lagen zijn een indeling van de plaat en staan niet in het model. Een nieuw domein krijgt er een.",
        why_en="The layers are a division of the plate and not in the model. A new domain has to be given one.",
    ),
    "layer-gone": Message(
        severity="warning",
        nl="de laag `{id}` gaat weg: het model heeft haar domeinen niet meer",
        en="the layer `{id}` goes: the model no longer has its domains",
        help_nl=("kijk in `fora/layers.yaml` of de indeling nog klopt",),
        help_en=("see in `fora/layers.yaml` whether the division is still right",),
        why_nl="Een laag zonder domeinen en zonder onderdelen zou een lege band op de plaat zijn.",
        why_en="A layer without domains and without areas would be an empty band on the plate.",
    ),
}
