"""The files of products, suppliers and established products.

In: plain data of one YAML file. Out: a frozen record of the right shape. The Dutch descriptions feed the JSON Schemas
and `docs/data.md`.
"""

from __future__ import annotations

from typing import ClassVar, Final, Literal, Self

from pydantic import ConfigDict, Field, model_validator

from fora_plate.read.fields import (
    NO_LICENCE_KNOWN,
    ComponentId,
    ConsultationEdition,
    Country,
    FieldId,
    HttpsUrl,
    IncumbentId,
    IsoDate,
    Licence,
    Name,
    ProductId,
    Question,
    Sentence,
    ServiceId,
    Unnamed,
)
from fora_plate.read.record import MISSING, Record, refused
from fora_plate.view import Availability, OfferingKind, Sector

__all__ = [
    "EducationUseRecord",
    "EvidenceRecord",
    "IncumbentRecord",
    "OfferingRecord",
    "ProductRecord",
    "SupplierRecord",
]

PUBLIC: Final = ("url",)
CONSULTED: Final = ("edition", "question")
"""The keys that say where a source is found: in public, or in a market consultation."""
PREVIOUSLY: Final = (
    "Eerdere kenmerken, het laatste eerst; zo herkent `fora-plate diff` dat dit hetzelfde is als voorheen. Een kenmerk "
    "dat nu in gebruik is mag hier niet staan."
)


class EvidenceRecord(Record):
    """Een openbare bron, met adres, of een antwoord in een marktconsultatie (consultation), met editie en vraag."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"kind": {"const": "consultation"}}},
            "then": {"required": ["edition", "question"], "properties": {"url": False}},
            "else": {"required": ["url"], "properties": {"edition": False, "question": False}},
        }
    )
    kind: Literal["licence-file", "readme", "package-metadata", "page", "index-copy", "catalogue", "consultation"] = (
        Field(
            description=(
                "Soort bron, van sterk naar zwak: licence-file (licentiebestand), readme, package-metadata (Debian, "
                "PyPI of npm), page (webpagina), index-copy (bestand van onbekende versie) of catalogue (tweedehands). "
                "Niet openbaar is consultation (antwoord in een marktconsultatie)."
            )
        )
    )
    url: HttpsUrl | None = Field(
        default=None, description="Adres van de bron; verplicht, maar niet bij consultation: dan mag het er niet staan."
    )
    date: IsoDate | None = Field(default=None, description="Datum van wat er gezien is.")
    note: Sentence | None = Field(default=None, description="Wat de bron zegt, of wat eraan schort.")
    edition: ConsultationEdition | None = Field(
        default=None, description="Editie van de marktconsultatie, zoals 2025 of 2025-2; verplicht bij consultation."
    )
    question: Question | None = Field(
        default=None, description="Nummer van de vraag, 1 tot en met 99; verplicht bij consultation."
    )

    @model_validator(mode="after")
    def _has_its_own_keys(self) -> Self:
        """An address, or for a market consultation its edition and question; nobody can look up what was answered."""
        consulted = self.kind == "consultation"
        own, other = (CONSULTED, PUBLIC) if consulted else (PUBLIC, CONSULTED)
        stray = "consultation-with-address" if consulted else "not-a-consultation"
        faults = [(MISSING, key) for key in own if getattr(self, key) is None]
        faults += [(stray, key) for key in other if getattr(self, key) is not None]
        if faults:
            raise refused(self, faults, kind=self.kind)
        return self


class EducationUseRecord(Record):
    """Gebruik in het onderwijs, met bron."""

    statement: Sentence = Field(description="Eén zin over het gebruik.")
    url: HttpsUrl = Field(description="Bron van de zin.")


class ProductRecord(Record):
    """products/<id>.yaml: een product dat een alternatief is op een of meer componenten.

    Een concept is een product waarvan de licentie nog niet is nagegaan (licence_status unknown, licence NOASSERTION,
    verified false). Het staat op geen plaat, poster of site en telt nergens mee; een leverancier kan het al wel
    aanbieden.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"properties": {"licence_status": {"const": "unknown"}}},
            "then": {"properties": {"licence": {"const": NO_LICENCE_KNOWN}, "verified": {"const": False}}},
            "else": {
                "required": ["description", "homepage"],
                "properties": {"licence": {"not": {"const": NO_LICENCE_KNOWN}}},
            },
        }
    )
    folder: ClassVar[str] = "products"
    has_logo: ClassVar[bool] = True
    id: FieldId = Field(description="Kenmerk van het product, gelijk aan de bestandsnaam.")
    name: Name = Field(description="Naam zoals op de plaat.")
    description: Sentence | None = Field(
        default=None,
        description="Wat het is, in één Nederlandse zin zonder aanprijzing; verplicht, behalve bij een concept.",
    )
    homepage: HttpsUrl | None = Field(
        default=None, description="Adres van het product; verplicht, behalve bij een concept."
    )
    repository: HttpsUrl | None = Field(default=None, description="Adres van de broncode.")
    licence: Licence = Field(
        description="Licentie als SPDX-expressie, bijvoorbeeld AGPL-3.0-only; NOASSERTION bij een concept."
    )
    licence_exact: bool = Field(
        default=True,
        description="false als de bron niet zegt of ook latere versies van de licentie gelden.",
    )
    licence_status: Literal["open-source", "open-core", "not-open-source", "unknown"] = Field(
        description=(
            "open-source, open-core (vrije kern, deels gesloten), not-open-source of unknown (concept: licentie nog "
            "niet nagegaan)."
        )
    )
    remark: Sentence | None = Field(default=None, description="Wat een lezer moet weten; verplicht bij open-core.")
    status: Availability = Field(default="available", description="available (nu te gebruiken) of announced.")
    maintenance: Literal["active", "dormant", "unknown"] = Field(
        default="active",
        description="active, dormant (stil) of unknown (niet nagegaan).",
    )
    deployment: tuple[Literal["self-hosted", "saas", "desktop", "mobile", "operating-system"], ...] = Field(
        default=(), description="Hoe het gebruikt wordt: self-hosted, saas, desktop, mobile of operating-system."
    )
    components: tuple[ComponentId, ...] = Field(
        default=(), description="Referentiecomponenten waarop het een alternatief is."
    )
    services: tuple[ServiceId, ...] = Field(default=(), description="Netwerkdiensten die het kan leveren.")
    replaces: tuple[IncumbentId, ...] = Field(
        default=(), description="Gevestigde producten die het geheel of deels kan vervangen (eigen inschatting)."
    )
    education_use: tuple[EducationUseRecord, ...] = Field(default=(), description="Gebruik in het onderwijs.")
    evidence: tuple[EvidenceRecord, ...] = Field(default=(), description="Bronnen voor licentie en status.")
    checked: IsoDate | None = Field(default=None, description="Wanneer dit bestand is nagekeken.")
    verified: bool = Field(description="true als licentie en status in een openbare primaire bron zijn gezien.")
    unnamed_suppliers: Unnamed | None = Field(
        default=None,
        description=(
            "Hoeveel leveranciers het aanbieden en in een marktconsultatie vroegen niet genoemd te worden, 1 tot en "
            "met 99. Meer staat er niet over hen, ook niet welke producten van dezelfde leverancier zijn."
        ),
    )
    previously: tuple[FieldId, ...] = Field(default=(), description=PREVIOUSLY)

    @model_validator(mode="after")
    def _is_whole_or_draft(self) -> Self:
        """Of a draft nobody knows the licence; anything else has one, and says what it is and where it is found."""
        draft, unknown = self.licence_status == "unknown", self.licence == NO_LICENCE_KNOWN
        faults = [("draft-licence", "licence")] if draft != unknown else []
        if draft and self.verified:
            faults.append(("draft-verified", "verified"))
        if not draft:
            faults += [(MISSING, key) for key in ("description", "homepage") if getattr(self, key) is None]
        if faults:
            raise refused(self, faults, status=self.licence_status)
        return self


class OfferingRecord(Record):
    """Wat de leverancier doet met een product, of een eigen dienst."""

    product: ProductId | None = Field(default=None, description="Het product; weglaten bij een eigen dienst.")
    name: Name | None = Field(default=None, description="Naam van de eigen dienst, als er geen product is.")
    kinds: tuple[OfferingKind, ...] = Field(
        min_length=1,
        description="product (maakt of geeft uit), hosting, support, development, hardware, training of advice.",
    )
    status: Availability = Field(default="available", description="available of announced.")
    sectors: tuple[Sector, ...] = Field(
        default=(), description="Voor wie, waar bekend: po, vo, so, mbo, ho of government."
    )
    remark: Sentence | None = Field(default=None, description="Wat een lezer moet weten.")
    evidence: tuple[EvidenceRecord, ...] = Field(default=(), description="Bronnen voor juist dit aanbod.")


class SupplierRecord(Record):
    """suppliers/<id>.yaml: een leverancier met zijn aanbod."""

    folder: ClassVar[str] = "suppliers"
    has_logo: ClassVar[bool] = True
    id: FieldId = Field(description="Kenmerk van de leverancier, gelijk aan de bestandsnaam.")
    name: Name = Field(description="Naam zoals op de plaat.")
    country: Country = Field(description="Land van vestiging (ISO 3166-1, twee hoofdletters).")
    website: HttpsUrl = Field(description="Adres van de leverancier.")
    kind: Literal["company", "public-body", "network", "cooperative", "funder"] = Field(
        description="company, public-body, network, cooperative of funder."
    )
    remark: Sentence | None = Field(default=None, description="Wat een lezer moet weten.")
    offerings: tuple[OfferingRecord, ...] = Field(default=(), description="Het aanbod.")
    evidence: tuple[EvidenceRecord, ...] = Field(default=(), description="Bronnen voor de leverancier en zijn aanbod.")
    checked: IsoDate | None = Field(default=None, description="Wanneer dit bestand is nagekeken.")
    verified: bool = Field(description="true als bestaan en aanbod in een openbare bron zijn gezien.")
    previously: tuple[FieldId, ...] = Field(default=(), description=PREVIOUSLY)


class IncumbentRecord(Record):
    """incumbents/<id>.yaml: een gevestigd product dat scholen nu gebruiken."""

    folder: ClassVar[str] = "incumbents"
    id: FieldId = Field(description="Kenmerk van het product, gelijk aan de bestandsnaam.")
    name: Name = Field(description="Naam van het product.")
    supplier: Name | None = Field(default=None, description="Leverancier, als die bekend is.")
    components: tuple[ComponentId, ...] = Field(default=(), description="Componenten die het invult.")
    part_of: IncumbentId | None = Field(
        default=None, description="Pakket (ander gevestigd product) waar het bij hoort."
    )
    sectors: tuple[Sector, ...] = Field(default=(), description="Sectoren waar het gebruikt wordt, als bekend.")
    remark: Sentence | None = Field(default=None, description="Wat een lezer moet weten.")
    evidence: tuple[EvidenceRecord, ...] = Field(default=(), description="Bronnen.")
    verified: bool = Field(description="true als gebruik in het onderwijs in een openbare bron is gezien.")
    previously: tuple[FieldId, ...] = Field(default=(), description=PREVIOUSLY)
