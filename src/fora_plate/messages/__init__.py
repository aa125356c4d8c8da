"""What every code means, in Dutch and English: the one catalogue of sentences about data and plates.

In: nothing. Out: `MESSAGES`, by code, and `USAGE`, for what is wrong with a command itself. Only `report` fills them.
The rows stand by stage in the modules of this package; `explain` prints them and `docs/errors.md` is made of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.messages.advice import ADVICE
from fora_plate.messages.answers import ANSWERS
from fora_plate.messages.build import BUILD, USAGE
from fora_plate.messages.edit import EDIT
from fora_plate.messages.files import FILES
from fora_plate.messages.fit import FIT
from fora_plate.messages.intake import INTAKE
from fora_plate.messages.logos import LOGOS
from fora_plate.messages.message import Language, Message
from fora_plate.messages.models import MODELS
from fora_plate.messages.own_models import OWN_MODELS
from fora_plate.messages.publiccode import PUBLICCODE
from fora_plate.messages.shape import SHAPE
from fora_plate.messages.starter import STARTER
from fora_plate.messages.structure import STRUCTURE
from fora_plate.messages.style import STYLE
from fora_plate.messages.words import WORDS
from fora_plate.messages.workbook import WORKBOOK
from fora_plate.messages.yaml import YAML

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["MESSAGES", "STAGES", "USAGE", "WORDS", "Language", "Message"]

STAGES: Final[Mapping[str, Mapping[str, Message]]] = {
    "files": FILES,
    "yaml": YAML,
    "shape": SHAPE,
    "logos": LOGOS,
    "fit": FIT,
    "advice": ADVICE,
    "style": STYLE,
    "build": BUILD,
    "models": MODELS,
    "structure": STRUCTURE,
    "workbook": WORKBOOK,
    "edit": EDIT,
    "starter": STARTER,
    "publiccode": PUBLICCODE,
    "own-models": OWN_MODELS,
    "intake": INTAKE,
    "answers": ANSWERS,
}
"""The rows by stage, in the order of a run."""
MESSAGES: Final[Mapping[str, Message]] = {code: row for rows in STAGES.values() for code, row in rows.items()}
"""Every code of a diagnostic."""
