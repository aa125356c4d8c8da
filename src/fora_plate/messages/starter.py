"""Sentences about a project to begin with."""

from __future__ import annotations

from typing import Final

from fora_plate.messages.message import Message

__all__ = ["STARTER"]

STARTER: Final[dict[str, Message]] = {
    "folder-taken": Message(
        nl="`{folder}` is er al en is niet leeg",
        en="`{folder}` is there already and is not empty",
        help_nl=("noem een map die er nog niet is, of een lege",),
        help_en=("name a folder that is not there yet, or an empty one",),
        why_nl="Een nieuw project begint in een nieuwe of lege map. Wat er staat wordt nooit overschreven.",
        why_en="A new project begins in a new or empty folder. What is there is never overwritten.",
    ),
    "folder-is-here": Message(
        nl="`{folder}` is de map waar u nu in staat",
        en="`{folder}` is the folder that you are in",
        help_nl=("ga een map omhoog en noem de map van daar, of noem een nieuwe map",),
        help_en=("go up one folder and name it from there, or name a new folder",),
        why_nl=(
            "Een project komt er in een keer: het wordt ernaast gemaakt en neemt dan de plaats van de lege map in. "
            "In de map waar uw terminal in staat zou die daarna in een map staan die er niet meer is."
        ),
        why_en=(
            "A project comes at once: it is made beside the empty folder and then takes its place. Your terminal, "
            "being in that folder, would afterwards be in one that is no longer there."
        ),
    ),
    "model-without-components": Message(
        nl="`{model}` heeft geen applicatiecomponenten (ApplicationComponent), en daar staat de plaat vol mee",
        en="`{model}` has no application components (ApplicationComponent), which is what a plate is full of",
        help_nl=("exporteer het hele model, met zijn referentiecomponenten",),
        help_en=("export the whole model, with its reference components",),
        why_nl=(
            "Op de plaat staan referentiecomponenten in domeinen, met daarop producten. In dit model is geen enkel "
            "element van het type ApplicationComponent; misschien is maar een deel geëxporteerd."
        ),
        why_en=(
            "On a plate stand reference components in domains, with products on them. No element of this model is an "
            "ApplicationComponent; perhaps only part of it was exported."
        ),
    ),
    "one-domain": Message(
        severity="warning",
        nl="het model `{model}` heeft geen domeinen; alle componenten komen in een domein dat heet als het model",
        en="the model `{model}` has no domains; all components come in one domain, called as the model is",
        help_nl=("zet in `fora/mapping.yaml` bij domains welke elementen domeinen zijn",),
        help_en=("put in `fora/mapping.yaml`, under domains, which elements are domains",),
        why_nl=(
            "Geen enkele Grouping bevat componenten of functies, door relaties of in een view, en geen functies "
            "bevatten andere. Zo is er wel een plaat, maar zonder indeling."
        ),
        why_en=(
            "No Grouping holds components or functions, by relationships or on a view, and no functions hold others. "
            "So there is a plate, but without a division."
        ),
    ),
    "functions-as-domains": Message(
        severity="warning",
        nl="geen Grouping bevat iets; de bovenste elementen van het type {kind} zijn de domeinen",
        en="no Grouping holds anything; the topmost elements of the type {kind} are the domains",
        help_nl=("zijn andere elementen de domeinen, zet die dan in `fora/mapping.yaml`",),
        help_en=("if other elements are the domains, put those in `fora/mapping.yaml`",),
        why_nl=(
            "Domeinen zijn meestal Groupings. In dit model niet; daarom zijn de functies die andere bevatten en zelf "
            "nergens in liggen als domein genomen, en wat erin ligt als functie."
        ),
        why_en=(
            "Domains are mostly Groupings. In this model they are not; so functions that hold others and lie in none "
            "are taken as domains, and what lies in them as functions."
        ),
    ),
    "components-without-domain": Message(
        severity="warning",
        nl="het model zet {number} van de componenten in geen domein, zoals `{name}`",
        en="the model puts {number} of the components in no domain, such as `{name}`",
        help_nl=("verplaats ze naar het goede domein; een volgende import laat ze daar",),
        help_en=("move them to the right domain; a next import leaves them there",),
        why_nl=(
            "Deze componenten zijn geen deel van een domein, staan in geen view in een domein, en werken voor geen "
            "functie van een domein. Zij komen in een extra domein dat heet als het model (Model in de mapping)."
        ),
        why_en=(
            "These components are no part of a domain, stand in a domain on no view, and work for no function of a "
            "domain. They come in a domain of their own, called as the model is (Model in the mapping)."
        ),
    ),
    "empty-domains": Message(
        severity="warning",
        nl="{number} van de domeinen zijn leeg en doen niet mee, zoals `{name}`",
        en="{number} of the domains are empty and are left out, such as `{name}`",
        help_nl=("zij staan in `fora/mapping.yaml` bij left_out; haal weg wat toch mee moet doen",),
        help_en=("they stand in `fora/mapping.yaml` under left_out; remove what should be in after all",),
        why_nl="In deze elementen ligt geen functie en geen component. Een leeg vlak zegt op een plaat niets.",
        why_en="In these elements lies no function and no component. An empty box tells nothing on a plate.",
    ),
}
