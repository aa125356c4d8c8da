"""Sentences about what is selected: figures, filters in full and in short, offerings, source, licence, where to report.

In: a selection, or a catalog or a part of it, a view, and a language or its words. Out: text; of filters in an order
that is always the same, whatever the order in which they were given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.view import Availability, LicenceStatus, OfferingKind, Sector
from fora_plate.words import SIGNS, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.catalog import Architecture, Catalog, Domain, Edition, Offering, Supplier
    from fora_plate.selection.selected import Language, Selection
    from fora_plate.view import Filters, View
    from fora_plate.words import Words

__all__ = [
    "WITHOUT_PRODUCTS",
    "choice_in_words",
    "figures_in_words",
    "filters_in_full",
    "licence_in_words",
    "named",
    "offering_in_words",
    "report_in_words",
    "source_in_words",
    "unnamed_in_words",
    "unnamed_sign",
]

WITHOUT_PRODUCTS: Final = frozenset({"blank", "component-matrix", "standard-matrix", "connections"})
"""Contents of plates on which filters on products leave nothing out, unless a command asks for them."""
WEB = "https://"
"""Left out of addresses that are to be read."""


def named(catalog: Catalog, view: View, language: Language) -> str:
    """The name of the view, with the filters that a command added in short: `Overzicht · po · hosting`.

    The proof sheet of a supplier that nobody has verified says so.
    """
    name = view.subtitle_in(language)
    draft = view.subject and view.subject.kind == "supplier" and not catalog.suppliers[view.subject.id].verified
    said = (catalog.architecture.words(language)["not-verified-supplier"],) if draft else ()
    return " · ".join((name, *said, *_Wording(catalog, catalog.architecture.words(language)).short(view.narrowed)))


def figures_in_words(selection: Selection) -> str:
    """The figures of a plate: `24 componenten, 73 producten`; nothing where there are none."""
    return ", ".join(plural(selection.words, noun, count) for noun, count in selection.figures)


def choice_in_words(selection: Selection) -> str:
    """The filters of a plate as a sentence; nothing where it leaves out nothing."""
    return selection.words["filters"].format(filters=selection.filters) if selection.filters else ""


def offering_in_words(offering: Offering, words: Words) -> str:
    """What an offering consists of, and for which sectors, where that is known."""
    said = ", ".join(words[kind] for kind in offering.kinds)
    said += f" ({words['announced']})" if offering.status == "announced" else ""
    return said + (f", {words['for-sectors'].format(sectors=', '.join(offering.sectors))}" if offering.sectors else "")


def unnamed_in_words(count: int, words: Words) -> str:
    """So many suppliers that are not named: `leverancier (niet genoemd)`, `2 leveranciers (niet genoemd)`."""
    return words["unnamed"].split("|")[0] if count == 1 else plural(words, "unnamed", count)


def unnamed_sign(count: int) -> str:
    """What stands for so many suppliers that are not named, as a number stands for one that is."""
    return SIGNS["unnamed"] if count == 1 else f"{count}{SIGNS['unnamed']}"


def source_in_words(architecture: Architecture, words: Words) -> str:
    """Where the structure, the names and the colours come from."""
    return words["source"].format(
        name=architecture.name,
        publisher=architecture.publisher,
        repository=architecture.repository.removeprefix(WEB),
        commit=architecture.commit[:7],
        date=architecture.date,
    )


def licence_in_words(edition: Edition, words: Words) -> str:
    """What may be done with what is drawn, and whose project it is."""
    return words["licence"].format(licence=edition.licence, project=edition.project.removeprefix(WEB))


def report_in_words(edition: Edition, words: Words) -> str:
    """Where to report an error."""
    return words["report"].format(report=edition.report.removeprefix(WEB))


def filters_in_full(catalog: Catalog, view: View, language: Language) -> str:
    """All filters of the view, as parts of one sentence.

    A plate without products tells those of the command, unless it is for its own that they leave nothing.
    """
    wording = _Wording(catalog, catalog.architecture.words(language))
    filters = view.narrowed if view.content in WITHOUT_PRODUCTS and not view.filters.contradictory else view.filters
    return "; ".join((*wording.cards(view), *wording.products(filters), *wording.offerings(filters)))


@dataclass(frozen=True, slots=True)
class _Wording:
    """Puts filters in words; holds the words and the catalog that knows the names."""

    catalog: Catalog
    words: Words

    def short(self, filters: Filters) -> Iterator[str]:
        yield from _ordered(filters.sectors, get_args(Sector))
        for wanted, choices in (
            (filters.offering_kinds, get_args(OfferingKind)),
            (filters.statuses, get_args(Availability)),
            (filters.licence_statuses, get_args(LicenceStatus)),
        ):
            yield from (self.words[choice] for choice in _ordered(wanted, choices))
        yield from _names(filters.suppliers, self.catalog.suppliers)
        yield from _names(filters.domains, self.catalog.domains)
        if filters.core:
            yield self.words["short-core"]
        if filters.verified:
            yield self.words["short-verified"]

    def cards(self, view: View) -> Iterator[str]:
        """What is said of the cards."""
        filters, subject = view.filters, view.subject
        if filters.domains or (filters.domains is not None and not view.areas):  # not of a part with areas alone
            yield self._said("filter-domains", _names(filters.domains, self.catalog.domains))
        if filters.components is not None and not (subject and subject.kind == "component"):
            key = "filter-incumbent" if subject and subject.kind == "incumbent" else "filter-components"
            yield self.words[key].format(choices=subject.name if subject else "")
        if filters.core:
            yield self.words["filter-core"]
        if filters.filled:
            yield self.words["filter-filled"]

    def products(self, filters: Filters) -> Iterator[str]:
        """What is said of the products."""
        if filters.licence_statuses is not None:
            licences = _ordered(filters.licence_statuses, get_args(LicenceStatus))
            yield self._said("filter-licences", (self.words[status] for status in licences))
        if filters.statuses is not None and len(filters.statuses) < len(get_args(Availability)):
            statuses = _ordered(filters.statuses, get_args(Availability))
            yield self._said("filter-statuses", (self.words[status] for status in statuses))
        if filters.verified:
            yield self.words["filter-licence-verified"]

    def offerings(self, filters: Filters) -> Iterator[str]:
        """What is said of the offerings."""
        if filters.supplier_verified:
            yield self.words["filter-verified"]
        if filters.suppliers is not None:
            yield self._said("filter-suppliers", _names(filters.suppliers, self.catalog.suppliers))
        if filters.offering_kinds is not None:
            kinds = _ordered(filters.offering_kinds, get_args(OfferingKind))
            yield self._said("filter-kinds", (self.words[kind] for kind in kinds))
        if filters.sectors is not None:
            yield self._said("filter-sectors", _ordered(filters.sectors, get_args(Sector)))

    def _said(self, key: str, choices: Iterable[str]) -> str:
        """A sentence with a choice: `a`, `a of b`, `a, b of c`; of filters that contradict each other, nothing."""
        *most, last = list(choices) or [self.words["no-overlap"]]
        listed = f"{', '.join(most)} {self.words['or']} {last}" if most else last
        return self.words[key].format(choices=listed)


def _ordered(wanted: frozenset[str] | None, choices: Iterable[str]) -> list[str]:
    return [choice for choice in choices if wanted is not None and choice in wanted]


def _names(wanted: frozenset[str] | None, things: Mapping[str, Domain] | Mapping[str, Supplier]) -> list[str]:
    return [thing.name for thing in things.values() if wanted is not None and thing.id in wanted]
