"""House styles: from the file of a house style to a style, and whether a style suits the data.

In: a `StyleFile` or a style, and the catalog that it will be used with. Out: a `Style`, or diagnostics. Everything that
would make a plate hard to read is refused here, before anything is drawn. Reads no file.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from fora_plate.errors import DataError, Diagnostic, Origin
from fora_plate.looks import FATES, faint_pairs, tints_of
from fora_plate.style import STYLES
from fora_plate.text import INTER, Typeface, family_of, fault_of, missing_glyphs
from fora_plate.words import SIGNS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fora_plate.catalog import Catalog
    from fora_plate.looks import Pair
    from fora_plate.read import StyleFile
    from fora_plate.style import Style, Tints

__all__ = ["house_style", "style_problems"]

SIZES = ("smallest_type", "leading")
COLOURS = ("ink", "muted", "paper", "technology", "facilities")
RESERVED = ("portrait", "landscape", "tile", "bleed", "outlines", "archimate")
"""Words before the name of the style in the name of a file; see `build`."""
SET_BY_PROGRAM = "·\u00a0\u2026-"
"""What the program itself puts into lines of text."""


def house_style(file: StyleFile, catalog: Catalog) -> Style:
    """The style of a file, to be used with `catalog`. Raises `DataError` with everything that is wrong with it."""
    record, base = file.record, STYLES[file.record.base]
    problems = [*_name_problems(file), *_domain_problems(file, catalog), *file.problems]
    problems += [*_font_problems(file), *_logo_problems(file)]
    given = {name: value for name in (*COLOURS, *SIZES, "notation") if (value := getattr(record, name)) is not None}
    style = replace(base, id=record.id, own_tints=_own_tints(file, catalog, base), **given)
    style = replace(style, logo=file.logo, logo_alt=record.logo_alt or "")
    style = replace(style, widest_leading=max(style.widest_leading, style.leading))
    problems += [_faint(pair, style, _keys(pair, file)) for pair in faint_pairs(catalog.domains.values(), style)]
    if problems:
        raise DataError(tuple(problems))
    if file.fonts:
        style = replace(
            style, typeface=Typeface(family_of(file.fonts["regular"]), file.fonts["regular"], file.fonts["bold"])
        )
        missing = missing_glyphs("".join(map("".join, _words(catalog))) + SET_BY_PROGRAM, style.typeface)
        if missing:
            raise DataError((_lacking(file.origin.at("font"), "fora-plate", missing, style),))
    return style


def style_problems(catalog: Catalog, style: Style) -> tuple[Diagnostic, ...]:
    """Why a style cannot be used with the data: colours of the data that are too faint in it, characters it lacks."""
    pairs = faint_pairs(catalog.domains.values(), style)
    found = [_faint(pair, style, [catalog.domains[pair.domain].origin.at("colours")]) for pair in pairs if pair.domain]
    for origin, name, text in _texts(catalog) if style.typeface is not INTER else ():  # else `read` has seen to it
        missing = missing_glyphs(text, style.typeface)
        if missing:
            found.append(_lacking(origin, name, missing, style))
    return tuple(dict.fromkeys(found))


def _name_problems(file: StyleFile) -> Iterator[Diagnostic]:
    """A house style must not pass for one that comes with the program, nor for another way of making a plate."""
    if file.record.id in STYLES:
        yield Diagnostic.of("style-name-taken", file.origin.at("id"), id=file.record.id)
    if file.record.id.split("-")[0] in RESERVED:
        yield Diagnostic.of("style-name-reserved", file.origin.at("id"), id=file.record.id, words=", ".join(RESERVED))


def _domain_problems(file: StyleFile, catalog: Catalog) -> Iterator[Diagnostic]:
    """Every domain that gets colours is there, and gets them once."""
    first: dict[str, Origin] = {}
    for index, tints in enumerate(file.record.domains):
        here = file.origin.at("domains", index, "domain")
        before = first.setdefault(tints.domain, here)
        if before is not here:
            yield Diagnostic.of("duplicate-reference", here, before, value=tints.domain, key="domains")
        elif tints.domain not in catalog.domains:
            close = get_close_matches(tints.domain, list(catalog.domains), 1, 0.6)
            yield Diagnostic.of("unknown-domain", here, id=tints.domain, **({"near": close[0]} if close else {}))


def _font_problems(file: StyleFile) -> Iterator[Diagnostic]:
    """Every font file can be measured, drawn and embedded."""
    for face, content in file.fonts.items():
        fault = fault_of(content)
        if fault:
            name = str(getattr(file.record.font, face))
            yield Diagnostic.of("unusable-font", file.origin.at("font", face), file=name, reason=fault)


def _logo_problems(file: StyleFile) -> Iterator[Diagnostic]:
    """Words in place of a logo come with a logo."""
    if file.record.logo_alt and not file.record.logo:
        yield Diagnostic.of("alt-without-logo", file.origin.key("logo_alt"))


def _own_tints(file: StyleFile, catalog: Catalog, base: Style) -> tuple[tuple[str, Tints], ...]:
    """The tints of the file, each filled up with what the base has for that domain."""
    known = tints_of(catalog.domains.values(), base)
    found = []
    for tints in file.record.domains:
        if tints.domain in known:
            given = {name: value for name in ("main", "background", "light") if (value := getattr(tints, name))}
            found.append((tints.domain, replace(known[tints.domain], **given)))
    return tuple(found)


def _keys(pair: Pair, file: StyleFile) -> list[Origin]:
    """The places in a file that a pair of colours comes from, the text first; the file itself if none is named."""
    record, origin = file.record, file.origin
    own = {tints.domain: index for index, tints in enumerate(record.domains)}
    text = {"accent": "main", "inverse": "paper"}.get(pair.tone, pair.tone)
    grounds = {"page": "paper", "component": "paper", "label": "main", "facility": "facilities", "device": "light"}
    grounds |= dict.fromkeys(FATES, "paper")
    found = []
    for key in (text, grounds.get(pair.on, "background")):
        if key in COLOURS:
            found += [origin.at(key)] if getattr(record, key) else []
        elif pair.domain is None:
            found += [origin.at("technology")] if record.technology else []
        elif pair.domain in own and getattr(record.domains[own[pair.domain]], key):
            found.append(origin.at("domains", own[pair.domain], key))
    return list(dict.fromkeys(found)) or [origin.at("id")]


def _faint(pair: Pair, style: Style, places: list[Origin]) -> Diagnostic:
    values = {
        "text": pair.text,
        "ground": pair.ground,
        "tone": f"tone-{pair.tone}",
        "on": f"on-{pair.on}",
        "of": "of-domain" if pair.domain else "of-none",
        "domain": pair.domain or "",
        "ratio": f"{int(pair.ratio * 100) / 100:g}",  # rounded down: 4.499 is not 4.5
        "least": f"{style.least_contrast:g}",
    }
    return Diagnostic.of("low-contrast", places[0], *places[1:], **values)


def _lacking(origin: Origin, name: str, missing: str, style: Style) -> Diagnostic:
    shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in missing)
    return Diagnostic.of("font-lacks-character", origin, name=name, characters=shown, font=style.typeface.family)


def _words(catalog: Catalog) -> Iterator[tuple[str, ...]]:
    """The words of the plate itself, in both languages, and its signs."""
    yield from (tuple(catalog.architecture.words(language).values()) for language in WORDS)
    yield tuple(SIGNS.values())


def _texts(catalog: Catalog) -> Iterator[tuple[Origin, str, str]]:
    """Every text of the data with its place and the name of the thing that it belongs to."""
    for field in fields(catalog):
        value = getattr(catalog, field.name)
        things = value.values() if hasattr(value, "values") else value if isinstance(value, tuple) else (value,)
        for thing in things:
            yield from _texts_of(thing)


def _texts_of(thing: object) -> Iterator[tuple[Origin, str, str]]:
    """The texts of one thing and of the things in it; addresses are not drawn."""
    if not is_dataclass(thing):
        return
    origin = getattr(thing, "origin", None)
    name = str(getattr(thing, "name", None) or getattr(thing, "id", ""))
    for field in fields(thing):
        value = getattr(thing, field.name)
        if isinstance(value, tuple):
            for part in value:
                yield from _texts_of(part)
        elif isinstance(value, str) and isinstance(origin, Origin) and not value.startswith("https://"):
            yield origin.at(field.name), name, value
