"""Jobs in processes side by side come back as if they were done one after the other."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from fora_plate.errors import BuildError
from fora_plate.rebuild import made_anew
from fora_plate.style import STYLE
from fora_plate.text import INTER
from fora_plate.workers import WorkerStoppedError, in_order
from support.catalogs import a_catalog
from support.jobs import ended, tenfold
from support.plates import a_request

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.catalog import Catalog


@pytest.mark.parametrize("count", [2, 3])
def test_results_come_in_the_order_of_the_jobs(count: int) -> None:
    assert list(in_order(tenfold, 10, range(12), count)) == [10 * job for job in range(12)]
    assert list(in_order(tenfold, 10, (), count)) == []


def test_an_error_is_raised_when_it_is_its_turn() -> None:
    results = in_order(tenfold, 10, range(20), 2)
    assert [next(results) for _ in range(13)] == [10 * job for job in range(13)]
    with pytest.raises(ValueError, match="13"):
        next(results)


def test_a_process_that_is_killed_is_told() -> None:
    with pytest.raises(WorkerStoppedError):
        list(in_order(ended, os.getpid(), range(20), 2))


def test_a_process_that_ends_as_it_starts_is_told_and_not_waited_for(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(
        "import operator, os\n"
        "from fora_plate.workers import WorkerStoppedError, in_order\n"
        "if __name__ != '__main__':\n"
        "    os._exit(9)\n"
        "try:\n"
        "    list(in_order(operator.contains, bytes(5_000_000), range(20), 2))\n"
        "except WorkerStoppedError:\n"
        "    print('told')\n"
    )
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, timeout=100, check=True)
    assert done.stdout == "told\n"


def test_a_process_that_is_killed_is_an_error_for_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise WorkerStoppedError

    monkeypatch.setattr("fora_plate.rebuild.in_order", stopped)
    catalog = a_catalog([[["een"]]])
    views = 2 * tuple(catalog.views.values())
    with pytest.raises(BuildError) as caught:
        list(made_anew(catalog, views, a_request(), 2))
    assert caught.value.diagnostic.code == "worker-stopped"


def test_what_a_process_is_given_arrives_as_it_was(real: Catalog) -> None:
    catalog, style, face = pickle.loads(pickle.dumps((real, STYLE, INTER)))  # noqa: S301 -- our own
    assert catalog == real
    assert style == STYLE
    assert face is INTER
