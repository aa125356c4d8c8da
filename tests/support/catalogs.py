"""Small catalogs made by hand for tests. All names are invented."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from fora_plate.catalog import (
    Architecture,
    Catalog,
    Colours,
    Component,
    Device,
    Domain,
    Edition,
    Facility,
    Function,
    Incumbent,
    Layer,
    NetworkService,
    NetworkServiceGroup,
    Offering,
    Product,
    Readers,
    Supplier,
)
from fora_plate.errors import Origin
from fora_plate.view import Arrangement, Filters, View

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Origin("test.yaml")
SCHOOLS = Readers(
    one="een school",
    many="scholen",
    customers="po- en vo-scholen",
    field="het onderwijs",
    sector="het funderend onderwijs",
    one_en="a school",
    many_en="schools",
    customers_en="primary and secondary schools",
    field_en="education",
    sector_en="Dutch primary and secondary education",
)
"""The words of FORA."""
URL = "https://example.org/"
COLOURS = Colours(background="#e6f2f9", main="#007ac3", light="#99cae7")
AREAS = ("network-services", "devices", "facilities")


def a_view(
    name: str = "alles",
    *,
    detail: str = "numbers",
    domains: Sequence[str] = (),
    areas: bool = True,
    logos: bool = False,
) -> View:
    """A view of everything, or of some domains."""
    return View(
        id=name,
        title="Proefplaat",
        title_en="Trial plate",
        subtitle="Alles",
        subtitle_en="Everything",
        boxes="home",
        content="products",
        detail=detail,  # type: ignore[arg-type]
        logos=logos,
        areas=AREAS if areas else (),  # type: ignore[arg-type]
        filters=Filters(domains=frozenset(domains) or None, licence_statuses=frozenset({"open-source", "open-core"})),
        arrangement=Arrangement(),
        most_products=None,
        paper="a3",
        orientation="landscape",
        on_request=False,
        origin=HERE,
    )


def filtered(view: View, **filters: object) -> View:
    """A view with other filters."""
    return replace(view, filters=replace(view.filters, **filters))  # type: ignore[arg-type]


def a_component(identity: str, name: str, domain: str, function: str | None) -> Component:
    """A component with nothing but a place."""
    return Component(
        id=identity,
        fora_id=identity,
        name=name,
        url=URL + identity,
        description="Een onderdeel voor de proef.",
        domain=domain,
        function=function,
        also_in=(),
        functions=(function,) if function else (),
        subfunctions=(),
        application_functions=(),
        standards=(),
        relations=(),
        core=False,
        home_source="own-choice",
        origin=HERE,
    )


def a_product(identity: str, name: str, components: Sequence[str], **more: object) -> Product:
    """An open source product on some components."""
    fields: dict[str, object] = {
        "previously": (),
        "description": "Een product voor de proef.",
        "homepage": URL + identity,
        "repository": None,
        "licence": "MIT",
        "licence_exact": True,
        "licence_status": "open-source",
        "remark": None,
        "status": "available",
        "maintenance": "active",
        "deployment": (),
        "services": (),
        "replaces": (),
        "education_use": (),
        "evidence": (),
        "checked": None,
        "verified": True,
        "logo": None,
    }
    return Product(id=identity, name=name, components=tuple(components), origin=HERE, **{**fields, **more})  # type: ignore[arg-type]


def a_supplier(identity: str, name: str, products: Sequence[str]) -> Supplier:
    """A supplier that hosts some products."""
    offerings = tuple(
        Offering(
            product=product,
            name=None,
            kinds=("hosting",),
            status="available",
            sectors=(),
            remark=None,
            evidence=(),
            origin=HERE,
        )
        for product in products
    )
    return Supplier(
        id=identity,
        previously=(),
        name=name,
        country="NL",
        website=URL + identity,
        kind="company",
        remark=None,
        offerings=offerings,
        evidence=(),
        checked=None,
        verified=True,
        logo=None,
        origin=HERE,
    )


def an_incumbent(identity: str, components: Sequence[str], part_of: str | None = None) -> Incumbent:
    """An established product on some components."""
    return Incumbent(
        id=identity,
        previously=(),
        name=identity.title(),
        supplier=None,
        components=tuple(components),
        part_of=part_of,
        sectors=(),
        remark=None,
        evidence=(),
        verified=True,
        origin=HERE,
    )


def published(catalog: Catalog, address: str = "https://platen.example.org/fora") -> Catalog:
    """The same catalog, with its plates on the web."""
    return replace(catalog, edition=replace(catalog.edition, address=address))


def a_catalog(
    domains: Sequence[Sequence[Sequence[str]]],
    products: Sequence[Product] = (),
    suppliers: Sequence[Supplier] = (),
    *,
    per_layer: int = 2,
) -> Catalog:
    """Domains of functions of component names; components are called `c-<domain>-<function>-<number>`."""
    components: dict[str, Component] = {}
    functions: dict[str, Function] = {}
    made: dict[str, Domain] = {}
    for d, names_by_function in enumerate(domains):
        held, mine = [], []
        for f, names in enumerate(names_by_function):
            function = Function(
                id=f"f-{d}-{f}",
                fora_id="",
                name=f"Functie {d}.{f}",
                url=URL,
                description="Een functie.",
                domain=f"d-{d}",
                subfunctions=(),
                origin=HERE,
            )
            functions[function.id] = function
            held.append(function.id)
            for c, name in enumerate(names):
                component = a_component(f"c-{d}-{f}-{c}", name, f"d-{d}", function.id)
                components[component.id] = component
                mine.append(component.id)
        made[f"d-{d}"] = Domain(
            id=f"d-{d}",
            fora_id="",
            name=f"Domein {d}",
            url=URL,
            description="Een domein.",
            colours=COLOURS,
            functions=tuple(held),
            components=tuple(mine),
            origin=HERE,
        )
    names = list(made)
    layers = [
        Layer(
            id=f"l-{start}",
            name=f"Laag {start}",
            name_en=f"Layer {start}",
            domains=tuple(names[start : start + per_layer]),
            areas=(),
            origin=HERE,
        )
        for start in range(0, len(names), per_layer)
    ]
    service = NetworkService(id="dns", fora_id="", name="Naamdienst", url=URL, description="Namen.", origin=HERE)
    group = NetworkServiceGroup(
        id="adressen",
        fora_id="",
        name="Adresdiensten",
        url=URL,
        description="Adressen.",
        published=True,
        services=(service,),
        origin=HERE,
    )
    device = Device(id="scherm", fora_id="", name="Scherm", url=URL, description="Een scherm.", origin=HERE)
    facility = Facility(
        id="register",
        fora_id="",
        name="Register",
        url=URL,
        description="Een register.",
        in_preparation=False,
        services=(),
        origin=HERE,
    )
    layers.append(Layer(id="techniek", name="Techniek", name_en="Technology", domains=(), areas=AREAS, origin=HERE))  # type: ignore[arg-type]
    nothing: MappingProxyType[str, object] = MappingProxyType({})
    return Catalog(
        architecture=Architecture(
            id="proef",
            name="PROEF",
            full_name="Proefarchitectuur",
            publisher="Proefhuis",
            repository="https://example.org/proef/model",
            commit="0123456789abcdef",
            date="2026-01-01",
            url=URL,
            seams=("Leerling|administratie|systeem",),
            readers=SCHOOLS,
            origin=HERE,
        ),
        edition=Edition(
            id="2026-01", date="2026-01-01", project=URL, report=URL, licence="CC-BY-4.0", address=None, origin=HERE
        ),
        layers=tuple(layers),
        domains=MappingProxyType(made),
        functions=MappingProxyType(functions),
        components=MappingProxyType(components),
        application_functions=nothing,  # type: ignore[arg-type]
        standards=nothing,  # type: ignore[arg-type]
        facilities=MappingProxyType({facility.id: facility}),
        network_service_groups=MappingProxyType({group.id: group}),
        network_services=MappingProxyType({service.id: service}),
        devices=MappingProxyType({device.id: device}),
        products=MappingProxyType({product.id: product for product in products}),
        suppliers=MappingProxyType({supplier.id: supplier for supplier in suppliers}),
        incumbents=nothing,  # type: ignore[arg-type]
        views=MappingProxyType(
            {
                "alles": a_view(),
                "voluit": a_view("voluit", detail="names"),
                "logos": a_view("logos", detail="names", logos=True),
            }
        ),
    )
