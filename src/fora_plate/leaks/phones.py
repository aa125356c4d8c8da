"""Telephone numbers in a text, however their digits are grouped.

In: a text, and the digits of numbers. Out: which of them stand there, and where. A number begins and ends where a group
of digits does, so that a long number, a measure or the path of a drawing holds none by chance.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["beginnings", "numbers_in"]

GROUP: Final = re.compile(r"[0-9]+")
BETWEEN: Final = re.compile(r"[^\w,;:]{0,4}")
"""What may stand between two groups: spaces, dots, strokes, brackets, a line break."""


def beginnings(numbers: Mapping[str, object]) -> frozenset[str]:
    """All beginnings of the digits of the numbers, by which a walk knows early that there is none."""
    return frozenset(number[:length] for number in numbers for length in range(1, len(number) + 1))


def numbers_in(text: str, numbers: Mapping[str, object], begun: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Each of `numbers` that stands in `text`, with the place of its first digit."""
    if not numbers:
        return
    groups = [(found.start(), found.end()) for found in GROUP.finditer(text)]
    for first, (start, stop) in enumerate(groups):
        if text[start:stop] not in begun:
            continue
        digits, end = "", start
        for left, right in groups[first : first + 16]:
            digits += text[left:right]
            if digits not in begun or not BETWEEN.fullmatch(text, end, left):
                break
            end = right
            if digits in numbers:
                yield start, digits
