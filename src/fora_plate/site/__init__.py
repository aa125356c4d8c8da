"""site: a website of plain files about the catalog and its plates.

In: what is `Published`: a catalog, finished plates, files with data, what changed. Out: `File`s whose names are places
on the site. Reads and writes nothing, needs no script, and asks nothing of any other host.
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from fora_plate.folder import File
from fora_plate.site import places
from fora_plate.site.colours import colour_rules
from fora_plate.site.pages import Drawn, Published, pages_of, site_of
from fora_plate.site.render import rendered
from fora_plate.text import FACES, font_licence, webfont

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.site.pages import Page, Site

__all__ = ["Drawn", "Published", "site_files"]

NAMED: Final = "2026"
"""The year in the name of a feed that has no address (RFC 4151): one in which the project had its domain."""


def site_files(published: Published) -> Iterator[File]:
    """Every file of the site, in a fixed order; no two have the same name."""
    site, pages = site_of(published), []
    for page in pages_of(site):
        pages.append(page.place)
        yield _html(site, page)
    for old, new in places.moved(site.catalog).items():
        yield _text(places.file_of(old), rendered("verhuisd.html", old, site=site, new=new, whole=_whole(site, new)))
    yield from _others(site, pages)
    for plate in published.plates:
        yield from (*plate.files, plate.small)
    yield from (replace(file, name=f"{places.DOWNLOADS}{file.name}") for file in published.data_files)


def _html(site: Site, page: Page) -> File:
    whole = _whole(site, page.place)
    return _text(
        places.file_of(page.place),
        rendered(page.template, page.place, site=site, page=page, whole=whole, words=site.words, **page.values),
    )


def _others(site: Site, pages: list[str]) -> Iterator[File]:
    """What is no page: styles, the feed, and what is there for machines and for who is lost."""
    beside = files("fora_plate.site")
    styles = (beside / places.STYLES).read_text(encoding="utf-8")
    yield _text(places.STYLES, styles + colour_rules(site.catalog))
    yield File(places.ICON, (beside / places.ICON).read_bytes())
    yield from (File(f"inter-{face}.woff2", webfont(face)) for face in FACES)
    yield File("inter-licentie.txt", font_licence())
    yield _text(places.FEED, _feed(site))
    yield _text(places.NOT_FOUND, rendered("404.html", places.NOT_FOUND, site=site, top=_whole(site, places.FRONT)))
    yield _text("robots.txt", _robots(site))
    if site.published.address:
        addresses = [_whole(site, place) for place in pages]
        yield _text(places.SITEMAP, rendered("sitemap.xml", places.SITEMAP, addresses=addresses))


def _feed(site: Site) -> str:
    """What changed as an Atom feed (RFC 4287), named by its address, or else by the host of the project."""
    whole, page = _whole(site, places.FEED), _whole(site, places.CHANGES) or places.CHANGES
    name = whole or f"tag:{urlsplit(site.catalog.edition.project).hostname},{NAMED}:{places.FEED}"
    return rendered("wijzigingen.xml", places.FEED, site=site, whole=whole, name=name, page=page)


def _robots(site: Site) -> str:
    """What machines that read the site are told (RFC 9309): everything is there for them."""
    whole = _whole(site, places.SITEMAP)
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {whole}\n" if whole else "")


def _whole(site: Site, place: str) -> str:
    """The whole address of a place; empty where nobody says where the site stands."""
    base = site.published.address
    return places.address_of(base, place) if base else ""


def _text(name: str, text: str) -> File:
    return File(name, text.encode())
