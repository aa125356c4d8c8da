"""The text of a file changes where its data changes, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.edit import edited, written
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
@settings(max_examples=300, deadline=None)
def test_what_is_written_reads_back(data: dict[str, Data]) -> None:
    text = written(data, "../schema/product.schema.json")
    assert load(text, "f") == data
    assert edited(text, "f", data) == text


@given(old=RECORDS, new=RECORDS, ending=st.sampled_from(["\n", "\r\n"]), last=st.booleans(), mark=st.booleans())
@settings(max_examples=600, deadline=None)
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
