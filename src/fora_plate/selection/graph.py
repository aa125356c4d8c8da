"""A graph of relations, as frozen types: nodes from left to right, and lines between them.

Made by `relations` only. Knows neither paper nor type: `layout` measures the nodes and places them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

__all__ = ["MOST_LINES", "MOST_NODES", "Edge", "Graph", "Member", "Node", "NodeKind", "RelationKind"]

NodeKind = Literal[
    "component",
    "application-function",
    "standard",
    "facility-service",
    "facility",
    "product",
    "supplier",
    "gap",
    "filtered",
    "relation",
]
"""What a node is; a `relation` only says what the lines through it mean, a `gap` that
there is no product, a `filtered` one that the filters left none."""
RelationKind = Literal[
    "aggregation", "specialisation", "serving", "assignment", "realisation", "association"
]  # fmt: skip
"""The relationships of ArchiMate 3.2 that the data have, in the order of its chapter 5."""
MOST_NODES: Final = 100
MOST_LINES: Final = 130
"""More than this is no picture that anybody reads."""


@dataclass(frozen=True, slots=True)
class Member:
    """One thing on a node: its id and name, and where it leads; `outside` is an address that is not FORA's.

    `signs` stand behind the name of a product, for what a reader must know of it.
    """

    id: str
    name: str
    url: str | None
    outside: bool = False
    signs: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A box of things of one kind: a single thing, or a list of many that are related in the same way.

    `label` is what it is to who cannot see it, `tint` the domain that it takes its colours from. Of a `relation` the
    only member says in words what the lines through it mean.
    """

    id: str
    kind: NodeKind
    label: str
    members: tuple[Member, ...]
    tint: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes, by their ids; `left` stands left of `right`.

    `forward`: the relation runs from left to right. `starts` and `ends`: whether the things that it runs from and to
    stand at the ends of this line; a line to a `relation` goes on behind that.
    """

    left: str
    right: str
    kind: RelationKind
    forward: bool
    starts: bool = True
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order of reading, and the lines between them; `centre` is the node that the plate is about."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    centre: str | None = None

    @property
    def kinds(self) -> tuple[RelationKind, ...]:
        """The relations that occur."""
        return tuple(kind for kind in get_args(RelationKind) if any(edge.kind == kind for edge in self.edges))

    @property
    def node_kinds(self) -> tuple[NodeKind, ...]:
        """What occurs besides the node in the centre, without relations."""
        there = {node.kind for node in self.nodes if node.id != self.centre}
        return tuple(kind for kind in get_args(NodeKind) if kind in there and kind != "relation")

    @property
    def tangled(self) -> bool:
        """Whether there is too much of it to be read."""
        return len(self.nodes) > MOST_NODES or len(self.edges) > MOST_LINES

    def count(self, kind: NodeKind) -> int:
        """How many things of a kind there are, each once."""
        return len({member.id for node in self.nodes if node.kind == kind for member in node.members})
