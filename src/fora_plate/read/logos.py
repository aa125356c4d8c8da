"""The logos beside the records: each a clean picture that belongs to somebody.

In: the data folder and the files in it, or one file. Out: logos by the name of their record's file without its suffix,
and what is wrong with any of them. Says nothing about records without a logo: a plate is complete without them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.read.files import SUFFIX, read_bytes, read_text

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.logo import Logo
    from fora_plate.read.files import Source, Sources

__all__ = ["read_logo", "read_logos"]


def read_logos(root: Path, sources: Sources) -> tuple[dict[str, Logo], list[Diagnostic]]:
    """The logos in `root`, by names such as `products/moodle`, and what is wrong."""
    owners = {source.stem for source in sources.records}
    logos: dict[str, Logo] = {}
    problems: list[Diagnostic] = []
    first: dict[str, Source] = {}
    for source in sources.logos:
        origin, stem = Origin(source.file), source.stem
        if stem not in owners:
            problems.append(Diagnostic.of("logo-without-owner", origin, owner=f"{stem}{SUFFIX}"))
        before = first.setdefault(stem, source)
        if before is not source:
            problems.append(Diagnostic.of("two-logos", origin, Origin(before.file), owner=f"{stem}{SUFFIX}"))
        try:
            logos[stem] = read_logo(str(root), source)
        except DataError as error:
            problems += error.diagnostics
    return logos, problems


def read_logo(root: str, source: Source) -> Logo:
    """The picture in one file below `root`. Raises `DataError`."""
    # The parsers load only when there is a logo.
    if source.suffix == ".png":
        from fora_plate.read.png import png_logo

        return png_logo(read_bytes(root, source.file, linked=source.linked), source.file)
    from fora_plate.read.svg import svg_logo

    return svg_logo(read_text(root, source), source.file)
