"""cards: a set of cards for workshops, one for every product of a plate, to cut out and lay beside each other.

In: the selection of a plate and a style. Out: a document of A4 sheets with eight cards each. All products get the same
card in the same type, in order of name; what stands on a card is what the plate and its legend say of the product.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.addresses import component_address, domain_address, plate_address
from fora_plate.catalog import sort_key
from fora_plate.draw import about, figures
from fora_plate.layout.sheets import PER_SHEET, SHEET, Foot, around, label_boxes
from fora_plate.layout.slips import Offerer, Slip, SlipPlace, Terms, place_slips
from fora_plate.link import to_fora, to_website
from fora_plate.scene import Document, Page, Rect, Scene
from fora_plate.selection import NOBODY, cards_of, unnamed_in_words
from fora_plate.text import Hyphenator, set_in
from fora_plate.words import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.selection import Card, Entry, Offer, Selection
    from fora_plate.style import Style
    from fora_plate.words import Words

__all__ = ["cards", "slips_of"]

DUTCH: Final = "nl"
"""The language of FORA's names."""


@dataclass(frozen=True, slots=True)
class _Alternative:
    """A product with every component and network service that it stands on."""

    entry: Entry
    places: tuple[Card, ...]


def cards(selection: Selection, style: Style) -> Document:
    """The cards of the products of `selection`; without a page where it has no product."""
    slips = slips_of(selection)
    count = -(-len(slips) // PER_SHEET)
    boxes = (label_boxes() * count)[: len(slips)]
    terms = Terms(style, selection.words, Hyphenator(selection.catalog.architecture.seams))
    title, said = _title(selection), about(selection, _title(selection), style)
    with set_in(style.typeface):
        em, placed = place_slips(slips, boxes, terms) if slips else (1.0, ())
        pages = []
        for number in range(1, count + 1):
            on_it = placed[(number - 1) * PER_SHEET : number * PER_SHEET]
            things = (*around(_foot(selection, title, number, count)), *on_it)
            page = Rect(0, 0, SHEET.width, SHEET.height, fill=style.paper)
            scene = Scene(SHEET, said, (page, *figures(things, selection, em, style)), style.typeface)
            pages.append(Page("", str(number), scene))
    return Document(said, tuple(pages))


def slips_of(selection: Selection) -> tuple[Slip, ...]:
    """What stands on the card of every product of `selection`, in order of name."""
    return tuple(_slip(one, selection) for one in _alternatives(selection))


def _title(selection: Selection) -> str:
    return f"{selection.view.title_in(selection.language)} · {selection.words['slips']}"


def _foot(selection: Selection, title: str, number: int, count: int) -> Foot:
    words = selection.words
    edition = f"{words['edition']} {selection.catalog.edition.id}"
    more = f"{edition} · {words['endorsement']}"
    return Foot(title, selection.name, more, words["sheet-count"].format(number=number, count=count), number)


def _alternatives(selection: Selection) -> list[_Alternative]:
    """Every product in order of name, with its places in the order of the plate, each once."""
    entries: dict[str, Entry] = {}
    places: dict[str, dict[tuple[str, str], Card]] = {}
    for card in cards_of(selection.layers):
        for entry in (*card.entries, *card.rest):
            entries.setdefault(entry.product.id, entry)
            places.setdefault(entry.product.id, {}).setdefault((card.role, card.id), card)
    ordered = sorted(entries.values(), key=lambda entry: sort_key(entry.product.name, entry.product.id))
    return [_Alternative(entry, tuple(places[entry.product.id].values())) for entry in ordered]


def _slip(one: _Alternative, selection: Selection) -> Slip:
    words, product = selection.words, one.entry.product
    return Slip(
        product.id,
        product.name,
        to_website(product.name, product.homepage, words),
        product.description,
        tuple(_facts(one.entry, words)),
        tuple(_place(card, selection) for card in one.places),
        (*(_offerer(offer, words) for offer in one.entry.offers), *_unnamed(one.entry, words)),
        product.logo,
        _address(one.places, selection),
    )


def _facts(entry: Entry, words: Words) -> Iterator[str]:
    """The licence with its status, and the other states, each with its sign and in words."""
    status = entry.product.licence_status
    signed = f"{SIGNS[status]} {words[status]}" if status in SIGNS else words[status]
    yield words["slip-licence"].format(status=signed, licence=entry.product.licence_shown)
    others = [f"{SIGNS[state]} {words[f'{state}-why']}" for state in entry.states if state != status]
    if others:
        yield " · ".join(others)


def _place(card: Card, selection: Selection) -> SlipPlace:
    """Where a product stands, with the domain at home, or the words for what is no domain."""
    words, catalog = selection.words, selection.catalog
    link = to_fora(card.name, card.url, words)
    if card.role != "component":
        return SlipPlace(card.id, card.name, words["network-services"], "", None, link)
    domain = catalog.domains[catalog.components[card.id].domain]
    return SlipPlace(card.id, card.name, domain.name, DUTCH, domain.id, link)


def _offerer(offer: Offer, words: Words) -> Offerer:
    supplier = offer.supplier.supplier
    announced = offer.offering.status == "announced"
    name = words["slip-announced"].format(name=supplier.name) if announced else supplier.name
    return Offerer(supplier.id, name, to_website(supplier.name, supplier.website, words))


def _unnamed(entry: Entry, words: Words) -> Iterator[Offerer]:
    """Those who are not named, together."""
    if entry.unnamed:
        yield Offerer(NOBODY, unnamed_in_words(entry.unnamed, words), None)


def _address(places: Sequence[Card], selection: Selection) -> str | None:
    """The smallest thing on the web that shows all places: a card, the plate of a domain, or the whole plate."""
    catalog = selection.catalog
    components = [card.id for card in places if card.role == "component"]
    domains = {catalog.components[component].domain for component in components}
    found = None
    if len(domains) == 1 and len(components) == len(places):
        found = component_address(catalog, components[0]) if len(components) == 1 else domain_address(catalog, *domains)
    return found or plate_address(catalog, selection.view)
