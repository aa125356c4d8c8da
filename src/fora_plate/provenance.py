"""Provenance: what a picture was made from, as one line that stands in every file and can be checked later.

In: a selection and a style. Out: a `Provenance`, and the same from its line of text. No clock and no path takes part:
the same data give the same line everywhere.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass, fields, is_dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from fora_plate import __version__
from fora_plate.catalog import Catalog, Product, Readers, Supplier
from fora_plate.engine import EngineError, engine_version
from fora_plate.errors import Origin
from fora_plate.text import FACES
from fora_plate.view import Filters

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from _typeshed import DataclassInstance

    from fora_plate.selection import Selection
    from fora_plate.style import Style
    from fora_plate.text import Typeface

__all__ = ["MADE_BY", "TOLD", "UNSEEN", "Provenance", "digest_of", "line_of", "provenance_of", "read_line"]

MADE_BY: Final = f"fora-plate {__version__}"
"""The program with its version."""
UNSEEN: Final = frozenset(
    {"checked", "deployment", "education_use", "evidence", "origin", "previously", "replaces", "repository"}
)
"""Fields that no plate shows: a change in them alone makes no picture another one."""
TOLD: Final = frozenset({"unnamed_suppliers"})
"""Fields of a product that stand on its entries, as far as the filters of a plate let them through."""
FIRST_READERS: Final = "sha256:cac5f67ecf1ba7ad6b7cc9febf380584c44af364cd606e2053e24dddeb1a9a0a"
"""The words for readers that stood in the program before they stood in the data. They are not counted, so that pictures
that were made then are still known to follow from the data."""
PLAIN: Final = "plain"
"""The notation of a picture that names none."""
LINE: Final = re.compile(r'\{"data":"sha256:[0-9a-f]{64}"[^{}\n]*\{[^{}\n]*\}[^{}\n]*\}')
"""How a line looks in a file; it holds one object, the filters."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a picture was made from: digests of what it shows of the data and of its fonts, and what was asked for.

    `filters` are those of the command. `source` is the commit of the reference architecture. `engine` is what
    placed nodes and lines, empty for a picture that has none.
    """

    data: str
    edition: str
    filters: dict[str, Any]
    font: str
    language: str
    program: str
    source: str
    style: str
    view: str
    notation: str = PLAIN
    engine: str = ""

    @property
    def narrowed(self) -> Filters:
        """The filters of the command."""
        given: dict[str, Any] = {
            name: frozenset(value) if isinstance(value, list) else value for name, value in self.filters.items()
        }
        return Filters(**given)


def provenance_of(selection: Selection, style: Style) -> Provenance:
    """The provenance of a picture of `selection` in a style."""
    catalog = selection.catalog
    return Provenance(
        data=_digest(_spelled(selection)),
        edition=catalog.edition.id,
        filters=_given(selection.view.narrowed),
        font=_font(style.typeface),
        language=selection.language,
        program=MADE_BY,
        source=catalog.architecture.commit,
        style=style.id,
        view=selection.view.id,
        notation=style.notation,
        engine=_engine() if selection.graph else "",
    )


def _engine() -> str:
    """What places graphs here: another version may place them differently."""
    try:
        return f"graphviz {engine_version()}"
    except EngineError:
        return "none"


def digest_of(*values: object) -> str:
    """The digest of values: texts, numbers, and anything frozen that is made of them, but places in files."""
    return _digest(_spelled(values))


def line_of(provenance: Provenance) -> str:
    """The line for a file: JSON in ASCII, keys in order, without spaces. The plain notation is not named."""
    usual = {"notation": PLAIN, "engine": ""}
    told = {name: value for name, value in asdict(provenance).items() if usual.get(name) != value}
    return json.dumps(told, sort_keys=True, separators=(",", ":"))


def read_line(content: bytes) -> Provenance | None:
    """The provenance whose line stands in a file; `None` where there is none, or a broken one."""
    found = LINE.search(content.decode("latin-1"))
    if found is None:
        return None
    try:
        values = json.loads(found[0])
        texts = all(isinstance(value, str) for name, value in values.items() if name != "filters")
        return Provenance(**values) if texts and _are_filters(values["filters"]) else None
    except (KeyError, TypeError, ValueError):
        return None


def _are_filters(given: object) -> bool:
    """Whether `given` is what `_given` gives: `true`, or a list of names."""
    flags = {field.name: field.default is False for field in fields(Filters)}
    return isinstance(given, dict) and all(
        value is True
        if flags.get(name)
        else name in flags and isinstance(value, list) and all(isinstance(one, str) for one in value)
        for name, value in given.items()
    )


def _given(filters: Filters) -> dict[str, Any]:
    """The filters that leave something out, with their choices in order."""
    values = {field.name: getattr(filters, field.name) for field in fields(filters)}
    kept = {name: value for name, value in values.items() if value is not None and value is not False}
    return {name: sorted(value) if isinstance(value, frozenset) else value for name, value in kept.items()}


@cache
def _font(typeface: Typeface) -> str:
    """The digest of the files of a typeface, which many plates have."""
    return _digest(typeface.content(face) for face in FACES)


def _digest(parts: Iterator[bytes]) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return f"sha256:{found.hexdigest()}"


def _spelled(value: object) -> Iterator[bytes]:
    """Everything that a picture may show of `value`, in an order that is always the same; places of files are not."""
    if isinstance(value, Product | Supplier):
        yield _spelled_once(value)
    elif isinstance(value, Catalog):
        yield from _spelled((value.architecture, value.edition, tuple(value.domains.values())))
    elif is_dataclass(value) and not isinstance(value, type | Origin):
        for name in _seen(type(value)):
            part = getattr(value, name)
            if not _is_as_before(name, part):
                yield name.encode()
                yield from _spelled(part)
    elif isinstance(value, tuple):
        yield str(len(value)).encode()
        for part in value:
            yield from _spelled(part)
    elif isinstance(value, frozenset):
        yield from _spelled(tuple(sorted(value)))
    elif not isinstance(value, Origin):
        yield value if isinstance(value, bytes) else repr(value).encode()


def _is_as_before(name: str, part: object) -> bool:
    """Whether a field says what held for all plates before there was such a field, so that their digests stay."""
    if isinstance(part, Readers):
        return _digest(_spelled(part)) == FIRST_READERS
    return (
        (name == "retired" and part is False)
        or (name == "unnamed" and part == 0)
        or (name in {"graph", "matrix"} and part is None)
    )


@cache
def _seen(kind: type[DataclassInstance]) -> tuple[str, ...]:
    """The fields of a kind of thing that a picture may show; of a few kinds there are thousands of things."""
    return tuple(field.name for field in fields(kind) if field.name not in UNSEEN | TOLD)


@cache
def _spelled_once(thing: Hashable) -> bytes:
    """A product or supplier, which stands on many cards."""
    return _digest(part for name in _seen(type(thing)) for part in _spelled(getattr(thing, name))).encode()
