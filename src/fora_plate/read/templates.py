"""Plain views from the files of views: each file gives one, or one for every member of its family.

In: records. Out: the ids, subjects and views that follow from them, in the order of the catalog. References to nothing
are passed over here, because `references` reports those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from fora_plate.catalog import families, sort_key
from fora_plate.read.references import origin_of
from fora_plate.view import Arrangement, Filters, Subject, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fora_plate.read.records import DomainRecord, IncumbentRecord, Records, ViewRecord

__all__ = ["NAME", "TITLES", "derived_id", "members_of", "subjects_of", "views_of"]

NAME: Final = "{name}"
"""What stands for the name of the subject in the titles of a template."""
TITLES: Final = ("title", "title_en", "subtitle", "subtitle_en")
SETS: Final = ("domains", "components", "licence_statuses", "statuses", "suppliers", "sectors", "offering_kinds")
"""Lists in a file of which an empty one filters nothing."""
FLAGS: Final = ("core", "filled", "verified", "supplier_verified")


def views_of(records: Records) -> Iterator[View]:
    """Every view, those of a template in the order of their subjects."""
    for record in records.views:
        if record.each is None:
            yield _view(record, record.id, _filters(record))
        for subject, filters in subjects_of(record, records):
            yield _view(record, derived_id(record, subject), filters, subject)


def derived_id(record: ViewRecord, subject: Subject) -> str:
    """The id of the view of one subject of a template."""
    return f"{record.id}-{subject.id}"


def subjects_of(record: ViewRecord, records: Records) -> Iterator[tuple[Subject, Filters]]:
    """The subjects of a template, as far as its own filters leave them, each with what its view filters."""
    own = _filters(record)
    for subject, filters in members_of(record, records):
        both = own & filters
        if not both.contradictory:
            yield subject, both


def members_of(record: ViewRecord, records: Records) -> Iterator[tuple[Subject, Filters]]:
    """Everything that a template may be about, whatever its own filters, each with what its view filters."""
    if record.each is not None:
        yield from MEMBERS[record.each](records)


def _domains(records: Records) -> Iterator[DomainRecord]:
    """The domains in the order of their layers."""
    by_id = {domain.id: domain for domain in records.domains}
    names = (name for layer in records.layers.layers for name in layer.domains)
    return (by_id[name] for name in names if name in by_id)


def _each_domain(records: Records) -> Iterator[tuple[Subject, Filters]]:
    for domain in _domains(records):
        yield Subject("domain", domain.id, domain.name), Filters(domains=frozenset({domain.id}))


def _each_component(records: Records) -> Iterator[tuple[Subject, Filters]]:
    for component in (component for domain in _domains(records) for component in domain.components):
        yield Subject("component", component.id, component.name), Filters(components=frozenset({component.id}))


def _each_supplier(records: Records) -> Iterator[tuple[Subject, Filters]]:
    for supplier in sorted(records.suppliers, key=lambda supplier: sort_key(supplier.name, supplier.id)):
        if supplier.offerings:
            yield Subject("supplier", supplier.id, supplier.name), Filters(suppliers=frozenset({supplier.id}))


def _each_incumbent(records: Records) -> Iterator[tuple[Subject, Filters]]:
    filling = _filling({incumbent.id: incumbent for incumbent in records.incumbents})
    for incumbent in sorted(records.incumbents, key=lambda incumbent: sort_key(incumbent.name, incumbent.id)):
        if components := filling[incumbent.id]:
            yield Subject("incumbent", incumbent.id, incumbent.name), Filters(components=components)


MEMBERS: Final = {
    "domain": _each_domain,
    "component": _each_component,
    "supplier": _each_supplier,
    "incumbent": _each_incumbent,
}
"""The subjects of templates, by what `each` says."""


def _filling(incumbents: Mapping[str, IncumbentRecord]) -> dict[str, frozenset[str]]:
    """The components that every incumbent fills, by itself or by its parts."""
    suites = {incumbent.id: incumbent.part_of for incumbent in incumbents.values()}
    return {
        identity: frozenset(component for member in members for component in incumbents[member].components)
        for identity, members in families(suites).items()
    }


def _filters(record: ViewRecord) -> Filters:
    sets: dict[str, Any] = {name: frozenset(getattr(record, name)) or None for name in SETS}
    return Filters(**sets, **{name: getattr(record, name) for name in FLAGS})


def _view(record: ViewRecord, identity: str, filters: Filters, subject: Subject | None = None) -> View:
    return View(
        id=identity,
        title=_named(record.title, subject),
        title_en=_named(record.title_en, subject),
        subtitle=_named(record.subtitle, subject),
        subtitle_en=_named(record.subtitle_en, subject),
        boxes=record.boxes,
        content=record.content,
        detail=record.detail,
        logos=record.logos,
        areas=record.areas,
        filters=filters,
        arrangement=Arrangement(
            rows=tuple(row.domains for row in record.rows),
            widths=tuple((width.domain, width.percent) for width in record.widths),
            columns=tuple((one.function, one.columns) for one in record.columns),
        ),
        most_products=record.most_products,
        paper=record.paper,
        orientation=record.orientation,
        on_request=record.on_request,
        origin=origin_of(record),
        subject=subject,
    )


def _named(text: str, subject: Subject | None) -> str:
    return text.replace(NAME, subject.name) if subject else text
