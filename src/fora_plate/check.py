"""check: advice about a catalog that can be used as it is.

In: the catalog. Out: diagnostics that are warnings. Every check is a function in `CHECKS` and knows nothing of the
others. Never changes the catalog, reads no file, and never says what would keep a plate from being made.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from fora_plate.catalog import UNDESCRIBED, DescribedPart, Product, find_gaps, sort_key
from fora_plate.errors import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog, Evidence, Part, Supplier

__all__ = ["CHECKS", "check", "is_approved"]

APPROVED: Final = frozenset(
    """
    0BSD AAL AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 AGPL-3.0-only AGPL-3.0-or-later APL-1.0 APSL-1.0 APSL-1.1
    APSL-1.2 APSL-2.0 Apache-1.1 Apache-2.0 Artistic-1.0 Artistic-1.0-Perl Artistic-1.0-cl8 Artistic-2.0
    BSD-1-Clause BSD-2-Clause BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-LBNL BSL-1.0 BlueOak-1.0.0 CAL-1.0
    CAL-1.0-Combined-Work-Exception CATOSL-1.1 CDDL-1.0 CECILL-2.1 CERN-OHL-P-2.0 CERN-OHL-S-2.0 CERN-OHL-W-2.0
    CNRI-Python CPAL-1.0 CPL-1.0 CUA-OPL-1.0 ECL-1.0 ECL-2.0 EFL-1.0 EFL-2.0 EPL-1.0 EPL-2.0 EUDatagrid EUPL-1.1
    EUPL-1.2 Entessa Fair Frameworx-1.0 GPL-2.0-only GPL-2.0-or-later GPL-3.0-only GPL-3.0-or-later HPND ICU IPA
    IPL-1.0 ISC Intel Jam LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0-only
    LGPL-3.0-or-later LPL-1.0 LPL-1.02 LPPL-1.3c LiLiQ-P-1.1 LiLiQ-R-1.1 LiLiQ-Rplus-1.1 MIT MIT-0
    MIT-Modern-Variant MPL-1.0 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception MS-PL MS-RL MirOS Motosoto
    MulanPSL-2.0 Multics NASA-1.3 NCSA NGPL NPOSL-3.0 NTP Naumen Nokia OCLC-2.0 OFL-1.1 OFL-1.1-RFN
    OFL-1.1-no-RFN OGTSL OLDAP-2.8 OLFL-1.3 OSET-PL-2.1 OSL-1.0 OSL-2.0 OSL-2.1 OSL-3.0 PHP-3.0 PHP-3.01
    PostgreSQL Python-2.0 QPL-1.0 RPL-1.1 RPL-1.5 RPSL-1.0 RSCPL SISSL SPL-1.0 SimPL-2.0 Sleepycat UCL-1.0
    UPL-1.0 Unicode-3.0 Unicode-DFS-2016 Unlicense VSL-1.0 W3C W3C-20150513 Watcom-1.0 Xnet ZPL-2.0 ZPL-2.1 Zlib
    AGPL-3.0 GPL-2.0 GPL-2.0+ GPL-3.0 GPL-3.0+ LGPL-2.0 LGPL-2.0+ LGPL-2.1 LGPL-2.1+ LGPL-3.0 LGPL-3.0+
    """.split()  # noqa: SIM905 -- as a list of strings it would be a page
)
"""SPDX licence list 3.27, `isOsiApproved`; the last line holds old names for the same licences."""
NOT_FREE: Final = re.compile(
    r"BUSL-1\.1|SSPL-1\.0|Elastic-2\.0|FSL-1\.1-.*|PolyForm-.*|Parity-.*|Hippocratic-.*|JSON|TTWL|CC-BY-(NC|ND).*|NCGL-.*"
)
"""SPDX identifiers of licences that forbid some use or some change, so that they cannot be approved."""


def check(catalog: Catalog) -> tuple[Diagnostic, ...]:
    """All advice about `catalog`."""
    return tuple(chain.from_iterable(look(catalog) for look in CHECKS))


def _gaps(catalog: Catalog) -> Iterator[Diagnostic]:
    """Components without an alternative."""
    gaps = find_gaps(catalog)
    for component in catalog.components.values():
        if component.id in gaps:
            yield Diagnostic.of("gap", component.origin.at("id"), id=component.id)


def _unplaced(catalog: Catalog) -> Iterator[Diagnostic]:
    """Products that are an alternative to nothing."""
    for product in catalog.products.values():
        if not product.draft and not product.components and not product.services:
            yield Diagnostic.of("product-without-component", product.origin.at("id"), id=product.id)


def _idle(catalog: Catalog) -> Iterator[Diagnostic]:
    """Suppliers that offer nothing."""
    for supplier in catalog.suppliers.values():
        if not supplier.offerings:
            yield Diagnostic.of("supplier-without-offering", supplier.origin.at("id"), id=supplier.id)


def _unfounded(catalog: Catalog) -> Iterator[Diagnostic]:
    """Products and suppliers without a source that founds them; offerings may have sources of their own."""
    for product in catalog.products.values():
        yield from _founded("product", product, product.evidence)
    for supplier in catalog.suppliers.values():
        own = (supplier.evidence, *(offering.evidence for offering in supplier.offerings))
        yield from _founded("supplier", supplier, tuple(chain.from_iterable(own)))


def _founded(kind: str, thing: Product | Supplier, evidence: Sequence[Evidence]) -> Iterator[Diagnostic]:
    """Whether there is a source, and a public one if it is said to be verified."""
    if not evidence:
        yield Diagnostic.of("evidence-missing", thing.origin.at("id"), kind=kind, id=thing.id)
    elif thing.verified and all(source.url is None for source in evidence):
        yield Diagnostic.of("evidence-not-public", thing.origin.at("verified"), kind=kind, id=thing.id)


def _unverified(catalog: Catalog) -> Iterator[Diagnostic]:
    """What plates show and has not been seen in a public source. Established products stand on no plate."""
    kinds: dict[str, Mapping[str, Product] | Mapping[str, Supplier]] = {
        "product": catalog.products,
        "supplier": catalog.suppliers,
    }
    for kind, things in kinds.items():
        for thing in things.values():
            if not thing.verified and not _is_draft(thing):
                yield Diagnostic.of("not-verified", thing.origin.at("verified"), kind=kind, id=thing.id)


def _is_draft(thing: Product | Supplier) -> bool:
    """Whether it is a product that still has to be looked into, so that nothing else needs to be said of that."""
    return isinstance(thing, Product) and thing.draft


def _drafts(catalog: Catalog) -> Iterator[Diagnostic]:
    """Products that somebody has to look into before they can stand on a plate."""
    for product in catalog.products.values():
        if product.draft:
            yield Diagnostic.of("product-draft", product.origin.at("licence_status"), id=product.id)


def _outdated(catalog: Catalog) -> Iterator[Diagnostic]:
    """What was checked more than a year before the edition, or at an unknown time. Dates compare as text (ISO 8601)."""
    year, rest = catalog.edition.date.split("-", 1)
    limit = f"{int(year) - 1:04}-{rest}"
    kinds: dict[str, Mapping[str, Product] | Mapping[str, Supplier]] = {
        "product": catalog.products,
        "supplier": catalog.suppliers,
    }
    for kind, things in kinds.items():
        for thing in things.values():
            if _is_draft(thing):
                continue
            if thing.checked is None:
                yield Diagnostic.of("check-missing", thing.origin.at("id"), kind=kind, id=thing.id)
            elif thing.checked < limit:
                values = {"kind": kind, "id": thing.id, "checked": thing.checked}
                yield Diagnostic.of("check-outdated", thing.origin.at("checked"), **values)


def _contradictory(catalog: Catalog) -> Iterator[Diagnostic]:
    """Licences that say something else than the status, as far as SPDX and the OSI tell."""
    verdicts: dict[str, bool | None] = {}
    for product in catalog.products.values():
        if product.draft:
            continue
        if product.licence not in verdicts:
            verdicts[product.licence] = is_approved(product.licence)
        approved = verdicts[product.licence]
        contradiction = {
            "open-source": approved is False or (approved is None and product.remark is None),
            "open-core": approved is False and not _mentions_approved(product.licence),
            "not-open-source": approved is True,
        }
        if contradiction[product.licence_status]:
            values = {"licence": product.licence, "status": product.licence_status}
            related = product.origin.at("licence_status")
            yield Diagnostic.of("licence-contradiction", product.origin.at("licence"), related, **values)


def is_approved(expression: str) -> bool | None:
    """Whether the whole of an SPDX expression is approved by the OSI; `None` where the list does not tell.

    AND binds stronger than OR (SPDX specification, annex D.4.5). The expression is known to be valid.
    """
    words = re.findall(r"\(|\)|[^\s()]+", expression)

    def alternatives() -> bool | None:
        found = [together()]
        while words and words[0] == "OR":
            words.pop(0)
            found.append(together())
        return True if True in found else None if None in found else False

    def together() -> bool | None:
        found = [single()]
        while words and words[0] == "AND":
            words.pop(0)
            found.append(single())
        return False if False in found else None if None in found else True

    def single() -> bool | None:
        word = words.pop(0)
        if word == "(":
            inner = alternatives()
            words.pop(0)
            return inner
        if words and words[0] == "WITH":  # an exception only adds permissions
            del words[:2]
        return True if word in APPROVED else False if NOT_FREE.fullmatch(word) else None

    return alternatives()


def _mentions_approved(expression: str) -> bool:
    return any(word in APPROVED for word in re.findall(r"[^\s()]+", expression))


def _namesakes(catalog: Catalog) -> Iterator[Diagnostic]:
    """Products, or suppliers, that nobody can tell apart by name."""
    kinds: dict[str, Mapping[str, Product] | Mapping[str, Supplier]] = {
        "product": catalog.products,
        "supplier": catalog.suppliers,
    }
    for kind, things in kinds.items():
        first: dict[str, Product | Supplier] = {}
        for thing in things.values():
            before = first.setdefault(sort_key(thing.name, "")[0], thing)
            if before is not thing:
                values = {"kind": kind, "id": thing.id, "other": before.id, "name": thing.name}
                yield Diagnostic.of("duplicate-name", thing.origin.at("name"), before.origin.at("name"), **values)


def _retired(catalog: Catalog) -> Iterator[Diagnostic]:
    """Parts that are no longer in the model, and wait for somebody to decide about what hangs on them."""
    for part in _parts(catalog):
        if part.retired:
            yield Diagnostic.of("retired-part", part.origin.at("retired"), id=part.id)


def _undescribed(catalog: Catalog) -> Iterator[Diagnostic]:
    """Parts that came out of a model and have no sentence of ours yet."""
    for part in _parts(catalog):
        if isinstance(part, DescribedPart) and part.description == UNDESCRIBED:
            yield Diagnostic.of("undescribed-part", part.origin.at("description"), id=part.id)


def _parts(catalog: Catalog) -> Iterator[Part]:
    """Everything that comes out of the model."""
    yield from catalog.domains.values()
    for function in catalog.functions.values():
        yield from (function, *function.subfunctions)
    yield from catalog.components.values()
    yield from catalog.application_functions.values()
    yield from catalog.standards.values()
    for facility in catalog.facilities.values():
        yield from (facility, *facility.services)
    yield from catalog.network_service_groups.values()
    yield from catalog.network_services.values()
    yield from catalog.devices.values()


CHECKS: Final[tuple[Callable[[Catalog], Iterator[Diagnostic]], ...]] = (
    _gaps,
    _drafts,
    _unplaced,
    _idle,
    _unfounded,
    _unverified,
    _outdated,
    _contradictory,
    _namesakes,
    _retired,
    _undescribed,
)
"""Every check, in the order in which they are made."""
