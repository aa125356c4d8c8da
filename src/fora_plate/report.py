"""Diagnostics as a person, a program or a forge reads them; the only place that fills in a sentence.

In: diagnostics with their places (`Located`, made by `read.locate`) and a language. Out: text. Values are data: they
are put in as they are, with control characters made visible, and can never act as a template or move a terminal.
"""

from __future__ import annotations

import json
import re
import traceback
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.messages import MESSAGES, USAGE, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from types import TracebackType

    from fora_plate.errors import Diagnostic, Severity
    from fora_plate.messages import Language, Message

__all__ = ["REPORTS", "Located", "Place", "as_github", "as_json", "as_text", "bug", "shown", "usage", "worst"]

LONGEST_VALUE: Final = 600
WIDEST_EXCERPT: Final = 100
BEFORE_CARET: Final = 40
SLOT: Final = re.compile(r"\{(word:)?([a-z_]+)\}")
COLOURS: Final = {"error": "\033[1;31m", "warning": "\033[1;33m", "quiet": "\033[1;34m", "bold": "\033[1m"}
PLAIN: Final = "\033[0m"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line of a file, from 1; `excerpt` is that line.

    Where there is none, it is the file as a whole, or a line that is `known` but cannot be shown.
    """

    file: str
    line: int = 1
    column: int = 1
    width: int = 1
    excerpt: str | None = None
    known: bool = False


@dataclass(frozen=True, slots=True)
class Located:
    """A diagnostic with the places that it is about."""

    diagnostic: Diagnostic
    place: Place
    related: tuple[Place, ...] = ()


def worst(diagnostics: Iterable[Diagnostic]) -> Severity | None:
    """The strongest severity among `diagnostics`; `None` if there are none."""
    found = {MESSAGES[diagnostic.code].severity for diagnostic in diagnostics}
    return "error" if "error" in found else "warning" if found else None


def as_text(located: Sequence[Located], language: Language, *, colour: bool = False) -> str:
    """For people: every finding with its line and a caret under the value, and the counts as last line."""
    paint = _painted if colour else _unpainted
    blocks = [_block(item, language, paint) for item in _ordered(located)]
    return "\n\n".join((*blocks, _summary(located, language)))


def as_json(located: Sequence[Located], language: Language) -> str:
    """For programs: a list with code, severity, file, line, column, message, help and related places."""
    rows = []
    for item in _ordered(located):
        message, place = MESSAGES[item.diagnostic.code], item.place
        rows.append(
            {
                "code": item.diagnostic.code,
                "severity": message.severity,
                "file": shown(place.file),
                "line": place.line,
                "column": place.column,
                "message": _sentence(message, item.diagnostic.values, language),
                "help": _help(message, item.diagnostic.values, language),
                "related": [
                    {"file": shown(other.file), "line": other.line, "column": other.column} for other in item.related
                ],
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def as_github(located: Sequence[Located], language: Language) -> str:
    """For a forge: one workflow command per finding, which it shows beside the line."""
    lines = []
    for item in _ordered(located):
        message, place = MESSAGES[item.diagnostic.code], item.place
        fields = {
            "file": shown(place.file),
            "line": str(place.line),
            "col": str(place.column),
            "title": item.diagnostic.code,
        }
        given = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in fields.items())
        advice = _help(message, item.diagnostic.values, language)
        text = "\n".join(filter(None, (_sentence(message, item.diagnostic.values, language), advice)))
        lines.append(f"::{message.severity} {given}::{_escaped(text)}\n")
    return "".join(lines)


REPORTS: Final[Mapping[str, Callable[[Sequence[Located], Language], str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
"""The forms of a report."""


def usage(code: str, language: Language, values: Mapping[str, str]) -> str:
    """What is wrong with a command, in one or two lines."""
    message, given, words = USAGE[code], tuple(values.items()), WORDS[language]
    lines = [f"{words['error']}: {_sentence(message, given, language)}"]
    if advice := _help(message, given, language):
        lines.append(f"{words['help']}: {advice}")
    return "\n".join(lines)


def bug(
    language: Language, error: tuple[type[BaseException] | None, BaseException | None, TracebackType | None]
) -> str:
    """A sentence for the user and the trace for us, when the program itself fails."""
    said = {
        "nl": "fout in fora-plate zelf, niet in uw gegevens; meld dit met de regels hieronder",
        "en": "fault in fora-plate itself, not in your data; report this with the lines below",
    }
    return f"{said[language]}\n\n{''.join(traceback.format_exception(*error))}"


def shown(text: str) -> str:
    """`text` with everything that a terminal would obey or hide written as its number."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else f"\\u{{{ord(sign):X}}}" for sign in text)


def _ordered(located: Sequence[Located]) -> list[Located]:
    return sorted(located, key=lambda item: (item.place.file, item.place.line, item.place.column, item.diagnostic.code))


def _block(item: Located, language: Language, paint: Callable[[str, str], str]) -> str:
    """One finding, in the form that Rust's compiler made familiar."""
    message, values, words = MESSAGES[item.diagnostic.code], item.diagnostic.values, WORDS[language]
    sentence = _sentence(message, values, language)
    lines = [
        f"{paint(f'{words[message.severity]}[{item.diagnostic.code}]', message.severity)}: {paint(sentence, 'bold')}"
    ]
    place = item.place
    number = str(place.line) if place.excerpt is not None else ""
    edge = " " * (len(number) + 1)
    lines.append(f"{edge}{paint('-->', 'quiet')} {_where(place)}")
    if place.excerpt is not None:
        excerpt, caret = _excerpt(place)
        bar = paint("|", "quiet")
        lines.append(f"{edge} {bar}")
        lines.append(f" {paint(number, 'quiet')} {bar} {excerpt}".rstrip())
        lines.append(f"{edge} {bar} {paint(caret, message.severity)}")
    if advice := _help(message, values, language):
        lines.append(f"{edge} {paint('=', 'quiet')} {words['help']}: {advice}")
    lines += [f"{edge} {paint('=', 'quiet')} {words['related']}: {_where(other)}" for other in item.related]
    return "\n".join(lines)


def _where(place: Place) -> str:
    whole = place.excerpt is None and not place.known
    return shown(place.file) if whole else f"{shown(place.file)}:{place.line}:{place.column}"


def _excerpt(place: Place) -> tuple[str, str]:
    """The line as it can be shown, cut to a window around the value, and the caret under it."""
    signs = [" " if sign == "\t" else shown(sign) for sign in place.excerpt or ""]
    start, end = place.column - 1, min(place.column - 1 + place.width, len(signs))
    first = max(0, start - BEFORE_CARET) if _columns(signs) > WIDEST_EXCERPT else 0
    last = first
    room = WIDEST_EXCERPT
    while last < len(signs) and (room := room - _columns(signs[last : last + 1])) >= 0:
        last += 1
    before, after = "…" if first else "", "…" if last < len(signs) else ""
    indent = len(before) + _columns(signs[first:start])
    return f"{before}{''.join(signs[first:last])}{after}", " " * indent + "^" * max(
        1, _columns(signs[start : min(end, last)])
    )


def _columns(signs: Sequence[str]) -> int:
    """How many columns of a terminal `signs` take: two for wide characters, none for what stands on another."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in "".join(signs)
    )


def _summary(located: Sequence[Located], language: Language) -> str:
    counts = {"error": 0, "warning": 0}
    for item in located:
        counts[MESSAGES[item.diagnostic.code].severity] += 1
    words = WORDS[language]
    return ", ".join(f"{count} {words[name if count == 1 else f'{name}s']}" for name, count in counts.items())


def _sentence(message: Message, values: Iterable[tuple[str, str]], language: Language) -> str:
    return _filled(message.en if language == "en" else message.nl, dict(values), language)


def _help(message: Message, values: Iterable[tuple[str, str]], language: Language) -> str:
    """The first advice that can be filled in; empty if there is none."""
    given = {name: value for name, value in values if value}
    for template in message.help_en if language == "en" else message.help_nl:
        if all(slot[2] in given for slot in SLOT.finditer(template)):
            return _filled(template, given, language)
    return ""


def _filled(template: str, values: Mapping[str, str], language: Language) -> str:
    """`template` with its slots filled, in one pass, so that a value cannot bring slots of its own."""

    def value(slot: re.Match[str]) -> str:
        given = values.get(slot[2], "?")
        text = WORDS[language].get(given, given) if slot[1] else given
        return shown(text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…")

    return SLOT.sub(value, template)


def _escaped(text: str, more: str = "") -> str:
    """As workflow commands demand (github.com/actions/toolkit, packages/core/src/command.ts)."""
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _painted(text: str, colour: str) -> str:
    return f"{COLOURS[colour]}{text}{PLAIN}"


def _unpainted(text: str, _colour: str) -> str:
    return text
