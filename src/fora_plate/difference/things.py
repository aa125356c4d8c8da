"""Things: everything of a catalog that can be added, removed, moved, renamed or changed, all in one form.

In: a catalog. Out: `Thing`s with `Fact`s, so that nothing behind this knows one kind of thing from another. Which
fields count, and how, stands in `FIELDS`. Where the data keep their evidence and when they were checked counts too;
line, file and `previously` do not.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from fora_plate.catalog import Colours, EducationUse, Evidence, Readers, Relation, find_gaps
from fora_plate.difference.change import Value
from fora_plate.difference.fields import FIELDS
from fora_plate.difference.views import views
from fora_plate.logo import Logo
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fora_plate.catalog import Catalog, Offering, Supplier
    from fora_plate.difference.change import Kind, Sort
    from fora_plate.difference.fields import Field
    from fora_plate.errors import Origin

__all__ = ["Fact", "Thing", "things_of"]

Names = dict[str, dict[str, str]]
"""The names of everything that can be referred to, by kind and id."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a thing with its values; `refers` is the kind of thing whose ids they are, if any."""

    field: str
    sort: Sort
    values: tuple[Value, ...]
    refers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """Anything with an id. `fora_id` tells it apart in FORA, `previously` are its earlier ids in these data."""

    kind: Kind
    id: str
    name: str
    facts: tuple[Fact, ...]
    origin: Origin
    fora_id: str = ""
    previously: tuple[str, ...] = ()
    owners: tuple[tuple[Kind, str], ...] = ()


def things_of(catalog: Catalog) -> dict[Kind, list[Thing]]:
    """Everything in the catalog, by kind."""
    found: dict[Kind, list[Thing]] = {kind: [] for kind in FIELDS}
    names = _names(catalog)
    for kind, thing, place in _parts(catalog):
        found[kind].append(_thing(kind, thing, place, names))
    found["architecture"] = [replace(one, facts=(*one.facts, *_orders(catalog))) for one in found["architecture"]]
    gaps = find_gaps(catalog)
    found["component"] = [replace(one, facts=(*one.facts, _gap(one.id in gaps))) for one in found["component"]]
    for supplier in catalog.suppliers.values():
        found["offering"] += (_offering(supplier, offering, names) for offering in supplier.offerings)
    for kind, identity, name, view in views(catalog):
        facts = tuple(Fact(field.name, field.sort, field.values) for field in view.fields)
        found[kind].append(Thing(kind=kind, id=identity, name=name, facts=facts, origin=view.origin))
    return found


def _parts(catalog: Catalog) -> Iterator[tuple[Kind, Any, tuple[tuple[str, str], ...]]]:
    """Everything that is an object of the model, with the things that it stands in, outermost first."""
    layer_of = {domain: layer.id for layer in catalog.layers for domain in layer.domains}
    yield "edition", catalog.edition, ()
    yield "architecture", catalog.architecture, ()
    yield from (("layer", layer, ()) for layer in catalog.layers)
    yield from (("domain", one, (("layer", layer_of[one.id]),)) for one in catalog.domains.values())
    for function in catalog.functions.values():
        yield "function", function, (("domain", function.domain),)
        yield from (("subfunction", below, (("function", function.id),)) for below in function.subfunctions)
    for component in catalog.components.values():
        under = (("function", component.function),) if component.function else ()
        yield "component", component, (("domain", component.domain), *under)
    yield from (("application-function", one, ()) for one in catalog.application_functions.values())
    yield from (("standard", one, ()) for one in catalog.standards.values())
    for facility in catalog.facilities.values():
        yield "facility", facility, ()
        yield from (("facility-service", one, (("facility", facility.id),)) for one in facility.services)
    for group in catalog.network_service_groups.values():
        yield "group", group, ()
        yield from (("service", one, (("group", group.id),)) for one in group.services)
    yield from (("device", one, ()) for one in catalog.devices.values())
    yield from (("product", one, ()) for one in catalog.products.values())
    yield from (("supplier", one, ()) for one in catalog.suppliers.values())
    yield from (("incumbent", one, ()) for one in catalog.incumbents.values())


def _gap(gap: bool) -> Fact:  # noqa: FBT001 -- a value, as in a field
    """Whether a component is a white spot. It follows from the products, but it is what a reader looks for first."""
    return Fact("gap", "flag", (_value(gap, {}),))


def _orders(catalog: Catalog) -> Iterator[Fact]:
    """The order of what is drawn and stands in nothing else."""
    for field, kind, things in (
        ("layers", "layer", catalog.layers),
        ("facilities", "facility", catalog.facilities.values()),
        ("network_service_groups", "group", catalog.network_service_groups.values()),
        ("devices", "device", catalog.devices.values()),
    ):
        yield Fact(field, "order", tuple(Value(thing.id, thing.name) for thing in things), kind)


def _names(catalog: Catalog) -> Names:
    names: Names = {"": {}}
    for kind, thing, _ in _parts(catalog):
        names.setdefault(kind, {})[thing.id] = _name(kind, thing)
    names["any-function"] = {**names.get("subfunction", {}), **names.get("function", {})}
    return names


def _name(kind: Kind, thing: Any) -> str:  # noqa: ANN401 -- any object of the model
    return str(thing.id if kind == "edition" else thing.name)


def _thing(kind: Kind, thing: Any, place: tuple[tuple[str, str], ...], names: Names) -> Thing:  # noqa: ANN401 -- as above
    facts = [_fact(thing, field, names) for field in FIELDS[kind]]
    if place:
        where = tuple(Value(identity, names[of][identity], of) for of, identity in place)
        facts.append(Fact("place", "place", where))
    return Thing(
        kind=kind,
        id=kind if kind in {"edition", "architecture"} else thing.id,
        name=_name(kind, thing),
        facts=tuple(facts),
        origin=thing.origin,
        fora_id=getattr(thing, "fora_id", ""),
        previously=getattr(thing, "previously", ()),
    )


def _offering(supplier: Supplier, offering: Offering, names: Names) -> Thing:
    """An offering, which has no id: it is called after its supplier, and after its product or by its own name."""
    what = names["product"][offering.product] if offering.product else offering.name or ""
    owners: list[tuple[Kind, str]] = [("supplier", supplier.id)]
    if offering.product:
        owners.append(("product", offering.product))
    return Thing(
        kind="offering",
        id=f"{supplier.id}/{offering.product or offering.name}",
        name=f"{what} ({supplier.name})",
        facts=tuple(_fact(offering, field, names) for field in FIELDS["offering"]),
        origin=offering.origin,
        owners=tuple(owners),
    )


def _fact(thing: Any, field: Field, names: Names) -> Fact:  # noqa: ANN401 -- any object of the model
    given = getattr(thing, field.name)
    values = given if isinstance(given, tuple) else () if _is_nothing(given) else (given,)
    known = names.get(field.refers, {})
    return Fact(field.name, field.sort, tuple(_value(value, known) for value in values), field.refers)


def _is_nothing(value: object) -> bool:
    """Whether a field says nothing: no value, no text, or none that are counted."""
    return value is None or (not isinstance(value, bool) and value in ("", 0))


def _value(value: Any, known: Mapping[str, str]) -> Value:  # noqa: ANN401 -- whatever a field may hold
    """A value of the model in the form of this package."""
    match value:
        case bool():
            found = Value("true", "true") if value else Value("false", "false")
        case int():
            found = Value(str(value), str(value))
        case str():
            found = Value(value, known.get(value, value))
        case Evidence():
            name = value.url or f"{value.kind}/{value.edition}/{value.question}"
            detail = f"{value.kind} {value.date} {value.note}"
            found = Value(name, value.label(WORDS["nl"]), detail, value.label(WORDS["en"]))
        case EducationUse():
            found = Value(value.url, value.url, value.statement)
        case Relation():
            found = Value(value.component, known.get(value.component, value.component), value.kind)
        case Logo():
            found = Value(sha256(value.content).hexdigest()[:12], value.kind)
        case Colours():
            colours = f"{value.background} {value.main} {value.light}"
            found = Value(colours, colours)
        case Readers():
            told = " · ".join(getattr(value, field.name) for field in fields(value))
            found = Value(told, told)
        case _:
            found = Value(value.id, value.name)
    return found
