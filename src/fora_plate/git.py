"""git: asked what a repository holds. Beside `engine`, the only module that starts another program.

In: a folder, and arguments for git. Out: what it says, at once or as it comes. Raises `RevisionError` with the code of
a sentence.

git gets fixed lists of arguments and never a shell. It runs no hook and no filter, fetches nothing, and waits for no
answer; whatever variables of the environment would point it at another repository are taken away.
"""

from __future__ import annotations

import os
import subprocess
from shutil import which
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["RevisionError", "git", "git_lines", "git_objects"]

PATIENCE: Final = 120
"""Seconds that one command of git may take, if all that it says is waited for."""
CHUNK: Final = 1024 * 1024
ELSEWHERE: Final = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_COMMON_DIR",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_GRAFT_FILE",
    "GIT_SHALLOW_FILE",
)
"""Variables that a hook sets, and that would make git look at another repository than that of the data."""
ALONE: Final = {
    "LC_ALL": "C",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
"""Variables under which git fetches nothing, asks nothing and writes nothing."""


class RevisionError(Exception):
    """git cannot give what was asked for; `code` names the sentence that says why, `values` fill it."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def git(root: Path, *arguments: str, given: bytes = b"", wrong: str = "git-fails") -> bytes:
    """What git says on standard output. Raises `RevisionError`: `no-git`, or `wrong` with git's own reason."""
    try:
        done = subprocess.run(  # noqa: S603 -- a fixed list of arguments, no shell
            _command(arguments),
            cwd=root, env=_surroundings(), input=given, capture_output=True, check=False, timeout=PATIENCE,
        )  # fmt: skip
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise RevisionError("git-fails", reason=str(error)) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise RevisionError(wrong, reason=said[0] if said else str(done.returncode), folder=str(root))
    return done.stdout


def git_lines(root: Path, *arguments: str, end: bytes = b"\n") -> Iterator[bytes]:
    """What git says, line by line as it comes; `end` ends a line. Raises `RevisionError`."""
    process = _started(root, arguments)
    said, rest = _pipe(process.stdout), b""
    try:
        while piece := said.read(CHUNK):
            *lines, rest = (rest + piece).split(end)
            yield from lines
        if rest:
            yield rest
        if process.wait():
            raise RevisionError("git-fails", reason=str(process.returncode))
    finally:
        _end(process)


def git_objects(
    root: Path, ids: Iterable[str], kinds: frozenset[str], largest: int
) -> Iterator[tuple[str, str, bytes]]:
    """Id, kind and content of each object of one of the `kinds`, one at a time.

    Of what is larger than `largest`, as much is given and one byte more. Raises `RevisionError`.
    """
    process = _started(root, ("cat-file", "--batch"))
    asked, said = _pipe(process.stdin), _pipe(process.stdout)
    try:
        for name in ids:
            asked.write(f"{name}\n".encode())
            asked.flush()
            words = said.readline().split()
            if len(words) != 3:  # noqa: PLR2004 -- id, kind and size; else `missing`
                raise RevisionError("git-fails", reason=b" ".join(words).decode(errors="replace"))
            kind, size = words[1].decode(), int(words[2])
            content = said.read(min(size, largest + 1)) if kind in kinds else b""
            left = size + 1 - len(content)
            while left and (passed := said.read(min(left, CHUNK))):
                left -= len(passed)
            if kind in kinds:
                yield name, kind, content
    except OSError as error:
        raise RevisionError("git-fails", reason=str(error)) from None
    finally:
        _end(process)


def _command(arguments: tuple[str, ...]) -> list[str]:
    program = which("git")
    if program is None:
        raise RevisionError("no-git")
    return [program, "--no-pager", "--literal-pathspecs", *arguments]


def _surroundings() -> dict[str, str]:
    return {**{name: value for name, value in os.environ.items() if name not in ELSEWHERE}, **ALONE}


def _started(root: Path, arguments: tuple[str, ...]) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 -- a fixed list of arguments, no shell
            _command(arguments),
            cwd=root, env=_surroundings(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, ValueError) as error:
        raise RevisionError("git-fails", reason=str(error)) from None


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None  # noqa: S101 -- it was asked for
    return pipe


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git whatever it is doing; nobody listens any more."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        try:
            _pipe(pipe).close()
        except OSError:
            continue
    process.wait()
