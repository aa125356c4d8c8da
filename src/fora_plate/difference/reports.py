"""Reports on a comparison: for a terminal, for a pull request, for programs, and as the start of a changelog.

In: a comparison and a language. Out: text that ends in a line end. The data cannot act on what shows it: on a terminal
its control characters are made visible; in Markdown every value that is not plainly a name stands in a code span, where
no forge looks for mentions, links, references or HTML.
"""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from fora_plate.difference.wording import counted, filled, plain, sentence
from fora_plate.words.differences import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fora_plate.difference.change import Change, Comparison
    from fora_plate.messages import Language

__all__ = ["DIFFERENCE_REPORTS", "as_data", "in_markdown"]

HARMLESS: Final = re.compile(r"[^\W_]+(?:[ ,.()'’‘–&+/-]{1,2}[^\W_]+)*[).]?")  # noqa: RUF001 -- names have dashes and quotes
"""A name without any sign that Markdown or a forge gives a meaning."""
MEANT: Final = re.compile(r"www\.|\bgh-\d|\b[0-9a-f]{7,}\b|/\S*\d|&\d", re.IGNORECASE)
"""What forges turn into links though it looks harmless: addresses, numbers of issues, ids of commits."""
BACKTICKS: Final = re.compile(r"`+")
QUIET: Final = frozenset(("evidence", "checked", "fora_id"))
"""Fields that a changelog passes over: no plate shows them."""
PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "Added": ("added",),
    "Changed": ("moved", "renamed", "changed"),
    "Removed": ("removed",),
}
"""The parts of a changelog, and what they tell; see keepachangelog.com."""


def as_text(comparison: Comparison, language: Language) -> str:
    """For a terminal: a line for each change, and the counts as last line."""
    lines = [sentence(change, language) for change in comparison.changes]
    return "\n".join((*lines, counted(comparison.changes, language))) + "\n"


def as_markdown(comparison: Comparison, language: Language) -> str:
    """For a pull request: the counts first, then the changes under a heading for each kind."""
    words = HEADINGS[language]
    named = {"old": comparison.old, "new": comparison.new}
    sides = {side: in_markdown(name) if name else words["files"] for side, name in named.items()}
    if not comparison.changes:
        return filled(words["none-between"], sides) + "\n"
    counts = f"**{counted(comparison.changes, language)}** ({filled(words['between'], sides)})"
    blocks = [f"## {words['all']}", counts]
    for kind, group in groupby(comparison.changes, key=lambda change: change.kind):
        changes = list(group)
        blocks += [f"### {words[kind]} ({len(changes)})", _listed(changes, language)]
    return "\n\n".join(blocks) + "\n"


def as_changelog(comparison: Comparison, language: Language) -> str:
    """For the changelog of an edition: what was added, changed and removed, without what no plate shows."""
    words = HEADINGS[language]
    changes = [change for change in comparison.changes if change.field not in QUIET]
    blocks = [f"## {in_markdown(comparison.edition)} - {comparison.date}"]
    for part, whats in PARTS.items():
        if told := [change for change in changes if change.what in whats]:
            blocks += [f"### {words[part]}", _listed(told, language)]
    if not changes:
        blocks.append(f"{words['none'].capitalize()}.")
    return "\n\n".join(blocks) + "\n"


def as_json(comparison: Comparison, language: Language) -> str:
    """For programs: the sides, and an object for each change."""
    changes = [as_data(change, language) for change in comparison.changes]
    whole = {"old": comparison.old or None, "new": comparison.new or None, "changes": changes}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def as_data(change: Change, language: Language) -> dict[str, Any]:
    """One change as JSON has it."""
    return {
        "kind": change.kind,
        "id": change.id,
        "previous_id": change.previous,
        "name": change.name,
        "what": change.what,
        "field": change.field or None,
        "old": [{"id": value.id, "name": value.said(language)} for value in change.old],
        "new": [{"id": value.id, "name": value.said(language)} for value in change.new],
        "file": change.origin.file,
        "sentence": sentence(change, language),
    }


def in_markdown(text: str) -> str:
    """A value as Markdown shows it and does nothing with it: as it is if it is plainly a name, else as code."""
    value = plain(text)
    if HARMLESS.fullmatch(value) and not MEANT.search(value):
        return value
    fence = "`" * (1 + max((len(run) for run in BACKTICKS.findall(value)), default=0))
    edge = " " if not value.strip("` ") or value[0] in "` " or value[-1] in "` " else ""
    return f"{fence}{edge}{value}{edge}{fence}"


def _listed(changes: list[Change], language: Language) -> str:
    return "\n".join(f"- {sentence(change, language, in_markdown)}" for change in changes)


DIFFERENCE_REPORTS: Final[Mapping[str, Callable[[Comparison, Language], str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "changelog": as_changelog,
}
"""The forms of a report on differences."""
