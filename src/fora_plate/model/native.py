"""The file of Archi itself (`.archimate`), since its version 4 (ArchiMate 3), record by record.

In: records of markup. Out: what they say, in a draft. Of diagrams only those of ArchiMate are taken, no sketches and
no canvases. Pictures and whatever else belongs to how Archi draws is left where it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from fora_plate.model.draft import TYPE, Draft, Picture, Thing, Use, number
from fora_plate.model.model import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.model.markup import Markup
    from fora_plate.model.model import Properties

__all__ = ["NAMESPACE", "begin", "is_old", "take"]

NAMESPACE: Final = re.compile(r"https?://www\.archimatetool\.com/archimate")
FIRST: Final = 4
"""The first version of Archi whose files are those of ArchiMate 3."""
DEFAULT_SIZE: Final = (120, 55)
"""Of a box without a size of its own (Archi writes -1)."""
SUFFIX: Final = "Relationship"
ACCESS: Final = {"0": "Write", "1": "Read", "2": "Access", "3": "ReadWrite"}
"""`accessType`; 0 is the default and is not written."""


def is_old(root: Markup) -> bool:
    """Whether the file is of a version of Archi that knew no ArchiMate 3."""
    major = root.attributes.get("version", "").partition(".")[0]
    return major.isascii() and major.isdigit() and int(major[:9]) < FIRST


def begin(file: str, root: Markup) -> Draft:
    """A draft of the model that begins with `root`."""
    names = [("", root.attributes["name"])] if "name" in root.attributes else []
    return Draft(file, "archimate", root.attributes.get("id", ""), root.position, None, names)


def take(draft: Draft, within: tuple[Markup, ...], record: Markup) -> None:
    """Put one record into the draft."""
    if record.tag == "property" and len(within) == 1:
        draft.properties.append((record.attributes.get("key", ""), record.attributes.get("value", "")))
    if record.tag != "element":
        return
    space, _, kind = record.attributes.get(TYPE, "").rpartition(":")
    if space == "canvas" or kind == "SketchModel":
        return
    thing = _thing(record, kind)
    if len(within) > 1:
        path = tuple(folder.attributes.get("name", "") for folder in within[1:])
        draft.folders.setdefault(thing.id, draft.paths.setdefault(path, path))
    if kind == "ArchimateDiagramModel":
        draft.views.append(_picture(draft, record, thing))
    elif kind.endswith(SUFFIX):
        draft.relationships.append(thing)
    else:
        draft.elements.append(thing)


def _thing(record: Markup, kind: str) -> Thing:
    given = dict(record.attributes)
    if kind == "Junction":
        kind = "OrJunction" if given.get("type") == "or" else "AndJunction"
    if kind == f"Access{SUFFIX}":
        given["accessType"] = ACCESS.get(given.get("accessType", "0"), "Access")
    documentation = record.first("documentation")
    return Thing(
        given.get("id", ""),
        kind.removesuffix(SUFFIX),
        (("", given["name"]),) if "name" in given else (),
        documentation.text if documentation else "",
        _properties(record),
        given,
        record.position,
    )


def _properties(record: Markup) -> Properties:
    return tuple(
        (given.attributes.get("key", ""), given.attributes.get("value", "")) for given in record.all("property")
    )


def _picture(draft: Draft, record: Markup, thing: Thing) -> Picture:
    elements: list[Use] = []
    connections: list[Use] = []
    nodes = tuple(_node(draft, child, (0, 0), elements, connections) for child in record.all("child"))
    return Picture(thing, nodes, tuple(elements), tuple(connections))


def _node(draft: Draft, markup: Markup, corner: tuple[int, int], elements: list[Use], connections: list[Use]) -> Node:
    """A box, whose bounds are told from the corner of the box around it."""
    given, bounds = markup.attributes, markup.first("bounds") or markup
    element = given.get("archimateElement") or None
    if element:
        elements.append((element, markup.position))
    connections.extend(_connections(markup))
    place = corner[0] + number(draft, bounds, "x", 0), corner[1] + number(draft, bounds, "y", 0)
    width, height = (number(draft, bounds, key, -1) for key in ("width", "height"))
    content = markup.first("content")
    return Node(
        id=given.get("id", ""),
        element=element,
        label=given.get("name") or (content.text if content else None) or None,
        x=place[0],
        y=place[1],
        width=DEFAULT_SIZE[0] if width < 0 else width,
        height=DEFAULT_SIZE[1] if height < 0 else height,
        fill=_colour(draft, markup, "fillColor"),
        line=_colour(draft, markup, "lineColor"),
        font_colour=_colour(draft, markup, "fontColor"),
        children=tuple(_node(draft, child, place, elements, connections) for child in markup.all("child")),
    )


def _connections(markup: Markup) -> Iterator[Use]:
    """What starts here, and what starts from a connection that does."""
    for line in markup.all("sourceConnection"):
        reference = line.attributes.get("archimateRelationship") or line.attributes.get("relationship")
        if reference:
            yield reference, line.position
        yield from _connections(line)


def _colour(draft: Draft, markup: Markup, key: str) -> str | None:
    value = markup.attributes.get(key)
    if not value:
        return None
    if re.fullmatch("#[0-9A-Fa-f]{6}", value):
        return value.lower()
    draft.find("model-colour", markup.position, value=value)
    return None
