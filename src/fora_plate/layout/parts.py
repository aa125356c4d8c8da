"""What a legend says: suppliers by number, how to read the plate, colophon; only what occurs on this plate.

In: a selection. Out: the legend that explains it (`legend` measures and places that).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, get_args

from fora_plate.layout.elements import types_in_words
from fora_plate.layout.legend import Item, Legend, Part
from fora_plate.layout.measure import fate_before
from fora_plate.layout.texts import plain
from fora_plate.link import to_fora, to_website
from fora_plate.notation import TYPES, named, type_of
from fora_plate.selection import (
    LEVELS,
    NOBODY,
    WITHOUT_PRODUCTS,
    Fate,
    cards_of,
    choice_in_words,
    fates_of,
    licence_in_words,
    report_in_words,
    sections_of,
    source_in_words,
    unnamed_in_words,
)
from fora_plate.words import SIGNS, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.layout.placed import Role
    from fora_plate.selection import Graph, Language, Matrix, NodeKind, Selection
    from fora_plate.style import Style
    from fora_plate.words import Words

__all__ = ["NODES", "legend_of"]

NODES: Final[Mapping[NodeKind, Role]] = {
    "component": "component",
    "application-function": "application-function",
    "standard": "standard",
    "facility-service": "facility-service",
    "facility": "facility",
    "product": "alternative",
    "supplier": "supplier",
    "gap": "alternative",
    "filtered": "alternative",
    "relation": "relation",
}
"""What nodes of relations are on the plate."""


def legend_of(selection: Selection, style: Style) -> Legend:
    """The legend of `selection`, measured."""
    words = selection.words

    def part(name: str, items: Sequence[Item], width: int) -> Part:
        return Part(name, plain(words[f"legend-{name}"], "bold", style.small), tuple(items), width)

    reading = _reading(selection, style)
    parts = [part("reading", reading, 2)] if reading else []
    parts.append(part("colophon", _colophon(selection, style), 2))
    if selection.view.detail == "numbers" and (selection.suppliers or selection.unnamed):
        actor = TYPES["supplier"] if style.archimate else ""
        suppliers = [
            Item(
                numbered.supplier.id,
                str(numbered.number),
                plain(fate_before(numbered.fate) + numbered.supplier.name, "regular", style.small),
                link=to_website(numbered.supplier.name, numbered.supplier.website, words),
                kind=actor,
            )
            for numbered in selection.suppliers
        ]
        if selection.unnamed:  # one row for all, whatever their number: last, and like any other
            said = plain(unnamed_in_words(1, words), "regular", style.small)
            suppliers.append(Item(NOBODY, SIGNS["unnamed"], said, kind=actor))
        parts.insert(0, part("suppliers", suppliers, 1))
    if selection.view.content == "coverage" and selection.gaps:
        gaps = [
            Item(card.id, "", plain(card.name, "regular", style.small), link=to_fora(card.name, card.url, words))
            for card in selection.gaps
        ]
        parts.insert(0, part("gaps", gaps, 1))
    return Legend(tuple(parts), max(part.narrowest(style) for part in parts), style)


def _reading(selection: Selection, style: Style) -> list[Item]:
    """What everything on this plate means: signs, looks of cards, and what else a reader may wonder at."""
    words = selection.words
    if selection.matrix is not None:
        return _reading_of(selection.matrix, words, style)

    def explained(name: str, marker: str = "", variant: str | None = None) -> Item:
        return Item(name, marker, plain(words[f"{name}-why"], "regular", style.small), variant)

    fates = fates_of(selection.layers, selection.suppliers)
    items = [explained(fate, SIGNS[fate], fate) for fate in get_args(Fate) if fate in fates]
    items += [explained(name, marker) for name, marker in _signs(selection)]
    if selection.graph:
        return items + list(_related(selection.graph, words, style, selection.language))
    items += [explained(name, "", variant) for name, variant in _looks(selection)]
    items += _types(selection, style) if style.archimate else ()
    return items + [Item(name, "", plain(text, "regular", style.small)) for name, text in _sentences(selection, words)]


def _reading_of(matrix: Matrix, words: Words, style: Style) -> list[Item]:
    """What the signs in a matrix mean, how it is read and ordered, and what it leaves out."""
    meanings = [(name, sign, words[f"{name}-why"]) for name, sign in matrix.meanings]
    items = [Item(name, sign, plain(said, "regular", style.small), "matrix-cell") for name, sign, said in meanings]
    left_out = ", ".join(plural(words, noun, count) for noun, count in matrix.left_out)
    sentences = {
        "direction": words["matrix-direction"],
        "order": words[matrix.order],
        "left-out": words["matrix-left-out"].format(things=left_out) if left_out else "",
    }
    return items + [Item(name, "", plain(text, "regular", style.small)) for name, text in sentences.items() if text]


def _types(selection: Selection, style: Style) -> Iterator[Item]:
    """The types of elements on the plate with what has them, and where shapes and colours come from."""
    for kind, said in types_in_words(selection):
        yield Item(f"type-{kind.lower()}", "", plain(said, "regular", style.small), kind=kind)
    yield Item("notation", "", plain(selection.words["notation-why"], "regular", style.small))


def _related(graph: Graph, words: Words, style: Style, language: Language) -> Iterator[Item]:
    """The kinds of node and of line on a plate of relations, each with a sample."""
    for node in graph.node_kinds:
        empty = node in {"gap", "filtered"}
        said = words[f"{node}-why" if empty else f"node-{node}"]
        icon = "" if empty or not style.archimate else type_of(NODES[node]) or ""
        if icon:
            name = named(icon, language)
            said = said if said.lower() == name else f"{said} ({name})"
        yield Item(node, "", plain(said, "regular", style.small), node if empty else NODES[node], kind=icon)
    for kind in graph.kinds:
        yield Item(kind, "", plain(words[f"{kind}-why"], "regular", style.small), kind)
    if style.archimate:
        yield Item("notation", "", plain(words["notation-why"], "regular", style.small))
    if graph.centre:
        yield Item("order", "", plain(words["relations-order"], "regular", style.small))


def _signs(selection: Selection) -> Iterator[tuple[str, str]]:
    """The signs on the plate, by the name of their meaning."""
    yield from ((state, SIGNS[state]) for state in selection.states)
    if selection.view.detail == "numbers" and selection.suppliers:
        yield "number", "12"
    if selection.view.detail == "numbers" and selection.unnamed:
        yield "unnamed" if selection.unnamed == 1 else "unnamed-several", SIGNS["unnamed"]
    if selection.graph:
        return
    if any(section.references for section in sections_of(selection.layers)):
        yield "reference", "→"
    elif any(card.repeated for card in cards_of(selection.layers)):
        yield "repeated", "→"


def _looks(selection: Selection) -> Iterator[tuple[str, str]]:
    """The looks of cards that need a word, by the name of their meaning, with the look of their sample."""
    cards = cards_of(selection.layers)
    levels = {card.coverage.level for card in cards if card.coverage and card.emptiness != "filtered"}
    yield from ((f"level-{level}", f"coverage-{level}") for level, _ in reversed(LEVELS) if level in levels)
    empty = {card.emptiness for card in cards}
    if "gap" in empty and not levels:
        yield "gap", "gap"
    yield from ((why, why) for why in ("filtered", "bare") if why in empty)
    if any(not section.cards and not section.references for section in sections_of(selection.layers)):
        yield "nothing", "nothing"
    roles = {card.role for card in cards}
    yield from ((role, role) for role in ("device", "facility") if role in roles)


def _sentences(selection: Selection, words: Words) -> Iterator[tuple[str, str]]:
    """What is told in a sentence."""
    cards = cards_of(selection.layers)
    if any(region.has_domain_wide for layer in selection.layers for region in layer.regions):
        yield "domain-wide", f"{words['domain-wide']}: {words['domain-wide-why']}"
    if any(card.rest for card in cards):
        yield "more", words["more-why"].format(most=selection.view.most_shown)
    if cards and selection.language == "en" and selection.view.detail == "names":
        yield "dutch", words["dutch-why"]
    if cards:
        yield "order", words["reading-order"]


def _colophon(selection: Selection, style: Style) -> list[Item]:
    words, catalog = selection.words, selection.catalog
    orders = {"relations": "ordering-relations", "supplier-map": "ordering-map"}
    order = words["ordering" if selection.matrix else orders.get(selection.view.content, "ordering")]
    caveats = {"ordering": order, "offering": words["offering-caveat"], "placing": words["placing-caveat"]}
    sentences = {
        **(caveats if selection.view.content not in WITHOUT_PRODUCTS else {}),
        "filters": choice_in_words(selection),
        "source": source_in_words(catalog.architecture, words),
        "report": report_in_words(catalog.edition, words),
        "licence": licence_in_words(catalog.edition, words),
    }
    return [Item(name, "", plain(sentence, "regular", style.small)) for name, sentence in sentences.items() if sentence]
