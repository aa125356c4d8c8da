"""Paper: named sizes (ISO 216) and own sizes, in layout units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from fora_plate.geometry import MM, Size

__all__ = ["PAPERS", "Paper", "PaperError", "paper_of"]

PAPERS: Final[dict[str, tuple[int, int]]] = {
    "a4": (297, 210),
    "a3": (420, 297),
    "a2": (594, 420),
    "a1": (841, 594),
    "a0": (1189, 841),
}
"""ISO 216 sizes in mm, landscape, from small to large."""
SMALLEST: Final = 100
LARGEST: Final = 5000


class PaperError(ValueError):
    """A paper size that is no size or too small or too large; the message code is in `code`."""

    def __init__(self, code: str, value: str) -> None:
        super().__init__(value)
        self.code = code
        self.value = value


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet: `name` as it stands in file names, and its size in units."""

    name: str
    size: Size

    @property
    def portrait(self) -> bool:
        """Whether its short side is on top."""
        return self.size.width < self.size.height


def paper_of(text: str, *, portrait: bool = False) -> Paper:
    """The paper that `text` names: `a4` to `a0`, or `WxH` in whole millimetres (taken as it stands).

    Raises `PaperError` (`unknown-paper`, `paper-out-of-range`).
    """
    name = text.strip().lower()
    named = PAPERS.get(name)
    if named is None:
        match = re.fullmatch(r"(\d{1,5})x(\d{1,5})", name)
        if not match:
            raise PaperError("unknown-paper", text)
        width, height = int(match[1]), int(match[2])
        if not all(SMALLEST <= side <= LARGEST for side in (width, height)):
            raise PaperError("paper-out-of-range", text)
    else:
        width, height = named
    if portrait:
        width, height = min(width, height), max(width, height)
        name += "-portrait"
    return Paper(name, Size(width * MM, height * MM))
