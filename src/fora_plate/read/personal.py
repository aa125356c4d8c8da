"""E-mail addresses and telephone numbers in the text of a data file, comments included: all of it is published.

In: the text of a file. Out: its data. Raises `DataError` with the place of what was found, never with what it is, for
reports stand in public logs. Knows nothing of who is meant: a general mailbox is refused as well, since the address of
a website is enough. Looks at how a number is written, not whether anybody has it (decision 0038).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.yaml_source import bounded, load, position_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.errors import KeyPath
    from fora_plate.read.yaml_source import Data

__all__ = ["PERSONAL", "load_published", "personal_in"]

ESCAPE: Final = "\\"
PERSONAL: Final = ("email-in-data", "phone-in-data")
"""The codes of what is found here; reports never show the line that they are about."""

SIGNS: Final = ("@", "\uff20", "\ufe6b", "%40", "&#")
SPACE: Final = r"(?: |\r?\n[ \t]*(?:#[ \t]*)?)?"
"""A space, or the end of a line where a text goes on below, in a comment behind another `#`."""
BRACKET: Final = re.compile(rf"[\[({{]{SPACE}(?:at|apenstaartje){SPACE}[\])}}]", re.IGNORECASE)
"""This or one of the signs stands in every address of mail, so that most files need no closer look."""
AT: Final = (
    r"(?:(?<=[\w.+!#$%&*?^~}-])|(?<=\w\"))(?:[@\uff20\ufe6b]|%40|&#(?:64|x40);)"
    rf"|(?<=\w){SPACE}{BRACKET.pattern}{SPACE}"
)
"""With what a name may end in before it; a package of npm (`@scope/package`) has no name before the sign."""
DOT: Final = rf"(?:\.|{SPACE}[\[({{]{SPACE}(?:dot|punt){SPACE}[\])}}]{SPACE})"
EMAIL: Final = re.compile(
    rf"(?:{AT})(?:[^\W_](?:[^\W_]|-){{0,62}}{DOT}){{1,8}}(?:[^\W\d_]{{2,24}}|xn--[a-z0-9-]{{2,59}})", re.IGNORECASE
)
APART: Final = frozenset(" \t\r\n<>()[]:;,/?='\"")
"""Before a name."""
LONGEST_NAME: Final = 64
FETCHED: Final = "git"
"""Who is named in the address by which a repository is fetched (`git@host:owner/name`): nobody is called that."""

BETWEEN: Final = r"[ \t./()\u00a0\u2007-\u2015\u202f-]"
GAP: Final = rf"{BETWEEN}{{0,3}}(?:\r?\n[ \t]*(?:#[ \t]*)?{BETWEEN}{{0,2}})?"
"""What may stand between two digits of a number, which may go on below as a text does."""
NUMBER: Final = re.compile(
    rf"[+03](?<![\w+].)(?<!\d[.,:-].)(?:(?<=\+)[1-9](?:{GAP}\d){{7,14}}|(?<=0)0{GAP}[1-9](?:{GAP}\d){{8,13}}"
    rf"|(?<=3)1{GAP}(?:\(0\)[ ]?)?6(?:{GAP}\d){{8}}|(?P<national>(?<=0)\d(?:{GAP}\d){{7,9}})"
    r"|(?P<service>(?<=0)[89]00[ -]\d{4}))(?![.,-]?\d|[^\W\d])"
)
"""From abroad with `+` or `00`; Dutch without these; as in the country itself, with a zero; and 0800 or 0900."""
CALLED: Final = re.compile(
    r"[tpmfw](?<!\w.)(?:el(?:efoon|ephone)?(?:nummer|nr)?|hone(?: number)?|obiel(?:nummer)?|ob|ax|hatsapp|a\.me(?=/))\b"
    rf"[.:/=]{{0,2}} ?(?:\+|%2b)?(?:{GAP}\d){{6,15}}(?!\w)"
)
"""Whatever is called a telephone number, also without the zero or the plus by which others are known; in small letters,
which is twice as quick as to look for both."""
DATE: Final = re.compile(r"\d{1,2}([-./ ])\d{1,2}\1(?:19|20)\d\d(?!\d)")
ISO: Final = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
NUMBERED: Final = re.compile(r"(?:ISBN(?:-1[03])?[: ]{0,2}|(?<!\d)10[.]\d{4,9}/)$", re.IGNORECASE)
"""Before what is the number of a book, or that of a publication (DOI)."""
LONGEST_BEFORE: Final = 16
DIGITS: Final = re.compile(r"\d+")
NATIONAL: Final = 10
"""The digits of a Dutch number with its zero."""


def load_published(text: str, file: str) -> dict[str, Data]:
    """The mapping that the text of a public file holds. Raises `DataError`, also for what leads to a person.

    Of a file with such a thing nothing else is told, for the line would be shown with it.
    """
    found = [Diagnostic(code, Origin(file), (), (), position_of(text, index)) for code, index in personal_in(text)]
    if found:
        raise DataError(bounded(found))
    data = load(text, file)
    if ESCAPE in text:
        _refuse_escaped(data, file)
    return data


def _refuse_escaped(data: Data, file: str) -> None:
    """Look at the values themselves, where some are not written in the file as they are."""
    found = [
        Diagnostic.of(code, Origin(file, path))
        for path, text in _texts(data, ())
        for code in dict.fromkeys(code for code, _ in personal_in(text))
    ]
    if found:
        raise DataError(bounded(found))


def personal_in(text: str) -> Iterator[tuple[str, int]]:
    """The code of everything in a text that leads to a person, and the index at which it begins."""
    email, phone = PERSONAL
    if any(sign in text for sign in SIGNS) or BRACKET.search(text):
        yield from ((email, start) for start in _addresses(text))
    end = 0
    for start, stop in sorted((*_numbers(text), *_called(text))):
        if start >= end:  # not once more without the word for it
            yield phone, start
        end = max(end, stop)


def _addresses(text: str) -> Iterator[int]:
    for found in EMAIL.finditer(text):
        start = found.start()
        while start > 0 and found.start() - start < LONGEST_NAME and text[start - 1] not in APART:
            start -= 1
        if text[start : found.start()] != FETCHED or text[found.end() : found.end() + 1] not in {":", "/"}:
            yield start


def _numbers(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    while found := NUMBER.search(text, place):
        date = DATE.match(text, found.start())
        if not date and _is_number(found, text):
            yield found.span()
        place = date.end() if date else found.end()


def _is_number(found: re.Match[str], text: str) -> bool:
    """Whether what looks like a telephone number is none of a book, hours of opening, or only a long number."""
    if NUMBERED.search(text, max(0, found.start() - LONGEST_BEFORE), found.start()) or ISO.search(found[0]):
        return False
    groups = DIGITS.findall(found[0])
    if found["service"]:
        return not _is_time(groups[-1])
    return not found["national"] or len(groups) > 1 or len(groups[0]) == NATIONAL


def _is_time(digits: str) -> bool:
    """Whether four digits are a quarter of an hour, as behind `0900-`."""
    return digits[:2] < "25" and digits[2:] in {"00", "15", "30", "45"}


def _called(text: str) -> Iterator[tuple[int, int]]:
    small = text.lower()
    return (found.span() for found in CALLED.finditer(small) if not (DATE.search(found[0]) or ISO.search(found[0])))


def _texts(data: Data, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Every text in the data with the path of keys that leads to it; a key has the path of its value."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield (*path, key), key
            yield from _texts(value, (*path, key))
    elif isinstance(data, tuple):
        for index, value in enumerate(data):
            yield from _texts(value, (*path, index))
