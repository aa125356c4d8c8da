"""build: from a folder of data to files of plates. The only module that knows the order of the stages.

In: a `Request`. Out: bytes per plate and format, and files that are written whole or not at all.
Raises `DataError` for data that cannot be used, and `BuildError` for everything that goes wrong afterwards.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fora_plate.draw import draw
from fora_plate.errors import Diagnostic, Origin
from fora_plate.layout import DoesNotFitError, arrange
from fora_plate.selection import select
from fora_plate.style import STYLE
from fora_plate.write import FontError, MissingLibraryError, TooLargeError, is_ours, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from fora_plate.catalog import Catalog, View
    from fora_plate.paper import Paper
    from fora_plate.scene import Scene
    from fora_plate.selection import Language
    from fora_plate.style import Style

__all__ = [
    "BuildError",
    "Plate",
    "Request",
    "find_data",
    "plates",
    "replace_file",
    "scene_of",
    "views_of",
    "write_whole",
]


class BuildError(Exception):
    """Something that keeps a plate from being built or written; carries one diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class Request:
    """Which plates are wanted, and how: names of formats, paper, language, pixels per inch, style."""

    formats: tuple[str, ...]
    paper: Paper
    language: Language
    dpi: int
    style: Style = STYLE


@dataclass(frozen=True, slots=True)
class Plate:
    """A finished file: its name, and what is in it."""

    name: str
    content: bytes


def find_data(start: Path) -> Path | None:
    """The nearest folder upward from `start`, itself included, that holds a folder `fora`."""
    start = start.resolve()
    return next((folder for folder in (start, *start.parents) if (folder / "fora").is_dir()), None)


def views_of(catalog: Catalog, names: Sequence[str]) -> tuple[View, ...]:
    """The views called `names`, or all of them. Raises `KeyError` with the first unknown name."""
    return tuple(catalog.views[name] for name in names) if names else tuple(catalog.views.values())


def plates(catalog: Catalog, views: Sequence[View], request: Request) -> Iterator[Plate]:
    """Every view in every format of `request`, one after the other. Raises `BuildError`."""
    for view in views:
        scene = scene_of(catalog, view, request)
        for name in request.formats:
            yield Plate(_file_name(view, request, name), _bytes(scene, view, name, request))


def scene_of(catalog: Catalog, view: View, request: Request) -> Scene:
    """The picture of one view. Raises `BuildError` when the paper cannot hold it."""
    selection, style = select(catalog, view, request.language), request.style
    try:
        layout = arrange(selection, request.paper.size, style)
    except DoesNotFitError as error:
        values = {"view": view.id, "paper": request.paper.name, "type": _decimal(style.smallest_type, request.language)}
        code = "does-not-fit" if error.smallest else "fits-no-paper"
        raise BuildError(Diagnostic.of(code, view.origin, **values, smallest=error.smallest or "")) from None
    return draw(layout, selection, style)


def _decimal(value: float, language: Language) -> str:
    """A figure with the comma or the point of the language."""
    return f"{value:g}".replace(".", "," if language == "nl" else ".")


def _bytes(scene: Scene, view: View, name: str, request: Request) -> bytes:
    try:
        return write(scene, name, request.dpi)
    except MissingLibraryError as error:
        raise BuildError(Diagnostic.of("missing-library", view.origin, library=error.library, format=name)) from error
    except FontError as error:
        values = {"file": error.family, "reason": "no-font"}
        raise BuildError(Diagnostic.of("unusable-font", Origin(f"{request.style.id}.yaml"), **values)) from error
    except OSError as error:
        file, reason = _file_name(view, request, name), error.strerror or type(error).__name__
        raise BuildError(Diagnostic.of("cannot-write", view.origin, file=file, reason=reason)) from error
    except TooLargeError as error:
        values = {"width": str(error.width), "height": str(error.height), "most": str(error.most)}
        raise BuildError(Diagnostic.of("picture-too-large", view.origin, **values)) from error


def _file_name(view: View, request: Request, name: str) -> str:
    """`<view>-<paper>[-portrait][-<style>][.en].<ext>`; the name of the paper holds its orientation."""
    style = "" if request.style.id == STYLE.id else f"-{request.style.id}"
    language = "" if request.language == "nl" else f".{request.language}"
    return f"{view.id}-{request.paper.name}{style}{language}.{name}"


def write_whole(folder: Path, plate: Plate) -> Path:
    """Write `plate` into `folder`, whole or not at all, and return its path.

    A file of that name that this program did not make is left alone. Raises `BuildError`.
    """
    path = folder / plate.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (path.exists() or path.is_symlink()) and not _may_replace(path):
            raise BuildError(Diagnostic.of("not-ours", _outside(path), file=str(path)))
        replace_file(path, plate.content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BuildError(Diagnostic.of("cannot-write", _outside(path), file=str(path), reason=reason)) from error
    return path


def _outside(path: Path) -> Origin:
    """An origin for something that is no data file."""
    return Origin(path.name)


def _may_replace(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and is_ours(path.read_bytes(), path.suffix.removeprefix("."))


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the old file and then take its place, so that a reader sees the old or the new one.

    Raises `OSError`; then the old file is whole and nothing is left behind.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
