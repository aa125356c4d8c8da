"""Ends of lines, after ArchiMate 3.2, chapter 5."""

from __future__ import annotations

from typing import get_args

import pytest

from fora_plate.ends import LINES, marks_of
from fora_plate.layout.placed import Route
from fora_plate.selection import RelationKind

SOURCE, TARGET = (0.0, 0.0), (100.0, 0.0)


def drawn(kind: str, *, starts: bool = True, ends: bool = True) -> list[tuple[str, bool, bool]]:
    """Each end as: where it stands, whether it is a closed shape, whether that is filled with ink."""
    line, *rest = marks_of(Route(kind, (SOURCE, TARGET), starts, ends), 10, "#000000", "#ffffff")
    assert bool(line.dash) is (kind == "realisation")
    return [
        ("source" if max(x for x, _ in mark.points) < 50 else "target", mark.closed, mark.fill == "#000000")
        for mark in rest
    ]


def test_every_relation_that_can_occur_has_a_look() -> None:
    assert set(LINES) == set(get_args(RelationKind))


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("aggregation", [("source", True, False)]),
        ("specialisation", [("target", True, False)]),
        ("realisation", [("target", True, False)]),
        ("serving", [("target", False, False)]),
        ("assignment", [("source", True, True), ("target", True, True)]),
        ("association", []),
    ],
)
def test_an_end_stands_at_the_right_side(kind: str, expected: list[tuple[str, bool, bool]]) -> None:
    assert drawn(kind) == expected


def test_a_line_that_goes_on_has_no_end_there() -> None:
    assert drawn("assignment", starts=False) == [("target", True, True)]
    assert drawn("aggregation", starts=False) == []


def test_an_end_lies_along_the_last_stretch_of_its_line() -> None:
    bent = Route("serving", ((0, 0), (50, 0), (50, 40)))
    arrow = list(marks_of(bent, 10, "#000000", "#ffffff"))[1]
    one, tip, other = arrow.points
    assert tip == pytest.approx((50, 40))
    assert [one[1], other[1]] == pytest.approx([34, 34])
    assert (one[0] + other[0]) / 2 == pytest.approx(50)
