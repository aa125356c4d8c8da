"""What everything of a catalog is in ArchiMate: its type, its properties and its relationships, as literal tables.

In: nothing. Out: `KINDS`, `TIES` and the words for them. `export` writes a catalog by these tables and `own` reads it
by them, so that what the one says the other understands. Decision 0029 says why each is what it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = [
    "FILES",
    "FOLDERS",
    "FORMER",
    "ID",
    "KIND",
    "KINDS",
    "MODEL_FIELDS",
    "OURS",
    "PLACE",
    "TERMS",
    "TIES",
    "Field",
    "Kind",
    "Shape",
    "Term",
    "Tie",
    "packed",
    "unpacked",
]

Shape = Literal["text", "flag", "mark", "list", "parts", "parts-list"]
"""One text, `true` or `false`, `true` or nothing, a text for every item, or the parts of one thing, or of many, each in
one text."""

OURS: Final = "fp-"
"""With this begins every identifier that is ours; none of FORA does."""


@dataclass(frozen=True, slots=True)
class Term:
    """The name of a property in Dutch and English."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field as it becomes a property; `parts` are the names of what stands between `|`."""

    name: str
    shape: Shape = "text"
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing: its type in ArchiMate, the folder that it stands in (Dutch, English), and its properties.

    A `described` kind has a description, which becomes the documentation. `numbered` ones have an identifier of the
    reference architecture.
    """

    type: str
    folder: Term
    fields: tuple[Field, ...]
    described: bool = True
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Tie:
    """A field that refers to other things, as it becomes relationships.

    From `source` to `target`, kinds of things; the field belongs to the `owner`. `single`: refers to one thing, no
    list. `holds`: the things stand in their owner, in its file. `name` says what the relationship means where its type
    alone does not.
    """

    field: str
    source: str
    type: str
    target: str
    owner: Literal["source", "target"] = "source"
    single: bool = False
    holds: bool = False
    name: Term | None = None


PART: Final = (Field("url"), Field("retired", "mark"))
"""What every part of the reference architecture has."""
EVIDENCE: Final = Field("evidence", "parts-list", ("kind", "url", "date", "note", "edition", "question"))
PREVIOUSLY: Final = Field("previously", "list")

KINDS: Final[Mapping[str, Kind]] = {
    "layer": Kind(
        "Grouping",
        Term("Lagen van de plaat", "Layers of the plate"),
        (Field("name_en"), Field("areas", "list")),
        described=False,
        numbered=False,
    ),
    "domain": Kind(
        "Grouping",
        Term("Bedrijfsdomeinen", "Business domains"),
        (*PART, Field("colours", "parts", ("background", "main", "light"))),
    ),
    "function": Kind("BusinessFunction", Term("Hoofdbedrijfsfuncties", "Main business functions"), PART),
    "subfunction": Kind("BusinessFunction", Term("Bedrijfsfuncties", "Business functions"), PART, described=False),
    "component": Kind(
        "ApplicationComponent",
        Term("Referentiecomponenten", "Reference components"),
        (*PART, Field("core", "flag"), Field("home_source")),
    ),
    "application-function": Kind(
        "ApplicationFunction", Term("Applicatiefuncties", "Application functions"), PART, described=False
    ),
    "standard": Kind(
        "Constraint", Term("Standaarden", "Standards"), (*PART, Field("classification"), Field("versions", "list"))
    ),
    "facility": Kind(
        "ApplicationComponent",
        Term("Landelijke voorzieningen", "National facilities"),
        (*PART, Field("in_preparation", "flag")),
    ),
    "facility-service": Kind("ApplicationService", Term("Services van voorzieningen", "Facility services"), PART),
    "group": Kind(
        "Grouping",
        Term("Groepen netwerkdiensten", "Groups of network services"),
        (*PART, Field("published", "flag")),
    ),
    "service": Kind("TechnologyService", Term("Netwerkdiensten", "Network services"), PART),
    "device": Kind("Device", Term("Apparaten", "Devices"), PART),
    "product": Kind(
        "ApplicationComponent",
        Term("Producten", "Products"),
        (
            PREVIOUSLY,
            Field("homepage"),
            Field("repository"),
            Field("licence"),
            Field("licence_exact", "flag"),
            Field("licence_status"),
            Field("unnamed_suppliers"),
            Field("remark"),
            Field("status"),
            Field("maintenance"),
            Field("deployment", "list"),
            Field("education_use", "parts-list", ("statement", "url")),
            EVIDENCE,
            Field("checked"),
            Field("verified", "flag"),
        ),
        numbered=False,
    ),
    "supplier": Kind(
        "BusinessActor",
        Term("Leveranciers", "Suppliers"),
        (
            PREVIOUSLY,
            Field("country"),
            Field("website"),
            Field("kind"),
            Field("remark"),
            EVIDENCE,
            Field("checked"),
            Field("verified", "flag"),
        ),
        described=False,
        numbered=False,
    ),
    "offering": Kind(
        "BusinessService",
        Term("Aanbod", "Offerings"),
        (Field("name"), Field("kinds", "list"), Field("status"), Field("sectors", "list"), Field("remark"), EVIDENCE),
        described=False,
        numbered=False,
    ),
    "incumbent": Kind(
        "ApplicationComponent",
        Term("Gevestigde producten", "Established products"),
        (
            PREVIOUSLY,
            Field("supplier"),
            Field("sectors", "list"),
            Field("remark"),
            EVIDENCE,
            Field("verified", "flag"),
        ),
        described=False,
        numbered=False,
    ),
}
"""Every kind of thing, in the order in which they are written."""

CAN_REPLACE: Final = Term("kan vervangen", "can replace")
CAN_PROVIDE: Final = Term("kan leveren", "can provide")
CONCERNS: Final = Term("betreft", "concerns")

TIES: Final = (
    Tie("domains", "layer", "Aggregation", "domain"),
    Tie("functions", "domain", "Aggregation", "function", holds=True),
    Tie("subfunctions", "function", "Aggregation", "subfunction", holds=True),
    Tie("components", "domain", "Aggregation", "component", holds=True),
    Tie("also_in", "domain", "Aggregation", "component", "target"),
    Tie("function", "component", "Serving", "function", single=True),
    Tie("functions", "component", "Serving", "function"),
    Tie("subfunctions", "component", "Serving", "subfunction"),
    Tie("application_functions", "component", "Assignment", "application-function"),
    Tie("standards", "component", "Realization", "standard"),
    Tie("aggregates", "component", "Aggregation", "component"),
    Tie("part-of", "component", "Aggregation", "component", "target"),
    Tie("specialises", "component", "Specialization", "component"),
    Tie("generalises", "component", "Specialization", "component", "target"),
    Tie("serves", "component", "Serving", "component"),
    Tie("served-by", "component", "Serving", "component", "target"),
    Tie("domains", "domain", "Aggregation", "application-function", "target"),
    Tie("functions", "application-function", "Serving", "function"),
    Tie("functions", "application-function", "Serving", "subfunction"),
    Tie("services", "facility", "Realization", "facility-service", holds=True),
    Tie("standards", "facility-service", "Realization", "standard"),
    Tie("services", "group", "Aggregation", "service", holds=True),
    Tie("components", "product", "Realization", "component"),
    Tie("services", "product", "Association", "service", name=CAN_PROVIDE),
    Tie("replaces", "product", "Association", "incumbent", name=CAN_REPLACE),
    Tie("offerings", "supplier", "Assignment", "offering", holds=True),
    Tie("product", "offering", "Association", "product", single=True, name=CONCERNS),
    Tie("components", "incumbent", "Realization", "component"),
    Tie("part_of", "incumbent", "Aggregation", "incumbent", "target", single=True),
)
"""Every field that refers to something. The relations of a component are fields by their kind."""

FILES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "fora/layers.yaml": (("layers", "layer"),),
    "fora/application-functions.yaml": (("application_functions", "application-function"),),
    "fora/standards.yaml": (("standards", "standard"),),
    "fora/facilities.yaml": (("facilities", "facility"),),
    "fora/technology.yaml": (("network_service_groups", "group"), ("devices", "device")),
}
"""The files that hold all things of a kind, each with its fields and the kinds in them."""
FOLDERS: Final[Mapping[str, str]] = {
    "domain": "fora/domains",
    "product": "products",
    "supplier": "suppliers",
    "incumbent": "incumbents",
}
"""The kinds that have a file for every thing, and their folders."""

READERS: Final = (
    *("one", "many", "customers", "field", "sector"),
    *("one_en", "many_en", "customers_en", "field_en", "sector_en"),
)
MODEL_FIELDS: Final[Mapping[str, tuple[Field, ...]]] = {
    "architecture": (
        Field("id"),
        Field("name"),
        Field("full_name"),
        Field("publisher"),
        Field("repository"),
        Field("commit"),
        Field("date"),
        Field("url"),
        Field("readers", "parts", READERS),
        Field("seams", "list"),
    ),
    "edition": (
        Field("id"),
        Field("date"),
        Field("project"),
        Field("report"),
        Field("licence"),
        Field("address"),
    ),
}
"""What is a property of the model as a whole."""

KIND: Final = Term("Soort in fora-plate", "Kind in fora-plate")
ID: Final = Term("Kenmerk in fora-plate", "Id in fora-plate")
PLACE: Final = Term("Veld in fora-plate", "Field in fora-plate")
"""Of a relationship: the field that it is of, and its number in that field; once for each field that it is of."""

TERMS: Final[Mapping[str, Term]] = {
    "kind-of-thing": KIND,
    "id": ID,
    "place": PLACE,
    "fora_id": Term("Identifier in de referentiearchitectuur", "Identifier in the reference architecture"),
    "name_en": Term("Engelse naam", "English name"),
    "areas": Term("Onderdelen", "Areas"),
    "url": Term("Adres", "Address"),
    "retired": Term("Vervallen", "Retired"),
    "colours": Term("Kleuren (achtergrond | hoofdkleur | licht)", "Colours (background | main | light)"),
    "core": Term("Kern", "Core"),
    "home_source": Term("Bron van het thuisdomein", "Source of the home domain"),
    "classification": Term("Soort standaard", "Kind of standard"),
    "versions": Term("Versie", "Version"),
    "in_preparation": Term("In voorbereiding", "In preparation"),
    "published": Term("Gepubliceerd", "Published"),
    "previously": Term("Eerder kenmerk", "Earlier id"),
    "homepage": Term("Website", "Website"),
    "repository": Term("Broncode", "Source code"),
    "licence": Term("Licentie", "Licence"),
    "licence_exact": Term("Licentie is exact bekend", "Licence is known exactly"),
    "licence_status": Term("Licentiestatus", "Licence status"),
    "unnamed_suppliers": Term("Aantal niet genoemde leveranciers", "Number of suppliers not named"),
    "remark": Term("Opmerking", "Remark"),
    "status": Term("Beschikbaarheid", "Availability"),
    "maintenance": Term("Onderhoud", "Maintenance"),
    "deployment": Term("Gebruik als", "Used as"),
    "education_use": Term("Gebruik in de praktijk (zin | adres)", "Use in practice (sentence | address)"),
    "evidence": Term(
        "Bron (soort | adres | datum | notitie | editie | vraag)",
        "Source (kind | address | date | note | edition | question)",
    ),
    "checked": Term("Nagekeken op", "Checked on"),
    "verified": Term("In een bron gezien", "Seen in a source"),
    "country": Term("Land", "Country"),
    "website": Term("Website van de leverancier", "Website of the supplier"),
    "kind": Term("Soort leverancier", "Kind of supplier"),
    "name": Term("Naam van de eigen dienst", "Name of the own service"),
    "kinds": Term("Soort aanbod", "Kind of offering"),
    "sectors": Term("Sector", "Sector"),
    "supplier": Term("Leverancier", "Supplier"),
    "architecture.id": Term("Referentiearchitectuur: kenmerk", "Reference architecture: id"),
    "architecture.name": Term("Referentiearchitectuur: naam", "Reference architecture: name"),
    "architecture.full_name": Term("Referentiearchitectuur: volledige naam", "Reference architecture: full name"),
    "architecture.publisher": Term("Referentiearchitectuur: uitgever", "Reference architecture: publisher"),
    "architecture.repository": Term("Referentiearchitectuur: broncode", "Reference architecture: source code"),
    "architecture.commit": Term("Referentiearchitectuur: commit", "Reference architecture: commit"),
    "architecture.date": Term("Referentiearchitectuur: datum", "Reference architecture: date"),
    "architecture.url": Term("Referentiearchitectuur: adres", "Reference architecture: address"),
    "architecture.readers": Term(
        "Voor wie (één | meer | als klant | werkveld | sector, daarna in het Engels)",
        "For whom (one | many | as customers | field | sector, then in English)",
    ),
    "architecture.seams": Term("Naad in een woord", "Seam in a word"),
    "edition.id": Term("Editie: naam", "Edition: name"),
    "edition.date": Term("Editie: datum", "Edition: date"),
    "edition.project": Term("Editie: adres van het project", "Edition: address of the project"),
    "edition.report": Term("Editie: adres voor fouten", "Edition: address for errors"),
    "edition.licence": Term("Editie: licentie", "Edition: licence"),
    "edition.address": Term("Editie: adres van de platen", "Edition: address of the plates"),
}
"""The names of all properties, by the field that they are of; no two are alike in a language."""


FORMER: Final[Mapping[str, str]] = {
    "Bron (soort | adres | datum | notitie)": "evidence",
    "Source (kind | address | date | note)": "evidence",
}
"""Names that properties had in models of earlier versions, which must still be read, with the fields that they are
of."""


def packed(parts: Iterable[str | int | None]) -> str:
    r"""Parts in one text with ` | ` between them, `\` before a `|` or `\` of their own; absent ones at the end go."""
    texts = [("" if part is None else str(part)).replace("\\", "\\\\").replace("|", "\\|") for part in parts]
    while texts and not texts[-1]:
        texts.pop()
    return " | ".join(texts)


def unpacked(text: str) -> tuple[str | None, ...]:
    """The parts that were packed in a text; white space at their ends means nothing."""
    parts, escaped = [""], False
    for character in text:
        if escaped or character not in "\\|":
            parts[-1] += character
            escaped = False
        elif character == "|":
            parts.append("")
        else:
            escaped = True
    return tuple(part.strip() or None for part in parts)
