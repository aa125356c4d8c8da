"""Pictures that no longer follow from the data: which are outdated, missing or left over, and what made them so.

In: the files that a build makes now, the folder's files as they are, and the catalog. Out: diagnostics, with the places
in the data of what is said differently. Reads and writes nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol
from xml.sax.saxutils import unescape

from fora_plate.errors import Diagnostic, Origin
from fora_plate.provenance import read_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from fora_plate.catalog import Catalog

__all__ = ["causes", "stale"]


class _Thing(Protocol):
    """Anything in the catalog that came from a place."""

    @property
    def origin(self) -> Origin:
        """The place."""


MOST_CAUSES: Final = 5
"""So many places are shown of what made one picture outdated."""
SAID: Final = ("name", "description", "licence", "remark", "homepage", "website", "url", "status", "date", "report")
"""Fields whose text may stand on a plate, or lead somewhere from it."""
FIGURE: Final = re.compile(r'<g(?: id="([^"]*)")?(?: [^>]*?)?(?: aria-label="([^"]*)")?>')
TEXT: Final = re.compile(r"<text [^>]*>([^<]*)</text>")
ADDRESS: Final = re.compile(r'<a href="([^"]*)">')
PICTURE_OF: Final = re.compile(r'<svg id="logo_([^"]*)"')


def stale(
    made: Mapping[str, bytes], held: Mapping[str, bytes], catalog: Catalog, folder: str, *, whole: bool
) -> tuple[Diagnostic, ...]:
    """What is wrong with the files `held` in a folder, if the files `made` should be there.

    With `whole` nothing else of ours should be there either. `folder` is its name in the messages.
    """
    found: list[Diagnostic] = []
    for name, content in made.items():
        origin = Origin(f"{folder}/{name}")
        if name not in held:
            found.append(Diagnostic.of("output-missing", origin, file=name))
        elif held[name] != content:
            found.append(_outdated(name, held[name], content, catalog, origin))
    if whole:
        left = (name for name in held if name not in made)
        found += [Diagnostic.of("output-left-over", Origin(f"{folder}/{name}"), file=name) for name in left]
    return tuple(found)


def _outdated(name: str, held: bytes, made: bytes, catalog: Catalog, origin: Origin) -> Diagnostic:
    """Why a file is not what is made now: another version of what places lines, or something in the data."""
    before, now = (found.engine if (found := read_line(content)) else "" for content in (held, made))
    if before != now and before and now:
        return Diagnostic.of("output-placed-otherwise", origin, file=name, before=before, now=now)
    because = causes(held, made, catalog) if name.endswith(".svg") else []
    return Diagnostic.of("output-outdated", origin, *because[:MOST_CAUSES], file=name)


def causes(old: bytes, new: bytes, catalog: Catalog) -> list[Origin]:
    """The places in the data of things that are said differently in two pictures (SVG), in the order of the new one.

    Nothing where only places, looks or the program have changed.
    """
    before, after = _said(old), _said(new)
    changed = [identity for identity in after if before.get(identity) != after[identity]]
    changed += [identity for identity in before if identity not in after]
    return list(
        dict.fromkeys(
            place
            for identity in changed
            for thing in _things(identity, catalog)
            for place in _places(thing, before.get(identity, ""), after.get(identity, ""))
        )
    )


def _said(content: bytes) -> dict[str, str]:
    """What each figure of a picture says itself: its label, its texts, its links; by its id."""
    said: dict[str, list[str]] = {}
    open_ids: list[str] = []
    for line in content.decode("utf-8", "replace").splitlines():
        if line.startswith("<g"):
            figure = FIGURE.match(line)
            identity = (figure and figure[1]) or (open_ids[-1] if open_ids else "")
            open_ids.append(identity)
            said.setdefault(identity, []).extend([unescape(figure[2])] if figure and figure[2] else [])
        elif line == "</g>" and open_ids:
            open_ids.pop()
        elif open_ids:
            for pattern in (TEXT, ADDRESS, PICTURE_OF):
                said[open_ids[-1]] += [found[1] for found in pattern.finditer(line)]
    return {identity: _squeezed("".join(words)) for identity, words in said.items()}


def _squeezed(text: str) -> str:
    """A text without what changes when it is broken elsewhere."""
    return re.sub(r"[\s\u00a0-]", "", unescape(text))


def _places(thing: _Thing, old: str, new: str) -> Iterator[Origin]:
    """The fields of a thing whose text is new in what is said; the thing itself where none can be told."""
    texts = {name: getattr(thing, name, None) for name in SAID}
    found = [name for name, text in texts.items() if isinstance(text, str) and _squeezed(text) in new]
    told = [name for name in found if _squeezed(str(texts[name])) not in old]
    yield from (thing.origin.at(name) for name in told or ("id",))


def _things(identity: str, catalog: Catalog) -> Iterator[_Thing]:
    """What a figure with this id shows: the last part of an id names it."""
    kind, _, rest = identity.partition("_")
    names = rest.split("_")
    kinds: dict[str, Sequence[Mapping[str, _Thing]]] = {
        "component": (catalog.components,),
        "domain": (catalog.domains,),
        "function": (catalog.functions,),
        "service": (catalog.network_services,),
        "device": (catalog.devices,),
        "facility": (catalog.facilities,),
        "standard": (catalog.standards,),
        "application-function": (catalog.application_functions,),
        "supplier": (catalog.suppliers,),
        "group": (catalog.network_service_groups,),
        "product": (catalog.products,),
        "sign": (catalog.products,),
        "supplier-ref": (catalog.suppliers,),
        "legend": (catalog.suppliers,),
    }
    if identity in {"title", "legend_colophon_source"}:
        yield catalog.edition
    for things in kinds.get(kind, ()):
        # Repeated components have their place behind their id, products stand behind the card that they stand on.
        thing = things.get(names[0] if kind == "component" else names[-1])
        if thing:
            yield thing
