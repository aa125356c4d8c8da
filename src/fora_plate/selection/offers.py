"""Which products and offerings pass the filters of a view, and the numbers of the suppliers.

In: a catalog, a view, and the ids of the components and network services that stand on the plate. Out: `Supply`.
Offerings are filtered first; where a filter is about who offers what, the products follow from the offerings.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from fora_plate.selection.selected import Entry, NumberedSupplier, Offer, unnamed_among

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from fora_plate.catalog import Catalog, Offering, Product, Supplier
    from fora_plate.selection.selected import State
    from fora_plate.view import Availability, Filters, View

__all__ = ["Supply", "cut", "services_of", "states_of", "supply_of"]

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Supply:
    """The entries by component id and by network service id, in order of product, and the suppliers by number.

    `unnamed` is how many suppliers are not named, at the least.
    """

    components: Mapping[str, Sequence[Entry]]
    services: Mapping[str, Sequence[Entry]]
    suppliers: tuple[NumberedSupplier, ...]
    unnamed: int


def supply_of(catalog: Catalog, view: View, components: Collection[str], services: Collection[str]) -> Supply:
    """What stands on the cards of these components and services."""
    filters = view.filters
    offered = _offered(catalog, filters)
    follow = filters.suppliers is not None or filters.offering_kinds is not None
    shown = {
        product.id: product
        for product in catalog.products.values()
        if _passes(product, filters)
        and (product.id in offered or not follow)
        and (any(item in components for item in product.components) or any(s in services for s in product.services))
    }
    on_components = _placed((product.id, product.components) for product in shown.values())
    on_services = _placed((product.id, product.services) for product in shown.values())
    visible = _visible(view, on_components, components) | _visible(view, on_services, services)
    suppliers, offers = _numbered(catalog, offered, [product for product in shown if product in visible])
    entries = {
        identity: Entry(
            product, states_of(product), tuple(offers.get(identity, ())), unnamed=_unnamed(product, filters)
        )
        for identity, product in shown.items()
    }
    return Supply(
        {place: [entries[product] for product in products] for place, products in on_components.items()},
        {place: [entries[product] for product in products] for place, products in on_services.items()},
        suppliers,
        unnamed_among(entry for identity, entry in entries.items() if identity in visible),
    )


def cut(entries: Sequence[Item], most: int | None) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """What a card shows of a list and what it leaves out, so that it takes at most so many lines, one for the rest."""
    if most is None or len(entries) <= most:
        return tuple(entries), ()
    return tuple(entries[: most - 1]), tuple(entries[most - 1 :])


def _placed(products: Iterable[tuple[str, Sequence[str]]]) -> Mapping[str, Sequence[str]]:
    """The products by the place that they stand on, in their order."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for product, places in products:
        for place in places:
            found[place].append(product)
    return dict(found)


def _visible(view: View, placed: Mapping[str, Sequence[str]], places: Collection[str]) -> set[str]:
    """The products that are not cut off on at least one of these places."""
    return {product for place in places for product in cut(placed.get(place, ()), view.most_shown)[0]}


def services_of(supplier: Supplier, filters: Filters) -> tuple[Offering, ...]:
    """The own services of a supplier, without a product, that pass the filters."""
    return tuple(
        offering
        for offering in supplier.offerings
        if offering.product is None and _is_shown(offering, filters, offering.status)
    )


def _unnamed(product: Product, filters: Filters) -> int:
    """How many suppliers of a product are not named and pass.

    None where suppliers are asked for by name or by kind of offering: of these nothing is known. For which sectors they
    work is not known either, and what is not known to be for others stays, as it does of named ones. They are known
    from answers, which count as looked at.
    """
    asked = filters.suppliers is not None or filters.offering_kinds is not None
    return 0 if asked else product.unnamed_suppliers


def _passes(product: Product, filters: Filters) -> bool:
    return (
        not product.draft
        and _allows(filters.licence_statuses, product.licence_status)
        and _allows(filters.statuses, product.status)
        and (product.verified or not filters.verified)
    )


def _allows(wanted: frozenset[str] | None, value: str) -> bool:
    return wanted is None or value in wanted


def _offered(catalog: Catalog, filters: Filters) -> dict[str, list[tuple[Supplier, Offering]]]:
    """The offerings that pass, by product id, in order of supplier."""
    found: defaultdict[str, list[tuple[Supplier, Offering]]] = defaultdict(list)
    for supplier in catalog.suppliers.values():
        if not _allows(filters.suppliers, supplier.id):
            continue
        for offering in supplier.offerings:
            if offering.product is None or (filters.supplier_verified and not _is_looked_at(supplier, offering)):
                continue
            product = catalog.products[offering.product]
            status: Availability = "announced" if "announced" in {product.status, offering.status} else "available"
            if _is_shown(offering, filters, status):
                found[product.id].append((supplier, offering))
    return dict(found)


def _is_looked_at(supplier: Supplier, offering: Offering) -> bool:
    """Whether anybody saw in public that the supplier offers this, or decided to publish its answer that it does."""
    return supplier.verified or any(evidence.is_answer for evidence in offering.evidence)


def _is_shown(offering: Offering, filters: Filters, status: Availability) -> bool:
    """An offering known to be for other sectors only stays off the plate; one for unknown sectors does not."""
    sectors, kinds = filters.sectors, filters.offering_kinds
    for_these = sectors is None or not offering.sectors or not sectors.isdisjoint(offering.sectors)
    of_these = kinds is None or not kinds.isdisjoint(offering.kinds)
    return for_these and of_these and _allows(filters.statuses, status)


def _numbered(
    catalog: Catalog, offered: Mapping[str, Sequence[tuple[Supplier, Offering]]], shown: Collection[str]
) -> tuple[tuple[NumberedSupplier, ...], dict[str, list[Offer]]]:
    """The suppliers of what is shown, numbered in order of name, and their offers by product id."""
    present = {supplier.id for product in shown for supplier, _ in offered.get(product, ())}
    ordered = [supplier for supplier in catalog.suppliers.values() if supplier.id in present]
    numbered = {supplier.id: NumberedSupplier(number, supplier) for number, supplier in enumerate(ordered, 1)}
    offers = {
        product: [Offer(numbered[supplier.id], offering) for supplier, offering in offered[product]]
        for product in shown
        if product in offered
    }
    return tuple(numbered.values()), offers


def states_of(product: Product) -> tuple[State, ...]:
    """The states of a product, strongest first."""
    states: list[State] = []
    match product.licence_status:
        case "open-core" | "not-open-source" as status:
            states.append(status)
    if product.status == "announced":
        states.append("announced")
    if product.maintenance == "dormant":
        states.append("dormant")
    if not product.verified:
        states.append("unverified")
    return tuple(states)
