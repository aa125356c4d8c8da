"""A text in every way that it could have been meant: as it is, without mark-up, and with what was escaped.

In: bytes or a text. Out: texts, each with the line numbers of the first. Knows no format: a file of any name may hold
anything, so that every text is read in every way that changes it. Never grows a text.
"""

from __future__ import annotations

import binascii
import codecs
import html
import re
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, unquote_to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["PACKED", "decoded", "embedded", "is_text", "stretches", "views"]

STEP: Final = 4_000_000
"""Characters that are looked at together."""
OVERLAP: Final = 40_000
"""More than the longest answer, so that what is cut in two stands whole in the next stretch."""
MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WIDE: Final = (
    ("utf-16-le", re.compile(rb"(?:[\x09-\xff]\0){6,}")),
    ("utf-16-be", re.compile(rb"(?:\0[\x09-\xff]){6,}")),
)
"""Characters of two bytes among bytes that are no text, as far as they are Latin."""
TAG: Final = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>|</?[A-Za-z][^<>]*>|<[?!][^<>]*>")
ESCAPE: Final = re.compile(
    r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2})|([0-7]{3})|(.))", re.DOTALL
)
PERCENT: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
QUOTED: Final = re.compile(r"(?:=[0-9A-F]{2})+")
SOFT_BREAK: Final = re.compile(r"=\r?\n")
BREAK: Final = re.compile(r"&#(?:0*1[03]|[xX]0*[aAdD]);")
SURROGATE: Final = re.compile("[\ud800-\udfff]")
LAYOUT: Final = frozenset("abefnrtv0N_LP")
"""Letters that stand for a space or a sign without width when they are escaped (JSON; YAML 1.2, 5.7)."""
HIGHEST: Final = 0x10FFFF
DATA: Final = re.compile(
    r"data:[^,\"'()<>]{0,200};base64,((?:[A-Za-z0-9+/_=\-\s]|%[0-9A-Fa-f]{2}|&#(?:1[03]|[xX][aAdD]);|\\[nr/])+)"
)
IN_BASE64: Final = re.compile(r"&#\w+;|\\[nr]|[\s\\=]")
PACKED: Final = (
    b"wOF2", b"wOFF", b"OTTO", b"\0\1\0\0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF", b"PK\3\4", b"\x1f\x8b",
)  # fmt: skip
"""How bytes begin that are no text: their letters in base64 say nothing."""
ROUNDS: Final = 3
"""So often what was escaped may be escaped again."""


def is_text(content: bytes) -> bool:
    """Whether `content` has lines."""
    return b"\0" not in content or any(content.startswith(mark) for mark, _ in MARKS)


def decoded(content: bytes) -> Iterator[str]:
    """`content` in every encoding that it could have."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            yield content[len(mark) :].decode(encoding, "replace")
            return
    text = content.decode("utf-8", "replace")
    yield text
    if "\ufffd" in text:
        yield content.decode("cp1252", "replace")
    if b"\0" in content:
        for encoding, pattern in WIDE:
            yield " ".join(found.decode(encoding) for found in pattern.findall(content))


def stretches(text: str) -> Iterator[tuple[int, str]]:
    """A text in parts that overlap, each with how many lines come before it."""
    line = 0
    for start in range(0, max(len(text), 1), STEP):
        yield line, text[start : start + STEP + OVERLAP]
        line += text.count("\n", start, start + STEP)


def embedded(text: str) -> tuple[str, list[tuple[int, bytes]]]:
    """`text` without the `data:` addresses that hold packed bytes; and the bytes of all of them, by line."""
    found: list[tuple[int, bytes]] = []

    def taken(match: re.Match[str]) -> str:
        content = _from_base64(match[1])
        found.append((text.count("\n", 0, match.start()) + 1, content))
        return "\n" * match[0].count("\n") if content.startswith(PACKED) else match[0]

    return (DATA.sub(taken, text), found) if "base64," in text else (text, found)


def _from_base64(text: str) -> bytes:
    letters = IN_BASE64.sub("", unquote(text)).translate(str.maketrans("-_", "+/"))
    whole = letters[: len(letters) - (len(letters) % 4 == 1)]
    try:
        return binascii.a2b_base64(whole + "=" * (-len(whole) % 4))
    except (binascii.Error, ValueError):
        return b""


def views(text: str) -> Iterator[str]:
    """`text` in every way that is not the same as another."""
    seen = set()
    for view in _views(text):
        if hash(view) not in seen:
            seen.add(hash(view))
            yield view


def _views(text: str) -> Iterator[str]:
    bare = _without_tags(text)
    for plain in (text, bare):
        yield plain
        for decode in (_without_entities, _without_escapes, _without_percents, _without_quoted, _without_any):
            yield decode(plain)
    shown = _without_any(text)
    if shown != text:  # mark-up that was escaped itself
        yield _without_tags(shown)
        yield _without_entities(_without_tags(shown))


def _without_tags(text: str) -> str:
    """Without mark-up, except its line breaks, so that lines keep their numbers."""
    return TAG.sub(lambda match: " " + "\n" * match[0].count("\n"), text) if "<" in text else text


def _without_entities(text: str) -> str:
    return html.unescape(BREAK.sub(" ", text)) if "&" in text else text


def _without_escapes(text: str) -> str:
    if "\\" not in text:
        return text
    meant = ESCAPE.sub(_meant, text)
    if SURROGATE.search(meant):  # two make a character
        meant = meant.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return meant


def _meant(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3] or match[4]
    if code:
        number = int(code, 16)
        return " " if number > HIGHEST or chr(number) == "\n" else chr(number)
    if match[5]:
        return chr(int(match[5], 8)).replace("\n", " ")
    return " " if match[6] in LAYOUT else match[6]


def _without_percents(text: str) -> str:
    return PERCENT.sub(lambda match: _text_of(unquote_to_bytes(match[0])), text) if "%" in text else text


def _without_quoted(text: str) -> str:
    """Without the escapes of mail (RFC 2045, 6.7)."""
    if "=" not in text:
        return text
    joined = SOFT_BREAK.sub("\n", text)
    return QUOTED.sub(lambda match: _text_of(bytes.fromhex(match[0].replace("=", ""))), joined)


def _text_of(content: bytes) -> str:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return text.replace("\n", " ")


def _without_any(text: str) -> str:
    for _ in range(ROUNDS):
        found = _without_entities(_without_escapes(_without_percents(text)))
        if found == text:
            break
        text = found
    return text
