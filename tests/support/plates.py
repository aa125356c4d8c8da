"""Plates for tests, made the way the program makes them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fora_plate.build import Plate, Request, plates, scene_of
from fora_plate.geometry import Size
from fora_plate.layout import Measures, Wrap
from fora_plate.legibility import Legibility
from fora_plate.quality import PlateName, Quality
from fora_plate.scene import About, Rect, Scene
from fora_plate.style import STYLE

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.scene import Item
    from fora_plate.style import Style


def a_quality(**more: object) -> Quality:
    """The figures of an invented plate; `more` are those of its layout that matter to a test."""
    measures = Measures(7.24, 5.79, 8.42, 0.803, Wrap("component_een", ("Een lange", "naam")), 0, 0)
    return Quality(
        PlateName("alles", (), "a3", "kleur", "nl"),
        replace(measures, **more),  # type: ignore[arg-type]
        Legibility(7.0, "woord", "#595959", "#ffffff"),
    )


def a_file(content: bytes) -> Plate:
    """A finished file that holds `content`."""
    quality = a_quality()
    return Plate("plaat.svg", content, quality.name, quality.measures, a_scene_of())


def a_request(
    name: str = "svg",
    *,
    paper: str | None = "a3",
    portrait: bool | None = False,
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


def an_about(title: str = "proef") -> About:
    """What an invented file says of itself."""
    return About(title, "", "nl", "2026-01-01")


def a_scene_of(*items: Item) -> Scene:
    """A scene of these marks on a white page."""
    page = Rect(0, 0, 400, 300, fill="#ffffff")
    return Scene(Size(400, 300), an_about(), (page, *items))
