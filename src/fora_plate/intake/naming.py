"""What a piece of an answer is called: the name of a product or a service in it, if it names one.

In: the text of a piece. Out: a name as the data may hold, or nothing: a name that must be guessed is no name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from fora_plate.intake.kinds import is_service_word
from fora_plate.intake.matching import HEAD_END
from fora_plate.intake.pieces import FUNCTION_WORDS
from fora_plate.intake.spelling import folded, table, words_in
from fora_plate.read.fields import is_sentence
from fora_plate.text import missing_glyphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.intake.links import Link

__all__ = ["clean_name", "is_noise", "product_name", "service_name", "without_links"]

LONGEST: Final = 80
MOST_LOOKED_AT: Final = 400
"""Letters of a piece in which a name is looked for."""
MOST_INTROS: Final = 3
MOST_WORDS: Final = 6
MOST_SERVICE_WORDS: Final = 10
CONTACT: Final = re.compile(r"\S@\S|\+?\d(?:[\s()./-]?\d){8,}")
"""A mail address or a telephone number, which no name may hold."""
NOISE: Final = re.compile(
    r"(?:n ?v ?t|nvt|n a|na|none|geen(?: idee| opmerkingen| producten| links?| lijst)?|niets|idem(?: (?:als"
    r"|aan) .*)?|ja|nee|yes|no|x+|test"
    r"|niet van toepassing|not applicable|onbekend|volgt(?: nog| later)?|tbd|tba|nader te bepalen"
    r"|zie|see|zie (?:ook )?\w.*|see (?:also )?\w.*"
    r"|as above|same as above|hetzelfde.*|(?:en )?(?:nog )?(?:veel |vele )?(?:meer|andere?n?|others|more)"
    r"|etc(?:etera)?|enz(?:ovoorts?)?"
    r"|(?:voor )?meer (?:info|informatie|details|weten)?.*|for more (?:info|information).*|more info.*|kijk op.*"
    r"|bezoek.*|beschikbaar op.*"
    r"|te vinden op.*|(?:onze |ons |our |de |the )?(?:web)?(?:site|page|pagina|shop|link|links|url|urls|homepage"
    r"|repository|repo"
    r"|broncode|source|source code|documentatie|docs|bron|adres)(?: (?:van|of|is|op|zie) .*)?|(?:naam|name|omschrijving"
    r"|beschrijving|product|producten|dienst|diensten|producten en diensten|products|services|overig|overige"
    r"|aanbod|lijst|software)"
    r"|per (?:mail|email|telefoon).*|op aanvraag|on request|nog niet bekend|komt nog|zelfde|dito|bovenstaande"
    r"|hierboven)"
)
"""What stands in a list and names nothing, as words without signs."""
INTRO: Final = re.compile(
    r"(?:(?:en|and|ook|tevens|verder|daarnaast|bovendien|o\.?\s?a\.?|onder (?:andere|meer)|zoals|bijv(?:\."
    r"|oorbeeld)|bv\.|momenteel|op dit moment"
    r"|sinds \d{4}|vanaf (?:\w+ )?\d{4}|binnenkort)[\s,:]+"
    r"|(?:wij|we|ik|i|ons bedrijf|onze organisatie)[\s]+(?:\w+en|\w+t|doen|zijn|offer|provide|host|make|build)[\s]+"
    r"|(?:bieden|leveren|verzorgen|hosten|ontwikkelen|maken|geven|doen|organiseren|bouwen)[\s]+(?:wij"
    r"|we)[\s]+(?:ook[\s]+)?"
    r"|(?:ons|onze|het|de|een|our|the|eigen)[\s]+(?:eigen[\s]+)?(?:open[\s-]?source[\s-]*)?(?:product|platform"
    r"|software|tool|applicatie|app|dienst|pakket|oplossing"
    r"|systeem|service|project|leveren van|aanbieden van)[\s,:]+"
    r"|(?:naam|name|product|dienst|service|software|tool|titel)\s*\d{0,2}\s*[:=]\s*)",
    re.IGNORECASE,
)
NO_SERVICE: Final = table(
    """
    al alle alles bij daar dat deze dit hier in met naar om op te tot uit vanuit via voor
    """
)
"""First words of what is no name of a service."""
OFFERING_VERBS: Final = re.compile(
    r"[\s,]+(?:aan|op maat aan|aan scholen|aan het onderwijs|for schools)\s*[.!]?$", re.IGNORECASE
)
SUBJECT_VERB: Final = re.compile(r"\s+(?:is|zijn|biedt|helpt|wordt|kan|maakt|ondersteunt|are|offers|helps|provides)\s")
CALLED: Final = re.compile(
    r"\b(?:genaamd|genoemd|heet|heten|named|called|product|platform|pakket|tool|applicatie|app|software|systeem"
    r"|oplossing|dienst|omgeving)\s+"
    r"[\"'“\u2018]?((?:[A-Z0-9][\w.+!-]*)(?:\s+[A-Z0-9][\w.+!-]*){0,3})"
)
BEFORE_LINK: Final = re.compile(
    r"((?:\b[A-Z0-9][\w.+!-]*\s+){0,3}\b[A-Z0-9][\w+!-]*)[\"'”\u2019]?\s*[(\[:,\u2013—-]?\s*$"
)
CAPITALS: Final = re.compile(r"[A-Z0-9][\w.+!-]*(?:\s+[A-Z0-9][\w.+!-]*)*")
"""The name at the start of "Alfa Gradenboog meet hoeken."."""
QUOTED: Final = re.compile(r"[\"“\u2018«]([^\"“”\u2018\u2019«»]{2,40})[\"”\u2019»]")
EDGES: Final = " \t\r\n\xa0.,;:*_\"'“”\u2018\u2019«»<>()[]{}|=\u2013—-•\u00b7→#~`"


def without_links(text: str, links: Sequence[Link]) -> str:
    """`text` with spaces where links stand, so that every letter keeps its place."""
    parts, at = [], 0
    for link in links:
        parts += [text[at : link.start], " " * (link.end - link.start)]
        at = link.end
    return "".join((*parts, text[at:]))


def is_noise(text: str) -> bool:
    """Whether a text without its links names nothing: "zie onze website", "n.v.t.", "-"."""
    words = [word.folded for word in words_in(text)]
    return not words or NOISE.fullmatch(" ".join(words[:MOST_SERVICE_WORDS])) is not None


ABBREVIATED: Final = re.compile(r"\b[A-Za-z]\.[A-Za-z]\.\s*$")
"""A form of law at the end, such as `B.V.`, of which the last full stop is no end of a sentence."""


def clean_name(text: str) -> str | None:
    """`text` as a name that the data may hold; none if it is too long for a name, or holds contact details."""
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text[: 4 * LONGEST]).split())
    missing = set() if line.isascii() else set(missing_glyphs(line))
    line = "".join(letter for letter in line if letter not in missing)
    abbreviated = ABBREVIATED.search(line)
    line = line.strip(EDGES) + ("." if abbreviated else "")
    if line.count("(") != line.count(")"):
        line = line.partition("(")[0].strip(EDGES)
    good = 1 < len(line) <= LONGEST and any(letter.isalpha() for letter in line)
    return line if good and not CONTACT.search(line) and is_sentence(line) else None


def _head(text: str) -> str:
    """What stands before the description, without words that only introduce it."""
    text = text[:MOST_LOOKED_AT].strip(EDGES)
    for _ in range(MOST_INTROS):
        intro = INTRO.match(text)
        if not intro:
            break
        text = text[intro.end() :].strip(EDGES)
    end = HEAD_END.search(text)
    return text[: end.start()] if end else text


def product_name(text: str, links: Sequence[Link]) -> str | None:
    """The name of the product that a piece is about; none if it reads as prose in which no name stands out."""
    bare = without_links(text, links)
    head = _head(text[: links[0].start] if links and text[: links[0].start].strip(EDGES) else bare)
    words = [folded(word.strip(EDGES)) for word in head.split()]
    is_name = 0 < len(words) <= MOST_WORDS and not FUNCTION_WORDS.intersection((words[0], words[-1]))
    if is_name and not SUBJECT_VERB.search(head):
        reads_on = bare.rstrip().endswith(".") and CAPITALS.match(head)
        return None if is_noise(head) else clean_name(reads_on[0] if reads_on else head)
    for found in (_subject(head), _called(bare), _before(text, links)):
        name = clean_name(found) if found else None
        if name and not is_noise(name) and not FUNCTION_WORDS.issuperset({folded(name)}):
            return name
    return None


def _subject(head: str) -> str | None:
    """The name in "Alfa is een toetsplatform"."""
    verb = SUBJECT_VERB.search(head)
    subject = head[: verb.start()] if verb else ""
    words = subject.split()
    if not 0 < len(words) <= MOST_WORDS or folded(words[0]) in FUNCTION_WORDS or not subject[:1].isupper():
        return None
    return subject if all(word[0].isupper() or word[0].isdigit() for word in words) else None


def _called(text: str) -> str | None:
    found = CALLED.search(text) or QUOTED.search(text)
    return found[1] if found else None


def _before(text: str, links: Sequence[Link]) -> str | None:
    """Words with capitals right before a link."""
    for link in links:
        found = BEFORE_LINK.search(text[max(0, link.start - LONGEST) : link.start])
        if found and found[1].split():
            return found[1]
    return None


def service_name(text: str, links: Sequence[Link], *, listed: bool) -> str | None:
    """The name of the service that a piece is, such as "Advies over open source"; none if it is not plainly one."""
    bare = without_links(text, links)[:MOST_LOOKED_AT]
    had_intro = INTRO.match(bare.strip(EDGES)) is not None
    head = OFFERING_VERBS.sub("", _head(bare)).strip(EDGES)
    words = [word.folded for word in words_in(head)]
    if not words or len(words) > MOST_SERVICE_WORDS or not is_service_word(head):
        return None
    if (
        words[0] in NO_SERVICE
        or not (listed or had_intro)
        or SUBJECT_VERB.search(head)
        or {"wij", "we", "onze", "ons", "u", "uw"}.intersection(words)
    ):
        return None
    name = clean_name(head)
    return f"{name[0].upper()}{name[1:]}" if name else None
