"""What sets have in common: their plates, the register of the overview, and how the one leads to the other.

In: an order, and the papers of each view. Out: what chapters and pages are made from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.draw import about
from fora_plate.link import Link
from fora_plate.selection import select
from fora_plate.sets.chapters import Chapters
from fora_plate.sets.pages import Making
from fora_plate.sets.plates import NoOverviewError, PlatePage, cards_on, chosen, plate_pages, relinked
from fora_plate.sets.register import register_of
from fora_plate.sets.tables import Tables, Where
from fora_plate.sets.typist import Typist
from fora_plate.text import Hyphenator

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from fora_plate.paper import Paper
    from fora_plate.selection import Selection
    from fora_plate.sets.order import Order
    from fora_plate.sets.pages import Sheets
    from fora_plate.sets.register import Register
    from fora_plate.view import View

__all__ = ["Gathered", "gathered"]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The plates of a set by their part in it, and the register of the overview; `cards` are pages by component."""

    order: Order
    selection: Selection
    register: Register
    overview: tuple[PlatePage, ...]
    domains: tuple[PlatePage, ...]
    coverage: tuple[PlatePage, ...]
    cards: Mapping[str, str]

    def chapters(self, numbers: Mapping[str, str]) -> Chapters:
        """Who makes the chapters of text, for these page numbers."""
        typist = Typist(Hyphenator(self.order.catalog.architecture.seams))
        tables = Tables(self.register, typist, self.order.words, Where(self.cards, numbers))
        return Chapters(self.selection, tables, self.order.words, self.overview[0] if self.overview else None)

    def plates(self, numbers: Mapping[str, str]) -> list[PlatePage]:
        """The plates in order; on the overview, components lead to their cards on the plates of domains."""
        jumps = self._jumps(numbers)
        linked = [PlatePage(page.view, relinked(page.scene, jumps)) for page in self.overview]
        return [*linked, *self.domains, *self.coverage]

    def _jumps(self, numbers: Mapping[str, str]) -> dict[str, Link]:
        """Where components lead in the document, by the address that they have otherwise."""
        where, found = Where(self.cards, numbers), {}
        for component, page in self.cards.items():
            part = self.order.catalog.components[component]
            said = self.order.words["to-card"].format(name=part.name, page=where.number(page))
            found[part.url] = Link(f"#{page}/component_{component}", said)
        return found

    def making(self, sheets: Sheets) -> Making:
        """What all pages share."""
        words, edition = self.order.words, self.order.catalog.edition
        said = about(self.selection, f"{words['set-title']} · {words['edition']} {edition.id}", self.order.style)
        foot = words["page-of"].format(title=words["set-title"], edition=edition.id)
        return Making(self.selection, said, self.order.style, sheets, foot)


def gathered(order: Order, papers: Callable[[View], Sequence[Paper]]) -> Gathered:
    """The plates and the register of an order.

    Raises `NoOverviewError` when no view is an overview, `NoRoomError` for a view that the paper cannot hold.
    """
    catalog, language = order.catalog, order.language
    views = chosen(order.views)
    if views.overview is None:
        raise NoOverviewError

    def made(*wanted: View | None) -> tuple[PlatePage, ...]:
        pages = (plate_pages(catalog, view, papers(view), order.make, language) for view in wanted if view)
        return tuple(page for some in pages for page in some)

    selection = select(catalog, views.overview, language)
    overview, domains, coverage = made(views.overview), made(*views.domains), made(views.coverage)
    cards = cards_on(catalog, domains, language)
    return Gathered(order, selection, register_of(selection), overview, domains, coverage, cards)
