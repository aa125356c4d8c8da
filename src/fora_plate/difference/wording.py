"""wording: a change as one sentence, Dutch or English.

In: a change, a language, and how values are put. Out: a sentence with a capital and a full stop. Values are data: they
are put in as they are made by `put`, and never act as a template.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from fora_plate.difference.change import WHATS
from fora_plate.report import shown
from fora_plate.words.differences import HEADINGS, SENTENCES, THINGS
from fora_plate.words.fields import CHOICES, FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from fora_plate.difference.change import Change, Sort, Value
    from fora_plate.messages import Language

__all__ = ["APART", "counted", "filled", "plain", "sentence"]

SLOT: Final = re.compile(r"\{([a-z]+)\}")
LONGEST: Final = 600
"""So many characters of a value are shown."""
CHOSEN: Final = frozenset(
    ("licence_status", "status", "maintenance", "kinds", "sectors", "deployment", "kind", "areas", "home_source")
)
"""The fields that hold a choice of ours, so that it is told in words."""
VIEWS: Final = ("view", "template")
APART: Final = " › "  # noqa: RUF001 -- no greater-than sign
"""Stands between the parts of a place."""


def plain(text: str) -> str:
    """A value for a terminal: what would move or colour it made visible, what is too long cut."""
    return shown(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def filled(template: str, values: Mapping[str, str]) -> str:
    """`template` with its slots filled, in one pass, so that a value cannot bring slots of its own."""
    return SLOT.sub(lambda slot: values[slot[1]], template)


def counted(changes: Iterable[Change], language: Language) -> str:
    """How many of which, as `2 toegevoegd, 1 veranderd`; that there are none, where there are none."""
    words, counts = HEADINGS[language], Counter(change.what for change in changes)
    return ", ".join(f"{counts[what]} {words[what]}" for what in WHATS if counts[what]) or words["none"]


def sentence(change: Change, language: Language, put: Callable[[str], str] = plain) -> str:
    """What became of the thing, in one sentence."""
    kind = THINGS[language][change.kind]
    kind = kind[0].upper() + kind[1:]
    key, old, new = _parts(change, language, put)
    field = f"`{change.field}`" if change.kind in VIEWS else FIELDS[language].get(change.field, change.field)
    values = {"kind": kind, "thing": f"{kind} {put(change.name)}", "field": field, "old": old, "new": new}
    return filled(SENTENCES[language][key], values)


def _parts(change: Change, language: Language, put: Callable[[str], str]) -> tuple[str, str, str]:
    """The key of the sentence, and the old and new values in words."""
    words = CHOICES[language] if change.field in CHOSEN or change.sort == "flag" else {}
    apart = APART if change.sort == "place" or (change.what in LONE and change.kind != "product") else ", "

    def told(values: Sequence[Value]) -> str:
        return apart.join(put(words.get(value.id, value.said(language))) for value in values)

    old, new = change.old, change.new
    if change.what == "changed" and change.sort in {"set", "list"}:
        before, after = {value.id for value in old}, {value.id for value in new}
        old = tuple(value for value in old if value.id not in after)
        new = tuple(value for value in new if value.id not in before)
    return _key(change, bool(old), bool(new)), told(old), told(new)


def _key(change: Change, gone: bool, come: bool) -> str:  # noqa: FBT001 -- two sides
    """Which sentence tells the change; `gone` and `come` say whether it has old and new values to show."""
    if change.what in LONE:
        return f"{change.what}-in" if gone or come else change.what
    if change.what == "renamed":
        return change.field
    if change.what == "moved":
        return "moved" if change.sort == "place" else "order"
    if change.sort == "flag" and change.kind not in VIEWS:
        return f"{change.field}-{change.new[0].id}"
    if change.sort in {"set", "list"} and not gone and not come:
        return "order" if change.sort == "list" else "renewed"
    return KEYS.get(change.sort, ("both", "come", "gone"))[0 if gone and come else 1 if come else 2]


LONE: Final = ("added", "removed", "seen")
"""What becomes of a thing that is on one side only."""
KEYS: Final[Mapping[Sort, tuple[str, str, str]]] = {
    "text": ("text", "text", "text-gone"),
    "hidden": ("renewed", "renewed", "renewed"),
    "set": ("others", "more", "fewer"),
    "list": ("others", "more", "fewer"),
}
"""The sentences of a field with values on both sides, on the new only, on the old only."""
