"""Links: where a text leads, and the words that say so to who cannot see where it stands.

In: names and addresses. Out: frozen values for layouts and scenes. Addresses were checked when they were read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fora_plate.words import Words

__all__ = ["Link", "to_fora", "to_website"]


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
