"""Following decisions: only what was decided, once, in any order, and back again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.intake import Private, plan_without, withdrawn
from fora_plate.intake.records import DecisionRecord, PublishedRecord
from fora_plate.read import read_catalog
from support.intake import a_copy, a_decision, a_draft, a_party, an_offer, cut_off, followed, private_with, texts

DECIDED = st.sampled_from(["undecided", "publish", "publish", "anonymise", "withhold"])
KINDS = st.lists(st.sampled_from(["product", "hosting", "support", "training"]), unique=True, max_size=3).map(tuple)


@st.composite
def decisions_of(draw: st.DrawFn, number: int) -> DecisionRecord:
    """A decision file in which every name that could be published carries a token of its own."""
    respondent = f"r-{number}"
    supplier = draw(st.sampled_from([f"nieuw-{number}", f"nieuw-{number}", "omega", "gedeeld"]))
    party = a_party(
        supplier,
        decision=draw(DECIDED),
        name=f"Naamtoken{number}",
        country=draw(st.sampled_from(["NL", "NL", None])),
        website=f"https://webtoken{number}.example.org/",
        shared_with=draw(st.sampled_from([(), ("r-0", "r-1", "r-2")])),
    )
    drafts = [
        a_draft(f"concept-{number}-{one}", name=f"Concepttoken{number}x{one}", decision=draw(DECIDED))
        for one in range(draw(st.integers(0, 2)))
    ]
    products = st.sampled_from(["alfa", "beta", *(draft.id for draft in drafts), "bestaat-niet"])
    offers = [
        an_offer(
            product := draw(products) if draw(st.booleans()) else None,
            fact=f"feit-{number}-{one}",
            name=None if product else f"Diensttoken{number}x{one}",
            kinds=draw(KINDS),
            status=draw(st.sampled_from(["available", "announced"])),
            decision=draw(DECIDED),
            over_file=draw(st.booleans()),
        )
        for one in range(draw(st.integers(0, 4)))
    ]
    whole = draw(st.sampled_from(["per-fact", "per-fact", "per-fact", "withhold", "withdrawn"]))
    return a_decision(respondent, party, offers, drafts, whole=whole)


PRIVATE = st.tuples(*(decisions_of(number) for number in range(3))).map(lambda ones: private_with(*ones))


def tokens(decision: DecisionRecord) -> set[str]:
    """The tokens of what may not be public."""
    found = set()
    named = decision.whole == "per-fact" and decision.party.decision == "publish"
    if not named:
        found |= {decision.party.name or "", (decision.party.website or "").partition("//")[2].partition(".")[0]}
    for offer in decision.offers:
        if offer.name and (not named or offer.decision != "publish"):
            found.add(offer.name)
    for draft in decision.drafts:
        if not named or draft.decision != "publish":
            found |= {draft.name or "", draft.id}
    return found - {""}


@settings(deadline=None, max_examples=30)
@given(private=PRIVATE)
def test_what_is_not_published_appears_nowhere(private: Private) -> None:
    with TemporaryDirectory() as folder:
        root = a_copy(Path(folder))
        followed(root, private)
        public = "\n".join(f"{name}\n{text}" for name, text in texts(root).items())
    for decision in private.decisions.values():
        for token in tokens(decision):
            assert token not in public


@settings(deadline=None, max_examples=30)
@given(private=PRIVATE)
def test_nobody_is_counted_of_whom_nobody_decided_so(private: Private) -> None:
    with TemporaryDirectory() as folder:
        after, _ = followed(a_copy(Path(folder)), private)
    counted = {name for fact in after.published.facts if fact.what == "unnamed" for name in fact.respondents}
    for name in counted:
        assert private.decisions[name].whole == "per-fact"
        assert private.decisions[name].party.decision in {"publish", "anonymise"}


@settings(deadline=None, max_examples=30)
@given(first=PRIVATE, second=PRIVATE)
def test_two_consultations_do_not_undo_each_other(first: Private, second: Private) -> None:
    with TemporaryDirectory() as folder, TemporaryDirectory() as other:
        root, alone = a_copy(Path(folder)), a_copy(Path(other))
        one, _ = followed(root, first)
        other_edition = replace(second, edition="2027")
        two, _ = followed(root, other_edition, (one.published,))
        before = texts(root)
        followed(root, two, (one.published,))
        assert texts(root) == before
        gone = {name: one.model_copy(update={"whole": "withdrawn"}) for name, one in first.decisions.items()}
        followed(root, replace(one, decisions=gone), (two.published,))
        followed(alone, other_edition)
        assert set(read_catalog(root).suppliers) >= set(read_catalog(alone).suppliers)


@settings(deadline=None, max_examples=30)
@given(private=PRIVATE)
def test_following_twice_is_following_once(private: Private) -> None:
    with TemporaryDirectory() as folder:
        root = a_copy(Path(folder))
        after, first = followed(root, private)
        before = texts(root)
        again, second = followed(root, after)
        assert texts(root) == before
        assert again.published == after.published
        assert second.conflicts == first.conflicts


@settings(deadline=None, max_examples=25)
@given(first=PRIVATE, second=PRIVATE, late=st.booleans())
def test_a_run_that_was_cut_off_is_completed_by_the_next(first: Private, second: Private, late: bool) -> None:  # noqa: FBT001
    with TemporaryDirectory() as folder, TemporaryDirectory() as other:
        root, cut = a_copy(Path(folder)), a_copy(Path(other))
        after, _ = followed(root, first)
        broken, _ = followed(cut, first)
        after, _ = followed(root, replace(second, published=after.published))
        broken = cut_off(cut, replace(second, published=broken.published), late=late)
        broken, _ = followed(cut, broken)
        assert texts(cut) == texts(root)
        assert broken == after


@settings(deadline=None, max_examples=25)
@given(private=PRIVATE, order=st.permutations(range(3)))
def test_the_order_of_respondents_does_not_matter(private: Private, order: list[int]) -> None:
    with TemporaryDirectory() as folder, TemporaryDirectory() as other:
        root, shuffled = a_copy(Path(folder)), a_copy(Path(other))
        followed(root, private)
        names = list(private.decisions)
        mixed = {names[one]: private.decisions[names[one]] for one in order}
        followed(shuffled, replace(private, decisions=mixed))
        assert texts(root) == texts(shuffled)


@settings(deadline=None, max_examples=30)
@given(first=PRIVATE, second=PRIVATE)
def test_all_that_was_published_can_be_taken_back(first: Private, second: Private) -> None:
    with TemporaryDirectory() as folder:
        root = a_copy(Path(folder))
        before = read_catalog(root)
        after, _ = followed(root, first)
        after, _ = followed(root, replace(second, published=after.published))
        nothing = {name: one.model_copy(update={"whole": "withdrawn"}) for name, one in first.decisions.items()}
        after, _ = followed(root, replace(after, decisions=nothing))
        assert read_catalog(root) == before
        assert after.published == PublishedRecord()


@settings(deadline=None, max_examples=30)
@given(private=PRIVATE)
def test_one_respondent_takes_back_what_is_its_own_and_nothing_else(private: Private) -> None:
    with TemporaryDirectory() as folder:
        root = a_copy(Path(folder))
        after, _ = followed(root, private)
        gone = withdrawn(after, "r-1")
        found = plan_without(root, gone, read_catalog(root), "r-1")
        assert all("r-1" not in fact.respondents for fact in found.record.facts)
        assert [fact for fact in after.published.facts if "r-1" not in fact.respondents] == [
            fact for fact in found.record.facts if fact in after.published.facts
        ]
