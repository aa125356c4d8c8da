"""A view: what one plate asks for. Its boxes, its content, its filters and its paper.

In: made by `read` from `views/`, one per view and one per member of a template; `narrow` adds the filters of a command.
Out: frozen values for `selection` and `build`. Knows nothing of the catalog that it is asked of.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

if TYPE_CHECKING:
    from fora_plate.errors import Origin

__all__ = [
    "Area",
    "Arrangement",
    "Availability",
    "Boxes",
    "Content",
    "Detail",
    "Filters",
    "LicenceKnown",
    "LicenceStatus",
    "OfferingKind",
    "Orientation",
    "Sector",
    "Subject",
    "View",
    "file_words",
    "narrow",
]

LicenceStatus = Literal["open-source", "open-core", "not-open-source"]
LicenceKnown = Literal[LicenceStatus, "unknown"]
"""What a product says of its licence; that nobody looked into it yet makes it a draft, which no view can ask for."""
Availability = Literal["available", "announced"]
Sector = Literal["po", "vo", "so", "mbo", "ho", "government"]
OfferingKind = Literal["product", "hosting", "support", "development", "hardware", "training", "advice"]
Area = Literal["network-services", "devices", "facilities"]
Boxes = Literal["home", "repeated", "functions"]
Content = Literal[
    "products",
    "names",
    "coverage",
    "blank",
    "component-matrix",
    "standard-matrix",
    "supplier-matrix",
    "relations",
    "connections",
    "supplier-map",
]
Detail = Literal["numbers", "names"]
Orientation = Literal["landscape", "portrait"]
RELATIONAL: Final[frozenset[Content]] = frozenset({"relations", "connections", "supplier-map"})
"""Contents that are nodes with lines between them, which Graphviz places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a plate leaves out. `None` and `False` filter nothing; a set is what may stay, an empty one nothing at all.

    Sets, because the order in which filters are given means nothing: what is shown keeps the order of the catalog.
    `verified` is about the licence of a product, `supplier_verified` about a supplier; what it answered in a
    market consultation counts as verified.
    """

    domains: frozenset[str] | None = None
    components: frozenset[str] | None = None
    core: bool = False
    filled: bool = False
    licence_statuses: frozenset[LicenceStatus] | None = None
    statuses: frozenset[Availability] | None = None
    verified: bool = False
    suppliers: frozenset[str] | None = None
    supplier_verified: bool = False
    sectors: frozenset[Sector] | None = None
    offering_kinds: frozenset[OfferingKind] | None = None

    def __and__(self, other: Filters) -> Filters:
        """Both together: only what passes the one and the other."""
        both: dict[str, Any] = {}
        for field in fields(self):
            both[field.name] = _both(getattr(self, field.name), getattr(other, field.name))
        return Filters(**both)

    @property
    def contradictory(self) -> bool:
        """Whether some set is empty, so that two filters together leave nothing to choose from."""
        return any(getattr(self, field.name) == frozenset() for field in fields(self))


Filter = frozenset[str] | bool | None


def _both(one: Filter, other: Filter) -> Filter:
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one & other
    return one or other if isinstance(one, bool) else other if one is None else one


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """What the author pins of the layout: rows of domains, widths of domains in percent, columns in main functions."""

    rows: tuple[tuple[str, ...], ...] = ()
    widths: tuple[tuple[str, float], ...] = ()
    columns: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """What a view of a template is about: the kind of thing, its id and its name."""

    kind: Literal["domain", "component", "supplier", "incumbent"]
    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a plate asks for.

    `boxes` says where components stand, `content` what stands on them, `detail` how much of each product, `logos`
    whether those with a logo show it. `narrowed` are those of its `filters` that a command added. A card has at most
    `most_products` lines with products. A view `on_request` is built only when it is named. `paper` and `orientation`
    are what it is made for; a command may choose others. `subject` is set on views of a template.
    """

    id: str
    title: str
    title_en: str
    subtitle: str
    subtitle_en: str
    boxes: Boxes
    content: Content
    detail: Detail
    logos: bool
    areas: tuple[Area, ...]
    filters: Filters
    arrangement: Arrangement
    most_products: int | None
    paper: str
    orientation: Orientation
    on_request: bool
    origin: Origin
    subject: Subject | None = None
    narrowed: Filters = Filters()

    def title_in(self, language: str) -> str:
        """The title of its plate in a language."""
        return self.title_en if language == "en" else self.title

    def subtitle_in(self, language: str) -> str:
        """What it is called in a language."""
        return self.subtitle_en if language == "en" else self.subtitle

    @property
    def tells_relations(self) -> bool:
        """Whether it shows relations, as lines or in a matrix, and nothing stands on it for an element by itself."""
        return self.relational or self.content.endswith("-matrix")

    @property
    def relational(self) -> bool:
        """Whether it is nodes with lines between them."""
        return self.content in RELATIONAL

    @property
    def most_shown(self) -> int | None:
        """The most lines with products on a card, if that is limited; what is only counted is never cut."""
        return self.most_products if self.content == "products" else None


def narrow(view: View, filters: Filters) -> View:
    """`view` with more filters; never shows more than it did. To ask for domains is to leave out what is no domain."""
    areas = view.areas if filters.domains is None else ()
    return replace(view, filters=view.filters & filters, narrowed=view.narrowed & filters, areas=areas)


def file_words(filters: Filters) -> tuple[str, ...]:
    """The filters as parts of a file name, always in the same order; ids after the kind of thing that they name."""
    words: list[str] = []
    for wanted, choices in (
        (filters.sectors, get_args(Sector)),
        (filters.offering_kinds, get_args(OfferingKind)),
        (filters.statuses, get_args(Availability)),
        (filters.licence_statuses, get_args(LicenceStatus)),
    ):
        words += [choice for choice in choices if wanted is not None and choice in wanted]
    words += [f"supplier-{supplier}" for supplier in sorted(filters.suppliers or ())]
    words += [f"domain-{domain}" for domain in sorted(filters.domains or ())]
    words += [name for name in ("core", "verified") if getattr(filters, name)]
    return tuple(words)
