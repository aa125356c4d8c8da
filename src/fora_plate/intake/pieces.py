"""The pieces of an answer: items of a list, and sentences of prose.

In: the text of one answer, which may be anything. Out: pieces in order, each letter for letter as it stands there, and
what they belong to: their sentence, their paragraph and the heading above them. Time is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.links import LINK, spans_in
from fora_plate.intake.spelling import folded, table

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FUNCTION_WORDS", "Piece", "pieces_in"]

LINE: Final = re.compile(r"[^\r\n\u2028\u2029\v\f\x85]+")
MARKER: Final = re.compile(
    r"[ \t\xa0]*(?:[-•*\u2013—\u00b7◦▪‣o>+][ \t\xa0]+|[-•*\u2013—\u00b7◦▪‣](?=\w)"
    r"|\(?(?:\d{1,2}[.)]|[a-z]\.|[a-zA-Z]\))[ \t\xa0]+"
    r"|[^\w\s\"'“\u2018(\[<=/@#+.,;:!?$€&]{1,4}[ \t\xa0]+)"
)
"""What stands before an item: `- `, `• `, `1. `, `a) `."""
LETTER: Final = re.compile(r"[^\W_]")
END: Final = re.compile(r"(?<![.!?…])[.!?…]+[\"'”\u2019)\]]*(?=\s+[\"'“\u2018(\[]*[^\W_a-zß-öø-ÿ])")
"""Where a sentence may end: what follows starts with a capital or a digit."""
LAST_WORD: Final = re.compile(r"(?<![^\W_.])([^\W\d_]{1,8}(?:\.[^\W\d_]{1,4}){0,4})$")
ABBREVIATIONS: Final = table(
    """
    aanv afd art a.s b.v bijv bv blz ca dhr d.m.v dr drs d.w.z e.a e.d e.g enz etc evt e.v excl i.c.m i.e i.h.b
    incl ing i.o i.o.v i.p.v ir i.s.m i.v.m jl ltd max m.b.t mevr min m.i.v mln m.n mr m.u.v n.a.v nl no nr n.v
    o.a o.b.v o.i.d o.m prof p/m resp st t.a.v t.b.v tel t.g.v t.o.v v.a vgl v.o.f vs z.g.n zgn z.s.m
    """
)
"""What is written with a full stop inside a sentence."""
HEAD_ENDS: Final = re.compile(r":(?!//)|\s[-\u2013—]\s|\(")
LAST_AND: Final = re.compile(r"(?<!\s)\s+(?=(?:en|and|&)\s)")
FUNCTION_WORDS: Final = table(
    """
    aan al als ben bied bieden biedt bij dan dat de deze die dit doen door een er geeft geven gaan gebruik
    gebruiken had hebben heeft het hier hiermee hierbij hosten host ik in is jij kan kunnen kunt levert leveren
    maar mag maken maakt met mits moet naar niet nog of ook om omdat onder ons onze op over sinds te tot uit uw
    van vanaf verzorgen verzorgt via voor waar waarbij waarmee want was we werken werkt wij wil willen wordt
    worden zal ze zijn zo zoals zonder zowel zullen a also an are at be but by can for from have if it not only
    our that the their this to us which will with you your
    """
)
"""Words that hold sentences together. An item of an enumeration has none."""
INTRODUCING: Final = table(
    """
    aanbod applicaties bieden biedt diensten dienstverlening hosten levert leveren lijst o.a. onze oplossingen
    pakketten producten product software systemen tools toepassingen volgende wij we zoals services products
    """
)
"""Words of which one stands before the colon of "Wij leveren: Alfa, Bèta"."""
FIRST_PERSON: Final = frozenset({"ik", "onze", "our", "we", "wij"})
MOST_WORDS: Final = 4
LONGEST_ITEM: Final = 48
LEAST_ITEMS: Final = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` stands at `start` in its answer.

    `sentence` is the number of the sentence that it was cut from: what is said of a sentence holds for all its pieces.
    `heading` is the number of the sentence that heads its list. `listed` tells an item from a sentence of prose.
    """

    start: int
    text: str
    sentence: int
    paragraph: int
    heading: int | None
    listed: bool

    @property
    def end(self) -> int:
        """Where it ends in its answer."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    marked: bool
    paragraph: int


def pieces_in(text: str) -> tuple[Piece, ...]:
    """The pieces of `text`. Every letter and digit of it stands in one of them, save those that number a list."""
    found: list[Piece] = []
    sentence = -1
    heading: int | None = None
    head: _Line | None = None
    previous: _Line | None = None
    lines = tuple(_lines(text))
    for place, line in enumerate(lines):
        goes_on = previous is not None and _goes_on(text, previous, line)
        if head and previous and not goes_on and not _is_under(text, line, previous, head):
            heading = head = None
        for number, (start, end) in enumerate(_sentences(text, line)):
            sentence += bool(number) or not goes_on
            for left, right, listed in _items(text, start, end):
                alone = listed or line.marked or (start == line.start and not _is_prose(text, start, line.end))
                found.append(Piece(left, text[left:right], sentence, line.paragraph, heading, alone))
        following = lines[place + 1] if place + 1 < len(lines) else None
        if text[line.end - 1] == ":" or (following and following.marked and not line.marked):
            heading, head = sentence, line
        previous = line
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    """Lines that hold a letter, without their marker and white space; a link on its own belongs to the line before."""
    paragraph, ended, waiting = 0, 0, None
    for one in LINE.finditer(text):
        if not LETTER.search(text, one.start(), one.end()):
            continue
        marker = MARKER.match(text, one.start(), one.end())
        start = marker.end() if marker and LETTER.search(text, marker.end(), one.end()) else one.start()
        start, end = _stripped(text, start, one.end())
        gap = text[ended : one.start()]
        if waiting and _is_blank(gap):
            paragraph += 1
        ended = one.end()
        if waiting and _is_link(text[start:end]) and not LINK.search(text, waiting.start, waiting.end):
            waiting = _Line(waiting.start, end, waiting.marked, waiting.paragraph)
            paragraph = waiting.paragraph
            continue
        if waiting:
            yield waiting
        waiting = _Line(start, end, marker is not None and start != one.start(), paragraph)
    if waiting:
        yield waiting


def _is_blank(gap: str) -> bool:
    """Whether the white space between two lines is more than the end of one."""
    return gap.replace("\r\n", "\n").strip(" \t\xa0-*_=") not in {"\n", "\r", "\u2028", "\v", "\f", "\x85"}


def _is_link(line: str) -> bool:
    bare = line.strip("<>()[] \t.,;")
    found = LINK.match(bare)
    return found is not None and found.end() == len(bare)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_under(text: str, line: _Line, previous: _Line, head: _Line) -> bool:
    """Whether a line still belongs to the heading that the line before it belongs to, or is."""
    if line.marked or previous is head:
        return line.marked or text[head.end - 1] == ":"
    return text[head.end - 1] == ":" and line.paragraph == previous.paragraph and not previous.marked


def _goes_on(text: str, previous: _Line, line: _Line) -> bool:
    """Whether a line is the rest of the sentence of the line before it."""
    if line.marked or line.paragraph != previous.paragraph:
        return False
    first = text[line.start].lstrip("(\"'“\u2018")
    return (not first or first.islower()) and text[previous.end - 1] not in ".!?:…"


def _is_prose(text: str, start: int, end: int) -> bool:
    """Whether a line reads as a sentence."""
    line = text[start:end]
    words = [folded(word) for word in line.split(maxsplit=MOST_WORDS + 1)]
    return words[0] in FIRST_PERSON or (len(words) > MOST_WORDS and line.endswith((".", "!", "?")))


def _sentences(text: str, line: _Line) -> Iterator[tuple[int, int]]:
    """Where the sentences of a line are."""
    start = line.start
    for end in END.finditer(text, line.start, line.end):
        if end.start() > start and not _is_abbreviated(text, start, end.start()):
            yield start, end.end()
            start, _ = _stripped(text, end.end(), line.end)
    if start < line.end:
        yield start, line.end


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    """Whether the full stop at `end` is that of an abbreviation, an initial or a number of the item."""
    if text[end] != ".":
        return False
    word = LAST_WORD.search(text, max(start, end - 24), end)
    if not word:
        return False
    letters = folded(word[1])
    return letters in ABBREVIATIONS or (len(letters) == 1 and word[1].isupper())


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The parts of a sentence that are items by themselves, or the whole of it."""
    parts = list(_cut(text, start, end))
    if len(parts) == 1:
        yield start, end, False
        return
    for left, right in parts:
        yield left, right, True


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence cut at its semicolons, and each part at its commas if all that stands between them is short."""
    links = spans_in(text, start, end)
    for left, right in _split(text, start, end, ";", links):
        colon = HEAD_ENDS.search(text, left, right)
        comma = text.find(",", left, right)
        if comma < 0:
            yield left, right
            continue
        begin = left
        if colon and colon.start() < comma:
            intro = {folded(word) for word in text[left : colon.start()].split(maxsplit=8)}
            if colon[0] != ":" or not intro & INTRODUCING:
                yield left, right
                continue
            begin = _stripped(text, colon.end(), right)[0]
        *first, last = _with_links(text, _split(text, begin, right, ",", links))
        items = [*first, *_last_two(text, *last)]
        if len(items) >= LEAST_ITEMS and all(_is_short(text[one:other]) for one, other in items):
            if colon and begin != left:
                yield left, colon.end()
            yield from items
        else:
            yield left, right


def _split(text: str, start: int, end: int, mark: str, links: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The parts between marks that stand in no link, no number and no brackets."""
    depth, left, link = 0, start, bisect_left(links, (start, start))
    for place in range(start, end) if text.find(mark, start, end) >= 0 else ():
        letter = text[place]
        depth += (letter in "([") - (letter in ")]" and depth > 0)
        while link < len(links) and links[link][1] <= place:
            link += 1
        in_link = link < len(links) and links[link][0] <= place
        if (
            letter != mark
            or depth
            or in_link
            or (text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit())
        ):
            continue
        one, other = _stripped(text, left, place)
        if LETTER.search(text, one, other):
            yield one, other
            left = place + 1
    one, other = _stripped(text, left, end)
    if one < other:
        yield one, other


def _with_links(text: str, parts: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts, each with the links that stand alone behind it."""
    found: list[tuple[int, int]] = []
    for start, end in parts:
        if found and _is_link(text[start:end]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _last_two(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The last two items of an enumeration, which have no comma between them."""
    both = LAST_AND.search(text, start, end)
    if both:
        yield start, both.start()
        yield both.end(), end
    else:
        yield start, end


def _is_short(item: str) -> bool:
    words = [folded(word.strip(".()")) for word in item.split(maxsplit=MOST_WORDS + 1)]
    return len(item) <= LONGEST_ITEM and len(words) <= MOST_WORDS and not FUNCTION_WORDS.intersection(words)
