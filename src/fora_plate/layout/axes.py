"""The axes of a matrix: how much room every row and column takes, and where their names break.

In: groups of rows or columns. Out: `AxisTracks`, in em, from the first on. Names break into lines rather than be cut.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from fora_plate.layout.setting import joined
from fora_plate.layout.texts import plain, widest_piece
from fora_plate.text import advance, break_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fora_plate.layout.texts import Text
    from fora_plate.selection import AxisGroup, AxisItem
    from fora_plate.text import Face

__all__ = ["LINE", "AxisTracks", "Shape", "Track", "shape_of", "tracks_of"]

LONGEST: Final = 20.0
"""A name that is longer breaks, as far as its words allow; in em."""
LINE: Final = 1.16
"""Distance between the lines of a name, in em."""
PITCH: Final = 1.5
"""Least height of a row and width of a column, in em."""
BESIDE: Final = 0.5
"""White beside a sign in its cell, both sides together, and between a name and the cells; in em."""
STEP: Final = 5
"""After so many rows or columns of a group comes some white, so that the eye finds the way."""
WHITE: Final = 0.3
"""That white, in em."""
APART: Final = 0.5
"""White before the heading of a group that is not the first, in em."""


@dataclass(frozen=True, slots=True)
class Track:
    """A row or column, or the heading of a group of them (then without `item`): where it is, in em, and its name.

    Tracks of one `run` stand close together.
    """

    group: AxisGroup
    item: AxisItem | None
    lines: tuple[str, ...]
    said: str
    start: float
    size: float
    run: int

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.start + self.size

    def scaled(self, factor: float) -> Track:
        """So many times as long, at so many times the distance from the start."""
        return replace(self, start=self.start * factor, size=self.size * factor)


@dataclass(frozen=True, slots=True)
class AxisTracks:
    """Tracks in order, their whole length and the room that the names of items, and of groups, take; in em."""

    tracks: tuple[Track, ...]
    length: float
    names: float
    heads: float

    def scaled(self, factor: float) -> AxisTracks:
        """With every track so many times as long."""
        tracks = tuple(track.scaled(factor) for track in self.tracks)
        return replace(self, tracks=tracks, length=self.length * factor)


@dataclass(frozen=True, slots=True)
class Shape:
    """Both axes, and the room for the names of rows, at the left, and of columns, above; in em."""

    rows: AxisTracks
    columns: AxisTracks
    left: float
    above: float

    @property
    def width(self) -> float:
        """How wide all of it is."""
        return self.left + self.columns.length

    @property
    def height(self) -> float:
        """How high all of it is."""
        return self.above + self.rows.length

    def stretched(self, wider: float, higher: float) -> Shape:
        """With columns so many times as wide and rows so many times as high."""
        return replace(self, rows=self.rows.scaled(higher), columns=self.columns.scaled(wider))


def shape_of(rows: AxisTracks, columns: AxisTracks) -> Shape:
    """The shape of a matrix with these axes; the heading of a group of rows may run on above the cells."""
    left = max(rows.names, rows.heads - columns.length) + BESIDE
    return Shape(rows, columns, left, max(columns.names, columns.heads) + BESIDE)


def tracks_of(groups: Sequence[AxisGroup], sign: float) -> AxisTracks:
    """The tracks of an axis; `sign` is the widest sign in em, 0 for rows."""
    named: dict[tuple[str, Face], Text] = {}
    for group in groups:
        if group.name:
            named[group.name, "bold"] = plain(group.name, "bold")
        named |= {(item.name, "regular"): plain(item.name, "regular") for item in group.items}
    most = max([LONGEST, *map(widest_piece, named.values())])
    tracks: list[Track] = []
    at, run = 0.0, 0
    for group in groups:
        heads: list[AxisItem | None] = [None] if group.name else []
        run += 1
        at += APART if tracks else 0.0
        for place, item in enumerate([*heads, *group.items], -len(heads)):
            if place > 0 and place % STEP == 0:
                at, run = at + WHITE, run + 1
            text = named[item.name, "regular"] if item else named[group.name, "bold"]
            lines = _broken(text, most)
            size = max(PITCH, LINE * len(lines) + PITCH - LINE, sign + BESIDE)
            tracks.append(Track(group, item, lines, text.said, at, size, run))
            at += size
    return AxisTracks(tuple(tracks), at, _longest(tracks, heads=False), _longest(tracks, heads=True))


def _broken(text: Text, most: float) -> tuple[str, ...]:
    """The lines of a name."""
    lines, done = [], 0
    for pieces in break_lines(text.pieces, most + 0.001):
        done += len(pieces)
        lines.append(joined(pieces, broken=done < len(text.pieces)))
    return tuple(lines)


def _longest(tracks: Sequence[Track], *, heads: bool) -> float:
    """The widest line of the names of items, or of groups."""
    face: Face = "bold" if heads else "regular"
    lines = [line for track in tracks if (track.item is None) == heads for line in track.lines]
    return max((advance(line, face) for line in lines), default=0.0)
