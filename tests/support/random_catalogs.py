"""Random catalogs, views and filters by hypothesis. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from hypothesis import strategies as st

from fora_plate.logo import Ink, Logo
from fora_plate.view import (
    RELATIONAL,
    Availability,
    Boxes,
    Content,
    Detail,
    Filters,
    LicenceStatus,
    OfferingKind,
    Sector,
    View,
)
from support.catalogs import a_catalog, a_product, a_supplier, a_view, an_incumbent, filtered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.catalog import Catalog, Component, Offering

WORD = st.text("abcdefghijklmnoprstuvwzé", min_size=1, max_size=14)
NAME = st.lists(WORD, min_size=1, max_size=5).map(" ".join)


SECTORS = get_args(Sector)
KINDS = get_args(OfferingKind)
STATES: tuple[dict[str, object], ...] = (
    {},
    {"licence_status": "open-core"},
    {"licence_status": "not-open-source"},
    {"verified": False},
    {"status": "announced"},
    {"unnamed_suppliers": 1},
    {"unnamed_suppliers": 12},
)


LOGOS = st.sampled_from([None, *(Logo("svg", b"", Ink(0, 0, width, 10)) for width in (1, 10, 25, 90))])
"""Logos of which only the size matters, or none."""


@st.composite
def catalogs(draw: st.DrawFn, *, most: int = 25, names: st.SearchStrategy[str] = NAME) -> Catalog:
    """A catalog with any number of components, at `most` so many products, half as many suppliers, a few incumbents."""
    boxes = 2 + most // 6
    functions = st.lists(st.lists(names, max_size=boxes), max_size=boxes - 2)
    domains = draw(st.lists(functions, min_size=1, max_size=boxes - 1))
    empty = a_catalog(domains)
    some = some_of(list(empty.components), 5)
    products = [
        a_product(f"p-{number}", draw(names), draw(some), logo=draw(LOGOS), **draw(st.sampled_from(STATES)))
        for number in range(draw(st.integers(0, most)))
    ]
    offered = some_of([product.id for product in products], 12)
    suppliers = [
        replace(a_supplier(f"s-{number}", draw(names), draw(offered)), verified=draw(st.booleans()))
        for number in range(draw(st.integers(0, most // 2)))
    ]
    suppliers = [replace(one, offerings=tuple(map(draw, map(offerings, one.offerings)))) for one in suppliers]
    catalog = a_catalog(domains, products, suppliers, per_layer=draw(st.integers(1, 3)))
    tied = {name: draw(ties(catalog, component)) for name, component in catalog.components.items()}
    incumbents = [
        an_incumbent(f"i-{number}", draw(some), "i-0" if number % 2 else None)
        for number in range(draw(st.integers(0, 4)))
    ]
    return replace(
        catalog,
        components=MappingProxyType(tied),
        incumbents=MappingProxyType({incumbent.id: incumbent for incumbent in incumbents}),
    )


def some_of(choices: Sequence[str], most: int) -> st.SearchStrategy[list[str]]:
    """A few different ones, or none."""
    return st.lists(st.sampled_from(choices), unique=True, max_size=most) if choices else st.just([])


def offerings(offering: Offering) -> st.SearchStrategy[Offering]:
    """The offering with any kinds, sectors and status."""
    return st.builds(
        lambda kinds, sectors, status: replace(offering, kinds=tuple(kinds), sectors=tuple(sectors), status=status),
        st.lists(st.sampled_from(KINDS), unique=True, min_size=1, max_size=2),
        some_of(SECTORS, 2),
        st.sampled_from(get_args(Availability)),
    )


def ties(catalog: Catalog, component: Component) -> st.SearchStrategy[Component]:
    """The component tied to any functions, repeated in any other domains, in the core or not."""
    others = [domain for domain in catalog.domains if domain != component.domain]
    return st.builds(
        lambda function, functions, also_in, core: replace(
            component,
            function=function,
            functions=tuple(dict.fromkeys((*component.functions, *functions))) if function else tuple(functions),
            also_in=tuple(also_in),
            core=core,
        ),
        st.sampled_from([component.function, None]),
        some_of(list(catalog.functions), 3),
        some_of(others, 2),
        st.booleans(),
    )


@st.composite
def filters(draw: st.DrawFn, catalog: Catalog) -> Filters:
    """Any filters on a catalog; most of them on nothing."""

    def maybe(choices: Sequence[str]) -> frozenset[str] | None:
        return frozenset(draw(some_of(choices, 3))) or None if draw(st.integers(0, 2)) == 0 else None

    rarely = st.sampled_from([False, False, False, True])
    return Filters(
        domains=maybe(list(catalog.domains)),
        components=maybe(list(catalog.components)),
        core=draw(rarely),
        filled=draw(rarely),
        licence_statuses=maybe(get_args(LicenceStatus)),  # type: ignore[arg-type]
        statuses=maybe(get_args(Availability)),  # type: ignore[arg-type]
        verified=draw(rarely),
        suppliers=maybe(list(catalog.suppliers)),
        supplier_verified=draw(rarely),
        sectors=maybe(SECTORS),  # type: ignore[arg-type]
        offering_kinds=maybe(KINDS),  # type: ignore[arg-type]
    )


@st.composite
def views(draw: st.DrawFn) -> View:
    """A view with any boxes and content, of everything."""
    view = replace(
        a_view(areas=draw(st.booleans()), detail=draw(st.sampled_from(get_args(Detail))), logos=draw(st.booleans())),
        boxes=draw(st.sampled_from(get_args(Boxes))),
        content=draw(st.sampled_from([one for one in get_args(Content) if one not in RELATIONAL])),
    )
    return filtered(view, licence_statuses=draw(st.sampled_from([None, view.filters.licence_statuses])))
