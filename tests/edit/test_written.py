"""Whatever a text holds, it is written so that it reads back as it was, and as a person would write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fora_plate.edit import edited, written
from fora_plate.errors import DataError
from fora_plate.read.yaml_source import MOST_DEPTH, load

if TYPE_CHECKING:
    from fora_plate.read.yaml_source import Data

SCALARS = (
    st.text() | st.text("ab :#-\n\t\"',[]{}&*!|>%@`?~=\\\x85\u2028\ufeff", max_size=20) | st.booleans() | st.none()
)


def _line(value: Data) -> str:
    """How the value of a key is written."""
    return written({"a": value}, None).removeprefix("a:").removesuffix("\n")


@given(SCALARS, SCALARS)
@settings(max_examples=150, deadline=None)
@example("x" * 30_000, "woord " * 5_000 + "slot")
@example("a\nb\n" * 5_000, "\U0001f392" * 30_000)
@example("\x00\x1b\x7f\x9f", "\ufffe\uffff\U0010ffff")
@example("a: b # c", " " * 30_000)
def test_any_text_reads_back_wherever_it_stands(one: str | bool | None, other: str | bool | None) -> None:  # noqa: FBT001
    data: dict[str, Data] = {
        "a": one,
        "b": (one, other),
        "c": {"d": other, "e": ({"id": one, "f": (other,)},)},
        f"k{one}": other,
        f"{other}k": ((one, (other,)), {}, ()),
    }
    text = written(data, None)
    assert load(text, "f") == data
    assert edited("a: x\n", "f", data) == text
    assert edited("# head\nz: y\n", "f", data) == f"# head\n{text}"


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (
            "gewone tekst, met (haakjes) en https://a.example/x#y",
            " gewone tekst, met (haakjes) en https://a.example/x#y",
        ),
        ("2026-11-23", " 2026-11-23"),
        ("1.0", " 1.0"),
        ("é 🎒", " é 🎒"),
        ("", ' ""'),
        ("true", ' "true"'),
        ("No", ' "No"'),
        ("~", ' "~"'),
        ("a: b", ' "a: b"'),
        ("a #b", ' "a #b"'),
        ("a ", ' "a "'),
        ("- a", ' "- a"'),
        ("a\tb", ' "a\\tb"'),
        ("\x00\x85\ufeff", ' "\\u0000\\u0085\\uFEFF"'),
        ('"', ' "\\""'),
        ("a\nb", " |-\n  a\n  b"),
        ("a\n\n b\n", " |\n  a\n\n   b"),
        ("a\n\n", ' "a\\n\\n"'),
        (" a\nb", ' " a\\nb"'),
        (None, " null"),
        (True, " true"),
        ((), " []"),
        ({}, " {}"),
        (("a", "b: c", "d,e", "[f]", None, False), ' [a, "b: c", "d,e", "[f]", null, false]'),
        (("a" * 60, "b" * 60), f"\n  - {'a' * 60}\n  - {'b' * 60}"),
        (({"id": "x", "l": ("u",)}, {"id": "z"}), "\n  - id: x\n    l: [u]\n  - id: z"),
        (({}, (), (("a",),)), "\n  - {}\n  - []\n  - - [a]"),
        ({"b": {"c": "d"}}, "\n  b:\n    c: d"),
        (f"https://a.example/{'x' * 200}", f" https://a.example/{'x' * 200}"),
        (f"{'a' * 60} {'b' * 37} c d", f" >-\n  {'a' * 60} {'b' * 37}\n  c d"),
        (f"{'a' * 60}: {'b' * 60}", f" >-\n  {'a' * 60}:\n  {'b' * 60}"),
        (f"{'a' * 60}  {'b' * 30} {'c' * 30}", f" >-\n  {'a' * 60}  {'b' * 30}\n  {'c' * 30}"),
    ],
)
def test_a_value_is_written_as_a_person_would(value: Data, line: str) -> None:
    assert _line(value) == line


def test_the_first_line_names_the_schema_if_there_is_one() -> None:
    head = "# yaml-language-server: $schema=../schema/product.schema.json\n"
    assert written({"id": "x"}, "../schema/product.schema.json") == f"{head}id: x\n"
    assert written({"id": "x"}, None) == "id: x\n"
    assert written({}, None) == "{}\n"


def test_a_list_is_as_good_as_a_tuple() -> None:
    assert written({"a": ["b", ["c"]]}, None) == written({"a": ("b", ("c",))}, None)  # type: ignore[dict-item]
    assert edited("a: [b]\n", "f", {"a": ["b"]}) == "a: [b]\n"  # type: ignore[dict-item]


@given(st.text(max_size=30))
@settings(max_examples=150, deadline=None)
def test_other_readers_of_yaml_see_a_text_too_unless_it_looks_like_a_number_or_date(text: str) -> None:
    if any(character.isdigit() for character in text) or text.startswith((".", "+", "-")):
        return
    assert yaml.safe_load(written({"a": text}, None)) == {"a": text}


def test_a_key_may_be_any_text() -> None:
    for key in ("true", "a: b", "x" * 5_000, "é", "\n", "- a", "---", "...", "%", "<<", "?", " "):
        data: dict[str, Data] = {key: "v", "l": ({key: {key: ("w",)}},)}
        assert load(written(data, None), "f") == data


def _deep(depth: int) -> Data:
    return {"a": _deep(depth - 1)} if depth else "x"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"a": ("x", {"b": "\udcff"})}, "control-character"),
        ({"a": _deep(MOST_DEPTH + 1)}, "too-deep"),
        ({"a": {"": "x"}}, "bad-key"),
        ({"a": ("x",) * 200_000}, "too-many-values"),
    ],
)
def test_data_that_no_file_can_hold_is_refused_with_its_file(data: dict[str, Data], code: str) -> None:
    with pytest.raises(DataError) as new:
        written(data, None, "f.yaml")
    with pytest.raises(DataError) as old:
        edited("a: x\n", "f.yaml", data)
    for caught in (new, old):
        assert [(problem.code, problem.origin.file) for problem in caught.value.diagnostics] == [(code, "f.yaml")]
