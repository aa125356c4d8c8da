"""What of a text of strangers a typeface can draw, from left to right; a box stands for everything else.

In: texts. Out: texts of which every character has a glyph. What cannot be seen in any typeface is left out before.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.proof import BOX
from fora_plate.text import missing_glyphs

if TYPE_CHECKING:
    from fora_plate.text import Typeface

__all__ = ["Letters"]

LEFTWARDS: Final = frozenset({"R", "AL", "AN"})
"""Bidirectional classes of what runs from right to left (Unicode UAX #9); a line of a page has one direction."""
JOINING: Final = frozenset({"Mn", "Me"})
"""Categories of marks that belong to the character before them, and are nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Letters:
    """Knows a typeface."""

    typeface: Typeface

    def drawn(self, text: str) -> str:
        """A text as it can be drawn; composed where that is possible."""
        composed = unicodedata.normalize("NFC", text)
        missing = frozenset(missing_glyphs(composed, self.typeface))
        found: list[str] = []
        for character in composed:
            if character not in missing and unicodedata.bidirectional(character) not in LEFTWARDS:
                found.append(character)
            elif unicodedata.category(character) not in JOINING:
                found.append(BOX)
        return "".join(found)
