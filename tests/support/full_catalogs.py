"""Random catalogs in which every field may hold something, all of it as the files of the data may hold it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, get_args

from hypothesis import strategies as st

from fora_plate.catalog import (
    ApplicationFunction,
    Catalog,
    EducationUse,
    Evidence,
    FacilityService,
    Relation,
    Standard,
    Subfunction,
    sort_key,
)
from fora_plate.view import Sector
from support.catalogs import HERE, URL
from support.random_catalogs import catalogs, some_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TEXT = st.text("ab|\\ &<>\"';é→", min_size=1, max_size=20).map(str.strip).filter(bool)
RELATIONS = ("aggregates", "part-of", "specialises", "generalises", "serves", "served-by")
EVIDENCE = st.builds(
    Evidence,
    kind=st.sampled_from(["page", "readme"]),
    url=st.sampled_from([URL, f"{URL}?a=1&b=2"]),
    date=st.sampled_from([None, "2026-01-02"]),
    note=st.none() | TEXT,
)
ANSWER = st.builds(
    Evidence,
    kind=st.just("consultation"),
    url=st.none(),
    date=st.none(),
    note=st.none() | TEXT,
    edition=st.sampled_from(["2025", "2026-2"]),
    question=st.integers(1, 99),
)
SOURCES = st.lists(EVIDENCE | ANSWER, max_size=2, unique=True).map(tuple)
USE = st.builds(EducationUse, statement=TEXT, url=st.just(URL))
REMARK = st.none() | TEXT
DRAFT = st.fixed_dictionaries(
    {
        "licence": st.just("NOASSERTION"),
        "licence_status": st.just("unknown"),
        "verified": st.just(value=False),
        "description": st.just("") | TEXT,
        "homepage": st.sampled_from(["", URL]),
    }
)
DRAFTS = st.fixed_dictionaries({"description": TEXT}) | DRAFT


@st.composite
def full_catalogs(draw: st.DrawFn) -> Catalog:
    """A catalog with a few of everything, referring to everything that it may refer to."""
    catalog = draw(catalogs(most=6))
    domains, functions = list(catalog.domains), list(catalog.functions)
    below = {name: _subfunctions(name, draw(st.integers(0, 2))) for name in functions}
    names = [part.id for parts in below.values() for part in parts]
    standards = [
        Standard(
            **_part(f"st-{number}", draw(TEXT)),
            description=draw(TEXT),
            classification=draw(REMARK),
            versions=draw(_texts()),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    known = [standard.id for standard in standards]
    tasks = [
        ApplicationFunction(
            **_part(f"a-{number}", draw(TEXT)),
            domains=_some(draw, domains),
            functions=_some(draw, [*functions, *names]),
        )
        for number in range(draw(st.integers(0, 3)))
    ]
    components = {
        name: replace(
            component,
            fora_id=f"7{name}",
            retired=draw(st.booleans()),
            subfunctions=_some(draw, names),
            application_functions=_some(draw, [task.id for task in tasks]),
            standards=_some(draw, known),
            relations=_relations(draw, [other for other in catalog.components if other != name]),
        )
        for name, component in catalog.components.items()
    }
    facility = catalog.facilities["register"]
    service = FacilityService(**_part("r-1", draw(TEXT)), description=draw(TEXT), standards=_some(draw, known))
    group = catalog.network_service_groups["adressen"]
    services = tuple(replace(one, fora_id="id-dns") for one in group.services)
    group = replace(group, fora_id="x y", published=draw(st.booleans()), services=services)
    return replace(
        catalog,
        domains=_each(catalog.domains, lambda one: replace(one, fora_id=f"id-{one.id}", description=draw(TEXT))),
        functions=_each(catalog.functions, lambda one: replace(one, fora_id=f"b{one.id}", subfunctions=below[one.id])),
        components=MappingProxyType(components),
        standards=_by_id(standards),
        application_functions=_by_id(tasks),
        facilities=_by_id([replace(facility, fora_id="0", in_preparation=draw(st.booleans()), services=(service,))]),
        network_service_groups=_by_id(
            [replace(group, fora_id="x y", published=draw(st.booleans()), services=services)]
        ),
        network_services=_by_id(services),
        devices=_each(catalog.devices, lambda one: replace(one, fora_id="fp-x")),
        products=_by_name([_product(draw, one, list(catalog.incumbents)) for one in catalog.products.values()]),
        suppliers=_by_name([_supplier(draw, one) for one in catalog.suppliers.values()]),
        incumbents=_by_name([_incumbent(draw, one) for one in catalog.incumbents.values()]),
        layers=tuple(replace(layer, name_en=draw(TEXT)) for layer in catalog.layers),
        edition=replace(catalog.edition, address=draw(st.sampled_from([None, URL]))),
        views=MappingProxyType({}),
    )


def _part(identity: str, name: str) -> dict[str, Any]:
    return {"id": identity, "fora_id": f"id-{identity}", "name": name, "url": URL, "origin": HERE}


def _subfunctions(function: str, count: int) -> tuple[Subfunction, ...]:
    return tuple(Subfunction(**_part(f"{function}-{number}", "Onderdeel")) for number in range(count))


def _texts() -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(TEXT, max_size=2, unique=True).map(tuple)


def _some(draw: st.DrawFn, choices: Sequence[str]) -> tuple[str, ...]:
    return tuple(draw(some_of(choices, 3)))


def _relations(draw: st.DrawFn, others: Sequence[str]) -> tuple[Relation, ...]:
    chosen = draw(some_of([f"{kind} {other}" for kind in RELATIONS for other in others[:4]], 3))
    parted = (one.split(" ") for one in chosen)
    return tuple(Relation(kind=kind, component=other) for kind, other in parted)  # type: ignore[arg-type]


def _each(things: Mapping[str, Any], change: Any) -> Mapping[str, Any]:  # noqa: ANN401 -- any kind of thing
    return MappingProxyType({name: change(thing) for name, thing in things.items()})


def _by_id(things: Sequence[Any]) -> Mapping[str, Any]:
    return MappingProxyType({thing.id: thing for thing in things})


def _by_name(things: Sequence[Any]) -> Mapping[str, Any]:
    return _by_id(sorted(things, key=lambda thing: sort_key(thing.name, thing.id)))


def _product(draw: st.DrawFn, product: Any, incumbents: Sequence[str]) -> Any:  # noqa: ANN401 -- as `replace` takes it
    return replace(
        product,
        previously=tuple(draw(some_of([f"oud-{product.id}", f"ouder-{product.id}"], 2))),
        **(draw(DRAFTS) if product.licence_status == "open-source" else {"description": draw(TEXT)}),
        repository=draw(st.sampled_from([None, URL])),
        licence_exact=draw(st.booleans()),
        remark=draw(TEXT if product.licence_status == "open-core" else REMARK),
        maintenance=draw(st.sampled_from(["active", "dormant"])),
        deployment=_some(draw, ["saas", "desktop"]),
        services=_some(draw, ["dns"]),
        replaces=_some(draw, incumbents),
        education_use=tuple(
            draw(st.lists(st.builds(EducationUse, statement=TEXT, url=st.just(URL)), max_size=2, unique=True))
        ),
        evidence=draw(SOURCES),
        checked=draw(st.sampled_from([None, "2026-01-02"])),
        logo=None,
    )


def _supplier(draw: st.DrawFn, supplier: Any) -> Any:  # noqa: ANN401 -- as `replace` takes it
    offerings = tuple(replace(one, remark=draw(REMARK), evidence=draw(SOURCES)) for one in supplier.offerings)
    own = [replace(one, product=None, name=draw(TEXT)) for one in offerings[:1]]
    return replace(
        supplier, offerings=(*offerings, *own), remark=draw(REMARK), evidence=draw(SOURCES), checked="2026-01-02"
    )


def _incumbent(draw: st.DrawFn, incumbent: Any) -> Any:  # noqa: ANN401 -- as `replace` takes it
    return replace(
        incumbent,
        supplier=draw(REMARK),
        sectors=_some(draw, get_args(Sector)),
        remark=draw(REMARK),
        evidence=draw(SOURCES),
    )
