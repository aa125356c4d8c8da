"""Which product a publiccode file is about.

In: a file and the catalog. Out: the product that is there, the id for a new one, or a note when that is not for a
program to decide. Order of files plays no part.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from fora_plate.catalog import Product, sort_key
from fora_plate.errors import Diagnostic
from fora_plate.publiccode.address import home_path, key_of
from fora_plate.read.shape import quoted

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.publiccode.files import Publiccode

__all__ = ["Known", "known_products", "slug_of", "target_of"]

MOST_SHOWN: Final = 5
MAIL: Final = re.compile(r"\S+@\S+")
"""An address for mail in a name, which is not to be written down."""


@dataclass(frozen=True, slots=True)
class Known:
    """The products of a catalog, by what they can be known by; a key may be that of several."""

    products: dict[str, Product]
    by_repository: dict[str, set[str]]
    by_path: dict[str, set[str]]
    by_page: dict[str, set[str]]
    by_name: dict[str, set[str]]


def known_products(catalog: Catalog) -> Known:
    """The products of `catalog`, to be asked for."""
    known = Known(dict(catalog.products), defaultdict(set), defaultdict(set), defaultdict(set), defaultdict(set))
    for product in catalog.products.values():
        names = (product.id, *product.previously, slug_of(product.name), _folded(product.name))
        for name in filter(None, names):
            known.by_name[name].add(product.id)
        if page := key_of(product.homepage):
            known.by_page[page].add(product.id)
        if repository := key_of(product.repository or ""):
            known.by_repository[repository].add(product.id)
            if path := home_path(repository):
                known.by_path[path].add(product.id)
    return known


def target_of(file: Publiccode, known: Known) -> Product | str | Diagnostic:
    """The product that `file` is about, the id of a new product, or why neither can be told."""
    record = file.record
    found, is_certain = _candidates(file, known)
    if len(found) == 1 and is_certain:
        return known.products[min(found)]
    identity = slug_of(record.name) or slug_of((key_of(record.url) or "").rpartition("/")[2])
    # What is left of an address may be the id of something else.
    found = found or known.by_name.get(identity, set())
    if found:
        shown = sorted(found)[:MOST_SHOWN]
        places = [known.products[other].origin.at("name") for other in shown]
        values = {"name": record.name, "products": quoted(shown)}
        return Diagnostic.of("publiccode-ambiguous", file.origin.at("name"), *places, **values)
    if not identity or MAIL.search(record.name):
        keys = "`name`" if identity else "`id`"
        return Diagnostic.of("publiccode-unfit", file.origin.at("name"), name=MAIL.sub("…", record.name), keys=keys)
    return identity


def _candidates(file: Publiccode, known: Known) -> tuple[set[str], bool]:
    """The products that may be meant, and whether one alone would be certain.

    The same repository is certain. So are the same page and the same name, each with nothing against it: another
    repository, or a product that the other one fits. Together they are certain whatever the repository is, and so is
    the name with the same owner and name on another forge.
    """
    record = file.record
    named = _named(record.name, known)
    repository = key_of(record.url)
    if stored := known.by_repository.get(repository or "", set()):
        return _narrowed(stored, named), True
    pages = [key for address in (record.url, record.landingURL) if address and (key := key_of(address))]
    paged = set[str]().union(*(known.by_page.get(page, set()) for page in pages))
    moved = known.by_path.get(home_path(repository) or "", set()) if repository else set()
    if agreeing := named & (paged | moved):
        return agreeing, True
    free = {identity for identity in paged | named if not repository or not known.products[identity].repository}
    unopposed = paged & free
    if named:
        return named | unopposed, named <= free and not unopposed
    return (unopposed, True) if unopposed else (moved, False)


def _narrowed(found: set[str], named: set[str]) -> set[str]:
    """Of several, those that have the name too."""
    return found & named or found


def _named(name: str, known: Known) -> set[str]:
    return known.by_name.get(_folded(name), set()) | known.by_name.get(slug_of(name), set())


def _folded(name: str) -> str:
    return sort_key(name, "")[0]


def slug_of(text: str) -> str:
    """The id that belongs to a name; empty if none can be made of it."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:80].strip("-")
    return slug if slug[:1].isalpha() else ""
