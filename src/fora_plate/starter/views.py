"""views: which views of a model tell what no relationship does.

In: a `Model`, and the parts that a mapping without views finds in it. Out: identifiers of views by what they are for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.starter.colours import grounds_of, tells_colours
from fora_plate.structure.graph import drawn, nested

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from fora_plate.model import Model, View
    from fora_plate.structure.found import Found, Kind

__all__ = ["grounds_told", "views_told"]


def views_told(model: Model, found: Found) -> dict[str, str]:
    """The view for every use for which there is one, in the order of the mapping."""
    ids: dict[Kind, frozenset[str]] = {kind: frozenset(one.id for one in parts) for kind, parts in found.parts.items()}
    nothing: frozenset[str] = frozenset()
    domains, components = ids["domains"], ids["components"]
    functions, subfunctions = ids.get("functions", nothing), ids.get("subfunctions", nothing)
    told: dict[str, str | None] = {}
    told["homes"] = _best(model, lambda view: len(_in_one(view, components, domains)), least=max(1, len(found.certain)))
    if told["homes"] is not None:
        homes = len(_in_one(model.views[told["homes"]], components, domains))
        repeated = _best(model, lambda view: len(_pairs(view, components, domains)), least=homes + 1)
        told["repeats"] = repeated if repeated != told["homes"] else None
    ordered = functions | domains
    told["order"] = _best(model, lambda view: len(_shown(view, ordered)), least=max(2, (len(ordered) + 1) // 2))
    for field, outer in (("functions", functions), ("subfunctions", subfunctions)):
        if outer:
            told[field] = _best(
                model,
                lambda view, outer=outer: len(  # type: ignore[misc]
                    {one for one, _ in _pairs(view, components, outer)}
                ),
                least=sum(bool(one.get(field)) for one in found.links.values()) + 1,
            )
    told["colours"] = _best(model, lambda view: tells_colours(view, found), least=20_000)
    return {use: view for use, view in told.items() if view is not None}


def grounds_told(model: Model, found: Found) -> dict[str, str]:
    """The colours of domains on the view that has most of them, whatever the colours of what is in them."""
    view = _best(model, lambda one: len(grounds_of(one, found)), least=2)
    return grounds_of(model.views[view], found) if view else {}


def _best(model: Model, score: Callable[[View], int], least: int) -> str | None:
    """The view with the highest score, of equals the one with the fewest boxes; nothing if none has the `least`."""
    scored = [(score(view), view) for view in model.views.values()]
    best = max((number for number, _ in scored), default=0)
    if best < least:
        return None
    return min((view for number, view in scored if number == best), key=lambda view: (_size(view), view.id)).id


def _size(view: View) -> int:
    return sum(1 for _ in drawn(view))


def _shown(view: View, ids: Collection[str]) -> set[str]:
    return {node.element for node in drawn(view) if node.element is not None and node.element in ids}


def _pairs(view: View, inner: Collection[str], outer: Collection[str]) -> set[tuple[str, str]]:
    return {(one, around) for one, around in nested(view, inner, outer) if around is not None}


def _in_one(view: View, components: Collection[str], domains: Collection[str]) -> list[str]:
    """The components that a view draws in exactly one domain."""
    around: dict[str, set[str]] = {}
    for component, domain in _pairs(view, components, domains):
        around.setdefault(component, set()).add(domain)
    return [component for component, found in around.items() if len(found) == 1]
