"""A proposal: what the files of the data should hold, according to a source from outside.

In: nothing. Out: the type that every importer gives (a model, publiccode files, a workbook), which `edit` turns into
texts and `import` shows, checks and writes. Never touches a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.errors import Diagnostic
    from fora_plate.read.yaml_source import Data

__all__ = ["Proposal"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What every file that is spoken of should hold.

    `files` has plain data by the name of the file relative to the data folder, or `None` for a file that should go;
    a file that is not named stays as it is. `notes` are the warnings of the importer: conflicts, what was left out,
    what a person has to decide.
    """

    files: Mapping[str, dict[str, Data] | None]
    notes: tuple[Diagnostic, ...] = ()
