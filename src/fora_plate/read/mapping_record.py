"""The mapping: what in an ArchiMate model is what in `fora/`, so that a release of the model can be imported.

In: plain data of one YAML file. Out: a frozen record of the right shape. Whether the model holds what it names is found
out by `structure`.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from fora_plate.read.fields import Code, FolderUrl, Name
from fora_plate.read.record import Record

__all__ = ["MappingKindsRecord", "MappingRecord", "MappingViewsRecord", "PropertyRecord", "SelectorRecord"]


class PropertyRecord(Record):
    """Een eigenschap die een element in het model moet hebben."""

    name: Name = Field(description="Naam van de eigenschap.")
    values: tuple[Name, ...] = Field(
        default=(), description="De waarden die goed zijn; zonder waarden is elke waarde goed."
    )


class SelectorRecord(Record):
    """Welke elementen van het model bij een soort horen."""

    elements: tuple[Name, ...] = Field(
        min_length=1,
        description=(
            "ArchiMate-typen, bijvoorbeeld ApplicationComponent of BusinessFunction. Bij domains ook Model: het model "
            "zelf, als domein voor componenten die het in geen ander domein zet."
        ),
    )
    property: PropertyRecord | None = Field(default=None, description="Eigenschap die het element moet hebben.")


class MappingKindsRecord(Record):
    """Wat in het model welke soort is. Een soort die hier niet staat, wordt niet uit het model gehaald."""

    domains: SelectorRecord = Field(description="Bedrijfsdomeinen.")
    functions: SelectorRecord | None = Field(
        default=None, description="Hoofdbedrijfsfuncties: onderdeel van een domein."
    )
    subfunctions: SelectorRecord | None = Field(
        default=None, description="Bedrijfsfuncties: direct of via een andere onderdeel van een hoofdbedrijfsfunctie."
    )
    components: SelectorRecord = Field(description="Referentiecomponenten.")
    application_functions: SelectorRecord | None = Field(
        default=None, description="Applicatiefuncties: toegewezen aan componenten, dienend voor bedrijfsfuncties."
    )
    standards: SelectorRecord | None = Field(
        default=None, description="Standaarden; een standaard die een andere specialiseert is er een versie van."
    )
    standard_versions: SelectorRecord | None = Field(default=None, description="Versies van standaarden.")
    standard_classes: SelectorRecord | None = Field(
        default=None, description="Groepen waarvan de naam zegt wat voor soort de standaarden erin zijn."
    )
    facilities: SelectorRecord | None = Field(default=None, description="Landelijke voorzieningen.")
    facility_services: SelectorRecord | None = Field(
        default=None, description="Services, gerealiseerd door een landelijke voorziening."
    )
    network_service_groups: SelectorRecord | None = Field(
        default=None, description="Groepen met netwerkdiensten erin; andere elementen van dit type tellen niet mee."
    )
    network_services: SelectorRecord | None = Field(default=None, description="Netwerkdiensten.")
    devices: SelectorRecord | None = Field(default=None, description="Soorten apparaten.")


class MappingViewsRecord(Record):
    """Identifiers van views van het model waaruit iets blijkt dat in geen relatie staat. Alle mogen ontbreken."""

    homes: Code | None = Field(
        default=None,
        description=(
            "Waarin elk component in zijn thuisdomein getekend is; ook de volgorde. Anders telt het domein waar het "
            "onderdeel van is, of dat van zijn functies."
        ),
    )
    repeats: Code | None = Field(default=None, description="Waarin componenten in al hun domeinen getekend zijn.")
    order: Code | None = Field(default=None, description="Waarvan hoofdbedrijfsfuncties hun volgorde hebben.")
    functions: Code | None = Field(default=None, description="Waarin componenten in hoofdbedrijfsfuncties staan.")
    subfunctions: Code | None = Field(default=None, description="Waarin componenten in bedrijfsfuncties staan.")
    core: Code | None = Field(default=None, description="De korte selectie van componenten.")
    network: Code | None = Field(default=None, description="Waarin de gepubliceerde groepen netwerkdiensten staan.")
    colours: Code | None = Field(
        default=None, description="Waarvan domeinen, hoofdbedrijfsfuncties en bedrijfsfuncties hun kleuren hebben."
    )


class MappingRecord(Record):
    """fora/mapping.yaml: wat in het ArchiMate-model wat is, voor `fora-plate import`."""

    folder: ClassVar[str] = "fora/mapping.yaml"
    address: FolderUrl | None = Field(
        default=None,
        description="Begin van het adres van de pagina van een element; anders geldt de hoofdpagina voor alle.",
    )
    address_form: Literal["identifier", "wikixl"] = Field(
        default="identifier",
        description="Hoe een identifier in het adres staat: identifier (letterlijk) of wikixl (id- en vijf groepen).",
    )
    descriptions: Literal["own", "model"] = Field(
        default="own",
        description="own (eigen zinnen; nieuwe delen krijgen een lege plek) of model (eerste zin uit het model).",
    )
    left_out: tuple[Code, ...] = Field(
        default=(), description="Identifiers van elementen, of van views waarvan alle elementen niet meedoen."
    )
    preparation: Name | None = Field(
        default=None, description="Map in het model met wat nog in voorbereiding is; alleen als het model mappen heeft."
    )
    kinds: MappingKindsRecord = Field(description="Wat in het model welke soort is.")
    views: MappingViewsRecord = Field(default=MappingViewsRecord(), description="Views waaruit iets blijkt.")
