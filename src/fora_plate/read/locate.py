"""Where a diagnostic points: from key paths to lines and columns.

In: diagnostics and the data folder. Out: the same with line, column and the line itself. Only files with findings
are read, and composed again; a file that has changed or gone in the meantime gives a place without a line. Raises
nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import yaml

from fora_plate.errors import DataError
from fora_plate.read.files import read_lenient
from fora_plate.read.personal import PERSONAL
from fora_plate.read.yaml_source import LINE_END, compose, position_of
from fora_plate.report import Located, Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fora_plate.errors import Diagnostic, Origin

__all__ = ["locate"]

WORD: Final = re.compile(r"[^\s:,\[\]{}]+")
Span = tuple[int, int]
"""First index, and the index after the last."""


def locate(diagnostics: Sequence[Diagnostic], root: Path) -> tuple[Located, ...]:
    """`diagnostics` with their places in the files below `root`, by file, line and column."""
    wanted: defaultdict[str, list[Origin]] = defaultdict(list)
    for diagnostic in diagnostics:
        for origin in (diagnostic.origin, *diagnostic.related):
            wanted[origin.file].append(origin)
    places: dict[Origin, Place] = {}
    texts: dict[str, str | None] = {}
    for file, origins in wanted.items():
        texts[file] = text = read_lenient(str(root), file)
        if text is not None:
            places |= _places(text, file, origins)
    found = [
        Located(
            diagnostic,
            _may_show(
                diagnostic,
                _given(diagnostic, texts[diagnostic.origin.file])
                or places.get(diagnostic.origin)
                or _whole(diagnostic.origin),
            ),
            tuple(places.get(origin) or _whole(origin) for origin in diagnostic.related),
        )
        for diagnostic in diagnostics
    ]
    return tuple(sorted(found, key=lambda item: (item.place.file, item.place.line, item.place.column)))


def _whole(origin: Origin) -> Place:
    """The file itself."""
    return Place(origin.file)


def _may_show(diagnostic: Diagnostic, place: Place) -> Place:
    """The place without its line, if that leads to a person."""
    return replace(place, excerpt=None, known=True) if diagnostic.code in PERSONAL else place


def _given(diagnostic: Diagnostic, text: str | None) -> Place | None:
    """The place that was known when the finding was made, because the parser knew it.

    It has no excerpt where the file is too large to be read again, or is no text in UTF-8.
    """
    if diagnostic.position is None:
        return None
    line, column = diagnostic.position
    excerpt = LINE_END.split(text)[line - 1 : line] if text is not None and "\0" not in text else []
    if not excerpt:
        return Place(diagnostic.origin.file, line, column, known=True)
    word = WORD.match(excerpt[0], column - 1) if diagnostic.origin.on_key else None
    width = len(word[0]) if word else 1
    return Place(diagnostic.origin.file, line, min(column, len(excerpt[0]) + 1), width, excerpt[0])


def _places(text: str, file: str, origins: Sequence[Origin]) -> dict[Origin, Place]:
    """The places of `origins`, all in one file; none of them if the file is no YAML."""
    keyed = [origin for origin in origins if origin.path]
    if not keyed:
        return {}
    try:
        root = compose(text, file)
    except DataError:
        return {}
    return {origin: _place(text, file, _span(root, origin)) for origin in keyed}


def _place(text: str, file: str, span: Span) -> Place:
    line, column = position_of(text, span[0])
    start = span[0] - column + 1
    end = LINE_END.search(text, start)
    excerpt = text[start : end.start() if end else len(text)]
    width = min(span[1] - span[0], len(excerpt) - column + 1)
    return Place(file, line, column, max(1, width), excerpt)


def _span(root: yaml.Node, origin: Origin) -> Span:
    """The text of the value at the origin, or of its key; of the nearest thing around it if it is not there."""
    node, key = root, None
    for part in origin.path:
        below = _child(node, part)
        if below is None:
            return _extent(node, key)
        key, node = below
    if origin.on_key and key is not None:
        return _extent(key, None)
    return _extent(node, key)


def _child(node: yaml.Node, part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """The key and the value below `node` along `part`; the first, if a key stands there twice."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None


def _extent(node: yaml.Node, key: yaml.Node | None) -> Span:
    """What to underline: a scalar, a flow collection, the key of an empty value or block, the start of a block."""
    span = node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.ScalarNode):
        return _extent(key, None) if key is not None and span[0] == span[1] else span
    if isinstance(node, yaml.CollectionNode) and node.flow_style:
        return span
    if key is not None:
        return _extent(key, None)
    if isinstance(node, yaml.MappingNode) and node.value:
        return _extent(node.value[0][0], None)
    return span[0], span[0] + 1
