"""A change: one thing that differs between two catalogs.

In: nothing. Out: the types that the rest of this package fills, and `history` too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from fora_plate.errors import Origin

__all__ = ["KINDS", "WHATS", "Change", "Comparison", "Kind", "Sort", "Value", "What"]

Kind = Literal[
    "edition",
    "architecture",
    "layer",
    "domain",
    "function",
    "subfunction",
    "component",
    "application-function",
    "standard",
    "facility",
    "facility-service",
    "group",
    "service",
    "device",
    "product",
    "supplier",
    "offering",
    "incumbent",
    "view",
    "template",
]
What = Literal["added", "removed", "moved", "renamed", "changed", "seen"]
"""What became of a thing; `seen` is for the oldest data there are, before which nothing is known."""
Sort = Literal["one", "text", "flag", "set", "list", "order", "place", "hidden"]
"""How a field is compared and told.

`one`, `text` (which may be long) and `flag` have at most one value; in a `set` the order means nothing, in a `list` it
does. Of an `order` only the order of what is on both sides counts, because its members are things of their own. `place`
is where a thing stands. Of what is `hidden` it is only told that it differs.
"""
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Every kind of thing, in the order in which changes are told."""
WHATS: tuple[What, ...] = get_args(What)


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field: what programs read, and what people read; `detail` counts, but is not shown.

    `name_en` is given where people read something else in English.
    """

    id: str
    name: str
    detail: str = ""
    name_en: str = ""

    def said(self, language: str) -> str:
        """What people read in a language."""
        return (self.name_en or self.name) if language == "en" else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What became of one thing, or of one field of it.

    `id` and `name` are those of the new side, of what was removed those of the old; `previous` is the id on the old
    side. For `added` and `removed`, `field` is empty and the values are where the thing stands. `owners` are the things
    that it is part of, by kind and id, as far as they have a life of their own. `origin` is a place in the data of the
    new side, for what was removed of the old.
    """

    kind: Kind
    id: str
    previous: str
    name: str
    what: What
    field: str
    sort: Sort
    old: tuple[Value, ...]
    new: tuple[Value, ...]
    owners: tuple[tuple[Kind, str], ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Everything that differs between two sides, in order.

    `old` and `new` are how the sides were named, empty for the files as they are now. `edition` and `date` are those of
    the edition on the new side.
    """

    old: str
    new: str
    edition: str
    date: str
    changes: tuple[Change, ...]
