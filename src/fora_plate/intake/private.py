"""The private folder: where it may be, what is in it, and changes of it as a whole.

In: the data folder and the private one. Out: records by respondent, and files on the disk that only their owner can
read. Raises `DataError` for a place where private answers could be published by accident, and with everything that is
wrong with the files. Never writes outside the private folder.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeVar

from fora_plate.edit import Edit, Ours, edited, finish, write_all, written
from fora_plate.errors import BuildError, DataError, Diagnostic, Origin
from fora_plate.intake.records import AcceptingRecord, AnswersRecord, ColumnsRecord, DecisionRecord, PublishedRecord
from fora_plate.intake.remarks import remarked
from fora_plate.read.files import SUFFIX, Source, read_text
from fora_plate.read.record import Record
from fora_plate.read.shape import record_of
from fora_plate.read.yaml_source import load
from fora_plate.revisions import RevisionError, tracked
from fora_plate.write import is_ours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from fora_plate.read.yaml_source import Data

__all__ = [
    "PRIVATE",
    "PROOFS",
    "Private",
    "change",
    "drop_proofs",
    "editions",
    "guard",
    "keep_proofs",
    "may_hold_proofs",
    "plain_of",
    "private_problems",
    "read_private",
]

PRIVATE: Final = "intake"
"""The private folder, beside the data, unless another is named."""
PUBLIC: Final = ("output", "site", "fora", "products", "suppliers", "incumbents", "views", "schema", "docs", ".git")
"""Folders of which everything is published, or is meant to be."""
EDITION: Final = re.compile(r"[0-9]{4}(?:-[0-9])?")
FILE: Final = re.compile(r"(?:accepted|columns|published|(?:answers|decisions)/[a-z][a-z0-9-]{0,79})\.yaml")
OURS: Final = Ours(lambda file: FILE.fullmatch(file) is not None, 0o600, 0o700)
PROOFS: Final = "proofs"
"""The folder of an edition with proofs; no program reads them."""
PROOF: Final = re.compile(r"[a-z][a-z0-9-]{0,79}(?:\.en)?\.(?:pdf|txt)")
OUR_PROOFS: Final = Ours(lambda file: PROOF.fullmatch(file) is not None, 0o600, 0o700)
OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
"""The rights of everybody but the owner."""
IGNORE: Final = ".gitignore"
IGNORED: Final = "# Antwoorden van respondenten: niets hiervan gaat mee in git.\n*\n"

Kind = TypeVar("Kind", bound=Record)


@dataclass(frozen=True, slots=True)
class Private:
    """All private files of one edition, by respondent; what was published is by its place in the public files."""

    edition: str
    columns: ColumnsRecord = field(default_factory=ColumnsRecord)
    published: PublishedRecord = field(default_factory=PublishedRecord)
    accepted: AcceptingRecord = field(default_factory=AcceptingRecord)
    answers: Mapping[str, AnswersRecord] = field(default_factory=dict)
    decisions: Mapping[str, DecisionRecord] = field(default_factory=dict)


def guard(root: Path, private: Path, *, create: bool) -> None:
    """See to it that what is in `private` cannot be published by accident, with the data in `root`.

    It may not lie in a folder that is published, nor be a link, nor hold a file that git tracks. Only its owner can
    look into it, and git ignores what is in it. Raises `DataError`, and `BuildError` for what the system refuses.
    """
    place = Origin(private.name)
    real, top = private.resolve(), root.resolve()
    if private.is_symlink() or real == top or real in top.parents:
        raise DataError((Diagnostic.of("private-folder-place", place, folder=private.name),))
    public = next((name for name in PUBLIC if real.is_relative_to(top / name)), None)
    if public:
        raise DataError((Diagnostic.of("private-folder-public", place, folder=private.name, public=f"{public}/"),))
    linked = next((path for path in (*private.glob("*"), *private.glob("*/*")) if path.is_symlink()), None)
    if linked:
        raise DataError((Diagnostic.of("private-folder-place", place, folder=linked.name),))
    if private.exists():
        _refuse_tracked(private)
    elif not create:
        raise DataError((Diagnostic.of("no-private-folder", place, folder=private.name),))
    try:
        private.mkdir(0o700, parents=True, exist_ok=True)
        for path in (private, *private.iterdir()):
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & OTHERS:
                path.chmod(mode & ~OTHERS)
        if not (private / IGNORE).exists():
            (private / IGNORE).write_text(IGNORED, encoding="utf-8")
    except OSError as error:
        raise _refused(error, private) from error


def may_hold_proofs(root: Path, private: Path, folder: Path) -> bool:
    """Whether no proof in `folder` becomes public by accident: it is private, or lies outside the data and git."""
    real = folder.resolve()
    if real.is_relative_to(private.resolve()):
        return True
    if real.is_relative_to(root.resolve()):
        return False
    there = next(path for path in (real, *real.parents) if path.is_dir())
    try:
        return not tracked(there)
    except RevisionError as error:
        return error.code in {"no-git", "no-repository"}


def private_problems(root: Path) -> tuple[Diagnostic, ...]:
    """What would publish the answers in the usual private folder of the data in `root`: files that git tracks."""
    try:
        _refuse_tracked(root / PRIVATE)
    except DataError as error:
        return error.diagnostics
    return ()


def _refuse_tracked(private: Path) -> None:
    try:
        found = tracked(private)
    except RevisionError as error:
        if error.code in {"no-git", "no-repository"}:
            return
        raise DataError((Diagnostic.of("private-folder-unsure", Origin(private.name), folder=private.name),)) from None
    if found:
        values = {"folder": private.name, "file": found[0], "count": str(len(found))}
        raise DataError((Diagnostic.of("private-folder-tracked", Origin(private.name), **values),))


def editions(private: Path) -> tuple[str, ...]:
    """The editions of which there are answers, the newest first."""
    if not private.is_dir():
        return ()
    names = [path.name for path in private.iterdir() if path.is_dir() and EDITION.fullmatch(path.name)]
    return tuple(sorted(names, reverse=True))


def read_private(private: Path, edition: str) -> Private:
    """The files of one edition. Raises `DataError` with all that is wrong with them."""
    folder = private / edition
    if not folder.is_dir():
        return Private(edition)
    finish(folder, OURS)
    problems: list[Diagnostic] = []
    columns = dict(_records(folder, ColumnsRecord, problems)).get("columns", ColumnsRecord())
    published = dict(_records(folder, PublishedRecord, problems)).get("published", PublishedRecord())
    accepted = dict(_records(folder, AcceptingRecord, problems)).get("accepted", AcceptingRecord())
    answers = dict(_records(folder, AnswersRecord, problems))
    decisions = dict(_records(folder, DecisionRecord, problems))
    alone = sorted(set(decisions) - set(answers)) if not problems else ()
    problems += [
        Diagnostic.of("decision-without-answer", Origin(f"{DecisionRecord.folder}/{name}.yaml"), name=name)
        for name in alone
    ]
    if problems:
        raise DataError(tuple(problems))
    return Private(edition, columns, published, accepted, answers, decisions)


def _records(folder: Path, kind: type[Kind], problems: list[Diagnostic]) -> Iterator[tuple[str, Kind]]:
    """The records of a kind, by the name of their file; what is wrong comes with the problems."""
    for file in _files(folder, kind):
        try:
            record = record_of(kind, load(read_text(str(folder), Source(kind, file)), file), file)
        except DataError as error:
            problems += error.diagnostics
        else:
            assert isinstance(record, kind)  # noqa: S101 -- the kind that was asked for
            yield file.rpartition("/")[2].removesuffix(SUFFIX), record


def _files(folder: Path, kind: type[Record]) -> list[str]:
    if kind.folder.endswith(SUFFIX):
        return [kind.folder] if (folder / kind.folder).exists() else []
    if not (folder / kind.folder).is_dir():
        return []
    return sorted(f"{kind.folder}/{path.name}" for path in (folder / kind.folder).iterdir() if path.suffix == SUFFIX)


def change(private: Path, edition: str, records: Mapping[str, Record | None]) -> tuple[str, ...]:
    """Make the files of an edition hold these records, or be gone; all, or none. The names of those that changed.

    What a person wrote in a file around that stays: comments, order, quotes. Raises `DataError` and `BuildError`.
    """
    folder = private / edition
    try:
        folder.mkdir(0o700, exist_ok=True)
    except OSError as error:
        raise _refused(error, folder) from error
    found = {file: _edit(folder, file, record) for file, record in records.items()}
    edits = {file: edit for file, edit in found.items() if edit.old != edit.new}
    write_all(folder, edits, OURS)
    return tuple(sorted(edits))


def keep_proofs(folder: Path, files: Mapping[str, bytes | None]) -> tuple[str, ...]:
    """Make proofs in a folder hold this, or be gone; all, or none. Only their owner can read them.

    The names of those that changed. A folder that is not there is made. A file that somebody else wrote under such a
    name is left alone: raises `BuildError` then, and `DataError` for a link.
    """
    edits: dict[str, Edit] = {}
    try:
        folder.mkdir(0o700, parents=True, exist_ok=True)
        for name, content in files.items():
            path = folder / name
            old = path.read_bytes() if path.is_file() and not path.is_symlink() else None
            if old is not None:
                if not is_ours(old, path.suffix[1:]):
                    raise BuildError(Diagnostic.of("not-ours", Origin(name), file=str(path)))
                path.chmod(0o600)
            if old != content:
                edits[name] = Edit(old, content)
    except OSError as error:
        raise _refused(error, folder) from error
    write_all(folder, edits, OUR_PROOFS)
    return tuple(sorted(edits))


def drop_proofs(folder: Path, supplier: str) -> None:
    """Remove the proofs of a supplier from a folder, in every form and language. Raises what `keep_proofs` raises."""
    if folder.is_dir():
        keep_proofs(folder, {f"{supplier}{end}": None for end in (".pdf", ".txt", ".en.pdf", ".en.txt")})


def _edit(folder: Path, file: str, record: Record | None) -> Edit:
    path = folder / file
    old = path.read_bytes() if path.is_file() and not path.is_symlink() else None
    if record is None:
        return Edit(old, None)
    data = plain_of(record)
    if old is None:
        return Edit(None, remarked(written(data, None, file), type(record)).encode())
    return Edit(old, edited(old.decode(), file, data).encode())


def plain_of(record: Record) -> dict[str, Data]:
    """A record as plain data, in the order of its fields; what says no more than its default is left out."""
    return {key: _plain(value) for key, value in record.model_dump(exclude_defaults=True).items()}


def _plain(value: object) -> Data:
    """A value as files have it: numbers are text."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    return value if value is None or isinstance(value, bool) else str(value)


def _refused(error: OSError, path: Path) -> BuildError:
    reason = error.strerror or type(error).__name__
    return BuildError(Diagnostic.of("cannot-write", Origin(path.name), file=path.name, reason=os.fsdecode(reason)))
