"""pages: which pages the site has, and what each is given.

In: what is published (`Published`). Out: `Page`s in a fixed order. What is said on a page stands in its template.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from fora_plate.catalog import without_drafts
from fora_plate.selection import select
from fora_plate.sets.plates import NoOverviewError, chosen
from fora_plate.site import places
from fora_plate.site.index import index_of
from fora_plate.site.news import news_of
from fora_plate.site.places import REGISTERS, page_of
from fora_plate.site.text_plate import text_plate
from fora_plate.text import Hyphenator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.catalog import Catalog, Component, Product, Supplier
    from fora_plate.difference import Comparison
    from fora_plate.folder import File
    from fora_plate.geometry import Size
    from fora_plate.scene import About
    from fora_plate.selection import Selection
    from fora_plate.site.index import Index
    from fora_plate.site.news import News
    from fora_plate.view import View
    from fora_plate.words import Words

__all__ = ["Drawn", "Page", "Published", "Site", "pages_of", "site_of"]

SOFT_HYPHEN: Final = "\u00ad"
"""Is seen, as a hyphen, only where a line ends at it."""
Crumbs = tuple[tuple[str, str], ...]
"""The pages above a page, from the front page down: their names and places."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A finished plate: its view, what its files say of itself, its size in units, the files, and a `small` picture.

    The first of the files is the SVG, `small` a picture in pixels for lists of plates.
    """

    view: View
    about: About
    size: Size
    files: tuple[File, ...]
    small: File

    @property
    def picture(self) -> File:
        """The SVG."""
        return self.files[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Everything that goes on the site.

    `data_files` are offered beside the plates. Without a `comparison` no changes are told. Without an `address`, that
    of the front page, nothing on the site says where it stands.
    """

    catalog: Catalog
    plates: tuple[Drawn, ...]
    data_files: tuple[File, ...] = ()
    comparison: Comparison | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: its place, its template and what that is given. `kind` and `name` make its title."""

    place: str
    template: str
    name: str
    description: str
    kind: str = ""
    crumbs: Crumbs = ()
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What all pages know; `brand` is the name of the site."""

    published: Published
    brand: str
    index: Index
    selections: dict[str, Selection]
    overview: Drawn | None
    news: News | None
    hyphenator: Hyphenator

    def soft(self, name: str) -> str:
        """A name of FORA with soft hyphens where the plate would break it: browsers know few Dutch compounds."""
        words = (SOFT_HYPHEN.join(self.hyphenator.parts(word)) for word in name.split(" "))
        return " ".join(words).replace(f"-{SOFT_HYPHEN}", "-")

    @property
    def words(self) -> Words:
        """The words of the program for this architecture."""
        return self.catalog.architecture.words("nl")

    @property
    def catalog(self) -> Catalog:
        """The data."""
        return self.published.catalog

    def plates_of(self, domain: str) -> tuple[Drawn, ...]:
        """The plates about a domain."""
        return tuple(
            plate
            for plate in self.published.plates
            if plate.view.subject and (plate.view.subject.kind, plate.view.subject.id) == ("domain", domain)
        )


def site_of(published: Published) -> Site:
    """The site about what is published, with the overview as its first plate."""
    drafts = frozenset(product.id for product in published.catalog.products.values() if product.draft)
    published = replace(published, catalog=without_drafts(published.catalog))
    catalog, overview = published.catalog, _overview(published)
    plates = sorted(published.plates, key=lambda plate: plate is not overview)
    return Site(
        published=replace(published, plates=tuple(plates)),
        brand=f"{catalog.architecture.name}-plaat",
        index=index_of(catalog),
        selections={plate.view.id: select(catalog, plate.view, "nl") for plate in published.plates},
        overview=overview,
        news=news_of(published.comparison, catalog, drafts),
        hyphenator=Hyphenator(catalog.architecture.seams),
    )


def _overview(published: Published) -> Drawn | None:
    """The plate that shows everything, if there is one."""
    by_view = {plate.view: plate for plate in published.plates}
    try:
        return by_view[chosen(published.catalog, by_view).overview]
    except NoOverviewError:
        return None


def pages_of(site: Site) -> Iterator[Page]:
    """Every page but those that only lead on."""
    yield _front(site)
    yield Page(
        place=places.PLATES,
        template="platen.html",
        name="Platen",
        description="Alle platen op deze site, als afbeelding, als tekst en om te downloaden.",
        crumbs=TOP,
    )
    for plate in site.published.plates:
        yield _plate(site, plate)
    yield from _registers()
    yield from (_component(site, component) for component in site.index.components)
    yield from (_product(product) for product in site.catalog.products.values())
    yield from (_supplier(site, supplier) for supplier in site.catalog.suppliers.values())
    yield Page(
        place=places.CHANGES,
        template="wijzigingen.html",
        name="Wijzigingen",
        description="Wat er in de gegevens achter de platen is veranderd.",
        crumbs=TOP,
    )
    yield Page(
        place=places.DOWNLOADS,
        template="downloads.html",
        name="Downloads",
        description="De platen als SVG, PDF en PNG, en de gegevens erachter.",
        crumbs=TOP,
    )


TOP: Final[Crumbs] = (("Start", places.FRONT),)


def _front(site: Site) -> Page:
    architecture = site.catalog.architecture
    return Page(
        place=places.FRONT,
        template="start.html",
        name="",
        description=f"Open source alternatieven op {architecture.name}, de referentiearchitectuur van "
        f"{architecture.publisher}, en wie ze aanbiedt.",
        values={"selection": site.selections[site.overview.view.id] if site.overview else None},
    )


def _plate(site: Site, plate: Drawn) -> Page:
    selection = site.selections[plate.view.id]
    return Page(
        place=page_of("view", plate.view.id),
        template="plaat.html",
        name=selection.name,
        kind="plaat",
        description=plate.about.description,
        crumbs=(*TOP, ("Platen", places.PLATES)),
        values={"plate": plate, "selection": selection, "parts": text_plate(selection)},
    )


def _registers() -> Iterator[Page]:
    for kind, name, what in (
        ("component", "Componenten", "referentiecomponenten, met hoeveel producten er een alternatief voor zijn"),
        ("product", "Producten", "producten, met hun licentie en status"),
        ("supplier", "Leveranciers", "leveranciers, met wat zij aanbieden"),
    ):
        yield Page(
            place=REGISTERS[kind],
            template=f"register-{kind}.html",
            name=name,
            description=f"Alle {what}, op alfabet.",
            crumbs=TOP,
        )


def _component(site: Site, component: Component) -> Page:
    return Page(
        place=page_of("component", component.id),
        template="component.html",
        name=component.name,
        kind="referentiecomponent",
        description=component.description,
        crumbs=(*TOP, ("Componenten", REGISTERS["component"])),
        values={
            "component": component,
            "beside": tuple(
                other
                for other in site.index.components
                if (other.domain, other.function) == (component.domain, component.function) and other != component
            ),
        },
    )


def _product(product: Product) -> Page:
    return Page(
        place=page_of("product", product.id),
        template="product.html",
        name=product.name,
        kind="product",
        description=product.description,
        crumbs=(*TOP, ("Producten", REGISTERS["product"])),
        values={"product": product},
    )


def _supplier(site: Site, supplier: Supplier) -> Page:
    many = site.catalog.architecture.readers.many
    return Page(
        place=page_of("supplier", supplier.id),
        template="leverancier.html",
        name=supplier.name,
        kind="leverancier",
        description=f"Het gevonden aanbod van {supplier.name} met open source voor {many}.",
        crumbs=(*TOP, ("Leveranciers", REGISTERS["supplier"])),
        values={"supplier": supplier},
    )
