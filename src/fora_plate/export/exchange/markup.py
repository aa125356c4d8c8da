"""XML as text: tags, attributes and texts, with everything escaped that must be.

In: names and texts. Out: lines of XML 1.0. Names of tags and attributes are ours; texts may be anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["element", "inline", "line"]

FORBIDDEN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (section 2.2)."""
ESCAPES: Final = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)
"""Also white space that a parser would change, in an attribute or at the end of a line (section 2.11, 3.3.3)."""


def _escaped(text: str) -> str:
    plain = text.isascii() and text.isalnum()
    return text if plain else FORBIDDEN.sub("\ufffd", text).translate(ESCAPES)


def _tag(name: str, attributes: dict[str, str]) -> str:
    return " ".join((name, *(f'{key}="{_escaped(value)}"' for key, value in attributes.items())))


def line(name: str, text: str = "", **attributes: str) -> str:
    """An element with nothing but text in it; in attributes `__` stands for `:`."""
    tag = _tag(name, {key.replace("__", ":"): value for key, value in attributes.items()})
    return f"<{tag}>{_escaped(text)}</{name}>" if text else f"<{tag}/>"


def element(name: str, inner: Iterable[str], **attributes: str) -> Iterator[str]:
    """An element with lines in it, indented; one without any is closed at once."""
    tag = _tag(name, {key.replace("__", ":"): value for key, value in attributes.items()})
    empty = True
    for one in inner:
        if empty:
            yield f"<{tag}>"
        empty = False
        yield f"  {one}"
    yield f"<{tag}/>" if empty else f"</{name}>"


def inline(lines: Iterable[str]) -> str:
    """An element on one line."""
    return "".join(one.lstrip() for one in lines)
