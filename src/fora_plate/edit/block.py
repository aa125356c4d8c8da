"""Changes in collections that stand with a key or an item a line, in the text itself.

In: a node with its old and new value. Out: replacements. Comments go with what they stand above or beside. Raises
`IrregularError` for what is written in a way that is not edited; `edited` then writes what is around it anew.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import yaml

from fora_plate.edit.align import aligned
from fora_plate.edit.flow import flow_changes
from fora_plate.edit.page import IrregularError, end_of, is_block, replaced
from fora_plate.edit.render import between_brackets, item_lines, pair_between, pair_lines, value_lines
from fora_plate.edit.scalar import WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.edit.page import Page, Replacement
    from fora_plate.read.yaml_source import Data

__all__ = ["mapping_changes", "value_changes"]

COMMENT: Final = re.compile(r"[ \t]+#.*")
TAB: Final = re.compile(r"^ *\t[ \t]*")


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
    page: Page, entry: Entry, column: int, old: Data, new: Data, depth: int
) -> list[Replacement]:
    """What changes a value into another; its key or dash stands at `column`."""
    if depth > 0 and new and isinstance(old, (dict, tuple)):
        with suppress(IrregularError):
            return _inner_changes(page, entry, old, new, depth - 1)
    return [_anew(page, entry, column, new)]


def _inner_changes(page: Page, entry: Entry, old: Data, new: Data, depth: int) -> list[Replacement]:
    """What changes one collection into another, inside it. Raises `IrregularError` where that cannot be."""
    node = entry.value
    if not is_block(node):
        changes = flow_changes(page, node, old, new)
        if not _still_fits(page, node, changes):
            raise IrregularError
        return changes
    if isinstance(old, dict) and isinstance(new, dict):
        return mapping_changes(page, node, old, new, depth, entry.after)
    if isinstance(old, tuple) and isinstance(new, tuple):
        return list_changes(page, node, old, new, depth, entry.after)
    raise IrregularError


def mapping_changes(  # noqa: PLR0913
    page: Page,
    node: yaml.Node,
    old: Mapping[str, Data],
    new: Mapping[str, Data],
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
            changes += value_changes(page, entry, column, old[key], new[key], depth)
    first = next(entry for key, entry in entries.items() if key in new)
    for before, added in _places([key for key in keys if key in new], new).items():
        lines = [line for key in added for line in pair_lines(key, new[key], column)]
        if before is not None and _would_swallow(page, entries[before].tail - 1, column):
            lines = [f"{' ' * column}{pair_between(key, new[key])}" for key in added]
        if before is not None:
            changes.append((entries[before].tail, entries[before].tail, page.of(lines)))
        elif entries[keys[0]].inline:
            start = entries[keys[0]].start
            changes.append((start, start, page.of(lines)[column:] + " " * column))
        else:
            changes.append((first.head, first.head, page.of(lines)))
    return changes


def list_changes(  # noqa: PLR0913
    page: Page, node: yaml.Node, old: Sequence[Data], new: Sequence[Data], depth: int, floor: int
) -> list[Replacement]:
    """What changes one list into another: its lines, put together of those of its items."""
    entries = list(_entries(page, node, floor))
    if entries[0].inline:
        raise IrregularError
    column = node.start_mark.column
    partners = aligned(old, new)
    items: list[str] = []
    for partner, item in zip(partners, new, strict=True):
        if partner is None:
            items.append(page.of(item_lines(item, column)))
            continue
        entry = entries[partner]
        changes = [] if old[partner] == item else value_changes(page, entry, column, old[partner], item, depth)
        items.append(replaced(page.text, changes, entry.head, entry.tail))
    return [(entries[0].head, entries[-1].tail, "".join(_together(page, entries, partners, items)))]


def _together(page: Page, entries: list[Entry], partners: list[int | None], items: list[str]) -> Iterator[str]:
    """The lines of items, with the blank lines and the loose comments that stood between the old ones."""
    gone = set(range(len(entries))).difference(index for index in partners if index is not None)
    loose = [page.text[entry.gap : entry.head] if entry.gap < entry.blank else "" for entry in entries]
    blanks = [page.text[entry.blank : entry.head] for entry in entries]
    usual = blanks[1] if len(blanks) > 1 else ""
    only_moved = not gone and len(items) == len(entries)
    told = 0
    for place, (partner, item) in enumerate(zip(partners, items, strict=True)):
        # What belonged to nothing stays when the item below it goes: before the next one that was there.
        while partner is not None and told < partner:
            yield loose[told] if told in gone else ""
            told += 1
        if partner is not None and loose[partner]:
            yield loose[partner]
        elif place:
            yield blanks[place] if only_moved else blanks[partner] if partner else usual
        yield item
    yield from (loose[index] for index in range(told, len(entries)) if index in gone)


def _anew(page: Page, entry: Entry, column: int, new: Data) -> Replacement:
    """A value written anew, with the comment that stands behind its key, or behind a value of one line."""
    comments, end = _own_comments(page, entry)
    head = page.before(entry.after)
    if page.text[entry.start : entry.after] == "-":
        first, *more = item_lines(new, column)
        first = first[column + 1 :]
    else:
        first, *more = value_lines(head, new, column)
        first = first[len(head) :]
    if more:
        comments = TAB.sub(" ", comments)  # a tab would count as indentation
    if more and _would_swallow(page, end, column):
        first, more = f" {between_brackets(new)}", []
    return (entry.after, end, page.ending.join((first + comments, *more)))


def _own_comments(page: Page, entry: Entry) -> tuple[str, int]:
    """The comments of a value that is written anew, with the white before them, and until where it is replaced."""
    text, node = page.text, entry.value
    line = page.end(page.line(entry.after))
    start = node.start_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        end, comments = entry.end, [text[start : page.end(page.line(start))]]
    elif is_block(node):
        end, comments = page.end(page.line(entry.tail) - 1), []
    else:
        end = page.end(page.line(entry.end))
        comments = [text[entry.end : end]]
    if start > line:
        comments.insert(0, text[entry.after : line])
    return "".join(found[0] for comment in comments if (found := COMMENT.search(comment))), end


def _would_swallow(page: Page, index: int, column: int) -> bool:
    """Whether a text of several lines that ends at `index` would take for its own a comment that stands below it."""
    line = page.line(index) + 1
    while (found := page.comment_column(line)) is not None or page.is_blank(line):
        if found is not None and found > column:
            return True
        line += 1
    return False


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
            before = page.before(start).rstrip(" ")
            if before.endswith("?"):
                start = page.start(page.line(start)) + len(before) - 1
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


def _places(kept: Sequence[str], new: Mapping[str, Data]) -> dict[str | None, list[str]]:
    """The keys to add by the key that they come behind, or none for the first."""
    places: dict[str | None, list[str]] = {}
    before: str | None = None
    stays = set(kept)
    for key in new:
        if key in stays:
            before = key
        else:
            places.setdefault(before, []).append(key)
    return places
