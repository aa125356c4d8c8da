"""Addresses in publiccode files: which can be taken over, and which two lead to the same repository or page.

In: text that may be anything. Out: an address as the data may hold, or a key to compare. Fetches nothing.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from fora_plate.read.fields import is_address

__all__ = ["MAIL", "file_address", "home_path", "key_of", "usable"]

CASELESS: Final = frozenset({"github.com", "gitlab.com", "codeberg.org", "bitbucket.org"})
"""Forges that take `Owner/Name` and `owner/name` for the same repository."""
SHORT_SSH: Final = re.compile(r"(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!//)([\w./~-]+)")
"""`git@host:owner/name`, as git itself takes it."""
MAIL: Final = re.compile(r"[^/]@|%40", re.IGNORECASE)
"""Part of an address for mail; `/@name` is a page of somebody on some sites."""
KNOWN_SCHEMES: Final = frozenset({"https", "http", "git", "ssh", "git+https", "git+ssh"})
BRANCH: Final = re.compile(r"/(?:-/)?(?:tree|blob|src/branch)/[^/]+/?$")
"""The end of the address of a whole branch: `/tree/main`."""


def usable(address: str) -> str | None:
    """`address` as the data may hold it, if it is https without credentials or mail; `None` otherwise."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    cleaned = urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path, parts.query, parts.fragment))
    return cleaned if is_address(cleaned) and not MAIL.search(cleaned) else None


def key_of(address: str) -> str | None:
    """What is the same for all ways to write one address: host and path; `None` for what is no address."""
    short = SHORT_SSH.fullmatch(address.strip())
    try:
        parts = urlsplit(f"ssh://{short[1]}/{short[2]}" if short else address.strip())
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if parts.scheme.lower() not in KNOWN_SCHEMES or "." not in host:
        return None
    path = BRANCH.sub("", parts.path).strip("/").removesuffix(".git")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}/{path.lower() if host in CASELESS else path}{query}"


def home_path(key: str) -> str | None:
    """Owner and name in a key, by which a repository that moved to another forge is known; `None` without these."""
    path = key.partition("/")[2].lower()
    return path if "/" in path else None


def file_address(repository: str, name: str) -> str:
    """Where a person can see the file `name` of a repository; the repository itself where the forge is unknown."""
    host = urlsplit(repository).netloc
    below = {"github.com": "blob/HEAD", "gitlab.com": "-/blob/HEAD"}.get(host)
    address = f"{repository}/{below}/{name}"
    return address if below and is_address(address) else repository
