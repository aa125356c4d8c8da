"""How the name, the address for mail and the telephone number of a person may be written.

In: one of them as it was filled in. Out: squeezed forms of it, which are looked for from the beginning of a word to the
end of one; of a telephone number its digits. A surname alone is no form: it is too often another word.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import product
from typing import TYPE_CHECKING, Final

from fora_plate.leaks.squeeze import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["forms_of_mail", "forms_of_name", "forms_of_phone"]

SHORTEST: Final = 6
"""Letters of a form: fewer are too often a part of something else."""
TITLES: Final = ("de heer", "dhr", "heer", "meneer", "mevrouw", "mevr", "mw", "mr", "mrs", "ms")
PARTICLES: Final = frozenset((
    "aan", "af", "al", "am", "auf", "aus", "bij", "d", "da", "dal", "de", "degli", "dei", "del", "den", "der",
    "des", "di", "dos", "du", "el", "het", "in", "la", "las", "le", "les", "lo", "los", "op", "over", "s",
    "t", "te", "ten", "ter", "thoe", "toe", "tot", "uijt", "uit", "van", "vanden", "vander", "ver", "vom",
    "von", "voor", "zu", "zum", "zur",
))  # fmt: skip
"""What may stand before a Dutch surname and is written elsewhere in a list."""
BEFORE: Final = frozenset((
    "dhr", "mevr", "mevrouw", "mw", "heer", "meneer", "mr", "drs", "ir", "ing", "dr", "prof", "mrs", "ms",
    "bsc", "msc",
))  # fmt: skip
"""What people write before their name in a form."""
MORE: Final = re.compile(r"[;/&\n]|\s(?:en|and|of|or)\s", re.IGNORECASE)
"""What stands between the names of two people."""
ASIDE: Final = re.compile(r"\([^)]*\)")
MAIL: Final = re.compile(r"([^\s,;:<>()\[\]]+)@([^\s,;:<>()\[\]]+)")
WRITTEN_OUT: Final = re.compile(r"\s*[(\[]\s*(?:at|apenstaartje)\s*[)\]]\s*|\s+(?:at|apenstaartje)\s+", re.IGNORECASE)
ATS: Final = ("at", "apenstaartje", "apestaartje", "apenstaart", "apestaart")
DOTS: Final = ("", "dot", "punt")
ROLES: Final = frozenset((
    "info", "sales", "support", "contact", "office", "team", "open", "source", "mail", "post", "school",
    "onderwijs", "hello", "hallo", "service", "klanten", "helpdesk", "marketing", "press", "pers", "noreply",
    "reply", "no", "admin", "beheer", "webmaster", "community",
))  # fmt: skip
"""Words before the sign of an address that name no person."""
LEAST_DIGITS: Final = 8
MOST_DIGITS: Final = 15
"""Digits of a number with its country (ITU-T E.164, 6.1)."""
ABROAD: Final = ("+", "00")
HOME: Final = "31"
AT_HOME: Final = 9
"""Digits of a Dutch number without its zero."""
APART: Final = re.compile(r"[^\d\s()+.\-\u2010-\u2015/]+|\s/\s|\n|(?<=\d)\s*(?=\+)")
DIGITS: Final = re.compile(r"\d")
TRUNK: Final = re.compile(r"\(\s*0\s*\)")
"""The zero that is left out from abroad."""


def forms_of_name(name: str) -> frozenset[str]:
    """The forms of a whole name: as it is, surname first, with initials, behind a title; none if it is but one word.

    There may be more names in it.
    """
    readings = []
    for person in MORE.split(ASIDE.sub(" ", name)):
        last, _, first = person.partition(",")
        # What is behind a comma may be a first name, or what somebody does.
        readings += [_words(last), _words(f"{first} {last}")] if first.strip() else [_words(last)]
    return _long_enough(form for words in readings for form in _written(words))


def _written(words: list[str]) -> Iterator[str]:
    """A name of which the first name comes first, in all its forms."""
    while words and words[0] in BEFORE:
        del words[0]
    if PARTICLES.issuperset(words[:-1]):
        return
    parted = next((at for at, word in enumerate(words) if at and word in PARTICLES), len(words) - 1)
    given, surname = words[:parted], words[parted:]
    bare = surname[sum(word in PARTICLES for word in surname[:-1]) :]
    between = surname[: len(surname) - len(bare)]
    initials = [word[0] for word in given]
    forms = [[*given, *surname], [*surname, *given], [*bare, *given, *between]]
    if len("".join(surname)) >= SHORTEST:
        forms += [[*part, *surname] for part in (initials, initials[:1])]
        forms += [[*bare, *initials, *between], [*surname, *initials]]
    forms += [[*_words(title), *surname] for title in TITLES if len(surname[-1]) > len("van")]
    if len(given) > 1:
        forms.append([given[0], *surname])
    yield from map("".join, forms)


def forms_of_mail(text: str) -> frozenset[str]:
    """The forms of every address for mail in `text`; what is before its sign alone only if that is a name."""
    plain = WRITTEN_OUT.sub("@", unicodedata.normalize("NFKC", text))
    return _long_enough(form for local, domain in MAIL.findall(plain) for form in _mailed(local, domain.rstrip(".")))


def _mailed(local: str, domain: str) -> Iterator[str]:
    for at, dot in product(ATS, DOTS):
        right = domain.replace(".", f" {dot} ")
        yield from (squeeze(f"{left} {at} {right}").text for left in (local, local.replace(".", f" {dot} ")))
    parts = re.split(r"[._]", local.casefold())
    if len(parts) > 1 and all(part.isalpha() for part in parts) and not ROLES.intersection(parts):
        yield from [squeeze(local).text] if len(parts[-1]) > 2 and len(local) > SHORTEST + 1 else []  # noqa: PLR2004


def forms_of_phone(text: str) -> frozenset[str]:
    """The digits of every telephone number in `text`, as it is written in its country and from abroad."""
    numbers = APART.split(TRUNK.sub("", unicodedata.normalize("NFKC", text)))
    return frozenset(form for number in numbers for form in _dialled(number) if len(form) >= LEAST_DIGITS)


def _dialled(number: str) -> frozenset[str]:
    digits = "".join(DIGITS.findall(number))
    whole = number.strip().lstrip("(").startswith(ABROAD)
    digits = digits.removeprefix("00") if whole else digits
    if not LEAST_DIGITS <= len(digits) <= MOST_DIGITS:
        return frozenset()
    if digits.startswith(HOME) and (whole or len(digits) == len(HOME) + AT_HOME):
        return frozenset(_at_home(digits.removeprefix(HOME).removeprefix("0")))
    if whole:
        # How long the code of a country is nobody needs to know: a wrong one gives a number that nobody writes.
        return frozenset((digits, f"00{digits}", *(f"0{digits[length:].removeprefix('0')}" for length in (1, 2, 3))))
    return frozenset(_at_home(digits.removeprefix("0"))) if digits.startswith("0") else frozenset((digits,))


def _at_home(number: str) -> Iterator[str]:
    """A Dutch number without its zero: a spreadsheet leaves that out as well."""
    yield from (number, f"0{number}")
    yield from (f"{before}{HOME}{zero}{number}" for before in ("", "00") for zero in ("", "0"))


def _words(text: str) -> list[str]:
    found = squeeze(text)
    return [found.text[start:end] for start, end in zip(found.starts, found.starts[1:], strict=False)]


def _long_enough(forms: Iterable[str]) -> frozenset[str]:
    return frozenset(form for form in forms if len(form) >= SHORTEST)
