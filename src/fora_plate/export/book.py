"""The catalog as a workbook: what can be edited, and two tables of the open data to read beside that.

In: a catalog. Out: the bytes of an .xlsx, always in Dutch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.export.rows import rows_of
from fora_plate.workbook import ReadOnly, workbook_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.catalog import Catalog

__all__ = ["COMPONENTS", "COVERAGE", "book_of"]

COMPONENTS: Final[Mapping[str, str]] = {
    "id": "kenmerk",
    "name": "naam",
    "description": "omschrijving",
    "url": "wikipagina",
    "layer": "laag",
    "domain": "domein",
    "domain_name": "naam van het domein",
    "function": "hoofdbedrijfsfunctie",
    "function_name": "naam van de hoofdbedrijfsfunctie",
    "also_in": "ook in domeinen",
    "functions": "alle hoofdbedrijfsfuncties",
    "subfunctions": "bedrijfsfuncties",
    "application_functions": "applicatiefuncties",
    "standards": "standaarden",
    "core": "korte selectie van FORA",
    "home_source": "bron van het thuisdomein",
    "retired": "niet meer in het model",
    "fora_id": "identifier in FORA",
}
"""The headings of the sheet with components, by the names of columns, in order."""
COVERAGE: Final[Mapping[str, str]] = {
    "component": "kenmerk",
    "component_name": "naam",
    "domain_name": "domein",
    "alternatives": "alternatieven",
    "verified_alternatives": "daarvan geverifieerd",
    "suppliers": "leveranciers",
    "verified_suppliers": "daarvan geverifieerde leveranciers",
    "level": "trap",
    "coverage": "dekking",
    "products": "kenmerken van producten",
    "product_names": "producten",
}
"""The same of the sheet with coverage."""


def book_of(catalog: Catalog) -> bytes:
    """The whole catalog as a workbook. Raises `BuildError` where a text is longer than a cell can hold."""
    return workbook_of(
        catalog,
        ReadOnly("componenten", COMPONENTS, rows_of(catalog, "components", "nl")),
        ReadOnly("dekking", COVERAGE, rows_of(catalog, "coverage", "nl")),
    )
