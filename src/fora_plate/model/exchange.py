"""The ArchiMate Model Exchange File Format of The Open Group, versions 3.0 to 3.2, record by record.

In: records of markup. Out: what they say, in a draft. `xsi:schemaLocation` is never looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from fora_plate.model.draft import TYPE, Draft, Picture, Thing, Use, chosen, number
from fora_plate.model.model import Node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fora_plate.model.markup import Markup
    from fora_plate.model.model import Names, Properties

__all__ = ["NAMESPACE", "OLD", "begin", "take"]

NAMESPACE: Final = re.compile(r"https?://www\.opengroup\.org/xsd/archimate/3\.[0-9]/?")
OLD: Final = re.compile(r"https?://www\.opengroup\.org/xsd/archimate(/[12](\.[0-9])?)?/?")
LANGUAGE: Final = "http://www.w3.org/XML/1998/namespace lang"


def begin(file: str, root: Markup) -> Draft:
    """A draft of the model that begins with `root`."""
    return Draft(file, "exchange", root.attributes.get("identifier", ""), root.position, [])


def take(draft: Draft, within: tuple[Markup, ...], record: Markup) -> None:
    """Put one record into the draft."""
    match record.tag:
        case "element":
            draft.elements.append(_thing(draft, record))
        case "relationship":
            draft.relationships.append(_thing(draft, record))
        case "view":
            draft.views.append(_picture(draft, record))
        case "item":
            _file(draft, record, ())
        case "propertyDefinition":
            if draft.definitions is not None:
                draft.definitions.append(_thing(draft, record))
        case "name" if len(within) == 1:
            draft.names += _texts([record])
        case "properties" if len(within) == 1:
            draft.properties += _properties(draft, [record])


def _texts(markups: Iterable[Markup]) -> Names:
    return tuple((markup.attributes.get(LANGUAGE, ""), markup.text) for markup in markups)


def _properties(draft: Draft, markups: Iterable[Markup]) -> Properties:
    found = []
    for markup in markups:
        for given in markup.all("property"):
            # `identifierref` is how version 3.0 was first published; Archi reads both.
            key = given.attributes.get("propertyDefinitionRef") or given.attributes.get("identifierref") or ""
            draft.property_uses.append((key, given.position))
            found.append((key, chosen(_texts(given.all("value")))))
    return tuple(found)


def _thing(draft: Draft, record: Markup) -> Thing:
    return Thing(
        record.attributes.get("identifier", ""),
        record.attributes.get(TYPE, "").rpartition(":")[2],
        _texts(record.all("name")),
        chosen(_texts(record.all("documentation"))),
        _properties(draft, record.all("properties")),
        record.attributes,
        record.position,
    )


def _picture(draft: Draft, record: Markup) -> Picture:
    elements: list[Use] = []
    nodes = tuple(_node(draft, markup, elements) for markup in record.all("node"))
    connections = tuple(
        (reference, markup.position)
        for markup in record.all("connection")
        if (reference := markup.attributes.get("relationshipRef"))
    )
    return Picture(_thing(draft, record), nodes, tuple(elements), connections)


def _node(draft: Draft, markup: Markup, elements: list[Use]) -> Node:
    given, style = markup.attributes, markup.first("style")
    element = given.get("elementRef") or None
    if element:
        elements.append((element, markup.position))
    font = style.first("font") if style else None
    return Node(
        id=given.get("identifier", ""),
        element=element,
        label=chosen(_texts(markup.all("label"))) or None,
        x=number(draft, markup, "x"),
        y=number(draft, markup, "y"),
        width=number(draft, markup, "w"),
        height=number(draft, markup, "h"),
        fill=_colour(draft, style, "fillColor"),
        line=_colour(draft, style, "lineColor"),
        font_colour=_colour(draft, font, "color"),
        children=tuple(_node(draft, child, elements) for child in markup.all("node")),
    )


def _colour(draft: Draft, style: Markup | None, tag: str) -> str | None:
    markup = style.first(tag) if style else None
    if markup is None:
        return None
    given = markup.attributes
    parts = given.get("r", ""), given.get("g", ""), given.get("b", "")
    found = _hexadecimal(parts)
    if found is None:
        draft.find("model-colour", markup.position, value=" ".join(parts))
    return found


@lru_cache(maxsize=1024)
def _hexadecimal(parts: tuple[str, str, str]) -> str | None:
    """A colour of three numbers, of which a model has few; `None` if they are no bytes."""
    if all(re.fullmatch("[0-9]{1,3}", part) and int(part) <= 255 for part in parts):  # noqa: PLR2004 -- a byte
        return "#" + "".join(f"{int(part):02x}" for part in parts)
    return None


def _file(draft: Draft, item: Markup, path: tuple[str, ...]) -> None:
    reference = item.attributes.get("identifierRef") or item.attributes.get("identifierref")
    if reference:
        draft.filed.append((reference, item.position))
        draft.folders.setdefault(reference, path)
    within = (*path, chosen(_texts(item.all("label")))) if item.first("label") else path
    for child in item.all("item"):
        _file(draft, child, within)
