"""What of ours hangs on the structure: products, suppliers, established products and plates, by part.

In: a catalog. Out: a `Hanging` for every part on which anything hangs. Nothing that hangs on a part may lose it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fora_plate.catalog import Catalog
    from fora_plate.structure.found import Kind
    from fora_plate.view import View

__all__ = ["NOTHING", "Hanging", "anchors", "hanging"]


@dataclass(frozen=True, slots=True)
class Hanging:
    """The ids of what hangs on one part, in the order of the catalog; suppliers are those that offer the products."""

    products: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    incumbents: tuple[str, ...] = ()
    views: tuple[str, ...] = ()


NOTHING = Hanging()


def hanging(catalog: Catalog) -> dict[tuple[Kind, str], Hanging]:
    """What hangs on every part, by its kind and id."""
    products: dict[tuple[Kind, str], dict[str, None]] = {}
    incumbents: dict[tuple[Kind, str], dict[str, None]] = {}
    views: dict[tuple[Kind, str], dict[str, None]] = {}
    for product in catalog.products.values():
        for component in product.components:
            products.setdefault(("components", component), {})[product.id] = None
        for service in product.services:
            products.setdefault(("network_services", service), {})[product.id] = None
    for incumbent in catalog.incumbents.values():
        for component in incumbent.components:
            incumbents.setdefault(("components", component), {})[incumbent.id] = None
    for view in catalog.views.values():
        for part in _named(view):
            views.setdefault(part, {})[view.id] = None
    offers = {
        supplier.id: {offering.product for offering in supplier.offerings} for supplier in catalog.suppliers.values()
    }
    return {
        part: Hanging(
            tuple(products.get(part, ())),
            tuple(one for one, offered in offers.items() if offered & set(products.get(part, ()))),
            tuple(incumbents.get(part, ())),
            tuple(views.get(part, ())),
        )
        for part in {**products, **incumbents, **views}
    }


def _named(view: View) -> Iterator[tuple[Kind, str]]:
    """The parts that a view names. One of a template names none: it comes and goes with its subject."""
    if view.subject is not None:
        return
    for component in sorted(view.filters.components or ()):
        yield "components", component
    for domain in sorted(view.filters.domains or ()):
        yield "domains", domain
    for row in view.arrangement.rows:
        for domain in row:
            yield "domains", domain
    for domain, _ in view.arrangement.widths:
        yield "domains", domain
    for function, _ in view.arrangement.columns:
        yield "functions", function


def anchors(catalog: Catalog) -> Mapping[Kind, frozenset[str]]:
    """The ids, by kind, of the parts on which anything hangs."""
    found: dict[Kind, set[str]] = {}
    for kind, identity in hanging(catalog):
        found.setdefault(kind, set()).add(identity)
    return {kind: frozenset(ids) for kind, ids in found.items()}
