"""The legend: suppliers by number, how to read the plate, colophon; only what occurs on this plate.

In: a selection. Out: parts measured on the columns of the plate, and placed. It stands on the grid like the cards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.geometry import Box
from fora_plate.layout.elements import types_in_words
from fora_plate.layout.measure import fate_before
from fora_plate.layout.placed import NOBODY, Placed, PlacedIcon
from fora_plate.layout.setting import Look, Slot, line_of, set_text
from fora_plate.layout.texts import Text, plain, widest_piece
from fora_plate.layout.tracks import columns_needed, fill, least
from fora_plate.link import to_fora, to_website
from fora_plate.notation import TYPES, named, type_of
from fora_plate.selection import (
    LEVELS,
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
from fora_plate.text import advance
from fora_plate.words import SIGNS, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.layout.placed import Line, Role
    from fora_plate.layout.setting import Grid, Strip
    from fora_plate.link import Link
    from fora_plate.selection import Graph, Language, Matrix, NodeKind, Selection
    from fora_plate.style import Style
    from fora_plate.text import Face
    from fora_plate.words import Words

__all__ = ["NODES", "Legend", "legend_of"]

MARKER = 2.5
"""Width of the column of signs and numbers, in em of the plate."""
TRIED = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5)
"""The numbers of columns that are tried, as parts of the most that fit."""
SAMPLE = 1.1
"""Middle of the samples in that column, in em."""
BEFORE_NUMBER = 0.7
"""Side of the square of an icon before a number, in em."""
SHORT = 2
"""Digits of a number that leaves room for an icon before it."""
CENTRED = 0.26
"""From the middle of a line of capitals and descenders down to its baseline, in em."""
SIGN = 0.31
"""From the middle of a sign in a sample down to its baseline, in em: as low as the room for descenders allows."""
HEAD = 1.5
"""Height of the heading of a part, in leadings of the legend."""


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


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the legend: a sign or number, or a sample, named by `variant`, and what it means.

    The sign of something with a sample stands in that. `kind` is the type of element whose icon stands before it.
    """

    id: str
    marker: str
    text: Text
    variant: str | None = None
    link: Link | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the legend: its heading and its items; `width` in columns of the legend."""

    id: str
    name: Text
    items: tuple[Item, ...]
    width: int

    @property
    def indent(self) -> float:
        """Room for markers, in em; none where no item has one, and more where icons stand before long numbers."""
        if any(item.kind and len(item.marker) > SHORT for item in self.items):
            return MARKER + BEFORE_NUMBER / 2
        return MARKER if any(item.marker or item.variant or item.kind for item in self.items) else 0.0

    def rows(self, column: float, style: Style) -> list[int]:
        """The height of each item in leadings of the legend."""
        available = _span(self.width, column, style) - self.indent
        return [round(item.text.lines(available)) for item in self.items]

    def narrowest(self, style: Style) -> float:
        """The width of a column in em under which a piece of a text would run over."""
        widest = max(widest_piece(text) for text in (self.name, *(item.text for item in self.items)))
        return (widest + self.indent + style.legend_gutter) / self.width - style.legend_gutter


@dataclass(frozen=True, slots=True)
class _Fit:
    """How the parts stand side by side: columns and their width in em, rows, and how often its width each takes."""

    columns: int
    column: float
    rows: int
    needed: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Legend:
    """All parts, in order, on columns of its own across the plate."""

    parts: tuple[Part, ...]
    narrowest: float
    style: Style

    def height(self, width: float) -> float:
        """Height in leadings of the plate on a width in em; infinite where the legend cannot stand."""
        fit = self._fit(width)
        return (fit.rows + HEAD) * self.style.legend_line if fit else float("inf")

    def _fit(self, width: float) -> _Fit | None:
        """The lowest way to stand, on the fewest columns if several are as low; `None` where a text would run over."""
        fewest, gutter = sum(part.width for part in self.parts), self.style.legend_gutter
        most = int((width + gutter) / (max(self.narrowest, self.style.legend_column) + gutter))
        if most < fewest:
            return None
        fits = [self._on(columns, width) for columns in sorted({max(fewest, round(most * part)) for part in TRIED})]
        return min(fits, key=lambda fit: (fit.rows, fit.columns))

    def _on(self, columns: int, width: float) -> _Fit:
        """The fewest rows on so many columns, or on fewer and wider ones where not all of them would be used."""
        column = (width + self.style.legend_gutter) / columns - self.style.legend_gutter
        runs = [part.rows(column, self.style) for part in self.parts]

        def needed(rows: int) -> list[int]:
            return [columns_needed(run, rows) for run in runs]

        def taken(rows: int) -> int:
            return sum(count * part.width for count, part in zip(needed(rows), self.parts, strict=True))

        lowest = max(*map(max, runs), sum(map(sum, runs)) // columns)
        rows = least(lowest, lambda rows: taken(rows) <= columns)
        used = taken(rows)
        return _Fit(columns, column, rows, tuple(needed(rows))) if used == columns else self._on(used, width)

    def place(self, strip: Strip, top: float) -> tuple[Placed, ...]:
        """The parts side by side across the strip, from `top` (units) down."""
        fit = self._fit(strip.width)
        if fit is None:
            return ()
        placed, done = [], 0
        for part, count in zip(self.parts, fit.needed, strict=True):
            x = strip.x + done * (fit.column + self.style.legend_gutter) * strip.grid.em
            placed.append(self._part(part, strip.grid, (x, top), fit.column, (count, fit.rows)))
            done += count * part.width
        return tuple(placed)

    def _part(
        self, part: Part, grid: Grid, corner: tuple[float, float], column: float, shape: tuple[int, int]
    ) -> Placed:
        (x, top), (count, rows), step = corner, shape, grid.leading * self.style.legend_line
        each = _span(part.width, column, self.style)
        runs = part.rows(column, self.style)
        children: list[Placed] = []
        for index, items in enumerate(fill(runs, count, rows)):
            left = x + index * (each + self.style.legend_gutter) * grid.em
            y = top + HEAD * step
            for number in items:
                children.append(_item(part, part.items[number], grid, (left, y), (each, runs[number], step)))
                y += runs[number] * step
        right = x + _span(count * part.width, column, self.style) * grid.em
        box = Box.rounded(x, top, right, top + (HEAD + rows) * step)
        lines = set_text(part.name, grid, Slot(x, top, each, step), Look("ink", heading=2)).lines
        return Placed("legend-part", f"legend_{part.id}", box, part.name.said, lines, tuple(children))


def _span(columns: int, column: float, style: Style) -> float:
    """Width in em of so many columns with the gutters between them."""
    return columns * column + (columns - 1) * style.legend_gutter


def _item(part: Part, item: Item, grid: Grid, corner: tuple[float, float], shape: tuple[float, float, float]) -> Placed:
    (x, y), (each, rows, step) = corner, shape
    size, indent = grid.em * item.text.size, part.indent
    lines: list[Line] = []
    if item.marker and not item.variant:
        baseline = y + grid.style.baseline * step
        numeric = item.marker.isdigit() or item.marker == SIGNS["unnamed"]
        edge = x + (indent - 0.55) * grid.em if numeric else x + 0.7 * grid.em
        face: Face = "bold" if numeric else "regular"
        lines.append(line_of(item.marker, (edge, baseline), size, face, Look("ink", right=numeric, marker=True)))
    slot = Slot(x + indent * grid.em, y, each - indent, step)
    text = set_text(item.text, grid, slot, Look("ink", link=item.link))
    sample: tuple[Placed, ...] = ()
    icons = _icons(item, grid, (x, y), step)
    if item.variant:
        white = 0.06 if item.marker else 0.1
        frame = Box.rounded(x + 0.1 * grid.em, y + white * step, x + 2.1 * grid.em, y + (1 - white) * step)
        sign: tuple[Line, ...] = ()
        if item.marker:
            lower = SIGN if item.variant == "matrix-cell" else CENTRED
            middle = (frame.x0 + frame.x1 - advance(item.marker, "bold") * size) / 2
            sign = (line_of(item.marker, (middle, y + step / 2 + lower * size), size, "bold", Look("ink")),)
        sample = (Placed("sample", f"sample_{item.id}", frame, lines=sign, variant=item.variant, icons=icons),)
        icons = ()
    box = Box.rounded(x, y, x + each * grid.em, y + rows * step)
    identity, every = f"legend_{part.id}_{item.id}", (*lines, *text.lines)
    return Placed("legend-entry", identity, box, item.text.said, every, sample, icons=icons)


def _icons(item: Item, grid: Grid, corner: tuple[float, float], step: float) -> tuple[PlacedIcon, ...]:
    """The icon of an item: in the column of samples, or small at its edge before a number."""
    if not item.kind:
        return ()
    style, em, (x, y) = grid.style, grid.em, corner
    side = BEFORE_NUMBER * em if item.marker or item.variant else style.icon * em
    left, middle = x + (0.0 if item.marker else SAMPLE * em - side / 2), y + step / 2
    return (PlacedIcon(item.kind, Box.rounded(left, middle - side / 2, left + side, middle + side / 2)),)


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
    order = words[orders.get(selection.view.content, "ordering")]
    caveats = {"ordering": order, "offering": words["offering-caveat"], "placing": words["placing-caveat"]}
    sentences = {
        **(caveats if selection.view.content not in WITHOUT_PRODUCTS else {}),
        "filters": choice_in_words(selection),
        "source": source_in_words(catalog.architecture, words),
        "report": report_in_words(catalog.edition, words),
        "licence": licence_in_words(catalog.edition, words),
    }
    return [Item(name, "", plain(sentence, "regular", style.small)) for name, sentence in sentences.items() if sentence]
