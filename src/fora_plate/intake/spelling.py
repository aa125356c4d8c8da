"""Words however they are spelled: where they stand in a text, and what is the same about two ways to write them.

In: text of anybody. Out: words with their places; texts without capitals, accents and invisible characters. Knows no
language and no product.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Word", "folded", "joined", "shortened", "table", "words_in"]

WORD: Final = re.compile(r"[^\W_]+")
LONGEST_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class Word:
    """Letters and digits in a row: where they stand, as they are written, and without capitals and accents."""

    start: int
    end: int
    text: str
    folded: str


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """`text` without capitals, accents and invisible characters; other forms of a letter as that letter."""
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text.replace("\u0131", "i"))
    return "".join(one for one in letters if unicodedata.category(one) not in {"Mn", "Cf"}).casefold()


def joined(text: str) -> str:
    """`text` as one word, so that "Next Cloud" and "next-cloud" are the same."""
    return "".join(WORD.findall(folded(text)))


def words_in(text: str) -> tuple[Word, ...]:
    """The words of `text`, in order."""
    return tuple(Word(one.start(), one.end(), one[0], folded(one[0])) for one in WORD.finditer(text))


def shortened(texts: Iterable[str]) -> str:
    """Texts as a reason can quote them: on one line, and not too much of it."""
    line = ", ".join(f"“{' '.join(text[: 2 * LONGEST_SHOWN].split())}”" for text in texts)
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 2]}…”"


def table(words: str) -> frozenset[str]:
    """The words of a table, which stand in it with white space between."""
    return frozenset(words.split())
