"""What one publiccode file says about a product, field by field, in the words of our own files.

In: a file. Out: sayings (a value and where it stands), and notes about what could not be taken over. Knows nothing of
other products.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from fora_plate.check import is_approved
from fora_plate.errors import Diagnostic, Origin
from fora_plate.publiccode.address import MAIL, key_of, usable
from fora_plate.publiccode.files import MOST_CONTRACTORS
from fora_plate.publiccode.text import description_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fora_plate.publiccode.files import Publiccode
    from fora_plate.read.publiccode_record import ContractorRecord, PubliccodeRecord
    from fora_plate.read.yaml_source import Data

__all__ = ["Saying", "exact_licence", "notes_of", "sayings_of"]

OPEN_ENDED: Final = re.compile(r"(?<![\w.-])((?:A|L)?GPL-\d\.\d)(\+?)(?![\w.+-])")
"""Names that SPDX gave up, because they leave open whether later versions hold too."""
PHONES: Final = frozenset({"ios", "android"})
COMPUTERS: Final = frozenset({"windows", "mac", "linux"})
PARTS: Final = frozenset({"addon", "softwareAddon", "library", "configurationFiles"})
"""Types of software that is no product by itself."""
LONGEST_SHOWN: Final = 120


@dataclass(frozen=True, slots=True)
class Saying:
    """The value that a file gives to one field, and the place that says so."""

    value: Data
    origin: Origin


def sayings_of(file: Publiccode, today: str) -> dict[str, Saying]:
    """The fields of a product that `file` says something about; `today` is the date of the edition."""
    record, origin = file.record, file.origin
    said: dict[str, Saying] = {"name": Saying(record.name, origin.at("name"))}
    description, language = description_of(record.description)
    place = origin.at("description", language, "shortDescription") if language else origin.at("description")
    said["description"] = Saying(description, place)
    home = [(key, address) for key in ("landingURL", "url") if (address := usable(getattr(record, key) or ""))]
    if home:
        said["homepage"] = Saying(home[0][1], origin.at(home[0][0]))
    if repository := usable(record.url):
        said["repository"] = Saying(repository.rstrip("/").removesuffix(".git"), origin.at("url"))
    licence, is_exact = exact_licence(record.legal.license)
    said["licence"] = Saying(licence, origin.at("legal", "license"))
    if not is_exact:
        said["licence_exact"] = Saying(value=False, origin=origin.at("legal", "license"))
    status = "open-source" if is_approved(licence) else "not-open-source"
    said["licence_status"] = Saying(status, origin.at("legal", "license"))
    stage = "announced" if record.developmentStatus in {"concept", "development"} else "available"
    said["status"] = Saying(stage, origin.at("developmentStatus"))
    if maintenance := _maintenance(record, origin, today):
        said["maintenance"] = maintenance
    if deployment := _deployment(record):
        said["deployment"] = Saying(deployment, origin.at("softwareType"))
    return said


def exact_licence(expression: str) -> tuple[str, bool]:
    """A licence without names that SPDX gave up, and whether the source says which versions hold."""
    open_ended = [found[2] for found in OPEN_ENDED.finditer(expression)]
    exact = OPEN_ENDED.sub(lambda found: f"{found[1]}-{'or-later' if found[2] else 'only'}", expression)
    return exact, all(open_ended)


def _maintenance(record: PubliccodeRecord, origin: Origin, today: str) -> Saying | None:
    """Dormant if the file says so; unknown if all contracts had ended by the date of the edition."""
    if record.developmentStatus == "obsolete":
        return Saying("dormant", origin.at("developmentStatus"))
    if record.maintenance.type == "none":
        return Saying("dormant", origin.at("maintenance", "type"))
    if record.maintenance.type is None:
        return None
    ended = [contractor.until is not None and _is_past(contractor.until, today) for contractor in _paid(record)]
    return Saying("unknown" if ended and all(ended) else "active", origin.at("maintenance", "type"))


def _paid(record: PubliccodeRecord) -> Iterator[ContractorRecord]:
    if record.maintenance.type == "contract":
        yield from record.maintenance.contractors


def _is_past(until: str, today: str) -> bool:
    try:
        return date.fromisoformat(until) < date.fromisoformat(today)
    except ValueError:
        return False


def _deployment(record: PubliccodeRecord) -> tuple[str, ...]:
    """How it is used, as far as type and platforms say; whether somebody offers it as a service is not said."""
    platforms = {platform.strip().lower() for platform in record.platforms}
    kind = record.softwareType
    is_web = kind in {"standalone/web", "standalone/backend"} or (kind != "standalone/mobile" and "web" in platforms)
    is_desktop = kind == "standalone/desktop" or (kind in {None, "standalone"} and bool(platforms & COMPUTERS))
    is_mobile = kind == "standalone/mobile" or bool(platforms & PHONES)
    chosen = {"self-hosted": is_web, "desktop": is_desktop, "mobile": is_mobile}
    return tuple(name for name, holds in chosen.items() if holds and kind not in PARTS)


def notes_of(file: Publiccode, suppliers: Mapping[str, str]) -> Iterator[Diagnostic]:
    """What a person has to know about `file`; `suppliers` has ids by folded name and by key of website."""
    record, origin = file.record, file.origin
    for key in ("url", "landingURL"):
        address = getattr(record, key)
        if address is not None and usable(address) is None:
            near = {"near": secure} if (secure := _secured(address)) else {}
            shown = "…" if MAIL.search(address) else address[:LONGEST_SHOWN]
            yield Diagnostic.of("publiccode-address", origin.at(key), key=key, value=shown, **near)
    if record.softwareType in PARTS:
        yield Diagnostic.of("publiccode-part", origin.at("softwareType"), value=record.softwareType)
    if is_approved(exact_licence(record.legal.license)[0]) is None:
        yield Diagnostic.of("publiccode-licence", origin.at("legal", "license"), licence=record.legal.license)
    yield from _audience(file)
    for index, contractor in enumerate(record.maintenance.contractors[:MOST_CONTRACTORS]):
        name = contractor.name.strip()
        if name and "@" not in name:
            website = key_of(contractor.website or "") or ""
            known = suppliers.get(website) or suppliers.get(name.casefold())
            values = {"name": name[:LONGEST_SHOWN], **({"supplier": known} if known else {})}
            yield Diagnostic.of(
                "publiccode-contractor", origin.at("maintenance", "contractors", index, "name"), **values
            )


def _audience(file: Publiccode) -> Iterator[Diagnostic]:
    audience = file.record.intendedAudience
    if "nl" in {country.strip().lower() for country in audience.unsupportedCountries}:
        yield Diagnostic.of("publiccode-not-dutch", file.origin.at("intendedAudience", "unsupportedCountries"))
    words = [word for word in (*audience.scope, *audience.countries) if "@" not in word]
    if words:
        shown = ", ".join(words)[:LONGEST_SHOWN]
        yield Diagnostic.of("publiccode-audience", file.origin.at("intendedAudience"), audience=shown)


def _secured(address: str) -> str | None:
    """The same address with https, if that could be taken over."""
    return usable(f"https{address.strip()[4:]}") if address.strip().lower().startswith("http:") else None
