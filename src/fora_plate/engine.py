"""engine: Graphviz asked where the nodes of a graph stand and how its lines run.

In: a graph in DOT, of which every name and number is ours. Out: Graphviz's answer in its format `plain`, and which
version answers. Raises `EngineError` with the code of a sentence.

`dot` gets a fixed list of arguments and never a shell, a bounded time, and no variables that would make it load or
read anything else. It is asked the same only once.
"""

from __future__ import annotations

import os
import re
import subprocess
from functools import cache, lru_cache
from shutil import which
from typing import Final

__all__ = ["EngineError", "engine_version", "placed_by_engine"]

PROGRAM: Final = "dot"
PATIENCE: Final = 30
"""Seconds that one answer may take; a graph that we ask about takes a tenth of a second."""
KEPT: Final = 256
"""So many answers are remembered: a view is placed anew for every paper and format."""
TAKEN_AWAY: Final = ("GVBINDIR", "GVPRPATH", "DOTFONTPATH", "GDFONTPATH", "GV_FILE_PATH", "SERVER_NAME")
"""Variables that would make Graphviz load plugins or files from elsewhere."""
VERSION: Final = re.compile(r"graphviz version (\S+)")


class EngineError(Exception):
    """Graphviz cannot say it; `code` names the sentence that says why, `values` fill it."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


@cache
def engine_version() -> str:
    """The version of Graphviz, which decides where things stand. Raises `EngineError`."""
    said = _asked(("-V",), b"").stderr.decode(errors="replace")
    found = VERSION.search(said)
    if found is None:
        raise EngineError("graphviz-fails", reason=said.strip()[:200] or "-V")
    return found[1]


@lru_cache(maxsize=KEPT)
def placed_by_engine(graph: str) -> str:
    """What Graphviz makes of a graph in DOT. Raises `EngineError`."""
    return _asked(("-Tplain",), graph.encode("ascii")).stdout.decode("ascii", errors="replace")


def _asked(arguments: tuple[str, ...], given: bytes) -> subprocess.CompletedProcess[bytes]:
    program = which(PROGRAM)
    if program is None:
        raise EngineError("no-graphviz")
    try:
        done = subprocess.run(  # noqa: S603 -- a fixed list of arguments, no shell
            [program, *arguments],
            input=given, env=_surroundings(), capture_output=True, check=False, timeout=PATIENCE,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise EngineError("graphviz-slow", seconds=str(PATIENCE)) from None
    except OSError as error:
        raise EngineError("graphviz-fails", reason=error.strerror or str(error)) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise EngineError("graphviz-fails", reason=said[0][:200] if said else str(done.returncode))
    return done


def _surroundings() -> dict[str, str]:
    return {**{name: value for name, value in os.environ.items() if name not in TAKEN_AWAY}, "LC_ALL": "C"}
