"""sides: what somebody names to compare, a folder or a revision, to its catalog.

In: a name, and the data folder whose repository has the revisions. Out: a `Side`. Raises `NoSideError` for what names
nothing, `RevisionError` for what git cannot give, and `UnreadableSideError` for data that cannot be used.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from fora_plate.errors import DataError
from fora_plate.read import DATA_FOLDERS, locate, read_catalog
from fora_plate.revisions import RevisionError, commit_of, commits_of, write_files

if TYPE_CHECKING:
    from fora_plate.catalog import Catalog
    from fora_plate.report import Located
    from fora_plate.revisions import Commit

__all__ = [
    "NoSideError",
    "Side",
    "UnreadableSideError",
    "catalog_of",
    "end_of_edition_before",
    "is_folder",
    "is_path",
    "now",
    "side_of",
]

EDITION: Final = "fora/edition.yaml"
PATHS: Final = (".", "/")
"""What begins with one of these is a folder; no revision does."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared; `name` is as it was named, or empty for the files as they are now."""

    name: str
    catalog: Catalog


class NoSideError(Exception):
    """`name` is neither a revision nor a folder with data."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class UnreadableSideError(Exception):
    """The data of a side cannot be used; `located` is everything that is wrong, with its places."""

    def __init__(self, name: str, located: tuple[Located, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.located = located


def is_folder(name: str) -> bool:
    """Whether there is a folder with data of that name; false for what is no name of a file at all."""
    return bool(name) and not name.startswith("-") and os.path.isdir(f"{name}/fora")  # noqa: PTH112 -- never raises


def is_path(name: str) -> bool:
    """Whether a name is written as that of a folder, so that it can be no revision."""
    return name.startswith(PATHS) or name.endswith("/")


def now(root: Path) -> Side:
    """The data folder as its files are now."""
    return Side("", _read(root, str(root)))


def side_of(name: str, root: Path | None) -> Side:
    """The side that is named so; a name that may be both is a revision. `root` is the data folder in its repository."""
    there = is_folder(name)
    if root is not None and not is_path(name):
        try:
            commit = commit_of(root, name)
        except RevisionError:
            if not there:
                raise
            commit = None
        if commit is not None:
            found = catalog_of(root, commit, name)
            if found is None:
                raise NoSideError(name)
            return Side(name, found)
    if not there:
        raise NoSideError(name)
    return Side(name, _read(Path(name), name))


def catalog_of(root: Path, commit: Commit, name: str) -> Catalog | None:
    """The catalog in a commit of the repository around `root`; `None` if it has no data at all."""
    with TemporaryDirectory(prefix="fora-plate-") as folder:
        write_files(root, commit, DATA_FOLDERS, Path(folder))
        return _read(Path(folder), name) if (Path(folder) / "fora").exists() else None


def end_of_edition_before(root: Path, edition: str) -> tuple[Commit, Catalog] | None:
    """The last commit with another edition than `edition`, and its catalog, along the first parents of `HEAD`.

    `None` where that cannot be told: this is the first edition, the history is cut off or cannot be read today, or
    there is no git.
    """
    try:
        head = commit_of(root, "HEAD")
        last = head
        for commit in commits_of(root, head, (EDITION,)) if head else ():
            catalog = catalog_of(root, commit, commit.short)
            if catalog is None:
                return None
            if catalog.edition.id != edition:
                found = last and catalog_of(root, last, last.short)
                return (last, found) if last and found else None
            last = commit_of(root, f"{commit.id}^")
    except (RevisionError, UnreadableSideError):
        return None
    return None


def _read(folder: Path, name: str) -> Catalog:
    """The catalog in a folder; what is wrong with it is located while the folder is there."""
    try:
        return read_catalog(folder)
    except DataError as error:
        raise UnreadableSideError(name, locate(error.diagnostics, folder)) from None
