"""The file format: what an author may write, one pydantic record per kind of file; here they come together.

References between files are not looked at in records (see `references` and `rules`).
"""

from __future__ import annotations

from dataclasses import dataclass

from fora_plate.read.fora_records import (
    ApplicationFunctionRecord,
    ApplicationFunctionsRecord,
    ArchitectureRecord,
    ComponentRecord,
    DeviceRecord,
    DomainRecord,
    EditionRecord,
    FacilitiesRecord,
    FacilityRecord,
    FacilityServiceRecord,
    FunctionRecord,
    LayerRecord,
    LayersRecord,
    NetworkServiceGroupRecord,
    NetworkServiceRecord,
    StandardRecord,
    StandardsRecord,
    SubfunctionRecord,
    TechnologyRecord,
)
from fora_plate.read.mapping_record import MappingRecord
from fora_plate.read.offering_records import (
    EvidenceRecord,
    IncumbentRecord,
    OfferingRecord,
    ProductRecord,
    SupplierRecord,
)
from fora_plate.read.record import Record
from fora_plate.read.style_record import StyleRecord
from fora_plate.read.view_record import ViewRecord

__all__ = [
    "KINDS",
    "LOOSE_KINDS",
    "ApplicationFunctionRecord",
    "ApplicationFunctionsRecord",
    "ArchitectureRecord",
    "ComponentRecord",
    "DeviceRecord",
    "DomainRecord",
    "EditionRecord",
    "EvidenceRecord",
    "FacilitiesRecord",
    "FacilityRecord",
    "FacilityServiceRecord",
    "FunctionRecord",
    "IncumbentRecord",
    "LayerRecord",
    "LayersRecord",
    "MappingRecord",
    "NetworkServiceGroupRecord",
    "NetworkServiceRecord",
    "OfferingRecord",
    "ProductRecord",
    "Record",
    "Records",
    "StandardRecord",
    "StandardsRecord",
    "StyleRecord",
    "SubfunctionRecord",
    "SupplierRecord",
    "TechnologyRecord",
    "ViewRecord",
]

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

LOOSE_KINDS: tuple[type[Record], ...] = (MappingRecord, StyleRecord)
"""Kinds of file that are no part of the catalog and are read when they are asked for."""


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
