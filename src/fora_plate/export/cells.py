"""The cells of a CSV: any value as one text that a spreadsheet does not take for a formula.

In: a value of a row. Out: text. Nothing is lost: `docs/open-data.md` tells how a reader undoes each step.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from fora_plate.export.rows import Value

__all__ = ["SEPARATOR", "UNDO", "cell_of"]

SEPARATOR: Final = "|"
"""Stands between the items of a list in one cell; `\\` stands before one that is part of an item, and before a `\\`."""
START: Final = r"(?<![^;\t\r\n])"
"""The start of a cell, and what a spreadsheet may take for one: a Dutch Excel parts cells at `;`, quoted or not."""
SIGN: Final = r"(?=[ '\"]*[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20])"
"""What may begin a formula there (OWASP, CSV injection). Spaces and quotes, which go, may stand before it; apostrophes
too, so that those of a text are told from ours."""
FORMULA: Final = re.compile(f"{START}{SIGN}")
UNDO: Final = f"{START}'{SIGN}"
"""A regular expression for what `cell_of` put in: a reader who takes away what matches has the text again."""


def cell_of(value: Value) -> str:
    """One value as it stands in a CSV, before the quotes of RFC 4180."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return _harmless(SEPARATOR.join(map(_item, value)))
    return "" if value is None else _harmless(str(value))


def _item(text: str) -> str:
    return text.replace("\\", "\\\\").replace(SEPARATOR, f"\\{SEPARATOR}")


def _harmless(text: str) -> str:
    """`text` with an apostrophe at every place where a formula could start."""
    return FORMULA.sub("'", text)
