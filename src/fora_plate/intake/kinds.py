"""What is done with a product, and whether that is still to come: from the words of an answer.

In: pieces of text. Out: kinds of offering with the words that tell, in the order of the catalog; whether something is
announced. A word after a "no" does not count. Where no word tells, nothing is proposed: a person must choose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.intake.spelling import folded, words_in
from fora_plate.view import OfferingKind

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["announced_by", "is_service_word", "kinds_in"]

STEMS: Final[Mapping[OfferingKind, tuple[str, ...]]] = {
    "product": (
        "door ons gemaakt", "door ons ontwikkeld", "eigen ontwikkel", "eigen pakket", "eigen platform",
        "eigen product", "eigen software", "geven .{0,30}uit", "maker van", "makers van", "maken wij", "maken we",
        "maintainer", "ontwikkelaar van", "ontwikkelaars van", "ons platform", "ons product", "our own",
        "our product", "uitgever van", "we develop", "we make", "we maintain", "(?:ons|onze) eigen", "uitbreng",
        "uitgebracht", "wij maken", "wij ontwikkelen", "zelf gebouwd", "zelf gemaakt", "zelf ontwikkeld",
    ),
    "hosting": (
        "*host", "als dienst", "as a service", r"beheerde\b", "datacenter", "datacentr", "gehost", "in de cloud",
        "in onze cloud", "managed", "onze servers", "saas", "serverruimte",
    ),
    "support": (
        "*beheer(?!der)", "*helpdesk", "*implementatie", "*inrichting", "*installatie", "*migratie", "*onderhoud",
        "*ondersteuning", "*support", "beheren", "implement", "inricht", "install", "maintenance", "maintain",
        "migrat", "migrer", "onderhoud", "onderhouden", "ondersteun", "servicedesk", "service desk", "sla",
        "storing", "uitrol",
    ),
    "development": (
        "*integratie", "*koppeling", "*ontwikkeling", "aanpassingen", "bouw van", "bouwen van", "customi",
        "custom made", "development", "doorontwikkel", "integrat", "koppelen", "maatwerk", "ontwikkelaars",
        "ontwikkeldiensten", "ontwikkelen", "ontwikkelt", "ontwikkelwerk", "plug in", "plugin", "plugins",
        "programmeerwerk", "programmeerdienst", "programmeurs", "bouwen", "build", "softwareontwikkel",
    ),
    "hardware": (
        "apparatuur", "chromebook", "desktops met", "devices met", "hardware", "laptop", "mini pc", "netwerkapparatuur",
        "notebook", "refurbished", "smartphone", "tablet", "telefoons", "voorgeinstalleerd",
    ),
    "training": (
        "*cursus", "*opleiding", "*scholing", "*training", "*workshop", "course", "cursussen", "e learning",
        "kennissessie", "lesmateriaal over", "masterclass", "nascholing", "opleid", "train", "webinar", "workshop",
    ),
    "advice": (
        "*advies", "*consultancy", "advis", "advice", "advies", "audit", "begeleid", "consult", "dpia",
        "haalbaarheid", "nulmeting", "privacytoets", "quickscan", "quick scan", "roadmapsessie", "selectietraject",
        "strateg", "traject", "verkenning",
    ),
}  # fmt: skip
"""How the words begin that tell of a kind; after `*` also inside a word, as Dutch writes "Moodlehosting"."""
ANNOUNCED: Final = (
    "aangekondigd", "aankondig", "aankomend", "announce", "binnenkort", "coming soon", "eerdaags", "gepland",
    "in aanbouw", "in de maak", "in de planning", "in development", "in ontwikkeling", "in pilot",
    "in voorbereiding", "komend schooljaar", "komend jaar", "launching", "nog niet af", "nog niet beschikbaar",
    "nog niet leverbaar", "nog te ontwikkelen", "on the roadmap", "op de roadmap", "pilotfase", "planned",
    "planning is", "soon available", "straks", "te verwachten", "upcoming", "verwachten wij", "verwachten we",
    "volgend jaar", "volgend schooljaar", "voornemens", "werken wij aan", "werken we aan", "wordt verwacht",
    "zal beschikbaar", "zullen beschikbaar", "zullen gaan", "gaan aanbieden", "gaan wij aanbieden",
    "gaan we aanbieden", "zullen aanbieden",
)  # fmt: skip
"""How the words begin that tell that something is still to come."""
FROM_YEAR: Final = re.compile(
    r"\b(?:vanaf|per|medio|begin|eind|eerste|tweede|derde|vierde|kwartaal|helft|q[1-4]|najaar|voorjaar|zomer"
    r"|herfst|winter"
    r"|from|as of|in|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
    r"|schooljaar)"
    r" (?:van |in )?(20[2-9][0-9])\b"
)
REFUSING: Final = frozenset({"geen", "niet", "zonder", "nooit", "no", "not", "without", "nor", "noch"})
LIMITING: Final = frozenset({"alleen", "slechts", "enkel", "uitsluitend", "only", "just"})
TURNING: Final = frozenset({"maar", "wel", "echter", "but", "en", "and", "ook"})
REACH: Final = 3
REACH_BACK: Final = 6
"""How many words a "no" reaches, to what follows and to what comes before."""
BREAK: Final = re.compile(r"[,;:.!?()\n]| - | \u2013 ")


def _pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    inside = [one[1:] for one in stems if one.startswith("*")]
    first = [one.removeprefix("*") for one in stems]
    parts = [rf"\b(?:{'|'.join(sorted(first, key=len, reverse=True))})"]
    parts += [rf"(?:{'|'.join(sorted(inside, key=len, reverse=True))})"] if inside else []
    return re.compile("|".join(parts))


PATTERNS: Final = {kind: _pattern(STEMS[kind]) for kind in get_args(OfferingKind)}
WHOLE: Final = frozenset({"sla", "train"})
"""Stems that count only as a word of their own."""
COMING: Final = re.compile(rf"\b(?:{'|'.join(ANNOUNCED)})")
PRODUCT_NOT_SERVICE: Final = frozenset({"product", "hardware"})


def kinds_in(text: str) -> tuple[tuple[OfferingKind, str], ...]:
    """The kinds of offering that `text` tells of, each with the word that tells."""
    line = _line(text)
    found: list[tuple[OfferingKind, str]] = []
    for kind, pattern in PATTERNS.items():
        for one in pattern.finditer(line):
            word = _whole_word(line, one.start(), one.end())
            if (one[0] in WHOLE and word != one[0]) or _is_refused(line, one.start(), one.end()):
                continue
            found.append((kind, word))
            break
    return tuple(found)


def is_service_word(text: str) -> bool:
    """Whether `text` names a service: a kind of offering other than a product or a device."""
    return any(kind not in PRODUCT_NOT_SERVICE for kind, _ in kinds_in(text))


def announced_by(text: str, year: int) -> str | None:
    """The words by which `text` tells that something is still to come, seen from `year`; nothing if it does not."""
    line = _line(text)
    for one in COMING.finditer(line):
        if not _is_refused(line, one.start(), one.end()):
            return _whole_word(line, one.start(), one.end())
    for one in FROM_YEAR.finditer(line):
        if int(one[1]) >= year:
            return one[0]
    return None


def _line(text: str) -> str:
    """`text` folded, with the signs that end what a word reaches, and spaces for all others."""
    return re.sub(r"(?<!\s)-(?!\s)|[^\w\s,;:.!?()\u2013-]|(?<=\w)\.(?=\w)|\s+", " ", folded(text))


def _whole_word(line: str, start: int, end: int) -> str:
    while start and line[start - 1].isalnum():
        start -= 1
    while end < len(line) and line[end].isalnum():
        end += 1
    return line[start:end]


def _is_refused(line: str, start: int, end: int) -> bool:
    """Whether a "no" shortly before these words, or after them with nothing between, is about them."""
    before = BREAK.split(line[max(0, start - 60) : start])[-1]
    words = [word.folded for word in words_in(before)][-REACH:]
    for place, word in enumerate(words):
        rest = words[place + 1 :]
        if word in REFUSING and not (rest and rest[0] in LIMITING) and not TURNING.intersection(rest):
            return True
    after = BREAK.split(line[end : end + 60])[0]
    following = [word.folded for word in words_in(after)][:REACH_BACK]
    for place, word in enumerate(following):
        if word in TURNING:
            return False
        if word == "niet" and not set(following[place + 1 : place + 2]) & LIMITING:
            return True
    return False
