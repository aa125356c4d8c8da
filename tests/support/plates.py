"""Plates for tests, made the way the program makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.build import Request, plates, scene_of
from fora_plate.style import STYLE

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.scene import Scene
    from fora_plate.style import Style


def a_request(
    name: str = "svg",
    *,
    paper: str = "a3",
    portrait: bool = False,
    language: str = "nl",
    dpi: int = 150,
    style: Style = STYLE,
) -> Request:
    """A request for one format."""
    return Request((name,), paper, portrait, language, dpi, style)  # type: ignore[arg-type]


def a_plate(
    catalog: Catalog,
    view: str,
    name: str,
    *,
    paper: str = "a3",
    portrait: bool = False,
    language: str = "nl",
    dpi: int = 150,
    style: Style = STYLE,
) -> bytes:
    """One view in one format."""
    request = a_request(name, paper=paper, portrait=portrait, language=language, dpi=dpi, style=style)
    return next(plates(catalog, [catalog.views[view]], request)).content


def a_scene(catalog: Catalog, view: str, paper: str = "a3", style: Style = STYLE) -> Scene:
    """One view as a scene."""
    return scene_of(catalog, catalog.views[view], a_request(paper=paper, style=style))
