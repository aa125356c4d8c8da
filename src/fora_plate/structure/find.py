"""find: from a model and a mapping to what the model says about the structure of a reference architecture.

In: a `Model` and a `MappingRecord`. Out: `Found`. Raises `DataError` for a mapping that does not suit the model, with
everything that does not. Knows no file of ours, and of FORA only what the mapping says.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Final

from fora_plate.structure.fields import FIELDS, Reading
from fora_plate.structure.found import KINDS, Found, Tints
from fora_plate.structure.graph import WHOLE, Graph, drawn, nested
from fora_plate.structure.select import ITSELF, ids_of, parts_of, views_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fora_plate.model import Element, Model
    from fora_plate.read.mapping_record import MappingRecord
    from fora_plate.structure.found import Kind

__all__ = ["find"]

WHOLES: Final[Mapping[Kind, tuple[Kind, tuple[str, ...]]]] = {
    "functions": ("domains", WHOLE),
    "subfunctions": ("functions", WHOLE),
    "facility_services": ("facilities", ("Realization", "Assignment", *WHOLE)),
    "network_services": ("network_service_groups", WHOLE),
}
"""Of what a kind is a part, and by which relationships; components have more ways (`_homes`)."""
TEXTS: Final = ("classification", "versions")


def find(model: Model, mapping: MappingRecord) -> Found:
    """What `model` says, by `mapping`."""
    views = views_of(model, mapping)
    graph = Graph(model)
    parts, notes = parts_of(model, mapping, graph)
    reading = Reading(model, mapping, graph, views, {kind: ids_of(parts.get(kind, ())) for kind in KINDS})
    links: dict[str, dict[str, tuple[str, ...]]] = {}
    flags: dict[str, dict[str, bool]] = {}
    texts: dict[str, dict[str, str | tuple[str, ...] | None]] = {}
    for kind, readers in FIELDS.items():
        for name, field in readers.items() if kind in parts else ():
            for element, value in (field(reading) or {}).items():
                if name in TEXTS:
                    texts.setdefault(element, {})[name] = value  # type: ignore[assignment]
                elif isinstance(value, bool):
                    flags.setdefault(element, {})[name] = value
                else:
                    links.setdefault(element, {})[name] = value  # type: ignore[assignment]
    parents, certain = _parents(reading, links)
    ordered = _in_order(parts, reading)
    _rest(ordered, parents)
    ranks = {one.id: rank for rank, one in enumerate(chain.from_iterable(ordered.values()))}
    for fields in links.values():
        for name, value in fields.items():
            fields[name] = tuple(sorted(value, key=ranks.__getitem__))
    return Found(
        parts=ordered,
        parents=parents,
        certain=certain,
        links=links,
        relations=_relations(reading),
        flags=flags,
        texts=texts,
        tints=_tints(reading, parents),
        file=model.file,
        notes=tuple(notes),
    )


def _in_order(parts: Mapping[Kind, tuple[Element, ...]], reading: Reading) -> dict[Kind, tuple[Element, ...]]:
    """Parts in the order in which they would be read: that of a view for functions and components, else by name."""
    ordered: dict[Kind, tuple[Element, ...]] = {}
    for kind, elements in parts.items():
        view = reading.views.get({"functions": "order", "components": "homes", "domains": "order"}.get(kind, ""))
        ranks = {node.element: rank for rank, node in reversed(list(enumerate(drawn(view))))} if view else {}
        ordered[kind] = tuple(
            sorted(
                elements,
                key=lambda one: (one.kind == ITSELF, ranks.get(one.id, len(ranks)), one.name.casefold(), one.id),
            )
        )
    return ordered


def _parents(
    reading: Reading, links: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """What everything may stand under, and which components the model itself puts in one domain."""
    found: dict[str, tuple[str, ...]] = {}
    for kind, (whole, relationships) in WHOLES.items():
        through = reading.ids[kind] if kind == "subfunctions" else {}
        for part in reading.ids[kind]:
            found[part] = _above(reading, part, relationships, reading.ids[whole], through)
    certain: set[str] = set()
    drawn_in: dict[str, dict[str, None]] = {}
    if "homes" in reading.views:
        for component, domain in nested(reading.views["homes"], reading.ids["components"], reading.ids["domains"]):
            if domain is not None:
                drawn_in.setdefault(component, {})[domain] = None
    for component in reading.ids["components"]:
        here = tuple(drawn_in.get(component, ()))
        if not reading.views.get("homes"):
            here = reading.graph.sources(component, WHOLE, reading.ids["domains"])
        if len(here) == 1:
            certain.add(component)
        found[component] = here or _served_domains(reading, links.get(component, {}), found)
    return found, frozenset(certain)


def _rest(parts: Mapping[Kind, tuple[Element, ...]], parents: dict[str, tuple[str, ...]]) -> None:
    """Put components that have no domain in the model itself, where the mapping makes that a domain."""
    itself = tuple(one.id for one in parts["domains"] if one.kind == ITSELF)
    for component in parts["components"] if itself else ():
        parents[component.id] = parents[component.id] or itself


def _above(
    reading: Reading, part: str, relationships: tuple[str, ...], wholes: Mapping[str, None], through: Mapping[str, None]
) -> tuple[str, ...]:
    """The wholes that `part` is in, directly or through others; the nearest first."""
    found: dict[str, None] = {}
    seen, todo = {part}, [part]
    while todo:
        one = todo.pop(0)
        found |= dict.fromkeys(reading.graph.sources(one, relationships, wholes))
        above = [other for other in reading.graph.sources(one, relationships, through) if other not in seen]
        seen |= set(above)
        todo += above
    return tuple(found)


def _served_domains(
    reading: Reading,
    links: Mapping[str, tuple[str, ...]],
    parents: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """The domains that a component works for, most first: of its functions, and of its application functions."""
    functions = [*links.get("functions", ())]
    functions += [above for one in links.get("subfunctions", ()) for above in parents.get(one, ())]
    domains = [domain for function in functions for domain in parents.get(function, ())]
    for one in links.get("application_functions", ()):
        domains += reading.graph.sources(one, WHOLE, reading.ids["domains"])
    counted = Counter(domains)
    return tuple(sorted(counted, key=lambda domain: -counted[domain]))


RELATIONS: Final = (
    ("Aggregation", "aggregates", "part-of"),
    ("Composition", "aggregates", "part-of"),
    ("Specialization", "specialises", "generalises"),
    ("Serving", "serves", "served-by"),
)
"""A relationship between components, as its source says it and as its target does."""


def _relations(reading: Reading) -> dict[str, tuple[tuple[str, str], ...]]:
    """The relations of every component with others, both ways; one with itself tells nothing."""
    components = reading.ids["components"]
    found: dict[str, dict[tuple[str, str], None]] = {component: {} for component in components}
    for relationship, there, back in RELATIONS:
        for component in components:
            found[component] |= {
                (there, other): None
                for other in reading.graph.targets(component, (relationship,), components)
                if other != component
            }
            found[component] |= {
                (back, other): None
                for other in reading.graph.sources(component, (relationship,), components)
                if other != component
            }
    return {component: tuple(relations) for component, relations in found.items()}


def _tints(reading: Reading, parents: Mapping[str, tuple[str, ...]]) -> dict[str, Tints]:
    """The colours of every domain: of its own box, and what is most used for its functions and those below."""
    view = reading.views.get("colours")
    fills: dict[tuple[str, str], Counter[str]] = {}
    for node in drawn(view) if view else ():
        if node.element is None or node.fill is None:
            continue
        for field, kind in (("background", "domains"), ("main", "functions"), ("light", "subfunctions")):
            if node.element in reading.ids[kind]:  # type: ignore[index]
                for domain in _domains(node.element, parents, reading.ids["domains"]):
                    fills.setdefault((domain, field), Counter())[node.fill] += 1
    return {
        domain: Tints(*(_most(fills.get((domain, field))) for field in ("background", "main", "light")))
        for domain in reading.ids["domains"]
    }


def _domains(part: str, parents: Mapping[str, tuple[str, ...]], domains: Mapping[str, None]) -> Iterable[str]:
    """The domains that a part is in, or is."""
    if part in domains:
        return (part,)
    return dict.fromkeys(domain for above in parents.get(part, ()) for domain in _domains(above, parents, domains))


def _most(counted: Counter[str] | None) -> str | None:
    """What is counted most, of equals the first in order of the alphabet."""
    return min(counted, key=lambda one: (-counted[one], one)) if counted else None
