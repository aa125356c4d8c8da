"""A change of many files happens as a whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fora_plate.edit import Edit, finish, write_all
from fora_plate.edit.whole import STAGE
from fora_plate.errors import BuildError, DataError

if TYPE_CHECKING:
    from collections.abc import Mapping

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


class KilledError(BaseException):
    """Nothing that the program could catch and set right."""


CALLS = ("replace", "fsync", "unlink", "mkdir", "open", "rmdir")


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("once", [True, False], ids=["once", "from-then-on"])
@pytest.mark.parametrize("failure", [OSError(28, "no space"), KilledError()], ids=["refused", "killed"])
def test_whatever_fails_at_any_moment_all_is_old_or_all_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, failure: BaseException, *, once: bool
) -> None:
    real = getattr(os, name)
    outcomes = set()
    calls = moment = 0
    for moment in range(100):
        root = _folder(tmp_path / str(moment))
        calls = 0

        def failing(*args: object, moment: int = moment, **more: object) -> object:
            nonlocal calls
            calls += 1
            if calls == moment + 1 or (calls > moment and not once):
                raise failure
            return real(*args, **more)

        monkeypatch.setattr(os, name, failing)
        try:
            write_all(root, EDITS)
        except (BuildError, KilledError):
            told = True
        else:
            told = False
        monkeypatch.setattr(os, name, real)
        if not told:
            assert _files(root) == AFTER
        finish(root)
        assert _files(root) in (BEFORE, AFTER)
        assert not finish(root)
        outcomes.add(_files(root) == AFTER)
        if calls <= moment:
            break
    assert calls <= moment
    assert True in outcomes


@pytest.mark.parametrize("file", sorted(CHANGE))
def test_when_one_file_cannot_be_written_all_are_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    _folder(tmp_path)
    replace, unlink = os.replace, Path.unlink

    def refusing(old: Path, new: Path) -> None:
        if new == tmp_path / file and "new-" in old.name:
            raise PermissionError(13, "Permission denied", str(new))
        replace(old, new)

    def keeping(path: Path, **more: bool) -> None:
        if path == tmp_path / file:
            raise PermissionError(13, "Permission denied", str(path))
        unlink(path, **more)

    monkeypatch.setattr(os, "replace", refusing)
    monkeypatch.setattr(Path, "unlink", keeping)
    with pytest.raises(BuildError) as caught:
        write_all(tmp_path, EDITS)
    assert caught.value.diagnostic.code == "cannot-write"
    assert _files(tmp_path) == BEFORE
    assert not finish(tmp_path)


KILLING = """
import os, signal, sys
from pathlib import Path
from fora_plate.edit import write_all
sys.path.insert(0, {tests!r})
import importlib.util
spec = importlib.util.spec_from_file_location("whole", {this!r})
whole = importlib.util.module_from_spec(spec)
spec.loader.exec_module(whole)
for name in whole.CALLS:
    for moment in range(100):
        root = whole._folder(Path({folder!r}) / f"{{name}}-{{moment}}")
        child = os.fork()
        if not child:
            real, calls = getattr(os, name), 0
            def killing(*args, **more):
                global calls
                calls += 1
                if calls > moment:
                    os.kill(os.getpid(), signal.SIGKILL)
                return real(*args, **more)
            setattr(os, name, killing)
            write_all(root, whole.EDITS)
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            break
    else:
        raise SystemExit(f"{{name}} never ended")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and signals")
def test_a_program_that_is_killed_leaves_what_the_next_one_completes_or_drops(tmp_path: Path) -> None:
    tests = Path(__file__).resolve().parents[1]
    program = KILLING.format(tests=str(tests), this=__file__, folder=str(tmp_path))
    subprocess.run([sys.executable, "-c", program], check=True)
    outcomes = []
    for root in sorted(tmp_path.iterdir()):
        finish(root)
        assert _files(root) in (BEFORE, AFTER), root.name
        assert not finish(root)
        outcomes.append(_files(root) == AFTER)
    assert len(outcomes) > 40
    assert set(outcomes) == {True, False}


def _codes(error: DataError) -> list[tuple[str, str]]:
    return [(problem.code, problem.origin.file) for problem in error.diagnostics]


def test_a_file_that_changed_since_it_was_read_is_not_written_and_nor_is_any_other(tmp_path: Path) -> None:
    _folder(tmp_path)
    (tmp_path / "products/alfa.yaml").write_bytes(b"id: alfa # mine\n")
    (tmp_path / "products/beta.yaml").write_bytes(b"id: beta # mine\n")
    before = _files(tmp_path)
    with pytest.raises(DataError) as caught:
        write_all(tmp_path, EDITS)
    assert _codes(caught.value) == [
        ("changed-meanwhile", "products/alfa.yaml"),
        ("changed-meanwhile", "products/beta.yaml"),
    ]
    assert _files(tmp_path) == before


def test_a_file_that_changes_at_the_last_moment_keeps_that_and_the_others_are_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _folder(tmp_path)
    real = os.replace

    def meddling(old: Path, new: Path) -> None:
        real(old, new)
        if new.name == "beta.yaml":
            (tmp_path / "views/delta.yaml").write_bytes(b"id: delta # mine\n")

    monkeypatch.setattr(os, "replace", meddling)
    with pytest.raises(DataError) as caught:
        write_all(tmp_path, EDITS)
    assert _codes(caught.value) == [("changed-meanwhile", "views/delta.yaml")]
    assert _files(tmp_path) == {**BEFORE, "views/delta.yaml": b"id: delta # mine\n"}


def _cut_off(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a change was cut off before it touched the second file."""
    _folder(root)
    real = os.replace

    def failing(old: Path, new: Path) -> None:
        if Path(new).name == "beta.yaml":
            raise KilledError
        real(old, new)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", failing)
        with pytest.raises(KilledError):
            write_all(root, EDITS)
    assert (root / STAGE / "ready").exists()
    return root


def test_what_was_cut_off_is_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert finish(_cut_off(tmp_path, monkeypatch))
    assert _files(tmp_path) == AFTER


def test_what_was_cut_off_is_not_completed_over_later_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _cut_off(tmp_path, monkeypatch)
    (tmp_path / "views/delta.yaml").write_bytes(b"id: delta # mine\n")
    before = _files(tmp_path)
    for _ in range(2):
        with pytest.raises(DataError) as caught:
            finish(tmp_path)
        assert _codes(caught.value) == [("edit-cut-off", "views/delta.yaml")]
    assert _files(tmp_path) == before


def test_a_stage_that_came_along_with_the_data_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _cut_off(tmp_path / "a", monkeypatch)
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    before = _files(tmp_path / "b")
    with pytest.raises(DataError) as caught:
        finish(tmp_path / "b")
    assert _codes(caught.value) == [("edit-cut-off", f"{STAGE}/ready")]
    assert _files(tmp_path / "b") == before


@pytest.mark.parametrize(
    "change",
    [
        {"file": "../out.yaml"},
        {"file": "products/../../out.yaml"},
        {"file": "/out.yaml"},
        {"file": ".git/config"},
        {"file": 3},
        {"staged": "../../out"},
        {"staged": None},
        {"new": 3},
        None,
    ],
)
def test_a_stage_cannot_lead_out_of_the_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: dict[str, object] | None
) -> None:
    root = _cut_off(tmp_path / "data", monkeypatch)
    ready = root / STAGE / "ready"
    told = json.loads(ready.read_bytes())
    told["steps"] = [{**told["steps"][0], **change}] if change else [["products"]] * 3
    ready.write_text(json.dumps(told))
    before = _files(tmp_path)
    with pytest.raises(DataError):
        finish(root)
    assert _files(tmp_path) == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"3", b"\xff", b"[" * 100_000, b'{"stage": 1, "steps": 2}'])
def test_a_list_that_is_broken_is_told(tmp_path: Path, content: bytes) -> None:
    (_folder(tmp_path) / STAGE).mkdir()
    (tmp_path / STAGE / "ready").write_bytes(content)
    with pytest.raises(DataError) as caught:
        finish(tmp_path)
    assert _codes(caught.value) == [("edit-cut-off", f"{STAGE}/ready")]


def test_a_stage_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "file").write_bytes(b"x")
    root = _folder(tmp_path / "data")
    (root / STAGE).symlink_to(tmp_path / "elsewhere")
    assert not finish(root)
    with pytest.raises(BuildError):
        write_all(root, EDITS)
    assert (tmp_path / "elsewhere" / "file").exists()


def test_two_programs_do_not_write_at_the_same_time(tmp_path: Path) -> None:
    fcntl = pytest.importorskip("fcntl")
    handle = os.open(_folder(tmp_path), os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(BuildError) as caught:
        write_all(tmp_path, EDITS)
    assert caught.value.diagnostic.code == "edit-going-on"
    os.close(handle)
    write_all(tmp_path, EDITS)
    assert _files(tmp_path) == AFTER


def test_who_may_read_a_file_stays_so(tmp_path: Path) -> None:
    _folder(tmp_path)
    (tmp_path / "products/alfa.yaml").chmod(0o640)
    write_all(tmp_path, EDITS)
    assert (tmp_path / "products/alfa.yaml").stat().st_mode & 0o777 == 0o640
