"""Which column asks what.

In: the headings of a sheet, and what a person said of headings in the mapping file. Out: for every column what it asks,
or nothing where nobody said so and the words do not tell. Never a guess: a heading must be nearly a wording that we
know, and far from those of all other questions; where two columns ask the same, and may not, neither of them does.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from fora_plate.intake.wordings import DENYING, OWN, PRIVATE, SILENT, WORDINGS
from fora_plate.workbook.places import column_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.intake.questions import Asked

__all__ = ["Column", "Columns", "columns_of", "folded", "known"]

ENOUGH: Final = 86
"""Of 100, how much a heading must look like a wording; "Hoe groot is uw organisatie?" has 83."""
MARGIN: Final = 10
"""How much less it must look like every wording of another question."""
SAME_WORD: Final = 85
"""How much two words must look alike to be one, misspelt or inflected; organisatie and organisator have 82."""
LONGEST: Final = 500
"""Characters of a heading that can be a question; the longest of ours has 170."""
NUMBERED: Final = re.compile(r"\s*(?:(?:vraag|question|q)\s*)?\d{1,2}\s*[).:\N{EN DASH}-]*\s+")
OPEN_SOURCE: Final = re.compile(r"\bopen[ -]source")
WORD: Final = re.compile(r"[^\W_]+")
SEVERAL: Final[frozenset[Asked]] = frozenset({"contact", "offer", "list", "exclusion", "ignore"})
"""What may be asked in more columns: details apart, products and services apart, yes or no apart from which part."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet, from 1, with its heading on one line; `asked` is nothing where nobody said so yet.

    A column without a heading is called by its letter, such as `kolom H`; `named` tells that it has one.
    """

    place: int
    heading: str
    asked: Asked | None
    named: bool = True

    @property
    def is_private(self) -> bool:
        """Whether the heading smells of somebody's details, or there is none."""
        return not self.named or PRIVATE.search(folded(self.heading)) is not None


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns in order; and those that seemed to ask the same, by what, so that none of them does."""

    columns: tuple[Column, ...]
    doubled: tuple[tuple[Asked, tuple[Column, ...]], ...]

    def recognised(self) -> frozenset[Asked]:
        """What is asked at all."""
        return frozenset(column.asked for column in self.columns if column.asked not in {None, "ignore"})


def columns_of(headings: Mapping[int, str], said: Mapping[str, Asked]) -> Columns:
    """What every column asks. What a person said counts, and how a heading reads where nobody said anything."""
    told = {folded(heading): asked for heading, asked in said.items()}
    taken = set(told.values()) - SEVERAL if any(folded(text) in told for text in headings.values()) else set()
    columns = []
    for place, text in sorted(headings.items()):
        heading = " ".join(text.split()) or f"kolom {column_name(place)}"
        asked = told.get(folded(heading))
        if asked is None and (read := known(heading)) not in taken:
            asked = read
        columns.append(Column(place, heading, asked, named=bool(text.strip())))
    groups: dict[Asked, list[Column]] = {}
    for column in columns:
        if column.asked and column.asked not in SEVERAL:
            groups.setdefault(column.asked, []).append(column)
    doubled = {asked: tuple(group) for asked, group in groups.items() if len(group) > 1}
    kept = tuple(replace(column, asked=None) if column.asked in doubled else column for column in columns)
    return Columns(kept, tuple(doubled.items()))


def folded(text: str) -> str:
    """A heading without what does not count: capitals, spaces, forms of letters."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@lru_cache(maxsize=4096)
def known(heading: str) -> Asked | None:
    """What a heading asks by its words alone, if that is beyond doubt."""
    if len(heading) > LONGEST:
        return None
    own = _own().get(folded(heading).rstrip(" *:"))
    return own or _question(heading)


@cache
def _own() -> Mapping[str, Asked]:
    return {folded(heading): asked for asked, headings in OWN.items() for heading in headings}


def _question(heading: str) -> Asked | None:
    words, denies = _telling(heading), _denies(heading)
    scores: dict[Asked, float] = {
        asked: max((_alike(words, text) for text, other in wordings if denies == other), default=0)
        for asked, wordings in _wordings().items()
    }
    best, second = sorted(scores, key=lambda asked: -scores[asked])[:2]
    if scores[best] < ENOUGH or scores[best] - scores[second] < MARGIN:
        return None
    close = (text for text, _ in _wordings()[best] if _alike(words, text) >= ENOUGH)
    return best if any(_adds_nothing(words, text) for text in close) else None


def _alike(words: str, wording: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(words, wording) if words else 0


def _adds_nothing(words: str, wording: str) -> bool:
    """Whether every word is one of the wording, but for its spelling: one other word can make it another question."""
    from rapidfuzz import fuzz

    return all(any(fuzz.ratio(word, own) >= SAME_WORD for own in wording.split()) for word in words.split())


@cache
def _wordings() -> Mapping[Asked, tuple[tuple[str, bool], ...]]:
    """The words that tell of every wording, and whether it denies."""
    return {asked: tuple((_telling(text), _denies(text)) for text in texts) for asked, texts in WORDINGS.items()}


def _telling(heading: str) -> str:
    """The words by which a heading differs from others, without its number."""
    return " ".join(word for word in _words(heading) if word not in SILENT)


def _denies(heading: str) -> bool:
    return not DENYING.isdisjoint(_words(heading))


def _words(heading: str) -> list[str]:
    numbered = NUMBERED.sub("", folded(heading), count=1)
    return WORD.findall(OPEN_SOURCE.sub("opensource", numbered))
