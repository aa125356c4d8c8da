"""The words of sets, in Dutch and English: chapters, heads of tables, cards, and what is told in sentences.

`$` stands before what an architecture fills in (see `spoken`).
"""

from __future__ import annotations

from typing import Final

__all__ = ["SETS"]

SETS: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "set-title": "Open source voor $field op de $architecture-plaat",
        "set-subtitle": "Referentiecomponenten, alternatieven en wie ze aanbiedt",
        "page-of": "{title} · editie {edition}",
        "plate-label": "Afbeelding van de plaat „{name}”, verkleind; de plaat zelf staat op pagina {page}",
        "chapter-contents": "Inhoud",
        "chapter-reading": "Zo leest u de plaat",
        "reading-intro": (
            "De plaat volgt $architecture, de referentiearchitectuur voor $sector. Elke kaart is een "
            "referentiecomponent: een soort toepassing die $one nodig kan hebben. Op de kaart staan de open "
            "source producten die er een alternatief voor zijn."
        ),
        "reading-example": "Een kaart van dichtbij",
        "reading-example-label": "Afbeelding van de kaart {name}, vergroot",
        "reading-name": (
            "De vette naam is het referentiecomponent in $architecture. De kleur en de kop zeggen in welk domein."
        ),
        "reading-product": (
            "Elke regel daaronder is een product, op alfabet. Een teken erachter zegt wat u moet weten."
        ),
        "reading-numbers": "De kleine nummers rechts zijn leveranciers. De lijst onder de plaat noemt hun namen.",
        "reading-signs": "Tekens en kaarten",
        "reading-ordered": "Hoe er is geordend",
        "reading-navigate": "In dit document",
        "reading-links": (
            "Op het scherm leidt een klik op een component in het overzicht naar zijn kaart op de domeinplaat, en een "
            "klik op een product naar zijn website. Bladwijzers volgen de lagen, domeinen en componenten van "
            "$architecture."
        ),
        "chapter-gaps": "Witte vlekken",
        "gaps-intro": (
            "Voor deze referentiecomponenten is nog geen open source alternatief gevonden. Kent u er een? "
            "Meld het op {report}."
        ),
        "no-gaps": "Voor elk getoond referentiecomponent is een open source alternatief gevonden.",
        "chapter-components": "Register van componenten",
        "components-intro": "Waar elk referentiecomponent staat, en hoeveel alternatieven de plaat ervoor toont.",
        "chapter-products": "Register van producten",
        "products-intro": "Alle producten op het overzicht, op alfabet.",
        "chapter-suppliers": "Register van leveranciers",
        "suppliers-intro": (
            "Het gevonden aanbod van de leveranciers op het overzicht, op alfabet. Of zij aan $customers "
            "leveren, is meestal nog niet bevestigd: vraag het na."
        ),
        "chapter-incumbents": "Gevestigde producten en wat ze kan vervangen",
        "incumbents-intro": (
            "Links een product dat $many nu gebruiken, rechts producten op de plaat die als vervanger genoemd zijn. "
            "Waar niemand een vervanger noemde, staan de alternatieven op de componenten die het product invult."
        ),
        "chapter-sources": "Bronnen",
        "sources-intro": (
            "De bronnen van wat hier over producten en leveranciers staat, en of iemand ze heeft nagekeken."
        ),
        "chapter-colophon": "Colofon",
        "of-fora": "$architecture",
        "of-order": "Ordening",
        "of-endorsement": "Geen aanbeveling",
        "of-choice": "Keuze",
        "of-licence": "Licentie",
        "of-report": "Fouten melden",
        "of-making": "Gemaakt met",
        "making": (
            "Deze uitgave is met fora-plate gemaakt uit de gegevens van het project. Na een wijziging daarin is zij "
            "zo opnieuw te maken."
        ),
        "head-component": "Referentiecomponent",
        "head-domain": "Domein",
        "head-function": "Hoofdbedrijfsfunctie",
        "head-alternatives": "Alternatieven",
        "head-page": "Pagina",
        "head-product": "Product",
        "head-licence": "Omschrijving, licentie en status",
        "head-stands-on": "Alternatief voor",
        "head-supplier": "Leverancier",
        "head-offering": "Aanbod",
        "head-incumbent": "Gevestigd product",
        "head-replaced-by": "Kan vervangen worden door",
        "head-thing": "Product of leverancier",
        "head-evidence": "Bron",
        "via": "via {component}: {names}",
        "see-parts": "zie ook per onderdeel: {names}",
        "by": "van {name}",
        "verified": "nagekeken",
        "not-verified": "nog niet nagekeken",
        "checked": "{verified}, {date}",
        "source-product": "product",
        "source-supplier": "leverancier",
        "to-page": "{name}, pagina {page}",
        "to-card": "kaart van {name}, pagina {page}",
        "to-product": "{name} in het register van producten",
        "to-source": "bron: {address}",
        "consultation": "marktconsultatie {edition}, vraag {question}",
        "thanks": "Meedoen",
        "thanks-text": "Fout gezien, product gemist of aanbod van uzelf? Meld het op {report}.",
        "slips": "kaartjes",
        "slip-alternative": "Alternatief voor",
        "slip-licence": "{status} · licentie {licence}",
        "slip-announced": "{name} (aangekondigd)",
        "more-places": "andere plek|andere plekken",
        "more-suppliers": "andere leverancier|andere leveranciers",
    },
    "en": {
        "set-title": "Open source for $field on the $architecture plate",
        "set-subtitle": "Reference components, alternatives and who offers them",
        "page-of": "{title} · edition {edition}",
        "plate-label": "Picture of the plate “{name}”, reduced; the plate itself is on page {page}",
        "chapter-contents": "Contents",
        "chapter-reading": "How to read the plate",
        "reading-intro": (
            "The plate follows $architecture, the reference architecture for $sector. Every card "
            "is a reference component: a kind of application that $one may need. On the card stand the open "
            "source products that are an alternative for it."
        ),
        "reading-example": "A card close up",
        "reading-example-label": "Picture of the card {name}, enlarged",
        "reading-name": (
            "The bold name is the reference component in $architecture. Colour and heading tell the domain."
        ),
        "reading-product": (
            "Each line below is a product, in alphabetical order. A sign tells what you must know of it."
        ),
        "reading-numbers": "The small numbers at the right are suppliers. The list below the plate has their names.",
        "reading-signs": "Signs and cards",
        "reading-ordered": "How things are ordered",
        "reading-navigate": "In this document",
        "reading-links": (
            "On a screen, a click on a component of the overview leads to its card on the plate of its domain, and a "
            "click on a product to its website. Bookmarks follow the layers, domains and components of $architecture."
        ),
        "chapter-gaps": "Gaps",
        "gaps-intro": (
            "For these reference components no open source alternative has been found yet. Do you know one? "
            "Report it at {report}."
        ),
        "no-gaps": "For every reference component that is shown, an open source alternative has been found.",
        "chapter-components": "Index of components",
        "components-intro": "Where each reference component stands, and how many alternatives the plate shows for it.",
        "chapter-products": "Index of products",
        "products-intro": "All products on the overview, in alphabetical order.",
        "chapter-suppliers": "Index of suppliers",
        "suppliers-intro": (
            "The offerings found of the suppliers on the overview, in alphabetical order. Whether they serve "
            "$customers is mostly not confirmed yet: ask them."
        ),
        "chapter-incumbents": "Established products and what can replace them",
        "incumbents-intro": (
            "At the left a product that $many use now, at the right products on the plate that were named as a "
            "replacement. Where nobody named one, the alternatives on the components that the product fills."
        ),
        "chapter-sources": "Sources",
        "sources-intro": (
            "The sources of what is said here of products and suppliers, and whether somebody verified them."
        ),
        "chapter-colophon": "Colophon",
        "of-fora": "$architecture",
        "of-order": "Order",
        "of-endorsement": "No endorsement",
        "of-choice": "Choice",
        "of-licence": "Licence",
        "of-report": "Reporting errors",
        "of-making": "Made with",
        "making": (
            "This edition was made with fora-plate from the data of the project. After a change of the data it is "
            "easily made again."
        ),
        "head-component": "Reference component",
        "head-domain": "Domain",
        "head-function": "Main business function",
        "head-alternatives": "Alternatives",
        "head-page": "Page",
        "head-product": "Product",
        "head-licence": "Description, licence and status",
        "head-stands-on": "Alternative for",
        "head-supplier": "Supplier",
        "head-offering": "Offerings",
        "head-incumbent": "Established product",
        "head-replaced-by": "Can be replaced by",
        "head-thing": "Product or supplier",
        "head-evidence": "Source",
        "via": "by way of {component}: {names}",
        "see-parts": "see also by part: {names}",
        "by": "by {name}",
        "verified": "verified",
        "not-verified": "not verified yet",
        "checked": "{verified}, {date}",
        "source-product": "product",
        "source-supplier": "supplier",
        "to-page": "{name}, page {page}",
        "to-card": "card of {name}, page {page}",
        "to-product": "{name} in the index of products",
        "to-source": "source: {address}",
        "consultation": "market consultation {edition}, question {question}",
        "thanks": "Join in",
        "thanks-text": "Seen an error, missed a product, or an offering of your own? Report it at {report}.",
        "slips": "cards",
        "slip-alternative": "Alternative for",
        "slip-licence": "{status} · licence {licence}",
        "slip-announced": "{name} (announced)",
        "more-places": "other place|other places",
        "more-suppliers": "other supplier|other suppliers",
    },
}
"""Language to words; singular and plural are parted by a bar."""
