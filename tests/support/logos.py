"""Invented logos: drawings that use everything that is allowed, random ones, and pictures in pixels."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from hypothesis import strategies as st

from fora_plate.errors import DataError
from fora_plate.read.png import png_logo
from fora_plate.read.svg import svg_logo

if TYPE_CHECKING:
    from fora_plate.errors import Diagnostic
    from fora_plate.logo import Logo

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def an_svg(body: str, box: str = "0 0 100 50", more: str = "") -> str:
    """A file around `body`."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {more} viewBox="{box}">\n{body}\n</svg>\n'


DRAWINGS: dict[str, str] = {
    "shapes": an_svg(
        '<rect x="5" y="5" width="30" height="20" rx="4" fill="teal"/><circle cx="60" cy="20" r="12" fill="#e76f51"/>'
        '<ellipse cx="85" cy="25" rx="10" ry="20" fill="rgb(38, 70, 83)"/><polygon points="10,45 25,30 40,45"/>'
        '<line x1="45" y1="45" x2="70" y2="38" stroke="purple" stroke-width="4" stroke-linecap="round"/>'
    ),
    "path": an_svg(
        '<path d="m10 40c0-20 10-30 20-30s10 10 20 10q5 0 8-6t8 2a12 8 30 0112 14h9v8zM30 20h8v8h-8z" '
        'fill="#2a9d8f" fill-rule="evenodd"/>'
    ),
    "strokes": an_svg(
        '<g fill="none" stroke="#005f73" stroke-width="3"><polyline points="8 40 20 10 32 40"/>'
        '<path d="M45 40 50 8l5 32" stroke-linejoin="round"/><path d="M68 40 73 20l5 20z" stroke-miterlimit="10"/>'
        '<path d="M60 8h30" stroke-dasharray="4 2" stroke-linecap="square"/></g>'
    ),
    "gradients": an_svg(
        '<defs><linearGradient id="a"><stop offset="0" stop-color="#264653"/><stop offset="100%" '
        'style="stop-color:#f4a261;stop-opacity:.6"/></linearGradient><radialGradient id="b" xlink:href="#a" '
        'cx="40%" cy=".5" r=".6"/><linearGradient id="c" xlink:href="#a" gradientUnits="userSpaceOnUse" x1="70" '
        'x2="100" y1="0" y2="0" gradientTransform="rotate(20 85 25)" spreadMethod="reflect"/></defs>'
        '<rect x="4" y="6" width="28" height="36" fill="url(#a)" transform="rotate(8 18 24)"/>'
        '<circle cx="50" cy="25" r="16" fill="url(#b)"/><rect x="72" y="8" width="24" height="34" fill="url(#c)"/>',
        more=XLINK,
    ),
    "clip and use": an_svg(
        '<defs><clipPath id="k"><circle cx="50" cy="25" r="22"/></clipPath><g id="blok" transform="scale(2)">'
        '<path d="M0 0h6v6H0z"/></g></defs><g clip-path="url(#k)" opacity=".8"><rect width="100" height="50" '
        'fill="#e9c46a"/><use xlink:href="#blok" x="40" y="10" fill="#9b2226"/><use href="#blok" '
        'transform="translate(60 20) skewX(20)"/></g>',
        more=XLINK,
    ),
    "nested transforms": an_svg(
        '<g transform="translate(20,10) rotate(15)"><g transform="scale(1.5 .8)" fill="currentColor" color="navy">'
        '<rect width="20" height="20"/><g transform="matrix(1 0 .3 1 22 0)" opacity=".5"><rect width="12" '
        'height="20" stroke="red" stroke-width="2"/></g></g></g>'
    ),
    "as editors save it": '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- made by hand -->\n'
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    + an_svg(
        '<title>P</title><metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
        '<i:namedview i:zoom="2"/><g i:label="Laag" style="font-size:9px;-inkscape-stroke:none;mix-blend-mode:normal">'
        '<path class="st0" data-name="x" style="fill:#bc6c25;stroke:none;filter:none" d="M10,10 H 90 V 40 H 10Z"/></g>',
        more='xmlns:i="http://www.inkscape.org/namespaces/inkscape" version="1.1" width="40mm" height="20mm" '
        'xml:space="preserve"',
    ),
}
"""Everything that is allowed occurs in one of these."""


def read(text: str) -> Logo | tuple[Diagnostic, ...]:
    """The logo, or what is wrong."""
    try:
        return svg_logo(text, "x.svg")
    except DataError as error:
        return error.diagnostics


def a_logo(name: str = "shapes") -> Logo:
    """One of the drawings, read."""
    return svg_logo(DRAWINGS[name], "products/proef.svg")


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG with its checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def a_png(width: int, height: int, margin: int = 0, extra: bytes = b"", depth: int = 8) -> bytes:
    """A red rectangle with a transparent margin, `extra` chunks before its pixels."""
    pixel = b"\xd0\x20\x20\xff"
    empty = b"\0" + bytes(4 * (width + 2 * margin))
    row = b"\0" + bytes(4 * margin) + pixel * width + bytes(4 * margin)
    rows = empty * margin + row * height + empty * margin
    head = struct.pack(">IIBBBBB", width + 2 * margin, height + 2 * margin, depth, 6, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + body


def a_png_logo() -> Logo:
    """A small picture in pixels with a margin."""
    return png_logo(a_png(60, 30, 10), "products/proef.png")


NUMBERS = st.one_of(st.integers(-60, 160), st.floats(-1e3, 1e3), st.sampled_from([0, 1e-7, 1e6, 1e9])).map(str)
VALUES = st.one_of(
    NUMBERS,
    st.lists(NUMBERS, max_size=7).map(" ".join),
    st.lists(st.tuples(st.sampled_from("MmLlHhVvCcSsQqTtAaZz"), NUMBERS, NUMBERS), max_size=6).map(
        lambda steps: "M0 0" + "".join(f"{letter}{x} {y}" for letter, x, y in steps)
    ),
    st.sampled_from(
        [
            "none",
            "red",
            "#0a9396",
            "#12",
            "currentColor",
            "url(#a)",
            "url(#b)",
            "url(https://example.org/x)",
            "#a",
            "#b",
            "round",
            "bevel",
            "evenodd",
            "50%",
            "5mm",
            "javascript:alert(1)",
            '"',
            "'",
            "<",
            "&",
            "]]>",
            "objectBoundingBox",
            "userSpaceOnUse",
            "rotate(30)",
            "scale(0)",
            "scale(2,-1)",
            "translate(3)",
            "matrix(1,2,3,4,5,6)",
            "hidden",
            "inherit",
            "var(--x)",
            "expression(1)",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["C"]), max_size=6),
)
TAGS = st.sampled_from(
    [
        "g",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polygon",
        "use",
        "clipPath",
        "linearGradient",
        "radialGradient",
        "stop",
        "defs",
        "script",
        "style",
        "image",
        "text",
        "animate",
        "foreignObject",
        "mask",
        "filter",
        "svg",
        "a",
    ]
)
ATTRIBUTES = st.sampled_from(
    [
        "id",
        "d",
        "x",
        "y",
        "width",
        "height",
        "rx",
        "cx",
        "cy",
        "r",
        "x1",
        "x2",
        "points",
        "href",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-linejoin",
        "fill-rule",
        "opacity",
        "fill-opacity",
        "clip-path",
        "transform",
        "gradientUnits",
        "gradientTransform",
        "offset",
        "stop-color",
        "style",
        "display",
        "onload",
        "mask",
        "class",
        "visibility",
        "color",
    ]
)


def _element(inner: st.SearchStrategy[list[str]]) -> st.SearchStrategy[str]:
    def written(parts: tuple[str, dict[str, str], list[str]]) -> str:
        tag, attributes, inner = parts
        given = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
        return f"<{tag}{given}>{''.join(inner)}</{tag}>"

    attributes = st.dictionaries(ATTRIBUTES, VALUES, max_size=5)
    return st.tuples(TAGS, attributes, inner).map(written)


RANDOM_SVGS = st.lists(
    st.recursive(_element(st.just([])), lambda inner: _element(st.lists(inner, max_size=3)), max_leaves=8), max_size=4
).map(lambda bodies: an_svg("".join(bodies)))
"""Files of which most are refused and some are not."""

COORDINATE = st.one_of(st.integers(-20, 120), st.floats(-200, 300)).map(lambda value: f"{value:.5g}")
STEP = st.sampled_from(
    sorted({"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}.items())
).flatmap(
    lambda step: st.tuples(
        st.sampled_from([step[0], step[0].lower()]), st.lists(COORDINATE, min_size=step[1], max_size=step[1])
    )
)
ARC = st.tuples(COORDINATE, COORDINATE, COORDINATE, st.sampled_from(["00", "01", "10", "1 1"]), COORDINATE, COORDINATE)
DATA = st.lists(st.one_of(STEP.map(lambda step: step[0] + " ".join(step[1])), ARC.map(lambda arc: "a" + " ".join(arc))))
TRANSFORM = st.lists(
    st.one_of(
        st.tuples(COORDINATE, COORDINATE).map(lambda by: f"translate({by[0]},{by[1]})"),
        st.floats(-3, 3).map(lambda by: f"scale({by:.4g})"),
        st.floats(-180, 180).map(lambda angle: f"rotate({angle:.4g} 50 25)"),
        st.floats(-60, 60).map(lambda angle: f"skewX({angle:.4g})"),
    ),
    max_size=3,
).map(" ".join)
PAINT = st.sampled_from(["none", "red", "#0a9396", "#12a", "currentColor", "url(#a)", "url(#b)", "rgb(1, 2, 3)"])
LOOK = st.fixed_dictionaries(
    {},
    optional={
        "fill": PAINT,
        "stroke": PAINT,
        "color": st.sampled_from(["teal", "#123456"]),
        "transform": TRANSFORM,
        "opacity": st.floats(0, 1).map(str),
        "fill-opacity": st.floats(0, 1).map(str),
        "fill-rule": st.sampled_from(["evenodd", "nonzero"]),
        "stroke-width": st.floats(0, 12).map(str),
        "stroke-linejoin": st.sampled_from(["miter", "round", "bevel"]),
        "stroke-linecap": st.sampled_from(["butt", "round", "square"]),
        "stroke-dasharray": st.sampled_from(["none", "4 2", "1,2,3"]),
        "clip-path": st.sampled_from(["none", "url(#k)"]),
    },
)


def _tag(tag: str, attributes: dict[str, str], inner: str = "") -> str:
    return f"<{tag}{''.join(f' {name}={quoteattr(value)}' for name, value in attributes.items())}>{inner}</{tag}>"


def _shape(look: dict[str, str], data: str, kind: str, numbers: list[str]) -> str:
    """A path of any data, or another shape of four numbers."""
    if kind == "path":
        return _tag("path", {**look, "d": f"M1 2{data}"})
    names = {
        "rect": ("x", "y", "width", "height"),
        "ellipse": ("cx", "cy", "rx", "ry"),
        "line": ("x1", "y1", "x2", "y2"),
        "polygon": (),
    }[kind]
    if kind == "polygon":
        return _tag("polygon", {**look, "points": " ".join(numbers)})
    sizes = [
        number.removeprefix("-") if name in {"width", "height", "rx", "ry"} else number
        for name, number in zip(names, numbers, strict=True)
    ]
    return _tag(kind, {**look, **dict(zip(names, sizes, strict=True))})


SHAPE = st.builds(
    _shape,
    LOOK,
    DATA.map("".join),
    st.sampled_from(["path", "path", "rect", "ellipse", "line", "polygon"]),
    st.lists(COORDINATE, min_size=4, max_size=4),
)
USE = st.builds(lambda look, x: _tag("use", {**look, "href": "#u", "x": x}), LOOK, COORDINATE)
TREE = st.recursive(
    st.one_of(SHAPE, USE),
    lambda inner: st.builds(lambda look, parts: _tag("g", look, "".join(parts)), LOOK, st.lists(inner, max_size=3)),
    max_leaves=6,
)
STOPS = '<stop offset=".2" stop-color="red"/><stop offset="1" stop-color="#00f" stop-opacity=".4"/>'
DEFINED = st.builds(
    lambda units, transform, clip, used: (
        f'<defs><linearGradient id="a" gradientUnits="{units}" gradientTransform="{transform}">{STOPS}'
        f'</linearGradient><radialGradient id="b" href="#a" spreadMethod="repeat"/><clipPath id="k">{clip}</clipPath>'
        f'<g id="u">{used}</g></defs>'
    ),
    st.sampled_from(["userSpaceOnUse", "objectBoundingBox"]),
    TRANSFORM,
    st.just('<circle cx="50" cy="25" r="30" transform="skewX(9)"/>'),
    SHAPE,
)
SOUND_SVGS = st.builds(
    lambda defined, parts: an_svg(defined + "".join(parts)), DEFINED, st.lists(TREE, min_size=1, max_size=4)
)
"""Files with nothing in them that is not allowed; some draw nothing."""
