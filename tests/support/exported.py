"""Catalogs and their plates as files in the exchange format, and what stands in such a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from fora_plate.build import Request, layouts
from fora_plate.export import Plate, files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Language

SPACE = "{http://www.opengroup.org/xsd/archimate/3.0/}"
TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"


def plates_of(catalog: Catalog, language: Language = "nl") -> list[Plate]:
    """Every view of a catalog as the command hands it over."""
    request = Request((), None, None, language, 0)
    return [Plate(view, layout, request.style) for view, layout in layouts(catalog, request)]


def exported(catalog: Catalog, plates: list[Plate] | None = None, language: Language = "nl") -> bytes:
    """The file of a catalog with some plates, otherwise with none."""
    (file,) = files(catalog, ("archimate",), language, plates=plates or [])
    return file.content


def parsed(content: bytes) -> etree._Element:
    """The root of a file."""
    return etree.fromstring(content)


def every(root: etree._Element, tag: str) -> Iterator[etree._Element]:
    """All elements with a name, anywhere in a file."""
    return root.iter(SPACE + tag)


def box(node: etree._Element) -> tuple[int, int, int, int]:
    """Left, top, width and height of a node."""
    left, top, width, height = (int(node.get(name, "")) for name in "xywh")
    return left, top, width, height
