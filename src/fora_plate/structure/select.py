"""select: which elements of a model a mapping means, and which views.

In: a `Model` and a `MappingRecord`. Out: elements by kind, and views by what they are for. Raises `DataError` for a
mapping that does not suit the model, with everything that does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.model import Element
from fora_plate.read.records import MappingRecord
from fora_plate.structure.found import KINDS
from fora_plate.structure.graph import WHOLE, drawn
from fora_plate.structure.identity import bare

if TYPE_CHECKING:
    from fora_plate.model import Model, View
    from fora_plate.read.mapping_record import SelectorRecord
    from fora_plate.structure.found import Kind
    from fora_plate.structure.graph import Graph

__all__ = ["ITSELF", "ids_of", "matches", "parts_of", "views_of"]

MAPPING: Final = Origin(MappingRecord.folder)
ITSELF: Final = "Model"
"""In a mapping: the model itself, as the domain of what it puts in no other."""
NEEDED: Final = ("domains", "components")


def ids_of(elements: tuple[Element, ...]) -> dict[str, None]:
    """Identifiers as an ordered set."""
    return dict.fromkeys(element.id for element in elements)


def views_of(model: Model, mapping: MappingRecord) -> dict[str, View]:
    """The views of the mapping by what they are for. Raises `DataError` for those that the model does not have."""
    known = {bare(identity): view for identity, view in model.views.items()}
    found: dict[str, View] = {}
    problems: list[Diagnostic] = []
    for field in type(mapping.views).model_fields:
        identity = getattr(mapping.views, field)
        if identity is None:
            continue
        if bare(identity) in known:
            found[field] = known[bare(identity)]
        else:
            place = MAPPING.at("views", field)
            problems.append(Diagnostic.of("mapping-unknown-view", place, id=identity, model=model.file))
    if problems:
        raise DataError(tuple(problems))
    return found


def parts_of(
    model: Model, mapping: MappingRecord, graph: Graph
) -> tuple[dict[Kind, tuple[Element, ...]], list[Diagnostic]]:
    """The elements of every kind of which the mapping speaks. Raises `DataError` where one that is needed has none."""
    left_out = _left_out(model, mapping)
    offered = (*model.elements.values(), _itself(model))
    parts: dict[Kind, tuple[Element, ...]] = {}
    for kind in KINDS:
        selector = getattr(mapping.kinds, kind)
        if selector is not None:
            parts[kind] = tuple(one for one in offered if one.id not in left_out and matches(one, selector))
    _set_apart(parts, graph)
    empty = [kind for kind, elements in parts.items() if not elements]
    notes = [
        Diagnostic.of(
            "mapping-needs-elements" if kind in NEEDED else "mapping-finds-nothing",
            MAPPING.at("kinds", kind),
            kind=kind,
            model=model.file,
        )
        for kind in empty
    ]
    if any(kind in NEEDED for kind in empty):
        raise DataError(tuple(notes))
    return parts, notes


def _left_out(model: Model, mapping: MappingRecord) -> set[str]:
    """Elements that do not count: named themselves, or drawn on a view that is named."""
    named = {bare(identity) for identity in mapping.left_out}
    found = {element for element in model.elements if bare(element) in named}
    for identity, view in model.views.items():
        if bare(identity) in named:
            found |= {node.element for node in drawn(view) if node.element}
    return found


def matches(element: Element, selector: SelectorRecord) -> bool:
    """Whether a selector means an element."""
    wanted = selector.property
    if element.kind not in selector.elements:
        return False
    return (
        wanted is None
        or element.kind == ITSELF
        or any(
            name == wanted.name and (not wanted.values or value.strip() in wanted.values)
            for name, value in element.properties
        )
    )


def _itself(model: Model) -> Element:
    """The model as an element; an identifier that it does not have, or shares with an element, is one of ours."""
    identifier = model.id if model.id and model.id not in model.elements else "id-of-model"
    return Element(identifier, ITSELF, model.name, (), "", (), (1, 1))


def _set_apart(parts: dict[Kind, tuple[Element, ...]], graph: Graph) -> None:
    """What a selector takes in that is something else: a version for a standard, a group with nothing in it."""
    _by_depth(parts, graph)
    taken: set[str] = set()
    kind: Kind
    for kind, elements in parts.items():
        parts[kind] = tuple(element for element in elements if element.id not in taken)
        taken |= {element.id for element in parts[kind]}
    standards, services = (ids_of(parts.get(kind, ())) for kind in ("standards", "network_services"))
    if "standards" in parts:
        parts["standards"] = tuple(
            one for one in parts["standards"] if not graph.targets(one.id, ("Specialization",), standards)
        )
    if "network_service_groups" in parts:
        groups = parts["network_service_groups"]
        parts["network_service_groups"] = tuple(one for one in groups if graph.targets(one.id, WHOLE, services))


def _by_depth(parts: dict[Kind, tuple[Element, ...]], graph: Graph) -> None:
    """Of what selectors take in as a whole and as a part of it, how deep it lies tells which of the two it is."""
    domains, functions, subfunctions = (
        ids_of(parts.get(kind, ())) for kind in ("domains", "functions", "subfunctions")
    )
    parts["domains"] = tuple(
        one for one in parts["domains"] if one.id not in functions or not graph.sources(one.id, WHOLE, domains)
    )
    tops = ids_of(parts["domains"])
    if functions and subfunctions:
        parts["functions"] = tuple(
            one for one in parts["functions"] if one.id not in subfunctions or graph.sources(one.id, WHOLE, tops)
        )
