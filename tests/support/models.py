"""ArchiMate models for tests: random ones, and a large one."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from fora_plate.model import Element, Model, Node, Relationship, View
from fora_plate.model.kinds import ELEMENTS, RELATIONSHIPS

if TYPE_CHECKING:
    from collections.abc import Sequence


NOWHERE = (0, 0)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff").filter(lambda c: c >= " "))
LINES = st.text(st.sampled_from('ab é漢\n\r\t<&>"]')) | TEXT
NAME = TEXT.filter(str.strip)
COLOUR = st.none() | st.from_regex("#[0-9a-f]{6}", fullmatch=True)


@st.composite
def models(draw: st.DrawFn) -> Model:
    """A model with a few of everything, in which everything that is referred to is there."""
    elements = [draw(an_element(f"e-{number}")) for number in range(draw(st.integers(1, 5)))]
    relationships: list[Relationship] = []
    for number in range(draw(st.integers(0, 5))):
        ends = st.sampled_from([thing.id for thing in elements] + [thing.id for thing in relationships])
        relationships.append(draw(a_relationship(f"r-{number}", ends)))
    known = [element.id for element in elements], [relationship.id for relationship in relationships]
    views = [draw(a_view(f"v-{number}", *known)) for number in range(draw(st.integers(0, 2)))]
    paths = st.lists(NAME, max_size=3).map(tuple)
    filed = [*known[0], *known[1], *(view.id for view in views)]
    return Model(
        id="m",
        name=draw(NAME),
        properties=draw(PROPERTIES),
        elements=MappingProxyType({thing.id: thing for thing in elements}),
        relationships=MappingProxyType({thing.id: thing for thing in relationships}),
        views=MappingProxyType({thing.id: thing for thing in views}),
        folders=MappingProxyType({id_: path for id_ in filed if (path := draw(paths))}),
        file="",
        format="exchange",
    )


PROPERTIES = st.lists(st.tuples(TEXT, LINES), max_size=3).map(tuple)


@st.composite
def an_element(draw: st.DrawFn, id_: str) -> Element:
    """An element, with a name in any of a few languages."""
    best, *others = draw(st.sampled_from([("nl",), ("nl-NL", "en"), ("nl", ""), ("",), ("", "en"), ("en", "de")]))
    kept = [(language, draw(NAME)) for language in (best, *others)]
    # The order counts only where there is neither a Dutch name nor one without a language.
    names = tuple(draw(st.permutations(kept)) if best != "en" else kept)
    kind = draw(st.sampled_from(sorted(ELEMENTS)))
    return Element(id_, kind, kept[0][1], names, draw(LINES), draw(PROPERTIES), NOWHERE)


@st.composite
def a_relationship(draw: st.DrawFn, id_: str, ends: st.SearchStrategy[str]) -> Relationship:
    """A relationship, which may run to another one."""
    kind = draw(st.sampled_from(sorted(RELATIONSHIPS)))
    access = draw(st.sampled_from(["Access", "Read", "ReadWrite", "Write"])) if kind == "Access" else None
    return Relationship(id_, kind, draw(ends), draw(ends), draw(TEXT), draw(PROPERTIES), access, NOWHERE)


@st.composite
def a_view(draw: st.DrawFn, id_: str, elements: Sequence[str], relationships: Sequence[str]) -> View:
    """A view with boxes in boxes; lines only where there is a box to draw them from."""
    nodes = draw(nodes_within(f"{id_}-n", elements, (0, 0), 2))
    lines = draw(st.lists(st.sampled_from(relationships), max_size=3)) if relationships and nodes else []
    return View(id_, draw(NAME), draw(LINES), draw(PROPERTIES), nodes, tuple(lines), NOWHERE)


@st.composite
def nodes_within(
    draw: st.DrawFn, id_: str, elements: Sequence[str], corner: tuple[int, int], depth: int
) -> tuple[Node, ...]:
    """Boxes at absolute places, each an element or with a label."""
    found = []
    for number in range(draw(st.integers(0, 2))):
        own = f"{id_}{number}"
        x, y = (edge + draw(st.integers(-5, 500)) for edge in corner)
        width, height = draw(st.integers(0, 900)), draw(st.integers(0, 900))
        element = draw(st.none() | st.sampled_from(elements))
        label = None if element else draw(NAME)
        colours = draw(COLOUR), draw(COLOUR), draw(COLOUR)
        inner = draw(nodes_within(own, elements, (x, y), depth - 1)) if depth else ()
        found.append(Node(own, element, label, x, y, width, height, *colours, inner))
    return tuple(found)


def plain(model: Model, *, one_name: bool = False) -> Model:
    """The model without what a file adds: places and its own name; `one_name` for a format without languages."""
    elements = {
        id_: replace(thing, position=NOWHERE, names=(("", thing.name),) if one_name else thing.names)
        for id_, thing in model.elements.items()
    }
    return replace(
        model,
        elements=MappingProxyType(elements),
        relationships=MappingProxyType({id_: replace(it, position=NOWHERE) for id_, it in model.relationships.items()}),
        views=MappingProxyType({id_: replace(it, position=NOWHERE) for id_, it in model.views.items()}),
        file="",
        format="exchange",
    )


def a_large_model(elements: int = 3_000, relationships: int = 6_000, views: int = 350, boxes: int = 60) -> Model:
    """A model of the size of a whole sector, the same every time."""
    kinds, links = sorted(ELEMENTS), sorted(RELATIONSHIPS - {"Access"})
    about = "Wat dit is, in een paar zinnen die ongeveer zo lang zijn als in een echt model. " * 6
    given = tuple((f"Eigenschap {number}", f"waarde {number}") for number in range(8))
    things = [
        Element(f"e-{n}", kinds[n % len(kinds)], f"Element {n}", (("nl", f"Element {n}"),), about, given, NOWHERE)
        for n in range(elements)
    ]
    lines = [
        Relationship(
            f"r-{n}", links[n % len(links)], f"e-{n % elements}", f"e-{n * 7 % elements}", "", given[:4], None, NOWHERE
        )
        for n in range(relationships)
    ]
    shown = [
        View(
            f"v-{n}",
            f"Aanzicht {n}",
            about,
            given,
            tuple(
                Node(f"v-{n}-{b}", f"e-{(n * b) % elements}", None, b, b, 120, 55, "#aabbcc", "#000000", None, ())
                for b in range(boxes)
            ),
            tuple(f"r-{(n * b) % relationships}" for b in range(boxes if relationships else 0)),
            NOWHERE,
        )
        for n in range(views)
    ]
    return Model(
        id="m",
        name="Groot",
        properties=given,
        elements=MappingProxyType({thing.id: thing for thing in things}),
        relationships=MappingProxyType({thing.id: thing for thing in lines}),
        views=MappingProxyType({thing.id: thing for thing in shown}),
        folders=MappingProxyType({thing.id: ("Alles",) for thing in things}),
        file="",
        format="exchange",
    )
