"""What all records share: their strictness, and how they refuse what depends on more than one of their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["MISSING", "Record", "refused"]

MISSING = "missing"
"""The code of pydantic for a key that must be there."""


class Record(BaseModel):
    """A mapping in a file: unknown keys are refused, values keep their type, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    folder: ClassVar[str] = ""
    """The file, or the folder with one file per record; empty for what is only part of a file."""
    has_logo: ClassVar[bool] = False
    """Whether a picture of the same name may lie beside the file."""


def refused(record: Record, faults: Iterable[tuple[str, str]], **values: str) -> ValidationError:
    """The error for keys of a record that do not go with others: the code and the key of each, and more values."""
    details = [
        InitErrorDetails(type=PydanticCustomError(code, "refused", values), loc=(key,), input=getattr(record, key))
        for code, key in faults
    ]
    return ValidationError.from_exception_data(type(record).__name__, details)
