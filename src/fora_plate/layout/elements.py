"""Elements: what of ArchiMate occurs on a plate, in words for its legend.

In: a selection. Out: types of elements, each with what has them. Measures and places nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.notation import named, types_of
from fora_plate.selection import cards_of, sections_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.selection import Selection

__all__ = ["types_in_words"]


def types_in_words(selection: Selection) -> Iterator[tuple[str, str]]:
    """Every type on the plate, with its name and what is of that type; just its name where both are called the same."""
    words = selection.words
    for kind, roles in types_of(_roles(selection)).items():
        name, held = named(kind, selection.language), ", ".join(words[f"one-{role}"] for role in roles)
        yield kind, name if held == name else f"{name}: {held}"


def _roles(selection: Selection) -> Iterator[str]:
    """The roles that occur, again and again."""
    regions = [region for layer in selection.layers for region in layer.regions]
    cards, sections = cards_of(selection.layers), sections_of(selection.layers)
    yield from (region.role for region in regions)
    for region in regions:
        if any(section.id for section in region.sections):
            yield "function" if region.role == "domain" else "group"
    yield from (card.role for card in cards)
    if any(card.entries for card in cards):
        yield "product"
    if any(section.references for section in sections):
        yield "component"
    if selection.suppliers or selection.unnamed:
        yield "supplier"
