"""Where Dutch words may break: at the seams of compounds, else by the dictionary of syllables.

In: words, and the compounds of the data with `|` at their seams. Out: the parts of a word.
Proper names are not passed here: a product name breaks only where it is written apart.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyphen

__all__ = ["Hyphenator"]

SEAM: Final = "|"
SHORTEST_WORD: Final = 12
"""Shorter words are not broken by syllables: a line rarely needs it and it reads badly."""
SHORTEST_PART: Final = 4


@cache
def _dictionary() -> pyphen.Pyphen:
    import pyphen

    return pyphen.Pyphen(lang="nl_NL", left=SHORTEST_PART, right=SHORTEST_PART)


class Hyphenator:
    """Splits words; keeps the seams of one catalog, which take precedence over the dictionary."""

    def __init__(self, seams: Iterable[str] = ()) -> None:
        self._seams = {seam.replace(SEAM, "").casefold(): seam.split(SEAM) for seam in seams}

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of `word`, together equal to it; a break between two of them is marked with a hyphen."""
        known = self._seams.get(word.casefold())
        if known is not None:
            return _cut(word, [len(part) for part in known])
        if len(word) < SHORTEST_WORD or not word.isalpha():
            return (word,)
        ends = _dictionary().positions(word)
        lengths = [end - start for start, end in zip([0, *ends], [*ends, len(word)], strict=True)]
        return _cut(word, lengths)


def _cut(word: str, lengths: list[int]) -> tuple[str, ...]:
    parts, start = [], 0
    for length in lengths:
        parts.append(word[start : start + length])
        start += length
    return tuple(parts)
