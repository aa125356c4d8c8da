"""A comment stays with what it is about, wherever that goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fora_plate.edit import edited, written
from fora_plate.read.yaml_source import compose, load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.read.yaml_source import Data

WORDS = st.sampled_from(["alfa", "beta: x", "een # twee", "'", "true", "woord " * 30 + "slot", "a\nb", ""])
FLAT = WORDS | st.booleans() | st.none()


@st.composite
def records(draw: st.DrawFn, keys: str = "klmnp", depth: int = 3) -> dict[str, Data]:
    """Mappings in lists in mappings, in which every item of a list can be told by what it is."""
    return {key: draw(_values(depth)) for key in draw(st.lists(st.sampled_from(keys), unique=True, max_size=4))}


@st.composite
def _values(draw: st.DrawFn, depth: int) -> Data:
    kind = draw(st.integers(0, 4 if depth else 1))
    if kind < 2:
        return draw(FLAT)
    if kind == 2:
        return tuple(draw(st.lists(WORDS, max_size=4, unique=True)))
    if kind == 3:
        return draw(records(depth=depth - 1))
    ids = draw(st.lists(st.sampled_from("abcdef"), max_size=4, unique=True))
    return tuple({"id": name, **draw(records("xyz", depth - 1))} for name in ids)


def _name(item: Data) -> str:
    return f"[{item['id']}]" if isinstance(item, dict) else f"[{item!r}]"


def _places(data: Data, place: str = "") -> Iterator[str]:
    """Every key and item, told by what it is and not by where it stands."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield f"{place}.{key}"
            yield from _places(value, f"{place}.{key}")
    elif isinstance(data, tuple):
        for item in data:
            yield place + _name(item)
            if isinstance(item, dict):
                yield from _places(item, place + _name(item))


def _lines(node: yaml.Node, data: Data, place: str = "") -> Iterator[tuple[int, int, str]]:
    """The line and column of every key and item that has a line of its own, and what it is."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style:
        return
    if isinstance(data, dict):
        for key, value in node.value:
            yield key.start_mark.line, key.start_mark.column, f"{place}.{key.value}"
            yield from _lines(value, data[key.value], f"{place}.{key.value}")
    elif isinstance(data, tuple):
        for child, item in zip(node.value, data, strict=True):
            yield child.start_mark.line, node.start_mark.column, place + _name(item)
            yield from _lines(child, item, place + _name(item))


def _with_comments(text: str, data: dict[str, Data]) -> tuple[str, set[str]]:
    """The text with a comment above and beside all that it can stand above and beside; and the comments."""
    lines = text.split("\n")
    comments: set[str] = set()
    found: dict[int, tuple[int, str]] = {}
    for line, column, place in _lines(compose(text, "f"), data):
        found.setdefault(line, (column, place))
    for line, (column, place) in sorted(found.items(), reverse=True):
        above, beside = _told("above", place), _told("beside", place)
        comments |= {above, beside}
        lines[line : line + 1] = [" " * column + above, f"{lines[line]}  {beside}"]
    return "\n".join((lines[0], "", *lines[1:])), comments


def _told(comment: str, place: str) -> str:
    return f"# {comment} {place.encode('unicode_escape').decode()} #"


@given(records(), records())
@settings(max_examples=150, deadline=None)
def test_a_comment_goes_where_its_key_or_item_goes(old: dict[str, Data], new: dict[str, Data]) -> None:
    text, comments = _with_comments(written(old, "x"), old)
    assert load(text, "f") == old
    result = edited(text, "f", new)
    assert load(result, "f") == new
    lines = result.split("\n")
    both = set(_places(old)) & set(_places(new))
    for place in both:
        for comment in comments & {_told("above", place), _told("beside", place)}:
            assert result.count(comment) == 1, comment
    for line, _, place in _lines(compose(result, "f"), new):
        if place in both and _told("beside", place) in comments:
            assert f"  {_told('beside', place)}" in lines[line]
            assert _told("above", place) == lines[line - 1].strip()


@given(records(), records())
@settings(max_examples=150, deadline=None)
def test_the_comment_of_what_goes_goes_with_it(old: dict[str, Data], new: dict[str, Data]) -> None:
    text, comments = _with_comments(written(old, "x"), old)
    result = edited(text, "f", new)
    assume(old.keys() & new.keys())
    for place in set(_places(old)) - set(_places(new)):
        for comment in comments & {_told("above", place), _told("beside", place)}:
            assert comment not in result
