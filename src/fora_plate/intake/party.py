"""Who a respondent is: a supplier that is known, or a new one.

In: a respondent, the links in its answers, and what is known. Out: a `Party`, and which links are of its own site. A
name that only looks like that of a known supplier is told and nothing more. Contact details are compared with
addresses in the answers, and never shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rapidfuzz import fuzz

from fora_plate.intake.known import LEGAL_FORM, core_of_organisation
from fora_plate.intake.naming import clean_name
from fora_plate.intake.proposed import Basis, Party
from fora_plate.intake.questions import NUMBERS
from fora_plate.intake.spelling import folded, joined, table
from fora_plate.publiccode.matching import slug_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from fora_plate.intake.known import Known
    from fora_plate.intake.links import Link
    from fora_plate.intake.respondent import Respondent

__all__ = ["Own", "free_id", "own_of", "party_of"]

MAIL_HOST: Final = re.compile(r"[^\s@<>]@((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})", re.IGNORECASE)
OF_ANYBODY: Final = table(
    """
    gmail.com googlemail.com hotmail.com hotmail.nl outlook.com outlook.nl live.nl live.com msn.com icloud.com
    me.com yahoo.com yahoo.nl ziggo.nl kpnmail.nl kpnplanet.nl planet.nl home.nl xs4all.nl hetnet.nl casema.nl
    upcmail.nl chello.nl quicknet.nl proton.me protonmail.com tutanota.com tuta.io mailbox.org posteo.de
    posteo.net gmx.net gmx.de fastmail.com zoho.com aol.com telfort.nl tele2.nl solcon.nl zeelandnet.nl freedom.nl
    soverin.net microsoft.com
    """
)
"""Hosts of mail that say nothing about who uses them."""
LEAST_LETTERS: Final = 4
LEAST_SHARE: Final = 0.6
LIKE: Final = 85
"""From 0 to 100: how much two names must have in common to be told."""


@dataclass(frozen=True, slots=True)
class Own:
    """What an address of the respondent itself can be known by: the core of its name, and hosts of its mail."""

    core: str
    hosts: frozenset[str]

    def has(self, link: Link) -> bool:
        """Whether a link leads to the respondent's own site."""
        if any(link.host == host or link.host.endswith(f".{host}") for host in self.hosts):
            return True
        if link.is_code or len(self.core) < LEAST_LETTERS - 1:
            return False
        labels = [joined(label) for label in link.host.split(".")[:-1]]
        return any(self.core == label or self._is_like(label) for label in labels)

    def is_home(self, link: Link) -> bool:
        """Whether a link leads to the first page of the respondent's own site, and so to no product."""
        return link.is_bare and self.has(link) and self._is_main(link)

    def is_on_site(self, link: Link) -> bool:
        """Whether a link leads to the respondent's own site, and not to one below it."""
        return self.has(link) and self._is_main(link)

    def _is_main(self, link: Link) -> bool:
        return link.host in self.hosts or link.host.count(".") == 1

    def _is_like(self, label: str) -> bool:
        """Whether a part of a host is most of the name, or the name most of it."""
        short, long = sorted((self.core, label), key=len)
        return len(short) >= LEAST_LETTERS and long.startswith(short) and len(short) >= LEAST_SHARE * len(long)


def own_of(respondent: Respondent) -> Own:
    """What is known of the addresses of `respondent`."""
    texts = (answer.text for answer in respondent.contact)
    hosts = {one.casefold() for text in texts for one in MAIL_HOST.findall(text)}
    return Own(core_of_organisation(respondent.organisation), frozenset(hosts - OF_ANYBODY))


def party_of(respondent: Respondent, own: Own, links: Iterable[Link], known: Known, flag: str | None) -> Party:
    """`respondent` as a supplier; `links` are those that may be published."""
    website = _website(own, links)
    identity, why = _known_as(respondent, own, website, known)
    question = NUMBERS["organisation"] if respondent.organisation.strip() else None
    if identity:
        basis = Basis(question, respondent.organisation, (why,), flag)
        return Party(identity, known=True, name=known.supplier_names[identity], website=website, basis=basis)
    name = clean_name(respondent.organisation) or ""
    bare = LEGAL_FORM.sub(" ", folded(name))
    slug = slug_of(bare) or slug_of(name) or slug_of(f"respondent {respondent.key}") or "respondent"
    reasons = ["geen bekende leverancier heeft deze naam"] if name else ["de naam van de organisatie is niet ingevuld"]
    if like := _like(own.core, known):
        reasons.append(f"lijkt op de bekende leverancier {known.supplier_names[like]}: controleer")
    basis = Basis(question, respondent.organisation, tuple(reasons), flag)
    return Party(free_id(slug, known.supplier_ids), known=False, name=name, website=website, basis=basis)


def free_id(slug: str, taken: Collection[str]) -> str:
    """`slug`, or with the first number behind it that makes it an id of its own."""
    if slug not in taken:
        return slug
    number = 2
    while f"{slug[:74]}-{number}" in taken:
        number += 1
    return f"{slug[:74]}-{number}"


def _website(own: Own, links: Iterable[Link]) -> str | None:
    """The address of the respondent's own site: the host that is linked to most, by itself before with more."""
    sites: dict[str, int] = {}
    for link in links:
        if link.address and own.is_on_site(link) and not link.is_code:
            sites[link.site] = sites.get(link.site, 0) + 1 + link.is_bare
    return min(sites, key=lambda site: (-sites[site], len(site), site)) if sites else None


def _known_as(respondent: Respondent, own: Own, website: str | None, known: Known) -> tuple[str | None, str]:
    """The known supplier that this is, if it is certain, and why."""
    identity = known.suppliers.get(own.core)
    if identity:
        name = known.supplier_names[identity]
        if respondent.organisation.strip() == name:
            return identity, f"naam komt precies overeen met die van {name}"
        return identity, f"naam is, anders geschreven, die van {name}"
    hosts = [website.removeprefix("https://").removeprefix("www.").rstrip("/")] if website else []
    for host in (*hosts, *sorted(own.hosts)):
        if identity := known.supplier_sites.get(host):
            return identity, f"het adres van de website is dat van {known.supplier_names[identity]}"
    return None, ""


def _like(core: str, known: Known) -> str | None:
    """The known supplier whose name is most like this one, if it is much like it."""
    if len(core) < LEAST_LETTERS:
        return None
    scored = [(-fuzz.ratio(core, other, score_cutoff=LIKE), other) for other in known.suppliers]
    score, best = min(scored, default=(0, ""))
    return known.suppliers[best] if score < 0 else None
