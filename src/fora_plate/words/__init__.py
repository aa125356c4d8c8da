"""The words of the program itself, in Dutch and English. The names in an architecture and the data stay Dutch."""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import Final

from fora_plate.words.plates import PLATES
from fora_plate.words.posters import POSTERS
from fora_plate.words.relations import RELATIONS
from fora_plate.words.sets import SETS

__all__ = ["SIGNS", "WORDS", "Words", "decimal", "plural", "spoken"]

Words = dict[str, str]

WORDS: Final[dict[str, Words]] = {
    language: PLATES[language] | POSTERS[language] | RELATIONS[language] | SETS[language] for language in ("nl", "en")
}
"""Language to words, each in one of the modules beside this one; singular and plural are parted by a bar.

Those with a `$` need `spoken`, for they name the architecture or whom it is for.
"""

SIGNS: Final[dict[str, str]] = {
    "open-core": "◆",
    "not-open-source": "⊘",
    "announced": "▷",
    "dormant": "○",
    "unverified": "?",
    "unnamed": "n",
    "added": "+",
    "removed": "\u2013",
    "changed": "~",
}
"""The sign behind a product's name for each state, in the place of a number for suppliers that are not named, and
before a name for each fate; no sign depends on colour."""


@lru_cache(maxsize=64)
def spoken(language: str, names: tuple[tuple[str, str], ...]) -> Words:
    """The words of a language with `names` for what stands behind a `$` in them."""
    found = {}
    for key, word in WORDS[language].items():
        # A word with slots is a template for values later: a brace in a name is no slot.
        later = "{" in word
        given = {name: value.replace("{", "{{").replace("}", "}}") if later else value for name, value in names}
        found[key] = Template(word).safe_substitute(given) if "$" in word else word
    return found


def plural(words: Words, key: str, count: int) -> str:
    """The figure with its noun: `1 leverancier`, `2 leveranciers`."""
    singular, many = words[key].split("|")
    return f"{count} {singular if count == 1 else many}"


def decimal(value: float, language: str, form: str = "g") -> str:
    """A figure with the comma or the point of the language; `form` as for `format`."""
    return f"{value:{form}}".replace(".", "," if language == "nl" else ".")
