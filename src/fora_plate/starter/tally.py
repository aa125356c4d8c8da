"""tally: which property of a model says what its elements are.

In: a `Model`. Out: selectors, as plain data for a mapping, each with the elements that it takes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.model import Element, Model

__all__ = ["Choice", "Tally", "tally_of"]

TELLING: Final = ("type", "soort", "kind", "categorie", "category", "stereotype", "specialization")
"""Words in the name of a property that often says what something is."""
MOST_VALUES: Final = 80
PURE: Final = 0.85
"""How many of the elements with a value must be of one type, for the property to say what they are."""
COVERS: Final = 0.5


@dataclass(frozen=True, slots=True)
class Choice:
    """A selector, and the identifiers of what it takes; `value` is empty where no property is looked at."""

    data: Mapping[str, Any]
    value: str
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tally:
    """The elements of a model by type, and the property, if any, whose values say what they are."""

    by_kind: Mapping[str, tuple[Element, ...]]
    marker: str | None

    def choices(self, kinds: Iterable[str]) -> Iterator[Choice]:
        """Every selector of elements of one of these types: by each value of the property, and then all."""
        for kind in kinds:
            elements = self.by_kind.get(kind, ())
            for value in sorted({value for one in elements for value in self.values(one)}):
                ids = frozenset(one.id for one in elements if value in self.values(one))
                yield Choice(_selector((kind,), self.marker, value), value, ids)
            if elements:
                yield Choice(_selector((kind,), None, ""), "", frozenset(one.id for one in elements))

    def valued(self, value: str) -> Choice:
        """The selector of elements of every type that has a value."""
        found = [one for elements in self.by_kind.values() for one in elements if value in self.values(one)]
        kinds = tuple(sorted({one.kind for one in found}))
        return Choice(_selector(kinds, self.marker, value), value, frozenset(one.id for one in found))

    def all_values(self) -> list[str]:
        """Every value of the property."""
        return sorted({value for elements in self.by_kind.values() for one in elements for value in self.values(one)})

    def values(self, element: Element) -> tuple[str, ...]:
        """What the property says of an element, as a mapping can say it."""
        if self.marker is None:
            return ()
        said = (value.strip() for name, value in element.properties if name == self.marker)
        return tuple(value for value in said if _is_plain(value))


def tally_of(model: Model) -> Tally:
    """The elements of a model, and the property that says what they are."""
    by_kind: dict[str, list[Element]] = {}
    for element in model.elements.values():
        by_kind.setdefault(element.kind, []).append(element)
    kinds = {kind: tuple(elements) for kind, elements in by_kind.items()}
    return Tally(kinds, _marker(kinds))


def _marker(by_kind: Mapping[str, tuple[Element, ...]]) -> str | None:
    """The property whose values say of most elements what they are: each value of (nearly) one type."""
    counted: dict[str, dict[str, Counter[str]]] = {}
    for kind, elements in by_kind.items():
        for element in elements:
            for name, value in dict(element.properties).items():
                counted.setdefault(name, {}).setdefault(value.strip(), Counter())[kind] += 1
    candidates = [name for name, values in counted.items() if _is_plain(name) and _tells(values)]
    wanted = len(by_kind.get("ApplicationComponent", ()))
    return min(candidates, key=lambda name: (-_score(name, counted[name], wanted), name), default=None)


def _tells(values: Mapping[str, Counter[str]]) -> bool:
    """Whether the values of a property divide elements by what they are."""
    number = sum(kinds.total() for kinds in values.values())
    purest = sum(max(kinds.values()) for kinds in values.values())
    several = len({kind for kinds in values.values() for kind in kinds}) > 1 or len(values) > 1
    return several and len(values) <= min(MOST_VALUES, max(2, number // 3)) and purest / number >= PURE


def _score(name: str, values: Mapping[str, Counter[str]], components: int) -> float:
    """How well a property serves: how many elements it tells about, components above all."""
    told = sum(kinds["ApplicationComponent"] for kinds in values.values())
    if told < components * COVERS / 5:
        return 0
    number = sum(kinds.total() for kinds in values.values())
    types = len({kind for kinds in values.values() for kind in kinds})
    hint = any(word in name.casefold() for word in TELLING)
    return number * types * (4 if hint else 1)


def _is_plain(value: str) -> bool:
    """Whether a mapping can hold a value."""
    return bool(value.strip()) and value.isprintable() and value == value.strip() and len(value) <= 120  # noqa: PLR2004


def _selector(kinds: tuple[str, ...], marker: str | None, value: str) -> dict[str, Any]:
    data: dict[str, Any] = {"elements": kinds}
    return {**data, "property": {"name": marker, "values": (value,)}} if marker and value else data
