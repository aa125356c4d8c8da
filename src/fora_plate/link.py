"""Links: where a text leads, and the words that say so to who cannot see where it stands.

In: names and addresses. Out: frozen values for layouts and scenes. Addresses were checked when they were read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from fora_plate.words import Words

__all__ = ["Link", "encoded", "to_fora", "to_website"]

KEPT: Final = "%/:?#[]@!$&'()*+,;=~"
"""What may stand in an address as it is, besides letters, digits and `_.-` (RFC 3986, 2.2 and 2.1)."""


@dataclass(frozen=True, slots=True)
class Link:
    """`target` is an https address, or `#` and a place in the same document; `label` says what is there."""

    target: str
    label: str


def to_fora(name: str, address: str | None, words: Words) -> Link | None:
    """The link to the page of FORA on something called `name`; none where it has no page."""
    return Link(address, words["link-fora"].format(name=name)) if address else None


def to_website(name: str, address: str, words: Words) -> Link:
    """The link to the website of a product or a supplier."""
    return Link(address, words["link-website"].format(name=name))


def encoded(address: str) -> str:
    """An address in ASCII: other letters as percents (RFC 3987, 3.1)."""
    return quote(address, safe=KEPT)
