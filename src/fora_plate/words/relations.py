"""The words of views of relations, in Dutch and English; `$` stands before what an architecture fills in."""

from __future__ import annotations

from typing import Final

__all__ = ["RELATIONS"]

RELATIONS: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "relation-part-of": "is deel van",
        "relation-aggregates": "voegt samen:",
        "relation-specialises": "is een soort",
        "relation-generalises": "heeft als soort:",
        "relation-serves": "bedient",
        "relation-served-by": "wordt bediend door",
        "relation-realises": "realiseert",
        "relation-assigned": "is toegewezen aan",
        "relation-realised-by": "wordt gerealiseerd door",
        "aggregation-why": "aggregatie: de ruit staat bij het geheel",
        "specialisation-why": "specialisatie: de driehoek wijst naar het algemene",
        "serving-why": "bediening: de pijl wijst naar wat bediend wordt",
        "assignment-why": "toewijzing: van wie iets doet (punt) naar wat er gedaan wordt (pijl)",
        "realisation-why": "realisatie: de driehoek wijst naar wat gerealiseerd wordt",
        "association-why": "leverancier biedt product aan",
        "node-component": "Referentiecomponent",
        "node-application-function": "Applicatiefunctie",
        "node-standard": "Standaard",
        "node-facility": "Landelijke voorziening",
        "node-facility-service": "Dienst van een landelijke voorziening",
        "node-product": "Product",
        "node-supplier": "Leverancier",
        "nodes-component": "Referentiecomponenten",
        "nodes-application-function": "Applicatiefuncties",
        "nodes-standard": "Standaarden",
        "nodes-facility": "Landelijke voorzieningen",
        "nodes-supplier": "Leveranciers",
        "one-application-function": "applicatiefunctie",
        "many-component": "referentiecomponenten",
        "many-application-function": "applicatiefuncties",
        "many-standard": "standaarden",
        "many-product": "producten",
        "ordering-relations": (
            "Producten staan op alfabet, leveranciers waar hun lijnen kort zijn; iedereen krijgt dezelfde letter."
        ),
        "ordering-map": "Leveranciers en componenten staan waar hun lijnen kort zijn; iedereen krijgt dezelfde letter.",
        "related": "Samenhang",
        "relations-order": (
            "Lees vanuit het midden: links wat $architecture erover zegt, rechts de producten en hun leveranciers."
        ),
    },
    "en": {
        "relation-part-of": "is part of",
        "relation-aggregates": "aggregates:",
        "relation-specialises": "is a kind of",
        "relation-generalises": "has as kinds:",
        "relation-serves": "serves",
        "relation-served-by": "is served by",
        "relation-realises": "realises",
        "relation-assigned": "is assigned to",
        "relation-realised-by": "is realised by",
        "aggregation-why": "aggregation: the diamond is at the whole",
        "specialisation-why": "specialisation: the triangle points to what is general",
        "serving-why": "serving: the arrow points to what is served",
        "assignment-why": "assignment: from who does something (dot) to what is done (arrow)",
        "realisation-why": "realisation: the triangle points to what is realised",
        "association-why": "supplier offers product",
        "node-component": "Reference component",
        "node-application-function": "Application function",
        "node-standard": "Standard",
        "node-facility": "National facility",
        "node-facility-service": "Service of a national facility",
        "node-product": "Product",
        "node-supplier": "Supplier",
        "nodes-component": "Reference components",
        "nodes-application-function": "Application functions",
        "nodes-standard": "Standards",
        "nodes-facility": "National facilities",
        "nodes-supplier": "Suppliers",
        "one-application-function": "application function",
        "many-component": "reference components",
        "many-application-function": "application functions",
        "many-standard": "standards",
        "many-product": "products",
        "ordering-relations": (
            "Products are in alphabetical order, suppliers where their lines are short; all have the same type."
        ),
        "ordering-map": "Suppliers and components stand where their lines are short; all have the same type.",
        "related": "Relations",
        "relations-order": (
            "Read from the middle: left what $architecture says of it, right the products and their suppliers."
        ),
    },
}
"""Language to words; singular and plural are parted by a bar."""
