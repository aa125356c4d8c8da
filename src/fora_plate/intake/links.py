"""Links in an answer: where they stand, the address that they come to, and whose it is.

In: text of anybody. Out: addresses as the data may hold, and keys to compare. Fetches nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from fora_plate.publiccode.address import key_of, usable

__all__ = ["LINK", "Link", "links_in", "spans_in"]

LINK: Final = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'`{}|\\^]{1,2000}"
    r"|(?<![\w.@/-])(?:[a-z0-9-]{1,63}\.){1,4}(?:nl|org|com|net|eu|io|de|be|fr|dev|app|edu|software|cloud|school)"
    r"(?![\w@-])(?:/[^\s<>\"'`{}|\\^]{0,2000})?",
    re.IGNORECASE,
)
"""An address with a scheme or `www.`, or a bare host under a domain that is common here. Mail addresses are none."""
ENDS: Final = ".,;:!?…'\u2019”»*_"
TRACKING: Final = re.compile(r"utm_|mc_|pk_|mtm_|fbclid=|gclid=|msclkid=|igshid=", re.IGNORECASE)
CODE_HOSTS: Final = frozenset(
    {
        "bitbucket.org",
        "codeberg.org",
        "framagit.org",
        "git.drupalcode.org",
        "github.com",
        "gitlab.com",
        "launchpad.net",
        "notabug.org",
        "opencode.de",
        "salsa.debian.org",
        "sourceforge.net",
    }
)
CODE_LABELS: Final = frozenset({"code", "forgejo", "git", "gitea", "gitlab", "sr"})
"""First parts of the names of hosts where code is kept: `gitlab.example.org`."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link at its place; `address` is none if the data cannot hold it, `key` is host and path."""

    start: int
    end: int
    address: str | None
    key: str

    @property
    def host(self) -> str:
        """The host, without `www.`."""
        return self.key.partition("/")[0].partition(":")[0]

    @property
    def is_bare(self) -> bool:
        """Whether it names a host and nothing on it."""
        return not self.key.partition("/")[2]

    @property
    def is_code(self) -> bool:
        """Whether it leads to where code is kept."""
        return self.host in CODE_HOSTS or self.host.partition(".")[0] in CODE_LABELS

    @property
    def site(self) -> str:
        """The address of the whole site."""
        return f"https://{urlsplit(self.address or '').netloc}/"


def links_in(text: str) -> tuple[Link, ...]:
    """The links in `text`, in order."""
    spans = spans_in(text, 0, len(text))
    return tuple(link for start, end in spans if (link := _link(text[start:end], start)))


def spans_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where links are between two places in `text`."""
    return [(one.start(), one.start() + len(_trimmed(one[0]))) for one in LINK.finditer(text, start, end)]


def _trimmed(written: str) -> str:
    """A link without the punctuation of its sentence, and without a bracket that it does not open itself."""
    while written:
        last = written[-1]
        closes = {")": "(", "]": "["}.get(last)
        if last in ENDS or (closes and written.count(closes) < written.count(last)):
            written = written[:-1]
        else:
            break
    return written


def _link(written: str, start: int) -> Link | None:
    with_scheme = written if "://" in written else f"https://{written}"
    try:
        parts = urlsplit(with_scheme)
    except ValueError:
        return None
    query = "&".join(pair for pair in parts.query.split("&") if not TRACKING.match(pair))
    cleaned = urlunsplit(("https", parts.netloc, parts.path, query, ""))
    key = key_of(cleaned)
    return Link(start, start + len(written), usable(cleaned), key) if key else None
