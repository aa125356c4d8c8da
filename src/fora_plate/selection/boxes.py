"""Where components stand: which boxes of which domain hold them, for each of the three ways of a view.

In: a catalog and a view. Out: per domain its `Box`es, in drawing order; the same component may stand in several.
Looks at FORA and at the filters on components only, never at products.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.selection.selected import Reference

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fora_plate.catalog import Catalog, Component, Domain, Function
    from fora_plate.view import Boxes, View

__all__ = ["Box", "boxes_of"]


@dataclass(frozen=True, slots=True)
class Box:
    """A main function of a domain, or what is domain-wide (`None`), with the components that stand there."""

    function: Function | None
    components: tuple[Component, ...]
    references: tuple[Reference, ...] = ()


Places = dict[str | None, list["Component"]]
"""Components of one domain by the id of their function there; `None` is domain-wide."""


def boxes_of(catalog: Catalog, view: View) -> Mapping[str, tuple[Box, ...]]:
    """The boxes by the id of the domain, for the domains of the view in the order of the layers."""
    filters = view.filters
    components = [
        component
        for component in catalog.components.values()
        if (component.core or not filters.core) and (filters.components is None or component.id in filters.components)
    ]
    places: dict[str, Places] = {domain: {} for domain in catalog.domains}
    for component in components:
        for domain, function in PLACES[view.boxes](catalog, component):
            places[domain].setdefault(function, []).append(component)
    return {
        domain.id: _domain(catalog, view, domain, places[domain.id], components)
        for domain in catalog.domains.values()
        if filters.domains is None or domain.id in filters.domains
    }


def _domain(
    catalog: Catalog, view: View, domain: Domain, places: Places, components: list[Component]
) -> tuple[Box, ...]:
    """The main functions with what stands under them, then what is domain-wide; empty functions in one way only."""
    boxes = []
    used = view.boxes == "home" and not domain.components
    alone = view.filters.domains == frozenset({domain.id})
    for function in (catalog.functions[function] for function in domain.functions):
        held = tuple(places.get(function.id, ()))
        references = _references(catalog, domain, function, components) if used else ()
        if alone and references:  # a plate of nothing but references would show no products at all
            held, references = tuple(reference.component for reference in references), ()
        if held or references or view.boxes == "functions":
            boxes.append(Box(function, held, references))
    if None in places:
        boxes.append(Box(None, tuple(places[None])))
    return tuple(boxes)


def _references(
    catalog: Catalog, domain: Domain, function: Function, components: list[Component]
) -> tuple[Reference, ...]:
    """The components that FORA repeats in a domain that is home to none."""
    return tuple(
        Reference(component, catalog.domains[component.domain])
        for component in components
        if domain.id in component.also_in and function.id in component.functions
    )


Place = tuple[str, str | None]
"""A domain and, unless it is domain-wide, a main function of it."""


def _home(_: Catalog, component: Component) -> list[Place]:
    """Once, in the home domain."""
    return [(component.domain, component.function)]


def _repeated(catalog: Catalog, component: Component) -> list[Place]:
    """At home, and in every domain in which FORA repeats it: under its functions there, else domain-wide."""
    places = _home(catalog, component)
    for domain in component.also_in:
        there: list[str | None] = [
            function for function in component.functions if catalog.functions[function].domain == domain
        ]
        places += [(domain, function) for function in there or [None]]
    return places


def _functions(catalog: Catalog, component: Component) -> list[Place]:
    """Under every main function that FORA ties it to, in any domain; tied to none, domain-wide at home."""
    tied = dict.fromkeys((*component.functions, *filter(None, [component.function])))
    return [(catalog.functions[function].domain, function) for function in tied] or _home(catalog, component)


PLACES: Final[dict[Boxes, Callable[[Catalog, Component], list[Place]]]] = {
    "home": _home,
    "repeated": _repeated,
    "functions": _functions,
}
"""Each way of placing, by its name in a view."""
