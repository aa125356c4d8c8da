"""incoming: what comes in from outside, and what would become of the data if it were followed.

In: a source (a model, publiccode files, a workbook), the data folder and its catalog. Out: a `Proposal` of the one that
can read the source; the edits of files, the catalog that would follow from them and how it differs. The data folder is
only read: what would follow is read from a copy that is thrown away.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from fora_plate import publiccode, structure, workbook
from fora_plate.difference import Comparison, differences
from fora_plate.edit import edits
from fora_plate.model import read_model
from fora_plate.proposal import Proposal
from fora_plate.read import DATA_FOLDERS, locate, read_mapping, read_structure
from fora_plate.read.records import ArchitectureRecord
from fora_plate.sides import now

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from fora_plate.catalog import Catalog
    from fora_plate.edit import Edit
    from fora_plate.errors import Diagnostic
    from fora_plate.report import Located

__all__ = ["IMPORTERS", "Incoming", "importer_of", "incoming", "stated"]


def _of_model(path: Path, root: Path, catalog: Catalog) -> Proposal:
    model = read_model(path)
    if structure.is_own(model):
        return Proposal(structure.own_files(model), model.notes)
    return structure.proposal_of(
        model, read_mapping(root), read_structure(root), structure.anchors(catalog), catalog.architecture.url
    )


def stated(proposal: Proposal, root: Path, *, commit: str | None, date: str | None) -> Proposal:
    """A proposal of a model, with the state of that model, as far as it is given."""
    file = ArchitectureRecord.folder
    given = {key: value for key, value in (("commit", commit), ("date", date)) if value}
    if not given:
        return proposal
    return replace(proposal, files={**proposal.files, file: {**read_structure(root)[file], **given}})


def _of_publiccode(path: Path, root: Path, catalog: Catalog) -> Proposal:
    return publiccode.proposal_of(publiccode.read_publiccode(path), root, catalog)


def _of_workbook(path: Path, root: Path, catalog: Catalog) -> Proposal:
    return workbook.proposal_of(workbook.read_sheets(path), root, catalog)


def _located(findings: Sequence[Diagnostic], path: Path, root: Path) -> tuple[Located, ...]:
    """Findings with their places: those in the source beside it, the others in the data."""
    there = [finding for finding in findings if finding.origin.file == path.name]
    here = [finding for finding in findings if finding.origin.file != path.name]
    return (*locate(there, path.parent), *locate(here, root))


@dataclass(frozen=True, slots=True)
class Importer:
    """What reads a source and proposes, from its path, the data folder and its catalog; and where its findings are."""

    propose: Callable[[Path, Path, Catalog], Proposal]
    located: Callable[[Sequence[Diagnostic], Path, Path], tuple[Located, ...]]


IMPORTERS: Final[Mapping[str, Importer]] = {
    "model": Importer(_of_model, _located),
    "publiccode": Importer(_of_publiccode, publiccode.located),
    "workbook": Importer(_of_workbook, _located),
}
"""What can be imported, and by what."""
SUFFIXES: Final = {
    **dict.fromkeys((".xml", ".archimate"), "model"),
    **dict.fromkeys((".yml", ".yaml"), "publiccode"),
    **dict.fromkeys((".xlsx", ".xlsm", ".csv"), "workbook"),
}


def importer_of(path: Path) -> str | None:
    """The name of what can import a source, by the name of the source; nothing if it is of no kind that is known."""
    return "publiccode" if path.is_dir() else SUFFIXES.get(path.suffix.lower())


@dataclass(frozen=True, slots=True)
class Incoming:
    """What would change: files, and through them the catalog. Without edits both catalogs are the same."""

    edits: Mapping[str, Edit]
    before: Catalog
    after: Catalog
    comparison: Comparison


def incoming(root: Path, before: Catalog, proposal: Proposal) -> Incoming:
    """What a proposal would do to the data folder `root`, whose catalog is `before`.

    Raises `DataError` for files that cannot be edited, and `UnreadableSideError` for a proposal from which no data
    would follow that can be used.
    """
    found = edits(root, proposal)
    after = _follows(root, found) if found else before
    changes = differences(before, after) if found else ()
    comparison = Comparison(old="", new="", edition=after.edition.id, date=after.edition.date, changes=changes)
    return Incoming(found, before, after, comparison)


def _follows(root: Path, found: Mapping[str, Edit]) -> Catalog:
    """The catalog in a copy of the data folder with the edits made."""
    with TemporaryDirectory(prefix="fora-plate-") as folder:
        copy = Path(folder)
        for name in DATA_FOLDERS:
            if (root / name).is_dir():
                copytree(root / name, copy / name, symlinks=True, dirs_exist_ok=True)
        for file, edit in found.items():
            path = copy / file
            if edit.new is None:
                path.unlink()
            else:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(edit.new)
        return now(copy).catalog
