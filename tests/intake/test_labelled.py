"""How much is found of what stands in invented answers. What a floor holds may become better, never worse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fora_plate.intake.known import knowing
from fora_plate.intake.proposing import proposed
from fora_plate.intake.smells import line_of, smells
from fora_plate.read import read_catalog
from support.labelled import Score, found_in, labelled, respondent_of, wanted_of

if TYPE_CHECKING:
    from fora_plate.intake.known import Known

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def known() -> Known:
    return knowing(read_catalog(ROOT))


@pytest.fixture(scope="module")
def scores(known: Known) -> dict[str, Score]:
    scores = {name: Score() for name in ("products", "new", "services", "kinds", "announced", "flagged", "objects")}
    for case in labelled():
        found = found_in(proposed(respondent_of(case), known))
        for name, wanted in wanted_of(case).items():
            scores[name].add(found[name], wanted)
    return scores


def test_nothing_that_asks_not_to_be_published_is_missed(scores: dict[str, Score]) -> None:
    assert scores["flagged"].recall == 1
    assert scores["objects"].recall == 1


@pytest.mark.parametrize(
    ("what", "precision", "recall"),
    [
        ("products", 0.95, 0.95),
        ("new", 0.9, 0.9),
        ("services", 0.9, 0.9),
        ("kinds", 0.95, 0.9),
        ("announced", 0.9, 0.9),
        ("flagged", 0.9, 1),
        ("objects", 0.9, 1),
    ],
)
def test_what_is_proposed_is_right_and_little_is_missed(
    scores: dict[str, Score], what: str, precision: float, recall: float
) -> None:
    score = scores[what]
    assert score.precision >= precision, score
    assert score.recall >= recall, score


def test_every_product_is_found_by_its_own_name_and_by_its_own_address(known: Known) -> None:
    for product in read_catalog(ROOT).products.values():
        by_name = found_in(proposed(respondent_of({"list": product.name}), known))
        assert by_name["products"] == {product.id}, product.name
        shared = {one for ids in known.addresses.values() if len(ids) > 1 for one in ids}
        by_address = found_in(proposed(respondent_of({"list": f"Zie {product.homepage}"}), known))
        assert by_address["products"] == {product.id} or product.id in shared, product.homepage


@pytest.mark.parametrize(
    "sentence",
    [line for line in (Path(__file__).parent / "confidential.txt").read_text(encoding="utf-8").splitlines() if line],
)
def test_a_sentence_that_asks_for_confidence_smells(sentence: str) -> None:
    assert smells(line_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [line for line in (Path(__file__).parent / "public.txt").read_text(encoding="utf-8").splitlines() if line],
)
def test_a_sentence_that_does_not_ask_for_confidence_does_not_smell(sentence: str) -> None:
    assert not smells(line_of(sentence))
