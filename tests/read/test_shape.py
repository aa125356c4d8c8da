"""The shape of one record."""

from __future__ import annotations

import pytest

from fora_plate.errors import DataError
from fora_plate.read.offering_records import OfferingRecord
from fora_plate.read.shape import record_of


@pytest.mark.parametrize(("kinds", "codes"), [((), ["empty-list"]), (("hostng",), ["bad-choice"])])
def test_a_list_of_wrong_items_is_not_called_empty(kinds: tuple[str, ...], codes: list[str]) -> None:
    with pytest.raises(DataError) as caught:
        record_of(OfferingRecord, {"product": "alfa", "kinds": kinds}, "suppliers/huis.yaml")
    assert [diagnostic.code for diagnostic in caught.value.diagnostics] == codes
