"""The files of views: one plate each, or with `each` a family of plates.

In: plain data of one YAML file. Out: a frozen record of the right shape. The Dutch descriptions feed the JSON Schema
and `docs/data.md`.
"""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from fora_plate.read.fields import (
    Columns,
    ComponentId,
    DomainId,
    FieldId,
    FunctionId,
    MostLines,
    Name,
    Percent,
    SupplierId,
)
from fora_plate.read.record import Record
from fora_plate.view import (
    Area,
    Availability,
    Boxes,
    Content,
    Detail,
    LicenceStatus,
    OfferingKind,
    Orientation,
    Sector,
)

__all__ = ["ColumnsRecord", "RowRecord", "ViewRecord", "WidthRecord"]


class RowRecord(Record):
    """Domeinen die naast elkaar staan."""

    domains: tuple[DomainId, ...] = Field(
        min_length=1, description="Domeinen uit een laag, in de volgorde van fora/layers.yaml."
    )


class WidthRecord(Record):
    """De breedte van een domein."""

    domain: DomainId = Field(description="Het domein.")
    percent: Percent = Field(description="Hoeveel procent van de breedte van de plaat, 5 tot en met 95.")


class ColumnsRecord(Record):
    """Het aantal kolommen met kaarten in een hoofdbedrijfsfunctie."""

    function: FunctionId = Field(description="De hoofdbedrijfsfunctie.")
    columns: Columns = Field(description="In hoeveel kolommen haar kaarten staan.")


class ViewRecord(Record):
    """views/<id>.yaml: wat een plaat laat zien, of met each een hele familie van platen."""

    folder: ClassVar[str] = "views"
    id: FieldId = Field(description="Kenmerk van de plaat, gelijk aan de bestandsnaam.")
    title: Name = Field(description="Titel op de plaat. {name} staat in een sjabloon voor de naam van het onderwerp.")
    title_en: Name = Field(description="Engelse titel; ook hier mag {name} staan.")
    subtitle: Name = Field(description="Naam van de plaat onder de titel; ook hier mag {name} staan.")
    subtitle_en: Name = Field(description="Engelse naam van de plaat; ook hier mag {name} staan.")
    each: Literal["domain", "component", "supplier", "incumbent"] | None = Field(
        default=None,
        description=(
            "Maakt van het bestand een sjabloon: een plaat per domein (domain), per referentiecomponent (component), "
            "per leverancier met aanbod (supplier) of per gevestigd product dat componenten invult, zelf of met zijn "
            "onderdelen (incumbent). Elke plaat "
            "toont alleen haar eigen onderwerp en heet naar bestand en onderwerp, zoals domein-onderwijs."
        ),
    )
    on_request: bool = Field(
        default=False, description="true: alleen bouwen als de plaat bij naam wordt genoemd, niet met alle andere."
    )
    boxes: Boxes = Field(
        default="home",
        description=(
            "Waar componenten staan. home: elk een keer, in het thuisdomein. repeated: ook in de domeinen van also_in, "
            "zoals FORA. functions: onder elke hoofdbedrijfsfunctie waar FORA het component aan koppelt, met alle "
            "hoofdbedrijfsfuncties, ook lege."
        ),
    )
    content: Content = Field(
        default="products",
        description=(
            "Wat er op een kaart staat. products: de producten. names: alleen de naam en hoeveel alternatieven er "
            "zijn. coverage: hoe goed het component bezet is, met aantallen. blank: lege regels om op te schrijven. "
            "Of een matrix in plaats van kaarten. component-matrix: componenten en wat zij volgens FORA met elkaar te "
            "maken hebben. standard-matrix: welke standaarden componenten gebruiken, met areas: [facilities] ook "
            "landelijke voorzieningen. supplier-matrix: op welke componenten leveranciers iets aanbieden."
            "relations (alleen met each: component): waar het component mee samenhangt. connections: componenten en "
            "landelijke voorzieningen met de standaarden ertussen. supplier-map: leveranciers en de componenten "
            "waarvoor zij iets aanbieden. Deze drie hebben Graphviz nodig."
        ),
    )
    detail: Detail = Field(
        default="numbers",
        description=(
            "Hoe producten er staan (bij content: products). numbers: nummers met legenda. names: leveranciers, "
            "licentie en opmerking voluit."
        ),
    )
    logos: bool = Field(
        default=False,
        description=(
            "true: producten met een logo krijgen het achter hun naam, alleen met detail: names. Op de plaat van een "
            "leverancier staat ook diens eigen logo, rechts in het titelblok, tenzij de huisstijl een logo heeft."
        ),
    )
    domains: tuple[DomainId, ...] = Field(default=(), description="Domeinen die getoond worden; leeg is alle domeinen.")
    areas: tuple[Area, ...] = Field(
        default=(), description="Onderdelen van de techniekband die getoond worden; leeg is geen."
    )
    components: tuple[ComponentId, ...] = Field(
        default=(), description="Referentiecomponenten die getoond worden; leeg is alle."
    )
    core: bool = Field(default=False, description="true: alleen componenten uit FORA's eigen korte selectie.")
    filled: bool = Field(
        default=False, description="true: alleen componenten en netwerkdiensten waar een product op staat."
    )
    licence_statuses: tuple[LicenceStatus, ...] = Field(
        default=("open-source", "open-core"), min_length=1, description="Welke producten getoond worden."
    )
    statuses: tuple[Availability, ...] = Field(
        default=("available", "announced"),
        min_length=1,
        description="Producten en aanbod die nu te gebruiken zijn (available) of aangekondigd (announced).",
    )
    verified: bool = Field(default=False, description="true: alleen producten waarvan de licentie is nagekeken.")
    suppliers: tuple[SupplierId, ...] = Field(
        default=(),
        description="Alleen deze leveranciers, en alleen producten die een van hen aanbiedt; leeg is alle.",
    )
    supplier_verified: bool = Field(
        default=True,
        description=(
            "true: leveranciers die niet zijn nagekeken blijven weg, behalve met aanbod dat ze in een marktconsultatie "
            "opgaven."
        ),
    )
    sectors: tuple[Sector, ...] = Field(
        default=("po", "vo", "so"),
        description="Aanbod dat alleen voor andere sectoren bekend is, blijft weg; leeg is alle sectoren.",
    )
    offering_kinds: tuple[OfferingKind, ...] = Field(
        default=(),
        description="Alleen aanbod van een van deze soorten, en alleen producten met zulk aanbod; leeg is alle.",
    )
    rows: tuple[RowRecord, ...] = Field(
        default=(),
        description=(
            "Vaste rijen van domeinen. Een laag met een vaste rij krijgt alleen rijen; de andere lagen deelt het "
            "programma zelf in, zo dat de letter het grootst wordt."
        ),
    )
    widths: tuple[WidthRecord, ...] = Field(default=(), description="Vaste breedtes van domeinen.")
    columns: tuple[ColumnsRecord, ...] = Field(
        default=(), description="Vaste aantallen kolommen in hoofdbedrijfsfuncties."
    )
    most_products: MostLines | None = Field(
        default=None,
        description=(
            "Hoogstens zoveel regels met producten op een kaart. Van een langere lijst staan de eerste er, op alfabet, "
            "en dan hoeveel er nog zijn; de legenda zegt dat. Weglaten: niets wordt afgekapt."
        ),
    )
    paper: Literal["a4", "a3", "a2", "a1", "a0"] = Field(
        default="a3", description="Papier waar de plaat voor gemaakt is; --paper kiest een ander."
    )
    orientation: Orientation = Field(
        default="landscape",
        description="landscape (liggend) of portrait (staand); --landscape en --portrait kiezen anders.",
    )
