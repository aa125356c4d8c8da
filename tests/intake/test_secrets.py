"""What must be in no public file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fora_plate.intake.records import AnswerRecord, AnswersRecord
from fora_plate.intake.secrets import public_texts, secrets_of, unbacked
from fora_plate.intake.wanted import wanted_of
from fora_plate.read import read_catalog
from support.intake import MINI, a_copy, a_decision, a_party, an_offer, followed, private_with

if TYPE_CHECKING:
    from pathlib import Path

    from fora_plate.intake import Private
    from fora_plate.intake.records import DecisionRecord

BOTH = "Wij hosten Alfa en het nog geheime Bèta voor alle verzonnen scholen."
ONE = "Alfa hosten wij al jaren voor verzonnen scholen."
OTHER = "Onze drijfveer is dat verzonnen scholen kunnen kiezen."
CONTACT = "Mw. drs. Veronique van der Verzonnen, directeur, v.verzonnen@verzonnen.example, 06-00000099"


def answered(decision: DecisionRecord) -> Private:
    answers = AnswersRecord(
        id=decision.id,
        key="1",
        organisation="Verzonnen Zaken BV",
        answers=(
            AnswerRecord(heading="Naam?", asked="organisation", text="Verzonnen Zaken BV"),
            AnswerRecord(heading="Aanbod?", asked="offer", text=f"{BOTH}\n{ONE}"),
            AnswerRecord(heading="Waarom?", asked="motives", text=OTHER),
        ),
        contact=(AnswerRecord(heading="Contact?", asked="contact", text=CONTACT),),
    )
    return replace(private_with(decision), answers={decision.id: answers})


def texts(private: Private, kind: str) -> set[str]:
    return {secret.text for secret in secrets_of(private, read_catalog(MINI)) if secret.kind == kind}


def test_a_sentence_is_secret_as_long_as_anything_in_it_is() -> None:
    offers = [an_offer(sentence=BOTH), an_offer("beta", sentence=BOTH, decision="withhold")]
    assert BOTH in texts(answered(a_decision("r-1", a_party(), offers)), "sentence")
    both = [offer.model_copy(update={"decision": "publish"}) for offer in offers]
    assert BOTH not in texts(answered(a_decision("r-1", a_party(), both)), "sentence")


def test_what_no_fact_was_made_of_is_secret() -> None:
    found = texts(answered(a_decision("r-1", a_party(), [an_offer(sentence=ONE)])), "sentence")
    assert OTHER in found
    assert ONE not in found


def test_an_anonymous_answer_is_secret() -> None:
    assert ONE in texts(
        answered(a_decision("r-1", a_party(), [an_offer(sentence=ONE, decision="anonymise")])), "sentence"
    )


def test_all_of_a_respondent_that_stays_out_is_secret() -> None:
    private = answered(a_decision("r-1", a_party(), [an_offer(sentence=ONE)], whole="withhold"))
    assert {ONE, BOTH, OTHER} <= texts(private, "sentence")
    assert "Verzonnen Zaken BV" in texts(private, "name")


def test_persons_are_secret_whatever_was_decided() -> None:
    private = answered(a_decision("r-1", a_party(), [an_offer(sentence=ONE)]))
    assert "Mw. drs. Veronique van der Verzonnen" in texts(private, "name")
    assert "v.verzonnen@verzonnen.example" in texts(private, "email")
    assert "06-00000099" in texts(private, "phone")
    assert "Verzonnen Zaken BV" not in texts(private, "name")


def test_what_was_decided_to_be_published_is_no_leak(tmp_path: Path) -> None:
    private = answered(a_decision("r-1", a_party(name="Naam die mag"), [an_offer(sentence=ONE)]))
    catalog = read_catalog(a_copy(tmp_path))
    assert "Naam die mag" in set(public_texts(catalog, wanted_of(private.decisions, catalog, ()).units))


def test_an_answer_in_public_that_nobody_decided_on_is_told(tmp_path: Path) -> None:
    root = a_copy(tmp_path)
    private, _ = followed(root, private_with(a_decision("r-1", a_party(), [an_offer()])))
    catalog = read_catalog(root)
    assert unbacked(catalog, wanted_of(private.decisions, catalog, ()), "2025") == ()
    found = unbacked(catalog, wanted_of({}, catalog, ()), "2025")
    assert [(what, about) for _, what, about in found] == [("offer", "alfa"), ("party", "")]
    assert unbacked(catalog, wanted_of({}, catalog, ()), "2027") == ()
