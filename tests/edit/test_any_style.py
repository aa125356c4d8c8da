"""Whatever way an author writes YAML, what does not change keeps its bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from fora_plate.edit import edited
from fora_plate.edit.page import end_of
from fora_plate.errors import DataError
from fora_plate.read.yaml_source import compose, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.read.yaml_source import Data

PLAIN = ("alfa", "beta gamma", "2026-11-23", "https://a.example/x#y", "é", "true", "null", "~", "-1", "a:b")
QUOTED = ("'it''s'", '"a\\tb"', "' x '", '"#"', "''", '"multi\n      line"', "'multi\n\n      line'")
BLOCKS = ("|\n{0}line\n{0}two", ">-\n{0}line\n{0}two", ">2\n{0}folded", "|-  # header\n{0}x\n\n{0}y")
KEYS = ("id", "name", "url", "k", "'l'", '"m"', "n o")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A file in a style of its own."""
    head = draw(st.sampled_from(["", "# head\n", "---\n", "# head\n\n# more\n---\n", "%YAML 1.1\n---\n", "\n\n"]))
    tail = draw(st.sampled_from(["", "\n", "\n# end\n", "\n...\n", "\n\n\n", "\n  # end"]))
    body = draw(_mapping(draw(st.sampled_from([0, 0, 2])), 3)).removesuffix("\n")
    return (head + body + tail).replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])))


def _comment(draw: st.DrawFn, column: int) -> str:
    return draw(
        st.sampled_from(
            ["", "", "", "\n", f"{' ' * column}# above\n", "\n# apart\n\n", f"{' ' * (column + 2)}# deep\n"]
        )
    )


@st.composite
def _mapping(draw: st.DrawFn, column: int, depth: int) -> str:
    lines = []
    for key in draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True)):
        colon = draw(st.sampled_from([":", ":", ":", " :"]))
        mark = draw(st.sampled_from([""] * 9 + ["? "]))
        if mark:
            key, colon = f"? {key}", f"\n{' ' * column}:"  # noqa: PLW2901
        lines.append(
            f"{_comment(draw, column)}{' ' * column}{key}{colon}{draw(_value(column, depth, in_list=False))}\n"
        )
    return "".join(lines)


@st.composite
def _value(draw: st.DrawFn, column: int, depth: int, *, in_list: bool) -> str:  # noqa: PLR0911 -- a way of writing each
    """A value with what stands before it on its line, until before the end of its last line."""
    inner = column + draw(st.sampled_from([1, 2, 4]))
    beside = draw(st.sampled_from(["", "", "", "  # beside", "\t# tab", "   "]))
    kind = draw(
        st.sampled_from(["plain", "quoted", "block", "flow", "empty", *["mapping", "list"] * (2 * (depth > 0))])
    )
    if kind == "plain":
        gap = draw(st.sampled_from([" ", " ", "  ", f"\n{' ' * inner}"]))
        return gap + draw(st.sampled_from(PLAIN)) + beside
    if kind == "quoted":
        return " " + draw(st.sampled_from(QUOTED)) + beside
    if kind == "block":
        return " " + draw(st.sampled_from(BLOCKS)).format(" " * (column + 2))
    if kind == "flow":
        return " " + draw(_flow(2, inner)) + beside
    if kind == "empty":
        return beside
    if kind == "mapping":
        body = draw(_mapping(inner, depth - 1)).removesuffix("\n")
        if in_list and draw(st.booleans()) and body.lstrip(" ") == body[inner:]:
            return " " * (inner - column - 1) + body[inner:]
        return f"{beside}\n{body}"
    at = column if not in_list and draw(st.booleans()) else inner
    items = [
        f"{_comment(draw, at)}{' ' * at}-{draw(_value(at, depth - 1, in_list=True))}\n"
        for _ in range(draw(st.integers(1, 4)))
    ]
    return f"{beside}\n{''.join(items)}".removesuffix("\n")


@st.composite
def _flow(draw: st.DrawFn, depth: int, column: int) -> str:
    space = st.sampled_from(["", " ", "  ", f"\n{' ' * column}", f" # c\n{' ' * column}"])
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(["a", "b c", "'d'", '"e"', "f-g", "true", "1"]))
    items = [draw(space) + draw(_flow(depth - 1, column)) + draw(space) for _ in range(draw(st.integers(0, 3)))]
    comma = draw(st.sampled_from(["", ","])) if items else ""
    if draw(st.booleans()):
        return f"[{','.join(items)}{comma}{draw(space)}]"
    return "{" + ",".join(f" k{place}:{' ' + item}" for place, item in enumerate(items)) + comma + "}"


LEAVES: st.SearchStrategy[Data] = st.sampled_from(
    ["new", "x: y", "woord " * 30 + "slot", "a\nb", "", None, True, (), {}, ("a", "b"), {"p": "q"}]
)


def _altered(draw: Callable[[st.SearchStrategy[Any]], Any], data: Data) -> Data:  # noqa: PLR0911 -- a way to change each
    """The data with one thing changed, taken away, added or moved, anywhere in it."""
    if isinstance(data, dict) and data and draw(st.integers(0, 3)):
        key = draw(st.sampled_from(list(data)))
        what = draw(st.sampled_from(["in", "in", "go", "add"]))
        if what == "go" and len(data) > 1:
            return {name: value for name, value in data.items() if name != key}
        if what == "add":
            return {**data, "added": draw(LEAVES)}
        return {**data, key: _altered(draw, data[key])}
    if isinstance(data, tuple) and data and draw(st.integers(0, 3)):
        place = draw(st.integers(0, len(data) - 1))
        what = draw(st.sampled_from(["in", "go", "add", "move"]))
        rest = (*data[:place], *data[place + 1 :])
        if what == "go":
            return rest
        if what == "add":
            return (*data[:place], draw(LEAVES), *data[place:])
        if what == "move":
            return (*rest, data[place])
        return (*data[:place], _altered(draw, data[place]), *data[place + 1 :])
    leaf: Data = draw(LEAVES)
    return leaf


def _slices(text: str) -> dict[str, str]:
    """What stands from each key of a file until the end of its value."""
    root = compose(text, "f")
    assert isinstance(root, yaml.MappingNode)
    return {key.value: text[key.start_mark.index : end_of(value, text)] for key, value in root.value}


def test_a_tab_before_a_comment_is_no_reason_to_write_all_anew() -> None:
    text = "? id\n: alfa\t# tab\nname:\n id: alfa"
    assert edited(text, "f", {"id": {"p": "q"}, "name": {"id": "alfa"}}) == "? id\n: # tab\n  p: q\nname:\n id: alfa"


@given(texts(), st.data())
@settings(max_examples=150, deadline=None)
def test_only_the_key_that_changes_changes(text: str, data: st.DataObject) -> None:
    try:
        old = load(text, "f")
    except DataError:
        reject()
    assume(load(f"{text}\n", "f") == old)  # otherwise the last text would end otherwise with anything behind it
    new = _altered(data.draw, old)
    assume(isinstance(new, dict) and new and new != old)
    assert isinstance(new, dict)
    result = edited(text, "f", new)
    assert load(result, "f") == new
    before, after = _slices(text), _slices(result)
    for key in old:
        if key in new and old[key] == new[key]:
            assert after[key] == before[key]
    assert edited(result, "f", new) == result
