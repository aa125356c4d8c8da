"""The words in which a new release of a model is told, in Dutch and English.

`{thing}`, `{old}`, `{new}` and `{hanging}` stand for values.
"""

from __future__ import annotations

from typing import Final

__all__ = ["MIGRATIONS"]

MIGRATIONS: Final[dict[str, dict[str, str]]] = {
    "nl": {
        "new": "Nieuw: {thing}{new}.",
        "returned": "Terug in het model: {thing}.",
        "renamed": "Hernoemd: {old} heet nu {new}.",
        "moved": "Verplaatst: {thing}, van {old} naar {new}.",
        "split": "Gesplitst: {thing} gaat over in {new}.",
        "merged": "Samengevoegd: {old} gaat op in {new}.",
        "followed": "Opgevolgd: {thing} gaat over in {new}, met een andere identifier.",
        "retired": "Vervallen: {thing} staat niet meer in het model en blijft staan, tot iemand beslist.",
        "vanished": "Verdwenen: {thing}. Er hangt niets aan; het gaat uit fora/.",
        "in": " (in {place})",
        "keeps": "  Eraan hangt, en dat blijft zo: {hanging}.",
        "decide": "  Nu te beslissen, met de hand: {hanging}. De koppelingen blijven op {thing} staan.",
        "products": "{number} product: {names}|{number} producten: {names}",
        "suppliers": "{number} leverancier: {names}|{number} leveranciers: {names}",
        "incumbents": "{number} gevestigd product: {names}|{number} gevestigde producten: {names}",
        "views": "{number} plaat: {names}|{number} platen: {names}",
        "others": "{number} andere wijziging|{number} andere wijzigingen",
        "none": "Het model zegt hetzelfde als fora/: er verandert niets.",
        "heading": "{model}: {elements} elementen, {relationships} relaties, {views} views.",
        "and": " en ",
    },
    "en": {
        "new": "New: {thing}{new}.",
        "returned": "In the model again: {thing}.",
        "renamed": "Renamed: {old} is now called {new}.",
        "moved": "Moved: {thing}, from {old} to {new}.",
        "split": "Split: {thing} becomes {new}.",
        "merged": "Merged: {old} become part of {new}.",
        "followed": "Followed: {thing} becomes {new}, with another identifier.",
        "retired": "Retired: {thing} is no longer in the model and stays until somebody decides.",
        "vanished": "Vanished: {thing}. Nothing hangs on it; it leaves fora/.",
        "in": " (in {place})",
        "keeps": "  On it hang, and keep doing so: {hanging}.",
        "decide": "  Now to decide, by hand: {hanging}. The links stay on {thing}.",
        "products": "{number} product: {names}|{number} products: {names}",
        "suppliers": "{number} supplier: {names}|{number} suppliers: {names}",
        "incumbents": "{number} established product: {names}|{number} established products: {names}",
        "views": "{number} plate: {names}|{number} plates: {names}",
        "others": "{number} other change|{number} other changes",
        "none": "The model says the same as fora/: nothing changes.",
        "heading": "{model}: {elements} elements, {relationships} relationships, {views} views.",
        "and": " and ",
    },
}
"""By language and key; singular and plural are parted by a bar."""
