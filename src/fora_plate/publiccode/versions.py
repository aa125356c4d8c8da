"""The versions of the standard: which there are, which keys they have, and older ones put in the keys of later ones.

In: plain data of one file. Out: the same in the keys of version 0.2 and later, or findings about keys. Looks at no
value that stands under contacts.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, Final

from fora_plate.errors import Diagnostic, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.errors import KeyPath
    from fora_plate.read.yaml_source import Data

__all__ = ["key_findings", "like", "modern", "version_findings"]

OLD_VERSION: Final = "publiccode-yaml-version"
VERSION: Final = "publiccodeYmlVersion"
NEWEST: Final = 7
"""0.7 (2026) added `supports`; 0.6 and 0.7 changed no key that is used here."""
NUMBER: Final = re.compile(r"0(?:\.([0-9]{1,3}))?(?:\.[0-9]{1,3})?")
"""`0` stands for any version before 1 (italia/publiccode-parser-go, v0.go)."""
OLD_PREFIX: Final = re.compile(r"https?://w3id\.org/publiccode/version/")

TOP: Final = """
    publiccodeYmlVersion publiccode-yaml-version name applicationSuite url landingURL isBasedOn softwareVersion
    releaseDate logo monochromeLogo inputTypes outputTypes platforms categories tags usedBy fundedBy roadmap
    developmentStatus softwareType intendedAudience description legal maintenance localisation dependsOn organisation
    organizationUri supports it IT
    """.split()  # noqa: SIM905 -- as a list of strings it would be half a page
KEYS: Final[dict[KeyPath, list[str]]] = {
    (): TOP,
    ("legal",): ["license", "mainCopyrightOwner", "repoOwner", "authorsFile"],
    ("maintenance",): ["type", "contractors", "contacts"],
    ("intendedAudience",): ["scope", "countries", "unsupportedCountries", "onlyFor"],
    ("localisation",): ["localisationReady", "availableLanguages"],
}
"""The keys of all versions together, by the mapping that they stand in."""
OF_A_LANGUAGE: Final = """
    localisedName genericName shortDescription longDescription documentation apiDocumentation features screenshots
    videos awards freeTags
    """.split()  # noqa: SIM905
SPARED: Final[tuple[KeyPath, ...]] = (
    ("platforms",),
    ("softwareType",),
    ("maintenance",),
    ("maintenance", "type"),
    ("localisation",),
    ("localisation", "localisationReady"),
    ("localisation", "availableLanguages"),
)
"""Keys that every version demands, and a product can do without."""
LIKE: Final = 0.75
MOST_KEYS: Final = 100
"""That are looked at in one mapping; each costs a comparison with all keys of the standard."""


def modern(data: dict[str, Data]) -> dict[str, Data]:
    """`data` with the key of version 0.1 under its later name, and without keys that have no value."""
    data = _filled(data)
    if OLD_VERSION not in data or VERSION in data:
        return data
    rest = {key: value for key, value in data.items() if key != OLD_VERSION}
    version = data[OLD_VERSION]
    return {VERSION: OLD_PREFIX.sub("", version, count=1) if isinstance(version, str) else version, **rest}


def _filled(data: dict[str, Data]) -> dict[str, Data]:
    """`data` without null: a key with nothing behind it is as good as none, and editors write them."""
    return {
        key: _filled(value) if isinstance(value, dict) else value for key, value in data.items() if value is not None
    }


def version_findings(version: str, origin: Origin) -> Iterator[Diagnostic]:
    """What there is to say about a version: that it is none of the standard, or newer than what was known here."""
    number = NUMBER.fullmatch(version)
    if number is None:
        yield Diagnostic.of("publiccode-version", origin.at(VERSION), version=version[:60])
    elif number[1] and int(number[1]) > NEWEST:
        yield Diagnostic.of("publiccode-newer", origin.at(VERSION), version=version, newest=f"0.{NEWEST}")


def key_findings(data: dict[str, Data], file: str) -> Iterator[Diagnostic]:
    """Keys that look like one of the standard that is not there, and keys that it demands and we can do without."""
    languages = data.get("description")
    known_at = dict(KEYS)
    for language in islice(languages, MOST_KEYS) if isinstance(languages, dict) else ():
        known_at["description", language] = OF_A_LANGUAGE
    for path, known in known_at.items():
        part = _part(data, path)
        for key in islice(part or (), MOST_KEYS):
            found = [] if key in known else get_close_matches(key, known, 1, LIKE)
            if found and found[0] not in (part or ()):
                place = Origin(file, (*path, key), on_key=True)
                yield Diagnostic.of("publiccode-like-key", place, key=key, near=found[0])
    for path in SPARED:
        part, key = _part(data, path[:-1]), str(path[-1])
        if part is not None and key not in part and not like(data, path[:-1], key):
            yield Diagnostic.of("publiccode-incomplete", Origin(file, path[:-1]), key=key)


def like(data: dict[str, Data], path: KeyPath, key: str) -> dict[str, str]:
    """A key that stands at `path`, is none of the standard and looks like `key`, as the value `near`."""
    part = _part(data, path) or {}
    strange = [name for name in islice(part, MOST_KEYS) if name not in KEYS.get(path, OF_A_LANGUAGE)]
    found = get_close_matches(key, strange, 1, LIKE)
    return {"near": found[0]} if found else {}


def _part(data: dict[str, Data], path: KeyPath) -> dict[str, Data] | None:
    """The mapping at `path`, if there is one."""
    part: Data = data
    for key in path:
        part = part.get(str(key)) if isinstance(part, dict) else None
    return part if isinstance(part, dict) else None
