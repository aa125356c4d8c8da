"""From a catalog to elements and relationships of ArchiMate, by the tables of `structure.own_terms`.

In: a catalog. Out: a `Content`, in the order of the catalog. Nothing is left out but views and logos.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from fora_plate.archimate import xml_id
from fora_plate.catalog import Offering
from fora_plate.structure.own_terms import KINDS, OURS, TIES, Field, Kind, Tie, packed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from fora_plate.catalog import Catalog

__all__ = ["Concept", "Content", "Key", "Link", "content_of", "offering_id", "values_of"]

Key = tuple[str, str]
"""The kind of a thing and its id."""
Values = tuple[tuple[str, str], ...]
"""Fields with what they hold, a field with a list once for every item."""


@dataclass(frozen=True, slots=True)
class Concept:
    """An element: its identifier in the file, what it is of, its names by language, and its properties by field."""

    id: str
    key: Key
    names: tuple[tuple[str, str], ...]
    documentation: str
    values: Values

    @property
    def kind(self) -> Kind:
        """What is known of its kind."""
        return KINDS[self.key[0]]


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship: `ties` are the fields that it is of, each with its number in that field, or 0."""

    id: str
    type: str
    source: str
    target: str
    ties: tuple[tuple[Tie, int], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything of a catalog that becomes an element or a relationship; `pairs` are the ends of every relationship."""

    concepts: Mapping[Key, Concept]
    links: tuple[Link, ...]
    pairs: frozenset[tuple[str, str]]

    def is_linked(self, one: Key, other: Key) -> bool:
        """Whether any relationship stands between two things, which way round it may be."""
        ends = self.concepts[one].id, self.concepts[other].id
        return ends in self.pairs or ends[::-1] in self.pairs


def content_of(catalog: Catalog) -> Content:
    """The elements and relationships of a catalog."""
    things = {(kind, identity): thing for kind in KINDS for identity, thing in THINGS[kind](catalog)}
    identifiers = _identifiers(things)
    concepts = {key: _concept(key, thing, identifiers[key]) for key, thing in things.items()}
    links = tuple(_links(things, identifiers))
    return Content(concepts, links, frozenset((link.source, link.target) for link in links))


def offering_id(supplier: str, offering: Offering) -> str:
    """The id of an offering, by what it is of, so that it stays when others come or go."""
    own = f"own-{hashlib.sha256((offering.name or '').encode()).hexdigest()[:10]}"
    return f"{supplier}_{offering.product or own}"


def values_of(thing: object, fields: Iterable[Field]) -> Iterator[tuple[str, str]]:
    """The fields of a thing with what they hold, as texts."""
    for field in fields:
        value = getattr(thing, field.name)
        if value is None or (field.shape in {"mark", "text"} and not value):
            continue
        if field.shape == "text":
            yield field.name, str(value)
        elif field.shape in {"flag", "mark"}:
            yield field.name, "true" if value else "false"
        elif field.shape == "parts":
            yield field.name, packed(getattr(value, part) for part in field.parts)
        elif field.shape == "list":
            yield from ((field.name, item) for item in value)
        else:
            yield from ((field.name, packed(getattr(item, part) for part in field.parts)) for item in value)


def _identifiers(things: Mapping[Key, Any]) -> dict[Key, str]:
    """The identifier of everything: that of the reference architecture where it has one that nothing else has."""
    found: dict[Key, str] = {}
    taken: set[str] = set()
    for (kind, identity), thing in things.items():
        known = xml_id(thing.fora_id) if KINDS[kind].numbered else None
        usable = known is not None and known not in taken and not known.startswith(OURS)
        found[kind, identity] = known if known is not None and usable else f"{OURS}{kind}_{identity}"
        taken.add(found[kind, identity])
    return found


def _concept(key: Key, thing: Any, identifier: str) -> Concept:  # noqa: ANN401 -- anything of a catalog
    kind = KINDS[key[0]]
    names = [("nl", thing.name)]
    if key[0] == "layer":
        names.append(("en", thing.name_en))
    values = [("kind-of-thing", key[0]), ("id", key[1])]
    values += [("fora_id", thing.fora_id)] if kind.numbered else []
    values += values_of(thing.offering if key[0] == "offering" else thing, kind.fields)
    return Concept(identifier, key, tuple(names), thing.description if kind.described else "", tuple(values))


def _links(things: Mapping[Key, Any], identifiers: Mapping[Key, str]) -> Iterator[Link]:
    """All relationships, each once, however many fields say it."""
    found: dict[tuple[str, Key, Key], list[tuple[Tie, int]]] = {}
    for key, thing in things.items():
        for tie in TIES:
            if getattr(tie, tie.owner) != key[0]:
                continue
            for number, identity in _referred(thing, tie):
                other = tie.target if tie.owner == "source" else tie.source, identity
                ends = (key, other) if tie.owner == "source" else (other, key)
                if other in things:
                    found.setdefault((tie.type, *ends), []).append((tie, number))
    for (type_, source, target), ties in found.items():
        identifier = f"{OURS}{type_.lower()}_{'_'.join((*source, *target))}"
        yield Link(identifier, type_, identifiers[source], identifiers[target], tuple(ties))


def _referred(thing: Any, tie: Tie) -> Iterator[tuple[int, str]]:  # noqa: ANN401 -- anything of a catalog
    """What a field of a thing refers to, with its number from 1 in that field, or 0 where it is no list."""
    if tie.source == tie.target == "component":
        relations = enumerate(thing.relations, start=1)
        yield from ((number, one.component) for number, one in relations if one.kind == tie.field)
        return
    value = getattr(thing, tie.field)
    if tie.single:
        yield from [(0, value)] if value is not None else []
        return
    for number, item in enumerate(value, start=1):
        yield number, _id_of(thing, item)


def _id_of(thing: Any, item: Any) -> str:  # noqa: ANN401 -- anything of a catalog
    """The id of an item in a field of a thing, where it may stand by its id or itself."""
    if isinstance(item, Offering):
        return offering_id(thing.id, item)
    return item if isinstance(item, str) else str(item.id)


@dataclass(frozen=True, slots=True)
class _Offered:
    """An offering with its id, its product and a name that can be read by itself."""

    id: str
    name: str
    offering: Offering

    @property
    def product(self) -> str | None:
        return self.offering.product


def _offered(catalog: Catalog) -> Iterator[tuple[str, _Offered]]:
    for supplier in catalog.suppliers.values():
        for one in supplier.offerings:
            identity = offering_id(supplier.id, one)
            about = catalog.products[one.product].name if one.product else one.name
            yield identity, _Offered(identity, f"{supplier.name}: {about}", one)


def _parts(whole: Iterable[Any], field: str) -> Iterator[tuple[str, Any]]:
    return ((part.id, part) for one in whole for part in getattr(one, field))


THINGS: Final[Mapping[str, Callable[[Catalog], Iterable[tuple[str, Any]]]]] = {
    "layer": lambda catalog: ((layer.id, layer) for layer in catalog.layers),
    "domain": lambda catalog: catalog.domains.items(),
    "function": lambda catalog: catalog.functions.items(),
    "subfunction": lambda catalog: _parts(catalog.functions.values(), "subfunctions"),
    "component": lambda catalog: catalog.components.items(),
    "application-function": lambda catalog: catalog.application_functions.items(),
    "standard": lambda catalog: catalog.standards.items(),
    "facility": lambda catalog: catalog.facilities.items(),
    "facility-service": lambda catalog: _parts(catalog.facilities.values(), "services"),
    "group": lambda catalog: catalog.network_service_groups.items(),
    "service": lambda catalog: catalog.network_services.items(),
    "device": lambda catalog: catalog.devices.items(),
    "product": lambda catalog: catalog.products.items(),
    "supplier": lambda catalog: catalog.suppliers.items(),
    "offering": _offered,
    "incumbent": lambda catalog: catalog.incumbents.items(),
}
"""Everything of a kind, by id, in the order of the catalog."""
