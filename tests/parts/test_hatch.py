"""Hatches stay inside their boxes, out of the words, and are the same strokes in every format."""

from __future__ import annotations

import io
import re
from math import hypot
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from fora_plate.geometry import Size
from fora_plate.hatch import strokes
from fora_plate.scene import Hatch, Rect, Scene
from fora_plate.style import HatchKind
from fora_plate.write import write
from support.plates import an_about

KINDS = get_args(HatchKind)
WORDS = st.tuples(st.floats(0, 300), st.floats(0, 300), st.floats(1, 200), st.floats(1, 60))


@st.composite
def rects(draw: st.DrawFn) -> Rect:
    """A hatched rectangle, perhaps with words on it."""
    place = st.integers(-500, 500)
    side = st.integers(5, 400)
    clear = tuple((x, y, x + wide, y + high) for x, y, wide, high in draw(st.lists(WORDS, max_size=4)))
    width = draw(st.floats(0.2, 3))
    hatch = Hatch(draw(st.sampled_from(KINDS)), "#888888", draw(st.floats(4, 30)), width, clear)
    sizes = draw(st.tuples(place, place, side, side))
    return Rect(*sizes, fill="#ffffff", stroke_width=draw(st.floats(0, 3)), radius=draw(st.floats(0, 20)), hatch=hatch)


def _samples(rect: Rect) -> list[tuple[float, float]]:
    """Points that have ink: along lines, or at dots."""
    drawn = strokes(rect)
    if drawn is None:
        return []
    found = []
    for x0, y0, x1, y1 in drawn.segments:
        length = hypot(x1 - x0, y1 - y0)
        if drawn.pitch:
            found += [(x0 + step * drawn.pitch, y0) for step in range(int(length / drawn.pitch) + 1)]
        else:
            found += [(x0 + (x1 - x0) * part / 20, y0 + (y1 - y0) * part / 20) for part in range(21)]
    return found


@given(rects())
def test_all_ink_lies_inside_the_rounded_box(rect: Rect) -> None:
    assert rect.hatch
    radius = min(rect.radius, rect.width / 2, rect.height / 2)
    reach = rect.hatch.width / 2 - 1e-6
    for x, y in _samples(rect):
        assert rect.x + reach <= x <= rect.x + rect.width - reach
        assert rect.y + reach <= y <= rect.y + rect.height - reach
        beside = max(rect.x + radius - x, x - rect.x - rect.width + radius, 0.0)
        above = max(rect.y + radius - y, y - rect.y - rect.height + radius, 0.0)
        assert hypot(beside, above) <= radius + 1e-6


@given(rects())
def test_no_line_and_no_dot_stands_in_the_words(rect: Rect) -> None:
    assert rect.hatch
    for x, y in _samples(rect):
        for x0, y0, x1, y1 in rect.hatch.clear:
            assert not (x0 + 1e-6 < x < x1 - 1e-6 and y0 + 1e-6 < y < y1 - 1e-6)


@given(st.sampled_from(KINDS), st.floats(4, 30))
def test_a_box_without_words_is_hatched_from_edge_to_edge(kind: HatchKind, spacing: float) -> None:
    points = _samples(Rect(0, 0, 400, 300, hatch=Hatch(kind, "#888888", spacing, 1)))
    for place, side in ((0, 400), (1, 300)):
        places = sorted(point[place] for point in points)
        assert places[0] <= 1.5 * spacing
        assert places[-1] >= side - 1.5 * spacing


def _scene(kind: str) -> Scene:
    clear = ((120.0, 120.0, 260.0, 180.0),)
    box = Rect(50, 50, 300, 200, fill="#eeeeee", radius=12, hatch=Hatch(kind, "#555555", 16, 4, clear))  # type: ignore[arg-type]
    return Scene(Size(400, 300), an_about(), (Rect(0, 0, 400, 300, fill="#ffffff"), box))


@pytest.mark.parametrize("kind", KINDS)
def test_a_hatch_is_seen_in_its_box_only(kind: str) -> None:
    picture = Image.open(io.BytesIO(write(_scene(kind), "png", 254))).convert("L")
    assert picture.crop((52, 52, 348, 118)).getextrema()[0] < 140  # type: ignore[operator]
    assert picture.crop((124, 124, 256, 176)).getextrema() == (0xEE, 0xEE)
    picture.paste(255, (49, 49, 351, 251))
    assert picture.getextrema() == (255, 255)


@pytest.mark.parametrize("kind", KINDS)
def test_svg_and_pdf_draw_the_same_strokes(kind: str) -> None:
    svg = write(_scene(kind), "svg", 0).decode()
    drawn = strokes(_scene(kind).items[1])  # type: ignore[arg-type]
    assert drawn
    path = re.search(r'<path d="([^"]+)" stroke="#555555" stroke-width="4"', svg)
    assert path
    assert path[1].count("M") == len(drawn.segments)
    assert "<pattern" not in svg
    assert write(_scene(kind), "pdf", 0) == write(_scene(kind), "pdf", 0)
