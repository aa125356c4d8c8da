"""workers: jobs that know nothing of each other, done in processes side by side.

In: a function, jobs, and what all jobs share. Out: results in the order of the jobs, as if they were done one after the
other. Whatever a job raises is raised here; when this is left early, for an error or Ctrl-C, the processes end.
"""

from __future__ import annotations

import copyreg
import gc
import os
import pickle
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import active_children, get_context
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = ["WorkerStoppedError", "in_order", "processors"]

HANDED: Final = 2
"""So many jobs each process has at hand: one that it does, and one for when that is done."""
WAITING: Final = 16
"""So many jobs are under way or done before the first of them must be; their results fill the memory."""

Shared = TypeVar("Shared")
Job = TypeVar("Job")
Result = TypeVar("Result")


class WorkerStoppedError(Exception):
    """A process ended in the middle of a job, because it was killed or the memory was full."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(
    work: Callable[[Shared, Job], Result], shared: Shared, jobs: Iterable[Job], count: int
) -> Iterator[Result]:
    """The results of `work` on every job, in the order of the jobs, from `count` processes (at least two).

    This process is one of them: it works while the others start. `work` is a function of a module; everything else can
    be pickled. Raises `WorkerStoppedError`.
    """
    # Spawned, not forked: that is safe on every system and whatever threads there are. What is shared goes along with
    # the jobs: a process that ends before it has read what it is started with, if that is much, is waited for forever.
    pool = ProcessPoolExecutor(count - 1, get_context("spawn"), gc.disable)  # as in this process
    packed = pickle.dumps(shared)
    rest, waiting = deque(jobs), deque[Future[Result]]()
    handed = deque[Future[Result]]()
    try:
        while rest or waiting:
            handed = deque(future for future in handed if not future.done())
            while rest and len(handed) < HANDED * (count - 1):
                with _uninterrupted():
                    handed.append(pool.submit(_do, work, packed, rest.popleft()))
                waiting.append(handed[-1])
            if rest and not waiting[0].done() and len(waiting) < WAITING:
                waiting.append(_done(work, shared, rest.popleft()))
            else:
                yield waiting.popleft().result()
    except BrokenProcessPool:
        raise WorkerStoppedError from None
    finally:
        if rest or waiting:
            for process in active_children():
                process.terminate()
        pool.shutdown(cancel_futures=True)


def _done(work: Callable[[Shared, Job], Result], shared: Shared, job: Job) -> Future[Result]:
    """A job that this process did itself; what it raised is raised when it is its turn."""
    future: Future[Result] = Future()
    try:
        future.set_result(work(shared, job))
    except Exception as error:  # noqa: BLE001 -- it is raised again
        future.set_exception(error)
    return future


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back until a process has started: it is for this one alone, which then ends the others."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _do(work: Callable[[Any, Job], Result], packed: bytes, job: Job) -> Result:
    return work(_unpacked(packed), job)


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Any:  # noqa: ANN401 -- whatever the jobs share
    """What all jobs share, unpacked for the first of them only."""
    return pickle.loads(packed)  # noqa: S301 -- from the process that started this one


def _frozen(values: dict[Any, Any]) -> Mapping[Any, Any]:
    return MappingProxyType(values)


def _thawed(values: MappingProxyType[Any, Any]) -> tuple[Callable[[dict[Any, Any]], Mapping[Any, Any]], tuple[Any]]:
    return _frozen, (dict(values),)


copyreg.pickle(MappingProxyType, _thawed)  # type: ignore[arg-type]  # what a catalog is made of
