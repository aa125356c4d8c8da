"""Which graph a view of relations shows: what a component hangs together with, what connects, and who offers for what.

In: a catalog, a view, the components and entries that the view selects, and words. Out: a `Graph`, or none for other
views. The filters of the view decided about components and entries; here nothing is filtered again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.catalog import find_gaps
from fora_plate.selection.graph import Edge, Graph, Member, Node
from fora_plate.selection.selected import NOBODY
from fora_plate.words import SIGNS, plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog, Component, Part, Relation
    from fora_plate.selection.graph import NodeKind, RelationKind
    from fora_plate.selection.selected import Entry, NumberedSupplier
    from fora_plate.view import Content, View
    from fora_plate.words import Words

__all__ = ["Shown", "graph_of"]

MOST_APART: Final[Mapping[NodeKind, int]] = {"application-function": 9, "component": 16, "standard": 16}
"""So many things of a kind with one relation stand apart; more of them share a box."""
MOST_OFFERS: Final = 30
"""So many offers are lines; of more, the suppliers of each product share a box."""
TIES: Final[Mapping[str, tuple[RelationKind, bool]]] = {
    "part-of": ("aggregation", False),
    "aggregates": ("aggregation", True),
    "specialises": ("specialisation", True),
    "generalises": ("specialisation", False),
    "serves": ("serving", True),
    "served-by": ("serving", False),
}
"""The relations of a component in FORA: the kind, and whether it runs from the component to the other."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a view selects: components in the order of the plate, and for each of them the products that pass."""

    catalog: Catalog
    words: Words
    components: tuple[str, ...]
    entries: Mapping[str, Sequence[Entry]]


def graph_of(view: View, shown: Shown) -> Graph | None:
    """The graph of a view that shows relations."""
    draw = GRAPHS.get(view.content)
    if draw is None:
        return None
    drawn = _Drawn(shown)
    draw(drawn)
    centre = next(iter(drawn.nodes), None) if view.content == "relations" else None
    return Graph(tuple(drawn.nodes.values()), tuple(dict.fromkeys(drawn.edges)), centre)


@dataclass(frozen=True, slots=True)
class _Group:
    """Things that a component is related to in one way, called `key`.

    `outgoing`: the relation runs from the component to them. `right`: they stand right of it.
    """

    key: str
    kind: RelationKind
    things: NodeKind
    members: tuple[Member, ...]
    outgoing: bool = True
    right: bool = False


class _Drawn:
    """The nodes and lines so far, nodes by id in the order of reading."""

    def __init__(self, shown: Shown) -> None:
        self.shown, self.catalog, self.words = shown, shown.catalog, shown.words
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []

    def put(self, kind: NodeKind, members: Sequence[Member], key: str = "") -> Node:
        """The node of one thing, or of a list called `key`."""
        identity = key or f"{kind}_{members[0].id}"
        names = ", ".join(member.name for member in members)
        label = f"{self.words[f'node-{kind}' if len(members) == 1 else f'nodes-{kind}']}: {names}"
        tint = self.catalog.components[members[0].id].domain if kind == "component" and len(members) == 1 else None
        return self.nodes.setdefault(identity, Node(identity, kind, label, tuple(members), tint))

    def line(self, left: Node, right: Node, kind: RelationKind, *, forward: bool) -> None:
        """A whole line between two nodes."""
        self.edges.append(Edge(left.id, right.id, kind, forward=forward))

    def component(self, identity: str) -> Node:
        """The node of a component."""
        return self.put("component", (_part(self.catalog.components[identity]),))

    def around(self) -> None:
        """A component with all that it is related to, its products, and who offers those."""
        for identity in self.shown.components[:1]:
            component, entries = self.catalog.components[identity], self.shown.entries.get(identity, ())
            centre = self.component(identity)
            for group in _groups(self.catalog, component, entries):
                nodes = self.grouped(centre, component.name, group)
                if group.things == "standard":
                    self.facilities(nodes)
            self.suppliers(entries)
            if not entries:
                self.nothing(centre, identity)

    def grouped(self, centre: Node, name: str, group: _Group) -> list[Node]:
        """The things of a group behind what relates them, apart or together in one box."""
        kind, members = group.things, group.members
        noun = self.words[f"one-{kind}" if len(members) == 1 else f"many-{kind}"]
        said = f"{self.words[f'relation-{group.key}']} {noun}"
        told = f"{name} {said}: {', '.join(member.name for member in members)}"
        label = Node(f"relation_{group.key}", "relation", told, (Member(group.key, said, None),))
        self.nodes[label.id] = label
        self.piece(centre, label, group, far=False)
        if len(members) > MOST_APART.get(kind, len(members)):
            nodes = [self.put(kind, members, f"{kind}s_{group.key}")]
        else:
            nodes = [self.put(kind, (member,)) for member in members]
        for node in nodes:
            self.piece(label, node, group, far=True)
        return nodes

    def piece(self, near: Node, away: Node, group: _Group, *, far: bool) -> None:
        """A piece of the lines of a group: from the component to the label, or the `far` one behind that."""
        at_source = group.outgoing != far
        left, right = (near, away) if group.right else (away, near)
        forward = group.outgoing == group.right
        self.edges.append(Edge(left.id, right.id, group.kind, forward, starts=at_source, ends=not at_source))

    def facilities(self, standards: Iterable[Node]) -> None:
        """The national facilities that realise these standards too, by their services."""
        for facility in self.catalog.facilities.values():
            known = {standard for service in facility.services for standard in service.standards}
            for node in standards:
                if known & {member.id for member in node.members}:
                    self.line(self.put("facility", (_part(facility),)), node, "realisation", forward=True)

    def suppliers(self, entries: Sequence[Entry]) -> None:
        """Who offers these products, in the order of their names; those who are not named last, by product."""
        together = sum(len(entry.offers) for entry in entries) > MOST_OFFERS
        for numbered in () if together else _offering(entries):
            self.put("supplier", (_supplier(numbered),))
        for entry in entries:
            product = self.nodes[f"product_{entry.product.id}"]
            offering = [_supplier(numbered) for numbered in _offering([entry])]
            lists = [(offering, f"suppliers_{entry.product.id}")] if together and offering else []
            for members, key in lists or [([member], "") for member in offering]:
                self.line(product, self.put("supplier", members, key), "association", forward=False)
        for entry in (entry for entry in entries if entry.unnamed):
            product = self.nodes[f"product_{entry.product.id}"]
            one = Member(f"{NOBODY}-{entry.product.id}", self.unnamed(entry.unnamed), None)
            self.line(product, self.put("supplier", (one,)), "association", forward=False)

    def nothing(self, centre: Node, component: str) -> None:
        """In the place of products: that there is none, or that the filters leave none."""
        why: NodeKind = "gap" if component in find_gaps(self.catalog) else "filtered"
        node = Node(why, why, self.words[why], (Member(why, self.words[why], None),), centre.tint)
        self.nodes[why] = node
        self.line(centre, node, "realisation", forward=False)

    def unnamed(self, count: int) -> str:
        """So many suppliers that are not named, in words."""
        return self.words["unnamed"].split("|")[0] if count == 1 else plural(self.words, "unnamed", count)

    def connections(self) -> None:
        """Components and national facilities with the standards between them."""
        components = [self.catalog.components[identity] for identity in self.shown.components]
        services = [(f, s) for f in self.catalog.facilities.values() for s in f.services if s.standards]
        used = {standard for component in components for standard in component.standards}
        used |= {standard for _, service in services for standard in service.standards}
        connected = [(self.component(one.id), one.standards) for one in components if one.standards]
        standards = {
            name: self.put("standard", (_part(one),)) for name, one in self.catalog.standards.items() if name in used
        }
        for node, names in connected:
            for name in names:
                self.line(node, standards[name], "realisation", forward=True)
        for facility, service in services:
            node = self.put("facility-service", (_part(service),))
            for name in service.standards:
                self.line(standards[name], node, "realisation", forward=False)
            self.line(node, self.put("facility", (_part(facility),)), "realisation", forward=False)

    def supply(self) -> None:
        """Suppliers with the components that they offer a product for."""
        held = {one: entries for one in self.shown.components if (entries := self.shown.entries.get(one, ()))}
        for numbered in _offering([entry for entries in held.values() for entry in entries]):
            self.put("supplier", (_supplier(numbered),))
        for identity, entries in held.items():
            for numbered in _offering(entries):
                supplier = self.nodes[f"supplier_{numbered.supplier.id}"]
                self.line(supplier, self.component(identity), "association", forward=True)
        for identity, entries in held.items():
            if any(entry.unnamed for entry in entries):  # who they are nobody knows, so they share a place
                one = Member(NOBODY, self.words["unnamed"].split("|")[1], None)
                self.line(self.put("supplier", (one,)), self.component(identity), "association", forward=True)


GRAPHS: Final[Mapping[Content, Callable[[_Drawn], None]]] = {
    "relations": _Drawn.around,
    "connections": _Drawn.connections,
    "supplier-map": _Drawn.supply,
}
"""What draws the graph of a content."""


def _groups(catalog: Catalog, component: Component, entries: Sequence[Entry]) -> Iterator[_Group]:
    """What a component is related to, by kind, in the order of reading; nothing where there is nothing."""
    for name, (kind, outgoing) in TIES.items():
        others = tuple(_part(catalog.components[one.component]) for one in _others(component, name))
        if others:
            yield _Group(name, kind, "component", others, outgoing=outgoing)
    if component.standards:
        standards = tuple(_part(catalog.standards[one]) for one in component.standards)
        yield _Group("realises", "realisation", "standard", standards)
    if component.application_functions:
        functions = tuple(_part(catalog.application_functions[one]) for one in component.application_functions)
        yield _Group("assigned", "assignment", "application-function", functions)
    if entries:
        products = tuple(map(_product, entries))
        yield _Group("realised-by", "realisation", "product", products, outgoing=False, right=True)


def _others(component: Component, kind: str) -> Iterator[Relation]:
    """The relations of a kind with others: nothing is drawn of what a component is to itself."""
    return (one for one in component.relations if one.kind == kind and one.component != component.id)


def _offering(entries: Iterable[Entry]) -> list[NumberedSupplier]:
    """Who offers any of these, in the order of their numbers."""
    found = {offer.supplier.number: offer.supplier for entry in entries for offer in entry.offers}
    return [found[number] for number in sorted(found)]


def _part(part: Part) -> Member:
    return Member(part.id, part.name, part.url)


def _product(entry: Entry) -> Member:
    product = entry.product
    return Member(
        product.id, product.name, product.homepage, outside=True, signs="".join(SIGNS[state] for state in entry.states)
    )


def _supplier(numbered: NumberedSupplier) -> Member:
    supplier = numbered.supplier
    return Member(supplier.id, supplier.name, supplier.website, outside=True)
