"""The values of cells as people would write them.

In: what the XML of a workbook says of a value or a format. Out: text, whole numbers, whether a format shows dates.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Final

__all__ = ["is_date", "number_of", "unescaped", "whole"]

ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""A character that XML cannot hold (ECMA-376, part 1, 22.9.2.19, ST_Xstring)."""
BUILT_IN_DATES: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Formats of dates and times that need no text (ECMA-376, part 1, 18.8.30)."""
NOT_A_DATE: Final = re.compile(r"\"[^\"]*\"|\\.|\[[^\]]*\]|_.|\*.")
"""What of the text of a format says nothing about dates: literal text, colours, conditions, filling."""

LONGEST_FORMAT: Final = 255
"""Characters of a format that are looked at; a spreadsheet allows no more."""


def whole(text: str | None, most: int, *, least: int = 1) -> int | None:
    """A whole number within bounds, if `text` is one."""
    text = (text or "").strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= 9):  # noqa: PLR2004 -- more than any bound has
        return None
    return int(text) if least <= int(text) <= most else None


def is_date(number: str, custom: dict[str, str]) -> bool:
    """Whether a format, by its number or by its text in `custom`, shows dates or times."""
    if number in custom:
        said = NOT_A_DATE.sub("", custom[number][:LONGEST_FORMAT]).lower()
        return bool(re.search("[dmyhs]", said.replace("general", "")))
    return number.isdecimal() and len(number) < 4 and int(number) in BUILT_IN_DATES  # noqa: PLR2004 -- digits


def number_of(text: str, *, dated: bool, from_1904: bool) -> str:
    """A number as somebody would write it: 2024.0 is 2024, and a date is a date."""
    try:
        value = float(text)
    except ValueError:
        return text
    if dated and 0 < value < 2_958_466:  # noqa: PLR2004 -- the day after 31 December 9999
        return _date(value, from_1904=from_1904)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"  # noqa: PLR2004


def _date(days: float, *, from_1904: bool) -> str:
    """Day 1 is 1 January 1900, and 1900 is taken for a leap year (ECMA-376, part 1, 18.17.4.1)."""
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if days >= 60 else 31)  # noqa: DTZ001, PLR2004
    try:
        moment = start + timedelta(seconds=round(days * 86400))
    except OverflowError:
        return f"{days:.15g}"
    return moment.date().isoformat() if moment.time().isoformat() == "00:00:00" else moment.isoformat(" ")


def unescaped(text: str) -> str:
    """A text with the characters that stand in it as their number; a half of a pair that stands alone is replaced."""
    if "_x" not in text:
        return text
    found = ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    return found.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
