"""What is wrong at one place of an SVG, before it is known in which file."""

from __future__ import annotations

from fora_plate.errors import Diagnostic, Origin

__all__ = ["Refusal", "Refusals"]

LONGEST_SHOWN = 60


class Refusal(Exception):  # noqa: N818 -- the word of this package
    """A diagnostic to be: `position` is line and column, from 1; `values` fill its sentence."""

    def __init__(self, code: str, position: tuple[int, int], **values: str) -> None:
        super().__init__(code)
        self.code, self.position = code, position
        self.values = tuple((name, _shortened(value)) for name, value in values.items())

    def at(self, file: str) -> Diagnostic:
        """The diagnostic, in `file`."""
        return Diagnostic(self.code, Origin(file), self.values, (), self.position)


class Refusals(Exception):  # noqa: N818 -- several of the above
    """Everything that is wrong with what a file draws; never empty."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__(len(refusals))
        self.refusals = refusals


def _shortened(value: str) -> str:
    return value if len(value) <= LONGEST_SHOWN else f"{value[:LONGEST_SHOWN]}…"
