"""Cards in columns, and parts beside and below each other."""

from __future__ import annotations

from itertools import accumulate, pairwise, product

from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.layout.packing import Packing, pack
from fora_plate.layout.slicing import NEVER, Gaps, Need, Slice, Slicer
from fora_plate.layout.tracks import columns_needed


@st.composite
def cards(draw: st.DrawFn) -> list[tuple[int, ...]]:
    """Heights of cards, lower on more columns."""
    found = []
    for _ in range(draw(st.integers(1, 9))):
        tall = draw(st.integers(1, 20))
        found.append(tuple(max(1, -(-tall // width)) for width in range(1, draw(st.integers(1, 3)) + 1)))
    return found


def column_heights(packing: Packing, heights: list[tuple[int, ...]]) -> list[int]:
    """The height of every column of a packing."""
    found = []
    for group in packing.groups:
        across = sum(heights[card][group.width - 1] for card in group.across)
        found += [across + sum(heights[card][0] for card in column) for column in group.columns]
    return found


@given(cards(), st.integers(1, 9))
def test_a_packing_holds_every_card_once_and_fills_its_columns(heights: list[tuple[int, ...]], columns: int) -> None:
    packing = pack(heights, columns)
    if packing is None:
        assert columns > len(heights)
        return
    placed = [card for group in packing.groups for card in (*group.across, *sum(group.columns, ()))]
    assert sorted(placed) == list(range(len(heights)))
    tall = column_heights(packing, heights)
    assert len(tall) == columns
    assert all(tall)
    assert max(tall) <= packing.height


@given(cards(), st.integers(1, 9))
def test_a_packing_has_no_hole_below_a_card_that_lies_across_columns(
    heights: list[tuple[int, ...]], columns: int
) -> None:
    packing = pack(heights, columns)
    for group in packing.groups if packing else ():
        assert all(group.columns) or not any(group.columns)
        assert group.across or group.width == 1


@settings(deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=7), st.integers(1, 4))
def test_a_packing_is_at_most_a_third_taller_than_the_best(singles: list[int], columns: int) -> None:
    """Graham's bound for the tallest first."""
    packing = pack([(height,) for height in singles], columns)
    if packing is None:
        return
    shares = product(range(columns), repeat=len(singles))
    best = min(
        max(sum(height for height, home in zip(singles, share, strict=True) if home == at) for at in range(columns))
        for share in shares
    )
    assert best <= packing.height <= best * 4 / 3


@given(st.lists(st.integers(1, 9), min_size=1, max_size=9), st.integers(1, 5))
def test_cards_keep_their_order_where_that_takes_no_more_height(singles: list[int], columns: int) -> None:
    packing = pack([(height,) for height in singles], columns)
    if packing and columns_needed(singles, packing.height) <= columns:
        assert [card for group in packing.groups for column in group.columns for card in column] == list(
            range(len(singles))
        )


NEEDS = st.lists(
    st.tuples(st.integers(1, 4), st.integers(3, 30)).map(
        lambda part: [NEVER if height < part[0] else -(-part[1] // height) for height in range(31)]
    ),
    min_size=1,
    max_size=6,
)


FALLING = st.lists(
    st.lists(st.integers(1, 30), min_size=9, max_size=9).map(
        lambda widths: [NEVER, *accumulate(widths, min)] if widths[0] % 2 else [*accumulate(widths, min), 1]
    ),
    min_size=1,
    max_size=3,
)
"""Needs with steps and levels of any length."""


def rectangles(cut: Slice, gaps: Gaps, x: int = 0, y: int = 0) -> list[tuple[int, int, int, int, int]]:
    """Part, left, top, width and height of everything in a slice."""
    if cut.parts is None:
        return [(cut.part, x, y, cut.width, cut.height)]
    one, other = cut.parts
    if cut.beside:
        return [*rectangles(one, gaps, x, y), *rectangles(other, gaps, x + one.width + gaps.beside, y)]
    return [*rectangles(one, gaps, x, y), *rectangles(other, gaps, x, y + one.height + gaps.below)]


@given(NEEDS, st.integers(0, 2), st.integers(0, 2), st.integers(0, 20))
def test_parts_of_a_slice_fit_overlap_nowhere_and_fill_the_rectangle(
    needs: list[Need], beside: int, below: int, more: int
) -> None:
    gaps, count = Gaps(beside, below), len(needs)
    slicer = Slicer(needs, gaps)
    need = slicer.need(0, count)
    height = next((height for height, width in enumerate(need) if width <= 60), None)
    if height is None:
        return
    width = need[height] + more
    found = rectangles(slicer.slice(0, count, width, height), gaps)
    assert [part for part, *_ in found] == list(range(count))
    for part, x, y, wide, tall in found:
        assert needs[part][tall] <= wide
        assert 0 <= x <= x + wide <= width
        assert 0 <= y <= y + tall <= height
    for one in found:
        for other in found[one[0] + 1 :]:
            apart = other[1] >= one[1] + one[3] + beside or other[2] >= one[2] + one[4] + below
            assert apart, "what is later stands to the right or below"


def least_width(needs: list[Need], height: int, gaps: Gaps) -> int:
    """The same by trying everything."""
    if height < 0:
        return NEVER
    if len(needs) == 1:
        return needs[0][height]
    widths = [NEVER]
    for cut in range(1, len(needs)):
        one, other = needs[:cut], needs[cut:]
        widths.append(least_width(one, height, gaps) + gaps.beside + least_width(other, height, gaps))
        widths += [
            max(least_width(one, upper, gaps), least_width(other, height - gaps.below - upper, gaps))
            for upper in range(height - gaps.below + 1)
        ]
    return min(widths)


@settings(max_examples=60, deadline=None)
@given(FALLING, st.integers(0, 2), st.integers(0, 2))
def test_no_slice_is_narrower_at_any_height(needs: list[Need], beside: int, below: int) -> None:
    gaps = Gaps(beside, below)
    found = Slicer(needs, gaps).need(0, len(needs))
    assert found == [min(NEVER, least_width(needs, height, gaps)) for height in range(len(found))]


@given(NEEDS)
def test_more_height_never_needs_more_width(needs: list[Need]) -> None:
    need = Slicer(needs, Gaps(1, 1)).need(0, len(needs))
    assert all(width >= further for width, further in pairwise(need))


def test_rows_that_the_author_asks_for_are_kept() -> None:
    needs: list[Need] = [[NEVER, 12, 6, 4, 3, 3, 3]] * 4
    free, pinned = Slicer(needs, Gaps(0, 0)), Slicer(needs, Gaps(0, 0), rows=frozenset({1}))
    assert free.need(0, 4)[1] == 48
    cut = pinned.slice(0, 4, 24, 4)
    assert len({y for part, _, y, _, _ in rectangles(cut, Gaps(0, 0)) if part}) == 1
    assert not cut.beside


def test_a_part_whose_width_is_given_keeps_it() -> None:
    needs: list[Need] = [[NEVER, 10, 10], [NEVER, 5, 5]]
    cut = Slicer(needs, Gaps(0, 0), fixed=frozenset({0})).slice(0, 2, 40, 2)
    assert [wide for _, _, _, wide, _ in rectangles(cut, Gaps(0, 0))] == [10, 30]
