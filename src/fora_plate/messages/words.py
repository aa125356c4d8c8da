"""The words of ours that may stand in a sentence as a value, and the headings of the stages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.messages.message import Language

__all__ = ["WORDS"]

WORDS: Final[Mapping[Language, Mapping[str, str]]] = {
    "nl": {
        "error": "fout",
        "errors": "fouten",
        "warning": "advies",
        "warnings": "adviezen",
        "help": "hulp",
        "related": "zie ook",
        "text": "tekst",
        "boolean": "true of false",
        "list": "een lijst",
        "mapping": "een blok met sleutels",
        "nothing": "niets",
        "layer": "de laag",
        "domain": "het domein",
        "function": "de hoofdbedrijfsfunctie",
        "subfunction": "de bedrijfsfunctie",
        "component": "het referentiecomponent",
        "application-function": "de applicatiefunctie",
        "standard": "de standaard",
        "facility": "de landelijke voorziening",
        "facility-service": "de service",
        "group": "de groep netwerkdiensten",
        "service": "de netwerkdienst",
        "device": "het apparaat",
        "product": "het product",
        "supplier": "de leverancier",
        "incumbent": "het gevestigde product",
        "view": "de plaat",
        "both": "allebei",
        "neither": "geen van beide",
        "files": "Bestanden",
        "yaml": "YAML",
        "shape": "Vorm van een bestand",
        "fit": "Samenhang",
        "advice": "Adviezen",
        "build": "Platen maken",
    },
    "en": {
        "error": "error",
        "errors": "errors",
        "warning": "warning",
        "warnings": "warnings",
        "help": "help",
        "related": "see also",
        "text": "text",
        "boolean": "true or false",
        "list": "a list",
        "mapping": "a block of keys",
        "nothing": "nothing",
        "layer": "layer",
        "domain": "domain",
        "function": "main business function",
        "subfunction": "business function",
        "component": "reference component",
        "application-function": "application function",
        "standard": "standard",
        "facility": "national facility",
        "facility-service": "service",
        "group": "group of network services",
        "service": "network service",
        "device": "device",
        "product": "product",
        "supplier": "supplier",
        "incumbent": "established product",
        "view": "plate",
        "both": "both",
        "neither": "neither",
        "files": "Files",
        "yaml": "YAML",
        "shape": "Shape of a file",
        "fit": "How files fit together",
        "advice": "Advice",
        "build": "Making plates",
    },
}
