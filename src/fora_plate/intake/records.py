"""The private files: what was answered, what columns ask, what was decided, and what was published of it.

In: plain data of one YAML file of the private folder. Out: a frozen record. Nothing of these files is part of the
public data; only `applying` copies from a decision what a person decided to publish.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from fora_plate.intake.questions import Asked
from fora_plate.read.fields import ComponentId, Country, FieldId, HttpsUrl, Licence, Name, Question, Sentence
from fora_plate.read.record import Record
from fora_plate.view import Availability, LicenceStatus, OfferingKind

__all__ = [
    "AcceptedRecord",
    "AcceptingRecord",
    "AnswerRecord",
    "AnswersRecord",
    "AppliedRecord",
    "ColumnRecord",
    "ColumnsRecord",
    "Decided",
    "DecisionRecord",
    "DraftFact",
    "FurtherRecord",
    "OfferFact",
    "PartyFact",
    "PendingRecord",
    "PublishedRecord",
]

Decided = Literal["undecided", "publish", "anonymise", "withhold"]
"""What a person decided of a fact; nothing but `publish` and `anonymise` leaves the private folder."""


class AnswerRecord(Record):
    """One cell of the workbook."""

    heading: str = Field(description="Kop van de kolom.")
    asked: Asked | None = Field(default=None, description="Wat de kolom vraagt.")
    text: str = Field(description="Het antwoord, letterlijk.")


class AcceptedRecord(Record):
    """Een stuk of bestand dat een persoon bekeek en goedvond."""

    mark: str = Field(description="Het merk dat `fora-plate intake verify` noemt.")
    why: str = Field(description="Waarom het mag.")


class AcceptingRecord(Record):
    """accepted.yaml: wat `verify` vond en een persoon goedvond."""

    folder: ClassVar[str] = "accepted.yaml"
    accepted: tuple[AcceptedRecord, ...] = Field(default=(), description="De stukken en bestanden.")


class AnswersRecord(Record):
    """answers/<respondent>.yaml: alles wat een respondent antwoordde; contactgegevens apart."""

    folder: ClassVar[str] = "answers"
    id: FieldId = Field(description="Kenmerk van de respondent.")
    key: str = Field(description="Waaraan dezelfde respondent in een volgende export te herkennen is.")
    organisation: str = Field(description="Naam van de organisatie.")
    present: bool = Field(default=True, description="false als de laatste export dit antwoord niet meer heeft.")
    answers: tuple[AnswerRecord, ...] = Field(default=(), description="De antwoorden.")
    contact: tuple[AnswerRecord, ...] = Field(default=(), description="Contactgegevens; die komen nergens anders.")


class ColumnRecord(Record):
    """Een kolom die niet herkend werd."""

    heading: str = Field(description="Kop van de kolom.")
    asks: Asked | Literal["unknown"] = Field(description="Wat de kolom vraagt; ignore als dat er niet toe doet.")


class ColumnsRecord(Record):
    """columns.yaml: wat een persoon zei over kolommen die niet herkend werden."""

    folder: ClassVar[str] = "columns.yaml"
    columns: tuple[ColumnRecord, ...] = Field(default=(), description="De kolommen.")


class FurtherRecord(Record):
    """Nog een zin waaruit hetzelfde blijkt."""

    question: Question | None = Field(default=None, description="Nummer van de vraag.")
    sentence: str = Field(description="De zin, letterlijk.")


class Fact(Record):
    """Wat alle feiten hebben: het besluit, en waar het vandaan komt."""

    decision: Decided = Field(description="undecided, publish, anonymise of withhold.")
    question: Question | None = Field(default=None, description="Nummer van de vraag.")
    sentence: str = Field(description="De zin waaruit het blijkt, letterlijk.")
    also: tuple[FurtherRecord, ...] = Field(default=(), description="Andere zinnen waaruit hetzelfde blijkt.")
    flag: str | None = Field(default=None, description="Wat naar vertrouwelijkheid ruikt, letterlijk.")
    why: tuple[str, ...] = Field(default=(), description="Waarom dit wordt voorgesteld.")


class PartyFact(Fact):
    """De leverancier zelf."""

    id: FieldId = Field(description="Kenmerk: het bestand suppliers/<id>.yaml.")
    name: Name | None = Field(default=None, description="Naam zoals op de plaat.")
    country: Country | None = Field(default=None, description="Land van vestiging (ISO 3166-1, twee hoofdletters).")
    website: HttpsUrl | None = Field(default=None, description="Adres van de leverancier.")
    kind: Literal["company", "public-body", "network", "cooperative", "funder"] | None = Field(
        default=None, description="company, public-body, network, cooperative of funder."
    )
    shared_with: tuple[FieldId, ...] = Field(
        default=(), description="Andere respondenten die dezelfde leverancier zijn; een persoon besluit dat."
    )


class OfferFact(Fact):
    """Wat de leverancier met een product doet, of een eigen dienst."""

    fact: str = Field(description="Kenmerk van het feit, uit de zin.")
    product: FieldId | None = Field(
        default=None, description="Het product: products/<id>.yaml, of een concept hieronder."
    )
    name: Name | None = Field(default=None, description="Naam van de eigen dienst, als er geen product is.")
    kinds: tuple[OfferingKind, ...] = Field(
        default=(), description="product, hosting, support, development, hardware, training of advice."
    )
    status: Availability = Field(default="available", description="available of announced.")
    over_file: bool = Field(
        default=False, description="true als dit gaat voor wat een ander in het openbare bestand schreef."
    )


class DraftFact(Fact):
    """Een product dat nog niet bekend is."""

    fact: str = Field(description="Kenmerk van het feit, uit de zin.")
    id: FieldId = Field(description="Kenmerk van het product.")
    name: Name | None = Field(default=None, description="Naam zoals op de plaat.")
    description: Sentence | None = Field(default=None, description="Wat het is, in één zin zonder aanprijzing.")
    homepage: HttpsUrl | None = Field(default=None, description="Adres van het product.")
    repository: HttpsUrl | None = Field(default=None, description="Adres van de broncode.")
    components: tuple[ComponentId, ...] = Field(default=(), description="Referentiecomponenten.")
    licence: Licence | None = Field(default=None, description="Licentie als SPDX-expressie, als die is nagegaan.")
    licence_status: LicenceStatus | None = Field(default=None, description="open-source, open-core of not-open-source.")


class DecisionRecord(Record):
    """decisions/<respondent>.yaml: wat van een respondent openbaar mag worden."""

    folder: ClassVar[str] = "decisions"
    id: FieldId = Field(description="Kenmerk van de respondent.")
    whole: Literal["per-fact", "withhold", "withdrawn"] = Field(
        description="per-fact: de besluiten hieronder gelden; withhold of withdrawn: niets wordt openbaar."
    )
    objection: str | None = Field(default=None, description="De zin waarmee de respondent als geheel bezwaar maakt.")
    party: PartyFact = Field(description="De leverancier zelf.")
    offers: tuple[OfferFact, ...] = Field(default=(), description="Het aanbod.")
    drafts: tuple[DraftFact, ...] = Field(default=(), description="Producten die nog niet bekend zijn.")


class AppliedRecord(Record):
    """Een feit zoals het in een openbaar bestand is gezet."""

    respondents: tuple[FieldId, ...] = Field(description="Van wie het komt.")
    file: str = Field(description="Het openbare bestand.")
    what: Literal["party", "offer", "draft", "unnamed"] = Field(description="Wat het is.")
    about: str = Field(default="", description="Het aanbod: het product, of de naam van de dienst.")
    values: dict[str, str | tuple[str, ...]] = Field(default={}, description="Wat er is opgeschreven.")
    replaced: dict[str, str | tuple[str, ...]] = Field(
        default={}, description="Wat er stond, waar een persoon het antwoord liet voorgaan."
    )


class PendingRecord(Record):
    """Wat er wordt opgeschreven terwijl dat nog niet gebeurd is: van elk bestand hoe het wordt."""

    files: dict[str, str] = Field(description="SHA-256 van elk bestand dat verandert; leeg als het weggaat.")
    facts: tuple[AppliedRecord, ...] = Field(default=(), description="De feiten daarna.")


class PublishedRecord(Record):
    """published.yaml: wat `apply` het laatst heeft opgeschreven."""

    folder: ClassVar[str] = "published.yaml"
    facts: tuple[AppliedRecord, ...] = Field(default=(), description="De feiten.")
    pending: PendingRecord | None = Field(default=None, description="Een wijziging die bezig is, of afgebroken werd.")
