"""Data folders for tests: the small sound one, and copies of it that are broken in one way."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fora_plate.check import check
from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.house import house_style, style_problems
from fora_plate.incoming import IMPORTERS
from fora_plate.model import read_model
from fora_plate.read import read_catalog, read_style_file
from fora_plate.structure.own import own_files
from support.fonts import a_font

if TYPE_CHECKING:
    from collections.abc import Mapping

TESTS = Path(__file__).resolve().parents[1]
MINI = TESTS / "data" / "mini"
CASES = TESTS / "errors"


def a_folder(target: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A copy of the small sound data in `target`, with `files` written over it."""
    shutil.copytree(MINI, target, dirs_exist_ok=True)
    for name, content in (files or {}).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return target


def a_broken_folder(case: Path, target: Path) -> Path:
    """The small data, broken as the folder `case` says.

    Its `data/` is written over the small data. What a repository cannot hold stands in its `case.json`: `remove`,
    `links` (name and target), `grow` (name and bytes of comment to add), `fill` (name and number of values) and `fonts`
    (name and characters to leave out). There also stand the house style to look at (`style`), the ArchiMate model to
    read (`model`), to import (`import`) or to read back (`own`), the codes that come along with its own (`also`), or a
    `diagnostic` that no data brings about.
    """
    more = settings(case)
    a_folder(target)
    for name in more.get("remove", ()):
        path = target / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if (case / "data").exists():
        shutil.copytree(case / "data", target, dirs_exist_ok=True)
    for name, points_to in more.get("links", {}).items():
        (target / name).symlink_to(points_to)
    for name, size in more.get("grow", {}).items():
        with (target / name).open("a", encoding="utf-8") as stream:
            stream.write("# " + "x" * size + "\n")
    for name, without in more.get("fonts", {}).items():
        (target / name).write_bytes(a_font("regular", without))
    for name, number in more.get("fill", {}).items():
        (target / name).write_text("components: [\n" + "a,\n" * number + "]\n", encoding="utf-8")
    return target


def settings(case: Path) -> dict[str, Any]:
    """What stands in the `case.json` of a case."""
    path = case / "case.json"
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def findings(root: Path, style: str | None = None) -> tuple[Diagnostic, ...]:
    """What reading and checking have to say about a data folder, or about a house style in it."""
    try:
        catalog = read_catalog(root)
        if style is None:
            return check(catalog)
        return style_problems(catalog, house_style(read_style_file(root / style), catalog))
    except DataError as error:
        return error.diagnostics


def model_findings(path: Path) -> tuple[Diagnostic, ...]:
    """What reading an ArchiMate model has to say."""
    try:
        return read_model(path).notes
    except DataError as error:
        return error.diagnostics


def import_findings(root: Path, model: str) -> tuple[Diagnostic, ...]:
    """What the import of an ArchiMate model into a data folder has to say."""
    catalog = read_catalog(root)
    try:
        return IMPORTERS["model"].propose(root / model, root, catalog).notes
    except DataError as error:
        return error.diagnostics


def own_findings(path: Path) -> tuple[Diagnostic, ...]:
    """What reading back a model of ours has to say."""
    try:
        own_files(read_model(path))
    except DataError as error:
        return error.diagnostics
    return ()


def codes(root: Path) -> list[str]:
    """The codes of what reading and checking have to say."""
    return [finding.code for finding in findings(root)]


def given_finding(case: Path) -> tuple[Diagnostic, ...]:
    """The diagnostic that a case gives itself, because no data brings it about."""
    given = settings(case)["diagnostic"]
    return (Diagnostic.of(case.name, Origin(given["file"]), **given["values"]),)
