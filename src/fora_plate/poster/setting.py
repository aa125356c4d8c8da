"""Setting words on sheets and beside plates: lines of text at a place.

In: words, type and a place, in units. Out: texts of a scene. Measures in the typeface that `text.set_in` names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM
from fora_plate.paper import PAPERS
from fora_plate.scene import Text
from fora_plate.text import advance, break_lines, pieces_of, spelled
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.geometry import Size
    from fora_plate.link import Link
    from fora_plate.scene import About
    from fora_plate.text import Face
    from fora_plate.words import Words

__all__ = ["INK", "MUTED", "Type", "edition_words", "joined", "line", "paper_words", "paragraph"]

INK: Final = "#1a1a1a"
MUTED: Final = "#595959"
LEADING: Final = 1.4
"""Line distance, in em."""


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: size in units, face, colour, level as a heading."""

    size: float
    face: Face = "regular"
    fill: str = INK
    heading: int = 0

    @property
    def leading(self) -> float:
        """From baseline to baseline, in units."""
        return self.size * LEADING


def line(words: str, place: tuple[float, float], style: Type, link: Link | None = None, label: str = "") -> Text:
    """Words on one line, from the left edge and the baseline at `place`."""
    width = advance(words, style.face) * style.size
    return Text(words, *place, style.size, width, style.face, style.fill, heading=style.heading, link=link, label=label)


def paragraph(words: str, place: tuple[float, float], width: float, style: Type) -> tuple[Text, ...]:
    """Words in lines of `width`; `place` is the left edge and the first baseline."""
    broken = break_lines(pieces_of(words, style.face), width / style.size)
    lines = map(spelled, broken)
    return tuple(
        Text(
            text,
            place[0],
            place[1] + index * style.leading,
            style.size,
            advance(text, style.face) * style.size,
            style.face,
            style.fill,
            heading=style.heading,
            follows=index > 0,
        )
        for index, text in enumerate(lines)
    )


def joined(parts: Sequence[str]) -> str:
    """What is told, one thing after the other, without those that are empty."""
    return " · ".join(part for part in parts if part)


def edition_words(about: About) -> str:
    """The edition, or nothing where there is none."""
    return f"{WORDS[about.language]['edition']} {about.edition}" if about.edition else ""


def paper_words(size: Size, words: Words) -> str:
    """A paper by its name if it has one, how it is held, and its size: `A0 liggend, 1189 x 841 mm`."""
    width, height = size.width // MM, size.height // MM
    names = [name for name, sides in PAPERS.items() if set(sides) == {width, height}]
    held = words["landscape" if width > height else "portrait"]
    return f"{names[0].upper()} {held}, {width} x {height} mm" if names else f"{width} x {height} mm"
