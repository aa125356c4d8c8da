"""What a catalog can be recognised by: names and addresses of products and suppliers, words of components.

In: a catalog. Out: an index that is made once for all respondents. Recognises nothing itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.intake.components import Telling, telling
from fora_plate.intake.spelling import folded, joined, table, words_in
from fora_plate.publiccode.address import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fora_plate.catalog import Catalog, Product

__all__ = ["Alias", "Known", "core_of_organisation", "knowing"]

DESCRIBING: Final = table(
    """
    ce classic cms collaboration community desktop edms hub lms meet online platform project server suite ve
    webmail
    """
)
"""Last words of names that are often left out: "Moodle" for "Moodle LMS"."""
MAKERS: Final = frozenset({"apache", "mozilla", "univention"})
"""First words of names that are often left out: "Superset" for "Apache Superset"."""
ORDINARY: Final = table(
    """
    archi asterisk borg canvas chat discourse docs element etherpad evergreen fleet flowable foreman forms
    formulieren gibbon guacamole hub karuta kolibri mastodon matrix meet nubus online open opencast opensearch
    passbolt scratch rocket signal snap sonic squid stalwart superset synapse talk thunderbird unbound whiteboard
    zaak
    """
)
"""Words of Dutch or English that are names of products too, or that another product may well have in its name."""
SHORT: Final = 4
"""A name of so few letters may always be an ordinary word or an abbreviation of something else."""
LEAST: Final = 3
LEAST_FUZZY: Final = 5
WHOLE: Final = 0
SHORTER: Final = 1
AT_HOME: Final = 2
"""How good a name is: that of the catalog, one that is usual for it, one that its addresses have."""
BRACKETED: Final = re.compile(r"\s*\([^)]*\)")
LEGAL_FORM: Final = re.compile(
    r"\b(?:b\s?\.?\s?v|n\s?\.?\s?v|v\s?\.?\s?o\.?\s?f|gmbh|ltd|limited|inc|llc|sas|se|ag|ug|e\s?\.\s?v"
    r"|stichting|cooperatie|vereniging|maatschap|foundation|u\s?\.?\s?a)\b\.?"
)


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to name a product, as it is written; `product` is none for an established product that schools use."""

    written: str
    product: str | None
    is_whole: bool
    is_ordinary: bool

    @property
    def is_word(self) -> bool:
        """Whether it is known to be a word, or so short that it may be part of many."""
        return len(joined(self.written)) < SHORT or joined(self.written) in ORDINARY


@dataclass(frozen=True, slots=True)
class Known:
    """A catalog turned round. Names are joined (`spelling.joined`), addresses are keys (`publiccode.address`).

    `similar` has names by their first letter and length, for those that are written a little differently.
    """

    names: Mapping[str, Alias]
    similar: Mapping[tuple[str, int], tuple[str, ...]]
    addresses: Mapping[str, tuple[str, ...]]
    code: frozenset[str]
    titles: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    taken: frozenset[str]
    suppliers: Mapping[str, str]
    supplier_sites: Mapping[str, str]
    supplier_names: Mapping[str, str]
    supplier_ids: frozenset[str]
    telling: Telling
    year: int


def knowing(catalog: Catalog) -> Known:
    """The index of `catalog`."""
    names = _names(catalog)
    aliases: defaultdict[str, list[str]] = defaultdict(list)
    similar: defaultdict[tuple[str, int], list[str]] = defaultdict(list)
    for key, alias in names.items():
        if alias.product:
            aliases[alias.product].append(alias.written)
            if len(key) >= LEAST_FUZZY and not alias.is_ordinary:
                similar[key[0], len(key)].append(key)
    addresses, code = _addresses(catalog.products.values())
    return Known(
        names=names,
        similar={key: tuple(sorted(found)) for key, found in similar.items()},
        addresses=addresses,
        code=code,
        titles={product.id: product.name for product in catalog.products.values()},
        aliases={product: tuple(found) for product, found in aliases.items()},
        taken=frozenset(one for product in catalog.products.values() for one in (product.id, *product.previously)),
        suppliers=_suppliers(catalog),
        supplier_sites=_sites(catalog),
        supplier_names={supplier.id: supplier.name for supplier in catalog.suppliers.values()},
        supplier_ids=frozenset(one for each in catalog.suppliers.values() for one in (each.id, *each.previously)),
        telling=telling(catalog),
        year=int(catalog.edition.date[:4]),
    )


def _names(catalog: Catalog) -> dict[str, Alias]:
    """Every way to name a product that is not as good a name of another.

    An established product goes before a product that is only called so for short.
    """
    found: defaultdict[str, list[tuple[int, Alias]]] = defaultdict(list)
    for product in catalog.products.values():
        for rank, written in _ways(product):
            alias = Alias(written, product.id, rank == WHOLE, _is_ordinary(written))
            found[joined(written)].append((rank, alias))
    for incumbent in catalog.incumbents.values():
        for written in _shorter(incumbent.name):
            found[joined(written)].append(
                (SHORTER, Alias(written, None, is_whole=True, is_ordinary=_is_ordinary(written)))
            )
    names: dict[str, Alias] = {}
    for key, rivals in found.items():
        best = min(rank for rank, _ in rivals)
        candidates = {alias.product: alias for rank, alias in rivals if rank == best}
        if key and (None in candidates or len(candidates) == 1):
            names[key] = candidates.get(None) or next(iter(candidates.values()))
    return names


def _ways(product: Product) -> Iterator[tuple[int, str]]:
    """The ways to name a product, each with how good a name it is."""
    homes = {part for part in (_site_label(product.homepage), _code_name(product.repository)) if len(part) > SHORT}
    for name in _shorter(product.name):
        yield WHOLE, name
        words = words_in(name)
        begin, end = 0, len(words)
        if end - begin > 1 and words[0].folded in MAKERS:
            begin = 1
            yield SHORTER, name[words[1].start :]
        while end - begin > 1 and words[end - 1].folded in DESCRIBING and words[end - 2].end >= LEAST:
            end -= 1
            yield SHORTER, name[words[begin].start : words[end - 1].end]
        for place, word in enumerate(words[:-1]):
            start = "".join(one.folded for one in words[: place + 1])
            if start in homes and start not in MAKERS and start not in ORDINARY:
                yield AT_HOME, name[: word.end]
    yield AT_HOME, product.id


def _shorter(name: str) -> tuple[str, ...]:
    """A name without what stands between brackets; two names if it is two."""
    bare = BRACKETED.sub("", name).strip() or name
    return tuple(part.strip() for part in bare.split(" / ") if part.strip())


def _site_label(address: str) -> str:
    """The name in the host of a website of its own: `jitsi` in `https://jitsi.org/`; else nothing."""
    labels = (key_of(address) or "").partition("/")[0].split(".")
    return joined(labels[0]) if len(labels) == 2 else ""  # noqa: PLR2004 -- the name and the domain above it


def _code_name(address: str | None) -> str:
    """The name of a repository."""
    return joined((key_of(address or "") or "").rpartition("/")[2])


def _is_ordinary(written: str) -> bool:
    """Whether a name may well be no name where it stands in a text.

    Capitals or digits inside a word, or an unusual sign, show that it is one; few letters never do.
    """
    words = words_in(written)
    if any(not word.text.isalpha() for word in words):
        return False
    if sum(len(word.text) for word in words) <= SHORT:
        return True
    if any(word.text[1:] != word.text[1:].lower() for word in words):
        return False
    return all(word.folded in ORDINARY for word in words)


def _addresses(products: Iterable[Product]) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """The products at an address, and which addresses are of their code."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    code: set[str] = set()
    for product in products:
        for address in (product.homepage, product.repository):
            if key := key_of(address or ""):
                found[key].add(product.id)
                code.update({key} if address == product.repository and address != product.homepage else ())
    return {key: tuple(sorted(ids)) for key, ids in found.items()}, frozenset(code)


def core_of_organisation(name: str) -> str:
    """What is the same in all ways to write the name of an organisation: without its legal form."""
    bare = LEGAL_FORM.sub(" ", folded(name))
    return joined(bare) or joined(name)


def _suppliers(catalog: Catalog) -> dict[str, str]:
    """Suppliers by the core of their name, also that between brackets; none by one that is that of two."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for supplier in catalog.suppliers.values():
        inner = [one.strip(" ()") for one in BRACKETED.findall(supplier.name)]
        for name in (supplier.name, BRACKETED.sub("", supplier.name), *(one for one in inner if one[:1].isupper())):
            found[core_of_organisation(name)].add(supplier.id)
    return {core: min(ids) for core, ids in found.items() if len(ids) == 1 and core}


def _sites(catalog: Catalog) -> dict[str, str]:
    """Suppliers by the host of their website, if it is theirs alone."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for supplier in catalog.suppliers.values():
        host = (key_of(supplier.website) or "").partition("/")[0]
        found[host].add(supplier.id)
    return {host: min(ids) for host, ids in found.items() if len(ids) == 1 and host}
