"""The repository's own files: written as they stand, and edited only where they change."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from fora_plate.edit import edited, written
from fora_plate.edit.files import kind_of
from fora_plate.read.yaml_source import load
from support.reading import TESTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from fora_plate.errors import KeyPath
    from fora_plate.read.yaml_source import Data

ROOT = TESTS.parent
NAMES = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("[fpsiv]*/**/*.yaml"))]
OWN = [name for name in NAMES if kind_of(name)]
NEEDLESS_QUOTES = {"views/domein.yaml", "views/leverancier.yaml", "views/vervanging.yaml"}


@cache
def _text(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def _paths(data: Data, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Data]]:
    yield path, data
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, tuple) else ()
    for key, value in inner:
        yield from _paths(value, (*path, key))


def _with(data: Data, path: KeyPath, change: Callable[[Data], Data]) -> Data:
    if not path:
        return change(data)
    key, *rest = path
    if isinstance(data, dict):
        return {name: _with(value, tuple(rest), change) if name == key else value for name, value in data.items()}
    assert isinstance(data, tuple)
    return tuple(_with(value, tuple(rest), change) if place == key else value for place, value in enumerate(data))


def _result(file: str, path: KeyPath, change: Callable[[Data], Data]) -> tuple[str, str]:
    """The text before and after a change at a place."""
    text = _text(file)
    new = _with(load(text, file), path, change)
    assert isinstance(new, dict)
    result = edited(text, file, new)
    assert load(result, file) == new
    return text, result


def _same(one: str, other: str) -> int:
    """How much two texts have in common at their start and end."""
    start = _common(one, other)
    return start + _common(one[start:][::-1], other[start:][::-1])


def _common(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, yours) in pairs if mine != yours), min(len(one), len(other)))


@cache
def _places(kind: type, least: int, of: type = object) -> dict[str, list[tuple[KeyPath, Data]]]:
    """In every file that has them: the values of a kind that hold at least so much of a kind."""
    found: dict[str, list[tuple[KeyPath, Data]]] = {}
    for file in OWN:
        for path, value in _paths(load(_text(file), file)):
            if isinstance(value, kind) and len(value) >= least and isinstance(next(iter(value), ""), of):  # type: ignore[arg-type]
                found.setdefault(file, []).append((path, value))
    return found


def _draw_path(data: st.DataObject, places: dict[str, list[tuple[KeyPath, Data]]]) -> tuple[str, KeyPath, Data]:
    file = data.draw(st.sampled_from(sorted(places)))
    path, value = data.draw(st.sampled_from(places[file]))
    return file, path, value


def test_every_file_is_written_as_it_stands() -> None:
    assert len(OWN) > 500
    for file in set(OWN) - NEEDLESS_QUOTES:
        text = _text(file)
        schema = text.splitlines()[0].partition("$schema=")[2]
        assert written(load(text, file), schema, file) == text, file


@pytest.mark.parametrize("file", sorted(NEEDLESS_QUOTES))
def test_what_is_quoted_without_need_stays_so_while_it_does_not_change(file: str) -> None:
    text, result = _result(file, ("title_en",), lambda _: "Other")
    assert [line for line in text.splitlines() if line not in result.splitlines()] == [
        line for line in text.splitlines() if line.startswith("title_en")
    ]


def test_data_that_is_there_changes_nothing() -> None:
    for file in OWN:
        assert edited(_text(file), file, load(_text(file), file)) is _text(file)


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_another_text_changes_its_own_lines_only(data: st.DataObject) -> None:
    file, path, value = _draw_path(data, _places(str, 1))
    new = data.draw(st.sampled_from(["nieuw", "een: twee", "woord " * 30 + "slot"]))
    assume(new != value)
    text, result = _result(file, path, lambda _: new)
    own = max(len(str(value)), 20) + 2 * str(value).count(" ") + 40
    assert len(text) - _same(text, result) <= own * 2
    assert edited(result, file, load(text, file)) == text or not isinstance(path[-1], str) or '"' in text


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_what_goes_from_a_list_leaves_the_rest_as_it_was(data: st.DataObject) -> None:
    file, path, value = _draw_path(data, _places(tuple, 2))
    assert isinstance(value, tuple)
    place = data.draw(st.integers(0, len(value) - 1))
    text, result = _result(file, path, lambda _: value[:place] + value[place + 1 :])
    assert _same(text, result) >= len(result)


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_what_comes_into_a_list_leaves_the_rest_as_it_was(data: st.DataObject) -> None:
    file, path, value = _draw_path(data, _places(tuple, 1))
    assert isinstance(value, tuple)
    new: Data = {"id": "nieuw", "name": "Nieuw: iets"} if isinstance(value[0], dict) else "nw"
    place = data.draw(st.integers(0, len(value)))
    text, result = _result(file, path, lambda _: (*value[:place], new, *value[place:]))
    longest = max(map(len, text.splitlines()))
    assert _same(text, result) >= len(text) or longest > 94
    assert edited(result, file, load(text, file)) == text or longest > 94


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_what_moves_in_a_list_takes_its_lines_along(data: st.DataObject) -> None:
    file, path, value = _draw_path(data, _places(tuple, 2, dict))
    assert isinstance(value, tuple)
    text, result = _result(file, path, lambda _: tuple(data.draw(st.permutations(value))))
    assert sorted(result.splitlines()) == sorted(text.splitlines())
    assert edited(result, file, load(text, file)) == text


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_what_is_taken_away_and_put_back_stands_as_it_stood(data: st.DataObject) -> None:
    file, path, value = _draw_path(data, _places(dict, 2))
    assert isinstance(value, dict)
    key = data.draw(st.sampled_from(list(value)))
    text, without = _result(file, path, lambda _: {name: item for name, item in value.items() if name != key})
    assert _same(text, without) >= len(without)
    assert edited(without, file, load(text, file)) == text or file in NEEDLESS_QUOTES
