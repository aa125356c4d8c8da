"""addresses: where plates and what stands on them can be seen on the web, if the edition says where it is published.

In: a catalog and something in it. Out: https addresses in ASCII, or nothing. They are those of the SVGs that a build
without any flags makes, so that whoever publishes that folder breaks no code on paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.link import encoded
from fora_plate.paper import paper_of

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.view import View

__all__ = ["component_address", "domain_address", "plate_address"]


def plate_address(catalog: Catalog, view: View) -> str | None:
    """The address of the plate of `view`, on the paper that it was made for, without the filters of a command."""
    base = catalog.edition.address
    if base is None:
        return None
    paper = paper_of(view.paper, portrait=view.orientation == "portrait")
    return encoded(f"{base.rstrip('/')}/{view.id}-{paper.name}.svg")


def domain_address(catalog: Catalog, domain: str) -> str | None:
    """The address of the plate about a domain, by the id of the domain; none where no template makes such plates."""
    for view in catalog.views.values():
        if view.subject and (view.subject.kind, view.subject.id) == ("domain", domain):
            return plate_address(catalog, view)
    return None


def component_address(catalog: Catalog, component: str) -> str | None:
    """The address of the card of a component, by its id, on the plate of its home domain."""
    address = domain_address(catalog, catalog.components[component].domain)
    return f"{address}#component_{component}" if address else None
