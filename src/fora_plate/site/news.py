"""news: what changed in the data since a revision, as it is told on a page and in a feed.

In: a comparison, or none. Out: sentences in groups, each with the page of its thing if it still has one.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from fora_plate.difference import counted, sentence
from fora_plate.site.places import page_of
from fora_plate.words.differences import HEADINGS

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.difference import Change, Comparison

__all__ = ["Group", "News", "Told", "news_of"]


@dataclass(frozen=True, slots=True)
class Told:
    """One change as a sentence; `place` is the page of what changed, empty if it has none."""

    sentence: str
    place: str


@dataclass(frozen=True, slots=True)
class Group:
    """The changes of one kind of thing."""

    id: str
    name: str
    changes: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class News:
    """Everything that changed since the revision called `since`: how many of which, and the groups."""

    since: str
    counted: str
    groups: tuple[Group, ...]


def news_of(comparison: Comparison | None, catalog: Catalog, drafts: frozenset[str] = frozenset()) -> News | None:
    """What there is to tell, but of the products that are `drafts`; `None` where nothing was compared."""
    if comparison is None:
        return None
    words, told = HEADINGS["nl"], [change for change in comparison.changes if not _is_of(change, drafts)]
    groups = tuple(
        Group(kind, words[kind], tuple(Told(sentence(change, "nl"), _place(change, catalog)) for change in changes))
        for kind, changes in groupby(told, key=lambda change: change.kind)
    )
    return News(comparison.old, counted(told, "nl"), groups)


def _is_of(change: Change, products: frozenset[str]) -> bool:
    """Whether a change is of one of these products, or of what is offered of them."""
    return any(kind == "product" and name in products for kind, name in ((change.kind, change.id), *change.owners))


def _place(change: Change, catalog: Catalog) -> str:
    """The page of what changed; of an offering that of its supplier."""
    for kind, identity in ((change.kind, change.id), *change.owners):
        if kind == "component" and identity in catalog.components:
            return page_of("component", identity)
        if kind == "product" and identity in catalog.products:
            return page_of("product", identity)
        if kind == "supplier" and identity in catalog.suppliers:
            return page_of("supplier", identity)
    return ""
