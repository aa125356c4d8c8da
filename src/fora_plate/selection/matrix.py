"""What a matrix shows: rows and columns in groups, and for each pair that is related one mark.

In: a catalog, a view, where components stand and what stands on them. Out: a frozen `Matrix`; rows and columns without
any mark are left out and counted. The order follows from the catalog alone: groups and components as FORA has them,
suppliers by name. Only standards, which have no order of their own, stand where their users are (`seriated`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.selection.axes import AxisGroup, AxisItem, AxisRole, Mark, Matrix
from fora_plate.selection.selected import NOBODY
from fora_plate.view import Filters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from fora_plate.catalog import Catalog, Component
    from fora_plate.selection.axes import Axis
    from fora_plate.selection.boxes import Box
    from fora_plate.selection.offers import Supply
    from fora_plate.view import View
    from fora_plate.words import Words

__all__ = ["RELATIONS", "USES", "clustered", "matrix_of", "seriated"]

RELATIONS: Final[Mapping[str, str]] = {
    "aggregates": "◆",
    "part-of": "◇",
    "generalises": "▲",
    "specialises": "△",
    "serves": "→",
    "served-by": "←",
}
"""The sign of each kind of relation, in the order in which they stand in a cell and in the legend."""
USES: Final = "●"


def matrix_of(
    catalog: Catalog, view: View, boxes: Mapping[str, Sequence[Box]], supply: Supply, words: Words
) -> Matrix | None:
    """The matrix that the content of `view` asks for; `None` where it asks for none."""
    make = KINDS.get(view.content)
    return make(_Source(catalog, view, boxes, supply, words)) if make else None


def seriated(items: Iterable[AxisItem], pairs: Iterable[tuple[str, str]], rows: Sequence[str]) -> tuple[AxisItem, ...]:
    """Columns in order of the middle of the rows that they are paired with, so that marks lie near a diagonal.

    `pairs` are keys of a row and a column. Equals stay in the order in which they came; what has no row comes last.
    """
    places = {row: place for place, row in enumerate(rows)}
    found: defaultdict[str, list[int]] = defaultdict(list)
    for row, column in pairs:
        if row in places:
            found[column].append(places[row])

    def middle(item: AxisItem) -> tuple[float, int]:
        on = found.get(item.key)
        return (sum(on) / len(on), min(on)) if on else (float("inf"), 0)

    return tuple(sorted(items, key=middle))


def clustered(items: Sequence[AxisItem], pairs: Iterable[tuple[str, str]]) -> tuple[AxisItem, ...]:
    """The items with those that are related, by the ids in `pairs`, behind each other.

    Each cluster begins with the item that is related to most others of them, and goes on with those nearest to it
    (Cuthill and McKee 1969, from the other end); equals, and what is related to none, keep their order.
    """
    places = {item.id: place for place, item in enumerate(items)}
    near: dict[str, set[str]] = {name: set() for name in places}
    for one, other in pairs:
        if one in near and other in near and one != other:
            near[one].add(other)
            near[other].add(one)
    ordered: dict[str, None] = {}
    for start in sorted(places, key=lambda name: (-len(near[name]), places[name])):
        waiting = [start]
        while waiting:
            name = waiting.pop(0)
            if name not in ordered:
                ordered[name] = None
                waiting += sorted(near[name] - ordered.keys(), key=lambda one: (len(near[one]), places[one]))
    return tuple(items[places[name]] for name in ordered)


@dataclass(frozen=True, slots=True)
class _Source:
    """What every kind of matrix is made from."""

    catalog: Catalog
    view: View
    boxes: Mapping[str, Sequence[Box]]
    supply: Supply
    words: Words

    def components(self) -> dict[str, Component]:
        """The components of the view, each once.

        Filters on products, if a command asks for them, leave those that have one; so does `filled`.
        """
        asked = replace(self.view.narrowed, domains=None, components=None, core=False) != Filters()
        filled = self.view.filters.filled or asked
        return {
            component.id: component
            for held in self.boxes.values()
            for box in held
            for component in box.components
            if component.id in self.supply.components or not filled
        }

    def by_domain(self, components: Mapping[str, Component]) -> Axis:
        """Components in bands of their home domains, both in the order of FORA."""
        found: dict[str, list[AxisItem]] = {name: [] for layer in self.catalog.layers for name in layer.domains}
        for one in self.catalog.components.values():
            if one.id in components:
                found.setdefault(one.domain, []).append(AxisItem("component", one.id, one.name, one.url))
        named = ((self.catalog.domains[name], items) for name, items in found.items() if items)
        return tuple(AxisGroup(domain.id, domain.name, domain.url, domain.id, tuple(items)) for domain, items in named)

    def figures(self, matrix: Matrix, noun: str) -> Matrix:
        """The matrix with its figures: how many there are of everything on its axes, and of what `noun` calls marks."""
        items = {item for axis in (matrix.rows, matrix.columns) for group in axis for item in group.items}
        counts = Counter(item.role for item in items)
        if any(item.id == NOBODY for item in items):
            counts["supplier"] += self.supply.unnamed - 1
        figures = ((NOUNS[role], counts[role]) for role in get_args(AxisRole) if counts[role])
        return replace(matrix, figures=(*figures, (noun, len(matrix.marks))))


def _components(source: _Source) -> Matrix:
    """Component by component: what FORA says that one is to the other, read from the row to the column."""
    held = source.components()
    kinds: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for one in held.values():
        for relation in one.relations:
            if relation.component in held:
                kinds[one.id, relation.component].add(relation.kind)

    def said(row: str, column: str, kind: str) -> str:
        return source.words[f"said-{kind}"].format(row=held[row].name, column=held[column].name)

    marks = []
    for (row, column), found in kinds.items():
        ordered = [kind for kind in RELATIONS if kind in found]
        sign, words = "".join(RELATIONS[kind] for kind in ordered), [said(row, column, kind) for kind in ordered]
        marks.append(Mark(f"component_{row}", f"component_{column}", sign, "; ".join(words)))
    axis = tuple(replace(group, items=clustered(group.items, kinds)) for group in source.by_domain(held))
    used = {kind for found in kinds.values() for kind in found}
    meanings = tuple((f"relation-{kind}", sign) for kind, sign in RELATIONS.items() if kind in used)
    return source.figures(_trimmed(axis, axis, marks, meanings, "matrix-order"), "relations")


def _standards(source: _Source) -> Matrix:
    """Component by standard, and facility by standard: which uses which."""
    catalog, held = source.catalog, source.components()
    facilities = catalog.facilities if "facilities" in source.view.areas else {}
    used = [(f"component_{one.id}", one.name, name) for one in held.values() for name in one.standards]
    used += [
        (f"facility_{one.id}", one.name, name)
        for one in facilities.values()
        for name in dict.fromkeys(name for service in one.services for name in service.standards)
    ]
    rows = source.by_domain(held)
    if facilities:
        items = tuple(AxisItem("facility", one.id, one.name, one.url) for one in facilities.values())
        rows += (AxisGroup("facilities", source.words["facilities"], None, None, items),)
    standards = [AxisItem("standard", one.id, one.name, one.url) for one in catalog.standards.values()]
    ordered = [item.key for group in rows for item in group.items]
    pairs = [(row, f"standard_{name}") for row, _, name in used]
    columns = (AxisGroup("standards", "", None, None, seriated(standards, pairs, ordered)),)
    said = source.words["said-uses"]
    marks = [
        Mark(row, f"standard_{name}", USES, said.format(row=called, column=catalog.standards[name].name))
        for row, called, name in used
    ]
    return source.figures(_trimmed(rows, columns, marks, (("matrix-uses", USES),), "matrix-order-standards"), "uses")


def _suppliers(source: _Source) -> Matrix:
    """Supplier by component: how many products that stand on a component a supplier offers something for.

    Suppliers are in order of name; who is not named shares the last row, as on every plate.
    """
    held, words = source.components(), source.words
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for component in held:
        for entry in source.supply.components.get(component, ()):
            for supplier in dict.fromkeys(offer.supplier.supplier.id for offer in entry.offers):
                found[supplier, component].append(entry.product.name)
            if entry.unnamed:
                found[NOBODY, component].append(entry.product.name)
    filters, offering = source.view.filters, {supplier for supplier, _ in found}
    allowed = [
        one
        for one in source.catalog.suppliers.values()
        if (filters.suppliers is None or one.id in filters.suppliers)
        and (one.verified or not filters.supplier_verified or one.id in offering)
    ]
    items = [AxisItem("supplier", one.id, one.name, one.website) for one in allowed]
    if any(supplier == NOBODY for supplier, _ in found):
        items.append(AxisItem("supplier", NOBODY, words["unnamed"].split("|")[1], None))
    names = {item.id: item.name for item in items}
    marks = [
        Mark(
            f"supplier_{supplier}",
            f"component_{component}",
            str(len(products)),
            words["said-offers"].format(row=names[supplier], column=held[component].name, products=", ".join(products)),
        )
        for (supplier, component), products in found.items()
    ]
    rows = (AxisGroup("suppliers", "", None, None, tuple(items)),) if items else ()
    matrix = _trimmed(rows, source.by_domain(held), marks, (("matrix-count", "2"),), "matrix-order-suppliers")
    return source.figures(matrix, "offers")


def _trimmed(
    rows: Axis, columns: Axis, marks: Sequence[Mark], meanings: tuple[tuple[str, str], ...], order: str
) -> Matrix:
    """A matrix without the rows and columns that have no mark, its marks in reading order; what is left out counted."""
    kept = {mark.row for mark in marks}, {mark.column for mark in marks}
    axes = [_kept(axis, keys) for axis, keys in zip((rows, columns), kept, strict=True)]
    places = [
        {item.key: place for place, item in enumerate(item for group in axis for item in group.items)} for axis in axes
    ]
    every = {item.key: NOUNS[item.role] for axis in (rows, columns) for group in axis for item in group.items}
    left = Counter(noun for key, noun in every.items() if key not in kept[0] | kept[1])
    ordered = sorted(marks, key=lambda mark: (places[0][mark.row], places[1][mark.column]))
    return Matrix(axes[0], axes[1], tuple(ordered), meanings, (), tuple(left.items()), order)


def _kept(axis: Axis, keys: set[str]) -> Axis:
    groups = (replace(group, items=tuple(item for item in group.items if item.key in keys)) for group in axis)
    return tuple(group for group in groups if group.items)


NOUNS: Final[Mapping[AxisRole, str]] = {
    "component": "components",
    "standard": "standards",
    "facility": "facility-count",
    "supplier": "suppliers",
}
"""How so many of them are called."""
KINDS: Final[Mapping[str, Callable[[_Source], Matrix]]] = {
    "component-matrix": _components,
    "standard-matrix": _standards,
    "supplier-matrix": _suppliers,
}
"""What makes the matrix of each content."""
