"""Sharing lengths over columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fora_plate.layout.tracks import columns_needed, fill, least, spread

RUNS = st.lists(st.integers(1, 9), min_size=1, max_size=30)


@given(RUNS, st.integers(9, 40), st.integers(0, 5))
def test_a_filled_run_keeps_its_order_and_stays_under_the_limit(run: list[int], limit: int, more: int) -> None:
    columns = columns_needed(run, limit) + more
    parts = fill(run, columns, limit)
    assert [index for part in parts for index in part] == list(range(len(run)))
    assert all(sum(run[index] for index in part) <= limit for part in parts)
    assert len(parts) == min(columns, len(run))
    assert all(parts)


@given(RUNS, st.integers(9, 40))
def test_no_fewer_columns_than_needed_can_hold_a_run(run: list[int], limit: int) -> None:
    needed = columns_needed(run, limit)
    assert needed >= sum(run) / limit
    if needed > 1:
        with pytest.raises(ValueError, match="does not fit"):
            fill(run, needed - 1, limit)


def test_a_height_over_the_limit_fits_no_number_of_columns() -> None:
    assert columns_needed([3, 12, 3], 10) > 3


def test_columns_are_even_where_the_order_allows() -> None:
    assert [len(part) for part in fill([1] * 12, 3, 12)] == [4, 4, 4]


@given(st.integers(0, 60), st.lists(st.integers(0, 5), max_size=12))
def test_spread_gives_all_it_can_and_nobody_too_much(total: int, most: list[int]) -> None:
    given_out = spread(total, most)
    assert sum(given_out) == min(total, sum(most))
    assert all(0 <= got <= limit for got, limit in zip(given_out, most, strict=True))


@given(st.integers(-5, 50), st.integers(-5, 500))
def test_least_is_the_first_that_is_enough(start: int, first: int) -> None:
    assert least(start, lambda number: number >= first) == max(start, first)
