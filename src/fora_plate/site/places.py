"""places: where everything is on the site, and how one page leads to another.

In: kinds and ids. Out: places relative to the top of the site, without a `/` in front; that of a page ends in `/`, the
front page is the empty one. Links are relative, so that the site may stand in any folder of any host.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from fora_plate.link import encoded

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog

__all__ = [
    "CHANGES",
    "DOWNLOADS",
    "FEED",
    "FRONT",
    "ICON",
    "NOT_FOUND",
    "PLATES",
    "REGISTERS",
    "SITEMAP",
    "STYLES",
    "address_of",
    "file_of",
    "moved",
    "page_of",
    "relative",
    "web",
]

Kind = Literal["component", "product", "supplier", "view"]

FRONT: Final = ""
PLATES: Final = "platen/"
REGISTERS: Final = {
    "component": "registers/componenten/",
    "product": "registers/producten/",
    "supplier": "registers/leveranciers/",
}
"""The page that lists all of a kind."""
CHANGES: Final = "wijzigingen/"
DOWNLOADS: Final = "downloads/"
FEED: Final = "wijzigingen.xml"
STYLES: Final = "stijl.css"
ICON: Final = "icoon.svg"
SITEMAP: Final = "sitemap.xml"
NOT_FOUND: Final = "404.html"
FOLDERS: Final[dict[Kind, str]] = {
    "component": "component",
    "product": "product",
    "supplier": "leverancier",
    "view": "plaat",
}
"""The folder of the pages of a kind."""
INDEX: Final = "index.html"
SAFE: Final = ("https://", "http://")


def page_of(kind: Kind, identity: str) -> str:
    """The place of the page about the thing of this kind and id."""
    return f"{FOLDERS[kind]}/{identity}/"


def moved(catalog: Catalog) -> dict[str, str]:
    """Every place that a product or supplier had under an earlier id, with the place that it has now."""
    found: dict[str, str] = {}
    for product in catalog.products.values():
        found |= {page_of("product", old): page_of("product", product.id) for old in product.previously}
    for supplier in catalog.suppliers.values():
        found |= {page_of("supplier", old): page_of("supplier", supplier.id) for old in supplier.previously}
    return found


def file_of(place: str) -> str:
    """The file that a server gives for a place."""
    return f"{place}{INDEX}" if place.endswith("/") or not place else place


def relative(here: str, there: str) -> str:
    """The link from the page at `here` to the place `there`, which may have a fragment."""
    return "../" * here.count("/") + there or "./"


def address_of(base: str, place: str) -> str:
    """The whole address of a place on the site whose front page is at `base`."""
    return encoded(f"{base.rstrip('/')}/{place}")


def web(address: str | None) -> str:
    """An address in the data as a link may lead there; empty for one that is not on the web."""
    return encoded(address) if address and address.startswith(SAFE) else ""
