"""structure: a model of a reference architecture to the files of `fora/`.

In: a `Model`, the mapping of the data folder and the plain data of its files. Out: a `Proposal`; and, from the catalogs
before and after, what that does to what hangs on the structure. Raises `DataError` for a mapping that does not suit the
model. Writes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.proposal import Proposal
from fora_plate.structure.find import find
from fora_plate.structure.hanging import anchors
from fora_plate.structure.merge import merge
from fora_plate.structure.migration import Migration, migration
from fora_plate.structure.own import is_own, own_files
from fora_plate.structure.report import MIGRATION_REPORTS
from fora_plate.structure.standing import standing_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fora_plate.model import Model
    from fora_plate.read.mapping_record import MappingRecord
    from fora_plate.read.yaml_source import Data
    from fora_plate.structure.found import Kind

__all__ = ["MIGRATION_REPORTS", "Migration", "anchors", "is_own", "migration", "own_files", "proposal_of"]


def proposal_of(
    model: Model,
    mapping: MappingRecord,
    files: Mapping[str, dict[str, Data]],
    anchors: Mapping[Kind, frozenset[str]],
    fallback: str,
) -> Proposal:
    """What the files of the structure should hold.

    `files` are those of `fora/` as they stand, none for a new project; `anchors` are the ids by kind of what something
    of ours hangs on; `fallback` is the address of parts that have no page.
    """
    found = find(model, mapping)
    proposed, notes = merge(found, standing_of(files), mapping, anchors, fallback)
    return Proposal(proposed, (*model.notes, *found.notes, *notes))
