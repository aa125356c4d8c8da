"""A change of many files happens as a whole or not at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from fora_plate.edit import Edit, finish, write_all
from fora_plate.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


CHANGE: Mapping[str, tuple[bytes | None, bytes | None]] = {
    "products/alfa.yaml": (b"id: alfa\n", b"id: alfa\nname: Alfa\n"),
    "products/beta.yaml": (None, b"id: beta\n"),
    "suppliers/gamma.yaml": (b"id: gamma\n", None),
    "views/delta.yaml": (b"id: delta\n", b"id: delta\nname: Delta\n"),
}
EDITS = {file: Edit(old, new) for file, (old, new) in CHANGE.items()}
BEFORE = {file: old for file, (old, _) in CHANGE.items() if old is not None}
AFTER = {file: new for file, (_, new) in CHANGE.items() if new is not None}


def _folder(root: Path) -> Path:
    for file, content in BEFORE.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(content)
    return root


def _files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_every_file_becomes_what_it_should_be(tmp_path: Path) -> None:
    write_all(_folder(tmp_path), EDITS)
    assert _files(tmp_path) == AFTER
    assert not finish(tmp_path)


class Killed(BaseException):
    """Nothing that the program could catch and set right."""


@pytest.mark.parametrize("name", ["replace", "fsync", "unlink", "mkdir", "open"])
@pytest.mark.parametrize("failure", [OSError(28, "no space"), Killed()], ids=["refused", "killed"])
def test_whatever_fails_at_any_moment_all_is_old_or_all_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, failure: BaseException
) -> None:
    real = getattr(os, name)
    states = set()
    for moment in range(200):
        root = _folder(tmp_path / str(moment))
        calls = 0

        def failing(*args: object, moment: int = moment, **more: object) -> object:
            nonlocal calls
            calls += 1
            if calls > moment:
                raise failure
            return real(*args, **more)

        monkeypatch.setattr(os, name, failing)
        try:
            write_all(root, EDITS)
        except (BuildError, Killed):
            done = False
        else:
            done = True
        monkeypatch.setattr(os, name, real)
        finish(root)
        assert _files(root) in (BEFORE, AFTER)
        states.add(_files(root) == AFTER)
        if done and calls <= moment:
            break
    assert True in states
