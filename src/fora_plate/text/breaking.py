"""Breaking a text into lines: few lines first, then no hyphens, then even lines.

In: pieces with their widths in em and the width of the line. Out: the number of lines, or the pieces per line.
After Knuth and Plass, "Breaking Paragraphs into Lines" (1981): all breaks are weighed together, not line by line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from fora_plate.text.font import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.text.hyphenation import Hyphenator
    from fora_plate.text.typeface import Face

__all__ = ["Piece", "break_lines", "count_lines", "natural_width", "pieces_of", "spelled"]

HYPHEN: Final = "-"
HYPHEN_COST: Final = 2.0
"""A hyphen costs as much as a line that is short by one and a half times its width."""
LONELY_COST: Final = 1.0
"""A line with nothing but a short piece costs as much as an empty one, on top of being short."""
LONELY: Final = 2.2
"""A piece under this width (em) is too short to stand alone on a line."""
NO_BREAK_SPACE: Final = "\u00a0"
LEADING_DASH: Final = re.compile(r" (?=[-\u2013/])")
"""The space before a dash or slash at the beginning of a word, as in `Generieke / basis-applicatie`."""
ACRONYM: Final = re.compile(r"\([A-Z0-9]+(?:[-/&][A-Z0-9]+)*\)")
TOLERANCE: Final = 1e-6


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text that is never broken.

    `space` is the width before it when it does not start a line, `hyphen` the width added when a line ends after
    it; `cost` is the displeasure of a line that ends after it. All widths in em of the text's main size.
    """

    text: str
    width: float
    space: float
    hyphen: float = 0.0
    cost: float = 0.0


def pieces_of(text: str, face: Face, hyphenator: Hyphenator | None = None, scale: float = 1.0) -> tuple[Piece, ...]:
    """The pieces of `text` set in `face`; with a hyphenator its words may break at their seams.

    A written hyphen or slash between letters is a break point too; no line begins with a dash or a slash. `scale` is
    the ratio of this text's size to the em in which the widths are counted.
    """
    pieces: list[Piece] = []
    space = width(" ", face) * scale
    for word in LEADING_DASH.sub(NO_BREAK_SPACE, text).split(" "):
        before = space if pieces else 0.0
        for chunk in _chunks(word):
            parts = hyphenator.parts(chunk) if hyphenator else (chunk,)
            for part in parts[:-1]:
                pieces.append(Piece(part, width(part, face) * scale, before, width(HYPHEN, face) * scale, HYPHEN_COST))
                before = 0.0
            pieces.append(Piece(parts[-1], width(parts[-1], face) * scale, before))
            before = 0.0
    return tuple(pieces)


def _chunks(word: str) -> list[str]:
    """A word cut after its own hyphens and slashes: `whiteboarding-systeem` gives `whiteboarding-`, `systeem`.

    What has a full stop inside, such as an address or a version, is kept whole, and so is an acronym in parentheses.
    """
    if "." in word[1:-1] or ACRONYM.fullmatch(word):
        return [word]
    return re.findall(r".+?(?:(?<=\w\w)[-/]+(?=\w\w\w)|$)", word) or [word]


def spelled(pieces: Sequence[Piece]) -> str:
    """The pieces as one string, with the spaces between them."""
    return "".join((" " if piece.space and index else "") + piece.text for index, piece in enumerate(pieces))


def natural_width(pieces: Sequence[Piece]) -> float:
    """The width of all pieces on one line, in em."""
    return sum(piece.width + piece.space for piece in pieces) - (pieces[0].space if pieces else 0.0)


def count_lines(pieces: Sequence[Piece], available: float, indent: float = 0.0) -> int:
    """The smallest number of lines of `available` em that hold the pieces; a piece that is too wide takes its own.

    Lines after the first are `indent` em shorter.
    """
    lines, used, limit = 1, 0.0, available + TOLERANCE
    last = len(pieces) - 1
    start, best, index = 0, -1, 0
    while index <= last:
        piece = pieces[index]
        used += piece.width if index == start else piece.space + piece.width
        if used <= limit or index == start:
            if index == last or used + piece.hyphen <= limit or best < start:
                best = index
            index += 1
            continue
        start = index = best + 1
        lines, used, best, limit = lines + 1, 0.0, -1, available - indent + TOLERANCE
    return lines


def break_lines(pieces: Sequence[Piece], available: float, indent: float = 0.0) -> tuple[tuple[Piece, ...], ...]:
    """The pieces per line, in the fewest lines, with the least cost of hyphens and uneven lines."""
    return _broken(tuple(pieces), available, indent)


@lru_cache(maxsize=512)  # texts on pages are set again and again, for numbers of pages and for closer lines
def _broken(pieces: tuple[Piece, ...], available: float, indent: float) -> tuple[tuple[Piece, ...], ...]:
    wanted = count_lines(pieces, available, indent)
    if wanted == 1:
        return (pieces,)
    count = len(pieces)
    infinite = float("inf")
    best: list[list[tuple[float, int]]] = [[(infinite, 0)] * (count + 1) for _ in range(wanted + 1)]
    best[0][0] = (0.0, 0)
    for line in range(1, wanted + 1):
        room = available if line == 1 else available - indent
        for end in range(line, count + 1):
            best[line][end] = min(
                (best[line - 1][start][0] + _cost(pieces, start, end, room), start) for start in range(line - 1, end)
            )
    cuts, end = [count], count
    for line in range(wanted, 0, -1):
        end = best[line][end][1]
        cuts.append(end)
    cuts.reverse()
    return tuple(pieces[start:end] for start, end in pairwise(cuts))


def _cost(pieces: Sequence[Piece], start: int, end: int, available: float) -> float:
    """The displeasure of a line: how much it falls short, what its break costs, very much where it runs over."""
    line = pieces[start:end]
    last = end == len(pieces)
    used = natural_width(line) + (0.0 if last else line[-1].hyphen)
    over = max(0.0, used - available - TOLERANCE)
    short = (available - used) / available if not last else 0.5 * max(0.0, available - used) / available
    lonely = LONELY_COST if len(line) == 1 and used < LONELY else 0.0
    return short * short + (0.0 if last else line[-1].cost) + lonely + over * 1000.0
