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

Layer = Literal[
    "strategy", "business", "application", "technology", "physical", "motivation", "implementation", "other"
]
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
    "BusinessActor": ElementType("bedrijfsactor", "business actor", "business", "active"),
    "BusinessRole": ElementType("bedrijfsrol", "business role", "business", "active"),
    "BusinessCollaboration": ElementType("bedrijfssamenwerking", "business collaboration", "business", "active"),
    "BusinessInterface": ElementType("bedrijfsinterface", "business interface", "business", "active"),
    "BusinessProcess": ElementType("bedrijfsproces", "business process", "business", "behaviour"),
    "BusinessFunction": ElementType("bedrijfsfunctie", "business function", "business", "behaviour"),
    "BusinessInteraction": ElementType("bedrijfsinteractie", "business interaction", "business", "behaviour"),
    "BusinessEvent": ElementType("bedrijfsgebeurtenis", "business event", "business", "behaviour"),
    "BusinessService": ElementType("bedrijfsservice", "business service", "business", "behaviour"),
    "BusinessObject": ElementType("bedrijfsobject", "business object", "business", "passive"),
    "Contract": ElementType("contract", "contract", "business", "passive"),
    "Representation": ElementType("representatie", "representation", "business", "passive"),
    "Product": ElementType("product", "product", "business", "composite"),
    "ApplicationComponent": ElementType("applicatiecomponent", "application component", "application", "active"),
    "ApplicationCollaboration": ElementType(
        "applicatiesamenwerking", "application collaboration", "application", "active"
    ),
    "ApplicationInterface": ElementType("applicatie-interface", "application interface", "application", "active"),
    "ApplicationFunction": ElementType("applicatiefunctie", "application function", "application", "behaviour"),
    "ApplicationInteraction": ElementType(
        "applicatie-interactie", "application interaction", "application", "behaviour"
    ),
    "ApplicationProcess": ElementType("applicatieproces", "application process", "application", "behaviour"),
    "ApplicationEvent": ElementType("applicatiegebeurtenis", "application event", "application", "behaviour"),
    "ApplicationService": ElementType("applicatieservice", "application service", "application", "behaviour"),
    "DataObject": ElementType("gegevensobject", "data object", "application", "passive"),
    "Node": ElementType("node", "node", "technology", "active"),
    "Device": ElementType("apparaat", "device", "technology", "active"),
    "SystemSoftware": ElementType("systeemsoftware", "system software", "technology", "active"),
    "TechnologyCollaboration": ElementType(
        "technologiesamenwerking", "technology collaboration", "technology", "active"
    ),
    "TechnologyInterface": ElementType("technologie-interface", "technology interface", "technology", "active"),
    "Path": ElementType("pad", "path", "technology", "active"),
    "CommunicationNetwork": ElementType("communicatienetwerk", "communication network", "technology", "active"),
    "TechnologyFunction": ElementType("technologiefunctie", "technology function", "technology", "behaviour"),
    "TechnologyProcess": ElementType("technologieproces", "technology process", "technology", "behaviour"),
    "TechnologyInteraction": ElementType("technologie-interactie", "technology interaction", "technology", "behaviour"),
    "TechnologyEvent": ElementType("technologiegebeurtenis", "technology event", "technology", "behaviour"),
    "TechnologyService": ElementType("technologieservice", "technology service", "technology", "behaviour"),
    "Artifact": ElementType("artefact", "artifact", "technology", "passive"),
    "Equipment": ElementType("uitrusting", "equipment", "physical", "active"),
    "Facility": ElementType("faciliteit", "facility", "physical", "active"),
    "DistributionNetwork": ElementType("distributienetwerk", "distribution network", "physical", "active"),
    "Material": ElementType("materiaal", "material", "physical", "passive"),
    "Stakeholder": ElementType("belanghebbende", "stakeholder", "motivation", "motivation"),
    "Driver": ElementType("drijfveer", "driver", "motivation", "motivation"),
    "Assessment": ElementType("beoordeling", "assessment", "motivation", "motivation"),
    "Goal": ElementType("doel", "goal", "motivation", "motivation"),
    "Outcome": ElementType("resultaat", "outcome", "motivation", "motivation"),
    "Principle": ElementType("principe", "principle", "motivation", "motivation"),
    "Requirement": ElementType("eis", "requirement", "motivation", "motivation"),
    "Constraint": ElementType("beperking", "constraint", "motivation", "motivation"),
    "Meaning": ElementType("betekenis", "meaning", "motivation", "motivation"),
    "Value": ElementType("waarde", "value", "motivation", "motivation"),
    "Resource": ElementType("middel", "resource", "strategy", "active"),
    "Capability": ElementType("vermogen", "capability", "strategy", "behaviour"),
    "CourseOfAction": ElementType("handelwijze", "course of action", "strategy", "behaviour"),
    "ValueStream": ElementType("waardestroom", "value stream", "strategy", "behaviour"),
    "WorkPackage": ElementType("werkpakket", "work package", "implementation", "behaviour"),
    "Deliverable": ElementType("op te leveren product", "deliverable", "implementation", "passive"),
    "ImplementationEvent": ElementType(
        "implementatiegebeurtenis", "implementation event", "implementation", "behaviour"
    ),
    "Plateau": ElementType("plateau", "plateau", "implementation", "composite"),
    "Gap": ElementType("verschil", "gap", "implementation", "passive"),
    "Grouping": ElementType("groepering", "grouping", "other", "composite"),
    "Location": ElementType("locatie", "location", "other", "composite"),
}
"""All types of elements (ArchiMate 3.2, chapters 4 to 13), by the name that the exchange format gives them."""

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
