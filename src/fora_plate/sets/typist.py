"""Texts of pages in their sizes: headings, paragraphs, names and addresses, ready to be set.

In: strings. Out: phrases measured in the typeface that is set (`text.set_in`). Sizes are ratios of the text of the
page, as on plates; lengths in leadings of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.layout.passages import Cell, Passage, Phrase
from fora_plate.layout.setting import Look
from fora_plate.layout.texts import Text, plain
from fora_plate.text import Hyphenator, Piece, natural_width, pieces_of, width

if TYPE_CHECKING:
    from fora_plate.layout.placed import Tone
    from fora_plate.link import Link
    from fora_plate.text import Face

__all__ = ["Typist", "address_pieces", "passage"]

NOTHING: Final = "\u2013"
"""Stands where there is nothing to say."""
FIRST_LEVEL: Final = 2
"""Of the headings below a title."""
TITLE: Final = 2.2
TITLE_PITCH: Final = 0.9
"""Leadings of a line of a title, in parts of its size: large letters stand closer."""
HEADING: Final = 1.35
LESSER: Final = 1.1
"""Size of a heading below a heading."""
SMALL: Final = 0.86
SMALL_PITCH: Final = 0.9
"""Leadings of a line of small type."""
LONGEST_WORD: Final = 24
"""Characters of a word in a sentence of somebody that are kept together at most, if there are more."""
LONGEST_PART: Final = 16
"""Characters of an address that are kept together at most; a part that is longer breaks anywhere."""


@dataclass(frozen=True, slots=True)
class Typist:
    """Makes phrases; holds the seams of compounds. Names of FORA are Dutch in every language."""

    hyphenator: Hyphenator

    def title(self, text: str, size: float = TITLE) -> Phrase:
        """The title of a chapter."""
        return Phrase(replace(plain(text, "bold", size), pitch=size * TITLE_PITCH), Look("ink", heading=1))

    def heading(self, text: str, level: int = 2) -> Phrase:
        """A heading below the title."""
        size = HEADING if level <= FIRST_LEVEL else LESSER
        return Phrase(replace(plain(text, "bold", size), pitch=size), Look("ink", heading=level), above=1.2)

    def body(self, text: str, above: float = 0.5, tone: Tone = "ink", link: Link | None = None) -> Phrase:
        """A paragraph."""
        return Phrase(plain(text, "regular"), Look(tone, link=link), above)

    def lead(self, text: str) -> Phrase:
        """The paragraph below a title, muted."""
        return Phrase(replace(plain(text, "regular", 1.1), pitch=1.1), Look("muted"), above=0.5)

    def name(self, text: str, link: Link | None = None, *, dutch: bool = False, face: Face = "bold") -> Phrase:
        """A name in a table, which may break at its seams."""
        pieces = pieces_of(text, face, self.hyphenator if dutch else None)
        made = Text(pieces, natural_width(pieces), face, indent=0.8, language="nl" if dutch else "")
        return Phrase(made, Look("ink", link=link))

    def small(self, text: str, link: Link | None = None, *, dutch: bool = False, tone: Tone = "muted") -> Phrase:
        """What is said below or beside a name."""
        made = replace(plain(text, "regular", SMALL), pitch=SMALL_PITCH, language="nl" if dutch else "")
        return Phrase(made, Look(tone, link=link))

    def said(self, text: str, above: float = 0.0) -> Phrase:
        """What somebody wrote, muted and in small type; a word that is too long breaks anywhere."""
        phrase = self.small(text)
        pieces = tuple(part for piece in phrase.text.pieces for part in _held(piece))
        return replace(phrase, text=replace(phrase.text, pieces=pieces), above=above)

    def address(self, address: str, link: Link) -> Phrase:
        """An address in small type, without what every address begins with."""
        pieces = address_pieces(address.removeprefix("https://").rstrip("/"), SMALL)
        made = Text(pieces, natural_width(pieces), "regular", SMALL, indent=0.8, pitch=SMALL_PITCH)
        return Phrase(made, Look("muted", link=link))

    def number(self, text: str) -> Phrase:
        """A number at the right edge of its column."""
        return Phrase(plain(text, "regular"), Look("ink", right=True))

    def sign(self, text: str) -> Phrase:
        """A sign before what it means."""
        return Phrase(plain(text, "bold"), Look("ink", marker=True))

    def head(self, text: str, *, right: bool = False) -> Phrase:
        """The head of a column of a table."""
        return Phrase(replace(plain(text, "bold", SMALL), pitch=SMALL_PITCH), Look("muted", right=right))

    def cell(self, *phrases: Phrase) -> Cell:
        """A cell of a table; an empty one says that there is nothing."""
        return Cell(phrases or (self.small(NOTHING),))


def passage(identity: str, phrase: Phrase) -> Passage:
    """A phrase by itself; a heading stays with what follows it."""
    return Passage(identity, phrase, stays=bool(phrase.look.heading))


def _held(piece: Piece) -> tuple[Piece, ...]:
    """A piece in parts that are short enough for any column."""
    if len(piece.text) <= LONGEST_WORD:
        return (piece,)
    parts = re.findall(rf".{{1,{LONGEST_WORD}}}", piece.text)
    spaces = (piece.space, *(0.0 for _ in parts[1:]))
    return tuple(Piece(part, width(part, "regular") * SMALL, space) for part, space in zip(parts, spaces, strict=True))


def address_pieces(address: str, size: float) -> tuple[Piece, ...]:
    """The pieces of an address, which may break behind a slash or dash, before a full stop, and in a very long part."""
    parts = re.findall(rf"\.?[^/.-]{{1,{LONGEST_PART}}}[/-]*|[/.-]", address)
    return tuple(Piece(part, width(part, "regular") * size, 0.0) for part in parts)
