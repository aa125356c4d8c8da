"""From a draft to a model: every identifier once, every reference to something that is there.

In: a draft. Out: a `Model`, with warnings for what it does without. Raises `DataError` with everything that is wrong.

What makes a model doubtful is an error: identifiers that are missing or come twice, relationships without an end,
properties without a name. What only leaves something out is a warning: a box or a line of a view that stands for
nothing, a folder that holds nothing, a type that ArchiMate does not know, an element without a name, a colour.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.model.draft import chosen
from fora_plate.model.kinds import ELEMENTS, JUNCTIONS, RELATIONSHIPS
from fora_plate.model.model import Element, Model, Relationship, View

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fora_plate.model.draft import Draft, Findings, Picture, Thing
    from fora_plate.model.model import Node, Properties

__all__ = ["assembled"]

MOST_FINDINGS: Final = 200
Keys = dict[str, str] | None
"""The name of a property by its identifier; `None` where properties have their names themselves."""
ACCESSES: Final = frozenset({"Access", "Read", "Write", "ReadWrite"})


def assembled(draft: Draft) -> Model:
    """The model that a draft gives. Raises `DataError`."""
    _check(draft)
    notes = _few(draft, draft.warnings, "model-more-notes")
    if draft.errors.kept:
        raise DataError((*_few(draft, draft.errors, "more-findings"), *notes))
    keys = None if draft.definitions is None else {thing.id: chosen(thing.names) for thing in draft.definitions}
    elements = {thing.id: _element(thing, keys) for thing in draft.elements}
    relationships = {thing.id: _relationship(thing, keys) for thing in draft.relationships}
    views = {picture.thing.id: _view(picture, keys, elements, relationships) for picture in draft.views}
    known = elements.keys() | relationships.keys() | views.keys()
    return Model(
        id=draft.id,
        name=chosen(tuple(draft.names)),
        properties=_named(draft.properties, keys),
        elements=MappingProxyType(elements),
        relationships=MappingProxyType(relationships),
        views=MappingProxyType(views),
        folders=MappingProxyType({id_: path for id_, path in draft.folders.items() if id_ in known}),
        file=draft.file,
        format=draft.format,
        notes=notes,
    )


def _few(draft: Draft, findings: Findings, more: str) -> tuple[Diagnostic, ...]:
    """The findings in the order of the file; of very many, the first and how many more there are."""
    found = sorted(findings.kept, key=lambda finding: finding.position or (0, 0))
    if findings.number <= MOST_FINDINGS:
        return tuple(found)
    rest = (("number", str(findings.number - MOST_FINDINGS)),)
    place = found[MOST_FINDINGS].position
    return (*found[:MOST_FINDINGS], Diagnostic(more, Origin(draft.file), rest, (), place))


def _check(draft: Draft) -> None:
    if not draft.elements:
        draft.find("model-empty", draft.position)
    pictures = [picture.thing for picture in draft.views]
    _identifiers(draft, [*draft.elements, *draft.relationships, *(draft.definitions or ()), *pictures])
    _kinds(draft)
    _ends(draft)
    _property_names(draft)
    _shown(draft)


def _identifiers(draft: Draft, things: Iterable[Thing]) -> None:
    seen: dict[str, Thing] = {}
    for thing in things:
        if not thing.id:
            draft.find("model-id-missing", thing.position, name=chosen(thing.names))
        elif thing.id in seen:
            line = str(seen[thing.id].position[0])
            draft.find("model-id-twice", thing.position, id=thing.id, line=line)
        seen.setdefault(thing.id, thing)


def _kinds(draft: Draft) -> None:
    for things, known in ((draft.elements, ELEMENTS), (draft.relationships, RELATIONSHIPS)):
        for thing in things:
            if not thing.kind:
                draft.find("model-kind-missing", thing.position, id=thing.id)
            elif thing.kind not in known:
                draft.find("model-kind-unknown", thing.position, id=thing.id, kind=thing.kind)
    for thing in draft.elements:
        if not chosen(thing.names).strip() and thing.kind not in JUNCTIONS:
            draft.find("model-name-missing", thing.position, id=thing.id, kind=thing.kind)


def _ends(draft: Draft) -> None:
    known = {thing.id for thing in (*draft.elements, *draft.relationships)} - {""}
    for thing in draft.relationships:
        for key in ("source", "target"):
            end = thing.attributes.get(key, "")
            if not end:
                draft.find("model-end-missing", thing.position, id=thing.id, key=key)
            elif end not in known:
                draft.find("model-end-unknown", thing.position, id=thing.id, key=key, end=end)


def _property_names(draft: Draft) -> None:
    known = {thing.id for thing in draft.definitions or ()}
    for key, position in draft.property_uses:
        if key not in known:
            draft.find("model-property-unknown", position, id=key)


def _shown(draft: Draft) -> None:
    elements = {thing.id for thing in draft.elements}
    relationships = {thing.id for thing in draft.relationships}
    for picture in draft.views:
        for uses, known in ((picture.elements, elements), (picture.connections, relationships)):
            for id_, position in uses:
                if id_ not in known:
                    draft.find("model-shows-nothing", position, id=id_, view=chosen(picture.thing.names))
    everything = elements | relationships | {picture.thing.id for picture in draft.views}
    for id_, position in draft.filed:
        if id_ not in everything:
            draft.find("model-folder-unknown", position, id=id_)


def _named(properties: Iterable[tuple[str, str]], keys: Keys) -> Properties:
    return tuple(properties) if keys is None else tuple((keys[key], value) for key, value in properties)


def _element(thing: Thing, keys: Keys) -> Element:
    properties = _named(thing.properties, keys)
    name = chosen(thing.names)
    return Element(thing.id, thing.kind, name, thing.names, thing.documentation, properties, thing.position)


def _relationship(thing: Thing, keys: Keys) -> Relationship:
    given = thing.attributes
    access = given.get("accessType") if thing.kind == "Access" else None
    return Relationship(
        id=thing.id,
        kind=thing.kind,
        source=given["source"],
        target=given["target"],
        name=chosen(thing.names),
        properties=_named(thing.properties, keys),
        access=access if access in ACCESSES else None,
        position=thing.position,
    )


def _view(
    picture: Picture, keys: Keys, elements: Mapping[str, Element], relationships: Mapping[str, Relationship]
) -> View:
    thing, nodes = picture.thing, picture.nodes
    if any(id_ not in elements for id_, _ in picture.elements):
        nodes = tuple(_without_ghosts(node, elements) for node in nodes)
    return View(
        id=thing.id,
        name=chosen(thing.names),
        documentation=thing.documentation,
        properties=_named(thing.properties, keys),
        nodes=nodes,
        connections=tuple(id_ for id_, _ in picture.connections if id_ in relationships),
        position=thing.position,
    )


def _without_ghosts(node: Node, elements: Mapping[str, Element]) -> Node:
    """The node, as a box of nothing where its element is not in the model."""
    element = node.element if node.element in elements else None
    return replace(node, element=element, children=tuple(_without_ghosts(child, elements) for child in node.children))
