"""What a `publiccode.yml` says, as far as it can say something about a product.

In: plain data of one file. Out: a frozen record of the right shape. Keys that nobody here uses may be anything, as the
standard wants of readers (yml.publiccode.tools): country sections, later versions. Names of contacts are not read at
all, so that they can end up nowhere.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from fora_plate.read.fields import Name, canonical_licence
from fora_plate.read.record import Record

__all__ = [
    "AudienceRecord",
    "ContractorRecord",
    "DescriptionRecord",
    "LegalRecord",
    "MaintenanceRecord",
    "PubliccodeRecord",
]

MOST_LICENCE: Final = 200
"""Characters; as many as a licence in the data may have."""


class LooseRecord(Record):
    """A mapping of somebody else's: keys that we do not know are passed over."""

    model_config = ConfigDict(extra="ignore")


def _listed(value: object) -> object:
    """One text where the standard allows one instead of a list (`platforms`, `isBasedOn`)."""
    return (value,) if isinstance(value, str) else value


def _licence(value: object) -> object:
    """A licence in the spelling of SPDX; publiccode files are not always as exact as the data must be."""
    if not isinstance(value, str) or len(value) > MOST_LICENCE:
        return value
    canonical = canonical_licence(value)
    if canonical is None:
        raise PydanticCustomError("bad-licence", "licence")
    return canonical


Text = Annotated[str, Field(max_length=10_000)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_listed)]
Address = Annotated[str, Field(max_length=1000)]
SoftwareType = Literal[
    "standalone/mobile",
    "standalone/iot",
    "standalone/desktop",
    "standalone/web",
    "standalone/backend",
    "standalone/other",
    "addon",
    "library",
    "configurationFiles",
    "standalone",
    "softwareAddon",
]
"""The last two are of versions 0.1 and 0.2."""


class DescriptionRecord(LooseRecord):
    """The software in one language."""

    shortDescription: Text | None = None  # noqa: N815 -- the keys of the standard


class LegalRecord(LooseRecord):
    """Under which licence it is."""

    license: Annotated[str, Field(max_length=MOST_LICENCE), BeforeValidator(_licence)]


class ContractorRecord(LooseRecord):
    """Who is paid to maintain it, and until when."""

    name: Text
    website: Address | None = None
    until: Text | None = None


class MaintenanceRecord(LooseRecord):
    """Who maintains it."""

    type: Literal["internal", "contract", "community", "none"] | None = None
    contractors: tuple[ContractorRecord, ...] = ()


class AudienceRecord(LooseRecord):
    """For whom it was made."""

    scope: Texts = ()
    countries: Texts = ()
    unsupportedCountries: Texts = ()  # noqa: N815


class PubliccodeRecord(LooseRecord):
    """One file, by the keys of version 0.2 and later (see `publiccode.versions` for older ones).

    Keys that the standard demands and a product can do without may be missing here.
    """

    publiccodeYmlVersion: Text  # noqa: N815
    name: Name
    url: Address
    landingURL: Address | None = None  # noqa: N815
    platforms: Texts = ()
    developmentStatus: Literal["concept", "development", "beta", "stable", "obsolete"]  # noqa: N815
    softwareType: SoftwareType | None = None  # noqa: N815
    intendedAudience: AudienceRecord = AudienceRecord()  # noqa: N815
    description: dict[str, DescriptionRecord]
    legal: LegalRecord
    maintenance: MaintenanceRecord = MaintenanceRecord()
