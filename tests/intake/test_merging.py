"""What hands wrote in public files stays, and every difference is shown with both versions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from fora_plate.intake.merging import Conflict
from support.intake import a_copy, a_decision, a_draft, a_party, an_offer, followed, private_with

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.intake import Private
    from fora_plate.intake.records import OfferFact
    from fora_plate.intake.wanted import Key

SUPPLIER = "suppliers/verzonnen.yaml"
OFFER: Key = (SUPPLIER, "offer", "alfa")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small data folder."""
    return a_copy(tmp_path)


def deciding(private: Private, *offers: OfferFact, supplier: str = "verzonnen") -> Private:
    """The same respondent with these offers decided."""
    decision = a_decision("r-1", a_party(supplier), offers)
    return replace(private, decisions={"r-1": decision})


def start(root: Path, *offers: OfferFact, supplier: str = "verzonnen") -> Private:
    private, _ = followed(root, private_with(a_decision("r-1", a_party(supplier), offers)))
    return private


def by_hand(root: Path, old: str, new: str, file: str = SUPPLIER) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_only_the_answers_changed_is_changed(root: Path) -> None:
    private = start(root, an_offer())
    _, found = followed(root, deciding(private, an_offer(kinds=("hosting", "training"), status="announced")))
    assert not found.conflicts
    assert "kinds: [hosting, training]\n    status: announced" in (root / SUPPLIER).read_text(encoding="utf-8")


def test_what_only_a_hand_changed_stays(root: Path) -> None:
    private = start(root, an_offer())
    by_hand(root, "kinds: [hosting]", "kinds: [hosting, advice]  # gebeld")
    by_hand(root, "name: Naam verzonnen", "name: Verzonnen Groep")
    before = (root / SUPPLIER).read_text(encoding="utf-8")
    _, found = followed(root, private)
    assert not found.conflicts
    assert (root / SUPPLIER).read_text(encoding="utf-8") == before


def test_what_both_changed_is_a_conflict_that_leaves_the_file(root: Path) -> None:
    private = start(root, an_offer())
    by_hand(root, "kinds: [hosting]", "kinds: [advice]")
    before = (root / SUPPLIER).read_text(encoding="utf-8")
    private, found = followed(root, deciding(private, an_offer(kinds=("training",))))
    assert found.conflicts == (Conflict(OFFER, "kinds", ("advice",), ("training",)),)
    assert (root / SUPPLIER).read_text(encoding="utf-8") == before
    _, again = followed(root, private)
    assert again.conflicts == found.conflicts


def test_a_person_can_let_the_answer_go_before(root: Path) -> None:
    private = start(root, an_offer())
    by_hand(root, "kinds: [hosting]", "kinds: [advice]")
    private, found = followed(root, deciding(private, an_offer(kinds=("training",), over_file=True)))
    assert not found.conflicts
    assert "kinds: [training]" in (root / SUPPLIER).read_text(encoding="utf-8")
    followed(root, replace(private, decisions={}))
    assert not (root / SUPPLIER).exists()


def test_an_offer_that_a_hand_took_away_does_not_come_back(root: Path) -> None:
    private = start(root, an_offer(), an_offer("beta"))
    text = (root / SUPPLIER).read_text(encoding="utf-8")
    entry = text[text.index("  - product: alfa") : text.index("  - product: beta")]
    by_hand(root, entry, "")
    _, found = followed(root, private)
    assert found.conflicts == (Conflict(OFFER, "", None, ("hosting",)),)
    assert "alfa" not in (root / SUPPLIER).read_text(encoding="utf-8")


def test_a_file_that_a_hand_took_away_does_not_come_back(root: Path) -> None:
    private = start(root, an_offer())
    (root / SUPPLIER).unlink()
    _, found = followed(root, private)
    assert [conflict.key[1] for conflict in found.conflicts] == ["party"]
    assert not (root / SUPPLIER).exists()


def test_what_was_public_already_is_not_claimed_as_an_answer(root: Path) -> None:
    before = (root / "suppliers/omega.yaml").read_bytes()
    private, found = followed(root, private_with(a_decision("r-1", a_party("omega"), [an_offer()])))
    assert not found.conflicts
    assert not private.published.facts
    assert (root / "suppliers/omega.yaml").read_bytes() == before


def test_an_answer_that_says_more_than_what_was_public_is_shown(root: Path) -> None:
    offer = an_offer(kinds=("hosting", "training"))
    _, found = followed(root, private_with(a_decision("r-1", a_party("omega"), [offer])))
    key: Key = ("suppliers/omega.yaml", "offer", "alfa")
    assert found.conflicts == (Conflict(key, "kinds", ("hosting", "support"), ("hosting", "training")),)


def test_what_took_the_place_of_something_public_gives_it_back(root: Path) -> None:
    before = (root / "suppliers/omega.yaml").read_text(encoding="utf-8")
    offer = an_offer(kinds=("training",), over_file=True)
    private, _ = followed(root, private_with(a_decision("r-1", a_party("omega"), [offer])))
    assert (root / "suppliers/omega.yaml").read_text(encoding="utf-8") != before
    followed(root, replace(private, decisions={}))
    assert (root / "suppliers/omega.yaml").read_text(encoding="utf-8") == before


def test_what_a_hand_gave_a_public_source_stays_without_the_answer(root: Path) -> None:
    private = start(root, an_offer())
    by_hand(
        root,
        "evidence:\n      - kind: consultation",
        "evidence:\n      - kind: page\n        url: https://example.org/x\n      - kind: consultation",
    )
    followed(root, replace(private, decisions={}))
    left = (root / SUPPLIER).read_text(encoding="utf-8")
    assert "product: alfa" in left
    assert "consultation" not in left


def test_a_draft_that_somebody_completed_is_no_longer_ours(root: Path) -> None:
    decision = a_decision("r-1", a_party(), [an_offer("onbekend")], [a_draft(homepage="https://onbekend.example.org/")])
    private, _ = followed(root, private_with(decision))
    file = "products/onbekend.yaml"
    by_hand(root, "licence: NOASSERTION\nlicence_status: unknown", "licence: MIT\nlicence_status: open-source", file)
    by_hand(root, "licence: MIT", "description: Een zin.\nlicence: MIT", file)
    by_hand(root, "evidence:\n", "evidence:\n  - kind: page\n    url: https://onbekend.example.org/licentie\n", file)
    before = (root / file).read_text(encoding="utf-8")
    private, found = followed(root, private)
    assert not found.conflicts
    assert (root / file).read_text(encoding="utf-8") == before
    followed(root, replace(private, decisions={}))
    assert "consultation" not in (root / file).read_text(encoding="utf-8")


def test_a_count_that_a_hand_changed_is_a_conflict(root: Path) -> None:
    private = start(root, an_offer(decision="anonymise"))
    by_hand(root, "unnamed_suppliers: 1", "unnamed_suppliers: 4", "products/alfa.yaml")
    _, found = followed(root, deciding(private))
    assert [(one.field, one.in_file, one.in_answer) for one in found.conflicts] == [("unnamed_suppliers", "4", "0")]


def test_two_respondents_are_one_supplier_only_when_both_say_so(root: Path) -> None:
    def both(*shared: tuple[str, ...]) -> Private:
        return private_with(
            a_decision("r-1", a_party(shared_with=shared[0]), [an_offer()]),
            a_decision("r-2", a_party(shared_with=shared[1]), [an_offer(kinds=("training",))]),
        )

    for shared in (((), ()), (("r-2",), ())):
        _, found = followed(root, both(*shared))
        assert {lack.reason for lack in found.wanted.lacks} == {"two-respondents"}
        assert not (root / SUPPLIER).exists()
    private, _ = followed(root, both(("r-2",), ("r-1",)))
    assert "kinds: [hosting, training]" in (root / SUPPLIER).read_text(encoding="utf-8")
    assert {fact.respondents for fact in private.published.facts} == {("r-1", "r-2")}


def test_who_may_be_told_from_a_count_is_not_counted(root: Path) -> None:
    anonymous = [
        an_offer(None, name="Eigen dienst", decision="anonymise"),
        an_offer("onbekend", decision="anonymise"),
    ]
    _, found = followed(root, private_with(a_decision("r-1", a_party(), anonymous, [a_draft(decision="withhold")])))
    assert {lack.reason for lack in found.wanted.lacks} == {"anonymous-service", "anonymous-draft"}
    known = a_decision("r-2", a_party("omega"), [an_offer(decision="anonymise")])
    _, found = followed(root, private_with(known))
    assert {lack.reason for lack in found.wanted.lacks} == {"known-supplier"}
    assert "unnamed" not in (root / "products/alfa.yaml").read_text(encoding="utf-8")
