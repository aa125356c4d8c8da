"""The values of attributes: numbers, lengths, colours, transforms; each read strictly, or refused.

In: the text of one value. Out: numbers rounded as they will be written, so that a drawing that is read again is the
same. Raises `ValueError` for what is not understood; the caller knows where it stands.
"""

from __future__ import annotations

import re
from math import cos, radians, sin, tan
from typing import TYPE_CHECKING, Final

from fora_plate.logo import DIGITS, SMALLEST, Ink
from fora_plate.read.svg.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable

    from fora_plate.read.svg.source import Element

__all__ = [
    "IDENTITY",
    "NUMBER",
    "SMALLEST_SIDE",
    "Matrix",
    "amount",
    "colour",
    "is_flat",
    "length",
    "multiplied",
    "number",
    "numbers",
    "rounded",
    "share",
    "transform",
    "view_box_of",
]

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f as in SVG: x' = ax + cy + e, y' = bx + dy + f."""
IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
LARGEST: Final = 1e6
SMALLEST_SIDE: Final = 0.001
LARGEST_SIDE: Final = 100_000
"""Bounds of a `viewBox`, in its own units; ink that is narrower or lower is none."""
NUMBER: Final = r"(?>[+-]?(?:\d++(?:\.\d*+)?|\.\d++)(?:[eE][+-]?\d++)?)"
"""Takes what it can and gives nothing back, or a file of a hundred bytes could keep a pattern busy for years."""
_NUMBER: Final = re.compile(NUMBER)
_SPACE: Final = re.compile(r"[\s,]+")
_CALL: Final = re.compile(r"(\w++)\s*+\(([^()]*+)\)[\s,]*+")
_NAMED: Final = re.compile(r"#[0-9a-f]{3}|#[0-9a-f]{6}|[a-z]+")
_MIXED: Final = re.compile(rf"rgb\(\s*+({NUMBER}%?)\s*+,\s*+({NUMBER}%?)\s*+,\s*+({NUMBER}%?)\s*+\)")


def rounded(value: float) -> float:
    """`value` as it will be written. Raises `ValueError` when it is out of bounds."""
    if not abs(value) <= LARGEST:
        raise ValueError(value)
    return float(f"{value:.{DIGITS}g}") + 0.0 if abs(value) >= SMALLEST else 0.0


def number(text: str) -> float:
    """One number."""
    if not _NUMBER.fullmatch(text.strip()):
        raise ValueError(text)
    return rounded(float(text))


def numbers(text: str) -> tuple[float, ...]:
    """Numbers with spaces, commas or nothing but a sign between them."""
    found = _NUMBER.findall(text)
    if _SPACE.sub("", _NUMBER.sub(" ", text)):
        raise ValueError(text)
    return tuple(rounded(float(value)) for value in found)


def length(text: str, whole: float) -> float:
    """A length in user units: a number, pixels, or a percentage of `whole`."""
    text = text.strip()
    if text.endswith("%"):
        return rounded(number(text[:-1]) * whole / 100)
    return number(text.removesuffix("px"))


def amount(text: str, whole: float) -> float:
    """A length that is not negative."""
    value = length(text, whole)
    if value < 0:
        raise ValueError(text)
    return value


def share(text: str) -> float:
    """A part from 0 to 1, or a percentage; what lies outside is brought inside."""
    return min(max(length(text, 1.0), 0.0), 1.0)


def colour(text: str) -> str:
    """A colour as `#rrggbb`: one of the names of CSS, three or six hexadecimal digits, or `rgb()` without alpha."""
    lower = text.strip().lower()
    mixed = _MIXED.fullmatch(lower)
    if mixed:
        channels = [round(min(max(length(part, 255), 0), 255)) for part in mixed.groups()]
        return "#" + "".join(f"{channel:02x}" for channel in channels)
    if not _NAMED.fullmatch(lower):
        raise ValueError(text)
    from PIL import ImageColor

    red, green, blue = ImageColor.getrgb(lower)[:3]
    return f"#{red:02x}{green:02x}{blue:02x}"


def multiplied(outer: Matrix, inner: Matrix) -> Matrix:
    """The transform that does `inner` first and then `outer`."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (
        rounded(a * g + c * h),
        rounded(b * g + d * h),
        rounded(a * i + c * j),
        rounded(b * i + d * j),
        rounded(a * k + c * m + e),
        rounded(b * k + d * m + f),
    )


def is_flat(matrix: Matrix) -> bool:
    """Whether `matrix` leaves no area of anything."""
    a, b, c, d, _, _ = matrix
    return abs(a * d - b * c) < SMALLEST**2


def transform(text: str) -> Matrix:
    """The value of a `transform` attribute as one matrix."""
    result, end = IDENTITY, 0
    text = text.strip()
    while end < len(text):
        call = _CALL.match(text, end)
        if not call or call[1] not in _TRANSFORMS:
            raise ValueError(text)
        given = numbers(call[2])
        make, counts = _TRANSFORMS[call[1]]
        if len(given) not in counts:
            raise ValueError(text)
        result, end = multiplied(result, make(given)), call.end()
    return result


def _translated(given: tuple[float, ...]) -> Matrix:
    return (1.0, 0.0, 0.0, 1.0, given[0], given[1] if len(given) > 1 else 0.0)


def _scaled(given: tuple[float, ...]) -> Matrix:
    return (given[0], 0.0, 0.0, given[-1], 0.0, 0.0)


def _rotated(given: tuple[float, ...]) -> Matrix:
    angle, (x, y) = radians(given[0]), given[1:] or (0.0, 0.0)
    a, b = cos(angle), sin(angle)
    return (a, b, -b, a, x - a * x + b * y, y - b * x - a * y)


def _skewed(given: tuple[float, ...]) -> Matrix:
    return (1.0, 0.0, tan(radians(given[0])), 1.0, 0.0, 0.0)


def _tilted(given: tuple[float, ...]) -> Matrix:
    return (1.0, tan(radians(given[0])), 0.0, 1.0, 0.0, 0.0)


def _matrix(given: tuple[float, ...]) -> Matrix:
    a, b, c, d, e, f = given
    return (a, b, c, d, e, f)


_TRANSFORMS: Final[dict[str, tuple[Callable[[tuple[float, ...]], Matrix], set[int]]]] = {
    "translate": (_translated, {1, 2}),
    "scale": (_scaled, {1, 2}),
    "rotate": (_rotated, {1, 3}),
    "skewX": (_skewed, {1}),
    "skewY": (_tilted, {1}),
    "matrix": (_matrix, {6}),
}


def view_box_of(root: Element) -> Ink:
    """The rectangle that the file shows. Raises `Refusal` when it is missing or out of bounds."""
    text = root.attributes.get("viewBox", "")
    try:
        x, y, width, height = numbers(text)
    except ValueError:
        raise Refusal("logo-view-box", root.position, value=text) from None
    sane = all(SMALLEST_SIDE <= side <= LARGEST_SIDE for side in (width, height))
    if not sane or max(abs(x), abs(y)) > LARGEST_SIDE:
        raise Refusal("logo-view-box", root.position, value=text)
    return Ink(x, y, width, height)
