"""What a proposal makes of the files on the disk.

In: the data folder and a proposal. Out: for every file that really changes, what is in it and what should be. Raises
`DataError` with all that stands in the way: names that are no data file of ours, links, files that cannot be read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final, get_args

from fora_plate.edit.edited import edited
from fora_plate.edit.written import plain, written
from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.files import MOST_BYTES, SUFFIX, Source, read_bytes, read_text
from fora_plate.read.records import KINDS, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from fora_plate.proposal import Proposal
    from fora_plate.read.yaml_source import Data

__all__ = ["Edit", "edits", "kind_of", "link_in"]

NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.yaml")


Order = dict[str, "Order"]
"""The keys of a record in the order of its fields, each with that of the records in it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What is in a file, and what should be; nothing if it is not there, or should not be. The two differ."""

    old: bytes | None
    new: bytes | None


def edits(root: Path, proposal: Proposal) -> Mapping[str, Edit]:
    """What changes in the data folder `root`, by file, in order of name."""
    found: dict[str, Edit] = {}
    problems: list[Diagnostic] = []
    for file in sorted(proposal.files):
        try:
            edit = _edit(root, file, proposal.files[file])
        except DataError as error:
            problems += error.diagnostics
        else:
            if edit.old != edit.new:
                found[file] = edit
    if problems:
        raise DataError(tuple(problems))
    return found


def kind_of(file: str) -> type[Record] | None:
    """The kind of record that a file of this name in the data folder holds; nothing if it is no data file."""
    folder, _, name = file.rpartition("/")
    if not NAME.fullmatch(name) or name.startswith("README"):
        return None
    return next((kind for kind in KINDS if kind.folder == (file if kind.folder.endswith(SUFFIX) else folder)), None)


def link_in(root: Path, file: str) -> str | None:
    """The part of a name in the data folder that is a link, which may lead anywhere."""
    parts = file.split("/")
    names = ("/".join(parts[: end + 1]) for end in range(len(parts)))
    return next((name for name in names if (root / name).is_symlink()), None)


def _edit(root: Path, file: str, data: dict[str, Data] | None) -> Edit:
    kind = kind_of(file)
    if kind is None:
        raise DataError((Diagnostic.of("no-data-file", Origin(file), file=file),))
    link = link_in(root, file)
    if link is not None:
        raise DataError((Diagnostic.of("edit-through-link", Origin(file), link=link),))
    old = _content(root, file)
    if data is None:
        return Edit(old, None)
    wanted = _in_order(plain(data, file), _order(kind))
    if old is None:
        return Edit(None, _bounded(written(wanted, _schema(kind), file), file))
    try:
        text = old.decode()
    except UnicodeDecodeError:
        text = read_text(str(root), Source(kind, file))  # says where it is no text
    return Edit(old, _bounded(edited(text, file, wanted), file))


def _content(root: Path, file: str) -> bytes | None:
    """What is in a file that is no link; nothing if it is not there."""
    try:
        return read_bytes(str(root), file, linked=False)
    except DataError as error:
        if [problem.code for problem in error.diagnostics] == ["missing-file"]:
            return None
        raise


def _bounded(text: str, file: str) -> bytes:
    """The bytes of a text that can be read again. Raises `DataError`."""
    content = text.encode()
    if len(content) > MOST_BYTES:
        most = f"{MOST_BYTES // 1024 // 1024} MiB"
        raise DataError((Diagnostic.of("file-too-large", Origin(file), file=file, most=most),))
    return content


def _in_order(data: dict[str, Data], order: Order) -> dict[str, Data]:
    """The data with the keys of every record in the order of its fields, which is that of our files."""
    keys = [key for key in order if key in data] + [key for key in data if key not in order]
    return {key: _value_in_order(data[key], order.get(key, {})) for key in keys}


def _value_in_order(value: Data, order: Order) -> Data:
    if isinstance(value, dict):
        return _in_order(value, order)
    if isinstance(value, tuple):
        return tuple(_value_in_order(item, order) for item in value)
    return value


def _schema(kind: type[Record]) -> str:
    """The schema of a kind of file, as seen from such a file."""
    up = "../" * (kind.folder.count("/") + (not kind.folder.endswith(SUFFIX)))
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__.removesuffix("Record")).lower()
    return f"{up}schema/{name}.schema.json"


@cache
def _order(kind: type[Record]) -> Order:
    """The fields of a kind of record in their order, and those of the records in them."""
    return {
        name: {key: value for part in _records(field.annotation) for key, value in _order(part).items()}
        for name, field in kind.model_fields.items()
    }


def _records(annotation: object) -> Iterator[type[Record]]:
    """The records in the type of a field."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records(part)
