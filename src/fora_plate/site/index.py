"""index: the catalog turned round: what stands on a component, who offers a product, what a product can replace.

In: a catalog. Out: an `Index`. Filters nothing: whatever is in the data has a page, and what a reader must know of it
stands there.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from fora_plate.catalog import find_gaps, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fora_plate.catalog import Catalog, Component, Incumbent, Offering, Product, Supplier

__all__ = ["Index", "Offered", "index_of"]

Key = TypeVar("Key")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Offered:
    """An offering on a product, and whose it is."""

    supplier: Supplier
    offering: Offering


@dataclass(frozen=True, slots=True)
class Index:
    """Products and incumbents by component, offerings by product; the components by name, and which are gaps.

    `unnamed` are the products that suppliers offer who are not named.
    """

    products: Mapping[str, tuple[Product, ...]]
    incumbents: Mapping[str, tuple[Incumbent, ...]]
    offers: Mapping[str, tuple[Offered, ...]]
    components: tuple[Component, ...]
    gaps: tuple[Component, ...]
    unnamed: tuple[Product, ...]


def index_of(catalog: Catalog) -> Index:
    """The index of a catalog; all in the order of the catalog, but components in that of their names."""
    components = sorted(catalog.components.values(), key=lambda one: sort_key(one.name, one.id))
    gaps = find_gaps(catalog)
    return Index(
        products=_grouped((name, one) for one in catalog.products.values() for name in one.components),
        incumbents=_grouped((name, one) for one in catalog.incumbents.values() for name in one.components),
        offers=_grouped(
            (offering.product, Offered(supplier, offering))
            for supplier in catalog.suppliers.values()
            for offering in supplier.offerings
            if offering.product is not None
        ),
        components=tuple(components),
        gaps=tuple(component for component in components if component.id in gaps),
        unnamed=tuple(product for product in catalog.products.values() if product.unnamed_suppliers),
    )


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> Mapping[Key, tuple[Item, ...]]:
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}
