"""The tables about FORA: its components, and how well each is served.

In: nothing. Out: their columns, in order.
"""

from __future__ import annotations

from typing import Final

from fora_plate.export.table import Column, Table

__all__ = ["COMPONENTS", "COVERAGE"]

COMPONENTS: Final = Table(
    "Een referentiecomponent van FORA, in de volgorde van FORA.",
    "A reference component of FORA, in the order of FORA.",
    (
        Column("id", "text", "Kenmerk van het referentiecomponent.", "Id of the reference component."),
        Column("fora_id", "text", "Identifier in het FORA-model.", "Identifier in the model of FORA."),
        Column("name", "text", "Naam in FORA.", "Name in FORA."),
        Column("description", "text", "Wat het is.", "What it is."),
        Column("url", "address", "Wikipagina van FORA.", "Page on the wiki of FORA."),
        Column("layer", "text", "Kenmerk van de laag.", "Id of the layer."),
        Column("domain", "text", "Kenmerk van het thuisdomein.", "Id of the home domain."),
        Column("domain_name", "text", "Naam van het thuisdomein.", "Name of the home domain."),
        Column(
            "function",
            "text",
            "Kenmerk van de hoofdbedrijfsfunctie waar het thuis is; leeg bij domeinbreed.",
            "Id of the main business function where it is at home; empty when domain-wide.",
            optional=True,
        ),
        Column(
            "function_name",
            "text",
            "Naam van die hoofdbedrijfsfunctie.",
            "Name of that main business function.",
            optional=True,
        ),
        Column(
            "also_in",
            "list",
            "Kenmerken van de andere domeinen waar FORA het herhaalt.",
            "Ids of the other domains in which FORA repeats it.",
        ),
        Column(
            "functions",
            "list",
            "Kenmerken van alle hoofdbedrijfsfuncties waaraan FORA het koppelt.",
            "Ids of all main business functions that FORA ties it to.",
        ),
        Column(
            "subfunctions",
            "list",
            "Kenmerken van de bedrijfsfuncties waaraan FORA het koppelt.",
            "Ids of the business functions that FORA ties it to.",
        ),
        Column("application_functions", "list", "Kenmerken van applicatiefuncties.", "Ids of application functions."),
        Column("standards", "list", "Kenmerken van standaarden.", "Ids of standards."),
        Column("core", "flag", "Staat in FORA's korte selectie.", "Stands in FORA's short selection."),
        Column(
            "home_source",
            "text",
            "Bron van het thuisdomein: werkversie van FORA of eigen keuze.",
            "Source of the home domain: working version of FORA or own choice.",
            choices=("fora-draft", "own-choice"),
        ),
        Column("retired", "flag", "Staat niet meer in het model.", "Is no longer in the model."),
    ),
)

COVERAGE: Final = Table(
    "Hoe goed een referentiecomponent voorzien is, in de volgorde van FORA.",
    "How well a reference component is served, in the order of FORA.",
    (
        Column("component", "text", "Kenmerk van het referentiecomponent.", "Id of the reference component."),
        Column("component_name", "text", "Naam van het referentiecomponent.", "Name of the reference component."),
        Column("domain_name", "text", "Naam van het thuisdomein.", "Name of the home domain."),
        Column(
            "alternatives",
            "count",
            "Aantal producten die open source of open core zijn.",
            "Number of products that are open source or open core.",
        ),
        Column(
            "verified_alternatives",
            "count",
            "Aantal daarvan waarvan licentie en status zijn nagekeken.",
            "Number of those whose licence and status were verified.",
        ),
        Column(
            "suppliers",
            "count",
            "Aantal leveranciers met aanbod bij die producten, nagekeken of niet.",
            "Number of suppliers with an offering on those products, verified or not.",
        ),
        Column(
            "verified_suppliers",
            "count",
            "Aantal daarvan die zijn nagekeken.",
            "Number of those that were verified.",
        ),
        Column(
            "level",
            "count",
            "Trap van de dekkingskaart naar het aantal alternatieven: 0 (witte vlek) tot 4 (vijf of meer).",
            "Step of the map of coverage by the number of alternatives: 0 (gap) to 4 (five or more).",
        ),
        Column("coverage", "text", "Die trap in woorden.", "That step in words."),
        Column("products", "list", "Kenmerken van die producten.", "Ids of those products."),
        Column("product_names", "list", "Namen van die producten.", "Names of those products."),
    ),
)
