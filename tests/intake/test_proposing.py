"""What is proposed of a respondent: each fact with its sentence, and never without the flag that its sentence has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fora_plate.intake.known import knowing
from fora_plate.intake.proposing import proposed
from fora_plate.intake.respondent import Answer, Respondent
from fora_plate.read import read_catalog
from support.labelled import a_respondent, found_in, subject_of

if TYPE_CHECKING:
    from fora_plate.intake.proposed import Offer, Proposed

ROOT = Path(__file__).resolve().parents[2]
KNOWN = knowing(read_catalog(ROOT))
THINGS = ["Moodle", "Koha", "Next Cloud", "Element", "Verzonnen Leerpad", "Verzonnen Bord", "Training docenten"]
LINES = [
    *THINGS,
    "Moodle: hosting en support",
    "Verzonnen Leerpad - https://leerpad.verzonnen.example/",
    "Verzonnen Bord (vanaf 2031)",
    "Wij hosten Moodle en Zulip voor scholen.",
    "Advies over open source",
    "zie onze website",
    "Koha; Mahara; Verzonnen Klok",
]
ASKING = [
    "{} is vertrouwelijk.",
    "{} graag niet opnemen.",
    "Wij ontwikkelen {}, maar dat mag nog niet gepubliceerd worden.",
    "{} (niet delen)",
    "{}: onder embargo",
    "Please do not publish {}.",
    "Concurrentiegevoelig: onze plannen met {}.",
]


def of(**answers: str) -> Proposed:
    return proposed(a_respondent(**answers), KNOWN)


def the(proposal: Proposed, subject: str) -> Offer:
    return next(offer for offer in proposal.offers if subject_of(offer, proposal) == subject)


def facts(proposal: Proposed) -> set[tuple[Any, ...]]:
    offers = {
        (offer.product, offer.name, offer.kinds, offer.status, offer.basis.sentence, bool(offer.basis.flag))
        for offer in proposal.offers
    }
    return offers | {(draft.id, draft.name, draft.homepage, draft.repository) for draft in proposal.drafts}


@given(
    st.lists(st.sampled_from(LINES), max_size=6),
    st.integers(0, 6),
    st.sampled_from(ASKING),
    st.sampled_from(THINGS),
    st.sampled_from(["offer", "list", "motives", "interest", "extra"]),
    st.sampled_from(["\n", "\n\n", " ", "\n- "]),
)
@settings(deadline=None, max_examples=80)
def test_no_fact_loses_the_flag_of_a_sentence_wherever_that_stands(
    lines: list[str], at: int, asking: str, thing: str, where: str, between: str
) -> None:
    sentence = asking.format(thing)
    answers = {"offer": "Wij zijn een bedrijf.", "list": "\n".join(lines)}
    if where == "list":
        answers["list"] = between.join((*lines[:at], sentence, *lines[at:]))
    else:
        answers[where] = f"{answers.get(where, '')}{between}{sentence}"
    proposal = of(**answers)
    for offer in proposal.offers:
        for text in (offer.basis.sentence, *(text for _, text in offer.basis.also)):
            assert offer.basis.flag or text not in sentence
        name = subject_of(offer, proposal)
        assert offer.basis.flag or name.casefold() not in sentence.casefold()
    assert all(draft.basis.flag for draft in proposal.drafts if draft.basis.sentence in sentence)


@given(st.lists(st.sampled_from(LINES), max_size=8, unique=True), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_order_of_lines_changes_no_fact(lines: list[str], random: Any) -> None:  # noqa: ANN401 -- of hypothesis
    shuffled = random.sample(lines, len(lines))
    one, other = (of(list="\n".join(f"- {line}" for line in these)) for these in (lines, shuffled))
    assert facts(one) == facts(other)


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=80), st.text(max_size=40))
@settings(deadline=None, max_examples=60)
def test_any_text_at_all_is_answered(offer: str, listed: str, exclusion: str, organisation: str) -> None:
    answers = tuple(
        Answer(asked, asked, text)  # type: ignore[arg-type]
        for asked, text in (("offer", offer), ("list", listed), ("exclusion", exclusion), ("motives", offer))
    )
    proposal = proposed(Respondent("1", organisation, answers, ()), KNOWN)
    for basis in (*(one.basis for one in proposal.offers), *(one.basis for one in proposal.drafts)):
        assert basis.sentence in (offer if basis.question == 3 else listed)
        assert basis.why
    assert len({draft.id for draft in proposal.drafts}) == len(proposal.drafts)


def test_the_same_product_in_two_answers_is_one_fact_with_both_sentences() -> None:
    moodle = the(of(offer="Wij hosten Moodle.", list="Moodle - https://moodle.org/"), "moodle")
    assert (moodle.basis.question, moodle.basis.sentence) == (4, "Moodle - https://moodle.org/")
    assert moodle.basis.also == ((3, "Wij hosten Moodle."),)
    assert moodle.kinds == ("hosting",)


def test_a_new_product_has_its_addresses_and_components() -> None:
    proposal = of(
        list="Verzonnen Rooster: roosterprogramma, https://rooster.example.org/ https://codeberg.org/verzonnen/r"
    )
    (draft,) = proposal.drafts
    assert (draft.id, draft.name) == ("verzonnen-rooster", "Verzonnen Rooster")
    assert (draft.homepage, draft.repository) == ("https://rooster.example.org/", "https://codeberg.org/verzonnen/r")
    assert draft.components == ("roostersysteem",)
    assert the(proposal, "Verzonnen Rooster").product == draft.id


def test_a_draft_never_takes_the_id_of_a_product_that_is_there() -> None:
    names = ["Verzonnen Klok", "Verzonnen-klok 2", "Verzonnen Klok 2"]
    ids = [draft.id for draft in of(list="\n".join(names)).drafts]
    assert len(set(ids)) == len(ids)
    assert not KNOWN.taken.intersection(ids)


def test_a_kind_that_no_word_tells_is_left_to_a_person() -> None:
    moodle = the(of(list="Moodle"), "moodle")
    assert moodle.kinds == ()
    assert "kies zelf" in moodle.basis.why[-1]


def test_nothing_of_a_flagged_sentence_reaches_a_fact_without_a_flag() -> None:
    proposal = of(offer="Wij gaan hosting aanbieden; dit is vertrouwelijk.\n\nMoodle kennen wij goed.")
    moodle = the(proposal, "moodle")
    assert moodle.basis.flag is None
    assert moodle.kinds == ()
    assert not any("hosting" in why for why in moodle.basis.why)


def test_a_sentence_about_a_name_flags_it_in_every_answer() -> None:
    proposal = of(offer="Over Verzonnen Leerpad graag niet publiceren.", list="Verzonnen Leerpad\nKoha")
    assert found_in(proposal)["flagged"] == {"Verzonnen Leerpad"}
    assert all(draft.basis.flag for draft in proposal.drafts)


def test_an_objection_flags_everything_and_the_respondent_too() -> None:
    proposal = of(list="Moodle", exclusion="Nee, liever niet.")
    assert proposal.objection == "Nee, liever niet."
    assert proposal.party.basis.flag == "Nee, liever niet."
    assert the(proposal, "moodle").basis.flag


@pytest.mark.parametrize(
    ("organisation", "identity", "is_known"),
    [
        ("Maykin", "maykin", True),
        ("maykin b.v.", "maykin", True),
        ("Stichting SIVON", "sivon", True),
        ("NLnet", "nlnet", True),
        ("Proxmox Server Solutions", "proxmox", True),
        ("Maykin Zuid", "maykin-zuid", False),
        ("Verzonnen Coöperatie U.A.", "verzonnen", False),
        ("", "respondent-1", False),
        ("🎓", "respondent-1", False),
    ],
)
def test_a_respondent_is_a_known_supplier_only_for_certain(organisation: str, identity: str, *, is_known: bool) -> None:
    party = proposed(a_respondent(organisation, list="Moodle"), KNOWN).party
    assert (party.id, party.known) == (identity, is_known)


def test_a_name_that_is_like_one_is_only_told() -> None:
    party = proposed(a_respondent("Maykinn BV"), KNOWN).party
    assert not party.known
    assert party.id == "maykinn"
    assert any("Maykin" in why for why in party.basis.why)


def test_its_own_site_makes_a_respondent_known_and_is_no_product() -> None:
    proposal = proposed(
        a_respondent("Wij", contact="iemand@maykinmedia.nl", list="Zie https://www.maykinmedia.nl"), KNOWN
    )
    assert proposal.party.id == "maykin"
    assert not proposal.offers


def test_contact_details_show_nowhere() -> None:
    proposal = proposed(
        a_respondent(
            contact="Jan Verzonnen, jan@verzonnen.example, 06-12345678",
            list="Verzonnen Klok jan@verzonnen.example\nBel 06-12345678 voor Verzonnen Bel",
        ),
        KNOWN,
    )
    for draft in proposal.drafts:
        assert "@" not in draft.name
        assert "1234" not in draft.name
    assert "jan" not in repr(proposal.party)


def test_links_in_flagged_sentences_are_not_the_site_of_a_respondent() -> None:
    assert of(list="Zie https://verzonnen.example/").party.website == "https://verzonnen.example/"
    assert of(list="Zie https://verzonnen.example/ (niet publiceren)").party.website is None
