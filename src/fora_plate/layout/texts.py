"""Texts ready to be broken: their pieces with widths, and how many leadings they take at a given width.

In: strings and faces. Out: `Text`s, in em. No place yet, and no type size.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fora_plate.text import Piece, count_lines, natural_width, pieces_of, spelled, width
from fora_plate.text.breaking import HYPHEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.text import Face

__all__ = ["Text", "cut_to", "plain", "widest_piece"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text ready to be broken: its pieces, its face, its size in em, and its width on one line in em.

    `inset` is its distance in em from the left edge of the card's content, `indent` that of its later lines from
    its first, and `reserved` what it leaves free at the right edge for a logo; `corner` is what its first line leaves
    free there for an icon. `mark` is the type of element whose icon stands before it, in its inset. From the piece
    `aside` on, the text stands at the right edge, in small type (supplier numbers). `pitch` is how many leadings a line
    takes: more than one for large figures, less for small type on plates with much of it. `language` is that of its
    words, empty if it is that of the plate.
    """

    pieces: tuple[Piece, ...]
    natural: float
    face: Face
    size: float = 1.0
    indent: float = 0.0
    inset: float = 0.0
    aside: int | None = None
    pitch: float = 1.0
    reserved: float = 0.0
    language: str = ""
    corner: float = 0.0
    mark: str = ""

    @property
    def lost(self) -> float:
        """The width in em, left and right, that is not for its words."""
        return self.inset + self.reserved

    def lines(self, available: float) -> float:
        """How many leadings it takes when `available` em are there for text, inset and logo."""
        if self.natural + self.lost + self.corner <= available:
            return self.pitch
        return self.pitch * count_lines(self.pieces, available - self.lost - self.corner, self.indent - self.corner)

    @property
    def said(self) -> str:
        """Its words."""
        return spelled(self.pieces)


def plain(text: str, face: Face, size: float = 1.0) -> Text:
    """A text that breaks only where it is written apart."""
    pieces = pieces_of(text, face, scale=size)
    return Text(pieces, natural_width(pieces), face, size)


def widest_piece(text: Text) -> float:
    """The widest piece with its hyphen; the first leaves the corner free, others may stand on an indented line."""
    return max(
        piece.width + piece.hyphen + (text.indent if index else text.corner) for index, piece in enumerate(text.pieces)
    )


def cut_to(text: Text, available: float) -> Text:
    """The same text with pieces of at most `available` em, cut between any letters where nothing else is left."""
    if widest_piece(text) <= available:
        return text
    pieces = tuple(part for piece in text.pieces for part in _cut(piece, text, available - text.indent))
    return replace(text, pieces=pieces, natural=natural_width(pieces))


def _cut(piece: Piece, text: Text, available: float) -> Iterator[Piece]:
    hyphen = width(HYPHEN, text.face) * text.size
    rest = piece
    while rest.width + rest.hyphen > available and len(rest.text) > 1:
        most = len(rest.text) - 1
        while most > 1 and width(rest.text[:most], text.face) * text.size + hyphen > available:
            most -= 1
        start, end = rest.text[:most], rest.text[most:]
        yield Piece(start, width(start, text.face) * text.size, rest.space, hyphen)
        rest = replace(rest, text=end, width=width(end, text.face) * text.size, space=0.0)
    yield rest
