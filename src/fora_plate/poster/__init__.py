"""Posters: a finished picture on the sheets of one's own printer, or for a print shop.

In: a scene. Out: a document of pages. The picture itself is not touched: every page shows a part of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.paper import paper_of
from fora_plate.poster.bleed import with_bleed
from fora_plate.poster.front import front_of
from fora_plate.poster.grid import grid_of
from fora_plate.poster.sheets import pages_of
from fora_plate.scene import Document
from fora_plate.text import set_in
from fora_plate.words import WORDS, plural

if TYPE_CHECKING:
    from fora_plate.scene import Scene

__all__ = ["SHEETS", "printed", "tiled", "with_bleed"]

SHEETS: Final = ("a4", "a3")
"""The sheets that printers of schools hold, by the names of `paper`."""


def printed(scene: Scene, sheet: str = "", bleed: int = 0) -> Document:
    """`scene` on sheets of the paper called `sheet`, with a bleed in mm, or, without either, as it is."""
    if sheet:
        return tiled(scene, sheet)
    return with_bleed(scene, bleed) if bleed else Document.of(scene)


def tiled(scene: Scene, sheet: str) -> Document:
    """`scene` as a poster on sheets of the paper called `sheet`, behind a sheet that tells how to put it together."""
    grid = grid_of(scene.size, paper_of(sheet).size)
    words, about = WORDS[scene.about.language], scene.about
    title = words["sheets-title"].format(title=about.title, sheets=plural(words, "sheets", len(grid.sheets)))
    with set_in(scene.typeface):
        return Document(replace(about, title=title), (front_of(scene, grid), *pages_of(scene, grid)))
