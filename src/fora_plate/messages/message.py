"""The form of a row of the catalogue.

A sentence is lower case without full stop, shows the bad value in backquotes and lists what was expected. `{name}`
stands for a value, `{word:name}` for a value that is itself a word of ours (see `words`). `help` says what to do: of
several sentences the first whose values are all there is used. `why` is the paragraph that explains the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from fora_plate.errors import Severity

__all__ = ["Language", "Message"]

Language = Literal["nl", "en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What one code means, in both languages."""

    severity: Severity = "error"
    nl: str
    en: str
    help_nl: tuple[str, ...] = ()
    help_en: tuple[str, ...] = ()
    why_nl: str = ""
    why_en: str = ""
