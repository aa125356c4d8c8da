"""Descriptions: from what a file says in several languages to one sentence for the plate, or a draft for a person.

In: the descriptions of one file. Out: a sentence that the data may hold, and whether it is only a draft. Translates
nothing.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from fora_plate.read.fields import is_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.read.publiccode_record import DescriptionRecord

__all__ = ["DRAFT", "description_of", "is_draft", "languages_of", "sentence_of"]

DRAFT: Final = "Concept: "
"""How a description begins that a person has to write; `is_draft` knows it again."""
MOST_LANGUAGES: Final = 100
LONGEST: Final = 150
"""Of a short description, by the standard."""
MARKUP: Final = re.compile(r"[<>`\\{}|]|&\w+;|\]\(|\*\*|__|https?:|javascript:|@", re.IGNORECASE)
"""HTML, Markdown, addresses: what a person has to look at."""
DUTCH: Final = ("nl", "nld", "dut")
ENGLISH: Final = ("en", "eng")


def is_draft(description: str) -> bool:
    """Whether a description is one that an import left for a person."""
    return description.startswith(DRAFT)


def description_of(descriptions: Mapping[str, DescriptionRecord]) -> tuple[str, str | None]:
    """The description, and the language that it came from: Dutch as it is, another as a draft, `None` for nothing."""
    found = {language: text for language in languages_of(descriptions) if (text := _text(descriptions[language]))}
    language = next(iter(found), None)
    if language is None:
        return f"{DRAFT}nog te beschrijven.", None
    text = found[language]
    if _rank(language)[0] == 0:
        return text, language
    draft = f"{DRAFT}nog te vertalen ({language}): {text}"
    return (draft, language) if is_sentence(draft) else (f"{DRAFT}nog te beschrijven.", None)


def languages_of(descriptions: Mapping[str, DescriptionRecord]) -> tuple[str, ...]:
    """The languages that are looked at, the most useful first."""
    return tuple(sorted(islice(descriptions, MOST_LANGUAGES), key=_rank))


def _rank(language: str) -> tuple[int, str]:
    """Dutch first, then English, then by name (BCP 47; version 0.1 had three letters)."""
    main = language.lower().partition("-")[0]
    return (0 if main in DUTCH else 1 if main in ENGLISH else 2), language


def _text(description: DescriptionRecord) -> str | None:
    return sentence_of(description.shortDescription or "")


def sentence_of(text: str) -> str | None:
    """`text` as one line with a full stop; `None` if it is empty, too long, or holds more than words."""
    line = " ".join(text.split())
    if not line or len(line) > LONGEST or MARKUP.search(line):
        return None
    sentence = line if line[-1] in ".!?" else f"{line}."
    return sentence if is_sentence(sentence) else None
