"""The registers as tables: what stands in which column, with links and the numbers of pages.

In: a register, the typist, words, and where things stand in the document. Out: tables for `layout.flow`.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from fora_plate.layout.passages import Cell, Row, Table
from fora_plate.link import Link, to_website
from fora_plate.selection import NOBODY, offering_in_words, unnamed_in_words
from fora_plate.sets.pages import page_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.catalog import Component, Evidence, Incumbent, Offering, Product
    from fora_plate.layout.passages import Phrase
    from fora_plate.sets.register import Listed, Register, Replaced, Source, Standing
    from fora_plate.sets.typist import Typist
    from fora_plate.words import Words

__all__ = ["Tables", "Where"]


@dataclass(frozen=True, slots=True)
class Where:
    """Where things stand in the document: pages of plates by the component on them, and page numbers by page."""

    cards: Mapping[str, str]
    numbers: Mapping[str, str]
    words: Words

    def number(self, page: str) -> str:
        """The number of a page; one that is as wide as any while pages are still being counted."""
        return self.numbers.get(page, "000")

    def card(self, component: Component) -> Link:
        """The link to the card of a component that stands on a plate."""
        page = self.cards[component.id]
        said = self.words["to-card"].format(name=component.name, page=self.number(page))
        return Link(f"#{page}/component_{component.id}", said)


@dataclass(frozen=True, slots=True)
class Tables:
    """Makes the tables of one set."""

    register: Register
    typist: Typist
    words: Words
    where: Where

    def contents(self, chapters: Sequence[tuple[str, str]]) -> Table:
        """The chapters by id and name, each with its page."""
        rows = tuple(
            Row(
                f"contents_{page}",
                (Cell((self.typist.name(name, link, face="regular"),)), Cell((self._page(page),))),
            )
            for page, name in chapters
            for link in [Link(f"#{page}", self.words["to-page"].format(name=name, page=self.where.number(page)))]
        )
        return Table("contents", self.words["chapter-contents"], (12, 1), (), rows)

    def gaps(self) -> Table:
        """The components without an alternative."""
        rows = (
            Row(
                f"gap_{place.component.id}",
                (
                    Cell((self._component(place.component),)),
                    Cell((self.typist.small(place.domain.name, dutch=True),)),
                    self.typist.cell(*([self.typist.small(place.function.name, dutch=True)] if place.function else [])),
                    Cell((self._card(place.component),)),
                ),
            )
            for place in self.register.gaps
        )
        return self._table("gaps", (5, 4, 5, 1), ("component", "domain", "function", "page"), rows)

    def components(self) -> Table:
        """Every component with its domain, the number of its alternatives and its page."""
        rows = (
            Row(
                f"component_{place.component.id}",
                (
                    Cell((self._component(place.component), self.typist.small(place.domain.name, dutch=True))),
                    Cell((self.typist.number(str(len(place.products))),)),
                    Cell((self._card(place.component),)),
                ),
            )
            for place in self.register.places_by_name
        )
        return self._table("components", (8, 3.4, 2), ("component", "alternatives", "page"), rows)

    def products(self) -> Table:
        """Every product: name and address, licence and status, what it is an alternative for."""
        rows = (
            Row(
                f"product_{standing.product.id}",
                (Cell(tuple(self._product(standing))), Cell(tuple(self._licence(standing))), self._stands_on(standing)),
            )
            for standing in self.register.standings
        )
        return self._table("products", (4.6, 7, 5), ("product", "licence", "stands-on"), rows)

    def _product(self, standing: Standing) -> Iterator[Phrase]:
        product = standing.product
        link = to_website(product.name, product.homepage, self.words)
        yield self.typist.name(product.name, link)
        yield self.typist.address(product.homepage, link)

    def _licence(self, standing: Standing) -> Iterator[Phrase]:
        product = standing.product
        yield self.typist.small(product.description, dutch=True, tone="ink")
        states = dict.fromkeys((product.licence_status, *standing.states))
        yield self.typist.small(", ".join([product.licence_shown, *(self.words[state] for state in states)]))
        if product.remark:
            yield self.typist.small(product.remark, dutch=True)

    def _stands_on(self, standing: Standing) -> Cell:
        cards = [self._component(component, small=True) for component in standing.components]
        return self.typist.cell(*cards, *(self.typist.small(name, dutch=True) for name in standing.services))

    def suppliers(self) -> Table:
        """Every supplier with its address and its offerings."""
        rows = (
            Row(f"supplier_{listed.supplier.id}", (Cell(tuple(self._supplier(listed))), self._offerings(listed)))
            for listed in self.register.suppliers
        )
        return self._table("suppliers", (5, 8), ("supplier", "offering"), chain(rows, self._unnamed()))

    def _unnamed(self) -> Iterator[Row]:
        """The row of all who are not named, the last."""
        if self.register.unnamed:
            name = self.typist.name(unnamed_in_words(1, self.words))
            products = self.typist.cell(*map(self._by_unnamed, self.register.unnamed))
            yield Row(f"supplier_{NOBODY}", (Cell((name,)), products))

    def _by_unnamed(self, offered: tuple[Product, int]) -> Phrase:
        product, count = offered
        more = f": {unnamed_in_words(count, self.words)}" if count > 1 else ""
        return self.typist.small(product.name + more, self._to_product(product))

    def _supplier(self, listed: Listed) -> Iterator[Phrase]:
        supplier = listed.supplier
        link = to_website(supplier.name, supplier.website, self.words)
        yield self.typist.name(supplier.name, link)
        yield self.typist.address(supplier.website, link)

    def _offerings(self, listed: Listed) -> Cell:
        return self.typist.cell(*(self._offering(offering, product) for offering, product in listed.offerings))

    def _offering(self, offering: Offering, product: Product) -> Phrase:
        said = f"{product.name}: {offering_in_words(offering, self.words)}"
        return self.typist.small(said, self._to_product(product))

    def incumbents(self) -> Table:
        """Established products with what can replace them."""
        rows = (
            Row(f"incumbent_{replaced.incumbent.id}", (Cell(tuple(self._incumbent(replaced))), self._instead(replaced)))
            for replaced in self.register.replaced
        )
        return self._table("incumbents", (5, 7), ("incumbent", "replaced-by"), rows)

    def _incumbent(self, replaced: Replaced) -> Iterator[Phrase]:
        incumbent = replaced.incumbent
        yield self.typist.name(incumbent.name)
        if incumbent.supplier and incumbent.supplier != incumbent.name:
            yield self.typist.small(self.words["by"].format(name=incumbent.supplier))

    def _instead(self, replaced: Replaced) -> Cell:
        told = [_names(replaced.named)] if replaced.named else []
        for component, products in replaced.by_component:
            told.append(self.words["via"].format(component=component.name, names=_names(products)))
        if replaced.parts:
            told.append(self.words["see-parts"].format(names=_names(replaced.parts)))
        return self.typist.cell(*map(self.typist.small, told))

    def sources(self) -> Table:
        """The evidence of every product and supplier that is listed."""
        rows = (
            Row(f"source_{source.kind}_{source.thing.id}", (Cell(tuple(self._thing(source))), self._evidence(source)))
            for source in self.register.sources
        )
        return self._table("sources", (4, 12), ("thing", "evidence"), rows)

    def _thing(self, source: Source) -> Iterator[Phrase]:
        thing, words = source.thing, self.words
        state = words["verified" if thing.verified else "not-verified"]
        checked = (
            words["checked"].format(verified=state, date=thing.checked) if thing.verified and thing.checked else state
        )
        yield self.typist.name(thing.name)
        yield self.typist.small(f"{words[source.kind]}: {checked}")

    def _evidence(self, source: Source) -> Cell:
        found: list[Phrase] = []
        for evidence in source.evidence:
            found.append(self._source(evidence))
            found += [self.typist.small(evidence.note, dutch=True)] if evidence.note else []
        return self.typist.cell(*found)

    def _source(self, evidence: Evidence) -> Phrase:
        if evidence.url is None:
            return self.typist.small(evidence.label(self.words))
        link = Link(evidence.url, self.words["to-source"].format(address=evidence.url.removeprefix("https://")))
        return self.typist.address(evidence.url, link)

    def _table(self, name: str, shares: tuple[float, ...], heads: Sequence[str], rows: Iterator[Row]) -> Table:
        head = tuple(
            self.typist.head(self.words[f"head-{head}"], right=head in {"page", "alternatives"}) for head in heads
        )
        return Table(name, self.words[f"chapter-{name}"], shares, head, tuple(rows))

    def _component(self, component: Component, *, small: bool = False) -> Phrase:
        link = self.where.card(component)
        if small:
            return self.typist.small(component.name, link, dutch=True)
        return self.typist.name(component.name, link, dutch=True)

    def _card(self, component: Component) -> Phrase:
        return self._page(self.where.cards[component.id])

    def _page(self, page: str) -> Phrase:
        """The number of a page; the name before it is the link, so that nobody hears it twice."""
        return self.typist.number(self.where.number(page))

    def _to_product(self, product: Product) -> Link:
        return Link(f"#{page_of('products')}/product_{product.id}", self.words["to-product"].format(name=product.name))


def _names(things: Sequence[Product | Incumbent]) -> str:
    return ", ".join(thing.name for thing in things)
