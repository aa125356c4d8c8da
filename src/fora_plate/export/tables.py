"""TABLES: all tables of the open data, from which its rows, its JSON Schema and `docs/open-data.md` are made.

Names of tables and columns are for programs: they stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.export.fora_tables import COMPONENTS, COVERAGE
from fora_plate.export.offering_tables import EVIDENCE, OFFERINGS, PRODUCTS, SUPPLIERS
from fora_plate.export.table import Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EDITION", "TABLES"]

TABLES: Final[Mapping[str, Table]] = {
    "components": COMPONENTS,
    "products": PRODUCTS,
    "suppliers": SUPPLIERS,
    "offerings": OFFERINGS,
    "evidence": EVIDENCE,
    "coverage": COVERAGE,
}
"""Every table by name, in the order in which they are written."""

EDITION: Final = Column(
    "fora_plate_edition",
    "text",
    "Editie van de gegevens; alleen in CSV, waar het ook zegt dat dit programma het bestand schreef.",
    "Edition of the data; in CSV only, where it also says that this program wrote the file.",
)
"""The last column of every CSV. Its name stands in the file even when there is no row, so that it is known as ours."""
