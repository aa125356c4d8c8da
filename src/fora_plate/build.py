"""build: from a folder of data to finished files. The only module that knows the order of the stages.

In: a `Request`. Out: bytes per plate and format, and files that are written whole or not at all.
Raises `DataError` for data that cannot be used, and `BuildError` for everything that goes wrong afterwards.
"""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fora_plate.cache import key_of
from fora_plate.changed import changed, revised_of
from fora_plate.draw import draw
from fora_plate.engine import EngineError, engine_version
from fora_plate.errors import BuildError, Diagnostic, Origin
from fora_plate.folder import File
from fora_plate.geometry import MM
from fora_plate.layout import DoesNotFitError, arrange, attempt
from fora_plate.paper import PAPERS, PaperError, paper_of
from fora_plate.poster import printed
from fora_plate.provenance import line_of, provenance_of
from fora_plate.quality import PlateName, quality_of
from fora_plate.selection import select
from fora_plate.sets import MOST_PARTS, ON_ANY_PAPER, SETS, NoPlateError, Order
from fora_plate.style import STYLE, STYLES, in_notation
from fora_plate.view import Filters, file_words, narrow
from fora_plate.words import decimal
from fora_plate.write import FontError, MissingLibraryError, TooLargeError, write, write_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from fora_plate.catalog import Catalog
    from fora_plate.layout import Layout, Measures
    from fora_plate.paper import Paper
    from fora_plate.provenance import Provenance
    from fora_plate.quality import Quality
    from fora_plate.scene import Document, Scene
    from fora_plate.selection import Language, Selection
    from fora_plate.style import Style
    from fora_plate.view import View

__all__ = [
    "Plate",
    "Request",
    "altered",
    "changes",
    "file_name",
    "find_data",
    "keys",
    "layouts",
    "paper_for",
    "placeable",
    "plates",
    "scene_of",
    "set_document",
    "sets",
    "views_of",
]


@dataclass(frozen=True, slots=True)
class Request:
    """How plates are wanted: names of formats, paper, language, pixels per inch, style.

    Without a `paper` (a name that `paper_of` knows) or `portrait`, each view has what it was made for. Of a PDF:
    `tile` is the name of the sheets that it is cut into, `bleed` what a print shop gets around it (mm), and with
    `outlines` its letters are shapes.
    """

    formats: tuple[str, ...]
    paper: str | None
    portrait: bool | None
    language: Language
    dpi: int
    style: Style = STYLE
    tile: str = ""
    bleed: int = 0
    outlines: bool = False


@dataclass(frozen=True, slots=True)
class Plate(File):
    """A finished file, and the plate that it shows."""

    plate: PlateName
    measures: Measures
    scene: Scene

    def quality(self) -> Quality:
        """The quality of what it shows; looked at only here, for it takes a while."""
        return quality_of(self.plate, self.measures, self.scene)


def find_data(start: Path) -> Path | None:
    """The nearest folder upward from `start`, itself included, that holds a folder `fora`."""
    start = start.resolve()
    return next((folder for folder in (start, *start.parents) if (folder / "fora").is_dir()), None)


def views_of(catalog: Catalog, names: Sequence[str], filters: Filters, *, whole: bool = False) -> tuple[View, ...]:
    """The views called `names` with more `filters`; without names all but those on request.

    Where nobody named them, views of which the filters leave nothing are passed over, unless that goes for all or the
    `whole` is asked for. Raises `KeyError` with the first unknown name.
    """
    if names:
        return tuple(narrow(catalog.views[name], filters) for name in dict.fromkeys(names))
    every = tuple(narrow(view, filters) for view in catalog.views.values() if not view.on_request)
    if whole or filters == Filters():
        return every
    return tuple(view for view in every if not select(catalog, view, "nl").shows_nothing) or every


def plates(catalog: Catalog, views: Sequence[View], request: Request) -> Iterator[Plate]:
    """Every view in every format of `request`, one after the other. Raises `BuildError`."""
    for view in views:
        _refuse_name_of_other(catalog, view)
        measures, scene = _drawn(catalog, view, request, paper_for(view, request))
        plate = _name(view, request)
        for name in request.formats:
            yield Plate(file_name(view, request, name), _bytes(scene, view, name, request), plate, measures, scene)


def placeable(views: Sequence[View]) -> tuple[tuple[View, ...], tuple[Diagnostic, ...]]:
    """The views that can be made on this machine, and what the others need."""
    try:
        if any(view.relational for view in views):
            engine_version()
    except EngineError as error:
        needing = [Diagnostic.of(error.code, view.origin, **error.values) for view in views if view.relational]
        return tuple(view for view in views if not view.relational), tuple(dict.fromkeys(needing))
    return tuple(views), ()


def keys(catalog: Catalog, view: View, request: Request) -> dict[str, str]:
    """The keys of one view in the formats of `request` (`cache.key_of`); none where making it raises an error."""
    selection = select(catalog, view, request.language)
    tangled = selection.graph is not None and selection.graph.tangled
    if selection.shows_nothing or tangled or _other_of_name(catalog, view):
        return {}
    shown, page = line_of(provenance_of(selection, request.style)), paper_for(view, request).size
    asked: dict[str, tuple[object, ...]] = {"png": (request.dpi,), "pdf": tuple(_made(request))}
    return {name: key_of(shown, request.style, page, name, *asked.get(name, ())) for name in request.formats}


def _name(view: View, request: Request) -> PlateName:
    return PlateName(
        view.id, file_words(view.narrowed), paper_for(view, request).name, request.style.name, request.language
    )


def _refuse_name_of_other(catalog: Catalog, view: View) -> None:
    """Filters make the name of a file longer; it must not become the name of a file of another view."""
    other = _other_of_name(catalog, view)
    if other:
        values = {"view": view.id, "name": _stem(view), "other": other.id}
        raise BuildError(Diagnostic.of("name-of-other-view", other.origin, **values))


def _other_of_name(catalog: Catalog, view: View) -> View | None:
    """The other view of which a file could have the name of this one."""
    others = (other for other in catalog.views.values() if other.id.startswith(f"{view.id}-"))
    return next((other for other in others if f"{_stem(view)}-".startswith(f"{other.id}-")), None)


def layouts(catalog: Catalog, request: Request) -> Iterator[tuple[View, Layout]]:
    """Every view of which there is something to show, laid out on its paper, or on the next that can hold it.

    None of relations, as lines or as a matrix: what they say is in the relationships of a model already. Raises
    `BuildError`.
    """
    for view in (view for view in catalog.views.values() if not view.tells_relations):
        selection = select(catalog, view, request.language)
        if not selection.shows_nothing:
            yield view, _roomy(selection, view, request)[1]


def scene_of(catalog: Catalog, view: View, request: Request) -> Scene:
    """The picture of one view. Raises `BuildError` when the paper cannot hold it, or there is nothing to show."""
    return _drawn(catalog, view, request, paper_for(view, request))[1]


def _drawn(catalog: Catalog, view: View, request: Request, paper: Paper) -> tuple[Measures, Scene]:
    """The measures of the layout of one view, and its picture. Raises `BuildError` as `scene_of` does."""
    selection, style = select(catalog, view, request.language), request.style
    if selection.shows_nothing:
        raise _nothing_to_show(view, selection)
    _refuse_tangle(view, selection)
    try:
        with _engine(view):
            layout = arrange(selection, paper.size, style)
    except DoesNotFitError as error:
        raise _no_room(view, paper, error.smallest, request) from None
    return layout.measures, draw(layout, selection, style)


def _refuse_tangle(view: View, selection: Selection) -> None:
    """Nobody reads a graph with too many lines; filters make it smaller."""
    graph = selection.graph
    if graph and graph.tangled:
        values = {"view": view.id, "nodes": str(len(graph.nodes)), "lines": str(len(graph.edges))}
        raise BuildError(Diagnostic.of("too-many-relations", view.origin, **values))


@contextmanager
def _engine(view: View) -> Iterator[None]:
    """What keeps Graphviz from placing a view, as a `BuildError`."""
    try:
        yield
    except EngineError as error:
        raise BuildError(Diagnostic.of(error.code, view.origin, **error.values)) from None


def _no_room(view: View, paper: Paper, smallest: str | None, request: Request) -> BuildError:
    values = {"view": view.id, "paper": paper.name, "type": decimal(request.style.smallest_type, request.language)}
    code = "does-not-fit" if smallest else "fits-no-paper"
    return BuildError(Diagnostic.of(code, view.origin, **values, smallest=smallest or ""))


def _nothing_to_show(view: View, selection: Selection) -> BuildError:
    return BuildError(Diagnostic.of("nothing-to-show", view.origin, view=view.id, filters=selection.filters))


def sets(catalog: Catalog, views: Sequence[View], name: str, request: Request) -> Iterator[File]:
    """The set called `name` with the plates of these views, as one file. Raises what `set_document` raises.

    Views that are not just those that nobody needs to name stand in the name of the file, with `_` between them.
    """
    names = [view.id for view in views]
    usual = [view.id for view in catalog.views.values() if not view.on_request]
    words = [f"set-{name}", *([] if names == usual else ["_".join(names)])]
    words += [*(file_words(views[0].narrowed) if views else ()), *filter(None, [request.paper])]
    words += [] if request.portrait is None else ["portrait" if request.portrait else "landscape"]
    words += _made(request)
    document = set_document(catalog, views, name, request)
    yield File(f"{'-'.join(words)}{_variant(request)}.pdf", _whole(document, request))


def set_document(catalog: Catalog, views: Sequence[View], name: str, request: Request) -> Document:
    """The pages of a set. Raises `BuildError`, and `NoOverviewError` where none of the views is an overview."""

    def make(view: View, paper: Paper) -> tuple[Scene, float] | None:
        selection = select(catalog, view, request.language)
        _refuse_tangle(view, selection)
        with _engine(view):
            layout = attempt(selection, paper.size, request.style)
        return (draw(layout, selection, request.style), layout.measures.type_size) if layout else None

    order = Order(catalog, tuple(views), make, request.language, request.style, request.paper, request.portrait)
    try:
        return SETS[name](order)
    except NoPlateError as error:
        if error.paper and name in ON_ANY_PAPER:
            _drawn(catalog, error.view, request, error.paper)
        if error.paper:
            values = {"view": error.view.id, "name": name, "most": str(MOST_PARTS)}
            raise BuildError(Diagnostic.of("too-much-for-set", error.view.origin, **values)) from None
        raise _nothing_to_show(error.view, select(catalog, error.view, request.language)) from None


def changes(old: Catalog, new: Catalog, views: Sequence[View], name: str, request: Request) -> Iterator[File]:
    """The plates of changes since `old`, called `name`, in every format: views of `new` on which anything has a fate.

    None of views with lines. Nothing is cut off, so where the paper of a view cannot hold one, it gets the next that
    can, unless a paper is asked for. Raises `BuildError`.
    """
    revised = revised_of(old, new, name)
    for view in (view for view in views if not view.relational):
        selection = changed(old, new, view, revised, request.language)
        if selection.figures:
            paper, layout = _roomy(selection, view, request)
            scene = draw(layout, selection, request.style)
            for suffix in request.formats:
                file = f"diff-{_stem(view)}-{paper.name}{_variant(request)}.{suffix}"
                yield File(file, _bytes(scene, view, suffix, request))


def _roomy(selection: Selection, view: View, request: Request) -> tuple[Paper, Layout]:
    """The paper of a view, or the smallest larger one that holds what it shows, and the layout on that."""
    first = paper_for(view, request)
    larger = [] if request.paper else [paper_of(name, portrait=first.portrait) for name in PAPERS]
    for paper in (first, *(one for one in larger if one.size.width > first.size.width)):
        layout = attempt(selection, paper.size, request.style)
        if layout:
            return paper, layout
    raise _no_room(view, first, None, request)


def altered(content: bytes, found: Provenance, catalog: Catalog) -> bool:
    """Whether an SVG that says that it was made from this data is not what would be made; unknown for house styles."""
    size = re.search(rb'viewBox="0 0 (\d+) (\d+)"', content[:1000])
    if found.style not in STYLES or not size:
        return not size
    language: Language = "en" if found.language == "en" else "nl"
    paper = "x".join(str(int(side) // MM) for side in size.groups())
    style = in_notation(STYLES[found.style], found.notation)
    request = Request(("svg",), paper, None, language, 0, style)
    view = replace(narrow(catalog.views[found.view], found.narrowed), orientation="landscape")
    try:
        return _bytes(scene_of(catalog, view, request), view, "svg", request) != content
    except (PaperError, BuildError):
        return True  # of a size that is no paper, or that cannot hold this plate: nothing of ours


def paper_for(view: View, request: Request) -> Paper:
    """The paper of the request, or what it leaves open as the view was made for it."""
    portrait = view.orientation == "portrait" if request.portrait is None else request.portrait
    return paper_of(request.paper or view.paper, portrait=portrait)


def _bytes(scene: Scene, view: View, name: str, request: Request) -> bytes:
    with _problems(view.origin, file_name(view, request, name), name, request):
        if name == "pdf" and any(_made(request)):
            return write_document(printed(scene, request.tile, request.bleed), outlines=request.outlines)
        return write(scene, name, request.dpi)


def _whole(document: Document, request: Request) -> bytes:
    with _problems(Origin("views"), "pdf", "pdf", request):
        return write_document(document, outlines=request.outlines)


@contextmanager
def _problems(origin: Origin, file: str, name: str, request: Request) -> Iterator[None]:
    """What keeps the format called `name` from being written, as a `BuildError`."""
    try:
        yield
    except MissingLibraryError as error:
        raise BuildError(Diagnostic.of("missing-library", origin, library=error.library, format=name)) from error
    except FontError as error:
        values = {"file": error.family, "reason": "no-font"}
        raise BuildError(Diagnostic.of("unusable-font", Origin(f"{request.style.id}.yaml"), **values)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BuildError(Diagnostic.of("cannot-write", origin, file=file, reason=reason)) from error
    except TooLargeError as error:
        values = {"width": str(error.width), "height": str(error.height), "most": str(error.most)}
        raise BuildError(Diagnostic.of("picture-too-large", origin, **values)) from error


def file_name(view: View, request: Request, name: str) -> str:
    """`<view>[-<filter>...]-<paper>[-portrait][-tile-<sheet>][-bleed-<mm>][-outlines][-<notation>][-<style>][.en].<ext>`.

    The name of the paper holds its orientation. The filters of a command are part of the name, so that the plate
    without them is not overwritten; so is what is asked of a PDF.
    """
    made = "".join(f"-{word}" for word in _made(request)) if name == "pdf" else ""
    return f"{_stem(view)}-{paper_for(view, request).name}{made}{_variant(request)}.{name}"


def _made(request: Request) -> Iterator[str]:
    """What is asked of a PDF besides the plate, in words of its file name."""
    if request.tile:
        yield f"tile-{request.tile}"
    if request.bleed:
        yield f"bleed-{request.bleed}"
    if request.outlines:
        yield "outlines"


def _variant(request: Request) -> str:
    """Notation, style and language in the name of a file, where they are not the usual ones."""
    style = f"-{request.style.notation}" if request.style.notation != STYLE.notation else ""
    style += f"-{request.style.id}" if request.style.id != STYLE.id else ""
    return style if request.language == "nl" else f"{style}.{request.language}"


def _stem(view: View) -> str:
    return "-".join((view.id, *file_words(view.narrowed)))
