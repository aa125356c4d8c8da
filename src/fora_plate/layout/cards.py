"""Cards: a card becomes a frame with its title and entries at their place.

In: a measured card, the strip that it stands in, its top and bottom. Out: one `Placed` with everything on the card.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from fora_plate.geometry import Box
from fora_plate.layout.blocks import RULE, EntryBlock, MoreBlock, entry_width
from fora_plate.layout.measure import NO_BREAK_SPACE, logo_size, numbered, signs_of
from fora_plate.layout.placed import Placed, PlacedLogo
from fora_plate.layout.setting import Look, Strip, corner_icon, icon_before, line_of, set_text
from fora_plate.link import to_fora, to_website
from fora_plate.notation import told
from fora_plate.selection import NOBODY, unnamed_in_words, unnamed_sign
from fora_plate.text import advance

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fora_plate.layout.blocks import CardBlock, ReferenceBlock
    from fora_plate.layout.placed import Line, Role, Tone
    from fora_plate.layout.setting import Grid, SetText
    from fora_plate.layout.texts import Text
    from fora_plate.selection import Card, Entry, Section
    from fora_plate.words import Words

__all__ = ["Surroundings", "place_card"]

Edges = tuple[float, float]
"""The top and the bottom of something, in units; what follows below starts at that very bottom."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a card stands: its section, the level of its title as a heading, its tint, and the words of the plate.

    `language` is that of the plate, if it says what everything is in ArchiMate, and empty otherwise. `gone` is a card
    that is only there to be seen as gone, with all that stands on it.
    """

    section: Section
    level: int
    tint: str | None
    words: Words
    language: str = ""
    gone: bool = False


def place_card(block: CardBlock, frame: Strip, edges: Edges, around: Surroundings) -> Placed:
    """A card between its top and bottom edge (units), or the frame that holds the references of a section.

    The gap below it is taken off its bottom.
    """
    grid, card = frame.grid, block.card
    style, leading, words = grid.style, grid.leading, around.words
    box = Box.rounded(frame.x, edges[0], frame.right, edges[1] - style.card_gap * leading)
    inner, y = frame.padded(style.card_padding), edges[0] + style.card_top * leading
    lines: list[Line] = []
    below_title = y + (block.title.lines(inner.width) * leading if block.title else 0.0)
    for text, look in _above(block, around):
        lines += set_text(text, grid, inner.slot(y), look).lines
        y += text.lines(inner.width) * leading
    if card is None:
        entries = _entries(block, around.section.id or "", around, inner, y)
        role: Role = "references" if entries else "nothing"
        label = words["references"] if entries else words["no-components"]
        return Placed(role, f"{role}_{around.section.id}", box, label, tuple(lines), entries, around.tint)
    typed = told(card.role, around.language)
    if block.title and typed:
        lines[0] = replace(lines[0], label=", ".join((block.title.said, *typed)))
    icons = corner_icon(card.role, grid, box.x1, lines[0]) if block.title else ()
    identity = f"{card.role}_{card.place}"
    around = replace(around, gone=card.fate == "removed")
    entries = _entries(block, identity, around, inner, y)
    children = entries or _rules(block, identity, around, inner, (y, float(box.y1)))
    if card.fate:
        titled = tuple(line for line in lines if line.y < below_title)
        lines = lines[len(titled) :]
        fated = (
            f"fate_{identity}",
            _ground(inner, (edges[0] + style.card_top * leading, below_title)),
            words[card.fate],
            titled,
        )
        children = (Placed("fate", *fated, tint=around.tint, variant=card.fate, icons=icons), *children)
        icons = ()
    empty = f": {words[card.emptiness]}" if card.emptiness != "filled" else ""
    fate = (words[card.fate],) if card.fate else ()
    said = (f"{words[card.role]} {card.name}", *typed, *fate, *card.notes)
    label = ", ".join(said) + empty
    return Placed(card.role, identity, box, label, tuple(lines), children, around.tint, _variant(card), icons=icons)


def _above(block: CardBlock, around: Surroundings) -> list[tuple[Text, Look]]:
    """The title and the notes, with their looks; a larger title stands out by colour too."""
    titles = []
    if block.title and block.card:
        tone: Tone = "accent" if block.title.size > 1.0 and block.card.fate is None else "ink"
        tone = "muted" if block.card.fate == "removed" else tone
        link = to_fora(block.card.name, block.card.url, around.words)
        titles.append((block.title, Look(tone, heading=around.level, link=link)))
    return [*titles, *((text, Look("ink" if text.face == "bold" else "muted")) for text in block.notes)]


def _variant(card: Card) -> str | None:
    """What makes a card look different from others of its role."""
    if card.fate == "removed":
        return "gone"
    if card.coverage and card.emptiness != "filtered":
        return f"coverage-{card.coverage.level}"
    return None if card.emptiness == "filled" else card.emptiness


def _rules(block: CardBlock, owner: str, around: Surroundings, inner: Strip, edges: Edges) -> tuple[Placed, ...]:
    """Lines to write on, as thin as a box can be, as many as the card has room for."""
    step = RULE * inner.grid.leading
    count = int((edges[1] - edges[0]) / step) if block.rules else 0
    return tuple(
        Placed("rule", f"rule_{owner}_{number}", _thin(inner, edges[0] + (number + 0.85) * step), tint=around.tint)
        for number in range(count)
    )


def _thin(strip: Strip, y: float) -> Box:
    return Box.rounded(strip.x, y, strip.right, y + 1)


def _entries(block: CardBlock, owner: str, around: Surroundings, inner: Strip, top: float) -> tuple[Placed, ...]:
    """The entries of a card, over as many columns as its width allows; `owner` stands in their ids."""
    style, em = inner.grid.style, inner.grid.em
    parts = block.entry_columns(inner.width, style)
    width = entry_width(inner.width, len(parts), style)
    placed = []
    for number, part in enumerate(parts):
        column = Strip(inner.grid, inner.x + number * (width + style.entry_gap) * em, width)
        y = top
        for entry in block.entries[part.start : part.stop]:
            low = y + entry.lines(width) * inner.grid.leading
            if isinstance(entry, EntryBlock):
                placed.append(_product(entry, owner, around, column, (y, low)))
            elif isinstance(entry, MoreBlock):
                placed.append(_more(entry, owner, around, column, (y, low)))
            else:
                placed.append(_reference(entry, owner, around, column, (y, low)))
            y = low
    return tuple(placed)


def _more(block: MoreBlock, owner: str, around: Surroundings, column: Strip, edges: Edges) -> Placed:
    lines = set_text(block.name, column.grid, column.slot(edges[0], block.name.inset), Look("muted")).lines
    label = ", ".join(entry.product.name for entry in block.rest)
    box = Box.rounded(column.x, edges[0], column.right, edges[1])
    return Placed("more", f"more_{owner}", box, label, lines, tint=around.tint)


def _reference(block: ReferenceBlock, owner: str, around: Surroundings, column: Strip, edges: Edges) -> Placed:
    component, domain = block.reference.component, block.reference.domain
    link = to_fora(component.name, component.url, around.words)
    lines = set_text(block.name, column.grid, column.slot(edges[0], block.name.inset), Look("ink", link=link)).lines
    icons = icon_before(block.name, column.grid, lines[0])
    stands = f"{around.words['stands-in']} {domain.name}"
    label = ", ".join((component.name, *told("reference", around.language), stands))
    box = Box.rounded(column.x, edges[0], column.right, edges[1])
    return Placed("reference", f"reference_{owner}_{component.id}", box, label, lines, tint=around.tint, icons=icons)


def _product(block: EntryBlock, owner: str, around: Surroundings, column: Strip, edges: Edges) -> Placed:
    grid, entry, words = column.grid, block.entry, around.words
    top = edges[0] + block.above * grid.leading
    identity = f"{owner}_{entry.product.id}"
    link = to_website(entry.product.name, entry.product.homepage, words)
    tone: Tone = "muted" if around.gone or entry.fate == "removed" else "ink"
    name = set_text(block.name, grid, column.slot(top, block.name.inset), Look(tone, link=link))
    icons = list(icon_before(block.name, grid, name.lines[0]))
    refs = _references(_offerers(entry, words), name, grid, identity, top)
    states = [words[state] for state in (*filter(None, (entry.fate,)), *entry.states)]
    suppliers = [offer.supplier.supplier.name for offer in entry.offers]
    suppliers += [unnamed_in_words(entry.unnamed, words)] if entry.unnamed else []
    spoken = ", ".join(
        [entry.product.name, *told("product", around.language), *states, *([] if block.particulars else suppliers)]
    )
    lines, signs = _parted(replace(name.lines[0], label=spoken), name.lines[1:], entry, tone)
    marks = _signs(signs, identity, top, grid) if signs else ()
    y = top + block.name.lines(column.width) * grid.leading
    for text in block.particulars:
        particular = set_text(text, grid, column.slot(y, text.inset), Look("muted")).lines
        icons += icon_before(text, grid, particular[0])
        lines += particular
        y += text.lines(column.width) * grid.leading
    said = ", ".join([spoken, *(text.said for text in block.particulars)])
    box = _ground(column, edges) if entry.fate else Box.rounded(column.x, edges[0], column.right, edges[1])
    picture = _logo(block, grid, (round(column.right), top))
    children = (*marks, *refs)
    return Placed(
        "product",
        f"product_{identity}",
        box,
        said,
        tuple(lines),
        children,
        variant=entry.fate,
        picture=picture,
        icons=tuple(icons),
    )


def _ground(strip: Strip, edges: Edges) -> Box:
    """The box of something with a fate: a little wider than its words; no colour ends at a letter."""
    beside = strip.grid.style.fate_padding * strip.grid.em
    return Box.rounded(strip.x - beside, edges[0], strip.right + beside, edges[1])


def _parted(first: Line, rest: Sequence[Line], entry: Entry, tone: Tone) -> tuple[list[Line], Line | None]:
    """The lines of a name without the signs behind it, and the signs as a line of their own."""
    *most, last = first, *rest
    signs = signs_of(entry)
    if not signs:
        return [*most, last], None
    name, before = last.text.removesuffix(signs), last.text.removesuffix(signs.lstrip(NO_BREAK_SPACE))
    ends = advance(name, last.face) * last.size
    at = last.x + advance(before, last.face) * last.size
    marks = line_of(signs.lstrip(NO_BREAK_SPACE), (at, last.y), last.size, last.face, Look(tone))
    return [*most, replace(last, text=name, width=ends)], marks


def _signs(signs: Line, identity: str, top: float, grid: Grid) -> tuple[Placed, ...]:
    """The signs behind a name: who listens hears what they mean with the name."""
    line = round((signs.y - top) / grid.leading - grid.style.baseline)
    y = top + line * grid.leading
    box = Box.rounded(signs.x, y, signs.x + signs.width, y + grid.leading)
    return (Placed("sign", f"sign_{identity}", box, lines=(signs,)),)


def _logo(block: EntryBlock, grid: Grid, corner: tuple[int, float]) -> PlacedLogo | None:
    """The logo of a product in the right top `corner` of its box; a low one stands beside its name."""
    if block.logo is None:
        return None
    right, top = corner
    size = logo_size(block.logo, grid.style, grid.em)
    y = ceil(top + max(0.0, (grid.leading - size.height) / 2))
    return PlacedLogo(block.logo, Box(right - size.width, y, right, y + size.height))


def _offerers(entry: Entry, words: Words) -> dict[str, tuple[str, str]]:
    """The id and name of everybody who offers a product, by what stands for them; those not named are together."""
    found = {numbered(offer): (offer.supplier.supplier.id, offer.supplier.supplier.name) for offer in entry.offers}
    if entry.unnamed:
        found[unnamed_sign(entry.unnamed)] = (NOBODY, unnamed_in_words(entry.unnamed, words))
    return found


def _references(
    offerers: Mapping[str, tuple[str, str]], name: SetText, grid: Grid, identity: str, top: float
) -> tuple[Placed, ...]:
    """What stands for the suppliers of a product, each a thing of its own, in order of number."""
    placed = []
    for aside in name.asides:
        y = top + aside.line * grid.leading
        place, size = (aside.x, y + grid.style.baseline * grid.leading), grid.em * grid.style.small
        supplier, supplier_name = offerers[aside.text]
        placed.append(
            Placed(
                "supplier-ref",
                f"supplier-ref_{identity}_{supplier}",
                Box.rounded(aside.x, y, aside.x + aside.width, y + grid.leading),
                supplier_name,
                (line_of(aside.text, place, size, "regular", Look("muted")),),
            )
        )
    return tuple(placed)
