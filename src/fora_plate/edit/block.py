"""Changes in collections that stand with a key or an item a line, in the text itself.

In: a node with its old and new value. Out: replacements. Comments go with what they stand above or beside. Raises
`IrregularError` for what is written in a way that is not edited; `edited` then writes what is around it anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import yaml

from fora_plate.edit.align import aligned
from fora_plate.edit.flow import flow_changes
from fora_plate.edit.page import IrregularError, end_of, is_block, replaced
from fora_plate.edit.render import item_lines, pair_lines, value_lines
from fora_plate.edit.scalar import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.edit.page import Page, Replacement
    from fora_plate.read.yaml_source import Data

__all__ = ["Order", "mapping_changes", "value_changes"]

Order = dict[str, "Order"]
"""The keys of a record in the order of its fields, each with that of what is in it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value, or a dash with its item.

    `start` is the key or the dash, `after` the place behind the colon or the dash, `end` that behind the value. Its
    lines are those from `head` (its own comments included) until `tail`; before them come the blank lines from `blank`,
    and from `gap` on what belongs to nothing in particular.
    """

    start: int
    after: int
    value: yaml.Node
    end: int
    gap: int
    blank: int
    head: int
    tail: int
    inline: bool
    """Whether something stands before it in its line."""


def value_changes(  # noqa: PLR0913
    page: Page, entry: Entry, column: int, old: Data, new: Data, order: Order, depth: int
) -> list[Replacement]:
    """What changes a value into another; its key or dash stands at `column`."""
    node = entry.value
    if depth > 0:
        if is_block(node) and isinstance(old, dict) and isinstance(new, dict) and new:
            return mapping_changes(page, node, old, new, order, depth - 1, entry.after)
        if is_block(node) and isinstance(old, tuple) and isinstance(new, tuple) and new:
            return list_changes(page, node, old, new, order, depth - 1, entry.after)
        if isinstance(node, yaml.CollectionNode) and node.flow_style and type(old) is type(new) and new:
            changes = flow_changes(page, node, old, new)
            if _still_fits(page, node, changes):
                return changes
    return [_anew(page, entry, column, new)]


def mapping_changes(  # noqa: PLR0913
    page: Page,
    node: yaml.Node,
    old: Mapping[str, Data],
    new: Mapping[str, Data],
    order: Order,
    depth: int,
    floor: int,
) -> list[Replacement]:
    """What changes one mapping into another, of which at least one key stays."""
    keys = [key.value for key, _ in node.value]
    if not any(key in new for key in keys):
        raise IrregularError
    entries = dict(zip(keys, _entries(page, node, floor), strict=True))
    column = node.start_mark.column
    changes = _removals(page, [(entry, key in new) for key, entry in entries.items()])
    for key, entry in entries.items():
        if key in new and new[key] != old[key]:
            changes += value_changes(page, entry, column, old[key], new[key], order.get(key, {}), depth)
    first = next(entry for key, entry in entries.items() if key in new)
    for before, added in _places([key for key in keys if key in new], new, order).items():
        lines = [line for key in added for line in pair_lines(key, new[key], column)]
        if before is not None:
            changes.append((entries[before].tail, entries[before].tail, _text(lines)))
        elif entries[keys[0]].inline:
            start = entries[keys[0]].start
            changes.append((start, start, _text(lines)[column:] + " " * column))
        else:
            changes.append((first.head, first.head, _text(lines)))
    return changes


def list_changes(  # noqa: PLR0913
    page: Page, node: yaml.Node, old: Sequence[Data], new: Sequence[Data], order: Order, depth: int, floor: int
) -> list[Replacement]:
    """What changes one list into another: its lines, put together of those of its items."""
    entries = list(_entries(page, node, floor))
    if entries[0].inline:
        raise IrregularError
    column = node.start_mark.column
    partners = aligned(old, new)
    kept = {index for index in partners if index is not None}
    loose = [page.text[entry.gap : entry.head] if entry.gap < entry.blank else "" for entry in entries]
    space = page.text[entries[1].blank : entries[1].head] if len(entries) > 1 else ""
    parts: list[str] = []
    told = 0
    for place, (partner, item) in enumerate(zip(partners, new, strict=True)):
        if partner is None:
            parts += [space if place else "", _text(item_lines(item, column))]
            continue
        entry = entries[partner]
        changes = [] if old[partner] == item else value_changes(page, entry, column, old[partner], item, order, depth)
        # What belonged to nothing stays behind when the item below it goes: before the next one that stays.
        while told < partner:
            if told not in kept:
                parts.append(loose[told])
            told += 1
        blanks = page.text[entry.blank : entry.head] if partner else space
        parts += [loose[partner] or (blanks if place else ""), replaced(page.text, changes, entry.head, entry.tail)]
    parts += [loose[index] for index in range(told, len(entries)) if index not in kept]
    return [(entries[0].head, entries[-1].tail, "".join(parts))]


def _anew(page: Page, entry: Entry, column: int, new: Data) -> Replacement:
    """A value written anew, with the comment that stands in its first line, or behind it."""
    text, node = page.text, entry.value
    end = entry.end
    first_end = page.end(page.line(entry.after))
    line_end = page.end(page.line(end))
    start = node.start_mark.index
    comment = ""
    if start > first_end:
        comment = text[entry.after : first_end].strip(" \t")
    elif isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        comment = text[start:first_end].partition(" #")[2]
        comment = comment and f"#{comment}"
    beside = text[end:line_end].strip(" \t") if end > entry.after or start <= first_end else ""
    head = page.before(entry.after)
    is_item = text[entry.start] == "-" and entry.after == entry.start + 1
    lines = item_lines(new, column) if is_item else value_lines(head, new, column)
    lines[0] = lines[0][column + 1 :] if is_item else lines[0][len(head) :]
    if comment or (beside and len(lines) > 1):
        lines[0] += " " + " ".join(part for part in (comment, beside) if part)
        end = line_end
    return (entry.after, end, "\n".join(lines))


def _still_fits(page: Page, node: yaml.Node, changes: list[Replacement]) -> bool:
    """Whether a flow collection that stood on one line within the page still does."""
    start, end = node.start_mark.index, node.end_mark.index
    if page.line(start) != page.line(end) or page.column(end) > WIDTH:
        return True
    return page.column(start) + len(replaced(page.text, changes, start, end)) <= WIDTH


def _entries(page: Page, node: yaml.Node, floor: int) -> Iterator[Entry]:
    """The entries of a block collection, after `floor`."""
    column = node.start_mark.column
    previous = floor
    gap: int | None = None
    for child in node.value:
        if isinstance(child, tuple):
            start, value = child[0].start_mark.index, child[1]
            after = page.expect(":", child[0].end_mark.index) + 1
            if page.after_gap(previous) != start and previous:
                raise IrregularError
        else:
            start, value = page.expect("-", previous), child
            after = start + 1
        entry = _entry(page, column, (start, after, value), gap)
        yield entry
        gap, previous = entry.tail, entry.end


def _entry(page: Page, column: int, own: tuple[int, int, yaml.Node], gap: int | None) -> Entry:
    """One entry with what stands above and below it; `gap` is where the entry before it ended, if there is one."""
    start, after, value = own
    inline = bool(page.before(start).strip(" \t"))
    if page.column(start) != column or (gap is not None and inline):
        raise IrregularError
    line = head = page.line(start)
    above = page.line(gap) if gap is not None else 0
    while head > above and (found := page.comment_column(head - 1)) is not None and found <= column:
        head -= 1
    if head == 0:  # what stands at the top is about the file
        head = line
    blank = head
    while blank > above and page.is_blank(blank - 1):
        blank -= 1
    end = after if value.start_mark.index == value.end_mark.index else end_of(value, page.text)
    tail = page.line(end) + 1
    while (found := page.comment_column(tail)) is not None and found > column:
        tail += 1
    places = (start, start) if inline else (page.start(blank), page.start(head))
    return Entry(start, after, value, end, places[0] if gap is None else gap, *places, page.start(tail), inline)


def _removals(page: Page, entries: list[tuple[Entry, bool]]) -> list[Replacement]:
    """What takes away entries that do not stay, each with its own comments and the blank lines above it."""
    first = next(index for index, (_, stays) in enumerate(entries) if stays)
    changes: list[Replacement] = []
    if first and entries[0][0].inline:
        # What stays comes to stand beside the dash: its comment, or its key.
        start, key = entries[0][0].start, entries[first][0]
        comment = page.text.find("#", key.gap, key.start)
        changes.append((start, key.start if comment < 0 else comment, ""))
    elif first:
        for (entry, _), (following, _) in pairwise(entries[: first + 1]):
            changes.append((entry.head, following.head if following.gap == following.blank else entry.tail, ""))
    return changes + [(entry.blank, entry.tail, "") for entry, stays in entries[first:] if not stays]


def _places(kept: Sequence[str], new: Mapping[str, Data], order: Order) -> dict[str | None, list[str]]:
    """The keys to add by the key that they come behind, or none for the first."""
    ranks = {key: place for place, key in enumerate(order)}
    ranked = sorted(new, key=ranks.__getitem__) if new.keys() <= ranks.keys() else list(new)
    places: dict[str | None, list[str]] = {}
    before: str | None = None
    stays = set(kept)
    for key in ranked:
        if key in stays:
            before = key
        else:
            places.setdefault(before, []).append(key)
    return places


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
