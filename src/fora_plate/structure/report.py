"""Reports on a migration: for a terminal, for a pull request and for programs.

In: a migration, the catalogs of both sides, and a language. Out: text that ends in a line end. Values are data: they
are shown as `difference` shows them, and never act as a template or as Markdown.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from fora_plate.difference import APART, as_data, counted, filled, in_markdown, plain
from fora_plate.words.differences import HEADINGS, THINGS
from fora_plate.words.migrations import MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.messages import Language
    from fora_plate.structure.migration import Migration, Turn

__all__ = ["MIGRATION_REPORTS"]

HANGING: Final = ("products", "suppliers", "incumbents", "views")
DECIDE: Final = ("retired", "split", "merged", "followed")
"""The fates after which a person has to say where the products belong."""


def as_text(migration: Migration, before: Catalog, language: Language) -> str:
    """For a terminal: the turns under the name of their kind, then how many other changes there are."""
    blocks = [
        "\n".join((HEADINGS[language][kind], *_told(list(turns), before, language, plain)))
        for kind, turns in groupby(migration.turns, key=lambda turn: turn.kind)
    ]
    return "\n\n".join((*blocks, _rest(migration, language))) + "\n"


def as_markdown(migration: Migration, before: Catalog, language: Language) -> str:
    """For a pull request: the same, as lists under headings."""
    blocks: list[str] = []
    for kind, turns in groupby(migration.turns, key=lambda turn: turn.kind):
        told = _told(list(turns), before, language, in_markdown)
        lines = [f"  - {line.strip()}" if line.startswith(" ") else f"- {line}" for line in told]
        blocks += [f"### {HEADINGS[language][kind]}", "\n".join(lines)]
    return "\n\n".join((*blocks, _rest(migration, language))) + "\n"


def as_json(migration: Migration, _before: Catalog, language: Language) -> str:
    """For programs: an object for each turn, with its sentence, and one for each other change."""
    turns = [
        {
            "kind": turn.kind,
            "id": turn.id,
            "name": turn.name,
            "fate": turn.fate,
            "old": list(turn.old),
            "new": list(turn.new),
            **{field: list(getattr(turn.hanging, field)) for field in HANGING},
            "sentence": _sentence(turn, language, plain),
        }
        for turn in migration.turns
    ]
    others = [as_data(change, language) for change in migration.others]
    whole: dict[str, Any] = {"turns": turns, "changes": others}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _told(turns: Sequence[Turn], before: Catalog, language: Language, put: Callable[[str], str]) -> list[str]:
    """The turns of one kind, each with a line for what hangs on it."""
    lines: list[str] = []
    for turn in turns:
        lines.append(_sentence(turn, language, put))
        hangs = _hangs(turn, before, language, put)
        if hangs and turn.fate not in {"new", "vanished"}:
            key = "decide" if turn.fate in DECIDE else "keeps"
            lines.append(filled(MIGRATIONS[language][key], {"thing": put(turn.name), "hanging": hangs}))
    return lines


def _sentence(turn: Turn, language: Language, put: Callable[[str], str]) -> str:
    words = MIGRATIONS[language]
    thing = f"{THINGS[language][turn.kind]} {put(turn.name)}"
    listed = _place if turn.fate == "moved" else _listed
    old, new = (listed(names, language, put) for names in (turn.old, turn.new))
    if turn.fate == "new":
        new = filled(words["in"], {"place": _place(turn.new, language, put)}) if turn.new else ""
    return filled(words[turn.fate], {"thing": thing, "old": old, "new": new})


def _place(names: Sequence[str], _language: Language, put: Callable[[str], str]) -> str:
    """`a > b`, from the outside in."""
    return APART.join(map(put, names))


def _listed(names: Sequence[str], language: Language, put: Callable[[str], str]) -> str:
    """`a, b en c`."""
    shown = [put(name) for name in names]
    return MIGRATIONS[language]["and"].join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _hangs(turn: Turn, before: Catalog, language: Language, put: Callable[[str], str]) -> str:
    """What hangs on a part, by name."""
    named: dict[str, Mapping[str, Any]] = {
        "products": before.products,
        "suppliers": before.suppliers,
        "incumbents": before.incumbents,
    }
    parts = []
    for field in HANGING:
        ids = getattr(turn.hanging, field)
        if ids:
            names = [before.views[one].title if field == "views" else named[field][one].name for one in ids]
            one, many = MIGRATIONS[language][field].split("|")
            values = {"number": str(len(ids)), "names": ", ".join(map(put, names))}
            parts.append(filled(one if len(ids) == 1 else many, values))
    return "; ".join(parts)


def _rest(migration: Migration, language: Language) -> str:
    """How many changes there are besides, or that there is none at all."""
    words, number = MIGRATIONS[language], len(migration.others)
    if not migration.turns and not number:
        return words["none"]
    one, many = words["others"].split("|")
    count = filled(one if number == 1 else many, {"number": str(number)})
    return f"{count}: {counted(migration.others, language)}." if number else f"{count}."


MIGRATION_REPORTS: Final[Mapping[str, Callable[[Migration, Catalog, Language], str]]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}
"""The forms of a report on a migration."""
