"""Graphviz missing, slow, crashing or talking nonsense: always an error of ours, never anything else."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from fora_plate import engine
from fora_plate.engine import EngineError, engine_version, placed_by_engine
from fora_plate.layout.graph import Join, Sides, drawn

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NODES, JOINS = [Sides(3, 2, 1.0), Sides(3, 2, 1.0)], [Join(0, 1)]


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    for asked in (engine_version, placed_by_engine):
        asked.cache_clear()
    yield
    for asked in (engine_version, placed_by_engine):
        asked.cache_clear()


def a_dot(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "dot"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="ascii")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def code_of_drawing() -> str:
    with pytest.raises(EngineError) as caught:
        drawn(NODES, JOINS, 2, 1)
    return caught.value.code


def test_graphviz_places_nodes_and_joins_them() -> None:
    found = drawn(NODES, JOINS, 2, 1)
    (x0, y0), (x1, y1) = found.middles
    assert x0 < x1
    assert y0 == pytest.approx(y1)
    assert found.curves[0][0][0] == pytest.approx(x0 + 2.5, abs=0.1)
    assert found.curves[0][-1][0] == pytest.approx(x1 - 2.5, abs=0.1)
    assert engine_version()[0].isdigit()


def test_no_graphviz(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert code_of_drawing() == "no-graphviz"
    with pytest.raises(EngineError):
        engine_version()


def test_a_graphviz_that_hangs_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_dot(tmp_path, "exec sleep 60", monkeypatch)
    monkeypatch.setattr(engine, "PATIENCE", 0.2)
    assert code_of_drawing() == "graphviz-slow"


@pytest.mark.parametrize(
    "script",
    [
        "kill -SEGV $$",
        "echo 'Error: not well' >&2; exit 1",
        "cat >/dev/null",
        "echo hello",
        "echo 'graph 1 2'",
        "printf 'graph 1 2 1\\nnode n0 1 1 1 1\\nnode n1 nan 1 1 1\\nedge n0 n1 4 1 1 1 1 1 1 1 1\\n'",
        "printf 'graph 1 2 1\\nnode n0 1 1 1 1\\nnode n1 1 1 1 1\\nedge n0 n1 3 1 1 1 1 1 1\\n'",
        "printf 'graph 1 2 1\\nnode n0 1 1 1 1\\nnode n1 1 1 1 1\\n'",
        "printf '\\n\\377'",
    ],
)
def test_a_graphviz_that_crashes_or_talks_nonsense(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_dot(tmp_path, script, monkeypatch)
    assert code_of_drawing() == "graphviz-fails"


def test_a_program_that_only_looks_like_graphviz_has_no_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_dot(tmp_path, "echo me", monkeypatch)
    with pytest.raises(EngineError):
        engine_version()
