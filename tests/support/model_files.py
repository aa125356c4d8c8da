"""ArchiMate models as files: in the exchange format, and as Archi writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from fora_plate.model import Element, Model, Node, Relationship, View
from fora_plate.model.kinds import JUNCTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.model import Properties

ACCESS_NUMBERS = {"Write": 0, "Read": 1, "Access": 2, "ReadWrite": 3}
SPACES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;", '"': "&quot;"}


def as_exchange(model: Model, declared: str = "UTF-8", version: str = "3.0/") -> str:
    """The model in the exchange format. Texts are exact: no space is put into them."""
    keys: dict[str, str] = {}
    space = f"http://www.opengroup.org/xsd/archimate/{version}"
    head = (
        f'<?xml version="1.0" encoding="{declared}"?>\n<model xmlns="{space}" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="{model.id}" '
        'xsi:schemaLocation="http://www.opengroup.org/xsd/archimate/3.0/ http://nowhere.invalid/archimate3.xsd">'
    )
    parts = [
        head,
        f'<name xml:lang="nl">{text(model.name)}</name>',
        properties_of(model.properties, keys),
        "<metadata><schema>Dublin Core</schema><title xmlns='http://purl.org/dc/elements/1.1/'>no</title></metadata>",
        "<elements>",
        *(exchanged(thing, "element", keys) for thing in model.elements.values()),
        "</elements><relationships>",
        *(exchanged(thing, "relationship", keys) for thing in model.relationships.values()),
        "</relationships><organizations>",
        *(filed(id_, path) for id_, path in model.folders.items()),
        "</organizations>",
    ]
    views = [exchanged(view, "view", keys) for view in model.views.values()]
    definitions = (
        f'<propertyDefinition identifier="{key}" type="string"><name>{text(name)}</name></propertyDefinition>'
        for name, key in keys.items()
    )
    parts += ["<propertyDefinitions>", *definitions, "</propertyDefinitions><views><diagrams>", *views]
    return "\n".join((*parts, "</diagrams></views></model>\n"))


def exchanged(thing: Element | Relationship | View, tag: str, keys: dict[str, str]) -> str:
    """One record of the exchange format."""
    kind = "Diagram" if isinstance(thing, View) else thing.kind
    ends = f' source="{thing.source}" target="{thing.target}"' if isinstance(thing, Relationship) else ""
    if isinstance(thing, Relationship) and thing.access:
        ends += f' accessType="{thing.access}"'
    names = thing.names if isinstance(thing, Element) else ((("", thing.name),) if thing.name else ())
    told = "".join(f"<name{language(code)}>{text(name)}</name>" for code, name in names)
    if not isinstance(thing, Relationship):
        told += f"<documentation>{text(thing.documentation)}</documentation>"
    told += properties_of(thing.properties, keys)
    if isinstance(thing, View):
        told += "".join(map(a_node, thing.nodes))
        lines = (
            f'<connection identifier="{thing.id}-{number}" relationshipRef="{reference}" xsi:type="Relationship"/>'
            for number, reference in enumerate(thing.connections)
        )
        told += "".join(lines) + f'<connection identifier="{thing.id}-line" xsi:type="Line"/>'
    return f'<{tag} identifier="{thing.id}" xsi:type="{kind}"{ends}>{told}</{tag}>'


def a_node(node: Node) -> str:
    """A box of the exchange format, whose place is absolute."""
    colours = {"fillColor": node.fill, "lineColor": node.line}
    style = "".join(rgb(tag, colour) for tag, colour in colours.items() if colour)
    style += f"<font>{rgb('color', node.font_colour)}</font>" if node.font_colour else ""
    kind = f'xsi:type="Element" elementRef="{node.element}"' if node.element else 'xsi:type="Container"'
    place = f'x="{node.x}" y="{node.y}" w="{node.width}" h="{node.height}"'
    label = f"<label>{text(node.label)}</label>" if node.label else ""
    inner = "".join(map(a_node, node.children))
    return f'<node identifier="{node.id}" {kind} {place}>{label}<style>{style}</style>{inner}</node>'


def rgb(tag: str, colour: str) -> str:
    """A colour of the exchange format."""
    r, g, b = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f'<{tag} r="{r}" g="{g}" b="{b}"/>'


def properties_of(properties: Properties, keys: dict[str, str]) -> str:
    """Properties of the exchange format, of which `keys` collects the names."""
    rows = (
        f'<property propertyDefinitionRef="{keys.setdefault(name, f"p-{len(keys)}")}">'
        f'<value xml:lang="en">no</value><value xml:lang="nl">{text(value)}</value></property>'
        for name, value in properties
    )
    return f"<properties>{''.join(rows)}</properties>" if properties else ""


def filed(id_: str, path: Sequence[str]) -> str:
    """A folder in a folder, as items."""
    inner = f'<item identifierRef="{id_}"/>'
    for name in reversed(path):
        inner = f"<item><label>{text(name)}</label>{inner}</item>"
    return inner


def language(code: str) -> str:
    """The attribute that tells a language."""
    return f' xml:lang="{code}"' if code else ""


def text(value: str) -> str:
    """Text as XML: a carriage return would become a line feed."""
    return escape(value, {"\r": "&#13;"})


def quoted(value: str) -> str:
    """Text as an attribute, where line ends would become spaces."""
    return f'"{escape(value, SPACES)}"'


def as_archimate(model: Model) -> str:
    """The model as Archi writes it: everything in folders, boxes placed from the corner of the box around them."""
    things: list[Element | Relationship | View] = [*model.elements.values(), *model.relationships.values()]
    things += model.views.values()
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xmlns:archimate="http://www.archimatetool.com/archimate" name={quoted(model.name)} id="m" version="5.0.0">'
    )
    other = (
        '<folder name="Views" type="diagrams"><element xsi:type="archimate:SketchModel" id="sketch" name="no"/>'
        '<element xmlns:canvas="http://www.archimatetool.com/canvas" xsi:type="canvas:CanvasModel" id="c"/></folder>'
    )
    parts = [
        head,
        *(in_folders(native(thing), model.folders.get(thing.id, ())) for thing in things),
        *keys_and_values(model.properties),
        other,
    ]
    return "\n".join((*parts, "</archimate:model>\n"))


def in_folders(inner: str, path: Sequence[str]) -> str:
    """A record in a folder in a folder."""
    for name in reversed(path):
        inner = f'<folder name={quoted(name)} id="f">{inner}</folder>'
    return inner


def keys_and_values(properties: Properties) -> Iterator[str]:
    """Properties as Archi writes them."""
    for name, value in properties:
        yield f"<property key={quoted(name)} value={quoted(value)}/>"


def native(thing: Element | Relationship | View) -> str:
    """One record of Archi."""
    name = f" name={quoted(thing.name)}" if thing.name else ""
    told, more = "", ""
    if isinstance(thing, View):
        kind = "ArchimateDiagramModel"
        told = "".join(
            a_child(node, (0, 0), thing.connections if not number else ()) for number, node in enumerate(thing.nodes)
        )
    elif isinstance(thing, Relationship):
        kind = f"{thing.kind}Relationship"
        more = f' source="{thing.source}" target="{thing.target}"'
        if number := ACCESS_NUMBERS.get(thing.access or "Write"):
            more += f' accessType="{number}"'
    else:
        kind = "Junction" if thing.kind in JUNCTIONS else thing.kind
        more = ' type="or"' if thing.kind == "OrJunction" else ""
    if not isinstance(thing, Relationship):
        told += f"<documentation>{text(thing.documentation)}</documentation>"
    told += "".join(keys_and_values(thing.properties))
    return f'<element xsi:type="archimate:{kind}"{name} id="{thing.id}"{more}>{told}</element>'


def a_child(node: Node, corner: tuple[int, int], lines: Sequence[str]) -> str:
    """A box of Archi, with the lines that start from it; attributes that are 0 are left out, as Archi does."""
    colours = {"fillColor": node.fill, "lineColor": node.line, "fontColor": node.font_colour}
    style = "".join(f' {key}="{colour.upper()}"' for key, colour in colours.items() if colour)
    shown = f' archimateElement="{node.element}"' if node.element else ""
    label = f" name={quoted(node.label)}" if node.label else ""
    bounds = {"x": node.x - corner[0], "y": node.y - corner[1], "width": node.width, "height": node.height}
    kind = "DiagramObject" if node.element else "Group"
    inner = "".join(f' {key}="{value}"' for key, value in bounds.items() if value or key in {"width", "height"})
    drawn = "".join(
        f'<sourceConnection xsi:type="archimate:Connection" id="{node.id}-{number}" archimateRelationship="{line}"/>'
        for number, line in enumerate(lines)
    )
    children = "".join(a_child(child, (node.x, node.y), ()) for child in node.children)
    return (
        f'<child xsi:type="archimate:{kind}" id="{node.id}"{shown}{label}{style}><bounds{inner}/>'
        f"{drawn}{children}</child>"
    )
