"""code: a text as the modules of a QR code (ISO/IEC 18004), for a telephone that reads it from paper.

In: a text. Out: rows of modules, dark where true, the same for the same text. Knows no size, colour or place.
"""

from __future__ import annotations

from functools import cache
from typing import Final

__all__ = ["QUIET", "Modules", "modules_of"]

Modules = tuple[tuple[bool, ...], ...]
QUIET: Final = 4
"""Width of the empty zone around a code, in modules (ISO/IEC 18004, 6.3.8)."""
LEVEL: Final = "M"
"""A seventh of a code may be unreadable, at the least: more where that costs no module."""


@cache
def modules_of(text: str) -> Modules:
    """The smallest code that holds `text`, without its quiet zone. Raises `ValueError` where no code can hold it."""
    import segno

    code = segno.make(text, error=LEVEL, micro=False, boost_error=True)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
