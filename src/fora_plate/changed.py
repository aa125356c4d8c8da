"""A plate of changes: what one view shows now, with what was there before, and what became of it.

In: two catalogs, a view of the newer one and a language. Out: a `Selection` with fates. Both sides are seen through the
newer view, so that only the data make a difference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.difference import differences
from fora_plate.provenance import TOLD, UNSEEN
from fora_plate.selection import Revised, compared, select
from fora_plate.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fora_plate.catalog import Catalog
    from fora_plate.difference import Change
    from fora_plate.selection import Language, Selection
    from fora_plate.view import View

__all__ = ["changed", "revised_of"]

PLACED: Final = frozenset({"components", "services", "id"})
"""Fields of a product that say where it stands, which its cards tell, or that nobody sees."""
SAME_IDS: Final[Mapping[str, tuple[str, ...]]] = {"function": ("function", "group"), "own-service": ("supplier",)}
"""What stands in the place of something else on a plate, and what its ids are ids of."""


def changed(old: Catalog, new: Catalog, view: View, revised: Revised, language: Language) -> Selection:
    """What `view` shows of `new`, and what it would have shown of `old`, with the fate of what differs."""
    now = select(new, view, language)
    subjects = {
        "domain": old.domains,
        "component": old.components,
        "supplier": old.suppliers,
        "incumbent": old.incumbents,
    }
    known = view.subject is None or view.subject.id in subjects[view.subject.kind]
    name = f"{now.name} · {WORDS[language]['compared'].format(name=revised.name)}"
    return compared(select(old, view, language) if known else None, now, revised, name)


def revised_of(old: Catalog, new: Catalog, name: str) -> Revised:
    """What has another id in `new`, and which products and suppliers show something else; `name` is that of `old`."""
    changes = differences(old, new)
    ids: dict[str, dict[str, str]] = {}
    for change in changes:
        if change.previous != change.id:
            ids.setdefault(change.kind, {})[change.previous] = change.id
    for role, kinds in SAME_IDS.items():
        ids[role] = {before: now for kind in kinds for before, now in ids.get(kind, {}).items()}
    return Revised(name=name, ids=ids, products=_seen(changes, "product"), suppliers=_seen(changes, "supplier"))


def _seen(changes: Iterable[Change], kind: str) -> frozenset[str]:
    """The ids of things of a kind of which a plate shows something else now."""
    hidden = UNSEEN | TOLD | PLACED
    return frozenset(change.id for change in changes if change.kind == kind and change.field not in {"", *hidden})
