"""The text of a file changes where its data changes, and nowhere else."""

from __future__ import annotations

from difflib import unified_diff
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.edit import edited, written
from fora_plate.errors import DataError
from fora_plate.read.yaml_source import load

if TYPE_CHECKING:
    from fora_plate.read.yaml_source import Data

AWKWARD = (
    *(
        "- a",
        "? b",
        "@",
        "&a",
        "*a",
        "!t",
        "%d",
        "|",
        ">",
        "a: b",
        "a #b",
        "#a",
        ":",
        "a:",
        "a, b",
        "[a]",
        "{a}",
        "=",
        "<<",
    ),
    *("yes", "null", "~", "true", "1.0", "2024-01-01", "...", "---", "'", '"', "\\", "", " a", "a ", "é", "🎒"),
    *("a\n", "\n", "a\nb", "a\n\nb\n", "\t", "a\tb", "\r", "\r\n", "\x00", "\x85", "\u2028", "\ufeff"),
    *("wo rd " * 40, "x" * 200),
)
TEXTS = (
    st.sampled_from(AWKWARD)
    | st.text(st.characters(codec="utf-8"), max_size=30)
    | st.text("ab :#-\n\"',[]{}", max_size=12)
)
SCALARS = TEXTS | st.booleans() | st.none()
KEYS = st.sampled_from(["id", "name", "url", "a", "b", "c", "product"]) | TEXTS.filter(bool)


def _collections(inner: st.SearchStrategy[Data]) -> st.SearchStrategy[Data]:
    things = st.fixed_dictionaries({"id": st.sampled_from("abcdef")}, optional={"x": inner, "y": inner})
    lists = st.lists(inner, max_size=4) | st.lists(things, max_size=4)
    return lists.map(tuple) | st.dictionaries(KEYS, inner, max_size=4)


VALUES = st.recursive(SCALARS, _collections, max_leaves=12)
RECORDS = st.dictionaries(KEYS, VALUES, max_size=5)


@given(RECORDS)
@settings(max_examples=150, deadline=None)
def test_what_is_written_reads_back(data: dict[str, Data]) -> None:
    text = written(data, "../schema/product.schema.json")
    assert load(text, "f") == data
    assert edited(text, "f", data) == text


@given(old=RECORDS, new=RECORDS, ending=st.sampled_from(["\n", "\r\n"]), last=st.booleans(), mark=st.booleans())
@settings(max_examples=150, deadline=None)
def test_an_edited_text_holds_what_was_asked(
    *, old: dict[str, Data], new: dict[str, Data], ending: str, last: bool, mark: bool
) -> None:
    text = written(old, "x").replace("\n", ending)
    text = text if last else text.removesuffix(ending)
    text = "\ufeff" * mark + text
    result = edited(text, "f", new)
    assert load(result.removeprefix("\ufeff"), "f") == new
    assert result.startswith("\ufeff") == mark
    assert edited(result, "f", new) == result


PRODUCT = """\
# yaml-language-server: $schema=../schema/product.schema.json
# head

# about id
id: x  # id
name: 'X'   # quoted
remark: >-  # why
  A long sentence
  in two lines.
replaces: [ a, "b" ,c ]
wide: [
  one,   # first
  two,
  three  # last
]
map: {k: v, l: [1, 2]}

# apart

# about evidence
evidence:
  # first
  - kind: page   # kind
    url: https://a.example/   # url
    # tail of first
  # second
  - url: https://b.example/

    note: "q"

  - url: https://c.example/
# about last
last:
- a
- b # bee
- c
# end"""
DATA = load(PRODUCT, "f")
FIRST: dict[str, Data] = {"kind": "page", "url": "https://a.example/"}
SECOND: dict[str, Data] = {"url": "https://b.example/", "note": "q"}
THIRD: dict[str, Data] = {"url": "https://c.example/"}
NEW: dict[str, Data] = {"url": "https://n.example/", "note": "x: y"}


def _changed(change: dict[str, Data]) -> list[str]:
    """The lines that change, as `diff` tells them."""
    new = {key: value for key, value in {**DATA, **change}.items() if value != "GONE"}
    result = edited(PRODUCT, "f", new)
    assert load(result, "f") == new
    return list(unified_diff(PRODUCT.split("\n"), result.split("\n"), n=0, lineterm=""))[2:]


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        ({"name": "Xx"}, ["-name: 'X'   # quoted", "+name: Xx   # quoted"]),
        (
            {"remark": "short"},
            ["-remark: >-  # why", "-  A long sentence", "-  in two lines.", "+remark: short  # why"],
        ),
        ({"remark": "GONE"}, ["-remark: >-  # why", "-  A long sentence", "-  in two lines."]),
        ({"replaces": ("a", "b", "c", "d")}, ['-replaces: [ a, "b" ,c ]', '+replaces: [ a, "b" ,c, d ]']),
        ({"replaces": ("b", "c")}, ['-replaces: [ a, "b" ,c ]', '+replaces: [ "b" ,c ]']),
        ({"replaces": ()}, ['-replaces: [ a, "b" ,c ]', "+replaces: []"]),
        ({"wide": ("one", "two", "four", "three")}, ["+  four,"]),
        ({"wide": ("two", "three")}, ["-  one,   # first"]),
        ({"map": {"k": "w", "l": ("1",), "m": "a, b"}}, ["-map: {k: v, l: [1, 2]}", '+map: {k: w, l: [1], m: "a, b"}']),
        ({"id": "GONE"}, ["-# about id", "-id: x  # id"]),
        ({"last": "GONE"}, ["-# about last", "-last:", "-- a", "-- b # bee", "-- c"]),
        ({"last": ("a", "c", "d")}, ["-- b # bee", "+- d"]),
        ({"last": ("a", "b", "c", "a b")}, ["+- a b"]),
        (
            {"evidence": (SECOND, THIRD)},
            ["-  # first", "-  - kind: page   # kind", "-    url: https://a.example/   # url", "-    # tail of first"],
        ),
        ({"evidence": (FIRST, SECOND)}, ["-", "-  - url: https://c.example/"]),
        ({"evidence": (FIRST, NEW, SECOND, THIRD)}, ["+  - url: https://n.example/", '+    note: "x: y"']),
        ({"evidence": (FIRST, SECOND, THIRD, NEW)}, ["+  - url: https://n.example/", '+    note: "x: y"']),
        (
            {"evidence": ({"url": "https://a.example/"}, SECOND, THIRD)},
            [
                "-  - kind: page   # kind",
                "-    url: https://a.example/   # url",
                "+  - url: https://a.example/   # url",
            ],
        ),
        (
            {"evidence": ({**FIRST, "url": "https://z.example/"}, SECOND, THIRD)},
            ["-    url: https://a.example/   # url", "+    url: https://z.example/   # url"],
        ),
        ({"evidence": (FIRST, SECOND, {**THIRD, "date": "2026-01-01"})}, ["+    date: 2026-01-01"]),
        ({"added": {"k": ("v",)}}, ["+added:", "+  k: [v]"]),
    ],
)
def test_only_the_lines_of_what_changes_change(change: dict[str, Data], lines: list[str]) -> None:
    assert [line for line in _changed(change) if not line.startswith("@@")] == lines


def test_an_item_that_moves_takes_its_comments_along() -> None:
    new = {**DATA, "evidence": (THIRD, SECOND, FIRST)}
    result = edited(PRODUCT, "f", new)
    assert sorted(result.split("\n")) == sorted(PRODUCT.split("\n"))
    assert result.index("  # second\n  - url: https://b") < result.index("  # first\n  - kind: page")
    assert edited(result, "f", DATA) == PRODUCT


def test_a_list_between_brackets_that_no_longer_fits_gets_a_line_for_each_item() -> None:
    items = tuple(f"een-lange-naam-{place}" for place in range(6))
    assert edited("a: [x]  # c\n", "f", {"a": items}) == "a:  # c\n" + "".join(f"  - {item}\n" for item in items)


def test_a_new_key_goes_behind_what_stands_before_it() -> None:
    text = "a: 1\n\n# about c\nc: 3\n"
    assert edited(text, "f", {"a": "1", "b": "2", "c": "3"}) == "a: 1\nb: 2\n\n# about c\nc: 3\n"
    assert edited(text, "f", {"z": "0", "a": "1", "c": "3"}) == "z: 0\na: 1\n\n# about c\nc: 3\n"
    assert edited("l:\n  - b: 1\n", "f", {"l": ({"a": "0", "b": "1"},)}) == "l:\n  - a: 0\n    b: 1\n"


def test_the_head_of_a_file_stays_even_when_all_else_goes() -> None:
    assert edited("# head\na: 1\nb: 2\n", "f", {"c": "3"}) == "# head\nc: 3\n"
    assert edited("# head\na: 1\nb: 2\n", "f", {"b": "2"}) == "# head\nb: 2\n"


def test_a_broken_text_is_no_text_to_edit() -> None:
    with pytest.raises(DataError):
        edited("a: [\n", "f", {"a": "b"})


def test_a_list_in_which_every_name_changed_is_compared_in_reasonable_time() -> None:
    old: Data = tuple({"id": f"a{place}", "x": "y"} for place in range(8_000))
    new: Data = tuple({"id": f"b{place}", "x": "y"} for place in range(8_000))
    start = monotonic()
    assert load(edited(written({"l": old}, None), "f", {"l": new}), "f") == {"l": new}
    assert monotonic() - start < 30
