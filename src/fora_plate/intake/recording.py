"""What is on record as published, also when a run was cut off between the public files and the record.

In: the record, edits of public files, and the data folder. Out: the record as it should be before those are written,
and what it comes to when it is read again. The public files change together or not at all (`edit`), so one of them
tells whether the change that the record speaks of came about. Only reads.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from fora_plate.intake.records import PendingRecord, PublishedRecord

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fora_plate.edit import Edit

__all__ = ["announced", "settled"]


def announced(old: PublishedRecord, new: PublishedRecord, edits: Mapping[str, Edit]) -> PublishedRecord:
    """The record while the public files are being written: what was, and what comes."""
    files = {file: _digest(edit.new) for file, edit in edits.items()}
    return PublishedRecord(facts=old.facts, pending=PendingRecord(files=files, facts=new.facts))


def settled(root: Path, published: PublishedRecord) -> PublishedRecord:
    """The record without anything pending: with what came, if it did, and otherwise with what was."""
    pending = published.pending
    if pending is None:
        return published
    came = any(_digest(_content(root / file)) == digest for file, digest in pending.files.items())
    return PublishedRecord(facts=pending.facts if came else published.facts)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _digest(content: bytes | None) -> str:
    return "" if content is None else sha256(content).hexdigest()
