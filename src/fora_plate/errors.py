"""Errors as data: what is wrong, where, and what to do about it.

In: a code from the catalogue in `messages`, the place in the data and the values of the sentence.
Out: `Diagnostic`s, and through `report` the text, JSON or annotations that a person or a forge reads.
Never: raised halfway a stage (a stage hands over all its diagnostics at once), and never formatted elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["BuildError", "DataError", "Diagnostic", "KeyPath", "Origin", "Severity"]

Severity = Literal["error", "warning"]
KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A place in the data: a file (relative to the data folder, with `/`) and the path of keys within it.

    `on_key` points at the key itself instead of its value. An empty path means the file as a whole.
    """

    file: str
    path: KeyPath = ()
    on_key: bool = False

    def at(self, *keys: str | int) -> Origin:
        """The place below this one, along `keys`."""
        return Origin(self.file, self.path + keys)

    def key(self, key: str) -> Origin:
        """The key `key` below this place, rather than its value."""
        return Origin(self.file, (*self.path, key), on_key=True)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about the data.

    `code` names the bad thing and has a row in `messages.MESSAGES`; `values` fill the sentence of that row.
    `position` is given only where the reader of a file already knows line and column (broken YAML), 1-based.
    """

    code: str
    origin: Origin
    values: tuple[tuple[str, str], ...] = ()
    related: tuple[Origin, ...] = ()
    position: tuple[int, int] | None = None

    @staticmethod
    def of(code: str, origin: Origin, *related: Origin, **values: str) -> Diagnostic:
        """A diagnostic from keyword values, for example `Diagnostic.of("unknown-component", place, id="x")`."""
        return Diagnostic(code, origin, tuple(values.items()), related)


class DataError(Exception):
    """The data cannot be used; carries every diagnostic of the stage that found it, never an empty tuple."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__(f"{len(diagnostics)} diagnostics")
        self.diagnostics = diagnostics


class BuildError(Exception):
    """Something that keeps a plate from being built or written, or several plates each by something."""

    def __init__(self, diagnostic: Diagnostic, *others: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic
        self.diagnostics = (diagnostic, *others)
