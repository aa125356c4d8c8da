"""What is in a folder against what a build makes now: `build --check`.

In: files as they are made, and the folder. Out: a report, mended files if asked for, and the exit code.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import typer

from fora_plate.cli.session import coloured, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.folder import File
    from fora_plate.selection import Language

__all__ = ["compare"]


def compare(
    files: Iterator[File],
    folder: Path,
    data: tuple[Catalog, Path, Language],
    *,
    whole: bool,
    write: bool,
) -> None:
    """Report what is outdated, missing or (with `whole`) left over in a folder; end with 1, or mend it."""
    from fora_plate.folder import File, ours_in, remove_ours, write_whole
    from fora_plate.read import locate
    from fora_plate.report import as_text
    from fora_plate.stale import stale

    catalog, root, language = data
    made = {file.name: file.content for file in files}
    held = ours_in(folder, {name.rsplit(".", 1)[-1] for name in made})
    found = stale(made, held, catalog, shown(folder), whole=whole)
    typer.echo(as_text(locate(found, root), language, colour=coloured(sys.stdout)))
    if not write:
        raise typer.Exit(1 if found else 0)
    for name in {dict(finding.values)["file"]: None for finding in found}:
        path = write_whole(folder, File(name, made[name])) if name in made else remove_ours(folder / name)
        typer.echo(shown(path), err=True)
