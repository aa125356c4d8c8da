"""Logo: a small picture that belongs to a product, a supplier or a house style, safe to put into a plate.

In: what `read` found and cleaned. Out: the frozen `Logo`, the size at which it looks as large as any other, and its
drawing as SVG. Never holds a byte that its author wrote as it was: a drawing is written anew by `read.svg`, of a
raster picture only the pixels are kept.
"""

from __future__ import annotations

import io
import re
import struct
from base64 import b64encode
from dataclasses import dataclass, replace
from decimal import Decimal
from math import sqrt
from typing import TYPE_CHECKING, Final, Literal

from fora_plate.geometry import Size

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["OWN", "Ink", "Logo", "document", "drawing", "in_grey", "optical_size", "plain", "view_box"]

OWN: Final = "~"
"""Stands before every id in the content of a drawing, and nowhere else in it."""
DIGITS: Final = 6
"""Significant digits of a coordinate: a thousandth of a millimetre on a logo of a metre."""
SMALLEST: Final = 1e-6
"""What is smaller is nothing."""
_COLOUR: Final = re.compile(rb"#([0-9a-f]{6})")


@dataclass(frozen=True, slots=True)
class Ink:
    """The smallest upright rectangle around what is visible, in the logo's own coordinates."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Logo:
    """A clean picture.

    `content` of kind `svg` is what stands inside an `svg` element: paths, with gradients and clips, and ids that begin
    with `OWN`. Of kind `png` it is a file with nothing but pixels, whose coordinates are its pixels.
    """

    kind: Literal["svg", "png"]
    content: bytes
    ink: Ink

    @property
    def aspect(self) -> float:
        """Width of the ink by its height."""
        return self.ink.width / self.ink.height


def optical_size(logo: Logo, area: float, widest: float, tallest: float) -> Size:
    """The size in units at which the ink of `logo` covers `area` square units, or as much of it as the limits allow.

    So every logo looks equally large, whatever its shape and its margins; `widest` and `tallest` are in units.
    """
    width = min(sqrt(area * logo.aspect), widest, tallest * logo.aspect)
    return Size(max(1, int(width)), max(1, int(width / logo.aspect)))


def in_grey(logo: Logo) -> Logo:
    """The same logo in greys: each colour as light as it is to the eye (ITU-R BT.601), transparency as it is."""
    if logo.kind == "svg":
        return replace(logo, content=_COLOUR.sub(_grey, logo.content))
    from PIL import Image

    with Image.open(io.BytesIO(logo.content), formats=["PNG"]) as image:
        written = io.BytesIO()
        image.convert("RGBA").convert("LA").convert("RGBA").save(written, "PNG")
    return replace(logo, content=written.getvalue())


def _grey(colour: re.Match[bytes]) -> bytes:
    red, green, blue = bytes.fromhex(colour[1].decode())
    return b"#" + f"{round(0.299 * red + 0.587 * green + 0.114 * blue):02x}".encode() * 3


def plain(value: float) -> str:
    """`value` with six significant digits, without exponent, trailing zeros and minus zero; reads back to the same."""
    text = format(Decimal(f"{value:.{DIGITS}g}"), "f") if abs(value) >= SMALLEST else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def view_box(ink: Ink) -> str:
    """The rectangle as the value of a `viewBox`."""
    return _joined((ink.x, ink.y, ink.width, ink.height))


def drawing(logo: Logo, identity: str) -> str:
    """What stands inside an `svg` element to show `logo`; its ids start with `identity`, an id of the document."""
    if logo.kind == "png":
        width, height = struct.unpack(">II", logo.content[16:24])
        data = b64encode(logo.content).decode()
        return f'<image width="{width}" height="{height}" href="data:image/png;base64,{data}"/>'
    return logo.content.decode().replace(OWN, f"{identity}_")


def document(logo: Logo) -> bytes:
    """A drawing by itself, as large as its ink: a complete SVG document."""
    size = f'width="{plain(logo.ink.width)}" height="{plain(logo.ink.height)}" viewBox="{view_box(logo.ink)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawing(logo, "logo")}</svg>'.encode()


def _joined(values: Sequence[float]) -> str:
    return " ".join(map(plain, values))
