"""What a reader of any of the open data must know, in the words of the plates.

In: a catalog and a language. Out: sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.selection import Language

__all__ = ["notes_of"]

NOTES: Final = ("endorsement", "placing-caveat", "offering-caveat")


def notes_of(catalog: Catalog, language: Language) -> list[str]:
    """The sentences, in order."""
    words = catalog.architecture.words(language)
    return [words[note] for note in NOTES]
