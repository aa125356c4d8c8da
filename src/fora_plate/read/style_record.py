"""The file of a house style: colours, sizes, typeface and logo that a style of the program does not have.

In: plain data of one YAML file. Out: a frozen record of the right shape. Whether its colours can be read, and its fonts
be used, is found out by `house`.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from fora_plate.read.fields import Colour, DomainId, FieldId, FontFile, Leading, LogoFile, Name, TypeSize
from fora_plate.read.record import Record

__all__ = ["FontRecord", "StyleRecord", "TintsRecord"]


class TintsRecord(Record):
    """De kleuren van een domein. Wat hier niet staat, komt van de stijl waarop deze voortbouwt."""

    domain: DomainId = Field(description="Bedrijfsdomein.")
    main: Colour | None = Field(
        default=None, description="Hoofdkleur: strook en namen. Zij wordt zo nodig donkerder gemaakt."
    )
    background: Colour | None = Field(default=None, description="Lichte achtergrond.")
    light: Colour | None = Field(default=None, description="Tint tussen achtergrond en hoofdkleur.")


class FontRecord(Record):
    """Twee lettertypebestanden (TrueType of OpenType, niet variabel), naast of onder dit bestand."""

    regular: FontFile = Field(description="Bestand met de gewone letter, eindigend op .ttf of .otf.")
    bold: FontFile = Field(description="Bestand met de vette letter, eindigend op .ttf of .otf.")


class StyleRecord(Record):
    """<huisstijl>.yaml: een huisstijl, voor `fora-plate build --style <huisstijl>.yaml`. Mag overal staan."""

    id: FieldId = Field(description="Kenmerk, gelijk aan de naam van het bestand; staat in de namen van de platen.")
    base: Literal["kleur", "grijs", "contrast"] = Field(
        default="kleur", description="De stijl waarop deze voortbouwt: kleur, grijs of contrast."
    )
    notation: Literal["plain", "archimate"] | None = Field(
        default=None,
        description="Notatie: plain, of archimate voor de vormen en pictogrammen van ArchiMate.",
    )
    ink: Colour | None = Field(default=None, description="Kleur van de tekst.")
    muted: Colour | None = Field(default=None, description="Kleur van bijzaken, zoals de nummers van leveranciers.")
    paper: Colour | None = Field(default=None, description="Kleur van het papier en van de kaarten.")
    technology: Colour | None = Field(default=None, description="Hoofdkleur van de techniekband.")
    facilities: Colour | None = Field(default=None, description="Hoofdkleur van de landelijke voorzieningen.")
    domains: tuple[TintsRecord, ...] = Field(default=(), description="Kleuren per domein.")
    font: FontRecord | None = Field(default=None, description="Eigen lettertype in plaats van Inter.")
    logo: LogoFile | None = Field(
        default=None,
        description=(
            "Bestand met het logo, naast of onder dit bestand, eindigend op .svg of .png. Het komt rechts in het "
            "titelblok van elke plaat."
        ),
    )
    logo_alt: Name | None = Field(
        default=None,
        description=(
            "Wat een schermlezer voorleest in plaats van het logo. Zonder deze tekst slaat een schermlezer het over."
        ),
    )
    smallest_type: TypeSize | None = Field(
        default=None, description="Kleinste letter op papier, in punten, van 4.5 tot en met 12."
    )
    leading: Leading | None = Field(
        default=None, description="Kleinste regelafstand, als deel van de lettergrootte, van 1.15 tot en met 1.6."
    )
