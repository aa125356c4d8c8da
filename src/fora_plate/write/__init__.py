"""Scenes to bytes: one literal table of formats.

To add a format: write a module with one function from scene to bytes, and give it a row here and a section in
`docs/formats.md`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from fora_plate.scene import Document
from fora_plate.write.problems import FontError, MissingLibraryError, TooLargeError
from fora_plate.write.system import versions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fora_plate.scene import Scene

__all__ = [
    "FORMATS",
    "FontError",
    "MissingLibraryError",
    "TooLargeError",
    "is_ours",
    "versions",
    "write",
    "write_document",
]


def _svg(scene: Scene, _dpi: int) -> bytes:
    from fora_plate.write.svg import svg

    return svg(scene)


def _pdf(scene: Scene, _dpi: int) -> bytes:
    return write_document(Document.of(scene))


def _png(scene: Scene, dpi: int) -> bytes:
    from fora_plate.write.png import png

    return png(scene, dpi)


def is_ours(content: bytes, suffix: str) -> bool:
    """Whether a file with this content and suffix was written by this program; an empty file belongs to nobody."""
    window = content[:2000] + content[-200:]
    return suffix in MARKS and (not content or MARKS[suffix] in window)


FORMATS: Final[dict[str, Callable[[Scene, int], bytes]]] = {"svg": _svg, "pdf": _pdf, "png": _png}
"""Format name, which is the suffix too, to the function that writes it. Libraries load only when they are used."""

MARKS: Final[Mapping[str, bytes]] = {
    **dict.fromkeys((*FORMATS, "json", "xlsx", "txt"), b"fora-plate"),
    "csv": b"fora_plate",
    "xml": b"<!-- fora-plate ",
}
"""What stands in every file that we write, by its suffix, so that a file of ours is known again: in a comment or its
metadata, of a table in the name of a column. A model that went through another program has lost the comment."""


def write(scene: Scene, name: str, dpi: int) -> bytes:
    """`scene` in the format called `name`; `dpi` counts for pixels only. Raises what `problems` names."""
    return FORMATS[name](scene, dpi)


def write_document(document: Document, *, outlines: bool = False) -> bytes:
    """`document` as a PDF, the format that has pages; with `outlines` its letters are shapes.

    Raises what `problems` names.
    """
    from fora_plate.write.pdf import pdf

    return pdf(document, outlines=outlines)
