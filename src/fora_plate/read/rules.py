"""Rules between the fields of a record, and between records, that a type cannot say.

In: all records. Out: diagnostics. Every rule is a function in `RULES`; none relies on another, and references to
nothing are passed over, because `references` reports those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.errors import Diagnostic, Origin
from fora_plate.read.fields import may_be_folder
from fora_plate.read.references import origin_of
from fora_plate.read.templates import NAME, TITLES, derived_id, members_of, subjects_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from fora_plate.read.records import IncumbentRecord, OfferingRecord, ProductRecord, Records, SupplierRecord
    from fora_plate.read.view_record import ViewRecord

__all__ = ["RULES", "offering_problems", "remark_problems", "rule_problems"]

LEAST_WIDTH: Final = 5
"""What a domain without a width of its own takes at the least, in percent of the plate."""


def rule_problems(records: Records) -> Iterator[Diagnostic]:
    """What every rule has to say about `records`."""
    for rule in RULES:
        yield from rule(records)


def _layers(records: Records) -> Iterator[Diagnostic]:
    """Every domain stands in exactly one layer, every area in at most one, and no layer is empty."""
    file = origin_of(records.layers)
    seen: dict[tuple[str, str], Origin] = {}
    for index, layer in enumerate(records.layers.layers):
        if not layer.domains and not layer.areas:
            yield Diagnostic.of("empty-layer", file.at("layers", index), id=layer.id)
        for field, values in (("domains", layer.domains), ("areas", layer.areas)):
            for place, value in enumerate(dict.fromkeys(values)):
                here = file.at("layers", index, field, place)
                before = seen.setdefault((field, value), here)
                if before is not here:
                    code = "domain-in-two-layers" if field == "domains" else "area-in-two-layers"
                    yield Diagnostic.of(code, here, before, id=value)
    for domain in records.domains:
        if ("domains", domain.id) not in seen:
            yield Diagnostic.of("domain-without-layer", origin_of(domain).at("id"), id=domain.id)


def _edition(records: Records) -> Iterator[Diagnostic]:
    """The address of an edition is that of a folder, to which names of files can be added."""
    address = records.edition.address
    if address and not may_be_folder(address):
        yield Diagnostic.of("address-not-folder", origin_of(records.edition).at("address"), value=address)


def _home(records: Records) -> Iterator[Diagnostic]:
    """A component stands under a function of its own domain, and is repeated in other domains only."""
    owner = {function.id: domain.id for domain in records.domains for function in domain.functions}
    for domain in records.domains:
        for index, component in enumerate(domain.components):
            here = origin_of(domain).at("components", index)
            if component.function and owner.get(component.function, domain.id) != domain.id:
                other = owner[component.function]
                values = {"function": component.function, "domain": domain.id, "other": other}
                yield Diagnostic.of("function-of-other-domain", here.at("function"), **values)
            if domain.id in component.also_in:
                where = here.at("also_in", component.also_in.index(domain.id))
                yield Diagnostic.of("repeated-at-home", where, domain=domain.id, component=component.id)


def _relations(records: Records) -> Iterator[Diagnostic]:
    """No component has a relation with itself."""
    for domain in records.domains:
        for index, component in enumerate(domain.components):
            for place, relation in enumerate(component.relations):
                if relation.component == component.id:
                    here = origin_of(domain).at("components", index, "relations", place, "component")
                    yield Diagnostic.of("own-relation", here, id=component.id)


def _suites(records: Records) -> Iterator[Diagnostic]:
    """No incumbent is part of itself, not even by way of others; a ring is reported once, at its first id."""
    suite = {incumbent.id: incumbent.part_of for incumbent in records.incumbents if incumbent.part_of}
    origins = {incumbent.id: origin_of(incumbent).at("part_of") for incumbent in records.incumbents}
    done: set[str] = set()
    for start in sorted(suite):
        ring: list[str] = []
        here: str | None = start
        while here in suite and here not in ring and here not in done:
            ring.append(here)
            here = suite[here]
        if here in ring:
            ring = ring[ring.index(here) :]
            code = "own-relation" if len(ring) == 1 else "part-of-ring"
            path = " → ".join((*ring, ring[0]))
            related = [origins[other] for other in ring[1:]]
            yield Diagnostic.of(code, origins[ring[0]], *related, id=ring[0], ring=path)
        done.update(ring, {start})


def _offerings(records: Records) -> Iterator[Diagnostic]:
    return offering_problems(records.suppliers)


def offering_problems(suppliers: Iterable[SupplierRecord]) -> Iterator[Diagnostic]:
    """An offering is of one product or has a name of its own; a supplier has one offering for each."""
    for supplier in suppliers:
        if not supplier.offerings:
            continue
        file = origin_of(supplier)
        first: dict[tuple[str | None, str | None], Origin] = {}
        for index, offering in enumerate(supplier.offerings):
            here = file.at("offerings", index)
            if (offering.product is None) == (offering.name is None):
                code = "product-or-name"
                yield Diagnostic.of(code, here if offering.name is None else here.key("name"), both=_both(offering))
                continue
            before = first.setdefault((offering.product, offering.name), here)
            if before is not here:
                field = "product" if offering.product else "name"
                values = {"id": offering.product or offering.name or "", "supplier": supplier.id}
                yield Diagnostic.of("duplicate-offering", here.at(field), before.at(field), **values)


def _both(offering: OfferingRecord) -> str:
    return "both" if offering.product else "neither"


def _earlier(records: Records) -> Iterator[Diagnostic]:
    """An earlier id is not the id of anything of its kind now."""
    kinds: tuple[Sequence[ProductRecord | SupplierRecord | IncumbentRecord], ...] = (
        records.products,
        records.suppliers,
        records.incumbents,
    )
    for things in kinds:
        living = {thing.id: origin_of(thing).at("id") for thing in things}
        for thing in things:
            for index, earlier in enumerate(thing.previously):
                if earlier in living:
                    here = origin_of(thing).at("previously", index)
                    yield Diagnostic.of("earlier-id-in-use", here, living[earlier], id=thing.id, earlier=earlier)


def _remarks(records: Records) -> Iterator[Diagnostic]:
    return remark_problems(records.products)


def remark_problems(products: Iterable[ProductRecord]) -> Iterator[Diagnostic]:
    """Open core is never shown without a remark that says what is not free."""
    for product in products:
        if product.licence_status == "open-core" and product.remark is None:
            yield Diagnostic.of("remark-missing", origin_of(product).at("licence_status"), id=product.id)


def _seams(records: Records) -> Iterator[Diagnostic]:
    """A word has one set of seams, whether or not it begins with a capital."""
    file = origin_of(records.architecture)
    first: dict[str, int] = {}
    for index, seam in enumerate(records.architecture.seams):
        before = first.setdefault(seam.replace("|", "").casefold(), index)
        other = records.architecture.seams[before]
        if other != seam:
            here, there = file.at("seams", index), file.at("seams", before)
            yield Diagnostic.of("two-seams", here, there, value=seam, other=other)


def _templates(records: Records) -> Iterator[Diagnostic]:
    """Only a template names its subject, relations are of components, and every plate of a template has its own id."""
    taken = {view.id: origin_of(view).at("id") for view in records.views if view.each is None}
    for view in records.views:
        file = origin_of(view)
        if view.each is None:
            stray = (title for title in TITLES if NAME in getattr(view, title))
            yield from (Diagnostic.of("name-without-each", file.at(title), placeholder=NAME) for title in stray)
        if (view.content == "relations") != (view.each == "component"):
            yield Diagnostic.of("relations-without-component", file.at("content"))
        subjects = list(subjects_of(view, records))
        if not subjects and any(members_of(view, records)):
            yield Diagnostic.of("template-without-plates", file.at("each"), template=view.id)
        for subject, _ in subjects:
            identity = derived_id(view, subject)
            before = taken.setdefault(identity, file.at("each"))
            if before != file.at("each"):
                yield Diagnostic.of("derived-id-taken", file.at("each"), before, id=identity, template=view.id)


def _arrangements(records: Records) -> Iterator[Diagnostic]:
    """Rows keep the order of a layer, each domain once; widths side by side leave room for the other domains."""
    order = {domain: (layer.id, at) for layer in records.layers.layers for at, domain in enumerate(layer.domains)}
    for view in records.views:
        yield from _twice(view)
        file, widths, seen = origin_of(view), {width.domain: width.percent for width in view.widths}, set[str]()
        for index, row in enumerate(view.rows):
            here = file.at("rows", index, "domains")
            places = [order[domain] for domain in row.domains if domain in order]
            run = [(layer, at + step) for layer, at in places[:1] for step in range(len(row.domains))]
            if places != run or seen & set(row.domains):
                yield Diagnostic.of("row-not-in-order", here, domains=", ".join(row.domains))
            seen |= set(row.domains)
            given = [widths[domain] for domain in row.domains if domain in widths]
            most = 100 - LEAST_WIDTH * (len(row.domains) - len(given))
            if sum(given) > most:
                yield Diagnostic.of("row-too-wide", here, percent=f"{sum(given):g}", most=f"{most:g}")


def _twice(view: ViewRecord) -> Iterator[Diagnostic]:
    """A view pins a domain, or a function, once."""
    file = origin_of(view)
    pinned = {
        ("widths", "domain"): [width.domain for width in view.widths],
        ("columns", "function"): [columns.function for columns in view.columns],
    }
    for (key, name), values in pinned.items():
        for index, value in enumerate(values):
            first = values.index(value)
            if first < index:
                here, before = file.at(key, index, name), file.at(key, first, name)
                yield Diagnostic.of("duplicate-reference", here, before, value=value, key=key)


RULES: Final[tuple[Callable[[Records], Iterator[Diagnostic]], ...]] = (
    _edition,
    _layers,
    _home,
    _relations,
    _suites,
    _offerings,
    _earlier,
    _remarks,
    _seams,
    _templates,
    _arrangements,
)
"""Every rule, in the order of the files that they look at."""
