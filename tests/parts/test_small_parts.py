"""Paper, colours, boxes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fora_plate.colour import contrast, mix, readable
from fora_plate.geometry import Box, Size
from fora_plate.paper import PAPERS, PaperError, paper_of
from fora_plate.style import STYLE

COLOURS = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def test_named_papers_are_landscape_unless_asked_otherwise() -> None:
    assert paper_of("A3").size == Size(4200, 2970)
    assert paper_of("a3", portrait=True).size == Size(2970, 4200)
    assert paper_of("a3", portrait=True).name == "a3-portrait"


def test_papers_go_from_small_to_large() -> None:
    areas = [width * height for width, height in PAPERS.values()]
    assert areas == sorted(areas)


def test_an_own_size_is_taken_as_it_stands() -> None:
    assert paper_of("300x500").size == Size(3000, 5000)


@pytest.mark.parametrize(
    ("text", "code"),
    [("b4", "unknown-paper"), ("", "unknown-paper"), ("300x", "unknown-paper"), ("-3x4", "unknown-paper"),
     ("99x300", "paper-out-of-range"), ("300x5001", "paper-out-of-range")],
)  # fmt: skip
def test_what_is_no_paper_is_refused(text: str, code: str) -> None:
    with pytest.raises(PaperError) as caught:
        paper_of(text)
    assert caught.value.code == code


@given(COLOURS, COLOURS)
def test_contrast_is_between_1_and_21_and_does_not_depend_on_order(one: str, other: str) -> None:
    assert 1.0 <= contrast(one, other) <= 21.0
    assert contrast(one, other) == contrast(other, one)


def test_black_on_white_is_the_strongest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == 21.0


@given(COLOURS, st.integers(0xC0, 0xFF))
def test_a_colour_is_made_readable_on_every_pale_ground(colour: str, grey: int) -> None:
    ground = f"#{grey:02x}{grey:02x}{grey:02x}"
    assert contrast(readable(colour, ground), ground) >= 7.0


@given(COLOURS, COLOURS)
def test_mixing_starts_at_one_colour_and_ends_at_the_other(one: str, other: str) -> None:
    assert mix(one, other, 0.0) == one
    assert mix(one, other, 1.0) == other


def test_running_text_is_readable_on_white() -> None:
    assert contrast(STYLE.ink, STYLE.paper) >= 7.0
    assert contrast(STYLE.muted, STYLE.paper) >= 7.0


def test_a_box_without_area_is_refused() -> None:
    with pytest.raises(ValueError, match="without area"):
        Box(0, 0, 0, 10)


def test_boxes_that_share_an_edge_do_not_meet() -> None:
    assert not Box(0, 0, 10, 10).meets(Box(10, 0, 20, 10))
    assert Box(0, 0, 10, 10).meets(Box(9, 9, 20, 20))
