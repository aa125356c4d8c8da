"""Sites of any catalog, in memory, and what a parser of HTML finds in them."""

from __future__ import annotations

import base64
import mimetypes
import posixpath
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import html5lib

from fora_plate import build
from fora_plate.folder import File
from fora_plate.site import Drawn, Published, site_files
from fora_plate.site.places import file_of
from fora_plate.view import Filters
from support.browser import a_page

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from playwright.sync_api import Page, Route

    from fora_plate.catalog import Catalog
    from fora_plate.view import View

HTML = "{http://www.w3.org/1999/xhtml}"
HOST = "https://site.example/onder/"
"""Where a site stands in a browser of a test."""
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg==")
"""The smallest PNG, for the small picture of a plate."""
LINKS = {"a": "href", "link": "href", "img": "src"}
"""The elements of our pages that lead to something, with the attribute that says where."""


def drawn(catalog: Catalog, views: Sequence[View] | None = None) -> tuple[Drawn, ...]:
    """Every plate of a catalog, or these, as SVG; the small picture is none."""
    wanted = build.views_of(catalog, (), Filters()) if views is None else views
    made = build.plates(catalog, wanted, build.Request(("svg",), None, None, "nl", 0))
    return tuple(
        Drawn(view, plate.scene.about, plate.scene.size, (plate,), File(f"plaat/{view.id}/klein.png", DOT))
        for view, plate in zip(wanted, made, strict=True)
    )


def a_site(catalog: Catalog, plates: Sequence[Drawn] | None = None, **more: Any) -> Mapping[str, bytes]:  # noqa: ANN401
    """The files of a site by name, with these plates or all; `more` is what is published besides."""
    shown = drawn(catalog) if plates is None else tuple(plates)
    made = list(site_files(Published(catalog=catalog, plates=shown, **more)))
    found = {file.name: file.content for file in made}
    assert len(found) == len(made), "two files of one name"
    return found


@dataclass(frozen=True, slots=True)
class Link:
    """A link on a page: the element, where it leads as written, and the file and fragment if that is on the site."""

    element: str
    target: str
    file: str
    fragment: str

    @property
    def outside(self) -> bool:
        """Whether it leads to another site."""
        return bool(urlsplit(self.target).scheme or urlsplit(self.target).netloc)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page as a browser reads it: its elements in order, and every fault against the HTML standard."""

    elements: tuple[tuple[str, Mapping[str, str], str], ...]
    faults: tuple[str, ...]

    def all(self, *names: str) -> Iterator[tuple[str, Mapping[str, str], str]]:
        """The elements of these names: name, attributes and text."""
        return (element for element in self.elements if element[0] in names)

    def ids(self) -> list[str]:
        """Every id, in order."""
        return [attributes["id"] for _, attributes, _ in self.elements if "id" in attributes]

    def levels(self) -> list[int]:
        """The levels of the headings, in order."""
        return [int(name[1]) for name, _, _ in self.all("h1", "h2", "h3", "h4", "h5", "h6")]

    def links(self, page: str) -> Iterator[Link]:
        """Every link on the page with this file name."""
        for name, attributes, _ in self.all(*LINKS):
            target = attributes.get(LINKS[name], "")
            parts = urlsplit(target)
            place = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
            place = "" if place == "." else place
            is_page = not parts.path or parts.path.endswith("/")
            file = page if not parts.path else posixpath.join(place, "index.html") if is_page else place
            yield Link(name, target, file, unquote(parts.fragment))


@cache
def parsed(content: bytes) -> Parsed:
    """A page, read by the parser of the HTML standard."""
    parser = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("etree"))
    tree = parser.parse(content.decode(), scripting=False)
    elements = tuple(
        (str(element.tag).removeprefix(HTML), dict(element.attrib), "".join(element.itertext()))
        for element in tree.iter()
        if isinstance(element.tag, str)
    )
    return Parsed(elements, tuple(f"{place}: {code} {more}" for place, code, more in parser.errors))


def pages(site: Mapping[str, bytes]) -> dict[str, Parsed]:
    """The pages of a site, by the names of their files."""
    return {name: parsed(content) for name, content in site.items() if name.endswith(".html")}


@contextmanager
def opened(site: Mapping[str, bytes], asked: list[str] | None = None) -> Iterator[Page]:
    """A browser in which the site stands in a folder of a host, and nothing else exists; `asked` gets what it asks."""
    with a_page() as page:
        serve(page, site, asked if asked is not None else [])
        yield page


def serve(page: Page, site: Mapping[str, bytes], asked: list[str]) -> None:
    """Answer all that a page asks from a site, and keep what it asked."""

    def answer(route: Route) -> None:
        address = route.request.url.partition("#")[0]
        asked.append(address)
        name = file_of(address.removeprefix(HOST)) if address.startswith(HOST) else ""
        if name not in site:
            route.fulfill(status=404)
            return
        route.fulfill(body=site[name], content_type=mimetypes.guess_type(name)[0] or "text/plain")

    page.route("**/*", answer)
