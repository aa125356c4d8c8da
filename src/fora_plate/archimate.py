"""The vocabulary of ArchiMate 3.2: types of elements and relationships, and which relationship may stand where.

In: nothing. Out: names of types as the exchange format writes them, with their names in Dutch and English. Of the table
of relationships only the rows are here that this program needs. Knows nothing of plates or of files.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "ALLOWED",
    "ELEMENTS",
    "NAMESPACE",
    "RELATIONSHIPS",
    "SCHEMA",
    "Aspect",
    "ElementType",
    "Layer",
    "RelationshipType",
    "is_allowed",
    "is_identifier",
    "xml_id",
]

Layer = Literal["business", "application", "technology", "motivation", "other"]
Aspect = Literal["active", "behaviour", "passive", "motivation", "composite"]

NAMESPACE: Final = "http://www.opengroup.org/xsd/archimate/3.0/"
"""That of the exchange format, in all its versions since 3.0."""
SCHEMA: Final = "http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd"
"""Where the schema stands that has views; Archi names it too."""


@dataclass(frozen=True, slots=True)
class ElementType:
    """A type of element: its name in Dutch and English, its layer and its aspect (ArchiMate 3.2, section 3.3)."""

    nl: str
    en: str
    layer: Layer
    aspect: Aspect


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A type of relationship: how source and target are said together, in Dutch and English."""

    nl: str
    en: str


ELEMENTS: Final[Mapping[str, ElementType]] = {
    "Grouping": ElementType("groepering", "grouping", "other", "composite"),
    "BusinessActor": ElementType("bedrijfsactor", "business actor", "business", "active"),
    "BusinessFunction": ElementType("bedrijfsfunctie", "business function", "business", "behaviour"),
    "BusinessService": ElementType("bedrijfsservice", "business service", "business", "behaviour"),
    "BusinessObject": ElementType("bedrijfsobject", "business object", "business", "passive"),
    "ApplicationComponent": ElementType("applicatiecomponent", "application component", "application", "active"),
    "ApplicationFunction": ElementType("applicatiefunctie", "application function", "application", "behaviour"),
    "ApplicationService": ElementType("applicatieservice", "application service", "application", "behaviour"),
    "DataObject": ElementType("gegevensobject", "data object", "application", "passive"),
    "Device": ElementType("apparaat", "device", "technology", "active"),
    "TechnologyService": ElementType("technologieservice", "technology service", "technology", "behaviour"),
    "Constraint": ElementType("beperking", "constraint", "motivation", "motivation"),
}
"""The types of elements that occur in our data, by the name that the exchange format gives them."""

RELATIONSHIPS: Final[Mapping[str, RelationshipType]] = {
    "Composition": RelationshipType("bestaat uit", "is composed of"),
    "Aggregation": RelationshipType("voegt samen", "aggregates"),
    "Assignment": RelationshipType("is toegewezen aan", "is assigned to"),
    "Realization": RelationshipType("realiseert", "realises"),
    "Serving": RelationshipType("bedient", "serves"),
    "Access": RelationshipType("gebruikt", "accesses"),
    "Influence": RelationshipType("beïnvloedt", "influences"),
    "Triggering": RelationshipType("start", "triggers"),
    "Flow": RelationshipType("stroomt naar", "flows to"),
    "Specialization": RelationshipType("is een soort", "is a kind of"),
    "Association": RelationshipType("hangt samen met", "is associated with"),
}
"""The types of relationships (ArchiMate 3.2, chapter 5), by the name that the exchange format gives them."""

LETTERS: Final[Mapping[str, str]] = {
    "a": "Access",
    "c": "Composition",
    "f": "Flow",
    "g": "Aggregation",
    "i": "Assignment",
    "n": "Influence",
    "o": "Association",
    "r": "Realization",
    "s": "Specialization",
    "t": "Triggering",
    "v": "Serving",
}
"""The letters of the specification's tables."""

TABLE: Final = """
Grouping Grouping acfginorstv
Grouping BusinessFunction cfgiorstv
Grouping ApplicationComponent cfgorstv
Grouping ApplicationFunction cfgiorstv
Grouping TechnologyService cfgiorstv
Grouping Constraint cgnors
BusinessActor BusinessActor cfgostv
BusinessActor BusinessService fiortv
BusinessFunction BusinessFunction cfgostv
BusinessService ApplicationComponent fotv
ApplicationComponent ApplicationComponent cfgorstv
ApplicationComponent ApplicationFunction fiortv
ApplicationComponent ApplicationService fiortv
ApplicationComponent BusinessFunction fortv
ApplicationComponent BusinessService fortv
ApplicationComponent TechnologyService fotv
ApplicationComponent Constraint nor
ApplicationFunction ApplicationComponent fotv
ApplicationFunction ApplicationFunction cfgostv
ApplicationFunction BusinessFunction fortv
ApplicationFunction Constraint nor
ApplicationService Constraint nor
"""
"""Source, target and what may stand between them: rows of the tables in ArchiMate 3.2, appendix B.5."""

ALLOWED: Final[Mapping[tuple[str, str], frozenset[str]]] = {
    (source, target): frozenset(LETTERS[letter] for letter in letters)
    for source, target, letters in map(str.split, TABLE.split("\n")[1:-1])
}
"""The types of relationships that may stand between two types of elements, for the pairs that our data have."""

NAME_START: Final = "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff"
IDENTIFIER: Final = re.compile(rf"[{NAME_START}][{NAME_START}0-9.\u00b7-]*")
"""An `NCName` of XML, but of the letters beyond the basic plane only those that need no second look."""


def is_allowed(source: str, relationship: str, target: str) -> bool:
    """Whether ArchiMate lets this relationship stand between these types of elements."""
    return relationship in ALLOWED.get((source, target), frozenset())


def is_identifier(text: str) -> bool:
    """Whether a text can be an identifier in XML (`xs:ID`): it does not begin with a digit and holds no space."""
    return IDENTIFIER.fullmatch(text) is not None


def xml_id(identifier: str) -> str | None:
    """An identifier of another model as XML has it: as it is, or behind `id-` (as Archi does); none if neither can."""
    return next((one for one in (identifier, f"id-{identifier}") if identifier and is_identifier(one)), None)
