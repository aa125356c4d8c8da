"""Which known products a piece of text speaks of, and how that can be seen.

In: a piece, the links in it, and what is known. Out: products at their place, each with reasons in Dutch. A name that
may be an ordinary word counts only where its place shows that it is a name: a product too few is asked about, one too
many may be published.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import OSA, Jaro

from fora_plate.intake.known import LEAST_FUZZY
from fora_plate.intake.pieces import FUNCTION_WORDS
from fora_plate.intake.spelling import joined, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.intake.known import Alias, Known
    from fora_plate.intake.links import Link
    from fora_plate.intake.spelling import Word

__all__ = ["HEAD_END", "Mention", "mentions_in", "products_at"]

MOST_WORDS: Final = 5
GAP: Final = re.compile(r"[ \t\xa0_@.!&+/'\u2019\u2018-]{0,3}")
"""What may stand between the words of one name."""
HEAD_END: Final = re.compile(r"(?::(?!//)|\s[-\u2013—>→|=]+\s|[(\[]|,\s|\t|\n|https?://|www\.|;)")
"""Where the name in "Alfa: een toetsplatform" ends, and that in "Alfa - toetsen", "Alfa (toetsen)", "Alfa https://…"."""
NEXT_NAME: Final = re.compile(r"!?\s{0,3}(?:,|/|&|\+|\ben\b|\bof\b|\band\b|\bor\b)\s{0,3}[A-Z][\w.]")
SUFFIXES: Final = (
    "beheer", "consultancy", "cursus", "cursussen", "diensten", "dienst", "server", "servers", "hosting",
    "implementatie", "implementaties", "installatie", "installaties", "integratie", "koppeling", "koppelingen",
    "migratie", "migraties", "modules", "module", "omgeving", "omgevingen", "onderhoud", "ondersteuning", "partner",
    "platform", "plug", "plugin", "plugins", "specialist", "support", "training", "trainingen", "thema", "workshop",
    "workshops",
)  # fmt: skip
"""What Dutch writes to a name as one word: "Moodlehosting"."""
REFUSING: Final = frozenset({"geen", "niet", "no", "not", "nooit", "zonder", "without"})
COMPARING: Final = re.compile(
    r"\b(?:alternatief voor|alternatieven voor|alternative to|anders dan|concurrent van|in plaats van|instead of"
    r"|i\.?p\.?v\.?"
    r"|los van"
    r"|similar to|tegenhanger van|ter vervanging van|vergelijkbaar met|vervang(?:t|er van|ing van"
    r"|ing voor)|zoals bij"
    r"|weg van|overstap van|niet langer)\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
"""What stands before a product that is not offered, but only named."""
LOOKED_BACK: Final = 60
SHORT_FUZZY: Final = 5
LONG_FUZZY: Final = 12
MOST_LISTED: Final = 8


@dataclass(frozen=True, slots=True)
class Mention:
    """A product that a piece speaks of, from `start` to `end`, and why; not `is_sure` if it only looks like it."""

    product: str
    start: int
    end: int
    why: str
    is_sure: bool


def mentions_in(text: str, links: Sequence[Link], known: Known, *, listed: bool) -> tuple[Mention, ...]:
    """The products that `text` speaks of, in order; `links` are those in it that may lead to one.

    `listed` says that it is an item of a list, where a name may stand first.
    """
    linked = [mention for link in links for mention in _linked(link, known)]
    words = [word for word in words_in(text) if not any(link.start <= word.start < link.end for link in links)]
    place = _Place(text, words, frozenset(mention.product for mention in linked), listed=listed)
    is_elsewhere = any(not products_at(link, known)[0] for link in links)
    named: list[Mention] = []
    at = 0
    while at < len(words):
        size, mention = _named(place, at, known)
        if size == 0 and not is_elsewhere:
            size, mention = _similar(place, at, known)
        if mention:
            named.append(mention)
        at += max(size, 1)
    found = sorted((*named, *linked), key=lambda one: (one.start, one.product))
    sure = {one.product for one in found if one.is_sure}
    return tuple(one for one in found if one.is_sure or one.product not in sure)


def products_at(link: Link, known: Known) -> tuple[tuple[str, ...], str]:
    """The products whose address a link is, or whose address it is below; and a reason with a place for the name."""
    key = link.key.partition("?")[0].rstrip("/")
    if link.key in known.addresses:
        return known.addresses[link.key], _at(link.key, known)
    parts = key.split("/")
    for size in range(len(parts), 0, -1):
        above = "/".join(parts[:size]) + ("/" if size == 1 else "")
        if above in known.addresses:
            exact = size == len(parts)
            return known.addresses[above], _at(above, known) if exact else "het adres ligt onder dat van {name}"
    _, _, rest = link.host.partition(".")
    if "." in rest and f"{rest}/" in known.addresses:
        return known.addresses[f"{rest}/"], "het adres ligt onder dat van {name}"
    return (), ""


def _at(key: str, known: Known) -> str:
    return "het adres is dat van de broncode van {name}" if key in known.code else "het adres is dat van {name}"


def _linked(link: Link, known: Known) -> Iterator[Mention]:
    products, why = products_at(link, known)
    if len(products) == 1:
        (product,) = products
        yield Mention(product, link.start, link.end, why.format(name=known.titles[product]), is_sure=True)


class _Place:
    """The words of a piece, and what their place in it tells. Changes nothing."""

    def __init__(self, text: str, words: Sequence[Word], linked: frozenset[str], *, listed: bool) -> None:
        self.text, self.words, self.linked = text, words, linked
        begin = words[0].start if words and words[0].folded not in {"en", "and"} else 0
        head = HEAD_END.search(text, begin)
        self.head_end = head.start() if head else len(text)
        in_head = [word for word in words if word.end <= self.head_end and word.folded not in {"en", "and"}]
        self.head = "".join(word.folded for word in in_head)
        self.is_item = listed and len(words) <= MOST_LISTED and not text.rstrip().endswith((".", "!", "?"))

    def span(self, at: int, size: int) -> str | None:
        """The joined words from `at`, if nothing but the inside of a name stands between them."""
        words = self.words[at : at + size]
        if len(words) < size:
            return None
        gaps = pairwise(words)
        if not all(GAP.fullmatch(self.text, one.end, other.start) for one, other in gaps):
            return None
        return "".join(word.folded for word in words)

    def is_alone(self, key: str) -> bool:
        """Whether a name is all that stands before the description."""
        return key == self.head

    def is_first(self, at: int) -> bool:
        """Whether a word starts a sentence, so that its capital tells nothing."""
        before = self.text[: self.words[at].start].rstrip(" \t\n\"'“\u2018(*")
        return at == 0 or not before or before[-1] in ".!?:"

    def touches_name(self, at: int, size: int) -> bool:
        """Whether a word beside it has a capital as well, so that it may be a part of a longer name."""
        last = at + size
        for one, other, neighbour in ((at - 1, at, at - 1), (last - 1, last, last)):
            if not 0 <= neighbour < len(self.words) or (neighbour == at - 1 and self.is_first(at - 1)):
                continue
            gap = self.text[self.words[one].end : self.words[other].start]
            if len(gap) <= 1 and not gap.strip(" \t-") and self.words[neighbour].text[0].isupper():
                return True
        return False

    def is_enumerated(self, at: int, size: int) -> bool:
        """Whether another name follows after a comma or an "and"."""
        return NEXT_NAME.match(self.text, self.words[at + size - 1].end) is not None

    def is_refused(self, at: int) -> bool:
        """Whether the words before say that this is not what is offered."""
        start = self.words[at].start
        before = self.text[max(0, start - LOOKED_BACK) : start]
        last = [word.folded for word in words_in(before)[-2:]]
        return bool(last and last[-1] in REFUSING) or COMPARING.search(before) is not None


def _named(place: _Place, at: int, known: Known) -> tuple[int, Mention | None]:
    """How many words from `at` are a name, and of what: none if it is that of an established product."""
    for size in range(min(MOST_WORDS, len(place.words) - at), 0, -1):
        key = place.span(at, size)
        alias = known.names.get(key) if key else None
        if alias and key and _is_meant(place, at, size, key, alias):
            return size, _mention(place, at, size, alias, known)
    word = place.words[at]
    for suffix in SUFFIXES:
        alias = known.names.get(word.folded.removesuffix(suffix)) if word.folded.endswith(suffix) else None
        if alias and not alias.is_ordinary:
            return 1, _mention(place, at, 1, alias, known)
    return 0, None


def _is_meant(place: _Place, at: int, size: int, key: str, alias: Alias) -> bool:
    """Whether words are meant as the name that they are spelled like."""
    words = place.words[at : at + size]
    written = place.text[words[0].start : words[-1].end]
    if alias.product in place.linked or place.is_alone(key):
        return True
    has_capital = written[0].isupper() or any(letter.isupper() for letter in written[1:])
    if not alias.is_ordinary:
        # "Next Cloud" and "next-cloud" for "Nextcloud", but not "next cloud" in the middle of a sentence
        return size <= len(words_in(alias.written)) or has_capital or " " not in written
    bare = alias.written.strip("!/")
    if written.strip("!/") != bare or place.touches_name(at, size):
        return False
    if place.is_enumerated(at, size):
        return True
    capitals = sum(letter.isupper() for letter in bare)
    may_be_first = place.is_item or capitals > 1 or not alias.is_word
    return capitals > 0 and (may_be_first or not place.is_first(at))


def _mention(place: _Place, at: int, size: int, alias: Alias, known: Known) -> Mention | None:
    if alias.product is None or place.is_refused(at):
        return None
    first, last = place.words[at], place.words[at + size - 1]
    written, name = place.text[first.start : last.end], known.titles[alias.product]
    if written == name or name.startswith(f"{written} (") or (written == alias.written and alias.is_whole):
        why = f"de naam is precies die van {name}"
    elif written == alias.written:
        why = f"de naam is een korte vorm van {name}"
    else:
        why = f"de naam is, anders geschreven, die van {name}"
    return Mention(alias.product, first.start, last.end, why, is_sure=True)


def _similar(place: _Place, at: int, known: Known) -> tuple[int, Mention | None]:
    """How many words from `at` look like a name, and of what."""
    for size in (3, 2, 1):
        key = place.span(at, size)
        if not key or not _may_be_name(place, at, size, key):
            continue
        alias = known.names.get(_nearest(key, known, alone=place.is_alone(key)) or "")
        if alias and alias.product:
            first, last = place.words[at], place.words[at + size - 1]
            name = known.titles[alias.product]
            score = round(100 * Jaro.normalized_similarity(key, joined(alias.written)))
            why = f"lijkt op {name} ({score} van 100): controleer"
            mention = Mention(alias.product, first.start, last.end, why, is_sure=False)
            return size, None if place.is_refused(at) else mention
    return 0, None


def _may_be_name(place: _Place, at: int, size: int, key: str) -> bool:
    """Whether words stand where a name can be, and are written like one."""
    words = place.words[at : at + size]
    if len(key) < LEAST_FUZZY or any(word.folded in FUNCTION_WORDS for word in words):
        return False
    if place.is_alone(key):
        return True
    return all(word.text[0].isupper() for word in words) and (place.is_item or not place.is_first(at))


def _nearest(key: str, known: Known, *, alone: bool) -> str | None:
    """The one name that differs least from `key`, if that is little: a letter, or two in a long name."""
    if len(key) <= SHORT_FUZZY and not alone:
        return None
    most = 2 if len(key) >= LONG_FUZZY else 1
    best, rivals = most + 1, []
    for length in range(len(key) - most, len(key) + most + 1):
        for name in known.similar.get((key[0], length), ()):
            distance = OSA.distance(key, name, score_cutoff=most)
            if distance < best:
                best, rivals = distance, [name]
            elif distance == best <= most:
                rivals.append(name)
    products = {known.names[name].product for name in rivals}
    return rivals[0] if len(products) == 1 else None
