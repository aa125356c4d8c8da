"""Flags to filters: what a command asks to leave out, checked against what there is.

In: the values of the flags. Out: `Filters`, or the end of the program with 2 for a value that nobody knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Never, get_args

from fora_plate.cli.session import refuse
from fora_plate.view import Availability, Filters, LicenceStatus, OfferingKind, Sector

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from fora_plate.catalog import Catalog
    from fora_plate.selection import Language

__all__ = ["filters_of", "refuse_unknown_choices", "refuse_unknown_view"]

Choices = dict[str, list[str] | None]
"""The values of a flag, which may hold commas, by the name of the filter."""
KNOWN: Final[dict[str, tuple[str, ...]]] = {
    "sectors": get_args(Sector),
    "offering_kinds": get_args(OfferingKind),
    "statuses": get_args(Availability),
    "licence_statuses": get_args(LicenceStatus),
}
"""The filters of which every choice is known beforehand."""
FEW: Final = 12
"""So many choices are all named in a message; of more only the likeliest."""


def refuse_unknown_choices(choices: Choices, language: Language) -> None:
    """End the program with 2 where a flag with fixed choices has another value, before anything is read."""
    for name, known in KNOWN.items():
        _chosen(choices[name], name, known, language)


def filters_of(choices: Choices, catalog: Catalog, language: Language, *, core: bool, verified: bool) -> Filters:
    """The filters that the flags ask for; an id that the catalog does not have ends the program with 2."""
    known: dict[str, Iterable[str]] = {**KNOWN, "suppliers": catalog.suppliers, "domains": catalog.domains}
    chosen: dict[str, Any] = {name: _chosen(choices[name], name, known[name], language) for name in known}
    return Filters(**chosen, core=core, verified=verified)


def refuse_unknown_view(name: str, catalog: Catalog, language: Language) -> Never:
    """End the program with 2; for the name of a template, the first of its views is suggested."""
    plain = ", ".join(view.id for view in catalog.views.values() if not view.on_request)
    longer = next(({"near": view} for view in catalog.views if view.startswith(f"{name}-")), None)
    refuse("unknown-view", language, name=name, known=plain, **(longer or _near(name, catalog.views)))


def _chosen(values: list[str] | None, name: str, known: Iterable[str], language: Language) -> frozenset[str] | None:
    """The choices in the values of one flag; `None` where it was not given."""
    if values is None:
        return None
    parts = [part.strip() for value in values for part in value.split(",")]
    chosen = frozenset(filter(None, parts)) or frozenset(parts)
    flag = "--" + name.replace("_", "-").removesuffix("es" if name.endswith("statuses") else "s")
    every = list(known)
    unknown = sorted(chosen.difference(every))
    if unknown and len(every) <= FEW:
        refuse("unknown-choice", language, name=unknown[0], flag=flag, known=", ".join(every))
    if unknown:
        refuse("unknown-filter-id", language, name=unknown[0], flag=flag, kind=name, **_near(unknown[0], every))
    return chosen


def _near(value: str, known: Iterable[str] | Mapping[str, object]) -> dict[str, str]:
    from fora_plate.read.shape import near

    return near(value, list(known))
