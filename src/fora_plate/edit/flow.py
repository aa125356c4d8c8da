"""Changes in collections between brackets, in the text itself.

In: a node with its old and new value. Out: replacements. What stands between two commas stays as it is when its item
does. Raises `IrregularError` for what is written in a way that is not edited.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import yaml

from fora_plate.edit.align import aligned
from fora_plate.edit.page import IrregularError, replaced
from fora_plate.edit.render import between_brackets
from fora_plate.edit.scalar import key_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.edit.page import Page, Replacement
    from fora_plate.read.yaml_source import Data

__all__ = ["flow_changes"]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two commas; its own text starts at `start`."""

    lead: int
    start: int
    end: int
    value: yaml.Node


def flow_changes(page: Page, node: yaml.Node, old: Data, new: Data) -> list[Replacement]:
    """What changes one collection between brackets into another of its kind, neither of them empty."""
    if not old or not new or page.text[node.start_mark.index] not in "[{":
        raise IrregularError
    parts = _parts(page, node)
    if isinstance(old, tuple) and isinstance(new, tuple):
        partners = aligned(old, new)
        pairs = [(partner, "", item) for partner, item in zip(partners, new, strict=True)]
        olds = list(old)
    elif isinstance(old, dict) and isinstance(new, dict):
        keys = list(old)
        added = [key for key in new if key not in old]
        pairs = [(place, "", new[key]) for place, key in enumerate(keys) if key in new]
        pairs += [(None, f"{key_text(key, flow=True)}: ", new[key]) for key in added]
        olds = list(old.values())
    else:
        raise IrregularError
    texts: list[str] = []
    leads = _leads(page, parts)
    for place, (partner, key, item) in enumerate(pairs):
        lead = leads[min(place, 1)]
        if partner is None:
            texts.append(f"{lead}{key}{between_brackets(item)}")
            continue
        part = parts[partner]
        own = page.text[part.lead : part.start]
        if own.strip() or (place == 0) == (partner == 0):
            lead = own
        changes = [] if olds[partner] == item else _value_changes(page, part.value, olds[partner], item)
        texts.append(lead + replaced(page.text, changes, part.start, part.end))
    return [(parts[0].lead, parts[-1].end, ",".join(texts))]


def _value_changes(page: Page, node: yaml.Node, old: Data, new: Data) -> list[Replacement]:
    if isinstance(node, yaml.CollectionNode) and type(old) is type(new) and old and new:
        return flow_changes(page, node, old, new)
    if node.start_mark.index == node.end_mark.index:
        raise IrregularError
    return [(node.start_mark.index, node.end_mark.index, between_brackets(new))]


def _parts(page: Page, node: yaml.Node) -> list[Part]:
    """The items or pairs of a collection, each with the white and comments before it."""
    found = list(_places(node))
    lead = node.start_mark.index + 1
    commas = [page.expect(",", end) for (_, end, _), _ in pairwise(found)]
    leads = [lead, *(comma + 1 for comma in commas)]
    ends = [*commas, found[-1][1]]
    if any(page.after_gap(lead) != start for lead, (start, _, _) in zip(leads, found, strict=True)):
        raise IrregularError
    return [Part(lead, start, end, value) for lead, end, (start, _, value) in zip(leads, ends, found, strict=True)]


def _places(node: yaml.Node) -> Iterator[tuple[int, int, yaml.Node]]:
    for child in node.value:
        key, value = child if isinstance(child, tuple) else (child, child)
        start, end = key.start_mark.index, value.end_mark.index
        if value.start_mark.index == end:
            raise IrregularError
        yield start, end, value


def _leads(page: Page, parts: list[Part]) -> tuple[str, str]:
    """The white before the first item, and that before the others."""
    first, *rest = (page.text[part.lead : part.start] for part in parts)
    first = "" if first.strip() else first
    other = next((lead for lead in rest if lead and not lead.strip()), None)
    return first, other if other is not None else (first if "\n" in first else " ")
