"""Texts as nothing but their letters and digits, so that no break, mark-up or spelling of them hides anything.

In: a text. Out: its letters and digits without case, accents and ligatures, and where words begin in that. Both what is
searched for and what is searched goes through here, so that they meet whatever stood between their letters.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

__all__ = ["Squeezed", "offset_in", "squeeze"]

BETWEEN: Final = re.compile(r"[\W_]+")
UNSEEN: Final = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]+")
"""Characters of no width, which part no words: soft hyphens, joiners, marks of direction, choices of form."""
ACCENTS: Final = re.compile("[\u0300-\u036f]+")
AT: Final = " at "
"""What the sign in an address for mail becomes, so that the address is not the same as the words in it."""


@dataclass(frozen=True, slots=True)
class Squeezed:
    """A text without what is between its words; `starts` are the places where words begin, and its length."""

    text: str
    starts: tuple[int, ...]


def squeeze(text: str) -> Squeezed:
    """`text` as its letters and digits."""
    words = BETWEEN.sub(" ", _folded(text)).split()
    return Squeezed("".join(words), tuple(accumulate(map(len, words), initial=0)))


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower().replace("@", AT)
    # Twice: folding a case may give a letter with an accent again.
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return ACCENTS.sub("", UNSEEN.sub("", folded)).replace("@", AT)


def offset_in(text: str, letters: int) -> int:
    """Where in `text` the character stands before which there are so many `letters` of it when squeezed."""
    seen = offset = 0
    for line in text.splitlines(keepends=True):
        size = len(squeeze(line).text)
        if seen + size > letters:
            break
        seen, offset = seen + size, offset + len(line)
    for character in text[offset:]:
        size = len(squeeze(character).text)
        if seen + size > letters:
            break
        seen, offset = seen + size, offset + 1
    return offset
