"""What must stay private, and what a search for it came to.

In: nothing. Out: the types of the room. An owner is an id that may be shown; a piece of a secret is for the terminal of
whoever holds the secrets, and never longer than `LONGEST_PIECE`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LONGEST_PIECE", "Hit", "Kind", "Reason", "Search", "Secret", "Step", "Unread"]

LONGEST_PIECE: Final = 40
"""Characters of a secret that a hit shows."""

Kind = Literal["sentence", "name", "email", "phone"]
Reason = Literal["damaged", "encrypted", "too-large", "too-deep", "unknown-archive", "unreadable", "submodule"]
"""Why something was not looked into, or not wholly."""


Step = tuple[
    Literal[
        "line", "page", "part", "chunk", "attachment", "stream", "strings", "properties", "metadata", "name", "names",
        "font", "unpacked", "end",
    ],
    str,
]  # fmt: skip
"""One step on the way to a place inside a file: what it leads into, and which one of these."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that must stay private; `owner` is the id of the respondent that it came from."""

    kind: Kind
    text: str
    owner: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a piece of a secret stands.

    `place` is the way there inside `file`; empty for its whole.
    `piece` is how what was found begins. `found` is how many pieces of the secret stand there, out of `pieces`.
    `marks` tell each of those apart without saying it, for a person to accept; only a sentence has any.
    """

    file: str
    place: tuple[Step, ...]
    kind: Kind
    owner: str
    piece: str
    found: int
    pieces: int
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """What could not be looked into: as good as a hit, until a person has looked.

    That person may accept its `mark`, which is one of the whole file: another version of it is unread again.
    """

    file: str
    place: tuple[Step, ...]
    reason: Reason
    mark: str


@dataclass(frozen=True, slots=True)
class Search:
    """All that a search looked at, and what it found.

    `files` and `size` (in bytes) are of the files as they were given; `forms` also counts what lay in them, by form.
    `pieces` were searched for. `short` secrets are too short to be told apart from other words, and `blind` ones have
    no piece left without the `public` pieces and those that were `accepted` (as files may be, which also counts): for
    none of these was searched.
    """

    files: int
    size: int
    forms: Mapping[str, int]
    secrets: int
    pieces: int
    public: int
    accepted: int
    short: tuple[Secret, ...]
    blind: tuple[Secret, ...]
    unread: tuple[Unread, ...]
    hits: tuple[Hit, ...]

    @property
    def clean(self) -> bool:
        """Whether everything was looked into and nothing was found."""
        return not self.hits and not self.unread
