"""Plain data as the lines of YAML that we would write by hand.

In: plain data and the column where it starts. Out: lines without their ends. Never reads them back: `written` and
`edited` do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.edit.scalar import LONGEST_KEY, WIDTH, key_text, one_line, scalar_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.read.yaml_source import Data

__all__ = ["STEP", "between_brackets", "item_lines", "mapping_lines", "pair_between", "pair_lines", "value_lines"]

STEP: Final = 2
"""Columns by which what belongs to a key or a dash stands to the right of it."""


def mapping_lines(data: Mapping[str, Data], column: int) -> list[str]:
    """A mapping that has a key, one key after the other."""
    return [line for key, value in data.items() for line in pair_lines(key, value, column)]


def pair_lines(key: str, value: Data, column: int) -> list[str]:
    """A key and its value."""
    margin, text = " " * column, key_text(key, flow=False)
    if len(text) > LONGEST_KEY:
        return [f"{margin}? {text}", *value_lines(f"{margin}:", value, column)]
    return value_lines(f"{margin}{text}:", value, column)


def item_lines(value: Data, column: int) -> list[str]:
    """An item of a list behind its dash; a collection starts beside the dash."""
    head = " " * column + "-"
    if isinstance(value, dict) and value:
        lines = mapping_lines(value, column + STEP)
    elif isinstance(value, tuple) and value and not _fits(head, value):
        lines = [line for item in value for line in item_lines(item, column + STEP)]
    else:
        return value_lines(head, value, column)
    return [head + lines[0][column + 1 :], *lines[1:]]


def value_lines(head: str, value: Data, column: int) -> list[str]:
    """A value behind `head`, which starts at `column`."""
    inner = column + STEP
    if isinstance(value, dict):
        return [head, *mapping_lines(value, inner)] if value else [f"{head} {{}}"]
    if isinstance(value, tuple):
        if _fits(head, value):
            return [f"{head} {between_brackets(value)}"]
        return [head, *(line for item in value for line in item_lines(item, inner))]
    return scalar_lines(head, value, inner)


def between_brackets(value: Data) -> str:
    """A value on one line, as it stands between brackets."""
    if isinstance(value, tuple):
        return f"[{', '.join(map(between_brackets, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(pair_between(key, item) for key, item in value.items())}}}"
    return one_line(value, flow=True)


def pair_between(key: str, value: Data) -> str:
    """A key and its value as they stand between brackets."""
    text = key_text(key, flow=True)
    return f"{'? ' if len(text) > LONGEST_KEY else ''}{text}: {between_brackets(value)}"


def _fits(head: str, items: tuple[Data, ...]) -> bool:
    """Whether a list is empty, or one of scalars that can stand between brackets on the line of its key."""
    if any(isinstance(item, (dict, tuple)) for item in items):
        return False
    return not items or len(head) + 1 + len(between_brackets(items)) <= WIDTH
