"""YAML becomes plain data or a located refusal, whatever the bytes are."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from fora_plate.errors import DataError
from fora_plate.read.yaml_source import MOST_DEPTH, MOST_FINDINGS, MOST_VALUES, load, position_of

if TYPE_CHECKING:
    from fora_plate.errors import Diagnostic

TOKENS = (*"a:-\n[]{},'\"|>#\t?~%@é\r\ufeff\x85", ": ", "- ", "\n  ", "&x ", "*x", "!t ", "---\n")


def _codes(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(text, "file.yaml")
    return [finding.code for finding in caught.value.diagnostics]


@pytest.mark.parametrize(
    "text",
    ["no", "on", "Yes", "1", "1.0", "1:30", "0x10", "2026-11-23", "1e3", ".inf", "TRUE", "Null", "=", "<<", "08"],
)
def test_only_true_false_and_null_are_more_than_text(text: str) -> None:
    assert load(f"a: {text}\n", "f") == {"a": text}


@pytest.mark.parametrize(("text", "value"), [("true", True), ("false", False), ("null", None), ("~", None), ("", None)])
def test_the_words_of_yaml_1_2_have_their_meaning_unless_quoted(text: str, value: object) -> None:
    assert load(f"a: {text}\nb: '{text}'\n", "f") == {"a": value, "b": text}


def test_collections_are_tuples_and_dicts_in_the_order_of_the_author() -> None:
    data = load("b: [x, {d: e}]\na:\n  - >-\n    f\n    g\n", "f")
    assert data == {"b": ("x", {"d": "e"}), "a": ("f g",)}
    assert list(data) == ["b", "a"]


def test_windows_line_ends_are_line_ends() -> None:
    assert load("a: b\r\nc:\r\n  - d\r\n", "f") == {"a": "b", "c": ("d",)}


@pytest.mark.parametrize("text", ["a: {t: x*y, u: p&q}", "a: https://example.org/?x=1&y=2 & more * less"])
def test_the_signs_of_anchors_are_ordinary_within_text(text: str) -> None:
    assert load(text, "f")


@pytest.mark.parametrize(
    "text", ["a: &x b", "a: *x", "- &x", "{a: &x 1, b: *x}", "&x a: b", "a: !t &x b", "a:\n &x\n b"]
)
def test_anchors_and_aliases_are_refused_even_where_they_stand_last(text: str) -> None:
    assert _codes(text)[0] in {"alias-not-allowed", "tag-not-allowed"}


def test_an_alias_bomb_is_refused_before_it_goes_off() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 200))]
    assert _codes("\n".join(lines)) == ["alias-not-allowed"]


@pytest.mark.parametrize(
    "text",
    [
        "a: " + "[" * (MOST_DEPTH + 1) + "]" * (MOST_DEPTH + 1),
        "a: " + "[" * 1_000_000,
        "a: " + "{a: " * 300_000,
        "- " * 500_000,
        "? " * 500_000,
        "a: " + "[" * 2_000 + "]" * 2_000,
        "\n".join(" " * depth + "a:" for depth in range(1_500)),
        "\n".join("[" * 20 for _ in range(50_000)),
    ],
    ids=["flow", "a million", "maps", "dashes", "keys", "closed", "block", "lines"],
)
def test_deep_nesting_is_refused_without_going_deep(text: str) -> None:
    assert _codes(text) == ["too-deep"]


def test_too_deep_is_found_below_the_depth_at_which_files_are_scanned_first() -> None:
    assert _codes("a: " + "[" * MOST_DEPTH + "]" * MOST_DEPTH) == ["too-deep"]
    assert load("a: " + "[" * (MOST_DEPTH - 1) + "]" * (MOST_DEPTH - 1), "f")


@pytest.mark.parametrize(
    "text", ["a: [" + "x," * (MOST_VALUES + 1) + "]", "\n".join(f"k{n}: v" for n in range(MOST_VALUES))]
)
def test_a_file_with_too_many_values_is_refused(text: str) -> None:
    assert _codes(text) == ["too-many-values"]


def test_a_long_text_alone_is_no_reason_to_refuse() -> None:
    assert len(str(load("a: " + "x" * 1_000_000, "f")["a"])) == 1_000_000


def test_of_very_many_mistakes_the_first_are_shown_and_the_rest_counted() -> None:
    found = _codes("a: b\n" * 40_000)
    assert found == ["duplicate-key"] * MOST_FINDINGS + ["more-findings"]


def test_everything_that_is_wrong_in_the_nodes_comes_at_once() -> None:
    assert _codes("a: 1\na: 2\nb: !t x\nc: {d: 1, d: 2}\n? [k]\n: v\n") == [
        "duplicate-key",
        "bad-key",
        "tag-not-allowed",
        "duplicate-key",
    ]


@given(st.text())
def test_any_text_gives_data_or_a_data_error(text: str) -> None:
    _load_or_refuse(text)


@given(st.lists(st.sampled_from(TOKENS), max_size=60).map("".join))
def test_any_yaml_like_text_gives_data_or_a_data_error(text: str) -> None:
    _load_or_refuse(text)


def _load_or_refuse(text: str) -> None:
    text = text.encode(errors="replace").decode()
    found: tuple[Diagnostic, ...] | None = None
    try:
        load(text, "f")
    except DataError as error:
        found = error.diagnostics
    assert found is None or found
    for line, column in (finding.position for finding in found or () if finding.position):
        assert 1 <= line <= text.count("\n") + text.count("\r") + 1
        assert 1 <= column <= len(text) + 1


VALUES = st.recursive(
    st.one_of(st.booleans(), st.none(), st.text(st.characters(categories=("L", "N", "P", "Zs")))),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text("abc-_", min_size=1), VALUES, min_size=1))
def test_what_another_writer_writes_comes_back(data: dict[str, object]) -> None:
    class Writer(yaml.SafeDumper):
        def ignore_aliases(self, _data: object) -> bool:
            return True

    assert load(yaml.dump(data, Dumper=Writer, allow_unicode=True), "f") == _tuples(data)


def _tuples(value: object) -> object:
    if isinstance(value, dict):
        return {key: _tuples(part) for key, part in value.items()}
    return tuple(_tuples(part) for part in value) if isinstance(value, list) else value


@given(st.text("ab\r\n\x85\u2028", max_size=30), st.data())
def test_a_position_is_where_an_editor_has_it(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    with contextlib.suppress(IndexError):
        if text[index - 1] == "\r" and text[index] == "\n":
            return
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert position_of(text, index) == (len(before), len(before[-1]) + 1)
