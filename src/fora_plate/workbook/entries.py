"""What stands in a row: a product, a supplier, an offering or a source, and what names it for good.

In: a catalog. Out: entries, each with the sheet that it
stands in, its key, what it belongs to and its place in its file. Names of rows are our own: `anki`,
`leverancier/aknostic`, `aknostic/kubernetes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from fora_plate.workbook.cells import digest_of, text_of
from fora_plate.workbook.columns import BASE, SHEETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.catalog import Catalog, Offering, Product, Supplier
    from fora_plate.errors import KeyPath
    from fora_plate.workbook.columns import Column, SheetPlan

__all__ = ["SINGULAR", "Entry", "entries_of", "file_of", "offering_key", "source_owner"]

SINGULAR: Final = {"producten": "product", "leveranciers": "leverancier", "aanbod": "aanbod"}
"""What a source is about, by the sheet of that."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: its sheet, its key there, the key of what it belongs to, and the thing itself at `path` in its file."""

    sheet: str
    key: str
    owner: str
    file: str
    path: KeyPath
    thing: Any

    @property
    def plan(self) -> SheetPlan:
        """The columns of its sheet."""
        return SHEETS[self.sheet]

    def text(self, column: Column) -> str:
        """What the cell in `column` says."""
        if column.sort == "key":
            return self.key
        if column.sort == "owner":
            return self.owner
        if column.sort == "action":
            return ""
        return self.base() if column.sort == "base" else text_of(getattr(self.thing, column.field), column)

    def base(self) -> str:
        """The digests of all cells, in one text."""
        kept = [column for column in self.plan.columns if column != BASE]
        return " ".join(digest_of(column.field, self.text(column)) for column in kept)


def entries_of(catalog: Catalog) -> Iterator[Entry]:
    """Every row, in the order of the catalog; those of one sheet are not together."""
    for product in catalog.products.values():
        yield from _product(product)
    for supplier in catalog.suppliers.values():
        yield from _supplier(supplier)


def _product(product: Product) -> Iterator[Entry]:
    """A product and its sources."""
    file = file_of("producten", product.id)
    yield Entry("producten", product.id, "", file, (), product)
    yield from _sources(product, source_owner("producten", product.id), file, ())


def _supplier(supplier: Supplier) -> Iterator[Entry]:
    """A supplier, its sources, its offerings and theirs."""
    file = file_of("leveranciers", supplier.id)
    yield Entry("leveranciers", supplier.id, "", file, (), supplier)
    yield from _sources(supplier, source_owner("leveranciers", supplier.id), file, ())
    for index, offering in enumerate(supplier.offerings):
        key, path = offering_key(supplier.id, offering.product, offering.name), ("offerings", index)
        yield Entry("aanbod", key, supplier.id, file, path, offering)
        yield from _sources(offering, source_owner("aanbod", key), file, path)


def _sources(thing: Product | Supplier | Offering, owner: str, file: str, path: KeyPath) -> Iterator[Entry]:
    for index, source in enumerate(thing.evidence):
        yield Entry("bronnen", f"{owner}/{index + 1}", owner, file, (*path, "evidence", index), source)


def file_of(sheet: str, identity: str) -> str:
    """The file of a product or a supplier; its name is the id (`id-not-filename`)."""
    return f"{SHEETS[sheet].record.folder}/{identity}.yaml"


def offering_key(supplier: str, product: str | None, name: str | None) -> str:
    """A supplier has one offering of a product or of a name; quotes tell names from ids."""
    return f"{supplier}/{product}" if product else f'{supplier}/"{name}"'


def source_owner(sheet: str, key: str) -> str:
    """How a source names what it is about."""
    return f"{SINGULAR[sheet]}/{key}"
