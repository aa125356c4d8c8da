"""The file format: what an author may write, one pydantic record per kind of file.

In: plain data of one YAML file. Out: a frozen record of the right shape. References between files are not looked
at here (see `resolve`). The Dutch descriptions feed the JSON Schemas and `docs/data.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from fora_plate.read.fields import (
    AnyFunctionId,
    ApplicationFunctionId,
    Code,
    Colour,
    ComponentId,
    Country,
    DomainId,
    FieldId,
    FunctionId,
    HttpsUrl,
    IncumbentId,
    IsoDate,
    Licence,
    Name,
    ProductId,
    Seam,
    Sentence,
    ServiceId,
    StandardId,
    SubfunctionId,
)

__all__ = [
    "KINDS",
    "ApplicationFunctionsRecord",
    "ArchitectureRecord",
    "DomainRecord",
    "EditionRecord",
    "FacilitiesRecord",
    "IncumbentRecord",
    "LayersRecord",
    "ProductRecord",
    "Record",
    "Records",
    "StandardsRecord",
    "SupplierRecord",
    "TechnologyRecord",
    "ViewRecord",
]

AreaName = Literal["network-services", "devices", "facilities"]
AvailabilityName = Literal["available", "announced"]
LicenceStatusName = Literal["open-source", "open-core", "not-open-source"]
SectorName = Literal["po", "vo", "so", "mbo", "ho", "government"]


class Record(BaseModel):
    """A mapping in a file: unknown keys are refused, values keep their type, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    folder: ClassVar[str] = ""
    """The file, or the folder with one file per record; empty for what is only part of a file."""


class Part(Record):
    """Something that FORA names and numbers."""

    id: FieldId = Field(description="Kenmerk binnen dit project: kleine letters, cijfers en streepjes.")
    fora_id: Code = Field(description="Identifier van het element in het FORA-model.")
    name: Name = Field(description="Naam, letterlijk zoals in FORA.")
    url: HttpsUrl = Field(description="Adres van de wikipagina van FORA.")


class DescribedPart(Part):
    """A part with a sentence of our own."""

    description: Sentence = Field(description="Eén zin in eigen woorden: wat het is.")


class ArchitectureRecord(Record):
    """fora/architecture.yaml: de referentiearchitectuur waar de plaat op staat."""

    folder: ClassVar[str] = "fora/architecture.yaml"
    id: FieldId = Field(description="Kenmerk van de referentiearchitectuur.")
    name: Name = Field(description="Korte naam, zoals op de plaat.")
    full_name: Name = Field(description="Volledige naam.")
    publisher: Name = Field(description="Wie de referentiearchitectuur uitgeeft.")
    repository: HttpsUrl = Field(description="Openbare broncode van het model.")
    commit: Code = Field(description="Commit van het model waaruit de structuur is overgenomen.")
    date: IsoDate = Field(description="Datum van die commit (jjjj-mm-dd).")
    url: HttpsUrl = Field(description="Hoofdpagina van de referentiearchitectuur.")
    seams: tuple[Seam, ...] = Field(
        default=(),
        description="Samengestelde woorden met een | op elke naad waar ze mogen worden afgebroken.",
    )


class EditionRecord(Record):
    """fora/edition.yaml: de editie van de platen."""

    folder: ClassVar[str] = "fora/edition.yaml"
    id: Name = Field(description="Naam van de editie, bijvoorbeeld 2026-11.")
    date: IsoDate = Field(description="Datum van de editie; de enige eigen datum op de plaat.")
    project: HttpsUrl = Field(description="Adres van het project.")
    report: HttpsUrl = Field(description="Waar iemand een fout kan melden.")
    licence: Licence = Field(description="Licentie van de plaat (SPDX).")


class LayerRecord(Record):
    """Een laag van de plaat."""

    id: FieldId = Field(description="Kenmerk van de laag.")
    name: Name = Field(description="Naam van de laag, aan de zijkant van de plaat.")
    name_en: Name = Field(description="Engelse naam van de laag.")
    domains: tuple[DomainId, ...] = Field(default=(), description="Bedrijfsdomeinen, in volgorde van tekenen.")
    areas: tuple[AreaName, ...] = Field(
        default=(),
        description="Onderdelen van de techniekband: network-services, devices, facilities.",
    )


class LayersRecord(Record):
    """fora/layers.yaml: de lagen van de plaat, van boven naar beneden."""

    folder: ClassVar[str] = "fora/layers.yaml"
    layers: tuple[LayerRecord, ...] = Field(min_length=1, description="De lagen, van boven naar beneden.")


class ColoursRecord(Record):
    """De kleuren van een domein in FORA, als #rrggbb."""

    background: Colour = Field(description="Lichte achtergrond van het domein.")
    main: Colour = Field(description="Hoofdkleur.")
    light: Colour = Field(description="Lichte tint tussen achtergrond en hoofdkleur.")


class SubfunctionRecord(Part):
    """Een bedrijfsfunctie onder een hoofdbedrijfsfunctie."""


class FunctionRecord(DescribedPart):
    """Een hoofdbedrijfsfunctie van het domein."""

    subfunctions: tuple[SubfunctionRecord, ...] = Field(
        default=(), description="De bedrijfsfuncties onder deze hoofdbedrijfsfunctie."
    )


class RelationRecord(Record):
    """Een relatie met een ander referentiecomponent."""

    kind: Literal["aggregates", "part-of", "specialises", "generalises", "serves", "served-by"] = Field(
        description="Soort relatie: aggregates, part-of, specialises, generalises, serves of served-by."
    )
    component: ComponentId = Field(description="Het andere referentiecomponent.")


class ComponentRecord(DescribedPart):
    """Een referentiecomponent met dit domein als thuisdomein."""

    function: FunctionId | None = Field(
        default=None,
        description=(
            "Hoofdbedrijfsfunctie van dit domein waaronder het component staat; weglaten als FORA er geen noemt."
        ),
    )
    also_in: tuple[DomainId, ...] = Field(default=(), description="Andere domeinen waarin FORA het component herhaalt.")
    functions: tuple[FunctionId, ...] = Field(default=(), description="Alle hoofdbedrijfsfuncties die het ondersteunt.")
    subfunctions: tuple[SubfunctionId, ...] = Field(
        default=(), description="Alle bedrijfsfuncties die het ondersteunt."
    )
    application_functions: tuple[ApplicationFunctionId, ...] = Field(
        default=(), description="Applicatiefuncties van het component."
    )
    standards: tuple[StandardId, ...] = Field(default=(), description="Standaarden die het component realiseert.")
    relations: tuple[RelationRecord, ...] = Field(default=(), description="Relaties met andere componenten.")
    core: bool = Field(default=False, description="Hoort bij FORA's korte selectie (Top27).")
    home_source: Literal["fora-draft", "own-choice"] = Field(
        description="Waar het thuisdomein vandaan komt: fora-draft (werkversie van FORA) of own-choice (eigen keuze)."
    )


class DomainRecord(DescribedPart):
    """fora/domains/<id>.yaml: een bedrijfsdomein met zijn hoofdbedrijfsfuncties en componenten."""

    folder: ClassVar[str] = "fora/domains"
    colours: ColoursRecord = Field(description="Kleuren van het domein in FORA.")
    functions: tuple[FunctionRecord, ...] = Field(
        default=(), description="Hoofdbedrijfsfuncties in volgorde van tekenen."
    )
    components: tuple[ComponentRecord, ...] = Field(
        default=(), description="Referentiecomponenten met dit thuisdomein, in volgorde van tekenen."
    )


class ApplicationFunctionRecord(Part):
    """Een applicatiefunctie."""

    domains: tuple[DomainId, ...] = Field(default=(), description="Domeinen waar de applicatiefunctie bij hoort.")
    functions: tuple[AnyFunctionId, ...] = Field(
        default=(), description="Bedrijfsfuncties (hoofd of onderliggend) die zij bedient."
    )


class ApplicationFunctionsRecord(Record):
    """fora/application-functions.yaml: alle applicatiefuncties."""

    folder: ClassVar[str] = "fora/application-functions.yaml"
    application_functions: tuple[ApplicationFunctionRecord, ...] = Field(description="De applicatiefuncties.")


class StandardRecord(DescribedPart):
    """Een standaard."""

    classification: Name | None = Field(default=None, description="Soort standaard volgens FORA.")
    versions: tuple[Name, ...] = Field(default=(), description="Versies die FORA noemt.")


class StandardsRecord(Record):
    """fora/standards.yaml: alle standaarden."""

    folder: ClassVar[str] = "fora/standards.yaml"
    standards: tuple[StandardRecord, ...] = Field(description="De standaarden.")


class FacilityServiceRecord(DescribedPart):
    """Een service van een landelijke voorziening."""

    standards: tuple[StandardId, ...] = Field(default=(), description="Standaarden van de service.")


class FacilityRecord(DescribedPart):
    """Een landelijke voorziening: scholen sluiten erop aan, er zijn geen alternatieven voor."""

    in_preparation: bool = Field(default=False, description="Staat in het FORA-model nog in de map TODO.")
    services: tuple[FacilityServiceRecord, ...] = Field(default=(), description="Services van de voorziening.")


class FacilitiesRecord(Record):
    """fora/facilities.yaml: de landelijke voorzieningen."""

    folder: ClassVar[str] = "fora/facilities.yaml"
    facilities: tuple[FacilityRecord, ...] = Field(description="De landelijke voorzieningen.")


class NetworkServiceRecord(DescribedPart):
    """Een netwerkdienst."""


class NetworkServiceGroupRecord(DescribedPart):
    """Een groep netwerkdiensten."""

    published: bool = Field(default=True, description="Staat in de gepubliceerde netwerkplaat van FORA.")
    services: tuple[NetworkServiceRecord, ...] = Field(default=(), description="De diensten van de groep.")


class DeviceRecord(DescribedPart):
    """Een soort apparaat."""


class TechnologyRecord(Record):
    """fora/technology.yaml: netwerkdiensten en apparaten."""

    folder: ClassVar[str] = "fora/technology.yaml"
    network_service_groups: tuple[NetworkServiceGroupRecord, ...] = Field(description="Groepen netwerkdiensten.")
    devices: tuple[DeviceRecord, ...] = Field(description="Soorten apparaten.")


class EvidenceRecord(Record):
    """Een openbare bron."""

    kind: Literal["licence-file", "readme", "package-metadata", "page", "index-copy", "catalogue"] = Field(
        description=(
            "Soort bron, van sterk naar zwak: licence-file (licentiebestand), readme, package-metadata (Debian, PyPI "
            "of npm), page (webpagina), index-copy (bestand van onbekende versie) of catalogue (tweedehands)."
        )
    )
    url: HttpsUrl = Field(description="Adres van de bron.")
    date: IsoDate | None = Field(default=None, description="Datum van wat er gezien is.")
    note: Sentence | None = Field(default=None, description="Wat de bron zegt, of wat eraan schort.")


class EducationUseRecord(Record):
    """Gebruik in het onderwijs, met bron."""

    statement: Sentence = Field(description="Eén zin over het gebruik.")
    url: HttpsUrl = Field(description="Bron van de zin.")


class ProductRecord(Record):
    """products/<id>.yaml: een product dat een alternatief is op een of meer componenten."""

    folder: ClassVar[str] = "products"
    id: FieldId = Field(description="Kenmerk van het product, gelijk aan de bestandsnaam.")
    name: Name = Field(description="Naam zoals op de plaat.")
    description: Sentence = Field(description="Wat het is, in één Nederlandse zin zonder aanprijzing.")
    homepage: HttpsUrl = Field(description="Adres van het product.")
    repository: HttpsUrl | None = Field(default=None, description="Adres van de broncode.")
    licence: Licence = Field(description="Licentie als SPDX-expressie, bijvoorbeeld AGPL-3.0-only.")
    licence_exact: bool = Field(
        default=True,
        description="false als de bron niet zegt of ook latere versies van de licentie gelden.",
    )
    licence_status: LicenceStatusName = Field(
        description="open-source, open-core (vrije kern, deels gesloten) of not-open-source."
    )
    remark: Sentence | None = Field(default=None, description="Wat een lezer moet weten; verplicht bij open-core.")
    status: AvailabilityName = Field(default="available", description="available (nu te gebruiken) of announced.")
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


class OfferingRecord(Record):
    """Wat de leverancier doet met een product, of een eigen dienst."""

    product: ProductId | None = Field(default=None, description="Het product; weglaten bij een eigen dienst.")
    name: Name | None = Field(default=None, description="Naam van de eigen dienst, als er geen product is.")
    kinds: tuple[Literal["product", "hosting", "support", "development", "hardware", "training", "advice"], ...] = (
        Field(
            min_length=1,
            description="product (maakt of geeft uit), hosting, support, development, hardware, training of advice.",
        )
    )
    status: AvailabilityName = Field(default="available", description="available of announced.")
    sectors: tuple[SectorName, ...] = Field(
        default=(), description="Voor wie, waar bekend: po, vo, so, mbo, ho of government."
    )
    remark: Sentence | None = Field(default=None, description="Wat een lezer moet weten.")
    evidence: tuple[EvidenceRecord, ...] = Field(default=(), description="Bronnen voor juist dit aanbod.")


class SupplierRecord(Record):
    """suppliers/<id>.yaml: een leverancier met zijn aanbod."""

    folder: ClassVar[str] = "suppliers"
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
    sectors: tuple[SectorName, ...] = Field(default=(), description="Sectoren waar het gebruikt wordt, als bekend.")
    remark: Sentence | None = Field(default=None, description="Wat een lezer moet weten.")
    evidence: tuple[EvidenceRecord, ...] = Field(default=(), description="Bronnen.")
    verified: bool = Field(description="true als gebruik in het onderwijs in een openbare bron is gezien.")


class ViewRecord(Record):
    """views/<id>.yaml: wat een plaat laat zien."""

    folder: ClassVar[str] = "views"
    id: FieldId = Field(description="Kenmerk van de plaat, gelijk aan de bestandsnaam.")
    title: Name = Field(description="Titel op de plaat.")
    title_en: Name = Field(description="Engelse titel.")
    subtitle: Name = Field(description="Naam van de plaat onder de titel.")
    subtitle_en: Name = Field(description="Engelse naam van de plaat.")
    domains: tuple[DomainId, ...] = Field(default=(), description="Domeinen die getoond worden; leeg is alle domeinen.")
    areas: tuple[AreaName, ...] = Field(default=(), description="Onderdelen van de techniekband die getoond worden.")
    licence_statuses: tuple[LicenceStatusName, ...] = Field(
        default=("open-source", "open-core"), min_length=1, description="Welke producten getoond worden."
    )
    supplier_verified: bool = Field(default=True, description="true: leveranciers die niet zijn nagekeken blijven weg.")
    sectors: tuple[SectorName, ...] = Field(
        default=("po", "vo", "so"),
        description="Aanbod dat alleen voor andere sectoren bekend is, blijft weg.",
    )
    detail: Literal["numbers", "names"] = Field(
        default="numbers",
        description="numbers: nummers met legenda. names: leveranciers, licentie en opmerking voluit.",
    )


KINDS: tuple[type[Record], ...] = (
    ArchitectureRecord,
    EditionRecord,
    LayersRecord,
    DomainRecord,
    ApplicationFunctionsRecord,
    StandardsRecord,
    FacilitiesRecord,
    TechnologyRecord,
    ProductRecord,
    SupplierRecord,
    IncumbentRecord,
    ViewRecord,
)
"""Every kind of file, in reading order. `folder` is the file, or the folder with one file per record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Records:
    """Every record of a data folder, each of the right shape; whether they fit together is not known yet."""

    architecture: ArchitectureRecord
    edition: EditionRecord
    layers: LayersRecord
    domains: tuple[DomainRecord, ...]
    application_functions: ApplicationFunctionsRecord
    standards: StandardsRecord
    facilities: FacilitiesRecord
    technology: TechnologyRecord
    products: tuple[ProductRecord, ...]
    suppliers: tuple[SupplierRecord, ...]
    incumbents: tuple[IncumbentRecord, ...]
    views: tuple[ViewRecord, ...]
