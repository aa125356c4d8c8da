"""text_plate: a whole plate as headings and lists, for who reads, hears or searches it.

In: a selection. Out: a tree of `Part`s with the level of every heading. Levels are never skipped: where a domain or a
function has no name of its own, what stands in it moves up. The ids are those of the SVG of the plate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.words import WORDS

if TYPE_CHECKING:
    from fora_plate.selection import Card, Reference, Region, Section, SelectedLayer, Selection

__all__ = ["Part", "text_plate"]

TOP: Final = 2
"""The level of a layer; above it stands the name of the plate."""
WORDS_NL: Final = WORDS["nl"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A layer, a domain or area, or a function or group, with what stands in it.

    `level` is that of its heading, `below` that of the headings of its cards. Without a `name` it has no heading.
    `domain` is set on a domain, `bare` says that it is a function for which there is nothing.
    """

    level: int
    below: int
    id: str
    name: str = ""
    url: str | None = None
    domain: str | None = None
    parts: tuple[Part, ...] = ()
    cards: tuple[Card, ...] = ()
    references: tuple[Reference, ...] = ()
    bare: bool = False


def text_plate(selection: Selection) -> tuple[Part, ...]:
    """The layers of a plate with everything in them, in reading order."""
    return tuple(map(_layer, selection.layers))


def _layer(layer: SelectedLayer) -> Part:
    parts = tuple(_region(layer, region) for region in layer.regions)
    return Part(level=TOP, below=TOP + 1, id=f"layer_{layer.id}", name=layer.name, parts=parts)


def _region(layer: SelectedLayer, region: Region) -> Part:
    name = region.name or WORDS_NL[region.id]
    named = name != layer.name
    level = TOP + 1 + named
    return Part(
        level=TOP + 1,
        below=level,
        id=f"{region.role}_{region.id}",
        name=name if named else "",
        url=region.url,
        domain=region.id if region.role == "domain" else None,
        parts=tuple(_section(region, section, level) for section in region.sections),
    )


def _section(region: Region, section: Section, level: int) -> Part:
    wide = WORDS_NL["domain-wide"] if region.has_domain_wide else ""
    name = section.name or wide
    role = "group" if region.role == "area" else "function"
    return Part(
        level=level,
        below=level + bool(name),
        id=f"{role}_{section.id or region.id}",
        name=name,
        url=section.url,
        cards=section.cards,
        references=section.references,
        bare=not section.cards and not section.references,
    )
