"""SVG: the scene as text, one mark per line, readable by browsers, Inkscape and screen readers.

In: a scene. Out: bytes. The contract stands in `docs/formats.md`: presentation attributes only, real text with the
bundled font embedded and `textLength` as a safety net, ARIA roles after the WAI-ARIA Graphics Module.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

from fora_plate.geometry import MM
from fora_plate.hatch import strokes
from fora_plate.logo import drawing, view_box
from fora_plate.scene import Code, Figure, Inset, Picture, Polyline, Rect, Text, dark_runs
from fora_plate.text import BORROWED, FACES, INTER, subset, webfont
from fora_plate.write.problems import FontError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.hatch import Strokes
    from fora_plate.scene import Item, Meaning, Scene
    from fora_plate.text import Face, Typeface

__all__ = ["number", "svg"]

QUOTE = {'"': "&quot;"}
WEIGHTS: Final[dict[Face, int]] = {"regular": 400, "bold": 700}
ROLES: Final[dict[Meaning, str]] = {
    "section": "graphics-object",
    "group": "graphics-object",
    "list": "list",
    "item": "listitem",
    "table": "table",
    "row": "row",
    "head": "columnheader",
    "cell": "cell",
}


def number(value: float) -> str:
    """`value` with at most two decimals, no trailing zeros and no minus zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def _rule(family: str, face: Face, kind: str, content: bytes) -> str:
    """The rule that embeds one font file."""
    names = {"woff2": "woff2", "ttf": "truetype", "otf": "opentype"}
    return (
        f"@font-face{{font-family:{family};font-weight:{WEIGHTS[face]};"
        f"src:url(data:font/{kind};base64,{b64encode(content).decode()}) format('{names[kind]}')}}"
    )


@cache
def _bundled() -> str:
    return "".join(_rule(INTER.family, face, "woff2", webfont(face)) for face in FACES)


def _fonts(scene: Scene) -> str:
    """The rules that embed the fonts: the bundled ones whole, of a house typeface what this plate uses."""
    if scene.typeface is INTER:
        return _bundled()
    used: dict[Face, set[str]] = {face: set() for face in FACES}
    for text in _texts(scene.items):
        used[text.face].update(text.text)
    rules = [
        _rule(
            f"'{scene.typeface.family}'",
            face,
            "otf" if scene.typeface.content(face).startswith(b"OTTO") else "ttf",
            _embedded(scene.typeface, face, characters - BORROWED),
        )
        for face, characters in used.items()
    ]
    borrowed = any(characters & BORROWED for characters in used.values())
    return "".join(rules) + (_bundled() if borrowed else "")


def _embedded(typeface: Typeface, face: Face, characters: set[str]) -> bytes:
    """The part of a font file that a plate uses. Raises `FontError` where that part is damaged."""
    try:
        return subset(typeface, face, characters)
    except RuntimeError as error:
        raise FontError(typeface.family) from error


def _texts(items: Sequence[Item]) -> Iterator[Text]:
    for item in items:
        if isinstance(item, Text):
            yield item
        elif isinstance(item, Figure | Inset):
            yield from _texts(item.items)


def svg(scene: Scene) -> bytes:
    """`scene` as a complete SVG document in UTF-8."""
    width, height = scene.size.width, scene.size.height
    family = INTER.family if scene.typeface is INTER else f"'{scene.typeface.family}', {INTER.family}"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width / MM)}mm" height="{number(height / MM)}mm" '
        f'viewBox="0 0 {width} {height}" lang="{scene.about.language}" role="graphics-document" '
        f'aria-labelledby="plate-title" aria-describedby="plate-description" '
        f'font-family="{family}, Helvetica, Arial, sans-serif" fill="none">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- fora-plate -->",
        head,
        f'<title id="plate-title">{escape(scene.about.title)}</title>',
        f'<desc id="plate-description">{escape(scene.about.description)}</desc>',
        *([f'<metadata id="provenance">{escape(scene.about.provenance)}</metadata>'] if scene.about.provenance else []),
        f"<style>{_fonts(scene)}</style>",
        *_items(scene.items),
        "</svg>",
        "",
    ]
    return "\n".join(lines).encode()


def _items(items: Sequence[Item]) -> Iterator[str]:
    """The lines of a run of items; neighbouring texts with one link share it."""
    link: str | None = None
    for item in items:
        wanted = item.link.target if isinstance(item, Text) and item.link else None
        if wanted != link:
            if link:
                yield "</a>"
            if wanted:
                yield f'<a href="{escape(wanted, QUOTE)}">'
            link = wanted
        yield from _mark(item)
    if link:
        yield "</a>"


def _mark(item: Item) -> Iterator[str]:
    """The lines of one item."""
    if isinstance(item, Rect):
        yield _rect(item)
        if drawn := strokes(item):
            yield _path(drawn)
    elif isinstance(item, Polyline):
        yield _polyline(item)
    elif isinstance(item, Text):
        yield _text(item)
    elif isinstance(item, Picture):
        yield _picture(item)
    elif isinstance(item, Code):
        yield _code(item)
    elif isinstance(item, Inset):
        yield from _inset(item)
    else:
        yield from _figure(item)


def _figure(figure: Figure) -> Iterator[str]:
    identity = f' id="{figure.id}"' if figure.id else ""
    label = f' aria-label="{escape(figure.label, QUOTE)}"' if figure.label else ""
    role = f' role="{ROLES[figure.meaning]}"{label}' if figure.meaning != "aside" else ' aria-hidden="true"'
    yield f'<g{identity} class="{figure.kind}"{role}>'
    yield from _items(figure.items)
    yield "</g>"


def _rect(rect: Rect) -> str:
    place = f'x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" height="{number(rect.height)}"'
    radius = f' rx="{number(rect.radius)}"' if rect.radius and (rect.fill or rect.stroke) else ""
    fill = f' fill="{rect.fill}"' if rect.fill else ""
    stroke = f' stroke="{rect.stroke}" stroke-width="{number(rect.stroke_width)}"' if rect.stroke else ""
    dash = f' stroke-dasharray="{" ".join(map(number, rect.dash))}"' if rect.dash else ""
    return f"<rect {place}{radius}{fill}{stroke}{dash}/>"


def _polyline(line: Polyline) -> str:
    name = "polygon" if line.closed else "polyline"
    points = " ".join(f"{number(x)},{number(y)}" for x, y in line.points)
    fill = f' fill="{line.fill}"' if line.fill else ""
    dash = f' stroke-dasharray="{" ".join(map(number, line.dash))}"' if line.dash else ""
    pen = f'stroke="{line.stroke}" stroke-width="{number(line.stroke_width)}"{dash} stroke-linejoin="round"'
    return f'<{name} points="{points}"{fill} {pen}/>'


def _path(drawn: Strokes) -> str:
    """The strokes of a hatch as one path; dots are round dashes of no length."""
    runs = "".join(f"M{number(x0)} {number(y0)}L{number(x1)} {number(y1)}" for x0, y0, x1, y1 in drawn.segments)
    dots = f' stroke-linecap="round" stroke-dasharray="0 {number(drawn.pitch)}"' if drawn.pitch else ""
    return f'<path d="{runs}" stroke="{drawn.colour}" stroke-width="{number(drawn.width)}"{dots}/>'


def _text(text: Text) -> str:
    x, y = number(text.x), number(text.y)
    turn = f' transform="rotate(-90 {x} {y})"' if text.turned else ""
    weight = ' font-weight="700"' if text.face == "bold" else ""
    heading = f' role="heading" aria-level="{text.heading}"' if text.heading and not text.follows else ""
    heading += f' aria-label="{escape(text.label, QUOTE)}"' if text.heading and text.label else ""
    heading += ' aria-hidden="true"' if text.heading and text.follows else ""
    heading += f' lang="{text.language}"' if text.language else ""
    length = f' textLength="{number(text.width)}" lengthAdjust="spacingAndGlyphs"'
    return (
        f'<text x="{x}" y="{y}" font-size="{number(text.size)}" fill="{text.fill}"{weight}{length}{turn}{heading}>'
        f"{escape(text.text)}</text>"
    )


def _picture(picture: Picture) -> str:
    place = f'x="{number(picture.x)}" y="{number(picture.y)}"'
    size = f'width="{number(picture.width)}" height="{number(picture.height)}" viewBox="{view_box(picture.logo.ink)}"'
    inside = drawing(picture.logo, picture.id)
    role = f'role="img" aria-label="{escape(picture.label, QUOTE)}"' if picture.label else 'aria-hidden="true"'
    return f'<svg id="{picture.id}" class="logo" {place} {size} {role}>{inside}</svg>'


def _code(code: Code) -> str:
    """The dark modules as one path, in which neighbours leave no seam."""
    runs = "".join(
        f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z"
        for x, y, width, height in dark_runs(code)
    )
    return f'<path d="{runs}" fill="{code.fill}" role="img" aria-label="{escape(code.label, QUOTE)}"/>'


def _inset(inset: Inset) -> Iterator[str]:
    (left, top), scale = inset.origin, inset.scale
    place = f'x="{number(inset.x)}" y="{number(inset.y)}" width="{number(inset.width)}" height="{number(inset.height)}"'
    box = " ".join(map(number, (left, top, inset.width / scale, inset.height / scale)))
    role = f' role="img" aria-label="{escape(inset.label, QUOTE)}"' if inset.label else ""
    yield f'<svg {place} viewBox="{box}"{role}>'
    yield from _items(inset.items)
    yield "</svg>"
