"""quality: how good a plate is, in figures, for people and for programs.

In: the measures of a layout and the scene that was drawn from it. Out: a `Quality`, and the report on several of them.
Judges nothing: what is enough stands in the style and in the tests.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING, Final

from fora_plate.legibility import faintest
from fora_plate.words import decimal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from fora_plate.layout import Measures
    from fora_plate.legibility import Legibility
    from fora_plate.scene import Scene
    from fora_plate.selection import Language

__all__ = ["QUALITY_REPORTS", "PlateName", "Quality", "quality_of"]


@dataclass(frozen=True, slots=True)
class PlateName:
    """What tells a plate from other plates, as in the names of their files; `filters` are those of the command."""

    view: str
    filters: tuple[str, ...]
    paper: str
    style: str
    language: Language


@dataclass(frozen=True, slots=True)
class Quality:
    """The figures of one plate: those of its layout, and its text with the smallest contrast."""

    name: PlateName
    measures: Measures
    faintest: Legibility


HEADS: Final[Mapping[Language, tuple[str, ...]]] = {
    "nl": (
        "plaat",
        "papier",
        "stijl",
        "taal",
        "letter pt",
        "kleinste pt",
        "regel pt",
        "gevuld %",
        "ingekort",
        "weggelaten",
        "contrast",
        "zwakste tekst",
        "regels",
        "langste naam",
    ),
    "en": (
        "plate",
        "paper",
        "style",
        "language",
        "type pt",
        "smallest pt",
        "leading pt",
        "fill %",
        "cut lists",
        "left out",
        "contrast",
        "faintest text",
        "lines",
        "longest name",
    ),
}
"""The headings of the columns."""
FIGURES: Final = frozenset((4, 5, 6, 7, 8, 9, 10, 12))
"""The columns that hold figures, which are set to the right."""
APART: Final = "  "
"""Parts the columns; single spaces stand inside them too."""
BROKEN: Final = " | "
"""Stands where a line was broken."""


def quality_of(name: PlateName, measures: Measures, scene: Scene) -> Quality:
    """The quality of the plate that `scene` shows. Raises `ValueError` for a scene without any text."""
    found = faintest(scene)
    if found is None:
        raise ValueError(name)
    return Quality(name, measures, found)


def _as_text(plates: Sequence[Quality], language: Language) -> str:
    """For people: a table with a row for each plate; the same wherever it goes, a terminal or not."""
    table = [HEADS[language], *(_row(plate, language) for plate in plates)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return "".join(f"{_aligned(row, widths)}\n" for row in table)


def _row(plate: Quality, language: Language) -> tuple[str, ...]:
    name, measures, faintest = plate.name, plate.measures, plate.faintest
    return (
        "-".join((name.view, *name.filters)),
        name.paper,
        name.style,
        name.language,
        decimal(measures.type_size, language, ".2f"),
        decimal(measures.smallest_type, language, ".2f"),
        decimal(measures.leading, language, ".2f"),
        decimal(100 * measures.fill, language, ".1f"),
        str(measures.cut_lists),
        str(measures.left_out),
        decimal(_ratio(faintest), language, ".2f"),
        f"{faintest.text} ({faintest.colour}, {faintest.ground})",
        str(len(measures.longest_wrap.lines)),
        BROKEN.join(measures.longest_wrap.lines),
    )


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.rjust(width) if column in FIGURES else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    )
    return APART.join(cells).rstrip()


def _as_json(plates: Sequence[Quality], _language: Language) -> str:
    """For programs: a list with an object for each plate; docs/formats.md explains every key."""
    return json.dumps([_object(plate) for plate in plates], ensure_ascii=False, indent=2) + "\n"


def _object(plate: Quality) -> dict[str, object]:
    name, measures, faintest = plate.name, plate.measures, plate.faintest
    wrap = measures.longest_wrap
    return {
        "view": name.view,
        "filters": name.filters,
        "paper": name.paper,
        "style": name.style,
        "language": name.language,
        "type_size": measures.type_size,
        "smallest_type": measures.smallest_type,
        "leading": measures.leading,
        "fill": measures.fill,
        "longest_wrap": {"id": wrap.id, "count": len(wrap.lines), "lines": wrap.lines},
        "cut_lists": measures.cut_lists,
        "left_out": measures.left_out,
        "contrast": {
            "ratio": _ratio(faintest),
            "text": faintest.text,
            "colour": faintest.colour,
            "ground": faintest.ground,
        },
    }


def _ratio(faintest: Legibility) -> float:
    """The contrast in two decimals, rounded down: a report must not claim a limit that is just missed."""
    return floor(100 * faintest.ratio) / 100


QUALITY_REPORTS: Final[Mapping[str, Callable[[Sequence[Quality], Language], str]]] = {
    "text": _as_text,
    "json": _as_json,
}
"""The forms of a report on quality."""
