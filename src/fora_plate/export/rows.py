"""The rows of the open data: everything that a table tells of the catalog.

In: a catalog, and the language of the words that are ours. Out: for each table its rows, in the order of the catalog,
each with a value for every column of `tables.TABLES`. Nothing is filtered; what is not verified says so.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, Protocol

from fora_plate.selection import level_of
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from fora_plate.catalog import Catalog, Evidence, Offering, Product, Supplier
    from fora_plate.selection import Language

__all__ = ["Row", "Value", "rows_of"]

Value = str | int | bool | None | tuple[str, ...]
Row = dict[str, Value]
"""The values by the names of their columns, in the order of the columns."""


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def rows_of(catalog: Catalog, table: str, language: Language) -> Iterator[Row]:
    """The rows of one table of `tables.TABLES`."""
    return ROWS[table](catalog, language)


def _components(catalog: Catalog, _language: Language) -> Iterator[Row]:
    layers = {domain: layer.id for layer in catalog.layers for domain in layer.domains}
    for component in catalog.components.values():
        yield {
            "id": component.id,
            "fora_id": component.fora_id,
            "name": component.name,
            "description": component.description,
            "url": component.url,
            "layer": layers[component.domain],
            "domain": component.domain,
            "domain_name": catalog.domains[component.domain].name,
            "function": component.function,
            "function_name": catalog.functions[component.function].name if component.function else None,
            "also_in": component.also_in,
            "functions": component.functions,
            "subfunctions": component.subfunctions,
            "application_functions": component.application_functions,
            "standards": component.standards,
            "core": component.core,
            "home_source": component.home_source,
            "retired": component.retired,
        }


def _products(catalog: Catalog, _language: Language) -> Iterator[Row]:
    offered = _suppliers_by_product(catalog)
    for product in catalog.products.values():
        suppliers = offered[product.id]
        yield {
            "id": product.id,
            "previously": product.previously,
            "name": product.name,
            "description": product.description or None,
            "homepage": product.homepage or None,
            "repository": product.repository,
            "licence": product.licence_shown,
            "licence_exact": product.licence_exact,
            "licence_status": product.licence_status,
            "remark": product.remark,
            "status": product.status,
            "maintenance": product.maintenance,
            "deployment": product.deployment,
            "components": product.components,
            "component_names": _names(product.components, catalog.components),
            "services": product.services,
            "service_names": _names(product.services, catalog.network_services),
            "replaces": product.replaces,
            "replaces_names": _names(product.replaces, catalog.incumbents),
            "suppliers": tuple(supplier.id for supplier in suppliers),
            "supplier_names": tuple(supplier.name for supplier in suppliers),
            "education_use": tuple(use.statement for use in product.education_use),
            "education_use_urls": tuple(use.url for use in product.education_use),
            "evidence_urls": _urls(product.evidence),
            "checked": product.checked,
            "verified": product.verified,
            "unnamed_suppliers": product.unnamed_suppliers,
        }


def _suppliers(catalog: Catalog, _language: Language) -> Iterator[Row]:
    for supplier in catalog.suppliers.values():
        products = tuple(offering.product for offering in supplier.offerings if offering.product)
        yield {
            "id": supplier.id,
            "previously": supplier.previously,
            "name": supplier.name,
            "country": supplier.country,
            "website": supplier.website,
            "kind": supplier.kind,
            "remark": supplier.remark,
            "products": products,
            "product_names": _names(products, catalog.products),
            "evidence_urls": _urls(supplier.evidence),
            "checked": supplier.checked,
            "verified": supplier.verified,
        }


def _offerings(catalog: Catalog, _language: Language) -> Iterator[Row]:
    for supplier, offering in _all_offerings(catalog):
        yield {
            "supplier": supplier.id,
            "supplier_name": supplier.name,
            "supplier_verified": supplier.verified,
            "product": offering.product,
            "product_name": catalog.products[offering.product].name if offering.product else None,
            "name": offering.name,
            "kinds": offering.kinds,
            "status": offering.status,
            "sectors": offering.sectors,
            "remark": offering.remark,
            "evidence_urls": _urls(offering.evidence),
        }


def _evidence(catalog: Catalog, language: Language) -> Iterator[Row]:
    for product in catalog.products.values():
        about: Row = {"about": "product", "product": product.id, "supplier": None, "name": None}
        yield from _sources(about, product.evidence, language)
    for supplier in catalog.suppliers.values():
        about = {"about": "supplier", "product": None, "supplier": supplier.id, "name": None}
        yield from _sources(about, supplier.evidence, language)
    for supplier, offering in _all_offerings(catalog):
        about = {"about": "offering", "product": offering.product, "supplier": supplier.id, "name": offering.name}
        yield from _sources(about, offering.evidence, language)


def _sources(about: Row, evidence: Iterable[Evidence], language: Language) -> Iterator[Row]:
    for one in evidence:
        yield {
            **about,
            "kind": one.kind,
            "url": one.url,
            "date": one.date,
            "note": one.note,
            "source": one.label(WORDS[language]),
            "edition": one.edition,
            "question": one.question,
        }


def _coverage(catalog: Catalog, language: Language) -> Iterator[Row]:
    offered = _suppliers_by_product(catalog)
    alternatives: defaultdict[str, list[Product]] = defaultdict(list)
    for product in catalog.products.values():
        for place in product.components if product.alternative else ():
            alternatives[place].append(product)
    for component in catalog.components.values():
        products = alternatives[component.id]
        suppliers = {supplier.id: supplier for product in products for supplier in offered[product.id]}
        level = level_of(len(products))
        yield {
            "component": component.id,
            "component_name": component.name,
            "domain_name": catalog.domains[component.domain].name,
            "alternatives": len(products),
            "verified_alternatives": sum(product.verified for product in products),
            "suppliers": len(suppliers) + max((product.unnamed_suppliers for product in products), default=0),
            "verified_suppliers": sum(supplier.verified for supplier in suppliers.values()),
            "level": level,
            "coverage": WORDS[language][f"level-{level}-why"],
            "products": tuple(product.id for product in products),
            "product_names": tuple(product.name for product in products),
        }


def _all_offerings(catalog: Catalog) -> Iterator[tuple[Supplier, Offering]]:
    return ((supplier, offering) for supplier in catalog.suppliers.values() for offering in supplier.offerings)


def _suppliers_by_product(catalog: Catalog) -> Mapping[str, list[Supplier]]:
    """The suppliers with an offering on each product, by its id."""
    found: dict[str, list[Supplier]] = {product: [] for product in catalog.products}
    for supplier, offering in _all_offerings(catalog):
        if offering.product:
            found[offering.product].append(supplier)
    return found


def _names(ids: Iterable[str], things: Mapping[str, _Named]) -> tuple[str, ...]:
    return tuple(things[identity].name for identity in ids)


def _urls(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return tuple(one.url for one in evidence if one.url is not None)


ROWS: Final[Mapping[str, Callable[[Catalog, Language], Iterator[Row]]]] = {
    "components": _components,
    "products": _products,
    "suppliers": _suppliers,
    "offerings": _offerings,
    "evidence": _evidence,
    "coverage": _coverage,
}
"""Every table by name, with the function that fills it."""
