"""The files of products and suppliers while rows of a workbook are put into them.

In: the data folder, its catalog, and edits that come one by one. Out: plain data of the files that are different in the
end, and for every value in them the cell that it came from. Only files that are edited are read. Raises `DataError`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fora_plate.read.files import Source, read_text
from fora_plate.read.records import ProductRecord, SupplierRecord
from fora_plate.read.yaml_source import load
from fora_plate.workbook.columns import SHEETS
from fora_plate.workbook.entries import entries_of, file_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.errors import KeyPath, Origin
    from fora_plate.read.records import Record
    from fora_plate.read.yaml_source import Data
    from fora_plate.workbook.entries import Entry

__all__ = ["Draft", "Drafts", "Edited"]

Draft = dict[str, Any]
"""A mapping in a file that can still be changed; lists in it are lists."""
RowName = tuple[str, str]
"""A sheet and a key."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A file that is different: its record, its data (`None` if it goes), and cells by the path of their value."""

    file: str
    kind: type[Record]
    data: dict[str, Data] | None
    cells: Mapping[KeyPath, Origin]


class Drafts:
    """The state of an import: which rows there are, and what became of the files.

    A mapping is known by its identity, so that cells stay with their values when mappings before them in a list go.
    """

    def __init__(self, root: Path, catalog: Catalog) -> None:
        self._root = str(root)
        self.entries: dict[RowName, Entry] = {(one.sheet, one.key): one for one in entries_of(catalog)}
        self._before: dict[str, Data] = {}
        self._files: dict[str, Draft] = {}
        self._added: dict[RowName, Draft] = {}
        self._gone: set[str] = set()
        self._dropped: set[int] = set()
        self._dropped_rows: set[RowName] = set()
        self._cells: dict[int, dict[str, Origin]] = {}

    def has(self, sheet: str, key: str) -> bool:
        """Whether there is such a row, in the data or added just now."""
        return (sheet, key) in self.entries or (sheet, key) in self._added

    def stays(self, sheet: str, key: str) -> bool:
        """Whether there is such a row, and neither it nor its file goes."""
        entry = self.entries.get((sheet, key))
        if entry is None:
            return (sheet, key) in self._added
        return entry.file not in self._gone and (sheet, key) not in self._dropped_rows

    def keys(self, sheet: str) -> list[str]:
        """The keys of all rows of a sheet that stay."""
        return [key for name, key in (*self.entries, *self._added) if name == sheet and self.stays(name, key)]

    def of(self, sheet: str, key: str) -> Draft:
        """The mapping of a row."""
        if (sheet, key) in self._added:
            return self._added[sheet, key]
        entry = self.entries[sheet, key]
        draft: Any = self._file(entry.file)
        for part in entry.path:
            draft = draft[part]
        return draft  # type: ignore[no-any-return]

    def put(self, draft: Draft, kind: type[Record], field: str, value: Data, cell: Origin) -> None:
        """Give a field of a mapping its value, from a cell; `None` takes it away."""
        self._cells.setdefault(id(draft), {})[field] = cell
        if value is None:
            draft.pop(field, None)
        else:
            _place(draft, kind, field, _loose(value))

    def add_file(self, sheet: str, key: str, draft: Draft, cell: Origin) -> None:
        """A new file of one row."""
        self._files[file_of(sheet, key)] = self._added[sheet, key] = draft
        self._cells.setdefault(id(draft), {})[""] = cell

    def add_part(self, to: RowName, field: str, row: RowName, draft: Draft, cell: Origin) -> None:
        """A new mapping in a list of the row `to`."""
        whole = self.of(*to)
        _place(whole, SHEETS[to[0]].record, field, [*whole.get(field, ()), draft])
        self._added[row] = draft
        self._cells.setdefault(id(draft), {})[""] = cell

    def remove(self, entry: Entry) -> None:
        """Take away a row: its file, or its mapping in a list."""
        if entry.path:
            self._dropped.add(id(self.of(entry.sheet, entry.key)))
            self._dropped_rows.add((entry.sheet, entry.key))
        else:
            self._gone.add(entry.file)

    def edited(self) -> Iterator[Edited]:
        """The files that are different, in order of name."""
        for file in sorted(self._files.keys() | self._gone):
            kind = ProductRecord if file.startswith(f"{ProductRecord.folder}/") else SupplierRecord
            cells: dict[KeyPath, Origin] = {}
            data = None if file in self._gone else self._settled(self._files[file], (), cells)
            if data is None or data != self._before.get(file):
                yield Edited(file, kind, data, cells)

    def _file(self, file: str) -> Draft:
        if file not in self._files:
            data = load(read_text(self._root, Source(ProductRecord, file, linked=True)), file)
            self._before[file], self._files[file] = data, _loose(data)
        return self._files[file]

    def _settled(self, draft: Any, path: KeyPath, cells: dict[KeyPath, Origin]) -> Any:  # noqa: ANN401 -- any part
        """`draft` as plain data, without what was dropped and without lists that are empty for it."""
        if isinstance(draft, list):
            left = [item for item in draft if id(item) not in self._dropped]
            return tuple(self._settled(item, (*path, index), cells) for index, item in enumerate(left))
        if not isinstance(draft, dict):
            return draft
        for field, cell in self._cells.get(id(draft), {}).items():
            cells[(*path, field) if field else path] = cell
        settled = {key: self._settled(value, (*path, key), cells) for key, value in draft.items()}
        return {key: value for key, value in settled.items() if value != () or not draft[key]}


def _place(draft: Draft, kind: type[Record], field: str, value: object) -> None:
    """Put a value where its key stands; a new key before the first that comes after it in the order of the record."""
    if field in draft:
        draft[field] = value
        return
    order = list(kind.model_fields)
    later = order[order.index(field) + 1 :]
    keys = list(draft)
    place = next((keys.index(key) for key in keys if key in later), len(keys))
    behind = {key: draft.pop(key) for key in keys[place:]}
    draft[field] = value
    draft.update(behind)


def _loose(data: Any) -> Any:  # noqa: ANN401 -- any part
    """Plain data that can be changed."""
    if isinstance(data, dict):
        return {key: _loose(value) for key, value in data.items()}
    return [_loose(item) for item in data] if isinstance(data, tuple) else data
