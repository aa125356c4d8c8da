"""One scalar as text: plain where that is safe, otherwise in quotes, folded or as lines.

In: a value, and where it will stand. Out: lines that the parser reads back as that value. Never looks at a file.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["LONGEST_KEY", "WIDTH", "key_text", "one_line", "scalar_lines"]

WIDTH: Final = 100
"""Columns; longer sentences are folded and longer lists are put one item to a line."""
LONGEST_KEY: Final = 1000
"""A key before a colon may have 1024 characters in libyaml; a longer one needs a question mark."""

PRINTABLE: Final = re.compile("[ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*")
"""What stands in a file as it is: no line breaks of any kind, tabs, control characters or byte order marks."""
NEEDS_QUOTES: Final = re.compile(
    r"""(?xi)
    [-?:,\[\]{}\#&*!|>'"%@`=<.\ ]   # starts like something else
    | .*[:\ ]\Z | .*:\  | .*\ \#    # holds what ends a plain scalar
    | (?: true|false|null|~|yes|no|on|off|y|n )\Z
    """
)
"""The words are text for us, except `true`, `false` and null, but another reader of YAML may take them for more."""
NEEDS_QUOTES_IN_FLOW: Final = re.compile(r".*[,\[\]{}]|.*:(?![\w/])")
BREAK: Final = re.compile(r"(?<! ) (?! )")
"""A space at which a folded text may go to the next line."""
SHORT: Final = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}


def one_line(value: str | bool | None, *, flow: bool) -> str:  # noqa: FBT001 -- a value of the data
    """A scalar on one line; `flow` if it stands between brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if _is_plain(value, flow=flow) else _quoted(value)


def key_text(key: str, *, flow: bool) -> str:
    """A key, without what comes after it."""
    return one_line(key, flow=flow)


def scalar_lines(head: str, value: str | bool | None, indent: int) -> list[str]:  # noqa: FBT001 -- a value of the data
    """A scalar behind `head` (a key with its colon, or a dash), and on lines of its own from column `indent`."""
    one = f"{head} {one_line(value, flow=False)}"
    if not isinstance(value, str):
        return [one]
    margin = " " * indent
    lines = value.removesuffix("\n").split("\n")
    if _can_be_lines(value, lines):
        return [f"{head} |" if value.endswith("\n") else f"{head} |-", *(line and margin + line for line in lines)]
    if len(one) > WIDTH and PRINTABLE.fullmatch(value) and value == value.strip(" ") and BREAK.search(value):
        return [f"{head} >-", *(margin + line for line in _wrapped(value, WIDTH - indent))]
    return [one]


def _is_plain(text: str, *, flow: bool) -> bool:
    if not text or not PRINTABLE.fullmatch(text) or NEEDS_QUOTES.match(text):
        return False
    return not (flow and NEEDS_QUOTES_IN_FLOW.match(text))


def _quoted(text: str) -> str:
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in SHORT:
        return SHORT[character]
    if PRINTABLE.fullmatch(character):
        return character
    return f"\\u{ord(character):04X}"  # beyond that all is printable


def _can_be_lines(value: str, lines: list[str]) -> bool:
    """Whether a text of several lines can stand as it is: with nothing odd at its start, end and ends of lines."""
    if "\n" not in value or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return False
    return all(PRINTABLE.fullmatch(line) and not line.endswith(" ") for line in lines)


def _wrapped(text: str, width: int) -> list[str]:
    lines: list[str] = []
    for word in BREAK.split(text):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
