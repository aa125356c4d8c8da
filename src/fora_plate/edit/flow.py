"""Changes in collections between brackets, in the text itself.

In: a node with its old and new value. Out: replacements. What stands between two commas stays as it is when its item
does, and a comment behind a comma goes with what stands before it. Raises `IrregularError` for what is written in a way
that is not edited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import yaml

from fora_plate.edit.align import aligned
from fora_plate.edit.page import BREAK, IrregularError, replaced
from fora_plate.edit.render import between_brackets, pair_between

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.edit.page import Page, Replacement
    from fora_plate.read.yaml_source import Data

__all__ = ["flow_changes"]

BESIDE: Final = re.compile("[ \t]+#[^\r\n\x85\u2028\u2029]*")


@dataclass(frozen=True, slots=True)
class Part:
    """An item or pair: its text from `start` until `end`, with the white before it and the comment behind its comma."""

    lead: str
    start: int
    end: int
    beside: str
    value: yaml.Node


def flow_changes(page: Page, node: yaml.Node, old: Data, new: Data) -> list[Replacement]:
    """What changes one collection between brackets into another of its kind, neither of them empty."""
    if not new or not node.value or page.text[node.start_mark.index] not in "[{":
        raise IrregularError
    parts = list(_parts(page, node))
    olds = list(old.values()) if isinstance(old, dict) else list(old) if isinstance(old, tuple) else []
    first, other = _leads(parts)
    texts: list[str] = []
    beside = ""
    for place, (partner, item, text) in enumerate(_pairs(old, new)):
        lead = other if place else first
        own = ""
        if partner is not None:
            part = parts[partner]
            if part.lead.strip() or (place == 0) == (partner == 0):
                lead = part.lead
            changes = [] if olds[partner] == item else _value_changes(page, part.value, olds[partner], item)
            text, own = replaced(page.text, changes, part.start, part.end), part.beside  # noqa: PLW2901
        if beside and not BREAK.match(lead.lstrip(" \t")):
            raise IrregularError
        texts.append(f"{',' if place else ''}{beside}{lead}{text}")
        beside = own
    start, end = node.start_mark.index + 1, parts[-1].end
    comma = "," if page.text.startswith(",", end) else ""
    return [(start, end + len(comma) + len(parts[-1].beside), "".join((*texts, comma, beside)))]


def _pairs(old: Data, new: Data) -> Iterator[tuple[int | None, Data, str]]:
    """For everything that comes to stand there: its number among the old, its value, and its text if it is new."""
    if isinstance(old, tuple) and isinstance(new, tuple):
        for partner, item in zip(aligned(old, new), new, strict=True):
            yield partner, item, between_brackets(item)
    elif isinstance(old, dict) and isinstance(new, dict):
        for place, key in enumerate(old):
            if key in new:
                yield place, new[key], ""
        for key in new:
            if key not in old:
                yield None, new[key], pair_between(key, new[key])
    else:
        raise IrregularError


def _value_changes(page: Page, node: yaml.Node, old: Data, new: Data) -> list[Replacement]:
    if isinstance(node, yaml.CollectionNode) and type(old) is type(new) and old and new:
        return flow_changes(page, node, old, new)
    return [(node.start_mark.index, node.end_mark.index, between_brackets(new))]


def _parts(page: Page, node: yaml.Node) -> Iterator[Part]:
    """The items or pairs of a collection."""
    found = list(_places(node))
    commas = [page.expect(",", end) for (_, end, _), _ in pairwise(found)]
    last = found[-1][1]
    close = page.after_gap(last)
    ends = [*commas, close if page.text.startswith(",", close) else last]
    place = node.start_mark.index + 1
    for (start, _, value), end in zip(found, ends, strict=True):
        if page.after_gap(place) != start:
            raise IrregularError
        beside = BESIDE.match(page.text, end + page.text.startswith(",", end))
        yield Part(page.text[place:start], start, end, beside[0] if beside else "", value)
        place = beside.end() if beside else end + 1


def _places(node: yaml.Node) -> Iterator[tuple[int, int, yaml.Node]]:
    for child in node.value:
        key, value = child if isinstance(child, tuple) else (child, child)
        start, end = key.start_mark.index, value.end_mark.index
        if value.start_mark.index == end:
            raise IrregularError
        yield start, end, value


def _leads(parts: list[Part]) -> tuple[str, str]:
    """The white before the first item, and that before the others."""
    first, *rest = (part.lead for part in parts)
    first = "" if first.strip() else first
    other = next((lead for lead in rest if lead and not lead.strip()), None)
    return first, other if other is not None else (first if BREAK.search(first) else " ")
