"""Catalogs with relations, and what must hold of every layout with lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from fora_plate.catalog import ApplicationFunction, Facility, FacilityService, Relation, Standard
from fora_plate.errors import Origin
from fora_plate.layout import walk
from fora_plate.view import Subject
from support.catalogs import a_view
from support.random_catalogs import NAME, catalogs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.geometry import Box
    from fora_plate.layout import Layout
    from fora_plate.selection import Selection
    from fora_plate.view import View

HERE = Origin("proef.yaml")
URL = "https://example.org/"
KINDS = ("aggregates", "part-of", "specialises", "generalises", "serves", "served-by")
HOSTILE = (
    '"]; n0 -> n1 [label="',
    "a\\nb\\",
    "<b>vet</b>&amp;",
    "-->",
    "{p0|p1}",
    "<p0>|<p1>",
    "é \u2019 \u201cx\u201d ;",
)


def a_standard(identity: str, name: str) -> Standard:
    return Standard(**_part(identity, name), description="Een standaard.", classification=None, versions=())


def a_facility(identity: str, name: str, standards: Sequence[str]) -> Facility:
    service = FacilityService(
        **_part(f"{identity}-dienst", f"Dienst {name}"), description="", standards=tuple(standards)
    )
    return Facility(**_part(identity, name), description="", in_preparation=False, services=(service,))


def _part(identity: str, name: str) -> dict[str, Any]:
    return {"id": identity, "fora_id": identity, "name": name, "url": URL + identity, "origin": HERE}


def with_relations(
    catalog: Catalog,
    component: str,
    *,
    relations: Sequence[tuple[str, str]] = (),
    standards: Sequence[str] = (),
    functions: Sequence[str] = (),
    facilities: Sequence[tuple[str, Sequence[int]]] = (),
) -> Catalog:
    """The catalog with one component that hangs together with others; standards, functions and facilities by name."""
    names = {f"std-{number}": name for number, name in enumerate(standards)}
    told = {f"af-{number}": name for number, name in enumerate(functions)}
    changed = replace(
        catalog.components[component],
        relations=tuple(Relation(kind=kind, component=other) for kind, other in relations),  # type: ignore[arg-type]
        standards=tuple(names),
        application_functions=tuple(told),
    )
    made = {
        f"lv-{number}": a_facility(f"lv-{number}", name, [f"std-{one}" for one in known])
        for number, (name, known) in enumerate(facilities)
    }
    return replace(
        catalog,
        components=MappingProxyType({**catalog.components, component: changed}),
        standards=MappingProxyType({identity: a_standard(identity, name) for identity, name in names.items()}),
        application_functions=MappingProxyType(
            {
                identity: ApplicationFunction(**_part(identity, name), domains=(), functions=())
                for identity, name in told.items()
            }
        ),
        facilities=MappingProxyType(made),
    )


def about(catalog: Catalog, component: str) -> View:
    """The view of the relations of a component."""
    view = a_view(f"component-{component}", areas=False)
    subject = Subject("component", component, catalog.components[component].name)
    filters = replace(view.filters, components=frozenset({component}))
    return replace(view, content="relations", subject=subject, filters=filters)


@st.composite
def related(draw: st.DrawFn) -> tuple[Catalog, str]:
    """A catalog, and one of its components that hangs together with anything."""
    names = st.one_of(NAME, st.sampled_from(HOSTILE))
    catalog = draw(catalogs(most=30, names=names).filter(lambda catalog: bool(catalog.components)))
    component = draw(st.sampled_from(list(catalog.components)))
    others = st.sampled_from(list(catalog.components))
    standards = draw(st.lists(names, max_size=20))
    known = st.lists(st.integers(0, max(0, len(standards) - 1)), max_size=3, unique=True)
    return with_relations(
        catalog,
        component,
        relations=draw(st.lists(st.tuples(st.sampled_from(KINDS), others), max_size=6, unique=True)),
        standards=standards,
        functions=draw(st.lists(names, max_size=40)),
        facilities=draw(st.lists(st.tuples(names, known if standards else st.just([])), max_size=4)),
    ), component


def line_faults(selection: Selection, layout: Layout) -> list[str]:
    """Lines that leave the margins, miss their things, or run over other things, in words."""
    graph = selection.graph
    assert graph is not None
    boxes = {placed.id: placed.box for placed in walk(layout.root)}
    nodes = {node.id: boxes[node.id] for node in graph.nodes}
    found = []
    for edge, route in zip(graph.edges, layout.routes, strict=False):
        points = route.points if edge.forward else route.points[::-1]
        left, right, name = nodes[edge.left], nodes[edge.right], f"{edge.left} - {edge.right}"
        if not (_touches(points[0], left.x1, left) and _touches(points[-1], right.x0, right)):
            found.append(f"{name} does not end at its things")
        if not all(_inside(point, boxes["relations"]) for point in points):
            found.append(f"{name} leaves its room")
        crossed = {
            identity
            for point in _close(points)
            for identity, box in nodes.items()
            if box.x0 + 1 < point[0] < box.x1 - 1 and box.y0 + 1 < point[1] < box.y1 - 1
        }
        found += [f"{name} runs over {identity}" for identity in sorted(crossed)]
    return found


def _touches(point: tuple[float, float], edge: float, box: Box) -> bool:
    return abs(point[0] - edge) <= 1 and box.y0 <= point[1] <= box.y1


def _inside(point: tuple[float, float], box: Box) -> bool:
    return box.x0 - 1 <= point[0] <= box.x1 + 1 and box.y0 - 1 <= point[1] <= box.y1 + 1


def _close(points: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    for (x0, y0), (x1, y1) in pairwise(points):
        count = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / 3))
        yield from ((x0 + (x1 - x0) * n / count, y0 + (y1 - y0) * n / count) for n in range(count + 1))
