"""A matrix: every relation is one cell and every cell a relation, in an order that follows from the data alone."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args, get_type_hints

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from fora_plate.catalog import FacilityService, Relation, Standard
from fora_plate.layout import DoesNotFitError, walk
from fora_plate.selection import AxisItem, cards_of, select
from fora_plate.selection.matrix import RELATIONS, USES, clustered, seriated
from fora_plate.style import STYLE
from fora_plate.view import Content
from support.catalogs import HERE, URL, a_catalog, a_product, a_supplier, a_view, filtered
from support.layouts import faults, laid_out
from support.random_catalogs import NAME, catalogs, some_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog, Component
    from fora_plate.layout import Layout, Placed
    from fora_plate.selection import AxisGroup, Matrix
    from fora_plate.view import View

MATRICES = tuple(content for content in get_args(Content) if content.endswith("-matrix"))
REAL = ("matrix-componenten", "matrix-standaarden", "matrix-leveranciers")
NO_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)


def a_standard(identity: str, name: str) -> Standard:
    return Standard(
        id=identity,
        fora_id="",
        name=name,
        url=URL + identity,
        description="Een standaard.",
        classification=None,
        versions=(),
        origin=HERE,
    )


def a_relation(kind: str, component: str) -> Relation:
    return Relation(kind=kind, component=component)  # type: ignore[arg-type]


def a_service(standards: Sequence[str]) -> FacilityService:
    return FacilityService(
        id="dienst",
        fora_id="",
        name="Dienst",
        url=URL,
        description="Een dienst.",
        standards=tuple(standards),
        origin=HERE,
    )


@st.composite
def related(draw: st.DrawFn) -> Catalog:
    """A catalog whose components have any relations and standards, and whose facility has some too."""
    catalog = draw(catalogs())
    standards = [a_standard(f"n-{number}", draw(NAME)) for number in range(draw(st.integers(0, 7)))]
    names, used = list(catalog.components), some_of([standard.id for standard in standards], 4)
    relation = st.builds(a_relation, st.sampled_from(list(RELATIONS)), st.sampled_from(names or [""]))

    def with_ties(component: Component) -> Component:
        relations = draw(st.lists(relation, unique=True, max_size=3))
        return replace(component, relations=tuple(relations), standards=tuple(draw(used)))

    facility = replace(catalog.facilities["register"], services=(a_service(draw(used)), a_service(draw(used))))
    return replace(
        catalog,
        components=MappingProxyType({name: with_ties(one) for name, one in catalog.components.items()}),
        standards=MappingProxyType({standard.id: standard for standard in standards}),
        facilities=MappingProxyType({facility.id: facility}),
    )


@st.composite
def matrices(draw: st.DrawFn) -> View:
    content = draw(st.sampled_from(MATRICES))
    view = replace(a_view(areas=draw(st.booleans())), content=content)
    return filtered(view, core=draw(st.sampled_from([False, False, True])))


def wanted(catalog: Catalog, view: View) -> set[tuple[str, str, str]]:
    """What a matrix must show, found without it: row, column, and what stands in the cell."""
    shown = {one.id: one for one in catalog.components.values() if one.core or not view.filters.core}
    if view.content == "component-matrix":
        ties = [(one.id, tie.component, tie.kind) for one in shown.values() for tie in one.relations]
        pairs = {(one, other) for one, other, _ in ties if other in shown}
        return {
            (
                f"component_{one}",
                f"component_{other}",
                "".join(s for k, s in RELATIONS.items() if (one, other, k) in ties),
            )
            for one, other in pairs
        }
    if view.content == "standard-matrix":
        used = [(f"component_{one.id}", name) for one in shown.values() for name in one.standards]
        for facility in catalog.facilities.values() if view.areas else ():
            used += [(f"facility_{facility.id}", name) for service in facility.services for name in service.standards]
        return {(user, f"standard_{name}", USES) for user, name in used}
    return set(wanted_offers(catalog, view, shown))


def wanted_offers(catalog: Catalog, view: View, shown: dict[str, Component]) -> Iterator[tuple[str, str, str]]:
    layers = select(catalog, replace(view, content="products"), "nl").layers
    cards = {card.id: card for card in cards_of(layers)}
    for component in shown:
        entries = cards[component].entries
        for supplier in catalog.suppliers:
            count = sum(any(offer.supplier.supplier.id == supplier for offer in entry.offers) for entry in entries)
            if count:
                yield f"supplier_{supplier}", f"component_{component}", str(count)
        if unnamed := sum(entry.unnamed > 0 for entry in entries):
            yield "supplier_0", f"component_{component}", str(unnamed)


def cells(layout: Layout) -> list[tuple[str, str, str]]:
    """What stands in the cells of a layout, in reading order."""
    found = []
    for row in (placed for placed in walk(layout.root) if placed.role == "matrix-row"):
        for cell in (child for child in row.children if child.role == "matrix-cell"):
            _, *one, role, other = cell.id.split("_")
            assert row.id == "_".join(["row", *one])
            found.append(("_".join(one), f"{role}_{other}", cell.lines[0].text))
    return found


def matrix_in(catalog: Catalog, view: View) -> Matrix:
    matrix = select(catalog, view, "nl").matrix
    assert matrix is not None
    return matrix


def names_on(axis: Sequence[AxisGroup]) -> list[str]:
    return [item.name for group in axis for item in group.items]


def boxed(layout: Layout, role: str) -> list[Placed]:
    return [placed for placed in walk(layout.root) if placed.role == role]


def test_every_kind_of_relation_has_a_sign_of_its_own() -> None:
    assert set(RELATIONS) == set(get_args(get_type_hints(Relation)["kind"]))
    assert len(set(RELATIONS.values())) == len(RELATIONS)


@settings(max_examples=25, deadline=None, phases=NO_SHRINKING)
@given(related(), matrices(), st.sampled_from([("a3", False), ("a3", True), ("a0", False)]))
def test_a_matrix_of_any_catalog_is_whole_and_every_relation_is_one_cell(
    catalog: Catalog, view: View, paper: tuple[str, bool]
) -> None:
    try:
        layout = laid_out(catalog, view, paper[0], portrait=paper[1])[1]
    except DoesNotFitError:
        return
    assert faults(layout) == []
    shown = cells(layout)
    assert len(set(shown)) == len(shown)
    assert set(shown) == wanted(catalog, view)
    assert layout.measures.smallest_type >= STYLE.smallest_type - 0.01


@settings(max_examples=15, deadline=None, phases=NO_SHRINKING)
@given(related(), matrices())
def test_every_row_and_column_has_a_cell_below_or_beside_it(catalog: Catalog, view: View) -> None:
    matrix = matrix_in(catalog, view)
    rows, columns = [[item.key for group in axis for item in group.items] for axis in (matrix.rows, matrix.columns)]
    assert set(rows) == {mark.row for mark in matrix.marks}
    assert set(columns) == {mark.column for mark in matrix.marks}
    places = [(rows.index(mark.row), columns.index(mark.column)) for mark in matrix.marks]
    assert places == sorted(set(places)), "marks are in reading order, each once"


@settings(max_examples=15, deadline=None, phases=NO_SHRINKING)
@given(related(), matrices(), st.randoms(use_true_random=False))
def test_the_order_in_the_files_of_what_is_related_means_nothing(catalog: Catalog, view: View, random: object) -> None:
    def mixed(values: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(random.sample(values, len(values)))  # type: ignore[attr-defined]

    other = {
        name: replace(one, relations=mixed(one.relations), standards=mixed(one.standards))  # type: ignore[arg-type]
        for name, one in catalog.components.items()
    }
    suppliers = {
        name: replace(one, offerings=mixed(one.offerings))  # type: ignore[arg-type]
        for name, one in catalog.suppliers.items()
    }
    turned = replace(catalog, components=MappingProxyType(other), suppliers=MappingProxyType(suppliers))
    assert matrix_in(turned, view) == matrix_in(catalog, view)


@settings(max_examples=12, deadline=None, phases=NO_SHRINKING)
@given(related(), matrices())
def test_all_cells_are_equally_large_and_all_signs_too(catalog: Catalog, view: View) -> None:
    try:
        layout = laid_out(catalog, view, "a2")[1]
    except DoesNotFitError:
        return
    assert len({(cell.box.width, cell.box.height) for cell in boxed(layout, "matrix-cell")}) <= 1
    rows = boxed(layout, "matrix-row") + boxed(layout, "matrix-column") + boxed(layout, "matrix-cell")
    assert len({line.size for placed in rows for line in placed.lines}) <= 1


@pytest.mark.parametrize("paper", ["a4", "a3", "a0"])
@pytest.mark.parametrize("view", REAL)
def test_the_matrices_of_the_real_data_show_every_relation_once(real: Catalog, view: str, paper: str) -> None:
    layout = laid_out(real, view, paper, portrait=real.views[view].orientation == "portrait")[1]
    assert faults(layout) == []
    assert sorted(cells(layout)) == sorted(wanted(real, real.views[view]))


@pytest.mark.parametrize("view", REAL)
def test_domains_stand_in_the_order_of_the_architecture(real: Catalog, view: str) -> None:
    matrix = matrix_in(real, real.views[view])
    order = [name for layer in real.layers for name in layer.domains]
    for axis in (matrix.rows, matrix.columns):
        domains = [order.index(group.tint) for group in axis if group.tint]
        assert domains == sorted(domains)


def test_suppliers_are_in_order_of_name_and_who_is_not_named_comes_last() -> None:
    products = [a_product("p", "Alfa", ["c-0-0-0"], unnamed_suppliers=2), a_product("q", "Beta", ["c-0-0-0"])]
    suppliers = [a_supplier("een", "Een", ["p"]), a_supplier("twee", "Twee", ["p", "q"])]
    view = replace(a_view(), content="supplier-matrix")
    matrix = matrix_in(a_catalog([[["Component"]]], products, suppliers), view)
    assert names_on(matrix.rows) == ["Een", "Twee", "leveranciers (niet genoemd)"]
    assert [(mark.sign, mark.said) for mark in matrix.marks] == [
        ("1", "Een op Component: Alfa"),
        ("2", "Twee op Component: Alfa, Beta"),
        ("1", "leveranciers (niet genoemd) op Component: Alfa"),
    ]
    assert dict(matrix.figures) == {"components": 1, "suppliers": 4, "offers": 3}


def test_what_has_no_cell_is_left_out_and_counted_in_the_legend(real: Catalog) -> None:
    view = real.views["matrix-componenten"]
    matrix, layout = matrix_in(real, view), laid_out(real, view, "a3")[1]
    shown = {item.id for axis in (matrix.rows, matrix.columns) for group in axis for item in group.items}
    (entry,) = (placed for placed in walk(layout.root) if placed.id == "legend_reading_left-out")
    assert f"{len(real.components) - len(shown)} referentiecomponenten" in entry.label


def test_a_cell_with_several_relations_says_each_of_them() -> None:
    catalog = a_catalog([[["Geheel", "Deel"]]])
    kinds = ("serves", "aggregates")
    whole = replace(catalog.components["c-0-0-0"], relations=tuple(a_relation(kind, "c-0-0-1") for kind in kinds))
    catalog = replace(catalog, components=MappingProxyType({**catalog.components, "c-0-0-0": whole}))
    (mark,) = matrix_in(catalog, replace(a_view(), content="component-matrix")).marks
    assert mark.sign == "◆→"
    assert mark.said == "Geheel heeft Deel als deel; Geheel bedient Deel"


def an_item(identity: str) -> AxisItem:
    return AxisItem("component", identity, identity, None)


LETTERS = st.lists(st.sampled_from("abcdefghij"), unique=True, min_size=1)
PAIRS = st.lists(st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("abcdefghij")), max_size=15)


@given(LETTERS, PAIRS)
def test_ordering_loses_nothing_and_keeps_what_is_unrelated_in_order(
    letters: list[str], pairs: list[tuple[str, str]]
) -> None:
    items = tuple(map(an_item, letters))
    ordered = clustered(items, pairs)
    assert sorted(ordered, key=repr) == sorted(items, key=repr)
    assert clustered(items, [(other, one) for one, other in reversed(pairs)]) == ordered
    tied = {one for pair in pairs for one in pair if set(pair) <= set(letters) and pair[0] != pair[1]}
    loose = [item.id for item in ordered if item.id not in tied]
    assert loose == [letter for letter in letters if letter not in tied]


@given(LETTERS, PAIRS)
def test_what_hangs_together_stands_together(letters: list[str], pairs: list[tuple[str, str]]) -> None:
    group = {letter: {letter} for letter in letters}
    for one, other in pairs:
        if one in group and other in group:
            both = group[one] | group[other]
            group |= dict.fromkeys(both, both)
    ordered = clustered(tuple(map(an_item, letters)), pairs)
    runs = [frozenset(run) for run, _ in groupby(ordered, lambda item: frozenset(group[item.id]))]
    assert len(runs) == len(set(runs))


def test_columns_follow_the_rows_that_use_them() -> None:
    pairs = [("r3", "component_a"), ("r1", "component_c"), ("r2", "component_b")]
    columns = seriated(map(an_item, "abcd"), pairs, ["r1", "r2", "r3"])
    assert "".join(item.id for item in columns) == "cbad"


@pytest.mark.parametrize("view", REAL)
def test_white_after_every_fifth_row_and_column(real: Catalog, view: str) -> None:
    layout = laid_out(real, view, "a3")[1]
    for group in boxed(layout, "matrix-group"):
        rows = [placed.box for placed in group.children if placed.role == "matrix-row"]
        gaps = [after.y0 - before.y1 > 1 for before, after in pairwise(rows)]
        assert gaps == [place % 5 == 0 for place in range(1, len(rows))]
