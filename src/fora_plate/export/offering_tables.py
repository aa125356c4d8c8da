"""The tables of products, suppliers, what these offer, and the sources of all that.

In: nothing. Out: their columns, in order.
"""

from __future__ import annotations

from typing import Final, get_args

from fora_plate.catalog import Maintenance
from fora_plate.export.table import Column, Table
from fora_plate.view import Availability, LicenceKnown

__all__ = ["EVIDENCE", "OFFERINGS", "PRODUCTS", "SUPPLIERS"]

EVIDENCE_URLS: Final = Column(
    "evidence_urls",
    "list",
    "Adressen van de openbare bronnen; datum, soort en andere bronnen staan in de tabel `evidence`.",
    "Addresses of the public sources; their dates and kinds and other sources stand in the table `evidence`.",
)
CHECKED: Final = Column("checked", "date", "Wanneer het is nagekeken.", "When it was checked.", optional=True)
PREVIOUSLY: Final = Column("previously", "list", "Eerdere kenmerken.", "Earlier ids.")
REMARK: Final = Column("remark", "text", "Wat een lezer moet weten.", "What a reader must know.", optional=True)
STATUS: Final = Column(
    "status",
    "text",
    "Beschikbaarheid: nu te gebruiken of aangekondigd.",
    "Availability: usable now or announced.",
    choices=get_args(Availability),
)

PRODUCTS: Final = Table(
    "Een product, in alfabetische volgorde.",
    "A product, in alphabetical order.",
    (
        Column("id", "text", "Kenmerk van het product.", "Id of the product."),
        PREVIOUSLY,
        Column("name", "text", "Naam.", "Name."),
        Column("description", "text", "Wat het is, in het Nederlands.", "What it is, in Dutch.", optional=True),
        Column("homepage", "address", "Website.", "Website.", optional=True),
        Column("repository", "address", "Broncode.", "Source code.", optional=True),
        Column(
            "licence",
            "text",
            "Licentie (SPDX), zonder `-only` of `-or-later` waar de bron dat niet zegt; `NOASSERTION` bij een concept.",
            "Licence (SPDX), without `-only` or `-or-later` where the source does not say; `NOASSERTION` of a draft.",
        ),
        Column(
            "licence_exact",
            "flag",
            "De bron zegt of ook latere versies van de licentie gelden, of dat speelt niet.",
            "The source says whether later versions of the licence hold too, or it does not matter.",
        ),
        Column(
            "licence_status",
            "text",
            "Open source, open core (vrije kern, deels gesloten), geen open source, of nog niet nagegaan: een concept, "
            "dat op geen plaat staat en niet meetelt.",
            "Open source, open core (free core, a part is closed), not open source, or not looked into yet: a draft, "
            "which stands on no plate and does not count.",
            choices=get_args(LicenceKnown),
        ),
        REMARK,
        STATUS,
        Column(
            "maintenance",
            "text",
            "Onderhoud: actief, ligt stil of niet nagegaan.",
            "Maintenance: active, dormant or not looked into.",
            choices=get_args(Maintenance),
        ),
        Column("deployment", "list", "Hoe het gebruikt wordt.", "How it is used."),
        Column(
            "components",
            "list",
            "Kenmerken van de referentiecomponenten waarop het een alternatief is (eigen inschatting).",
            "Ids of the reference components on which it is an alternative (our estimate).",
        ),
        Column("component_names", "list", "Namen van die componenten.", "Names of those components."),
        Column(
            "services",
            "list",
            "Kenmerken van de netwerkdiensten die het kan leveren.",
            "Ids of the network services that it can provide.",
        ),
        Column("service_names", "list", "Namen van die netwerkdiensten.", "Names of those network services."),
        Column(
            "replaces",
            "list",
            "Kenmerken van gevestigde producten die het geheel of deels kan vervangen (eigen inschatting).",
            "Ids of established products that it can replace in whole or in part (our estimate).",
        ),
        Column("replaces_names", "list", "Namen van die gevestigde producten.", "Names of those established products."),
        Column(
            "suppliers",
            "list",
            "Kenmerken van leveranciers met aanbod, nagekeken of niet.",
            "Ids of suppliers with an offering, verified or not.",
        ),
        Column("supplier_names", "list", "Namen van die leveranciers.", "Names of those suppliers."),
        Column("education_use", "list", "Gebruik in het onderwijs, in zinnen.", "Use in education, in sentences."),
        Column(
            "education_use_urls",
            "list",
            "De bron van elk van die zinnen.",
            "The source of each of those sentences.",
        ),
        EVIDENCE_URLS,
        CHECKED,
        Column(
            "verified",
            "flag",
            "Licentie en status zijn in een openbare primaire bron gezien.",
            "Licence and status were seen in a public primary source.",
        ),
        Column(
            "unnamed_suppliers",
            "count",
            "Hoeveel leveranciers het ook aanbieden en vroegen niet genoemd te worden.",
            "How many suppliers offer it as well and asked not to be named.",
        ),
    ),
)

SUPPLIERS: Final = Table(
    "Een leverancier, in alfabetische volgorde.",
    "A supplier, in alphabetical order.",
    (
        Column("id", "text", "Kenmerk van de leverancier.", "Id of the supplier."),
        PREVIOUSLY,
        Column("name", "text", "Naam.", "Name."),
        Column("country", "text", "Land van vestiging (ISO 3166-1).", "Country (ISO 3166-1)."),
        Column("website", "address", "Website.", "Website."),
        Column(
            "kind",
            "text",
            "Soort: company, public-body, network, cooperative of funder.",
            "Kind: company, public-body, network, cooperative or funder.",
        ),
        REMARK,
        Column(
            "products",
            "list",
            "Kenmerken van de producten waarmee het iets aanbiedt.",
            "Ids of the products with which it offers something.",
        ),
        Column("product_names", "list", "Namen van die producten.", "Names of those products."),
        EVIDENCE_URLS,
        CHECKED,
        Column(
            "verified",
            "flag",
            "Bestaan en aanbod zijn in een openbare bron gezien.",
            "Existence and offerings were seen in a public source.",
        ),
    ),
)

OFFERINGS: Final = Table(
    "Wat een leverancier doet met een product, of een eigen dienst; per leverancier, in zijn volgorde.",
    "What a supplier does with a product, or a service of its own; by supplier, in its order.",
    (
        Column("supplier", "text", "Kenmerk van de leverancier.", "Id of the supplier."),
        Column("supplier_name", "text", "Naam van de leverancier.", "Name of the supplier."),
        Column(
            "supplier_verified",
            "flag",
            "Bestaan en aanbod van de leverancier zijn in een openbare bron gezien.",
            "Existence and offerings of the supplier were seen in a public source.",
        ),
        Column("product", "text", "Kenmerk van het product.", "Id of the product.", optional=True),
        Column("product_name", "text", "Naam van het product.", "Name of the product.", optional=True),
        Column(
            "name",
            "text",
            "Naam van de eigen dienst, waar er geen product is.",
            "Name of the service of its own, where there is no product.",
            optional=True,
        ),
        Column(
            "kinds",
            "list",
            "Soorten: product (maakt of geeft uit), hosting, support, development, hardware, training, advice.",
            "Kinds: product (makes or publishes it), hosting, support, development, hardware, training, advice.",
        ),
        STATUS,
        Column(
            "sectors",
            "list",
            "Voor wie: po, vo, so, mbo, ho, government; leeg waar dat niet bekend is.",
            "For whom: po, vo, so, mbo, ho, government; empty where that is not known.",
        ),
        REMARK,
        EVIDENCE_URLS,
    ),
)

EVIDENCE: Final = Table(
    "Een bron van wat over een product, een leverancier of een aanbod gezegd wordt.",
    "A source of what is said of a product, a supplier or an offering.",
    (
        Column(
            "about",
            "text",
            "Waarover de bron gaat.",
            "What the source is about.",
            choices=("product", "supplier", "offering"),
        ),
        Column("product", "text", "Kenmerk van het product.", "Id of the product.", optional=True),
        Column("supplier", "text", "Kenmerk van de leverancier.", "Id of the supplier.", optional=True),
        Column("name", "text", "Naam van de eigen dienst.", "Name of the service of its own.", optional=True),
        Column(
            "kind",
            "text",
            "Soort bron, van sterk naar zwak: licence-file, readme, package-metadata, page, index-copy, catalogue; "
            "niet openbaar is consultation.",
            "Kind, from strong to weak: licence-file, readme, package-metadata, page, index-copy, catalogue; "
            "consultation is not public.",
        ),
        Column("url", "address", "Adres van een openbare bron.", "Address of a public source.", optional=True),
        Column("date", "date", "Datum van wat er gezien is.", "Date of what was seen.", optional=True),
        Column(
            "note",
            "text",
            "Wat de bron zegt, of wat eraan schort.",
            "What the source says, or what is wrong with it.",
            optional=True,
        ),
        Column(
            "source",
            "text",
            "De bron in woorden: het adres, of welke vraag van welke marktconsultatie.",
            "The source in words: the address, or which question of which market consultation.",
        ),
        Column(
            "edition",
            "text",
            "Editie van de marktconsultatie.",
            "Edition of the market consultation.",
            optional=True,
        ),
        Column("question", "count", "Nummer van de vraag.", "Number of the question.", optional=True),
    ),
)
