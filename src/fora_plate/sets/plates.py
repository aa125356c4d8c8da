"""Plates in a set: which views it takes, on which paper, over how many pages, and their links inside the document.

In: a catalog, its views, and the one who makes a plate. Out: pages with plates, still without number.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from fora_plate.scene import Figure, Text
from fora_plate.selection import cards_of, select
from fora_plate.sets.spread import spread_over_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.link import Link
    from fora_plate.paper import Paper
    from fora_plate.scene import Item, Scene
    from fora_plate.selection import Language, Selection
    from fora_plate.view import View

__all__ = [
    "Chosen",
    "Maker",
    "NoOverviewError",
    "NoPlateError",
    "PlatePage",
    "cards_on",
    "chosen",
    "plate_pages",
    "relinked",
    "shown",
]


class NoOverviewError(Exception):
    """None of the views is an overview, from which a set starts."""


class NoPlateError(Exception):
    """A view that shows nothing, or that no number of pages of a `paper` can hold."""

    def __init__(self, view: View, paper: Paper | None = None) -> None:
        super().__init__(view.id)
        self.view, self.paper = view, paper


class Maker(Protocol):
    """Makes a view on a paper: its picture and the size of its text in pt; `None` where the paper cannot hold it."""

    def __call__(self, view: View, paper: Paper, /) -> tuple[Scene, float] | None:
        """The picture and the size."""


@dataclass(frozen=True, slots=True)
class PlatePage:
    """A plate that is to be a page, with an id of its own: the view that it shows, and its picture.

    Parts of a view keep the id of that view, for that is where the whole is on the web.
    """

    id: str
    view: View
    scene: Scene

    @property
    def name(self) -> str:
        """What it is called in the list of contents."""
        return self.view.subtitle_in(self.scene.about.language)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The views of a set by their part in it."""

    overview: View
    domains: tuple[View, ...]
    coverage: View | None


def chosen(catalog: Catalog, views: Iterable[View]) -> Chosen:
    """The first plain view of products, the views of single domains, and the first one of coverage.

    Plain is a view that by itself, without the filters of a command, shows every component at home. Raises
    `NoOverviewError`.
    """
    own = {view: catalog.views.get(view.id, view).filters for view in views}
    plain = [
        view
        for view, filters in own.items()
        if view.subject is None and view.boxes == "home"
        if not (filters.core or filters.filled or filters.domains or filters.components)
    ]
    overview = next((view for view in plain if view.content == "products"), None)
    if overview is None:
        raise NoOverviewError
    return Chosen(
        overview=overview,
        domains=tuple(view for view in views if view.subject and view.subject.kind == "domain"),
        coverage=next((view for view in plain if view.content == "coverage"), None),
    )


def shown(catalog: Catalog, overview: View, language: Language) -> Selection:
    """What an overview shows. Raises `NoPlateError` where that is nothing."""
    selection = select(catalog, overview, language)
    if selection.shows_nothing:
        raise NoPlateError(overview)
    return selection


def plate_pages(
    catalog: Catalog, view: View, papers: Sequence[Paper], make: Maker, language: Language
) -> tuple[PlatePage, ...]:
    """The pages of a view on the first paper that holds it, else on as few pages as possible of the first.

    None where the view shows nothing. Raises `NoPlateError` where no number of pages holds it.
    """
    if select(catalog, view, language).shows_nothing:
        return ()
    for paper in papers:
        plate = make(view, paper)
        if plate:
            return (PlatePage(view.id, view, plate[0]),)
    made: dict[View, Scene] = {}

    def fits(part: View) -> bool:
        plate = make(part, papers[0])
        if plate:
            made[part] = plate[0]
        return plate is not None

    parts = spread_over_pages(catalog, view, language, fits)
    if not parts:
        raise NoPlateError(view, papers[0])
    return tuple(PlatePage(f"{view.id}_{number}", part, made[part]) for number, part in enumerate(parts, 1))


def cards_on(catalog: Catalog, pages: Iterable[PlatePage], language: Language) -> dict[str, str]:
    """The page of every component that has its card there; the first one, if there are several."""
    found: dict[str, str] = {}
    for page in pages:
        for card in cards_of(select(catalog, page.view, language).layers):
            if card.role == "component" and not card.repeated:
                found.setdefault(card.id, page.id)
    return found


def relinked(page: PlatePage, links: Mapping[str, Link]) -> PlatePage:
    """The page with other links for the headings of these components."""
    figures = {f"component_{component}": link for component, link in links.items()}
    return replace(page, scene=replace(page.scene, items=tuple(_relinked(page.scene.items, figures))))


def _relinked(items: Iterable[Item], links: Mapping[str, Link], link: Link | None = None) -> Iterator[Item]:
    """The items, in which headings have the link of the figure that they stand in, if it has one; else this `link`."""
    for item in items:
        if isinstance(item, Figure):
            yield replace(item, items=tuple(_relinked(item.items, links, links.get(item.id))))
        elif isinstance(item, Text) and item.heading and item.link and link:
            yield replace(item, link=link)
        else:
            yield item
