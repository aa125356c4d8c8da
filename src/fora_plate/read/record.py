"""What all records share: their strictness."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

__all__ = ["Record"]


class Record(BaseModel):
    """A mapping in a file: unknown keys are refused, values keep their type, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
    folder: ClassVar[str] = ""
    """The file, or the folder with one file per record; empty for what is only part of a file."""
    has_logo: ClassVar[bool] = False
    """Whether a picture of the same name may lie beside the file."""
