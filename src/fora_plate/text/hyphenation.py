"""Where Dutch words may break: at the seams of compounds, else by the dictionary of syllables.

In: words, and the compounds of the data with `|` at their seams. Out: the parts of a word.
Proper names are not passed here: a product name breaks only where it is written apart.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pyphen

__all__ = ["Hyphenator"]

SEAM: Final = "|"
INNER: Final = re.compile(r"[^\W\d_](?:.*[^\W\d_])?")
"""From the first letter of a word to its last."""
SHORTEST_WORD: Final = 12
"""Shorter words are not broken by syllables: a line rarely needs it and it reads badly."""
SHORTEST_PART: Final = 4


@cache
def _dictionary() -> pyphen.Pyphen:
    import pyphen

    return pyphen.Pyphen(lang="nl_NL", left=SHORTEST_PART, right=SHORTEST_PART)


class Hyphenator:
    """Splits words; keeps the seams of one catalog, which take precedence over the dictionary."""

    def __init__(self, seams: tuple[str, ...] = ()) -> None:
        self._seams = {seam.replace(SEAM, "").casefold(): seam.split(SEAM) for seam in seams}

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of `word`, together equal to it; a break between two of them is marked with a hyphen.

        Punctuation around the letters stays with the first and the last part.
        """
        match = INNER.search(word)
        if match is None:
            return (word,)
        start = match.start()
        cuts = [0, *(start + place for place in self._places(match[0])), len(word)]
        return tuple(word[one:other] for one, other in pairwise(cuts))

    def _places(self, bare: str) -> list[int]:
        """Where a word without the punctuation around it may break."""
        known = self._seams.get(bare.casefold())
        if known is not None:
            return list(accumulate(len(part) for part in known[:-1]))
        return list(_dictionary().positions(bare)) if len(bare) >= SHORTEST_WORD and bare.isalpha() else []
