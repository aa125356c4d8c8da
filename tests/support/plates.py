"""Plates for tests, made the way the program makes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.build import Request, plates, scene_of

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.scene import Scene


def a_request(
    name: str = "svg", *, paper: str = "a3", portrait: bool = False, language: str = "nl", dpi: int = 150
) -> Request:
    """A request for one format."""
    return Request((name,), paper, portrait, language, dpi)  # type: ignore[arg-type]


def a_plate(
    catalog: Catalog,
    view: str,
    name: str,
    *,
    paper: str = "a3",
    portrait: bool = False,
    language: str = "nl",
    dpi: int = 150,
) -> bytes:
    """One view in one format."""
    request = a_request(name, paper=paper, portrait=portrait, language=language, dpi=dpi)
    return next(plates(catalog, [catalog.views[view]], request)).content


def a_scene(catalog: Catalog, view: str, paper: str = "a3") -> Scene:
    """One view as a scene."""
    return scene_of(catalog, catalog.views[view], a_request(paper=paper))
