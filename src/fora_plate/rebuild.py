"""rebuild: the plates that are not there yet as they would be made now, in processes side by side.

In: views and a `Request`, as for `build`, and a cache. Out: the same files in the same order as from `build.plates`,
whatever is remembered and however many processes there are. Views that this machine cannot place come last, as an
error, so that all others are made.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from fora_plate.build import Plate, file_name, keys, paper_for, placeable, plates
from fora_plate.errors import BuildError, Diagnostic, Origin
from fora_plate.folder import Kept
from fora_plate.geometry import MM
from fora_plate.workers import WorkerStoppedError, in_order, processors

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.build import Request
    from fora_plate.cache import Cache
    from fora_plate.catalog import Catalog
    from fora_plate.view import View

__all__ = ["made_anew", "renewed"]

LEAST: Final = 20
"""From so many files, more than one process pays: starting them takes as long as a few plates (docs/performance.md)."""
MOST_PIXELS: Final = 150_000_000
"""So many pixels are drawn at a time, of four bytes each: A0 at 300 pixels per inch is drawn by itself."""
INCH: Final = 25.4 * MM

Job = tuple["View", tuple[str, ...]]
"""A view, and the formats in which it is wanted."""


def renewed(
    catalog: Catalog, views: Sequence[View], request: Request, cache: Cache, jobs: int | None
) -> Iterator[Plate | Kept]:
    """Every view in every format; only the name of a file that stands in the folder as it would be made now.

    Of so many processes, or as many as pay. Raises `BuildError`.
    """
    views, needed = placeable(views)
    every = [(view, keys(catalog, view, request)) for view in views]
    kept = {
        file_name(view, request, name)
        for view, known in every
        for name, key in known.items()
        if cache.holds(file_name(view, request, name), key)
    }
    wanted = [(view, tuple(n for n in request.formats if file_name(view, request, n) not in kept)) for view in views]
    fresh = _made(catalog, [job for job in wanted if job[1]], request, jobs)
    for view, known in every:
        for name in request.formats:
            if file_name(view, request, name) in kept:
                yield Kept(file_name(view, request, name))
            else:
                plate = next(fresh)
                cache.remember(plate, known[name])
                yield plate
    cache.forget_oldest()
    if needed:
        raise BuildError(*needed)


def made_anew(catalog: Catalog, views: Sequence[View], request: Request, jobs: int | None) -> Iterator[Plate]:
    """Every view in every format, all made now, by so many processes or as many as pay. Raises `BuildError`."""
    views, needed = placeable(views)
    yield from _made(catalog, [(view, request.formats) for view in views], request, jobs)
    if needed:
        raise BuildError(*needed)


def _made(catalog: Catalog, wanted: Sequence[Job], request: Request, jobs: int | None) -> Iterator[Plate]:
    count = _processes(wanted, request, jobs)
    if count == 1:
        for view, formats in wanted:
            yield from plates(catalog, (view,), replace(request, formats=formats))
        return
    try:
        for finished, problem in in_order(_finished, (catalog, request), wanted, count):
            yield from finished
            if problem:
                raise BuildError(problem)
    except WorkerStoppedError:
        raise BuildError(Diagnostic.of("worker-stopped", Origin("views"))) from None


def _processes(wanted: Sequence[Job], request: Request, jobs: int | None) -> int:
    """How many processes make these plates: `jobs`, or as many as pay, where there is memory for their pixels."""
    if jobs is None:
        jobs = processors() if sum(len(formats) for _, formats in wanted) >= LEAST else 1
    pages = [paper_for(view, request).size for view, formats in wanted if "png" in formats]
    pixels = max((page.width * page.height * (request.dpi / INCH) ** 2 for page in pages), default=1)
    return max(1, min(jobs, len(wanted), int(MOST_PIXELS / pixels)))


def _finished(shared: tuple[Catalog, Request], job: Job) -> tuple[list[Plate], Diagnostic | None]:
    """The plates of a job as far as they come, and what kept the next from being made."""
    (catalog, request), (view, formats) = shared, job
    finished: list[Plate] = []
    try:
        for plate in plates(catalog, (view,), replace(request, formats=formats)):
            finished.append(plate)  # noqa: PERF402 -- those before an error count
    except BuildError as error:
        return finished, error.diagnostic
    return finished, None
