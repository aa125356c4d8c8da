"""explain and list: what the catalog holds, in words for the terminal.

In: a catalog and a name. Out: rows, or a text; `None` where nothing has that name. Reads no file itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from fora_plate.messages import MESSAGES
from fora_plate.selection import cards_of, select, unnamed_in_words
from fora_plate.style import STYLES
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from fora_plate.catalog import Catalog, Component, DescribedPart, Incumbent, Product, Supplier
    from fora_plate.errors import Origin
    from fora_plate.selection import Card, Entry, Language
    from fora_plate.view import View

__all__ = ["explain_code", "explain_id", "rows", "style_rows"]

LABELS: dict[str, dict[str, str]] = {
    "nl": {
        "file": "bestand",
        "url": "adres",
        "domain": "domein",
        "also": "ook in",
        "products": "producten",
        "plates": "platen",
        "licence": "licentie",
        "components": "componenten",
        "services": "netwerkdiensten",
        "suppliers": "leveranciers",
        "offering": "aanbod",
        "description": "wat het is",
        "checked": "nagekeken",
        "verified": "bevestigd",
        "remark": "opmerking",
        "evidence": "bron",
        "part-of": "onderdeel van",
        "alternatives": "alternatieven (eigen inschatting)",
        "style-kleur": "de kleuren van de referentiearchitectuur",
        "style-grijs": "voor een zwart-witprinter: grijs en patronen",
        "style-contrast": "sterk contrast, grote kleine letters, zwaardere lijnen",
        "yes": "ja",
        "no": "nee",
        "on-request": "op verzoek",
    },
    "en": {
        "file": "file",
        "url": "address",
        "domain": "domain",
        "also": "also in",
        "products": "products",
        "plates": "plates",
        "licence": "licence",
        "components": "components",
        "services": "network services",
        "suppliers": "suppliers",
        "offering": "offering",
        "description": "what it is",
        "checked": "checked",
        "verified": "verified",
        "remark": "remark",
        "evidence": "source",
        "part-of": "part of",
        "alternatives": "alternatives (our estimate)",
        "style-kleur": "the colours of the reference architecture",
        "style-grijs": "for a black-and-white printer: grey and patterns",
        "style-contrast": "high contrast, large small type, heavier lines",
        "yes": "yes",
        "no": "no",
        "on-request": "on request",
    },
}
Row = tuple[str, str]
"""A label and a value."""


class Thing(Protocol):
    """Whatever has a name and a file."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def origin(self) -> Origin: ...


def rows(catalog: Catalog, kind: str, language: Language) -> Iterator[tuple[str, ...]]:
    """Id and name of everything of one kind (`views`, `layers`, `domains`, `components`, `products`, `suppliers`).

    Views on request come last, and say so in a third column.
    """
    if kind == "views":
        for view in _views(catalog):
            row = view.id, view.subtitle_in(language)
            yield (*row, LABELS[language]["on-request"]) if view.on_request else row
        return
    if kind == "layers":
        for layer in catalog.layers:
            yield layer.id, layer.name_en if language == "en" else layer.name
        return
    named: dict[str, Mapping[str, Component] | Mapping[str, Product] | Mapping[str, Supplier]] = {
        "components": catalog.components,
        "products": catalog.products,
        "suppliers": catalog.suppliers,
    }
    things = catalog.domains.values() if kind == "domains" else named[kind].values()
    for thing in things:
        yield thing.id, thing.name


def style_rows(language: Language) -> Iterator[Row]:
    """Id and description of every style that comes with the program."""
    for style in STYLES:
        yield style, LABELS[language][f"style-{style}"]


def _views(catalog: Catalog) -> list[View]:
    """The views, those on request last."""
    return sorted(catalog.views.values(), key=lambda view: view.on_request)


def explain_code(code: str, language: Language) -> str | None:
    """What the code of a diagnostic means and what to do about it."""
    message = MESSAGES.get(code)
    if message is None:
        return None
    return f"{code}\n\n{message.why_en if language == 'en' else message.why_nl}"


def explain_id(catalog: Catalog, name: str, language: Language) -> str | None:
    """Everything that is called `name`: where it comes from, on which plates it stands, its evidence."""
    kinds: list[tuple[str, Mapping[str, Any], Callable[[Any], list[Row]]]] = [
        ("domain", catalog.domains, _part),
        ("function", catalog.functions, _part),
        ("component", catalog.components, lambda component: _component(catalog, component, language)),
        ("service", catalog.network_services, _part),
        ("device", catalog.devices, _part),
        ("facility", catalog.facilities, _part),
        ("product", catalog.products, lambda product: _product(catalog, product, language)),
        ("supplier", catalog.suppliers, lambda supplier: _supplier(catalog, supplier, language)),
        ("incumbent", catalog.incumbents, lambda incumbent: _incumbent(catalog, incumbent, language)),
        ("standard", catalog.standards, _part),
    ]
    found = [
        _block(WORDS[language][f"one-{kind}"], things[name], describe(things[name]), language)
        for kind, things, describe in kinds
        if name in things
    ]
    return "\n\n".join(found) or None


def _block(kind: str, thing: Thing, more: list[Row], language: Language) -> str:
    """A heading, and below it one row per fact."""
    facts = [("file", thing.origin.file), *more]
    labels = LABELS[language]
    wide = max(len(labels[label]) for label, _ in facts)
    lines = [f"{kind}: {thing.name} ({thing.id})"]
    lines += [f"  {labels[label]:<{wide}}  {value}" for label, value in facts if value]
    return "\n".join(lines)


def _part(part: DescribedPart) -> list[Row]:
    return [("description", part.description), ("url", part.url)]


def _component(catalog: Catalog, component: Component, language: Language) -> list[Row]:
    products = [product for product in catalog.products.values() if component.id in product.components]
    domains = catalog.domains
    return [
        *_part(component),
        ("domain", domains[component.domain].name),
        ("also", ", ".join(domains[domain].name for domain in component.also_in)),
        ("products", ", ".join(_named(product, language) for product in products)),
        ("plates", _plates(catalog, language, lambda card, _: card.id == component.id)),
    ]


def _product(catalog: Catalog, product: Product, language: Language) -> list[Row]:
    suppliers = [
        supplier.name
        for supplier in catalog.suppliers.values()
        if any(offering.product == product.id for offering in supplier.offerings)
    ]
    if product.unnamed_suppliers:
        suppliers.append(unnamed_in_words(product.unnamed_suppliers, WORDS[language]))
    return [
        ("description", product.description),
        ("url", product.homepage),
        ("licence", f"{product.licence} ({WORDS[language][product.licence_status]})"),
        ("remark", product.remark or ""),
        ("components", ", ".join(catalog.components[component].name for component in product.components)),
        ("services", ", ".join(catalog.network_services[service].name for service in product.services)),
        ("suppliers", ", ".join(suppliers)),
        ("plates", _plates(catalog, language, lambda _, entry: entry is not None and entry.product.id == product.id)),
        *_trust(product, language),
    ]


def _named(product: Product, language: Language) -> str:
    """The name of a product, with a word if it is a draft."""
    return f"{product.name} ({WORDS[language][product.licence_status]})" if product.draft else product.name


def _supplier(catalog: Catalog, supplier: Supplier, language: Language) -> list[Row]:
    words = WORDS[language]
    offerings = [
        f"{_named(catalog.products[offering.product], language) if offering.product else offering.name}: "
        + ", ".join(words[kind] for kind in offering.kinds)
        for offering in supplier.offerings
    ]

    def offers(_: Card, entry: Entry | None) -> bool:
        return entry is not None and any(offer.supplier.supplier.id == supplier.id for offer in entry.offers)

    return [
        ("url", supplier.website),
        ("remark", supplier.remark or ""),
        *(("offering", offering) for offering in offerings),
        ("plates", _plates(catalog, language, offers)),
        *_trust(supplier, language),
    ]


def _incumbent(catalog: Catalog, incumbent: Incumbent, language: Language) -> list[Row]:
    alternatives = [
        _named(product, language) for product in catalog.products.values() if incumbent.id in product.replaces
    ]
    return [
        ("components", ", ".join(catalog.components[component].name for component in incumbent.components)),
        ("part-of", catalog.incumbents[incumbent.part_of].name if incumbent.part_of else ""),
        ("alternatives", ", ".join(alternatives)),
        ("remark", incumbent.remark or ""),
        *_sources(incumbent, language),
    ]


def _trust(thing: Product | Supplier, language: Language) -> list[Row]:
    """When and with what outcome a file was checked, and its sources."""
    return [("checked", thing.checked or ""), *_sources(thing, language)]


def _sources(thing: Product | Supplier | Incumbent, language: Language) -> list[Row]:
    labels = LABELS[language]
    sources = [(source.label(WORDS[language]), source.date, source.note) for source in thing.evidence]
    return [
        ("verified", labels["yes"] if thing.verified else labels["no"]),
        *(("evidence", " · ".join(part for part in source if part)) for source in sources),
    ]


def _plates(catalog: Catalog, language: Language, wanted: Callable[[Card, Entry | None], bool]) -> str:
    """The views with a card, or a product on a card, that is wanted; of views with lines those about such a card."""
    return ", ".join(
        view.id
        for view in _views(catalog)
        if (view.subject or not view.relational)
        and any(
            wanted(card, entry)
            for card in cards_of(select(catalog, view, language).layers)
            for entry in (None, *card.entries)
        )
    )
