"""A copy of an exchange file as the next release might be: parts renamed, moved, removed, added, split and merged.

The model itself is no part of the repository; what is altered is named by its names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from pathlib import Path

NS = "http://www.opengroup.org/xsd/archimate/3.0/"
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
IDENTIFIER, ELEMENT = "identifier", "elementRef"
ET.register_namespace("", NS)


class Release:
    """An exchange file that can be altered, by the names of its components and domains."""

    def __init__(self, path: Path) -> None:
        self.root = ET.parse(path).getroot()  # noqa: S314 -- our own input
        self.elements = self._find("elements")
        self.relationships = self._find("relationships")
        self.made = 0

    def _find(self, tag: str) -> ET.Element:
        found = self.root.find(f"{{{NS}}}{tag}")
        assert found is not None
        return found

    def element(self, name: str, kind: str = "ApplicationComponent") -> ET.Element:
        return next(
            one
            for one in self.elements
            if one.get(TYPE) == kind and (one.findtext(f"{{{NS}}}name") or "").strip() == name
        )

    def identifier(self, name: str, kind: str = "ApplicationComponent") -> str:
        return str(self.element(name, kind).get(IDENTIFIER))

    def rename(self, name: str, to: str) -> None:
        found = self.element(name).find(f"{{{NS}}}name")
        assert found is not None
        found.text = to

    def remove(self, name: str, kind: str = "ApplicationComponent") -> None:
        gone = {self.identifier(name, kind)}
        self.elements.remove(self.element(name, kind))
        while ends := [one for one in self.relationships if {one.get("source"), one.get("target")} & gone]:
            for one in ends:
                gone.add(str(one.get(IDENTIFIER)))
                self.relationships.remove(one)
        for parent in list(self.root.iter()):
            for child in list(parent):
                if child.get(ELEMENT) in gone or child.get("relationshipRef") in gone:
                    parent.remove(child)

    def _nodes(self, view: str, element: str) -> list[tuple[ET.Element, ET.Element]]:
        """Where a view draws an element, with what that is drawn in."""
        found = next(one for one in self.root.iter(f"{{{NS}}}view") if one.get(IDENTIFIER) == view)
        return [(parent, child) for parent in found.iter() for child in parent if child.get(ELEMENT) == element]

    def move(self, name: str, domain: str, view: str) -> None:
        """Draw a component in another domain of a view."""
        [(parent, node)] = self._nodes(view, self.identifier(name))
        [(_, target)] = self._nodes(view, self.identifier(domain, "Grouping"))
        parent.remove(node)
        self._put(target, node)

    def _put(self, target: ET.Element, node: ET.Element) -> None:
        """A node goes behind the other nodes of its parent: the schema wants them before connections."""
        target.append(node)

    def add(self, name: str, domain: str, view: str) -> str:
        """A new component, drawn in a domain of a view."""
        self.made += 1
        identifier = f"id-{self.made:032x}"
        element = ET.SubElement(
            self.elements, f"{{{NS}}}element", {IDENTIFIER: identifier, TYPE: "ApplicationComponent"}
        )
        ET.SubElement(element, f"{{{NS}}}name").text = name
        sort = next(
            one.get(IDENTIFIER)
            for one in self.root.iter(f"{{{NS}}}propertyDefinition")
            if one.findtext(f"{{{NS}}}name") == "FORA-type"
        )
        inside = ET.SubElement(ET.SubElement(element, f"{{{NS}}}properties"), f"{{{NS}}}property")
        inside.set("propertyDefinitionRef", str(sort))
        ET.SubElement(inside, f"{{{NS}}}value").text = "Referentiecomponent"
        [(_, target)] = self._nodes(view, self.identifier(domain, "Grouping"))
        place = {ELEMENT: identifier, TYPE: "Element", "x": "10", "y": "9000", "w": "120", "h": "55"}
        node = ET.Element(f"{{{NS}}}node", {IDENTIFIER: f"n-{identifier}", **place})
        self._put(target, node)
        return identifier

    def assignments(self, name: str) -> list[ET.Element]:
        """What a component does, as relationships."""
        source = self.identifier(name)
        return [one for one in self.relationships if one.get(TYPE) == "Assignment" and one.get("source") == source]

    def write(self, path: Path) -> Path:
        ET.ElementTree(self.root).write(path, encoding="utf-8", xml_declaration=True)
        return path
