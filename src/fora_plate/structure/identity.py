"""Identifiers: which element of a model is which part of ours, and what a new part is called.

In: identifiers and names of a model. Out: the same in our spelling. Nothing here looks at a whole model.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from fora_plate.text import missing_glyphs

if TYPE_CHECKING:
    from collections.abc import Container

__all__ = ["address", "bare", "id_for", "original", "readable", "sentence"]

PREFIX: Final = "id-"
PREFIXED: Final = re.compile(r"id-([0-9][0-9a-f]{7}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
"""A UUID that an XML identifier may not be because of its first digit; Archi puts `id-` before it in an export."""
HEX: Final = re.compile(r"id-([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{5})([0-9a-f]{4})([0-9a-f]{11})")
"""How the wiki parts an identifier of 32 digits (`facts` of the wiki: 8, 4, 5, 4 and 11)."""
MOST_ID: Final = 80
MOST_NAME: Final = 120
MOST_SENTENCE: Final = 600


def bare(identifier: str) -> str:
    """What two spellings of one identifier have in common: with `id-` before it in one file, without in another."""
    return identifier.removeprefix(PREFIX)


def original(identifier: str) -> str:
    """An identifier as it was before an export made it fit for XML."""
    found = PREFIXED.fullmatch(identifier)
    return found[1] if found else identifier


def address(start: str, form: str, identifier: str) -> str:
    """The address of the page of an element; `form` as in `MappingRecord.address_form`."""
    if form != "wikixl":
        return start + identifier
    parted = HEX.fullmatch(identifier)
    return start + PREFIX + ("-".join(parted.groups()) if parted else bare(identifier))


def id_for(name: str, taken: Container[str]) -> str:
    """An id of ours for a name: lower case, digits and hyphens, none that is taken."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['\u2019]", "", plain)).strip("-")
    slug = slug if slug[:1].isalpha() else f"n-{slug}".rstrip("-")
    slug = slug[: MOST_ID - 4].rstrip("-")
    number = 1
    found = slug
    while found in taken:
        number += 1
        found = f"{slug}-{number}"
    return found


def readable(text: str, most: int = MOST_NAME) -> str:
    """A text of a model as our files may hold it: on one line, of letters that can be drawn, not too long."""
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    shown = "".join(letter for letter in normal if letter.isprintable())
    for letter in missing_glyphs(shown):
        shown = shown.replace(letter, "")
    shown = " ".join(shown.split())
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "\u2026"


def sentence(documentation: str) -> str:
    """The first sentence of a documentation; empty if it has none."""
    text = readable(documentation, MOST_SENTENCE)
    end = re.search(r"(?<=[.!?])\s", text)
    return text[: end.start()] if end else text
