"""The sheet in front of a poster: what it becomes, how it is put together, and a small picture with all numbers.

In: a scene and its grid. Out: a `Page`. The sizes are those of an A4; on larger sheets everything is as much larger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.geometry import MM, PT
from fora_plate.link import Link
from fora_plate.poster.grid import OVERLAP
from fora_plate.poster.setting import INK, MUTED, Type, edition_words, joined, line, paper_words, paragraph
from fora_plate.poster.sheets import BAR, BAR_FILL, CUT
from fora_plate.scene import Figure, Inset, Page, Rect
from fora_plate.words import WORDS, plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.poster.grid import Grid, Sheet
    from fora_plate.scene import Item, Scene, Text
    from fora_plate.words import Words

__all__ = ["FRONT", "front_of"]

FRONT: Final = "0"
"""The number of the sheet in front."""
A4_SHORT: Final = 210 * MM
EDGE: Final = 16 * MM
GAP: Final = 10 * MM
COLUMN: Final = 84 * MM
"""The width of the instructions beside the picture; below it they stand in two such columns."""
HANG: Final = 6 * MM
"""From the number of a step to its words."""
RULER: Final = 100 * MM
TICK: Final = 10 * MM


@dataclass(frozen=True, slots=True)
class _Front:
    """What is set: the scene, the grid, the words, and how much larger than on A4 everything is."""

    scene: Scene
    grid: Grid
    words: Words
    scale: float

    def type(self, points: float, **more: object) -> Type:
        """A type of so many points on A4."""
        return Type(points * PT * self.scale, **more)  # type: ignore[arg-type]  # a shorthand

    @property
    def right(self) -> float:
        """Where the words end."""
        return self.grid.sheet.width - EDGE * self.scale


def front_of(scene: Scene, grid: Grid) -> Page:
    """The page in front of all sheets."""
    front = _Front(scene, grid, WORDS[scene.about.language], min(grid.sheet.width, grid.sheet.height) / A4_SHORT)
    edge, gap = EDGE * front.scale, GAP * front.scale
    head, top = _head(front)
    ruler = _ruler(front, grid.sheet.height - edge)
    bottom = grid.sheet.height - edge - gap
    if grid.sheet.width > grid.sheet.height:
        column = COLUMN * front.scale
        steps, y = _steps(front, [(edge, top)], column)
        steps += _samples(front, (edge, y))
        sketch, _ = _sketch(front, (edge + column + gap, top, front.right, bottom))
    else:
        sketch, below = _sketch(front, (edge, top, front.right, top + (bottom - top) * 0.55))
        column = (front.right - edge - gap) / 2
        steps, y = _steps(front, [(edge, below + gap), (edge + column + gap, below + gap)], column)
        steps += _samples(front, (edge, y))
    return Page(FRONT, FRONT, replace(scene, size=grid.sheet, items=(*head, *steps, *sketch, *ruler)))


def _head(front: _Front) -> tuple[list[Text], float]:
    """The title, and where what stands below it begins."""
    x, y = EDGE * front.scale, (EDGE + 3 * MM) * front.scale
    grid, words = front.grid, front.words
    title, note = front.type(20, face="bold", heading=1), front.type(10.5, fill=MUTED)
    texts = [*paragraph(front.scene.about.title, (x, y + 2 * MM * front.scale), front.right - x, title)]
    y = texts[-1].y + note.leading * 1.5
    sheets = words["sheets-of"].format(
        sheets=plural(words, "sheets", len(grid.sheets)), rows=plural(words, "rows", grid.rows), columns=grid.columns
    )
    told = (
        paper_words(grid.poster, words),
        f"{sheets}, {paper_words(grid.sheet, words).partition(',')[0]}",
        edition_words(front.scene.about),
    )
    texts += paragraph(joined(told), (x, y), front.right - x, note)
    return texts, texts[-1].y + GAP * front.scale


def _steps(front: _Front, starts: list[tuple[float, float]], width: float) -> tuple[list[Item], float]:
    """How the poster is made, step by step, in columns that start at these places; and where they end."""
    grid, words = front.grid, front.words
    keys = ["step-print", *["step-rows"] * (grid.columns > 1), *["step-stack"] * (grid.rows > 1), "step-cut"]
    style, marker = front.type(10), front.type(10, face="bold")
    hang, many = HANG * front.scale, -(-len(keys) // len(starts))
    figures: list[Item] = []
    lowest = 0.0
    for column, (x, top) in enumerate(starts):
        y = top + style.size
        for number in range(column * many, min(len(keys), (column + 1) * many)):
            mark = replace(line(str(number + 1), (x, y), marker), marker=True)
            said = paragraph(words[keys[number]], (x + hang, y), width - hang, style)
            figures.append(Figure("", "step", "", "item", (mark, *said)))
            y = said[-1].y + style.leading * 1.5
            lowest = max(lowest, y)
    return [Figure("", "steps", "", "list", tuple(figures))], lowest


def _samples(front: _Front, place: tuple[float, float]) -> list[Item]:
    """A cut mark and a bar, with what they mean."""
    x, y = place
    style, words = front.type(10), front.words
    y += style.leading * 0.5
    items: list[Item] = []
    samples = [(Rect(0, -CUT / 2, 4 * MM, CUT, fill=INK), words["cut-mark"])]
    if len(front.grid.sheets) > 1:
        samples.append((Rect(0, -BAR / 2, OVERLAP, BAR, fill=BAR_FILL), words["bar"]))
    for sample, meaning in samples:
        drawn = replace(sample, x=x, y=sample.y + y - style.size * 0.36)
        items += [Figure("", "sample", "", "aside", (drawn,)), line(meaning, (x + 1.4 * OVERLAP, y), style)]
        y += style.leading * 1.2
    return items


def _ruler(front: _Front, bottom: float) -> list[Item]:
    """A line of exactly 100 mm, by which the size of the print is checked."""
    x, style = EDGE * front.scale, front.type(8.5, fill=MUTED)
    marks: list[Item] = [Rect(x, bottom - CUT, RULER, CUT, fill=INK)]
    for place in range(0, RULER + 1, TICK):
        tall = (3 if place in {0, RULER} else 1.5) * MM
        marks.append(Rect(x + place - CUT / 2, bottom - tall, CUT, tall, fill=INK))
    words = line(front.words["ruler"], (x + RULER + 4 * MM, bottom), style)
    return [Figure("", "ruler", "", "aside", tuple(marks)), words]


def _sketch(front: _Front, area: tuple[float, float, float, float]) -> tuple[list[Item], float]:
    """The poster as large as it fits into the area, with its sheets on it; and where it ends."""
    left, top, right, bottom = area
    poster, words, sheets = front.grid.poster, front.words, front.grid.sheets
    scale = min((right - left) / poster.width, (bottom - top) / poster.height)
    width, height = poster.width * scale, poster.height * scale
    label = words["sketch"].format(first=sheets[0].name, last=sheets[-1].name)
    picture = Inset(left, top, width, height, front.scene.items, scale=scale, label=label)
    frame = Rect(left, top, width, height, stroke=INK, stroke_width=CUT)
    seams = Figure("", "seams", "", "aside", (*_seams(front.grid, (left, top), scale), frame))
    names = tuple(_name(front, sheet, (left, top), scale) for sheet in sheets)
    return [picture, seams, Figure("", "sheets", "", "list", names)], top + height


def _seams(grid: Grid, corner: tuple[float, float], scale: float) -> Iterator[Rect]:
    """A line along every edge that is seen when the sheets lie on each other."""
    left, top = corner
    for sheet in grid.sheets[1 : grid.columns]:
        yield Rect(left + sheet.part.x0 * scale - CUT / 2, top, CUT, grid.poster.height * scale, fill=INK)
    for sheet in grid.sheets[grid.columns :: grid.columns]:
        yield Rect(left, top + sheet.part.y0 * scale - CUT / 2, grid.poster.width * scale, CUT, fill=INK)


def _name(front: _Front, sheet: Sheet, corner: tuple[float, float], scale: float) -> Figure:
    """The number of a sheet on a dark label in the middle of what is seen of it; it leads to that sheet."""
    grid, part = front.grid, sheet.part
    wide = (part.width - (OVERLAP if sheet.column < grid.columns - 1 else 0)) * scale
    tall = (part.height - (OVERLAP if sheet.row < grid.rows - 1 else 0)) * scale
    x, y = corner[0] + part.x0 * scale + wide / 2, corner[1] + part.y0 * scale + tall / 2
    style = Type(min(9 * PT * front.scale, wide * 0.22, tall * 0.32), "bold", "#ffffff")
    link = Link(f"#{sheet.name}", front.words["link-sheet"].format(name=sheet.name))
    text = line(sheet.name, (x, y + style.size * 0.36), style, link)
    text = replace(text, x=x - text.width / 2)
    across, down = text.width + style.size * 1.2, style.size * 1.6
    ground = Rect(x - across / 2, y - down / 2, across, down, INK, radius=down / 2)
    return Figure("", "sheet", "", "item", (ground, text))
