"""From records to the catalog: everything linked, in order and read-only.

In: all records, each of the right shape. Out: the `Catalog`. Raises `DataError` with everything that does not fit
together, see `references` and `rules`. The fields of the catalog have the names of the fields of the records, so
that only what differs is spelled out here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from fora_plate.catalog import (
    ApplicationFunction,
    Architecture,
    Catalog,
    Colours,
    Component,
    Device,
    Domain,
    Edition,
    EducationUse,
    Evidence,
    Facility,
    FacilityService,
    Function,
    Incumbent,
    Layer,
    NetworkService,
    NetworkServiceGroup,
    Offering,
    Product,
    Readers,
    Relation,
    Standard,
    Subfunction,
    Supplier,
    sort_key,
)
from fora_plate.errors import DataError, Origin
from fora_plate.read.references import origin_of, reference_problems
from fora_plate.read.rules import rule_problems
from fora_plate.read.templates import views_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from fora_plate.logo import Logo
    from fora_plate.read.records import (
        ArchitectureRecord,
        DomainRecord,
        EvidenceRecord,
        FacilitiesRecord,
        IncumbentRecord,
        LayersRecord,
        ProductRecord,
        Record,
        Records,
        SupplierRecord,
        TechnologyRecord,
    )

__all__ = ["resolve"]

Thing = TypeVar("Thing")


def resolve(records: Records, logos: Mapping[str, Logo]) -> Catalog:
    """The catalog that `records` make together with `logos`, by the names of files. Raises `DataError`."""
    problems = (*reference_problems(_files(records)), *rule_problems(records))
    if problems:
        raise DataError(problems)
    layers = _layers(records.layers)
    by_id = {domain.id: domain for domain in records.domains}
    domains = [by_id[domain] for layer in layers for domain in layer.domains]
    groups = _groups(records.technology)
    return Catalog(
        architecture=_architecture(records.architecture),
        edition=Edition(**_fields(records.edition), origin=origin_of(records.edition)),
        layers=layers,
        domains=_by_id(map(_domain, domains)),
        functions=_by_id(function for domain in domains for function in _functions(domain)),
        components=_by_id(component for domain in domains for component in _components(domain)),
        application_functions=_by_id(
            ApplicationFunction(**_fields(record), origin=origin)
            for record, origin in _parts(records.application_functions, "application_functions")
        ),
        standards=_by_id(
            Standard(**_fields(record), origin=origin) for record, origin in _parts(records.standards, "standards")
        ),
        facilities=_by_id(_facilities(records.facilities)),
        network_service_groups=_by_id(groups),
        network_services=_by_id(service for group in groups for service in group.services),
        devices=_by_id(
            Device(**_fields(record), origin=origin) for record, origin in _parts(records.technology, "devices")
        ),
        products=_by_id(_product(record, logos) for record in _by_name(records.products)),
        suppliers=_by_id(_supplier(record, logos) for record in _by_name(records.suppliers)),
        incumbents=_by_id(map(_incumbent, _by_name(records.incumbents))),
        views=_by_id(views_of(records)),
    )


def _files(records: Records) -> list[Record]:
    """Every record, in reading order."""
    found: list[Record] = []
    for name in records.__slots__:  # a slotted dataclass keeps its fields there, in order
        value = getattr(records, name)
        found += value if isinstance(value, tuple) else (value,)
    return found


def _fields(record: Record) -> dict[str, Any]:
    """The fields of a record, not those of the records within it."""
    return dict(record.__dict__)


def _by_id(things: Iterable[Thing]) -> Mapping[str, Thing]:
    """A read-only look-up in the order given."""
    return MappingProxyType({thing.id: thing for thing in things})  # type: ignore[attr-defined]


def _by_name(records: Sequence[Thing]) -> list[Thing]:
    return sorted(records, key=lambda record: sort_key(record.name, record.id))  # type: ignore[attr-defined]


def _parts(record: Record, field: str, file: Origin | None = None) -> Iterator[tuple[Any, Origin]]:
    """The parts of a record in one of its fields, each with its place."""
    origin = file or origin_of(record)
    for index, part in enumerate(getattr(record, field)):
        yield part, Origin(origin.file, (*origin.path, field, index))


def _layers(record: LayersRecord) -> tuple[Layer, ...]:
    return tuple(Layer(**_fields(layer), origin=origin) for layer, origin in _parts(record, "layers"))


def _domain(record: DomainRecord) -> Domain:
    own = {
        "colours": Colours(**_fields(record.colours)),
        "functions": tuple(function.id for function in record.functions),
        "components": tuple(component.id for component in record.components),
        "origin": origin_of(record),
    }
    return Domain(**{**_fields(record), **own})


def _functions(record: DomainRecord) -> Iterator[Function]:
    for function, origin in _parts(record, "functions"):
        below = tuple(
            Subfunction(**_fields(part), origin=place) for part, place in _parts(function, "subfunctions", origin)
        )
        yield Function(**{**_fields(function), "subfunctions": below}, domain=record.id, origin=origin)


def _components(record: DomainRecord) -> Iterator[Component]:
    for component, origin in _parts(record, "components"):
        relations = tuple(Relation(**_fields(relation)) for relation in component.relations)
        yield Component(**{**_fields(component), "relations": relations}, domain=record.id, origin=origin)


def _architecture(record: ArchitectureRecord) -> Architecture:
    readers = Readers(**_fields(record.readers)) if record.readers else Readers()
    return Architecture(**{**_fields(record), "readers": readers}, origin=origin_of(record))


def _facilities(record: FacilitiesRecord) -> Iterator[Facility]:
    for facility, origin in _parts(record, "facilities"):
        services = tuple(
            FacilityService(**_fields(part), origin=place) for part, place in _parts(facility, "services", origin)
        )
        yield Facility(**{**_fields(facility), "services": services}, origin=origin)


def _groups(record: TechnologyRecord) -> list[NetworkServiceGroup]:
    return [
        NetworkServiceGroup(
            **{
                **_fields(group),
                "services": tuple(
                    NetworkService(**_fields(part), origin=place) for part, place in _parts(group, "services", origin)
                ),
            },
            origin=origin,
        )
        for group, origin in _parts(record, "network_service_groups")
    ]


def _evidence(records: Iterable[EvidenceRecord]) -> tuple[Evidence, ...]:
    return tuple([Evidence(**record.__dict__) for record in records])


def _product(record: ProductRecord, logos: Mapping[str, Logo]) -> Product:
    own = {
        "description": record.description or "",
        "homepage": record.homepage or "",
        "unnamed_suppliers": record.unnamed_suppliers or 0,
        "logo": logos.get(f"{record.folder}/{record.id}"),
        "education_use": tuple([EducationUse(**use.__dict__) for use in record.education_use]),
        "evidence": _evidence(record.evidence),
        "origin": origin_of(record),
    }
    return Product(**{**record.__dict__, **own})


def _supplier(record: SupplierRecord, logos: Mapping[str, Logo]) -> Supplier:
    origin = origin_of(record)
    logo = logos.get(f"{record.folder}/{record.id}")
    offerings = tuple(
        Offering(**{**offering.__dict__, "evidence": _evidence(offering.evidence)}, origin=place)
        for offering, place in _parts(record, "offerings", origin)
    )
    return Supplier(
        **{**record.__dict__, "offerings": offerings, "evidence": _evidence(record.evidence)}, logo=logo, origin=origin
    )


def _incumbent(record: IncumbentRecord) -> Incumbent:
    return Incumbent(**{**record.__dict__, "evidence": _evidence(record.evidence), "origin": origin_of(record)})
