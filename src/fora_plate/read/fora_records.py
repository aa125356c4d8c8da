"""The files of `fora/`: the structure of the reference architecture, its edition and its layers.

In: plain data of one YAML file. Out: a frozen record of the right shape. The Dutch descriptions feed the JSON Schemas
and `docs/data.md`.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from fora_plate.read.fields import (
    AnyFunctionId,
    ApplicationFunctionId,
    Code,
    Colour,
    ComponentId,
    DomainId,
    FieldId,
    FolderUrl,
    FunctionId,
    HttpsUrl,
    IsoDate,
    Licence,
    Name,
    Seam,
    Sentence,
    StandardId,
    SubfunctionId,
)
from fora_plate.read.record import Record
from fora_plate.view import Area

__all__ = [
    "ApplicationFunctionRecord",
    "ApplicationFunctionsRecord",
    "ArchitectureRecord",
    "ColoursRecord",
    "ComponentRecord",
    "DescribedPart",
    "DeviceRecord",
    "DomainRecord",
    "EditionRecord",
    "FacilitiesRecord",
    "FacilityRecord",
    "FacilityServiceRecord",
    "FunctionRecord",
    "LayerRecord",
    "LayersRecord",
    "NetworkServiceGroupRecord",
    "NetworkServiceRecord",
    "Part",
    "ReadersRecord",
    "RelationRecord",
    "StandardRecord",
    "StandardsRecord",
    "SubfunctionRecord",
    "TechnologyRecord",
]


class Part(Record):
    """Something that FORA names and numbers."""

    id: FieldId = Field(description="Kenmerk binnen dit project: kleine letters, cijfers en streepjes.")
    fora_id: Code = Field(description="Identifier van het element in het FORA-model.")
    name: Name = Field(description="Naam, letterlijk zoals in FORA.")
    url: HttpsUrl = Field(description="Adres van de wikipagina van FORA.")
    retired: bool = Field(
        default=False,
        description="Staat niet meer in het model; blijft tot iemand beslist wat er met wat eraan hangt gebeurt.",
    )


class DescribedPart(Part):
    """A part with a sentence of our own."""

    description: Sentence = Field(description="Eén zin in eigen woorden: wat het is.")


class ReadersRecord(Record):
    """Voor wie de platen zijn, in de woorden die in zinnen op platen en in sets staan."""

    one: Name = Field(description="Een van hen, met lidwoord, zoals een school.")
    many: Name = Field(description="Allen, zoals scholen.")
    customers: Name = Field(description="Zoals leveranciers hen als klanten noemen, zoals po- en vo-scholen.")
    field: Name = Field(description="Waarin zij werken, zoals het onderwijs.")
    sector: Name = Field(description="De hele sector, zoals het funderend onderwijs.")
    one_en: Name = Field(description="Een van hen in het Engels, met lidwoord, zoals a school.")
    many_en: Name = Field(description="Allen in het Engels.")
    customers_en: Name = Field(description="Zoals leveranciers hen noemen, in het Engels.")
    field_en: Name = Field(description="Waarin zij werken, in het Engels.")
    sector_en: Name = Field(description="De hele sector, in het Engels.")


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
    readers: ReadersRecord | None = Field(
        default=None, description="Voor wie de platen zijn; zonder dit spreken ze van organisaties."
    )
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
    address: FolderUrl | None = Field(
        default=None,
        description=(
            "Adres van de map waar de SVG's van deze editie staan, met de namen die `fora-plate build` ze geeft. Met "
            "een adres krijgt elke plaat een QR-code; laat het weg zolang de platen daar niet staan."
        ),
    )


class LayerRecord(Record):
    """Een laag van de plaat."""

    id: FieldId = Field(description="Kenmerk van de laag.")
    name: Name = Field(description="Naam van de laag, aan de zijkant van de plaat.")
    name_en: Name = Field(description="Engelse naam van de laag.")
    domains: tuple[DomainId, ...] = Field(default=(), description="Bedrijfsdomeinen, in volgorde van tekenen.")
    areas: tuple[Area, ...] = Field(
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
