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
from fora_plate.logo import drawing, view_box
from fora_plate.scene import Figure, Picture, Rect, Text
from fora_plate.text import FAMILY, webfont

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fora_plate.scene import Item, Scene
    from fora_plate.text import Face

__all__ = ["number", "svg"]

QUOTE = {'"': "&quot;"}
WEIGHTS: Final[dict[Face, int]] = {"regular": 400, "bold": 700}
ROLES = {"group": "graphics-object", "list": "list", "item": "listitem"}


def number(value: float) -> str:
    """`value` with at most two decimals, no trailing zeros and no minus zero."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


@cache
def _fonts() -> str:
    """The rules that embed both faces."""
    return "".join(
        f"@font-face{{font-family:{FAMILY};font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{b64encode(webfont(face)).decode()}) format('woff2')}}"
        for face, weight in WEIGHTS.items()
    )


def svg(scene: Scene) -> bytes:
    """`scene` as a complete SVG document in UTF-8."""
    width, height = scene.size.width, scene.size.height
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width / MM)}mm" height="{number(height / MM)}mm" '
        f'viewBox="0 0 {width} {height}" lang="{scene.language}" role="graphics-document" '
        f'aria-labelledby="plate-title" aria-describedby="plate-description" '
        f'font-family="{FAMILY}, Helvetica, Arial, sans-serif" fill="none">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<!-- fora-plate -->",
        head,
        f'<title id="plate-title">{escape(scene.title)}</title>',
        f'<desc id="plate-description">{escape(scene.description)}</desc>',
        f"<style>{_fonts()}</style>",
        *_items(scene.items),
        "</svg>",
        "",
    ]
    return "\n".join(lines).encode()


def _items(items: Sequence[Item]) -> Iterator[str]:
    """The lines of a run of items; neighbouring texts with one link share it."""
    link: str | None = None
    for item in items:
        wanted = item.link if isinstance(item, Text) else None
        if wanted != link:
            if link:
                yield "</a>"
            if wanted:
                yield f'<a href="{escape(wanted, QUOTE)}">'
            link = wanted
        if isinstance(item, Rect):
            yield _rect(item)
        elif isinstance(item, Text):
            yield _text(item)
        elif isinstance(item, Picture):
            yield _picture(item)
        else:
            yield from _figure(item)
    if link:
        yield "</a>"


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


def _text(text: Text) -> str:
    x, y = number(text.x), number(text.y)
    turn = f' transform="rotate(-90 {x} {y})"' if text.turned else ""
    weight = ' font-weight="700"' if text.face == "bold" else ""
    heading = f' role="heading" aria-level="{text.heading}"' if text.heading else ""
    length = f' textLength="{number(text.width)}" lengthAdjust="spacingAndGlyphs"'
    return (
        f'<text x="{x}" y="{y}" font-size="{number(text.size)}" fill="{text.fill}"{weight}{length}{turn}{heading}>'
        f"{escape(text.text)}</text>"
    )


def _picture(picture: Picture) -> str:
    place = f'x="{number(picture.x)}" y="{number(picture.y)}"'
    size = f'width="{number(picture.width)}" height="{number(picture.height)}" viewBox="{view_box(picture.logo.ink)}"'
    inside = drawing(picture.logo, picture.id)
    return f'<svg id="{picture.id}" class="logo" {place} {size} aria-hidden="true">{inside}</svg>'
