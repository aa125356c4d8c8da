"""An order: everything that somebody who asks for a set decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.paper import paper_of

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.paper import Paper
    from fora_plate.selection import Language
    from fora_plate.sets.plates import Maker
    from fora_plate.style import Style
    from fora_plate.view import View
    from fora_plate.words import Words

__all__ = ["TEXT_PAPER", "Order"]

TEXT_PAPER = "a4"
"""The paper of pages of text, if none is asked for."""


@dataclass(frozen=True, slots=True)
class Order:
    """The data, the views that may be in the set, who makes plates, language, style, and a paper for all pages.

    Without `upright` each plate is held as it was made for, or turned where it fits only then.
    """

    catalog: Catalog
    views: tuple[View, ...]
    make: Maker
    language: Language
    style: Style
    paper: str | None = None
    upright: bool | None = None

    @property
    def words(self) -> Words:
        """The words of its language, for this architecture."""
        return self.catalog.architecture.words(self.language)

    @property
    def text_paper(self) -> Paper:
        """The paper of the pages of text, upright."""
        return paper_of(self.paper or TEXT_PAPER, portrait=True)

    def papers(self, view: View) -> tuple[Paper, ...]:
        """The papers that a view may be on, the best one first."""
        name, upright = self.paper or view.paper, view.orientation == "portrait"
        if self.upright is not None:
            return (paper_of(name, portrait=self.upright),)
        return paper_of(name, portrait=upright), paper_of(name, portrait=not upright)
