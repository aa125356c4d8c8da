"""A model turned round: which elements a relationship leads to, and what is drawn inside what.

In: a `Model`. Out: look-ups that follow the order of the file, or of reading on a view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from fora_plate.model import Model, Node, View

__all__ = ["WHOLE", "Graph", "drawn", "nested"]

WHOLE: Final = ("Composition", "Aggregation")
"""The relationships from a whole to its parts."""


class Graph:
    """The relationships of a model by their two ends; built once, then only asked."""

    def __init__(self, model: Model) -> None:
        self._targets: dict[tuple[str, str], list[str]] = {}
        self._sources: dict[tuple[str, str], list[str]] = {}
        for relationship in model.relationships.values():
            self._targets.setdefault((relationship.kind, relationship.source), []).append(relationship.target)
            self._sources.setdefault((relationship.kind, relationship.target), []).append(relationship.source)

    def targets(self, source: str, kinds: Iterable[str], among: Collection[str]) -> tuple[str, ...]:
        """What `source` leads to by relationships of these kinds, each once, as far as it is `among`."""
        found = (target for kind in kinds for target in self._targets.get((kind, source), ()) if target in among)
        return tuple(dict.fromkeys(found))

    def sources(self, target: str, kinds: Iterable[str], among: Collection[str]) -> tuple[str, ...]:
        """What leads to `target` by relationships of these kinds, each once, as far as it is `among`."""
        found = (source for kind in kinds for source in self._sources.get((kind, target), ()) if source in among)
        return tuple(dict.fromkeys(found))


def drawn(view: View) -> Iterator[Node]:
    """Every box on a view, in reading order, what holds others before what it holds."""
    todo = list(reversed(_read(view.nodes)))
    while todo:
        node = todo.pop()
        yield node
        todo += reversed(_read(node.children))


def nested(view: View, inner: Collection[str], outer: Collection[str]) -> Iterator[tuple[str, str | None]]:
    """Every box of an `inner` element in reading order, with the nearest `outer` element that it is drawn in."""
    todo: list[tuple[Node, str | None]] = [(node, None) for node in reversed(_read(view.nodes))]
    while todo:
        node, around = todo.pop()
        if node.element in inner:
            yield str(node.element), around
        within = node.element if node.element in outer else around
        todo += [(child, within) for child in reversed(_read(node.children))]


def _read(nodes: tuple[Node, ...]) -> list[Node]:
    """Boxes in reading order: by rows, a row being what begins before half the height of its first box."""
    rows: list[list[Node]] = []
    for node in sorted(nodes, key=lambda one: (one.y, one.x)):
        if rows and node.y < rows[-1][0].y + rows[-1][0].height / 2:
            rows[-1].append(node)
        else:
            rows.append([node])
    return [node for row in rows for node in sorted(row, key=lambda one: (one.x, one.y))]
