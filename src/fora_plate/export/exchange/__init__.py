"""exchange: the catalog, and plates as views, as one file in the ArchiMate Model Exchange File Format.

In: a catalog, and plates that are laid out. Out: the text of the file. Pure: the same gives the same bytes.
`content` says what the elements and relationships are, `view` makes nodes of a plate, `markup` escapes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.archimate import NAMESPACE, SCHEMA
from fora_plate.colour import channels
from fora_plate.export.exchange.content import Content, content_of, values_of
from fora_plate.export.exchange.markup import element, inline, line
from fora_plate.export.exchange.view import Plate, view_of
from fora_plate.export.notes import notes_of
from fora_plate.looks import palettes_of
from fora_plate.provenance import MADE_BY
from fora_plate.structure.own_terms import KINDS, MODEL_FIELDS, OURS, TERMS, Term

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.export.exchange.content import Concept, Link
    from fora_plate.export.exchange.view import Node
    from fora_plate.selection import Language
    from fora_plate.view import View

__all__ = ["Plate", "exchange_file"]

XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
DC: Final = "http://purl.org/dc/elements/1.1/"
DC_SCHEMA: Final = "http://dublincore.org/schemas/xmls/qdc/2008/02/11/dc.xsd"
LANGUAGES: Final[tuple[Language, ...]] = ("nl", "en")
RELATIONS_FOLDER: Final = Term("Relaties van fora-plate", "Relations of fora-plate")
VIEWS_FOLDER: Final = Term("Platen", "Plates")


def exchange_file(catalog: Catalog, plates: Iterable[Plate]) -> str:
    """The whole file, with the plates as views in their order; the texts on them are in their own language."""
    content = content_of(catalog)
    views = [(plate.view, _nodes(plate, catalog, content)) for plate in plates]
    about = {
        "xmlns": NAMESPACE,
        "xmlns__xsi": XSI,
        "xmlns__dc": DC,
        "xsi__schemaLocation": f"{NAMESPACE} {SCHEMA} {DC} {DC_SCHEMA}",
        "identifier": f"{OURS}model",
        "version": catalog.edition.id,
    }
    lines = element("model", _model(catalog, content, views), **about)
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', f"<!-- {MADE_BY} -->", *lines, ""))


def _nodes(plate: Plate, catalog: Catalog, content: Content) -> tuple[Node, ...]:
    return view_of(plate, content, palettes_of(catalog.domains.values(), plate.style))


def _model(catalog: Catalog, content: Content, views: Sequence[tuple[View, tuple[Node, ...]]]) -> Iterator[str]:
    """What stands in the model, in the order of its schema."""
    architecture, edition = catalog.architecture, catalog.edition
    yield line("name", f"{architecture.name}-plaat {edition.id}", xml__lang="nl")
    yield line("name", f"{architecture.name} plate {edition.id}", xml__lang="en")
    yield from _notes(catalog)
    values = [
        (f"{name}.{field}", value)
        for name, fields in MODEL_FIELDS.items()
        for field, value in values_of(getattr(catalog, name), fields)
    ]
    yield from _properties(values)
    yield from element("metadata", _metadata(catalog))
    yield from element("elements", (one for concept in content.concepts.values() for one in _element(concept)))
    yield from element("relationships", (one for link in content.links for one in _relationship(link)))
    yield from element("organizations", _folders(content, [view for view, _ in views]))
    yield from element(
        "propertyDefinitions", (one for field, term in TERMS.items() for one in _definition(field, term))
    )
    if views:
        notes = _notes(catalog)
        drawn = (one for view, nodes in views for one in _view(view, nodes, notes))
        yield from element("views", element("diagrams", drawn))


def _notes(catalog: Catalog) -> list[str]:
    """What a reader must know, in each language."""
    return [line("documentation", "\n".join(notes_of(catalog, language)), xml__lang=language) for language in LANGUAGES]


def _metadata(catalog: Catalog) -> Iterator[str]:
    """The Dublin Core of the model; its date is that of the edition."""
    architecture, edition = catalog.architecture, catalog.edition
    yield line("schema", "Dublin Core")
    yield line("schemaversion", "1.1")
    yield line("dc:title", f"{architecture.name}-plaat {edition.id}", xml__lang="nl")
    yield line("dc:creator", MADE_BY)
    yield line("dc:date", edition.date)
    yield line("dc:source", f"{architecture.repository}@{architecture.commit}")
    yield line("dc:identifier", edition.project)
    yield line("dc:rights", edition.licence)


def _both(name: str, term: Term) -> Iterator[str]:
    """A term in both languages, the Dutch one first."""
    yield line(name, term.nl, xml__lang="nl")
    yield line(name, term.en, xml__lang="en")


def _properties(values: Collection[tuple[str, str]]) -> Iterator[str]:
    if values:
        yield from element("properties", (_property(field, value) for field, value in values))


def _property(field: str, value: str) -> str:
    return inline(element("property", [line("value", value)], propertyDefinitionRef=_definition_id(field)))


def _definition_id(field: str) -> str:
    return f"{OURS}prop_{field}"


def _definition(field: str, term: Term) -> Iterator[str]:
    return element("propertyDefinition", _both("name", term), identifier=_definition_id(field), type="string")


def _element(concept: Concept) -> Iterator[str]:
    inner = [line("name", name, xml__lang=language) for language, name in concept.names]
    inner += [line("documentation", concept.documentation, xml__lang="nl")] if concept.documentation else []
    inner += _properties(concept.values)
    return element("element", inner, identifier=concept.id, xsi__type=concept.kind.type)


def _relationship(link: Link) -> Iterator[str]:
    name = next((tie.name for tie, _ in link.ties if tie.name), None)
    inner = [*_both("name", name)] if name else []
    inner += _properties([("place", f"{tie.field} {number}" if number else tie.field) for tie, number in link.ties])
    directed = {"isDirected": "true"} if link.type == "Association" else {}
    ends = {"source": link.source, "target": link.target}
    return element("relationship", inner, identifier=link.id, **ends, xsi__type=link.type, **directed)


def _folders(content: Content, views: Iterable[View]) -> Iterator[str]:
    """A folder for every kind of thing, one for relationships, and one for views; those of a template in one below."""
    for kind, told in KINDS.items():
        yield from _folder(told.folder, [concept.id for key, concept in content.concepts.items() if key[0] == kind])
    yield from _folder(RELATIONS_FOLDER, [link.id for link in content.links])
    by_subject: dict[str, list[str]] = {}
    for view in views:
        by_subject.setdefault(view.subject.kind if view.subject else "", []).append(_view_id(view))
    alone = by_subject.pop("", [])
    below = [one for kind, ids in by_subject.items() for one in _folder(KINDS[kind].folder, ids)]
    yield from _folder(VIEWS_FOLDER, alone, below)


def _folder(label: Term, identifiers: Collection[str], folders: Collection[str] = ()) -> Iterator[str]:
    """A folder with what stands in it, and with folders; none where there is nothing."""
    items = (line("item", identifierRef=identifier) for identifier in identifiers)
    return element("item", (*_both("label", label), *items, *folders)) if identifiers or folders else iter(())


def _view_id(view: View) -> str:
    return f"{OURS}view_{view.id}"


def _view(view: View, nodes: Iterable[Node], notes: Iterable[str]) -> Iterator[str]:
    inner = [line("name", view.title, xml__lang="nl"), line("name", view.title_en, xml__lang="en")]
    inner += notes
    inner += _properties([("id", view.id)])
    inner += [one for node in nodes for one in _node(node)]
    return element("view", inner, identifier=_view_id(view), xsi__type="Diagram")


def _node(node: Node) -> Iterator[str]:
    told = {"elementRef": node.element} if node.element else {}
    type_ = "Element" if node.element else "Container" if node.children else "Label"
    spot = node.spot
    place = {"x": str(spot.x), "y": str(spot.y), "w": str(spot.width), "h": str(spot.height)}
    inner = [line("label", node.label)] if node.label and not node.element else []
    inner += [inline(_style(node)), *(one for child in node.children for one in _node(child))]
    return element("node", inner, identifier=node.id, xsi__type=type_, **told, **place)


def _style(node: Node) -> Iterator[str]:
    """The colours of a node; what it has none of is as what lies below, and transparent where a reader heeds that."""
    paint = node.paint
    font = element("font", [_colour("color", paint.ink)], size=str(node.spot.size))
    inner = (_colour("lineColor", paint.line, seen=paint.lined), _colour("fillColor", paint.fill, seen=paint.filled))
    return element("style", (*inner, *font))


def _colour(name: str, colour: str, *, seen: bool = True) -> str:
    red, green, blue = (str(channel) for channel in channels(colour))
    return line(name, r=red, g=green, b=blue, a="100" if seen else "0")
