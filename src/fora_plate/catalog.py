"""The model: everything the plates can show, checked and linked, in the author's order.

In: made only by `read.read_catalog`. Out: frozen values for every later stage.
Invariants: ids are unique per kind, every id that is referred to exists, sequences have the author's order
(products, suppliers and incumbents: folded name, then id), and nothing changes after reading.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.words import spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.errors import Origin
    from fora_plate.logo import Logo
    from fora_plate.view import Area, Availability, LicenceKnown, View
    from fora_plate.words import Words

__all__ = [
    "UNDESCRIBED",
    "ApplicationFunction",
    "Architecture",
    "Catalog",
    "Colours",
    "Component",
    "DescribedPart",
    "Device",
    "Domain",
    "Edition",
    "EducationUse",
    "Evidence",
    "Facility",
    "FacilityService",
    "Function",
    "Incumbent",
    "Layer",
    "NetworkService",
    "NetworkServiceGroup",
    "Offering",
    "Part",
    "Product",
    "Readers",
    "Relation",
    "Standard",
    "Subfunction",
    "Supplier",
    "families",
    "find_gaps",
    "sort_key",
    "without_drafts",
]

Maintenance = Literal["active", "dormant", "unknown"]
UNDESCRIBED: Final = "Nog te beschrijven."
"""What stands for the description of a part that came out of a model, until somebody writes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """Whom the plates are for, in the words that stand in sentences; `_en` are those in English.

    `one` has its article; `customers` is how suppliers call them, `field` what they work in, `sector` the whole of it.
    """

    one: str = "een organisatie"
    many: str = "organisaties"
    customers: str = "organisaties"
    field: str = "organisaties"
    sector: str = "organisaties"
    one_en: str = "an organisation"
    many_en: str = "organisations"
    customers_en: str = "organisations"
    field_en: str = "organisations"
    sector_en: str = "organisations"

    def words(self, language: str) -> dict[str, str]:
        """The words in a language, and `label`: that for one of them above a line to fill in."""
        names = ("one", "many", "customers", "field", "sector")
        found = {name: getattr(self, f"{name}_en" if language == "en" else name) for name in names}
        noun = found["one"].partition(" ")[2] or found["one"]
        return {**found, "label": noun[:1].upper() + noun[1:]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Architecture:
    """The reference architecture as a source: which one, from where, in which state, and for whom."""

    id: str
    name: str
    full_name: str
    publisher: str
    repository: str
    commit: str
    date: str
    url: str
    seams: tuple[str, ...]
    readers: Readers = Readers()
    origin: Origin

    def words(self, language: str) -> Words:
        """The words of the program in a language, with the name of this architecture and of its readers in them."""
        return spoken(language, (("architecture", self.name), *self.readers.words(language).items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The edition of the plates; its date is the only date that a plate shows as its own.

    `address` is the folder on the web where its SVGs are published, if it is known.
    """

    id: str
    date: str
    project: str
    report: str
    licence: str
    address: str | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A horizontal division of the plate (not an ArchiMate layer): domains, or areas of the technology band."""

    id: str
    name: str
    name_en: str
    domains: tuple[str, ...]
    areas: tuple[Area, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """FORA's colours of a domain as `#rrggbb`: pale background, strong main colour, light tint between them."""

    background: str
    main: str
    light: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the reference architecture: named, numbered and described there.

    One that is `retired` is no longer there; it stays until somebody decides about what hangs on it.
    """

    id: str
    fora_id: str
    name: str
    url: str
    origin: Origin
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribedPart(Part):
    """A part with a sentence of our own."""

    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain(DescribedPart):
    """A business domain (bedrijfsdomein) with its main functions and the components that have it as home."""

    colours: Colours
    functions: tuple[str, ...]
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Function(DescribedPart):
    """A main business function (hoofdbedrijfsfunctie) of one domain."""

    domain: str
    subfunctions: tuple[Subfunction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subfunction(Part):
    """A business function (bedrijfsfunctie) below a main function."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation of a component to another component, as FORA has it."""

    kind: Literal["aggregates", "part-of", "specialises", "generalises", "serves", "served-by"]
    component: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Component(DescribedPart):
    """A reference component (referentiecomponent).

    `function` is the main function of the home domain under which it stands, or `None` where FORA ties it to
    none. `also_in` are the other domains in which FORA repeats it.
    """

    domain: str
    function: str | None
    also_in: tuple[str, ...]
    functions: tuple[str, ...]
    subfunctions: tuple[str, ...]
    application_functions: tuple[str, ...]
    standards: tuple[str, ...]
    relations: tuple[Relation, ...]
    core: bool
    home_source: Literal["fora-draft", "own-choice"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ApplicationFunction(Part):
    """An application function (applicatiefunctie): something that components do for business functions."""

    domains: tuple[str, ...]
    functions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard(DescribedPart):
    """A standard that components or facility services realise."""

    classification: str | None
    versions: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacilityService(DescribedPart):
    """A service of a national facility."""

    standards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facility(DescribedPart):
    """A national facility (landelijke voorziening): schools connect to it, it has no alternatives."""

    in_preparation: bool
    services: tuple[FacilityService, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkService(DescribedPart):
    """A network service of the technology band; products may implement it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkServiceGroup(DescribedPart):
    """A group of network services; `published` is false where FORA keeps it out of its own view."""

    published: bool
    services: tuple[NetworkService, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Device(DescribedPart):
    """A kind of device of the technology band."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A source for what the record says, with how strong it is and the date of what was seen.

    A public one has an address; an answer to a market consultation, which nobody can look up, has the edition of that
    and the number of the question instead.
    """

    kind: str
    url: str | None
    date: str | None
    note: str | None
    edition: str | None = None
    question: int | None = None

    @property
    def is_answer(self) -> bool:
        """Whether it is an answer to a market consultation."""
        return self.url is None

    def label(self, words: Words) -> str:
        """What names it: its address, or in `words` which question of which market consultation."""
        if self.url is not None:
            return self.url
        return words["consultation"].format(edition=self.edition, question=self.question)


@dataclass(frozen=True, slots=True, kw_only=True)
class EducationUse:
    """A sourced statement on the use of a product in education."""

    statement: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product that is an alternative on components or network services; `previously` are its earlier ids.

    Of a draft the licence is not known, and perhaps not even `description` and `homepage`, which are empty then.
    `unnamed_suppliers` is how many offer it and asked not to be named; two products may have the same ones.
    """

    id: str
    previously: tuple[str, ...]
    name: str
    description: str
    homepage: str
    repository: str | None
    licence: str
    licence_exact: bool
    licence_status: LicenceKnown
    remark: str | None
    status: Availability
    maintenance: Maintenance
    deployment: tuple[str, ...]
    components: tuple[str, ...]
    services: tuple[str, ...]
    replaces: tuple[str, ...]
    education_use: tuple[EducationUse, ...]
    evidence: tuple[Evidence, ...]
    checked: str | None
    verified: bool
    logo: Logo | None
    origin: Origin
    unnamed_suppliers: int = 0

    @property
    def draft(self) -> bool:
        """Whether nobody looked into its licence yet: it stands in the data and in no picture, page or count."""
        return self.licence_status == "unknown"

    @property
    def alternative(self) -> bool:
        """Whether it counts as open source or open core, so that what it stands on is no gap."""
        return self.licence_status in {"open-source", "open-core"}

    @property
    def licence_shown(self) -> str:
        """The licence as it may be claimed: without `-only` or `-or-later` where the source does not say."""
        return self.licence if self.licence_exact else self.licence.replace("-or-later", "").replace("-only", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offering:
    """What one supplier does with one product, or a service of its own (then `product` is `None`)."""

    product: str | None
    name: str | None
    kinds: tuple[str, ...]
    status: Availability
    sectors: tuple[str, ...]
    remark: str | None
    evidence: tuple[Evidence, ...]
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """An organisation with offerings; `previously` are its earlier ids."""

    id: str
    previously: tuple[str, ...]
    name: str
    country: str
    website: str
    kind: str
    remark: str | None
    offerings: tuple[Offering, ...]
    evidence: tuple[Evidence, ...]
    checked: str | None
    verified: bool
    logo: Logo | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Incumbent:
    """An established product that schools use today.

    `part_of` is the suite that it belongs to, `previously` are its earlier ids.
    """

    id: str
    previously: tuple[str, ...]
    name: str
    supplier: str | None
    components: tuple[str, ...]
    part_of: str | None
    sectors: tuple[str, ...]
    remark: str | None
    evidence: tuple[Evidence, ...]
    verified: bool
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """The whole model. Sequences by kind, in order; mappings by id for look-up."""

    architecture: Architecture
    edition: Edition
    layers: tuple[Layer, ...]
    domains: Mapping[str, Domain]
    functions: Mapping[str, Function]
    components: Mapping[str, Component]
    application_functions: Mapping[str, ApplicationFunction]
    standards: Mapping[str, Standard]
    facilities: Mapping[str, Facility]
    network_service_groups: Mapping[str, NetworkServiceGroup]
    network_services: Mapping[str, NetworkService]
    devices: Mapping[str, Device]
    products: Mapping[str, Product]
    suppliers: Mapping[str, Supplier]
    incumbents: Mapping[str, Incumbent]
    views: Mapping[str, View]


def sort_key(name: str, identity: str) -> tuple[str, str]:
    """The order of products, suppliers and incumbents: by name without capitals and accents, then by id."""
    if name.isascii():
        return name.casefold(), identity
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold(), identity


def find_gaps(catalog: Catalog) -> frozenset[str]:
    """The components without any open source or open core product, whatever a plate shows of them.

    One that is retired is no gap: nobody has to fill what the architecture no longer has.
    """
    products = (product for product in catalog.products.values() if product.alternative)
    there = frozenset(component.id for component in catalog.components.values() if not component.retired)
    return there - {component for product in products for component in product.components}


def without_drafts(catalog: Catalog) -> Catalog:
    """The catalog as it may be shown: without drafts, and without what suppliers offer of these."""
    drafts = {product.id for product in catalog.products.values() if product.draft}
    if not drafts:
        return catalog
    suppliers = {
        name: replace(supplier, offerings=tuple(one for one in supplier.offerings if one.product not in drafts))
        for name, supplier in catalog.suppliers.items()
    }
    products = {name: product for name, product in catalog.products.items() if name not in drafts}
    return replace(catalog, products=MappingProxyType(products), suppliers=MappingProxyType(suppliers))


def families(part_of: Mapping[str, str | None]) -> dict[str, tuple[str, ...]]:
    """Every incumbent with all that are part of it, itself included, at any depth; from its id and its suite's id."""
    found: dict[str, list[str]] = {identity: [] for identity in part_of}
    for identity in part_of:
        above: str | None = identity
        seen: set[str] = set()
        while above in found and above not in seen:
            found[above].append(identity)
            seen.add(above)
            above = part_of[above]
    return {identity: tuple(members) for identity, members in found.items()}
