"""history: the life of one thing over the revisions of a repository, the newest first.

In: a data folder in a repository, and an id. Out: a `Life`, and the report on it.
Follows the main line, the first parent of every commit, so that a branch counts when it is merged. A thing that had
another id before is followed under that id. Data that today's
program cannot read are passed over, and what was before is compared with what came after.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.difference import KINDS, as_data, differences, sentence, things_called
from fora_plate.read import DATA_FOLDERS
from fora_plate.revisions import RevisionError, commit_of, commits_of
from fora_plate.sides import UnreadableSideError, catalog_of
from fora_plate.words.differences import HEADINGS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.difference import Change, Kind
    from fora_plate.messages import Language
    from fora_plate.revisions import Commit

__all__ = ["HISTORY_REPORTS", "Event", "Life", "life_of"]

FEW: Final = 5
"""So many revisions are named that cannot be read."""


@dataclass(frozen=True, slots=True)
class Event:
    """What one commit did to the thing; without changes: the data of this commit cannot be read."""

    commit: Commit
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """What became of a thing, the newest first; whether there is more; and the commits that could not be read."""

    events: tuple[tuple[Commit, Change], ...]
    more: bool
    unread: tuple[Commit, ...]


def life_of(root: Path, identity: str, most: int) -> Life:
    """At `most` so many changes of what is called `identity`, in the repository around `root`.

    No more revisions are read than that takes. Raises `RevisionError`.
    """
    found: list[tuple[Commit, Change]] = []
    unread: list[Commit] = []
    for event in _events(root, identity):
        found += ((event.commit, change) for change in event.changes)
        if not event.changes:
            unread.append(event.commit)
        if len(found) > most:
            break
    return Life(tuple(found[:most]), len(found) > most, tuple(unread))


def _events(root: Path, identity: str) -> Iterator[Event]:
    """What every commit did to what is called `identity`."""
    head = commit_of(root, "HEAD")
    if head is None:
        raise RevisionError("no-side", name="HEAD")
    ids: dict[Kind, frozenset[str]] = dict.fromkeys(KINDS, frozenset((identity,)))
    later: tuple[Commit, Catalog] | None = None
    for commit in commits_of(root, head, DATA_FOLDERS):
        try:
            catalog = catalog_of(root, commit, commit.short)
        except UnreadableSideError:
            yield Event(commit, ())
            continue
        if catalog is None:
            continue
        if later is not None:
            found = tuple(change for change in differences(catalog, later[1]) if _is_about(change, ids))
            if found:
                yield Event(later[0], found)
            _go_back(ids, found)
        later = commit, catalog
    if later is not None and (first := things_called(later[1], ids)):
        yield Event(later[0], first)


def _is_about(change: Change, ids: Mapping[Kind, frozenset[str]]) -> bool:
    """Whether a change is one of the thing, or of an offering that is part of it."""
    if {change.id, change.previous} & ids[change.kind]:
        return True
    return any(identity in ids[kind] for kind, identity in change.owners)


def _go_back(ids: dict[Kind, frozenset[str]], changes: Iterable[Change]) -> None:
    """Follow the thing to the ids that it had before."""
    for change in changes:
        if change.previous != change.id and change.id in ids[change.kind]:
            ids[change.kind] = ids[change.kind] - {change.id} | {change.previous}


def _as_text(life: Life, language: Language) -> str:
    """For a terminal: a line for each change, and below them what is not told."""
    words = HEADINGS[language]
    lines = [f"{commit.date}  {commit.short}  {sentence(change, language)}" for commit, change in life.events]
    if life.more:
        lines.append(words["more"])
    if life.unread:
        named = ", ".join(commit.short for commit in life.unread[:FEW])
        lines.append(f"{words['unread']}: {named}{', …' if len(life.unread) > FEW else ''}")
    return "\n".join(lines) + "\n"


def _as_json(life: Life, language: Language) -> str:
    """For programs: an object for each change, with its commit and date."""
    rows = [{"commit": commit.id, "date": commit.date, **as_data(one, language)} for commit, one in life.events]
    whole = {"changes": rows, "more": life.more, "unread": [commit.id for commit in life.unread]}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


HISTORY_REPORTS: Final[Mapping[str, Callable[[Life, Language], str]]] = {"text": _as_text, "json": _as_json}
"""The forms of a report on a life."""
