"""Plates in a set: which views it takes, on which paper, over how many pages, and their links inside the document.

In: a catalog, its views, and the one who makes a plate. Out: pages with plates, still without number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from fora_plate.scene import Figure, Inset, Scene, Text
from fora_plate.selection import cards_of, select
from fora_plate.sets.spread import spread_over_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.link import Link
    from fora_plate.paper import Paper
    from fora_plate.scene import Item
    from fora_plate.selection import Language
    from fora_plate.view import View

__all__ = [
    "Chosen",
    "Maker",
    "NoOverviewError",
    "NoRoomError",
    "PlatePage",
    "cards_on",
    "chosen",
    "plate_pages",
    "relinked",
]


class NoOverviewError(Exception):
    """None of the views is an overview, from which a set starts."""


class NoRoomError(Exception):
    """A view that no number of pages of a paper can hold."""

    def __init__(self, view: View, paper: Paper) -> None:
        super().__init__(view.id)
        self.view, self.paper = view, paper


class Maker(Protocol):
    """Makes a view on a paper: its picture and the size of its text in pt; `None` where the paper cannot hold it."""

    def __call__(self, view: View, paper: Paper, /) -> tuple[Scene, float] | None:
        """The picture and the size."""


@dataclass(frozen=True, slots=True)
class PlatePage:
    """A plate that is to be a page: the view that it shows, and its picture."""

    view: View
    scene: Scene

    @property
    def id(self) -> str:
        """The id of the page."""
        return self.view.id

    @property
    def name(self) -> str:
        """What it is called in the list of contents."""
        return self.view.subtitle_en if self.scene.about.language == "en" else self.view.subtitle


@dataclass(frozen=True, slots=True)
class Chosen:
    """The views of a set by their part in it."""

    overview: View | None
    domains: tuple[View, ...]
    coverage: View | None


def chosen(views: Iterable[View]) -> Chosen:
    """The first plain view of products, the views of single domains, and the first one of coverage."""
    plain = [view for view in views if view.subject is None and view.boxes == "home" and not view.filters.core]
    return Chosen(
        overview=next((view for view in plain if view.content == "products"), None),
        domains=tuple(view for view in views if view.subject and view.subject.kind == "domain"),
        coverage=next((view for view in plain if view.content == "coverage"), None),
    )


def plate_pages(
    catalog: Catalog, view: View, papers: Sequence[Paper], make: Maker, language: Language
) -> tuple[PlatePage, ...]:
    """The pages of a view on the first paper that holds it, else on as few pages as possible of the first.

    None where the view shows nothing. Raises `NoRoomError` where no number of pages holds it.
    """
    if select(catalog, view, language).shows_nothing:
        return ()
    for paper in papers:
        plate = make(view, paper)
        if plate:
            return (PlatePage(view, plate[0]),)
    made: dict[View, Scene] = {}

    def fits(part: View) -> bool:
        plate = make(part, papers[0])
        if plate:
            made[part] = plate[0]
        return plate is not None

    parts = spread_over_pages(catalog, view, language, fits)
    if not parts:
        raise NoRoomError(view, papers[0])
    return tuple(PlatePage(part, made[part]) for part in parts)


def cards_on(catalog: Catalog, pages: Iterable[PlatePage], language: Language) -> dict[str, str]:
    """The page of every component that has its card there; the first one, if there are several."""
    found: dict[str, str] = {}
    for page in pages:
        for card in cards_of(select(catalog, page.view, language).layers):
            if card.role == "component" and not card.repeated:
                found.setdefault(card.id, page.id)
    return found


def relinked(scene: Scene, links: Mapping[str, Link]) -> Scene:
    """`scene` with other links for the headings that lead to these addresses."""
    return replace(scene, items=tuple(_relinked(scene.items, links)))


def _relinked(items: Iterable[Item], links: Mapping[str, Link]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Figure | Inset):
            yield replace(item, items=tuple(_relinked(item.items, links)))
        elif isinstance(item, Text) and item.heading and item.link and item.link.target in links:
            yield replace(item, link=links[item.link.target])
        else:
            yield item
